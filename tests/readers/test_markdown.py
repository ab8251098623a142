r"""Markdown becomes blocks, whose lines are leaves where clerks mean them so; no character is lost. The meetings are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import minutesparse as mp
from minutesparse.document import Block, Document, Kind, Layer, view_of
from tests.laws import lost_characters, run_faults, tree_faults
from tests.places import received_sources
from tests.readers.markdowns import read, views


def shown(document: Document, block: Block) -> object:
    """Return a leaf as its words, and a container as a list of what it holds; a cell is its leaves joined by a slash."""
    if block.is_leaf:
        return view_of(document.text, block).text
    parts = [shown(document, child) for child in block.children]
    return " / ".join(filter(None, map(str, parts))) if block.kind is Kind.CELL else parts


# --- blocks


def leaves(text: str) -> list[tuple[str, int, str, str]]:
    """Return kind, level, number and words of each leaf that shows any."""
    document = read(text)
    return [
        (leaf.kind.value, leaf.level, leaf.number.quote(text) if leaf.number else "", view_of(text, leaf).text)
        for leaf in document.leaves
        if view_of(text, leaf).text
    ]


def test_headings_have_their_rank() -> None:
    assert leaves("# Board\n\nFinance\n-------\n\n### Votes\n") == [
        ("heading", 1, "", "Board"),
        ("heading", 2, "", "Finance"),
        ("heading", 3, "", "Votes"),
    ]


def test_a_heading_with_a_null_character_begins_where_its_words_do() -> None:
    assert leaves("# Fin\0ance\n\nRent\n") == [("heading", 1, "", "Fin\0ance"), ("paragraph", 0, "", "Rent")]


def test_several_lines_above_a_rule_are_no_heading() -> None:
    assert leaves("Present: Cllr Hill\nApologies: Cllr Dale\n---\n") == [
        ("paragraph", 0, "", "Present: Cllr Hill"),
        ("paragraph", 0, "", "Apologies: Cllr Dale"),
    ]


def test_a_rule_below_prose_that_an_editor_wrapped_is_no_line_of_it() -> None:
    wrapped = "The board heard from the treasurer that the rent of the hall\nwill rise in May and that the members of the village club will\n"
    assert leaves(wrapped * 6 + "pay for the whole of it\n---\n")[-1][3].endswith("pay for the whole of it")


def test_list_items_have_depth_and_their_printed_numbers() -> None:
    text = "1. Apologies\n2. Finance\n   - rent\n     * hall\n10) Close\n"
    assert leaves(text) == [
        ("list-item", 0, "1.", "1. Apologies"),
        ("list-item", 0, "2.", "2. Finance"),
        ("list-item", 1, "", "rent"),
        ("list-item", 2, "", "hall"),
        ("list-item", 0, "10)", "10) Close"),
    ]


def test_an_item_s_later_paragraphs_are_paragraphs() -> None:
    assert leaves("- rent\n\n  is due\n") == [("list-item", 0, "", "rent"), ("paragraph", 0, "", "is due")]


def test_a_number_alone_on_its_line_is_a_list_item() -> None:
    assert leaves("54.\n\nThe bridge\n") == [("list-item", 0, "54.", "54."), ("paragraph", 0, "", "The bridge")]


def test_an_escaped_number_opens_a_paragraph() -> None:
    assert leaves("1\\. Apologies") == [("paragraph", 0, "", "1. Apologies")]


def test_front_matter_is_furniture_line_by_line() -> None:
    text = '---\ntitle: "May meeting"\ntags:\n  - hall\n---\n\nThe meeting began.\n'
    document = read(text)
    front = [leaf for leaf in document.leaves if leaf.style == "front-matter"]
    assert [leaf.span.quote(text) for leaf in front] == ["---", 'title: "May meeting"', "tags:", "- hall", "---"]
    assert {leaf.layer for leaf in front} == {Layer.FURNITURE}
    assert views(text) == ["The meeting began."]


def test_a_rule_between_prose_is_no_front_matter() -> None:
    assert views("---\n\nThe meeting began, at last.\n\n---\n") == ["The meeting began, at last."]


def test_the_lines_of_a_fence_are_leaves() -> None:
    assert views("```text\n**as it stands**\n  1\\. two\n```\n") == ["**as it stands**", "1\\. two"]


def test_notes_stand_in_their_own_layer() -> None:
    text = "The plan[^1] was read.\n\n[^1]: As amended.\n"
    document = read(text)
    assert views(text) == ["The plan was read."]
    assert [text[run.start : run.end] for leaf in document.leaves for run in leaf.runs if run.layer is Layer.NOTE] == ["[^1]", "[^1]: As amended."]


def test_an_html_comment_over_several_blocks_is_markup() -> None:
    assert views("Before\n\n<!-- not\n\n- for print -->\n\nAfter\n") == ["Before", "After"]


def test_an_html_comment_that_never_ends_is_words() -> None:
    assert views("Before <!-- not closed") == ["Before <!-- not closed"]


def test_the_line_of_a_leaf_is_that_of_the_file() -> None:
    assert [leaf.locator.line for leaf in read("\ufeff# Board\r\n\r\nPresent:\r\n- Ann\r\n").leaves] == [1, 3, 4]


# --- lines of a paragraph

PARAGRAPHS = [
    ("Present: Ann Hill\nApologies: Bob Dale\nIn attendance: the clerk", ["Present: Ann Hill", "Apologies: Bob Dale", "In attendance: the clerk"]),
    ("1\\. Apologies\n2\\. Finance\n3\\. Votes", ["1. Apologies", "2. Finance", "3. Votes"]),
    ("**Date:** 3 May\n**Place:** the hall", ["Date: 3 May", "Place: the hall"]),
    ("The board agreed to buy a new\nroof for the hall.", ["The board agreed to buy a new roof for the hall."]),
    ("Present: Ann Hill,\nBob Dale", ["Present: Ann Hill, Bob Dale"]),
    ("MINUTES OF HILL BOARD\nHELD IN THE HALL", ["MINUTES OF HILL BOARD", "HELD IN THE HALL"]),
    ("The rent was paid.\nThe roof was mended.", ["The rent was paid.", "The roof was mended."]),
    ("Ann Hill  \nBob Dale", ["Ann Hill", "Bob Dale"]),
    ("agreed that\\\nthe roof", ["agreed that", "the roof"]),
    ("agreed that<br>the roof<br/>", ["agreed that", "the roof"]),
    ("• paint\n• nails", ["• paint", "• nails"]),
    ("agreed as follows\na) paint\nb) nails", ["agreed as follows", "a) paint", "b) nails"]),
    ("Text of the item\n**ACTION**: the clerk to write", ["Text of the item", "ACTION: the clerk to write"]),
    ("<AI1>\nFinance", ["<AI1>", "Finance"]),
    ("> Ann spoke of the\n> old roof", ["Ann spoke of the old roof"]),
    ("- who knows\n  The Board decides\n- next", ["who knows The Board decides", "next"]),
    ("- Ann\n- Bob\nThe rent is due.", ["Ann", "Bob", "The rent is due."]),
    ("one line\n\u00a0\nanother line", ["one line", "another line"]),
]


@pytest.mark.parametrize(("source", "lines"), PARAGRAPHS)
def test_lines_meant_for_themselves_are_leaves_and_wrapped_ones_are_joined(source: str, lines: list[str]) -> None:
    assert views(source) == lines


WRAPPED = """\
The Chairman welcomed members of the Board and of the public to the
meeting, which was held in the hall as the school was not free. He
thanked Mrs Mead. The caretaker had opened the doors at seven o'clock
in spite of the snow, and the Chairman wished it to be recorded that
Mr Dale had cleared the path.

