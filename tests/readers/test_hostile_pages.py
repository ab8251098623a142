"""Pages and answers made to do harm are read or refused, in less than two seconds and 256 MB.

What is honest but long takes longer: tens of microseconds an element, up to the limit of them.
"""

from __future__ import annotations

import pytest

from tests.readers.moderngov_xml.answers import TITLE, answer, item, minutes
from tests.readers.probe import probed

MANY = 1_000_000
LAUGHS = "".join("<!ENTITY l{} '{}'>".format(n, f"&l{n - 1};" * 10) for n in range(1, 10))


def crowded(count: int, name: str = "a{}") -> str:
    """Return a tag with so many attributes."""
    return f"<p {' '.join(f'{name.format(at)}=1' for at in range(count))}>"


REFUSED = {
    "a million elements in each other": "<div>" * MANY,
    "a million elements of style in each other": "<b>" * MANY,
    "a tag with a million attributes": crowded(MANY),
    "a tag with a million attributes without values": f"<p {'a ' * MANY}>",
    "tables in tables": "<table><tr><td>" * 100_000,
    "lists in lists": "<ul><li>" * 200_000,
    "more than a million elements": "<br>" * (MANY + 2),
}

READ = {
    "many tags with many attributes": (crowded(1_900) + "words</p>") * 100,
    "the same attribute over and over": f"<p {'a=1 ' * 1_900}>" * 100,
    "an attribute of a million letters": f"<p style='{'a' * MANY}'>words</p>" * 4,
    "declarations without end": f"<p style='{'color:' * 200_000}'>words</p>",
    "classes without end": f"<p class='{'nav' * 300_000}'>words</p><p class='{'nav-list ' * 100_000}'>words</p>",
    "entities in entities": f'<!DOCTYPE html [<!ENTITY l0 "ha">{LAUGHS}]><p>&l9;</p>',
    "a million references": "<p>" + "&amp;" * MANY,
    "references without end": "<p>" + "&" * MANY,
    "huge spans": "<table>" + "<tr><td colspan=999999 rowspan=999999>a" * 20_000,
    "spans of no number": "<table>" + f"<tr><td colspan={'9' * 5_000} rowspan=-1>a" * 400,
    "a flood of comments": "<p>a</p>" + "<!-- -->" * 500_000,
    "comments never closed": "<p>a</p>" + "<!--" * MANY,
    "conditional comments": "<p>a</p>" + "<![if !supportLists]>" * 200_000,
    "a script never closed": "<p>a</p><script>" + "<" * MANY,
    "ends without beginnings": "<p>a" + "</p>" * 400_000,
    "ends of all kinds": "<p>a" + "</b></i></td></table>" * 100_000,
    "links in links": "<a href=x>a" * 100_000,
    "labels of comments": "<a href='#_msocom_1'>[A1]</a>" * 50_000,
    "comments without labels": "<div id='_com_1'><p><a href='#_msoanchor_1'>[A1]</a>a</p></div>" * 5_000,
    "deletions in insertions": "<ins>a<del>b</del></ins>" * 20_000,
    "list numbers without end": "<ol start=999999>" + "<li value=999999>a" * 40_000,
    "one word a line": "a<br>" * 200_000,
    "cells without words": "<table>" + "<tr><td><td>" * 25_000,
    "all elements different": "".join(f"<p id=a{at}>a" for at in range(40_000)),
    "articles in articles": "<article>" * 100 + "a" * MANY + "<nav>" * 100,
    "nothing but white space": " \n" * MANY,
    "nothing but zeros": "\0" * MANY,
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_too_much_is_refused(name: str) -> None:
    assert probed(REFUSED[name].encode(), "html")["error"] == "LimitExceeded"


@pytest.mark.parametrize("name", READ)
def test_what_is_only_odd_is_read(name: str) -> None:
    assert "length" in probed(READ[name].encode(), "html")


def told(count: int, name: str = "a") -> str:
    """Return an element with so many attributes."""
    return "<x " + " ".join(f"{name}{at}='b'" for at in range(count)) + "/>"


def field(html: str) -> bytes:
    """Return an answer in which the minutes of an item are so."""
    return answer(item(TITLE, minutes(html)))


CLOSED = "</agendaitem>" * 100

ANSWERS = {
    "a million elements": answer("<x/>" * (MANY + 2)),
    "elements in each other": answer("<x>" * MANY),
    "a million attributes": answer(told(MANY)),
    "attributes of many elements": answer(told(1_000) * 50),
    "entities in entities": f'<!DOCTYPE meeting [<!ENTITY l0 "ha">{LAUGHS}]>'.encode() + answer(item("<agendaitemtitle>&l9;</agendaitemtitle>")),
    "one entity, long and often": f"<!DOCTYPE meeting [<!ENTITY a '{'a' * 100_000}'>]>".encode() + answer("<x>&a;</x>" * 10_000),
    "a document type from elsewhere": b'<!DOCTYPE meeting SYSTEM "http://127.0.0.1:9/x.dtd">' + answer(),
    "names of spaces": answer(told(20_000, "xmlns:a")),
    "items in items": answer("<agendaitem><agendaitemtitle>a</agendaitemtitle>" * 100, "<linkeddoc><title>a</title></linkeddoc>" * 2_000, CLOSED),
    "values encoded over and over": answer(item(f"<agendaitemtitle>{'&amp;amp;' * 200_000}</agendaitemtitle>")),
    "a field of tags": field("<b>" * 100_000),
    "a field of ends": field("</p>" * 200_000),
    "a field of comments": field("<!-- -->" * 200_000),
    "a field with crowded tags": field(crowded(1_900) * 100),
    "fields with spans": field("<table>" + "<tr><td colspan=999999 rowspan=999999>a" * 20_000),
    "people without end": answer(people="".join(f"<attendee a{at % 2_500}='b'/>" for at in range(5_000))),
    "instructions and comments": answer("<?a b?><!-- c -->" * 200_000),
    "sections of characters": answer(item(f"<agendatext>{'<![CDATA[<p>]]>' * 100_000}</agendatext>")),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_made_to_do_harm_is_read_or_refused(name: str) -> None:
    found = probed(ANSWERS[name], "moderngov-xml")
    assert "length" in found or found["error"] in {"LimitExceeded", "UnreadableSource"}
