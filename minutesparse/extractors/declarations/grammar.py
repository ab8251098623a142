"""The patterns of declarations, made of a dialect's words.

In: `DeclarationWords`. Out: `Grammar`, made once for each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.phrases import NAME, NAMES
from minutesparse.wording import Trigger, once, pattern

if TYPE_CHECKING:
    from minutesparse.dialect import DeclarationWords

_SUBJECT = rf"(?P<name>(?:the\s)?(?:vice[\s-])?(?:chair(?:man|person)?|clerk|mayor)\b(?:\s{NAME})?|{NAMES})"
_KINDS = (
    "non_pecuniary",
    "disclosable_pecuniary",
    "pecuniary",
    "personal_and_prejudicial",
    "prejudicial",
    "conflict",
    "non_financial",
    "financial",
    "registrable",
    "personal",
    "other",
)
_STORED = {"conflict": "conflict-of-interest"}
"""Kinds whose name in a record is another than that of their list."""


class Grammar:
    """The patterns of a dialect's declarations, and the cheap question before them."""

    def __init__(self, words: DeclarationWords) -> None:
        self.words = words
        self.labels = frozenset(word.casefold() for word in (*words.labels, *words.nothing, *words.columns))
        self.nobody = frozenset(word.casefold() for word in words.nothing)
        self.columns = frozenset(word.casefold() for word in words.columns)
        self.tells = Trigger((*words.declared, "declaration", "disclosure"))
        # Declarations of interest; Members' interests; Declarations
        self.heading = pattern(
            r"\b(?:declar|disclos)\w*\b[\w\s,'’]{0,30}\binterests?\b|\binterests?\b[\w\s,'’]{0,20}\b(?:declar|disclos)|^\W*(?:\L<headings>)\W*$"
            r"|\bconflicts?\sof\sinterests?\b|\binterests\W*$",
            headings=words.headings,
        )
        # The following members declared interests:
        self.opens = pattern(r"\bfollowing\b[^.:]{0,40}\b(?:\L<declared>|interests?)\b[^.]{0,60}:\s*$", declared=words.declared)
        self.about = pattern(r"\b\L<interests>\b", interests=words.interests)
        self.says = Trigger(words.declared)
        # Cllrs Hill and Dale declared a personal interest in item 8 | Cllr Hill, Chair, declared | Cllr Hill, declared
        self.said = pattern(
            rf"{_SUBJECT}(?:,[^,]{{1,40}}+,|(?P<comma>,))?\s(?:also\s|then\s|each\s|both\s|has\s|had\s|therefore\s)*(?:\L<declared>)\b(?!\s(?:the\smeeting|open|closed))",
            declared=words.declared,
        )
        # and Cllr Dale a personal interest in item 9
        self.further = pattern(
            rf"(?:,|;|\band)\s(?:and\s)?(?P<name>{NAME})\s(?:also\s)?(?:an?\s(?:[\w-]+\s){{0,4}}?interests?\b|(?:on|in)\s(?:agenda\s)?items?\s\d)"
        )
        # an interest was declared by Cllr Hill
        self.passive = pattern(
            rf"\b\L<interests>\b[^.]{{0,60}}\b(?:declared|registered|received|disclosed)\b[^.]{{0,40}}?\b(?:by|from)\s{_SUBJECT}",
            interests=words.interests,
        )
        # Cllr Hill – item 6, trustee of the hall | 16/72 Cllr Hill: item 6
        self.listed = pattern(
            rf"[\W_]*(?:\d[\d/.]*\s+)?{_SUBJECT}\s?(?:[–—:-]|\bhas\san?\b|\bhad\san?\b|\bon\b|\bin\s(?:item|agenda|respect|relation)\b|(?=\([^()\d]))"
        )
        # (b) Personal interests: |Cllr Hill (item 6)
        self.labelled = pattern(
            r"[\W_]*(?:\(?\w{1,2}\)\s)?(?:\L<kinds>)(?:\sinterests?)?\s?[:–—-]\s*",
            kinds=tuple(word for kind in _KINDS for word in getattr(words, kind)),
        )
        self.nothing = pattern(r"\s*(?:\L<nothing>)\b", nothing=words.nothing)
        # did not consider that it amounted to an interest
        self.denied = pattern(r"\bno\s(?:[\w-]+\s){0,3}interests?\b|\bnot\b[^.]{0,40}\bamount\w*\sto\san\s(?:[\w-]+\s){0,2}interest\b")
        # left the room during consideration of this item
        self.stayed = pattern(r"\b\L<stayed>\sin\sthe\s(?:meeting|room|chamber|hall)", stayed=words.stayed)
        self.gone = pattern(r"\b\L<left>\b(?!\s(?:over|it|to\s(?!the)|behind))", left=words.left)
        self.kinds = [
            (_STORED.get(kind, kind.replace("_", "-")), pattern(r"\b\L<kind>\b", kind=getattr(words, kind)))
            for kind in _KINDS
            if getattr(words, kind)
        ]

    def interest(self, text: str) -> str | None:
        """Return the kind of interest that a text names, or None where it names none."""
        return next((kind for kind, words in self.kinds if words.search(text)), None)

    def departure(self, text: str) -> bool | None:
        """Return whether a text says that somebody left, or that they stayed; None where it says neither."""
        if self.stayed.search(text):
            return False
        return True if self.gone.search(text) else None


@once
def grammar_of(words: DeclarationWords) -> Grammar:
    """Return the grammar of a dialect's declarations, made once."""
    return Grammar(words)
