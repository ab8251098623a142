"""How well the content of a source fits each format; the name of a file says nothing here.

In: a `Sample` of the source. Out: a `Fit` for each format that is read. One function a format, named in its row of `READERS`.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

import regex

from minutesparse.decoding import decode
from minutesparse.readers.compound import MAGIC, is_cut, root_names
from minutesparse.readers.webarchive import is_web_archive
from minutesparse.wording import mentions

_LOOKED_AT = 2**16
"""Bytes from the start that are looked at as text."""


class Fit(IntEnum):
    """How well content fits a format. Any text is possible Markdown and possible plain text; signs make one of them likely."""

    NO = 0
    POSSIBLE = 1
    LIKELY = 2
    CERTAIN = 3


class Sample:
    """The bytes of a source, and what can be seen of them at a glance."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    @cached_property
    def text(self) -> str:
        """The beginning as text, empty lines before it off; gibberish where the source is no text."""
        return decode(self.data[:_LOOKED_AT]).text.lstrip("\r\n ")

    @cached_property
    def head(self) -> bytes:
        """The first bytes, without a byte-order mark and blank lines before them."""
        return self.data[:1024].lstrip(b"\xef\xbb\xbf\r\n\t ")

    @property
    def closed(self) -> bool:
        """Whether its first bytes say that this holds no text until it is opened: a zip package, an OLE2 file, rich text, a PDF."""
        return self.data.startswith((*PACKAGE, MAGIC)) or self.head.startswith(RTF) or self.printed

    @cached_property
    def web_archive(self) -> bool:
        """Whether this is a page packed together with what it shows (MHT)."""
        return is_web_archive(self.data)

    @cached_property
    def streams(self) -> frozenset[str]:
        """The names in the root of an OLE2 file; of one whose directory is damaged, those of `STREAMS` that stand anywhere in it."""
        if not self.data.startswith(MAGIC):
            return frozenset()
        return root_names(self.data) or frozenset(name for name in STREAMS if name.encode("utf-16-le") in self.data)

    @property
    def packed(self) -> bool:
        """Whether this is a zip package, which holds no text until it is opened."""
        return self.data.startswith(PACKAGE)

    @property
    def printed(self) -> bool:
        """Whether this is a PDF."""
        return PDF in self.data[:1024]

    @cached_property
    def cut(self) -> bool:
        """Whether this is a zip package or an OLE2 file of which the directory is gone."""
        if self.packed:
            return _ZIP_END not in self.data
        return self.data.startswith(MAGIC) and is_cut(self.data)

    @cached_property
    def members(self) -> frozenset[bytes]:
        """The names of the members of a zip package, as its directory has them; of one that is cut short, those in its beginning."""
        found = set()
        for entry in _ENTRY.finditer(self._directory):
            size = entry["listed"] or entry["stored"]
            found.add(self._directory[entry.end() : entry.end() + int.from_bytes(size, "little")].lstrip(b"/"))
        return frozenset(found)

    @cached_property
    def _directory(self) -> bytes:
        end = self.data.rfind(_ZIP_END)
        if end < 0:
            return self.data[:_LOOKED_AT]
        size = int.from_bytes(self.data[end + 12 : end + 16], "little")
        return self.data[max(0, end - size) : end]

    @cached_property
    def signs(self) -> tuple[int, int]:
        """How much speaks for Markdown, and how much for plain text laid out by a converter."""
        return _weigh(_MARKDOWN, self.text), _weigh(_PLAIN, self.text)


# what stands before the name of a member in the directory, and before the member itself
_ENTRY = re.compile(rb"PK\x01\x02.{24}(?P<listed>..).{16}|PK\x03\x04.{22}(?P<stored>..)..", re.DOTALL)

_ZIP_END = b"PK\x05\x06"
"""First bytes of the record that ends a zip package."""

PACKAGE = (b"PK\x03\x04", _ZIP_END)
"""First bytes of a zip package; the second of an empty one."""

RTF, PDF = b"{\\rtf", b"%PDF-"

STREAMS = ("EncryptedPackage", "\tDRMContent", "WordDocument", "Workbook", "Book", "PowerPoint Document", "__properties_version1.0")
"""Streams in the root of an OLE2 file that tell what it is."""


