"""Parquet as the driver has it made: in a process beside it, which costs the driver none of the memory that this takes.

In: sources, as they are on their way to other tables. Out: the files in a folder. Afterwards holds: the process has ended.
"""

from __future__ import annotations

import math
import sys
from itertools import groupby
from typing import TYPE_CHECKING

from minutesparse.archive.messages import sent
from minutesparse.archive.process import Gone, Process
from minutesparse.archive.tabler import END
from minutesparse.errors import UnwritableTarget, WorkStopped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import Any

    from minutesparse.archive.messages import Message

COMMAND = (sys.executable, "-m", "minutesparse.archive.tabler")
"""What Parquet is made in."""


class Tabler:
    """A process that makes Parquet of the sources that pass by.

    In `work` its rows wait.

    Raises:
        UnwritableTarget: it can have nothing wait there.
        WorkStopped: it cannot be started, or ends at once.
    """

    def __init__(self, work: Path) -> None:
        try:
            self._process = Process(COMMAND)
        except OSError as error:
            reason = f"no process can be started to make the tables in ({error.strerror or error})"
            raise WorkStopped(reason, remedy="close other programs, then run it again to go on") from error
        self._ask({"folder": str(work)})

    def passed(self, sources: Iterable[Message]) -> Iterator[Message]:
        """Yield the same sources, each after the process has it.

        Raises:
            UnwritableTarget: the process has no room for what waits.
            WorkStopped: it ended before its time.
        """
        for source in sources:
            self._ask(source.header, *source.blobs)
            yield source
        self._ask(END.header)

    def write(self, folder: Path) -> None:
        """Write the files of all that passed to `folder`, which is made.

        Raises:
            OSError: they cannot be written.
            UnwritableTarget: the process has no room for what waits.
            WorkStopped: it ended before its time.
        """
        folder.mkdir()
        for name, pieces in groupby(iter(self._answer, END), lambda piece: piece.header["file"]):
            with (folder / name).open("xb") as file:
                file.writelines(piece.blobs[0] for piece in pieces)

    def close(self) -> None:
        """End the process."""
        self._process.end()

    def _ask(self, header: dict[str, Any], *blobs: bytes) -> None:
        try:
            self._process.ask(sent(header, *blobs), seconds=math.inf)
        except Gone:
            self._answer()  # this raises what it has told, or that it told nothing

    def _answer(self) -> Message:
        try:
            answer = self._process.answer(seconds=math.inf)
        except Gone:
            reason = f"the process that makes the tables ended ({self._process.end()})"
            raise WorkStopped(reason, remedy="run it again to go on") from None
        if "refused" in answer.header:
            self.close()
            reason, source, remedy = answer.header["refused"]
            raise UnwritableTarget(reason, source=source, remedy=remedy)
        return answer
