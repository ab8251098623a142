"""The tiny cases of `fixtures/cases.md`: a title, an input, and what is found in it.

    ### Title of the case (format)
    .
    the input
    .
    items.0.title: "Minutes"
    items: 1
    .

Each line of the last part is the path of a value in the record's JSON and the value; a list is compared with its length where the value is a
number. The format is `text` unless the title names another.
"""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

import pytest

import minutesparse as mp
from tests.places import FIXTURES


class Case(NamedTuple):
    """One case: its title, the format and text of its input, and the values expected at each path."""

    title: str
    format: str
    text: str
    expected: dict[str, Any]


# ### Number alone on its line (html)
TITLE = re.compile(r"^### (?P<title>.+?)(?: \((?P<format>text|html|markdown)\))?$", re.MULTILINE)


def cases() -> list[Case]:
    """Return every case of the file, in order."""
    found = []
    words = (FIXTURES / "cases.md").read_text(encoding="utf-8")
    titles = list(TITLE.finditer(words))
    for title, following in zip(titles, [*titles[1:], None], strict=True):
        _, text, expected, _ = re.split(r"^\.\n", words[title.end() : following.start() if following else len(words)], flags=re.MULTILINE)
        values = dict(line.split(": ", 1) for line in expected.splitlines() if line)
        found.append(
            Case(title["title"], title["format"] or "text", text.removesuffix("\n"), {path: json.loads(value) for path, value in values.items()})
        )
    return found


def value_at(record: Any, path: str) -> Any:
    """Return what stands in `record` at `path` (names and list places divided by full stops), or a word for nothing."""
    for step in path.split("."):
        if record is None or (isinstance(record, list) and int(step) >= len(record)):
            return "(nothing there)"
        record = record[int(step)] if isinstance(record, list) else record[step]
    return record


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.title)
def test_a_case_is_found_as_written(case: Case) -> None:
    record = mp.parse_text(case.text, format=case.format).model_dump(mode="json")
    found = {path: value_at(record, path) for path in case.expected}
    counted = {path: len(value) if isinstance(value, list) and isinstance(case.expected[path], int) else value for path, value in found.items()}
    assert counted == case.expected


def test_every_case_has_a_title_of_its_own() -> None:
    titles = [case.title for case in cases()]
    assert len(titles) == len(set(titles))
