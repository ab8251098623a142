"""What sort of document it is: minutes, one item, an agenda, a decision, a report, an appendix."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse.document import Kind
from minutesparse.segmentation.pages import OTHER
from minutesparse.wording import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dialect import Dialect
    from minutesparse.document import Document, Passage
    from minutesparse.segmentation.outline import Outline

_HEAD = 40
_ENOUGH = 3
_HELD = 12
"""With more paragraphs in the past tense an agenda has the minutes behind it."""


def kind_of(document: Document, outline: Outline, dialect: Dialect) -> str:
    """Return `minutes`, `item`, `agenda`, `decision`, `report`, `appendix` or `unknown`.

    What the first lines call the document decides; after them the labels that a page's software prints, then the weight of what is in it.
    """
    passages = document.passages
    if not passages:
        return "unknown"
    if passages[0].view.text.strip(" :").lower() in OTHER or is_about_minutes(document):
        return "unknown"
    called = _labelled(document, dialect) or _called(passages, dialect)
    below = any(odd.code == "several-documents" for odd in outline.diagnostics)
    if called == "agenda" and sum(1 for passage in passages if _past().search(passage.view.text)) > (_ENOUGH if below else _HELD):
        called = "minutes"  # an agenda above its minutes
    if called is not None:
        return called
    scores = _scores(passages, outline, dialect)
    best = max(scores, key=lambda kind: scores[kind])
    if scores[best] >= _ENOUGH:
        return best
    return "unknown"


def is_about_minutes(document: Document) -> bool:
    """Return whether a document is about minutes (slides, a paper, a guide), and its examples are nobody's: its title says so, and nobody came."""
    if not any(len(passage.text) < _LONG and _about().match(passage.text) for passage in document.passages[:_ENOUGH]):
        return False
    lines = (passage.text.strip(" :.").lower() for passage in document.passages if len(passage.text) < _LONG)
    return not any(_attendance().match(line) or _closed().match(line) for line in lines)


@cache
def _about() -> re.Pattern[str]:
    # How to take good minutes | Analysis of city council meeting minutes | Minute taking for beginners | Minutes are the written record
    return re.compile(
        r"\W*(?:how to\b[^.:]*\bminutes\b"
        r"|(?:guide|guidance|introduction|handbook|manual|analysis|summari[sz]ation|study|survey|corpus|dataset|benchmark"
        r"|overview|tips|training|workshop|course)s? (?:to|of|on|for|in)\b[^.:]*\bminutes\b"
        r"|(?:writing|taking|drafting|analy[sz]ing|summari[sz]ing|extracting|understanding|why)"
        r" (?:(?:good|better|effective|clear|meeting|council|board|the) ){0,3}minutes\b"
        r"|minute[- ]taking\b(?! ?[:–-])|minutes are\b)",
        re.IGNORECASE,
    )


_PAGES = {
    "agenda item": "item",
    "issue - meetings": "item",
    "issue details": "item",
    "decision details": "decision",
    "voting record": "decision",
    "recorded vote": "decision",
    "recorded votes": "decision",
    "decision notice": "decision",
    "delegated decision": "decision",
    "record of decision": "decision",
}
"""What a page of one item or one decision begins with, printed by its software or its template."""


def _labelled(document: Document, dialect: Dialect) -> str | None:
    """Return what the page's own label calls the document, whatever layer the label is in.

    The page of a meeting is headed `Agenda and minutes` when it has them, and goes on being entitled "Agenda for" it.
    """
    early = document.leaves[:_FIRST]
    labels = (*early, *(leaf for leaf in document.leaves[_FIRST:_CHROME] if leaf.kind is Kind.HEADING))
    kinds = [kind for leaf in labels if (kind := _page_kind(leaf.span.quote(document.text).strip(" :.*#\t\xa0").lower(), dialect))]
    return "minutes" if kinds[:1] == ["agenda"] and "minutes" in kinds else next(iter(kinds), None)


def _page_kind(label: str, dialect: Dialect) -> str | None:
    """Return what a label of a page calls the document, if it does."""
    if label.startswith("agenda") and len(label) < _LONG:
        both = label in dialect.meeting.page_leads and label.endswith("minutes")
        return "minutes" if both else "agenda" if label.startswith("agenda for ") else _PAGES.get(label)
    return _PAGES.get(label)


_FIRST = 6
_CHROME = 150

# Appendix C: Supporting councils
_APPENDIX = r"(?:\L<words>)\s(?:(?-i:[A-Z])|\d{1,2})\b(?!\s?[-–:]?\s?attendance)"


