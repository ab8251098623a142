"""Reads the passages of a section in order: lists under a heading, tables, labels, sentences.

In: a section and the people. Out: `Draft` values. Afterwards holds: an owner that stands behind his task, in a label or a cell, is given to it.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from minutesparse.document import Kind
from minutesparse.extractors.actions import cues, listed, tables
from minutesparse.phrases import Sentence, unnumbered

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from minutesparse.document import Passage
    from minutesparse.extractors.actions.cues import Task
    from minutesparse.extractors.actions.owners import Roll
    from minutesparse.segmentation.outline import Section
    from minutesparse.spans import MappedText

_LONGEST_OWNERS = 50
"""How long a line or cell may be (code points) that holds only owners."""

_LONGEST_HEAD = 60
"""How long (code points) the head of a column may be."""

_SHORTEST_TASK = 3
"""How many spaces there are at least in a cell that holds a task."""


class Draft:
    """An action being put together: a label behind it may still name its owner."""

    __slots__ = ("due", "explicit", "owner", "rule", "words")

    def __init__(self, words: MappedText, owner: MappedText | None, rule: str, *, explicit: bool, due: MappedText | None = None) -> None:
        self.words = words
        self.owner = owner
        self.rule = rule
        self.explicit = explicit
        self.due = due


class _Label(Enum):
    """What a label means for the sentence behind it."""

    NONE = 0
    ALONE = 1
    """It stands alone: the sentence is a task."""
    BEFORE = 2
    """It had a task: the sentence is one if anything in it says so."""


class _List:
    """A list of tasks under a heading: where it stands, and whose tasks come now."""

    __slots__ = ("cell", "level", "owner")

    def __init__(self, heading: Passage | None) -> None:
        self.owner: MappedText | None = None
        self.cell = heading.cell if heading else None
        self.level = heading.block.level if heading and heading.block.kind is Kind.LIST_ITEM else None

    def over(self, passage: Passage, before: Passage | None) -> bool:
        """Return whether the list ends before `passage`: the bullets stop, or stand no deeper than the heading."""
        if passage.block.kind is Kind.LIST_ITEM:
            return self.level is not None and passage.block.level <= self.level
        return self.level is not None or (before is not None and before.block.kind is Kind.LIST_ITEM)


class Reader:
    """Reads one section."""

    def __init__(self, section: Section, roll: Roll) -> None:
        self.section = section
        self.roll = roll
        self.grammar = roll.grammar
        self.drafts: list[Draft] = []
        self.before: Passage | None = None
        self.said: Sentence | None = None
        """The sentence before, in the passage being read."""
        self.may_label = False
        """Whether that passage holds a word of a label."""
        titled = section.title is not None and listed.heading(section.title.text, self.grammar)
        self.list = _List(None) if titled else None

    def read(self) -> list[Draft]:
        """Return the actions: tables of tasks are taken whole, other passages one by one."""
        tasks: dict[int, frozenset[int] | None] = {}
        for index, passage in enumerate(self.section.passages):
            if passage.table is not None:
                table = id(passage.table)
                if table not in tasks:
                    tasks[table] = self._table([other for other in self.section.passages if other.table is passage.table])
                columns = tasks[table]
                if columns is not None and self._is_taken(passage, columns):
                    continue
            self._passage(index, passage)
            self.before = passage
        return self.drafts

    def _table(self, cells: Sequence[Passage]) -> frozenset[int] | None:
        """Take the rows of a table if it is one of tasks, and return the columns that they stand in, else None."""
        heads = [passage for passage in self.section.heads if passage.table is cells[0].table]
        if not any(map(self._may_be_head, heads)) and not any(map(self._may_be_head, cells)):
            return None
        found = tables.tasks(cells, heads, self.roll)
        for row in found.rows if found else ():
            if row.task is not None and not listed.nothing(row.task.text, self.grammar):
                self.drafts.append(Draft(row.task, row.owner, "table", explicit=True, due=row.due))
        return found.columns if found else None

    def _may_be_head(self, passage: Passage) -> bool:
        """Return whether the passage may be the head of a column that holds owners, or a part of one."""
        text = passage.view.text
        return len(text) <= _LONGEST_HEAD and self.grammar.owner_heads.fires(text)

    def _is_taken(self, passage: Passage, columns: frozenset[int]) -> bool:
        """Return whether a table of tasks holds the passage: all of it does, but where an item is a row only the columns of the tasks."""
        if not self.section.heads:
            return True
        return passage.cell is not None and passage.cell.grid is not None and passage.cell.grid.column in columns

    def _passage(self, index: int, passage: Passage) -> None:
        text = passage.view.text
        if len(text) <= listed.LONGEST_HEADING and listed.heading(text, self.grammar):
            self.list = _List(passage)
            return
        if self.list and ((self.list.cell is not None and passage.cell is not self.list.cell) or listed.ends(passage, self.grammar)):
            self.list = None
        if (self.list and self._listed(passage, self.list)) or (len(text) <= _LONGEST_OWNERS and self._owner_line(index, passage)):
            return
        if not cues.may_give(text, self.grammar):
            return
        label = _Label.NONE
        self.said = None
        self.may_label = self.grammar.labelled.fires(text)
        for sentence in self._split(passage) if self.may_label else unnumbered(passage):
            label = self._sentence(sentence, label)
            self.said = sentence

    def _listed(self, passage: Passage, tasks: _List) -> bool:
        """Return whether the passage goes on with a list of tasks, and take it."""
        name = listed.name_alone(passage, self.roll)
        if name:
            tasks.owner = passage.view.slice(*name.span("owner"))
            return True
        if tasks.over(passage, self.before):
            self.list = None
            return False
        if not listed.nothing(passage.text, self.grammar):
            whole = Sentence(passage, 0, len(passage.text), passage.text)
            self._add(listed.task(whole, self.roll), under=tasks.owner)
        return True

    def _split(self, passage: Passage) -> list[Sentence]:
        """Return the sentences, an `Action:` inside one beginning another."""
        found: list[Sentence] = []
        for sentence in unnumbered(passage):
            label = self.grammar.inner_label.search(sentence.text) if "ction" in sentence.text or "CTION" in sentence.text else None
            if label and sentence.text[: label.start()].strip(" *_-").lower() != "further":
                at = sentence.start + label.start()
                found.append(Sentence(passage, sentence.start, at, passage.text[sentence.start : at]))
                found.append(Sentence(passage, at, sentence.end, passage.text[at : sentence.end]))
            else:
                found.append(sentence)
        return found

    def _sentence(self, sentence: Sentence, above: _Label) -> _Label:
        """Take the tasks of a sentence; return what its label, or the one above it, means for the next."""
        label = self.grammar.label.match(sentence.text) if self.may_label else None
        if label and (label["mark"] or self.grammar.only.fullmatch(sentence.text, label.end())):
            return self._labelled(sentence, label)
        if above is _Label.ALONE:
            self._add(listed.task(sentence, self.roll)._replace(rule="label"))
            return _Label.BEFORE
        found = cues.owned(sentence, self.roll, listed=above is _Label.BEFORE) or cues.unowned(sentence, self.roll)
        for task in found:
            self._add(task)
        return above if found else _Label.NONE

    def _labelled(self, sentence: Sentence, label: re.Match[str]) -> _Label:
        """Take what stands behind a label: a task, the owner of the task before, or nothing."""
        rest = sentence.text[label.end() :]
        if not rest.strip():
            if sentence.end < len(sentence.passage.text):
                return _Label.ALONE
            self.list = _List(sentence.passage)
            return _Label.NONE
        if listed.nothing(rest, self.grammar):
            return _Label.NONE
        names = self.grammar.only.fullmatch(sentence.text, label.end())
        if names and (self.roll.certain(names["owner"]) or names["owner"].isupper()):
            self._owned(sentence.part(*names.span("owner")))
            return _Label.NONE
        behind = Sentence(sentence.passage, sentence.start + label.end(), sentence.end, rest)
        self._add(listed.task(behind, self.roll)._replace(rule="label"), under=sentence.part(*label.span("owner")) if label["owner"] else None)
        return _Label.BEFORE

    def _owned(self, owner: MappedText, due: MappedText | None = None) -> None:
        """Give the task before a label, a cell or a line of owners its owner."""
        where = self.said.part(0) if self.said else self.before.view if self.before else None
        if where is None:
            return
        place = self.before.cell.span if self.before and self.before.cell and not self.said else where.span
        last = self.drafts[-1] if self.drafts else None
        if last is not None and place.covers(last.words.span):
            last.owner, last.explicit, last.due = last.owner or owner, True, last.due or due
        elif not where.text.lower().startswith(self.grammar.words.outcomes):
            self.drafts.append(Draft(where, owner, "owner-behind", explicit=True, due=due))

    def _owner_line(self, index: int, passage: Passage) -> bool:
        """Return whether the passage is a cell or a line of owners alone, and give the task before it to them."""
        text = passage.text
        if not index:
            return False
        if not (text[:2].isupper() if passage.cell is None else self._behind_task(index, passage)):
            return False
        found = self.grammar.only.fullmatch(text)
        if found is None:
            return False
        if passage.cell is not None:
            ours = self.roll.certain(found["owner"])
        else:
            words = found["owner"].replace("/", " ").replace(",", " ").replace("&", " ").replace(" and ", " ").split()
            ours = all(map(self.roll.initials, words))
        if ours:
            self.said = None
            self._owned(passage.view.slice(*found.span("owner")), passage.view.slice(*found.span("due")) if found["due"] else None)
        return ours

    def _behind_task(self, index: int, passage: Passage) -> bool:
        """Return whether the cell of the passage stands to the right of one that may hold a task."""
        before = self.section.passages[index - 1]
        return _right_of(passage, before) and before.text.count(" ") >= _SHORTEST_TASK

    def _add(self, task: Task, under: MappedText | None = None) -> None:
        words = task.sentence.part(*task.clause)
        owner = task.sentence.part(*task.owner) if task.owner else under
        if words.text:
            rule = "listed-under-name" if owner is under and under is not None else task.rule
            self.drafts.append(Draft(words, owner, rule, explicit=task.explicit))


def _right_of(passage: Passage, before: Passage) -> bool:
    """Return whether the passage stands in the same row as the one before, further to the right."""
    if passage.cell is None or before.cell is None or passage.table is not before.table:
        return False
    here, there = passage.cell.grid, before.cell.grid
    return here is not None and there is not None and here.row == there.row and here.column > there.column
