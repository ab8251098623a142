"""A record as plain text: what stands on the page, line by line.

In: a record of a meeting. Out: text with a blank line between paragraphs, ending in a line feed. People and bullets stand in lists without blanks.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from minutesparse.layout import Line, Role, lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from minutesparse.models import Minutes

_TOGETHER = {Role.PERSON: "people", Role.GROUP: "people", Role.BULLET: "list", Role.FACT: "facts"}
"""Lines that stand under each other without a blank line."""


def text(record: Minutes) -> str:
    """Return `record` as plain text."""
    parts = ("\n".join(map(_line, block)) for block in _blocks(lines(record)))
    return "\n\n".join(parts) + "\n"


def _blocks(page: Iterable[Line]) -> Iterable[list[Line]]:
    """Yield the lines that stand together; a group of people begins anew at its heading."""
    for together, run in groupby(page, key=lambda line: _TOGETHER.get(line.role)):
        block: list[Line] = []
        for line in run:
            if block and (together is None or line.role is Role.GROUP):
                yield block
                block = []
            block.append(line)
        yield block


def _line(line: Line) -> str:
    if line.role is Role.TABLE:
        return "\n".join("\t".join(row) for row in line.rows)
    if line.role is Role.BULLET:
        return f"{'  ' * line.level}• {line.words}"
    return line.words
