"""Files and folders as a list of documents to look at.

In: paths as the caller named them. Out: the files, a folder's in order of their paths, and how many in it were passed over. Afterwards holds: a file
that was named is listed whatever it is; in a folder, hidden files and links are passed over, and what bears no suffix of a document is counted.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.readers import READERS, UNREAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Listing(NamedTuple):
    """The files to look at, and how many files in the folders are no documents, by suffix."""

    files: tuple[str, ...]
    others: Counter[str]


def listed(paths: Iterable[str], *, unread: bool = False) -> Listing:
    """Return the documents at `paths`, each once; `-` and what is no folder stays as it is.

    With `unread`, files of a folder that promise a document of a kind that is not read are listed too, so that each is told by its name.
    """
    suffixes = frozenset(suffix for reader in READERS for suffix in reader.suffixes) | (UNREAD if unread else frozenset())
    files: dict[str, None] = {}
    others: Counter[str] = Counter()
    for path in paths:
        if path == "-" or not Path(path).is_dir():
            files.setdefault(path)
            continue
        for name in _walk(path):
            suffix = PurePath(name).suffix.lower()
            if suffix in suffixes:
                files.setdefault(name)
            else:
                others[suffix or "without a suffix"] += 1
    return Listing(tuple(files), others)


def told(passed_over: Counter[str]) -> str:
    """Return what to tell of the files that are no documents: `3 files are no documents that can be read here (.csv 2, .png 1)`."""
    count = passed_over.total()
    kinds = ", ".join(f"{suffix} {number}" for suffix, number in sorted(passed_over.items()))
    return f"{count:,} {'file is no document' if count == 1 else 'files are no documents'} that can be read here ({kinds})"


def _walk(folder: str) -> Iterator[str]:
    """Yield the files in a folder and those below it, in order of their paths; hidden ones and links are left out."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not os.path.islink(os.path.join(parent, name)))  # noqa: PTH114, PTH118 - os.walk gives strings, and paths of ten thousand files cost seconds
        for name in sorted(names):
            path = os.path.join(parent, name)  # noqa: PTH118 - as above
            if not name.startswith((".", "~$")) and not os.path.islink(path):  # noqa: PTH114 - as above
                yield path
