"""Tables: cells by TAB and rows by line, merged cells once, and a grid that tells which place is whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from minutesparse.document import Grid, Kind
from minutesparse.limits import Limits
from tests.readers.docx.build import document, opened, p, packed, parts, r, root, style, tbl, tc, tr

if TYPE_CHECKING:
    from minutesparse.document import Block, Document

DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def across(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def grid(made: Document) -> list[list[tuple[str, Grid]]]:
    """Return the words and the place of each cell of the first table."""
    table = next(block for block in made.blocks if block.kind is Kind.TABLE)
    return [[(words(made, cell), cell.grid or Grid(-1, -1)) for cell in row.children] for row in table.children]


def words(made: Document, cell: Block) -> str:
    return cell.span.quote(made.text)


def test_a_row_is_a_line_and_cells_are_parted_by_tabs() -> None:
    made = document(p("Before"), tbl(tr("Role", "Name"), tr("Chair", "Cllr Hugh Penrose")), p("After"))
    assert made.text == "Before\nRole\tName\nChair\tCllr Hugh Penrose\nAfter"
    assert [block.kind for block in made.blocks] == [Kind.PARAGRAPH, Kind.TABLE, Kind.PARAGRAPH]
    assert grid(made) == [[("Role", Grid(0, 0)), ("Name", Grid(0, 1))], [("Chair", Grid(1, 0)), ("Cllr Hugh Penrose", Grid(1, 1))]]


def test_a_cell_merged_downwards_stands_once_and_those_it_covers_point_to_it() -> None:
    made = document(
        tbl(tr(tc("Members", properties=DOWN), "Morwick"), tr(tc(properties=ON), "Brandt"), tr(tc(properties=ON), "Lee"), tr("Apologies", "Tolland"))
    )
    assert made.text == "Members\tMorwick\n\tBrandt\n\tLee\nApologies\tTolland"
    assert [row[0] for row in grid(made)] == [
        ("Members", Grid(0, 0, rows=3)),
        ("", Grid(1, 0, origin=(0, 0))),
        ("", Grid(2, 0, origin=(0, 0))),
        ("Apologies", Grid(3, 0)),
    ]


def test_a_cell_merged_sidewards_covers_columns() -> None:
    made = document(tbl(tr(tc("Attendance", properties=across(2)), "x"), tr("a", "b", "c")))
    assert grid(made)[0] == [("Attendance", Grid(0, 0, columns=2)), ("x", Grid(0, 2))]


def test_merges_in_both_directions() -> None:
    made = document(tbl(tr("a", tc("b", properties=across(2) + DOWN)), tr("c", tc(properties=across(2) + ON)), tr("d", "e", "f")))
    assert grid(made)[0][1] == ("b", Grid(0, 1, rows=2, columns=2))
    assert grid(made)[1][1] == ("", Grid(1, 1, columns=2, origin=(0, 1)))


def test_the_older_way_of_merging_sidewards() -> None:
    made = document(tbl(tr(tc("a", properties='<w:hMerge w:val="restart"/>'), tc(properties="<w:hMerge/>"), tc(properties="<w:hMerge/>"), "b")))
    assert grid(made) == [[("a", Grid(0, 0, columns=3)), ("", Grid(0, 1, origin=(0, 0))), ("", Grid(0, 2, origin=(0, 0))), ("b", Grid(0, 3))]]


def test_columns_left_out_before_a_row_are_counted() -> None:
    made = document(tbl(tr("a", "b", "c"), tr("d", properties='<w:gridBefore w:val="2"/><w:gridAfter w:val="0"/>')))
    assert grid(made)[1] == [("d", Grid(1, 2))]


def test_a_merge_that_nothing_begins_covers_nothing() -> None:
    made = document(tbl(tr(tc("a", properties=ON)), tr("b"), tr(tc("c", properties=ON))))
    assert [row[0] for row in grid(made)] == [("a", Grid(0, 0)), ("b", Grid(1, 0)), ("c", Grid(2, 0))]


def test_words_in_a_covered_cell_are_kept_in_it() -> None:
    made = document(tbl(tr(tc("a", properties=DOWN)), tr(tc("b", properties=ON))))
    assert grid(made)[1] == [("b", Grid(1, 0, origin=(0, 0)))]


def test_paragraphs_of_a_cell_are_lines() -> None:
    made = document(tbl(tr(tc("one", "two"), "three")))
    assert made.text == "one\ntwo\tthree"
    assert [leaf.span.quote(made.text) for leaf in made.leaves] == ["one", "two", "three"]


def test_empty_cells_and_rows_keep_their_tabs() -> None:
    assert document(tbl(tr("", "", "a"), tr("", ""), tr("b", "", "")), p("end")).text == "\t\ta\n\t\nb\t\t\nend"


def test_a_table_in_a_cell_is_a_table_there() -> None:
    made = document(tbl(tr("1", tc("before", tbl(tr("a", "b"), tr("c", "d")), "after"), "2")), p("end"))
    assert made.text == "1\tbefore\na\tb\nc\td\nafter\t2\nend"
    cell = made.blocks[0].children[0].children[1]
    assert [block.kind for block in cell.children] == [Kind.PARAGRAPH, Kind.TABLE, Kind.PARAGRAPH]
    assert words(made, cell) == "before\na\tb\nc\td\nafter"


def test_a_table_at_the_start_of_a_cell_begins_in_its_line() -> None:
    assert document(tbl(tr("1", tc(tbl(tr("a", "b")), p())))).text == "1\ta\tb"


@pytest.mark.parametrize("wrapper", ["<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:customXml>{}</w:customXml>", "<w:ins w:id='1'>{}</w:ins>"])
def test_rows_cells_and_paragraphs_may_be_wrapped(wrapper: str) -> None:
    row, inner = wrapper.format(tr("c", "d")), wrapper.format(tc("b"))
    made = document(wrapper.format(p("before")), wrapper.format(f"<w:tbl>{tr('a').replace('</w:tr>', inner + '</w:tr>')}{row}</w:tbl>"), p("after"))
    assert made.text == "before\na\tb\nc\td\nafter"
    assert [len(row.children) for row in made.blocks[1].children] == [2, 2]


@pytest.mark.parametrize("name", ["tbl", "tr", "tc", "p"])
def test_a_story_may_be_a_piece_of_a_table(name: str) -> None:
    members = {**parts(p("body"), header=""), "word/header.xml": root(name, tc("a") + tc("b"))}
    assert opened(packed(members)).text.split() == ["body", "a", "b"]


def test_a_table_bears_the_name_of_its_style() -> None:
    made = document(tbl(tr("a"), properties='<w:tblStyle w:val="Grid"/>'), styles=style("Grid", "Table Grid", kind="table"))
    assert made.blocks[0].style == "Table Grid"


def test_a_container_spans_what_it_holds() -> None:
    made = document(p("x"), tbl(tr("", "a"), tr("b", "")))
    table = made.blocks[1]
    assert words(made, table) == "a\nb"
    assert [words(made, row) for row in table.children] == ["a", "b"]


@pytest.mark.parametrize("span", ["2147483647", "-1", "0", "x", "9" * 5000])
def test_absurd_widths_are_clamped(span: str) -> None:
    made = document(tbl(tr(tc("a", properties=f'<w:gridSpan w:val="{span}"/>'), "b"), tr("c", properties=f'<w:gridBefore w:val="{span}"/>')))
    assert all(0 <= place.column <= 62 and 1 <= place.columns <= 63 for row in grid(made) for _, place in row)
    assert made.text == "a\tb\nc"


def test_the_widest_table_is_a_limit() -> None:
    made = opened(packed(parts(tbl(tr(tc("a", properties=across(50)), "b")))), limits=Limits(columns=10))
    assert grid(made) == [[("a", Grid(0, 0, columns=10)), ("b", Grid(0, 9))]]


def test_bold_in_a_cell_is_of_that_cell_alone() -> None:
    made = document(tbl(tr(tc(p(r("a", "<w:b/>"))), "b")))
    assert [leaf.bold for leaf in made.leaves] == [True, False]
