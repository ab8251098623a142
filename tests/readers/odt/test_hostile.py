"""Texts that were made to do harm: each is read or refused by name within two seconds and 256 MB, and nothing is fetched.

`tests/conftest.py` refuses every connection while these run. What is wrong with the zip itself is the business of `tests/test_package.py`.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.errors import LimitExceeded, UnreadableSource
from tests.readers.odt.build import (
    annotation,
    annotation_end,
    cell,
    deleted,
    inserted,
    items,
    list_style,
    p,
    packed,
    parts,
    region,
    span,
    table,
    tracked,
)
from tests.readers.probe import probed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MEGABYTE = 2**20
SECRET = "CANARY"  # noqa: S105 - what must not come out


def stored(body: str, automatic: str = "") -> bytes:
    """Return a package that is not packed, so that the ratio of sizes says nothing."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts(body, automatic=automatic).items():
            archive.writestr(name, content)
    return stream.getvalue()


def repeated(start: str, unit: str, times: int, end: str) -> bytes:
    """Return a package whose content is `unit` over and over, packed as it is made."""
    stream = io.BytesIO()
    members = parts(f"{start}@@{end}")
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("mimetype", "styles.xml", "META-INF/manifest.xml"):
            archive.writestr(name, members[name])
        before, after = members["content.xml"].split("@@")
        with archive.open("content.xml", "w") as part:
            part.write(before.encode())
            for _ in range(times // 1_000):
                part.write(unit.encode() * 1_000)
            part.write(after.encode())
    return stream.getvalue()


REPEATED = '<table:table-row><table:table-cell table:number-columns-repeated="60"><text:p>x</text:p></table:table-cell></table:table-row>'


@pytest.mark.parametrize(
    ("make", "error"),
    [
        pytest.param(lambda: repeated("<text:p>", "a", 300 * MEGABYTE, "</text:p>"), LimitExceeded, id="300 MB of one letter"),
        pytest.param(lambda: stored("<text:p>x</text:p>" * 130_000), LimitExceeded, id="130,000 paragraphs"),
        pytest.param(lambda: stored(p("x<text:line-break/>" * 100_000)), LimitExceeded, id="100,000 line breaks"),
        pytest.param(lambda: stored(p('<text:s text:c="1000"/>x' * 20_000)), LimitExceeded, id="20,000 times a thousand spaces"),
        pytest.param(lambda: stored(p("<text:page-number>1</text:page-number>x" * 200_000)), LimitExceeded, id="200,000 numbers of pages"),
        pytest.param(lambda: stored(p('<draw:image xlink:href="http://evil.example/x"/>' * 200_000)), LimitExceeded, id="200,000 pictures elsewhere"),
        pytest.param(lambda: stored(table(REPEATED * 4_000)), LimitExceeded, id="4,000 cells, each 60 times"),
        pytest.param(lambda: repeated("", "<text:p/>", 10_000_000, ""), LimitExceeded, id="90 MB of empty paragraphs"),
        pytest.param(
            lambda: stored("<text:p>" + "<text:span>" * 100_000 + "</text:span>" * 100_000 + "</text:p>"),
            LimitExceeded,
            id="100,000 elements in one another",
        ),
        pytest.param(
            lambda: stored("<table:table>" * 100 + p("a") + "</table:table>" * 100), LimitExceeded, id="100 tables in one another without rows"
        ),
        pytest.param(lambda: stored(p("a" * 11_000_000)), UnreadableSource, id="11 MB of text in one element"),
    ],
)
def test_what_asks_for_too_much_is_refused(make: Callable[[], bytes], error: type[Exception]) -> None:
    assert probed(make(), "odt")["error"] == error.__name__


GIANT = ' table:number-columns-repeated="2147483647" table:number-columns-spanned="2147483647" table:number-rows-spanned="2147483647"'


def cyclic_styles() -> bytes:
    styles = "".join(
        f'<style:style style:name="S{key}" style:family="paragraph" style:parent-style-name="S{(key + 1) % 1_000}"/>' for key in range(1_000)
    )
    return stored("".join(p("x", f"S{key}") for key in range(1_000)), styles)


def open_changes(count: int) -> bytes:
    regions = "".join(region(f"i{key}", "insertion") for key in range(count))
    starts = "".join(f'<text:change-start text:change-id="i{key}"/>x' for key in range(count))
    ends = "".join(f'<text:change-end text:change-id="i{key}"/>' for key in range(count))
    return stored(tracked(regions) + p(starts + ends))


def deletions_in_a_chain(count: int) -> bytes:
    regions = "".join(region(f"d{key}", "deletion", p(f"x{deleted(f'd{key + 1}')}")) for key in range(count))
    return stored(tracked(regions) + deleted("d0") + p("x"))


def deep_spans(depth: int, times: int) -> bytes:
    return stored(p("<text:span>" * depth + span("x", "T1") * times + "</text:span>" * depth))


def nested_tables(depth: int) -> bytes:
    start, end = "<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>"
    return stored(start * depth + p("deep") + end * depth)


def nested_lists(depth: int) -> bytes:
    return stored("<text:list><text:list-item>" * depth + p("x") + "</text:list-item></text:list>" * depth)


def absurd_numbers() -> bytes:
    style = list_style("L", 'style:num-format="I" text:start-value="2147483647"')
    return stored(items(*[p("x")] * 5_000, more=' text:style-name="L"'), style)


def many_comments(*names: str) -> bytes:
    return stored("".join(p(f"{annotation('said', name=name)}x{annotation_end(name)}") for name in names))


def insertions_of_one_name(count: int) -> bytes:
    return stored(tracked(region("i", "insertion")) + p(inserted("i", "x")) * count)


def text_boxes(count: int) -> bytes:
    return stored(p(f"<draw:frame><draw:text-box>{p('x')}</draw:text-box></draw:frame>" * count))


@pytest.mark.parametrize(
    ("make", "length"),
    [
        pytest.param(lambda: stored(table("<table:table-cell/>" * 50_000)), 49_999, id="50,000 empty cells"),
        pytest.param(lambda: stored(table("<table:covered-table-cell/>" * 50_000)), 49_999, id="50,000 covered cells"),
        pytest.param(lambda: stored(table(cell("a", GIANT))), 1, id="a cell 2,147,483,647 columns wide, as many rows high, and as often"),
        pytest.param(lambda: stored(table(*["<table:covered-table-cell/>"] * 20_000)), 19_999, id="20,000 covered rows"),
        pytest.param(lambda: nested_tables(60), 4, id="60 tables in one another"),
        pytest.param(lambda: stored(p('<text:s text:c="2147483647"/>x' * 1_000)), 1_001_000, id="a thousand times 2,147,483,647 spaces"),
        pytest.param(absurd_numbers, 39_999, id="5,000 numbers from 2,147,483,647"),
        pytest.param(cyclic_styles, 1_999, id="1,000 styles in a circle"),
        pytest.param(lambda: many_comments(*map(str, range(5_000))), 34_999, id="5,000 comments"),
        pytest.param(lambda: many_comments(*["c"] * 5_000), 34_999, id="5,000 comments of one name"),
        pytest.param(lambda: stored(p(span("x", "T1") * 50_000)), 50_000, id="50,000 spans in a paragraph"),
        pytest.param(lambda: deep_spans(200, 20_000), 20_000, id="20,000 spans 200 tags deep"),
        pytest.param(lambda: open_changes(10_000), 10_000, id="10,000 insertions in one another"),
        pytest.param(lambda: deletions_in_a_chain(10_000), 1, id="10,000 deletions in one another"),
        pytest.param(lambda: insertions_of_one_name(10_000), 19_999, id="10,000 insertions of one name"),
        pytest.param(lambda: text_boxes(10_000), 19_999, id="10,000 text boxes in a paragraph"),
        pytest.param(lambda: nested_lists(100), 1, id="100 lists in one another"),
        pytest.param(lambda: stored(p((" " * 100 + "<text:span/>") * 20_000 + "x")), 1, id="2 MB of spaces"),
    ],
)
def test_what_is_odd_is_read_all_the_same(make: Callable[[], bytes], length: int) -> None:
    assert probed(make(), "odt")["length"] == length


@pytest.mark.parametrize("part", ["content.xml", "styles.xml", "META-INF/manifest.xml"])
@pytest.mark.parametrize(
    "doctype",
    ['<!DOCTYPE x [<!ENTITY e SYSTEM "{}">]>', '<!DOCTYPE x [<!ENTITY % e SYSTEM "{}"> %e;]>', '<!DOCTYPE x SYSTEM "{}">'],
)
def test_no_part_can_fetch_anything(part: str, doctype: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)
    members = parts(p("&e;" if part == "content.xml" else "x"))
    for address in (secret.as_uri(), "http://evil.example/x"):
        content = members[part].removeprefix('<?xml version="1.0" encoding="UTF-8"?>')
        with pytest.raises(UnreadableSource) as refused:
            mp.read(packed({**members, part: doctype.format(address) + content}))
        assert SECRET not in str(refused.value)
