"""Items of a page that a committee system made: by the classes of its HTML, or by the label that a page of one item begins with."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from minutesparse.document import Kind, Layer
from minutesparse.segmentation import numbering
from minutesparse.segmentation.assembly import numbered_under, section
from minutesparse.segmentation.cues import cues_of
from minutesparse.segmentation.outline import Outline, Section
from minutesparse.segmentation.register import by_register
from minutesparse.spans import MappedText, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dialect import LayoutWords
    from minutesparse.document import Document, Passage

_TITLE_STYLE = "mgAiTitleTxt"
"""The class of an item's title in a ModernGov meeting page."""

_LABEL = "Agenda item"

_DECISION = ("decision details",)
_FORM = ("decision maker", "decision status", "is key decision", "is subject to call in", "date of decision", "publication date")
"""The fields that stand under the title of a decision."""

_VOTE = ("voting record", "recorded vote", "recorded votes")
_ISSUE = ("issue - meetings", "issue details")
"""What the software prints over the page of one decision, one vote, one issue."""

OTHER = (
    *("browse meetings", "browse committee meetings", "committee details", "committee structure", "committees", "list of committees"),
    *(
        "councillor details",
        "your councillors",
        "outside body details",
        "outside bodies",
        "meetings calendar",
        "calendar of meetings",
        "forward plan",
    ),
    *("getcommittees", "getmeetings", "getmeetingsbydate", "councillorsbyward"),
)
"""What it prints over pages that are of no meeting, and what its web service calls answers that are of none."""

_TOP = 6
"""What a page says it is stands among so many of its first passages."""


def by_page(document: Document, words: LayoutWords) -> Outline | None:
    """Return the outline of a page of one item, decision or vote, of a meeting, or of a register of decisions; None where the document is none.

    A page that tells of committees and their dates has no items.
    """
    if _starts_with(document.passages, OTHER) == 0:
        return Outline(head=document.passages)
    return (
        by_register(document.passages)
        or _decision_page(document)
        or _vote_page(document)
        or _issue_page(document)
        or _meeting_page(document, words)
        or _item_page(document, words)
    )


def _starts_with(passages: Sequence[Passage], names: Sequence[str]) -> int | None:
    """Return the index of the first passage, of those at the top, that is one of `names` and nothing else."""
    return next((place for place, passage in enumerate(passages[:_TOP]) if passage.text.strip(" :").lower() in names), None)


def _decision_page(document: Document) -> Outline | None:
    """Return the outline of the page of one officer's or member's decision: one item if it has a title; its other headings are those of a form."""
    passages = document.passages
    top = _starts_with(passages, _DECISION)
    if top is None:
        return None
    if top + 1 < len(passages) and (passages[top + 1].block.kind is Kind.HEADING or _is_over_form(passages[top + 1 : top + 3])):
        return Outline(passages[: top + 1], (_section(passages[top + 1 :]),))
    return Outline(head=passages)


def _is_over_form(passages: Sequence[Passage]) -> bool:
    """Return whether the first of two lines is a title above the fields of a decision, and the second one of them."""
    in_form = [passage.text.lower().startswith(_FORM) for passage in passages]
    return in_form == [False, True] and not passages[0].text.endswith(":")


def _vote_page(document: Document) -> Outline | None:
    """Return the outline of the page of a recorded vote: one item, told by its line."""
    passages = document.passages
    if _starts_with(passages, _VOTE) is None:
        return None
    found = next(((place, sign) for place, passage in enumerate(passages[: _TOP * 2]) if (sign := _item_line().match(passage.text))), None)
    if found is None:
        return None
    place, sign = found
    view = passages[place].view
    number, title = view.slice(*sign.span("number")) if sign["number"] else None, view.slice(sign.start("title"))
    span = Span((number or title).span.start, passages[-1].view.span.end)
    return Outline(passages[:place], (Section(span, "item-page", number, title, None, tuple(passages[place + 1 :])),))


@cache
def _item_line() -> re.Pattern[str]:
    # Item: 48. Revenue Budget 2020/21
    return re.compile(r"(?:Agenda )?Item:\s*(?:(?P<number>[A-Z]{0,3}/?\d{1,4}(?:/\d{1,4})?[a-z]?)[.:)]?\s+)?(?P<title>\S)")


