"""Bullets that a conversion left as characters: `·`, `•`, Word's private ones, and `o`, `-` or `§` before a run of no-break spaces."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse.cleaning.findings import Findings
from minutesparse.document import Kind, Layer, Mark
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.dialect import Dialect
    from minutesparse.document import Block, Document

_DASHES = "-*–—"
"""Bullets only where the document has several lines that begin with them."""


_TICKS = "✓✔\uf0fc\uf0fe"
"""Bullets that are words where they stand alone, as in the cell of somebody who came; the last two are Word's."""

_BODY, _HEADING = Layer.BODY, Kind.HEADING


@cache
def _bullet() -> re.Pattern[str]:
    # ·        Mend the gate
    return re.compile(
        r"(?:(?:[·•●▪◦○■□▫‣⁃➢➤►✓✔❖\uf020-\uf0ff]|\ufffd(?=[ \u00a0])|[oO§*–—-](?=[ \u00a0]*\u00a0[ \u00a0]))[ \u00a0\t]*)+"
        r"|(?P<dash>[-*–—])[ \u00a0\t]+(?=\S)"
    )


def bullets(document: Document, dialect: Dialect) -> Findings:
    """Mark the bullet characters at the beginning of leaves, and make the leaves list items."""
    del dialect
    found = list(_found(document))
    dashes = sum(is_dash for _, is_dash in found)
    return Findings(tuple(Mark(place, Layer.FURNITURE, "bullet", Kind.LIST_ITEM) for place, is_dash in found if not is_dash or dashes > 1))


def _found(document: Document) -> Iterator[tuple[Span, bool]]:
    """Yield the place of each bullet, and whether it is a dash or an asterisk."""
    text = document.text
    for leaf in document.leaves:
        runs = leaf.runs
        start = runs[0].start if runs and runs[0].layer is _BODY else _body_start(leaf)
        if start is None or (text[start].isalnum() and text[start] not in "oO") or leaf.kind is _HEADING:
            continue
        found = _bullet().match(text, start, leaf.span.end)
        if found and not (found.group()[0] in _TICKS and _is_all(leaf, found.end())):
            yield Span(start, start + len(found.group().rstrip())), found["dash"] is not None


def _is_all(leaf: Block, end: int) -> bool:
    """Return whether the leaf has no words in the body behind `end`."""
    return all(run.end <= end for run in leaf.runs if run.layer is _BODY)


def _body_start(leaf: Block) -> int | None:
    """Return where the leaf's words in the body begin, or None if it has none."""
    return next((run.start for run in leaf.runs if run.layer is _BODY), None)
