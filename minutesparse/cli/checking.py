"""What `minutesparse check` does between its options and its exit status: looks at each document, and prints what is found as it is found."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.cli.terminal import write_data
from minutesparse.cli.withholding import tell_of
from minutesparse.diagnostics import Severity
from minutesparse.errors import MinutesparseError
from minutesparse.limits import Limits
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

    from rich.console import Console

    from minutesparse.review.finding import Checked
    from minutesparse.review.folders import Listing
    from minutesparse.writers.published import Restricted

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
    limits: Limits = Limits()
    restricted: Restricted | None = None
    """What becomes of the words in restricted items."""


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
        screen = _console() if self._tables() else None
        with _progress(listing, screen) as seen:
            if self.asked.write_baseline:
                folder = self.asked.write_baseline.parent
                self.listed = [entry for checked in self._checked(seen) for entry in baselines.entries(checked, folder)]
                baselines.write(self.asked.write_baseline, self.listed)
            else:
                self._print(self._checked(seen), screen)

    def _tables(self) -> bool:
        """Return whether findings are shown as tables: on a terminal, unless lines or another format were asked for."""
        return sys.stdout.isatty() and self.asked.format == "text" and not self.asked.publish

    def _checked(self, files: Iterable[str]) -> Iterator[Checked]:
        """Yield each document that can be read, with the findings that are asked for and new."""
        for file in files:
            try:
                found = looked_at(self._terminal.opened(file), self._terminal.named(file), restricted=self.asked.restricted, limits=self.asked.limits)
            except MinutesparseError as error:
                self.unread = True
                self._terminal.complain(file, error)
                continue
            tell_of(found.record, self._terminal.named(file))
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

    def _print(self, checked: Iterator[Checked], screen: Console | None) -> None:
        if screen is not None:
            _show(checked, screen)
            return
        asked = self.asked
        obeys = asked.format == "json" and sys.stdout.isatty()
        output = with_remedies if asked.publish and asked.format == "text" else OUTPUTS[asked.format]
        write = sys.stdout.write if asked.format == "text" else write_data
        for piece in output(checked):
            write(visible_json(piece) if obeys else piece)


def _console(*, stderr: bool = False) -> Console:
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, emoji=False, markup=False)


def _show(checked: Iterator[Checked], screen: Console) -> None:
    """Print a table for each document in which something was found, and how many there were."""
    from minutesparse.review.screen import heading, table, total

    counts = []
    for document in checked:
        counts.append(len(document.findings))
        if document.findings:
            screen.print(heading(document), soft_wrap=True)
            screen.print(table(document), end="\n\n")
    screen.print(total(counts))


@contextmanager
def _progress(listing: Listing, screen: Console | None) -> Iterator[Iterable[str]]:
    """Give the files of `listing`; where there are several, a bar tells how far it is, below the tables or on standard error.

    Lines and other formats on a terminal are their own progress, and a bar between them would only garble them.
    """
    if len(listing.files) < len("ab") or not sys.stderr.isatty() or (screen is None and sys.stdout.isatty()):
        yield listing.files
        return
    from rich.progress import Progress

    bar = Progress(console=screen or _console(stderr=True), transient=True, redirect_stdout=False)
    with bar:
        yield bar.track(listing.files, description="looking at documents")
