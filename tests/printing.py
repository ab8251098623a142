"""What printing did to the made meeting: what is left of each aspect of `tests.keeping` in its PDF, worked out from what LibreOffice prints."""

from __future__ import annotations

from itertools import chain
from typing import Any

PRINTED = {
    "Minutes of the last meeting": ["1. Minutes of the last meeting"],
    "Kiln chimney": ["2. Kiln chimney"],
    "Movement": ["2.1 Movement"],
    "Repairs": ["2.2 Repairs"],
    "closing the yard to visitors; and": ["(a) closing the yard to visitors; and"],
    "a survey from the air.": ["(b) a survey from the air."],
    "Budget": ["3. Budget"],
    "Any other business": ["4. Any other business"],
    "Shop": ["Shop £2,100 Tours £1,380"],
    "£2,100": [],
    "Tours": [],
    "£1,380": [],
    "Glass blowing every Saturday in May": ["Glass blowing every"],
    "The meeting ended at 7.50 pm.": ["The meeting ended at 7.50 pm.", "Saturday in May"],
}
"""What is printed in place of a paragraph: its number is written out, a table in a cell is lines, a box beside the text lies between its lines."""

SWAPPED = {
    "12 mm since": "12 mm1 since",
    "up to £6,500": "up to £5,000£6,500",
    "Shop\n£2,100\nTours\n£1,380": "Shop £2,100 Tours £1,380",
    "\nGlass blowing every Saturday in May": "\nGlass blowing every",
}
"""Words inside a paragraph or an item: the number of a footnote, what is struck through but printed."""

HEAD, NOTE, FOOT = "DRAFT", "1 Quotation of 28 March 2019, without scaffolding.", "Glassworks Quarter Committee, page 1"
"""What stands once on the one page, and so looks like the text."""


def body(lines: list[str]) -> list[str]:
    """Return the paragraphs as they are printed; of two that say `Repairs` the first is a heading."""
    again = lines.index("Repairs") + 1
    shown = [_swapped(one) for index, line in enumerate(lines) for one in ([line] if line in lines[:index] and index >= again else printed(line))]
    return [HEAD, *shown, NOTE, FOOT]


def printed(line: str) -> list[str]:
    """Return what is printed in place of a paragraph."""
    return PRINTED.get(line, [line])


def headings(found: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return the headings with their numbers, all of one level."""
    return [(1, one) for _, words in found for one in printed(words)]


def facts(record: dict[str, Any]) -> dict[str, Any]:
    """Return the record of the printed meeting: no marker opens an item, and no style names a level."""
    return {**_plain(record), "dialect": "generic"}


_FLAT = {"marker": None, "level": 0}
"""What print does not tell."""


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _FLAT[key] if key in _FLAT else _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value if not (isinstance(one, dict) and PRINTED.get(one.get("text", "")) == [])]
    return _swapped(_cell(value)) if isinstance(value, str) else value


def _cell(words: str) -> str:
    return {"Shop": "Shop £2,100 Tours £1,380", "Glass blowing every Saturday in May": "Glass blowing every"}.get(words, words)


def _swapped(words: str) -> str:
    for whole, left in SWAPPED.items():
        words = words.replace(whole, left)
    return words


def tables(found: list[Any]) -> list[Any]:
    """Return the tables as rows of as many cells as there are columns: without its title over all columns the first, with no table in a cell."""
    people, budget = found
    return [_even([cell for cell in people if cell[0].row], 1), _even(budget, 0)]


def _even(cells: list[Any], above: int) -> list[Any]:
    rows: dict[int, dict[int, list[str]]] = {}
    for grid, said in cells:
        rows.setdefault(grid.row - above, {})[grid.column] = [one for part in said for one in _said(part)]
    kind = type(cells[0][0])
    return [(kind(row, column), rows[row].get(column, [])) for row in rows for column in range(3)]


def _said(part: Any) -> list[str]:
    return [" ".join(chain.from_iterable(said for _, said in part))] if isinstance(part, list) else [part]


def markers(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the markers that are white and not hidden: those that close an item."""
    return [(kind, words) for kind, words in found if words.startswith("</AI")]


def anchors(found: list[Any]) -> list[Any]:
    """Return the anchors as places beside which a note is stuck."""
    return [("", "inferred", item) for _, _, item in found]
