"""Bytes to documents: what the bytes are is told from their content, and one reader a format takes it from there.

To add a format: one file (or folder) here with a function `read`, its line in `READERS`, fixtures.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from minutesparse.diagnostics import Diagnostic
from minutesparse.document import VIEWS, Source
from minutesparse.errors import MinutesparseError, UnknownFormat, UnknownView
from minutesparse.readers import recognition
from minutesparse.readers.foreign import refuse, refuse_bytes, refuse_locked
from minutesparse.readers.reader import Reader
from minutesparse.readers.recognition import Fit, Sample
from minutesparse.readers.sources import label_of, receive

if TYPE_CHECKING:
    from minutesparse.document import Document, View
    from minutesparse.limits import Limits
    from minutesparse.readers.sources import Given

READERS = (
    Reader("docx", (".docx", ".docm", ".dotx", ".dotm"), recognition.docx, "minutesparse.readers.docx", views=True),
    Reader("doc", (".doc", ".dot"), recognition.doc, "minutesparse.readers.doc", views=True),
    Reader("odt", (".odt", ".ott"), recognition.odt, "minutesparse.readers.odt", views=True),
    Reader("pdf", (".pdf",), recognition.pdf, "minutesparse.readers.pdf"),
    Reader("rtf", (".rtf",), recognition.rtf, "minutesparse.readers.rtf", views=True),
    Reader("moderngov-xml", (".xml", ".asmx", ".txt"), recognition.moderngov_xml, "minutesparse.readers.moderngov_xml"),
    Reader("html", (".html", ".htm", ".xhtml", ".aspx", ".mht", ".mhtml", ".txt"), recognition.html, "minutesparse.readers.html"),
    Reader("text", (".txt", ".text", ".rst", ".asc"), recognition.text, "minutesparse.readers.text"),
    Reader("markdown", (".md", ".markdown", ".mdown", ".txt", ".text"), recognition.markdown, "minutesparse.readers.markdown"),
)
"""Every format that is read. Of those that fit a content equally well, one whose suffix its name bears is taken, else the first."""

UNREAD = frozenset({".xls", ".xlsx", ".ppt", ".pptx", ".eml", ".msg", ".jpg", ".png", ".zip"})
"""Suffixes that promise a format which is not read: a file that bears one and is read none the less is misnamed."""


def read(source: Given, *, format: str | None, limits: Limits, view: View = "final") -> Document:
    """Return the document at `source` as it was written, in `format` or in the one that its content shows.

    Raises:
        MinutesparseError: it cannot be read; the message names the source as the caller gave it.
    """
    UnknownView.unless("view", view, VIEWS)
    try:
        data, name = receive(source, limits)
        return document_of(data, name, format=format, limits=limits, view=view)
    except MinutesparseError as error:
        raise error.about(label_of(source)) from error.__cause__


def document_of(data: bytes, name: str | None, *, format: str | None, limits: Limits, view: View = "final") -> Document:
    """Return the document that `data`, the content of the file called `name`, holds, with the words of `view` in its text.

    Raises:
        MinutesparseError: it cannot be read.
    """
    asked = None if format is None else _named(format)
    reader = _accepted(asked, data, name) if asked else recognised(data, name)
    document = reader.read(data, Source(name, reader.format, hashlib.sha256(data).hexdigest(), len(data)), limits, view)
    return document if asked else _checked(document, reader)


def recognised(data: bytes, name: str | None) -> Reader:
    """Return the reader of the format that `data` is in; `name` decides only between formats that fit equally well.

    Raises:
        UnknownFormat: it is in none that is read here; the message says what it is, where that can be told.
        EncryptedSource: it is protected by a password.
    """
    sample, suffix = Sample(data), _suffix(name)
    refuse_locked(sample)
    fits = [(reader.fit(sample), suffix in reader.suffixes, reader) for reader in READERS]
    fit, _, best = max(fits, key=lambda found: found[:2])
    if fit is not Fit.CERTAIN:
        refuse(sample, name)
    return best


def _accepted(asked: Reader, data: bytes, name: str | None) -> Reader:
    """Return the reader that was asked for, unless the bytes are not text and not of its format either."""
    sample = Sample(data)
    refuse_locked(sample)
    fit = asked.fit(sample)
    if fit is Fit.NO and sample.closed:
        best = recognised(data, name)
        reason = f"it is {best.format}, not {asked.format}"
        raise UnknownFormat(reason, remedy="leave the format out to have it recognised")
    if fit is not Fit.CERTAIN:
        refuse_bytes(sample, name)
    return asked


def _named(format: str) -> Reader:
    for reader in READERS:
        if reader.format == format:
            return reader
    reason = f"there is no format {format!r}"
    raise UnknownFormat(reason, remedy=f"choose one of {', '.join(sorted(reader.format for reader in READERS))}")


def _checked(document: Document, reader: Reader) -> Document:
    """Return the document with a `format-mismatch` if its name promises another format than its content is in."""
    suffix = _suffix(document.source.name)
    promised = {other.format for other in READERS if suffix in other.suffixes} | ({suffix[1:]} if suffix in UNREAD else set())
    if not promised or reader.format in promised:
        return document
    found = Diagnostic.of("format-mismatch", f"the name ends in {suffix}, and the content is {reader.format}")
    return replace(document, diagnostics=(found, *document.diagnostics))


def _suffix(name: str | None) -> str:
    return PurePath(name or "").suffix.lower()
