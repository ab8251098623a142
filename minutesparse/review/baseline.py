"""Findings that are known: a file that lists them, so that an archive fails only on new ones.

In: a file written by `write`, or the documents to write one from. Out: a `Baseline`, which tells what is new. Afterwards holds: entries are by path
relative to the file's own folder, so that the two may move together.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from minutesparse.errors import UnreadableSource, UnwritableTarget
from minutesparse.review.fingerprints import fingerprints

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutesparse.review.finding import Checked

VERSION = 1


class Baseline(NamedTuple):
    """The findings that a file lists: its folder, and pairs of path and fingerprint."""

    folder: Path
    known: frozenset[tuple[str, str]]

    def without_known(self, checked: Checked) -> Checked:
        """Return `checked` with those findings alone that are not listed."""
        path = path_from(self.folder, checked.path)
        new = [finding for finding, fingerprint in zip(checked.findings, fingerprints(checked), strict=True) if (path, fingerprint) not in self.known]
        return checked._replace(findings=tuple(new))


def path_from(folder: Path, path: str) -> str:
    """Return how a baseline in `folder` names the document at `path`."""
    return Path(os.path.relpath(path, folder)).as_posix()


def read(path: Path) -> Baseline:
    """Return the baseline at `path`.

    Raises:
        UnreadableSource: it is missing, or no baseline.
    """
    remedy = "write one with --write-baseline"
    try:
        listed: Any = json.loads(path.read_text(encoding="utf-8"))
        found = [(entry["path"], entry["fingerprint"]) for entry in listed["findings"]]
    except OSError as error:
        reason = f"the baseline cannot be read: {error.strerror}"
        raise UnreadableSource(reason, source=str(path), remedy=remedy) from error
    except (ValueError, KeyError, TypeError) as error:
        reason = "it is no baseline"
        raise UnreadableSource(reason, source=str(path), remedy=remedy) from error
    return Baseline(path.parent, frozenset((str(name), str(fingerprint)) for name, fingerprint in found))


def entries(checked: Checked, folder: Path) -> Iterator[dict[str, str]]:
    """Yield how a baseline in `folder` lists the findings of a document."""
    path = path_from(folder, checked.path)
    for finding, fingerprint in zip(checked.findings, fingerprints(checked), strict=True):
        yield {"path": path, "code": finding.code, "message": finding.message, "fingerprint": fingerprint}


def write(path: Path, listed: Iterable[dict[str, str]]) -> None:
    """Write a baseline of `listed` findings (`entries`) at `path`, in place of the one there.

    Raises:
        UnwritableTarget: the operating system refuses.
    """
    ordered = sorted(listed, key=lambda entry: (entry["path"], entry["code"], entry["fingerprint"]))
    page = json.dumps({"version": VERSION, "findings": ordered}, indent=1) + "\n"
    try:
        path.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = f"the baseline cannot be written: {error.strerror}"
        raise UnwritableTarget(reason, source=str(path), remedy="name another file") from error
