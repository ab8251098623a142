"""A clean copy of an OpenDocument text: part by part, and in a part only what is named is cut from its characters.

In: the bytes of a package, and the document that was read from them, cleaned. Out: the bytes of the copy and the edits. Afterwards holds:
parts without an edit have the same bytes, and so has a part with edits between them; the first member still says what the package is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.copies.edits import Cleaned, edits_of
from minutesparse.copies.odt.bookmarks import cut_bookmarks, cut_revision_ids
from minutesparse.copies.odt.changes import accept
from minutesparse.copies.odt.comments import cut_comments
from minutesparse.copies.odt.markers import cut_markers
from minutesparse.copies.packages import put_back, rewritten
from minutesparse.copies.sheet import Sheet, Speech
from minutesparse.package import Package
from minutesparse.readers.odt import names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

    from minutesparse.copies.edits import Cut, Draft, Options
    from minutesparse.document import Document
    from minutesparse.limits import Limits

_STORIES = ("content.xml", "styles.xml")
_SETTINGS = "settings.xml"
_SPEECH = Speech((names.P, names.H))


def cleaned(data: bytes, document: Document, options: Options, limits: Limits) -> Cleaned:
    """Return the bytes of the clean copy, and the edits; without edits, `data` itself.

    Raises:
        LimitExceeded: a part is larger than `limits` allow.
        UnreadableSource: a part cannot be written back in its encoding.
    """
    package = Package(data, limits)
    opened = {name: _sheet_of(name, package.read(name), package.tree(name)) for name in (*_STORIES, _SETTINGS) if name in package}
    stories = {name: sheet for name, sheet in opened.items() if name != _SETTINGS}
    drafts: list[Draft] = []
    if options.changes == "accept":
        for sheet in stories.values():
            drafts += accept(sheet)
    drafts += cut_markers(document, stories)
    for sheet in stories.values():
        drafts += cut_comments(sheet, every=options.comments == "all")
    drafts += cut_bookmarks(stories.values())
    drafts += cut_revision_ids(opened.values())
    pieces = {name: found for name, sheet in opened.items() if (found := sheet.finish())}
    if not pieces:
        return Cleaned(data)
    edits = edits_of(drafts, {name: (opened[name].text, found) for name, found in pieces.items()})
    return Cleaned(rewritten(data, package, {name: opened[name].written(found) for name, found in pieces.items()}), edits)


def undone(data: bytes, cuts: Mapping[str | None, Sequence[Cut]], encoding: str | None, limits: Limits) -> bytes:
    """Return the package `data` with the `cuts` of one round, by part, put back; each part has its own encoding."""
    del encoding
    return put_back(data, cuts, limits, _sheet_of)


def _sheet_of(name: str, content: bytes, root: _Element) -> Sheet:
    return Sheet(name, content, root, _SPEECH)
