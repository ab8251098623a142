"""PDF files that were made to do harm: each is read or refused by name within two seconds and 256 MB, and no process is left behind."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from tests.readers.pdf.drawn import packed
from tests.readers.probe import probed

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = b"BT /R 11 Tf 72 700 Td (One word.) Tj ET\n"


def stream(content: bytes, entries: bytes = b"", times: int = 0) -> bytes:
    """Return a stream, packed so many times."""
    for _ in range(times):
        content = zlib.compress(content, 9)
    filters = b" ".join([b"/FlateDecode"] * times)
    return b"<< %s /Filter [%s] /Length %d >>\nstream\n%s\nendstream" % (entries, filters, len(content), content)


def page(content: bytes, *objects: bytes, entries: bytes = b"") -> bytes:
    """Return a file of one page that draws `content`; further objects have numbers from 6, and the first of them is the form that `/X` draws."""
    fonts = b"/Resources << /Font << /R 5 0 R >> /XObject << /X 6 0 R >> >>"
    told = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %s %s >>" % (fonts, entries)
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    return packed([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", told, content, font, *objects])


def form(content: bytes, draws: int = 0, times: int = 0) -> bytes:
    """Return a form that draws words and, as `/X`, the form of number `draws`."""
    entries = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /R 5 0 R >> /XObject << /X %d 0 R >> >>" % draws
    return stream(content, entries, times)


def chain(length: int, width: int) -> bytes:
    """Return a page with a form that draws another so many times, which draws another …."""
    return page(stream(b"/X Do"), *[form(b"/X Do " * width, 7 + index) for index in range(length)], form(WORDS))


def page_over_and_over(count: int) -> bytes:
    """Return a file that names one page of 20,000 words so many times."""
    told = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /R 5 0 R >> >> >>"
    pages = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"3 0 R " * count, count)
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    return packed([b"<< /Type /Catalog /Pages 2 0 R >>", pages, told, stream(WORDS * 20_000, times=1), font])


@pytest.mark.parametrize(
    ("make", "error"),
    [
        pytest.param(lambda: page(stream(b"/X Do"), form(WORDS + b"/X Do /X Do", 6)), mp.LimitExceeded, id="a form that draws itself"),
        pytest.param(
            lambda: page(stream(b"/X Do"), form(WORDS + b"/X Do " * 9, 7), form(b"/X Do " * 9, 6)), mp.LimitExceeded, id="two that draw each other"
        ),
        pytest.param(lambda: chain(10, 10), mp.LimitExceeded, id="ten billion words in ten forms"),
        pytest.param(lambda: page(stream(b" " * 400_000_000, times=2)), mp.LimitExceeded, id="400 MB of spaces packed twice"),
        pytest.param(lambda: page(stream(WORDS * 1_000_000, times=2)), mp.LimitExceeded, id="a million words packed twice"),
        pytest.param(lambda: page(stream(b"10 10 m 20 20 l S\n" * 3_000_000, times=1)), mp.LimitExceeded, id="three million strokes"),
        pytest.param(lambda: page(stream(b"q " * 5_000_000 + WORDS, times=1)), mp.LimitExceeded, id="five million states"),
        pytest.param(
            lambda: page(stream(b"/X Do " * 10_000), form(b" " * 8_000_000, times=1)), mp.LimitExceeded, id="8 MB of spaces drawn ten thousand times"
        ),
        pytest.param(lambda: page_over_and_over(5_000), mp.LimitExceeded, id="one page five thousand times"),
        pytest.param(
            lambda: packed([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 2000000000 >>"]),
            mp.UnreadableSource,
            id="two billion pages of which there is none",
        ),
    ],
)
def test_what_asks_for_too_much_is_refused(make: Callable[[], bytes], error: type[Exception]) -> None:
    assert probed(make(), "pdf")["error"] == error.__name__


NOTE = b"<< /Type /Annot /Subtype /Text /Rect [72 690 80 710] /Contents (a) /IRT 7 0 R >>"
ODD_FONT = b"/Helvetica /ToUnicode 5 0 R /FontDescriptor 5 0 R /DescendantFonts [5 0 R]"
ROUND = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000 >>"]


@pytest.mark.parametrize(
    ("data", "length"),
    [
        pytest.param(page(stream(WORDS), entries=b"/A " + b"[" * 100_000 + b"]" * 100_000), 9, id="100,000 lists in one another"),
        pytest.param(page(stream(WORDS), form(WORDS), NOTE, entries=b"/Annots [7 0 R]"), len("One word.\na"), id="a note that answers itself"),
        pytest.param(page(b"<< /Length 4 0 R >>\nstream\n" + WORDS + b"endstream"), 9, id="a stream that is its own length"),
        pytest.param(page(stream(WORDS)).replace(b"/Helvetica", ODD_FONT), 9, id="a font that describes itself"),
        pytest.param(packed(ROUND), 0, id="pages that hold each other"),
    ],
)
def test_what_only_looks_endless_is_read(data: bytes, length: int) -> None:
    assert probed(data, "pdf")["length"] == length


ENDLESS = page(stream(b"/X Do"), form(WORDS + b"/X Do /X Do", 6))
SPINNING = page(stream(b"/X Do " * 10_000), form(b" " * 8_000_000, times=1))


def test_the_error_names_the_limit_and_how_to_raise_it() -> None:
    with pytest.raises(mp.LimitExceeded, match=r"over the limit pdf_bytes \(201,326,592\); if you trust .* Limits\(pdf_bytes=\.\.\.\)"):
        mp.read(ENDLESS)
    with pytest.raises(mp.LimitExceeded, match=r"over the limit pdf_seconds \(1\); if you trust .* --limit pdf_seconds=\.\.\."):
        mp.read(SPINNING)


def test_less_memory_may_be_allowed() -> None:
    with pytest.raises(mp.LimitExceeded, match="pdf_bytes"):
        mp.read(page(stream(WORDS * 10_000)), limits=mp.Limits(pdf_bytes=20_000_000))
