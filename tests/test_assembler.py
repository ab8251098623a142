"""Texts put together leaf by leaf."""

from __future__ import annotations

from minutesparse.assembler import Assembler
from minutesparse.document import BOLD, Kind, Layer


def test_an_assembled_text_has_a_leaf_a_line_and_the_cells_of_a_row_by_tab() -> None:
    page = Assembler()
    first = page.leaf(Kind.HEADING, [("Attendance", Layer.BODY, 0)], level=1)
    page.row()
    chair = page.leaf(Kind.PARAGRAPH, [("Chairman", Layer.BODY, 0)])
    page.next_cell()
    name = page.leaf(Kind.PARAGRAPH, [("Cllr Ann ", Layer.BODY, 0), ("Moss", Layer.BODY, BOLD)])
    page.next_cell()
    page.end_row()
    last = page.leaf(Kind.PARAGRAPH, [("End", Layer.BODY, 0)])
    text = page.text()
    assert text == "Attendance\nChairman\tCllr Ann Moss\t\nEnd"
    assert [block.span.quote(text) for block in (first, chair, name, last)] == ["Attendance", "Chairman", "Cllr Ann Moss", "End"]
