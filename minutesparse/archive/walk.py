"""The files of a folder: each is a source, or is listed with the reason why it is none.

In: a folder, and what is known of its files from the last run. Out: one `Found` for each file, folder by folder. Afterwards holds: nothing but
regular files was opened, no link was followed, and each file was read at most once.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.errors import MinutesparseError
from minutesparse.package import Package
from minutesparse.readers import READERS, recognised
from minutesparse.readers.sources import content_of, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from minutesparse.limits import Limits

SOURCE, REFUSED, UNREAD = "source", "refused", "failed"

MEMBER = b"!/"
"""What stands between the path of a zip archive and that of a file in it."""

_SUFFIXES = frozenset(suffix for reader in READERS for suffix in reader.suffixes)
_ZIP = ".zip"
_PLAIN = frozenset({"text", "markdown"})
"""Formats that nothing but a name tells from a table, a program or a log."""

_FRESH = 2 * 10**9
"""Nanoseconds in which a file may change without its time telling."""

_NAME_IT = "give it a name that does not hide it, if it is part of the archive"

_KINDS = {
    stat.S_IFLNK: ("it is a link", "give the folder that it leads to, if it is part of the archive"),
    stat.S_IFIFO: ("it is a pipe", "save its content to a file"),
    stat.S_IFSOCK: ("it is a socket", "save its content to a file"),
}


class Stamp(NamedTuple):
    """What tells whether a file has changed: its size in bytes, and its time in nanoseconds (0 where that is too fresh to tell)."""

    size: int
    time: int


class Found(NamedTuple):
    """A file: its path below the folder, as bytes and as it is shown, and what it is."""

    raw: bytes
    state: str
    """`source`; `refused`: no document; `failed`: it could not be looked at."""
    sha256: str | None = None
    stamp: Stamp = Stamp(0, 0)
    code: str | None = None
    reason: str | None = None
    remedy: str | None = None

    @property
    def path(self) -> str:
        """The path as it is shown."""
        return printable(self.raw.decode("utf-8", "surrogateescape"))

    @property
    def name(self) -> str:
        """The base name as it is shown."""
        return self.path.rpartition("/")[2]


def walk(
    folder: bytes, *, out: tuple[int, int] | None, limits: Limits, members: bool, known: Callable[[bytes, Stamp], Found | None]
) -> Iterator[Found]:
    """Yield every file below `folder`.

    Args:
        folder: where to begin.
        out: device and number of a folder that is passed by.
        limits: how large a file may be.
        members: whether zip archives are opened.
        known: what was found at a path when it had that stamp.
    """
    folders = [b""]
    while folders:
        below = folders.pop()
        try:
            entries = sorted(os.scandir(os.path.join(folder, below)), key=lambda entry: entry.name)  # noqa: PTH118 - bytes
        except OSError as error:
            yield _unread(below, f"the folder cannot be opened ({error.strerror or error})")
            continue
        inner = []
        for entry in entries:
            raw = below + b"/" + entry.name if below else entry.name
            if entry.is_dir(follow_symlinks=False):
                if not _is_hidden(entry.name):
                    inner.append(raw)
                elif not _is(entry, out):
                    yield Found(raw, REFUSED, reason="it is hidden", remedy=_NAME_IT)
                continue
            yield from _file(entry, raw, limits, members=members, known=known)
        folders += [raw for raw in reversed(inner) if not _is_path(os.path.join(folder, raw), out)]  # noqa: PTH118


def read(folder: bytes, raw: bytes, limits: Limits) -> bytes:
    """Return the content of the source at a path below `folder`, which may be that of a file in a zip archive.

    Raises:
        MinutesparseError: it cannot be read.
    """
    outer, _, member = raw.partition(MEMBER)
    if member and not os.path.lexists(os.path.join(folder, raw)):  # noqa: PTH118
        package = Package(_content(os.path.join(folder, outer), limits), limits)  # noqa: PTH118
        return package.read(member.decode("utf-8", "surrogateescape"))
    return _content(os.path.join(folder, raw), limits)  # noqa: PTH118


def _file(entry: os.DirEntry[bytes], raw: bytes, limits: Limits, *, members: bool, known: Callable[[bytes, Stamp], Found | None]) -> Iterator[Found]:
    try:
        about = entry.stat(follow_symlinks=False)
    except OSError as error:
        yield _unread(raw, f"it cannot be looked at ({error.strerror or error})")
        return
    if not stat.S_ISREG(about.st_mode):
        reason, remedy = _KINDS.get(stat.S_IFMT(about.st_mode), ("it is a device, not a file", "save its content to a file"))
        yield Found(raw, REFUSED, reason=reason, remedy=remedy)
        return
    if _is_hidden(entry.name):
        yield Found(raw, REFUSED, reason="it is hidden", remedy=_NAME_IT)
        return
    fresh = time.time_ns() - about.st_mtime_ns < _FRESH
    stamp = Stamp(about.st_size, 0 if fresh else about.st_mtime_ns)
    before = known(raw, stamp) if stamp.time and not (members and _is_zip_name(entry.name)) else None
    if before:
        yield before
        return
    try:
        data = _content(entry.path, limits)
        if not data:
            yield Found(raw, REFUSED, stamp=stamp, reason="it is empty (zero bytes)", remedy="fetch it again from where it came")
        elif members and _is_zip_name(entry.name):
            yield from _members(raw, data, limits)
        else:
            yield _identified(raw, data, stamp)
    except MinutesparseError as error:
        yield Found(raw, UNREAD, None, stamp._replace(time=0), type(error).__name__, error.reason, error.remedy)


def _members(raw: bytes, data: bytes, limits: Limits) -> Iterator[Found]:
    """Yield the files in a zip archive, each read within the limits."""
    package = Package(data, limits)
    for name in sorted(package.names):
        if not name.endswith("/"):
            inner = raw + MEMBER + name.encode("utf-8", "surrogateescape")
            try:
                content = package.read(name)
                yield _identified(inner, content, Stamp(len(content), 0))
            except MinutesparseError as error:
                yield Found(inner, UNREAD, None, Stamp(0, 0), type(error).__name__, error.reason, error.remedy)


def _identified(raw: bytes, data: bytes, stamp: Stamp) -> Found:
    """Return a file as a source if its content, or its name, is that of a document."""
    found = Found(raw, SOURCE, hashlib.sha256(data).hexdigest(), stamp)
    suffix = os.path.splitext(found.name)[1].lower()  # noqa: PTH122 - no path of this system
    if suffix in _SUFFIXES:
        return found
    try:
        format = recognised(data, found.name).format
    except MinutesparseError as error:
        remedy = "have the files in it read with --members" if suffix == _ZIP else error.remedy
        return found._replace(state=REFUSED, sha256=None, code=type(error).__name__, reason=error.reason, remedy=remedy)
    if format in _PLAIN and suffix:
        return found._replace(
            state=REFUSED, sha256=None, reason=f"plain text, and {suffix} is no suffix of minutes", remedy="name it .txt or .md if it is"
        )
    return found


def _content(path: bytes, limits: Limits) -> bytes:
    return content_of(os.fsdecode(path), limits, follow=False)


def _is_zip_name(name: bytes) -> bool:
    return name.lower().endswith(_ZIP.encode())


def _is_hidden(name: bytes) -> bool:
    return name.startswith((b".", b"~$"))


def _is(entry: os.DirEntry[bytes], out: tuple[int, int] | None) -> bool:
    return _is_path(entry.path, out)


def _is_path(path: bytes, out: tuple[int, int] | None) -> bool:
    try:
        about = os.lstat(path)
    except OSError:
        return False
    return (about.st_dev, about.st_ino) == out


def _unread(raw: bytes, reason: str) -> Found:
    return Found(raw, UNREAD, code="UnreadableSource", reason=reason, remedy="ask for access to it")
