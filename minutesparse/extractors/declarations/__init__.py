"""The interests that people declared in a section.

In: a section's own passages. Out: `Declaration` records in order of the text. Afterwards holds: the standing invitation to declare interests,
`None`, and a statement that there is no interest are no declarations.

`prose` reads sentences and lists of names, `tables` tables with a column of names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.extractors.declarations import prose, tables
from minutesparse.extractors.declarations.grammar import grammar_of

if TYPE_CHECKING:
    from minutesparse.dialect import Dialect
    from minutesparse.models import Declaration
    from minutesparse.segmentation.outline import Section

__all__ = ["declarations"]


def declarations(section: Section, dialect: Dialect) -> list[Declaration]:
    """Return the declarations in the section's own passages (not its sub-sections'), in order of the text."""
    grammar = grammar_of(dialect.declarations)
    title = section.title.text if section.title else ""
    under = grammar.heading.search(title) is not None
    found: list[Declaration] = []
    done: set[int] = set()
    for index, passage in enumerate(section.passages):
        if passage.table is not None:
            if id(passage.table) in done:
                continue
            rows = tables.rows_of(section.passages[index:], passage.table)
            if tables.declares(rows, grammar, under=under):
                done.add(id(passage.table))
                found += tables.declared(rows, grammar)
                continue
        text = passage.text
        if under or grammar.tells.fires(text):
            found += prose.declared(passage, grammar, under=under)
            under = under or grammar.opens.search(text) is not None
    return found
