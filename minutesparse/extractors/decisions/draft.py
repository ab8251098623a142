"""A decision being put together: what stands behind it may still confirm it.

In: findings. Out: `Draft`. Afterwards holds: what several sentences tell of one decision is in one draft; what is told against it is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutesparse.extractors.decisions.clauses import Clause
    from minutesparse.extractors.decisions.finding import Finding
    from minutesparse.phrases import Sentence
    from minutesparse.spans import MappedText


class Draft:
    """A decision being put together: what stands behind it may still confirm it."""

    __slots__ = ("clause", "finding", "lead_in", "lent", "passage", "reasons", "verdicts", "zone")

    def __init__(self, finding: Finding, clause: Clause, passage: int) -> None:
        self.finding = finding
        self.clause = clause
        self.passage = passage
        """The index of the last passage that spoke of it."""
        self.lead_in = finding.sentence.part(*finding.lead_in) if finding.lead_in else None
        self.reasons: MappedText | None = None
        self.lent = False
        """Whether its words stand before the outcome that decided them, for want of any behind it."""
        self.zone = ""
        """Under which label it stands: `decision`, `minutes`, or none."""
        self.verdicts: list[tuple[bool, MappedText]] = []
        """What was told of it, each with its place: whether it was carried."""

    def extend(self, by: Sentence) -> None:
        """Let the words reach to the end of a later sentence of the same passage."""
        mine = self.finding.sentence
        if mine.passage == by.passage and self.clause.words.span.start >= mine.passage.view.span.start:
            self.clause = self.clause._replace(words=by.passage.view.slice(mine.start + self.finding.clause[0], by.end))

    def confirm(self, by: Finding, passage: int) -> None:
        """Take over the mover, the seconder and the outcome that a later sentence tells, in the passage of that index."""
        mine = self.finding
        self.passage = passage
        self.tell(by)
        kind = "agreed" if mine.rule == "proposed" and by.explicit and mine.kind == "other" else mine.kind
        self.finding = mine._replace(
            rule="proposed-and-seconded" if mine.rule == "proposed" and by.seconder else mine.rule,
            kind=by.kind if by.kind in {"rejected", "deferred"} else kind,
            explicit=mine.explicit or (by.explicit and mine.kind != "noted"),
            mover=mine.mover or by.mover,
            seconder=mine.seconder or by.seconder,
        )

    def tell(self, by: Finding) -> None:
        """Note the outcome that a sentence tells, if it is one."""
        if by.rule.startswith(("outcome", "closing")) and by.kind in {"agreed", "approved", "rejected"} and (by.lead_in or by.kind == "rejected"):
            self.verdicts.append((by.kind != "rejected", by.sentence.part(0)))

    def complete(self, other: Draft) -> None:
        """Take over what the same decision, printed again, tells that this print does not."""
        self.reasons = self.reasons or other.reasons
        mine, its = self.finding, other.finding
        self.lead_in = self.lead_in or other.lead_in
        self.finding = mine._replace(
            kind=its.kind if mine.kind == "other" else mine.kind,
            mover=mine.mover or its.mover,
            seconder=mine.seconder or its.seconder,
            explicit=mine.explicit or its.explicit,
        )
