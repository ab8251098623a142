"""A record as a committee clerk would want it told: the meeting, who was there, what was decided and is to be done, what looks odd.

In: a record. Out: something that a `rich` console prints, plain words in columns, so that it reads the same without colour. Nothing that
a terminal would obey comes through from the document (`visible`).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from minutesparse.diagnostics import Severity
from minutesparse.models import Minutes
from minutesparse.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rich.console import RenderableType

    from minutesparse.diagnostics import Diagnostic
    from minutesparse.models import Action, AgendaItem, Attendee, Meeting, Report, ReviewComment

_ODD_SHOWN = 20
"""How many findings are printed before the rest are only counted."""

_STATUSES = {
    "present": "present",
    "substitute": "as substitutes",
    "in-attendance": "in attendance",
    "apologies": "apologies",
    "absent": "absent",
}
"""How each status of attendance is printed, in the order in which minutes have them."""

_TOLD_WITH_THE_COMMENTS = frozenset({"comment-unresolved", "comment-state-unknown", "comment-resolved-left-in", "comment-anchor-inferred"})

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}


def summary(record: Minutes | Report) -> RenderableType:
    """Return `record` as a page for a person to read."""
    told = _minutes(record) if isinstance(record, Minutes) else _report(record)
    return Group(*told, *_comments(record), *_changes(len(record.changes)), *_odd(record.diagnostics))


def _minutes(record: Minutes) -> Iterator[RenderableType]:
    meeting = record.meeting
    title = meeting.body or meeting.title or record.source.name or "Untitled"
    yield _words(title, "bold")
    if meeting.body and meeting.title and meeting.title != meeting.body:
        yield _words(meeting.title)
    yield from _facts(_of_meeting(meeting, record.kind))
    yield from _attendance(record)
    if record.items:
        yield _heading("Items")
        yield from (row for item in record.items for row in _item(item, 0))
    outside = list(_outcomes(record))
    if outside:
        yield _heading("Outside the items")
        yield _columns(outside, 2)


def _of_meeting(meeting: Meeting, kind: str) -> Iterator[tuple[str, str | None]]:
    yield "kind", kind if meeting.status == "unknown" else f"{kind}, {meeting.status}"
    yield "date", f"{meeting.date:%A} {meeting.date.day} {meeting.date:%B %Y}" if meeting.date else meeting.date_text
    times = [f"{time:%H:%M}" for time in (meeting.start_time, meeting.end_time) if time]
    yield "time", " to ".join(times) if meeting.start_time else "".join(f"until {time}" for time in times)
    yield "venue", meeting.venue
    yield "chair", meeting.chair
    yield "next", f"{meeting.next_meeting:%A} {meeting.next_meeting.day} {meeting.next_meeting:%B %Y}" if meeting.next_meeting else None


def _attendance(record: Minutes) -> Iterator[RenderableType]:
    people = record.attendance
    if not people and record.public_count is None:
        return
    count: Counter[str] = Counter(person.status for person in people)
    counts = [f"{count[status]} {name}" for status, name in _STATUSES.items() if count[status]]
    if record.public_count is not None:
        counts.append(f"{record.public_count} of the public")
    yield _heading("Attendance", ", ".join(counts))
    yield _columns(
        (
            (_words(name, "dim"), _words(", ".join(_person(person) for person in people if person.status == status)))
            for status, name in _STATUSES.items()
            if count[status]
        ),
        2,
    )


def _person(person: Attendee) -> str:
    """Return a name as it is printed in a list: `Cllr Ann Lee OBE (Chairman)`."""
    name = " ".join(filter(None, (person.honorific_prefix, person.name, person.honorific_suffix)))
    notes = [person.role or "", f"for {person.substitute_for}" if person.substitute_for else "", "remote" if person.remote else ""]
    return f"{name} ({', '.join(filter(None, notes))})" if any(notes) else name


def _item(item: AgendaItem, depth: int) -> Iterator[RenderableType]:
    title = item.title or "(no title)"
    restricted = " (restricted)" if item.restricted else ""
    yield _columns([(_words(item.number or "-", "bold"), _words(title + restricted, "bold"))], 2 + 2 * depth, width=5)
    outcomes = list(_outcomes(item))
    if outcomes:
        yield _columns(outcomes, 8 + 2 * depth)
    for child in item.items:
        yield from _item(child, depth + 1)


def _outcomes(holder: Minutes | AgendaItem) -> Iterator[tuple[Text, Text]]:
    """Yield a row for everything that a meeting or an item decided, set in motion, voted on and heard declared."""
    for decision in holder.decisions:
        movers = [f"proposed by {decision.mover}" if decision.mover else "", f"seconded by {decision.seconder}" if decision.seconder else ""]
        yield _words(decision.kind if decision.explicit else f"({decision.kind})", "green"), _words(_noted(decision.text, movers))
    yield from map(_action, holder.actions)
    for vote in holder.votes:
        counts = ", ".join(f"{number} {option}" for option, number in vote.counts.items())
        yield _words("vote", "magenta"), _words("; ".join(filter(None, (vote.result, counts))))
    for interest in holder.declarations:
        yield (
            _words("interest", "magenta"),
            _words(_noted(interest.name, [interest.interest or "", "left the meeting" if interest.left_meeting else ""])),
        )


def _action(action: Action) -> tuple[Text, Text]:
    due = action.due.isoformat() if action.due else action.due_text
    return _words("action", "cyan"), _words(_noted(action.text, [action.owner or "no owner", f"by {due}" if due else ""]))


def _noted(words: str, notes: Iterable[str]) -> str:
    """Return `words` with `notes`, those that are not empty, in brackets behind."""
    kept = ", ".join(filter(None, notes))
    return f"{words} [{kept}]" if kept else words


def _report(record: Report) -> Iterator[RenderableType]:
    label = f"Appendix {record.label}: " if record.label else ""
    yield _words(label + (record.title or record.source.name or "Untitled"), "bold")
    date = f"{record.date:%A} {record.date.day} {record.date:%B %Y}" if record.date else None
    yield from _facts([("kind", record.kind), ("body", record.body), ("author", record.author), ("date", date)])
    if record.sections:
        yield _heading("Sections")
        counts = ((section.heading or "(before the first heading)", sum(1 for _ in _walk(section.paragraphs))) for section in record.sections)
        yield _columns(((_words(f"{number:>3}", "dim"), _words(heading)) for heading, number in counts), 2)
    recommended = [(_words(found.number or "-", "green"), _words(found.text)) for found in record.recommendations]
    if recommended:
        yield _heading("Recommendations")
        yield _columns(recommended, 2)
    if record.actions:
        yield _heading("Actions")
        yield _columns(map(_action, record.actions), 2)
    if record.contacts:
        yield _heading("Contacts")
        for contact in record.contacts:
            told = filter(None, (contact.name, contact.position, contact.phone, contact.email))
            yield Padding(_words(", ".join(told)), (0, 0, 0, 2))
    if record.references:
        yield _heading("Refers to")
        yield Padding(_words(", ".join(dict.fromkeys(reference.text for reference in record.references))), (0, 0, 0, 2))


def _walk(paragraphs: Iterable[object]) -> Iterator[object]:
    for paragraph in paragraphs:
        yield paragraph
        yield from _walk(getattr(paragraph, "paragraphs", ()))


def _comments(record: Minutes | Report) -> Iterator[RenderableType]:
    if record.comments:
        labels = {item.order: item.number or item.title or "" for item in record.iter_items()} if isinstance(record, Minutes) else {}
        yield _heading("Comments left in", str(len(record.comments)))
        yield _columns((row for number, comment in enumerate(record.comments, 1) for row in _comment(str(number), comment, labels)), 2)


def _comment(number: str, comment: ReviewComment, labels: Mapping[int, str]) -> Iterator[tuple[Text, Text]]:
    state = {True: "resolved", False: "open", None: "resolved or not: the source cannot tell"}[comment.resolved]
    notes = [comment.author or comment.initials or "", f"{comment.date:%d.%m.%Y %H:%M}" if comment.date else "", state]
    yield _words(comment.label or number, "yellow"), _words(_noted(comment.text, notes))
    item = labels.get(comment.item or 0)
    about = [f"item {item}" if item else ""]
    if comment.anchor:
        inferred = " (inferred)" if comment.anchor.basis not in {"range", "point"} else ""
        about.append(f"on “{comment.anchor.text}”{inferred}" if comment.anchor.text else f"at a point{inferred}")
    if any(about):
        yield Text(""), _words(", ".join(filter(None, about)), "dim")
    for answer in comment.replies:
        yield Text(""), _words(f"{answer.author or answer.initials or 'reply'}: {answer.text}")


def _changes(count: int) -> Iterator[RenderableType]:
    if count:
        yield _heading("Tracked changes left in", str(count))


def _odd(diagnostics: Sequence[Diagnostic]) -> Iterator[RenderableType]:
    """Yield what looks odd, the worst first."""
    ranks = list(_STYLES)
    found = sorted((odd for odd in diagnostics if odd.code not in _TOLD_WITH_THE_COMMENTS), key=lambda odd: ranks.index(odd.severity))
    if not found:
        return
    yield _heading("Looks odd", str(len(found)))
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for odd in found[:_ODD_SHOWN]:
        table.add_row(_words(f"line {odd.line}" if odd.line else "", "dim"), _words(odd.code, _STYLES[odd.severity]), _words(odd.message))
    yield Padding(table, (0, 0, 0, 2))
    if len(found) > _ODD_SHOWN:
        yield Padding(_words(f"and {len(found) - _ODD_SHOWN} more; --format json has them all", "dim"), (0, 0, 0, 2))


def _facts(facts: Iterable[tuple[str, str | None]]) -> Iterator[RenderableType]:
    known = [(_words(name, "dim"), _words(value)) for name, value in facts if value]
    if known:
        yield _columns(known, 0)


def _heading(words: str, note: str = "") -> Text:
    made = _words(f"\n{words}", "bold underline")
    return made.append(f"  {visible(note)}", "not bold not underline") if note else made


def _columns(rows: Iterable[tuple[Text, Text]], indent: int, *, width: int | None = None) -> RenderableType:
    """Return rows of a short word and a long one, the long one wrapped in its own column."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, min_width=width)
    table.add_column()
    for left, right in rows:
        table.add_row(left, right)
    return Padding(table, (0, 0, 0, indent), expand=False)


def _words(text: str, style: str = "") -> Text:
    return Text(visible(text), style=style)
