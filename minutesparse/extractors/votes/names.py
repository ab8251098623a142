"""Lists of who voted how: one option a line, a table with one a row, all in one line, or name by name in a roll call.

In: passages. Out: `Told` with voters.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.extractors.votes.telling import Told
from minutesparse.models import Voter
from minutesparse.wording import alternatives, once, pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    import regex

    from minutesparse.dialect import VoteWords
    from minutesparse.document import Passage
    from minutesparse.extractors.votes.grammar import Grammar

_OPTION = (
    r"(?P<option>(?P<interest>\L<interested>)|(?P<silent>\L<silent>)|(?P<absent>\L<absent>)|(?P<for>\L<ayes>)|"
    r"(?P<against>\L<noes>)|(?P<abstain>\L<abst>)|(?P<casting>\L<casting>))"
)
_STORED = {"interest": "declared_interest_left", "silent": "did_not_vote"}
"""Options by their names in a record, where they differ from those of the groups."""
_LONGEST = 2_000


class _Patterns(NamedTuple):
    """The patterns of lines and of lists in a line."""

    line: regex.Pattern[str]
    glued: regex.Pattern[str]
    label: regex.Pattern[str]
    head: regex.Pattern[str]
    heads: frozenset[str]
    """What `head` matches, in lower case and without the signs behind it."""
    status: regex.Pattern[str]
    roll: regex.Pattern[str]


@once
def _patterns(words: VoteWords) -> _Patterns:
    lists = {
        "interested": words.interested,
        "silent": words.silent,
        "absent": words.absent,
        "ayes": words.ayes,
        "noes": words.noes,
        "abst": words.abstentions,
        "casting": words.casting,
    }
    return _Patterns(
        # For: Cllrs Hill, Dale and Marsh (3) | Against | There voted for the motion: A Hill ...... 24
        line=pattern(
            rf"[\W_]*+(?:there\s)?(?:voted\s|voting\s|votes\s)?{_OPTION}(?:\s(?:the\s)?(?P<subject>\L<subjects>))?\s*"
            r"(?:\((?P<count>\d{1,3})\)\s*)?(?::|–|-|(?=\s?(?:cllr|councillor)s?\b|$)|(?<=\))|(?=\s(?-i:\p{Lu})[\w.'’]*\s(?-i:\p{Lu})))\s*(?P<names>.*)",
            subjects=words.subjects,
            **lists,
        ),
        # ForL. M. Arkwright and D. Bose2
        glued=pattern(rf"{_OPTION}(?=(?-i:\p{{Lu}}))(?P<names>(?-i:\p{{Lu}}).*?\D)(?P<count>\d{{1,3}})", **lists),
        # Approve: Dave, Eoin. Reject: none.
        label=pattern(rf"(?<![\w\-]){_OPTION}\s?:\s?", **lists),
        head=pattern(rf"{_OPTION}[\s:]*", **lists),
        heads=frozenset(chain.from_iterable(lists.values())),
        status=pattern(
            r"[\W_]*\L<statuses>\s?:\s*(?:(?P<passed>\L<passed>)|(?P<failed>\L<failed>))\b[\W_]*",
            statuses=words.statuses,
            passed=words.passed,
            failed=words.failed,
        ),
        # Hill, aye; Dale, nay.
        roll=pattern(rf"(?P<name>(?-i:\p{{Lu}})[\w.'’\-]*(?:\s(?-i:\p{{Lu}})[\w.'’\-]*){{0,3}}),?\s(?:[-–]\s)?{_OPTION}(?=[;.,]|$)", **lists),
    )


def rows(passages: Sequence[Passage], grammar: Grammar) -> dict[int, Told | None]:
    """Return what lines and rows of lists tell, by position of their passage; None at those that belong to another's row."""
    patterns = _patterns(grammar.words)
    found: dict[int, Told | None] = {}
    for index, passage in enumerate(passages):
        if index in found:
            continue
        if passage.cell is not None and passage.cell.grid is not None:
            _table_row(passages, index, patterns, found)
            continue
        text = passage.text
        if len(text) > _LONGEST or not _may_begin(text, grammar):
            continue
        if _stacked(passages, index, patterns, found):
            continue
        span = passage.view.span
        status = patterns.status.match(text)
        if status is not None and (status.end() == len(text) or text[status.end() - 1] in ".;"):
            if status.end() == len(text):
                found[index] = Told(span.start, span.end, result="passed" if status["passed"] else "failed", bare=True)
            continue
        row = _line(text, patterns)
        if row is not None:
            found[index] = row._replace(start=span.start, end=span.end)
    return _beside_others(found)


