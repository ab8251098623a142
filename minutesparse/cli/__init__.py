"""The command line: prints what the library returns, and decides nothing.

Exit status: 0; 1 when `check` finds what must not be left so; 2 when a source could not be read or the call is wrong (the other sources are still
done); 130 after Ctrl-C; 141 when the reader of a pipe has gone.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import minutesparse
from minutesparse.cli import archive_commands, withholding
from minutesparse.cli.choices import Changes, Comments, Dialect, Limit, Withheld
from minutesparse.cli.terminal import STANDARD_INPUT, UNREAD, complain, each, forgive_characters, limits_of, named, opened, orderly, write_data
from minutesparse.diagnostics import Severity
from minutesparse.visible import visible, visible_json, visible_line

if TYPE_CHECKING:
    from pydantic import BaseModel
    from rich.console import RenderableType

    from minutesparse.models import Minutes, Report

app = typer.Typer(
    name="minutesparse",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Output(StrEnum):
    """What `parse` prints."""

    SUMMARY = "summary"
    JSON = "json"
    MARKDOWN = "markdown"


class View(StrEnum):
    """Which words of a document with tracked changes are printed."""

    FINAL = "final"
    ORIGINAL = "original"
    ALL = "all"


class Reconciled(StrEnum):
    """What `reconcile` prints."""

    SUMMARY = "summary"
    JSON = "json"


class Findings(StrEnum):
    """How `check` prints its findings."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    SARIF = "sarif"
    HTML = "html"


class Kind(StrEnum):
    """The two kinds of record that have a schema of their own."""

    MINUTES = "minutes"
    REPORT = "report"


Sources = Annotated[list[str], typer.Argument(metavar="SOURCE", help="Files to read; `-` is standard input.", show_default=False)]


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - how typer calls it
    if wanted:
        typer.echo(f"minutesparse {minutesparse.__version__}")
        raise typer.Exit


@app.callback()
def main(
    *,
    version: Annotated[bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")] = False,
) -> None:
    """Minutes of local government, from raw exports to validated records, every value with the place that proves it."""
    del version
    forgive_characters()


@app.command(epilog="Example: `minutesparse parse --format json minutes/*.docx > records.jsonl`")
def parse(  # noqa: PLR0913 - typer makes an option of each
    sources: Sources,
    *,
    format: Annotated[
        Output | None,
        typer.Option(help="`summary` for people, `json` for the record, clean `markdown`.", show_default="summary on a terminal, else json"),
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Tell for every value where it stands and which rule found it.")] = False,
    restricted: Withheld = None,
    dialect: Dialect = None,
    limit: Limit = None,
) -> None:
    """Read minutes or a report, and print the record.

    A summary on a terminal, of several sources each under its name; elsewhere JSON, one record a line. Each source stands or falls alone.
    """
    limits = limits_of(limit)
    chosen = format or (Output.SUMMARY if sys.stdout.isatty() else Output.JSON)

    def show(source: str) -> None:
        record = withholding.shown(minutesparse.parse(opened(source), dialect=dialect, limits=limits), restricted, named(source))
        if len(sources) > 1 and chosen is Output.SUMMARY:
            _print(visible_line(f"==> {named(source)} <=="))
        _show(record, chosen)
        if len(sources) > 1 and chosen is Output.SUMMARY:
            _print("")
        if explain:
            _explain(record, named(source), to_error=chosen is not Output.SUMMARY)

    each(sources, show)


@app.command(epilog="Example: `minutesparse text note-of-last-meeting.docx > note.txt`")
def text(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="A file; `-` is standard input.", show_default=False)],
    *,
    view: Annotated[View, typer.Option(help="Tracked changes as if accepted, as if rejected (`original`), or `all` words.")] = View.FINAL,
    limit: Limit = None,
) -> None:
    """Print the text that spans point into.

    Exactly as it is when standard output is no terminal; on a terminal, control characters are made visible.
    """
    limits = limits_of(limit)

    def show(name: str) -> None:
        document = minutesparse.read(opened(name), view=view.value, limits=limits)
        words = document.text
        if sys.stdout.isatty():
            _print(visible(words))
        else:
            write_data(words)
        withholding.warn(document, named(name))

    each([source], show)


