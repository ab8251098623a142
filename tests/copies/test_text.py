"""Clean copies of plain text and Markdown: cut where the words stand, every other byte as it was."""

from __future__ import annotations

import pytest

import minutesparse as mp

TAIL = "\nThe key[JC1] themes.\n\n[JC1]Which ones?\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("Board\n\n<AI1>\n\n1 Roads\n\n</AI1>\n", "Board\n\n\n1 Roads\n\n", id="a line that held only a marker goes"),
        pytest.param(
            "Roads are long.\n<AI1>\nBins are full.\n", "Roads are long.\n\nBins are full.\n", id="one that parted two paragraphs stays, empty"
        ),
        pytest.param("Roads.\n</AI1>\n<AI2>\nBins.\n", "Roads.\n\nBins.\n", id="of two such lines one stays"),
        pytest.param("Roads.\r\n<AI1>\r\nBins.\r\n", "Roads.\r\n\r\nBins.\r\n", id="line ends stay as they were"),
        pytest.param("\t1\n\tRoads\n\n<AI1>", "\t1\n\tRoads\n\n", id="a marker at the end without a line end goes"),
        pytest.param("[bookmark: _GoBack]Note of last meeting\n", "Note of last meeting\n", id="a bookmark goes, its words stay"),
        pytest.param(
            "Close.\n\n<TITLE_ONLY_LAYOUT_SECTION>\nFIELD_TITLE\n</TITLE_ONLY_LAYOUT_SECTION>\n\nEnd.\n",
            "Close.\n\n\nEnd.\n",
            id="a template section goes",
        ),
        pytest.param("[image: crest]\nSee [1] and <b> and <AI> text.\n", "[image: crest]\nSee [1] and <b> and <AI> text.\n", id="nothing else goes"),
        pytest.param(TAIL, TAIL, id="a comment whose state nobody knows stays"),
    ],
)
def test_of_a_text(before: str, after: str) -> None:
    copy = mp.clean(before.encode(), format="text")
    assert copy.data.decode() == after
    assert copy.original() == before.encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("# Board\n\n\\<AI1\\>\n\n1. Roads\n", "# Board\n\n\n1. Roads\n", id="an escaped marker goes with its escapes"),
        pytest.param("# Board\n\n**<AI1>**\n\n1. Roads\n", "# Board\n\n\n1. Roads\n", id="a bold one with its stars"),
        pytest.param("**Roads** & `bins`\n\n<TRAILER\\_SECTION>\n", "**Roads** & `bins`\n\n", id="one with an escaped underscore"),
    ],
)
def test_of_markdown(before: str, after: str) -> None:
    copy = mp.clean(before.encode(), format="markdown")
    assert copy.data.decode() == after
    assert copy.original() == before.encode()


def test_all_comments_go_when_asked() -> None:
    copy = mp.clean(TAIL.encode(), format="text", comments="all")
    assert copy.data.decode() == "\nThe key themes.\n\n"
    assert [(edit.kind, edit.text) for edit in copy.edits] == [("comment", "Which ones?")]
    assert copy.original() == TAIL.encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_the_encoding_stays(encoding: str) -> None:
    before, after = "Café – the Board’s\r\n\r\n<AI1>\r\n\r\nRoads\r\n", "Café – the Board’s\r\n\r\n\r\nRoads\r\n"
    copy = mp.clean(before.encode(encoding), format="text")
    assert copy.data == after.encode(encoding)
    assert copy.original() == before.encode(encoding)


def test_bytes_that_the_encoding_does_not_explain_stay() -> None:
    before = "Café, café, café\n".encode() + b"the Council\x92s\n\n<AI1>\n\n\xed\xa0\x80 end\x00\n"
    copy = mp.clean(before, format="text")
    assert copy.data == before.replace(b"<AI1>\n", b"")
    assert [edit.encoding for edit in copy.edits] == ["latin-1"]
    assert copy.original() == before


def test_a_comment_with_damaged_bytes_is_put_back_byte_for_byte() -> None:
    before = "Café, café, café".encode() + b"[JC1]\n\n[JC1]the Council\x92s?\n"
    copy = mp.clean(before, format="text", comments="all")
    assert copy.data == "Café, café, café\n\n".encode()
    assert copy.original() == before


def test_a_text_of_markers_alone_leaves_nothing() -> None:
    copy = mp.clean(b"<AI1>\n</AI1>\n", format="text")
    assert (copy.data, copy.original()) == (b"", b"<AI1>\n</AI1>\n")


def test_an_edit_that_uncovers_another_is_followed_by_it() -> None:
    copy = mp.clean(b"Roads\n\n[bookmark: _GoBack]<AI1>\n", format="text")
    assert copy.data == b"Roads\n\n"
    assert copy.original() == b"Roads\n\n[bookmark: _GoBack]<AI1>\n"


GRID = """\
+----------+--------------------------+-------+
| Repairs  | [Checked against the     | Roof  |
|          | ledger.]{.comment-start  |       |
|          | id="3"}£940              |       |
+----------+--------------------------+-------+
| Income   | £20[]{.comment-end       | Tours |
|          | id="3"}                  |       |
+----------+--------------------------+-------+
"""


def test_in_a_drawn_table_spaces_stand_where_a_comment_was_and_every_column_keeps_its_place() -> None:
    copy = mp.clean(GRID.encode(), format="markdown", comments="all")
    lines = copy.data.decode().splitlines()
    assert {len(line) for line in lines} == {len(GRID.splitlines()[0])}
    assert [line.split("|")[1:4] for line in lines if "Repairs" in line] == [[" Repairs  ", " " * 26, " Roof  "]]
    assert [line.split("|")[2].strip() for line in lines if "Income" in line] == ["£20"]
    assert copy.original() == GRID.encode()


def test_a_marker_alone_in_a_cell_leaves_the_bars() -> None:
    copy = mp.clean(b"| Item  | Notes |\n|-------|-------|\n| <AI1> | Roads |\n", format="markdown")
    assert copy.data == b"| Item  | Notes |\n|-------|-------|\n|       | Roads |\n"


def test_the_ends_of_comments_go_with_them() -> None:
    source = b'[Since when?]{.comment-start id="0" author="Ann"}the fair[]{.comment-end id="0"} is over.\n'
    assert mp.clean(source, format="markdown", comments="all").data == b"the fair is over.\n"
