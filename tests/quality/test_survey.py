"""The survey of documents without labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from minutesparse.models import Coverage
from tests.quality.folders import WHOLE, written
from tests.quality.made import item, minutes, report
from tests.quality.survey import lacking, main

if TYPE_CHECKING:
    from pathlib import Path

PERSON = {"name": "Hill", "status": "present"}


def test_minutes_are_asked_for_items_a_date_and_an_attendance() -> None:
    assert list(lacking(minutes(), 0.2)) == ["no item", "no date", "no attendance"]
    assert list(lacking(minutes(items=[item("1", "Gates")], meeting={"date": "2021-05-04"}, attendance=[PERSON]), 0.2)) == []


def test_a_report_is_asked_for_sections() -> None:
    assert list(lacking(report(), 0.2)) == ["no section"]
    assert list(lacking(report(sections=[{"heading": "Background"}]), 0.2)) == []


@pytest.mark.parametrize(("limit", "told"), [(0.2, ["25% unclaimed"]), (0.25, []), (0.1, ["25% unclaimed"])])
def test_words_that_nothing_claims_are_told_above_the_limit(limit: float, told: list[str]) -> None:
    covered = report(sections=[{"heading": "Background"}], coverage=Coverage(claimed=75, furniture=900, unclaimed=25))
    assert list(lacking(covered, limit)) == told


def test_it_lists_what_is_lacking_and_what_cannot_be_read_and_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (written(tmp_path) / "present.txt").write_text(WHOLE.replace("1. Gates", "Present: Cllr Hill, Cllr Dale\n\n1. Gates"), encoding="utf-8")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 cut short")
    assert main([str(tmp_path), "--unclaimed", "0.9"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("broken.docx: cannot be read: ")
    assert lines[1:3] == ["half.txt: minutes, generic: no attendance", "whole.txt: minutes, generic: no attendance"]
    assert lines[-1] == "4 documents: 1 lack nothing, 1 cannot be read, 2 no attendance"


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == 2
