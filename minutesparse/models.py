"""The whole schema on one page: what a record of a meeting or of a report holds.

Every model is frozen and refuses unknown keys. Spans are half-open ranges of code points of the document's text
(`mp.read(path).text`); a thing stands at its `span`, or its span is None; facts strewn over the text have `spans`, from field name to place.
Names follow Popolo and Open Civic Data where they have one.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from functools import cache
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, TypeAdapter

from minutesparse import presence
from minutesparse.diagnostics import Diagnostic
from minutesparse.errors import SourceTextMissing
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA_VERSION = "1"


class Model(BaseModel):
    """What every model here has in common: frozen, closed, documented by its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Source(Model):
    """The file that was read."""

    name: str | None = None
    """Base name; null for bytes and streams."""
    format: str
    sha256: str
    """Of the bytes."""
    text_sha256: str
    """Of the text that spans point into, as UTF-8."""
    size: int
    """Bytes."""
    encoding: str | None = None
    characters: int
    """Code points of the text."""


class Anchor(Model):
    """The words that a comment is about."""

    text: str
    """Empty for a point."""
    span: Span | None = None
    basis: Literal["range", "point", "inferred", "twin", "order"]


class ReviewComment(Model):
    """A reviewer's comment left in the document."""

    id: str | None = None
    label: str | None = None
    initials: str | None = None
    author: str | None = None
    date: dt.datetime | None = None
    """Local time, without a zone."""
    text: str
    anchor: Anchor | None = None
    resolved: bool | None = None
    """None when the source cannot tell."""
    replies: list[ReviewComment] = []
    item: int | None = None
    """`order` of the item its anchor falls in."""
    span: Span | None = None


class TrackedChange(Model):
    """A change that was neither accepted nor rejected."""

    kind: Literal["insertion", "deletion", "move-from", "move-to"]
    author: str | None = None
    date: dt.datetime | None = None
    text: str
    span: Span | None = None


class Artefact(Model):
    """Something in the source that is nobody's words."""

    kind: str
    text: str
    span: Span | None = None


class Coverage(Model):
    """How much of the text the record accounts for, in code points that are not white space; the three add up to all of them."""

    claimed: int
    """Inside a leaf value: a heading, a title, a paragraph, an attendee, a fact, a comment."""
    furniture: int
    """In any layer but the body."""
    unclaimed: int


class Paragraph(Model):
    """One paragraph of an item or a section; in reports, those numbered under it are its `paragraphs`."""

    kind: Literal["paragraph", "bullet", "heading"]
    number: str | None = None
    level: int = 0
    text: str
    span: Span | None = None
    paragraphs: list[Paragraph] = []


class Meeting(Model):
    """What the document says of the meeting itself."""

    body: str | None = None
    title: str | None = None
    date: dt.date | None = None
    date_text: str | None = None
    """The date as printed; here also where `date` is None because the year is missing."""
    start_time: dt.time | None = None
    end_time: dt.time | None = None
    venue: str | None = None
    chair: str | None = None
    status: Literal["draft", "confirmed", "unknown"] = "unknown"
    next_meeting: dt.date | None = None
    next_meeting_text: str | None = None
    spans: dict[str, Span] = {}


class Decision(Model):
    """What was decided: the clause, the words that lead in to it, and whether the words themselves decide."""

    kind: Literal["resolved", "agreed", "approved", "noted", "recommended", "appointed", "deferred", "rejected", "other"]
    number: str | None = None
    text: str
    lead_in: str | None = None
    explicit: bool
    mover: str | None = None
    seconder: str | None = None
    reasons: str | None = None
    rule: str
    """Which rule found it."""
    span: Span | None = None
    spans: dict[str, Span] = {}


class Action(Model):
    """What somebody is to do."""

    text: str
    owner: str | None = None
    """As printed."""
    owners: list[str] = []
    due: dt.date | None = None
    due_text: str | None = None
    explicit: bool
    rule: str
    span: Span | None = None
    spans: dict[str, Span] = {}


class Voter(Model):
    """How one person voted."""

    name: str
    option: str


class Vote(Model):
    """A vote: its result, the counts by option (`for`, `against`, `abstain` …), and who voted how."""

    result: str | None = None
    counts: dict[str, int] = {}
    voters: list[Voter] = []
    casting_vote: bool = False
    span: Span | None = None


class Declaration(Model):
    """An interest that somebody declared."""

    name: str
    interest: str | None = None
    text: str
    left_meeting: bool | None = None
    span: Span | None = None


class LinkedDocument(Model):
    """A document that an item links to."""

    title: str
    url: str | None = None
    span: Span | None = None


class AgendaItem(Model):
    """One item of business, and the items under it."""

    order: int
    """1, 2, 3 … over all items and sub-items."""
    number: str | None = None
    marker: str | None = None
    title: str | None = None
    text: str = ""
    span: Span | None = None
    paragraphs: list[Paragraph] = []
    decisions: list[Decision] = []
    actions: list[Action] = []
    votes: list[Vote] = []
    declarations: list[Declaration] = []
    documents: list[LinkedDocument] = []
    restricted: bool = False
    exempt_paragraphs: list[str] = []
    items: list[AgendaItem] = []
    spans: dict[str, Span] = {}


class Movement(Model):
    """When somebody came or went."""

    time: dt.time | None = None
    item: str | None = None
    """The number of the item, as printed, or its title where it has none."""
    text: str


class Attendee(Model):
    """Somebody named in the attendance: `name` as printed, without prefix and suffix."""

    name: str
    honorific_prefix: str | None = None
    given_name: str | None = None
    family_name: str | None = None
    honorific_suffix: str | None = None
    initials: str | None = None
    role: str | None = None
    organisation: str | None = None
    status: Literal["present", "apologies", "in-attendance", "absent", "substitute"]
    substitute_for: str | None = None
    remote: bool = False
    arrived: Movement | None = None
    """Also of somebody who had left and came back; of several, the last."""
    left: Movement | None = None
    span: Span | None = None


