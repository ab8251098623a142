"""Names of results: from the hash and the name of a source, safe on every system.

Afterwards holds: a name is of `[a-z0-9.-]` alone, begins with digits of the hash (so that no system keeps it for a device) and is short enough for
every file system; two sources never share one.
"""

from __future__ import annotations

import re
import unicodedata

# records/ab/ab12ab12ab12ab12ab12ab12ab12ab12-nul.json
_RESULT = re.compile(r"[a-z]+/([0-9a-f]{2})/\1[0-9a-f]{30}-[a-z0-9-]+\.[a-z]+")

# Note of 3rd März  ->  note-of-3rd-marz
_BETWEEN = re.compile(r"[^a-z0-9]+")

_LONGEST = 80
"""Characters of a slug."""

_DIGITS = 32
"""Digits of the hash in a name: half of it, so that nobody can make two sources that share one."""

FOLDERS = {"record": "records", "copy": "copies", "edits": "edits", "text": "texts"}
"""The folder in which the part of a result stands."""

_SUFFIXES = {"record": ".json", "edits": ".jsonl", "text": ".txt"}


def slug(name: str) -> str:
    """Return what is left of the name of a file in plain letters and digits.

    >>> slug("Note of 3rd März – draft.docx")
    'note-of-3rd-marz-draft'
    >>> slug("議事録.pdf")
    'document'
    """
    stem = name.rpartition(".")[0] or name
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    return _BETWEEN.sub("-", plain)[:_LONGEST].strip("-") or "document"


def result_path(part: str, sha256: str, name: str, copy_suffix: str) -> str:
    """Return where in the output the `part` of the result of a source stands.

    >>> result_path("record", "ab12" * 16, "NUL.docx", ".docx")
    'records/ab/ab12ab12ab12ab12ab12ab12ab12ab12-nul.json'
    """
    suffix = _SUFFIXES.get(part, copy_suffix)
    return f"{FOLDERS[part]}/{sha256[:2]}/{sha256[:_DIGITS]}-{slug(name)}{suffix}"


def is_result_path(path: str) -> bool:
    """Return whether `result_path` may have given a path in one of the `FOLDERS`.

    >>> is_result_path("records/ab/ab12ab12ab12ab12ab12ab12ab12ab12-nul.json"), is_result_path("records/ab/nul.json")
    (True, False)
    """
    return _RESULT.fullmatch(path) is not None
