"""An export of what was never published leaves out what restricted items say, and counts them."""

from __future__ import annotations

import minutesparse as mp
from minutesparse.models import AgendaItem, Minutes
from minutesparse.spans import Span
from minutesparse.writers.published import covered, published

SHUT = "<isrestricted>True</isrestricted>"


def _answer(flag: str) -> bytes:
    words = "&lt;p&gt;RESOLVED: That the &lt;ins&gt;heron&lt;/ins&gt; offer be taken.&lt;/p&gt;"
    item = "<agendaitem><fulldisplaynumberformat>{}.</fulldisplaynumberformat><agendaitemtitle>{}</agendaitemtitle>{}{}</agendaitem>"
    body = f"<minutesnonemptyhtmlbody>{words}</minutesnonemptyhtmlbody>"
    open_ = "<minutesnonemptyhtmlbody>&lt;p&gt;The hedge was cut.&lt;/p&gt;</minutesnonemptyhtmlbody>"
    items = item.format(7, "Lease", flag, body) + item.format(8, "Hedges", "", open_)
    return f"<meeting><meetingid>5</meetingid><agendaitems>{items}</agendaitems></meeting>".encode()


def test_a_restricted_item_is_its_number_and_its_title() -> None:
    record = published(mp.parse(_answer(SHUT)))
    assert isinstance(record, mp.Minutes)
    lease, hedges = record.items
    assert (lease.number, lease.title, lease.restricted, lease.text, lease.paragraphs, lease.decisions) == ("7", "Lease", True, "", [], [])
    assert hedges.text == "The hedge was cut."
    assert [found.message for found in record.diagnostics if found.code == "restricted-withheld"] == ["1 restricted item was withheld"]


def test_no_word_of_it_is_in_the_export() -> None:
    whole = mp.parse(_answer(SHUT))
    assert "heron" in whole.model_dump_json()
    assert "heron" not in published(whole).model_dump_json()


def test_a_record_without_restricted_items_stays_as_it_is() -> None:
    record = mp.parse(_answer(""))
    assert published(record) is record


def _minutes(whole: Minutes, *items: AgendaItem) -> Minutes:
    return whole.model_copy(update={"items": list(items)})


def test_items_below_a_restricted_one_are_restricted() -> None:
    below = AgendaItem(order=2, number="7.1", title="Terms", text="A heron.", span=Span(6, 9), restricted=False)
    record = mp.parse(_answer(""))
    assert isinstance(record, mp.Minutes)
    shown = published(_minutes(record, AgendaItem(order=1, number="7", title="Lease", text="", span=Span(0, 9), restricted=True, items=[below])))
    assert isinstance(shown, mp.Minutes)
    assert (shown.items[0].items[0].title, shown.items[0].items[0].text, shown.items[0].items[0].restricted) == ("Terms", "", True)


def test_the_text_of_restricted_items_is_covered_but_for_number_and_title() -> None:
    text = "7 Lease\nA heron\n7.1 Terms\ncame.\n8 Hedges\n"
    below = AgendaItem(order=2, span=Span(16, 31), spans={"number": Span(16, 19), "title": Span(20, 25)})
    shut = AgendaItem(order=1, span=Span(0, 31), spans={"number": Span(0, 1), "title": Span(2, 7)}, restricted=True, items=[below])
    record = mp.parse(_answer(""))
    assert isinstance(record, mp.Minutes)
    assert covered(text, _minutes(record, shut)) == "7 Lease\n█ █████\n7.1 Terms\n█████\n8 Hedges\n"