class Section(Model):
    """A section of a report; `heading` is None before the first."""

    heading: str | None = None
    paragraphs: list[Paragraph] = []
    span: Span | None = None


class Recommendation(Model):
    """What a report asks for."""

    text: str
    number: str | None = None
    span: Span | None = None


class Contact(Model):
    """Whom to ask."""

    name: str | None = None
    position: str | None = None
    phone: str | None = None
    email: str | None = None
    spans: dict[str, Span] = {}


class Reference(Model):
    """A mention of another document."""

    kind: Literal["appendix", "meeting", "report"]
    label: str | None = None
    text: str
    span: Span | None = None


class _Recorded(Model):
    """What both kinds of record have."""

    schema_version: str = SCHEMA_VERSION
    source: Source
    dialect: str
    """The house style recognised."""
    comments: list[ReviewComment] = []
    changes: list[TrackedChange] = []
    diagnostics: list[Diagnostic] = []
    artefacts: list[Artefact] = []
    coverage: Coverage

    _text: str | None = PrivateAttr(default=None)

    def __eq__(self, other: object) -> bool:
        """Compare the fields; the text kept beside the record is no part of it."""
        return type(self) is type(other) and self.__dict__ == other.__dict__

    __hash__ = None  # type: ignore[assignment]  # a record holds lists

    def quote(self, span: Span) -> str:
        """Return the words at `span` as they stand in the source.

        Raises:
            SourceTextMissing: the record came from JSON and was not given its text (`with_text`).
        """
        if self._text is None:
            reason = "this record has no source text beside it"
            raise SourceTextMissing(reason, source=self.source.name, remedy="give it one with record.with_text(minutesparse.read(path).text)")
        return span.quote(self._text)

    def with_text(self, text: str) -> Self:
        """Return the record with the document's text beside it, so that it can `quote`.

        Raises:
            SourceTextMissing: `text` is not the text that the record was made from (`source.text_sha256`).
        """
        if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != self.source.text_sha256:
            reason = "the text given is not the one that this record was made from"
            raise SourceTextMissing(reason, source=self.source.name, remedy="use the text of the same file, read by the same version")
        made = self.model_copy()
        made._text = text  # noqa: SLF001 - its own class
        return made


class Minutes(_Recorded):
    """A record of a meeting, or of one item, agenda or decision of it."""

    kind: Literal["minutes", "item", "agenda", "decision", "unknown"]
    meeting: Meeting = Meeting()
    items: list[AgendaItem] = []
    attendance: list[Attendee] = []
    public_count: int | None = None
    quorum: int | None = None
    decisions: list[Decision] = []
    """Those that stand in no item; `iter_decisions` has all."""
    actions: list[Action] = []
    votes: list[Vote] = []
    declarations: list[Declaration] = []

    def iter_items(self) -> Iterator[AgendaItem]:
        """Yield every item and sub-item, in order of the text."""
        stack = list(reversed(self.items))
        while stack:
            item = stack.pop()
            yield item
            stack.extend(reversed(item.items))

    def present_at(self, item: AgendaItem | int) -> list[Attendee]:
        """Return who was there when `item` (or the item of that `order`) was concluded, in order of the list.

        These are the present, the substitutes and those in attendance, but for whoever came later or had left; `minutesparse.presence` tells
        how the words are read. Whoever is absent or sent apologies is never among them. Not recorded is not absent: somebody on no list may have
        been there, and where no attendance was printed nobody is returned.

        Raises:
            ValueError: the record has no such item.
        """
        order = item if isinstance(item, int) else item.order
        course = presence.Course(self.iter_items())
        if order not in course:
            reason = f"this record has no item of order {order}"
            raise ValueError(reason)
        there = (one for one in self.attendance if one.status in {"present", "in-attendance", "substitute"})
        return [one for one in there if course.attended(order, one.arrived, one.left)]

    def iter_decisions(self) -> Iterator[Decision]:
        """Yield every decision, in items and outside them, in order of the text."""
        found = [*self.decisions, *(decision for item in self.iter_items() for decision in item.decisions)]
        yield from sorted(found, key=_position)

    def iter_actions(self) -> Iterator[Action]:
        """Yield every action, in items and outside them, in order of the text."""
        found = [*self.actions, *(action for item in self.iter_items() for action in item.actions)]
        yield from sorted(found, key=_position)


class Report(_Recorded):
    """A record of a report to a meeting, or of an appendix to one."""

    kind: Literal["report", "appendix"]
    title: str | None = None
    label: str | None = None
    """The appendix letter."""
    body: str | None = None
    author: str | None = None
    date: dt.date | None = None
    sections: list[Section] = []
    recommendations: list[Recommendation] = []
    actions: list[Action] = []
    contacts: list[Contact] = []
    references: list[Reference] = []
    spans: dict[str, Span] = {}


Record = Annotated[Minutes | Report, Field(discriminator="kind")]
"""Either kind of record; `record_from_json` reads one."""


def record_from_json(data: str | bytes) -> Minutes | Report:
    """Return the record that `record.model_dump_json()` wrote.

    Raises:
        pydantic.ValidationError: `data` is not such JSON; the error names the place.
    """
    return _adapter().validate_json(data)


@cache
def _adapter() -> TypeAdapter[Minutes | Report]:
    """Return what reads either kind of record; to make it takes longer than to read many."""
    return TypeAdapter(Record)


def _position(thing: Decision | Action) -> tuple[bool, Span]:
    return thing.span is None, thing.span or Span(0, 0)
