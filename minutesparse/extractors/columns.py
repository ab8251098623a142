"""Tables that were flattened on the way: the heads of their columns stand in one line of text, and no cell is left.

In: a cleaned document and its dialect, which knows the heads that columns have. Out: diagnostics. Afterwards holds: a line that says anything but
heads gives none, and neither does a table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.diagnostics import Diagnostic
from minutesparse.wording import once

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.dialect import Dialect
    from minutesparse.document import Document

_FEWEST = 3
"""So many heads stand in a line at least; `Item Action` may be a heading."""
_LONGEST_LINE = 120
"""A line of heads has no more code points."""
_LONGEST_HEAD = 4
"""A head has no more words."""


class Heads(NamedTuple):
    """The heads that columns have, in lower case."""

    known: frozenset[str]
    telling: frozenset[str]
    """Those that hardly anything but a table has."""
    first: frozenset[str]
    """The words that heads begin with."""


@once
def heads_of(dialect: Dialect) -> Heads:
    """Return the heads that columns have in a dialect."""
    actions, people = dialect.actions, dialect.attendance
    telling = frozenset((*actions.owner_columns, *actions.due_columns, *people.organisation_columns, *people.status_columns))
    known = telling.union(dialect.layout.columns, actions.task_columns, actions.talk_columns, people.name_columns, people.role_columns)
    return Heads(known, telling, frozenset(head.split()[0] for head in known))


def columns_lost(document: Document, dialect: Dialect) -> Iterator[Diagnostic]:
    """Yield the lines that consist of the heads of columns: `No Item Action by Action date`; where TABs part them, nothing is lost."""
    heads = heads_of(dialect)
    for passage in document.passages:
        text = passage.text
        if passage.cell is not None or len(text) > _LONGEST_LINE:
            continue
        if are_heads(text, heads) and "\t" not in passage.view.span.quote(document.text):
            yield Diagnostic.of("columns-lost", f'"{text}" are the heads of columns, and no table follows', passage.view.span)


def are_heads(text: str, heads: Heads) -> bool:
    """Return whether a line is made of heads of columns, each another, and of nothing else."""
    if text.partition(" ")[0].lower() not in heads.first:
        return False
    found = _split(text.lower().split(), heads.known)
    return len(found) >= _FEWEST and len(set(found)) == len(found) and not heads.telling.isdisjoint(found)


def _split(words: Sequence[str], heads: frozenset[str]) -> list[str]:
    """Return the heads that `words` consist of, the longest first at each place; nothing if there is any other word."""
    found: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST_HEAD, len(words) - at), 0, -1):
            head = " ".join(words[at : at + length])
            if head in heads:
                found.append(head)
                at += length
                break
        else:
            return []
    return found
