r"""What a user types, as a query of FTS5 that is never a syntax error.

In: words; phrases in quotation marks; `wor*` for what begins so; `OR` between two of them. Out: the query, or None where there is no word in them.
Afterwards holds: everything else that FTS5 has a meaning for is a separator of words, as it is in the text that is searched.

>>> query('harbour "peer challenge" lease*')
'("harbour") AND ("peer challenge") AND ("lease" *)'
>>> query("lease OR rent 16/02/3")
'("lease" OR "rent") AND ("16/02/3")'
>>> query('NEAR(a, b) AND "unclosed')
'("NEAR(a,") AND ("b)") AND ("AND") AND ("unclosed")'
"""

from __future__ import annotations

import re
from unicodedata import category

# a phrase (also one that is not closed), or a word; each may end with a star: "peer challenge"*
_UNSAID = re.compile("[\x00\ud800-\udfff]")
_TERM = re.compile(r'"(?P<phrase>[^"]*)(?:"(?P<begins>\*)?|$)|(?P<word>[^\s"]+)')


def query(words: str) -> str | None:
    """Return the query for `words`, all of which are to be found; of those with `OR` between them, one."""
    groups: list[list[str]] = []
    joins = False
    for found in _TERM.finditer(_UNSAID.sub(" ", words)):
        if found["word"] == "OR":
            joins = True
            continue
        term = _term(found)
        if term is None:
            continue
        if joins and groups:
            groups[-1].append(term)
        else:
            groups.append([term])
        joins = False
    return " AND ".join(f"({' OR '.join(group)})" for group in groups) or None


def _term(found: re.Match[str]) -> str | None:
    """Return a term as FTS5 takes it, or None if it has no letter and no digit."""
    words = found["phrase"] if found["word"] is None else found["word"]
    begins = bool(found["begins"]) or (found["word"] is not None and words.endswith("*"))
    if not any(category(character)[0] in "LN" or category(character) == "Co" for character in words):
        return None
    words = words.rstrip("*") if found["word"] else words
    return f'"{words}" *' if begins else f'"{words}"'
