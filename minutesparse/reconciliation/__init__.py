"""Several copies of one meeting (a Word export, its web pages, Markdown) as one record, and what they agree and differ on.

In: paths, as `parse` takes them, or records with their text. Out: a `Reconciliation`. Afterwards holds: the order of the copies changes nothing
but their numbers; one copy, or the same twice, gives its own record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.errors import NotOneMeeting
from minutesparse.models import Minutes, Report
from minutesparse.pipeline import parse
from minutesparse.readers.sources import label_of
from minutesparse.reconciliation.copies import Witness, ranked
from minutesparse.reconciliation.merging import Merger
from minutesparse.reconciliation.relation import related
from minutesparse.reconciliation.remarks import twins
from minutesparse.reconciliation.result import CommentPlace, CopyRead, Evidence, Field, Loss, Reading, Reconciliation, Twins
from minutesparse.writers.published import exported

if TYPE_CHECKING:
    from collections.abc import Iterable
    from os import PathLike
    from typing import BinaryIO, Literal

    from minutesparse.limits import Limits

__all__ = ["CommentPlace", "CopyRead", "Evidence", "Field", "Loss", "Reading", "Reconciliation", "Twins", "reconcile", "twins"]


def reconcile(
    sources: Iterable[str | PathLike[str] | bytes | BinaryIO | Minutes | Report],
    *,
    restricted: Literal["keep", "withhold"] | None = "keep",
    limits: Limits | None = None,
) -> Reconciliation:
    """Return the copies of one meeting as one record, with every value and the copies that have it.

    Args:
        sources: as for `parse`, or records that have their text beside them.
        restricted: whether what restricted items say is kept; None withholds it of copies that hold what was never published.
        limits: as for `parse`.

    Raises:
        NotOneMeeting: they are not copies of one meeting, or one of them is of no meeting; the message has the evidence.
        SourceTextMissing: a record has no text beside it (`record.with_text`).
        MinutesparseError: as `parse`.
    """
    read = (_read(source, limits) for source in sources)
    found = [(path, exported(record, restricted)) for path, record in read]
    if not found:
        reason = "there is nothing to reconcile"
        raise NotOneMeeting(reason, remedy="name the copies of a meeting")
    paths = [path for path, _ in found]
    best_first = ranked(record for _, record in found)
    names = {number: paths[number] or record.source.name or f"copy {number + 1}" for number, record in best_first}
    why = related(best_first, names)
    witnesses = [Witness(number, record) for number, record in best_first if isinstance(record, Minutes)]
    merged = Merger(witnesses).merged()
    return Reconciliation(
        record=merged.record,
        base=witnesses[0].number,
        copies=[witness.told(paths[witness.number]) for witness in sorted(witnesses, key=lambda witness: witness.number)],
        fields=merged.fields,
        comments=merged.comments,
        losses=merged.losses,
        evidence=why,
    )


def _read(source: str | PathLike[str] | bytes | BinaryIO | Minutes | Report, limits: Limits | None) -> tuple[str | None, Minutes | Report]:
    """Return what the caller called a source, if anything, and its record."""
    return (None, source) if isinstance(source, (Minutes, Report)) else (label_of(source), parse(source, limits=limits))
