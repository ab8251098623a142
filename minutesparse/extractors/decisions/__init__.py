"""The decisions of a section: lead-ins, motions and outcomes, with the words decided.

In: a section's own passages. Out: `Decision` records in order of the text. Afterwards holds: each decision stands once, though a page print it under
`Decision:` and again under `Minutes:`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.extractors.decisions.doubt import doubts
from minutesparse.extractors.decisions.grammar import grammar_of
from minutesparse.extractors.decisions.kinds import kind_of
from minutesparse.extractors.decisions.reading import Reader
from minutesparse.models import Decision

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.diagnostics import Diagnostic
    from minutesparse.dialect import Dialect
    from minutesparse.extractors.decisions.draft import Draft
    from minutesparse.segmentation.outline import Section


class Decided(NamedTuple):
    """What a section decides, and where it contradicts itself."""

    decisions: list[Decision]
    diagnostics: list[Diagnostic]


def decided(section: Section, dialect: Dialect) -> Decided:
    """Return the decisions in the section's own passages (not its sub-sections'), in order of the text, and their contradictions."""
    if not section.passages:
        return Decided([], [])
    drafts = Reader(section, grammar_of(dialect.decisions)).read()
    only = len(drafts) == 1
    title = section.title.text.lower() if section.title else ""
    once = list(_once(drafts))
    found = [_record(draft, title, only=only) for draft in once]
    return Decided(found, list(doubts([(draft, record.kind) for draft, record in zip(once, found, strict=True)])))


def decisions(section: Section, dialect: Dialect) -> list[Decision]:
    """Return the decisions of `decided` alone."""
    return decided(section, dialect).decisions


def _once(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the drafts in order of the text, each clause once, with what is told of it at either place."""
    seen: dict[str, Draft] = {}
    for draft in sorted(drafts, key=lambda draft: draft.clause.words.span):
        key = " ".join(draft.clause.words.text.lower().split()).strip(" .;,")
        if key in seen:
            seen[key].complete(draft)
        elif key:
            seen[key] = draft
    yield from seen.values()


def _in_passing(draft: Draft) -> bool:
    """Return whether something was noted only in passing: that it rained, that they were content, a list behind which stands `all noted`."""
    lead = draft.lead_in
    text = draft.clause.words.text.lower()
    behind = lead is not None and draft.finding.rule == "body" and lead.span > draft.clause.words.span
    return (
        behind
        or (lead is not None and lead.text.lower().rstrip(" :,").endswith("that"))
        or text.startswith(("they ", "he ", "she ", "no ", "there "))
    )


def _record(draft: Draft, title: str, *, only: bool) -> Decision:
    """Return the record of a draft under a `title`; what is noted is explicit only where it is the whole outcome (`only`)."""
    finding, clause = draft.finding, draft.clause
    parts = {"lead_in": draft.lead_in, "mover": finding.mover, "seconder": finding.seconder, "reasons": draft.reasons}
    texts = {name: view.text for name, view in parts.items() if view is not None and view.text}
    whole = only and finding.kind == "noted" and finding.rule in {"body", "passive", "passive-by-body"} and not _in_passing(draft)
    return Decision(
        kind=kind_of(finding, clause.words.text, title, texts.get("lead_in", "")),
        number=clause.number,
        text=clause.words.text,
        lead_in=texts.get("lead_in"),
        explicit=whole or (finding.explicit and (finding.kind != "noted" or finding.rule in {"label", "decision-heading", "noted-whole"})),
        mover=texts.get("mover"),
        seconder=texts.get("seconder"),
        reasons=texts.get("reasons"),
        rule=finding.rule,
        span=clause.words.span,
        spans={name: view.span for name, view in parts.items() if view is not None and name in texts},
    )
