"""Where the sources are and where the archive is to be, looked at before anything is touched.

In: a folder and an output folder, as they were given. Out: their paths. Afterwards holds: the sources are a folder outside the output; the output is
an archive, or one that was only begun, or empty, or not there yet, so that whatever a run takes away there was made by a run.
"""

from __future__ import annotations

import os
from pathlib import Path

from minutesparse.archive.ledger import NAME as LEDGER
from minutesparse.archive.lock import NAME as LOCK
from minutesparse.archive.store import told, unread
from minutesparse.errors import UnreadableSource, UnwritableTarget

_ELSEWHERE = "name another folder with -o"


def places(folder: str | os.PathLike[str], out: str | os.PathLike[str]) -> tuple[Path, Path]:
    """Return the paths of the sources and of the output.

    Raises:
        UnreadableSource: `folder` is not there, or is no folder.
        UnwritableTarget: `out` holds other things than an archive, or is to hold its own sources.
    """
    source, target = Path(folder), Path(out)
    with unread(source):
        if not source.is_dir():
            reason = "it is no folder" if source.exists() else "there is no such folder"
            raise UnreadableSource(reason, source=str(folder), remedy="name the folder with the minutes")
    with told(target):
        if target.exists():
            _check(target, source.resolve())
    return source, target


def _check(target: Path, source: Path) -> None:
    if not target.is_dir():
        reason = "it is no folder"
        raise UnwritableTarget(reason, source=str(target), remedy=_ELSEWHERE)
    if any(target.samefile(above) for above in (source, *source.parents)):
        reason = "the archive would lie among its own sources"
        raise UnwritableTarget(reason, source=str(target), remedy=_ELSEWHERE)
    if not _is_archive(target):
        reason = "there are files in it, and it is no archive"
        raise UnwritableTarget(reason, source=str(target), remedy="name a new folder with -o, or an empty one")


def _is_archive(target: Path) -> bool:
    """Return whether a folder has a ledger, or nothing but what a run writes before that."""
    names = [entry.name for entry in os.scandir(target)]
    if all(name == LOCK or name.startswith(LEDGER) for name in names):
        return True
    ledger = target / LEDGER
    return ledger.is_file() and ledger.stat().st_size > 0
