"""Printed names of people, apart from their titles and letters, alone, at a place in a text, or in a list.

In: a text. Out: `Name` values with offsets (code points of that text). Afterwards holds: `text[name.start:name.end]` is the name as printed,
prefix and suffix included, and `name.text` the part between them. What is no name (None, "as attached", a sentence, an office, a body) gives nothing.

One pass over the words, each looked at once; nothing here depends on a house style.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from minutesparse.people.titles import (
    BODIES,
    FIRSTS,
    HONOURS,
    MIXED_SUFFIXES,
    MODIFIED,
    MONTHS,
    OFFICES,
    PARTICLES,
    PLACES,
    PLURALS,
    PREFIXES,
    REFUSED,
    STREETS,
    SUFFIXES,
    SURNAMES,
    TIERS,
)

__all__ = ["BODIES", "OFFICES", "PLURALS", "PREFIXES", "REFUSED", "Name", "name", "name_at", "names", "people_at", "plural_at"]


class Name(NamedTuple):
    """A person's name from `start` to `end`, prefix and suffix included; `text` is what stands between those two.

    `given` and `family` are None where one word alone leaves open which it is. A couple ("Mr. & Mrs. G. Key") is two names, the first with
    the place of both.
    """

    start: int
    end: int
    text: str
    prefix: str | None = None
    given: str | None = None
    family: str | None = None
    suffix: str | None = None


# J.H.Todd; O'Neill; Lansdell-Williams; St.
_WORD = re.compile(r"(?:[^\W\d_]\.){1,4}(?:[^\W\d_]{2,}(?:['’‐‑–\-][^\W\d_]+)*)?|[Mm]/[Ss]\b\.?|[^\W\d_]+(?:['’‐‑–\-][^\W\d_]+)*\.?")
# Linda Hill, at the end of the text: most of the names in tables, about which nothing more is to be asked
_PLAIN = re.compile(r"(?P<given>[A-Z][a-z]+) (?P<family>[A-Z][a-z]+)")
_TELLING = REFUSED.union(PREFIXES, PLURALS, PARTICLES, PLACES, FIRSTS, BODIES, STREETS, MIXED_SUFFIXES, HONOURS)
"""Words that may be something else than a part of a name."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,4}[^\W\d_]?")
_LONGEST = 6


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    key: str
    """The text in lower case, without a stop at its end."""
    is_initials: bool
    """Whether it is `J`, `J.` or `J.H.` (or `JH`, which may also be an abbreviation)."""

    @classmethod
    def of(cls, start: int, text: str) -> _Word:
        initials = len(text) == 1 or ("." in text and _INITIALS.fullmatch(text) is not None)
        return cls(start, start + len(text), text, text.rstrip(".").lower(), initials)

    @property
    def is_capitals(self) -> bool:
        """Whether it is an abbreviation by its look: `NCC`."""
        return len(self.text) > 1 and self.text.isupper() and self.text.isalpha()


def name(text: str) -> Name | None:
    """Return the name that `text` is as a whole (white space, final punctuation and letters after it aside), or None.

    >>> found = name("Cllr Linda van den Hende MBE")
    >>> found.prefix, found.given, found.family, found.suffix
    ('Cllr', 'Linda', 'van den Hende', 'MBE')
    """
    start = len(text) - len(text.lstrip())
    found = name_at(text, start, lone=True)
    return found if found and not text[found.end :].strip(" .,;:") else None


def names(text: str) -> list[Name]:
    """Return the names of a list such as "A Hill, B Vale and C Dale" or "Messrs Hill & Vale", in order; what stands between them is passed over.

    A word alone counts as a name only after a plural such as `Messrs` or `Cllrs`.
    """
    found: list[Name] = []
    at, plural = 0, False
    while at < len(text):
        plural_end = plural_at(text, at)
        if plural_end is not None:
            at, plural = plural_end, True
        met = people_at(text, at, lone=plural)
        if met:
            found.extend(met)
            at = met[-1].end
            continue
        word = _WORD.match(text, at)
        if word and plural and word.group().lower() not in {"and", "&"}:
            plural = False
        at = word.end() if word else at + 1
    return found


def plural_at(text: str, at: int) -> int | None:
    """Return where the names begin after a plural such as `Messrs.` or `Cllrs` at `at`, or None."""
    word = _WORD.match(text, at)
    if word is None or word.group().rstrip(".").lower() not in PLURALS:
        return None
    return _skip_space(text, word.end())


