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


def declarations(section: Section, dialect: Dialect, above: Section | None = None) -> list[Declaration]:
    """Return the declarations in the section's own passages (not its sub-sections'), in order of the text.

    Where it is one of those under the heading of declarations `above` it, its title may be the kind of interest that all declare: `Personal`.
    """
    grammar = grammar_of(dialect.declarations)
    title = section.title.text if section.title else ""
    declaring = above is not None and above.title is not None and grammar.heading.search(above.title.text) is not None
    kind = title if declaring and grammar.labelled.fullmatch(f"{title}:") else None
    under = kind is not None or grammar.heading.search(title) is not None
    found: list[Declaration] = []
    cells = section.tables()
    lists: dict[int, tables.Listing] = {}
    for passage in section.passages:
        table = id(passage.table)
        if table in cells:
            if table not in lists:
                lists[table] = tables.Listing(cells[table], grammar)
            rows = lists[table].rows_at(passage, under=under)
            if rows:
                del cells[table]
                found += tables.declared(rows, grammar)
        if table in lists and table not in cells:
            continue
        text = passage.text
        if under or grammar.tells.fires(text):
            found += prose.declared(passage, grammar, under=under, kind=kind)
            under = under or grammar.opens.search(text) is not None
    return found