def docx(sample: Sample) -> Fit:
    """Return whether this is a zip package of Office Open XML with a Word document in it, as far as its directory tells."""
    if not sample.packed:
        return Fit.NO
    if any(name.startswith(b"word/") for name in sample.members):
        return Fit.CERTAIN
    return Fit.POSSIBLE if b"[Content_Types].xml" in sample.members else Fit.NO


def doc(sample: Sample) -> Fit:
    """Return whether this is an OLE2 file with the main stream of a Word document in it."""
    return Fit.CERTAIN if "WordDocument" in sample.streams else Fit.NO


def rtf(sample: Sample) -> Fit:
    """Return whether this is rich text, which says so in its first bytes."""
    return Fit.CERTAIN if sample.head.startswith(RTF) else Fit.NO


_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"
"""Name and content of the first member of a zip package that is an OpenDocument text, or a template of one."""


def odt(sample: Sample) -> Fit:
    """Return whether this is a zip package of OpenDocument with a text in it; one that was packed anew does not say of what kind it is."""
    if not sample.packed:
        return Fit.NO
    if sample.data[30:].startswith(_ODT):
        return Fit.CERTAIN
    told = sample.data[30:].startswith(b"mimetypeapplication/")
    return Fit.CERTAIN if not told and sample.members >= {b"META-INF/manifest.xml", b"content.xml"} else Fit.NO


def pdf(sample: Sample) -> Fit:
    """Return whether this is a PDF, which says so in its first thousand bytes (ISO 32000-1, annex H, note 13)."""
    return Fit.CERTAIN if sample.printed else Fit.NO


# <!DOCTYPE html>      <?xml version="1.0"?> <html xmlns="…">      <!-- saved from url --><html>
_PAGE = regex.compile(
    r"\s*+(?:<\?[^>]{0,500}+>\s*+|<!--(?:[^-]|-(?!->)){0,5000}+-->\s*+)*+<(?:!doctype\s++html\b|html[\s>])",
    regex.IGNORECASE,
)

# a warning or a header line above ⏎<!DOCTYPE html>
_LATE_PAGE = regex.compile(r"^[ \t]*+<(?:!doctype\s++html\b|html[\s>])", regex.IGNORECASE | regex.MULTILINE)

