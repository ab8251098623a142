"""Reports to a committee and their appendices.

In: a cleaned document and its dialect. Out: the fields of `models.Report`. Afterwards holds: every passage but the title and the labelled fields is a
heading or a paragraph of one section; recommendations and actions are the paragraphs under their headings.

`fields` reads labelled values and contacts, `sections` headings and nested paragraphs, `references` mentions of other documents.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minutesparse import dates, people
from minutesparse.document import Kind
from minutesparse.extractors.paragraphs import paragraphs
from minutesparse.extractors.report.fields import contacts, fields
from minutesparse.extractors.report.references import references
from minutesparse.extractors.report.sections import Part, parts, section
from minutesparse.models import Action, Recommendation
from minutesparse.wording import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.dialect import Dialect, ReportWords
    from minutesparse.document import Document, Passage
    from minutesparse.extractors.report.fields import Field
    from minutesparse.segmentation.outline import Outline
    from minutesparse.spans import MappedText

__all__ = ["report"]


def report(document: Document, outline: Outline, dialect: Dialect) -> dict[str, Any]:
    """Return the fields of `models.Report` that the document fills."""
    del outline  # items are a meeting's; a report has sections of its own
    words = dialect.report
    passages = list(document.passages)
    labelled = fields(passages, words)
    facts = dict(_labelled_facts(labelled))
    title_at = _title(passages, labelled, words, facts)
    taken = {id(passage) for field in labelled for passage in field.passages}
    body = [passage for index, passage in enumerate(passages) if index != title_at and id(passage) not in taken]
    found = parts(body, words)
    made: dict[str, Any] = {name: view.text for name, view in facts.items() if name != "date"}
    day = dates.date_in(facts["date"].text) if "date" in facts else None
    if day is not None:
        made["date"] = day.date or day.likely
    return made | {
        "sections": [section(part) for part in found],
        "recommendations": _recommendations(found, words),
        "actions": _actions(found, words),
        "contacts": contacts(labelled),
        "references": references(passages, words, own=made.get("label")),
        "spans": {name: view.span for name, view in facts.items() if name != "date" or day is not None},
    }


def _labelled_facts(labelled: Sequence[Field]) -> Iterator[tuple[str, MappedText]]:
    """Yield title, body, author and date as their labels give them, the first of each last, so that it wins."""
    for field in reversed(labelled):
        if field.kind in {"title", "body", "author", "date"} and field.value.text:
            yield field.kind, field.value


# Appendix C: Supporting councils
_APPENDIX = r"(?:\L<words>)\s(?P<label>(?-i:[A-Z])(?:\d{1,2})?|\d{1,2}(?-i:[A-Z])?)\b\s?[:.\-–—]*\s*"
# Programme Board – report from Cllr Hill (Chairman)
_FROM = r"(?P<dash>\s?[-–—:]\s)?\breport\s(?:from|by|of)\s(?:the\s)?(?=(?-i:\p{Lu}))"


def _title(passages: Sequence[Passage], labelled: Sequence[Field], words: ReportWords, facts: dict[str, MappedText]) -> int | None:
    """Fill in title, label, body and author from the first line; return its place, or None where the title has a label of its own."""
    taken = {id(passage) for field in labelled for passage in field.passages}
    at = next((index for index, passage in enumerate(passages) if id(passage) not in taken and passage.cell is None), None)
    if at is None:
        return None
    view = passages[at].view
    marked = pattern(_APPENDIX, words=words.appendices).match(view.text)
    if marked is not None:
        facts["label"] = view.slice(marked.start("label"), marked.end("label"))
        view = view.slice(marked.end())
    if not view.text and at + 1 < len(passages):
        at, view = at + 1, passages[at + 1].view
    if "title" in facts and passages[at].block.kind is not Kind.HEADING:
        return at if marked is not None else None
    facts.setdefault("title", view)
    _from_title(view, facts)
    return at


def _from_title(view: MappedText, facts: dict[str, MappedText]) -> None:
    """Take body and author from a title such as "Programme Board – report from Cllr Hill (Chairman)"."""
    told = pattern(_FROM).search(view.text)
    if told is None:
        return
    author = people.people_at(view.text, told.end())
    if author:
        facts.setdefault("author", view.slice(author[0].start, author[0].end))
    if told["dash"] and told.start():
        facts.setdefault("body", view.slice(0, told.start()))


def _recommendations(found: Sequence[Part], words: ReportWords) -> list[Recommendation]:
    """Return the paragraphs under a heading of recommendations, else the sentences that recommend; a line that only leads in to clauses is none."""
    made: list[Recommendation] = []
    for part in found:
        if part.key in words.recommendations:
            flat = paragraphs(part.passages)
            clauses = [paragraph for paragraph in flat if not (paragraph.text.endswith(":") and len(flat) > 1)]
            made.extend(Recommendation(text=paragraph.text, number=paragraph.number, span=paragraph.span) for paragraph in clauses)
    if made:
        return made
    begins = pattern(r"(?:\L<words>)\b", words=words.recommending)
    flat = [paragraph for part in found for paragraph in paragraphs(part.passages) if begins.match(paragraph.text)]
    return [Recommendation(text=paragraph.text, number=paragraph.number, span=paragraph.span) for paragraph in flat]


# Officers to respond
_OWNER = r"(?P<owner>(?-i:\p{Lu})[\w'’.&\-]*(?:\s[\w'’.&\-]+){0,5}?)\s(?:to|will|should)\s\p{Ll}"


def _actions(found: Sequence[Part], words: ReportWords) -> list[Action]:
    """Return the paragraphs under a heading of actions."""
    made: list[Action] = []
    for part in found:
        if part.key not in words.actions:
            continue
        for passage in part.passages:
            text = passage.text
            if text.strip(" .").lower() in {"none", "n/a", "no action", "nil", "none required", "for information"}:
                continue
            owned = pattern(_OWNER).match(text)
            owner = owned["owner"] if owned else None
            spans = {"owner": passage.place(0, len(owner))} if owner else {}
            made.append(
                Action(
                    text=text, owner=owner, owners=[owner] if owner else [], explicit=True, rule="action-heading", span=passage.view.span, spans=spans
                )
            )
    return made
