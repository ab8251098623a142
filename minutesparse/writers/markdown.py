r"""A record as clean Markdown: what a council could publish as it stands, without artefacts and reviewers' comments.

In: a record. Out: CommonMark, ending in a line feed. Words that Markdown would take for its own signs are escaped, so that they read as they
stood; printed numbers stay printed (`1\.`), because Markdown's own lists would count anew.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from minutesparse.layout import Role, lines, places, places_of
from minutesparse.models import Minutes
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.layout import Line
    from minutesparse.models import Contact, Paragraph, Report

# a*b, [sic], <AI1>
_SIGNS = re.compile(r"[\\`*_\[\]<>|]|&(?=#?\w+;)")
# "# ", "- ", "1." and "1)" where a line begins
_OPENERS = re.compile(r"^(?:[#+\-=~]|(?P<number>\d{1,9})(?=[.)](?:\s|$)))")

_DEEPEST = 6
"""Markdown has no heading of a lower rank."""


def markdown(record: Minutes | Report) -> str:
    """Return `record` as Markdown."""
    parts = _minutes(record) if isinstance(record, Minutes) else _report(record)
    return "\n\n".join(parts) + "\n"


def printed(record: Minutes | Report) -> Iterator[Span]:
    """Yield where in the document stands what `markdown` has of it."""
    if isinstance(record, Minutes):
        yield from places(record)
        return
    yield from (record.spans[name] for name in ("title", "label") if name in record.spans)
    for contact in record.contacts:
        yield from contact.spans.values()
    for section in record.sections:
        below = list(places_of(section.paragraphs))
        if section.heading and section.span:
            yield Span(section.span.start, below[0].start if below else section.span.end)
        yield from below


def _minutes(record: Minutes) -> Iterator[str]:
    """Yield the blocks of a meeting's page; people and bullets that follow one another are one list."""
    for listed, run in groupby(lines(record), key=lambda line: line.role in {Role.PERSON, Role.BULLET}):
        if listed:
            yield "\n".join(f"{'  ' * line.level}- {_escaped(line.text)}" for line in run)
        else:
            yield from map(_block, run)


def _block(line: Line) -> str:
    words = _escaped(line.words)
    if line.role is Role.FACT:
        return f"**{line.label}:** {_escaped(line.text)}"
    if line.role is Role.GROUP:
        return f"**{words}**"
    if line.role is Role.TABLE:
        return _table(line.rows)
    rank = {Role.TITLE: 1, Role.ITEM: line.level + 2, Role.HEADING: max(line.level, 2)}.get(line.role, 0)
    return f"{'#' * min(rank, _DEEPEST)} {line.number + ' ' if line.label else ''}{_escaped(line.text)}" if rank else words


def _table(rows: Sequence[Sequence[str]]) -> str:
    heads, *others = ([_escaped(cell) for cell in row] for row in rows)
    made = [heads, ["---"] * len(heads), *others]
    return "\n".join(f"| {' | '.join(row)} |" for row in made)


def _paragraphs(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """Yield paragraphs, bullets that follow one another as one list."""
    bullets: list[str] = []
    for paragraph in paragraphs:
        if paragraph.kind == "bullet" and not paragraph.number:
            bullets.append(f"{'  ' * paragraph.level}- {_escaped(paragraph.text)}")
            continue
        if bullets:
            yield "\n".join(bullets)
            bullets = []
        stop = "" if paragraph.number and paragraph.number.endswith(")") else "."
        label = f"{paragraph.number}{stop} " if paragraph.number else ""
        words = _escaped(label + paragraph.text)
        yield f"**{words}**" if paragraph.kind == "heading" else words
        yield from _paragraphs(paragraph.paragraphs)
    if bullets:
        yield "\n".join(bullets)


def _report(record: Report) -> Iterator[str]:
    label = f"Appendix {record.label}: " if record.label else ""
    yield f"# {_escaped(label + (record.title or record.source.name or 'Untitled'))}"
    for section in record.sections:
        if section.heading:
            yield f"## {_escaped(section.heading)}"
        yield from _paragraphs(section.paragraphs)
    for contact in record.contacts:
        yield from _contact(contact)


def _contact(contact: Contact) -> Iterator[str]:
    for label, value in (("Contact officer", contact.name), ("Position", contact.position), ("Telephone", contact.phone), ("E-mail", contact.email)):
        if value:
            yield f"**{label}:** {_escaped(value)}"


def _escaped(text: str) -> str:
    """Return `text` so that Markdown shows it as it is."""
    words = _SIGNS.sub(lambda found: f"\\{found.group()}", text)
    return _OPENERS.sub(lambda found: f"{found['number']}\\" if found["number"] else f"\\{found.group()}", words)
