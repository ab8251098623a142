"""Reads the passages of a section in order: lists under a heading, tables, labels, sentences.

In: a section and the people. Out: `Draft` values. Afterwards holds: an owner that stands behind his task, in a label or a cell, is given to it.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from minutesparse.document import Kind
from minutesparse.extractors.actions import cues, laid_down, listed, passive, pronouns, tables, tails
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

_LEAD_ROOM = 12
"""How far from its end (code points) the `that` of a passage stands under which clauses follow."""

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

    __slots__ = ("cell", "columns", "level", "owner")

    def __init__(self, heading: Passage | None) -> None:
        self.owner: MappedText | None = None
        self.columns = False
        """Whether heads of columns stand over it that spaces line up."""
        self.cell = heading.cell if heading else None
        self.level = heading.block.level if heading and heading.block.kind is Kind.LIST_ITEM else None

    def leaves(self, passage: Passage) -> bool:
        """Return whether `passage` stands outside the cell of the heading, and neither below it nor, as the task of a form, beside it."""
        cell, here = self.cell, passage.cell
        if cell is None or here is cell:
            return False
        if here is None or cell.grid is None or here.grid is None:
            return True
        beside = here.grid.row == cell.grid.row and not cell.grid.column and passage.text.count(" ") >= _SHORTEST_TASK
        return here.grid.column != cell.grid.column and not beside

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
        self.may_be_over = False
        """Whether it holds a word of what says that a task is over."""
        self.hints = cues.NO_HINTS
        """What may give a task in it."""
        self.earlier: list[Sentence] = []
        """All sentences before, in the passage being read."""
        self.clauses = False
        """Whether clauses of a resolution are being read, under `RESOLVED that:`."""
        titled = roll.met and section.title is not None and listed.heading(section.title.text, self.grammar)
        self.list = _List(None) if titled and not self._is_business() else None

    def _is_business(self) -> bool:
        """Return whether motions stand in the section, so that its `action items` are those to be voted on."""
        return any(passage.text.lower().startswith(self.grammar.words.motions) for passage in self.section.passages)

    def read(self) -> list[Draft]:
        """Return the actions: tables of tasks are taken whole, other passages one by one."""
        cells = self.section.tables()
        tasks: dict[int, tables.Tasks | None] = {}
        until = 0
        for index, passage in enumerate(self.section.passages):
            if passage.table is None:
                until = until if index < until else self._stacked(index)
                if index < until:
                    continue
            else:
                table = id(passage.table)
                if table not in tasks:
                    tasks[table] = self._table(cells[table])
                found = tasks[table]
                if found is not None and self._is_taken(passage, found):
                    continue
            if self._is_field(passage):
                continue
            self._passage(index, passage)
            self.before = passage
        return self.drafts

    def _stacked(self, index: int) -> int:
        """Take the rows of a table whose cells stand below each other from `index` on, and return where it ends."""
        near = self.section.passages[index : index + 3]
        if len(near[0].view.text) > _LONGEST_HEAD or not any(map(self._may_be_head, near)):
            return index
        until, rows = tables.stacked(self.section.passages, index, self.roll)
        self._rows(rows)
        self.list = self.list if until == index else None
        return until

    def _table(self, cells: Sequence[Passage]) -> tables.Tasks | None:
        """Take the rows of a table if it is one of tasks, and return them, else None."""
        heads = [passage for passage in self.section.heads if passage.table is cells[0].table]
        if not any(map(self._may_be_head, heads)) and not any(map(self._may_be_head, cells)):
            return None
        found = tables.tasks(cells, heads, self.roll)
        self._rows(found.rows if found else ())
        return found

    def _rows(self, rows: Sequence[tables.Row]) -> None:
        for row in rows:
            if row.task is not None and not listed.nothing(row.task.text, self.grammar) and not listed.over(row.task.text, self.grammar):
                self.drafts.append(Draft(row.task, row.owner, "table", explicit=True, due=row.due))

    def _may_be_head(self, passage: Passage) -> bool:
        """Return whether the passage may be the head of a column that holds owners, or a part of one."""
        text = passage.view.text
        return len(text) <= _LONGEST_HEAD and self.grammar.owner_heads.fires(text)

    def _is_taken(self, passage: Passage, found: tables.Tasks) -> bool:
        """Return whether a table of tasks holds the passage: in all its columns, but where an item is a row only in those of the tasks."""
        grid = passage.cell.grid if passage.cell is not None else None
        return grid is None or (grid.row not in found.left and (not self.section.heads or grid.column in found.columns))

    def _passage(self, index: int, passage: Passage) -> None:
        text = passage.view.text
        if self.roll.met and len(text) <= listed.LONGEST_HEADING and listed.heading(text, self.grammar):
            self.list = _List(passage)
            return
        if passage.cell is None and len(text) <= _LONGEST_HEAD and self.grammar.owner_heads.fires(text) and self.grammar.columns.fullmatch(text):
            self.list = _List(passage)
            self.list.columns = True
            return
        if self.list and (self.list.leaves(passage) or listed.ends(passage, self.grammar)):
            self.list = None
        if (self.list and self._listed(passage, self.list)) or (len(text) <= _LONGEST_OWNERS and self._owner_line(index, passage)):
            return
        if self._clause(passage):
            return
        tail = tails.tail(text, self.roll)
        hints = cues.hints_of(text, self.grammar)
        if tail is None and hints is None:
            return
        label = _Label.NONE
        self.said, self.earlier = None, []
        self.may_label = hints.labelled if hints else self.grammar.may_label(text)
        self.may_be_over = self.grammar.ended.fires(text) or "✓" in text or "✔" in text
        self.hints = hints or cues.NO_HINTS
        for sentence in self._split(passage) if self.may_label else unnumbered(passage):
            begins = tail is not None and self.said is not None and sentence.start == tail.at
            if not begins:
                said = sentence.until(tail.at) if tail is not None and tail.labelled and sentence.end > tail.at else sentence
                label = self._sentence(said, label)
                self.said = said
                self.earlier.append(said)
            if tail is not None and (begins or said.end == tail.at):
                self._behind(tail, passage)
                break

    def _is_field(self, passage: Passage) -> bool:
        """Return whether the passage says only to whom the task before it falls, or by when, as `Owner: Ann` does, and give it that."""
        found = tails.fields(passage.text, self.roll) if self.drafts and passage.cell is None else None
        if found is None or found.at or not (self.before and self.before.view.span.covers(self.drafts[-1].words.span)):
            return False
        self.said = None
        self._behind(found, passage)
        return True

    def _behind(self, tail: tails.Tail, passage: Passage) -> None:
        """Give the task before a tail what this says."""
        owner, due = (passage.view.slice(*place) if place else None for place in (tail.owner, tail.due))
        last = self.drafts[-1] if self.drafts else None
        where = self._given()
        if owner is not None and tail.gives:
            self._owned(owner, due)
        elif last is not None and where is not None and where.span.covers(last.words.span):
            last.owner, last.due = last.owner or owner, last.due or due

    def _clause(self, passage: Passage) -> bool:
        """Return whether the passage is a clause of a resolution that gives somebody a task, and take it."""
        if self.clauses:
            first = next(iter(unnumbered(passage)), None)
            if first is None:  # a line of bullets alone
                return False
            self.clauses = first.start > 0 or passage.block.kind is Kind.LIST_ITEM or passage.block.number is not None
            found = laid_down.clause(first, self.roll) if self.clauses else []
            for task in found:
                self._add(task)
            return bool(found)
        end = passage.view.text[-_LEAD_ROOM:]
        self.clauses = ("hat" in end or "HAT" in end) and self.grammar.lead.search(end) is not None
        return False

    def _listed(self, passage: Passage, tasks: _List) -> bool:
        """Return whether the passage goes on with a list of tasks, and take it."""
        row = listed.row(passage.text, self.roll) if tasks.columns else None
        if row:
            owner, due = row
            words = passage.view.slice(0, owner[0])
            self.drafts.append(Draft(words, passage.view.slice(*owner), "table", explicit=True, due=passage.view.slice(*due) if due else None))
            return True
        if tasks.columns:
            self.list = None
            return False
        name = listed.name_alone(passage, self.roll)
        if name:
            tasks.owner = passage.view.slice(*name.span("owner"))
            return True
        if tasks.over(passage, self.before):
            self.list = None
            return False
        if not listed.nothing(passage.text, self.grammar) and not listed.over(passage.text, self.grammar):
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
        if self.may_be_over and listed.over(sentence.text, self.grammar):
            if sentence.text.startswith(("-", "–", "—", "(")) or self.grammar.status.fullmatch(sentence.text):
                while self.said and self.drafts and self._is_said(self.drafts[-1]):
                    self.drafts.pop()
            return _Label.NONE
        label = self.grammar.label.match(sentence.text) if self.may_label else None
        if label and (label["mark"] or label["point"] is not None or self.grammar.only.fullmatch(sentence.text, label.end())):
            return self._labelled(sentence, label)
        if above is _Label.ALONE:
            self._add(listed.task(sentence, self.roll)._replace(rule="label"))
            return _Label.BEFORE
        found = self._tasks(sentence, listed=above is _Label.BEFORE)
        for task in found:
            self._add(task)
        return above if found else _Label.NONE

    def _tasks(self, sentence: Sentence, *, listed: bool) -> list[Task]:
        """Return the tasks of a sentence: those whose owner it names, or else a pronoun, or else nobody."""
        found: list[Task] = []
        hints = self.hints
        if hints.owned and cues.places_in(sentence, self.grammar):
            found = pronouns.taken_up(sentence, self.earlier, cues.owned(sentence, self.roll, listed=listed), self.roll)
        if not found and hints.ordained:
            found = laid_down.laid_down(sentence, self.roll)
        if not found and hints.asked:
            found = laid_down.asked(sentence, self.roll)
        return passive.unowned(sentence, self.roll) if not found and hints.passive else found

    def _labelled(self, sentence: Sentence, label: re.Match[str]) -> _Label:
        """Take what stands behind a label: a task, the owner of the task before, or nothing."""
        rest = sentence.text[label.end() :]
        if not rest.strip():
            if sentence.end < len(sentence.passage.text):
                return _Label.ALONE
            self.list = _List(sentence.passage)
            return _Label.NONE
        if listed.nothing(rest, self.grammar) or self.grammar.moving.match(rest):
            return _Label.NONE
        names = self.grammar.only.fullmatch(sentence.text, label.end())
        if names and (self.roll.certain(names["owner"]) or self.roll.ranked(names["owner"]) or names["owner"].isupper()):
            self._owned(sentence.part(*names.span("owner")), sentence.part(*names.span("due")) if names["due"] else None)
            return _Label.NONE
        glued = self.grammar.glued.match(rest)
        if glued:
            self._owned(sentence.part(label.end() + glued.start("owner"), label.end() + glued.end("owner")))
            at = label.end() + glued.end()
            return self._sentence(Sentence(sentence.passage, sentence.start + at, sentence.end, sentence.text[at:]), _Label.NONE)
        behind = Sentence(sentence.passage, sentence.start + label.end(), sentence.end, rest)
        if label.start("label") and sentence.text[label.start("label") - 1] in "([":
            behind = behind.until(behind.start + len(rest.rstrip(" .)]*_")))
        self._add(listed.task(behind, self.roll)._replace(rule="label"), under=sentence.part(*label.span("owner")) if label["owner"] else None)
        return _Label.BEFORE

    def _is_said(self, draft: Draft) -> bool:
        """Return whether a draft stands in the sentence before."""
        return self.said is not None and self.said.part(0).span.covers(draft.words.span)

    def _owned(self, owner: MappedText, due: MappedText | None = None) -> None:
        """Give the task before a label, a cell or a line of owners its owner."""
        where = self._given()
        if where is None:
            return
        place = self.before.cell.span if self.before and self.before.cell and not self.said else where.span
        last = self.drafts[-1] if self.drafts else None
        if last is not None and place.covers(last.words.span):
            last.owner, last.explicit, last.due = last.owner or owner, True, last.due or due
        elif not listed.nothing(where.text, self.grammar) and (" to " in where.text or not listed.votes(where.text, self.grammar)):
            self.drafts.append(Draft(where, owner, "owner-behind", explicit=True, due=due))

    def _given(self) -> MappedText | None:
        """Return what owners behind it have to do: the sentence before, but a vote leads back to what was voted on."""
        if self.said is None:
            first = next(iter(unnumbered(self.before)), None) if self.before else None
            return self.before.view.slice(first.start) if self.before and first else None
        return next((sentence.part(0) for sentence in reversed(self.earlier) if not listed.votes(sentence.text, self.grammar)), self.said.part(0))

    def _owner_line(self, index: int, passage: Passage) -> bool:
        """Return whether the passage is a cell or a line of owners alone, and give the task before it to them."""
        text = passage.text
        if not index:
            return False
        if not (text.lstrip("([*_ ")[:2].isupper() if passage.cell is None else self._behind_task(index, passage)) or not self.grammar.may_own(text):
            return False
        found = self.grammar.only.fullmatch(text)
        if found is None:
            return False
        owner = found["owner"]
        ours = self.roll.certain(owner) or self.roll.lettered(owner) if passage.cell is not None else self.roll.initialled(owner)
        if ours:
            self.said = None
            self._owned(passage.view.slice(*found.span("owner")), passage.view.slice(*found.span("due")) if found["due"] else None)
        return ours

    def _behind_task(self, index: int, passage: Passage) -> bool:
        """Return whether the cell of the passage stands to the right of one that may hold a task."""
        before = self.section.passages[index - 1]
        return _right_of(passage, before) and before.text.count(" ") >= _SHORTEST_TASK and not self.roll.lists(before.text)

    def _add(self, task: Task, under: MappedText | None = None) -> None:
        words = task.sentence.part(*task.clause)
        owner = task.sentence.part(*task.owner) if task.owner else under
        if any(map(str.isalpha, words.text)):
            rule = "listed-under-name" if owner is under and under is not None else task.rule
            self.drafts.append(Draft(words, owner, rule, explicit=task.explicit))


def _right_of(passage: Passage, before: Passage) -> bool:
    """Return whether the passage stands in the same row as the one before, further to the right."""
    if passage.cell is None or before.cell is None or passage.table is not before.table:
        return False
    here, there = passage.cell.grid, before.cell.grid
    return here is not None and there is not None and here.row == there.row and here.column > there.column