def _issue_page(document: Document) -> Outline | None:
    """Return the outline of the page of one issue: its title, and a line that names the meeting and the item's number there."""
    passages = document.passages
    top = _starts_with(passages, _ISSUE)
    if top is None or top + 2 >= len(passages):
        return None
    title = passages[top + 1].view
    line = passages[top + 2].view
    sign = _item_sign().search(line.text)
    if sign is None:
        return None
    span = Span(title.span.start, passages[-1].view.span.end)
    return Outline(passages[: top + 1], (Section(span, "item-page", line.slice(*sign.span("number")), title, None, tuple(passages[top + 2 :])),))


@cache
def _item_sign() -> re.Pattern[str]:
    # Meeting: 19/09/2017 - Executive (Item 41)
    return re.compile(r"\(Item (?P<number>[A-Z]{0,3}/?\d{1,4}(?:/\d{1,4})?[a-z]?)\.?\)\s*$")


def _meeting_page(document: Document, words: LayoutWords) -> Outline | None:
    passages = document.passages
    begins = [place for place, passage in enumerate(passages) if passage.block.style == _TITLE_STYLE]
    if not begins:
        return None
    cues = cues_of(passages, words)
    begins = [place - 1 if place and cues[place - 1].is_alone and cues[place - 1].label else place for place in begins]
    bounds = [*begins, len(passages)]
    sections = tuple(section(cues[begin:end], "page") for begin, end in zip(begins, bounds[1:], strict=True))
    return Outline(passages[: begins[0]], sections)


def _item_page(document: Document, words: LayoutWords) -> Outline | None:
    signs = [
        found.span.start for found in document.artefacts if found.kind == "site-furniture" and found.span.quote(document.text).startswith(_LABEL)
    ]
    passages = document.passages
    begins = sorted({_first_after(passages, sign) for sign in signs} - {len(passages)})
    if not begins:
        return None
    bounds = [*begins, len(passages)]
    sections = [_section(passages[begin:end]) for begin, end in zip(begins, bounds[1:], strict=True)]
    if len(sections) == 1 and sections[0].number is None:
        sections = [replace(sections[0], number=_number_around(document, sections[0].span))]
    if len(sections) == 1:
        sections = [_divided(sections[0], words)]
    return Outline(passages[: begins[0]], tuple(sections))


def _divided(item: Section, words: LayoutWords) -> Section:
    """Return the item with the items below it that numbers under its own tell: 2.1 and 2.2 under 2."""
    label = numbering.parse(f"{item.number.text.rstrip('.')}. ") if item.number else None
    if label is None:
        return item
    own = cues_of(item.passages, words)
    begins = numbered_under(label, own)
    bounds = [*begins, len(own)]
    below = tuple(section(own[begin:end], item.rule, depth=2) for begin, end in zip(begins, bounds[1:], strict=True))
    return replace(item, passages=item.passages[: bounds[0]], children=below)


def _number_around(document: Document, span: Span) -> MappedText | None:
    """Return the number that the site's own lines, among the words of an item at `span`, say it has in its meeting; None where none does."""
    around = (leaf for leaf in document.leaves if span.covers(leaf.span) and leaf.layer is Layer.FURNITURE)
    for leaf in islice(around, _TOP):
        words = MappedText.of(document.text, *leaf.span)
        sign = _item_sign().search(words.text)
        if sign is not None:
            return words.slice(*sign.span("number"))
    return None


def _first_after(passages: Sequence[Passage], place: int) -> int:
    """Return the index of the first passage after `place`."""
    return next((index for index, passage in enumerate(passages) if passage.block.span.start > place), len(passages))


def _section(passages: Sequence[Passage]) -> Section:
    """Return the item whose title is the first of `passages`; the line below may say which number it has in its meeting."""
    title = passages[0].view
    sign = _item_sign().search(passages[1].text) if len(passages) > 1 else None
    number = passages[1].view.slice(*sign.span("number")) if sign else None
    return Section(Span(title.span.start, passages[-1].view.span.end), "item-page", number, title, None, tuple(passages[1:]))
