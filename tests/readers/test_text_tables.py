"""Tables of plain text: as Tika tears them, lined up by TABs, drawn with bars. The meetings are invented; their layouts are real."""

from __future__ import annotations

import pytest

import minutesparse as mp
from minutesparse.document import Kind, Layer
from minutesparse.drawn import drawn_tables
from tests.readers.outlines import outline, read

# --- tables by Tika

TORN = (
    "Note of Hill Board\n\tTitle:\n\n\n\tHill Board\n\n\tDate:\n\n\n\tMonday\n\n\tVenue:\n\tVillage hall\n\n\t\n\t\n\n\n"
    "Attendance\nA list is attached\n\tItem\n\tNotes\n\tAction\n\n\n<AI1>\n\n\t1  \n\tKites\n\n \n\n\t\n\n\t\n"
    "\tAnn spoke.\n\nThe Board agreed.\n\n\n\t\n\n\n</AI1>\n\nAppendix\n\n\tRole\n\tCouncillor\n\tCouncil\n\n\t\n\t\n\t\n\n"
    "\tChairman\n\t Cllr Hill\n\tDale Council\n\n\n\tMembers\n\t Cllr Mead\n\tVale Council\n\n\t\n\tCllr Tarn\n\tMoor Council\n\n\n"
    "\tIn Attendance\n\t \n\t\n\n\n\tOfficers\n \ufffdSince when?\n\n\ufffdAnd why?\n "
)


def test_rows_that_empty_lines_tore_apart_are_put_together() -> None:
    assert outline(TORN) == [
        "Note of Hill Board",
        [["Title:", "Hill Board"], ["Date:", "Monday"], ["Venue:", "Village hall"], ["", ""]],
        "Attendance",
        "A list is attached",
        [["Item", "Notes", "Action"]],
        "<AI1>",
        [["1", "Kites", ""], ["", "Ann spoke. / The Board agreed.", ""]],
        "</AI1>",
        "Appendix",
        [
            ["Role", "Councillor", "Council"],
            ["", "", ""],
            ["Chairman", "Cllr Hill", "Dale Council"],
            ["Members", "Cllr Mead", "Vale Council"],
            ["", "Cllr Tarn", "Moor Council"],
            ["In Attendance", "", ""],
            ["Officers"],
        ],
        "\ufffdSince when?",
        "\ufffdAnd why?",
    ]


def test_cells_know_their_row_and_column() -> None:
    table = read(TORN).blocks[1]
    assert table.kind is Kind.TABLE
    assert [[cell.grid and (cell.grid.row, cell.grid.column) for cell in row.children] for row in table.children] == [
        [(0, 0), (0, 1)],
        [(1, 0), (1, 1)],
        [(2, 0), (2, 1)],
        [(3, 0), (3, 1)],
    ]


def test_text_after_a_full_row_is_not_in_its_last_cell() -> None:
    text = "\tContact:\n\tAnn Mead\n\n\tPhone:\n\t01234\n Background\n1. The fees.\n\n\tName\n\tBody\n\n\tDale\n\tHill\n\n"
    assert outline(text) == [
        [["Contact:", "Ann Mead"], ["Phone:", "01234"]],
        "Background",
        "1. The fees.",
        [["Name", "Body"], ["Dale", "Hill"]],
    ]


def test_paragraphs_of_a_cell_before_the_last_stay_in_it() -> None:
    text = "\tMinute\n\tAction\n\n\tThe roof leaks.\n\nIt will be mended.\n\n\n\tDale\n\n\tThe gate.\n\tMead\n\n"
    assert outline(text) == [[["Minute", "Action"], ["The roof leaks. / It will be mended.", "Dale"], ["The gate.", "Mead"]]]


def test_paragraphs_without_empty_lines_stay_in_a_cell_that_a_row_follows() -> None:
    text = "\t1\n\tApologies\nCllr Dale was ill.\nCllr Mead too.\n\n\t2\n\tFees\nThey rise.\n\n\t3\n\tGate\n\n\nSigned"
    assert outline(text) == [[["1", "Apologies / Cllr Dale was ill. / Cllr Mead too."], ["2", "Fees / They rise."], ["3", "Gate"]], "Signed"]


def test_a_narrow_table_above_a_wide_one_is_a_table_of_its_own() -> None:
    text = "\tDate:\n\tMonday\n\nAttendance\n\n\tItem\n\tNotes\n\tAction\n\n\t1\n\tKites\n\tDale\n\n"
    assert outline(text) == [[["Date:", "Monday"]], "Attendance", [["Item", "Notes", "Action"], ["1", "Kites", "Dale"]]]


def test_torn_rows_are_put_together_where_no_row_is_whole() -> None:
    text = "\t1\n\tKites\n\n \n\n\t\n\n\t\n\tAnn spoke.\n\n\n\tDale\n\n\nSigned"
    assert outline(text) == [[["1", "Kites", ""], ["", "Ann spoke.", "Dale"]], "Signed"]


def test_the_columns_of_a_table_go_on_behind_a_layout_marker() -> None:
    text = "\tNo\n\tItem\n\tNotes\n\tAction\n\n\n<AI1>\n\n\t1\n\tKites\n\n\n\tAnn spoke.\n\tDale\n\n\n</AI1>\n"
    assert outline(text) == [[["No", "Item", "Notes", "Action"]], "<AI1>", [["1", "Kites", "Ann spoke.", "Dale"]], "</AI1>"]