_TAGS = [
    *("p", "div", "table", "tbody", "thead", "tr", "td", "th", "ul", "ol", "li", "dl", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("head", "body", "title", "section", "article", "main", "header", "span", "font", "b", "strong", "i", "em", "center"),
]
"""Elements that a piece of a page begins with. Layout markers such as `<AI1>` are none."""

# <div class="WordSection1">      <p class=MsoNormal>      <table>
_OPENING = regex.compile(r"\s*+<(?:\L<tags>)(?:\s[^<>]{0,2000}+)?>", regex.IGNORECASE, tags=_TAGS)

# </p>
_CLOSING = regex.compile(r"</(?:\L<tags>)\s*+>", regex.IGNORECASE, tags=_TAGS)


def html(sample: Sample) -> Fit:
    """Return how surely this is a page or a piece of one; layout markers, and tags pasted into Markdown, do not make it one."""
    if sample.closed:
        return Fit.NO
    if sample.web_archive or _PAGE.match(sample.text):
        return Fit.CERTAIN
    if not _CLOSING.search(sample.text):
        return Fit.NO
    return Fit.LIKELY if _OPENING.match(sample.text) or _LATE_PAGE.search(sample.text, 0, 4096) else Fit.POSSIBLE


# <meeting>      <ns:getmeetings      <soap:Envelope
_ROOT = regex.compile(r"<(?:[\w.-]{1,40}:)?(?P<name>[A-Za-z_][\w.-]{0,80})[\s/>]")

_ANSWERS = frozenset({"meeting", "getmeeting", "getmeetings", "getmeetingsbydate", "getcommittees", "committees", "councillorsbyward", "wards"})
"""The first elements of what the web service of ModernGov answers."""

_FIELDS = "<meetingid", "<committeeid", "<councillorid", "<agendaitemid", "<wardtitle", "moderngov.co.uk/namespaces"
"""What stands in its answers: XML of other makers may begin as they do."""


def moderngov_xml(sample: Sample) -> Fit:
    """Return whether this is an answer of the web service of ModernGov, plain or in a SOAP envelope."""
    if sample.closed or not sample.text.startswith("<"):
        return Fit.NO
    root = _ROOT.search(sample.text)
    folded = sample.text.lower() if root and root["name"].lower() in {*_ANSWERS, "envelope"} else ""
    return Fit.CERTAIN if any(field in folded for field in _FIELDS) else Fit.NO


class _Sign(NamedTuple):
    """A sign of a format: how much it counts where it is found once, and where it is found more often.

    Whatever it matches holds one of `needs`, which are looked for first: prose has none of them.
    """

    once: int
    often: int
    pattern: regex.Pattern[str]
    needs: tuple[str, ...]


def _sign(once: int, often: int, pattern: str, *needs: str) -> _Sign:
    return _Sign(once, often, regex.compile(pattern, regex.MULTILINE), needs)


_MARKDOWN = (
    # ---⏎title: Minutes (front matter)
    _sign(2, 2, r"\A---[ \t]*+\r?+\n[\w-]++:", "---"),
    # ## Matters arising
    _sign(2, 2, r"^ {0,3}#{2,6} \S", "#"),
    # # Minutes
    _sign(1, 2, r"^# \S", "#"),
    # **Present:** Cllr Hill
    _sign(1, 2, r"(?<![*\\])\*\*[^\s*][^*\n]*+\*\*", "*"),
    # *Apologies* were received
    _sign(1, 1, r"(?<![\w*\\])[*_][A-Za-z][^*_\n]*+[*_](?![\w*])", "*", "_"),
    # 4\. Planning
    _sign(2, 2, r"^[\W_]{0,6}+\d{1,3}\\[.)]", "\\"),
    # \<AI1\>      TRAILER\_SECTION      \[sic\]
    _sign(1, 2, r"\\[<_\[*#]", "\\"),
    # | Item | Action |⏎|---|---|
    _sign(2, 2, r"^ {0,3}\|?[ \t]*+:?-{2,}+:?[ \t]*+\|[ \t:|-]*+$", "|"),
    # [the agenda](https://hill.example/agenda)
    _sign(2, 2, r"\]\((?:https?:|mailto:|/|#|\.)[^\s)]{0,400}+\)", "]"),
    # ```
    _sign(1, 2, r"^ {0,3}```", "`"),
    # [When?]{.comment-start id="0"}
    _sign(2, 3, r"\]\{[.#][\w-]", "]"),
)
"""Signs of Markdown. Lists and underlined headings are none: plain text has them too."""

_PLAIN = (
    # ⇥Item⏎⇥Decision (cells of a table, by Tika)
    _sign(2, 3, r"^\t[^\t\n]*+\n\t", "\t"),
    # [bookmark: _GoBack]Minutes
    _sign(2, 3, r"\[(?:bookmark|image): ", "["),
    # ⇥Comment by Ann Hill: why?
    _sign(2, 2, r"\tComment by [^:\n]{1,80}+: ", "\t"),
    # Minutes⏎^^^^^^^ (reStructuredText)
    _sign(2, 2, r"^([~^\"+`'])\1{3,}+[ \t]*+$", "~", "^", "+", "`", '"""', "'''"),
    # .. contents::      :doc:`agenda`      `the agenda`_
    _sign(2, 3, r"^\.\. [\w|]|:[a-z]++:`|`_(?!\w)", ".. ", "`"),
    # a page break of pdftotext
    _sign(2, 2, r"\f", "\f"),
)
"""Signs of text laid out by a converter, or by reStructuredText."""


def _weigh(signs: tuple[_Sign, ...], text: str) -> int:
    total = 0
    for sign in signs:
        found = sign.pattern.search(text) if mentions(text, sign.needs) else None
        if found:
            total += sign.often if sign.pattern.search(text, found.end()) else sign.once
    return total


def markdown(sample: Sample) -> Fit:
    """Return how surely this is Markdown: any text may be, and its signs make it likely where those of plain text do not outweigh them."""
    if sample.closed:
        return Fit.NO
    markdown, plain = sample.signs
    return Fit.LIKELY if markdown >= max(plain, _ENOUGH) else Fit.POSSIBLE


def text(sample: Sample) -> Fit:
    """Return how surely this is plain text: anything that is not closed may be."""
    if sample.closed:
        return Fit.NO
    markdown, plain = sample.signs
    return Fit.LIKELY if plain >= max(markdown, _ENOUGH) else Fit.POSSIBLE


_ENOUGH = 2
"""What signs must count together: a strong one, or two weak ones."""
