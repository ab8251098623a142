"""Tables of a .doc: rows, cells that others go on in, tables in cells, and what is left of damaged ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Grid, Kind, Layer
from tests.readers.doc.build import IN_TABLE, ROW_END, P, document, long, p, row, row_layout, sprm

if TYPE_CHECKING:
    from minutesparse.document import Block, Document

THREE = row_layout(0, 1000, 2000, 3000)
INNER = IN_TABLE + long(0x6649, 2)


def grids(block: Block) -> list[Grid | None]:
    return [cell.grid for row in block.children for cell in row.children]


def table_of(made: Document) -> Block:
    return next(block for block in made.blocks if block.kind is Kind.TABLE)


def test_the_cells_of_a_row_are_parted_by_tab() -> None:
    made = document(p("before"), *row("a", "", "c", layout=THREE), *row("d", "e", "f", layout=THREE), p("after"))
    assert made.text == "before\na\t\tc\nd\te\tf\nafter"
    assert [block.kind for block in made.blocks] == [Kind.PARAGRAPH, Kind.TABLE, Kind.PARAGRAPH]
    assert grids(table_of(made))[3:] == [Grid(1, 0), Grid(1, 1), Grid(1, 2)]


def test_a_cell_covers_the_columns_whose_edges_other_rows_have() -> None:
    made = document(
        *row("a", "b", "c", layout=THREE), *row("wide", "d", layout=row_layout(0, 2000, 3000)), *row("late", layout=row_layout(990, 3000))
    )
    assert grids(table_of(made))[3:] == [Grid(1, 0, 1, 2), Grid(1, 2), Grid(2, 1, 1, 2)]


def test_a_cell_that_goes_on_below_covers_those_rows() -> None:
    made = document(
        *row("Item", "a", layout=row_layout(0, 1000, 2000, flags=[0x60])),
        *row("", "b", layout=row_layout(0, 1000, 2000, flags=[0x20])),
        *row("", "c", layout=row_layout(0, 1000, 2000) + sprm(0xD62B, 0, 1)),
        *row("New", "d", layout=row_layout(0, 1000, 2000)),
    )
    assert [grid for grid in grids(table_of(made)) if grid and grid.column == 0] == [
        Grid(0, 0, 3, 1),
        Grid(1, 0, 1, 1, (0, 0)),
        Grid(2, 0, 1, 1, (0, 0)),
        Grid(3, 0),
    ]


def test_a_cell_that_goes_on_beside_it_is_one_cell_unless_words_stand_there() -> None:
    flags = row_layout(0, 1000, 2000, 3000, flags=[0x01, 0x02])
    made = document(*row("wide", "", "c", layout=flags), *row("wide", "kept", "c", layout=flags))
    assert made.text == "wide\tc\nwide\tkept\tc"
    assert grids(table_of(made)) == [Grid(0, 0, 1, 2), Grid(0, 2), Grid(1, 0, 1, 2), Grid(1, 1, 1, 1, (1, 0)), Grid(1, 2)]
    merged = document(*row("wide", "", "c", layout=THREE + sprm(0x5624, 0, 2)))
    assert merged.text == "wide\tc"


def test_a_cell_holds_paragraphs_and_tables() -> None:
    made = document(
        p("first", properties=IN_TABLE),
        p("n1", properties=INNER + sprm(0x244B, 1)),
        p("n2", properties=INNER + sprm(0x244B, 1)),
        P((), "\r", 0, INNER + sprm(0x244C, 1) + row_layout(0, 300, 600)),
        p("last", properties=IN_TABLE, mark="\x07"),
        *row("next", layout=row_layout(1000, 2000)),
    )
    assert made.text == "first\nn1\tn2\nlast\tnext"
    cell = table_of(made).children[0].children[0]
    assert [block.kind for block in cell.children] == [Kind.PARAGRAPH, Kind.TABLE, Kind.PARAGRAPH]
    assert grids(cell.children[1]) == [Grid(0, 0), Grid(0, 1)]


def test_the_mark_at_the_end_of_a_row_is_no_paragraph() -> None:
    made = document(*row("a", "b", layout=row_layout(0, 1, 2)), p("c"))
    assert [leaf.locator.paragraph for leaf in made.leaves] == [1, 2, 3]


def test_white_words_in_a_shaded_cell_can_be_seen() -> None:
    white = ("Item", sprm(0x2A42, 8))
    shaded = sprm(0xD612, 0, 0, 0, 0xFF, 0x20, 0x20, 0x20, 0, 0, 0)
    made = document(*row(p(white), p(white), layout=row_layout(0, 1000, 2000) + shaded))
    assert [leaf.runs[0].layer for leaf in made.leaves] == [Layer.BODY, Layer.HIDDEN]


def test_a_row_without_an_end_and_a_cell_outside_a_table_keep_their_words() -> None:
    assert document(p("a", properties=IN_TABLE, mark="\x07"), p("b")).text == "a\nb"
    assert document(p("a", mark="\x07"), p("b")).text == "a\nb"
    assert document(P((), "\x07", 0, ROW_END), p("b")).text == "b"
    assert document(p("deep", properties=IN_TABLE + long(0x6649, 2_000_000)), p("b")).text == "deep\nb"


def test_more_cells_than_the_layout_has_stand_behind_the_others() -> None:
    made = document(*row("a", "b", "c", layout=row_layout(0, 1000)))
    assert grids(table_of(made)) == [Grid(0, 0), Grid(0, 1), Grid(0, 2)]
