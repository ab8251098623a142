"""What is asked of a run: what alters its results (`Options`), and what alters only how they are come by (`Means`)."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from minutesparse.errors import InvalidLimit
from minutesparse.limits import Limits
from minutesparse.models import SCHEMA_VERSION
from minutesparse.tables.schema import TABLES_VERSION
from minutesparse.version import VERSION

if TYPE_CHECKING:
    from concurrent.futures import Executor


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What alters the results of a run.

    >>> Options(comments="all") == Options.of_json(Options(comments="all").as_json())
    True
    """

    dialect: str | None = None
    """Use this house style instead of recognising it."""
    comments: Literal["resolved", "all"] = "resolved"
    """Which comments a clean copy is without."""
    changes: Literal["keep", "accept"] = "keep"
    """What becomes of tracked changes in a clean copy."""
    restricted: Literal["keep", "withhold"] | None = None
    """What becomes of restricted items; None withholds those of sources that hold what was never published."""
    members: bool = False
    """Whether the files in zip archives are sources too."""
    limits: Limits = field(default_factory=Limits)

    def check(self) -> None:
        """Refuse what would cost every file.

        Raises:
            UnknownDialect: there is no such house style; the message lists those that are.
            UnknownChoice: another option is set to what it cannot be, likewise.
        """
        from minutesparse import copies
        from minutesparse.writers import published

        copies.Options(self.comments, self.changes).check()
        published.check_choice(self.restricted)
        if self.dialect is not None:
            from minutesparse import dialects

            dialects.named(self.dialect)

    def as_json(self) -> str:
        """Return the options as one line of JSON."""
        return json.dumps(dataclasses.asdict(self), sort_keys=True)

    @classmethod
    def of_json(cls, words: str) -> Options:
        """Return the options that `as_json` wrote."""
        told = json.loads(words)
        return cls(**{**told, "limits": Limits(**told["limits"])})

    def key(self) -> str:
        """Return what tells these options from others that give other results: the first digits of a hash."""
        told = dataclasses.asdict(self)
        del told["members"]
        told["layouts"] = [SCHEMA_VERSION, TABLES_VERSION]
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]


_LONGEST = 10**6
"""Seconds that a file can be given: no clock of any system overflows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """How the work is done; it never alters a result.

    >>> Means(workers=2, seconds=0.5).seconds
    0.5

    Raises:
        InvalidLimit: a number is none that it can be.
    """

    workers: int | None = None
    """Files read at a time; None for one a processor."""
    memory: int = 2 * 2**30
    """Bytes that reading one file may take, where the system can hold it to that."""
    seconds: float = 120
    """How long reading one file may take."""
    executor: Executor | str | None = None
    """Another engine: any `concurrent.futures.Executor`, or the address of a Dask scheduler as `dask://HOST:PORT`."""
    task_files: int | None = None
    """Files that a worker is given at a time; None for 16, on Dask 50."""
    task_bytes: int = 8 * 2**20
    """Bytes that a worker is given at a time, unless one file has more."""
    retry: bool = False
    """Whether files that failed before are tried again."""
    prune: bool = False
    """Whether results go of files that are in the folder no more."""

    def __post_init__(self) -> None:
        """Refuse numbers that nothing can be done with."""
        counts = {"workers": self.workers, "memory": self.memory, "task_files": self.task_files, "task_bytes": self.task_bytes}
        for name, value in counts.items():
            if value is not None and value < 1:
                reason = f"{name} cannot be {value!r}"
                raise InvalidLimit(reason, remedy="give a whole number from 1 upwards")
        if not 0 < self.seconds <= _LONGEST:
            reason = f"seconds cannot be {self.seconds!r}"
            raise InvalidLimit(reason, remedy=f"give a number above 0, {_LONGEST:,} at most")


@dataclass(frozen=True, slots=True)
class Version:
    """What a result depends on beside its source: the version of the parser, and the options."""

    parser: str = field(default=VERSION)
    options: str = field(default_factory=lambda: Options().key())
