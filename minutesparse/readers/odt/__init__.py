"""OpenDocument texts (.odt, .ott; ODF 1.0 to 1.3), read without losing a word, a comment or a number.

In: the bytes of the package. Out: `Document`: the body, then headers and footers, notes, and the words of comments. Afterwards holds: every
character of the paragraphs of every story is in the text, in `changes` or in `comments`, once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from lxml import etree

from minutesparse.document import Document, Layer
from minutesparse.errors import EncryptedSource, UnknownFormat
from minutesparse.findings import Findings
from minutesparse.package import Package
from minutesparse.readers.odt import names
from minutesparse.readers.odt.book import Book, Part
from minutesparse.readers.odt.comments import comments
from minutesparse.readers.odt.walk import drop_unmet, read_story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from minutesparse.document import Block, Source, View
    from minutesparse.limits import Limits

_MANIFEST, _CONTENT, _STYLES = "META-INF/manifest.xml", "content.xml", "styles.xml"

_MACROS = ("Basic/", "Scripts/")
"""Folders of a package in which macros stand."""


def read(data: bytes, source: Source, limits: Limits, *, view: View = "final") -> Document:
    """Return the document in the OpenDocument package `data`.

    Args:
        data: the package.
        source: its name, hash and size.
        limits: how large and deep it may be.
        view: whether the text is as if all tracked changes were accepted (`final`), rejected (`original`), or has both (`all`).

    Raises:
        EncryptedSource: it is protected by a password.
        LimitExceeded: it is larger than `limits` allow.
        UnreadableSource: it is damaged.
        UnknownFormat: it is a package of something else.
    """
    findings = Findings()
    package = Package(data, limits)
    _refuse_encrypted(package)
    content = package.tree(_CONTENT)
    _weigh(content, package)
    body = content.find(names.BODY_TEXT)
    if body is None:
        reason = "it is an OpenDocument file of another kind, not a text"
        raise UnknownFormat(reason, remedy="copy what belongs to the minutes into a text document")
    styles = package.tree(_STYLES) if _STYLES in package else None
    if styles is not None:
        _weigh(styles, package)
    common = None if styles is None else styles.find(names.COMMON)
    book = Book(view, limits, findings)
    main = Part(content, _CONTENT, common)
    blocks = list(read_story(body, main, Layer.BODY, book))
    drop_unmet(main, book)
    if styles is not None:
        blocks += _furniture(Part(styles, _STYLES, common), book)
    blocks += _notes(book)
    written, said = comments(book)
    blocks += written
    if any(name.startswith(_MACROS) and name.endswith((".xml", ".py", ".js", ".bsh")) for name in package.names):
        findings.add("macros-present", "the document contains macros")
    text = book.page.text()
    changes = book.changes.listed(text, findings)
    return Document(text, tuple(blocks), source, said, changes, book.links.listed(), (), findings.all())


_WEIGHTS = {
    "text:p": 7, "text:h": 9, "text:s": 1, "text:tab": 1, "text:line-break": 11, "text:span": 4, "text:a": 1, "text:list": 4, "text:list-item": 5,
    "text:note": 15, "text:bookmark": 2, "text:section": 2, "text:change": 6, "text:change-start": 11, "text:changed-region": 10, "table:table": 15,
    "table:table-row": 12, "table:table-cell": 6, "table:covered-table-cell": 9, "office:annotation": 35, "office:annotation-end": 6,
    "draw:text-box": 15, "style:style": 2, "text:list-style": 14, "text:list-level-style-number": 3, "text:page-number": 8, "text:page-count": 8,
    "text:hidden-text": 11,
}  # fmt: skip
"""What is built for an element beside itself, in elements."""

_SPACES = "//text:s/@text:c"
"""How many spaces an element stands for: each is a character, of which twelve weigh as much as an element, and no more than 1,000 are written."""

_REPEATED = "//table:{}/@table:number-columns-repeated"

_BUILT = etree.XPath(
    " + ".join(
        [f"{weight} * count(//{name})" for name, weight in _WEIGHTS.items()]
        + ["6 * count(//@xlink:href)"]
        + [f"5 * sum({_REPEATED.format(cell)}[. > 1 and . < 64])" for cell in ("table-cell", "covered-table-cell")]
        + [f"sum({_SPACES}[. > 1 and . < 1000]) div 12", f"83 * count({_SPACES}[. >= 1000])"]
        + [f"315 * count({_REPEATED.format(cell)}[. >= 64])" for cell in ("table-cell", "covered-table-cell")]
    ),
    namespaces={name: getattr(names, name.upper())[1:-1] for name in ("text", "table", "office", "draw", "style", "xlink")},
)


def _weigh(root: _Element, package: Package) -> None:
    """Hold a part to the limit `elements`, by what is built of it.

    Raises:
        LimitExceeded: it asks for too much.
    """
    package.work.add(int(cast("float", _BUILT(root))))


def _refuse_encrypted(package: Package) -> None:
    if _MANIFEST in package and next(package.tree(_MANIFEST).iter(names.ENCRYPTION), None) is not None:
        reason = "it is protected by a password"
        raise EncryptedSource(reason, remedy="open it in LibreOffice and save it without one")


def _furniture(part: Part, book: Book) -> Iterator[Block]:
    """Yield the leaves of the headers of all kinds of pages, then those of the footers."""
    pages = part.root.findall(names.MASTER_PAGE)
    for kinds in (names.HEADERS, names.FOOTERS):
        for page in pages:
            for story in page.iterchildren(*kinds):
                yield from read_story(story, part, Layer.FURNITURE, book)


def _notes(book: Book) -> Iterator[Block]:
    """Yield the leaves of the footnotes, then those of the endnotes, each in order of the text."""
    for endnotes in (False, True):
        for body, part in book.notes:
            parent = body.getparent()
            if endnotes == (parent is not None and parent.get(names.NOTE_CLASS) == "endnote"):
                yield from read_story(body, part, Layer.NOTE, book)
