"""Fields: of `{ HYPERLINK "…" }` the words that are shown are text, its code is not; page numbers are furniture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Layer
from minutesparse.fieldcodes import instruction
from minutesparse.readers.docx import names

if TYPE_CHECKING:
    from lxml.etree import _Element


class _Field:
    """A field that is open; `layer`, `url` and `coding` hold for words in it, whatever surrounds it included."""

    __slots__ = ("_around", "code", "coding", "layer", "url")

    def __init__(self, around: _Field | None) -> None:
        self._around = around
        self.code: list[str] = []
        self.coding = True
        """Whether it, or one around it, has not come to its result."""
        self.layer: Layer | None = Layer.HIDDEN
        self.url: str | None = None

    def show(self) -> None:
        """Let its code have ended and its result begin."""
        layer, url = instruction("".join(self.code))
        around = self._around
        self.coding = around is not None and around.coding
        self.layer = (around.layer if around else None) or layer
        self.url = url or (around.url if around else None)


class Fields:
    """The complex fields that are open: `layer` and `url` are what they say of words that stand here."""

    __slots__ = ("_open", "any", "layer", "url")

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self.any = False
        self.layer: Layer | None = None
        self.url: str | None = None

    def mark(self, element: _Element) -> None:
        """Take a `w:fldChar`: a field begins, its result begins, or it ends."""
        kind = element.get(names.FLD_CHAR_TYPE)
        if kind == "begin":
            self._open.append(_Field(self._open[-1] if self._open else None))
        elif kind == "separate" and self._open:
            self._open[-1].show()
        elif kind == "end" and self._open:
            self._open.pop()
        self._look()

    def code(self, words: str) -> None:
        """Take a part of the code of the innermost field."""
        if self._open:
            self._open[-1].code.append(words)

    def end_paragraph(self) -> None:
        """Give up fields whose code has not ended with their paragraph: they are damaged, and must not hide the rest of the story."""
        while self._open and self._open[-1].coding:
            self._open.pop()
        self._look()

    def _look(self) -> None:
        self.any = bool(self._open)
        self.layer, self.url = (self._open[-1].layer, self._open[-1].url) if self._open else (None, None)
