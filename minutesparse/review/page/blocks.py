"""One document as the two blocks of data that a page keeps of it: what its lists need at once, and all the rest, packed until it is opened.

In: a document that was looked at, and the twins of its comments. Out: `script` elements that a browser does not run. Text that nobody vouches for
becomes data only: `<`, `>` and `&` are escapes in the one block and base64 in the other, and controls are made visible in both.
"""

from __future__ import annotations

import base64
import gzip
import json
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from minutesparse.models import Minutes
from minutesparse.review.page.marked import Mark, marked
from minutesparse.review.page.rows import sections
from minutesparse.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from minutesparse.models import Report, ReviewComment
    from minutesparse.review.finding import Checked

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})

_STATES = {True: "resolved", False: "open", None: "state unknown"}


class Twin(NamedTuple):
    """The same comment in another copy: its document's path, its number there (from 1), its label, and how it was found (`twin`, `order`)."""

    path: str
    number: int
    label: str | None
    basis: str


class About(NamedTuple):
    """What tells a document from others: its kind, title, body, and date or the year of it."""

    kind: str
    title: str
    body: str
    date: str


def about(record: Minutes | Report) -> About:
    """Return what tells the document of `record` from others; what is not known is empty."""
    told = record.meeting if isinstance(record, Minutes) else record
    return About(record.kind, told.title or "", told.body or "", told.date.isoformat() if told.date else "")


def blocks(checked: Checked, twins: Mapping[tuple[str, int], Twin]) -> Iterator[str]:
    """Yield the elements of one document: first what lists need, then the rest."""
    yield f'<script type="application/json" class="about">{_json(_listed(checked)).translate(_ESCAPES)}</script>\n'
    packed = gzip.compress(_json(_opened(checked, twins)).encode(), 6, mtime=0)
    yield f'<script type="text/plain" class="packed">{base64.b64encode(packed).decode()}</script>\n'


def _listed(checked: Checked) -> dict[str, Any]:
    told = about(checked.record)
    findings = [{"severity": found.severity.value, "code": found.code, "message": found.message, "line": found.line} for found in checked.findings]
    return {"path": checked.path, **told._asdict(), "findings": findings}


def _opened(checked: Checked, twins: Mapping[tuple[str, int], Twin]) -> dict[str, Any]:
    """Return lines, sections and comments; rows, cards and marked words know each other by their names alone."""
    marks: list[Mark] = []
    numbers: Counter[str] = Counter()
    told = []
    for section in sections(checked):
        rows = []
        for row in section.rows:
            numbers[row.kind] += 1
            name = f"{row.kind}-{numbers[row.kind]}"
            if row.span:
                marks.append(Mark(name, row.span))
            rows.append({**row._asdict(), "name": name, "span": row.span is not None})
        told.append({"heading": section.heading, "rows": rows})
    cards = []
    for number, comment in enumerate(checked.record.comments, 1):
        name = f"comment-{number}"
        places = (comment.anchor and comment.anchor.span, comment.span)
        marks += [Mark(name, place) for place in places if place]
        cards.append({"name": name, **_card(comment), "twin": _twin(twins.get((checked.path, number)))})
    lines = [[run if run.names else run.words for run in line] for line in marked(checked.text, marks)]
    return {"lines": lines, "sections": told, "comments": cards}


def _card(comment: ReviewComment) -> dict[str, Any]:
    anchor = comment.anchor
    return {
        "label": comment.label or "",
        "author": comment.author or comment.initials or "",
        "date": f"{comment.date.day} {comment.date:%B %Y, %H:%M}" if comment.date else "",
        "state": _STATES[comment.resolved],
        "anchor": anchor.text if anchor else "",
        "inferred": anchor is not None and anchor.basis not in {"range", "point"},
        "text": comment.text,
        "replies": [_card(reply) for reply in comment.replies],
    }


def _twin(twin: Twin | None) -> dict[str, Any] | None:
    return twin._asdict() if twin else None


def _json(value: Any) -> str:  # noqa: ANN401 - JSON of any shape
    """Return `value` in ASCII, every string of it with its controls made visible."""
    return json.dumps(_shown(value), separators=(",", ":"))


def _shown(value: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, dict):
        return {key: _shown(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_shown(inner) for inner in value]
    return value
