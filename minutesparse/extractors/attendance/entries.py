"""The people of a printed list: "E. Dale - Chairman, Mrs. Vale (DV), Clerk J H Todd, PCSO Lee and 4 members of the public".

In: a text and where the list begins in it. Out: a `Reading`: people with roles, organisations and notes, and the public counted. Afterwards holds:
people are in order of the text, their offsets quote their names, and `unread` counts the letters that no rule of a list explains.

One pass from left to right; a role goes to the person it is tied to by a dash, a bracket or a comma, or to the one that follows it directly.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from minutesparse import people
from minutesparse.extractors.attendance import notes
from minutesparse.extractors.attendance.chunks import chunk_at, name_follows, single_word
from minutesparse.extractors.attendance.deputies import deputy_in
from minutesparse.extractors.attendance.notes import Person
from minutesparse.extractors.attendance.public import more_at, public_at
from minutesparse.people.given import GIVEN

if TYPE_CHECKING:
    from minutesparse.dialect import AttendanceWords
    from minutesparse.extractors.attendance.chunks import Chunk
    from minutesparse.extractors.attendance.public import Public

__all__ = ["Person", "Reading", "read"]


@dataclass(slots=True)
class Reading:
    """What a list holds: its people, how many of the public it counts, and how many letters of it are no part of a list."""

    people: list[Person] = field(default_factory=list)
    public: int | None = None
    unread: int = 0
    empty: bool = False
    """Whether it says that there is nobody."""
    plural: bool = False
    """Whether a comma ends it behind family names alone, so that more of them follow in the next line."""

    @property
    def is_list(self) -> bool:
        """Whether it reads as a list rather than as a sentence with names in it."""
        return bool(self.people or self.public is not None or self.empty) and self.unread <= _SLACK * max(len(self.people), 1)


_SLACK = 10


def read(  # noqa: PLR0913 - one stretch of a text; how the list is read are options by name
    text: str, start: int, words: AttendanceWords, end: int | None = None, *, lone: bool = False, plural: bool = False
) -> Reading:
    """Return what the list from `start` to `end` of `text` holds.

    With `lone` a single word between commas is somebody's name; with `plural` the list goes on with family names, as the line above ended.
    """
    text = text if end is None else text[:end]
    lead = _LEAD.match(text, start)
    return _Scanner(text, lead.end() if lead else start, words, lone=lone, plural=plural).run()


# Were received from; From
_LEAD = re.compile(
    r"\s*from\b:?\s+|\s*(?:(?:apologies|they)\s)?(?:(?:were|was|had|have|been|also)\s){0,3}(?:received|accepted|given|noted|sent|tendered)"
    r"(?:\s(?:and\s)?(?:received|accepted|noted|approved))?\s(?:from|by|for)\b:?\s*",
    re.IGNORECASE,
)
# "and", "&", "plus", a comma
_SEPARATOR = re.compile(
    r"[,;•·|+&/*]|\b(?:and|plus|together with|along with|as well as|including|with|also)\b(?:\s(?:the following|from|also))?(?:\s*:)?"
    r"|\.(?=\s|$|[A-Z])",
    re.IGNORECASE,
)
_SEPARATORS = frozenset(",;•·|+&/*.aAptTwWiIP")
"""What a separator may begin with."""
# " - ", ":", ": -"
_LINK = re.compile(r":\s?[-–—]?|[-–—]+|=")
_LONGEST_BRACKET = 160
_POST = re.compile(r"\s(?:[A-Z]\w+\s){0,2}(?:Officer|Manager|Solicitor|Director|Adviser|Advisor|Engineer)\s\((?:Mr|Mrs|Ms|Miss|Dr)\b")
# Licensing Standards| Officer (Mr |
_LONGEST_BODY = 60
_GIVEN = re.compile(r"[A-Z][a-z]+")
# Jo and |Pete Hill | A. and |B. Hill
_FIRST_OF_TWO = re.compile(r"(?P<first>[A-Z][a-z]+|(?P<initial>[A-Z]\.?))\s(?:and|&)\s(?=[A-Z](?:\.|[a-z]+)?\s[A-Z])")
# HILL, Mrs A B
_TURNED = re.compile(r"(?P<family>[A-Z][\w'’-]+),\s(?:(?:Mrs?|Ms|Miss|Dr|Sir|Rev)\.?\s)?(?P<given>[A-Z]\b\.?(?:\s?[A-Z]\b\.?){0,3})(?=\s*(?:;|\Z))")
# June Hill|,
_NAMED_JUNE = re.compile(r"(?:April|May|June)\s[A-Z][a-z]+(?=\s?[,;(]|\.?\s*\Z|\s(?:and|&)\s)")
_RANKS = frozenset({"associate", "assistant", "emeritus", "adjunct", "visiting"})
"""Words before a title, which belong to the name behind them: `Associate Professors Hill and Dale`."""
_SPACE = frozenset(" \t\n\"'“”‘’\\_…")


# Vice Chairperson Hill; Council Members Moor and Lee
_OFFICE_AS_TITLE = re.compile(
    r"(?:(?P<role>(?:(?:vice|deputy|acting)[\s-])?(?:chair(?:man|woman|person)?|mayor|president|(?:council|board|committee)?\s?member|commissioner"
    r"|trustee|director|supervisor|selectman|treasurer|secretary|clerk))"
    r"|(?P<several>(?:council|board|committee)?\s?members|commissioners|trustees|directors|supervisors|selectmen))\s(?=[A-Z][a-z])",
    re.IGNORECASE,
)
_SEVERAL = ("members", "councillors", "trustees", "commissioners", "governors", "directors")


@dataclass(slots=True)
class _Scanner:
    text: str
    at: int
    words: AttendanceWords
    lone: bool
    found: Reading = field(default_factory=Reading)
    pending: str | None = None
    """A role that waits for its name."""
    tie: str = "start"
    """What stood last: `start`, `comma`, `and`, `link`, `name`, `role`, `bracket`, `chunk`, or `unread` for one that belongs to nobody."""
    plural: bool = False
    """Whether family names alone follow, as behind `Messrs`."""
    shared: str | None = None
    """The role that a plural gives to all who follow: `PCSOs`."""
    glued: bool = False
    """Whether names follow each other without a comma."""
    leads: bool = False
    """Whether roles stand before their names in this list."""
    parted: bool = False
    """Whether a semicolon stood last, so that what follows is about somebody else."""

    def run(self) -> Reading:
        """Return what the whole list holds."""
        text, length = self.text, len(self.text)
        while self.at < length:
            char = text[self.at]
            if char in _SPACE or char.isspace():
                self.at += 1
            elif char in "([":
                self._bracket()
            elif char.isdigit() and self.found.people and public_at(text, self.at, self.words) is None:
                break  # the number of what follows the list
            elif not (self._separator() or self._link() or self._public() or self._entitled() or self._couple() or self._people() or self._chunk()):
                self.at += 1
        self.found.plural = self.plural and self.tie == "comma"
        return self.found

    @property
    def last(self) -> Person | None:
        return self.found.people[-1] if self.found.people else None

    def _separator(self) -> bool:
        met = _SEPARATOR.match(self.text, self.at) if self.text[self.at] in _SEPARATORS else None
        if met is None:
            return False
        sign = met.group()
        if self.tie == "role" and sign in ",;.•|*":
            self.pending = None
        self.plural = self.plural and sign not in ".;"
        self.at, self.tie = met.end(), "and" if sign[0].isalpha() or sign in "&+" else "comma"
        self.parted = sign == ";"
        if sign.lower() == "plus" and (more := more_at(self.text, self.at)) is not None:
            self._count(more)
        return True

    def _link(self) -> bool:
        met = _LINK.match(self.text, self.at)
        if met is None:
            return False
        self.at, self.tie = met.end(), "start" if self.tie == "start" else "link"
        return True

    def _public(self) -> bool:
        met = public_at(self.text, self.at, self.words)
        if met is not None:
            self._count(met)
        return met is not None

    def _count(self, counted: Public) -> None:
        if self.found.public is None:
            self.found.public = counted.number
        self.at, self.tie = counted.end, "chunk"

    def _people(self) -> bool:
        names_at = people.plural_at(self.text, self.at)
        if names_at is not None:
            printed = self.text[self.at : names_at].strip()
            self.plural, self.at, self.pending = True, names_at, None
            self.shared = printed if printed.lower().startswith("pc") else None
            return True
        turned = turned_at(self.text, self.at) if self.tie == "start" or self.parted else None
        if turned is not None:
            self.found.people.append(Person(turned))
            self.at, self.tie = turned.end, "name"
            return True
        lone = self.plural or self._is_titled() or (self.tie in {"start", "comma", "and"} and self._is_lone())
        met = people.people_at(self.text, self.at, lone=lone)
        if not met or not self._may_follow(met[0]) or self._is_body(met) or (met[0].prefix is None and _POST.match(self.text, met[0].end)):
            return False
        self.glued = self.glued or self.tie == "name"
        for name in _apart(self.text, met[0]) if self.glued and len(met) == 1 else met:
            self.found.people.append(Person(name, role=self.pending or (self.shared if self.plural else None)))
        self.leads = self.leads or (self.pending is not None and len(self.found.people) == 1)
        self.at, self.tie, self.pending = met[-1].end, "name", None
        return True

    def _is_lone(self) -> bool:
        """Return whether the word here may be somebody's without a family name, or a month that is a given name (`June Hill`)."""
        if _NAMED_JUNE.match(self.text, self.at):
            return True
        if not single_word(self.text, self.at):
            return False
        given = _GIVEN.match(self.text, self.at) if self.last is not None else None
        return self.lone or (given is not None and given.group().lower() in GIVEN)

    def _couple(self) -> bool:
        """Read two who share the family name of the second (`Jo and Pete Hill`), where no list of first names is open.

        The first has the place of both.
        """
        met = _FIRST_OF_TWO.match(self.text, self.at) if self.tie in {"start", "comma"} and not self.plural else None
        if met is None or met["first"].lower() in people.REFUSED or (self.last is not None and self.last.name.family is None):
            return False
        named = people.people_at(self.text, met.end())
        if len(named) != 1 or named[0].prefix or not named[0].family:
            return False
        if not (_is_initialled(named[0]) if met["initial"] else (named[0].given or "").lower() in GIVEN):
            return False
        second = named[0]
        first = second._replace(start=self.at, given=met["first"], text=f"{met['first']} {second.family}", suffix=None)
        self.found.people += [Person(first), Person(second)]
        self.at, self.tie, self.pending = second.end, "name", None
        return True

    def _is_titled(self) -> bool:
        """Return whether the role that waits is a title as well, so that a family name alone may follow: `County Cllr`."""
        return self.tie == "role" and self.pending is not None and self.pending.lower().rstrip(".").endswith(("councillor", "cllr"))

    def _entitled(self) -> bool:
        """Read an office used as a title before a family name alone, where a list begins so: `Chairperson Hill`, `Members Moor and Lee`."""
        met = _OFFICE_AS_TITLE.match(self.text, self.at) if self.tie in {"start", "comma", "and"} and (self.leads or not self.found.people) else None
        if met is None or not single_word(self.text, met.end()) or not people.people_at(self.text, met.end(), lone=True):
            return False
        self.at, self.leads, self.plural = met.end(), True, met["several"] is not None
        if not self.plural:
            self.found.people.append(Person(people.people_at(self.text, self.at, lone=True)[0], role=met["role"]))
            self.at, self.tie = self.found.people[-1].name.end, "name"
        return True

    def _may_follow(self, name: people.Name) -> bool:
        """Return whether a name may stand here: right behind another it needs a prefix, or a list that is glued all along."""
        if self.tie != "name" or name.prefix is not None or (self.glued and name.family is not None and name.given is not None):
            return True
        return self.last is not None and all(_is_initialled(one) for one in (self.last.name, name))  # A Hill T Dale

    def _is_body(self, met: list[people.Name]) -> bool:
        """Return whether what looks like a name behind a dash begins the body that a titled person stands for: `Ms A Hill - Wales Audit Office`."""
        if self.tie != "link" or len(met) > 1 or met[0].prefix or self.last is None or self.last.name.prefix is None:
            return False
        rest = self.text[met[0].end : met[0].end + _LONGEST_BODY].split(",", 1)[0].split(";", 1)[0]
        return rest[:1] == " " and notes.is_organisation(met[0].text + rest)

    def _bracket(self) -> None:
        close = self.text.find(")" if self.text[self.at] == "(" else "]", self.at, self.at + _LONGEST_BRACKET)
        if close < 0 or self.text.find("(", self.at + 1, close) >= 0:
            self.at += 1
            return
        inside, start = self.text[self.at + 1 : close].strip(), self.at + 1
        self.at = close + 1
        if self.last is not None and (deputy := deputy_in(self.text[: self.at - 1], start)):
            self.found.people.append(Person(deputy, status="substitute", substitute_for=self.last.name.text))
            self.tie = "bracket"
            return
        held = people.people_at(self.text, start) if self.tie == "role" and self.pending is not None else []
        if held:
            self.found.people.append(Person(held[0], role=self.pending))
            self.pending = None
        elif self.last is not None and self.tie in {"name", "bracket", "chunk", "role", "comma"}:
            for part in inside.split(";"):
                notes.note(self.last, part, self.words)
            self._share(inside)
        elif inside.strip("0123456789 .").lower() not in {"members", "councillors", ""}:
            self.found.unread += len(inside)
        self.tie = "bracket"

    def _chunk(self) -> bool:
        """Read words that are no name, and give them to the person before or behind them."""
        chunk = chunk_at(self.text, self.at, self.words, after_name=self.tie == "name")
        if chunk.end == self.at:
            return False
        self.at = chunk.end
        if chunk.text.lower() in self.words.nobody:
            self.found.empty, self.tie = True, "chunk"
        elif self.last is not None and self.tie in {"name", "comma"} and chunk.text.isupper() and notes.note_initials(self.last, chunk.text):
            self.tie = "name"
        elif notes.is_role(chunk.text, self.words):
            self._role(chunk)
        elif chunk.text:
            self._words(chunk)
        return True

    def _words(self, chunk: Chunk) -> None:
        """Note on the last person what a chunk says, if it is tied to the name; else leave it unread."""
        tied = self.tie in {"name", "link", "bracket"} or (self.tie == "comma" and (notes.is_organisation(chunk.text) or notes.is_status(chunk.text)))
        if chunk.text.lower() in _RANKS:
            self.tie = "chunk"
            return
        if not chunk.office and tied and self.last is not None and notes.note(self.last, chunk.text, self.words):
            self.tie = "chunk"
            return
        if not notes.is_filler(chunk.text):
            self.found.unread += sum(letter.isalnum() for letter in chunk.text)
        self.tie = "unread" if chunk.office or not tied else "chunk"

    def _role(self, chunk: Chunk) -> None:
        """Give a role to the person that it is tied to, or keep it for the one that follows it directly."""
        text, role = self.text, chunk.text
        if role.lower().endswith(_SEVERAL) and not any(joint in role for joint in (" to ", " of ", " for ")):
            return
        the = role.lower().startswith("the ")
        if the or self.parted:
            role = role[len("the ") :] if the else role
            if text[chunk.end : chunk.end + 2] == ", " and name_follows(text, chunk.end + 2):
                self.pending, self.tie, self.at = role, "role", chunk.end + 2  # the Clerk, Mrs Hill; Town Clerk, Mr Dale
                return
        if self._is_before(chunk.end):
            self.pending, self.tie = role, "role"
            return
        if self._holds() and self.tie != "and" and self.last is not None:
            self.last.role = role
            self._share(role)
        self.tie = "chunk"

    def _share(self, role: str) -> None:
        """Give a role in the plural to the one before as well who is joined to the last: `Mr Hill and Mrs Dale, Church Representatives`."""
        word = role.rpartition(" ")[2].lower()
        if len(self.found.people) < len(("Hill", "Dale")) or not (word.endswith("s") and word[:-1] in people.OFFICES):
            return
        first, second = self.found.people[-2:]
        if first.role is None and second.role == role and self.text[first.name.end : second.name.start].strip() in {"and", "&"}:
            first.role = role

    def _holds(self) -> bool:
        """Return whether the last person may take a role here."""
        return self.last is not None and self.last.role is None and self.tie in {"name", "link", "bracket", "comma", "chunk"}

    def _is_before(self, end: int) -> bool:
        """Return whether the role that ends at `end` is that of the name behind it."""
        rest = self.text[end : end + 6]
        gap = rest[: len(rest) - len(rest.lstrip(" :-–—(."))]
        last = self.text.rfind(" ", 0, end) + 1
        titled = not gap.strip() and self.text[last:end].lower() in {"cllr", "cllr.", "councillor"} and name_follows(self.text, last)
        if not (titled or name_follows(self.text, end + len(gap))):
            return False
        if not self._holds():
            return True
        if self.tie == "link":
            return False
        return ":" in gap or self.leads or (self.tie in {"comma", "and"} and "." not in gap)


