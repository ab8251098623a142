"""Who is to do it: the people that printed owners stand for.

In: printed owners, and the attendance. Out: names. Afterwards holds: initials and single names that fit one person of the attendance are replaced
by that person's name, and what it does not know stays as printed.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from minutesparse.people.given import GIVEN
from minutesparse.wording import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.extractors.actions.grammar import Grammar
    from minutesparse.models import Attendee

# A Hill, B Dale and the Clerk | AV/TD
_BETWEEN = re.compile(r"\s*(?:,\s*(?:and\s)?|/|&|;|\band\b)\s*")


_GIVEN = frozenset(name.encode("ascii") for name in GIVEN)
_INITIALS = range(2, 4)
"""How many letters the initials of a person have."""


class Roll:
    """The people of the meeting, by all that they may be called."""

    def __init__(self, people: Sequence[Attendee], grammar: Grammar, body: str | None = None, *, met: bool = True) -> None:
        self.grammar = grammar
        self.met = met
        self._body = f" {body.lower().strip()}" if body else None
        self._body_letters = "".join(word[0] for word in body.lower().split()) if body else ""
        self._entries = {" ".join(filter(None, (person.honorific_prefix, person.name, person.honorific_suffix))).lower() for person in people}
        self._by_initials = {_letters(person.initials): person.name for person in people if person.initials}
        self._by_letters: dict[str, str | None] = {}
        """By the first letters of the name, which tell an owner only where a sentence begins with them: `PC` elsewhere may be a constable."""
        self._by_name: dict[str, str | None] = {}
        self._by_short: dict[str, str | None] = {}
        """By first letter and last name: `a hill` is Ann Hill."""
        lettered: dict[str, list[str]] = {}
        for person in people:
            letters = "".join(word[0] for word in person.name.split()).upper()
            self._by_letters[letters] = None if self._by_letters.get(letters, person.name) != person.name else person.name
            title = person.role if person.role and " " in person.role and not grammar.plain.fullmatch(person.role) else None
            for called in {person.name, *person.name.split(), person.family_name, title} - {None}:
                key = str(called).lower()
                self._by_name[key] = None if self._by_name.get(key, person.name) != person.name else person.name
            if not person.initials and len(letters) in _INITIALS and self._by_initials:
                lettered.setdefault(letters, []).append(person.name)
            short = _short(person.name)
            self._by_short[short] = None if self._by_short.get(short, person.name) != person.name else person.name

        for letters, names in lettered.items():  # where others have initials, so has whoever is printed without
            if len(names) == 1 and letters not in self._by_initials:
                self._by_initials[letters] = names[0]

    def may_be_in(self, text: str) -> bool:
        """Return whether an office, a title or a word of somebody's name stands in `text`, without which nobody in it is certain."""
        words = tokens(text)
        return self._unsigned or not self._signs.isdisjoint(words) or not _GIVEN.isdisjoint(words) or self.grammar.named_by.fires(text)

    @cached_property
    def _signs(self) -> frozenset[bytes]:
        letters = (*self._by_letters, *(self._body_letters[-length:] for length in _INITIALS))
        return tokens(" ".join((*self._by_name, *(each for each in letters if len(each) in _INITIALS))))

    @cached_property
    def _unsigned(self) -> bool:
        """Whether somebody may be named without any of `_signs`: by initials, however they are parted, or in letters that no token has."""
        return bool(self._by_initials) or not all(key.isascii() or tokens(key) for key in self._by_name)

    def initials(self, word: str) -> bool:
        """Return whether `word` is somebody's initials."""
        return word.isupper() and _letters(word) in self._by_initials

    def initialled(self, printed: str) -> bool:
        """Return whether `printed` is nothing but initials of people of the meeting: `AV & TD`."""
        words = printed.replace("/", " ").replace(",", " ").replace("&", " ").replace(" and ", " ").split()
        return bool(words) and all(map(self.initials, words))

    def lettered(self, printed: str) -> bool:
        """Return whether all whom `printed` names are first letters that one person of the meeting has, and no body."""
        return all(
            len(part) in _INITIALS and part.isupper() and part.lower() not in self.grammar.outsiders_and_bodies and self._by_letters.get(part)
            for part in _BETWEEN.split(printed)
        )

    def lists(self, printed: str) -> bool:
        """Return whether `printed` is somebody as the attendance has him, with title and letters, and nothing else but what stands in brackets."""
        return printed.lower() in self._entries or printed.partition(" (")[0].lower() in self._entries

    def knows(self, printed: str) -> bool:
        """Return whether all whom `printed` names are known: by name, by its beginning, by initials, or by role."""
        return _role(printed) in self._by_name or all(self._knows(part) or self.office(part) for part in _BETWEEN.split(printed))

    def _knows(self, printed: str) -> bool:
        bare = self._untitled(printed)
        if self.initials(bare) or bare.lower() in self._by_name or bare.split(" ", 1)[0].lower() in self._by_name:
            return True
        return " " in bare and _short(bare) in self._by_short

    def given(self, printed: str) -> bool:
        """Return whether all whom `printed` names are given names alone, of people on no list: `Ian and Bev`."""
        parts = _BETWEEN.split(printed)
        return all(part.lower() in GIVEN for part in parts) and not any(part.isupper() and len(part) > 1 for part in parts)

    def titled(self, printed: str) -> bool:
        """Return whether `printed` begins with a title and has more."""
        title, dot, rest = printed.partition(" ") if " " in printed else printed.partition(".")
        return bool(dot and rest) and title.rstrip(".").lower() in self.grammar.titles

    def ranked(self, printed: str) -> bool:
        """Return whether `printed` is a name behind the letters of a rank: `PC Weir`."""
        rank, _, name = printed.partition(" ")
        return len(rank) in _INITIALS and rank.isupper() and name.istitle() and " " not in name

    def office(self, printed: str) -> bool:
        """Return whether `printed` is a role or a group: `the Parish Clerk`."""
        return bool(self.grammar.office.match(printed))

    def meets(self, printed: str) -> bool:
        """Return whether `printed` is the body that meets, by the last words of its name; where nobody knows that, a council of a place."""
        bare = _role(printed)
        if self._body_letters.endswith(bare) and len(bare) in _INITIALS and printed[-2:].isupper():
            return True
        if bare not in self.grammar.bodies and not bare.startswith(tuple(self.grammar.words.qualifiers)):
            return False
        full = "parish council" if bare.replace(".", "") == "pc" else bare
        return self._body.endswith(f" {full}") if self._body else full.endswith(" council")

    def certain(self, printed: str) -> bool:
        """Return whether `printed` names somebody of the meeting for sure."""
        return self.office(printed) or self.titled(printed) or self.knows(printed) or self.meets(printed)

    def ours(self, printed: str) -> bool:
        """Return whether `printed` is one person of the meeting, whom `he` may mean."""
        if self.several(printed) or self.foreign(printed):
            return False
        return self.office(printed) or self.knows(printed) or (self.titled(printed) and not self._by_name)

    def team(self, printed: str) -> bool:
        """Return whether `printed` is a group that is given work to do: `the working party`, `a sub-committee of A and B`."""
        bare = _role(printed).removeprefix("a ").removeprefix("an ").split(" of ", 1)[0]
        return bare in self.grammar.teams or bare.endswith(self.grammar.team_ends)

    def several(self, printed: str) -> bool:
        """Return whether `printed` is a group: `the members`, `Parish Councillors`, `the committee all`."""
        bare = _role(printed)
        return bare in self.grammar.groups or (bare.rsplit(" ", 1)[-1] in self.grammar.groups and self.office(printed) and " and " not in bare)

    def foreign(self, printed: str) -> bool:
        """Return whether `printed` is a post of another body: `the Highways Officer`."""
        before = _role(printed).split(" of ", 1)[0].split(",", 1)[0].split()
        ours = self._body.split() if self._body else ()
        return not (self.grammar.outsiders.difference(ours)).isdisjoint(before) and _role(printed) not in self._by_name

    def believes(self, printed: str) -> bool:
        """Return whether `printed` is somebody in a list of tasks: a lone word must be known where there is an attendance to know it."""
        lettered = printed.isupper() and len(printed) in _INITIALS
        ours = lettered or self.certain(printed) or _role(printed) in self.grammar.bodies or self.team(printed)
        return not self._by_name or " " in printed or printed[:1] == "@" or ours

    def people(self, printed: str) -> list[str]:
        """Return the owners that `printed` names, one by one."""
        names = []
        for part in [printed] if self._one(printed) else _BETWEEN.split(printed):
            bare = part.strip(" .:()")
            bare = bare[len("the ") :] if bare.lower().startswith("the ") else bare
            if bare:
                names.append(self._full(bare))
        return names

    def _one(self, printed: str) -> bool:
        """Return whether `printed` is one post, though it has an `and`: `Head of Parks and Play`."""
        return _role(printed) in self._by_name or (" of " in printed and self.grammar.office.fullmatch(printed) is not None)

    def _full(self, printed: str) -> str:
        bare = self._untitled(printed)
        if self.initials(bare):
            return self._by_initials[_letters(bare)]
        lettered = self._by_letters.get(_letters(bare)) if bare.isupper() and not self.office(bare) else None
        short = self._by_short.get(_short(bare)) if " " in bare else None
        return self._by_name.get(bare.lower()) or lettered or short or printed

    def _untitled(self, printed: str) -> str:
        """Return a name without the titles before it."""
        parts = printed.split(" ")
        while len(parts) > 1 and (parts[0].rstrip(".").lower() in self.grammar.titles or parts[0].lower() in self.grammar.outsiders):
            parts = parts[1:]
        return " ".join(parts)


def _role(printed: str) -> str:
    """Return an owner as roles are looked up: in lower case, without `the`."""
    return printed.lower().removeprefix("the ")


def _short(name: str) -> str:
    """Return the first letter and the last word of a name, in lower case."""
    return f"{name[:1]} {name.rsplit(None, 1)[-1]}".lower() if name else ""


def _letters(initials: str) -> str:
    return "".join(letter for letter in initials if letter.isalpha()).upper()
