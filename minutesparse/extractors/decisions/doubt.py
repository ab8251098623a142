"""Where an item contradicts itself: a motion carried and lost, a request refused under `Decision:` and approved under `Minutes:`.

In: the drafts of a section. Out: diagnostics, two for each contradiction, one at either place. Afterwards holds: what was put off or amended in
between contradicts nothing, and neither does a refusal of something else.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from minutesparse.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from minutesparse.extractors.decisions.draft import Draft
    from minutesparse.spans import MappedText

_SHOWN = 60
"""How many code points of a place a message quotes."""
_LIKE = 0.75
"""How much of their words two decisions share at least that are taken for the same one."""
_REACH = 100
"""Among how many decisions one contradicts another."""
_YES = frozenset({"resolved", "agreed", "approved", "appointed", "decision-heading"})


def doubts(drafts: Sequence[tuple[Draft, str]]) -> Iterator[Diagnostic]:
    """Yield the contradictions between drafts, each with the kind of its decision, and in what is told of each."""
    for draft, _ in drafts:
        first = draft.verdicts[0] if draft.verdicts else None
        contrary = next((other for other in draft.verdicts if first and other[0] != first[0]), None)
        if first and contrary:
            yield from _both(first[1], contrary[1])
    zones = Counter(draft.zone for draft, _ in drafts)
    for place, (one, its) in enumerate(drafts):
        for other, theirs in drafts[place + 1 : place + _REACH]:
            if _contrary(its, theirs) and _same(one, other, zones):
                yield from _both(one.clause.words, other.clause.words)


def _contrary(kind: str, other: str) -> bool:
    return (kind == "rejected" and other in _YES) or (other == "rejected" and kind in _YES)


def _same(one: Draft, other: Draft, zones: Mapping[str, int]) -> bool:
    """Return whether two drafts speak of one matter: in like words, or as the only ones under `Decision:` and `Minutes:`."""
    first, second = _content(one.clause.words.text), _content(other.clause.words.text)
    shared = len(first & second)
    if shared > 1 and shared >= _LIKE * len(first | second):
        return True
    return {one.zone, other.zone} == {"decision", "minutes"} and zones["decision"] == zones["minutes"] == 1


@cache
def _word() -> re.Pattern[str]:
    # application, £159.00
    return re.compile(r"[^\W_]{3,}")


_EMPTY = frozenset(
    """the and for that was were been not with this its are has had refused refuse approved approve granted grant rejected reject declined
    accepted accept agreed carried lost permission allowed should will would""".split()  # noqa: SIM905 - words read better as words
)
"""Words by which two readings of one decision may differ."""


def _content(text: str) -> frozenset[str]:
    return frozenset(_word().findall(text.lower())) - _EMPTY


def _both(first: MappedText, second: MappedText) -> Iterator[Diagnostic]:
    for here, there in ((first, second), (second, first)):
        message = f'"{_short(here.text)}" contradicts "{_short(there.text)}" (at {there.span.start}) in the same item'
        yield Diagnostic.of("ambiguous", message, here.span)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]}…"
