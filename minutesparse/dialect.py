"""A house style as data: what gives it away, and the words it uses. Nothing in the code branches on a dialect's name.

Word lists hold literal words in lower case (matching ignores case); a council that differs extends a dialect with more of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple, Self, TypedDict, Unpack

Words = tuple[str, ...]


class Signature(NamedTuple):
    """One sign of a house style: a regular expression that a line matches from its start, and how much it counts."""

    pattern: str
    weight: int
    example: str
    """A line that it matches; a test holds it to that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Lists of words; `extend` puts more words behind those that are there."""

    def extend(self, **more: Words) -> Self:
        """Return these lists with `more` words added to those named."""
        return replace(self, **{name: (*getattr(self, name), *words) for name, words in more.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutWords(Vocabulary):
    """What segmentation and cleaning look for: headings that are no items, labels, chrome."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingWords(Vocabulary):
    """Labels and phrases round the facts of the meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceWords(Vocabulary):
    """Group headings by status, roles, honorifics."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionWords(Vocabulary):
    """Lead-ins, verbs and false friends of decisions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionWords(Vocabulary):
    """Cues and false friends of actions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWords(Vocabulary):
    """Headings and labels of reports to a committee."""


class _Parts(TypedDict, total=False):
    layout: LayoutWords
    meeting: MeetingWords
    attendance: AttendanceWords
    decisions: DecisionWords
    actions: ActionWords
    report: ReportWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """A house style: `signatures` tell it from others, and each vocabulary serves the stage of its name."""

    name: str
    summary: str
    """Whose style it is, in one line."""
    signatures: tuple[Signature, ...] = ()
    layout: LayoutWords = LayoutWords()
    meeting: MeetingWords = MeetingWords()
    attendance: AttendanceWords = AttendanceWords()
    decisions: DecisionWords = DecisionWords()
    actions: ActionWords = ActionWords()
    report: ReportWords = ReportWords()

    def extend(self, *, name: str, summary: str, signatures: tuple[Signature, ...] = (), **parts: Unpack[_Parts]) -> Self:
        """Return a dialect of another name with this one's words, but for the vocabularies given as `parts`.

        >>> from minutesparse.dialects.generic import DIALECT
        >>> hill = DIALECT.extend(name="hill", summary="Hill Parish Council", actions=DIALECT.actions.extend())
        >>> hill.decisions == DIALECT.decisions
        True
        """
        return replace(self, name=name, summary=summary, signatures=signatures, **parts)
