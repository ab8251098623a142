"""The whole flow on one screen: bytes to a document, a document to a record.

Each line of `record_of` is a folder, in the order in which data meets them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse import cleaning, dialects, extractors, readers, segmentation
from minutesparse.collecting import uncollected
from minutesparse.errors import MinutesparseError
from minutesparse.limits import Limits
from minutesparse.readers.sources import label_of, receive

if TYPE_CHECKING:
    from os import PathLike
    from typing import BinaryIO, Literal

    from minutesparse.copies import Copy, Options
    from minutesparse.document import Document, View
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


def read(
    source: str | PathLike[str] | bytes | BinaryIO,
    *,
    format: str | None = None,
    view: View = "final",
    limits: Limits | None = None,
) -> Document:
    """Return the document at `source` as it was written: text, blocks, comments, changes; nothing cleaned, nothing interpreted.

    Args:
        source: as for `parse`.
        format: as for `parse`.
        view: which words of a Word document with tracked changes stand in the text: as if all changes were accepted (`final`) or rejected
            (`original`), or inserted and deleted words both (`all`). Its `changes` list them all in every view; a format that has no
            tracked changes is the same in every view.
        limits: as for `parse`.

    Raises:
        MinutesparseError: as `parse`; or there is no such view (`UnknownView`).
    """
    return readers.read(source, format=format, limits=limits or Limits(), view=view)


def record_of(document: Document, *, dialect: str | None = None) -> Minutes | Report:
    """Return the record of a document that has been read.

    Raises:
        UnknownDialect: there is no house style of that name.
    """
    with uncollected():
        document, style = dialects.chosen(document, dialect)
        document = cleaning.clean(document, style)
        outline = segmentation.segment(document, style)
        return extractors.extract(document, outline, style)


def clean(  # noqa: PLR0913 - one source; the rest are options by name
    source: str | PathLike[str] | bytes | BinaryIO,
    *,
    format: str | None = None,
    dialect: str | None = None,
    comments: Literal["resolved", "all"] = "resolved",
    changes: Literal["keep", "accept"] = "keep",
    restricted: Literal["keep", "withhold"] | None = None,
    limits: Limits | None = None,
) -> Copy:
    """Return a clean copy of the document at `source`, in its own format where that can be written, else as Markdown; the source stays as it is.

    Args:
        source: as for `parse`.
        format: as for `parse`.
        dialect: as for `parse`.
        comments: whether resolved comments go, or all of them.
        changes: whether tracked changes stay as they are, or are accepted.
        restricted: whether what restricted items say stays in the copy. Without a choice it is withheld where the source holds what was never
            published (`moderngov-xml`); where it is withheld, a copy is written as Markdown.
        limits: as for `parse`.

    Raises:
        MinutesparseError: as `parse`; or the source cannot be written back in its encoding (`UnreadableSource`), or an option is set to what it
            cannot be (`UnknownChoice`).
    """
    from minutesparse import copies
    from minutesparse.writers.published import check_choice, exported, restricted_items

    options = copies.Options(comments, changes)
    options.check()
    check_choice(restricted)
    allowed = limits or Limits()
    try:
        data, name = receive(source, allowed)
        document = readers.document_of(data, name, format=format, limits=allowed)
        if copies.is_copied(data, document) and not (restricted == "withhold" and restricted_items(record_of(document, dialect=dialect))):
            return in_own_format(data, document, options, dialect=dialect, limits=allowed)
        record = record_of(document, dialect=dialect)
        shown = exported(record, restricted)
    except MinutesparseError as error:
        raise error.about(label_of(source)) from error.__cause__
    return as_markdown(document, shown, 0 if shown is record else len(restricted_items(record)))


def in_own_format(data: bytes, document: Document, options: Options, *, dialect: str | None, limits: Limits) -> Copy:
    """Return the clean copy of the source `data`, from which `document` was read, in its own format.

    Raises:
        MinutesparseError: as `clean`.
    """
    from minutesparse import copies

    style = dialects.named(dialect) if dialect else dialects.identify(document)
    return copies.clean(data, document, style, options, limits)


def as_markdown(document: Document, record: Minutes | Report, withheld: int) -> Copy:
    """Return the copy of a document that is not copied in its own format, from its record, of which so many items were withheld.

    Its edits hold what the record has nowhere, but for what was withheld.
    """
    from minutesparse import copies
    from minutesparse.copies.remainder import left_out
    from minutesparse.writers.markdown import markdown, printed
    from minutesparse.writers.published import covered

    source = document.source
    text = covered(document.text, record) if withheld else document.text
    edits = left_out(document, text, record, printed(record))
    return copies.Copy(source.name, source.format, source.sha256, "markdown", markdown(record).encode(), edits, withheld)
