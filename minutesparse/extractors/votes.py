"""The votes of a section: results, counts and names, as prose or as a recorded list.

In: a section's own passages. Out: `Vote` records in order of the text. Afterwards holds: the votes that candidates of an election got are none, and a
count is never guessed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.models import Vote, Voter
from minutesparse.phrases import sentences
from minutesparse.spans import Span
from minutesparse.wording import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from minutesparse.dialect import Dialect
    from minutesparse.document import Passage
    from minutesparse.phrases import Sentence
    from minutesparse.segmentation.outline import Section

_WORDS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty""".split()  # noqa: SIM905 - words read better as words
_NUMBERS = {word: number for number, word in enumerate(_WORDS)} | {"no": 0, "none": 0, "nil": 0, "a": 1}
_NUMBER = r"(?:\d{1,3}|" + "|".join(_NUMBERS) + r")"
_OPTIONS = {
    "for": r"(?:votes?\s)?(?:were\s|was\s|voted\s)?(?:in\sfavour|for(?!\s(?:the\s(?!motion|proposal|amendment)|a|an|his|her|their)\b))",
    "against": r"(?:votes?\s)?(?:were\s|was\s|voted\s)?against",
    "abstain": r"(?:votes?\s)?(?:were\s)?(?:abstentions?|abstained|abstain(?:ing)?)",
}
_OPTION_SIGNS = {"for": ("for", "favour"), "against": ("against",), "abstain": ("abst",)}
"""Letters without which a text tells nothing of an option."""
_SIGNS = ("favour", "against", "abst", "unanim", "nem con", "nem. con", "vote", "carried", "show of hands", "motion", "for:", "for -", "for –")
"""Words without one of which a text tells no vote."""
_LONGEST_ROW = 250
"""How many words a line of names may have."""


class _Row(NamedTuple):
    """One line of a recorded vote: `For: Cllrs Hill, Dale (2)`."""

    option: str
    names: str
    number: int | None


@cache
def _re(template: str) -> re.Pattern[str]:
    """Return the template compiled, ignoring case."""
    return re.compile(template, re.IGNORECASE)


def votes(section: Section, dialect: Dialect) -> list[Vote]:
    """Return the votes in the section's own passages (not its sub-sections'), in order of the text."""
    del dialect
    found: list[Vote] = []
    rows: list[tuple[_Row, Passage]] = []
    for passage in section.passages:
        text = passage.view.text
        if not mentions(text.lower(), _SIGNS):
            continue
        row = _row(text)
        if row:
            rows.append((row, passage))
            continue
        found += [vote for sentence in sentences(passage) for vote in _told(sentence)]
    return sorted([*found, *_recorded(rows)], key=lambda vote: vote.span or Span(0, 0))


def _told(sentence: Sentence) -> Iterator[Vote]:
    """Yield the vote that a sentence tells."""
    text = sentence.text
    if not mentions(text.lower(), _SIGNS):
        return
    counts, places = _counts(text)
    manner = _manner(text)
    if manner:
        places.append(manner.span())
    casting = _re(r"\bcasting\svote\b(?!\s*:?\s*(?:none|no|n/a|0)\b)").search(text)
    if casting and _re(r"\b(?:used|gave|exercised|on\s(?:the|his|her)|by\sthe|with\sthe)\b[^.]{0,40}casting\svote").search(text):
        places.append(casting.span())
    else:
        casting = None
    if not places or text.startswith(("To ", "TO ")):
        return
    view = sentence.part(0)
    yield Vote(result=_result(text, manner) or _counted(counts), counts=counts, voters=[], casting_vote=casting is not None, span=view.span)


def _counts(text: str) -> tuple[dict[str, int], list[tuple[int, int]]]:
    """Return the counts by option, and where they stand."""
    counts: dict[str, int] = {}
    places: list[tuple[int, int]] = []
    # by 24 votes to 10, with 1 abstention | three to two in favour | carried 7 - 0 | (7:7 and on the casting vote)
    pair = _re(
        rf"\b(?P<for>{_NUMBER})(?:\svotes?)?,?\s?(?:to|-|–|:)\s?(?P<against>{_NUMBER})(?:\svotes?)?\b"
        r"(?=[,;.)]?(?:$|\s(?:in\sfavour|with|and|on|\()|[,;.)]))"
    ).search(text)
    if pair and _re(r"\b(?:votes?|carried|lost|in\sfavour|result|resolved|motion|passed)\b").search(text) and not _is_date(text, pair):
        counts |= {"for": _count(pair["for"]), "against": _count(pair["against"])}
        places.append(pair.span())
    lowered = text.lower()
    for option, words in _OPTIONS.items():
        if not mentions(lowered, _OPTION_SIGNS[option]):
            continue
        # 26 in favour | For: 26 | two abstained | 1 abstention
        before = _re(rf"(?<![\w/.£-])(?P<count>{_NUMBER})\s(?:(?:members?|councillors?|cllrs?|people|of\sthem)\s)?{words}\b").search(text)
        behind = _re(
            rf"\b(?:votes?\s)?(?:{option}|{words})(?:\sthe\s(?:motion|proposal|amendment))?\s?[:(–-]+\s?(?P<count>\d{{1,3}})\b(?!\s?[./£%]\d)"
        ).search(text)
        hit = behind or before
        if hit and option not in counts:
            counts[option] = _count(hit["count"])
            places.append(hit.span())
    if set(counts) == {"for"} and not _re(r"\b(?:vote|votes|voted|in\sfavour|carried|lost|against)\b").search(text):
        return {}, []
    return counts, places


