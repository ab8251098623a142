"""Items of business, and the items under them."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from minutesparse.models import AgendaItem, Paragraph
from minutesparse.strategies.passages import RICH, Passages, passages
from minutesparse.strategies.words import TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn

    from minutesparse.models import Attendee


@st.composite
def items(draw: DrawFn, people: Sequence[Attendee] = (), format: str | None = None) -> list[AgendaItem]:
    """Generate items that count from 1, some with items under them; `format` is one that they are to be printed in, None is any."""
    orders = count(1)
    made = []
    least, most = (2, 3) if format in RICH else (4, 2)  # plain text tells items from those under them by which list is the longer
    for place in range(1, draw(st.integers(least, 5)) + 1):
        item = draw(_item(str(place), next(orders), people, format))
        below = draw(st.sampled_from([0, 0, 0, 2, most]))
        numbered = format not in RICH or draw(st.booleans())
        children = [draw(_item(f"{place}.{child}" if numbered else None, next(orders), people, format)) for child in range(1, below + 1)]
        made.append(item.model_copy(update={"items": children}))
    return made


@st.composite
def _item(draw: DrawFn, number: str | None, order: int, people: Sequence[Attendee], format: str | None) -> AgendaItem:
    found = draw(st.lists(passages(people, format), min_size=1, max_size=4).map(_told_once))
    paragraphs = [paragraph for part in found for paragraph in part.paragraphs]
    return AgendaItem(
        order=order,
        number=number,
        title=draw(TITLES),
        text="\n".join(paragraph.text for paragraph in paragraphs),
        paragraphs=paragraphs,
        decisions=[decision for part in found for decision in part.decisions],
        actions=[action for part in found for action in part.actions],
        votes=[vote for part in found for vote in part.votes],
        declarations=[declaration for part in found for declaration in part.declarations],
    )


def _told_once(found: Sequence[Passages]) -> list[Passages]:
    """Return the passages without those that say what one before them did; with one list of clauses at most, and one motion, behind the others.

    A parser may take two that say the same for one decision or one task, a motion for that of the resolution under it, and lists that begin
    anew for items.
    """
    told: set[str] = set()
    kept: dict[str, list[Passages]] = {"": [], "listed": [], "moved": []}
    for part in found:
        said = {decision.text.rstrip(".") for decision in part.decisions} | {action.text.rstrip(".") for action in part.actions}
        if len(said) == len(part.decisions) + len(part.actions) and told.isdisjoint(said):
            told |= said
            form = "moved" if any(decision.mover for decision in part.decisions) else "listed" if len(part.decisions) > 1 else ""
            kept[form].append(part)
    return [*kept[""], *kept["listed"][:1], *kept["moved"][:1]] or [
        Passages((Paragraph(kind="paragraph", text="The old mill stands beside the narrow stile."),))
    ]