Present:
Cllr Hill
Cllr Dale
"""


def test_prose_that_an_editor_wrapped_is_one_leaf_and_a_list_of_names_is_not() -> None:
    prose = (
        "The Chairman welcomed members of the Board and of the public to the meeting, which was held in the hall as the school was not free. "
        "He thanked Mrs Mead. The caretaker had opened the doors at seven o'clock in spite of the snow, and the Chairman wished it to be "
        "recorded that Mr Dale had cleared the path."
    )
    assert views(WRAPPED) == [prose, "Present:", "Cllr Hill", "Cllr Dale"]


def test_a_heading_keeps_its_break_as_a_space() -> None:
    assert leaves("## Hill<br>Board") == [("heading", 2, "", "Hill Board")]


# --- tables


def test_a_table_of_pipes_is_rows_and_cells() -> None:
    text = "| Name | **Role** |\n|------|:-----|\n| Ann \\| Bob | Chair<br>Member |\n| | `a` |\nAfter the table.\n"
    document = read(text)
    assert [shown(document, block) for block in document.blocks] == [
        [["Name", "Role"], ["Ann | Bob", "Chair / Member"], ["", "a"]],
        "After the table.",
    ]
    assert [cell.grid[:2] for row in document.blocks[0].children for cell in row.children if cell.grid] == [
        (0, 0),
        (0, 1),
        (1, 0),
        (1, 1),
        (2, 0),
        (2, 1),
    ]


def test_rows_without_outer_pipes_are_rows_too() -> None:
    document = read("a | b\n--|--\n1 | 2\n")
    assert shown(document, document.blocks[0]) == [["a", "b"], ["1", "2"]]


def test_a_row_is_kept_that_is_a_lone_bar_or_has_none() -> None:
    document = read("| Name | Role |\n|---|---|\nAnn Hill\n|\n| Bo Dale | Clerk |\n")
    assert shown(document, document.blocks[0]) == [["Name", "Role"], ["Ann Hill"], [""], ["Bo Dale", "Clerk"]]
    assert run_faults(document) == []


def test_a_table_pasted_as_html_is_a_table_with_what_its_cells_cover() -> None:
    text = (
        '<table border="0"><tbody><tr><td colspan="2" valign=top><strong>Hill&nbsp;Board</strong></td></tr>'
        "<tr><td>&nbsp;</td><td>3<sup>rd</sup> May<br>7 pm</td></tr>\n\n<tr>\n<td>Venue</td>\n<td>The hall</td></tr></tbody></table>"
        "&nbsp;<div></div>\n\nAfter\n"
    )
    document = read(text)
    assert [shown(document, block) for block in document.blocks if shown(document, block)] == [
        [["Hill Board", ""], ["", "3rd May / 7 pm"], ["Venue", "The hall"]],
        "After",
    ]
    first = document.blocks[0].children[0].children
    assert [(cell.grid.columns, cell.grid.origin) for cell in first if cell.grid] == [(2, None), (1, (0, 0))]


def test_a_table_tag_that_is_never_closed_makes_no_table() -> None:
    document = read("<table><tr><td>Ann\n\n# Finance\n\nThe rent.\n")
    assert {block.kind for block in document.blocks} == {Kind.PARAGRAPH, Kind.HEADING}
    assert views(document.text) == ["Ann", "Finance", "The rent."]


# --- laws

PIECES = st.sampled_from(
    [
        "*", "**", "_", "__", "`", "[", "](", ")", "![", "<", ">", "<b>", "</b>", "<td>", "</td>", "<tr>", "<table>", "</table>", "<br>", "<AI1>",
        "<!--",
        "-->", "&nbsp;", "&amp;", "\\", "~~", "|", "|-|", "# ", "> ", "- ", "1. ", "1\\. ", "    ", "---", "===", "```", "[^1]", "[a]: /b", " ", "  ",
        "\n",
        "\n\n", "\r\n", "\t", "\u00a0", "\u200b", "Ann", "the rent", "é", ".", ":", "^(rd)", "~", "\x0c", "\u2028", "\0",
    ]
)  # fmt: skip


@given(st.lists(PIECES, min_size=1, max_size=40).map("".join))
def test_no_character_is_lost_or_owned_twice_whatever_the_signs(text: str) -> None:
    document = read(text)
    assert tree_faults(document) == []
    assert run_faults(document) == []


@given(st.lists(PIECES, min_size=1, max_size=30).map("".join))
def test_the_view_of_every_leaf_leads_back_to_the_source(text: str) -> None:
    document = read(text)
    for passage in document.passages:
        at = -1
        for index, character in enumerate(passage.text):
            span = passage.place(index, index + 1)
            assert passage.block.span.covers(span)
            assert span.start >= at
            at = span.start
            if character.isalnum() and span.end == span.start + 1:
                assert span.quote(document.text) == character


@pytest.mark.parametrize("path", [path for path in received_sources() if path.suffix == ".md"], ids=lambda path: path.name[-40:])
def test_received_documents_lose_nothing_and_leave_no_signs(path: object) -> None:
    data = path.read_bytes()  # type: ignore[attr-defined]
    document = mp.read(data, format="markdown")
    assert tree_faults(document) == run_faults(document) == []
    assert not lost_characters(document, data)


MARKITDOWN = """|  |  |  |
| --- | --- | --- |
| Role | Name | Ward |
| Members | Cllr Hill | North |
| Cllr Dale[[1]](#footnote-1) | South |

1. By letter. [↑](#footnote-ref-1)
"""


def test_a_row_of_markitdown_lacks_the_cell_that_is_covered_from_above() -> None:
    document = mp.read(MARKITDOWN.encode())
    (table,) = (block for block in document.blocks if block.kind is Kind.TABLE)
    rows = [[document.words(cell.span) for cell in row.children] for row in table.children]
    assert rows[1:] == [["Role", "Name", "Ward"], ["Members", "Cllr Hill", "North"], ["", "Cllr Dale", "South"]]
    assert [passage.text for passage in document.passages if passage.table is None] == []


def test_a_short_row_of_a_person_s_table_lacks_its_last_cell() -> None:
    document = mp.read(MARKITDOWN.partition("\n\n")[0].replace("|  |  |  |", "| A | B | C |").replace("[[1]](#footnote-1)", "").encode())
    (table,) = (block for block in document.blocks if block.kind is Kind.TABLE)
    assert [document.words(cell.span) for cell in table.children[-1].children] == ["Cllr Dale", "South"]