def _is_date(text: str, found: re.Match[str]) -> bool:
    """Return whether a pair of numbers is a time, a sum or a date: `7:30`, `2 - 4 pm`."""
    return bool(
        _re(r"\s?(?:am|pm|a\.m|p\.m|hrs|hours|days|weeks|months|years|per\scent|%|feet|metres|miles)\b").match(text, found.end())
        or text[: found.start()].endswith(("£", "at ", "."))
    )


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]


def _manner(text: str) -> re.Match[str] | None:
    """Return the match of how all voted: unanimously, nem con, by show of hands, all in favour."""
    return _re(
        r"\b(?P<unanimous>unanimous(?:ly)?)\b(?!\s(?:decision\sof|view))|\b(?P<nem>nem\.?\s?con)\b|\b(?P<all>all\s(?:\w+\s){0,3}?(?:were\s|voted\s)?in\sfavour)\b|"
        r"\b(?P<hands>(?:a|on\sa|by\sa)\sshow\sof\shands)\b"
    ).search(text)


def _result(text: str, manner: re.Match[str] | None) -> str | None:
    """Return the outcome in one word of the field's vocabulary, or None where the sentence tells none."""
    if _re(r"\b(?:lost|defeated|rejected|not\s(?:carried|passed|agreed)|fell|failed)\b").search(text):
        return "failed"
    if _re(r"\b(?:carried|passed|approved|agreed|adopted|resolved|accepted|elected|co-opted)\b(?!\s(?:out|forward|over))").search(text):
        return "passed"
    return "passed" if manner and manner.lastgroup != "hands" else None


def _counted(counts: Mapping[str, int]) -> str | None:
    """Return the result that the counts make, or None where one is missing or they are equal."""
    ayes, noes = counts.get("for"), counts.get("against", 0)
    return None if ayes is None or ayes == noes else "passed" if ayes > noes else "failed"


def _row(text: str) -> _Row | None:
    """Return the option, the names and the count of a line of a recorded vote, or None."""
    # For: Cllrs Hill, Dale and Marsh (3) | Against | Councillor A Hill | Abstain: None 0 | There voted for: A Hill ...... 24
    found = _re(
        r"[\W_]*(?:there\s)?(?:voted\s|voting\s|votes\s)?(?P<option>for|in\sfavour|against|abstain(?:ed|ing)?|abstentions?|absent|not\svoting|did\snot\svote|conflicts?\sof\sinterests?)"
        r"(?:\s(?:the\s)?(?:motion|proposal|amendment))?\s*(?:\((?P<count>\d{1,3})\)\s*)?(?::|–|-|(?=\sCllr|\sCouncillor|\s[A-Z]\w*\s[A-Z]))\s*(?P<names>.*?)[\s.…(-]*(?P<last>\d{1,3})?\)?[\s.]*"
    ).fullmatch(text)
    if not found or (not found["names"].strip() and not (found["last"] or found["count"])):
        return None
    if len(text.split()) > _LONGEST_ROW or (found["names"] and not _are_names(found["names"])):
        return None
    count = found["count"] or found["last"]
    return _Row(_option(found["option"]), found["names"], int(count) if count else None)


def _are_names(text: str) -> bool:
    """Return whether a list holds names, or says that there are none."""
    words = [word for word in _re(r"[\w'’-]+").findall(text) if word.lower() not in {"and", "van", "de", "den", "der", "von", "none", "nil", "the"}]
    return sum(1 for word in words if not word[0].isupper()) * 4 <= len(words)


def _option(word: str) -> str:
    lowered = word.lower()
    if lowered.startswith(("for", "in")):
        return "for"
    if lowered.startswith("abst"):
        return "abstain"
    return {"against": "against", "absent": "absent"}.get(lowered, "declared_interest_left" if "interest" in lowered else "did_not_vote")


def _recorded(rows: Sequence[tuple[_Row, Passage]]) -> Iterator[Vote]:
    """Yield one vote for each run of lines that begins anew with an option already told."""
    run: list[tuple[_Row, Passage]] = []
    for row, passage in rows:
        if any(row.option == told.option for told, _ in run):
            yield from _vote(run)
            run = []
        run.append((row, passage))
    yield from _vote(run)


def _vote(run: Sequence[tuple[_Row, Passage]]) -> Iterator[Vote]:
    if not {"for", "against"} & {row.option for row, _ in run}:
        return
    counts: dict[str, int] = {}
    voters: list[Voter] = []
    for row, _ in run:
        names = _names(row.names)
        voters += [Voter(name=name, option=row.option) for name in names]
        if row.number is not None or names or row.names:
            counts[row.option] = row.number if row.number is not None else len(names)
    yield Vote(result=_counted(counts), counts=counts, voters=voters, span=Span(run[0][1].view.span.start, run[-1][1].view.span.end))


def _names(text: str) -> list[str]:
    """Return the names of a list, titles left off."""
    bare = _re(r"\b(?:councillors?|cllrs?)\b\.?\s*").sub("", text)
    parts = [part.strip(" .;:") for part in _re(r"\s*(?:,\s*(?:and\s)?|;|\sand\s|&)\s*").split(bare)]
    return [part for part in parts if part and part.lower() not in {"none", "nil", "n/a"}]