def people_at(text: str, at: int, *, lone: bool = False) -> list[Name]:
    """Return the person, or the two of a couple, whose name begins at `at`; else an empty list.

    >>> [(one.prefix, one.text) for one in people_at("Mr. & Mrs. G. Key", 0)]
    [('Mr.', 'G. Key'), ('Mrs.', 'G. Key')]
    """
    couple = _couple_pattern().match(text, at)
    if couple:
        second = name_at(text, couple.start("second"))
        if second is not None:
            first = second._replace(start=at, prefix=couple["first"])
            return [first, second]
    found = name_at(text, at, lone=lone)
    return [found] if found else []


@cache
def _couple_pattern() -> re.Pattern[str]:
    # Mr. & Mrs. G. Key
    return re.compile(
        r"(?P<first>(?:Mr|Mrs|Dr|Cllr|Sir|Lord|Rev)\.?)\s?(?:&|and|\+|\\\*|\*)\s?(?P<second>(?:Mrs|Mr|Ms|Dr|Lady|Cllr)\b)", re.IGNORECASE
    )


def name_at(text: str, at: int, *, lone: bool = False, stops: frozenset[str] = frozenset()) -> Name | None:
    """Return the name that begins at `at`, or None.

    Args:
        text: any text, white space folded.
        at: offset of its first character (a prefix or a name).
        lone: take one word without prefix as a name, as in a list of first names.
        stops: more words, in lower case, that are no part of a name.
    """
    prefix_end, body = _prefixes(text, at)
    plain = _PLAIN.fullmatch(text, body)
    if plain and _TELLING.isdisjoint((plain["given"].lower(), plain["family"].lower())) and not stops:
        return Name(at, len(text), plain.group(), text[at:prefix_end] or None, plain["given"], plain["family"])
    words = _words(text, body, stops, titled=lone or prefix_end > at)
    if not words:
        return None
    if prefix_end == at and not lone and len(words) == 1 and not _glued(words[0]):
        return None
    words = _person_in(text, words, titled=prefix_end > at)
    if not words or all(word.is_initials for word in words) or _begins_with_a_body(words):
        return None
    suffix = _suffix(text, words[-1].end, "".join(word.text[0] for word in words))
    given, family = _parts(text, words, titled=prefix_end > at)
    end = suffix[1] if suffix else words[-1].end
    return Name(
        at, end, text[words[0].start : words[-1].end], text[at:prefix_end] or None, given, family, text[suffix[0] : suffix[1]] if suffix else None
    )


def _prefixes(text: str, at: int) -> tuple[int, int]:
    """Return where the prefixes at `at` end, and where the name begins."""
    end = body = at
    while True:
        word = _WORD.match(text, body)
        if word is None:
            return end, body
        printed = word.group()
        key = printed.rstrip(".").lower()
        if key not in PREFIXES or _is_shouted(text, word, end):
            glued = re.match(r"(?i:(?:Mrs?|Ms|Dr|Cllr|Prof|Rev)\.)(?=[^\W\d_])", printed)
            if glued is None:
                honour = _honour_pattern().match(text, body) if key in HONOURS else None
                if honour is None:
                    return end, body
                end = honour.end()
            else:
                end = body + glued.end()
        else:
            end = word.end()
        body = _skip_space(text, end)


def _is_shouted(text: str, word: re.Match[str], end: int) -> bool:
    """Return whether a prefix in capitals is rather somebody's initials: `MS` before no name in capitals."""
    if word.group() != "MS":
        return False
    following = _WORD.match(text, _skip_space(text, word.end()))
    return following is None or not following.group().isupper() or len(following.group()) <= len("ABC") or end < word.start() - 1


@cache
def _honour_pattern() -> re.Pattern[str]:
    # the Lord Mayor, Councillor; Depute Provost; Rt Hon the Lord
    return re.compile(
        r"(?:the\s)?(?:right\sworshipful\s)?(?:the\s)?(?:deputy\s)?lord\smayor\b,?(?=\s)|(?:the\s)?(?:lord|deput[ey])\sprovost\b,?(?=\s)"
        r"|the\s(?:very\s|right\s|most\s)?(?=(?:rev(?:d|erend)?|ven(?:erable)?|hon)\b)|(?:the\s)?r(?:igh)?t\.?\shon(?:ourable)?\.?(?:\sthe)?(?=\s)",
        re.IGNORECASE,
    )


