"""Clean copies: a source without what no reader of it should see, in its own format, and a log that can put everything back.

In: the bytes of a source and the document read from them. Out: `Copy`. Afterwards holds: what is not named in an edit has the same bytes as before;
cleaning the copy changes nothing; `Copy.original` gives the source back.

To add a format: one module here with the functions `cleaned` and `undone`, one line in `COPIERS`, tests.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from minutesparse import cleaning, readers
from minutesparse.copies.edits import Cleaned, Cut, Edit, Options
from minutesparse.limits import Limits
from minutesparse.readers.webarchive import is_web_archive

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from minutesparse.dialect import Dialect
    from minutesparse.document import Document

__all__ = ["COPIERS", "Copy", "Cut", "Edit", "Options", "clean", "is_copied", "restored"]

COPIERS = {
    "docx": "minutesparse.copies.docx",
    "html": "minutesparse.copies.html",
    "markdown": "minutesparse.copies.text",
    "odt": "minutesparse.copies.odt",
    "text": "minutesparse.copies.text",
}
"""The module that copies each format; formats that are not here get their copy as Markdown."""

_ROUNDS = 8
"""How often what is left is cleaned again, at most; nothing but text that was made for it needs more than two."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A clean copy: its bytes, its format, and the edits that made it out of the source, in order."""

    name: str | None
    """Base name of the source; None for bytes and streams."""
    source_format: str
    source_sha256: str
    format: str
    data: bytes = field(repr=False)
    edits: tuple[Edit, ...] = field(repr=False)
    withheld: int = 0
    """How many restricted items are in it without what they say."""

    def log(self) -> str:
        """Return the log as JSON lines: one about the copy as a whole, then one for each edit."""
        about = {
            "source": self.name,
            "source_format": self.source_format,
            "source_sha256": self.source_sha256,
            "format": self.format,
            "sha256": hashlib.sha256(self.data).hexdigest(),
            "edits": len(self.edits),
            **({"restricted_withheld": self.withheld} if self.withheld else {}),
        }
        lines = [json.dumps(about, ensure_ascii=False), *(edit.model_dump_json() for edit in self.edits)]
        return "".join(f"{line}\n" for line in lines)

    def summary(self) -> str:
        """Return in a few words what was edited: `3 marker, 1 comment`."""
        if self.format != self.source_format:
            return f"as {self.format}{f', restricted items without their words: {self.withheld}' if self.withheld else ''}"
        counts = Counter(edit.kind for edit in self.edits)
        return ", ".join(f"{count} {kind}" for kind, count in counts.items()) or "nothing to clean"

    def original(self) -> bytes:
        """Return the source, put back from the copy and the edits: of text the same bytes, of a package the same content of each part.

        Raises:
            ValueError: the copy is in another format than its source, which cannot be undone.
        """
        if self.format != self.source_format:
            message = f"a copy of {self.source_format} as {self.format} cannot be undone"
            raise ValueError(message)
        return restored(self.data, self.edits, format=self.format)


def is_copied(data: bytes, document: Document) -> bool:
    """Return whether `data`, from which `document` was read, is copied in its own format; a page packed in a web archive is not."""
    return document.source.format in COPIERS and not is_web_archive(data)


def clean(data: bytes, document: Document, dialect: Dialect, options: Options, limits: Limits) -> Copy:
    """Return the clean copy of the source `data`, from which `document` was read, in its own format (`is_copied` says whether it is).

    Raises:
        MinutesparseError: a part cannot be read within `limits`, or cannot be written back as it was.
    """
    source = document.source
    copier = _copier(source.format)
    edits: list[Edit] = []
    left = data
    for count in range(1, _ROUNDS + 1):
        left, made = copier.cleaned(left, cleaning.clean(document, dialect), options, limits)
        edits += [edit.model_copy(update={"round": count, "source": source.name}) for edit in made]
        if not made or not left:
            break
        document = readers.read(left, format=source.format, limits=limits)
    return Copy(source.name, source.format, source.sha256, source.format, left, tuple(edits))


def restored(data: bytes, edits: Iterable[Edit], *, format: str, limits: Limits | None = None) -> bytes:
    """Return the source of the copy `data`: all that `edits` took out is put back.

    Args:
        data: the copy.
        edits: as `Copy.edits`, or read from its log, all lines but the first (`Edit.model_validate_json`).
        format: of the copy.
        limits: how large the copy may be.
    """
    copier = _copier(format)
    rounds: dict[int, tuple[str | None, dict[str | None, list[Cut]]]] = {}
    for edit in edits:
        _, parts = rounds.setdefault(edit.round, (edit.encoding, {}))
        for cut in edit.cuts:
            parts.setdefault(cut.part, []).append(cut)
    for count in sorted(rounds, reverse=True):
        encoding, parts = rounds[count]
        data = copier.undone(data, parts, encoding, limits or Limits())
    return data


class _Copier(Protocol):
    """What the module of a format exports."""

    def cleaned(self, data: bytes, document: Document, options: Options, limits: Limits) -> Cleaned:
        """Return what is left of `data`, and the edits; `document` was read from it and cleaned."""

    def undone(self, data: bytes, cuts: Mapping[str | None, Sequence[Cut]], encoding: str | None, limits: Limits) -> bytes:
        """Return `data` with the cuts of one round, by part, put back."""


def _copier(format: str) -> _Copier:
    return cast("_Copier", import_module(COPIERS[format]))
