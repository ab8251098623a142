"""Words and names as they are compared: how two people would write the same thing, once both have put aside what only the print adds."""

from __future__ import annotations

import html
import re
import unicodedata

_ALIKE = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "\u00ad": None, "\u200b": None, "*": None, "\\": None})
_EDGES = " .:;,-"
# <sup>, </strong>, <br />, <AI2>
_TAG = re.compile(r"</?[a-z][^<>]{0,80}>", re.IGNORECASE)
# Item 4, Minute 66/17, Agenda item no 3
_BEFORE_NUMBER = re.compile(r"(?:agenda )?(?:item|minute)s?(?: no\.?)? ")
# the Village Hall
_ARTICLE = re.compile(r"the ")
# Cllrs Hill & Dale, Clerk/Chairman
_BETWEEN_NAMES = re.compile(r"[,/&;+]|\band\b")
_TITLES = """mr mrs ms miss mx dr rev revd reverend canon father prof professor sir dame lord lady baroness messrs hon cllr cllrs clr councillor
    councillors ald alderman pc pcso sgt insp inspector capt captain major maj col cdr the""".split()  # noqa: SIM905 - words read better as words
_TIERS = ("county", "borough", "district", "parish", "town", "city", "cty", "boro")


def plain(text: str) -> str:
    """Return `text` without tags, escapes, emphasis, case, runs of white space, and stops at either end.

    >>> plain(" 1\\\\. **Apologies** for  Absence. ")
    '1. apologies for absence'
    """
    written = unicodedata.normalize("NFKC", _TAG.sub("", html.unescape(text))).translate(_ALIKE)
    return " ".join(written.split()).casefold().strip(_EDGES)


def begins(text: str, starts: str) -> bool:
    """Return whether `text` begins with the words `starts`."""
    return plain(text).startswith(plain(starts))


def contains(text: str, starts: str) -> bool:
    """Return whether the words `starts` stand in `text`, from the beginning of a word on."""
    return re.search(r"(?<!\w)" + re.escape(plain(starts)), plain(text)) is not None


_FEW = 4
"""So many first words tell what a clause is about."""
_SHORT = 9
"""Fewer code points than this may begin anything."""
# That the fence be mended
_THAT = re.compile(r"that:? ")


def likeness(text: str, starts: str) -> int:
    """Return how well `text` suits the words that a person wrote down as its first: 3 to 0.

    A `That` before either counts for nothing. 3: it begins with them. 2: it contains them. 1: it contains the first few, or is shorter than
    they are, as where the one cuts a clause before its seconder and the other behind.

    >>> [likeness("the fence be mended", starts) for starts in ("the fence be", "fence be mended", "the fence be mended by May", "the fence be cut")]
    [3, 2, 1, 0]
    """
    text, starts = (_THAT.sub("", plain(words), count=1) if _THAT.match(plain(words)) else words for words in (text, starts))
    if begins(text, starts):
        return 3
    if contains(text, starts):
        return 2
    few = " ".join(plain(starts).split()[:_FEW])
    return int((len(few) >= _SHORT and contains(text, few)) or (len(plain(text)) >= _SHORT and begins(starts, text)))


def number(text: str) -> str:
    """Return the number of an item without the word before it and without white space.

    >>> number("Minute 66 / 17.")
    '66/17'
    """
    return _BEFORE_NUMBER.sub("", plain(text), count=1).replace(" ", "")


def letters(text: str) -> str:
    """Return the letters and digits of `text` alone, without an article before them.

    >>> letters("The Village Hall, Thornby")
    'villagehallthornby'
    """
    return "".join(filter(str.isalnum, _ARTICLE.sub("", plain(text)) if _ARTICLE.match(plain(text)) else plain(text)))


def name(text: str) -> str:
    """Return the letters of a name without the titles before it; of titles alone, all of them.

    >>> name("County Cllr. J.T. Hill"), name("JT Hill"), name("the Chairman")
    ('jthill', 'jthill', 'chairman')
    """
    words = plain(text).replace(".", " ").split()
    left = words[:]
    while left and (left[0] in _TITLES or (left[0] in _TIERS and left[1:] and left[1] in _TITLES)):
        left = left[1:]
    return "".join(filter(str.isalnum, "".join(left or words)))


def names(text: str) -> frozenset[str]:
    """Return each of the names that stand together, as `name` gives them.

    >>> sorted(names("Cllrs Hill, Dale and Moor"))
    ['dale', 'hill', 'moor']
    """
    return frozenset(name(part) for part in _BETWEEN_NAMES.split(plain(text)) if part.strip())


def same(one: str, other: str) -> bool:
    """Return whether two values are the same but for what print adds."""
    return letters(one) == letters(other)


def same_people(one: str, other: str) -> bool:
    """Return whether the same people are named, in whatever order and with whatever titles."""
    return names(one) == names(other)