def _words(text: str, at: int, stops: frozenset[str], *, titled: bool) -> list[_Word]:
    """Return the words of a name from `at` on: capitalised, particles between them, up to what can be no part of it."""
    words: list[_Word] = []
    while len(words) < _LONGEST:
        found = _WORD.match(text, at)
        if found is None:
            break
        word = _apart(_Word.of(found.start(), found.group()))
        if not _continues(text, words, word, stops, titled=titled):
            break
        words.append(word)
        if _ends_sentence(word):
            word = words[-1] = _Word.of(word.start, word.text[:-1])
            break
        at = word.end if text[word.end + 1 : word.end + 2].isalpha() else _nickname_end(text, word.end)
        at = _skip_comma(text, at) if len(word.text) == 1 and len(words) == 1 else at
        if at >= len(text) or text[at] != " ":
            break
        at += 1
    while words and words[-1].key in PARTICLES and words[-1].text[0].islower():
        words.pop()
    while (
        len(words) > 1
        and words[-1].is_initials
        and not (words[-1].end == len(text) or text[words[-1].end] in ",;)(:" or text.startswith(" (", words[-1].end))
    ):
        words.pop()
    return words


def _person_in(text: str, words: list[_Word], *, titled: bool) -> list[_Word]:
    """Return the words that are somebody's name where an office or an organisation follows without a comma; none where they are a part of it."""
    lead = [word.is_initials for word in words].count(True)
    following = _WORD.match(text, words[-1].end + 1) if text[words[-1].end : words[-1].end + 1] == " " else None
    key = following.group().rstrip(".").lower() if following else ""
    if following and _councillor().match(text, following.start()):
        key = "councillor"
    if following and following.group()[0].isupper() and (key in OFFICES or key == "councillor") and _is_modified(words, key):
        return words[:-1] if words[-1].key in PLACES else words[: lead + 1] if lead else words[:_LENGTH_OF_A_NAME]  # T Hill Footpath Warden
    if not _is_body(words, key if following and (following.group()[0].isupper() or key == "of") else ""):
        return words
    if not (titled or lead):
        return []  # Safer Vale Neighbourhood Watch
    return words[: lead + 1] if lead else words[:_LENGTH_OF_A_NAME]  # Mrs J Hill Vale Association


@cache
def _councillor() -> re.Pattern[str]:
    # County Councillor
    return re.compile(r"(?:County|Borough|District|City|Town|Parish|Ward|Community)\s(?:Councillor|Cllr)\b", re.IGNORECASE)


def _is_body(words: list[_Word], following: str) -> bool:
    """Return whether the words go on as those of an organisation or a place."""
    if any(word.key in BODIES for word in words[_LENGTH_OF_A_NAME:]) or words[-1].key in (BODIES - PLACES) | STREETS:
        return True
    return following in BODIES or (following == "of" and len(words) > _LENGTH_OF_A_NAME)


def _begins_with_a_body(words: list[_Word]) -> bool:
    """Return whether the first word is an abbreviation before a whole name (`VCC Ann Hill`, `BC A Hill`), and not initials (`AB Hill`)."""
    first = words[0]
    if not first.is_capitals or len(first.text) > len("ABC"):
        return False
    others = [word for word in words[1:] if not word.is_initials]
    if any(word.is_capitals for word in others):
        return False
    return len(others) > 1 or (first.key in TIERS and len(words) > _LENGTH_OF_A_NAME)


def _is_modified(words: list[_Word], office: str) -> bool:
    """Return whether the last word belongs to the office that follows ("T Hill Footpath Warden", "Ann Hill Senior Partner")."""
    initialled = any(word.is_initials for word in words)
    plain = len(words) > _LENGTH_OF_A_NAME and not initialled and office in MODIFIED and not any(word.key in PARTICLES for word in words)
    return (
        plain
        or words[-1].key in PLACES
        or (len(words) > _LENGTH_OF_A_NAME and words[-1].key in FIRSTS)
        or (initialled and len([word for word in words if not word.is_initials]) > 1 and words[-1].key not in PARTICLES)
    )


_LENGTH_OF_A_NAME = 2


def _continues(text: str, words: list[_Word], word: _Word, stops: frozenset[str], *, titled: bool) -> bool:
    """Return whether `word` is the next word of the name that begins with `words`."""
    key = word.key
    if word.text[0].islower():
        return key in PARTICLES and bool(text[word.end : word.end + 2].strip())
    if key in MONTHS and _is_named_so(text, words, word, titled=titled):
        return True
    if key in REFUSED or key in stops or key in PLURALS:
        return word.is_initials and len(word.text) <= len("A.")
    if _glued(word) and key.rpartition(".")[2] in REFUSED:
        return False
    if not words:
        return titled or (key not in PLACES and key not in FIRSTS)
    return (word.is_initials or key not in PREFIXES or _is_surname(text, word)) and _follows(words, word)


def _is_named_so(text: str, words: list[_Word], word: _Word, *, titled: bool) -> bool:
    """Return whether a month is rather somebody's given name (`Mrs June Hill`) or the family name that ends a name (`Tom May`)."""
    if words:
        return len(words) == 1 and _ends_name().match(text, word.end) is not None
    following = _WORD.match(text, word.end + 1) if titled and text[word.end : word.end + 1] == " " else None
    return following is not None and following.group()[0].isupper() and following.group().rstrip(".").lower() not in REFUSED


