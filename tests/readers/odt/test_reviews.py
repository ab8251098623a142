"""Comments and tracked changes: words, places, states, and the three views."""

from __future__ import annotations

import datetime as dt

import pytest

from minutesparse.document import Change, Comment, Kind, View
from minutesparse.spans import Span
from tests.readers.odt.build import (
    annotation,
    annotation_end,
    deleted,
    h,
    inserted,
    items,
    list_style,
    opened,
    p,
    region,
    table,
    tracked,
)

DAY = dt.datetime(2019, 2, 3, 10, 0)  # noqa: DTZ001 - local time


def test_a_comment_has_its_words_who_wrote_them_and_what_they_are_about() -> None:
    remark = annotation("Or east?", name="c1", more=' loext:resolved="true"')
    made = opened(p(f"the {remark}west{annotation_end('c1')} slipway"))
    assert made.text == "the west slipway\nOr east?"
    assert made.comments == (Comment("Or east?", Span(17, 25), "c1", "AQ1", "AQ", "Ada Quill", DAY, Span(4, 8), "range", resolved=True),)


def test_a_comment_without_an_end_hangs_on_a_point_and_its_state_is_not_known() -> None:
    comment = opened(p(f"a survey{annotation('By whom?', initials='')}.")).comments[0]
    assert (comment.anchor, comment.basis, comment.label, comment.initials, comment.resolved) == (Span(8, 8), "point", "1", None, None)


def test_labels_count_through_all_authors_in_order_of_the_ends() -> None:
    inner = f"a {annotation('one', name='x')}b {annotation('two', name='y', initials='ZB')}c{annotation_end('y')} d{annotation_end('x')}"
    assert [(comment.text, comment.label) for comment in opened(p(inner)).comments] == [("two", "ZB1"), ("one", "AQ2")]


def test_an_answer_tells_what_it_answers() -> None:
    answer = annotation("Yes.", name="c2", more=' loext:parent-name="c1"')
    made = opened(p(f"{annotation('Sure?', name='c1')}west{annotation_end('c1')}{answer} slipway"))
    assert [comment.parent for comment in made.comments] == [None, 0]


def test_a_question_takes_its_label_before_an_answer_that_ends_before_it() -> None:
    asked, answer = annotation("Sure?", name="c1"), annotation("Yes.", name="c2", more=' loext:parent-name="c1"')
    more = annotation("Quite.", name="c3", more=' loext:parent-name="c2"')
    made = opened(p(f"{asked}{answer}{more}west{annotation_end('c3')}{annotation_end('c2')} slip{annotation_end('c1')}way"))
    assert [(comment.text, comment.label, comment.parent) for comment in made.comments] == [
        ("Sure?", "AQ1", None),
        ("Yes.", "AQ2", 0),
        ("Quite.", "AQ3", 1),
    ]
    assert made.text == "west slipway\nSure?\nYes.\nQuite."


@pytest.mark.parametrize(("said", "resolved"), [("", None), (' loext:resolved="false"', False), (' loext:resolved="true"', True)])
def test_a_comment_is_open_or_resolved_only_where_it_says_so(said: str, resolved: bool | None) -> None:  # noqa: FBT001 - a column of the table
    assert opened(p(f"a{annotation('b', more=said)}")).comments[0].resolved is resolved


def test_answers_that_go_round_in_a_circle_are_cut() -> None:
    one, two = (annotation("x", name=name, more=f' loext:parent-name="{above}"') for name, above in (("a", "b"), ("b", "a")))
    assert sorted(comment.parent is None for comment in opened(p(f"y{one}{two}")).comments) == [False, True]


def test_a_range_may_reach_over_paragraphs() -> None:
    made = opened(p(f"one {annotation('All?', name='c')}two") + p(f"three{annotation_end('c')} four"))
    assert made.comments[0].anchor == Span(4, 13)


def test_a_date_that_is_none_is_told() -> None:
    made = opened(p(f"a{annotation('b', date='0-00-00T00:00:00')}"))
    assert made.comments[0].date is None
    assert [found.code for found in made.diagnostics] == ["comment-date-invalid"]


