"""Copies and their logs on disk: nothing is ever overwritten, and a file is there wholly or not at all."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
from typing import TYPE_CHECKING

from minutesparse.errors import UnwritableTarget

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from minutesparse.copies import Copy

# what no file name holds on some system: a<b.docx, a/b.docx, a\x1b.docx
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')

# names that Windows keeps for devices: CON, nul.txt
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)

_LONGEST, _MOST = 120, 240
"""Characters and bytes of a file name, so that every file system takes it, also with `.md` behind it."""


def file_name(copy: Copy) -> str:
    """Return the name for the file of a copy: that of its source, made safe; `.md` behind it where the copy is Markdown and the source was not."""
    name = _UNSAFE.sub("_", copy.name or f"document.{copy.source_format}").strip(" .") or "document"
    if _DEVICE.match(name):
        name = f"_{name}"
    name = _shortened(name)
    return name if copy.format == copy.source_format else f"{name}.md"


def _shortened(name: str) -> str:
    """Return a file name, where it is too long without the last letters before its suffix."""
    stem, dot, suffix = name.rpartition(".")
    if not stem or _size(suffix) >= _LONGEST:
        stem, dot, suffix = name, "", ""
    if len(name) > _LONGEST:
        stem = stem[: _LONGEST - len(suffix)]
    while _size(stem + dot + suffix) > _MOST:
        stem = stem[:-1]
    return stem + dot + suffix


def _size(name: str) -> int:
    return len(name.encode("utf-8", "surrogatepass"))


def target_of(copy: Copy, folder: Path, source: Path | None = None) -> Path:
    """Return where in `folder` the copy is to be written.

    Raises:
        UnwritableTarget: that is the source itself, or a file of that name with other content is there.
    """
    target = folder / file_name(copy)
    with _told(target):
        if source is not None and target.exists() and target.samefile(source):
            reason = "the copy would overwrite its source"
            raise UnwritableTarget(reason, source=str(target), remedy="name another folder with -o")
        if target.exists() and target.read_bytes() != copy.data:
            reason = "there is another file of this name"
            raise UnwritableTarget(reason, source=str(target), remedy="move it away, or name another folder with -o")
    return target


def save(copy: Copy, folder: Path, source: Path | None = None, log: Path | None = None) -> Path:
    """Write the copy into `folder`, which is made if it is not there, append its log to `log`, and return its path.

    The same copy may be there already, and is not logged again; a new one whose log cannot be written is taken away.

    Raises:
        UnwritableTarget: as `target_of`; or the operating system refuses.
    """
    target = target_of(copy, folder, source)
    with _told(target):
        folder.mkdir(parents=True, exist_ok=True)
        if target.exists():
            return target
        _write(copy.data, target)
    if log is not None:
        try:
            append(copy.log(), log)
        except UnwritableTarget:
            target.unlink(missing_ok=True)
            raise
    return target


def append(words: str, path: Path) -> None:
    """Append `words` to the file at `path`, and have them on the disk when this returns.

    Raises:
        UnwritableTarget: the operating system refuses.
    """
    with _told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", newline="") as file:
            file.write(words)
            file.flush()
            os.fsync(file.fileno())


def _write(data: bytes, target: Path) -> None:
    """Write a new file under another name and give it its own when all is on the disk; a file that has come there meanwhile stays."""
    draft = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        try:
            target.hardlink_to(draft)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            draft.rename(target)
    finally:
        draft.unlink(missing_ok=True)


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = f"it cannot be written ({error.strerror or error})"
        raise UnwritableTarget(reason, source=str(path), remedy="check the folder and who may write to it") from error
