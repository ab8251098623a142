"""The whole flow on one screen: bytes to a document, a document to a record.

Each line of `record_of` is a folder, in the order in which data meets them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse import cleaning, dialects, extractors, readers, segmentation
from minutesparse.limits import Limits

if TYPE_CHECKING:
    from os import PathLike
    from typing import BinaryIO

    from minutesparse.document import Document
    from minutesparse.models import Minutes, Report


def parse(
    source: str | PathLike[str] | bytes | BinaryIO,
    *,
    format: str | None = None,
    dialect: str | None = None,
    limits: Limits | None = None,
) -> Minutes | Report:
    """Return the record of the document at `source`: a path, the bytes, or a binary file.

    Args:
        source: a `str` is a path; text itself goes through `parse_text`.
        format: read it as this format (`text`, `html`, `markdown`, `docx` …) instead of recognising it.
        dialect: use this house style instead of recognising it.
        limits: how large and deep the source may be.

    Raises:
        MinutesparseError: nothing can be read (`UnreadableSource`, `UnknownFormat`, `EncryptedSource`, `LimitExceeded`) or the call is
            wrong (`UnknownDialect`). Everything else that is odd is a diagnostic on the record.
    """
    return record_of(read(source, format=format, limits=limits), dialect=dialect)


def parse_text(text: str, *, format: str | None = "text", dialect: str | None = None, limits: Limits | None = None) -> Minutes | Report:
    """Return the record of a document that is already text; `format` is one of the textual ones, or None to recognise it.

    Raises:
        MinutesparseError: as `parse`.
    """
    return parse(text.encode("utf-8", "surrogatepass"), format=format, dialect=dialect, limits=limits)


def read(source: str | PathLike[str] | bytes | BinaryIO, *, format: str | None = None, limits: Limits | None = None) -> Document:
    """Return the document at `source` as it was written: text, blocks, comments, changes; nothing cleaned, nothing interpreted.

    Raises:
        MinutesparseError: as `parse`.
    """
    return readers.read(source, format=format, limits=limits or Limits())


def record_of(document: Document, *, dialect: str | None = None) -> Minutes | Report:
    """Return the record of a document that has been read.

    Raises:
        UnknownDialect: there is no house style of that name.
    """
    style = dialects.named(dialect) if dialect else dialects.identify(document)
    document = cleaning.clean(document, style)
    outline = segmentation.segment(document, style)
    return extractors.extract(document, outline, style)
