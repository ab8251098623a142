"""What the file holds beside the words that were meant to be published: hidden and highlighted words, a program's marks, restricted items.

In: a record. Out: diagnostics. Afterwards holds: each stretch of hidden or highlighted words is told at its place; a program's marks, which harm
nobody, once for each kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.diagnostics import Diagnostic
from minutesparse.models import Minutes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.models import Artefact, Report

_SHOWN = 60
"""How much of a text (code points) a message quotes."""
_TOLD = {"hidden-text": ("hidden-text", "words that are not shown"), "highlight": ("highlight-left-in", "highlighted words")}
"""The kinds of artefact that are told one by one: by which code, and as what."""
_MARKS = {"bookmark": "a program's bookmark", "marker": "a layout marker", "image": "the place of a picture"}
"""The kinds that are told once for all of them."""


def artefacts_left_in(record: Minutes | Report) -> Iterator[Diagnostic]:
    """Yield hidden and highlighted words, and one finding for each kind of a program's marks."""
    marks: dict[str, list[Artefact]] = {}
    for artefact in record.artefacts:
        if artefact.kind in _TOLD:
            code, name = _TOLD[artefact.kind]
            yield Diagnostic.of(code, f"{name}: {_quoted(artefact.text)}", artefact.span)
        elif artefact.kind in _MARKS:
            marks.setdefault(artefact.kind, []).append(artefact)
    for kind, found in marks.items():
        more = f", and {len(found) - 1} more" if len(found) > 1 else ""
        yield Diagnostic.of("artefact-left-in", f"{_MARKS[kind]}: {_quoted(found[0].text)}{more}", found[0].span)


def restricted_items(record: Minutes | Report) -> Iterator[Diagnostic]:
    """Yield the items that were heard without the public."""
    for item in record.iter_items() if isinstance(record, Minutes) else ():
        if item.restricted:
            name = " ".join(filter(None, (item.number, item.title))) or f"the item of order {item.order}"
            law = f" (paragraph {', '.join(item.exempt_paragraphs)})" if item.exempt_paragraphs else ""
            place = item.spans.get("title") or item.spans.get("number") or item.span
            yield Diagnostic.of("item-restricted", f"{_quoted(name)} was heard without the public{law}", place)


def _quoted(text: str) -> str:
    """Return the first words of `text` on one line, in quotation marks."""
    words = " ".join(text.split())
    return f'"{words}"' if len(words) <= _SHOWN else f'"{words[:_SHOWN].rsplit(" ", 1)[0]}…"'