def _may_begin(text: str, grammar: Grammar) -> bool:
    """Return whether a line may begin with an option or a label of the result."""
    return _beginnings(grammar.words).match(text) is not None


@once
def _beginnings(words: VoteWords) -> re.Pattern[str]:
    # **There voted against
    every = (*words.ayes, *words.noes, *words.abstentions, *words.absent, *words.silent, *words.interested, *words.statuses, *words.casting)
    return re.compile(rf"[\W_]{{0,6}}+(?:there\s)?(?:voted\s|voting\s|votes\s)?{alternatives(every)}", re.IGNORECASE)


def _beside_others(found: dict[int, Told | None]) -> dict[int, Told | None]:
    """Return what was found without lines that have none of another option beside them: "No | Item" is the head of a table."""
    options = {index: (row.row, row.subject) for index, row in found.items() if row is not None and row.row is not None}
    kept = {index for index, option in options.items() if any(options.get(near, option) != option for near in _near(index, _NEAR))}
    ruled = {index for index in kept if options[index][0] in {"for", "against"}}
    return {
        index: row
        for index, row in found.items()
        if row is None or index in kept or (row.row is None and not ruled.isdisjoint(_near(index, _NEAR - 1)))
    }


def _near(index: int, room: int) -> range:
    """Return the positions no further than `room` from `index`."""
    return range(index - room, index + room + 1)


_NEAR = 12
"""So many passages, which may be cells, lie between lines of one list or between them and their result."""


def _line(text: str, patterns: _Patterns) -> Told | None:
    """Return the option, the names and the count of a line of a recorded vote, or None."""
    glued = patterns.glued.fullmatch(text)
    if glued is not None and glued["option"][0].isupper() and not glued["casting"]:
        return _row(glued, glued["names"], int(glued["count"]))
    found = patterns.line.fullmatch(text)
    if found is None or found["casting"] or patterns.label.search(found["names"]):
        return None
    last = _last().search(found["names"])
    names = found["names"][: last.start()] if last else found["names"]
    count = found["count"] or (last["count"] if last else None)
    if not names.strip(" .…") and not count:
        return None
    return _row(found, names.strip(" .…(-"), int(count) if count else None)


@cache
def _last() -> re.Pattern[str]:
    # …… 24 | (3)
    return re.compile(r"(?:^|[\s.…(\-])(?P<count>\d{1,3})\)?[\s.]*$")


@cache
def _first() -> re.Pattern[str]:
    # 1 |(Hill)
    return re.compile(r"\s*(?P<count>\d{1,3})\s(?=\()")


def _row(found: regex.Match[str], names: str, count: int | None) -> Told | None:
    """Return one option with its voters, or None where what stands there are no names."""
    if names and not _are_names(names):
        return None
    option = _option(found)
    people = _names(names)
    number = count if count is not None else len(people)
    subject = found["subject"].lower() if "subject" in found.re.groupindex and found["subject"] else ""
    return Told(0, 0, {option: number}, tuple(Voter(name=name, option=option) for name in people), row=option, subject=subject)


def _option(found: regex.Match[str]) -> str:
    """Return the name of an option in a record."""
    group = next(name for name in ("interest", "silent", "absent", "for", "against", "abstain", "casting") if found[name])
    return _STORED.get(group, group)


def _table_row(passages: Sequence[Passage], index: int, patterns: _Patterns, found: dict[int, Told | None]) -> None:
    """Put what a row of a table tells at its first passage: `For | Hill, Dale | 2`."""
    first = passages[index]
    grid = first.cell.grid if first.cell is not None else None
    if first.text.rstrip(" :").lower() not in patterns.heads or len(first.text) >= _SHORT:
        return
    option = patterns.head.fullmatch(first.text)
    if option is None or grid is None:
        return
    beside = [
        (at, other)
        for at, other in enumerate(passages[index + 1 : index + _CELLS], index + 1)
        if other.table is first.table and other.cell is not None and other.cell.grid is not None and other.cell.grid.row == grid.row
    ]
    if beside:
        _cells(passages, (index, option), beside, found)


def _stacked(passages: Sequence[Passage], index: int, patterns: _Patterns, found: dict[int, Told | None]) -> bool:
    """Put what three lines tell that were the cells of a row at the first, and return whether they were: `For`, `Hill, Dale`, `2`."""
    option = patterns.head.fullmatch(passages[index].text) if len(passages[index].text) < _SHORT else None
    beside = [(at, passages[at]) for at in range(index + 1, min(index + _ROW, len(passages)))]
    if option is None or len(beside) < _ROW - 1 or not beside[-1][1].text.isdigit() or beside[0][1].text.isdigit():
        return False
    _cells(passages, (index, option), beside, found)
    return index in found


