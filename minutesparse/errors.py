"""The few ways in which minutesparse refuses: each names the source, the reason and the way out.

Anything odd that does not stop a document from being read is a `Diagnostic` on the record, never an exception.
"""

from __future__ import annotations


class MinutesparseError(Exception):
    """The root of every error raised on purpose: `str(error)` is one line, `source: reason; remedy`.

    Attributes:
        source: the name of what was being read, as the caller gave it (None for bytes and streams).
        reason: what is wrong, in words for a records officer.
        remedy: what to do next, or an empty string.
    """

    def __init__(self, reason: str, *, source: str | None = None, remedy: str = "") -> None:
        super().__init__(reason, source, remedy)
        self.source = source
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        words = f"{self.reason}; {self.remedy}" if self.remedy else self.reason
        return f"{self.source}: {words}" if self.source else words

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuilt, (type(self), self.reason, self.source, self.remedy)

    def about(self, source: str | None) -> MinutesparseError:
        """Return the same error naming `source`, unless it names one already."""
        return self if self.source or not source else type(self)(self.reason, source=source, remedy=self.remedy)


def _rebuilt(kind: type[MinutesparseError], reason: str, source: str | None, remedy: str) -> MinutesparseError:
    return kind(reason, source=source, remedy=remedy)


class UnreadableSource(MinutesparseError):
    """The source cannot be read: missing, a folder, damaged, or refused by the operating system."""


class UnknownFormat(MinutesparseError):
    """The content is none of the formats read here, or a format was asked for that does not exist."""


class EncryptedSource(MinutesparseError):
    """The source is protected by a password or by rights management."""


class LimitExceeded(MinutesparseError):
    """The source is larger, deeper or denser than `Limits` allow; the message names the limit."""


class InvalidLimit(MinutesparseError):
    """A limit was set that does not exist (the message lists those that do), or to a number that it cannot be (the message says which it can)."""


class UnknownDialect(MinutesparseError):
    """A dialect was asked for that is not registered; the message lists those that are."""


class UnknownChoice(MinutesparseError):
    """An option was set to a word that is none of its choices; the message lists those that are."""

    @classmethod
    def unless(cls, what: str, given: str, choices: tuple[str, ...]) -> None:
        """Raise the error unless `given` is one of the choices of `what`."""
        if given not in choices:
            reason = f"there is no {what} {given!r}"
            raise cls(reason, remedy=f"choose one of {', '.join(choices)}")


class UnknownView(UnknownChoice):
    """A view of tracked changes was asked for that does not exist; the message lists those that do."""


class NotOneMeeting(MinutesparseError):
    """Documents were to be reconciled that are not copies of one meeting; the message has the evidence for and against."""


class UnwritableTarget(MinutesparseError):
    """A file cannot be written: it would overwrite another, or the operating system refuses."""


class WorkStopped(MinutesparseError):
    """The work on an archive cannot go on, whatever the file: no process can be started, or an engine is gone; what is done stays done."""


class SourceTextMissing(MinutesparseError):
    """A quotation was asked of a record that has no source text beside it; `record.with_text(text)` gives it one."""
