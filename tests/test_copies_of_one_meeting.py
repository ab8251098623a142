"""A meeting saved in another format gives the same record, but for what saving destroyed, and LibreOffice finds the same in it as we do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.document import Kind
from tests import laws
from tests.keeping import ASPECTS, LOSSES, Aspect, Reading, way_of
from tests.places import fixture_copies, is_dump
from tests.word.saved import FILTERS, MEETING, converted

if TYPE_CHECKING:
    from pathlib import Path

    from minutesparse.document import Document, View

COPIES = [copy for copy in fixture_copies() if not is_dump(copy)]
OF_OFFICE = [copy for copy in COPIES if copy.suffix[1:] in FILTERS and copy.suffix != ".pdf"]
"""Those that LibreOffice saved and opens as texts: a PDF it opens as a drawing, and Word's own page, made by hand, it does not read as Word does."""
BODY = ASPECTS[0]


def _read(path: Path) -> Reading:
    return Reading(mp.read(path), mp.parse(path))


@pytest.fixture(scope="module")
def original() -> Reading:
    return _read(MEETING)


@pytest.mark.parametrize("copy", COPIES, ids=lambda copy: copy.name)
@pytest.mark.parametrize("aspect", ASPECTS, ids=lambda aspect: aspect.name)
def test_a_copy_keeps_what_saving_did_not_destroy(copy: Path, aspect: Aspect, original: Reading) -> None:
    reading = _read(copy)
    loss = LOSSES[way_of(copy)].get(aspect.name)
    whole = aspect.value(original)
    expected = loss.left(whole) if loss else whole
    assert aspect.value(reading) == expected
    assert loss is None or expected != whole, "nothing was destroyed: take the loss off the table"


@pytest.mark.parametrize("aspect", ASPECTS, ids=lambda aspect: aspect.name)
def test_the_meeting_has_every_aspect(aspect: Aspect, original: Reading) -> None:
    assert aspect.value(original)


def test_every_loss_is_of_an_aspect() -> None:
    assert {name for losses in LOSSES.values() for name in losses} <= {aspect.name for aspect in ASPECTS}


@pytest.mark.parametrize("copy", COPIES, ids=lambda copy: copy.name)
def test_a_copy_is_what_its_name_says(copy: Path) -> None:
    assert mp.read(copy).source.format == {"txt": "text", "xml": "moderngov-xml"}.get(copy.suffix[1:], copy.suffix[1:])
    assert [found for found in mp.read(copy).diagnostics if found.code == "format-mismatch"] == []


@pytest.mark.parametrize("copy", OF_OFFICE, ids=lambda copy: copy.name)
@pytest.mark.parametrize("view", ["original", "all"])
def test_a_copy_has_the_same_words_in_every_view(copy: Path, view: View) -> None:
    ours, theirs = (BODY.value(Reading(mp.read(path, view=view), mp.parse(path))) for path in (MEETING, copy))
    assert theirs == ours


@pytest.mark.parametrize("copy", OF_OFFICE, ids=lambda copy: copy.name)
def test_libreoffice_finds_the_same_in_a_copy(copy: Path, soffice: str, tmp_path: Path) -> None:
    theirs, ours = _read(converted(soffice, copy, "docx:MS Word 2007 XML", tmp_path)), _read(copy)
    differing = {aspect.name for aspect in ASPECTS if aspect.value(theirs) != aspect.value(ours)}
    assert differing <= set(ONLY_OF_OFFICE)
    assert cell_words(theirs.document) == cell_words(ours.document)


ONLY_OF_OFFICE = {
    "headers and footers": "it counts the pages anew",
    "comments: resolved or not": "into a Word file it writes only the states of comments that are resolved",
    "tables: merged cells, tables in cells": "where a table lies in a cell, it cuts the columns of the outer one at the borders of the inner",
}
"""Where the Word file that LibreOffice makes of a copy may differ from the copy, and why."""


def cell_words(document: Document) -> list[list[str]]:
    """Return for each row of every table the words of its cells, without the empty ones."""
    rows = [row for block in document.blocks if block.kind is Kind.TABLE for row in block.children]
    words = [[laws.folded(cell.span.quote(document.text)) for cell in row.children if cell.children] for row in rows]
    return [[word for word in row if word] for row in words]
