"""A clean copy of a Word package: part by part, and in a part only what is named is cut from its characters.

In: the bytes of a package, and the document that was read from them, cleaned. Out: the bytes of the copy and the edits. Afterwards holds:
parts without an edit have the same bytes, and so has a part with edits between them; the copy is sound WordprocessingML if the source was.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from minutesparse.copies.docx.bookmarks import cut_bookmarks, cut_revision_ids
from minutesparse.copies.docx.changes import accept
from minutesparse.copies.docx.comments import ROWS, cut_comments
from minutesparse.copies.docx.markers import cut_markers
from minutesparse.copies.docx.sheet import sheet_of
from minutesparse.copies.edits import Cleaned, edits_of
from minutesparse.copies.packages import put_back, rewritten
from minutesparse.findings import Findings
from minutesparse.package import Package
from minutesparse.readers.docx.parts import Parts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from minutesparse.copies.edits import Cut, Draft, Options
    from minutesparse.document import Document
    from minutesparse.limits import Limits

_STORIES = ("header", "footer", "footnotes", "endnotes")
_SETTINGS = ("settings", "styles", "numbering", "stylesWithEffects")


def cleaned(data: bytes, document: Document, options: Options, limits: Limits) -> Cleaned:
    """Return the bytes of the clean copy, and the edits; without edits, `data` itself.

    Raises:
        LimitExceeded: a part is larger than `limits` allow.
        UnreadableSource: a part cannot be written back in its encoding.
    """
    package = Package(data, limits)
    parts = Parts(package, Findings())
    kinds = {kind: parts.named(kind) for kind in (*_STORIES, "comments", *ROWS, *_SETTINGS)}
    every = dict.fromkeys([parts.main, *chain.from_iterable(kinds.values())])
    opened = {name: sheet_of(name, package.read(name), package.tree(name)) for name in every}
    told = {name for kind in (*ROWS, *_SETTINGS) for name in kinds[kind]}
    stories = {name: sheet for name, sheet in opened.items() if name not in told}
    drafts: list[Draft] = []
    if options.changes == "accept":
        for sheet in stories.values():
            drafts += accept(sheet)
    drafts += cut_markers(document, stories)
    drafts += cut_comments(opened, kinds, every=options.comments == "all")
    drafts += cut_bookmarks(stories.values())
    drafts += cut_revision_ids(sheet for name, sheet in opened.items() if name not in {row for kind in ROWS for row in kinds[kind]})
    pieces = {name: found for name, sheet in opened.items() if (found := sheet.finish())}
    if not pieces:
        return Cleaned(data)
    edits = edits_of(drafts, {name: (opened[name].text, found) for name, found in pieces.items()})
    return Cleaned(rewritten(data, package, {name: opened[name].written(found) for name, found in pieces.items()}), edits)


def undone(data: bytes, cuts: Mapping[str | None, Sequence[Cut]], encoding: str | None, limits: Limits) -> bytes:
    """Return the package `data` with the `cuts` of one round, by part, put back; each part has its own encoding."""
    del encoding
    return put_back(data, cuts, limits, sheet_of)
