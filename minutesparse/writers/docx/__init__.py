"""A record as a Word file: styles, automatic numbers, bullets and tables, reviewers' comments with their threads, tracked changes.

In: a record of a meeting. Out: a WordprocessingML package, byte for byte the same for the same record. A number that Word's own count would not give
is typed; comments and changes stand at the words that the record has them at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.layout import Role, lines
from minutesparse.writers.docx.lists import Lists
from minutesparse.writers.docx.marks import marks_of
from minutesparse.writers.docx.parts import packed
from minutesparse.writers.docx.remarks import remarks_of
from minutesparse.writers.docx.words import BOLD, paragraph, run, table

if TYPE_CHECKING:
    from minutesparse.layout import Line
    from minutesparse.models import Minutes
    from minutesparse.writers.docx.marks import Marks

_STYLES = {Role.TITLE: "Title", Role.SUBTITLE: "Subtitle"}
_DEEPEST = 6
"""The lowest rank of heading that the file has a style for."""


def docx(record: Minutes) -> bytes:
    """Return `record` as a Word file."""
    page = list(lines(record))
    remarks = remarks_of(record.comments)
    marks = marks_of(page, remarks, record.changes)
    lists = Lists()
    body = "".join(_element(line, marks[place], lists) for place, line in enumerate(page))
    return packed(body, lists, remarks)


def _element(line: Line, marks: Marks, lists: Lists) -> str:
    """Return the paragraph or table that prints a line."""
    if line.role is Role.TABLE:
        return table(line.rows)
    if line.role is Role.GROUP:
        return paragraph(marks.runs(line.text, BOLD))
    if line.role is Role.FACT:
        return paragraph(run(f"{line.label}: ", BOLD), marks.runs(line.text))
    if line.role in {Role.PERSON, Role.BULLET}:
        return paragraph(marks.runs(line.text), style="ListBullet", number=lists.bullet(line.level))
    number = lists.number(line.label) if line.label else None
    typed = run(f"{line.number} ") if line.label and number is None else ""
    return paragraph(typed, marks.runs(line.text), style=_style(line), number=number)


def _style(line: Line) -> str:
    if line.role in {Role.ITEM, Role.HEADING}:
        rank = line.level + 1 if line.role is Role.ITEM else max(line.level, 2)
        return f"Heading{min(rank, _DEEPEST)}"
    return _STYLES.get(line.role, "")
