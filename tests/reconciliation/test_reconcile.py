"""Copies of one meeting become one record: what agrees, what differs, what was lost, and what is no copy at all."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.models import Minutes
from minutesparse.reconciliation import Loss
from minutesparse.writers import render
from tests.places import FIXTURES
from tests.reconciliation.meeting import AGENDA, ITEM, MINUTES, NEXT, comment, record_of, reviewed

if TYPE_CHECKING:
    from pathlib import Path

    from minutesparse.reconciliation import Field


def _conflicts(result: mp.Reconciliation) -> dict[str, list[object]]:
    return {field.path: [reading.value for reading in field.readings] for field in result.conflicts}


def _lost(result: mp.Reconciliation, copy: int) -> set[str]:
    return {loss.path for loss in result.losses if loss.copy_index == copy}


def _field(result: mp.Reconciliation, path: str) -> Field:
    (field,) = [field for field in result.fields if field.path == path]
    return field


def _result(*pages: str) -> mp.Reconciliation:
    return mp.reconcile([page.encode() for page in pages])


# --- what agrees


def test_the_meeting_in_four_formats_is_one_record_without_a_conflict_or_a_loss() -> None:
    record = record_of(MINUTES)
    result = mp.reconcile([render(record, format) for format in ("docx", "html", "markdown", "text")])
    assert (result.conflicts, result.losses) == ([], [])
    assert [reading.value for reading in _field(result, "meeting.date").readings] == ["2021-05-04"] * 4
    assert _field(result, "items[2].decisions[0].text").agrees is True
    assert [item.title for item in result.record.items] == [item.title for item in record.items]


def test_case_white_space_quotes_and_dashes_are_no_difference() -> None:
    other = MINUTES.replace("Marl Green Hall", "MARL\u00a0GREEN Hall").replace("5. Close", "5. CLOSE").replace("after dark", "after   dark")
    result = _result(MINUTES, other)
    assert result.conflicts == []


def test_a_field_that_one_copy_alone_has_neither_agrees_nor_differs() -> None:
    result = _result(MINUTES, MINUTES.replace(" at 7.30 pm", ""))
    assert _field(result, "meeting.start_time").agrees is None
    assert _lost(result, 1) == {"meeting.start_time"}


# --- what differs


def test_another_date_is_a_conflict_with_both_values_and_their_places() -> None:
    result = _result(MINUTES, MINUTES.replace("Tuesday 4 May 2021", "Wednesday 5 May 2021"))
    date = _field(result, "meeting.date")
    assert date.agrees is False
    assert {(reading.value, reading.line, reading.column) for reading in date.readings} == {("2021-05-04", 3, 32), ("2021-05-05", 3, 32)}
    assert (result.base, result.record.meeting.date) == (1, dt.date(2021, 5, 5))  # the longer text


def test_another_sum_is_a_conflict_of_the_decision_and_of_the_words() -> None:
    result = _result(MINUTES, MINUTES.replace("£1,250.50", "£125,050"))
    base = result.base
    sums = ["the sluice be rebuilt in oak at a cost of £1,250.50.", "the sluice be rebuilt in oak at a cost of £125,050."]
    expected = sums if base == 0 else sums[::-1]
    assert _conflicts(result) == {
        "items[2].text": [f"RESOLVED: That {words}" for words in expected],
        "items[2].decisions[0].text": expected,
    }


def test_a_resolution_in_other_words_is_the_same_one() -> None:
    other = MINUTES.replace(
        "RESOLVED: That the sluice be rebuilt in oak at a cost", "It was resolved that the sluice should be rebuilt in oak at a cost"
    )
    result = _result(MINUTES, other)
    assert [len(item.decisions) for item in result.record.items] == [0, 1, 1, 0, 0]
    assert "items[2].decisions[0].text" in _conflicts(result)
    assert result.losses == []


def test_conflicts_do_not_stop_a_record_from_coming_back_from_json() -> None:
    result = _result(MINUTES, MINUTES.replace("Tuesday 4 May 2021", "Wednesday 5 May 2021").replace("nine lamps", "eight lamps"))
    assert [field.path for field in result.conflicts] == ["meeting.title", "meeting.date", "items[3].text"]
    assert mp.Reconciliation.model_validate_json(result.model_dump_json()) == result


# --- what was lost


def test_numbers_that_one_copy_lost_come_from_the_other_without_a_span() -> None:
    page = render(record_of(MINUTES), "html").decode()
    bare = page
    for number in range(1, 6):
        bare = bare.replace(f">{number} ", ">").replace(f">{number}. ", ">")
    assert bare != page
    longer = bare.replace("after dark", "well after dark and in the rain")
    result = _result(longer, page)
    assert result.base == 0
    assert [item.number for item in result.record.items] == ["1", "2", "3", "4", "5"]
    assert all("number" not in item.spans for item in result.record.items)
    assert _lost(result, 0) == {f"items[{place}].number" for place in range(5)}


def test_an_item_that_one_copy_lost_is_put_in_where_it_stands_in_the_other() -> None:
    start, end = MINUTES.index("2. Minutes of"), MINUTES.index("3. The pond")
    result = _result(MINUTES[:start] + MINUTES[end:] + "\nA long postscript about the weather in the lane, which was dry.\n" * 3, MINUTES)
    assert [(item.order, item.number) for item in result.record.items] == [(1, "1"), (2, "2"), (3, "3"), (4, "4"), (5, "5")]
    assert Loss(copy_index=0, path="items[1]", kept=result.losses[0].kept) in result.losses


def test_what_only_another_copy_has_carries_no_span_of_another_text() -> None:
    lost = MINUTES.replace("1. Declarations of interest\n\nCllr Olney declared a personal interest in item 3.\n", "")
    result = _result(MINUTES, lost + "\n6. Ducks\n\n" + "They had left the upper pond for the lower one. " * 20)
    assert result.base == 1
    first = result.record.items[0]
    assert (first.title, first.span, first.spans, [each.span for each in first.paragraphs]) == ("Declarations of interest", None, {}, [None])
    assert first.text == "Cllr Olney declared a personal interest in item 3."
    assert result.record.quote(result.record.items[2].spans["title"]) == "The pond"
    assert _lost(result, 1) == {"items[0]"}


def test_a_passage_that_one_copy_lost_is_told_with_its_place() -> None:
    result = _result(MINUTES, MINUTES.replace("Action: Cllr Brandt to write to the contractor.\n", ""))
    losses = {loss.path: (loss.copy_index, loss.kept.value, loss.kept.line) for loss in result.losses}
    assert losses == {
        "items[3].text": (1, "Action: Cllr Brandt to write to the contractor.", 29),
        "items[3].actions[0]": (1, "Cllr Brandt to write to the contractor.", 29),
    }


def test_somebody_whom_one_copy_lost_is_still_there() -> None:
    result = _result(MINUTES, MINUTES.replace(", Cllr Ivy Brandt", ""))
    assert [person.name for person in result.record.attendance] == ["Ruth Tolland", "Ned Olney", "Ivy Brandt", "Hugh Vint", "Joan Sobel"]
    assert _lost(result, 1) == {"attendance[2]"}


def test_a_copy_without_attendance_lost_it_as_a_whole() -> None:
    start, end = MINUTES.index("Present:"), MINUTES.index("1. Decl")
    result = _result(MINUTES, MINUTES[:start] + MINUTES[end:])
    assert {"attendance"} == {path for path in _lost(result, 1) if path.startswith("attendance")}


# --- pages of items, and agendas


def test_the_page_of_one_item_joins_the_minutes_and_lost_nothing_that_is_not_its_own() -> None:
    result = _result(ITEM, MINUTES)
    assert (result.base, result.record.kind) == (1, "minutes")
    assert _lost(result, 0) == {"items[2].number"}
    assert result.conflicts == []
    assert [reading.copy_index for reading in _field(result, "items[2].title").readings] == [1, 0]


def test_an_agenda_beside_its_minutes_has_their_items_and_is_not_blamed_for_what_came_later() -> None:
    result = _result(AGENDA, MINUTES)
    assert (result.base, [copy.kind for copy in result.copies]) == (1, ["agenda", "minutes"])
    assert {field.path for field in result.conflicts} <= {"meeting.title"}
    assert not any(".decisions" in loss.path or "attendance" in loss.path or ".text" in loss.path for loss in result.losses)


def test_two_item_pages_of_one_meeting_are_joined_by_its_minutes_alone() -> None:
    lamps = MINUTES[MINUTES.index("Members walked") : MINUTES.index("5. Close")]
    other = f"Agenda item\n\nLamps in Mill Lane\n\nMinutes:\n\n{lamps}\nSupporting documents:\n"
    assert [each.other_index for each in _result(ITEM, MINUTES, other).evidence] == [1, 1]
    with pytest.raises(mp.NotOneMeeting):
        _result(ITEM, other)


# --- comments


def test_a_comment_of_a_web_page_finds_its_twin_in_the_word_file() -> None:
    word = reviewed(comment("Which of the two sluices?", "the sluice", 3), comment("Who counted?", "nine lamps", 4, "Odile Kent"))
    result = mp.reconcile([word, ITEM.encode()])
    first, second = result.record.comments
    assert (result.base, first.author, first.anchor and first.anchor.basis) == (0, "Tess Barrow", "range")
    assert [(twins.basis, [place.copy_index for place in twins.places]) for twins in result.comments] == [("twin", [0, 1]), (None, [0])]
    assert second.author == "Odile Kent"
    assert {"comments[0].author", "comments[0].anchor"} <= _lost(result, 1)
    assert "comments[1]" not in _lost(result, 1)


def test_comments_that_the_base_copy_lost_are_placed_in_its_text() -> None:
    longer = MINUTES.replace("after dark", "well after dark and in the rain, some of them with lanterns of their own,")
    word = reviewed(comment("Which of the two sluices?", "the sluice", 3))
    result = mp.reconcile([word, longer.encode()])
    (found,) = result.record.comments
    assert result.base == 1
    assert found.anchor is not None
    assert found.anchor.span is not None
    assert (found.anchor.text, found.anchor.basis, found.item, found.span) == ("the sluice", "twin", 3, None)
    assert found.anchor.span.start == longer.index("the sluice of the upper")
    assert _lost(result, 1) == {"comments[0]"}


def test_a_place_that_its_own_copy_only_infers_stays_inferred_in_another() -> None:
    note = (FIXTURES / "lga" / "housing-renewal-board" / "note-of-meeting.txt").read_text("utf-8")
    clean = (
        note[: note.index("\ufffd")].replace("The lighthouse comparison\n .", "The lighthouse comparison.").replace("talk about\n…", "talk about…")
    )
    longer = clean.replace("gave a talk about", "gave a talk of more than an hour, with slides of every single estate that was mentioned, about")
    result = _result(longer, note)
    assert (result.base, len(record_of(longer).comments)) == (0, 0)
    assert [(found.anchor and found.anchor.basis, found.item, found.span) for found in result.record.comments] == [
        ("inferred", 2, None),
        ("inferred", 3, None),
    ]
    assert _lost(result, 0) >= {"comments[0]", "comments[1]"}


def test_authors_that_one_copy_lost_come_from_the_other() -> None:
    minutes = MINUTES.replace("the sluice of", "the sluice[TB1]  of").replace("after dark", "well after dark and in the rain")
    minutes += "\n\n [TB1]Which of the two sluices?\n"
    word = reviewed(comment("Which of the two sluices?", "the sluice", 3))
    result = mp.reconcile([minutes.encode(), word])
    (found,) = result.record.comments
    assert (found.author, found.label, found.resolved) == ("Tess Barrow", "TB1", False)
    assert [twins.basis for twins in result.comments] == ["twin"]


def test_the_same_short_words_at_two_places_are_two_comments() -> None:
    one, other = comment("Check.", "the sluice", 3), comment("Check.", "nine lamps", 4)
    result = mp.reconcile([reviewed(one), reviewed(other)])
    assert [(found.item, twins.basis) for found, twins in zip(result.record.comments, result.comments, strict=True)] == [(3, None), (4, None)]


def test_comments_with_the_same_words_are_told_apart_by_what_stands_around_them() -> None:
    one, other = comment("Check.", "the sluice", 3), comment("Check.", "nine lamps", 4)
    result = mp.reconcile([reviewed(one, other), reviewed(other)])
    assert [[place.comment for place in twins.places] for twins in result.comments] == [[0], [1, 0]]


def test_twins_need_no_meeting() -> None:
    records = [mp.parse(reviewed(comment("Which of the two sluices?", "the sluice", 3))), mp.parse(ITEM.encode()), mp.parse(NEXT.encode())]
    (found,) = mp.twins(records)
    assert [(place.copy_index, place.comment) for place in found.places] == [(0, 0), (1, 0)]
    assert (found.basis, found.text) == ("twin", "Which of the two sluices?")


# --- what is no copy


def test_the_next_meeting_with_the_same_people_and_items_is_refused_with_the_evidence() -> None:
    with pytest.raises(mp.NotOneMeeting) as refused:
        _result(MINUTES, NEXT)
    told = str(refused.value)
    assert "another date (" in told
    assert "2021-05-04" in told
    assert "2021-06-01" in told
    assert "for it, the same body, 5 of 5 titles" in told


def test_another_body_on_the_same_day_is_refused() -> None:
    with pytest.raises(mp.NotOneMeeting, match="another body"):
        _result(MINUTES, NEXT.replace("Marl Green Parish", "Saltby Town").replace("1 June", "4 May"))


def test_a_report_is_no_copy_of_a_meeting() -> None:
    report = FIXTURES / "committee-report" / "renewal-update" / "report.txt"
    with pytest.raises(mp.NotOneMeeting, match=r"report\.txt is a report"):
        mp.reconcile([report, MINUTES.encode()])


def test_nothing_is_no_meeting() -> None:
    with pytest.raises(mp.NotOneMeeting, match="nothing to reconcile"):
        mp.reconcile([])


def test_a_third_document_that_does_not_belong_is_named(tmp_path: Path) -> None:
    (tmp_path / "june.txt").write_text(NEXT, encoding="utf-8")
    with pytest.raises(mp.NotOneMeeting, match=r"june\.txt"):
        mp.reconcile([MINUTES.encode(), ITEM.encode(), tmp_path / "june.txt"])


def test_a_record_without_its_text_cannot_be_compared() -> None:
    record = Minutes.model_validate_json(record_of(MINUTES).model_dump_json())
    with pytest.raises(mp.SourceTextMissing):
        mp.reconcile([record, record])
    assert mp.reconcile([record.with_text(MINUTES), MINUTES.encode()]).conflicts == []
