"""Tables: rows from their cells, columns from the edges of the cells, tables in cells, and cells that go on in others."""

from __future__ import annotations

import pytest

from minutesparse.document import Block, Grid, Kind
from tests import laws
from tests.readers.rtf.build import document, leaves


def row(*cells: str, edges: tuple[str, ...] = ("", "", ""), left: int = 0, extra: str = "") -> str:
    r"""Return a row as Word writes it, described before and after its cells; an edge is what stands before its `\cellx`, 1000 twips each."""
    described = rf"\trowd\trleft{left}{extra}" + "".join(rf"{edge}\cellx{(number + 1) * 1000}" for number, edge in enumerate(edges))
    written = "".join(rf"\pard\intbl {cell}\cell" for cell in cells)
    return rf"{described}{written}\pard\intbl{{{described}\row}}"


def shape(block: Block, text: str) -> list[list[tuple[str, Grid | None]]]:
    """Return the words and the place of each cell."""
    return [[(cell.span.quote(text), cell.grid) for cell in row.children] for row in block.children]


def test_a_table_is_rows_of_cells() -> None:
    made = document(rf"before\par{row('a', 'b', 'c')}{row('d', '', 'f')}\pard after\par")
    assert made.text == "before\na\tb\tc\nd\t\tf\nafter"
    assert [block.kind for block in made.blocks] == [Kind.PARAGRAPH, Kind.TABLE, Kind.PARAGRAPH]
    assert shape(made.blocks[1], made.text) == [
        [("a", Grid(0, 0)), ("b", Grid(0, 1)), ("c", Grid(0, 2))],
        [("d", Grid(1, 0)), ("", Grid(1, 1)), ("f", Grid(1, 2))],
    ]


def test_a_cell_may_hold_several_paragraphs() -> None:
    assert leaves(document(row(r"a\par b", "c"))) == ["a", "b", "c"]


def test_a_cell_covers_the_columns_up_to_its_edge() -> None:
    wide = r"\trowd\cellx2000\cellx3010\pard\intbl a\cell b\cell\row"
    made = document(row("x", "y", "z") + wide)
    assert shape(made.blocks[0], made.text)[1] == [("a", Grid(1, 0, 1, 2)), ("b", Grid(1, 2))]


def test_a_row_may_begin_further_right() -> None:
    made = document(row("x", "y", "z") + r"\trowd\trleft1000\cellx2000\cellx3000\pard\intbl a\cell b\cell\row")
    assert shape(made.blocks[0], made.text)[1] == [("a", Grid(1, 1)), ("b", Grid(1, 2))]


def test_cells_go_on_below_and_beside() -> None:
    made = document(
        row("a", "b", "", edges=("", r"\clmgf", r"\clmrg"))
        + row("c", "d", "e", edges=(r"\clvmgf", "", ""))
        + row("", "f", "g", edges=(r"\clvmrg", "", ""))
    )
    assert shape(made.blocks[0], made.text) == [
        [("a", Grid(0, 0)), ("b", Grid(0, 1, 1, 2)), ("", Grid(0, 2, origin=(0, 1)))],
        [("c", Grid(1, 0, 2)), ("d", Grid(1, 1)), ("e", Grid(1, 2))],
        [("", Grid(2, 0, origin=(1, 0))), ("f", Grid(2, 1)), ("g", Grid(2, 2))],
    ]


def test_a_table_may_stand_in_a_cell() -> None:
    inner = r"\pard\intbl\itap2 a\nestcell b\nestcell{\*\nesttableprops\trowd\cellx400\cellx800\nestrow}{\nonesttables\par}"
    made = document(rf"\trowd\cellx1000\cellx2000{inner}\pard\intbl below\cell\pard\intbl c\cell\row")
    (table,) = made.blocks
    assert made.text == "a\tb\nbelow\tc"
    nested, below = table.children[0].children[0].children
    assert shape(nested, made.text) == [[("a", Grid(0, 0)), ("b", Grid(0, 1))]]
    assert below.span.quote(made.text) == "below"
    assert laws.tree_faults(made) == []


def test_a_row_without_a_shape_does_not_take_that_of_the_table_in_it() -> None:
    innermost = r"\pard\intbl\itap3 x\nestcell y\nestcell z\nestcell"
    described = r"{\*\nesttableprops\trowd\cellx900\cellx1800\trowd\cellx100\cellx200\cellx300\nestrow}"
    first = rf"{innermost}{described}\pard\intbl\itap2\nestcell b\nestcell{{\*\nesttableprops\nestrow}}"
    second = r"\pard\intbl\itap2 c\nestcell d\nestcell{\*\nesttableprops\trowd\cellx900\cellx1800\nestrow}"
    made = document(rf"\trowd\cellx2000{first}{second}\pard\intbl\cell\row")
    (middle,) = made.blocks[0].children[0].children[0].children
    assert shape(middle, made.text) == [
        [("x\ty\tz", Grid(0, 0)), ("b", Grid(0, 1))],
        [("c", Grid(1, 0)), ("d", Grid(1, 1))],
    ]


PARTED = [
    pytest.param(row("a", extra=r"\irow0") + row("b", extra=r"\irow0"), 2, id="two tables, each of which counts its rows"),
    pytest.param(row("a", extra=r"\irow0\lastrow") + row("b"), 2, id="a table that says which row is its last"),
    pytest.param(row("a") + row("b"), 1, id="one table"),
    pytest.param(row("a") + r"\pard\par" + row("b"), 2, id="two tables and an empty paragraph between them"),
]


@pytest.mark.parametrize(("body", "count"), PARTED)
def test_a_table_ends_where_the_next_begins(body: str, count: int) -> None:
    assert [block.kind for block in document(body).blocks] == [Kind.TABLE] * count


DAMAGED = [
    pytest.param(r"a\cell b\row c\par", "a\tb\nc", id="no description, and a cell that does not end"),
    pytest.param(r"\pard\intbl a\cell b", "a\tb", id="no end of the row"),
    pytest.param(r"\row\row a\par", "a", id="rows without cells"),
    pytest.param(r"\pard\itap3 a\nestcell\nestrow\pard b\par", "a\nb", id="a table in a table in none"),
    pytest.param(r"\trowd\cellx1000\pard\intbl a\cell\cell\cell\row b\par", "a\nb", id="empty cells that the row does not describe"),
    pytest.param(r"\trowd\cellx1000\pard\intbl a\cell b\cell\row", "a\tb", id="a cell that the row does not describe"),
    pytest.param(r"\trowd\cellx0\cellx-5\cellx0\pard\intbl a\cell b\cell c\cell\row", "a\tb\tc", id="edges without order"),
]


@pytest.mark.parametrize(("body", "text"), DAMAGED)
def test_a_damaged_table_keeps_its_words(body: str, text: str) -> None:
    made = document(body)
    assert made.text == text
    assert laws.tree_faults(made) == []


def test_more_columns_than_word_has_are_clamped() -> None:
    made = document(row(*"a" * 70, edges=("",) * 70))
    grids = [cell.grid for cell in made.blocks[0].children[0].children]
    assert [grid.column for grid in grids if grid][-3:] == [62, 62, 62]


def test_white_words_can_be_seen_in_a_shaded_cell() -> None:
    made = document(row(r"{\cf2 a}", r"{\cf2 b}", edges=(r"\clcbpat3", r"\clcbpat2")))
    assert leaves(made) == ["a", "hidden b"]
