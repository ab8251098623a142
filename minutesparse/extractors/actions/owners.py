"""Who is to do it: the people that printed owners stand for.

In: printed owners, and the attendance. Out: names. Afterwards holds: initials and single names that fit one person of the attendance are replaced
by that person's name, and what it does not know stays as printed.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from minutesparse.wording import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.extractors.actions.grammar import Grammar
    from minutesparse.models import Attendee

# A Hill, B Dale and the Clerk | AV/TD
_BETWEEN = re.compile(r"\s*(?:,\s*(?:and\s)?|/|&|;|\band\b)\s*")


class Roll:
    """The people of the meeting, by all that they may be called."""

    def __init__(self, people: Sequence[Attendee], grammar: Grammar) -> None:
        self.grammar = grammar
        self._by_initials = {_letters(person.initials): person.name for person in people if person.initials}
        self._by_letters: dict[str, str | None] = {}
        """By the first letters of the name, which only tell who an owner is, never that there is one: `PC` may be a constable."""
        self._by_name: dict[str, str | None] = {}
        for person in people:
            letters = "".join(word[0] for word in person.name.split()).upper()
            self._by_letters[letters] = None if self._by_letters.get(letters, person.name) != person.name else person.name
            title = person.role if person.role and " " in person.role and not grammar.office.fullmatch(person.role) else None
            for called in {person.name, *person.name.split(), person.family_name, title} - {None}:
                key = str(called).lower()
                self._by_name[key] = None if self._by_name.get(key, person.name) != person.name else person.name

    def may_be_in(self, text: str) -> bool:
        """Return whether an office, a title or a word of somebody's name stands in `text`, without which nobody in it is certain."""
        return self._unsigned or not self._signs.isdisjoint(tokens(text)) or self.grammar.named_by.fires(text)

    @cached_property
    def _signs(self) -> frozenset[bytes]:
        return tokens(" ".join(self._by_name))

    @cached_property
    def _unsigned(self) -> bool:
        """Whether somebody may be named without any of `_signs`: by initials, however they are parted, or in letters that no token has."""
        return bool(self._by_initials) or not all(key.isascii() or tokens(key) for key in self._by_name)

    def initials(self, word: str) -> bool:
        """Return whether `word` is somebody's initials."""
        return word.isupper() and _letters(word) in self._by_initials

    def knows(self, printed: str) -> bool:
        """Return whether all whom `printed` names are known: by name, by its beginning, by initials, or by role."""
        return _role(printed) in self._by_name or all(self._knows(part) or self.office(part) for part in _BETWEEN.split(printed))

    def _knows(self, printed: str) -> bool:
        bare = self._untitled(printed)
        return self.initials(bare) or bare.lower() in self._by_name or bare.split(" ", 1)[0].lower() in self._by_name

    def titled(self, printed: str) -> bool:
        """Return whether `printed` begins with a title and has more."""
        title, dot, rest = printed.partition(" ") if " " in printed else printed.partition(".")
        return bool(dot and rest) and title.rstrip(".").lower() in self.grammar.titles

    def office(self, printed: str) -> bool:
        """Return whether `printed` is a role or a group: `the Parish Clerk`."""
        return bool(self.grammar.office.match(printed))

    def certain(self, printed: str) -> bool:
        """Return whether `printed` names somebody of the meeting for sure."""
        return self.office(printed) or self.titled(printed) or self.knows(printed)

    def believes(self, printed: str) -> bool:
        """Return whether `printed` is somebody in a list of tasks: a lone word must be known where there is an attendance to know it."""
        return not self._by_name or " " in printed or printed[:1] == "@" or self.certain(printed)

    def people(self, printed: str) -> list[str]:
        """Return the owners that `printed` names, one by one."""
        names = []
        for part in [printed] if _role(printed) in self._by_name else _BETWEEN.split(printed):
            bare = part.strip(" .:()")
            bare = bare[len("the ") :] if bare.lower().startswith("the ") else bare
            if bare:
                names.append(self._full(bare))
        return names

    def _full(self, printed: str) -> str:
        bare = self._untitled(printed)
        if self.initials(bare):
            return self._by_initials[_letters(bare)]
        lettered = self._by_letters.get(_letters(bare)) if bare.isupper() and not self.office(bare) else None
        return self._by_name.get(bare.lower()) or lettered or printed

    def _untitled(self, printed: str) -> str:
        """Return a name without the titles before it."""
        parts = printed.split(" ")
        while len(parts) > 1 and parts[0].rstrip(".").lower() in self.grammar.titles:
            parts = parts[1:]
        return " ".join(parts)


def _role(printed: str) -> str:
    """Return an owner as roles are looked up: in lower case, without `the`."""
    return printed.lower().removeprefix("the ")


def _letters(initials: str) -> str:
    return "".join(letter for letter in initials if letter.isalpha()).upper()
