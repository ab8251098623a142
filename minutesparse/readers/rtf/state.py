r"""What holds for the words of a group: where they go, how they look, whose they are. A group begins with its surroundings' and leaves no trace.

Properties of a paragraph and marks of a tracked change are tuples, so that a group's beginning copies no more than references.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutesparse.document import Layer

VANISHED, TINY, WHITE, GROUND = 32, 64, 128, 256
"""Bits of a look beside those of `Run.style`; words that are white can be seen on a `GROUND` of their own."""
HIDDEN = VANISHED | TINY | WHITE
STYLE = 31

INSERTED, DELETED, MOVED_FROM, MOVED_TO = 1, 2, 4, 8


class Paragraph(NamedTuple):
    r"""What `\pard` sets back: numbers as the file has them; `shaded` if white words can be seen on it."""

    style: int = 0
    outline: int | None = None
    ls: int = 0
    depth: int = 0
    in_table: bool = False
    itap: int = 0
    shaded: bool = False

    @property
    def level(self) -> int:
        """How many tables it stands in."""
        return max(self.itap, 1) if self.in_table else self.itap


PLAIN = Paragraph()


class Revision(NamedTuple):
    """What tracked changes say of words: bits (`INSERTED` …), and author and time of each as the file has them."""

    bits: int = 0
    inserter: int | None = None
    inserted: int | None = None
    deleter: int | None = None
    deleted: int | None = None
    mover: int | None = None
    moved: int | None = None


UNCHANGED = Revision()


class Destination(Protocol):
    """Where the words of a group go."""

    def say(self, words: str, state: State) -> None:
        """Take words."""

    def word(self, name: str, number: int | None, state: State) -> None:
        """Take a control word that means something to this destination alone."""


class Field:
    """A field whose code is being read, or has been."""

    __slots__ = ("code",)

    def __init__(self) -> None:
        self.code: list[str] = []


class State:
    r"""What holds in a group; `fallback` is how many characters stand behind each `\u` for readers that do not know it."""

    __slots__ = ("change", "closing", "destination", "fallback", "field", "font", "layer", "look", "nested", "paragraph", "url")

    def __init__(self, destination: Destination) -> None:
        self.destination = destination
        self.closing: Callable[[], None] | None = None
        """What is to be done when the group ends."""
        self.fallback = 1
        self.font: int | None = None
        self.look = 0
        self.layer: Layer | None = None
        """None: that of the story."""
        self.url: str | None = None
        self.field: Field | None = None
        self.nested = False
        """Whether the row that is described is one of a nested table."""
        self.change = UNCHANGED
        self.paragraph = PLAIN

    def copy(self) -> State:
        """Return the state in which a group in this one begins."""
        new = State(self.destination)
        new.fallback, new.font, new.look, new.layer, new.url = self.fallback, self.font, self.look, self.layer, self.url
        new.field, new.nested, new.change, new.paragraph = self.field, self.nested, self.change, self.paragraph
        return new

    def begin_story(self, destination: Destination) -> None:
        """Let words go to a story of their own, which looks like nothing around it."""
        self.destination = destination
        self.look, self.layer, self.url, self.field = 0, None, None, None
        self.paragraph, self.change, self.nested = PLAIN, UNCHANGED, False


class Skip:
    r"""Words that are not read. Of `{\upr{…}{\*\ud …}}`, which says one thing twice, `outer` is where the second goes."""

    def __init__(self, outer: Destination | None = None) -> None:
        self.outer = outer

    def say(self, words: str, state: State) -> None:
        """Take words, and leave them."""

    def word(self, name: str, number: int | None, state: State) -> None:
        """Take a control word, and leave it."""


SKIP = Skip()


class Capture:
    """Words that are kept for somebody: a name, a number, the code of a field."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def say(self, words: str, state: State) -> None:
        """Take words."""
        del state
        self.words.append(words)

    def word(self, name: str, number: int | None, state: State) -> None:
        """Take a control word, which says nothing here."""

    @property
    def text(self) -> str:
        """What was said."""
        return "".join(self.words)
