"""The walk over the document that finds attendance: headed groups at its head and tail, items about apologies, tables, sentences.

In: an outline and a register. Out: the register filled.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from minutesparse.dialect import listed
from minutesparse.document import Kind
from minutesparse.extractors.attendance import entries, notes, sentences, tables
from minutesparse.extractors.attendance.deputies import stand_in
from minutesparse.extractors.attendance.headings import chair_at, denial_at, heading_at, headings_inside
from minutesparse.extractors.attendance.legends import legend
from minutesparse.extractors.attendance.public import present_in, public_in
from minutesparse.extractors.attendance.unheaded import by_office, members, unheaded
from minutesparse.extractors.columns import are_heads
from minutesparse.spans import Span
from minutesparse.wording import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.document import Passage
    from minutesparse.extractors.attendance.headings import Heading
    from minutesparse.extractors.attendance.register import Group, Register
    from minutesparse.segmentation.outline import Outline, Section
    from minutesparse.spans import MappedText

_CHAIRED = frozenset({"chair", "chaired by"})
"""Groups that hold only who was in the chair."""
_EARLY = 4
"""How many sections from the first may hold attendance that their titles do not announce."""


def walk(outline: Outline, register: Register) -> None:
    """Fill the register from the head, the sections and the tail."""
    register.torn = _is_torn(outline.head, register)
    head = _Walk(register)
    head.passages(outline.head)
    if not any(group.people for group in register.groups if group.status != "apologies"):
        unheaded(outline.head, register)
    if not any(group.people for group in register.groups if group.status == "present" and group.key not in _CHAIRED):
        members(outline.head, register)
    for place, section in enumerate(outline.walk()):
        _section(section, register, early=place < _EARLY)
    _Walk(register).passages(outline.tail, late=True)
    if register.public is None:
        _public(outline, register)
    if not any((person.role or "").lower().startswith("chair") for group in register.groups for person, _ in group.people):
        _chair(outline, register)


def _is_torn(head: Sequence[Passage], register: Register) -> bool:
    """Return whether two heads of columns stand below each other outside a table: `Role`, `Name`."""
    words = register.words
    known = {*words.role_columns, *words.organisation_columns, "name", "names"}
    are = [passage.table is None and len(passage.text) < _LONGEST_ROLE and passage.text.strip(" :*").lower() in known for passage in head]
    return any(map(all, pairwise(are)))


def _chair(outline: Outline, register: Register) -> None:
    """Take the chair from the first sentence in an item that names the one in the chair: "The Chair, Councillor Hill, thanked …"."""
    for section in outline.walk():
        for passage in section.passages:
            if "The Chair" in passage.text and sentences.chair_in_brackets(passage, register):
                return


def _public(outline: Outline, register: Register) -> None:
    """Take the count of the public from an item about them, or one of the first: "3 members of the public were present"."""
    for place, section in enumerate(outline.walk()):
        title = section.title.text.lower() if section.title else ""
        if place >= _EARLY and not mentions(title, ("public", "forum", "open session", "participation", "parishioners")):
            continue
        for passage in section.passages[:_FIRST]:
            counted = present_in(passage.text[:_PUBLIC_LINE], register.words)
            if counted is not None:
                register.public = counted.number
                register.spans.append(passage.place(counted.start, counted.end))
                return


def _section(section: Section, register: Register, *, early: bool) -> None:
    title = section.title.text if section.title else ""
    about = is_about(title)
    if not about and not early:
        return
    walker = _Walk(register, strict=not about)
    if about and section.title is not None:
        walker.title(section.title)
    walker.passages(section.passages)


def is_about(title: str) -> bool:
    """Return whether an item of this title is about who came."""
    folded = title.lower()
    return mentions(folded, _ABOUT) or ("present" in folded and _present().match(folded) is not None)


_ABOUT = ("apolog", "attendance", "attendees", "those attending", "absence", "absent", "welcome", "substitut")


@cache
def _present() -> re.Pattern[str]:
    # members present
    return re.compile(r"(?:[\w'’]+\s){0,3}present\b[\s:.\-–]*$|present\b")


class _Walk:
    """A run of passages that belong together: an open group lasts from its heading to the first line that is no list."""

    def __init__(self, register: Register, *, strict: bool = False) -> None:
        self.register = register
        self.words = register.words
        self.group: Group | None = None
        self.strict = strict
        """Whether only headed lines count, in items about something else."""
        self.about = False
        self.open_bracket = False
        self.inline = False
        """Whether the open group's people stand in the line of its heading."""
        self.roles: list[tuple[str, int]] = []
        """Roles that stood on lines of their own in the open group, each with the number of people before it."""

    @property
    def _where(self) -> sentences.Where:
        return "item" if self.about else "elsewhere" if self.strict else "head"

    def title(self, title: MappedText) -> None:
        """Begin with the title of an item about attendance, which may hold names."""
        heading = heading_at(title.text, self.words)
        self.about = True
        if heading is None:
            if "apolog" in title.text.lower() and not denial_at(title.text, self.words)[0]:
                self.group = self.register.open("apologies", "apologies", None)
            return
        self.group = self.register.open(heading.status, heading.key, None)
        self.group.said = True
        reading = entries.read(title.text, heading.end, self.words)
        if reading.people:
            for person in reading.people:
                self.group.people.append((person, title.source(Span(person.name.start, person.name.end))))

    def passages(self, passages: Sequence[Passage], *, late: bool = False) -> None:
        """Read all passages in order."""
        for chunk in _by_table(passages):
            if chunk[0].table is not None and tables.read(chunk, self.register, self.group, headed=self.about or self.group is not None):
                self.group = None
                continue
            for passage in chunk:
                if not late or chunk[0].table is None:
                    self._passage(passage if len(passage.view.text) < _LONGEST else passage._replace(view=passage.view.slice(0, _LONGEST)))
        self._close()

    def _passage(self, passage: Passage) -> None:
        text = passage.view.text
        if not self.strict and "hair" in text and "welcom" in text:
            sentences.chair_in_brackets(passage, self.register)
        if not self.strict and self._labelled_chair(passage):
            return
        denied, rest = denial_at(text, self.words)
        if denied:
            self._close()
            self.register.spans.append(passage.view.span)
            self._count_public(passage)
            if rest:
                self._read(passage, rest, len(text), self.register.open("absent", "no apologies", None))
            return
        parts = list(self._parts(passage))
        if parts and parts[0].start > 0:
            self._lead(passage, parts[0].start)
        for index, heading in enumerate(parts):
            end = parts[index + 1].start if index + 1 < len(parts) else len(text)
            self._headed(passage, heading, end)
        if not parts:
            self._unheaded(passage)

    def _labelled_chair(self, passage: Passage) -> bool:
        """Enter the one whom a line names as the chair and no more ("In the chair: Cllr Hill"), where no list is open."""
        label = chair_at(passage.text) if self.group is None else None
        reading = entries.read(passage.text, label[1], self.words) if label else None
        if label is None or reading is None or len(reading.people) != 1 or not reading.is_list:
            return False
        reading.people[0].role = reading.people[0].role or label[0]
        self.register.enter(self.register.open("present", "chair", None), passage, reading.people)
        self.register.spans.append(passage.view.span)
        return True

    def _parts(self, passage: Passage) -> Iterator[Heading]:
        text = passage.view.text
        first = heading_at(text, self.words)
        if first is not None:
            yield first
        inside = {heading.start: heading for heading in headings_inside(text, self.words)}
        if first is not None:
            inside |= {heading.start: heading for heading in sentences.headings(passage, first.end, self.words)}
        for _, heading in sorted(inside.items()):
            if first is None or heading.start >= first.end:
                yield heading

    def _lead(self, passage: Passage, end: int) -> None:
        """Read what stands before the first heading of a line, if a group is open."""
        if self.group is not None:
            self._read(passage, 0, end, self.group)

    def _headed(self, passage: Passage, heading: Heading, end: int) -> None:
        text = passage.view.text
        again = heading_at(text[heading.end : end], self.words)
        if again is not None and again.status == heading.status:
            heading = heading._replace(end=heading.end + again.end)
        reading_only = text[heading.end : end].strip(" .:-–—")
        if self.strict and not heading.named and not reading_only:
            return
        place = passage.place(heading.start, min(heading.end, len(text)))
        if reading_only and not heading.named and not self._lists(text, heading.end, end):
            return
        self._close(heading)
        self.open_bracket = text.count("(") > text.count(")")
        self.group = self.register.open(heading.status, heading.key, place, text[heading.start : heading.end])
        self.group.members = heading.members
        self.register.spans.append(place)
        self.inline = bool(reading_only)
        if reading_only:
            self.group.said = True
            self._read(passage, heading.end, end, self.group)

    def _read(self, passage: Passage, start: int, end: int, group: Group) -> None:
        """Read a headed list; the sentences behind it count only where they read as lists too."""
        text = passage.view.text
        for index, (low, high) in enumerate(sentences.bounds(passage, start, end)):
            reading = self._list(text, low, high, lone=_may_be_lone(group), plural=group.plural)
            if (index or group.status == "substitute") and (not reading.is_list or stand_in(text[:high], low) is not None):
                sentences.read(passage, low, high, self.register, self._where)
                continue
            self.register.enter(group, passage, reading.people)
            group.plural = reading.plural
            sentences.deputised_in(passage, low, high, self.register)
            if reading.public is not None and self.register.public is None:
                self.register.public = reading.public
            group.said = True
            if reading.people or reading.public is not None or reading.empty:
                self.register.spans.append(passage.place(low, high))

    def _list(self, text: str, start: int, end: int, *, lone: bool, plural: bool = False) -> entries.Reading:
        """Return the list there; single words count as names where most of its names are such, or the line above ended with such."""
        reading = entries.read(text, start, self.words, end, plural=plural)
        if lone and (not reading.people or reading.unread or any(map(_is_lone, reading.people))):
            other = entries.read(text, start, self.words, end, lone=True)
            if sum(1 for person in other.people if _is_lone(person)) * 2 >= len(other.people) > 0:
                return other
        return reading

    def _lists(self, text: str, start: int, end: int) -> bool:
        reading = entries.read(text, start, self.words, end, lone=True)
        return bool(reading.people) or reading.public is not None or reading.empty

    def _unheaded(self, passage: Passage) -> None:
        text = passage.view.text
        start = self._after_bracket(text) or _after_party(text)
        if not text[start:].strip(" .,;") or are_heads(text, self.register.heads) or legend(passage, self.register):
            return
        if text.partition(":")[0].strip(" *").lower() in _OTHER_LISTS:
            self._close()
            return
        group = self.group
        if group is None:
            if not sentences.read(passage, start, len(text), self.register, self._where):
                self._count_public(passage)
            return
        closes = passage.block.kind is Kind.HEADING or text.endswith("?")
        end = next(sentences.bounds(passage, start, len(text)), (0, len(text)))[1] if self.about else len(text)
        reading = self._list(text, start, end, lone=self._by_first_names(group, passage), plural=group.plural)
        told = closes or not reading.is_list or "polog" in text[:end] or _tells_the_chair(text) or stand_in(text, start) is not None
        if told and sentences.read(passage, start, len(text), self.register, self._where):
            return
        if self._by_office(passage, group) or (not reading.people and self._within(passage, group)):
            return
        if closes or not reading.is_list or _reads_on(text, reading):
            group.said = group.said or not closes
            if not (self.about and not closes):
                self._close()
            self._count_public(passage)
            return
        self._read(passage, start, len(text), group)

    def _by_office(self, passage: Passage, group: Group) -> bool:
        """Enter one whom a line names by the office, below a line of those who were not there ("Clerk: Jo Vale"): that one was."""
        reading = by_office(passage.text, self.words) if self.inline and group.status in {"apologies", "absent"} else None
        if reading is None:
            return False
        self._close()
        self.register.enter(self.register.open("present", "office", None), passage, reading.people)
        self.register.spans.append(passage.view.span)
        return True

    def _by_first_names(self, group: Group, passage: Passage) -> bool:
        """Return whether single words of a passage may be names: the list began so, or everybody listed before goes by one name."""
        before = [one for one in self.register.groups[-_GROUPS:] if one.people]
        may = bool(group.people) or passage.block.kind is Kind.LIST_ITEM or bool(before and all(map(_may_be_lone, before)))
        return may and _may_be_lone(group)

    def _within(self, passage: Passage, group: Group) -> bool:
        """Return whether a line without a name is part of an open list: a smaller heading in it, or the role of somebody in it, which is kept."""
        text = passage.text.strip(" .:")
        if passage.block.kind is Kind.HEADING or len(text) > _LONGEST_ROLE:
            return False
        if _is_subheading(text) and not group.people:
            return True
        if not group.people or not notes.is_office(text, self.words) or (text.isupper() and not group.people[-1][0].name.text.isupper()):
            return False
        self.roles.append((text, len(group.people)))
        self.register.spans.append(passage.view.span)
        return True

    def _share_roles(self, group: Group) -> None:
        """Give the roles that stood on lines of their own: each to the one before it, or, all together behind the names, in order."""
        people, roles = [person for person, _ in group.people], self.roles
        together = len(roles) == len(people) > 1 and all(count == len(people) for _, count in roles)
        for place, (role, count) in enumerate(roles):
            person = people[place] if together else people[count - 1]
            if together or sum(1 for _, other in roles if other == count) == 1:
                person.role = person.role or role
        self.roles = []

    def _after_bracket(self, text: str) -> int:
        """Return where a line goes on after a bracket that the line before left open, and note whether this one leaves one open."""
        closing = text.find(")") if self.open_bracket else -1
        start = closing + 1 if "(" not in text[: closing + 1] else 0
        self.open_bracket = text.count("(") > text.count(")") and self.group is not None
        return start

    def _count_public(self, passage: Passage) -> None:
        if self.register.public is None and not self.strict and len(passage.view.text) < _PUBLIC_LINE:
            counted = public_in(passage.view.text, self.words)
            if counted is not None:
                self.register.public = counted.number
                self.register.spans.append(passage.place(counted.start, counted.end))

    def _close(self, following: Heading | None = None) -> None:
        """End the open group; one without anybody under it is told."""
        group = self.group
        if group is not None and self.roles:
            self._share_roles(group)
        if group is not None and group.place is not None and not group.people and not group.said:
            umbrella = group.key.startswith(("attend", "list of", "roll"))
            if not (umbrella and (following is not None or not self.register.groups[:-1])):
                self.register.tell_empty(group)
        self.group = None


