"""A web archive is read as the page in it: its packing and its characters are what its header says, and a broken one is refused by name."""

from __future__ import annotations

import pytest

import minutesparse as mp
from tests import broken
from tests.growth import assert_linear

PAGE = "<html><body><p>Café Board</p><p>Rent: £40</p></body></html>"


@pytest.mark.parametrize("packing", ["8bit", "quoted-printable", "base64"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-15"])
def test_the_page_is_unpacked_and_decoded_as_its_header_says(packing: str, charset: str) -> None:
    document = mp.read(broken.web_archive(PAGE.encode(charset), packing, charset))
    assert document.text == "Café Board\nRent: £40"
    assert (document.source.format, document.source.encoding) == ("html", charset)


def test_what_the_page_says_of_its_characters_counts_where_the_header_is_silent() -> None:
    page = '<html><head><meta charset="iso-8859-7"></head><body><p>\u0391\u03b8\u03ae\u03bd\u03b1</p></body></html>'.encode("iso-8859-7")
    archive = broken.web_archive(page).replace(b'; charset="utf-8"', b"")
    assert mp.read(archive).text == "\u0391\u03b8\u03ae\u03bd\u03b1"


def test_a_page_in_a_part_of_its_own_parts_is_found() -> None:
    inner = (
        b"MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nno\n--b\nContent-Type: text/html\n\n"
    )
    inner += b"<p>Hill Board</p>\n--b--\n"
    outer = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n" + inner + b"\n--a--\n"
    assert mp.read(outer).text == "Hill Board"


def test_a_header_with_the_line_ends_of_mail_and_fields_that_go_on_is_read() -> None:
    archive = broken.web_archive(b"<p>Hill Board</p>", above="From: <Saved by a browser>\nSubject: Minutes of\n the Hill Board\n").replace(
        b"\n", b"\r\n"
    )
    assert mp.read(archive).text == "Hill Board"


def test_a_page_alone_is_an_archive_too() -> None:
    assert mp.read(b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>Hill Board</p>\n").text == "Hill Board"


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: image/png\n\nx\n--a--\n",
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n",
        b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n<p>Hill Board</p>",
        (
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n"
            b"--a\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nabcde\n--a--"
        ),
    ],
    ids=["no page", "no parts", "no boundary", "damaged base64"],
)
def test_an_archive_without_a_page_that_can_be_read_is_refused(data: bytes) -> None:
    with pytest.raises(mp.UnreadableSource, match="look for another copy"):
        mp.read(data)


def test_an_archive_of_more_parts_than_allowed_is_refused() -> None:
    parts = b"--a\nContent-Type: image/png\n\nx\n" * 5_000
    with pytest.raises(mp.LimitExceeded, match="entries"):
        mp.read(b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n" + parts)


def test_parts_nested_deeper_than_any_program_nests_them_are_left_alone() -> None:
    begin = b"".join(b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b%d\n\n--b%d\n" % (number, number) for number in range(3_000))
    with pytest.raises(mp.UnreadableSource, match="without a page"):
        mp.read(begin + b"Content-Type: text/html\n\n<p>Hill Board</p>")


HEAD = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n"


@pytest.mark.parametrize("part", [b'Content-Type: multipart/related; boundary=b; x="' + b";" * 200 + b"\n\nx\n", b"a:b\n" * 100 + b"\nx\n"])
def test_time_to_find_the_page_grows_with_the_number_of_parts_only(part: bytes) -> None:
    def refused(text: str) -> None:
        with pytest.raises(mp.UnreadableSource):
            mp.read(HEAD + text.encode())

    assert_linear(refused, (b"--a\n" + part).decode(), 60_000)


def test_a_clean_copy_of_an_archive_is_markdown() -> None:
    copy = mp.clean(broken.web_archive(b"<p>Hill Board</p><p>&lt;AI1&gt;</p>"))
    assert (copy.source_format, copy.format) == ("html", "markdown")
    assert b"MIME" not in copy.data
