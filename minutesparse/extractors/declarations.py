"""The interests that people declared in a section.

In: a section's own passages. Out: `Declaration` records in order of the text. Afterwards holds: the standing invitation to declare interests, and
`None`, are no declarations.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse.models import Declaration
from minutesparse.phrases import NAME, NAMES, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.dialect import Dialect
    from minutesparse.document import Passage
    from minutesparse.phrases import Sentence
    from minutesparse.segmentation.outline import Section
    from minutesparse.spans import MappedText

_KINDS = (
    ("non-pecuniary", r"non[\s-]?(?:disclosable\s)?pecuniary"),
    ("disclosable-pecuniary", r"disclosable\specuniary|\bd\.?p\.?i\b"),
    ("pecuniary", r"pecuniary"),
    ("personal-and-prejudicial", r"personal\s(?:and|&)\sprejudicial"),
    ("prejudicial", r"prejudicial"),
    ("financial", r"financial"),
    ("registrable", r"registr?able|registered"),
    ("personal", r"personal"),
    ("other", r"other\s(?:significant\s)?interest"),
)
"""Kinds of interest as the codes of conduct call them, the more exact first."""

_SUBJECT = rf"(?P<name>(?:the\s)?(?:vice[\s-])?(?:chair(?:man|person)?|clerk|mayor)\b(?:\s{NAME})?|{NAMES})"


@cache
def _re(template: str) -> re.Pattern[str]:
    """Return the template compiled, ignoring case."""
    return re.compile(template, re.IGNORECASE)


def declarations(section: Section, dialect: Dialect) -> list[Declaration]:
    """Return the declarations in the section's own passages (not its sub-sections'), in order of the text."""
    del dialect
    title = section.title.text.lower() if section.title else ""
    under = "interest" in title and "declar" in title
    found: list[Declaration] = []
    tables: set[int] = set()
    for index, passage in enumerate(section.passages):
        if passage.table is not None and under:
            if id(passage.table) not in tables:
                tables.add(id(passage.table))
                found += _table([other for other in section.passages[index:] if other.table is passage.table])
            continue
        lowered = passage.view.text.lower()
        if under or "declar" in lowered or "disclos" in lowered or ("interest" in lowered and "regist" in lowered):
            found += _declared(passage, under=under)
    return found


def _declared(passage: Passage, *, under: bool) -> Iterator[Declaration]:
    """Yield the declarations of a passage; a sentence that somebody left belongs to the one before it."""
    told: list[tuple[re.Match[str], Sentence]] = []
    left: dict[int, bool] = {}
    for sentence in sentences(passage):
        found = _declares(sentence.text, under=under)
        if found:
            told.append((found, sentence))
        if told and (departed := _left(sentence.text)) is not None:
            left.setdefault(len(told) - 1, departed)
    for index, (found, sentence) in enumerate(told):
        for name in _people(sentence, found):
            yield Declaration(
                name=name.text, interest=_interest(sentence.text), text=sentence.text, left_meeting=left.get(index), span=sentence.part(0).span
            )


def _declares(text: str, *, under: bool) -> re.Match[str] | None:
    """Return the match of who declares, if the sentence tells that."""
    # Cllrs Hill and Dale declared a personal interest in item 8
    said = _re(
        rf"{_SUBJECT}(?:,[^,]{{1,40}}+,)?\s(?:also\s|then\s|each\s|both\s|has\s|had\s)*(?:declared|declares|disclosed|registered)\b(?!\s(?:the\smeeting|that\sthe|open|closed))"
    ).search(text)
    if said and (under or "interest" in text.lower() or "non-pecuniary" in text.lower()):
        return said
    # An interest was declared by Cllr Hill | Cllr Hill's interest in item 4 was noted | Cllr Hill – item 6, trustee of the hall
    passive = _re(rf"\binterests?\b[^.]{{0,60}}\b(?:declared|registered|received)\b[^.]{{0,40}}?\b(?:by|from)\s{_SUBJECT}").search(text)
    if passive or not under:
        return passive
    listed = _re(rf"[\W_]*{_SUBJECT}\s?(?:[–—:-]|\bhas\san?\b|\bon\b|\bin\s(?:item|agenda|respect|relation)\b)").match(text)
    return listed if listed and not _re(r"\s*(?:none|nil|no\b)").match(text, listed.end()) and not _is_label(listed["name"]) else None


_LABELS = frozenset(
    "members councillors councillor item items agenda none councillors' name declarations declaration decision note pecuniary personal".split()  # noqa: SIM905 - words read better as words
)


def _is_label(name: str) -> bool:
    return name.strip().lower() in _LABELS


def _interest(text: str) -> str | None:
    """Return the kind of interest, or None where it is not said."""
    return next((kind for kind, words in _KINDS if _re(rf"\b(?:{words})").search(text)), None)


def _left(text: str) -> bool | None:
    """Return whether the sentence says that somebody left, or that they stayed; None where it says neither."""
    # left the room during consideration of this item | took no part
    if _re(r"\b(?:remained|stayed)\sin\sthe\s(?:meeting|room|chamber)").search(text):
        return False
    gone = _re(r"\b(?:left|withdrew\sfrom|withdrew|vacated|would\sleave|retired\sfrom)\b(?:\sthe\s(?:meeting|room|chamber|hall|chair))?").search(text)
    return True if gone else None


def _people(sentence: Sentence, found: re.Match[str]) -> Iterator[MappedText]:
    """Yield each person that the subject names."""
    start, end = found.span("name")
    at = start
    for between in _re(r"\s*(?:,\s*(?:and\s)?|\sand\s|&)\s*").finditer(sentence.text, start, end):
        yield from _named(sentence, at, between.start())
        at = between.end()
    yield from _named(sentence, at, end)


def _named(sentence: Sentence, start: int, end: int) -> Iterator[MappedText]:
    """Yield the name at a place, without its title."""
    for title in _re(r"\b(?:the|councillors?|cllrs?|mrs?|ms|miss|dr)\b\.?\s").finditer(sentence.text, start, end):
        start = title.end()
    view = sentence.part(start, end)
    if view.text:
        yield view


def _table(passages: Sequence[Passage]) -> Iterator[Declaration]:
    """Yield the declarations of a table with a column for who declares: `Councillor | Agenda item | Nature | Explanation`."""
    rows: dict[int, list[Passage]] = {}
    for passage in passages:
        if passage.cell is not None and passage.cell.grid is not None:
            rows.setdefault(passage.cell.grid.row, []).append(passage)
    for number in sorted(rows):
        cells = rows[number]
        name = cells[0]
        if name.text.strip(" :").lower() in {"councillor", "member", "name", "councillors", "members"} or len(cells) < len(("name", "item")):
            continue
        words = _re(r"(?:(?:councillor|cllr|mrs?|ms|miss|dr)\b\.?\s)*").match(name.text)
        view = name.view.slice(words.end() if words else 0)
        text = " ".join(cell.text for cell in cells[1:])
        yield Declaration(
            name=view.text,
            interest=_interest(text),
            text=text,
            left_meeting=_left(text),
            span=cells[1].view.span if len(cells) == len(("name", "item")) else None,
        )
