"""When two values say the same: what is form alone (case, white space, quotes, dashes, a full stop at the end) is folded before they are compared.

In: words and JSON values of two copies. Out: their folded forms. Afterwards holds: folding twice is folding once.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import JsonValue

_FORMS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)
_LOOSE = (*((f" {sign}", sign) for sign in ".,;:!?)-"), ("- ", "-"), ("( ", "("))
"""The space in `analogy .`, the two in `sector - led`."""
# paper, of `paper 3`; 1,250.50 of `£1,250.50`
_WORD = re.compile(r"[^\W_]+(?:[.,][0-9]+)*")
_SHORT = 3
"""Words of so few letters join others and say little themselves; numbers count whatever their length."""


def folded(words: str) -> str:
    """Return `words` without what is form alone.

    >>> folded("Sector – led  ‘Toughen-up’ .")
    "sector-led 'toughen-up'"
    """
    plain = unicodedata.normalize("NFKC", words.translate(_FORMS)).casefold()
    words = " ".join(unicodedata.normalize("NFKC", plain).translate(_FORMS).split())
    for loose, close in _LOOSE:
        words = words.replace(loose, close)
    return words.rstrip(" .,;:")


def folded_value(value: JsonValue) -> JsonValue:
    """Return a JSON value with every text in it folded."""
    if isinstance(value, str):
        return folded(value)
    if isinstance(value, list):
        return [folded_value(each) for each in value]
    if isinstance(value, dict):
        return {name: folded_value(each) for name, each in value.items()}
    return value


def tight(words: str) -> str:
    """Return `words` folded and without white space, so that it is no matter where a copy breaks its lines."""
    return folded(words).replace(" ", "")


def letters(words: str) -> str:
    """Return the letters and figures of `words` alone: what is left of them however they were spaced and pointed."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", words).casefold()))


def telling(words: str) -> frozenset[str]:
    """Return the words that tell one text from another: those of more than three letters, and the numbers."""
    return frozenset(word for word in _WORD.findall(folded(words)) if len(word) > _SHORT or word[0].isdigit())


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much two sets of words share, from 0 to 1 (Dice's coefficient); nothing is like nothing."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
