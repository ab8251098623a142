"""A path, bytes or a binary file to the bytes themselves: read once, never more than the limit, and never waiting for a pipe.

In: what the caller gave. Out: `Received`. A source that cannot be read is an `UnreadableSource` that says why and what to do.
"""

from __future__ import annotations

import os
import stat
import zlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from minutesparse.errors import UnreadableSource

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutesparse.limits import Limits

Given = str | os.PathLike[str] | bytes | BinaryIO
"""What `read` takes: a path (`str` is one too), the bytes, or an open binary file."""

_CHUNK = 2**18
"""Bytes asked for at a time."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
"""How a path is opened: a pipe that nobody writes to must not hold us up, and Windows must not translate line ends."""

_NO_FILES: tuple[tuple[Callable[[int], bool], str, str], ...] = (
    (stat.S_ISDIR, "it is a folder", "name the files in it"),
    (stat.S_ISFIFO, "it is a pipe", "give its content as standard input, or save it to a file first"),
    (stat.S_ISSOCK, "it is a socket", "save the content to a file first"),
)
"""What a path may lead to instead of a file, the reason in words, and the way out."""

_TEXT = "to parse text itself, call parse_text"


class Received(NamedTuple):
    """The bytes of a source, and its base name (None for bytes and streams)."""

    data: bytes
    name: str | None


def label_of(source: Given) -> str | None:
    """Return how messages name `source`: the path as given, made printable; None for bytes, streams and what is no source at all."""
    return printable(os.fsdecode(source)) if isinstance(source, str | os.PathLike) else None


def receive(source: Given, limits: Limits) -> Received:
    """Return the bytes at `source` and its base name.

    Raises:
        UnreadableSource: it is missing, empty, no regular file, or refused by the operating system.
        LimitExceeded: it has more bytes than `limits.source_bytes`.
    """
    if isinstance(source, bytes | bytearray | memoryview):
        data, name = bytes(source), None
        limits.check("source_bytes", len(data))
    elif isinstance(source, str | os.PathLike):
        path = os.fsdecode(source)
        data, name = content_of(path, limits), printable(Path(path).name)
    elif hasattr(source, "read"):
        data, name = _bounded(source.read, limits), None
    else:
        reason = f"a {type(source).__name__} is no source"
        raise UnreadableSource(reason, remedy="give a path, bytes, or a file opened in binary mode")
    if not data:
        reason = "it is empty (zero bytes)"
        raise UnreadableSource(reason, remedy="fetch it again from where it came")
    return Received(data, name)


def content_of(path: str, limits: Limits, *, follow: bool = True) -> bytes:
    """Return the bytes of the file at `path`; without `follow`, a link is refused.

    Raises:
        UnreadableSource: it is missing, no regular file, or refused by the operating system.
        LimitExceeded: it has more bytes than `limits.source_bytes`.
    """
    try:
        descriptor = os.open(path, _FLAGS if follow else _FLAGS | getattr(os, "O_NOFOLLOW", 0))
    except FileNotFoundError as error:
        reason = "there is no such file"
        raise UnreadableSource(reason, remedy=_TEXT if "\n" in path else "check the path") from error
    except PermissionError as error:
        reason = "it is a folder" if Path(path).is_dir() else "permission to read it was refused"
        raise UnreadableSource(reason, remedy="ask for access to it, or name the files in it") from error
    except (OSError, ValueError) as error:
        reason = f"the operating system cannot open it ({getattr(error, 'strerror', None) or error})"
        raise UnreadableSource(reason, remedy=f"check the path; {_TEXT}") from error
    try:
        return _of_file(descriptor, limits)
    finally:
        os.close(descriptor)


def _of_file(descriptor: int, limits: Limits) -> bytes:
    before = os.fstat(descriptor)
    _refuse_no_file(before.st_mode)
    limits.check("source_bytes", before.st_size)
    data = _bounded(partial(os.read, descriptor), limits)
    if os.fstat(descriptor).st_mtime_ns != before.st_mtime_ns:
        reason = "it was being written while it was read"
        raise UnreadableSource(reason, remedy="try again when it is finished")
    return data


def _refuse_no_file(mode: int) -> None:
    if stat.S_ISREG(mode):
        return
    for is_this, reason, remedy in _NO_FILES:
        if is_this(mode):
            raise UnreadableSource(reason, remedy=remedy)
    reason = "it is a device, not a file"
    raise UnreadableSource(reason, remedy="name a file")


def _bounded(read: Callable[[int], object], limits: Limits) -> bytes:
    """Return all that `read` gives, asking for at most one byte more than the limit."""
    chunks: list[bytes] = []
    size = 0
    while True:
        try:
            chunk = read(min(_CHUNK, limits.source_bytes + 1 - size))
        except (OSError, EOFError, ValueError, zlib.error) as error:
            reason = f"reading it failed ({error})"
            raise UnreadableSource(reason, remedy="open it again, in binary mode; if that fails, look for another copy") from error
        if chunk is None:
            reason = "it has nothing to give yet: its stream does not wait"
            raise UnreadableSource(reason, remedy="read it to its end first, and give the bytes")
        if isinstance(chunk, bytearray | memoryview):
            chunk = bytes(chunk)
        if chunk == b"":
            return b"".join(chunks)
        if not isinstance(chunk, bytes):
            reason = "it was opened as text"
            raise UnreadableSource(reason, remedy='open it in binary mode, as open(path, "rb")')
        chunks.append(chunk)
        size += len(chunk)
        limits.check("source_bytes", size)


def printable(words: str) -> str:
    r"""Return `words` with every character that would not print (control characters, broken names) as an escape such as `\x1b`."""
    return words if words.isprintable() else "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in words)
