"""Items: matched by number, or by title where there is none; then their titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.quality import words
from tests.quality.found import label
from tests.quality.judgement import Judgement, compared
from tests.quality.pairing import Pairing, paired

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.models import AgendaItem
    from tests.quality import gold as g
    from tests.quality.found import Found


def items(gold: g.Gold, found: Found) -> Iterator[Judgement]:
    """Yield how every item came out, and the title of each that was found."""
    pairing = _opened(paired(gold.items, found.items, _rank))
    for wanted, item in pairing.both:
        named = wanted.number or wanted.title
        yield Judgement("items", "right", named, wanted.title, item.title or "")
        yield from compared("titles", wanted.title, item.title, _same_title, item=named)
    for wanted in pairing.missing:
        yield Judgement("items", "missing", wanted.number or wanted.title, wanted.title)
    for item in pairing.invented:
        yield Judgement("items", "invented", item.number or "no number", found=item.title or item.text)


def _same_title(wanted: str, found: str) -> bool:
    return words.plain(wanted) == words.plain(found)


def _rank(wanted: g.Item, item: AgendaItem) -> int:
    number, title = label(item)
    if wanted.number is None:
        return int(number is None and words.plain(wanted.title) == title)
    return (1 + (words.plain(wanted.title) == title)) * (words.number(wanted.number) == number)


def _opened(pairing: Pairing[g.Item, AgendaItem]) -> Pairing[g.Item, AgendaItem]:
    """Return the pairing with what stands under a heading, where the gold lists that and not the heading.

    `Ongoing business` over three matters is one item with three under it to one reader, and three items to another.
    """
    below = paired(pairing.missing, [child for item in pairing.invented for child in item.items], _rank)
    wanted = {child.order for _, child in below.both}
    headings = [item for item in pairing.invented if any(child.order in wanted for child in item.items)]
    closed = [item for item in pairing.invented if item not in headings]
    return Pairing(
        [*pairing.both, *below.both],
        below.missing,
        [*closed, *(child for item in headings for child in item.items if child.order not in wanted)],
    )
