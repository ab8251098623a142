"""What a source is that is not read here, and the way out: the sentence that a person gets instead of gibberish.

In: a `Sample`. Out: nothing, or an `UnknownFormat`, an `UnreadableSource` where too little is left to tell what it was, or an `EncryptedSource`
where a password or rights management keeps the words from us.
Content decides, whatever the file is called.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.errors import EncryptedSource, UnknownFormat, UnreadableSource
from minutesparse.readers.compound import MAGIC

if TYPE_CHECKING:
    from minutesparse.readers.recognition import Sample


class Place(Enum):
    """Where the sign of a format stands."""

    START = "the first bytes, byte-order mark and empty lines off"
    STREAM = "the names in the root of an OLE2 file"
    TYPE = "the first member of a zip package, which says what it is"
    MEMBER = "the beginning of a name in the directory of a zip package"
    ROOT = "the first element of an XML file"
    FOUND = "found by more than a sign"


class Foreign(NamedTuple):
    """A format that is not read: where what gives it away stands, what it is called, and what to do with it."""

    place: Place
    sign: str
    what: str
    remedy: str


_WORD = "save it as .docx in Word or LibreOffice"
_SHEET = "copy what belongs to the minutes into a Word file"
_SLIDES = "export its text, or save it as .docx"
_PICTURE = "run it through text recognition (OCR) and give the text"
_ARCHIVE = "unpack it and give the files in it"
_PROGRAM = "give the minutes themselves"
_ATTACHED = "open it in your mail program and save the minutes in it as a file of their own"

FOREIGN = (
    Foreign(Place.START, "\xff\xd8\xff", "a JPEG picture", _PICTURE),
    Foreign(Place.START, "\x89PNG\r\n\x1a\n", "a PNG picture", _PICTURE),
    Foreign(Place.START, "GIF87a", "a GIF picture", _PICTURE),
    Foreign(Place.START, "GIF89a", "a GIF picture", _PICTURE),
    Foreign(Place.START, "II*\0", "a TIFF picture", _PICTURE),
    Foreign(Place.START, "MM\0*", "a TIFF picture", _PICTURE),
    Foreign(Place.START, "\xdb\xa5-\0", "a Word 2 document", _WORD),
    Foreign(Place.START, "\xffWPC", "a WordPerfect document", _WORD),
    Foreign(Place.START, "7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _ARCHIVE),
    Foreign(Place.START, "Rar!\x1a\x07", "a RAR archive", _ARCHIVE),
    Foreign(Place.START, "\x1f\x8b", "a gzip file", _ARCHIVE),
    Foreign(Place.START, "BZh", "a bzip2 file", _ARCHIVE),
    Foreign(Place.START, "\xfd7zXZ\0", "an xz file", _ARCHIVE),
    Foreign(Place.START, "SQLite format 3\0", "a database", "export the minutes from it"),
    Foreign(Place.START, "\x7fELF", "a program", _PROGRAM),
    Foreign(Place.START, "MZ\x90\0", "a program", _PROGRAM),
    Foreign(Place.STREAM, "__properties_version1.0", "an Outlook message (.msg)", _ATTACHED),
    Foreign(Place.STREAM, "Workbook", "an Excel 97-2003 workbook", _SHEET),
    Foreign(Place.STREAM, "Book", "an Excel 95 workbook", _SHEET),
    Foreign(Place.STREAM, "PowerPoint Document", "a PowerPoint 97-2003 presentation", _SLIDES),
    Foreign(Place.TYPE, "mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)", _SHEET),
    Foreign(Place.TYPE, "mimetypeapplication/vnd.oasis.opendocument.presentation", "an OpenDocument presentation (.odp)", _SLIDES),
    Foreign(Place.MEMBER, "xl/", "an Excel workbook", _SHEET),
    Foreign(Place.MEMBER, "ppt/", "a PowerPoint presentation", _SLIDES),
    Foreign(Place.MEMBER, "visio/", "a Visio drawing", _PICTURE),
    Foreign(Place.MEMBER, "META-INF/container.xml", "an e-book (.epub)", "convert it to .docx or HTML"),
    Foreign(Place.MEMBER, "META-INF/manifest.xml", "an OpenDocument file that is no text", _WORD),
    Foreign(Place.MEMBER, "Index/Document.iwa", "an Apple Pages document", "export it as .docx from Pages"),
)
"""Every format that is told by a sign and refused, the first that fits; a sign's letters are bytes. A format that is read may stand here too."""

