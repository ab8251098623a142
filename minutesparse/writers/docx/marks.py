"""Where comments and tracked changes stand on a page.

In: the lines of a page, comments and changes. Out: `Marks` for each line. A comment without its words in the item that it names hangs nowhere, as one
without anchor; a change without its words stands at the end of the line before.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import quoteattr

from minutesparse.layout import Role
from minutesparse.writers.docx.remarks import stamp
from minutesparse.writers.docx.words import run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.layout import Line
    from minutesparse.models import Anchor, TrackedChange
    from minutesparse.writers.docx.remarks import Remark

_ELEMENTS = {"insertion": "ins", "deletion": "del", "move-from": "moveFrom", "move-to": "moveTo"}
_KEPT = frozenset({"insertion", "move-to"})
"""Changes whose words stand in the text."""


class Marks:
    """What stands at the offsets of one line: ends of ranges, words left out, starts of ranges; and which words were put in."""

    def __init__(self) -> None:
        self.ends: dict[int, str] = {}
        self.starts: dict[int, str] = {}
        self.put_in: list[tuple[int, int, str]] = []
        """Start, end, and the opening tag of the change."""

    def runs(self, text: str, properties: str = "") -> str:
        """Return the runs of a line's `text`, with everything that stands in it."""
        edges = {edge for start, end, _ in self.put_in for edge in (start, end)}
        cuts = sorted({0, len(text), *self.ends, *self.starts, *edges})
        made = [self._at(0)]
        for start, end in pairwise(cuts):
            words = run(text[start:end], properties)
            opening = next((tag for first, last, tag in self.put_in if first <= start and end <= last), None)
            made.append(f"<{opening}>{words}</{opening.partition(' ')[0]}>" if opening else words)
            made.append(self._at(end))
        return "".join(made)

    def _at(self, offset: int) -> str:
        return self.ends.get(offset, "") + self.starts.get(offset, "")


class _Place(NamedTuple):
    """An offset in the text of a line."""

    line: int
    offset: int


def marks_of(page: Sequence[Line], remarks: Sequence[Remark], changes: Sequence[TrackedChange]) -> list[Marks]:
    """Return what stands in each line of `page`."""
    marks = [Marks() for _ in page]
    for remark in remarks:
        if remark.parent is None and remark.comment.anchor is not None:
            found = _anchored(page, remark.comment.anchor, remark.comment.item)
            if found:
                _hang([each.key for each in remarks if remark.key in {each.key, each.parent}], *found, marks)
    _change(page, changes, marks)
    return marks


def _anchored(page: Sequence[Line], anchor: Anchor, item: int | None) -> tuple[_Place, _Place] | None:
    """Return where the words of an anchor begin and end among the lines of its item; a point is at the end of the first of them."""
    here = [index for index, line in enumerate(page) if line.item == item and line.role is not Role.TABLE]
    if not here:
        return None
    if not anchor.text:
        point = _Place(here[0], len(page[here[0]].text))
        return point, point
    at = " ".join(page[index].text for index in here).find(anchor.text)
    return (_place(page, here, at), _place(page, here, at + len(anchor.text))) if at >= 0 else None


def _place(page: Sequence[Line], here: Sequence[int], at: int) -> _Place:
    """Return the line and offset of the offset `at` in the joined texts of the lines `here`."""
    for index in here:
        if at <= len(page[index].text):
            return _Place(index, at)
        at -= len(page[index].text) + 1
    return _Place(here[-1], len(page[here[-1]].text))


def _hang(keys: Sequence[int], start: _Place, end: _Place, marks: Sequence[Marks]) -> None:
    """Hang a thread on the words from `start` to `end`."""
    ranged = start != end
    if ranged:
        opened = "".join(f'<w:commentRangeStart w:id="{key}"/>' for key in keys)
        marks[start.line].starts[start.offset] = marks[start.line].starts.get(start.offset, "") + opened
    closed = "".join((f'<w:commentRangeEnd w:id="{key}"/>' if ranged else "") + f'<w:r><w:commentReference w:id="{key}"/></w:r>' for key in keys)
    marks[end.line].ends[end.offset] = marks[end.line].ends.get(end.offset, "") + closed


def _change(page: Sequence[Line], changes: Sequence[TrackedChange], marks: Sequence[Marks]) -> None:
    """Put changes in, in order: words put in where they next stand, words left out right before the words put in behind them."""
    here = _Place(0, 0)
    left_out: list[str] = []
    for change in changes:
        tag = f"w:{_ELEMENTS[change.kind]}{_whose(change)}"
        if change.kind not in _KEPT:
            element = "delText" if change.kind == "deletion" else "t"
            left_out.append(f"<{tag}>{run(change.text, element=element)}</{tag.partition(' ')[0]}>")
            continue
        found = _next(page, change.text, here)
        if found is None:
            continue
        _leave_out(left_out, found, marks)
        here = found._replace(offset=found.offset + len(change.text))
        marks[found.line].put_in.append((found.offset, here.offset, tag))
    if page:
        _leave_out(left_out, here, marks)


def _leave_out(left_out: list[str], place: _Place, marks: Sequence[Marks]) -> None:
    marks[place.line].ends[place.offset] = marks[place.line].ends.get(place.offset, "") + "".join(left_out)
    left_out.clear()


def _whose(change: TrackedChange) -> str:
    named = (("author", change.author), ("date", stamp(change.date)))
    return ' w:id="0"' + "".join(f" w:{name}={quoteattr(value)}" for name, value in named if value)


def _next(page: Sequence[Line], words: str, here: _Place) -> _Place | None:
    """Return where `words` next stand in one line, from `here` on."""
    for index in range(here.line, len(page)):
        if page[index].role is not Role.TABLE:
            at = page[index].text.find(words, here.offset if index == here.line else 0)
            if at >= 0:
                return _Place(index, at)
    return None
