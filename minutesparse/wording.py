r"""Patterns whose words are data: a template says the shape, a dialect's word lists say the words.

`\L<name>` in a template stands for any word of the list given under that name (the `regex` module's named lists), so that adding a
wording never touches a pattern. Patterns are compiled once, when first used.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache, wraps
from typing import TYPE_CHECKING, Any, TypeVar

import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


Words = TypeVar("Words")
Made = TypeVar("Made")

_ENOUGH = 512
"""So many things are remembered by identity before all are forgotten."""


def once(make: Callable[[Words], Made]) -> Callable[[Words], Made]:
    """Return `make` remembering what it made of each vocabulary, which it tells by identity: hashing a thousand words costs more than a search."""
    made: dict[int, tuple[Words, Made]] = {}  # the words are kept with what was made of them, so that no others get their identity

    @wraps(make)
    def remembered(words: Words) -> Made:
        found = made.get(id(words))
        if found is None:
            if len(made) >= _ENOUGH:
                made.clear()
            found = made[id(words)] = words, make(words)
        return found[1]

    return remembered


def pattern(template: str, **words: tuple[str, ...]) -> regex.Pattern[str]:
    """Return `template` compiled, ignoring case, with each list of `words` under its name.

    Templates must be safe on any line: anchored or led by literal words, and with possessive repeats, so that time grows with length only.
    """
    key = (template, *map(id, words.values()))
    found = _PATTERNS.get(key)
    if found is None:
        if len(_PATTERNS) >= _ENOUGH:
            _PATTERNS.clear()
        found = _PATTERNS[key] = tuple(words.values()), _compiled(template, **words)
    return found[1]


_PATTERNS: dict[tuple[object, ...], tuple[tuple[tuple[str, ...], ...], regex.Pattern[str]]] = {}
"""Patterns by template and identity of the lists, which are kept beside them; `_compiled` knows lists that are equal."""


@cache
def _compiled(template: str, **words: tuple[str, ...]) -> regex.Pattern[str]:
    lists: dict[str, list[str]] = {name: list(listed) for name, listed in words.items()}
    return regex.compile(template, regex.IGNORECASE | regex.VERSION1, **lists)  # type: ignore[arg-type]  # named lists are no part of its stub


def mentions(text: str, signs: Iterable[str]) -> bool:
    """Return whether any of `signs` occurs in `text`: the cheap question before a costly pattern.

    >>> mentions("carried by 5 votes", ("abst", "vote"))
    True
    """
    for sign in signs:  # noqa: SIM110 - half the time of any() with a generator, and asked of every passage
        if sign in text:
            return True
    return False


def shows(text: str, signs: Iterable[str]) -> bool:
    """Return whether any of `signs` occurs in `text`, as `mentions` does, but for a whole document.

    In a long text one character is found, or found missing, in a hundredth of the time that several take: a sign with a character that prose
    seldom has is looked for only where that one stands.

    >>> shows("Present: [image: crest]", ("[bookmark:", "[image:"))
    True
    """
    return any(_rarest(sign) in text and sign in text for sign in signs)


@cache
def _rarest(sign: str) -> str:
    """Return the first character of `sign` that prose seldom has, or the sign itself if there is none."""
    return next((letter for letter in sign if not letter.isalnum() and letter not in " .:"), sign)


_TOKENS = bytes(ord(chr(code).lower()) if chr(code).isalnum() and code < 128 else ord(" ") for code in range(256))  # noqa: PLR2004 - ASCII
"""What each byte of an ASCII text becomes before it is cut into tokens: a small letter, a digit, or a space."""


@lru_cache(maxsize=2_048)
def tokens(text: str) -> frozenset[bytes]:
    """Return the runs of ASCII letters and digits in `text`, in lower case; remembered, as one extractor after another reads the same document.

    >>> sorted(tokens("It was re-agreed."))
    [b'agreed', b'it', b're', b'was']
    """
    return frozenset(text.encode("ascii", "replace").translate(_TOKENS).split())


class Trigger:
    """The cheap question before a costly pattern: may any of `phrases` occur, as whole words, in a text?

    It asks for the tokens of a phrase wherever they stand, so that it never says no where the phrase stands between signs or white space.

    >>> agreed = Trigger(("agreed", "in favour"))
    >>> agreed.fires("All were in favour."), agreed.fires("They disagreed."), agreed.fires("They did him a favour.")
    (True, False, False)
    """

    __slots__ = ("_alone", "_always", "_lack", "_several")

    def __init__(self, phrases: Iterable[str]) -> None:
        found = [tokens(phrase) for phrase in phrases]
        self._alone = frozenset().union(*(each for each in found if len(each) == 1))
        self._several = [each for each in dict.fromkeys(found) if len(each) > 1 and self._alone.isdisjoint(each)]
        self._lack = self._alone.union(max(sorted(each), key=len) for each in self._several).isdisjoint
        """Whether there is not even one token of each phrase, which settles it for most texts."""
        self._always = not all(found)
        """Whether some phrase has no token to ask for."""

    def fires(self, text: str) -> bool:
        """Return whether any of the phrases may occur in `text`."""
        words = tokens(text)
        if self._lack(words):
            return self._always
        return self._always or not self._alone.isdisjoint(words) or any(map(words.issuperset, self._several))


def same_length_lower(text: str) -> str:
    """Return `text` in lower case, but for letters that would become two."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def alternatives(words: Iterable[str]) -> str:
    r"""Return a pattern that matches any of `words` (matching is up to the flags), common beginnings written once.

    For the standard library's `re`: a tree of letters fails at the first letter that no word has, several times faster than a list. A space in
    a word matches one white-space character.

    >>> alternatives(("agreed", "agrees", "agree to"))
    '(?:agree(?:d|s|\\sto))'
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return f"(?:{_branches(tree)})"


def _branches(node: dict[str, Any]) -> str:
    """Return the pattern of a tree of letters; the empty letter is the end of a word."""
    forms = []
    for letter, below in node.items():
        if letter:
            run, rest = letter, below
            while len(rest) == 1 and "" not in rest:
                ((following, rest),) = rest.items()
                run += following
            forms.append(re.escape(run).replace(r"\ ", r"\s") + _branches(rest))
    if not forms:
        return ""
    if "" in node:
        return f"(?:{'|'.join(forms)})?"
    return forms[0] if len(forms) == 1 else f"(?:{'|'.join(forms)})"
