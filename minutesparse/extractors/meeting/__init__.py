"""The facts of the meeting: who met, when, where, from when to when, who was in the chair, whether the minutes are a draft, when they meet next.

In: a cleaned document, its outline and its attendance. Out: `Facts`. Afterwards holds: every fact has its place in `spans`, nothing is filled in (a
date without its year is words only) but the year of the next meeting, and dates that contradict each other are told. Front matter of a web page is
furniture: its date is the post's.

`labels` reads facts with a label, `front` the head in its own words, `status` whether it is a draft, `course` what
sentences tell; `findings` keeps the first of each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Kind
from minutesparse.extractors.meeting import chairs, course, front, labels, pages, status
from minutesparse.extractors.meeting.findings import Findings
from minutesparse.wording import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.diagnostics import Diagnostic
    from minutesparse.dialect import Dialect
    from minutesparse.document import Document, Passage
    from minutesparse.models import Attendee, Meeting
    from minutesparse.segmentation.outline import Outline

__all__ = ["Facts", "meeting"]


class Facts(NamedTuple):
    """The meeting, and what is odd about it."""

    meeting: Meeting
    diagnostics: tuple[Diagnostic, ...] = ()


def meeting(document: Document, outline: Outline, dialect: Dialect, people: Sequence[Attendee] = ()) -> Facts:
    """Return what the document says of the meeting; `people` are its attendance, which tells the chair."""
    found = Findings()
    words = dialect.meeting
    head = outline.head if outline.sections else outline.head[:_HEAD]
    labels.read(head, words, found)
    pages.read(document, words, found)
    front.read(_before_attendance(head, dialect), words, found)
    if not found.knows("date_text"):
        front.read([passage for passage in head if passage.block.kind is Kind.HEADING], words, found)
    if not found.knows("date_text") and outline.sections:
        front.read(_opening_titles(outline), words, found)
    status.of_page(document, words, found)
    front.page_title(document, words, found)
    front.numbered_day([section.number for section in outline.sections if section.number is not None], found)
    status.cancelled(head, found)
    status.of_end(_last_lines(outline), words, found)
    labels.read(outline.tail, words, found, late=True)
    for section in outline.sections[-3:]:
        labels.read(section.passages, words, found, late=True)
    course.read(outline, words, found)
    front.page_day(document, found)
    chairs.read(people, document, outline, words, found)
    return Facts(found.settle(), tuple(found.diagnostics))


def _before_attendance(head: Sequence[Passage], dialect: Dialect) -> Sequence[Passage]:
    """Return the passages before the list of those present: a date behind it is no longer the meeting's."""
    words = dialect.attendance
    listed = pattern(
        r"(?:^|(?<=\s))(?:\w+\s){0,2}?(?P<key>\L<present>|\L<apologies>)\b(?:\s?/\s?(?:\L<present>|\L<apologies>)\b)?\s?(?:\([^()]{0,40}\)\s?)?(?:(?P<sign>[:\-–—])|[(.,]|$|(?-i:\p{Lu}))",
        present=words.present,
        apologies=words.apologies,
    )
    for index, passage in enumerate(head):
        found = listed.match(passage.text[:80])
        if found is not None and index:
            return head[:index]
        inside = next((met for met in listed.finditer(passage.text) if met["sign"] and met.start()), None)
        if inside is not None:
            return (*head[:index], passage._replace(view=passage.view.slice(0, inside.start("key"))))
    return head


def _opening_titles(outline: Outline) -> Sequence[Passage]:
    """Return the short lines of the first section, where segmentation took the document's own title for one."""
    early = outline.sections[0].passages[:4]
    return [passage for passage in early if len(passage.text) < _SHORT and "held on" not in passage.text and not front.is_sentence(passage.text)]


def _last_lines(outline: Outline) -> Sequence[Passage]:
    """Return the lines at the end of a document: behind the business, and the last of the last item."""
    return (*(outline.sections[-1].passages[-_LAST:] if outline.sections else ()), *outline.tail)


_SHORT = 120
_LAST = 4
_HEAD = 40
"""Where no items divide a document, only so many of its first passages are its head."""
