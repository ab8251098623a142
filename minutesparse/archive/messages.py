"""Messages between a driver and its workers: bytes with a header, so that nothing is ever unpickled.

In: a header (JSON) and blobs. Out: bytes, and back. Afterwards holds: `received(sent(header, *blobs)) == Message(header, blobs)`.

A message is the length of its header (four bytes, big-endian), the header, and the blobs, whose sizes stand in the header.
"""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LENGTH = struct.Struct(">I")


class Message(NamedTuple):
    """A header and the blobs that came with it."""

    header: dict[str, Any]
    blobs: tuple[bytes, ...] = ()


class CutError(EOFError):
    """The other end went away in the middle of a message."""


def sent(header: dict[str, Any], *blobs: bytes) -> bytes:
    """Return a message as bytes.

    >>> message = sent({"name": "a.txt"}, b"abc", b"")
    >>> next(received(message))
    Message(header={'name': 'a.txt'}, blobs=(b'abc', b''))
    """
    told = json.dumps({**header, "sizes": [len(blob) for blob in blobs]}).encode()
    return b"".join([_LENGTH.pack(len(told)), told, *blobs])


def next_message(read: Callable[[int], bytes]) -> Message | None:
    """Return the next message that `read` gives, or None where there is no more.

    Raises:
        CutError: it ends in the middle of one.
    """
    length = read(_LENGTH.size)
    if not length:
        return None
    header: dict[str, Any] = json.loads(_whole(read, *_LENGTH.unpack(_rest(length, read))))
    return Message(header, tuple([_whole(read, size) for size in header.pop("sizes")]))


def received(data: bytes) -> Iterator[Message]:
    """Yield the messages in `data`.

    Raises:
        CutError: it ends in the middle of one.
    """
    import io

    read = io.BytesIO(data).read
    while (message := next_message(read)) is not None:
        yield message


def _rest(length: bytes, read: Callable[[int], bytes]) -> bytes:
    return length + _whole(read, _LENGTH.size - len(length))


def _whole(read: Callable[[int], bytes], size: int) -> bytes:
    """Return `size` bytes, however few `read` gives at a time."""
    chunks = []
    while size:
        chunk = read(size)
        if not chunk:
            raise CutError
        chunks.append(chunk)
        size -= len(chunk)
    return chunks[0] if len(chunks) == 1 else b"".join(chunks)
