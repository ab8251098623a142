"""Answers made to do harm are refused by name, and cost no more than honest ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from tests.readers.moderngov_xml.answers import TITLE, answer, item, minutes

if TYPE_CHECKING:
    from pathlib import Path

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "declared",
    ["", '<!ENTITY who "Ann Hill">', f'<!ENTITY l0 "ha">{LAUGHS}', '<!ENTITY % all SYSTEM "http://127.0.0.1:9/all.dtd"> %all;'],
    ids=["empty", "entity", "a billion laughs", "parameter entity"],
)
def test_a_document_type_is_refused(declared: str) -> None:
    data = f"<!DOCTYPE meeting [{declared}]>".encode() + answer(item("<agendaitemtitle>&who;</agendaitemtitle>"))
    with pytest.raises(mp.UnreadableSource, match="it "):
        mp.parse(data)


def test_a_file_that_an_entity_names_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("heron", encoding="utf-8")
    data = f'<!DOCTYPE meeting [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'.encode() + answer(item("<agendaitemtitle>&s;</agendaitemtitle>"))
    with pytest.raises(mp.UnreadableSource) as refused:
        mp.parse(data)
    assert "heron" not in str(refused.value)


@pytest.mark.parametrize("depth", [300, 100_000])
def test_xml_deeper_than_the_limit_is_refused(depth: int) -> None:
    with pytest.raises(mp.LimitExceeded, match="depth"):
        mp.parse(answer("<x>" * depth + "</x>" * depth))


def test_html_in_a_field_deeper_than_the_limit_is_refused() -> None:
    with pytest.raises(mp.LimitExceeded):
        mp.parse(answer(item(TITLE, minutes("<div>" * 5_000))))


def test_more_elements_than_the_limit_are_refused() -> None:
    with pytest.raises(mp.LimitExceeded, match="elements"):
        mp.parse(answer("<x/>" * 5_000), limits=mp.Limits(elements=1_000))


@pytest.mark.parametrize("cut", [40, 120, 200])
def test_an_answer_that_was_cut_short_is_refused(cut: int) -> None:
    with pytest.raises(mp.MinutesparseError):
        mp.parse(answer(item(TITLE, minutes("<p>" + "The hedge was cut. " * 20 + "</p>")))[:cut])


def test_many_items_with_links_take_no_longer_each_than_few() -> None:
    linked = minutes('<p>See <a href="http://hill.example/">the map</a>.</p>')
    record = mp.parse(answer(*(item(TITLE, linked, number=f"{n}.") for n in range(1, 1_001))))
    assert isinstance(record, mp.Minutes)
    assert len(record.items) == 1_000
    assert record.items[999].documents[0].title == "the map"


def test_an_item_in_an_item_has_its_own_documents_and_fields() -> None:
    linked = "<linkeddoc><title>map {}</title><url>http://hill.example/{}</url></linkeddoc>"
    document = mp.read(answer(item(TITLE, linked.format(1, 1), item(TITLE, linked.format(2, 2), "<agendaitemid>9</agendaitemid>", number="8."))))
    assert [document.text.count(words) for words in ("map 1", "map 2", "agendaitemid: 9")] == [1, 1, 1]
    assert document.text.index("8.") < document.text.index("map 2") < document.text.index("agendaitemid: 9")


def test_fields_that_hardly_two_people_share_stand_behind_each() -> None:
    people = "".join(f"<attendee name='Ann Hill{number}' attendance='Present' a{number}='b'/>" for number in range(70))
    document = mp.read(answer(people=people))
    assert "Ann Hill69\tPresent\ta69: b" in document.text
