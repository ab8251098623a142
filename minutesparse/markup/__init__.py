"""HTML to blocks: of a page, of Word, of a ModernGov item, of a fragment that another format holds.

In: HTML as text, and the `Assembler` that the blocks are to stand in. Out: `Markup`, the blocks with what is attached to them. Afterwards
holds: every character of a text node, but for those of scripts and style sheets, is in the assembler's text or in a change.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from minutesparse.errors import LimitExceeded
from minutesparse.markup.reviews import roles_of
from minutesparse.markup.walk import Walk

if TYPE_CHECKING:
    from lxml.etree import _Element

    from minutesparse.assembler import Assembler
    from minutesparse.diagnostics import Diagnostic
    from minutesparse.document import Artefact, Block, Change, Comment, Link
    from minutesparse.limits import Limits

__all__ = ["Markup", "blocks_of", "markup_of", "walked"]

# a tag with two thousand attributes, on which the parser would spend quadratic time
_CROWDED = re.compile(r"<[a-zA-Z](?:[^>\"'\s]{0,200}+(?:\"[^\"]*+\"|'[^']*+')?+\s++){2000}")

_COMMENT_SIGNS = "_msocom_", "_msoanchor_", "_com_"


class Markup(NamedTuple):
    """What HTML holds; `worded` says whether any of its words are in the body."""

    blocks: tuple[Block, ...] = ()
    comments: tuple[Comment, ...] = ()
    changes: tuple[Change, ...] = ()
    links: tuple[Link, ...] = ()
    artefacts: tuple[Artefact, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    worded: bool = False


def blocks_of(html: str, page: Assembler, limits: Limits, *, site: bool = False) -> Markup:
    """Return what `html` holds, a page or a fragment; its words are appended to `page`. With `site`, what a web site puts round them is furniture.

    Raises:
        LimitExceeded: it is nested deeper than `limits.depth`, has more elements than `limits.elements`, or a piece of it is too large to parse.
    """
    return markup_of(walked(html, page, limits, site=site), page.text())


def walked(html: str, page: Assembler, limits: Limits, *, site: bool = False, line: int = 1) -> Walk:
    """Return the walk over `html`, which begins on `line` of its file; a page of many fragments asks for the `markup_of` each when all are written.

    Raises:
        LimitExceeded: as `blocks_of`.
    """
    root = _parsed(html)
    roles = roles_of(root) if root is not None and any(sign in html for sign in _COMMENT_SIGNS) else {}
    walk = Walk(page, limits, roles, line)
    if root is not None:
        walk.run(root, site=site)
    return walk


def markup_of(walk: Walk, text: str) -> Markup:
    """Return what `walk` found, where its page holds `text`."""
    pen, traces = walk.pen, walk.traces
    return Markup(
        blocks=tuple(pen.blocks),
        comments=traces.comments(text),
        changes=traces.changes(text),
        links=traces.links(text),
        artefacts=tuple(pen.artefacts),
        diagnostics=tuple(traces.diagnostics()),
        worded=pen.has_body,
    )


def _parsed(html: str) -> _Element | None:
    """Return the root of the page, or None if it is empty."""
    if _CROWDED.search(html):
        message = "a tag has thousands of attributes"
        raise LimitExceeded(message, remedy="no minutes have such a page; ask where it came from")
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False, collect_ids=False)
    root: _Element | None = etree.fromstring(html.encode("utf-8", "replace"), parser) if html.strip() else None
    for error in parser.error_log:
        if error.type_name == "ERR_RESOURCE_LIMIT":
            message = "the HTML is nested too deeply" if "depth" in error.message else "a piece of the HTML is too large"
            raise LimitExceeded(message, remedy="ask for a smaller export, page by page")
    return root
