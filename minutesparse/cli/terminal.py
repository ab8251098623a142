"""What every command does at the terminal: reads its sources, tells errors in one line, leaves in order."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

import typer

import minutesparse
from minutesparse.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterator

STANDARD_INPUT = "-"
UNREAD, INTERRUPTED, PIPE_CLOSED = 2, 130, 141


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


def limits_of(settings: list[str] | None) -> minutesparse.Limits:
    """Return the limits with `settings` in force, or leave with a line that says what is wrong with them."""
    try:
        return minutesparse.Limits.of_settings(settings or ())
    except minutesparse.InvalidLimit as error:
        complain(None, error)
        raise typer.Exit(UNREAD) from None


def opened(source: str) -> str | BinaryIO:
    """Return what to read: standard input for `-`."""
    return sys.stdin.buffer if source == STANDARD_INPUT else source


def name(source: str) -> str:
    """Return how a source is called."""
    return "standard input" if source == STANDARD_INPUT else source


def complain(source: str | None, error: minutesparse.MinutesparseError) -> None:
    """Print one line on standard error: the source, what is wrong, what to do."""
    words = [name(source) if source else "", "; ".join(filter(None, (error.reason, error.remedy)))]
    sys.stdout.flush()
    print(visible_line(": ".join(["minutesparse", *filter(None, words)])), file=sys.stderr)
