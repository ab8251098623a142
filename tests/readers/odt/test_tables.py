"""Tables: each place of the grid, covered ones too, nested tables, and what damaged files make of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Grid, Kind
from tests import laws
from tests.readers.odt.build import COVERED, cell, opened, p, table

if TYPE_CHECKING:
    from minutesparse.document import Document


def grid_of(made: Document, place: int = 0) -> list[list[tuple[Grid | None, str]]]:
    assert laws.tree_faults(made) == []
    assert laws.run_faults(made) == []
    return [[(held.grid, held.span.quote(made.text)) for held in row.children] for row in made.blocks[place].children]


def test_cells_are_parted_by_tabs_and_rows_by_lines() -> None:
    made = opened(table(cell("Item") + cell("Action"), cell("") + cell("Clerk")) + p("End"))
    assert made.text == "Item\tAction\n\tClerk\nEnd"
    assert grid_of(made) == [[(Grid(0, 0), "Item"), (Grid(0, 1), "Action")], [(Grid(1, 0), ""), (Grid(1, 1), "Clerk")]]


def test_a_place_covered_from_beside_has_no_cell_and_one_covered_from_above_points_there() -> None:
    made = opened(
        table(
            cell("Attendance", ' table:number-columns-spanned="2"') + COVERED,
            cell("Members", ' table:number-rows-spanned="2"') + cell("Nia Morwick"),
            COVERED + cell("Odile Brandt"),
        )
    )
    assert grid_of(made) == [
        [(Grid(0, 0, columns=2), "Attendance")],
        [(Grid(1, 0, rows=2), "Members"), (Grid(1, 1), "Nia Morwick")],
        [(Grid(2, 0, origin=(1, 0)), ""), (Grid(2, 1), "Odile Brandt")],
    ]
    assert made.text == "Attendance\nMembers\tNia Morwick\n\tOdile Brandt"


def test_a_cell_that_covers_both_ways_is_pointed_at_once_a_row() -> None:
    spans = ' table:number-columns-spanned="2" table:number-rows-spanned="2"'
    made = opened(table(cell("a", spans) + COVERED + cell("b"), COVERED + COVERED + cell("c")))
    assert grid_of(made) == [[(Grid(0, 0, 2, 2), "a"), (Grid(0, 2), "b")], [(Grid(1, 0, 1, 2, (0, 0)), ""), (Grid(1, 2), "c")]]


def test_a_span_that_the_table_does_not_have_is_cut_down_to_its_rows() -> None:
    assert grid_of(opened(table(cell("a", ' table:number-rows-spanned="9"')))) == [[(Grid(0, 0), "a")]]


def test_words_in_a_covered_place_are_kept() -> None:
    hidden = f"<table:covered-table-cell>{p('under')}</table:covered-table-cell>"
    made = opened(table(cell("over", ' table:number-columns-spanned="2"') + hidden))
    assert grid_of(made) == [[(Grid(0, 0, columns=2), "over"), (Grid(0, 1, origin=(0, 0)), "under")]]


def test_repeated_cells_are_counted() -> None:
    made = opened(table(cell("", ' table:number-columns-repeated="3"') + cell("d")))
    assert grid_of(made) == [[(Grid(0, 0), ""), (Grid(0, 1), ""), (Grid(0, 2), ""), (Grid(0, 3), "d")]]
    assert made.text == "\t\t\td"


def test_a_giant_table_is_cut_down_to_the_columns_that_may_be() -> None:
    made = opened(table(cell("a", ' table:number-columns-repeated="999999999"') + cell("b", ' table:number-columns-spanned="999999999"')))
    row = grid_of(made)[0]
    assert len(row) == 64
    assert [row[0][1], row[-1]] == ["a", (Grid(0, 62), "b")]


def test_header_rows_and_groups_of_rows_are_rows() -> None:
    row = f"<table:table-row>{cell('x')}</table:table-row>"
    body = f"<table:table><table:table-header-rows>{row}</table:table-header-rows><table:table-rows>{row}</table:table-rows></table:table>"
    assert [len(cells) for cells in grid_of(opened(body))] == [1, 1]


def test_a_table_in_a_cell_stands_in_its_cell() -> None:
    made = opened(table(cell("a") + cell(table(cell("b") + cell("c")) + p("d"))))
    outer = made.blocks[0].children[0].children[1]
    assert [block.kind for block in outer.children] == [Kind.TABLE, Kind.PARAGRAPH]
    assert made.text == "a\tb\tc\nd"


def test_paragraphs_between_cells_and_cells_between_paragraphs_lose_no_words() -> None:
    odd = f"<table:table>{p('a')}<table:table-row>{p('b')}{cell('c')}</table:table-row></table:table>"
    made = opened(f"{odd}<table:table-cell>{p('d')}</table:table-cell>")
    assert made.text == "a\nb\tc\nd"
    assert laws.tree_faults(made) == []
    assert laws.run_faults(made) == []
