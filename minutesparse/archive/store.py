"""Files in the output: a file there is whole, whatever happens while it is written.

In: paths in the output and their bytes. Out: the files. Afterwards holds: each was written to a draft in `.work`, was on the disk, and only then got
its name; whatever the operating system refuses is an `UnwritableTarget`, and its drafts are gone.
"""

from __future__ import annotations

import errno
import os
import shutil
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from minutesparse.errors import UnreadableSource, UnwritableTarget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

WORK = ".work"

_ROOM, _ACCESS, _ELSEWHERE = (
    "make room on the disk, then run it again to go on",
    "ask for access to it, then run it again to go on",
    "name another folder with -o",
)

_REMEDIES = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), _ROOM),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), _ACCESS),
    **dict.fromkeys((errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ELOOP, errno.ENAMETOOLONG, errno.ENOLCK, errno.EOPNOTSUPP), _ELSEWHERE),
}
"""What to do about what the operating system refuses."""

_WRITERS = 8
"""Files written at a time: a disk that is asked for several at once is done with all almost as soon as with one."""


class Store:
    """The output folder, of which only one run is the owner."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.work = out / WORK
        self._writers = ThreadPoolExecutor(_WRITERS, thread_name_prefix="archive-write")
        with told(self.work):
            self._clear()
            self.work.mkdir()

    def close(self) -> None:
        """Take away what a stopped run left half written."""
        self._writers.shutdown(cancel_futures=True)
        with suppress(OSError):  # the next run does it
            self._clear()

    def save(self, files: Mapping[str, bytes]) -> None:
        """Write files, by their paths in the output.

        Raises:
            UnwritableTarget: one of them cannot be written; some of the others may be.
        """
        if not files:
            return
        drafts = {path: self.work / path.replace("/", "-") for path in files}
        with told(self.out), _undone(drafts.values()):
            folders = {(self.out / path).parent for path in files}
            changed = folders | {made for folder in sorted(folders) for made in _make(folder)}
            self._each(_write, [(draft, files[path]) for path, draft in drafts.items()])
            for path, draft in drafts.items():
                draft.replace(self.out / path)
            self._each(sync_folder, [(folder,) for folder in changed])

    def put(self, draft: Path, target: Path) -> None:
        """Give a file or folder that was written in `work` its name in the output, in place of the one that is there.

        Raises:
            UnwritableTarget: the operating system refuses.
        """
        with told(target):
            if draft.is_dir():
                for file in sorted(draft.iterdir()):
                    sync(file)
                sync_folder(draft)
                if target.exists():
                    target.rename(self.work / f"{target.name}.old")
            else:
                sync(draft)
            draft.replace(target)
            sync_folder(self.out)

    def remove(self, paths: Iterable[str]) -> None:
        """Take files out of the output, by their paths in it.

        Raises:
            UnwritableTarget: the operating system refuses.
        """
        for path in paths:
            with told(self.out / path):
                (self.out / path).unlink(missing_ok=True)

    def _each(self, do: Callable[..., None], given: Sequence[tuple[Any, ...]]) -> None:
        """Call `do` with each of `given`, several at a time; wait for all, and raise what the first that failed did."""

        def do_some(some: Sequence[tuple[Any, ...]]) -> None:
            for one in some:
                do(*one)

        begun = [self._writers.submit(do_some, given[first::_WRITERS]) for first in range(min(_WRITERS, len(given)))]
        wait(begun)
        for done in begun:
            done.result()

    def _clear(self) -> None:
        if self.work.is_symlink():
            self.work.unlink()
        elif self.work.exists():
            shutil.rmtree(self.work)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what the operating system refuses into an `UnwritableTarget`."""
    try:
        yield
    except OSError as error:
        reason = f"it cannot be written ({error.strerror or error})"
        remedy = _REMEDIES.get(error.errno or 0, "see to the disk, then run it again to go on")
        raise UnwritableTarget(reason, source=error.filename if isinstance(error.filename, str) else str(path), remedy=remedy) from error


@contextmanager
def unread(path: Path) -> Iterator[None]:
    """Turn what the operating system refuses into an `UnreadableSource`."""
    try:
        yield
    except OSError as error:
        reason = f"the operating system cannot open it ({error.strerror or error})"
        raise UnreadableSource(reason, source=str(path), remedy="check the path, and who may read it") from error


@contextmanager
def _undone(drafts: Iterable[Path]) -> Iterator[None]:
    """Take the drafts away when something goes wrong."""
    try:
        yield
    except BaseException:
        for draft in drafts:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
        raise


def _make(folder: Path) -> Iterator[Path]:
    """Make a folder and those that it lies in, and yield the ones whose names change by that."""
    if not folder.is_dir():
        yield from _make(folder.parent)
        folder.mkdir(exist_ok=True)
        yield folder.parent


def _write(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0), 0o644)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync(path: Path) -> None:
    """Have the content of a file on the disk."""
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk."""
    if os.name == "nt":  # there it cannot be asked for
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
