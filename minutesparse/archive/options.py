"""What is asked of a run: what alters its results (`Options`), and what alters only how they are come by (`Means`)."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """How the work is done; it never alters a result."""

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


@dataclass(frozen=True, slots=True)
class Version:
    """What a result depends on beside its source: the version of the parser, and the options."""

    parser: str = field(default=VERSION)
    options: str = field(default_factory=lambda: Options().key())
