"""The commands about a whole archive, with their options."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated

import typer

import minutesparse
from minutesparse.cli import withholding
from minutesparse.cli.choices import Changes, Comments, Dialect, Limit, Withheld
from minutesparse.cli.searching import search
from minutesparse.cli.terminal import UNREAD, complain, limits_of, orderly


def add_to(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command(epilog="Example: `minutesparse archive minutes/ -o archive/`")(archive)
    app.command(epilog="Example: `minutesparse search OUT lease --body harbour --from 2015-01-01`")(search)


def archive(  # noqa: PLR0913 - typer makes an option of each
    folder: Annotated[str, typer.Argument(metavar="FOLDER", help="The folder with the minutes; it stays as it is.", show_default=False)],
    *,
    out: Annotated[Path, typer.Option("-o", "--output", metavar="OUT", help="Where the archive is; made if it is not there.", show_default=False)],
    workers: Annotated[int | None, typer.Option(metavar="NUMBER", min=1, help="Files read at a time.", show_default="one a processor")] = None,
    memory: Annotated[int, typer.Option(metavar="MB", min=64, help="Memory that reading one file may take.")] = 2_048,
    seconds: Annotated[float, typer.Option(metavar="SECONDS", min=0.1, max=1_000_000, help="Time that reading one file may take.")] = 120,
    members: Annotated[bool, typer.Option("--members", help="Read the files in zip archives too.")] = False,
    retry: Annotated[bool, typer.Option("--retry", help="Try again what failed before.")] = False,
    prune: Annotated[bool, typer.Option("--prune", help="Take away results of files that are gone from the folder.")] = False,
    restricted: Withheld = None,
    comments: Annotated[Comments, typer.Option(help="Take `resolved` comments out of copies, or `all`.")] = Comments.RESOLVED,
    changes: Annotated[Changes, typer.Option(help="`keep` tracked changes in copies, or `accept` them.")] = Changes.KEEP,
    executor: Annotated[str | None, typer.Option(metavar="ADDRESS", help="Read on a cluster: `dask://HOST:PORT`.", show_default=False)] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Tell what would be done, and how records would change that another version made.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print nothing but failures.")] = False,
    json_progress: Annotated[bool, typer.Option("--json-progress", help="Tell how far it is as JSON lines on standard error.")] = False,
    dialect: Dialect = None,
    limit: Limit = None,
) -> None:
    """Make an archive of a folder: for each source a record, a clean copy and the log of its edits; of all, registers and a report.

    It can be stopped at any moment: the same command goes on where it was, and does only what is new or changed. A file that cannot be read,
    or takes too long or too much, costs that file only.
    """
    limits = limits_of(limit)
    from minutesparse.archive import Means, Options
    from minutesparse.cli.archiving import Asked, look, run

    options = Options(
        dialect=dialect,
        comments=comments.value,
        changes=changes.value,
        restricted=withholding.choice(restricted),
        members=members,
        limits=limits,
    )
    means = Means(workers=workers, memory=memory * 2**20, seconds=seconds, executor=executor, retry=retry, prune=prune)
    status = UNREAD
    with orderly():
        try:
            status = (look if dry_run else run)(Asked(folder, out, options, means, quiet, json_progress))
        except minutesparse.MinutesparseError as error:
            complain(error.source, error)
    raise typer.Exit(status)