@cache
def _ends_name() -> re.Pattern[str]:
    # Tom May|, | Tom May| and
    return re.compile(r"\s*(?:[,;()]|\Z)|\s(?:and|&)\s")


def _is_surname(text: str, word: _Word) -> bool:
    """Return whether a title is rather the family name that ends a name: `P Earl`, and not the `Earl` of "Mr Hill Earl Grey"."""
    return word.key in SURNAMES and not text[word.end + 1 : word.end + 2].isupper()


def _follows(words: list[_Word], word: _Word) -> bool:
    """Return whether `word` may stand behind `words` in a name: no second initials, no letters, no abbreviation behind a family name."""
    last = words[-1]
    if last.is_initials or last.key in PARTICLES:
        return True
    if word.is_initials:
        return len(word.text) <= len("J.") and not any(other.is_initials for other in words)
    if last.is_capitals:
        return True
    return not word.is_capitals and word.key not in MIXED_SUFFIXES


def _apart(word: _Word) -> _Word:
    """Return the word without an office that a dash glues to it ("Hill–Chair")."""
    for dash in "–-":
        first, found, second = word.text.partition(dash)
        if found and second.rstrip(".").lower() in OFFICES:
            return _Word.of(word.start, first)
    return word


def _ends_sentence(word: _Word) -> bool:
    """Return whether the stop after `word` ends a sentence rather than an initial or an abbreviation."""
    return word.text.endswith(".") and not word.is_initials and word.key not in {"st", "wm", "chas", "geo", "jas", "thos", "jr", "jnr"}


def _nickname_end(text: str, at: int) -> int:
    """Return where a nickname in brackets or quotes after `at` ends ("William (Bill) Hill"), or `at`."""
    found = _nickname_pattern().match(text, at)
    return found.end() if found and found["word"].lower() not in REFUSED else at


@cache
def _nickname_pattern() -> re.Pattern[str]:
    # (Bill), "Bill"
    return re.compile(r"\s[(\"“‘'](?P<word>[A-Z][a-z]{1,12})[)\"”’'](?=\s[A-Z][a-z])")


def _skip_comma(text: str, at: int) -> int:
    """Return the place after a comma typed for the stop of an initial ("C, Hill"), or `at`."""
    return at + 1 if text[at : at + 2] == ", " and text[at + 2 : at + 3].isupper() and text[at + 3 : at + 4].islower() else at


def _suffix(text: str, at: int, firsts: str) -> tuple[int, int] | None:
    """Return the place of the letters after a name that ends at `at`, unless they are its own initials (`firsts`)."""
    start = end = None
    while True:
        found = _suffix_pattern().match(text, at)
        if found is None or found["letters"].replace(".", "").lower() not in SUFFIXES or found["letters"] == firsts:
            break
        start = found.start("letters") if start is None else start
        end = at = found.end()
    return None if start is None or end is None else (start, end)


@cache
def _suffix_pattern() -> re.Pattern[str]:
    # , O.B.E.; BA (Hons)
    letters = r"(?:[A-Z]\.){2,5}|[A-Z]{2,5}|BSc|MSc|PhD|DPhil|MPhil|BEng|MEng|Jnr|Snr|Jr|Sr|Esq|CiLCA"
    return re.compile(rf",?\s(?P<letters>{letters})(?![\w'’\-])\.?(?:\s?\((?:Hons|Oxon|Cantab|Dunelm)\.?\))?")


def _parts(text: str, words: list[_Word], *, titled: bool) -> tuple[str | None, str | None]:
    """Return given and family name."""
    if len(words) == 1:
        glued = _glued(words[0])
        if glued:
            cut = words[0].text.rindex(".") + 1
            return words[0].text[:cut], words[0].text[cut:]
        return (None, words[0].text) if titled else (None, None)
    last = len(words) - 1
    if words[last].is_initials:
        return text[words[1].start : words[last].end], words[0].text
    first = last
    while first > 1 and words[first - 1].key in PARTICLES and not words[first - 1].is_initials:
        first -= 1
    if first == 1 and words[0].key in PARTICLES and words[0].text[0].islower():
        first = 0
    family = text[words[first].start : words[last].end]
    glued = _glued(words[first])
    if glued and first == last:
        cut = words[first].start + words[first].text.rindex(".") + 1
        return text[words[0].start : cut], text[cut : words[last].end]
    return text[words[0].start : words[first - 1].end] if first else None, family


def _glued(word: _Word) -> bool:
    """Return whether initials and family name are one word: `A.White`."""
    return "." in word.text[:-1] and not word.is_initials


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at
