"""Owners who end a passage: those of a column that stood beside it, or those in brackets.

In: the text of a passage. Out: a `Tail`, or None. Afterwards holds: the owners are people or offices of the meeting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.extractors.actions import listed
from minutesparse.wording import mentions

if TYPE_CHECKING:
    import re

    from minutesparse.extractors.actions.owners import Roll

_LONGEST = 40
"""How long the owners may be (code points) who end a passage."""

_CLOSING_ROOM = 6
"""How far from the end of a passage (code points) the bracket stands that closes it."""


class Tail(NamedTuple):
    """Owners at the end of a passage: where they begin (or the end, where they belong to its last sentence), their places, and that of a date."""

    at: int
    owner: tuple[int, int] | None
    due: tuple[int, int] | None
    labelled: bool = False
    """Whether labels of their own tell them: `Owner: Ann`."""

    @property
    def gives(self) -> bool:
        """Whether they make a task of the sentence before them that is none yet; under labels only owner and date together do."""
        return not self.labelled or (self.owner is not None and self.due is not None)


def tail(text: str, roll: Roll) -> Tail | None:
    """Return the owner alone who ends a text, as one that stood in a column beside it does: `… is broken. MPO 12/7/13`."""
    labelled = fields(text, roll)
    if labelled is not None:
        return labelled
    if mentions(text[-_CLOSING_ROOM:], _CLOSERS) and text.rstrip(" .*_")[-1:] in _CLOSERS:
        return _bracketed(text, roll)
    at = text.rfind(". ", -_LONGEST) + len(". ")
    if at < len(". ") or not text[at : at + 1].isupper() or not roll.grammar.may_own(text[at:]):
        return None
    found = roll.grammar.only.fullmatch(text, at)
    if found is None:
        return None
    owner = found["owner"]
    ours = roll.initialled(owner) or roll.office(owner) or roll.lettered(owner) or (owner.isupper() and roll.titled(owner))
    return Tail(at, _once(found), found.span("due") if found["due"] else None) if ours else None


_CLOSERS = (")", "]")


def fields(text: str, roll: Roll) -> Tail | None:
    """Return what stands under labels of its own at the end of a text: `Mend the gate. Owner: Ann Hill. Deadline: 5 May`."""
    if ":" not in text or not roll.grammar.field_heads.fires(text):
        return None
    labels = list(roll.grammar.field.finditer(text))
    if not labels:
        return None
    places: dict[str, tuple[int, int]] = {}
    for label, end in zip(labels, [*(label.start() for label in labels[1:]), len(text)], strict=True):
        value = text[label.end() : end].rstrip(" .;,|*_-–")
        owns = label["who"] is not None
        if not value or len(value) > _LONGEST or (owns and roll.grammar.only.fullmatch(value) is None):
            return None
        places.setdefault("owner" if owns else "due", (label.end(), label.end() + len(value)))
    owner, due = places.get("owner"), places.get("due")
    return Tail(len(text[: labels[0].start()].rstrip(" -–—(|")), owner, due, labelled=True)


def _bracketed(text: str, roll: Roll) -> Tail | None:
    """Return the owner in brackets who ends a text that says what is wanted."""
    grammar = roll.grammar
    found = grammar.bracketed.search(text, max(0, len(text) - _LONGEST))
    if found is None or not (roll.initialled(found["owner"]) or roll.lettered(found["owner"]) or roll.office(found["owner"])):
        return None
    said = text[: found.start() + 1].rstrip(".").rsplit(". ", 1)[-1]
    apart = text[found.start()] == "."
    wanted = mentions(f" {said.lower()} ", grammar.wanting) and not listed.votes(said, grammar)
    return Tail(found.start("owner") - 1 if apart else len(text), found.span("owner"), None) if wanted else None


def _once(found: re.Match[str]) -> tuple[int, int]:
    """Return where the owner stands, who may be printed twice where two columns ran together: `DHA DHA 27/5/13`."""
    words = found["owner"].split()
    start, end = found.span("owner")
    return (start, start + len(words[0])) if len(words) > 1 and len(set(words)) == 1 else (start, end)
