"""What a council says of planning applications that another authority decides: `Support`, `– no objection`, under an entry or at its end.

In: a passage and the words of a dialect. Out: where the view stands in it. Afterwards holds: a view is one only where planning is spoken of.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from minutesparse.wording import alternatives, mentions

if TYPE_CHECKING:
    from minutesparse.dialect import DecisionWords

_ROOM = 240
"""How near to the end of a passage (code points) a view begins, its reasons included."""


@lru_cache(maxsize=8)
def _closing(views: tuple[str, ...]) -> re.Pattern[str]:
    # Change of use of the Manor – |recommend approval.
    return re.compile(
        rf"(?:\A|\s[-–—]+\s|[.;:)]\s|,\s)[\s*_]*(?P<view>(?:(?:the\s)?(?:parish\s|town\s|community\s)?council(?:lors)?\s(?:(?:had|has|have|raised|made|offered)\s)?)?{alternatives(views)}"
        r"(?:\s(?:to|on)\s(?:this|the|these)\s(?:\w+\s)?(?:applications?|plans?|proposals?))?)"
        r"(?:,?\s(?:on\s(?:the\s)?grounds|because|due\sto|owing\sto|subject\sto|as\s(?:it|the|this)|for\sthe\sfollowing)\b[^.;]{1,160})?[\W_]*\Z",
        re.IGNORECASE,
    )


def view_in(text: str, words: DecisionWords) -> tuple[int, int] | None:
    """Return where a view stands that `text` ends in; None where it ends in none."""
    last = text[-_ROOM:].lower()
    if not mentions(last, _STEMS):
        return None
    found = _closing(words.views).search(text, max(0, len(text) - _ROOM))
    return found.span("view") if found else None


_STEMS = ("support", "object", "recommend", "no comment")


def speaks_of_planning(title: str, text: str, words: DecisionWords) -> bool:
    """Return whether the item's title (in lower case) or the entry speaks of a planning application."""
    return mentions(title, words.planning) or mentions(text.lower(), words.planning) or reference().search(text) is not None


@lru_cache(maxsize=1)
def reference() -> re.Pattern[str]:
    """Return the pattern of the reference of a planning application."""
    # 10/00926/CU
    return re.compile(r"\b\d{2}/\d{3,5}(?:/[A-Z]+)?\b")