def test_an_end_without_a_comment_is_told() -> None:
    assert [found.code for found in opened(p(f"a{annotation_end('lost')}")).diagnostics] == ["comment-orphan"]


CHANGED = tracked(region("d", "deletion", p("noted")), region("i", "insertion")) + p(f"It was {deleted('d')}{inserted('i', 'agreed')} that:")


@pytest.mark.parametrize(
    ("view", "text", "changes"),
    [
        ("final", "It was agreed that:", [("deletion", "noted", Span(7, 7)), ("insertion", "agreed", Span(7, 13))]),
        ("original", "It was noted that:", [("deletion", "noted", Span(7, 12)), ("insertion", "agreed", Span(12, 12))]),
        ("all", "It was notedagreed that:", [("deletion", "noted", Span(7, 12)), ("insertion", "agreed", Span(12, 18))]),
    ],
)
def test_each_view_shows_its_words_and_lists_the_same_changes(view: View, text: str, changes: list[tuple[str, str, Span]]) -> None:
    made = opened(CHANGED, view=view)
    assert made.text == text
    assert made.changes == tuple(Change(*change, "Ada Quill", DAY) for change in changes)


MERGED = tracked(region("d", "deletion", p("") + p(""))) + p(f"Joined{deleted('d')} together")


def test_a_deleted_end_of_a_paragraph_joins_it_to_the_next() -> None:
    made = opened(MERGED)
    assert (made.text, [change.text for change in made.changes]) == ("Joined together", ["\n"])
    assert opened(MERGED, view="original").text == "Joined\ntogether"


SPLIT = tracked(region("i", "insertion")) + p('One<text:change-start text:change-id="i"/>.') + p('New.<text:change-end text:change-id="i"/> Two')


def test_an_inserted_end_of_a_paragraph_parts_it_in_the_final_view_only() -> None:
    assert opened(SPLIT).text == "One.\nNew. Two"
    assert opened(SPLIT, view="original").text == "One Two"


def test_whole_paragraphs_and_tables_that_were_deleted_stand_between_others() -> None:
    gone = region("d", "deletion", h("Parks") + table(f"<table:table-cell>{p('a')}</table:table-cell>"))
    body = tracked(gone) + p("One") + deleted("d") + p("Two")
    assert opened(body).text == "One\nTwo"
    assert [change.text for change in opened(body).changes] == ["Parks\na\n"]
    all_ = opened(body, view="all")
    assert [block.kind for block in all_.blocks] == [Kind.PARAGRAPH, Kind.HEADING, Kind.TABLE, Kind.PARAGRAPH]


def test_what_was_inserted_and_is_left_out_counts_in_no_list() -> None:
    numbered = list_style("L1", 'style:num-format="1"')
    body = tracked(region("i", "insertion")) + items(p("a"), p(inserted("i", "b")), p("c"), more=' text:style-name="L1"')
    assert opened(body, automatic=numbered).text.split("\n") == ["1 a", "2 b", "3 c"]


def test_a_change_of_form_is_none_of_words() -> None:
    body = tracked(region("f", "format-change")) + p(inserted("f", "bold"))
    assert (opened(body).text, opened(body).changes) == ("bold", ())


def test_a_deletion_that_is_not_there_is_told_and_one_that_stands_nowhere_is_listed() -> None:
    made = opened(tracked(region("d", "deletion", p("lost"))) + p(f"a{deleted('x')}"))
    assert [found.code for found in made.diagnostics] == ["structure-damaged", "structure-damaged"]
    assert [change.text for change in made.changes] == ["lost"]


def test_deletions_that_hold_one_another_end() -> None:
    rounds = "".join(region(f"d{at}", "deletion", p(f"w{at}{deleted(f'd{at + 1}')}")) for at in range(300))
    made = opened(tracked(rounds, region("d300", "deletion", p(deleted("d0")))) + p(f"a{deleted('d0')}b"))
    assert made.text == "ab"
    assert sum(change.text.count("w") for change in made.changes) == 300
