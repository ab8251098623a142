"""Minutes of local government, from the raw exports that clerks left behind to validated records.

>>> import minutesparse as mp
>>> record = mp.parse_text("Hill Parish Council")
>>> record.kind
'unknown'
"""

from __future__ import annotations

from minutesparse.document import Document
from minutesparse.errors import (
    EncryptedSource,
    InvalidLimit,
    LimitExceeded,
    MinutesparseError,
    NotOneMeeting,
    SourceTextMissing,
    UnknownDialect,
    UnknownFormat,
    UnknownView,
    UnreadableSource,
    UnwritableTarget,
)
from minutesparse.limits import Limits
from minutesparse.models import Minutes, Record, Report
from minutesparse.pipeline import clean, parse, parse_text, read
from minutesparse.reconciliation import Reconciliation, reconcile, twins
from minutesparse.review import Finding, check
from minutesparse.spans import Span

__version__ = "0.1.0"

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
    "UnknownDialect",
    "UnknownFormat",
    "UnknownView",
    "UnreadableSource",
    "UnwritableTarget",
    "check",
    "clean",
    "parse",
    "parse_text",
    "read",
    "reconcile",
    "twins",
]
