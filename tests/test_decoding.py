"""Bytes become text, and what no encoding explains is reported with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesparse.decoding import decode
from minutesparse.spans import Span

CASES = [
    # bytes, declared, text, encoding, damage
    (b"Hill Board", None, "Hill Board", "utf-8", ()),
    ("Café – £5".encode(), None, "Café – £5", "utf-8", ()),
    (b"\xef\xbb\xbfMinutes", None, "Minutes", "utf-8", ()),
    (b"\xff\xfeM\0i\0", None, "Mi", "utf-16-le", ()),
    (b"\xfe\xff\0M\0i", None, "Mi", "utf-16-be", ()),
    ("é".encode("utf-32"), None, "é", "utf-32-le", ()),
    ("Minutes of Hill".encode("utf-16-le"), None, "Minutes of Hill", "utf-16-le", ()),
    ("Minutes of Hill".encode("utf-16-be"), None, "Minutes of Hill", "utf-16-be", ()),
    (b"the Council\x92s view \x96 caf\xe9", None, "the Council’s view – café", "windows-1252", ()),
    (b"caf\xe9", "iso-8859-1", "café", "windows-1252", ()),
    (b"\xcc\xe8\xed", "windows-1251", "Мин", "windows-1251", ()),
    (b"5 \xa4", "ISO-8859-15", "5 €", "iso-8859-15", ()),
    (b"caf\xe9", "no-such-charset", "café", "windows-1252", ()),
    (b"caf\xe9", "utf-7", "café", "windows-1252", ()),
    ("é".encode(), "windows-1252", "é", "utf-8", ()),
    (b"Siobh\xe1n and \xcd\xed", None, "Siobhán and Íí", "windows-1252", ()),
    (b"bad \x81 byte", None, "bad \x81 byte", "windows-1252", (Span(4, 5),)),
    ("café ".encode() + b"Council\x92s", None, "café Council’s", "utf-8", (Span(12, 13),)),
    (b"caf\xe9 only", "utf-8", "café only", "utf-8", (Span(3, 4),)),
    (b"\xef\xbb\xbfx\xff", None, "xÿ", "utf-8", (Span(1, 2),)),
    (b"\xff\xfea\0\x00\xd8", None, "a\ufffd", "utf-16-le", (Span(1, 2),)),
    ("a\ud800b".encode("utf-8", "surrogatepass"), None, "a\ufffdb", "utf-8", (Span(1, 2),)),
    (b"one\0\0two", None, "one\0\0two", "utf-8", (Span(3, 5),)),
    (b"", None, "", "utf-8", ()),
]


@pytest.mark.parametrize(("data", "declared", "text", "encoding", "damage"), CASES)
def test_bytes_are_read_in_the_encoding_that_first_explains_them(
    data: bytes, declared: str | None, text: str, encoding: str, damage: tuple[Span, ...]
) -> None:
    assert decode(data, declared) == (text, encoding, damage)


def test_each_place_of_damage_is_a_diagnostic_with_a_span() -> None:
    found = decode("naïve ".encode() + b"\x92x\0").diagnostics()
    assert [(one.code, one.span) for one in found] == [("encoding-damage", Span(6, 7)), ("encoding-damage", Span(8, 9))]
    assert found[0].message == "bytes that are not utf-8 were read as U+2019"
    assert found[1].message == "NUL characters, which no text holds, were left in"


@given(st.text())
def test_text_written_as_utf_8_is_read_as_it_was(text: str) -> None:
    decoded = decode(b"\xef\xbb\xbf" + text.encode())
    assert decoded.text == text
    assert all(span.quote(text).strip("\0") == "" for span in decoded.damage)


@given(st.binary(), st.sampled_from([None, "utf-8", "windows-1252", "iso-8859-15", "gb18030", "utf-16", "punycode"]))
def test_any_bytes_give_text_that_can_be_written_again(data: bytes, declared: str | None) -> None:
    decoded = decode(data, declared)
    decoded.text.encode("utf-8")
    assert [span.start < span.end <= len(decoded.text) for span in decoded.damage] == [True] * len(decoded.damage)


@given(st.binary(max_size=80).filter(lambda data: b"\0" not in data and data[:2] not in (b"\xff\xfe", b"\xfe\xff")))
def test_no_byte_is_left_out_when_text_is_mended(data: bytes) -> None:
    decoded = decode(b"\xef\xbb\xbf" + data)
    assert len(decoded.text.encode()) >= len(data)
