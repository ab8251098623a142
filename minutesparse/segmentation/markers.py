"""Items by the layout markers that enclose them: `<AI1>` … `</AI1>`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.segmentation.assembly import section
from minutesparse.segmentation.cues import cues_of
from minutesparse.segmentation.outline import Outline

if TYPE_CHECKING:
    from minutesparse.dialect import LayoutWords
    from minutesparse.document import Document, Passage


@cache
def _sign() -> re.Pattern[str]:
    # </AI12>
    return re.compile(r"\\?<(?P<close>/?)\s*(?:(?P<item>AI\d{1,3})|[A-Z][A-Z0-9_\\]*SECTION)\\?>")


class _Part(NamedTuple):
    marker: str | None
    """`AI2` for an item, None for what stands outside of one."""
    passages: list[Passage]


def by_markers(document: Document, words: LayoutWords) -> Outline | None:
    """Return the outline that layout markers draw, or None where there are none.

    An item ends where the next begins, where another section begins or with its own marker, whichever is first; words between two items belong to
    the one before, and those after the last to the tail.
    """
    parts = _parts(document)
    filled = [place for place, part in enumerate(parts) if part.marker and part.passages]
    if not filled:
        return None
    first, last = filled[0], filled[-1]
    head = [passage for part in parts[:first] for passage in part.passages]
    tail = [passage for part in parts[last + 1 :] for passage in part.passages]
    items: list[_Part] = []
    for part in parts[first : last + 1]:
        if part.marker:
            items.append(part)
        elif part.passages:
            items[-1].passages.extend(part.passages)
    sections = tuple(section(cues_of(part.passages, words), "marker", marker=part.marker) for part in items if part.passages)
    return Outline(tuple(head), sections, tuple(tail))


def _parts(document: Document) -> list[_Part]:
    """Return the passages in the parts that markers cut the document into."""
    parts = [_Part(None, [])]
    markers = iter([found for found in document.artefacts if found.kind == "marker"])
    marker = next(markers, None)
    for passage in document.passages:
        while marker and marker.span.start <= passage.block.span.start:
            sign = _sign().fullmatch(marker.span.quote(document.text))
            if sign:
                parts.append(_Part(None if sign["close"] else sign["item"], []))
            marker = next(markers, None)
        parts[-1].passages.append(passage)
    return parts
