"""A record as tidy rows: what a worker makes, and the writers of tables put together.

In: a record, and what a person should look at in it. Out: for each table its rows, each a list of plain values (text, whole numbers, true and
false, null; dates and times as ISO text) in the order of `schema.told`, so that `json.dumps` and back gives the same rows. Afterwards holds: what
an export withholds of restricted items is in no row; no text has a lone surrogate or a NUL, which databases cannot hold (U+FFFD stands there).
"""

from __future__ import annotations

import datetime as dt
import json
import re
from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING, Any, Protocol, cast

from minutesparse.diagnostics import CODES
from minutesparse.errors import SourceTextMissing
from minutesparse.models import Minutes, Report
from minutesparse.spans import Lines, Span, hull, merged
from minutesparse.tables.schema import BY_NAME, told
from minutesparse.writers.published import exported, restricted_items

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from minutesparse.models import Action, AgendaItem, Attendee, Movement, Paragraph, ReviewComment, Vote
    from minutesparse.writers.published import Restricted

Cell = str | int | None
"""A value of a row; true and false are whole numbers, too."""

Rows = dict[str, list[list[Cell]]]
"""Rows by the name of their table."""

_UNSTORED = re.compile("[\x00\ud800-\udfff]")
_LARGEST = 2**63 - 1


class Found(Protocol):
    """What a finding has: a `Diagnostic` of a record, or a `Finding` of a review."""

    @property
    def code(self) -> str: ...  # noqa: D102
    @property
    def severity(self) -> str: ...  # noqa: D102
    @property
    def message(self) -> str: ...  # noqa: D102
    @property
    def span(self) -> Span | None: ...  # noqa: D102
    @property
    def column(self) -> int | None: ...  # noqa: D102


def rows(record: Minutes | Report, findings: Iterable[Found] | None = None, *, restricted: Restricted | None = None) -> Rows:
    """Return the rows of `record`.

    Lines are told where the record has its text beside it, as one that was just parsed has; else they are null.

    Args:
        record: what `parse` gave.
        findings: what a person should look at; the record's own diagnostics if not given.
        restricted: whether to `withhold` what restricted items say, or to `keep` it; without a choice it is withheld as by every export, of
            sources that hold what was never published.
    """
    sheet = _Sheet(_lines(record))
    shown = exported(record, restricted)
    withheld = shown is not record
    secret = restricted_items(record)
    closed = merged(item.span for item in secret if item.span) if withheld else []
    sheet.add("files", record, None, **_file(record), restricted=len(secret), withheld=withheld)
    if isinstance(shown, Minutes):
        _minutes(sheet, shown, closed)
    else:
        _report(sheet, shown)
    _comments(sheet, shown.comments, None)
    changes = [change for change in shown.changes if change.span or not withheld]
    for number, change in enumerate(changes, 1):
        sheet.add("changes", change, change.span, change=number)
    for number, finding in enumerate(record.diagnostics if findings is None else findings, 1):
        quotes = withheld and (finding.span is None or _lies_in(finding.span, closed))  # or may quote what is withheld
        sheet.add("findings", finding, finding.span, finding=number, message=CODES[finding.code].meaning if quotes else finding.message)
    return sheet.rows


class _Sheet:
    """The rows so far; knows on which line a place is."""

    def __init__(self, lines: Lines | None) -> None:
        self.rows: Rows = {}
        self._lines = lines

    def line(self, place: Span | None) -> int | None:
        return self._lines.place(place.start)[0] if self._lines and place else None

    def add(self, table: str, thing: object, place: Span | None, **own: object) -> None:
        """Add a row to `table`: each column from `own`, else from the field of `thing` of that name."""
        own |= {"start": place and place.start, "end": place and place.end, "line": self.line(place)}
        names = _NAMES[table]
        self.rows.setdefault(table, []).append([cell(own[name] if name in own else getattr(thing, name)) for name in names])

    def paragraphs(self, text: str, found: Iterable[Paragraph]) -> str:
        """Return where in `text`, in which they stand one a line, and where in the document's text, on which line, each of the paragraphs begins."""
        at = 0
        places: list[tuple[int, int, int | None]] = []
        for paragraph in found:
            if not text.startswith(paragraph.text, at):
                continue  # a label that is no part of the text
            if paragraph.span:
                places.append((at, paragraph.span.start, self.line(paragraph.span)))
            at += len(paragraph.text) + 1
        return json.dumps(places, separators=(",", ":"))


_NAMES = {name: tuple(column.name for column in told(table)) for name, table in BY_NAME.items()}


def cell(value: object) -> Cell:
    """Return a value as it stands in a row."""
    if value is None:  # most are
        return None
    if isinstance(value, str):
        return _UNSTORED.sub("\ufffd", value)
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, list):
        return cell("; ".join(value))
    if isinstance(value, int) and abs(value) > _LARGEST:
        return None
    return cast("int | None", value)


def _lines(record: Minutes | Report) -> Lines | None:
    try:
        return Lines(record.quote(Span(0, record.source.characters)))
    except SourceTextMissing:
        return None


def _file(record: Minutes | Report) -> dict[str, object]:
    source, coverage = record.source, record.coverage
    return {
        "format": source.format,
        "encoding": source.encoding,
        "characters": source.characters,
        "claimed": coverage.claimed,
        "furniture": coverage.furniture,
        "unclaimed": coverage.unclaimed,
    }


