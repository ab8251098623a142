"""What reconciling gave, as a person would want it told: which copies, what they agree and differ on, the comments, what one copy lost.

In: a `Reconciliation`. Out: something that a `rich` console prints, plain words in columns. Copies are counted from 1 here, `[1]`. Nothing that a
terminal would obey comes through from a document (`visible`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from minutesparse.reconciliation.agenda import paths
from minutesparse.reconciliation.relation import in_words
from minutesparse.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rich.console import RenderableType

    from minutesparse.reconciliation.result import Field, Loss, Reading, Reconciliation, Twins

_LONGEST = 160
"""How much of a value (code points) is printed."""
_SHOWN = 40
"""How many conflicts and losses are printed before the rest are only counted."""

# items[1].items[0].decisions[0].text: the item, and the rest
_PATH = re.compile(r"(?P<item>items\[\d+\](?:\.items\[\d+\])*)?\.?(?P<rest>.*)")
# decisions[0], of `decisions[0].text`
_NTH = re.compile(r"(?P<list>\w+)\[(?P<index>\d+)\]")
_SINGULAR = {"attendance": "person"}


def summary(result: Reconciliation) -> RenderableType:
    """Return `result` as a page for a person to read."""
    meeting = result.record.meeting
    names = {path: item.number or item.title or "" for path, item in paths(result.record.items)}
    date = f"{meeting.date:%A} {meeting.date.day} {meeting.date:%B %Y}" if meeting.date else meeting.date_text
    return Group(
        _words(", ".join(filter(None, (meeting.body or meeting.title or "A meeting", date))), "bold"),
        *_copies(result),
        *_agreements(result),
        *_conflicts(result.conflicts, names),
        *_comments(result),
        *_losses(result.losses, names),
    )


def _copies(result: Reconciliation) -> Iterator[RenderableType]:
    yield _heading("Copies", str(len(result.copies)))
    why = {each.copy_index: each for each in result.evidence}
    rows = []
    for number, copy in enumerate(result.copies):
        counts = f"{copy.kind}, {copy.source.format}, {_many(copy.items, 'item')}, {_many(copy.comments, 'comment')}"
        name = copy.path or copy.source.name or "(no name)"
        rows.append((_words(f"[{number + 1}]", "bold"), _words(f"{name}: {counts}")))
        if number == result.base:
            rows.append((Text(""), _words("the record's places are in this one", "dim")))
        else:
            speaking, against = in_words(why[number])
            found = ", ".join(speaking) + (f"; but {', '.join(against)}" if against else "")
            rows.append((Text(""), _words(f"as [{why[number].other_index + 1}]: {found}", "dim")))
    yield _columns(rows)


def _agreements(result: Reconciliation) -> Iterator[RenderableType]:
    agreed = sum(1 for field in result.fields if field.agrees)
    lone = sum(1 for field in result.fields if field.agrees is None)
    yield _heading("Agrees", f"{_many(agreed, 'value')} in several copies; {lone} in one copy alone")


def _conflicts(conflicts: list[Field], names: Mapping[str, str]) -> Iterator[RenderableType]:
    yield _heading("Differs", str(len(conflicts)))
    rows = []
    for field in conflicts[:_SHOWN]:
        rows.append((_words(_spoken(field.path, names), "yellow"), Text("")))
        rows += [(_words(_where(reading), "dim"), _words(_value(reading))) for reading in field.readings]
    yield from _limited(rows, len(conflicts))


def _comments(result: Reconciliation) -> Iterator[RenderableType]:
    if result.comments:
        yield _heading("Comments", str(len(result.comments)))
        made = zip(result.comments, result.record.comments, strict=True)
        numbers = {item.order: item.number or item.title or "" for item in result.record.iter_items()}
        rows = []
        for number, (twins, comment) in enumerate(made, 1):
            rows.append((_words(comment.label or str(number), "yellow"), _words(_short(comment.text))))
            basis = comment.anchor.basis if comment.anchor else "no place"
            about = f"item {numbers[comment.item]}, " if comment.item else ""
            rows.append((Text(""), _words(f"{about}{_known_by(basis)}; {_in_copies(twins)}: {twins.evidence}", "dim")))
        yield _columns(rows)


def _known_by(basis: str) -> str:
    told = {"twin": "placed by its twin", "order": "placed by its order", "inferred": "place inferred", "no place": "no place"}
    return told.get(basis, "placed by its source")


def _in_copies(twins: Twins) -> str:
    return "in " + ", ".join(f"[{number}]" for number in sorted(place.copy_index + 1 for place in twins.places))


def _losses(losses: list[Loss], names: Mapping[str, str]) -> Iterator[RenderableType]:
    yield _heading("Lost", str(len(losses)))
    rows = []
    for loss in sorted(losses, key=lambda loss: loss.copy_index)[:_SHOWN]:
        kept = loss.kept
        rows.append((_words(f"[{loss.copy_index + 1}]", "bold"), _words(f"{_spoken(loss.path, names)}: {_value(kept)}, kept in {_where(kept)}")))
    yield from _limited(rows, len(losses))


def _limited(rows: list[tuple[Text, Text]], total: int) -> Iterator[RenderableType]:
    if rows:
        yield _columns(rows)
    if total > _SHOWN:
        yield Padding(_words(f"and {total - _SHOWN} more; --format json has them all", "dim"), (0, 0, 0, 2))


def _spoken(path: str, names: Mapping[str, str]) -> str:
    """Return a path in words: `item 2, decision 1, mover`, of `items[1].decisions[0].mover`."""
    found = _PATH.fullmatch(path)
    item, rest = (found["item"], found["rest"]) if found else (None, path)
    words = [f"item {names.get(item, '')}".strip()] if item else []
    for part in rest.split("."):
        nth = _NTH.fullmatch(part)
        if nth:
            words.append(f"{_SINGULAR.get(nth['list'], nth['list'].removesuffix('s'))} {int(nth['index']) + 1}")
        elif part:
            words.append(part.replace("_", " "))
    return ", ".join(words)


def _where(reading: Reading) -> str:
    copy = f"[{reading.copy_index + 1}]"
    return f"{copy} {reading.line}:{reading.column}" if reading.line else copy


def _value(reading: Reading) -> str:
    value = reading.value
    if value == "" and reading.span:
        return "a point"
    if isinstance(value, dict):
        return ", ".join(f"{name} {each}" for name, each in value.items() if each is not None)
    if isinstance(value, list):
        return _short(", ".join(map(str, value)))
    return _short({True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value))


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]}…"


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _heading(words: str, note: str) -> Text:
    return _words(f"\n{words}", "bold underline").append(f"  {visible(note)}", "not bold not underline")


def _columns(rows: Iterable[tuple[Text, Text]]) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    for left, right in rows:
        table.add_row(left, right)
    return Padding(table, (0, 0, 0, 2), expand=False)


def _words(text: str, style: str = "") -> Text:
    return Text(visible(text), style=style)
