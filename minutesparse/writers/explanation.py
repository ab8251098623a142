"""A record as a list of what was found, by which rule, where: `file:line:column: what [rule]: words`, one a line.

The signs by which the dialect was told, and by which a text is known for the work of a program, stand among them, with what they weigh in all.

In: a record that has its text beside it. Out: lines in order of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse import dialects, dumps
from minutesparse.models import Minutes
from minutesparse.spans import Lines, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from minutesparse.models import Action, AgendaItem, Decision, Declaration, Paragraph, Report, Vote


class Finding(NamedTuple):
    """One value of a record: its place, what it is, the rule that found it (empty where there is but one), and its words."""

    span: Span
    what: str
    rule: str
    words: str


def explanation(record: Minutes | Report, name: str) -> Iterator[str]:
    """Yield a line for every value that has a place, in order of the text; `name` stands for the source.

    Raises:
        SourceTextMissing: the record has no text beside it.
    """
    text = record.quote(Span(0, record.source.characters))
    lines = Lines(text)
    for found in sorted((*_signs(record, text), *findings(record)), key=lambda finding: finding.span):
        line, column = lines.place(found.span.start)
        rule = f" [{found.rule}]" if found.rule else ""
        yield f"{name}:{line}:{column}: {found.what}{rule}: {_folded(found.words)}"


def _signs(record: Minutes | Report, text: str) -> Iterator[Finding]:
    """Yield the signs by which the dialect was told, and by which the program was that made a text of another format."""
    for sign in dialects.shown(text, of=record.dialect):
        yield Finding(sign.span, "dialect", f"{sign.dialect} {sign.weight}", sign.span.quote(text))
    for trace in dumps.shown(text, record.source.format):
        yield Finding(trace.span, "dump", f"{trace.dump} {trace.weight}", trace.span.quote(text))


def findings(record: Minutes | Report) -> Iterator[Finding]:
    """Yield every value of `record` that has a place."""
    if isinstance(record, Minutes):
        yield from _of_minutes(record)
    else:
        yield from _of_report(record)
    for comment in record.comments:
        if comment.span:
            yield Finding(comment.span, "comment", comment.label or "", comment.text)
        if comment.anchor and comment.anchor.span:
            yield Finding(comment.anchor.span, "comment anchor", comment.anchor.basis, comment.anchor.text or "(a point)")
    for change in record.changes:
        if change.span:
            yield Finding(change.span, "tracked change", change.kind, change.text)
    for artefact in record.artefacts:
        if artefact.span:
            yield Finding(artefact.span, "artefact", artefact.kind, artefact.text)


def _of_minutes(record: Minutes) -> Iterator[Finding]:
    yield from _facts("meeting", record.meeting.spans, record)
    for person in record.attendance:
        if person.span:
            yield Finding(
                person.span, "attendee", person.status, " ".join(filter(None, (person.honorific_prefix, person.name, person.honorific_suffix)))
            )
    yield from _outcomes(record)
    for item in record.iter_items():
        if item.span:
            label = " ".join(filter(None, (item.number, item.title)))
            yield Finding(item.span, "item", item.marker or ("number" if item.number else "heading"), label)
        yield from _outcomes(item)


def _outcomes(holder: Minutes | AgendaItem) -> Iterator[Finding]:
    """Yield what a meeting or an item decided, set in motion, voted on and declared."""
    ruled: list[tuple[str, Sequence[Decision | Action]]] = [("decision", holder.decisions), ("action", holder.actions)]
    for what, made in ruled:
        for thing in made:
            if thing.span:
                yield Finding(thing.span, what, thing.rule, thing.text)
    plain: list[tuple[str, Vote | Declaration, str]] = [
        *(("vote", vote, vote.result or "") for vote in holder.votes),
        *(("declaration", interest, interest.text) for interest in holder.declarations),
    ]
    for what, found, words in plain:
        if found.span:
            yield Finding(found.span, what, "", words)


def _of_report(record: Report) -> Iterator[Finding]:
    yield from _facts("report", record.spans, record)
    for section in record.sections:
        if section.span:
            yield Finding(section.span, "section", "", section.heading or "(before the first heading)")
        yield from _paragraphs(section.paragraphs)
    for recommendation in record.recommendations:
        if recommendation.span:
            yield Finding(recommendation.span, "recommendation", recommendation.number or "", recommendation.text)
    for action in record.actions:
        if action.span:
            yield Finding(action.span, "action", action.rule, action.text)
    for contact in record.contacts:
        yield from _facts("contact", contact.spans, record)
    for reference in record.references:
        if reference.span:
            yield Finding(reference.span, "reference", reference.kind, reference.text)


def _facts(what: str, spans: Mapping[str, Span], record: Minutes | Report) -> Iterator[Finding]:
    for field, span in spans.items():
        yield Finding(span, f"{what} {field.replace('_', ' ')}", "", record.quote(span))


def _paragraphs(paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    for paragraph in paragraphs:
        if paragraph.span and paragraph.number:
            yield Finding(paragraph.span, "paragraph", paragraph.number, paragraph.text)
        yield from _paragraphs(paragraph.paragraphs)


def _folded(words: str) -> str:
    return " ".join(words.split())
