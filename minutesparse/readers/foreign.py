"""What a source is that is not read here, and the way out: the sentence that a person gets instead of gibberish.

In: a `Sample`. Out: nothing, or an `UnknownFormat`, or an `EncryptedSource` where a password keeps the words from us.
Content decides, whatever the file is called.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.errors import EncryptedSource, UnknownFormat
from minutesparse.readers.recognition import OLE2

if TYPE_CHECKING:
    from minutesparse.readers.recognition import Sample


class Foreign(NamedTuple):
    """A format that is not read: what gives it away (empty where that takes more than bytes), what it is called, and what to do with it."""

    sign: bytes
    what: str
    remedy: str


_WORD = "save it as .docx in Word or LibreOffice"
_SHEET = "copy what belongs to the minutes into a Word file"
_SLIDES = "export its text, or save it as .docx"
_PICTURE = "run it through text recognition (OCR) and give the text"
_ARCHIVE = "unpack it and give the files in it"

_FIRST_BYTES = (
    Foreign(b"{\\rtf", "a rich-text (.rtf) file", _WORD),
    Foreign(b"%PDF-", "a PDF file", "convert it to text (pdftotext -layout) or open it in Word and save it as .docx"),
    Foreign(b"\xff\xd8\xff", "a JPEG picture", _PICTURE),
    Foreign(b"\x89PNG\r\n\x1a\n", "a PNG picture", _PICTURE),
    Foreign(b"GIF87a", "a GIF picture", _PICTURE),
    Foreign(b"GIF89a", "a GIF picture", _PICTURE),
    Foreign(b"II*\0", "a TIFF picture", _PICTURE),
    Foreign(b"MM\0*", "a TIFF picture", _PICTURE),
    Foreign(b"\xdb\xa5-\0", "a Word 2 document", _WORD),
    Foreign(b"\xffWPC", "a WordPerfect document", _WORD),
    Foreign(b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _ARCHIVE),
    Foreign(b"Rar!\x1a\x07", "a RAR archive", _ARCHIVE),
    Foreign(b"\x1f\x8b", "a gzip file", _ARCHIVE),
    Foreign(b"BZh", "a bzip2 file", _ARCHIVE),
    Foreign(b"\xfd7zXZ\0", "an xz file", _ARCHIVE),
    Foreign(b"SQLite format 3\0", "a database", "export the minutes from it"),
    Foreign(b"\x7fELF", "a program", "give the minutes themselves"),
    Foreign(b"MZ\x90\0", "a program", "give the minutes themselves"),
)
"""Told by the first bytes."""

_PACKAGES = (
    Foreign(b"xl/", "an Excel workbook", _SHEET),
    Foreign(b"ppt/", "a PowerPoint presentation", _SLIDES),
    Foreign(b"visio/", "a Visio drawing", _PICTURE),
    Foreign(b"META-INF/container.xml", "an e-book (.epub)", "convert it to .docx or HTML"),
    Foreign(b"META-INF/manifest.xml", "an OpenDocument file", _WORD),
    Foreign(b"Index/Document.iwa", "an Apple Pages document", "export it as .docx from Pages"),
)
"""Told by the names in the directory of a zip package."""

_STREAMS = (
    Foreign(b"Workbook", "an Excel 97-2003 workbook", _SHEET),
    Foreign(b"PowerPoint Document", "a PowerPoint 97-2003 presentation", _SLIDES),
    Foreign(b"__substg1.0_", "an Outlook message (.msg)", "save the minutes attached to it as a file of their own"),
)
"""Told by the names of the streams in an OLE2 file."""

_LOCKED = (b"EncryptedPackage", b"DRMEncryptedTransform", b"\x09DRMContent")
"""Streams of an OLE2 file whose words a password or rights management keeps from us."""

_BESIDE_OPEN = Foreign(b"", "the note that Word keeps beside an open document", "give the document itself, whose name has no ~$")
_OLD_OFFICE = Foreign(b"", "a file of an old Office program", _WORD)
_ODT = Foreign(b"mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)", _WORD)
_ZIP = Foreign(b"", "a zip archive", _ARCHIVE)
_MESSAGE = Foreign(b"", "an e-mail message, or a page saved with its pictures", "save the minutes in it as a file of their own")
_UNKNOWN_BYTES = Foreign(b"", "binary data of a kind that is not known", "give the minutes as text, Markdown, HTML or .docx")

_NOTE_OF_WORD = 200
"""Bytes that the note beside an open document stays under (it has 162, or 165)."""

# "MIME-Version: 1.0"
_MAIL = re.compile(r"(?:MIME-Version|Message-ID|Return-Path|DKIM-Signature):[^\n]{0,1000}\n", re.IGNORECASE)

# "From: Ann Hill", " and a line that goes on"
_HEADER = re.compile(r"[A-Za-z][\w-]{1,40}:[^\n]{0,1000}\n|[ \t][^\n]{0,1000}\n")

# <?xml version="1.0" encoding="utf-8"?>
_XML = re.compile(r"\s{0,99}<\?xml\s[^>]{0,200}>")

# <html lang="en">
_PAGE = re.compile(r"<(?:html[\s>]|!doctype\s+html)", re.IGNORECASE)

# <w:wordDocument, <meeting
_ELEMENT = re.compile(r"<([A-Za-z_][\w:.-]{0,80})")

_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
"""Control characters that no text has many of."""

_FEW = 20
"""One control character in so many is too many for a text."""


def refuse(sample: Sample, name: str | None) -> None:
    """Return if `sample` may be in a format that is read here.

    Raises:
        UnknownFormat: it is in another; the message says which and what to do.
        EncryptedSource: it is protected by a password.
    """
    refuse_bytes(sample, name)
    if not sample.closed:
        _refuse(_of_text(sample.text))


def refuse_bytes(sample: Sample, name: str | None) -> None:
    """Return unless the bytes of `sample` are such as nobody can mean to be read as text; else raise as `refuse` does."""
    if (name or "").startswith("~$") and len(sample.data) < _NOTE_OF_WORD:
        _refuse(_BESIDE_OPEN)
    if sample.data.startswith(OLE2):
        _refuse(_of_streams(sample.data))
    if sample.packed:
        _refuse(_of_package(sample))
    head = sample.data[:1024].lstrip(b"\xef\xbb\xbf\r\n\t ")
    _refuse(next((foreign for foreign in _FIRST_BYTES if head.startswith(foreign.sign)), None))


def _refuse(found: Foreign | None) -> None:
    if found:
        reason = f"it is {found.what}, a format that is not read"
        raise UnknownFormat(reason, remedy=found.remedy)


def _of_streams(data: bytes) -> Foreign | None:
    if any(_utf16(stream) in data for stream in _LOCKED):
        reason = "it is protected by a password or by rights management"
        raise EncryptedSource(reason, remedy="open it in Word with the password and save it without")
    if _utf16(b"WordDocument") in data:
        return None
    return next((foreign for foreign in _STREAMS if _utf16(foreign.sign) in data), _OLD_OFFICE)


def _of_package(sample: Sample) -> Foreign | None:
    names = sample.directory
    if b"word/" in names:
        return None
    if sample.data[30:].startswith(_ODT.sign):
        return _ODT
    return next((foreign for foreign in _PACKAGES if foreign.sign in names), None if b"[Content_Types].xml" in names else _ZIP)


def _of_text(text: str) -> Foreign | None:
    if _is_mail(text):
        return _MESSAGE
    xml = _XML.match(text)
    if xml and not _PAGE.search(text, 0, 4096):
        root = _ELEMENT.search(text, xml.end())
        what = f"XML (its first element is {root.group(1)})" if root else "XML without any element"
        return Foreign(b"", what, "save the minutes as .docx or HTML")
    return _UNKNOWN_BYTES if _FEW * len(_CONTROLS.findall(text)) > len(text) else None


def _is_mail(text: str) -> bool:
    """Return whether the text begins with header lines, one of which no person types."""
    at = 0
    for _ in range(60):
        if _MAIL.match(text, at):
            return True
        header = _HEADER.match(text, at)
        if header is None:
            return False
        at = header.end()
    return False


def _utf16(name: bytes) -> bytes:
    return name.decode("latin-1").encode("utf-16-le")
