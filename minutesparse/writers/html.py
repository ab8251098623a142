"""A record as a page of HTML that a council could publish: headings, lists and tables where the record has them.

In: a record of a meeting. Out: one HTML 5 document, ending in a line feed.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from minutesparse.layout import Line, Role, lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.models import Minutes

_DEEPEST = 6
"""HTML has no heading of a lower rank."""


def html(record: Minutes) -> str:
    """Return `record` as HTML."""
    page = list(lines(record))
    title = next((line.text for line in page if line.role is Role.TITLE), "Minutes")
    body = "".join(_body(page))
    return f'<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{escape(title)}</title></head>\n<body>\n{body}</body>\n</html>\n'


def _body(page: list[Line]) -> Iterator[str]:
    """Yield the elements; lists are opened and closed as lines of a list begin, deepen and end."""
    depth = 0
    for line in page:
        wanted = {Role.PERSON: 1, Role.BULLET: line.level + 1}.get(line.role, 0)
        yield _turn(depth, wanted) + (escape(line.words, quote=False) if wanted else f"{_element(line)}\n")
        depth = wanted
    yield _turn(depth, 0)


def _turn(depth: int, wanted: int) -> str:
    """Return the tags between a list line of one depth and the next of another; 0 is outside any list."""
    if wanted > depth:
        return "<ul><li>" * (wanted - depth)
    closed = "</li></ul>" * (depth - wanted)
    return f"{closed}</li>\n<li>" if wanted else f"{closed}\n" if closed else ""


def _element(line: Line) -> str:
    words = escape(line.words, quote=False)
    if line.role is Role.TABLE:
        return _table(line.rows)
    if line.role is Role.TITLE:
        return f"<h1>{words}</h1>"
    if line.role is Role.FACT:
        return f"<p><strong>{escape(line.label)}:</strong> {escape(line.text)}</p>"
    if line.role is Role.GROUP:
        return f"<p><strong>{words}</strong></p>"
    if line.role in {Role.ITEM, Role.HEADING}:
        rank = min(line.level + 2, _DEEPEST) if line.role is Role.ITEM else min(max(line.level, 2), _DEEPEST)
        return f"<h{rank}>{words}</h{rank}>"
    return f"<p>{words}</p>"


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    made = []
    for place, row in enumerate(rows):
        tag = "td" if place else "th"
        made.append(f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in row)}</tr>")
    return "<table>\n" + "\n".join(made) + "\n</table>"
