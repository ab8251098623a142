r"""Patterns whose words are data: a template says the shape, a dialect's word lists say the words.

`\L<name>` in a template stands for any word of the list given under that name (the `regex` module's named lists), so that adding a
wording never touches a pattern. Patterns are compiled once, when first used.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def pattern(template: str, **words: tuple[str, ...]) -> regex.Pattern[str]:
    """Return `template` compiled, ignoring case, with each list of `words` under its name.

    Templates must be safe on any line: anchored or led by literal words, and with possessive repeats, so that time grows with length only.
    """
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
