"""What a paragraph is made of: its sentences, and the pattern of a person's name in them.

In: a passage. Out: `Sentence` values, each of which leads back to its place in the source. Afterwards holds: the sentences of a passage are in
order, disjoint, and hold all of its words; a full stop after a title, an initial or an abbreviation ends none.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutesparse.document import Passage
    from minutesparse.spans import MappedText


class Sentence(NamedTuple):
    """A sentence of a passage: `text` stands from `start` to `end` of `passage.text`."""

    passage: Passage
    start: int
    end: int
    text: str

    def part(self, start: int, end: int | None = None) -> MappedText:
        """Return the words from `start` to `end` of `text` with their places, white space at the edges left off."""
        return self.passage.view.slice(self.start + start, self.end if end is None else self.start + end)

    def until(self, end: int) -> Sentence:
        """Return the sentence as far as `end`, an offset of the passage's text."""
        return self._replace(end=end, text=self.text[: end - self.start])


def whole(passage: Passage) -> Sentence:
    """Return all of a passage as one sentence."""
    return Sentence(passage, 0, len(passage.text), passage.text)


_TITLES = "Mrs?|Ms|Miss|M/s|Messrs|Dr|Cllrs?|Coun|Cyng|Comh|Ald|Rev|Revd|Ven|Preb|Prof|Sgt|Capt|Insp|Hon|Lt|St"
_NO_NAMES = (
    "Seconded|Proposed|Moved|Carried|Agreed|Resolved|Approved|All|Motion|Amendment|Unanimous|Unanimously|Vote|Votes|Voting|Abstained|Action"
    "|That|The|It|This|Clerk"
)
# a word of a name: "Ann", "O'Neill", "J.", "J.R.", "Smith-Jones", "Mr.Dale", "M/s"
_WORD = (
    rf"(?-i:(?!(?i:{_NO_NAMES})\b)(?:(?:{_TITLES})\.(?:[A-ZÀ-ÖØ-ÞŁŚŠŽĆČ][\w'’-]*+)?|(?:[A-ZÀ-ÖØ-Þ]\.){{1,4}}+(?:[A-Z][\w'’-]++)?|M/s|"
    r"[A-ZÀ-ÖØ-ÞŁŚŠŽĆČ][\w'’-]*+))"
)

NAME = rf"{_WORD}(?:\s(?:{_WORD}|(?:de|van|den|der|von|la|le|al|bin)\b)){{0,5}}+"
"""A pattern (for `wording.pattern`) of a name with its titles: `Cllr Mrs A. van den Berg`. Any capital words in a row match it."""

NAMES = rf"{NAME}(?:(?:,\s|\s?/\s?|\s(?:and|&)\s|,\sand\s){NAME}){{0,5}}+"
"""The pattern of one name or several: `AV & TD`, `Cllrs Hill and Dale`."""

_ABBREVIATIONS = frozenset(
    """mr mrs ms m/s messrs dr cllr cllrs coun cyng comh ald councillor prof rev revd ven preb hon
    st rd ave no nos prop sec secd approx re ref para paras sgt insp capt
    col maj lt supt inc dept govt tel ext fig vol cttee asst dep min max viz cf vs eg ie e.g i.e al pp sch sect""".split()  # noqa: SIM905 - words read better as words
)
_HALVES_OF_THE_DAY = frozenset({"a.m", "p.m"})


@cache
def _break() -> re.Pattern[str]:
    """Return the pattern of places where a sentence may end: a stop before white space, a stop glued to the next word, a bullet in the line.

    The signs stand first and alone, so that the search runs from sign to sign.
    """
    # "seconded. The" | "agreed.The" | "the bin. • The Clerk"
    return re.compile(r"[.!?…•●▪·*](?:(?<=[.!?…])[\"”’')\]*_]*(?=\s)|(?<=\.)(?=[A-Z][a-z]{2})|(?<=[•●▪·*])(?=\s?\S))")


@cache
def _label() -> re.Pattern[str]:
    """Return the pattern of the label of a clause in the line: ` b) `, ` iv. `."""
    return re.compile(r"\s\(?(?:[a-z]|[ivx]{1,4})\)(?=\s|$)")


