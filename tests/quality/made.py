"""Records and golds made by hand, as small as a rule needs them."""

from __future__ import annotations

from typing import Any

from minutesparse.models import Action, AgendaItem, Coverage, Decision, Minutes, Report, Source
from tests.quality.found import found
from tests.quality.gold import Gold
from tests.quality.judgement import Count, counted
from tests.quality.scoring import score

SOURCE = Source(format="text", sha256="", text_sha256="", size=0, characters=0)
COVERAGE = Coverage(claimed=0, furniture=0, unclaimed=0)


def minutes(**fields: Any) -> Minutes:
    """Return minutes with these fields and nothing else."""
    return Minutes.model_validate({"kind": "minutes", "source": SOURCE, "coverage": COVERAGE, "dialect": "generic", **fields})


def report(**fields: Any) -> Report:
    """Return a report with these fields and nothing else."""
    return Report.model_validate({"kind": "report", "source": SOURCE, "coverage": COVERAGE, "dialect": "generic", **fields})


def item(number: str | None, title: str | None, *, order: int = 1, **fields: Any) -> AgendaItem:
    """Return an item."""
    return AgendaItem.model_validate({"order": order, "number": number, "title": title, **fields})


def decision(text: str, **fields: Any) -> Decision:
    """Return a decision."""
    return Decision.model_validate({"kind": "agreed", "text": text, "explicit": True, "rule": "by-hand", **fields})


def action(text: str, **fields: Any) -> Action:
    """Return an action."""
    return Action.model_validate({"text": text, "explicit": True, "rule": "by-hand", **fields})


def count(kind: str, gold: dict[str, Any], record: Minutes | Report) -> Count:
    """Return how `kind` came out."""
    return counted(score(Gold.model_validate(gold), found(record)))[kind]
