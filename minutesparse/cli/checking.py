"""What `minutesparse check` does between its options and its exit status: looks at each document, and prints what is found as it is found."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.diagnostics import Severity
from minutesparse.errors import MinutesparseError
from minutesparse.review import baseline as baselines
from minutesparse.review.choice import PUBLISH, Choice, reaches
from minutesparse.review.looking import looked_at
from minutesparse.review.outputs import OUTPUTS
from minutesparse.review.outputs.lines import with_remedies
from minutesparse.visible import visible_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from typing import BinaryIO

    from minutesparse.review.finding import Checked
    from minutesparse.review.folders import Listing

FOUND = 1
"""Exit status where something was found that must not be left so."""


class Asked(NamedTuple):
    """What is asked of the documents."""

    format: str = "text"
    """A name in `OUTPUTS`."""
    choice: Choice = Choice()
    fail_on: Severity = Severity.WARNING
    publish: bool = False
    baseline: Path | None = None
    """The findings in this file are known already."""
    write_baseline: Path | None = None
    """All findings are to be listed in this file, and none printed."""


class Terminal(NamedTuple):
    """How documents are opened, and where errors are told."""

    opened: Callable[[str], str | BinaryIO]
    named: Callable[[str], str]
    complain: Callable[[str, MinutesparseError], None]


class Look:
    """One run over documents; `failed` and `unread` tell how it went."""

    def __init__(self, asked: Asked, terminal: Terminal) -> None:
        self.asked = asked
        self.failed = False
        self.unread = False
        self._terminal = terminal
        self._known = baselines.read(asked.baseline) if asked.baseline else None
        self.listed: list[dict[str, str]] = []
        """What was written to the baseline."""

    def run(self, listing: Listing) -> None:
        """Print the findings in the documents of `listing`.

        Raises:
            MinutesparseError: the baseline cannot be written.
        """
        with _progress(listing) as seen:
            if self.asked.write_baseline:
                folder = self.asked.write_baseline.parent
                self.listed = [entry for checked in self._checked(seen) for entry in baselines.entries(checked, folder)]
                baselines.write(self.asked.write_baseline, self.listed)
            else:
                self._print(self._checked(seen))

    def _checked(self, files: Iterable[str]) -> Iterator[Checked]:
        """Yield each document that can be read, with the findings that are asked for and new."""
        for file in files:
            try:
                found = looked_at(self._terminal.opened(file), self._terminal.named(file))
            except MinutesparseError as error:
                self.unread = True
                self._terminal.complain(file, error)
                continue
            yield self._chosen(found)

    def _chosen(self, found: Checked) -> Checked:
        asked = self.asked
        if asked.publish:
            found = Choice(PUBLISH).of(found)
        found = asked.choice.of(found)
        if asked.write_baseline:
            return found
        if self._known:
            found = self._known.without_known(found)
        self.failed |= bool(found.findings) if asked.publish else reaches(found, asked.fail_on)
        return found

    def _print(self, checked: Iterator[Checked]) -> None:
        asked, screen = self.asked, sys.stdout.isatty()
        if screen and asked.format == "text" and not asked.publish:
            _show(checked)
            return
        output = with_remedies if asked.publish and asked.format == "text" else OUTPUTS[asked.format]
        for piece in output(checked):
            sys.stdout.write(visible_json(piece) if screen and asked.format == "json" else piece)


def _show(checked: Iterator[Checked]) -> None:
    """Print a table for each document in which something was found, and how many there were."""
    from rich.console import Console

    from minutesparse.review.screen import heading, table, total

    console = Console(highlight=False, emoji=False, markup=False)
    counts = []
    for document in checked:
        counts.append(len(document.findings))
        if document.findings:
            console.print(heading(document), soft_wrap=True)
            console.print(table(document), end="\n\n")
    console.print(total(counts))


@contextmanager
def _progress(listing: Listing) -> Iterator[Iterable[str]]:
    """Give the files of `listing`; where there are several and standard error is a terminal, how far it is stands there."""
    if len(listing.files) < len("ab") or not sys.stderr.isatty():
        yield listing.files
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        yield progress.track(listing.files, description="looking at documents")