@app.command(epilog="Example: `minutesparse schema minutes`")
def schema(kind: Annotated[Kind | None, typer.Argument(help="One kind of record; both when not given.", show_default=False)] = None) -> None:
    """Print the JSON Schema of a record."""
    import json

    from pydantic import TypeAdapter

    wanted: Any = {None: minutesparse.Record, Kind.MINUTES: minutesparse.Minutes, Kind.REPORT: minutesparse.Report}[kind]
    adapter: TypeAdapter[Any] = TypeAdapter(wanted)
    each([""], lambda _: write_data(f"{json.dumps(adapter.json_schema(mode='serialization'), indent=2)}\n"))


@app.command(epilog="Example: `minutesparse clean --log edits.jsonl -o clean/ minutes/*.docx`")
def clean(  # noqa: PLR0913 - typer makes an option of each
    sources: Sources,
    *,
    folder: Annotated[Path | None, typer.Option("-o", "--output", metavar="FOLDER", help="Where the copies go; made if it is not there.")] = None,
    log: Annotated[Path | None, typer.Option(metavar="FILE", help="Append the log to this file.", show_default="standard output")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write the log alone.")] = False,
    comments: Annotated[Comments, typer.Option(help="Take out `resolved` comments, or `all`.")] = Comments.RESOLVED,
    changes: Annotated[Changes, typer.Option(help="`keep` tracked changes, or `accept` them.")] = Changes.KEEP,
    restricted: Withheld = None,
    limit: Limit = None,
) -> None:
    """Write clean copies: without layout markers, template sections, machine bookmarks, revision ids and resolved comments.

    A copy of text, Markdown, HTML, .docx and .odt has their format, and nothing else in it is touched; of another source it is Markdown, made from
    the record. The log, JSON lines, holds every edit and what it took out. No file is ever overwritten.
    """
    from minutesparse.copies import files
    from minutesparse.writers.published import withheld

    if folder is None and not dry_run:
        message = "name a folder for the copies with -o, or ask for a --dry-run"
        raise typer.BadParameter(message)
    limits = limits_of(limit)

    def show(source: str) -> None:
        copy = minutesparse.clean(
            opened(source), comments=comments.value, changes=changes.value, restricted=withholding.choice(restricted), limits=limits
        )
        path = None if source == STANDARD_INPUT else Path(source)
        target = None
        if folder and not dry_run:
            target = files.save(copy, folder, path, log)
        elif log:
            files.append(copy.log(), log)
        if sys.stdout.isatty():
            _print(visible_line(f"{target or named(source)}: {copy.summary()}"))
        elif not log:
            write_data(copy.log())
        if copy.withheld:
            withholding.tell(named(source), withheld(copy.withheld))

    each(sources, show)


@app.command(epilog="Example: `minutesparse reconcile note-of-meeting.txt item.html minutes.docx`")
def reconcile(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE", help="Copies of one meeting; `-` is standard input.", show_default=False)],
    *,
    format: Annotated[
        Reconciled | None,
        typer.Option(help="`summary` for people, `json` for the whole result.", show_default="summary on a terminal, else json"),
    ] = None,
    restricted: Withheld = None,
    limit: Limit = None,
) -> None:
    """Make one record of several copies of one meeting: a Word export, its web pages, Markdown.

    Tells what the copies agree on, each value they differ on and where it stands, which comments are twins, and what one copy has that another
    lost. Documents that are not of one meeting are refused, with the evidence.
    """
    if len(sources) < 2:  # noqa: PLR2004 - two are several
        message = "name two copies or more"
        raise typer.BadParameter(message)
    limits = limits_of(limit)
    chosen = format or (Reconciled.SUMMARY if sys.stdout.isatty() else Reconciled.JSON)

    def show(_: str) -> None:
        result = minutesparse.reconcile([opened(source) for source in sources], restricted=withholding.choice(restricted), limits=limits)
        withholding.tell_of(result.record, "these copies")
        if chosen is Reconciled.JSON:
            _print_json(result)
        else:
            from minutesparse.reconciliation.summary import summary

            _print_page(summary(result))

    each([""], show)


@app.command(epilog="Example: `minutesparse check --ignore number-gap minutes/`")
def check(  # noqa: PLR0913 - typer makes an option of each
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE|FOLDER", help="Files and folders; `-` is standard input.", show_default=False)],
    *,
    format: Annotated[Findings, typer.Option(help="How the findings are printed.")] = Findings.TEXT,
    select: Annotated[list[str] | None, typer.Option(metavar="CODE", help="Look for this code alone; may be repeated.", show_default=False)] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="CODE", help="Do not look for this code; may be repeated.", show_default=False)] = None,
    fail_on: Annotated[Severity, typer.Option(help="Leave with 1 if there is a finding of this severity or above.")] = Severity.WARNING,
    publish: Annotated[bool, typer.Option("--publish", help="Tell what must not be published, with what to do, and leave with 1 if any is.")] = False,
    baseline: Annotated[Path | None, typer.Option(metavar="FILE", help="Pass over the findings in this file.", show_default=False)] = None,
    write_baseline: Annotated[Path | None, typer.Option(metavar="FILE", help="List all findings in this file.", show_default=False)] = None,
    restricted: Withheld = None,
    limit: Limit = None,
) -> None:
    """Look for what a person should look at before minutes are published.

    Comments and changes left in, unfinished text, what contradicts itself: `path:line:column: code: message`, on a terminal as tables. The codes are
    explained in the reference on diagnostics.
    """
    from minutesparse.cli.checking import FOUND, Asked, Look, Terminal
    from minutesparse.review import choice, folders

    strange = choice.unknown([*(select or ()), *(ignore or ())])
    if strange:
        message = f"there is no code {', '.join(strange)}; the codes are {', '.join(minutesparse.diagnostics.CODES)}"
        raise typer.BadParameter(message)
    chosen = choice.Choice(frozenset(select) if select else None, frozenset(ignore or ()))
    asked = Asked(format.value, chosen, fail_on, publish, baseline, write_baseline, limits_of(limit), withholding.choice(restricted))
    listing = folders.listed(sources, unread=publish)
    if not listing.files:
        complain(", ".join(sources), minutesparse.UnreadableSource("there is no document in it", remedy="name a folder or a file with minutes"))
        raise typer.Exit(UNREAD)
    if write_baseline and baseline:
        message = "--write-baseline lists all findings: leave out --baseline"
        raise typer.BadParameter(message)
    with orderly():
        try:
            look = Look(asked, Terminal(opened, named, complain))
            look.run(listing)
        except minutesparse.MinutesparseError as error:
            complain(error.source, error)
            raise typer.Exit(UNREAD) from None
        if write_baseline:
            print(visible_line(f"minutesparse: {len(look.listed):,} findings are listed in {write_baseline}"), file=sys.stderr)
        if listing.others:
            print(visible_line(f"minutesparse: {folders.told(listing.others)}"), file=sys.stderr)
    raise typer.Exit(UNREAD if look.unread else FOUND if look.failed else 0)


