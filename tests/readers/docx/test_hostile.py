"""Files that were made to do harm: each is read or refused by name within two seconds and 256 MB, and nothing is fetched.

`tests/conftest.py` refuses every connection while these run.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from minutesparse.errors import EncryptedSource, LimitExceeded, UnreadableSource
from minutesparse.limits import Limits
from tests.readers.docx.build import (
    about,
    comment,
    content_types,
    listed,
    num,
    opened,
    p,
    packed,
    parts,
    r,
    relationships,
    root,
    style,
    styled,
    tbl,
    tc,
    tr,
)
from tests.readers.docx.test_numbers import OUTLINE
from tests.readers.probe import probed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MEGABYTE = 2**20


def body(xml: str) -> bytes:
    """Return a package with this body, not packed, so that the ratio of sizes says nothing."""
    return packed({**parts(), "word/document.xml": root("document", f"<w:body>{xml}</w:body>")}, zipfile.ZIP_STORED)


def repeated(start: str, unit: str, times: int, end: str) -> bytes:
    """Return a package whose main part is `unit` over and over, packed as it is made."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts().items():
            if name != "word/document.xml":
                archive.writestr(name, content)
        with archive.open("word/document.xml", "w") as part:
            before, after = root("document", f"{start}@@{end}").split("@@")
            part.write(before.encode())
            block = (unit * 1_000).encode()
            for _ in range(times // 1_000):
                part.write(block)
            part.write(after.encode())
    return stream.getvalue()


def media(size: int) -> bytes:
    stream = io.BytesIO(packed(parts(p("Present"))))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("word/media/x.bmp", "w") as part:
        for _ in range(size // MEGABYTE):
            part.write(bytes(MEGABYTE))
    return stream.getvalue()


def encrypted(name: str) -> bytes:
    """Return a package with a member said to be encrypted."""
    data = bytearray(packed(parts(p("Present"))))
    start = data.index(b"PK\x01\x02")
    entry = data.index(name.encode(), start) - 46
    data[entry + 8] |= 1
    return bytes(data)


def twice(name: str) -> bytes:
    members = list(parts(p("first")).items())
    other = "X" * len(name)
    data = packed(dict([*members, (other, root("document", f"<w:body>{p('second')}</w:body>"))]))
    return data.replace(other.encode(), name.encode())


def many_references(count: int) -> bytes:
    rows = [(f"r{key}", "image", f"http://evil.example/{key}", True) for key in range(count)]
    return packed({**parts(p("x")), "word/_rels/document.xml.rels": relationships(*rows)}, zipfile.ZIP_STORED)


def many_headers() -> bytes:
    """Return a package with 15 headers, none of which is too large by itself."""
    rows = [(f"h{key}", "header", f"header{key}.xml", False) for key in range(15)]
    headers = {f"word/header{key}.xml": root("hdr", "<w:p/>" * 100_000) for key in range(15)}
    return packed({**parts(p("x")), "word/_rels/document.xml.rels": relationships(*rows), **headers}, zipfile.ZIP_STORED)


def many_comments(count: int) -> bytes:
    marks = "".join(p(about(key, "x")) for key in range(count))
    return packed(parts(marks, comments="".join(comment(key, "said") for key in range(count))))


DEEP_TABLES = "<w:tbl><w:tr><w:tc>" * 60 + p("deep") + "</w:tc></w:tr></w:tbl>" * 60
SECRET = "CANARY"  # noqa: S105 - what must not come out


@pytest.mark.parametrize(
    ("make", "error"),
    [
        pytest.param(
            lambda: repeated("<w:body><w:p><w:r><w:t>", "a", 300 * MEGABYTE, "</w:t></w:r></w:p></w:body>"), LimitExceeded, id="300 MB of one letter"
        ),
        pytest.param(lambda: repeated("<w:body>", "<w:p/>", 10_000_000, "</w:body>"), LimitExceeded, id="60 MB of empty paragraphs"),
        pytest.param(lambda: body("<w:p>" + "<w:r>" * 100_000 + "</w:r>" * 100_000 + "</w:p>"), LimitExceeded, id="100,000 elements in one another"),
        pytest.param(lambda: body("<w:p><w:r><w:t>" + "a" * 11_000_000 + "</w:t></w:r></w:p>"), UnreadableSource, id="11 MB of text in one element"),
        pytest.param(lambda: many_references(200_000), LimitExceeded, id="200,000 references that lead outside"),
        pytest.param(lambda: many_comments(40_000), LimitExceeded, id="40,000 comments"),
        pytest.param(many_headers, LimitExceeded, id="15 headers of 100,000 paragraphs"),
        pytest.param(
            lambda: body("<w:p>" + "<w:r><w:commentReference/></w:r>" * 170_000 + "</w:p>"), LimitExceeded, id="170,000 references to comments"
        ),
        pytest.param(lambda: packed(parts(tbl(tr("x")) * 40_000), zipfile.ZIP_STORED), LimitExceeded, id="40,000 tables"),
        pytest.param(lambda: packed(parts(p("x") * 220_000), zipfile.ZIP_STORED), LimitExceeded, id="220,000 paragraphs"),
        pytest.param(lambda: body("<w:p><w:r>" + "<w:t>x</w:t><w:br/>" * 110_000 + "</w:r></w:p>"), LimitExceeded, id="110,000 line breaks"),
        pytest.param(lambda: many_lists(50_000), LimitExceeded, id="50,000 lists of one definition"),
        pytest.param(lambda: encrypted("word/document.xml"), EncryptedSource, id="an encrypted member"),
        pytest.param(lambda: twice("word/document.xml"), UnreadableSource, id="two main parts"),
        pytest.param(lambda: twice("WORD/Document.xml"), UnreadableSource, id="two main parts in different cases"),
        pytest.param(lambda: packed(parts(p("Present")))[:-300], UnreadableSource, id="cut short"),
    ],
)
def test_what_asks_for_too_much_is_refused(make: Callable[[], bytes], error: type[Exception]) -> None:
    assert probed(make(), "docx")["error"] == error.__name__


LARGEST = 370_315
"""Elements of the largest of 1,069 real files, nearly all of them of one table."""


def large_table() -> tuple[str, int]:
    """Return a table of about that many elements in the proportions of those that Word writes, and how many rows it has."""
    looks = '<w:rFonts w:ascii="Arial"/><w:sz w:val="18"/>'
    words = p(r("Jetty", looks), properties=f'<w:jc w:val="left"/><w:rPr>{looks}</w:rPr>')
    row = tr(*[tc(words, properties='<w:tcW w:w="900" w:type="dxa"/>') for _ in range(8)], properties='<w:trHeight w:val="255"/>')
    count = LARGEST // (row.count("<") - row.count("</"))
    return tbl(*[row] * count), count


def test_a_table_as_large_as_the_largest_of_real_files_is_read_with_room_to_spare() -> None:
    table, rows = large_table()
    assert len(opened(body(table), limits=Limits(elements=700_000)).blocks[0].children) == rows


def cyclic_styles() -> bytes:
    styles = "".join(style(f"S{key}", f"S{key}", f'<w:basedOn w:val="S{(key + 1) % 1_000}"/>') for key in range(1_000))
    return packed(parts(*(styled(f"S{key}", "x") for key in range(1_000)), styles=styles))


def many_lists(count: int) -> bytes:
    """Return a package whose paragraphs are each of a list of its own; all of them count on."""
    paragraphs = [listed("x", num=key) for key in range(1, count + 1)]
    return packed(parts(*paragraphs, numbering=OUTLINE + "".join(num(key, 0) for key in range(1, count + 1))))


def absurd_numbers() -> bytes:
    numbering = OUTLINE.replace('w:start w:val="1"', 'w:start w:val="2147483647"').replace('"decimal"', '"upperRoman"') + num(1, 0)
    return packed(parts(*(listed("x", level=key % 4) for key in range(5_000)), numbering=numbering))


def one_long_paragraph() -> bytes:
    return body("<w:p>" + "".join(r("x", "<w:b/>" if key % 2 else "") for key in range(100_000)) + "</w:p>")


def wrapped(depth: int, times: int) -> str:
    return "<w:smartTag>" * depth + f"<w:smartTag>{r('x')}</w:smartTag>" * times + "</w:smartTag>" * depth


@pytest.mark.parametrize(
    ("make", "length"),
    [
        pytest.param(lambda: media(1_024), 7, id="a picture of 1 GB that nobody asks for"),
        pytest.param(lambda: body("<w:tbl><w:tr>" + "<w:tc/>" * 200_000 + "</w:tr></w:tbl>"), 199_999, id="200,000 empty cells"),
        pytest.param(lambda: many_references(90_000), 1, id="90,000 references that lead outside"),
        pytest.param(lambda: body(tbl(tr(tc("a", properties='<w:gridSpan w:val="2147483647"/>')))), 1, id="a cell 2,147,483,647 columns wide"),
        pytest.param(
            lambda: body(tbl(*(tr(tc("a", properties='<w:gridSpan w:val="63"/><w:vMerge/>')) for _ in range(20_000)))),
            39_999,
            id="20,000 merged rows",
        ),
        pytest.param(lambda: body(DEEP_TABLES), 4, id="60 tables in one another"),
        pytest.param(absurd_numbers, 54_999, id="5,000 numbers from 2,147,483,647"),
        pytest.param(cyclic_styles, 1_999, id="1,000 styles in a circle"),
        pytest.param(lambda: many_lists(9_999), 78_884, id="9,999 lists of one definition"),
        pytest.param(lambda: many_comments(10_000), 69_999, id="10,000 comments"),
        pytest.param(one_long_paragraph, 100_000, id="100,000 runs in a paragraph"),
        pytest.param(lambda: body(p(wrapped(200, 50_000))), 50_000, id="50,000 runs 200 tags deep"),
        pytest.param(lambda: body("".join(p(about(0, "x")) for _ in range(20_000))), 39_999, id="20,000 ranges of one comment that is not there"),
        pytest.param(
            lambda: body('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' * 50_000 + p("x")), 1, id="50,000 fields that never end"
        ),
        pytest.param(
            lambda: body("<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 20_000 + r("x") + "</w:p>"), 1, id="20,000 fields in one another"
        ),
        pytest.param(
            lambda: body("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>" * 20_000),
            20_000,
            id="20,000 paragraphs joined into one",
        ),
        pytest.param(lambda: body(tbl(*(tr("x", properties="<w:del/>") for _ in range(20_000)))), 0, id="20,000 deleted rows"),
        pytest.param(lambda: body(p(*(f"<w:r><w:t>{' ' * 100}</w:t></w:r>" for _ in range(20_000)))), 2_000_000, id="2 MB of spaces"),
    ],
)
def test_what_is_odd_is_read_all_the_same(make: Callable[[], bytes], length: int) -> None:
    assert probed(make(), "docx")["length"] == length


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "{}">]>',
        '<!DOCTYPE x [<!ENTITY % e SYSTEM "{}"> %e;]>',
        '<!DOCTYPE x SYSTEM "{}">',
        '<!DOCTYPE x [<!ENTITY e "words">]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_no_part_can_fetch_anything(doctype: str, encoding: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)
    whole = root("document", "<w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body>").replace("UTF-8", encoding)
    declaration, _, rest = whole.partition("\n")
    for address in (secret.as_uri(), "http://evil.example/x"):
        content = (declaration + doctype.format(address) + rest).encode(encoding)
        members = {name: part.encode() for name, part in parts().items()} | {"word/document.xml": content}
        with pytest.raises(UnreadableSource) as refused:
            opened(packed(members))
        assert SECRET not in str(refused.value)


def test_xinclude_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{secret.as_uri()}" parse="text"/>'
    assert opened(body(p(f"<w:r><w:t>a{include}b</w:t></w:r>"))).text == "a"


def test_names_that_lead_out_of_the_package_lead_nowhere(tmp_path: Path) -> None:
    members = {
        **parts(p("Present")),
        "../../../../../../tmp/canary.txt": SECRET,
        "/etc/canary": SECRET,
        f"{tmp_path}/canary": SECRET,
        "[Content_Types].xml": content_types(),
    }
    assert opened(packed(members)).text == "Present"
    assert list(tmp_path.iterdir()) == []


def test_a_package_in_a_package_is_not_opened() -> None:
    inner = packed(parts(p(SECRET)))
    members = {name: content.encode() for name, content in parts(p("Present")).items()} | {"word/embeddings/inner.docx": inner}
    assert opened(packed(members)).text == "Present"


def test_what_is_odd_too_often_is_told_a_thousand_times_and_counted() -> None:
    made = opened(body(p("<w:r>" + '<w:sym w:font="Odd" w:char="F041"/>' * 5_000 + "</w:r>")))
    assert len(made.diagnostics) == 1_001
    assert made.diagnostics[-1].message == "… and 4,000 more of this kind"