def _cells(
    passages: Sequence[Passage], head: tuple[int, regex.Match[str]], beside: Sequence[tuple[int, Passage]], found: dict[int, Told | None]
) -> None:
    """Put what the cells `beside` an option tell at its passage."""
    index, option = head
    count = next((int(other.text) for _, other in beside if other.text.isdigit()), None)
    names = next((other.text for _, other in beside if not other.text.isdigit()), "")
    start, end = passages[index].view.span.start, beside[-1][1].view.span.end
    row = Told(0, 0, casting=bool(count), row="casting") if option["casting"] else _row(option, names, count)
    if row is None:
        return
    found.update({at: None for at, _ in beside})
    found[index] = row._replace(start=start, end=end) if not option["casting"] or count else None


_SHORT = 40
_CELLS = 5
_ROW = 3
"""A row of a recorded vote has so many cells: option, names, number."""


def called(passage: Passage, grammar: Grammar) -> Told | None:
    """Return the vote of a list that stands in a line: "Ayes: Hill, Dale. Noes: none." or "Hill, aye; Dale, nay."."""
    text, patterns = passage.text, _patterns(grammar.words)
    if ":" not in text and "aye" not in text:
        return None
    labels = [label for label in patterns.label.finditer(text) if not label["casting"]]
    if len({_option(label) for label in labels}) >= len(("for", "against")) and any(label["for"] or label["against"] for label in labels):
        return _listed(passage, labels)
    rolled = list(patterns.roll.finditer(text)) if _rolls().search(text) else []
    if len(rolled) < len(("aye", "nay")):
        return None
    voters = tuple(Voter(name=name, option=_option(one)) for one in rolled for name in _names(one["name"]))
    counts = {option: sum(1 for voter in voters if voter.option == option) for option in dict.fromkeys(voter.option for voter in voters)}
    start = passage.view.span.start
    return Told(start + rolled[0].start(), start + rolled[-1].end(), counts, voters)


@cache
def _rolls() -> re.Pattern[str]:
    # Roll call vote: | Vote: Hill, aye
    return re.compile(r"\broll call\b|\bvotes?\s?:", re.IGNORECASE)


def _listed(passage: Passage, labels: Sequence[regex.Match[str]]) -> Told | None:
    """Return the vote of labels in a line, each with names, a number or both behind it; the first that comes again ends the list."""
    text = passage.text
    counts: dict[str, int] = {}
    voters: list[Voter] = []
    end = 0
    for place, label in enumerate(labels):
        option = _option(label)
        if option in counts:
            break
        stop = labels[place + 1].start() if place + 1 < len(labels) else len(text)
        behind = text[label.end() : stop]
        cut = _stop().search(behind)
        behind = behind[: cut.start()] if cut else behind
        last = _last().search(behind) or _first().match(behind)
        names = (behind[: last.start()] or behind[last.end() :] if last else behind).strip(" .,;…()-")
        if (names and not _are_names(names)) or not (names or last):
            return None
        people = _names(names)
        counts[option] = int(last["count"]) if last else len(people)
        voters += [Voter(name=name, option=option) for name in people]
        end = label.end() + len(behind.rstrip(" ,;"))
    span = passage.view.slice(labels[0].start(), end).span
    return Told(span.start, span.end, counts, tuple(voters))


@cache
def _stop() -> re.Pattern[str]:
    # none. Passed
    return re.compile(r"(?<![A-Z])[.;](?=\s|$)")


def _are_names(text: str) -> bool:
    """Return whether a list holds names, or says that there are none."""
    words = [word for word in re.findall(r"[\w'’-]+", text) if word.lower() not in _SMALL]
    return len(text.split()) <= _MOST and sum(1 for word in words if not word[0].isupper()) * 4 <= len(words)


_SMALL = frozenset({"and", "van", "de", "den", "der", "von", "none", "nil", "the", "n", "a"})
_MOST = 250


def _names(text: str) -> list[str]:
    """Return the names of a list, titles left off."""
    bare = re.sub(r"\b(?:councillors?|cllrs?)\b\.?\s*", "", text, flags=re.IGNORECASE)
    parts = [part.strip(" .;:[]()") for part in re.split(r"\s*(?:,\s*(?:and\s)?|;\s*(?:and\s)?|\sand\s|&)\s*", bare)]
    return [part for part in parts if part and part.lower() not in {"none", "nil", "n/a"}]
