"""Web archives (MHT): a page and what it shows in one file, as Word and browsers save it; the page is what is read.

In: the bytes of the file. Out: `Page`, the bytes of the HTML inside and the character set that its header names. Nothing else of it is decoded.
The format is that of mail (RFC 2557); a mail itself is none, for somebody sent it.
"""

from __future__ import annotations

import binascii
import re
from email.parser import BytesHeaderParser
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.errors import UnreadableSource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from minutesparse.limits import Limits

_HEADER = 2**13
"""Bytes that the header of an archive or of a part of it may have."""

_OPENED = 16
"""How many parts are opened that hold parts: a program saves a page with one or two, and each may take long to open in a file made to do harm."""

_SENT = ("To", "Cc", "Bcc", "Received", "Message-ID", "Return-Path", "DKIM-Signature", "Delivered-To")
"""Fields that tell a message from an archive."""

_TYPES = ("multipart/related", "multipart/alternative", "text/html")
_BLANK = b"\xef\xbb\xbf\r\n\t "

# b"\r\n\r\n", the empty line behind a header
_EMPTY_LINE = re.compile(rb"\r?\n\r?\n")

# b'Content-Type: multipart/related;\r\n\tboundary="a"'      b"To: the Clerk"
_WANTED = re.compile(
    rb"^(?:MIME-Version|Content-Type|Content-Transfer-Encoding|%b)[ \t]*+:[^\n]*+(?:\n[ \t][^\n]*+)*+" % "|".join(_SENT).encode(),
    re.IGNORECASE | re.MULTILINE,
)

_MOST = 16
"""Fields of a header that are read."""

# b"MIME-Version: 1.0\r\n"      b"From: <Saved by a browser>\n"
_FIELD = re.compile(rb"[A-Za-z][\w-]{0,60}:")


class Page(NamedTuple):
    """The HTML of a web archive as it was before it was packed for mail, and its character set, where the header names one."""

    data: bytes
    charset: str | None


class _Part(NamedTuple):
    header: Message
    body: bytes


def is_web_archive(data: bytes) -> bool:
    """Return whether `data` is a page with its parts, or a page alone, packed as for mail and sent to nobody."""
    begun = data.lstrip(_BLANK)
    part = _part(begun) if _FIELD.match(begun) else None
    if part is None or "MIME-Version" not in part.header or any(name in part.header for name in _SENT):
        return False
    return part.header.get_content_type() in _TYPES


def page_of(data: bytes, limits: Limits) -> Page:
    """Return the page of the web archive `data`.

    Raises:
        UnreadableSource: it has none, or what it is packed in is damaged.
        LimitExceeded: it has more parts than `limits` allow.
    """
    part = next(_pages(data.lstrip(_BLANK), limits), None)
    if part is None:
        reason = "it is a web archive without a page in it"
        raise UnreadableSource(reason, remedy="look for another copy, or save the page again")
    return Page(_unpacked(part), part.header.get_content_charset())


def _pages(data: bytes, limits: Limits) -> Iterator[_Part]:
    """Yield the parts that are HTML, in order; a part that holds parts is opened like the whole."""
    waiting, count, opened = [data], 0, 0
    while waiting:
        part = _part(waiting.pop())
        count += 1
        limits.check("entries", count)
        if part is None:
            continue
        if part.header.get_content_type() == "text/html":
            yield part
        elif part.header.get_content_maintype() == "multipart" and opened < _OPENED:
            opened += 1
            waiting += reversed(_parts(part, limits))


def _parts(part: _Part, limits: Limits) -> list[bytes]:
    boundary = part.header.get_boundary()
    if not boundary:
        return []
    line = b"\n--" + boundary.encode("utf-8", "surrogateescape")
    limits.check("entries", part.body.count(line))
    pieces = (b"\n" + part.body).split(line)
    return [piece.partition(b"\n")[2] for piece in pieces[1:] if not piece.startswith(b"--")]


def _part(data: bytes) -> _Part | None:
    """Return header and body, or None where no header ends within bounds."""
    end = _EMPTY_LINE.search(data, 0, _HEADER)
    if end is None:
        return None
    fields = _WANTED.findall(data, 0, end.start())[:_MOST]
    return _Part(BytesHeaderParser().parsebytes(b"\n".join(fields)), data[end.end() :])


def _unpacked(part: _Part) -> bytes:
    packing = str(part.header.get("Content-Transfer-Encoding", "")).strip().lower()
    if packing == "quoted-printable":
        return binascii.a2b_qp(part.body)
    if packing == "base64":
        try:
            return binascii.a2b_base64(part.body)
        except binascii.Error:
            reason = "the page in this web archive is damaged"
            raise UnreadableSource(reason, remedy="look for another copy") from None
    return part.body
