"""Zip packages (docx, odt) opened within limits: their parts as bytes, as XML, and how they refer to one another.

In: the bytes of a package. Out: `Package`. Afterwards holds: nothing was written to disk, nothing outside the package was fetched, no
member was inflated past `Limits` (bytes are counted as they come; what the directory claims is only compared), and no XML part with a
DOCTYPE, no duplicate and no overlapping member was accepted.
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from minutesparse.errors import EncryptedSource, LimitExceeded, UnreadableSource
from minutesparse.limits import Work
from minutesparse.page import new

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from minutesparse.limits import Limits

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_DIRECTORY_ENTRY = b"PK\x01\x02"
_LOCAL_HEADER = b"PK\x03\x04"
_HEADER_SIZE = 30
"""Bytes of a member's own header before its name."""

_ENCRYPTED, _UTF_8 = 0x1, 0x800
"""Flags of a member: its content is encrypted; its name is in UTF-8."""

_RATIO_FROM = 2**20
"""Bytes above which the ratio of inflated to packed size counts."""

_PARSER_DEPTH = 256
"""Nesting beyond which libxml2 itself stops."""


# styles.xml      media/image1.png
_BESIDE = re.compile(r"\w[\w.-]*+(?:/\w[\w.-]*+)*+")
"""What needs no more than the folder before it: every step goes down."""


class Relationship(NamedTuple):
    """One reference of a part: `kind` is the last segment of its type (`comments`), `target` a part's name, or an address if `external`."""

    id: str
    kind: str
    target: str
    external: bool


SMALL = 10_000
"""Bytes up to which a part is not weighed; there can be no more than `Limits.entries` of them."""

_COSTLY = {
    b"commentReference": 4, b"commentRange": 3, b"comment ": 25, b"fldChar": 3, b"sym": 3, b"bookmarkStart": 2, b"style": 1, b"styleId": 6, b"lvl": 1,
    b"lvlOverride": 4, b"num ": 12, b"del": 4, b"ins": 3, b"move": 3, b"footnote": 4, b"endnote": 4, b"Relationship ": 9,
}  # fmt: skip
"""What is built for some elements of Word files beside themselves, in elements: so much each time that a part has these letters."""


def _weight(content: bytes) -> int:
    """Return how many elements a part has, those that cost more than others counted as several. In UTF-16 every other byte of a name is zero."""
    if b"\0" in content[:4]:
        content = content.replace(b"\0", b"")
    extra = sum(weight * content.count(name) for name, weight in _COSTLY.items())
    return content.count(b"<") - content.count(b"</") + extra


