"""From a source to a document that was looked at.

In: a path, or a file that is open. Out: its record, its text and its findings. Afterwards holds: a source that cannot be read is an error of its own,
which says nothing about the others.
"""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING

from minutesparse.diagnostics import CODES
from minutesparse.pipeline import read, record_of
from minutesparse.review import findings
from minutesparse.review.finding import Checked
from minutesparse.writers.published import COVER, covered, exported

if TYPE_CHECKING:
    from typing import BinaryIO

    from minutesparse.document import Document
    from minutesparse.limits import Limits
    from minutesparse.models import Minutes, Report
    from minutesparse.review.finding import Finding
    from minutesparse.writers.published import Restricted


def looked_at(source: str | PathLike[str] | BinaryIO, path: str, *, restricted: Restricted | None = "keep", limits: Limits | None = None) -> Checked:
    """Return the document at `source` with its findings, which name it `path`; those of a stream name no document.

    Where what restricted items say is withheld (`restricted` as for `exported`), the findings in them are told without words.

    Raises:
        MinutesparseError: as `parse`.
    """
    document = read(source, limits=limits)
    found = checked(document, record_of(document), path if isinstance(source, str | PathLike) else None, restricted)
    return found._replace(path=path)


def checked(document: Document, record: Minutes | Report, path: str | None, restricted: Restricted | None) -> Checked:
    """Return a document that was read, and its record, with its findings, which name it `path`."""
    found = findings(record, path)
    shown = exported(record, restricted)
    if shown is record:
        return Checked(path or "", record, document.text, tuple(found))
    text = covered(document.text, record)
    told = [finding if _is_open(finding, text) else _without_words(finding) for finding in found]
    return Checked(path or "", shown, text, tuple(told))


def _is_open(finding: Finding, text: str) -> bool:
    """Return whether nothing of what a finding is about is covered in `text`."""
    return finding.span is None or COVER not in text[max(0, finding.span.start - 1) : finding.span.end + 1]


def _without_words(finding: Finding) -> Finding:
    """Return a finding in a restricted item, of which only the place is told and what the code means."""
    return finding.model_copy(update={"message": f"{CODES[finding.code].meaning} (in a restricted item, whose words are withheld)", "words": None})
