"""Minutes of local government, from the raw exports that clerks left behind to validated records.

>>> import minutesparse as mp
>>> record = mp.parse_text("Hill Parish Council")
>>> record.kind
'unknown'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from minutesparse.document import Document
from minutesparse.errors import (
    EncryptedSource,
    InvalidLimit,
    LimitExceeded,
    MinutesparseError,
    NotOneMeeting,
    SourceTextMissing,
    UnknownChoice,
    UnknownDialect,
    UnknownFormat,
    UnknownView,
    UnreadableSource,
    UnwritableTarget,
    WorkStopped,
)
from minutesparse.limits import Limits
from minutesparse.models import Minutes, Record, Report
from minutesparse.pipeline import clean, parse, parse_text, read
from minutesparse.reconciliation import Reconciliation, reconcile, twins
from minutesparse.review import Finding, check
from minutesparse.spans import Span
from minutesparse.version import VERSION

if TYPE_CHECKING:
    from minutesparse import archive

__version__ = VERSION

__all__ = [
    "Document",
    "EncryptedSource",
    "Finding",
    "InvalidLimit",
    "LimitExceeded",
    "Limits",
    "Minutes",
    "MinutesparseError",
    "NotOneMeeting",
    "Reconciliation",
    "Record",
    "Report",
    "SourceTextMissing",
    "Span",
    "UnknownChoice",
    "UnknownDialect",
    "UnknownFormat",
    "UnknownView",
    "UnreadableSource",
    "UnwritableTarget",
    "WorkStopped",
    "archive",
    "check",
    "clean",
    "parse",
    "parse_text",
    "read",
    "reconcile",
    "twins",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module
    """Return `archive`, which is imported when it is first used."""
    if name == "archive":
        return import_module("minutesparse.archive")
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
