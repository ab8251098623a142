"""What a cleaning rule hands back, and the words of a leaf that it may look at."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Layer
from minutesparse.spans import Span

if TYPE_CHECKING:
    from minutesparse.diagnostics import Diagnostic
    from minutesparse.document import Block, Comment, Mark


_BODY = Layer.BODY
"""To look a member up in its enumeration takes longer than the rest of what is asked of a run."""


class Findings(NamedTuple):
    """The words that belong to another layer (`marks`), the comments told by the text alone, and what is odd."""

    marks: tuple[Mark, ...] = ()
    comments: tuple[Comment, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def body(leaf: Block) -> Span | None:
    """Return the hull of the leaf's words in the body, or None if it has none."""
    runs = leaf.runs
    if len(runs) == 1:
        return Span(runs[0].start, runs[0].end) if runs[0].layer is _BODY else None
    places = [run for run in runs if run.layer is _BODY]
    return Span(places[0].start, places[-1].end) if places else None


def is_body(leaf: Block) -> bool:
    """Return whether all of the leaf's words are in the body."""
    return all(run.layer is _BODY for run in leaf.runs)


def in_body(leaf: Block, at: int) -> bool:
    """Return whether the character at `at` (code points of the document's text) lies in a run of the leaf's body."""
    place = bisect_right(leaf.runs, at, key=attrgetter("start")) - 1
    return place >= 0 and at < leaf.runs[place].end and leaf.runs[place].layer is _BODY