archive_commands.add_to(app)


def _show(record: Minutes | Report, output: Output) -> None:
    if output is Output.JSON:
        _print_json(record)
    elif output is Output.MARKDOWN:
        from minutesparse.writers.markdown import markdown

        words = markdown(record)
        write_data(visible(words) if sys.stdout.isatty() else words)
    else:
        from minutesparse.writers.summary import summary

        _print_page(summary(record))


def _print_json(model: BaseModel) -> None:
    data = model.model_dump_json()
    write_data(f"{visible_json(data) if sys.stdout.isatty() else data}\n")


def _print_page(page: RenderableType) -> None:
    """Print a page for people: in colour on a terminal, elsewhere plain."""
    from rich.console import Console

    console = Console(highlight=False, emoji=False, markup=False)
    with console.capture() as printed:
        console.print(page)
    _print(printed.get() if console.is_terminal else "\n".join(line.rstrip() for line in printed.get().splitlines()))


def _explain(record: Minutes | Report, name: str, *, to_error: bool) -> None:
    from minutesparse.writers.explanation import explanation

    for line in explanation(record, name):
        print(visible_line(line), file=sys.stderr if to_error else sys.stdout)


def _print(words: str) -> None:
    sys.stdout.write(words if words.endswith("\n") else f"{words}\n")
