"""Who was there when an item was concluded, by the words in which coming and going is told."""

from __future__ import annotations

import datetime as dt

import pytest

from minutesparse.models import AgendaItem, Attendee, Coverage, Minutes, Movement, Source

ITEMS = [
    AgendaItem(order=1, number="1", title="Apologies"),
    AgendaItem(
        order=2, number="2", title="Planning", items=[AgendaItem(order=3, number="a", title="Barn"), AgendaItem(order=4, number="b", title="Mill")]
    ),
    AgendaItem(order=5, number="3", title="Finance"),
    AgendaItem(order=6, title="Close"),
]
EVERY = [1, 2, 3, 4, 5, 6]


def record(*attendance: Attendee) -> Minutes:
    source = Source(format="text", sha256="0", text_sha256="0", size=1, characters=1)
    return Minutes(
        kind="minutes",
        source=source,
        dialect="generic",
        coverage=Coverage(claimed=0, furniture=0, unclaimed=1),
        items=ITEMS,
        attendance=list(attendance),
    )


def move(text: str, item: str | None = None, hour: int | None = None) -> Movement:
    return Movement(text=text, item=item, time=None if hour is None else dt.time(hour))


def there(arrived: Movement | None = None, left: Movement | None = None) -> list[int]:
    """Return the orders of the items at which somebody who came and went so was there."""
    made = record(Attendee(name="Ann Hill", status="present", arrived=arrived, left=left))
    return [order for order in EVERY if made.present_at(order)]


def test_those_who_came_are_given_in_order_of_the_list_and_nobody_else() -> None:
    people = [
        Attendee(name="Ann Hill", status="present"),
        Attendee(name="Tom Dale", status="apologies"),
        Attendee(name="Bo Moor", status="absent"),
        Attendee(name="Di Vale", status="substitute"),
        Attendee(name="Jo Lee", status="in-attendance"),
    ]
    made = record(*people)
    assert [one.name for one in made.present_at(1)] == ["Ann Hill", "Di Vale", "Jo Lee"]
    assert made.present_at(made.items[0]) == made.present_at(1)


def test_somebody_with_apologies_who_is_told_to_have_arrived_stays_where_the_list_has_them() -> None:
    late = Attendee(name="Ann Hill", status="apologies", arrived=move("Cllr Hill arrived", "2"))
    assert record(late).present_at(5) == []


def test_an_item_that_the_record_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="no item of order 9"):
        record().present_at(9)


@pytest.mark.parametrize(
    ("arrived", "left", "expected"),
    [
        (None, None, [1, 2, 3, 4, 5, 6]),
        (move("Cllr Hill arrived", "3"), None, [5, 6]),
        (move("arrived after item 2", "2"), None, [5, 6]),
        (None, move("Cllr Hill left the meeting", "3"), [1, 2, 3, 4]),
        (None, move("until item 2", "2"), [1, 2, 3, 4]),
        (None, move("left after item 2", "2"), [1, 2, 3, 4]),
        (None, move("left prior to item 3", "3"), [1, 2, 3, 4]),
        (None, move("Cllr Hill left the room during its consideration", "3"), [1, 2, 3, 4, 6]),
        (None, move("Pam Hill left the meeting for item 3", "3"), [1, 2, 3, 4, 6]),
        (move("for item 3", "3"), move("for item 3", "3"), [5]),
        (move("for items 2 and 3", "2"), move("for items 2 and 3", "3"), [2, 3, 4, 5]),
    ],
)
def test_who_arrives_is_there_from_then_on_and_who_leaves_until_then(arrived: Movement | None, left: Movement | None, expected: list[int]) -> None:
    assert there(arrived, left) == expected


def test_who_left_and_returned_in_one_item_was_away_for_it_alone() -> None:
    told = "Cllr Hill left the room and returned"
    assert there(move(told, "3"), move(told, "3")) == [1, 2, 3, 4, 6]
    assert there(move("Cllr Hill came in at 9pm", "3", 21), move("Cllr Hill left at 8pm", "3", 20)) == [1, 2, 3, 4, 6]


def test_who_returned_in_a_later_item_was_away_between() -> None:
    assert there(move("Cllr Hill returned", "Close"), move("Cllr Hill left the room", "2")) == [1, 6]


def test_who_came_late_and_left_early_was_there_between() -> None:
    assert there(move("Cllr Hill arrived", "2"), move("Cllr Hill left the meeting", "Close")) == [2, 3, 4, 5]


def test_who_came_and_went_in_one_item_was_there_for_it_alone() -> None:
    assert there(move("PC Lee joined the meeting", "3"), move("PC Lee was thanked and left the meeting", "3")) == [5]


def test_an_item_with_parts_is_concluded_with_the_last_of_them() -> None:
    assert there(None, move("Cllr Hill left the meeting", "b")) == [1, 3]
    assert there(move("Cllr Hill arrived", "b"), None) == [2, 4, 5, 6]


def test_a_movement_of_which_only_the_hour_is_known_says_nothing_of_any_item() -> None:
    assert there(None, move("left at 8.15pm", hour=20)) == EVERY
    assert there(move("Cllr Hill arrived", "99"), None) == EVERY


def test_who_returned_without_being_told_to_have_left_had_been_there_before() -> None:
    assert there(move("Cllr Hill returned to the meeting", "3"), None) == EVERY
