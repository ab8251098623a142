"""What Word prints in the margin when it prints "with markup": a balloon for each comment, deletion and change of looks.

In: the pieces of a page. Out: the balloons, and the pieces that stand in none. The label is Word's own: initials and a number over all authors.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.readers.pdf.lines import Line, lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.readers.pdf.pieces import Piece

# "Comment [JC1]: Which", "Commented [SN2R1]: Agreed"
COMMENT = re.compile(r"Comment(?:ed)?\s\[(?P<label>(?P<initials>[^\W\d_][^\W\d]{0,8}|)(?P<number>\d{1,4})(?:R(?P<answers>\d{1,4}))?)\]:\s*")

# "Deleted: the", "Formatted: Font: Bold"
_OTHER = re.compile(r"(?:Deleted|Inserted|Formatted(?: Table)?|Moved (?:down|up|from|to)(?: \[\d+\])?):")

_SLACK = 6.0
"""Points by which the words of a balloon may begin further left than its first line."""


class Balloon(NamedTuple):
    """One balloon: its lines, and whether it is a comment."""

    lines: tuple[Line, ...]
    comment: bool


def balloons(pieces: Sequence[Piece]) -> tuple[list[Balloon], list[Piece]]:
    """Return the balloons of a page from top to bottom, and the other pieces in their order."""
    starts = [piece.box.left for piece in pieces if piece.text.startswith("Comment") and COMMENT.match(piece.text)]
    if not starts:
        return [], list(pieces)
    edge = min(starts) - _SLACK
    margin = [piece for piece in pieces if piece.box.left >= edge]
    if any(piece.box.left < edge < piece.box.right for piece in pieces):
        return [], list(pieces)  # words run into the margin: whoever writes so quotes a balloon
    found: list[tuple[list[Line], bool]] = []
    for line in lines_of(margin):
        comment = COMMENT.match(line.text) is not None
        if comment or not found or _OTHER.match(line.text):
            found.append(([line], comment))
        else:
            found[-1][0].append(line)
    return [Balloon(tuple(lines), comment) for lines, comment in found], [piece for piece in pieces if piece.box.left < edge]
