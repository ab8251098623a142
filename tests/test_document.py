"""Blocks, layers and the passages that readers of a document see."""

from __future__ import annotations

from minutesparse.assembler import Assembler
from minutesparse.document import BOLD, Artefact, Block, Document, Grid, Kind, Layer, Mark, Run, Source
from minutesparse.spans import Span

SOURCE = Source(name=None, format="text", sha256="0" * 64, size=0)


def document(text: str) -> Document:
    """Return a document with a paragraph for each line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Kind.PARAGRAPH, Span(at, at + len(line)), (Run(at, at + len(line)),)))
        at += len(line) + 1
    return Document(text, tuple(blocks), SOURCE)


def test_marked_words_leave_the_view_and_stay_in_the_text() -> None:
    made = document("[bookmark: _GoBack]Note of last meeting").marked([Mark(Span(0, 19), Layer.FURNITURE, "bookmark")])
    assert made.passages[0].text == "Note of last meeting"
    assert made.passages[0].view.span == Span(19, 39)
    assert made.blocks[0].runs == (Run(0, 19, Layer.FURNITURE), Run(19, 39))
    assert made.artefacts == (Artefact("bookmark", Span(0, 19)),)


def test_marking_the_same_words_again_changes_nothing() -> None:
    marks = [Mark(Span(4, 8), Layer.COMMENT, "label")]
    once = document("The [X] end").marked(marks)
    assert once.marked(marks) == once


def test_a_mark_over_two_leaves_is_spread_over_both() -> None:
    made = document("one two\nthree four").marked([Mark(Span(4, 13), Layer.HIDDEN)])
    assert [passage.text for passage in made.passages] == ["one", "four"]


def test_of_two_marks_on_the_same_words_the_first_wins() -> None:
    made = document("abcdef").marked([Mark(Span(0, 4), Layer.MARKER), Mark(Span(2, 6), Layer.HIDDEN)])
    assert made.blocks[0].runs == (Run(0, 4, Layer.MARKER), Run(4, 6, Layer.HIDDEN))


def test_a_mark_may_make_a_paragraph_a_list_item() -> None:
    made = document("· Trees").marked([Mark(Span(0, 1), Layer.FURNITURE, "bullet", Kind.LIST_ITEM)])
    assert made.leaves[0].kind is Kind.LIST_ITEM
    assert made.passages[0].text == "Trees"


def test_the_view_folds_white_space_and_drops_what_prints_nothing() -> None:
    made = document("\u00a0The  Chess\u00a0 ana\u00adlogy\u200b ")
    assert made.passages[0].text == "The Chess analogy"
    assert made.passages[0].place(4, 9) == Span(6, 11)


def test_a_leaf_without_words_in_the_body_is_no_passage() -> None:
    assert document("\u00a0\nText").passages[0].text == "Text"
    assert document("<AI1>").marked([Mark(Span(0, 5), Layer.MARKER)]).passages == ()


def test_a_block_is_in_the_body_if_any_of_its_words_are() -> None:
    made = document("12 words").marked([Mark(Span(0, 2), Layer.FURNITURE)])
    assert made.blocks[0].layer is Layer.BODY
    assert made.marked([Mark(Span(3, 8), Layer.HIDDEN)]).blocks[0].layer is Layer.FURNITURE


def test_a_leaf_is_bold_if_all_its_words_in_the_body_are() -> None:
    block = Block(Kind.PARAGRAPH, Span(0, 6), (Run(0, 2, Layer.FURNITURE), Run(2, 6, Layer.BODY, BOLD)))
    assert block.bold
    assert not block._replace(runs=(*block.runs, Run(6, 8))).bold


def test_a_passage_in_a_table_knows_its_table_and_its_cell() -> None:
    page = Assembler()
    page.row()
    leaf = page.leaf(Kind.PARAGRAPH, [("Chairman", Layer.BODY, 0)])
    cell = page.container(Kind.CELL, [leaf], grid=Grid(0, 0))
    page.next_cell()
    empty = page.container(Kind.CELL, [], grid=Grid(0, 1))
    row = page.container(Kind.ROW, [cell, empty])
    table = page.container(Kind.TABLE, [row])
    made = Document(page.text(), (table,), SOURCE)
    assert made.passages[0].table is table
    assert made.passages[0].cell is cell
    assert (empty.span, row.span, table.span) == (Span(9, 9), Span(0, 8), Span(0, 8))


def test_the_words_at_a_span_are_those_of_the_body_in_all_leaves_it_touches() -> None:
    made = document("one <AI1>\ntwo three\nfour").marked([Mark(Span(4, 9), Layer.MARKER)])
    assert made.words(Span(0, 13)) == "one two"
    assert made.words(Span(14, 24)) == "three four"
    assert made.words(Span(4, 9)) == ""
