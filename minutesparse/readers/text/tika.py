r"""What Tika makes of Word files, beyond cells and notes: rows of a .docx on lines of their own, breaks in a .doc, comments in an .rtf.

\tRole\tName\tWard                    a row (Tika 3); where a cell holds more, the row goes on behind an empty line
\tChair\tCllr Hill\tNorth

a survey from the air                 where the comment's own mark stood, a break; here no blank was before the stop
.

has moved IP Iris Pomfret Since when?  by 12 mm      initials, author and words, in the middle of the sentence
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from minutesparse.document import Comment, Layer, Mark
from minutesparse.readers.text.cells import tables_of_cells
from minutesparse.readers.text.notes import Notes, notes_of
from minutesparse.readers.text.tables import Cell, Table
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from minutesparse.document import Block
    from minutesparse.readers.text.lines import Line

# "from the air⏎."
_BREAK = regex.compile(r"(?<=\S)\r?\n(?=[.,;:?!)])")

# " IP Iris Pomfret Since when?  ", ending in two blanks, at a stop behind a blank, or at the end of the line
_REMARK = regex.compile(
    r" (?P<initials>\p{Lu}{2,4}) (?P<author>\p{Lu}[\p{L}'’.-]*+(?: \p{Lu}[\p{L}'’.-]*+){1,3}) "
    r"(?P<words>\S[^\n]{0,2000}?)(?= [ .,;:?!)]| ?(?:\n|\Z))"
)


def tables_of_rows(lines: Sequence[Line], most: int) -> Iterable[Table]:
    """Return the tables: those with a row on a line led by a TAB, of at most `most` cells, if there are any, else those with a cell on a line."""
    if not any(_is_row(line) and lines[at - 1].tab and _is_row(lines[at - 1]) for at, line in enumerate(lines) if at):
        return tables_of_cells(lines, most)
    return _tables(lines, most)


def _is_row(line: Line) -> bool:
    return line.tab and _count(line) > 1


def _count(line: Line) -> int:
    """Return how many cells a line has that is led by a TAB."""
    return len(line.fields) + (line.indent - 1 if line.words else 0)


def _tables(lines: Sequence[Line], most: int) -> Iterator[Table]:
    """Yield the tables; one goes on behind an empty line if its last row lacks cells, and the next line has no more than those."""
    at = 0
    while at < len(lines):
        begun = at
        rows: list[list[Cell]] = []
        widest = 0
        while at < len(lines) and lines[at].tab:
            cells = _cells(lines[at])
            if rows and lines[at].before:
                if lines[at].before > 1 or len(rows[-1]) + len(cells) > widest:
                    break
                rows[-1] += cells
            else:
                rows.append(cells)
            widest = max(widest, len(rows[-1]))
            at += 1
        if 1 < widest <= most:
            yield Table(begun, at, lines[begun].start, rows)
        at = max(at, begun + 1)


def _cells(line: Line) -> list[Cell]:
    cells = [Cell([]) for _ in range(line.indent - 1 if line.words else 0)]
    at = 0
    for field in line.fields:
        words = field.strip()
        start = line.start + at + len(field) - len(field.lstrip())
        cells.append(Cell([line._replace(start=start, end=start + len(words), words=words, tab=False)] if words else []))
        at += len(field) + 1
    end = line.end
    if cells and cells[-1].lines:
        last = cells[-1].lines[0]
        cells[-1].lines = [last._replace(end=end, words=line.words[last.start - line.start :])]
    return cells


def no_tables(lines: Sequence[Line], most: int) -> Iterable[Table]:
    """Return no table: of rich text Tika writes each cell as a paragraph, and a TAB where the number of a list item was."""
    del lines, most
    return ()


def without_breaks(text: str, leaves: Sequence[Block]) -> Notes:
    """Return the comments and footnotes in the leaves of a Word file, and the breaks that stand where a mark was, not a blank."""
    notes = notes_of(text, leaves)
    breaks = (Mark(Span(*found.span()), Layer.MARKUP) for leaf in leaves for found in _BREAK.finditer(text, *leaf.span))
    return notes._replace(marks=[*notes.marks, *breaks])


def remarks_of(text: str, leaves: Sequence[Block]) -> Notes:
    """Return the comments in the middle of sentences of rich text."""
    told = list(_remarks(text, leaves))
    return Notes([Mark(whole, Layer.COMMENT) for _, whole in told], tuple(comment for comment, _ in told))


def _remarks(text: str, leaves: Sequence[Block]) -> Iterator[tuple[Comment, Span]]:
    """Yield the comments in the middle of sentences, and the whole of what is theirs; those alone whose initials are their author's."""
    for leaf in leaves:
        point, after = leaf.span.start, -1
        for found in _REMARK.finditer(text, *leaf.span):
            names = found["author"].split()[: len(found["initials"])]
            if found["initials"] != "".join(name[0] for name in names):
                continue
            start = found.start("author") + len(" ".join(names)) + 1
            words = Span(start, found.end("words"))
            point = point if after == found.start() else found.start()
            whole = Span(found.start(), min(words.end + 1, leaf.span.end))
            after = whole.end
            comment = Comment(words.quote(text), words, initials=found["initials"], author=" ".join(names), anchor=Span(point, point), basis="point")
            yield comment, whole
