"""Findings of a record: where they stand, in which order, and what the rules on records alone leave in peace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.diagnostics import CODES
from minutesparse.models import record_from_json
from minutesparse.review import Finding
from minutesparse.spans import Lines
from tests.places import FIXTURES, fixture_sources
from tests.review.documents import HEAD

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "1. Hedges\n\nThe hedge was cut??\n\n2. Ponds\n\nAction: to dig the pond\n"


def found(words: str, code: str) -> list[str]:
    """Return the messages of the findings of one code in minutes that go on with `words`."""
    return [finding.message for finding in mp.check(mp.parse_text(HEAD + words)) if finding.code == code]


def test_a_finding_has_its_place_its_words_and_its_item() -> None:
    record = mp.parse_text(HEAD + WORDS)
    first, second = mp.check(record, path="minutes/march.txt")
    assert (first.path, first.line, first.column, first.words, first.item) == ("minutes/march.txt", 9, 15, "cut??", 1)
    assert (first.code, first.severity) == ("unfinished-text", "warning")
    assert (second.code, second.severity, second.line, second.item) == ("action-without-owner", "info", 13, 2)
    assert second.span is not None
    assert record.quote(second.span) == second.words == "to dig the pond"


def test_without_a_path_findings_name_the_source_of_the_record() -> None:
    assert {finding.path for finding in mp.check(mp.parse_text(HEAD + WORDS))} == {None}


def test_a_path_may_be_checked_and_findings_name_it_as_it_was_given() -> None:
    path = FIXTURES / "lga" / "housing-renewal-board" / "note-of-meeting.txt"
    assert mp.check(path) == mp.check(mp.parse(path), path=str(path))
    with pytest.raises(mp.UnreadableSource, match="there is no such file"):
        mp.check("missing.txt")


def test_a_record_from_json_has_the_same_findings_once_it_has_its_text() -> None:
    record = mp.parse_text(HEAD + WORDS)
    bare = record_from_json(record.model_dump_json())
    assert [finding.words for finding in mp.check(bare)] == [None, None]
    assert mp.check(bare.with_text(HEAD + WORDS)) == mp.check(record)


def test_a_finding_goes_through_json_unchanged() -> None:
    for finding in mp.check(mp.parse_text(HEAD + WORDS)):
        assert Finding.model_validate_json(finding.model_dump_json()) == finding


@pytest.mark.parametrize("source", fixture_sources(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_finding_of_a_fixture_stands_where_it_says(source: Path) -> None:
    record = mp.parse(source)
    text = mp.read(source).text
    findings = mp.check(record)
    places = [finding.span for finding in findings if finding.span]
    assert places == sorted(places, key=lambda span: span)
    items = {item.order: item.span for item in record.iter_items()} if isinstance(record, mp.Minutes) else {}
    for finding in findings:
        assert finding.code in CODES
        if finding.span is not None:
            assert finding.words == finding.span.quote(text)
            assert (finding.line, finding.column) == Lines(text).place(finding.span.start)
            holding = [(span.end - span.start, order) for order, span in items.items() if span and span.start <= finding.span.start < span.end]
            assert finding.item == (min(holding)[1] if holding else None)


@pytest.mark.parametrize(
    "task",
    [
        "Clerk to write to the ferry company",
        "CB to write to the ferry company",
        "Kay and Lena to write",
        "Kay Osric would write to the ferry company",
        "two members to look at the pond",
        "The letter is to be written by the Clerk",
        "comments, concerns, dates?",
        "Reed to write to the ferry company",
    ],
)
def test_an_action_whose_words_name_somebody_is_owned(task: str) -> None:
    assert found(f"1. Ferry\n\nAction: {task}\n\n2. Ponds\n\nThe pond was dug.\n", "action-without-owner") == []


def test_a_letter_to_the_members_is_still_nobodys_task() -> None:
    words = "1. Ferry\n\nAction: to write a letter to the members\n\n2. Ponds\n\nThe pond was dug.\n"
    assert found(words, "action-without-owner") == ['nobody is named who is to do this: "to write a letter to the members"']


@pytest.mark.parametrize("task", ["Write to the mason.", "Speak to Hill Stone Ltd about the wall."])
def test_a_task_that_begins_with_its_verb_names_nobody(task: str) -> None:
    words = f"1. Ferry\n\nACTION: {task}\n\n2. Ponds\n\nThe pond was dug.\n"
    assert found(words, "action-without-owner") == [f'nobody is named who is to do this: "{task}"']


def test_a_house_that_never_names_owners_is_left_in_peace() -> None:
    items = "".join(f"{number}. Pond {number}\n\nAction: to dig the pond\n\n" for number in (1, 2, 3))
    assert found(items, "action-without-owner") == []


@pytest.mark.parametrize(
    "clause",
    [
        "That the wall be mended.",
        "that the Clerk mend the wall",
        "Approve the accounts",
        "£300 to the hall",
        "Unanimous",
        "Wall to be mended",
        "Wall mended",
    ],
)
def test_a_decision_with_a_verb_is_one(clause: str) -> None:
    assert found(f"1. Wall\n\nRESOLVED: {clause}\n\n2. Ponds\n\nThe pond was dug.\n", "decision-without-verb") == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("2021-03-02-minutes.txt", False),
        ("minutes_20210301.txt", True),
        ("minutes 2020-03-02.txt", True),
        ("2021-03-20 published.txt", False),
        ("minutes-2021-03.txt", False),
        ("2021-13-41.txt", False),
        ("2021-03-01 to 2021-03-02.txt", False),
    ],
)
def test_the_name_of_the_file_may_contradict_the_date_of_the_meeting(name: str, told: bool, tmp_path: object) -> None:  # noqa: FBT001 - a column of the table
    path = f"{tmp_path}/{name}"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - a path made of words
        file.write(HEAD + "1. Hedges\n\nThe hedge was cut.\n\n2. Ponds\n\nThe pond was dug.\n")
    assert [finding.code for finding in mp.check(mp.parse(path))] == (["date-contradiction"] if told else [])


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("Minutes of the meeting held on Tuesday 2 March 2021", []),
        ("Minutes of the meeting held on Tuesday 2 March", ['"Tuesday 2 March" is no whole date']),
        ("Minutes of the annual meeting", ["no date of the meeting was found"]),
        ("Agenda of the annual meeting", []),
    ],
)
def test_minutes_tell_on_which_day_the_meeting_was(head: str, told: list[str]) -> None:
    text = f"Hill Parish Council\n\n{head}\n\n1. Hedges\n\nThe hedge was cut.\n\n2. Ponds\n\nThe pond was dug.\n"
    assert [finding.message for finding in mp.check(mp.parse_text(text)) if finding.code == "meeting-undated"] == told


@pytest.mark.parametrize("skipped", ["carried. 3. To dig the pond", "carried.\n\n3.1 Digging"])
def test_a_number_that_stands_in_the_text_was_not_skipped(skipped: str) -> None:
    assert found(f"1. Hedges\n\nIt was cut.\n\n2. Ponds\n\nThe motion was {skipped}\n\n4. Lamps\n\nThey were lit.\n", "number-gap") == []


@pytest.mark.parametrize(
    "title",
    [
        "Apologies for absence Councillor Tom Dale",
        "Trees considered under item 5.3",
        "Matters to be dealt with under other headings of this agenda.",
        "Adjournment",
    ],
)
def test_a_title_that_says_all_there_is_to_say_is_no_empty_item(title: str) -> None:
    assert found(f"1. {title}\n\n2. Hedges\n\nIt was cut.\n\n3. Ponds\n\nIt was dug.\n", "item-empty") == []


@pytest.mark.parametrize(
    ("after", "told"),
    [("The Clerk thanked all.", True), ("Village Hall on Tuesday.", False), ("village hall.", False), ("", True)],
)
def test_a_sentence_stops_unless_the_next_paragraph_may_go_on_with_it(after: str, told: bool) -> None:  # noqa: FBT001 - a column of the table
    words = f"1. Hall\n\nThe council talked for a long time about what to do with the\n\n{after}\n\n2. Ponds\n\nIt was dug.\n"
    assert bool(found(words, "unfinished-text")) is told


@pytest.mark.parametrize("what", ["lateness", "late arrival"])
def test_who_is_late_and_present_contradicts_nothing(what: str) -> None:
    present = "Present: Cllr B Reed (Chairman), Cllr D Hale\n\n"
    words = f"{present}1. Apologies\n\nApologies for {{}} were received from Cllr D Hale.\n\n2. Ponds\n\nThe pond was dug.\n"
    assert found(words.format(what), "ambiguous") == []
    assert found(words.format("absence"), "ambiguous") == ["D Hale is listed both as present and as apologies"]
