"""What every command does with its sources, its output, its errors and its exit status.

Exit status: 0; 2 when a source could not be read or the call is wrong (the other sources are still done); 130 after Ctrl-C; 141 when the reader of a
pipe has gone.
"""

from __future__ import annotations

import io
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

import typer

from minutesparse.errors import InvalidLimit, MinutesparseError, UnknownDialect
from minutesparse.limits import Limits
from minutesparse.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STANDARD_INPUT = "-"
UNREAD, INTERRUPTED, PIPE_CLOSED = 2, 130, 141


def each(sources: list[str], show: Callable[[str], None]) -> None:
    """Call `show` for every source; leave with the exit status that tells how it went."""
    status = 0
    with orderly():
        for source in sources:
            try:
                show(source)
            except UnknownDialect as error:
                complain(None, error)
                raise typer.Exit(UNREAD) from None
            except MinutesparseError as error:
                status = UNREAD
                complain(error.source or source, error)
    raise typer.Exit(status)


@contextmanager
def orderly() -> Iterator[None]:
    """Leave without a word after Ctrl-C, and where the reader of a pipe has gone."""
    try:
        yield
        sys.stdout.flush()
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that Python's own flush at exit finds no closed pipe
        raise typer.Exit(PIPE_CLOSED) from None


def limits_of(settings: list[str] | None) -> Limits:
    """Return the limits with `settings` in force, or leave with a line that says what is wrong with them."""
    try:
        return Limits.of_settings(settings or ())
    except InvalidLimit as error:
        complain(None, error)
        raise typer.Exit(UNREAD) from None


def opened(source: str) -> str | BinaryIO:
    """Return what is read of a source that was named on the command line."""
    return sys.stdin.buffer if source == STANDARD_INPUT else source


def named(source: str) -> str:
    """Return how a source is called."""
    return "standard input" if source == STANDARD_INPUT else source


def forgive_characters() -> None:
    """Have a question mark printed for what standard output has no character for."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def write_data(words: str) -> None:
    """Write what programs read: in UTF-8 with line ends as they are, whatever the locale; on a terminal in the characters that it has."""
    if sys.stdout.isatty():
        sys.stdout.write(words)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(words.encode("utf-8", "surrogatepass"))


def complain(source: str | None, error: MinutesparseError) -> None:
    """Print one line on standard error: the source, what is wrong, what to do."""
    words = [named(source) if source else "", "; ".join(filter(None, (error.reason, error.remedy)))]
    sys.stdout.flush()
    print(visible_line(": ".join(["minutesparse", *filter(None, words)])), file=sys.stderr)
