"""From a source to a document that was looked at.

In: a path, or a file that is open. Out: its record, its text and its findings. Afterwards holds: a source that cannot be read is an error of its own,
which says nothing about the others.
"""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING

from minutesparse.pipeline import read, record_of
from minutesparse.review import findings
from minutesparse.review.finding import Checked

if TYPE_CHECKING:
    from typing import BinaryIO

    from minutesparse.limits import Limits


def looked_at(source: str | PathLike[str] | BinaryIO, path: str, *, limits: Limits | None = None) -> Checked:
    """Return the document at `source` with its findings, which name it `path`; those of a stream name no document.

    Raises:
        MinutesparseError: as `parse`.
    """
    document = read(source, limits=limits)
    record = record_of(document)
    return Checked(path, record, document.text, tuple(findings(record, path if isinstance(source, str | PathLike) else None)))
