"""The attendance as it fills up: people by group, each once, with the place of each name.

In: readings of lists, each with the status of its group. Out: attendees.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from minutesparse import models
from minutesparse.diagnostics import Diagnostic, quoted
from minutesparse.document import Layer
from minutesparse.models import Attendee
from minutesparse.wording import once

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from minutesparse.dialect import AttendanceWords
    from minutesparse.document import Passage
    from minutesparse.extractors.attendance.entries import Person
    from minutesparse.extractors.attendance.headings import Status
    from minutesparse.extractors.attendance.notes import Movement
    from minutesparse.extractors.columns import Heads
    from minutesparse.spans import Span


@dataclass(slots=True, eq=False)
class Group:
    """People under one heading."""

    status: Status
    key: str
    place: Span | None = None
    people: list[tuple[Person, Span]] = field(default_factory=list)
    said: bool = False
    """Whether anything stands under the heading, if only `none`."""
    official: bool = False
    """Whether its people are present by their rows in a table of roles."""
    printed: str = ""
    """The heading as it stands."""
    starred: list[Person] = field(default_factory=list)
    """Those with a star beside their names, of which a legend may tell what it means: `* denotes absence`."""
    plural: bool = False
    """Whether its last line ended with a comma behind family names alone."""
    members: bool = False
    """Whether the heading makes its people members, whatever their offices."""


_BELOW = 200
"""A sentence that names people of a group begins within so many code points of its heading."""


@dataclass(slots=True, eq=False)
class Register:
    """Everything found so far."""

    words: AttendanceWords
    heads: Heads
    """The heads of columns, of those of other tables too."""
    groups: list[Group] = field(default_factory=list)
    public: int | None = None
    quorum: int | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    _empty: list[Group] = field(default_factory=list)
    torn: bool = False
    """Whether the heads of a list of attendance stand in lines of their own, so that its cells do, too."""
    start: dt.time | None = None
    """When the meeting began, as far as its head tells; an hour that may be of either half of the day is one after it."""

    def open(self, status: Status, key: str, place: Span | None, printed: str = "") -> Group:
        """Begin a group; `printed` is its heading as it stands at `place`."""
        self.groups.append(Group(status, key, place, printed=printed.strip(" :.=-–—")))
        return self.groups[-1]

    def tell_empty(self, group: Group) -> None:
        """Tell that nobody is listed under the heading of a group."""
        self._empty.append(group)

    def _tell_of_empty(self, entries: Sequence[_Entry]) -> None:
        """Tell of the headings under which nobody is listed, unless a sentence below names people of that group."""
        for group in self._empty:
            place = group.place
            if place and not any(entry.status == group.status and 0 <= entry.place.start - place.end < _BELOW for entry in entries):
                self.diagnostics.append(Diagnostic.of("attendance-group-empty", f"nobody is listed under {quoted(group.printed)}", place))
        self._empty = []

    def enter(self, group: Group, passage: Passage, found: Iterable[Person]) -> None:
        """Put people who stand in `passage` into `group`."""
        text, bulleted = passage.text, passage.block.runs[:1] and passage.block.runs[0].layer is Layer.FURNITURE
        for person in found:
            group.people.append((person, passage.place(person.name.start, person.name.end)))
            group.said = True
            if bulleted or "*" in (text[person.name.start - 1 : person.name.start], text[person.name.end : person.name.end + 1]):
                group.starred.append(person)

    def attendees(self) -> list[Attendee]:
        """Return the attendees, each once, in order of the text."""
        self._settle_attendance()
        listed = _Listed()
        for group in self.groups:
            rare = _specialists(group, self.words)
            before = len(listed.entries)
            for person, span in group.people:
                status = person.status or group.status
                if status == "present" and not group.official and _is_beside(person, group, rare, self.words):
                    status = "in-attendance"
                earlier = listed.add(_Entry(person, span, status), before)
                if earlier is not None and {earlier, status} in ({"present", "apologies"}, {"present", "absent"}):
                    told = f"{person.name.text} is listed both as {earlier} and as {status}"
                    self.diagnostics.append(Diagnostic.of("ambiguous", told, span))
        self._tell_of_empty(listed.entries)
        return [_attendee(entry, self.start) for entry in sorted(listed.entries, key=lambda entry: entry.place)]

    def _settle_attendance(self) -> None:
        """Where nobody is `present` and some are "in attendance", these are the meeting.

        Not so where more stands under "Attendance" that did not read as a list.
        """
        torn = self.torn
        if not any(group.status == "present" and group.people for group in self.groups):
            for group in self.groups:
                torn = torn or (group.key in {"attendance", "attendees"} and group.said and not group.people)
                if torn:
                    continue
                if group.status == "in-attendance" and group.key in {"in attendance", "those in attendance"}:
                    group.status = "present"


@dataclass(slots=True, eq=False)
class _Entry:
    """A person with the place of the name and the status."""

    person: Person
    place: Span
    status: str


@dataclass(slots=True, eq=False)
class _Listed:
    """Entries, each person once."""

    entries: list[_Entry] = field(default_factory=list)
    by_name: dict[str, list[int]] = field(default_factory=dict)
    by_family: dict[str, list[int]] = field(default_factory=dict)

    def add(self, entry: _Entry, before: int) -> str | None:
        """List an entry, or what is new about one that is listed; return the status of that one, or None.

        A family name alone may be that of somebody among the first `before` entries, which are those of earlier groups.
        """
        name = entry.person.name
        known = next((place for place in self.by_name.get(_folded(name.text), ()) if _is_same(self.entries[place].person, entry.person)), None)
        family = (name.family or "").lower()
        if known is None and name.given is None:
            family = family or name.text.lower()  # of several behind a plural: `Cllrs Hill and Dale`
            fitting = [place for place in self.by_family.get(family, ()) if place < before and _fits(entry.person, self.entries[place].person)]
            known = fitting[0] if len(fitting) == 1 else None
        if known is not None:
            return _merge(self.entries[known], entry)
        self.by_name.setdefault(_folded(name.text), []).append(len(self.entries))
        if len(self.by_family.setdefault(family, [])) <= _NAMESAKES:
            self.by_family[family].append(len(self.entries))
        self.entries.append(entry)
        return None


_NAMESAKES = 8


def _merge(entry: _Entry, other: _Entry) -> str:
    """Fill in what `other` says of the same person; return the status that the first has."""
    person, more, status = entry.person, other.person, entry.status
    if status == "in-attendance" and other.status == "present" and person.role is None:
        entry.status = other.status
    if other.status == "substitute":
        entry.status, person.substitute_for = other.status, more.substitute_for or person.substitute_for
    elif other.status == "apologies" and status == "absent":
        entry.status = other.status
    person.role = person.role or more.role
    person.organisation = person.organisation or more.organisation
    person.initials = person.initials or more.initials
    person.remote = person.remote or more.remote
    person.arrived = person.arrived or more.arrived
    person.left = person.left or more.left
    return status


def _is_same(one: Person, other: Person) -> bool:
    """Return whether two entries of one name are one person: no couple, no Mr and Mrs."""
    if one.name.end == other.name.end and one.name.prefix and other.name.prefix and one.name.prefix != other.name.prefix:
        return False
    first, second = (_sexes(person) for person in (one, other))
    return not (first and second and first != second)


def _fits(one: Person, other: Person) -> bool:
    """Return whether a family name alone ("Cllr Dale") may be that of `other` ("Cllr T Dale")."""
    first, second = (_sexes(person) for person in (one, other))
    return other.name.given is not None and not (first and second and first != second)


def _sexes(person: Person) -> set[str]:
    return set((person.name.prefix or "").replace(".", "").lower().split()) & _SEXES


_SEXES = frozenset({"mr", "mrs", "miss", "ms"})


def _folded(name: str) -> str:
    """Return a name without case, stops and dashes, for comparing."""
    if name.isascii() and "." not in name and "-" not in name:
        return " ".join(name.lower().split())
    return " ".join(name.lower().replace(".", " ").replace("-", " ").replace("‐", " ").replace("‑", " ").replace("–", " ").replace("’", "'").split())


def _is_beside(person: Person, group: Group, rare: set[int], words: AttendanceWords) -> bool:
    """Return whether somebody listed with those present is none of the members."""
    if group.members and not _serves(person, group):
        return False
    if (
        person.organisation
        and _POLICE.intersection(_prefixes(person))
        and sum(1 for other, _ in group.people if other.organisation) * 2 > len(group.people)
    ):
        return id(person) in rare  # where all come for some body, the police are one of them
    return id(person) in rare or _is_outsider(person, words)


def _prefixes(person: Person) -> list[str]:
    return (person.name.prefix or "").replace(".", "").lower().split()


def _serves(person: Person, group: Group) -> bool:
    """Return whether somebody listed with the members only serves them: the police, a `Clerk to the Governors`, the one who is no councillor."""
    if (person.name.prefix or "").replace(".", "").lower() in _POLICE:
        return True
    if person.role is None or " to " in person.role or any(word in _SERVING for word in person.role.lower().split()):
        return True
    titled = [bool(_COUNCILLORS.intersection((other.name.prefix or "").replace(".", "").lower().split())) for other, _ in group.people]
    return sum(titled) * 2 > len(titled) and not titled[[id(other) for other, _ in group.people].index(id(person))]


_COUNCILLORS = frozenset({"cllr", "councillor", "coun", "ccllr"})
_SERVING = frozenset({"parish", "town", "community", "minute", "minutes", "minute-taker", "note", "officer", "speaker", "guest", "observer"})


def _is_outsider(person: Person, words: AttendanceWords) -> bool:
    if not _POLICE.isdisjoint(_prefixes(person)):
        return True
    return person.role is not None and _ends_with(person.role, words.outsiders)


_POLICE = frozenset({"pc", "wpc", "pcso", "sgt", "sergeant", "insp", "inspector", "supt", "superintendent"})


def _specialists(group: Group, words: AttendanceWords) -> set[int]:
    """Return those of a group whose role or organisation makes them the exception in it."""
    people = [person for person, _ in group.people]
    affiliated = [person for person in people if person.organisation or (person.role and not _ends_with(person.role, _INTERNAL))]
    affiliated = [person for person in affiliated if not (person.role and _ends_with(person.role, words.outsiders))]
    if len(affiliated) * 2 > len(people) > 1:
        return set()
    by_role = {id(person) for person in affiliated if person.role and _ends_with(person.role, words.specialists)}
    by_body = {id(person) for person in affiliated if not person.role and len(affiliated) * 3 <= len(people)}
    return by_role | by_body


_INTERNAL = (
    "chair",
    "chairman",
    "chairperson",
    "chairwoman",
    "vice",
    "secretary",
    "treasurer",
    "member",
    "members",
    "trustee",
    "president",
    "convener",
    "mayor",
    "leader",
)


def _ends_with(role: str, heads: tuple[str, ...]) -> bool:
    """Return whether the head of a role (`Parish Clerk` of "Parish Clerk to the Council") is one of `heads`."""
    endings = _endings(heads)
    return any(part.endswith(endings) for part in _parts(role))


@once
def _endings(heads: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f" {head}" for head in heads)


@lru_cache(maxsize=256)
def _parts(role: str) -> tuple[str, ...]:
    """Return the roles that a role joins by `and`, each behind a space and without what follows its head."""
    folded_role = role.lower().replace("’", "'").removesuffix("'s")
    for cut in (" to ", " of ", " for ", ",", " ("):
        folded_role = folded_role.partition(cut)[0]
    return tuple(" " + part.strip(" .") for part in folded_role.replace("/", " and ").replace("&", "and").split(" and "))


def _attendee(entry: _Entry, start: dt.time | None) -> Attendee:
    person, name = entry.person, entry.person.name
    return Attendee(
        name=name.text,
        honorific_prefix=name.prefix,
        given_name=name.given,
        family_name=name.family,
        honorific_suffix=name.suffix,
        initials=person.initials,
        role=person.role,
        organisation=person.organisation,
        status=entry.status,
        substitute_for=person.substitute_for,
        remote=person.remote,
        arrived=_movement(person.arrived, start),
        left=_movement(person.left, start),
        span=entry.place,
    )


def _movement(found: Movement | None, start: dt.time | None) -> models.Movement | None:
    if found is None:
        return None
    clock = found.time
    known = clock is not None and (clock.sure or start is not None or clock.time.hour < _EVENING)
    return models.Movement(time=clock.after(start or _NOON) if clock is not None and known else None, item=found.item, text=found.text)


_NOON = dt.time(12)
_EVENING = 8
"""A bare hour before this one is in the afternoon: nobody leaves a meeting at seven in the morning."""