_LONGEST = 20_000
"""Of a longer paragraph (a whole document in one line) only so much may hold attendance."""

_OTHER_LISTS = frozenset(
    listed("""
        distribution | distribution list | circulation | circulated to | copies | copies to | copy to | copied to | cc | to | from | membership
        | committee membership | candidates | nominations | nominees | new members | contact | contacts | enquiries to | enquiries""")
)
"""Labels of lists of people that do not tell who came."""
_PUBLIC_LINE = 200
_FIRST = 4
"""So many passages of an item may count the public."""

_GROUPS = 20
"""So many groups before are asked how people are named."""

_LONGEST_ROLE = 40


@cache
def _party() -> re.Pattern[str]:
    # Residents' Group |Linda Dray
    return re.compile(r"(?:[A-Z][\w'’-]+\s){1,4}(?:Group|Party|Members):?\s(?=[A-Z])")


def _after_party(text: str) -> int:
    """Return where the names begin behind the group of a council that they belong to, else the beginning."""
    found = _party().match(text)
    return found.end() if found else 0


def _is_subheading(text: str) -> bool:
    """Return whether a line is a smaller heading in a list: `Club officers`."""
    return text.lower().rpartition(" ")[2] in {"officers", "officials", "members", "councillors", "delegates", "committee", "representatives"}


def _is_lone(person: entries.Person) -> bool:
    """Return whether somebody goes by a first name, perhaps with an initial behind it: `Kerry H`."""
    name = person.name
    return name.prefix is None and (name.family is None or len(name.text.rpartition(" ")[2].strip(".")) == 1)


def _may_be_lone(group: Group) -> bool:
    """Return whether the people of a group go by one name."""
    return all(_is_lone(person) for person, _ in group.people)


def _tells_the_chair(text: str) -> bool:
    """Return whether a line says who took the chair, other than in brackets behind a name."""
    folded = text.lower()
    at = folded.find(" the chair")
    return at >= 0 and folded.rfind("(", 0, at) <= folded.rfind(")", 0, at)


def _reads_on(text: str, reading: entries.Reading) -> bool:
    """Return whether a line is rather a sentence or a title than a part of the list."""
    return not reading.people and reading.public is None and not reading.empty and bool(text)


def _by_table(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Yield runs of passages: those of one table together, every other alone."""
    run: list[Passage] = []
    for passage in passages:
        if run and (passage.table is None or passage.table is not run[-1].table):
            yield run
            run = []
        run.append(passage)
    if run:
        yield run
