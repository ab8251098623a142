"""What holds for every clean copy, whatever the source: it can be undone, cleaning it changes nothing, and what is left is what was there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import minutesparse as mp
from tests import strategies
from tests.copies.packages import packed, parts_of

if TYPE_CHECKING:
    from minutesparse.copies import Copy

Comments = Literal["resolved", "all"]
Changes = Literal["keep", "accept"]
comments = st.sampled_from(["resolved", "all"])
changes = st.sampled_from(["keep", "accept"])


def _of_text(source: bytes, format: str, comments: Comments, changes: Changes) -> Copy:
    copy = mp.clean(source, format=format, comments=comments, changes=changes)
    assert copy.original() == source
    if copy.data:
        assert mp.clean(copy.data, format=format, comments=comments, changes=changes).data == copy.data
    assert _is_left_of(copy.data, source)
    return copy


def _is_left_of(copy: bytes, source: bytes) -> bool:
    """Return whether `copy` is `source` with some bytes left out; spaces, in UTF-16 with a NUL beside each, stand for them in drawn tables."""
    rest = iter(source)
    return all(byte in rest for byte in copy if byte not in b" \0")


encodings = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"])
damaged = st.lists(
    strategies.texts.map(lambda text: text.encode()) | st.sampled_from([b"\x92", b"\xed\xa0\x80", b"\x81", b"\0", b"<AI1>\n"]), max_size=12
).map(b"".join)


@given(strategies.texts, encodings, comments, changes)
def test_a_clean_copy_of_a_text_is_the_text_less_what_the_log_says(text: str, encoding: str, comments: Comments, changes: Changes) -> None:
    if source := text.encode(encoding, "replace"):
        _of_text(source, "text", comments, changes)


@given(damaged, comments)
def test_also_of_one_that_no_encoding_explains(source: bytes, comments: Comments) -> None:
    if source:
        _of_text(source, "text", comments, "keep")


@given(strategies.markdowns, comments)
def test_a_clean_copy_of_markdown_is_the_markdown_less_what_the_log_says(text: str, comments: Comments) -> None:
    if text:
        _of_text(text.encode(), "markdown", comments, "keep")


@given(strategies.pages, comments, changes)
def test_a_clean_copy_of_a_page_is_the_page_less_what_the_log_says(page: str, comments: Comments, changes: Changes) -> None:
    _of_text(page.encode(), "html", comments, changes)


@given(strategies.word_files | strategies.opendocument_files, comments, changes)
def test_a_clean_copy_of_a_package_can_be_undone_and_needs_no_cleaning(source: bytes, comments: Comments, changes: Changes) -> None:
    copy = mp.clean(source, comments=comments, changes=changes)
    assert parts_of(copy.original()) == parts_of(source)
    assert mp.clean(copy.data, comments=comments, changes=changes).data == copy.data
    for name, content in parts_of(copy.data).items():
        assert _is_left_of(content, parts_of(source)[name])


@given(strategies.word_files | strategies.opendocument_files, st.randoms(use_true_random=False))
def test_a_damaged_package_is_copied_or_refused_with_a_reason(source: bytes, random: object) -> None:
    assert hasattr(random, "randrange")
    parts = parts_of(source)
    main = "word/document.xml" if "word/document.xml" in parts else "content.xml"
    xml = bytearray(parts[main])
    at = random.randrange(len(xml))
    xml[at : at + random.randrange(1, 40)] = b""
    try:
        copy = mp.clean(packed({**parts, main: bytes(xml)}), changes="accept", comments="all")
    except mp.MinutesparseError as error:
        assert error.reason
    else:
        assert parts_of(copy.original())[main] == bytes(xml)


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_thousands_of_markers_are_all_cut(format: str) -> None:
    line = "<p>&lt;AI1&gt;</p><p>a</p>\n" if format == "html" else "<AI1>\n\na\n\n"
    copy = mp.clean((line * 3_000).encode(), format=format)
    assert len(copy.edits) == 3_000
