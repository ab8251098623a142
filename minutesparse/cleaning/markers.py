"""Layout markers of a minutes template, told by their shape: `<AI2>`, `</AI2>`, `<TRAILER_SECTION>`, each a paragraph of its own.

What stands between the markers of the template's own layout sections (`<TITLE_ONLY_LAYOUT_SECTION>` `FIELD_TITLE` …) was never part of a
meeting: it is furniture, whatever the word COMMENT in a marker's name says.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.cleaning.findings import Findings, body, in_body, is_body
from minutesparse.diagnostics import Diagnostic
from minutesparse.document import Layer, Mark, view_of
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.dialect import Dialect
    from minutesparse.document import Block, Document, Run


@cache
def _marker() -> re.Pattern[str]:
    # </ TITLED_COMMENT_LAYOUT_SECTION>
    return re.compile(r"<(?P<close>/?)\s*(?P<name>[A-Z][A-Z0-9_]{2,})>")


@cache
def _known() -> re.Pattern[str]:
    # AI12; TRAILER_SECTION
    return re.compile(r"AI\d{1,3}|[A-Z][A-Z0-9_]*_SECTION")


@cache
def _placeholder() -> re.Pattern[str]:
    # FIELD_RESTRICTED_SUMMARY
    return re.compile(r"\bFIELD_[A-Z_]+[A-Z]\b")


class _Marker(NamedTuple):
    name: str
    closes: bool
    span: Span
    place: int
    """The index of its leaf."""


def markers(document: Document, dialect: Dialect) -> Findings:
    """Mark layout markers, the template's own sections and its placeholders; tell of those unknown or left open."""
    del dialect
    if "FIELD_" not in document.text and not _marker().search(document.text.replace("\\", "")):
        return Findings()
    found = list(_markers(document))
    template = _template_leaves(document, found)
    marks = [Mark(marker.span, Layer.MARKER, "marker") for marker in found]
    marks.extend(Mark(place, Layer.FURNITURE, "placeholder") for leaf in template if (place := body(leaf)))
    placeholders = list(_placeholders(document))
    inside = {leaf.span for leaf in template}
    marks.extend(Mark(place, Layer.FURNITURE, "placeholder") for leaf, place in placeholders if leaf.span not in inside)
    odd = [Diagnostic.of("marker-unknown", f"<{marker.name}> is no marker known", marker.span) for marker in found if not _is_known(marker)]
    odd.extend(_unclosed(found))
    odd.extend(Diagnostic.of("template-remains", f"the placeholder {place.quote(document.text)} was left in", place) for _, place in placeholders)
    return Findings(tuple(marks), (), tuple(odd))


def _is_known(marker: _Marker) -> bool:
    return bool(_known().fullmatch(marker.name))


def _markers(document: Document) -> Iterator[_Marker]:
    """Yield the leaves that are markers and nothing else, and the markers in hidden words."""
    text, marker = document.text, _marker()
    at = text.find("<")
    for place, leaf in enumerate(document.leaves):
        if at < 0:
            return
        start, end = leaf.span
        if end <= at:
            continue
        at = text.find("<", max(at, start))
        if not start <= at < end:
            continue
        alone = marker.fullmatch(text, start, end) if len(leaf.runs) == 1 and leaf.runs[0].layer in _WRITTEN else None
        if alone:  # as nearly all are: no need to look at the leaf as a reader sees it
            yield _Marker(alone["name"], bool(alone["close"]), leaf.span, place)
            continue
        shown = leaf if is_body(leaf) else leaf._replace(runs=tuple(map(_shown, leaf.runs)))
        view = view_of(text, shown)
        signs = list(marker.finditer(view.text)) if "<" in view.text else []
        if signs and not marker.sub("", view.text).strip():
            yield from (_Marker(sign["name"], bool(sign["close"]), view.source(Span(*sign.span())), place) for sign in signs)
            continue
        for run in leaf.runs:
            if run.layer in _UNSHOWN:
                hidden = marker.finditer(text, run.start, run.end)
                yield from (_Marker(sign["name"], bool(sign["close"]), Span(*sign.span()), place) for sign in hidden)


def _shown(run: Run) -> Run:
    """Return a run with hidden words and markers told before shown as words of the body."""
    return run._replace(layer=Layer.BODY) if run.layer in _UNSHOWN else run


_UNSHOWN = frozenset({Layer.MARKER, Layer.HIDDEN})
_WRITTEN = _UNSHOWN | {Layer.BODY}


def _template_leaves(document: Document, found: Sequence[_Marker]) -> list[Block]:
    """Return the leaves within the template's own layout sections."""
    leaves = document.leaves
    inside: list[Block] = []
    places = [*(marker.place for marker in found), len(leaves)]
    for marker, until in zip(found, places[1:], strict=True):
        if marker.closes or not marker.name.endswith("LAYOUT_SECTION"):
            continue
        between = list(leaves[marker.place + 1 : until])
        if marker is found[-1]:  # never closed: what follows may be the body again
            between = [leaf for leaf in between if _placeholder().fullmatch(leaf.span.quote(document.text))]
        inside.extend(between)
    return inside


def _placeholders(document: Document) -> Iterator[tuple[Block, Span]]:
    """Yield the leaf and the place of each placeholder."""
    if "FIELD_" not in document.text:
        return
    for leaf in document.leaves:
        for found in _placeholder().finditer(document.text, *leaf.span):
            if in_body(leaf, found.start()):
                yield leaf, Span(*found.span())


def _unclosed(found: Sequence[_Marker]) -> Iterator[Diagnostic]:
    """Yield a finding for every marker that is opened and not closed, or closed and not opened."""
    opened: dict[str, _Marker] = {}
    for marker in found:
        if not marker.closes:
            if marker.name in opened:
                yield _left_open(opened[marker.name])
            opened[marker.name] = marker
        elif opened.pop(marker.name, None) is None:
            yield Diagnostic.of("marker-unclosed", f"</{marker.name}> closes nothing", marker.span)
    yield from (_left_open(marker) for marker in opened.values())


def _left_open(marker: _Marker) -> Diagnostic:
    return Diagnostic.of("marker-unclosed", f"<{marker.name}> is never closed", marker.span)
