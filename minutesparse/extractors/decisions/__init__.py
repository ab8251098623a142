"""The decisions of a section: lead-ins, motions and outcomes, with the words decided.

In: a section's own passages. Out: `Decision` records in order of the text. Afterwards holds: each decision stands once, though a page print it under
`Decision:` and again under `Minutes:`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.extractors.decisions.grammar import grammar_of
from minutesparse.extractors.decisions.reading import Reader
from minutesparse.models import Decision

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.dialect import Dialect
    from minutesparse.extractors.decisions.reading import Draft
    from minutesparse.segmentation.outline import Section


def decisions(section: Section, dialect: Dialect) -> list[Decision]:
    """Return the decisions in the section's own passages (not its sub-sections'), in order of the text."""
    if not section.passages:
        return []
    drafts = Reader(section, grammar_of(dialect.decisions)).read()
    only = len(drafts) == 1
    return [_record(draft, only=only) for draft in _once(drafts)]


def _once(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the drafts in order of the text, each clause once."""
    seen: set[str] = set()
    for draft in sorted(drafts, key=lambda draft: draft.clause.words.span):
        key = " ".join(draft.clause.words.text.lower().split()).strip(" .;,")
        if key and key not in seen:
            seen.add(key)
            yield draft


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


def _record(draft: Draft, *, only: bool) -> Decision:
    """Return the record of a draft; what is noted is explicit only where it is the whole outcome (`only`)."""
    finding, clause = draft.finding, draft.clause
    parts = {"lead_in": draft.lead_in, "mover": finding.mover, "seconder": finding.seconder, "reasons": draft.reasons}
    texts = {name: view.text for name, view in parts.items() if view is not None and view.text}
    whole = only and finding.kind == "noted" and finding.rule in {"body", "passive", "passive-by-body"} and not _in_passing(draft)
    return Decision(
        kind=finding.kind,
        number=clause.number,
        text=clause.words.text,
        lead_in=texts.get("lead_in"),
        explicit=whole or (finding.explicit and (finding.kind != "noted" or finding.rule == "label")),
        mover=texts.get("mover"),
        seconder=texts.get("seconder"),
        reasons=texts.get("reasons"),
        rule=finding.rule,
        span=clause.words.span,
        spans={name: view.span for name, view in parts.items() if view is not None and name in texts},
    )
