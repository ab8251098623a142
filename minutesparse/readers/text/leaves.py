"""Lines to leaf blocks: wrapped lines joined, underlined headings recognised, rules set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Block, Kind, Layer, Locator, Run
from minutesparse.readers.text.wrapping import is_rule
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.readers.text.lines import Line
    from minutesparse.readers.text.wrapping import Shape

LONGEST_HEADING = 120
"""Characters of the longest line that is taken for a heading because it is underlined."""


class Leaves:
    """Makes the leaves of one document; ranks its underlines by the order in which they are first used, as reStructuredText does."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._ranks: dict[str, int] = {}

    def of(self, lines: Sequence[Line]) -> list[Block]:
        """Return the leaves that `lines` hold, in order; lines without words give none."""
        found: list[Block] = []
        at = 0
        while at < len(lines):
            if not lines[at].words:
                at += 1
                continue
            block, at = self._heading(lines, at) or self._rule(lines, at) or self._paragraph(lines, at)
            found.append(block)
        return found

    def _heading(self, lines: Sequence[Line], at: int) -> tuple[Block, int] | None:
        """Return the heading whose words or overline stand at `at`, and where it ends, or None."""
        over = is_rule(lines[at])
        title = at + 1 if over else at
        under = title + 1
        if under >= len(lines) or lines[under].before or not lines[title].words or is_rule(lines[title]):
            return None
        if over and (lines[title].before or lines[under].words != lines[at].words):
            return None
        if not over and at and not lines[at].before and not lines[at].tab and not is_rule(lines[at - 1]):
            return None
        length = len(lines[title].words)
        if not is_rule(lines[under]) or length > LONGEST_HEADING or len(lines[under].words) < min(length / 2, 8):
            return None
        look = ("over " if over else "") + lines[under].words[0]
        level = self._ranks.setdefault(look, len(self._ranks) + 1)
        runs = [Run(line.start, line.end, Layer.MARKUP if line is not lines[title] else Layer.BODY) for line in lines[at : under + 1]]
        span = Span(runs[0].start, runs[-1].end)
        return Block(Kind.HEADING, span, tuple(runs), level=level, locator=_locator(lines[title])), under + 1

    def _rule(self, lines: Sequence[Line], at: int) -> tuple[Block, int] | None:
        line = lines[at]
        if not is_rule(line):
            return None
        return Block(Kind.PARAGRAPH, Span(line.start, line.end), (Run(line.start, line.end, Layer.MARKUP),), locator=_locator(line)), at + 1

    def _paragraph(self, lines: Sequence[Line], at: int) -> tuple[Block, int]:
        first = lines[at]
        after = at + 1
        while after < len(lines) and self._shape.joins(first, lines[after - 1], lines[after]) and not is_rule(lines[after]):
            after += 1
        start, end = span = _new(Span, (first.start, lines[after - 1].end))
        return _new(Block, (_PARAGRAPH, span, (_new(Run, (start, end, _BODY, 0, "")),), (), 0, None, "", None, _locator(first))), after

    @staticmethod
    def wrapped(lines: Sequence[Line]) -> Block:
        """Return the one paragraph that all `lines` are, each a run, for what stands between two of them is not its own."""
        span = Span(lines[0].start, lines[-1].end)
        return Block(Kind.PARAGRAPH, span, tuple(Run(line.start, line.end) for line in lines), locator=_locator(lines[0]))


def _locator(line: Line) -> Locator:
    return _new(Locator, (line.number, None, None, line.page, None))


_PARAGRAPH, _BODY = Kind.PARAGRAPH, Layer.BODY
_new = tuple.__new__
"""To look a member up in its enumeration, or to call the class of a named tuple, takes longer than the rest of what is done to a line."""
