"""The process in which a volume of the report is made: `python -m minutesparse.archive.binder`.

In: documents on standard input, each a message with its `path` and three blobs: its record (JSON), its text and its findings (JSON lines); after the
last of a volume an empty message. Out: for each message the part of the page that it gives. Afterwards holds: no more than one document is in memory,
and the parts are `bound(documents)`, whichever process made them; when standard input ends the process does.
"""

from __future__ import annotations

import gc
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

from minutesparse.archive.channels import channels, send
from minutesparse.archive.messages import Message, next_message, sent
from minutesparse.models import record_from_json
from minutesparse.review.finding import Checked, Finding
from minutesparse.review.page import page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

END = Message({})
"""What comes after the last document of a volume."""


def document(path: str, record: bytes, text: bytes, findings: bytes) -> Message:
    """Return a document as a message."""
    return Message({"path": path}, (record, text, findings))


def bound(documents: Iterable[Message]) -> Iterator[str]:
    """Yield the page of a volume in pieces."""
    return page(map(_checked, documents))


def _checked(message: Message) -> Checked:
    path = message.header["path"]
    record, text, findings = message.blobs
    found = tuple(Finding.model_validate_json(line).model_copy(update={"path": path}) for line in findings.splitlines())
    return Checked(path, record_from_json(record), text.decode("utf-8", "surrogatepass"), found)


def serve() -> None:
    """Make every volume whose documents come on standard input."""
    tasks, results = channels()
    gc.freeze()  # what was imported stays: to look through it again and again would take a tenth of the time
    with suppress(BrokenPipeError):
        while (first := next_message(tasks.read)) is not None:
            _bind(first, tasks, results)


def _bind(first: Message, tasks: BinaryIO, results: BinaryIO) -> None:
    """Make one volume, and answer each message before the next is waited for."""
    pieces: list[str] = []

    def answer() -> None:
        send(results, sent({}, "".join(pieces).encode()))
        pieces.clear()

    def documents() -> Iterator[Message]:
        message: Message | None = first
        while message is not None and message.blobs:
            yield message
            answer()
            message = next_message(tasks.read)

    for piece in bound(documents()):
        pieces.append(piece)  # noqa: PERF402 - they are sent while others are still to come
    answer()


if __name__ == "__main__":
    serve()
