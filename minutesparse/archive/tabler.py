"""The process in which the tables are made as Parquet: `python -m minutesparse.archive.tabler`.

In: on standard input a message with the `folder` where rows may wait, then a message for each source, then an empty one. Out: on standard output the
files, piece by piece: messages with the name of the `file` and what comes next in it, and after the last an empty one; or one that tells why not.
Afterwards holds: the driver, which knows no more of Parquet than names and bytes, holds none of it; when standard input or output ends the process
does.
"""

from __future__ import annotations

import json
import os
import zlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from minutesparse.archive.channels import channels, send
from minutesparse.archive.messages import CutError, Message, next_message, sent
from minutesparse.errors import UnwritableTarget
from minutesparse.tables import Entry, parquet_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

END = Message({})
"""What comes after the last source, and after the last piece."""


def source(about: dict[str, Any], rows: bytes | None) -> Message:
    """Return a source as a message: what an `Entry` has of it, and its rows as a worker packed them."""
    return Message(about, (rows or b"",))


def entry(message: Message) -> Entry:
    """Return a source as the writers of tables take it."""
    about, (rows,) = message
    return Entry(**{**about, "paths": tuple(about["paths"]), "rows": json.loads(zlib.decompress(rows)) if rows else {}})


def serve() -> None:
    """Make the files of what comes on standard input."""
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")  # as pyarrow asks when first imported: its own pool keeps all that it once had
    tasks, results = channels()
    with suppress(BrokenPipeError, CutError):
        first = _next(tasks)
        try:
            for name, piece in parquet_pieces(map(entry, _sources(tasks)), Path(first.header["folder"])):
                send(results, sent({"file": name}, piece))
            send(results, sent({}))
        except UnwritableTarget as error:
            send(results, sent({"refused": [error.reason, error.source, error.remedy]}))


def _sources(tasks: BinaryIO) -> Iterator[Message]:
    while (message := _next(tasks)) != END:
        yield message


def _next(tasks: BinaryIO) -> Message:
    message = next_message(tasks.read)
    if message is None:
        raise CutError
    return message


if __name__ == "__main__":
    serve()
