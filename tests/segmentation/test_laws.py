"""What segmentation promises of every document: nothing is lost, nothing stands twice, sections ascend and nest."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from minutesparse import segmentation
from minutesparse.cleaning import clean
from minutesparse.dialects import identify
from minutesparse.limits import Limits
from minutesparse.readers import read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from minutesparse.document import Document, Passage
    from minutesparse.segmentation import Outline, Section
    from minutesparse.spans import Span

TITLES = ["Apologies", "MINUTES", "Matters arising:", "**Finance**", "Payments: £12", "Any other business", "It was agreed.", "Present", "Kim Marsh"]
LABELS = [
    "",
    "",
    "1. ",
    "2. ",
    "3) ",
    "(a) ",
    "b) ",
    "4.1 ",
    "54.",
    "77/21 ",
    "ITEM 5 ",
    "<AI1>",
    "</AI1>",
    "## ",
    "- ",
    "25/5/11 ",
    "PLA1/14",
    "| 1 | ",
]
LINES = st.lists(st.tuples(st.sampled_from(LABELS), st.sampled_from([*TITLES, ""])).map("".join), max_size=14)


def _outlined(lines: list[str], format: str) -> tuple[Document, Outline]:
    document = read("\n\n".join(["Minutes of a meeting", *lines]).encode(), format=format, limits=Limits())
    dialect = identify(document)
    document = clean(document, dialect)
    return document, segmentation.segment(document, dialect)


def _printed(passages: Iterable[Passage]) -> int:
    return sum(len("".join(passage.text.split())) for passage in passages)


def _places(section: Section) -> list[Span]:
    """Return where each part of a section stands, in the order in which it is told."""
    own = [part.span for part in (section.number, section.title) if part and part.text]
    return [*own, *(passage.view.span for passage in section.passages), *(place for child in section.children for place in _places(child))]


@given(LINES, st.sampled_from(["text", "markdown"]))
def test_sections_ascend_and_nest_and_no_word_stands_twice(lines: list[str], format: str) -> None:
    document, outline = _outlined(lines, format)
    around = [place for section in outline.sections for place in _places(section)]
    outside = [passage.view.span for passage in (*outline.head, *outline.tail, *outline.groups)]
    places = sorted([*around, *outside])
    assert all(before.end <= after.start for before, after in pairwise(places))
    assert all(before.span.end <= after.span.start for before, after in pairwise(outline.sections))
    for section in outline.walk():
        assert all(section.span.covers(place) for place in _places(section))
        assert all(section.span.covers(child.span) for child in section.children)
    assert {place for passage in document.passages for place in (passage.view.span,)} >= set(outside)


@given(LINES, st.sampled_from(["text", "markdown"]))
def test_every_word_lies_in_the_outline(lines: list[str], format: str) -> None:
    document, outline = _outlined(lines, format)
    text = document.text
    told = {at for section in outline.sections for place in _places(section) for at in range(*place)}
    told |= {at for passage in (*outline.head, *outline.tail, *outline.groups) for at in range(*passage.view.span)}
    left = [at for passage in document.passages for at in range(*passage.view.span) if at not in told and text[at].isalpha()]
    assert "".join(text[at] for at in left).replace("ITEM", "") == ""
