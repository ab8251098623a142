"""What a reader would stumble over, and what only looks so."""

from __future__ import annotations

import pytest

import minutesparse as mp
from minutesparse.dialects.generic import DIALECT
from minutesparse.document import Block, Change, Document, Kind, Run, Source
from minutesparse.extractors.oddities import oddities
from minutesparse.models import Minutes
from minutesparse.segmentation.outline import Outline
from minutesparse.spans import Span

HEAD = "Minutes of the Hill Parish Council meeting held on 2nd June 2014 at 7.30pm\n\n"


def document(text: str, *changes: Change) -> Document:
    blocks = []
    at = 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(Kind.PARAGRAPH, Span(at, at + len(line)), (Run(at, at + len(line)),)))
        at += len(line) + 1
    return Document(text, tuple(blocks), Source(None, "text", "0" * 64, 1), changes=changes)


def odd(text: str) -> list[tuple[str, str]]:
    """Return code and quoted words of what is odd about lines of text."""
    return [(one.code, one.span.quote(text)) for one in oddities(document(text), Outline(), DIALECT, None) if one.span]


UNFINISHED = [
    ("Top actions included…..", "Top actions included….."),
    ("Ms Hill, the Chair of the Board, gave a talk on …", "gave a talk on …"),
    ("She spoke of the pond...", "spoke of the pond..."),
    ("…", "…"),
    (".....", "....."),
    ("It joins government and citizens??", "citizens??"),
    ("The price is ???? a metre.", "????"),
    ("Venue TBC", "TBC"),
    ("The rent is £XX a year.", "£XX"),
    ("The Chair was [insert name] of Hill.", "[insert name]"),
    ("It was sent on [date].", "[date]"),
    ("Details [to follow].", "[to follow]"),
    ("The cost is ..... and will be paid.", "....."),
    ("The hall was let to ________ for a year.", "________"),
    ("Venue: tbc", "tbc"),
    ("Venue: to be confirmed", "to be confirmed"),
    ("The hall (to be confirmed) was let.", "to be confirmed"),
    ("The roof cost £xx,xxx in all.", "£xx,xxx"),
    ("The roof cost £xxx.", "£xxx"),
    ("It was held on xx/xx/2021.", "xx/xx/2021"),
    ("Cllr XX spoke.", "XX"),
    ("Present: [Type here]", "[Type here]"),
    ("Present: [Click to enter]", "[Click to enter]"),
    ("The hall was let at the rent of [   ] a year.", "[   ]"),
]


@pytest.mark.parametrize(("text", "words"), UNFINISHED)
def test_unfinished_text_is_found_at_its_place(text: str, words: str) -> None:
    assert odd(text) == [("unfinished-text", words)]


@pytest.mark.parametrize(
    "text",
    [
        "The chairman said “we shall see … in time” and moved on.",
        "He ended with “we shall see…”",
        "Really?! Yes.",
        "Why? Nobody knew.",
        "Signed ………………… Dated ………………",
        "Signed...",
        "Chairman .......................... Date ..........................",
        "Finance ................................ 4",
        "Pens, paper, etc...",
        "Part XX of the Act and Appendix XX were read.",
        "The minute [sic] stands, see [1] and [2014] 1 WLR 12.",
        "Louis XIV and Rocky XXIV",
        "Louis XX and an XXX-rated film",
        "The plan « renewal of the lamps » was read.",
        "The next meeting is in May, the date to be confirmed.",
        "Signed by ________ on ________",
        "Approved as a true record on ________",
        "Yes [ ] No [ ]",
        "Date of next meeting: to be confirmed",
        'He wrote: "We ..... cannot come"',
        "He said that it was late.... and left.",
        "The vote was 3-2. It passed.",
    ],
)
def test_ordinary_prose_is_not_unfinished(text: str) -> None:
    assert odd(text) == []


def test_a_sentence_that_stops_is_found() -> None:
    text = "The Clerk told the meeting that the whole cost was in the region of\nThe next point was taken and agreed."
    assert odd(text) == [("unfinished-text", "cost was in the region of")]


@pytest.mark.parametrize(
    "text",
    [
        "The Clerk told the meeting that the whole cost was in the region of\nforty pounds a year.",
        "A request for a grant from the village hall club was not agreed to\nThe next point was taken.",
        "Notes of\nThe next point was taken and agreed.",
    ],
)
def test_a_sentence_that_goes_on_does_not_stop(text: str) -> None:
    assert odd(text) == []


ITEMS = (
    "1. Finance\nThe Clerk told the meeting of the rent and of the heating, and it was proposed {}\n\n2. Pond\nIt is dry.\n\n3. Gate\nIt is shut.\n"
)


@pytest.mark.parametrize("end", ["that", "to give it to", "by", "that the sum be kept for", "with one against,"])
def test_a_sentence_that_stops_before_the_next_item_is_found(end: str) -> None:
    assert [words.endswith(end) for words in findings(HEAD + ITEMS.format(end), "unfinished-text")] == [True]


@pytest.mark.parametrize("end", ["and agreed to", "and paid for", "that it be let."])
def test_a_sentence_that_ends_before_the_next_item_is_whole(end: str) -> None:
    assert findings(HEAD + ITEMS.format(end), "unfinished-text") == []


def test_every_blank_of_a_sentence_is_told() -> None:
    assert odd("Proposed by ________ and seconded by ________") == [("unfinished-text", "________")] * 2


