"""The work on one file, pure: its name and bytes in, all its results out as bytes.

Afterwards holds: same name, bytes, options and version give the same result, byte for byte; a file that cannot be read is a result too.
"""

from __future__ import annotations

import json
import zlib
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from minutesparse.archive.messages import Message, sent
from minutesparse.errors import MinutesparseError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from minutesparse.archive.options import Options
    from minutesparse.copies import Copy
    from minutesparse.document import Document
    from minutesparse.models import Minutes, Report

DONE, FAILED, WITHHELD = "done", "failed", "withheld"

MEMORY = "Memory"
"""The code of a failure for want of memory."""

_COPY_SUFFIXES = {"docx": ".docx", "html": ".html", "markdown": ".md", "odt": ".odt", "text": ".txt"}
"""What the name of a copy ends in, by its format."""


_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Result(NamedTuple):
    """What came of one file."""

    state: str
    """`done`, `failed`, or `withheld`: done, but for what its restricted items say."""
    code: str | None = None
    """Why it failed: the name of an error, or `Deadline`, `Memory`, `Death`, `Fault`."""
    reason: str | None = None
    remedy: str | None = None
    about: Mapping[str, Any] = _NOTHING
    """Of a file that was read: `format`, `kind`, `copy_suffix`, and `note` where the copy is not what was hoped for."""
    parts: Mapping[str, bytes] = _NOTHING
    """`record` (JSON), `copy`, `edits` (JSON lines), `text`, `findings` (JSON lines), `rows` (of tables, as packed JSON)."""

    def message(self) -> bytes:
        """Return the result as a message."""
        header = {"state": self.state, "code": self.code, "reason": self.reason, "remedy": self.remedy, "about": dict(self.about)}
        return sent({**header, "parts": list(self.parts)}, *self.parts.values())


def result_of(message: Message) -> Result:
    """Return the result that came as `message`."""
    told = message.header
    parts = dict(zip(told["parts"], message.blobs, strict=True))
    return Result(told["state"], told["code"], told["reason"], told["remedy"], told["about"], parts)


def failure(code: str, reason: str, remedy: str) -> Result:
    """Return what came of a file that could not be read."""
    return Result(FAILED, code, reason, remedy)


def worked(name: str, data: bytes, options: Options) -> Result:
    """Return what comes of the file `data`, called `name`."""
    try:
        return _read(name, data, options)
    except MinutesparseError as error:
        return failure(type(error).__name__, error.reason, error.remedy)
    except MemoryError:
        return failure(MEMORY, "reading it takes more memory than it may", "allow it more with --memory, or look at what is in it")
    except Exception as error:  # noqa: BLE001 - a mistake of ours costs the file that showed it, and is told
        return failure("Fault", f"minutesparse made a mistake ({type(error).__name__}: {error})", "report it, with the file if it may be shown")


def _read(name: str, data: bytes, options: Options) -> Result:
    from minutesparse import readers
    from minutesparse.pipeline import record_of
    from minutesparse.review.looking import checked
    from minutesparse.tables import rows
    from minutesparse.writers.published import restricted_items

    document = readers.document_of(data, name, format=None, limits=options.limits)
    record = record_of(document, dialect=options.dialect)
    shown = checked(document, record, None, options.restricted)
    withheld = 0 if shown.record is record else len(restricted_items(record))
    copy, note = _copied(data, document, shown.record, options, withheld)
    parts = {
        "record": shown.record.model_dump_json().encode() + b"\n",
        "copy": copy.data,
        "edits": copy.log().encode("utf-8", "surrogatepass"),
        "text": shown.text.encode("utf-8", "surrogatepass"),
        "findings": "".join(f"{found.model_dump_json()}\n" for found in shown.findings).encode(),
        "rows": zlib.compress(json.dumps(rows(shown.record, shown.findings, restricted=options.restricted or "withhold")).encode(), 1),
    }
    about = {"format": document.source.format, "kind": record.kind, "copy_suffix": _COPY_SUFFIXES[copy.format], "note": note}
    return Result(WITHHELD if withheld else DONE, about=about, parts=parts)


def _copied(data: bytes, document: Document, record: Minutes | Report, options: Options, withheld: int) -> tuple[Copy, str | None]:
    """Return the clean copy, and why it is not in its own format where it could have been."""
    from minutesparse import copies, pipeline

    chosen = copies.Options(options.comments, options.changes)
    if withheld or not copies.is_copied(data, document):
        return pipeline.as_markdown(document, record, withheld), None
    try:
        return pipeline.in_own_format(data, document, chosen, dialect=options.dialect, limits=options.limits), None
    except MinutesparseError as error:
        return pipeline.as_markdown(document, record, withheld), f"no copy in its own format: {error.reason}"
