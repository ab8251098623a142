"""The reference pages that are written from the code: `python -m tests.reference` writes them, and a test compares."""

from __future__ import annotations

import ast
import inspect
import itertools
import re
from typing import TYPE_CHECKING

from minutesparse import limits, models, reconciliation
from minutesparse.diagnostics import CODES, Diagnostic
from minutesparse.review import Finding
from minutesparse.tables import TABLES, Hit
from minutesparse.tables.schema import columns
from tests import dump_losses, keeping
from tests.places import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import BaseModel

    from minutesparse.tables.schema import Column, Table

MODELS: tuple[type[BaseModel], ...] = (
    models.Minutes,
    models.Meeting,
    models.AgendaItem,
    models.Paragraph,
    models.Decision,
    models.Action,
    models.Vote,
    models.Voter,
    models.Declaration,
    models.LinkedDocument,
    models.Attendee,
    models.Movement,
    models.Report,
    models.Section,
    models.Recommendation,
    models.Contact,
    models.Reference,
    models.ReviewComment,
    models.Anchor,
    models.TrackedChange,
    models.Artefact,
    Diagnostic,
    Finding,
    models.Source,
    models.Coverage,
)
"""Every model of the record, in the order of the page."""

RECORD = """`minutesparse.parse` returns `Minutes` or `Report`, told apart by `kind`; `record.model_dump_json()` and
`minutesparse parse --format json` give the same as JSON, and `minutesparse schema` prints the JSON Schema. A span is `{"start", "end"}`,
half-open, in Unicode code points of `minutesparse.read(path).text`, which `minutesparse text FILE` prints. What is not known is null or an
empty list. `record.present_at(item)` gives those of the attendance who were there when an item was concluded, as far as `arrived` and `left`
tell; `iter_items`, `iter_decisions` and `iter_actions` give all of them in order. Written from
`minutesparse.models` by `python -m tests.reference`."""

RECONCILIATION = """`minutesparse.reconcile` returns a `Reconciliation`; `result.model_dump_json()` and `minutesparse reconcile --format json` give
the same as JSON.

- **The base copy** is the fullest: minutes before an agenda, an agenda before the page of one item; then the one with most items; then with most
  words. The record has its text and its spans. What it does not say is filled in from the next best copy, without a span, since a span of another
  text would be wrong; `fields` has the copy and the place. Items, people, decisions and comments that only others have are put in where they
  stand there. The text of an item is never woven of several copies.
- **Two copies are of one meeting** if nine tenths of the passages (runs of five words in items) of the smaller stand in the other; or if body and
  date do not speak against it, and for it two fifths of them on the same date, three fifths where that is not known, or half of the titles on the
  same date (an agenda). The same people and the same titles are no proof: the next meeting has them too. A report is no copy of a meeting.
- **Items** are the same by marker and title, number and title, title alone, or text; then, between the same neighbours, by what most of their
  words say. **Decisions, actions and interests** in one item are the same if their words are, or most words that tell something; **people** by
  name, or by family name and initial.
- **Values agree** if they are the same but for case, white space, typographic quotes, dashes, characters that print nothing, and the point at the
  end. Dates and times are compared, not how they are printed. An item's words are compared as a whole, and where they differ passage by passage.
- **A loss** is told only of what a copy of its kind should have: the page of one item lost no attendance, an agenda no decision.
- **Comments** are twins by their words and by the letters before or behind the end of what they are about; never by label, since a site counts
  the comments of each page from 1. In the record an anchor has basis `twin` if a twin told its place better than the base copy's own source,
  `order` if it was inferred and the comments of the copy, one of them placed by its twin, stand in the order of their places.

Written from `minutesparse.reconciliation.result` by `python -m tests.reference`."""

RECONCILED: tuple[type[BaseModel], ...] = (
    reconciliation.Reconciliation,
    reconciliation.CopyRead,
    reconciliation.Field,
    reconciliation.Reading,
    reconciliation.Loss,
    reconciliation.Twins,
    reconciliation.CommentPlace,
    reconciliation.Evidence,
)
"""Every model of what reconciling gives, in the order of the page."""

TYPES = {"dt.datetime": "datetime", "dt.date": "date", "dt.time": "time"}


def diagnostics_page() -> str:
    """Return the table of diagnostic codes."""
    rows = "\n".join(f"| `{name}` | {code.severity} | {code.meaning} | {code.example} | {code.remedy} |" for name, code in CODES.items())
    return (
        "# Diagnostics\n\nWhat is odd about a document travels with its record as values, never as exceptions; `minutesparse.check(record)` and "
        "`minutesparse check` add what follows from the record alone. "
        "Written from `minutesparse.diagnostics.CODES` by `python -m tests.reference`.\n\n"
        f"| code | severity | meaning | example | what to do |\n|---|---|---|---|---|\n{rows}\n"
    )


