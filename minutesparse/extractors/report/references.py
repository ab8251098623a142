"""Mentions of other documents in a report: "attached at Appendix A", "the meeting on 15 July 2014", "report FD/1234".

In: the passages of a report. Out: each document mentioned once, where it is mentioned first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse import dates
from minutesparse.models import Reference
from minutesparse.wording import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.dialect import ReportWords
    from minutesparse.document import Passage

# Appendix A; appendices 1 and 2
_APPENDIX = (
    r"\b(?:\L<words>)\s(?P<label>(?-i:[A-Z])(?:\d{1,2})?|\d{1,2}(?-i:[A-Z])?|(?-i:[IVX]{1,4}))(?![\w'’])"
    r"(?:(?:,|\sand|\s&|\sto)\s(?P<more>(?-i:[A-Z])|\d{1,2})(?![\w'’]))?"
)
# the Board meeting on
_MEETING = r"\bmeeting\s(?:held\s)?(?:on|of)\s(?=(?:the\s)?[\w\d])"
# report no. FD/1234
_REPORT = r"\breport\s(?:no\.?|number|ref\.?|reference)?:?\s?(?P<label>(?-i:[A-Z]{1,6})[/\-]?\d[\w/.\-]{0,14}\w)"
_NEAR = 40


def references(passages: Sequence[Passage], words: ReportWords, *, own: str | None) -> list[Reference]:
    """Return the documents mentioned in `passages`, but not the appendix `own` that these are."""
    found: dict[tuple[str, str | None], Reference] = {}
    for passage in passages:
        for reference in _mentioned(passage, words):
            if reference.kind != "appendix" or reference.label != own:
                found.setdefault((reference.kind, reference.label), reference)
    return list(found.values())


def _mentioned(passage: Passage, words: ReportWords) -> Iterator[Reference]:
    text = passage.text
    folded = text.lower()
    for met in pattern(_APPENDIX, words=words.appendices).finditer(text) if any(word in folded for word in words.appendices) else ():
        yield Reference(
            kind="appendix", label=met["label"], text=text[met.start() : met.end("label")], span=passage.place(met.start(), met.end("label"))
        )
        if met["more"]:
            yield Reference(kind="appendix", label=met["more"], text=met["more"], span=passage.place(met.start("more"), met.end("more")))
    if "eeting " in text:
        for met in pattern(_MEETING).finditer(text):
            day = dates.date_in(text[met.end() : met.end() + _NEAR])
            if day is not None and day.start < len("the last"):
                end = met.end() + day.end
                yield Reference(kind="meeting", label=day.text, text=text[met.start() : end], span=passage.place(met.start(), end))
    if "eport " in text:
        for met in pattern(_REPORT).finditer(text):
            yield Reference(kind="report", label=met["label"], text=met.group(), span=passage.place(met.start(), met.end()))
