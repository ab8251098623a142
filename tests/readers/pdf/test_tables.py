"""Ruled tables as pages print them: cut by the end of a page, with heads repeated, without rules at their sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import minutesparse as mp
from minutesparse.document import Kind, Layer
from tests.readers.pdf.drawn import Sheet, pdf

if TYPE_CHECKING:
    from collections.abc import Sequence

EDGES = [70, 150, 400, 525]
FULL = "The sluice was found to be sound, but the"
"""A line that is as full as the second column allows."""


def table(heights: Sequence[float], *, below: float = 0) -> Sheet:
    """Draw the rules of a table of three columns; those that stand upright go on `below` the last flat one."""
    sheet = Sheet()
    for height in heights:
        sheet.rule(EDGES[0], height, EDGES[-1], height)
    for edge in EDGES:
        sheet.rule(edge, heights[0], edge, heights[-1] - below)
    return sheet


def row(sheet: Sheet, height: float, number: str, *minute: str, action: str = "") -> Sheet:
    """Write the words of a row."""
    for left, words in ((72, number), (402, action)):
        if words:
            sheet.words(left, height, words)
    return sheet.column(152, height, *minute)


def read(*sheets: Sheet) -> mp.Document:
    return mp.read(pdf(*sheets))


def test_a_row_that_the_end_of_the_page_cuts_belongs_to_the_table_though_no_rule_ends_it() -> None:
    sheet = row(row(table([720, 690], below=60), 700, "Item", "Minute", action="Action"), 675, "1", FULL, "grating is loose.", action="RFO")
    assert read(sheet).text == f"Item\tMinute\tAction\n1\t{FULL} grating is loose.\tRFO"


def test_a_row_goes_on_over_the_page_in_the_middle_of_a_sentence_and_the_repeated_head_is_furniture() -> None:
    first = row(row(table([720, 690], below=60), 700, "Item", "Minute", action="Action"), 675, "1", FULL, action="RFO")
    second = row(table([760, 730, 690, 650]), 740, "Item", "Minute", action="Action")
    row(row(second, 710, "", "grating is loose."), 670, "2", "There were none.")
    document = read(first, second)
    assert document.text.split("\n") == [
        "Item\tMinute\tAction",
        f"1\t{FULL} grating is loose.\tRFO",
        "2\tThere were none.\t",
        "Item",
        "Minute",
        "Action",
    ]
    (whole, *heads) = document.blocks
    assert whole.kind is Kind.TABLE
    assert [[cell.grid[:2] for cell in cells.children if cell.grid] for cells in whole.children] == [
        [(line, column) for column in range(3)] for line in range(3)
    ]
    assert [(head.layer, head.locator.page) for head in heads] == [(Layer.FURNITURE, 2)] * 3


def test_a_row_that_a_rule_ends_goes_on_where_its_words_do() -> None:
    first = row(row(table([720, 690, 650]), 700, "1", "There were none."), 675, "2", FULL)
    second = row(row(table([760, 730, 690]), 740, "", "grating is loose."), 710, "3", "It was noted.")
    assert read(first, second).text == f"1\tThere were none.\t\n2\t{FULL} grating is loose.\t\n3\tIt was noted.\t"


def test_a_table_with_other_columns_or_another_beginning_is_another_table() -> None:
    first = row(row(table([720, 690, 650]), 700, "1", "There were none."), 675, "2", FULL)
    other = row(row(table([760, 730, 690]), 740, "Item", "Minute"), 710, "3", "It was noted.")
    narrow = Sheet().grid([70, 200, 525], [760, 730]).words(72, 740, "Date").words(202, 740, "4 May")
    assert [block.kind for block in read(first, other, narrow).blocks] == [Kind.TABLE] * 3


def test_a_table_without_rules_at_its_sides_has_its_outer_columns() -> None:
    sheet = Sheet()
    for height in (720, 690, 650):
        sheet.rule(70, height, 525, height)
    for edge in (150, 400):
        sheet.rule(edge, 720, edge, 650)
    row(row(sheet, 700, "Item", "Minute", action="Action"), 670, "1", "There were none.", action="RFO")
    assert read(sheet).text == "Item\tMinute\tAction\n1\tThere were none.\tRFO"


def test_many_words_in_many_cells_are_each_put_in_their_own() -> None:
    edges, heights = [70 + 9 * column for column in range(51)], [800 - 6 * line for line in range(121)]
    sheet = Sheet().grid(list(map(float, edges)), list(map(float, heights)))
    for line in range(120):
        for column in range(50):
            sheet.words(edges[column] + 2, heights[line + 1] + 1, "ab"[column % 2], size=5)
    assert read(sheet).text.split("\n") == ["\t".join(["a", "b"] * 25)] * 120
