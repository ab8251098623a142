"""`minutesparse search`: the hits of a search in an archive, for people and as JSON lines."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - typer reads it
import os
import sys
from enum import StrEnum
from pathlib import Path  # noqa: TC003 - typer reads it
from typing import TYPE_CHECKING, Annotated, cast

import typer

from minutesparse.cli.terminal import each, write_data
from minutesparse.visible import visible_json, visible_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutesparse.tables import Hit
    from minutesparse.tables.searching import Kind


class Passages(StrEnum):
    """What is searched for words."""

    ITEM = "item"
    DECISION = "decision"
    ACTION = "action"
    SECTION = "section"
    RECOMMENDATION = "recommendation"


class Hits(StrEnum):
    """How hits are printed."""

    TEXT = "text"
    JSON = "json"


_BOLD = ("\x1b[1m", "\x1b[0m")


def search(  # noqa: PLR0913 - typer makes an option of each
    archive: Annotated[Path, typer.Argument(metavar="OUT", help="The archive, or its `tables.sqlite`.", show_default=False)],
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="What to look for.", show_default=False)],
    *,
    body: Annotated[str | None, typer.Option(metavar="NAME", help="In documents of bodies with this in their name.", show_default=False)] = None,
    since: Annotated[
        dt.datetime | None,
        typer.Option("--from", metavar="YYYY-MM-DD", formats=["%Y-%m-%d"], help="In documents of this day or later.", show_default=False),
    ] = None,
    until: Annotated[
        dt.datetime | None,
        typer.Option("--to", metavar="YYYY-MM-DD", formats=["%Y-%m-%d"], help="In documents of this day or earlier.", show_default=False),
    ] = None,
    kind: Annotated[Passages | None, typer.Option(help="In passages of this kind alone.", show_default=False)] = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="How many hits at most.")] = 20,
    format: Annotated[Hits, typer.Option(help="Lines for people, or one hit a line as JSON.")] = Hits.TEXT,
) -> None:
    """Search an archive: its items, decisions, actions, and the sections and recommendations of its reports.

    All words must be found, whatever their capitals and accents; `"two words"` is a phrase, `lease*` a beginning, `lease OR rent` either. The best
    hits come first, each with its file, its line (of the document's text) and the words around.
    """
    asked = " ".join(words)

    def show(_: str) -> None:
        from minutesparse import tables

        found = tables.search(
            archive,
            asked,
            body=body,
            since=since and since.date(),
            until=until and until.date(),
            kind=cast("Kind | None", kind and kind.value),
            limit=limit,
        )
        printed = False
        lines, write = (_as_json(found), write_data) if format is Hits.JSON else (_as_text(found), sys.stdout.write)
        for line in lines:
            printed = True
            write(f"{line}\n")
        sys.stdout.flush()
        if not printed:
            print(visible_line(f"nothing is found for {asked}"), file=sys.stderr)
        if count := tables.withheld(archive):
            told = "what 1 restricted item says is" if count == 1 else f"what {count:,} restricted items say is"
            print(f"{told} withheld from the tables, and was not searched", file=sys.stderr)

    each([""], show)


def _as_json(hits: Iterable[Hit]) -> Iterator[str]:
    for hit in hits:
        data = hit.model_dump_json()
        yield visible_json(data) if sys.stdout.isatty() else data


def _as_text(hits: Iterable[Hit]) -> Iterator[str]:
    begin, end = _BOLD if sys.stdout.isatty() and not _colourless() else ("", "")
    for hit in hits:
        yield _head(hit)
        yield f"    {_snippet(hit, begin, end)}"
        yield from (f"    also {visible_line(path)}" for path in hit.copies)


def _colourless() -> bool:
    return bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"


def _head(hit: Hit) -> str:
    """Return where a hit is, and what: `path:line: decision in 3 Hedges (Hill Parish Council, 2015-03-03)`."""
    place = ":".join([hit.path or hit.file, *([str(hit.line)] if hit.line else [])])
    within = " ".join(filter(None, (hit.number, hit.title)))
    what = f"{hit.kind} in {within}" if within and hit.kind in {"decision", "action"} else f"{hit.kind} {within}".rstrip()
    whose = ", ".join(filter(None, (hit.body, hit.date.isoformat() if hit.date else None)))
    return visible_line(f"{place}: {what} ({whose})" if whose else f"{place}: {what}")


def _snippet(hit: Hit, begin: str, end: str) -> str:
    """Return the words of a hit, those that were found between `begin` and `end`."""
    parts = []
    at = 0
    for mark in hit.marks:
        parts += [visible_line(hit.snippet[at : mark.start]), begin, visible_line(mark.quote(hit.snippet)), end]
        at = mark.end
    return "".join([*parts, visible_line(hit.snippet[at:])])
