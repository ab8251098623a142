"""One record made of the copies of one meeting, and beside it every field with its readings and every loss.

In: copies, best first. Out: `Merged`. Afterwards holds: the text of an item is that of one copy, never woven of several; whatever has a span
stands in the base copy's text; items are numbered anew from 1 in their order.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from minutesparse.reconciliation import agenda
from minutesparse.reconciliation.alignment import rows
from minutesparse.reconciliation.anchors import placed
from minutesparse.reconciliation.collation import FIELDS, agree, filled, place, readings, unplaced
from minutesparse.reconciliation.copies import ITEMS, MEETING, PEOPLE, WORDS
from minutesparse.reconciliation.folding import letters, tight
from minutesparse.reconciliation.passages import Passage, differences
from minutesparse.reconciliation.remarks import known, remark_rows, remarks, told
from minutesparse.reconciliation.result import Field, Loss
from minutesparse.reconciliation.things import KINDS, SAME_PERSON

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from minutesparse.models import AgendaItem, Attendee, Minutes, Model, ReviewComment
    from minutesparse.reconciliation.agenda import Node
    from minutesparse.reconciliation.anchors import Placed
    from minutesparse.reconciliation.collation import Made
    from minutesparse.reconciliation.copies import Witness
    from minutesparse.reconciliation.result import Reading, Twins

_OUTSIDE = ("decisions", "actions", "votes", "declarations")
"""What a meeting lists that stands in no item."""
_STRAYING = frozenset({"decisions", "actions", "declarations"})
"""What one copy may have in its item and another, as in a table at the end, outside all items."""


class Merged(NamedTuple):
    """What the copies amount to; a row of twins for each comment of the record."""

    record: Minutes
    fields: list[Field]
    losses: list[Loss]
    comments: list[Twins]


class Merger:
    """Merges copies, given best first, and notes on the way what they agree on, differ on and have lost."""

    def __init__(self, ranked: Sequence[Witness]) -> None:
        self._base = ranked[0]
        self._witnesses = {witness.number: witness for witness in ranked}
        self._records = {witness.number: witness.record for witness in ranked}
        self._fields: list[Field] = []
        self._losses: list[Loss] = []
        self._orders = count(1)
        self._nodes: dict[tuple[int, int], Node] = {}
        self._items: dict[int, int] = {}
        """From the order of an item in the base copy to that in the merged record."""

    def merged(self) -> Merged:
        """Return what the copies amount to."""
        trusted = self._base.holds(MEETING)
        meetings = {number: witness.meeting if trusted else witness.record.meeting for number, witness in self._witnesses.items()}
        parts: dict[str, Any] = {"meeting": self._thing("meeting", meetings, self._holding(MEETING)), "attendance": self._people()}
        roots = agenda.tree(list(self._witnesses.values()))
        self._nodes = {(number, item.order): node for _, node in agenda.walk(roots) for number, item in node.cells.items()}
        parts["items"] = [self._item(f"items[{index}]", node, frozenset()) for index, node in enumerate(roots)]
        parts |= {name: self._things("", name, self._records) for name in _OUTSIDE}
        made = self._thing("", self._records, self._holding(PEOPLE)).model_copy(update=parts)
        found = self._comments()
        made = made.model_copy(
            update={"comments": [self._in_item(each, made) for each in found], "diagnostics": _still_odd(self._base.record, found)}
        )
        return Merged(made, self._fields, self._losses, [told(each.row, each.comment.anchor) for each in found])

    # --- fields and losses

    def _thing(self, path: str, cells: Mapping[int, Made], expected: Iterable[int] | None = None) -> Made:
        """Return the thing made of `cells`; a field is lost by those of `expected`, all that have the thing if None, that say nothing by it."""
        self._compare(path, cells, cells if expected is None else expected)
        return filled(cells, self._base.number)

    def _compare(self, path: str, cells: Mapping[int, Model], expected: Iterable[int]) -> None:
        wanted = list(expected)
        for name in FIELDS[type(next(iter(cells.values())))]:
            found = readings(cells, name, self._witnesses)
            if found:
                field = f"{path}.{name}" if path else name
                self._fields.append(Field(path=field, agrees=agree(found), readings=found))
                self._lost(field, found[0], wanted, {reading.copy_index for reading in found})

    def _lost(self, path: str, kept: Reading, expected: Iterable[int], having: Iterable[int]) -> None:
        had = set(having)
        self._losses.extend(Loss(copy_index=number, path=path, kept=kept) for number in expected if number not in had)

    def _missed(self, path: str, cells: Mapping[int, Model], expected: Iterable[int], words: str) -> None:
        """Note the copies among `expected` that have not the thing at all; `words` say what it is."""
        number, thing = next(iter(cells.items()))
        self._lost(path, self._witnesses[number].reading(words, place(thing, "")), expected, cells)

    def _holding(self, what: str) -> list[int]:
        return [number for number, witness in self._witnesses.items() if witness.holds(what)]

    # --- lists

    def _people(self) -> list[Attendee]:
        table = rows({number: record.attendance for number, record in self._records.items()}, SAME_PERSON)
        listing = [number for number in self._holding(PEOPLE) if self._records[number].attendance]
        made = []
        for index, cells in enumerate(table):
            made.append(self._thing(f"attendance[{index}]", cells))
            self._missed(f"attendance[{index}]", cells, listing, made[-1].name)
        if table:
            best = next(iter(table[0]))
            self._lost("attendance", self._witnesses[best].reading(len(table), None), self._holding(PEOPLE), listing)
        return made

    def _things(self, path: str, name: str, holders: Mapping[int, Minutes | AgendaItem]) -> list[Model]:
        """Return the merged list `name` of the holders, an item or the meetings; what a copy has elsewhere is neither lost nor put in twice."""
        kind = KINDS[name]
        made: list[Model] = []
        for cells in rows({number: getattr(holder, name) for number, holder in holders.items()}, kind.sameness):
            words = kind.label(next(iter(cells.values())))
            astray = {number for number in holders if name in _STRAYING and letters(words) in self._witnesses[number].said(name, inside=not path)}
            if self._base.number in cells or self._base.number not in astray:
                where = f"{path}{name}[{len(made)}]"
                made.append(self._thing(where, cells))
                self._missed(where, cells, [number for number in holders if number not in astray and self._witnesses[number].holds(WORDS)], words)
        return made

    # --- items

    def _item(self, path: str, node: Node, missing: frozenset[int]) -> AgendaItem:
        """Return the item of a node with those under it; `missing` are the copies that lack an item above it."""
        order = next(self._orders)
        cells = node.cells
        self._items |= {cells[self._base.number].order: order} if self._base.number in cells else {}
        item = self._thing(path, cells)
        lacking = frozenset(number for number in self._holding(ITEMS) if number not in cells)
        self._missed(path, cells, lacking - missing, " ".join(filter(None, (item.number, item.title))) or item.text)
        updates: dict[str, Any] = {"order": order, **self._words(path, cells, item)}
        updates |= {name: self._things(f"{path}.", name, cells) for name in KINDS}
        updates["items"] = [self._item(f"{path}.items[{index}]", below, missing | lacking) for index, below in enumerate(node.below)]
        return item.model_copy(update=updates)

    def _words(self, path: str, cells: Mapping[int, AgendaItem], item: AgendaItem) -> dict[str, Any]:
        """Compare the words of an item; return its text and paragraphs where the best copy of it has none and another has."""
        holding = [number for number in cells if self._witnesses[number].holds(WORDS)]
        having = [number for number in holding if cells[number].text]
        if not having:
            return {}
        best = having[0]
        whole = {number: self._passage(number, Passage.of_item(cells[number])) for number in having}
        alike = [number for number in having if tight(cells[number].text) == tight(cells[best].text)]
        path = f"{path}.text"
        self._fields.append(Field(path=path, agrees=True if alike[1:] else None, readings=[whole[number] for number in alike]))
        self._lost(path, whole[best], holding, having)
        for number in (number for number in having if number not in alike):
            for mine, theirs in differences(cells[best], cells[number]):
                found = [self._passage(best, mine), self._passage(number, theirs)]
                if mine.text and theirs.text:
                    self._fields.append(Field(path=path, agrees=False, readings=found))
                else:
                    kept, loser = (found[0], number) if mine.text else (found[1], best)
                    self._lost(path, kept, [loser], ())
        return {} if item.text else {"text": cells[best].text, "paragraphs": [unplaced(each) for each in cells[best].paragraphs]}

    def _passage(self, number: int, passage: Passage) -> Reading:
        return self._witnesses[number].reading(passage.text, passage.span)

    # --- comments

    def _comments(self) -> list[Placed]:
        table = remark_rows(
            {number: remarks(witness.record, witness.letters if witness.record.comments else None) for number, witness in self._witnesses.items()}
        )
        found = placed(table, self._base, self._witnesses)
        for index, each in enumerate(found):
            path = f"comments[{index}]"
            cells = {number: remark.comment for number, remark in each.row.items()}
            self._compare(path, cells, cells)
            number, first = next(iter(cells.items()))
            node = self._nodes.get((number, first.item)) if first.item else None
            self._missed(path, cells, [*self._holding(ITEMS)] if node is None else node.cells, first.text)
            self._anchors(f"{path}.anchor", cells)
        return found

    def _anchors(self, path: str, cells: Mapping[int, ReviewComment]) -> None:
        """Note the copies that tell less of what a comment is about than the one that tells most."""
        best = max(cells, key=lambda number: known(cells[number].anchor))
        anchor = cells[best].anchor
        if anchor and known(anchor):
            kept = self._witnesses[best].reading(anchor.text, anchor.span)
            self._lost(path, kept, cells, [number for number, each in cells.items() if known(each.anchor) >= known(anchor)])

    def _in_item(self, found: Placed, record: Minutes) -> ReviewComment:
        """Return a comment with the order of the item its anchor falls in, in the merged record."""
        comment, row = found
        own = row.get(self._base.number)
        if own and own.comment.anchor == comment.anchor:
            order = self._items.get(comment.item) if comment.item else None
        else:
            span = comment.anchor.span if comment.anchor else None
            around = [(item.span.end - item.span.start, item.order) for item in record.iter_items() if span and item.span and item.span.covers(span)]
            order = min(around)[1] if around else None
        if order == comment.item:
            return comment
        return comment.model_copy(update={"item": order, "replies": [reply.model_copy(update={"item": order}) for reply in comment.replies]})


def _still_odd(record: Minutes, found: Sequence[Placed]) -> list[Any]:
    """Return the diagnostics of the base copy without those of places that a twin has confirmed."""
    confirmed = {each.comment.anchor.span for each in found if each.comment.anchor and each.comment.anchor.basis == "twin"}
    return [odd for odd in record.diagnostics if odd.code != "comment-anchor-inferred" or odd.span not in confirmed]