def _called(passages: Sequence[Passage], dialect: Dialect) -> str | None:
    """Return what the first lines call the document, or None."""
    first = passages[0].text
    if pattern(_APPENDIX, words=dialect.report.appendices).match(first):
        return "appendix"
    for passage in passages[:_ENOUGH]:
        if len(passage.view.text) < _LONG and not _numbered().match(passage.view.text):
            found = _names().search(passage.view.text)
            if found is not None:
                return next(kind for kind in ("agenda", "report", "minutes") if found[kind])
    return None


_LONG = 200


@cache
def _numbered() -> re.Pattern[str]:
    # 2. Minutes of the last meeting: an item, not the name of the document
    return re.compile(r"\d{1,3}[.)]\s")


@cache
def _names() -> re.Pattern[str]:
    # Minutes of the Parks Committee; Agenda for the meeting; – report from Cllr Hill; Agenda and minutes
    return re.compile(
        r"(?P<minutes>^\W{0,3}(?:draft |confirmed |unconfirmed |approved )?(?:notes?|minutes|record) (?:of|for|from)\b"
        r"|\bminutes\b(?! (?:template|secretary))|\bmeeting (?:minutes|notes)\b)"
        r"|(?P<agenda>^\W{0,3}agenda\b(?! item|[ ,&\w]{0,20}\bminutes\b)|\bagenda for\b|\bnotice of (?:the )?meeting\b|\bagenda frontsheet\b"
        r"|\bare (?:hereby )?summoned\b)"
        r"|(?P<report>\breport (?:from|by|of) (?:the )?[A-Z]|^\W{0,3}report to\b|^\W{0,3}committee report\b)",
        re.IGNORECASE,
    )


def _scores(passages: Sequence[Passage], outline: Outline, dialect: Dialect) -> dict[str, int]:
    """Return how much speaks for each kind."""
    report = set(dialect.report.headings)
    lines = [passage.view.text.strip(" :.").lower() for passage in passages if len(passage.view.text) < _LONG // 2]
    sections = sum(1 for line in lines[: _HEAD * 2] if line in report - {"action", "actions", "update", "finance", "contact", "discussion", "issues"})
    titles = [section.title.text for section in outline.walk() if section.title]
    agenda = sum(1 for title in titles if title.lower().startswith("to ")) + sum(3 for line in lines[:_HEAD] if line.startswith("membership"))
    said = (*outline.head, *(passage for section in outline.walk() for passage in section.passages), *outline.tail)
    past = sum(1 for passage in said if _past().search(passage.view.text))
    present = any(_attendance().match(line) for line in lines)
    closed = any(_closed().match(line) for line in lines)
    held = min(len(outline.sections), 3) if past or present or closed else 0  # headings alone may be those of any page
    if not (past or present or closed):
        named = pattern(r"(?:\L<agenda>)\b", agenda=dialect.layout.agenda)
        planned = sum(1 for title in titles if named.search(title))
        agenda += planned if planned >= _ENOUGH and planned * 2 >= len(titles) else 0
    ruling = any(line in {"decision", "resolution"} for line in lines) and not present
    decision = (3 if ruling else 0) + sum(
        1 for line in lines if line in {"decision maker", "decision status", "date of decision", "is key decision?", "is subject to call in?"}
    )
    return {
        "minutes": (_ENOUGH if present or closed else 0) + held + min(past, 4) - 2 * (sections > _ENOUGH and not present),
        "agenda": agenda * 2 - past * 6 if agenda else 0,  # what an agenda plans, minutes tell under the same titles
        "report": sections * 2 if sections > 1 else 0,
        "decision": decision * 2,
    }


@cache
def _attendance() -> re.Pattern[str]:
    # those attending: cllr hill; members present
    return re.compile(
        r"(?:present|attendance|apologies|in attendance|those (?:attending|present)|attendees|attending)\b"
        r"|(?:[\w'’]+ ){1,3}(?:present|in attendance)$"
    )


@cache
def _closed() -> re.Pattern[str]:
    # adjourned: 4:03 pm; the meeting closed at 9
    return re.compile(
        r"(?:the )?(?:meeting )?(?:was )?(?:adjourned|closed|ended|concluded)(?: at|:)? ?\d|(?:the )?meeting (?:adjourned|closed|ended)"
    )


@cache
def _past() -> re.Pattern[str]:
    # It was agreed; the Chairman reported
    return re.compile(
        r"\b(?:was|were|had|agreed|resolved|noted|reported|proposed|seconded|discussed|advised|asked|stated|approved|confirmed|attended)\b",
        re.IGNORECASE,
    )
