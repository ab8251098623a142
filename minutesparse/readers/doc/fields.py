"""Fields ([MS-DOC] 2.8.25): signs in the text part their code from their result; of `{ HYPERLINK "…" }` only what is shown is words."""

from __future__ import annotations

from minutesparse.document import Layer
from minutesparse.fieldcodes import instruction

_BEGIN, _SHOW, _END = "\x13", "\x14", "\x15"
SIGNS = frozenset({_BEGIN, _SHOW, _END})
"""The signs that part fields from the text."""


class _Field:
    """A field that is open: its code, whether its result has begun, and what it says of the words in that."""

    __slots__ = ("code", "layer", "shown", "url")

    def __init__(self) -> None:
        self.code: list[str] = []
        self.shown = False
        self.layer: Layer | None = Layer.HIDDEN
        self.url: str | None = None


class Fields:
    """The fields that are open: `layer` and `url` are what they say of words that stand here."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    @property
    def in_code(self) -> bool:
        """Whether what stands here is the code of a field, not words."""
        return bool(self._open) and not self._open[-1].shown

    @property
    def layer(self) -> Layer | None:
        """The layer of words that stand here, or None if that is their surroundings'."""
        return self._open[-1].layer if self._open else None

    @property
    def url(self) -> str | None:
        """Where words that stand here lead."""
        return self._open[-1].url if self._open else None

    def take(self, sign: str) -> None:
        """Take one of `SIGNS`: a field begins, its result begins, or it ends."""
        if sign == _BEGIN:
            self._open.append(_Field())
        elif sign == _SHOW and self._open:
            self._show()
        elif sign == _END and self._open:
            self._open.pop()

    def write(self, words: str) -> None:
        """Take a part of the code of the innermost field."""
        self._open[-1].code.append(words)

    def end_paragraph(self) -> None:
        """Give up fields whose code has not ended with their paragraph: they are damaged, and must not hide the rest of the story."""
        while self._open and (not self._open[-1].shown or self._open[-1].layer is Layer.HIDDEN):
            self._open.pop()

    def _show(self) -> None:
        """Let the result of the innermost field begin; what holds round the field holds in it too."""
        field = self._open[-1]
        around = self._open[-2] if len(self._open) > 1 else None
        layer, url = instruction("".join(field.code))
        field.shown = True
        field.layer = (around.layer if around else None) or layer
        field.url = url or (around.url if around else None)