def sentences(passage: Passage) -> list[Sentence]:
    """Return the sentences of `passage`, in order.

    >>> from minutesparse.document import Block, Kind, Passage
    >>> from minutesparse.spans import MappedText, Span
    >>> words = "Mr. J. Hill spoke. No. 5 was sold."
    >>> line = Passage(Block(Kind.PARAGRAPH, Span(0, len(words))), MappedText.of(words, 0))
    >>> [found.text for found in sentences(line)]
    ['Mr. J. Hill spoke.', 'No. 5 was sold.']
    """
    text = passage.view.text
    bounds = _remembered(text) if len(text) <= _LONGEST_REMEMBERED else _within(text, _bounds(text))
    return [_new(Sentence, (passage, start, end, text[start:end])) for start, end in bounds]


_new = tuple.__new__
"""Makes a named tuple in half the time that its class takes."""

_LONGEST_REMEMBERED = 20_000

_LONGEST = 8_000
"""Code points of a sentence at most: what is longer has lost its stops, and a rule that looks back from a word has seen enough."""


def _within(text: str, bounds: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the bounds, those of an endless sentence as several, cut between words."""
    for begin, end in bounds:
        start = begin
        while start < end:
            space = text.rfind(" ", start + 1, start + _LONGEST) if end - start > _LONGEST else end
            stop = space if space > start else start + _LONGEST
            words = text[start:stop].lstrip(_EDGE)
            if words:
                yield stop - len(words), stop - len(words) + len(words.rstrip(_EDGE))
            start = stop


@lru_cache(maxsize=1_024)
def _remembered(text: str) -> tuple[tuple[int, int], ...]:
    """Return the bounds of the sentences of `text`; the extractors of a section read the same paragraphs one after another."""
    return tuple(_bounds(text))


@cache
def _number() -> re.Pattern[str]:
    """Return the pattern of the number of a paragraph: `4.2 `, `(a) `, `iv. `, `3) `."""
    return re.compile(r"[\W_]*(?:\d{1,3}(?:\.\d{1,3})+\.?|\d{1,3}[.)]|(?:[a-z]|[ivx]{1,4})[.)])\)?\s+(?=\S)")


def unnumbered(passage: Passage) -> list[Sentence]:
    """Return the sentences of `passage`, the first without the number of the paragraph."""
    found = sentences(passage)
    number = None if not found or "A" <= found[0].text[0] <= "Z" else _number().match(found[0].text)
    if number:
        first = found[0]
        start = first.start + number.end()
        found[0] = Sentence(passage, start, first.end, passage.text[start : first.end])
    return [sentence for sentence in found if sentence.text] if number else found


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _break().finditer(text):
        at, end = found.span()
        sign = text[at]
        if sign == "." and not (_ends(text, at, end) if text[end].isspace() else text[max(0, at - _GLUED) : at].islower()):
            continue
        if sign in _BULLETS and not text[at - 1 : at].isspace():
            continue
        words = text[start:end].lstrip(_EDGE)
        if words:
            yield end - len(words), end - len(words) + len(words.rstrip(_EDGE))
        start = end
    words = text[start:].lstrip(_EDGE)
    if words:
        yield len(text) - len(words), len(text.rstrip(_EDGE))


_BULLETS = "•●▪·*"
_EDGE = " " + _BULLETS
_GLUED = 4
"""How many small letters stand before a full stop that is glued to the next sentence."""


def _ends(text: str, stop: int, end: int) -> bool:
    """Return whether the full stop at `stop` ends a sentence; `end` is where the next would begin."""
    following = text[end : end + 2].strip()[:1]
    if not following or following.islower():
        return not following or bool(_label().match(text, end))
    before = text[max(0, stop - 14) : stop].rsplit(None, 1)
    word = before[-1].lstrip("('\"“‘[").lower() if before else ""
    if word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()) or (word.isdigit() and not text[:stop].rstrip("0123456789").strip(" *_(")):
        return False
    if "." in word and word not in _HALVES_OF_THE_DAY and word.replace(".", "").isalpha() and max(map(len, word.split("."))) <= len("ph"):
        return False
    return not (following.isdigit() and word[-1:].isdigit())