def record_page() -> str:
    """Return the fields of every model of the record."""
    return _page("The record", RECORD, MODELS)


def reconciliation_page() -> str:
    """Return how copies are compared, and the fields of every model of the result."""
    return _page("Reconciled copies", RECONCILIATION, RECONCILED)


def tables_page() -> str:
    """Return the page of tables with what a hit is and what every table holds."""
    words, _, _ = (REPOSITORY / "docs" / "reference" / "tables.md").read_text(encoding="utf-8").partition("## A hit\n")
    hit = f"## A hit\n\n{inspect.getdoc(Hit)}\n\n{_fields(Hit)}"
    return "\n\n".join([f"{words}{hit}", "## The tables", *map(_columns, TABLES)]) + "\n"


def _columns(table: Table) -> str:
    key = ", ".join(f"`{name}`" for name in ("file", *table.key))
    rows = "\n".join(f"| `{column.name}` | {column.type} | {_meaning(column)} |" for column in columns(table))
    return f"### {table.name}\n\nEach row is {table.meaning}. Key: {key}.\n\n| column | type | |\n|---|---|---|\n{rows}"


def _meaning(column: Column) -> str:
    return f"{column.meaning}; of `{column.refers}`" if column.refers and column.name not in {"file", "item"} else column.meaning


def _page(title: str, words: str, described: tuple[type[BaseModel], ...]) -> str:
    parts = [f"## {model.__name__}\n\n{inspect.getdoc(model)}\n\n{_fields(model)}" for model in described]
    return "\n\n".join([f"# {title}", words, *parts]) + "\n"


def _fields(model: type[BaseModel]) -> str:
    rows = "\n".join(f"| `{name}` | {_type(str(_annotation(model, name)))} | {_described(model, name)} |" for name in model.model_fields)
    return f"| field | type | |\n|---|---|---|\n{rows}"


LIMITS = """What an untrusted source may ask for, whatever its format. Over a limit, reading ends with `LimitExceeded`, whose message names the
limit. Raise it for a source that you trust, in Python with `minutesparse.parse(path, limits=minutesparse.Limits(part_bytes=500_000_000))`, on the
command line with `--limit part_bytes=500_000_000`, which every command that reads a source takes as often as you like. Written from
`minutesparse.limits` by `python -m tests.reference`."""


def limits_page() -> str:
    """Return the table of limits, each with the words that stand below it in the code."""
    module = ast.parse(inspect.getsource(limits))
    (made,) = (node for node in module.body if isinstance(node, ast.ClassDef) and node.name == limits.Limits.__name__)
    rows = [
        f"| `{field.target.id}` | {getattr(limits.Limits(), field.target.id):,} | {' '.join(str(words.value.value).split())} |"
        for field, words in itertools.pairwise(made.body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(words, ast.Expr) and isinstance(words.value, ast.Constant)
    ]
    table = "\n".join(rows)
    return f"# Limits\n\n{LIMITS}\n\n| limit | default | on what |\n|---|--:|---|\n{table}\n"


def formats_page() -> str:
    """Return the page of formats with the tables of what copies and dumps keep."""
    page = (REPOSITORY / "docs" / "reference" / "formats.md").read_text(encoding="utf-8")
    page = keeping.shown(page, keeping.BEGIN, keeping.tables(), keeping.END)
    return keeping.shown(page, dump_losses.BEGIN, dump_losses.tables(), dump_losses.END)


PAGES: dict[str, Callable[[], str]] = {
    "docs/reference/diagnostics.md": diagnostics_page,
    "docs/reference/formats.md": formats_page,
    "docs/reference/limits.md": limits_page,
    "docs/reference/record.md": record_page,
    "docs/reference/reconciliation.md": reconciliation_page,
    "docs/reference/tables.md": tables_page,
}
"""Each page, and what it is written by."""


def _annotation(model: type[BaseModel], name: str) -> str:
    """Return the annotation of a field as the class that has it writes it."""
    for owner in model.__mro__:
        if name in (written := inspect.get_annotations(owner)):
            return str(written[name])
    return ""


def _type(annotation: str) -> str:
    for long, short in TYPES.items():
        annotation = annotation.replace(long, short)
    literal = re.fullmatch(r"Literal\[(.+)\]", annotation)
    return " ".join(f"`{value.strip()}`" for value in re.sub("[\"']", "", literal[1]).split(",")) if literal else annotation.replace("|", "or")


def _described(model: type[BaseModel], name: str) -> str:
    return " ".join((model.model_fields[name].description or "").split())


if __name__ == "__main__":
    for path, made in PAGES.items():
        (REPOSITORY / path).write_text(made(), encoding="utf-8", newline="\n")