REMAINS = [
    ("Held at «Venue» on Monday.", "«Venue»"),
    ("See Error! Reference source not found. for more.", "Error! Reference source not found."),
    ("If NO give reason", "If NO give reason"),
    ("Click or tap here to enter text.", "Click or tap here to enter text."),
    ("Dear {NAME},", "{NAME}"),
    ("~$nutes May.docx", "~$nutes May.docx"),
    ("Chair: <Insert name here>", "<Insert name here>"),
]


@pytest.mark.parametrize(("text", "words"), REMAINS)
def test_what_a_template_leaves_is_found(text: str, words: str) -> None:
    assert odd(text) == [("template-remains", words)]


@pytest.mark.parametrize("text", ["If no reason is given, wait.", "The set {a, b} is small.", "An error was found in the reference.", "<AI1>"])
def test_what_only_looks_like_a_template_is_left_alone(text: str) -> None:
    assert odd(text) == []


def test_text_that_goes_on_elsewhere_is_told() -> None:
    found = odd("The Board met the officers...  view the full minutes text for item 59.")
    assert [code for code, _ in found] == ["text-truncated"]


def test_text_that_goes_on_elsewhere_is_told_where_the_link_has_a_line_of_its_own() -> None:
    assert "text-truncated" in [code for code, _ in odd("The Board met the officers …\nview the full decision text for item 59.")]
    assert "text-truncated" not in [code for code, _ in odd("The Clerk asked the Board to view the full plan text for item 59.")]


def findings(text: str, code: str) -> list[str]:
    record = mp.parse_text(text)
    assert isinstance(record, Minutes)
    return [record.quote(one.span) for one in record.diagnostics if one.code == code and one.span]


def test_an_item_with_nothing_under_its_heading_is_empty() -> None:
    text = HEAD + "1. Finance\nThe balance was noted.\n\n2. Planning\nNone came.\n\n3. Policy review\n\n4. Fence\nIt was cut.\n"
    assert findings(text, "item-empty") == ["Policy review"]


def test_a_heading_over_other_items_is_not_empty_unless_it_is_the_last() -> None:
    head, tail = HEAD + "1. Finance\nThe balance was noted.\n\n", "3. Fence\nIt was cut.\n\n4. Trees\nNone fell.\n"
    assert findings(f"{head}2. Committee reports\n\n{tail}", "item-empty") == []
    assert findings(f"{head}{tail}5. Committee reports\n", "item-empty") == ["Committee reports"]


@pytest.mark.parametrize("title", ["Declarations of interest: none", "No apologies were received.", "The meeting closed at 9pm"])
def test_a_heading_that_says_it_all_is_not_empty(title: str) -> None:
    text = HEAD + f"1. Finance\nThe balance was noted.\n\n2. Planning\nNone came.\n\n3. {title}\n\n4. Fence\nIt was cut.\n"
    assert findings(text, "item-empty") == []


def test_an_agenda_has_no_empty_items() -> None:
    assert findings(HEAD + "1. Apologies\n\n2. Finance\n\n3. Planning\n\n4. Fence\n", "item-empty") == []


def test_an_agenda_that_explains_most_of_its_items_has_no_empty_ones_either() -> None:
    text = (
        "Hill Parish Council\n\nAGENDA\n\nThe meeting is to be held on Tuesday 3 March 2020 at 7.30pm in the Village Hall\n\n"
        "1. Apologies\n\n2. Minutes\n\nTo approve the minutes of February.\n\n3. Finance\n\nTo approve the payments.\n"
    )
    assert mp.parse_text(text).kind == "agenda"
    assert findings(text, "item-empty") == []


def test_this_meetings_own_date_where_the_last_ones_is_meant_is_told() -> None:
    text = HEAD + "1. Finance\nThe balance was noted.\n\n2. Note of the Last Meeting 02/06/2014\nIt was read.\n\n3. Fence\nIt was cut.\n"
    assert findings(text, "date-contradiction") == ["02/06/2014"]
    assert findings(text.replace("02/06/2014", "05/05/2014"), "date-contradiction") == []


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Minutes", "The minutes of the meeting held on {} were approved."),
        ("Minutes of the last meeting", "RESOLVED: That the minutes of the previous meeting held on {} be approved."),
    ],
)
def test_this_meetings_own_date_in_the_approval_of_the_last_minutes_is_told(title: str, sentence: str) -> None:
    text = HEAD + f"1. Finance\nThe balance was noted.\n\n2. {title}\n{sentence}\n\n3. Fence\nIt was cut.\n"
    assert findings(text.format("Monday 2 June 2014"), "date-contradiction") == ["Monday 2 June 2014"]
    assert findings(text.format("Monday 5 May 2014"), "date-contradiction") == []
    later = text.format("5 May 2014") + "\n4. Next\nThe meeting of 2 June 2014 ended, and the next is on 7 July 2014.\n"
    assert findings(later, "date-contradiction") == []


def test_a_wrong_weekday_in_an_item_is_told() -> None:
    text = HEAD + "1. Fence\nIt was cut on Friday 2nd May 2014 and on Friday 3rd May 2014.\n\n2. Pond\nIt is dry.\n"
    assert findings(text, "date-contradiction") == ["Friday 3rd May 2014"]


def test_tracked_changes_are_told_once_a_line_and_author() -> None:
    text = "The pond is dry.\nThe gate is shut."
    changes = [
        Change("insertion", "very ", Span(12, 12), "Ann Hill"),
        Change("deletion", "wet", Span(15, 15), "Ann Hill"),
        Change("insertion", "shut", Span(29, 33), None),
    ]
    found = [(one.code, one.message) for one in oddities(document(text, *changes), Outline(), DIALECT, None)]
    assert found == [("change-left-in", 'Ann Hill inserted "very", deleted "wet"'), ("change-left-in", 'somebody inserted "shut"')]
