"""Tables become rows and cells that know what they cover, and cost no more than their source."""

from __future__ import annotations

from minutesparse.document import Kind
from tests.laws import run_faults, tree_faults
from tests.markup.pages import read, shown


def test_cells_stand_apart_by_tabs_and_know_what_they_cover() -> None:
    document = read(
        "<table><tr><td rowspan=2>Ann</td><td colspan=2>Chair</td></tr><tr><td>Hill</td><td></td></tr>"
        "<tr><td>Bob</td><td><p>Clerk</p><p>to the Board</p></td><td>Dale</td></tr></table>"
    )
    assert document.text == "Ann\tChair\t\n\tHill\t\nBob\tClerk\nto the Board\tDale"
    assert [shown(document, block) for block in document.blocks] == [
        [["Ann", "Chair", ""], ["", "Hill", ""], ["Bob", "Clerk / to the Board", "Dale"]]
    ]
    grids = [[tuple(cell.grid) for cell in row.children if cell.grid] for row in document.blocks[0].children]
    assert grids == [
        [(0, 0, 2, 1, None), (0, 1, 1, 2, None), (0, 2, 1, 1, (0, 1))],
        [(1, 0, 1, 1, (0, 0)), (1, 1, 1, 1, None), (1, 2, 1, 1, None)],
        [(2, 0, 1, 1, None), (2, 1, 1, 1, None), (2, 2, 1, 1, None)],
    ]


def test_spans_are_clamped_to_the_columns_and_rows_there_are() -> None:
    document = read("<table><tr><td colspan=9999 rowspan=9999>a</td></tr><tr><td rowspan=0>b</td></tr></table>")
    table = document.blocks[0]
    assert [[cell.grid[:4] for cell in row.children if cell.grid and not cell.grid.origin] for row in table.children] == [
        [(0, 0, 2, 63)],
        [(1, 63, 1, 1)],
    ]
    assert len(table.children[1].children) == 64


def test_a_table_in_a_cell_is_a_block_of_that_cell() -> None:
    document = read("<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table>d</td><td>e</td></tr></table>f")
    assert document.text == "a\nb\tc\nd\te\nf"
    outer = document.blocks[0].children[0].children[0]
    assert [block.kind for block in outer.children] == [Kind.PARAGRAPH, Kind.TABLE, Kind.PARAGRAPH]


def test_words_in_a_table_but_in_no_cell_are_kept() -> None:
    document = read("<table><caption>Votes</caption><tr><td>Ann</td></tr>stray<tr>lost<td>Bob</td></tr></table>")
    assert sorted("".join(document.text.split())) == sorted("VotesAnnstraylostBob")
    assert document.blocks[0].kind is Kind.PARAGRAPH
    assert tree_faults(document) == run_faults(document) == []


def test_a_table_without_cells_leaves_nothing_and_a_cell_without_a_table_is_a_line() -> None:
    assert read("<table><tr></tr></table><td>Ann</td>").text == "Ann"