class Package:
    """A zip package: `names` are its members in the order of its directory, `read` and `tree` give what they hold.

    Names are looked up without regard to case, as the packaging conventions have it.

    Raises:
        EncryptedSource: it, or one of its members, is encrypted.
        LimitExceeded: it holds more than `limits` allow.
        UnreadableSource: it is no zip package, or is damaged.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._data = data
        self._limits = limits
        self._inflated = 0
        self.work = Work(limits)
        """What is built of all parts that are parsed."""
        self._members = _members(data, limits)
        self.names = tuple(member.filename for member in self._members.values())

    def __contains__(self, name: str) -> bool:
        return member_key(name) in self._members

    def read(self, name: str) -> bytes:
        """Return the content of the member called `name`.

        Raises:
            UnreadableSource: there is no such member, or it is damaged.
            LimitExceeded: it is too large, or all that was read is.
        """
        member = self._members.get(member_key(name))
        if member is None:
            reason = f"its part {name} is missing"
            raise UnreadableSource(reason, remedy="the file is damaged; look for another copy")
        content = _inflated(self._data, member, self._limits)
        self._inflated += len(content)
        self._limits.check("package_bytes", self._inflated)
        return content

    def tree(self, name: str) -> _Element:
        """Return the root of the XML part called `name`, without its comments and processing instructions.

        Raises:
            UnreadableSource: there is no such part, it is no well-formed XML, or it has a DOCTYPE.
            LimitExceeded: it is too large, too deep, or has too many elements.
        """
        return self.parsed(self.read(name), name)

    def parsed(self, content: bytes, name: str) -> _Element:
        """Return the root of the XML in `content`, that of the part called `name`.

        Raises:
            UnreadableSource: it is no well-formed XML, or has a DOCTYPE.
            LimitExceeded: it is too deep, or has too many elements.
        """
        if len(content) > SMALL:
            self.work.add(_weight(content))
        return parsed(content, f"its part {name}", self._limits)

    def relationships(self, name: str = "") -> list[Relationship]:
        """Return what the part called `name` (the package itself: an empty string) refers to, in the order of the file."""
        folder, base = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        if rels not in self:
            return []
        return [_relationship(element, folder) for element in self.tree(rels).iter("{*}Relationship")]

    def content_types(self) -> Iterator[tuple[str, str]]:
        """Yield the name and content type of each part that declares its own."""
        if "[Content_Types].xml" in self:
            for element in self.tree("[Content_Types].xml").iter("{*}Override"):
                yield element.get("PartName", "").lstrip("/"), element.get("ContentType", "")


def parsed(content: bytes, what: str, limits: Limits) -> _Element:
    """Return the root element of `content`; errors call it `what`.

    Raises:
        UnreadableSource: it is no well-formed XML, or has a DOCTYPE.
        LimitExceeded: it is too deep, or has too many elements.
    """
    if len(content) > limits.elements * len(b"<a/>"):
        limits.check("elements", content.count(b"<") - content.count(b"</"))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error):
            limits.check("depth", _PARSER_DEPTH)
            reason = f"over the limit depth (XML nested deeper than {_PARSER_DEPTH} elements cannot be read)"
            raise LimitExceeded(reason, remedy="no limit raises that; look for another copy") from None
        reason = f"{what} is not well-formed XML ({error.msg})"
        raise UnreadableSource(reason, remedy="the file is damaged; look for another copy") from None
    if root.getroottree().docinfo.internalDTD is not None:
        reason = f"{what} has a DOCTYPE, which no document read here has"
        raise UnreadableSource(reason, remedy="do not open it; ask where it came from")
    if limits.depth < _PARSER_DEPTH and _deeper(limits.depth)(root):
        limits.check("depth", limits.depth + 1)
    return root


def _members(data: bytes, limits: Limits) -> dict[str, zipfile.ZipInfo]:
    """Return the members by their key, after every check that the directory alone allows."""
    if data.startswith(_OLE):
        if _ENCRYPTED_STREAM in data:
            reason = "it is protected by a password"
            raise EncryptedSource(reason, remedy="open it in Word and save it without one")
        reason = "it is a Word 97-2003 document, not a zip package"
        raise UnreadableSource(reason, remedy="name it .doc, or save it as .docx")
    limits.check("entries", data.count(_DIRECTORY_ENTRY))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = archive.infolist()
            directory = archive.start_dir
    except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError, OverflowError, EOFError, OSError) as error:
        reason = f"it is no zip package, or a damaged one ({error})"
        raise UnreadableSource(reason, remedy="look for another copy") from None
    members: dict[str, zipfile.ZipInfo] = {}
    for member in found:
        if members.setdefault(member_key(member.filename), member) is not member:
            reason = f"its part {member.filename} is there twice"
            raise UnreadableSource(reason, remedy="the file was tampered with or damaged; look for another copy")
    at = 0
    for member in sorted(found, key=lambda member: member.header_offset):
        if member.header_offset < at:
            reason = f"its part {member.filename} overlaps another"
            raise UnreadableSource(reason, remedy="the file was tampered with or damaged; look for another copy")
        at = member.header_offset + _HEADER_SIZE + member.compress_size
    if at > directory:
        reason = "its parts reach into its directory"
        raise UnreadableSource(reason, remedy="the file was tampered with or damaged; look for another copy")
    return members


def member_key(name: str) -> str:
    """Return by what a part is found, however its name is written: OPC 6.2.2 ignores case, and some writers put backslashes."""
    return name.replace("\\", "/").lstrip("/").casefold()


def _inflated(data: bytes, member: zipfile.ZipInfo, limits: Limits) -> bytes:
    """Return the content of `member`, inflated no further than `limits` allow, whatever size the directory claims."""
    if member.flag_bits & _ENCRYPTED:
        reason = f"its part {member.filename} is encrypted"
        raise EncryptedSource(reason, remedy="open it with its password and save it without one")
    at = member.header_offset
    name = member.orig_filename.encode("utf-8" if member.flag_bits & _UTF_8 else "cp437")
    start = at + _HEADER_SIZE + len(name) + int.from_bytes(data[at + 28 : at + 30], "little")
    packed = data[start : start + member.compress_size]
    header = data[at : at + 4] == _LOCAL_HEADER and data[at + _HEADER_SIZE : at + _HEADER_SIZE + len(name)] == name
    if not header or len(packed) < member.compress_size:
        raise _damaged(member)
    if member.compress_type == zipfile.ZIP_STORED:
        limits.check("part_bytes", len(packed))
        content = packed
    elif member.compress_type == zipfile.ZIP_DEFLATED:
        content = _deflated(packed, member, limits)
    else:
        reason = f"its part {member.filename} is packed in a way that office documents do not use"
        raise UnreadableSource(reason, remedy="open it in the program that wrote it and save it anew")
    if len(content) != member.file_size or zlib.crc32(content) != member.CRC:
        raise _damaged(member)
    return content


def _deflated(packed: bytes, member: zipfile.ZipInfo, limits: Limits) -> bytes:
    allowed = min(limits.part_bytes, max(_RATIO_FROM, len(packed) * limits.ratio))
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = stream.decompress(packed, allowed + 1)
    except zlib.error:
        raise _damaged(member) from None
    if len(content) > allowed:
        limits.check("part_bytes", len(content))
        limits.check("ratio", len(content) // max(1, len(packed)) + 1)
    if not stream.eof:
        raise _damaged(member)
    return content


def _damaged(member: zipfile.ZipInfo) -> UnreadableSource:
    return UnreadableSource(f"its part {member.filename} is damaged or cut short", remedy="look for another copy")


@cache
def _deeper(depth: int) -> etree.XPath:
    """Return the question whether a tree has elements nested deeper than `depth`."""
    return etree.XPath(f"boolean({'/*' * (depth + 1)})")


def _relationship(element: _Element, folder: str) -> Relationship:
    said = element.get
    target = said("Target", "")
    external = said("TargetMode", "").lower() == "external"
    if not external and folder and _BESIDE.fullmatch(target):
        target = f"{folder}/{target}"
    elif not external:
        target = posixpath.normpath(posixpath.join(folder, target) if not target.startswith("/") else target).lstrip("/")
    return new(Relationship, (said("Id", ""), said("Type", "").rpartition("/")[2], target, external))