def _minutes(sheet: _Sheet, record: Minutes, closed: Sequence[Span]) -> None:
    meeting = record.meeting
    sheet.add("meetings", meeting, hull(meeting.spans.values()), public_count=record.public_count, quorum=record.quorum)
    _items(sheet, record.items, None)
    for number, (item, decision) in enumerate(_in_order(record, "decisions", closed), 1):
        sheet.add("decisions", decision, decision.span, decision=number, item=item)
    for number, (item, action) in enumerate(_in_order(record, "actions", closed), 1):
        _action(sheet, number, item, action)
    for number, (item, vote) in enumerate(_in_order(record, "votes", closed), 1):
        _vote(sheet, number, item, vote)
    for number, (item, declaration) in enumerate(_in_order(record, "declarations", closed), 1):
        sheet.add("declarations", declaration, declaration.span, declaration=number, item=item)
    for number, (item, document) in enumerate(_in_order(record, "documents", closed), 1):
        sheet.add("documents", document, document.span, document=number, item=item)
    for number, attendee in enumerate(record.attendance, 1):
        _attendee(sheet, number, attendee)


def _in_order(record: Minutes, name: str, closed: Sequence[Span]) -> list[tuple[int | None, Any]]:
    """Return the things of a field of items and record, each with the `order` of its item, in the order of the text, those without a place last.

    What stands in a closed place is left out, whatever item it belongs to.
    """
    found: list[tuple[int | None, Any]] = [(None, thing) for thing in getattr(record, name, ())]
    found += [(item.order, thing) for item in record.iter_items() for thing in getattr(item, name)]
    kept = [(item, thing) for item, thing in found if not _lies_in(thing.span, closed)]
    return sorted(kept, key=lambda pair: (pair[1].span is None, pair[1].span or Span(0, 0)))


def _lies_in(place: Span | None, closed: Sequence[Span]) -> bool:
    """Return whether some of a place is in one of the closed places, which are in order and disjoint."""
    if place is None:
        return False
    index = bisect_right(closed, max(place.start, place.end - 1), key=lambda span: span.start) - 1
    return index >= 0 and place.start < closed[index].end


def _items(sheet: _Sheet, items: Iterable[AgendaItem], parent: int | None) -> None:
    for item in items:
        paragraphs = sheet.paragraphs(item.text, item.paragraphs)
        sheet.add("items", item, item.span, item=item.order, parent=parent, paragraphs=paragraphs)
        _items(sheet, item.items, item.order)


def _action(sheet: _Sheet, number: int, item: int | None, action: Action) -> None:
    sheet.add("actions", action, action.span, action=number, item=item)
    place = action.spans.get("owner", action.span)
    for position, name in enumerate(action.owners, 1):
        sheet.add("action_owners", None, place, action=number, position=position, name=name)


def _vote(sheet: _Sheet, number: int, item: int | None, vote: Vote) -> None:
    sheet.add("votes", vote, vote.span, vote=number, item=item)
    for option, count in vote.counts.items():
        sheet.add("vote_counts", None, vote.span, vote=number, option=option, count=count)
    for position, voter in enumerate(vote.voters, 1):
        sheet.add("voters", voter, vote.span, vote=number, position=position)


def _attendee(sheet: _Sheet, number: int, attendee: Attendee) -> None:
    moved = {**_movement("arrived", attendee.arrived), **_movement("left", attendee.left)}
    sheet.add("attendance", attendee, attendee.span, attendee=number, **moved)


def _movement(name: str, found: Movement | None) -> dict[str, object]:
    return {f"{name}_{part}": getattr(found, part, None) for part in ("time", "item", "text")}


def _report(sheet: _Sheet, record: Report) -> None:
    sheet.add("reports", record, hull(record.spans.values()))
    for number, section in enumerate(record.sections, 1):
        below = list(chain.from_iterable(map(_deep, section.paragraphs)))
        text = "\n".join(paragraph.text for paragraph in below)
        sheet.add("sections", section, section.span, section=number, text=text, paragraphs=sheet.paragraphs(text, below))
    for number, recommendation in enumerate(record.recommendations, 1):
        sheet.add("recommendations", recommendation, recommendation.span, recommendation=number)
    for number, action in enumerate(record.actions, 1):
        _action(sheet, number, None, action)


def _deep(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield a paragraph and all under it, in order of the text."""
    stack = [paragraph]
    while stack:
        yield (one := stack.pop())
        stack.extend(reversed(one.paragraphs))


def _comments(sheet: _Sheet, comments: Iterable[ReviewComment], reply_to: int | None) -> None:
    for comment in comments:
        anchor = comment.anchor
        place = anchor.span if anchor else None
        number = len(sheet.rows.get("comments", ())) + 1
        own: Mapping[str, object] = {
            "anchor_text": anchor and anchor.text,
            "anchor_basis": anchor and anchor.basis,
            "anchor_start": place and place.start,
            "anchor_end": place and place.end,
            "anchor_line": sheet.line(place),
        }
        sheet.add("comments", comment, comment.span, comment=number, reply_to=reply_to, **own)
        _comments(sheet, comment.replies, number)
