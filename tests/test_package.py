"""Zip packages: what is read of them, and every way in which one may ask for too much."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesparse.errors import EncryptedSource, LimitExceeded, MinutesparseError, UnreadableSource
from minutesparse.limits import Limits
from minutesparse.package import Package, Relationship, parsed
from tests import broken

if TYPE_CHECKING:
    from collections.abc import Callable

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


def packed(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return stream.getvalue()


def directory(data: bytes) -> int:
    """Return where the directory of a package of one or more members begins."""
    return data.index(b"PK\x01\x02")


def replaced(data: bytes, at: int, new: bytes) -> bytes:
    return data[:at] + new + data[at + len(new) :]


def test_members_are_named_in_the_order_of_the_directory_and_read_without_regard_to_case() -> None:
    package = Package(packed(("b.xml", b"<b/>"), ("A/c.bin", b"\0\1")), Limits())
    assert package.names == ("b.xml", "A/c.bin")
    assert package.read("a/C.BIN") == b"\0\1"
    assert package.read("/A\\c.bin") == b"\0\1"
    assert "B.XML" in package
    assert "c.bin" not in package
    assert package.tree("b.xml").tag == "b"


def test_stored_members_are_read_too() -> None:
    assert Package(packed(("a", b"words"), method=zipfile.ZIP_STORED), Limits()).read("a") == b"words"


def test_a_missing_member_is_an_error_that_names_it() -> None:
    with pytest.raises(UnreadableSource, match=r"word/document\.xml is missing; the file is damaged"):
        Package(packed(("a", b"")), Limits()).read("word/document.xml")


def test_relationships_are_resolved_against_their_part() -> None:
    rows = "".join(
        f'<Relationship Id="{key}" Type="http://x/{kind}" Target="{target}"{mode}/>'
        for key, kind, target, mode in [
            ("1", "comments", "comments.xml", ""),
            ("2", "theme", "../theme.xml", ""),
            ("3", "root", "/word/x.xml", ""),
            ("4", "up", "../../../../etc/passwd", ""),
            ("5", "hyperlink", "https://hill.example/", ' TargetMode="External"'),
        ]
    )
    package = Package(packed(("word/_rels/document.xml.rels", f'<Relationships xmlns="{RELATIONSHIPS}">{rows}</Relationships>'.encode())), Limits())
    assert package.relationships("word/document.xml") == [
        Relationship("1", "comments", "word/comments.xml", external=False),
        Relationship("2", "theme", "theme.xml", external=False),
        Relationship("3", "root", "word/x.xml", external=False),
        Relationship("4", "up", "../../../etc/passwd", external=False),
        Relationship("5", "hyperlink", "https://hill.example/", external=True),
    ]
    assert package.relationships("other.xml") == []


def bomb(size: int) -> bytes:
    return packed(("a.xml", b"<a>" + b" " * size + b"</a>"))


def many(count: int) -> bytes:
    return packed(*((f"{number}", b"") for number in range(count)), method=zipfile.ZIP_STORED)


@pytest.mark.parametrize(
    ("data", "limits", "name"),
    [
        pytest.param(bomb(2_000_000), Limits(), "ratio", id="packed too densely"),
        pytest.param(bomb(500_000), Limits(part_bytes=100_000), "part_bytes", id="a member too large"),
        pytest.param(packed(("a.xml", b"x" * 1000), method=zipfile.ZIP_STORED), Limits(part_bytes=999), "part_bytes", id="a stored member too large"),
        pytest.param(bomb(10_000), Limits(package_bytes=9_999), "package_bytes", id="all members too large"),
    ],
)
def test_what_is_too_large_is_refused_by_the_name_of_the_limit(data: bytes, limits: Limits, name: str) -> None:
    with pytest.raises(LimitExceeded, match=f"over the limit {name} "):
        Package(data, limits).read("a.xml")


def test_too_many_members_are_refused_before_the_directory_is_read() -> None:
    with pytest.raises(LimitExceeded, match="entries"):
        Package(many(20), Limits(entries=19))


def test_a_dense_member_below_a_megabyte_is_read() -> None:
    assert len(Package(bomb(1_000_000), Limits()).read("a.xml")) == 1_000_007


def test_members_count_together() -> None:
    package = Package(packed(("a", b"x" * 600), ("b", b"x" * 600)), Limits(package_bytes=1_000))
    package.read("a")
    with pytest.raises(LimitExceeded, match="package_bytes"):
        package.read("b")


def encrypted_member() -> bytes:
    data = packed(("a", b"words"))
    at = directory(data) + 8
    return replaced(data, at, struct.pack("<H", 1))


def false_size(size: int) -> bytes:
    data = packed(("a", b"words" * 100))
    return replaced(data, directory(data) + 24, struct.pack("<I", size))


def overlapping() -> bytes:
    data = packed(("a", b"words"), ("b", b"words"))
    second = data.index(b"PK\x01\x02", directory(data) + 1)
    return replaced(data, second + 42, struct.pack("<I", 0))


def into_the_directory() -> bytes:
    data = packed(("a", b"words"), method=zipfile.ZIP_STORED)
    return replaced(data, directory(data) + 20, struct.pack("<I", 10_000))


def other_method() -> bytes:
    return packed(("a", b"words" * 100), method=zipfile.ZIP_LZMA)


def flipped(offset: int) -> bytes:
    data = bytearray(packed(("a", bytes(range(256)) * 4)))
    data[offset] ^= 0xFF
    return bytes(data)


def twice(first: str, second: str) -> bytes:
    data = packed((first, b"one"), ("x" * len(second.encode()), b"two"))
    return data.replace(b"x" * len(second.encode()), second.encode())


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "no zip package", id="nothing"),
        pytest.param(broken.JPEG, "no zip package", id="a photograph"),
        pytest.param(broken.truncated_word(), "no zip package", id="cut off"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Word 97-2003", id="an older Word file"),
        pytest.param(twice("a", "a"), "there twice", id="one name twice"),
        pytest.param(twice("a/B", "A\\b"), "there twice", id="one name in two cases"),
        pytest.param(overlapping(), "overlaps", id="overlapping members"),
        pytest.param(into_the_directory(), "reach into its directory", id="a member that reaches into the directory"),
        pytest.param(false_size(10), "damaged", id="a size that is too small"),
        pytest.param(false_size(10_000), "damaged", id="a size that is too large"),
        pytest.param(other_method(), "packed in a way", id="another method"),
        pytest.param(flipped(40), "damaged", id="damaged bytes"),
        pytest.param(flipped(0), "damaged", id="no local header"),
        pytest.param(flipped(30), "damaged", id="another name in the local header"),
    ],
)
def test_what_is_damaged_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableSource, match=reason) as caught:
        Package(data, Limits()).read("a")
    assert caught.value.remedy


@pytest.mark.parametrize("data", [broken.encrypted_word(), encrypted_member()])
def test_what_is_encrypted_is_refused_as_such(data: bytes) -> None:
    with pytest.raises(EncryptedSource):
        Package(data, Limits()).read("a")


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE a>",
        '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE a [<!ENTITY x "words">]>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>',
        '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_is_refused_in_any_encoding(doctype: str, encoding: str) -> None:
    content = f'<?xml version="1.0" encoding="{encoding}"?>{doctype}<a>&lt;</a>'.encode(encoding)
    with pytest.raises(UnreadableSource, match="DOCTYPE"):
        parsed(content, "its part a.xml", Limits())


@pytest.mark.parametrize(
    "content", [b"", b"words", b"<a>", b"<a></b>", b"<a>&x;</a>", b"<a>\x01</a>", b"\xff\xfe<", b"<a/><b/>", b"<a x='1' x='2'/>", b"<x:a/>"]
)
def test_what_is_no_xml_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableSource, match=r"its part a\.xml is not well-formed XML"):
        parsed(content, "its part a.xml", Limits())


def nested(depth: int) -> bytes:
    return b"<a>" * depth + b"</a>" * depth


@pytest.mark.parametrize(
    ("content", "limits", "name"),
    [
        (nested(11), Limits(depth=10), "depth"),
        (nested(300), Limits(), "depth"),
        (nested(100_000), Limits(), "depth"),
        (b"<a>" + b"<b/>" * 1_000 + b"</a>", Limits(elements=1_000), "elements"),
    ],
)
def test_what_is_too_deep_or_too_many_is_refused(content: bytes, limits: Limits, name: str) -> None:
    with pytest.raises(LimitExceeded, match=f"over the limit {name} "):
        parsed(content, "its part a.xml", limits)


@pytest.mark.parametrize("limits", [Limits(), Limits(depth=1_000)])
def test_of_xml_too_deep_for_any_limit_no_one_is_told_to_raise_it(limits: Limits) -> None:
    with pytest.raises(LimitExceeded) as caught:
        parsed(nested(300), "a.xml", limits)
    assert (
        str(caught.value) == "over the limit depth (XML nested deeper than 256 elements cannot be read); no limit raises that; look for another copy"
    )


def test_what_is_just_within_the_limits_is_read() -> None:
    assert parsed(nested(10), "it", Limits(depth=10)).tag == "a"
    assert len(parsed(b"<a>" + b"<b/>" * 999 + b"</a>", "it", Limits(elements=1_000))) == 999


def test_comments_and_instructions_of_xml_are_no_part_of_the_tree() -> None:
    root = parsed(b"<?x y?><a>one<!-- two -->three<?four?></a>", "it", Limits())
    assert (root.text, len(root)) == ("onethree", 0)


def cut(data: bytes, at: int) -> bytes:
    return data[: at % (len(data) + 1)]


def with_byte(data: bytes, at: int) -> bytes:
    return replaced(data, at % len(data), bytes([at % 256]))


def doubled(data: bytes, at: int) -> bytes:
    return data[: at % len(data)] + data


@given(st.sampled_from([cut, with_byte, doubled]), st.lists(st.integers(0, 2**16), min_size=1, max_size=5))
def test_no_damage_gives_anything_but_the_content_or_an_error(damage: Callable[[bytes, int], bytes], places: list[int]) -> None:
    data = packed(("a.xml", b"<a>words</a>"), ("b.bin", bytes(range(200))), method=zipfile.ZIP_DEFLATED)
    for at in places:
        data = damage(data, at) or b"PK"
    try:
        package = Package(data, Limits())
        contents = [package.read(name) for name in package.names]
    except MinutesparseError as error:
        assert str(error)
    else:
        assert {zlib.crc32(content) for content in contents} <= {zlib.crc32(b"<a>words</a>"), zlib.crc32(bytes(range(200))), 0}
