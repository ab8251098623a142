"""Reviewers' comments as records: anchors, items, threads, and what a publisher is told."""

from __future__ import annotations

import pytest

from minutesparse.document import Comment, Document, Source
from minutesparse.extractors.comments import comments, diagnostics
from minutesparse.models import AgendaItem
from minutesparse.spans import Span

TEXT = "The bridge is closed.\nThe pond is dry.\nIs it?\nYes.\n"
ITEMS = [AgendaItem(order=1, span=Span(0, 21)), AgendaItem(order=2, span=Span(22, 38), items=[AgendaItem(order=3, span=Span(26, 38))])]


def document(*found: Comment) -> Document:
    return Document(TEXT, (), Source(None, "docx", "0" * 64, 1), comments=found)


def test_a_comment_has_the_words_it_is_about_and_their_item() -> None:
    (one,) = comments(document(Comment("Is it?", Span(39, 45), author="Ann Hill", anchor=Span(26, 30), basis="range")), ITEMS)
    assert one.anchor is not None
    assert (one.anchor.text, one.anchor.basis, one.item, one.author) == ("pond", "range", 3, "Ann Hill")


def test_a_point_between_no_item_has_none() -> None:
    (one,) = comments(document(Comment("Is it?", Span(39, 45), anchor=Span(47, 47), basis="point")), ITEMS)
    assert (one.item, one.anchor.text if one.anchor else None) == (None, "")


def test_comments_stand_in_order_of_their_anchors_and_orphans_last() -> None:
    late = Comment("late", Span(39, 45), anchor=Span(30, 30), basis="point")
    early = Comment("early", Span(46, 50), anchor=Span(4, 10), basis="range")
    lost = Comment("lost", Span(40, 41))
    assert [one.text for one in comments(document(late, lost, early), ITEMS)] == ["early", "late", "lost"]


def test_replies_stand_under_the_head_of_their_thread() -> None:
    head = Comment("Is it?", Span(39, 45), anchor=Span(4, 10), basis="range")
    found = comments(document(head, Comment("Yes.", Span(46, 50), parent=0), Comment("Sure.", None, parent=1)), ITEMS)
    assert [one.text for one in found] == ["Is it?"]
    assert [reply.text for reply in found[0].replies] == ["Yes.", "Sure."]


@pytest.mark.parametrize("parents", [(1, 0), (0, None), (7, None)])
def test_no_comment_is_lost_in_a_broken_thread(parents: tuple[int | None, int | None]) -> None:
    found = comments(document(*(Comment(f"{at}", None, parent=parent) for at, parent in enumerate(parents))), [])
    assert sorted([one.text for one in found] + [reply.text for one in found for reply in one.replies]) == ["0", "1"]


def codes(*found: Comment) -> list[str]:
    return [one.code for one in diagnostics(comments(document(*found), ITEMS), "docx")]


def test_a_publisher_is_told_the_state_of_every_comment() -> None:
    place = {"anchor": Span(4, 10), "basis": "range"}
    assert codes(Comment("a", None, resolved=False, **place)) == ["comment-unresolved"]  # type: ignore[arg-type]  # fields by name
    assert codes(Comment("a", None, resolved=True, **place)) == ["comment-resolved-left-in"]  # type: ignore[arg-type]  # as above
    assert codes(Comment("a", None, resolved=None, **place)) == ["comment-state-unknown"]  # type: ignore[arg-type]  # as above


def test_a_place_that_is_inferred_or_lost_is_told() -> None:
    assert codes(Comment("a", None, anchor=Span(4, 4), basis="inferred")) == ["comment-state-unknown", "comment-anchor-inferred"]
    assert codes(Comment("a", Span(39, 45))) == ["comment-state-unknown", "comment-orphan"]
    converted = diagnostics(comments(document(Comment("a", Span(39, 45))), ITEMS), "html")
    assert [one.code for one in converted] == ["comment-state-unknown", "comment-anchor-lost"]


def test_a_message_names_who_and_the_first_words() -> None:
    words = "Is this what the engineer said, or is it what the farmer said on the day after?"
    (one,) = diagnostics(
        comments(document(Comment(words, None, author="Ann Hill", resolved=False, anchor=Span(4, 10), basis="range")), ITEMS), "docx"
    )
    assert one.message == 'comment by Ann Hill: "Is this what the engineer said, or is it what the farmer…"'
    assert one.span == Span(4, 10)
    (labelled,) = diagnostics(
        comments(document(Comment("Why?", None, label="AH1", resolved=False, anchor=Span(4, 10), basis="range")), ITEMS), "docx"
    )
    assert labelled.message == 'comment AH1: "Why?"'


def test_a_document_without_comments_has_none() -> None:
    assert comments(document(), ITEMS) == []
    assert diagnostics([], "docx") == []
