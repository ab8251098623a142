"""From where a decision is led in to the words decided: clauses under one lead-in, labels, what stands before an outcome.

In: passages and findings. Out: places of words. Afterwards holds: every clause leads back to the source.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, takewhile
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Kind
from minutesparse.spans import joined
from minutesparse.wording import mentions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from minutesparse.document import Passage
    from minutesparse.spans import MappedText

_FRAGMENT = 30
"""A sentence shorter than this (code points) is a fragment that goes with what stands before it: `Amended logo.`"""


_LONGEST_LABEL = len("(xviii)")
"""Within so many code points of its beginning a label ends."""


class Clause(NamedTuple):
    """The words of one decision, and its label if it has one (`(a)`, `1`)."""

    words: MappedText
    number: str | None = None


# 1. | (a) | iv) | A. That | B The | 1359 that
_LABEL = r"(?-i:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]\)?|\(?[A-Z]\)|[A-Z]\.(?=\s(?:That|To)\b)|[A-Z](?=\s(?:That|The|To|An)\s)|\d{2,4}(?=\s[Tt]hat\s))"

# that | and further that
_THAT = r"(?:(?:and,?\s)?(?:further\s)?that)"


@cache
def _opening() -> re.Pattern[str]:
    # (iv) that the gate be mended | and further that a copy be sent
    return re.compile(rf"[\s*_\"“‘']*+(?:(?P<number>{_LABEL})(?=\s))?[\s*_-]*(?:{_THAT}\b[\s:,]*)?", re.IGNORECASE)


@cache
def _marks() -> re.Pattern[str]:
    # 1) That the sign be moved. 2) That the clerk write to the school
    return re.compile(rf"(?:^|(?<=[\s:;.]))(?P<number>{_LABEL})\s(?=\S)", re.IGNORECASE)


@cache
def _entry() -> re.Pattern[str]:
    # (a) the fence | that the gate be mended
    return re.compile(rf"[\s*_\"“‘']*+(?:{_LABEL}\s|{_THAT}\s|[-–•]\s)", re.IGNORECASE)


def labelled(view: MappedText) -> Clause:
    """Return a clause without its label, its opening `That`, and what joins it to the next (`; and`)."""
    found = _opening().match(view.text)
    if found is None:
        return Clause(_alone(view))
    start = found.end()
    mark = view.text[start - 1 : start]
    if mark in _QUOTES and _QUOTES[mark] in view.text[start:].rstrip(" .;,*_")[:-1]:
        start -= 1  # "No Entry" signs be put up: the quotation is not the clause
    return Clause(_alone(view.slice(start)), found["number"].rstrip(".") if found["number"] else None)


_QUOTES = {'"': '"', "“": "”"}
"""The signs that open a quotation, each with the one that closes it."""


def _alone(view: MappedText) -> MappedText:
    """Return a clause without the semicolon, the `; and` or the `, or` that joins it to the next."""
    text = view.text
    bare = text.removesuffix(" and").removesuffix(" or").rstrip()
    joined_by = (";",) if bare == text else (";", ",")
    return view.slice(0, len(bare.rstrip(";, "))) if bare.endswith(joined_by) else view


def enumerated(view: MappedText) -> list[Clause]:
    """Return the clauses of a resolution written in one paragraph, or the whole as one where none are numbered."""
    text = view.text
    if not mentions(text, _NUMBERING):
        return [labelled(view)]
    marks = [
        found
        for found in _marks().finditer(text)
        if found["number"][-1] in _CLOSED or found.start() == 0 or text[: found.start()].rstrip().endswith(_JOINTS) or _is_capital(found["number"])
    ]
    run = _run([found["number"] for found in marks])
    if len(run) < len("ab"):
        return [labelled(view)]
    starts = [marks[index].start() for index in run]
    ends = [*starts[1:], len(text)]
    lead = [labelled(view.slice(0, starts[0]))] if text[: starts[0]].strip(" :-–—") else []
    return [clause for clause in (*lead, *(labelled(view.slice(start, end)) for start, end in zip(starts, ends, strict=True))) if clause.words.text]


def _is_capital(number: str) -> bool:
    """Return whether a label is a capital with a stop (`B. That`), which needs no other sign before it."""
    return number[:1].isupper() and number[-1] == "."


_NUMBERING = (")", "1. ", "a. ", "i. ", "A ", "A. ")
"""What a clause holds, at least one of these, that is an enumeration."""
_CLOSED = ")ABCDEFGH"
_JOINTS = (";", ":", "; and", ", and", "; or", ",")
"""What stands before the number of a clause that a stop alone marks: `…; and 2. ask`."""

_SERIES = (
    tuple("123456789") + tuple(str(number) for number in range(10, 30)),
    tuple("abcdefghijklmnop"),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
)


def _run(labels: Sequence[str]) -> list[int]:
    """Return the positions of the labels that count up from the first of their kind."""
    bare = [label.strip("().").lower() for label in labels]
    for series in _SERIES:
        expected = 0
        run = []
        for index, label in enumerate(bare):
            if expected < len(series) and label == series[expected]:
                run.append(index)
                expected += 1
        if len(run) > 1:
            return run
    return []


def goes_on(before: str, text: str) -> bool:
    """Return whether the sentence `text` is the next clause of the enumeration in `before`: `2) That the clerk write`."""
    label = _marks().match(text) if ")" in text[:_LONGEST_LABEL] or "." in text[:_LONGEST_LABEL] else None
    first = _marks().search(before) if label else None
    if label is None or first is None:
        return False
    return first["number"].strip("().").lower() in {"1", "a", "i"} and label["number"][-1] == first["number"][-1]


def follows(passage: Passage, before: Passage | None) -> bool:
    """Return whether a passage goes on with the clauses of a lead-in that ended in a colon."""
    if before is None:
        return True
    if passage.block.kind is Kind.HEADING:
        return False
    same = passage.block.kind is Kind.LIST_ITEM and before.block.kind is Kind.LIST_ITEM
    return same or bool(_entry().match(passage.text))


def resolves(passage: Passage) -> bool:
    """Return whether the passage words a resolution (`‘That the bills be paid.’`)."""
    return passage.text[:8].lstrip("\"“‘'* ").lower().startswith(("that ", "that, "))


def adds(passage: Passage) -> bool:
    """Return whether the passage is one more clause of the resolution above it: `AND FURTHER THAT a copy be sent`."""
    return passage.text[: len("and further ")].lower().startswith(("and further ", "and that ", "further that"))


def worded(passage: Passage) -> bool:
    """Return whether the passage may be what a lead-in alone on its line led in to: `“To confirm the minutes.”`, `(1) that`, `1359 that`."""
    text = passage.text
    bare = text[:8].lstrip("\"“‘'*_ ")
    return resolves(passage) or bare.lower().startswith("to ") or bool(_entry().match(text))


def listed(passage: Passage) -> bool:
    """Return whether the passage is an entry of a list: by its look, or by its label (`(a) the fence`)."""
    return passage.block.kind is Kind.LIST_ITEM or bool(_entry().match(passage.text))


def with_sums(passage: Passage, start: int, end: int, sentences: Sequence[tuple[int, int]]) -> MappedText:
    """Return the words of a passage, with the sentences before them while they all name sums of money, as in a list of payments."""
    if _has_sum(passage.text[start:end]):
        for begin, stop in reversed(sentences):
            if not _has_sum(passage.text[begin:stop]) or _says().search(passage.text, begin, stop):
                break
            start = begin
    return passage.view.slice(start, end)


@cache
def _says() -> re.Pattern[str]:
    # The plan to spend £90 |was| put, but not: Hall hire, £90.
    return re.compile(r"\b(?:was|were|had|has|is|are|put|asked|said|reported)\b")


def antecedent(passage: Passage, sentences: Sequence[tuple[int, int]]) -> MappedText:
    """Return the sentence that an outcome behind it speaks of: the last of `sentences`, with those before it while they are fragments."""
    start, end = sentences[-1]
    for begin, stop in islice(reversed(sentences), 1, None):
        if end - start >= _FRAGMENT and stop - begin >= _FRAGMENT:
            break
        if stop - begin > 2 * _FRAGMENT:
            break
        start = begin
    return passage.view.slice(start, end)


def sums_above(passages: Sequence[Passage]) -> MappedText:
    """Return the passage above the last of `passages`; where it is a sum of money, with the sums above it, as in a list of payments."""
    last = len(passages) - 1
    first = last - 1
    if _is_sum(passages[first]):
        while first > max(0, last - _LONGEST_LIST) and _is_sum(passages[first - 1]):
            first -= 1
        first -= first > 0 and passages[first - 1].text.endswith(":")
    return joined([passage.view for passage in passages[first:last]], " ")


_LONGEST_LIST = 100
"""How many passages a list of payments has at most."""


def sums_below(passages: Iterable[Passage]) -> list[MappedText]:
    """Return the passages at the beginning of `passages` that each name a sum of money, or stand among such in a table."""
    found = []
    for passage in passages:
        if not _is_sum(passage) and passage.cell is None:
            break
        found.append(passage.view)
    return found if any("£" in view.text or "€" in view.text or "$" in view.text for view in found) else []


def entries_below(passages: Iterable[Passage]) -> list[MappedText]:
    """Return the entries of a list at the beginning of `passages`."""
    return [passage.view for passage in takewhile(lambda passage: passage.block.kind is Kind.LIST_ITEM, passages)]


def posts_below(passages: Iterable[Passage]) -> list[MappedText]:
    """Return the lines at the beginning of `passages` that each name an office and who has it: `President – Ann Hill`."""
    return [passage.view for passage in takewhile(lambda passage: _post().fullmatch(passage.text) is not None, passages)]


@cache
def _post() -> re.Pattern[str]:
    # Hon. Secretary: Mr T. Dale
    return re.compile(r"(?!Proposed|Seconded|Proposer|Seconder|Action)[A-Z][\w.'’/ -]{2,40}?(?:\s?:|\s[–—-])\s?[A-Z][\w.'’& -]{1,60}")


def _is_sum(passage: Passage) -> bool:
    return _has_sum(passage.text)


def _has_sum(text: str) -> bool:
    return "£" in text or "€" in text or "$" in text