def test_a_single_empty_line_ends_a_row_though_it_is_short() -> None:
    text = "\tPART A\n\n\t1\n\tKites\n\n\tPART B\n\n\t2\n\tGates\n\n"
    assert outline(text) == [[["PART A"], ["1", "Kites"], ["PART B"], ["2", "Gates"]]]


def test_more_cells_than_a_row_may_have_are_lines_set_in() -> None:
    lines = "".join(f"\tline {number}\n" for number in range(64))
    assert all(block.is_leaf for block in read(lines + "\t\n").blocks)
    assert not read("\n".join(lines.split("\n")[:63]) + "\n\n\t\n").blocks[0].is_leaf


def test_a_box_of_one_cell_is_no_table() -> None:
    assert outline("Summary.\n\n\t\nRecommendation\n\nTo note the report.\n") == ["Summary.", "Recommendation", "To note the report."]


def test_lines_set_in_by_a_tab_are_no_table() -> None:
    assert outline("Present:\n\tCllr Hill\n\tCllr Dale\n\tCllr Mead\n\nAbsent: none\n") == [
        "Present:",
        "Cllr Hill",
        "Cllr Dale",
        "Cllr Mead",
        "Absent: none",
    ]


# --- tables with a row on a line


def test_lines_with_tabs_are_rows() -> None:
    assert outline("Present\nCllr\tCouncil\tRole\nHill\tDale\tChair\nMead\tVale\n\nApologies") == [
        "Present",
        [["Cllr", "Council", "Role"], ["Hill", "Dale", "Chair"], ["Mead", "Vale"]],
        "Apologies",
    ]


def test_rows_of_three_cells_are_a_table_though_empty_lines_part_them() -> None:
    assert outline("Name\tTask\tDay\n\nHill\tMend\tMay\n\nMead\tPaint\n\nApologies") == [
        [["Name", "Task", "Day"], ["Hill", "Mend", "May"], ["Mead", "Paint"]],
        "Apologies",
    ]
    assert outline("Chair\tHill\n\nClerk\tMead\n\nApologies") == ["Chair Hill", "Clerk Mead", "Apologies"]


def test_a_list_lined_up_by_tabs_is_a_table() -> None:
    assert outline("Present:\t\tCllr Hill\n\t\t\tCllr Dale\n\t\t\tCllr Mead\n\nApologies:\tnone\n") == [
        [["Present:", "Cllr Hill"], ["", "Cllr Dale"], ["", "Cllr Mead"]],
        "Apologies: none",
    ]


@pytest.mark.parametrize("text", ["1.\tApologies\n2.\tMinutes\n3.\tFees", "(a)\tThe roof\n(b)\tThe gate", "·\tThe roof\n·\tThe gate", "Fees\t12"])
def test_a_tab_behind_a_label_or_on_one_line_alone_makes_no_table(text: str) -> None:
    assert outline(text) == [line.replace("\t", " ") for line in text.split("\n")]


def test_bars_draw_a_table_and_are_markup() -> None:
    text = "|Item |Notes  |Action |\n|1    |Kites  |Dale   |\n|     |in May |       |\nSigned"
    assert outline(text) == [[["Item", "Notes", "Action"], ["1", "Kites", "Dale"], ["", "in May", ""]], "Signed"]
    document = read(text)
    assert "".join(text[run.start : run.end] for leaf in document.leaves for run in leaf.runs if run.layer is Layer.MARKUP) == "|" * 12


def test_the_lines_of_a_grid_are_markup_in_the_cells_beside_them() -> None:
    assert outline("+-----+-----+\n| a   | b   |\n+=====+=====+\n| c   |     |\n+-----+-----+\n") == [[["a", "b"], ["c", ""]]]


@pytest.mark.parametrize("text", ["|", "||", "|a|", "| x", "|--|", "+--+\n|--|"])
def test_bars_that_draw_nothing_are_a_line(text: str) -> None:
    assert all(block.is_leaf for block in read(text).blocks)


@pytest.mark.parametrize(
    "drawn",
    [
        pytest.param("  ----------------\n  No     Business\n  x      y\n  ------ ---------\n\n  ----------------\n", id="a head of two rows alone"),
        pytest.param("  ------------\n  No     Gate\n  ------ -----\n  ---    ---\n  ------------\n", id="dashes under a head"),
    ],
)
def test_a_drawn_head_over_no_words_is_lines(drawn: str) -> None:
    text = f"Hill Board\n\n{drawn}\nEnd\n"
    assert drawn_tables(text) == []
    assert all(block.is_leaf for block in mp.read(text.encode(), format="markdown").blocks)


def test_a_head_of_two_lines_is_parted_from_the_rows_by_its_line() -> None:
    (table,) = drawn_tables("  -------------\n  No     Gate\n  of     post\n  ------ ------\n  1      Oak\n\n  2      Ash\n  -------------\n\n")
    signs = [[sign.start for slot in row for sign in slot.signs] for row in table.rows]
    assert [len(found) for found in signs] == [1, 0, 1, 1]
