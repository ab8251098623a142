"""The reference pages that are written from the code: `python -m tests.reference` writes them, and a test compares."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING

from minutesparse import models
from minutesparse.diagnostics import CODES, Diagnostic
from minutesparse.review import Finding
from tests.places import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import BaseModel

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
    parts = ["# The record", RECORD]
    for model in MODELS:
        rows = "\n".join(f"| `{name}` | {_type(str(_annotation(model, name)))} | {_described(model, name)} |" for name in model.model_fields)
        parts.append(f"## {model.__name__}\n\n{inspect.getdoc(model)}\n\n| field | type | |\n|---|---|---|\n{rows}")
    return "\n\n".join(parts) + "\n"


PAGES: dict[str, Callable[[], str]] = {"docs/reference/diagnostics.md": diagnostics_page, "docs/reference/record.md": record_page}
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
