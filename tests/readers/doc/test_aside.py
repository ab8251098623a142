"""What stands beside the body of a .doc: headers, footers, notes and text boxes."""

from __future__ import annotations

import struct

from minutesparse.document import Layer
from tests.readers.doc.build import SPECIAL, Made, document, edges, opened, p, plc

NOTE, DRAWING = ("\x02", SPECIAL), ("\x08", SPECIAL)


def test_headers_and_footers_are_furniture_and_the_rules_between_notes_are_not_there() -> None:
    stories = ["\x03\r", "\x04\r", "", "", "", "", "even head\r\r", "Head\r\r", "even foot\r\r", "Page \x13 PAGE \x141\x15\r\r", "first head\r\r", ""]
    table = plc([*edges(map(len, stories)), 0])
    paragraphs = [p(words) for story in stories for words in story.split("\r")[:-1]]
    made = document(p("Body"), tables={11: table}, headers=[*paragraphs, p()])
    assert made.text == "Body\neven head\nHead\nfirst head\neven foot\nPage 1"
    assert {leaf.runs[0].layer for leaf in made.leaves[1:]} == {Layer.FURNITURE}
    assert made.leaves[1].locator.part == "headers"


def test_notes_stand_behind_the_body_in_a_layer_of_their_own() -> None:
    made = document(
        p("Roof", NOTE, " and door", NOTE),
        tables={3: plc([0, 5, 6]), 47: plc([0, 6, 7])},
        footnotes=[p(NOTE, "New"), p()],
        endnotes=[p(NOTE, "Late"), p()],
    )
    assert made.text == "Roof and door\nNew\nLate"
    assert [leaf.runs[0].layer for leaf in made.leaves] == [Layer.BODY, Layer.NOTE, Layer.NOTE]
    assert [leaf.locator.part for leaf in made.leaves] == ["text", "footnotes", "endnotes"]


def box(shape: int) -> bytes:
    return struct.pack("<iiHiii", 1, 0, 0, 0, shape, 0)


def test_a_text_box_stands_behind_the_paragraph_that_it_is_drawn_in() -> None:
    tables = {
        40: plc([3, 99], [struct.pack("<i", 1025) + bytes(22)]),
        56: plc([0, 7, 13, 14], [box(1025), box(1026), box(0)]),
    }
    made = Made({"text": [p("one", DRAWING), p("two")], "text-boxes": [p("in box"), p("other"), p()]}, tables)
    assert opened(made.data()).text == "one\nin box\ntwo\nother"
