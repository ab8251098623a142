"""What stands together in an item, and what it tells: prose, bullets, a decision, a vote, a task, an interest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st

from minutesparse.models import Action, Decision, Declaration, Paragraph, Vote
from minutesparse.strategies.words import DEEDS, FAMILY, clauses, days, printed_day, sentences, things

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

    from minutesparse.models import Attendee

RICH = frozenset({"html", "markdown", "docx"})
"""Formats that tell a heading from a line of text, and how deep a bullet stands."""


class Passages(NamedTuple):
    """Paragraphs of an item, and what they tell."""

    paragraphs: tuple[Paragraph, ...]
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    votes: tuple[Vote, ...] = ()
    declarations: tuple[Declaration, ...] = ()


def _paragraph(text: str, number: str | None = None) -> Paragraph:
    return Paragraph(kind="paragraph", number=number, text=text)


def _bullet(text: str, level: int = 0) -> Paragraph:
    return Paragraph(kind="bullet", text=text, level=level)


def _decided(kind: str, lead_in: str, rule: str, *, explicit: bool = True) -> Callable[[str], Passages]:
    def made(clause: str) -> Passages:
        decision = Decision(kind=kind, text=f"{clause}.", lead_in=lead_in, explicit=explicit, rule=rule)
        return Passages((_paragraph(f"{lead_in} {clause}."),), decisions=(decision,))

    return made


_LEAD_INS = (
    _decided("resolved", "RESOLVED that", "label"),
    _decided("resolved", "RESOLVED – That", "label"),
    _decided("recommended", "RECOMMENDED that", "label"),
    _decided("agreed", "It was agreed that", "it-was"),
    _decided("resolved", "It was resolved that", "it-was"),
    _decided("noted", "It was noted that", "it-was", explicit=False),
)


def decisions() -> SearchStrategy[Passages]:
    """Generate decisions in one sentence, or as lettered clauses under what leads in to them, or as a motion."""
    return st.one_of(st.builds(lambda lead, clause: lead(clause), st.sampled_from(_LEAD_INS), clauses()), _listed_decisions(), _moved())


@st.composite
def _listed_decisions(draw: DrawFn) -> Passages:
    decided = draw(st.lists(clauses(), min_size=2, max_size=3))
    lead_in = draw(st.sampled_from(["It was resolved:", "RESOLVED:"]))
    numbers = [f"({letter})" for letter in "abc"[: len(decided)]]
    rule = "it-was" if lead_in.startswith("It") else "label"
    found = [
        Decision(kind="resolved", number=number, text=clause, lead_in=lead_in, explicit=True, rule=rule)
        for number, clause in zip(numbers, decided, strict=True)
    ]
    lines = [_paragraph(f"That {clause}", number) for number, clause in zip(numbers, decided, strict=True)]
    return Passages((_paragraph(lead_in), *lines), decisions=tuple(found))


@st.composite
def _moved(draw: DrawFn) -> Passages:
    mover, seconder = draw(st.lists(st.sampled_from(FAMILY), min_size=2, max_size=2, unique=True))
    lead_in = f"Proposed by Cllr {mover}, seconded by Cllr {seconder} and resolved that"
    clause = f"{draw(clauses())}."
    decision = Decision(
        kind="resolved", text=clause, lead_in=lead_in, explicit=True, mover=f"Cllr {mover}", seconder=f"Cllr {seconder}", rule="proposed-and-seconded"
    )
    return Passages((_paragraph(f"{lead_in} {clause}"),), decisions=(decision,))


@st.composite
def votes(draw: DrawFn) -> Passages:
    """Generate a decision and how it was carried."""
    passages = draw(st.builds(_LEAD_INS[3], clauses()))
    for_, against = draw(st.integers(3, 9)), draw(st.integers(0, 2))
    vote = Vote(result="passed", counts={"for": for_, "against": against})
    told = _paragraph(f"The motion was carried by {for_} votes to {against}.")
    return passages._replace(paragraphs=(*passages.paragraphs, told), votes=(vote,))


@st.composite
def actions(draw: DrawFn, people: Sequence[Attendee] = ()) -> Passages:
    """Generate a task for the clerk or one of `people`, perhaps with a date."""
    person = draw(st.none() | st.sampled_from(people)) if people else None
    prefix = f"{person.honorific_prefix} " if person and person.honorific_prefix and draw(st.booleans()) else ""
    owner, name = (f"{prefix}{person.name}", person.name) if person else ("Clerk", "Clerk")
    due = draw(st.none() | days())
    label = draw(st.sampled_from(["", "Action: "]))
    text = f"{owner} to {draw(st.sampled_from(DEEDS))} {draw(things())}{f' by {printed_day(due)}' if due else ''}."
    action = Action(
        text=text,
        owner=owner,
        owners=[name],
        due=due,
        due_text=printed_day(due) if due else None,
        explicit=True,
        rule="label" if label else "owner-to",
    )
    return Passages((_paragraph(label + text),), actions=(action,))


@st.composite
def declarations(draw: DrawFn, people: Sequence[Attendee]) -> Passages:
    """Generate an interest that one of `people` declared."""
    person = draw(st.sampled_from(people))
    interest = draw(st.sampled_from(["pecuniary", "personal"]))
    text = f"{person.name} declared a {interest} interest in {draw(things())}."
    return Passages((_paragraph(text),), declarations=(Declaration(name=person.name, interest=interest, text=text),))


@st.composite
def _bullets(draw: DrawFn, deepest: int) -> Passages:
    depths = [0, *draw(st.lists(st.integers(0, deepest), max_size=3))]
    return Passages((_paragraph(draw(sentences())), *(_bullet(draw(sentences()), depth) for depth in depths)))


def passages(people: Sequence[Attendee] = (), format: str | None = None) -> SearchStrategy[Passages]:
    """Generate what stands together in an item: some prose, a list, a decision, a task, a vote, an interest."""
    prose = st.builds(lambda text: Passages((_paragraph(text),)), sentences())
    some = [prose, _bullets(1 if format in RICH else 0), decisions(), votes(), actions(people)]
    return st.one_of(*some, *([declarations(people)] if people else []))