ROOTS = {
    "office:document": Foreign(Place.ROOT, "", "an OpenDocument file that is one XML file (.fodt)", "open it in LibreOffice and save it as .odt"),
    "w:wordDocument": Foreign(Place.ROOT, "", "a Word 2003 XML document", _WORD),
    "pkg:package": Foreign(Place.ROOT, "", "a Word document that is one XML file", _WORD),
}
"""Formats that are told by the first element of an XML file."""

_RIGHTS = "\tDRMContent"
_RIGHTS_OF_PACKAGE = "DRMEncryptedTransform".encode("utf-16-le")
"""What tells rights management from a password in a locked OLE2 file: its stream, or round a package a name below the root ([MS-OFFCRYPTO] 2.2)."""

_LOCKED = {"EncryptedPackage", _RIGHTS}
"""Streams in the root of an OLE2 file whose words a password or rights management keeps from us."""

_BESIDE_OPEN = Foreign(Place.FOUND, "", "the note that Word keeps beside an open document", "give the document itself, whose name has no ~$")
_OLD_OFFICE = Foreign(Place.FOUND, "", "a file of an old Office program", _WORD)
_ZIP = Foreign(Place.FOUND, "", "a zip archive", _ARCHIVE)
_MESSAGE = Foreign(Place.FOUND, "", "an e-mail message", _ATTACHED)
_UNKNOWN_BYTES = Foreign(
    Place.FOUND,
    "",
    "binary data of a kind that is not known",
    "give the minutes in a format that is read: Word, OpenDocument, RTF, PDF, HTML, Markdown or text",
)

_FIRST_NAME = 30
"""Where the name of the first member of a zip package stands."""

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


def refuse_locked(sample: Sample) -> None:
    """Return unless a password or rights management keeps the words of `sample` from us.

    Raises:
        EncryptedSource: it does.
    """
    if _LOCKED.isdisjoint(sample.streams):
        return
    if _RIGHTS in sample.streams or _RIGHTS_OF_PACKAGE in sample.data:
        reason = "it is protected by rights management"
        raise EncryptedSource(reason, remedy="ask its author, or whoever has full rights in it, for a copy without restrictions")
    reason = "it is protected by a password"
    raise EncryptedSource(reason, remedy="open it in Word with the password and save it without")


def refuse(sample: Sample, name: str | None) -> None:
    """Return if `sample`, which bears no certain sign of a format that is read, may be in one of them.

    Raises:
        UnknownFormat: it is in another; the message says which and what to do.
        UnreadableSource: it is cut short, and what it was cannot be told.
    """
    refuse_bytes(sample, name)
    if not sample.closed:
        _refuse(_of_text(sample))


def refuse_bytes(sample: Sample, name: str | None) -> None:
    """Return unless the bytes of `sample` are such as nobody can mean to be read as text; else raise as `refuse` does."""
    if (name or "").startswith("~$") and len(sample.data) < _NOTE_OF_WORD:
        _refuse(_BESIDE_OPEN)
    _refuse(next((foreign for foreign in FOREIGN if _shown(foreign, sample)), None))
    if sample.cut and b"[Content_Types].xml" not in sample.members:
        reason = "it is cut short or damaged"
        raise UnreadableSource(reason, remedy="look for another copy")
    if sample.data.startswith(MAGIC):
        _refuse(_OLD_OFFICE)
    if sample.packed and b"[Content_Types].xml" not in sample.members:
        _refuse(_ZIP)


def _shown(foreign: Foreign, sample: Sample) -> bool:
    sign = foreign.sign.encode("latin-1")
    if foreign.place is Place.START:
        return sample.head.startswith(sign)
    if foreign.place is Place.STREAM:
        return foreign.sign in sample.streams
    if foreign.place is Place.TYPE:
        return sample.packed and sample.data.startswith(sign, _FIRST_NAME)
    return sample.packed and any(name.startswith(sign) for name in sample.members)


def _refuse(found: Foreign | None) -> None:
    if found:
        reason = f"it is {found.what}, a format that is not read"
        raise UnknownFormat(reason, remedy=found.remedy)


def _of_text(sample: Sample) -> Foreign | None:
    text = sample.text
    if _is_mail(text):
        return _MESSAGE
    xml = _XML.match(text)
    if xml and not _PAGE.search(text, 0, 4096):
        root = _ELEMENT.search(text, xml.end())
        if root and root.group(1) in ROOTS:
            return ROOTS[root.group(1)]
        what = f"XML (its first element is {root.group(1)})" if root else "XML without any element"
        return Foreign(Place.FOUND, "", what, "save the minutes as .docx or HTML")
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
