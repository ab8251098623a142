r"""Reviewers' comments: what they say, where they hang, what they answer.

`{\*\atrfstart 1}words{\*\atrfend 1}{\*\atnid AH}{\*\atnauthor Ann Hill}\chatn{\*\annotation{\*\atnref 1}{\*\atndate 0}…}`: ranges are told by
their number, whatever the order in which they end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.anchors import trimmed
from minutesparse.document import Comment, Layer
from minutesparse.spans import Span, hull
from minutesparse.stamps import moment, stamp_of_number

if TYPE_CHECKING:
    import datetime as dt

    from minutesparse.document import Block
    from minutesparse.findings import Findings
    from minutesparse.readers.rtf.drafts import Draft, Place, Press

# -1       673225450
_WHOLE = re.compile(r"-?\d{1,10}", re.ASCII)


class Remark:
    """A comment while it is read: what stood before it, and what it says of itself."""

    __slots__ = ("author", "date", "drafts", "initials", "parent", "place", "ref", "time")

    def __init__(self, initials: str | None, author: str | None, place: Place) -> None:
        self.initials = initials
        self.author = author
        self.place = place
        self.ref: str | None = None
        self.date: int | None = None
        self.time: dict[str, int] = {}
        self.parent: int | None = None
        self.drafts: list[Draft] = []

    def take(self, name: str, words: str) -> None:
        """Take what a group in the comment says of it."""
        value = int(words) if _WHOLE.fullmatch(words) else None
        if name == "atnref":
            self.ref = words or None
        elif name == "atndate":
            self.date = value
        elif name == "atnparent":
            self.parent = value

    def moment(self, span: Span | None, findings: Findings) -> dt.datetime | None:
        """Return when it was written; a date that is none is a finding."""
        if self.date or not self.time:
            return stamp_of_number(self.date, "a comment", span, findings)
        year, month, day, hour, minute = (self.time.get(part, 0) for part in ("yr", "mo", "dy", "hr", "min"))
        return moment((year, month, day, hour, minute), "a comment", span, findings)


class _Anchor(NamedTuple):
    span: Span
    basis: str


class Remarks:
    """The comments met so far, and the ranges of words that they may be about, by the number that both have."""

    def __init__(self) -> None:
        self._starts: dict[str, Place] = {}
        self._ends: dict[str, Place] = {}
        self._initials: str | None = None
        self._author: str | None = None
        self._met: list[Remark] = []

    def start(self, key: str, place: Place) -> None:
        """Note that the range `key` starts at `place`."""
        self._starts.setdefault(key, place)

    def end(self, key: str, place: Place) -> None:
        """Note that the range `key` ends at `place`."""
        self._ends.setdefault(key, place)

    def initials(self, words: str) -> None:
        """Take the initials of the author of the next comment."""
        self._initials = words or None

    def author(self, words: str) -> None:
        """Take the name of the author of the next comment."""
        self._author = words or None

    def begin(self, place: Place) -> Remark:
        """Begin a comment whose reference stands at `place`."""
        remark = Remark(self._initials, self._author, place)
        self._initials = self._author = None
        self._met.append(remark)
        return remark

    def written(self, press: Press, findings: Findings) -> tuple[list[Block], tuple[Comment, ...]]:
        """Write the comments' words, all other stories being written, and return their leaves, and the comments in order of their references."""
        ordered = sorted(self._met, key=lambda remark: remark.place.at)
        body = press.text()
        written = [press.place(remark.drafts, Layer.COMMENT) for remark in ordered]
        text = press.text()
        keys = {remark.ref: index for index, remark in reversed(list(enumerate(ordered))) if remark.ref}
        comments = []
        for index, (remark, blocks) in enumerate(zip(ordered, written, strict=True)):
            span = hull(leaf.span for block in blocks for leaf in block.leaves())
            anchor = self._anchor(remark, body)
            comment = Comment(
                text=span.quote(text) if span else "",
                span=span,
                id=remark.ref,
                label=f"{remark.initials or ''}{index + 1}",
                initials=remark.initials,
                author=remark.author,
                date=remark.moment(span, findings),
                anchor=anchor.span,
                basis=anchor.basis,
                parent=_parent(remark, index, keys),
            )
            comments.append(comment)
        return [block for blocks in written for block in blocks], tuple(comments)

    def _anchor(self, remark: Remark, text: str) -> _Anchor:
        start, end = self._starts.get(remark.ref or ""), self._ends.get(remark.ref or "")
        if start is None or end is None:
            return _Anchor(Span(remark.place.at, remark.place.at), "point")
        span = trimmed(start.at, min(end.at, len(text)), text)
        return _Anchor(span, "range" if span.start < span.end else "point")


def _parent(remark: Remark, index: int, keys: dict[str, int]) -> int | None:
    """Return the position of the comment that `remark`, at `index`, answers: Word counts back to it, others name its number."""
    if remark.parent is None:
        return None
    found = index + remark.parent if remark.parent < 0 else keys.get(str(remark.parent))
    return found if found is not None and 0 <= found < index else None
