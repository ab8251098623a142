"""Attendance in tables: with heads (Position | Councillor | Authority), a role carried down its blank cells, a group a row, or names alone.

In: the passages of one table. Out: the register, with the people of the table, if it is one of attendance.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from minutesparse import people
from minutesparse.extractors.attendance import entries, notes
from minutesparse.extractors.attendance.headings import heading_at
from minutesparse.extractors.attendance.public import public_at, public_in
from minutesparse.people.given import GIVEN
from minutesparse.wording import mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dialect import AttendanceWords
    from minutesparse.document import Passage
    from minutesparse.extractors.attendance.headings import Heading, Status
    from minutesparse.extractors.attendance.register import Group, Register
    from minutesparse.extractors.columns import Heads

Row = dict[int, list["Passage"]]


class Columns(NamedTuple):
    """Which column of a table holds what; None where it has no such column. `others` are those whose heads say nothing known.

    `marks` are several columns, each of a status, in one of which each row has a mark: `Present | Apologies | Absent`.
    """

    name: int
    role: int | None = None
    organisation: int | None = None
    status: int | None = None
    others: tuple[int, ...] = ()
    marks: tuple[tuple[int, Status], ...] = ()
    excuses: bool = True
    """Whether a mark `A` is an apology, and no absence as under `P/A`."""


def read(passages: Sequence[Passage], register: Register, group: Group | None, *, headed: bool) -> bool:
    """Enter the people of a table; return False where it is no attendance.

    Args:
        passages: those of one table, in order.
        register: where people go.
        group: the group that is open before the table, if any.
        headed: whether the table stands under a heading of attendance.
    """
    rows = _rows(passages)
    if _is_captioned(rows, register.words):
        caption = heading_at(_text(next(iter(rows[0].values()))), register.words)
        rows = rows[1:]
        if caption is not None:
            headed, group = True, register.open(caption.status, caption.key, None)
    for row in rows[:_COUNTED]:
        _count_labelled(row, register)
    columns = _columns(rows[0], register.words)
    if columns is not None and (headed or columns.role is not None or columns.status is not None):
        if not headed and not _has_groups(rows, columns, register.words) and not _has_marks(rows[1:], columns):
            return False
        tables = _by_heads(rows, columns, register.heads, register.words)
        for table in tables:
            _with_heads(table[1:], _columns(table[0], register.words) or columns, register, group)
        last = max(passage.view.span.end for cell in tables[-1][-1].values() for passage in cell)
        passages = [passage for passage in passages if passage.view.span.end <= last]
    elif _is_labelled(rows, register.words):
        _labelled(rows, register)
    elif group is not None and not any(_is_prose(passage.text) for passage in passages):
        _plain(rows, register, group)
    else:
        return False
    register.spans.extend(passage.view.span for passage in passages)
    return True


def _rows(passages: Sequence[Passage]) -> list[Row]:
    """Return the rows that hold words, each from column to passages."""
    rows: dict[int, Row] = {}
    for passage in passages:
        grid = passage.cell.grid if passage.cell else None
        row, column = (grid.row, grid.column) if grid else (0, 0)
        rows.setdefault(row, {}).setdefault(column, []).append(passage)
    return [rows[row] for row in sorted(rows)]


def _is_captioned(rows: list[Row], words: AttendanceWords) -> bool:
    """Return whether the first row is one cell above the row of heads."""
    return len(rows) > 1 and len(rows[0]) == 1 and len(rows[1]) > 1 and _columns(rows[1], words) is not None


def _key(cell: list[Passage]) -> str:
    return " ".join(passage.view.text for passage in cell).strip(" :*?").lower()


def _columns(heads: Row, words: AttendanceWords) -> Columns | None:
    """Return which column is which, by the words of the first row."""
    found: dict[str, int] = {}
    for column, cell in heads.items():
        key = _key(cell)
        kinds = (
            ("role", words.role_columns),
            ("status", words.status_columns),
            ("organisation", words.organisation_columns),
            ("name", words.name_columns),
        )
        for kind, names in kinds:
            if key in names and kind not in found:
                found[kind] = column
                break
    if "name" not in found and len(heads) > 1 and "organisation" in found and "role" in found:
        found["name"] = found.pop("organisation")
    if "name" not in found and "status" in found and _key(heads[found["status"]]) in words.name_columns:
        found["name"] = found.pop("status")
    if "name" not in found or (
        len(found) == 1 and _key(heads[found["name"]]) not in {"name", "names", "attendees", "attendee", "present", "participants"}
    ):
        return None
    marks = _mark_columns(heads, found["name"], words)
    others = tuple(column for column in heads if column not in found.values() and column not in dict(marks))
    excuses = "status" not in found or _key(heads[found["status"]]) not in _ABSENCES
    return Columns(found["name"], found.get("role"), found.get("organisation"), found.get("status"), others, marks, excuses)


_ABSENCES = frozenset({"p/a", "present/absent", "present / absent", "present or absent", "absent"})
"""Heads of a column in which `A` marks those who were absent."""


def _mark_columns(heads: Row, name: int, words: AttendanceWords) -> tuple[tuple[int, Status], ...]:
    """Return the columns that are each of one status, with it, where there are several beside the names."""
    found: list[tuple[int, Status]] = []
    for column, cell in heads.items():
        heading = heading_at(_key(cell), words) if column != name and _key(cell) in words.status_columns else None
        if heading is not None and heading.end == len(_key(cell)):
            found.append((column, heading.status))
    return tuple(found) if len({status for _, status in found}) > 1 else ()


def _by_heads(rows: list[Row], columns: Columns, heads: Heads, words: AttendanceWords) -> list[list[Row]]:
    """Return the rows table by table, each with its heads, up to the first table that is none of attendance.

    Where lines are all that parts tables, the rows of one stand below those of another.
    """
    tables = [rows[:1]]
    for row in rows[1:]:
        if len(row) > 1 and columns.name in row and all(_key(cell) in heads.known for cell in row.values()):
            if _columns(row, words) is None:
                break
            tables.append([])
        tables[-1].append(row)
    return tables


def _has_groups(rows: list[Row], columns: Columns, words: AttendanceWords) -> bool:
    """Return whether a table that no heading announces tells by its own words that it is one of attendance."""
    if any(_group_across(row, columns, words) for row in rows):
        return True
    column = columns.role if columns.role is not None else columns.status
    return column is not None and any(_group_heading(row.get(column, []), words) for row in rows)


def _has_marks(rows: list[Row], columns: Columns) -> bool:
    """Return whether most rows of a table tell who came by a mark: `Yes`, `Apologies`."""
    if columns.status is None or not rows:
        return False
    marking = [columns.status, *(column for column, _ in columns.marks)]
    marked = sum(1 for row in rows if columns.name in row and any(_marked(_text(row.get(column, []))) is not None for column in marking))
    return marked * 2 > len(rows)


def _text(cell: list[Passage]) -> str:
    return " ".join(passage.view.text for passage in cell)


def _with_heads(rows: list[Row], columns: Columns, register: Register, group: Group | None) -> None:
    """Read rows under heads.

    A role stands for all rows down to the next, and some "roles" are groups (Apologies, In Attendance); but where a mark tells of each row who
    came, a role is that of its row alone.
    """
    role: str | None = None
    opened = register.open(group.status if group else "present", "table", None)
    by_rows = columns.status is not None and not _has_groups(rows, columns, register.words)
    opened.official = columns.role is not None and not by_rows
    for row in rows:
        label = row.get(columns.role, []) if columns.role is not None else []
        across = _group_across(row, columns, register.words)
        if across is not None:
            opened, role = register.open(across, "table", None), None
            opened.official = columns.role is not None
            continue
        if by_rows:
            role = _text(label).strip(" :") or None
        elif label:
            heading = _group_heading(label, register.words)
            if heading is not None or opened.place is not None:
                _tell_if_empty(opened, register)
                place = label[0].view.span if heading else None
                opened = register.open(heading.status if heading else "present", _key(label), place, _text(label))
                opened.official = heading is None
            role = None if heading else _text(label).strip(" :")
        if columns.status is not None and _text(row.get(columns.status, [])).strip(" .").lower() in _OPEN:
            continue
        for passage in row.get(columns.name, []):
            reading = entries.read(passage.view.text, 0, register.words)
            for person in reading.people:
                _describe(person, row, columns, role)
            register.enter(opened, passage, reading.people)
    _tell_if_empty(opened, register)


def _describe(person: entries.Person, row: Row, columns: Columns, role: str | None) -> None:
    """Fill in what the other cells of a row say of its person."""
    if role is not None and person.role is None:
        person.role, _, beside = role.partition(" (in attendance")
        person.status = "in-attendance" if beside else person.status
    if columns.organisation is not None and row.get(columns.organisation):
        person.organisation = person.organisation or _text(row[columns.organisation])
    if columns.marks:
        told = [status for column, status in columns.marks if _marked(_text(row.get(column, []))) is not None]
        person.status = told[0] if told else "absent"
    elif columns.status is not None:
        mark = _marked(_text(row.get(columns.status, [])), excuses=columns.excuses)
        if mark != "present" or person.status is None:
            person.status = mark or person.status
    for column in columns.others:
        words = _text(row.get(column, []))
        if not notes.note_initials(person, words) and person.status == "absent" and words.lower().startswith(_EXCUSED):
            person.status = "apologies"


def _group_heading(label: list[Passage], words: AttendanceWords) -> Heading | None:
    text = _text(label).strip(" :")
    heading = heading_at(text, words) or heading_at(text.rpartition(" ")[2], words) if text.endswith("s") else heading_at(text, words)
    return heading if heading is not None and heading.named else None


def _group_across(row: Row, columns: Columns, words: AttendanceWords) -> Status | None:
    """Return the status of the rows below one that has nothing but a heading, in the column of names: `Members`, `In attendance`."""
    cell = row.get(columns.name) if len(row) == 1 and columns.name != columns.role else None
    if cell is None:
        return None
    heading = _group_heading(cell, words)
    if heading is not None:
        return heading.status
    return "present" if _key(cell) in words.members else None


def _tell_if_empty(group: Group, register: Register) -> None:
    if not group.people:
        register.tell_empty(group)


def _marked(mark: str, *, excuses: bool = True) -> Status | None:
    """Return the status that a cell marks: a tick, `Yes`, `A` (an apology, if it `excuses`), `Excused (illness)`, `No - illness`."""
    folded = mark.strip(" .").lower()
    if folded.startswith("in attendance"):
        return "in-attendance"
    first = folded.split(" ")[0].strip("-–,;:") if folded else ""
    if first in {
        "yes",
        "y",
        "✓",
        "✔",
        "✅",
        "☑",
        "\uf0fc",
        "\uf0fe",
        "x",
        "p",
        "present",
        "√",
        "attended",
        "in",
        "remote",
        "remotely",
        "virtual",
        "online",
    }:
        return "present"
    if folded.startswith(_EXCUSED) or first in {"ap", "e"} or (first == "a" and excuses):
        return "apologies"
    if first in {"a", "no", "n", "absent", "ab", "✗", "✘", "❌"} or folded.startswith(("not present", "did not attend")):
        return "absent"
    if first.startswith(("substitut", "deput")):
        return "substitute"
    return None


_OPEN = ("expected", "invited", "to be confirmed", "tbc")
"""Marks of people of whom nobody said whether they came."""

_EXCUSED = ("apol", "excused", "sent apol", "gave apol", "leave of absence", "regrets")


def _is_prose(text: str) -> bool:
    """Return whether a cell tells who came in a sentence, as those of a page laid out as a table do."""
    return len(text) > _PROSE and mentions(text, (" was ", " were ", " attended ", " had "))


_PROSE = 40


def _is_labelled(rows: list[Row], words: AttendanceWords) -> bool:
    """Return whether some row is a heading with its names in the next cell, or the table begins with a heading over names."""
    for row in rows:
        cells = list(row.values())
        heading = heading_at(_text(cells[0]), words)
        if heading is not None and heading.named and (len(cells) > 1 or len(rows) > 1 or heading.end < len(_text(cells[0]))):
            return True
    return False


def _labelled(rows: list[Row], register: Register) -> None:
    """Read a table of labels and values, of which some are groups; a group holds its column, and those to the right, down to the next label there."""
    groups: dict[int, Group] = {}
    for row in rows:
        _count(row, register)
        beside: tuple[int, entries.Person] | None = None
        closed = False
        for column, cell in row.items():
            for passage in [] if closed else cell:
                heading = heading_at(passage.view.text, register.words)
                if heading is None and passage.view.text.rstrip().endswith(":"):
                    groups = {place: group for place, group in groups.items() if place < column}
                    closed = True  # what stands beside `Distribution:` are no people of the meeting
                    continue
                group = groups.get(max((place for place in groups if place <= column), default=-1))
                if heading is not None:
                    group = register.open(heading.status, heading.key, passage.view.span, passage.view.text[heading.start : heading.end])
                    groups = {place: other for place, other in groups.items() if place < column} | {column: group}
                if group is None:
                    continue
                until, *inner = [*_labels_inside(passage.text, heading.end if heading else 0), len(passage.text)]
                reading = _in_cell(passage.text, heading.end if heading else 0, until, register, plural=group.plural)
                if (
                    heading is None
                    and not reading.people
                    and beside is not None
                    and column > beside[0]
                    and notes.note(beside[1], passage.text, register.words)
                ):
                    continue
                if reading.is_list:
                    register.public = reading.public if register.public is None else register.public
                    register.enter(group, passage, reading.people)
                    group.plural = reading.plural
                    beside = (column, reading.people[-1]) if reading.people else None
                for low, high in pairwise([until, *inner]):
                    _part(passage, low, high, register)


def _in_cell(text: str, start: int, until: int, register: Register, *, plural: bool) -> entries.Reading:
    """Return the people of a cell: a name that stands alone is one only where nothing else tells of any."""
    reading = entries.read(text, start, register.words, until, plural=plural)
    return reading if reading.people else entries.read(text, start, register.words, until, lone=True)


def _count(row: Row, register: Register) -> None:
    """Take the count of the public that a row holds."""
    counted = public_at(" ".join(_text(cell) for cell in row.values()), 0, register.words)
    if register.public is None and counted is not None:
        register.public = counted.number


def _count_labelled(row: Row, register: Register) -> None:
    """Take the count of the public from a row that holds no more: `Public gallery: | 4`."""
    text = " ".join(_text(cell) for cell in row.values())
    counted = public_in(text, register.words) if len(text) < _PROSE else None
    if register.public is None and counted is not None and not text[counted.end :].strip(" ."):
        register.public = counted.number


_COUNTED = 20
"""So many rows of a table may count the public."""


def _labels_inside(text: str, start: int) -> list[int]:
    """Return where labels begin behind a name in a cell that holds what stood in several: `Ann Hill (AH) Clerk Apologies: Bo Dale`."""
    return [found.start("label") for found in _INSIDE.finditer(text, start)]


_INSIDE = re.compile(r"(?<=[a-z)])\s(?P<label>[A-Z][a-z]{3,12}):\s")
# Clerk |Apologies: |


def _part(passage: Passage, low: int, high: int, register: Register) -> None:
    """Enter the people of a label inside a cell, if it is one of attendance."""
    heading = heading_at(passage.text[low:high], register.words)
    if heading is not None:
        reading = entries.read(passage.text, low + heading.end, register.words, high, lone=True)
        register.enter(register.open(heading.status, heading.key, None), passage, reading.people)


def _plain(rows: list[Row], register: Register, group: Group) -> None:
    """Read a table without heads: the first cell that holds a name is the person, what stands in the other cells is about them.

    But a column that holds names throughout is a list of its own beside the first: `Cllr Hill | Cllr Dale`.
    """
    lists = _lists_of_names(rows)
    for row in rows:
        person = None
        for column, cell in row.items():
            for passage in cell:
                person = None if column in lists else person
                if person is not None and notes.note(person, passage.view.text, register.words):
                    continue
                reading = entries.read(passage.view.text, 0, register.words, plural=group.plural)
                if reading.people and reading.is_list:
                    register.enter(group, passage, reading.people)
                    group.plural = reading.plural
                    person = reading.people[-1]


def _lists_of_names(rows: list[Row]) -> frozenset[int]:
    """Return the columns of which most cells begin with somebody's name."""
    cells = [(column, _text(cell)) for row in rows for column, cell in row.items()]
    counts = Counter(column for column, _ in cells)
    named = Counter(column for column, text in cells if _is_named(text))
    return frozenset(column for column, count in named.items() if 2 * count > counts[column])


def _is_named(text: str) -> bool:
    """Return whether a cell begins with a name that can be nothing else: a title, a given name or an initial is the first of it."""
    if entries.turned_at(text, 0) is not None:
        return True
    named = people.people_at(text, 0)
    if not named or named[0].family is None:
        return False
    first = (named[0].given or "").split(" ")[0]
    return named[0].prefix is not None or first.lower() in GIVEN or len(first.strip(".")) == 1