def turned_at(text: str, at: int) -> people.Name | None:
    """Return the name at `at` that is printed as in a register, the family name first (`HILL, Mrs A B`), or None."""
    met = _TURNED.match(text, at)
    if met is None or met["family"].lower() in people.REFUSED:
        return None
    return people.Name(met.start(), met.end(), met.group(), None, met["given"], met["family"])


def _is_initialled(name: people.Name) -> bool:
    """Return whether a name is an initial or two and a family name: `T Dale`."""
    return (
        name.given is not None
        and name.family is not None
        and name.given.replace(".", "").replace(" ", "").isupper()
        and len(name.given) <= len("A. B.")
    )


def _apart(text: str, name: people.Name) -> list[people.Name]:
    """Return the two people that four plain words are ("Ann Hill Tom Dale"), in a list whose names follow each other without a comma."""
    words = name.text.split(" ")
    if len(words) != len(("Ann", "Hill", "Tom", "Dale")) or not all(word.isalpha() and len(word) > 1 and word[0].isupper() for word in words):
        return [name]
    start = text.index(name.text, name.start)
    cut = start + len(words[0]) + 1 + len(words[1])
    first = name._replace(end=cut, text=text[start:cut], given=words[0], family=words[1], suffix=None)
    return [first, people.Name(cut + 1, name.end, text[cut + 1 : start + len(name.text)], None, words[2], words[3], name.suffix)]
