r"""Patterns whose words are data: a template says the shape, a dialect's word lists say the words.

`\L<name>` in a template stands for any word of the list given under that name (the `regex` module's named lists), so that adding a
wording never touches a pattern. Patterns are compiled once, when first used.
"""

from __future__ import annotations

from functools import cache

import regex


@cache
def pattern(template: str, **words: tuple[str, ...]) -> regex.Pattern[str]:
    """Return `template` compiled, ignoring case, with each list of `words` under its name.

    Templates must be safe on any line: anchored or led by literal words, and with possessive repeats, so that time grows with length only.
    """
    lists: dict[str, list[str]] = {name: list(listed) for name, listed in words.items()}
    return regex.compile(template, regex.IGNORECASE | regex.VERSION1, **lists)  # type: ignore[arg-type]  # named lists are no part of its stub
