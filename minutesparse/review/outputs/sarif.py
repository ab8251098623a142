"""Findings as SARIF 2.1.0 (OASIS), which code hosts show beside the files.

In: documents that were looked at. Out: one log of one run, as JSON in plain ASCII. Afterwards holds: every rule of the table of codes is in it with
its help, each result has a fingerprint that survives edits elsewhere, and paths are relative to the working folder where they lie in it. Lines and
columns are of the document's text (`minutesparse text FILE`), which for a Word file is not the file itself.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from minutesparse.diagnostics import CODES, Code, Severity
from minutesparse.review.fingerprints import fingerprints
from minutesparse.version import VERSION
from minutesparse.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutesparse.review.finding import Checked, Finding

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.INFO: "note", Severity.WARNING: "warning", Severity.ERROR: "error"}
"""What SARIF calls each severity."""

_INDEX = {code: index for index, code in enumerate(CODES)}


def as_sarif(checked: Iterable[Checked]) -> Iterator[str]:
    """Yield the log."""
    driver = {"name": "minutesparse", "version": VERSION, "rules": [_rule(name, code) for name, code in CODES.items()]}
    results = [
        _result(finding, fingerprint) for document in checked for finding, fingerprint in zip(document.findings, fingerprints(document), strict=True)
    ]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(name: str, code: Code) -> dict[str, Any]:
    return {
        "id": name,
        "shortDescription": {"text": f"{code.meaning}."},
        "help": {"text": f"What to do: {code.remedy}. Example: {code.example}."},
        "defaultConfiguration": {"level": LEVELS[code.severity]},
    }


def _result(finding: Finding, fingerprint: str) -> dict[str, Any]:
    return {
        "ruleId": finding.code,
        "ruleIndex": _INDEX[finding.code],
        "level": LEVELS[finding.severity],
        "message": {"text": visible(finding.message)},
        "locations": [{"physicalLocation": _place(finding)}],
        "partialFingerprints": {"minutesparse/v1": fingerprint},
    }


def _place(finding: Finding) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": uri_of(finding.path)} if finding.path else {"description": {"text": "standard input"}}}
    if finding.line is not None and finding.column is not None:
        region: dict[str, Any] = {"startLine": finding.line, "startColumn": finding.column}
        if finding.span is not None:
            region |= {"charOffset": finding.span.start, "charLength": finding.span.end - finding.span.start}
        if finding.words:
            region["snippet"] = {"text": visible(finding.words)}
        place["region"] = region
    return place


def uri_of(path: str) -> str:
    """Return the address of a file: relative to the working folder where it lies in it, else absolute."""
    whole = Path(path).absolute()
    here = Path.cwd()
    return quote(whole.relative_to(here).as_posix(), errors="surrogatepass") if whole.is_relative_to(here) else _absolute(whole)


def _absolute(path: Path) -> str:
    return "file://" + quote(f"/{path.as_posix().lstrip('/')}", errors="surrogatepass")
