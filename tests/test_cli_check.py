"""`minutesparse check`: what it prints, where, and how it leaves."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from minutesparse.diagnostics import CODES
from minutesparse.review.choice import PUBLISH
from tests.readers.docx.build import packed
from tests.review.documents import HEAD, PAIRS, commented
from tests.test_cli import HOSTILE, UNSAFE, put, run, run_on_a_terminal

if TYPE_CHECKING:
    from pathlib import Path

ASKED = (HEAD + "1. Hedges\n\nIt was cut??\n\n2. Ponds\n\nAction: to dig the pond\n").encode()
CLEAN = (HEAD + "1. Hedges\n\nIt was cut.\n\n2. Ponds\n\nIt was dug.\n").encode()
# bold, dim, and off again: with NO_COLOR a table has no more
OUR_STYLES = re.compile(r"\x1b\[[012]m")
NOTED = (HEAD + "1. Hedges\n\nIt was cut.\n\n2. Ponds\n\nAction: to dig the pond\n").encode()


def test_a_finding_of_warning_leaves_with_one_and_is_printed_as_a_line(tmp_path: Path) -> None:
    path = put(tmp_path, "march.txt", ASKED)
    status, out, err = run("check", path)
    assert (status, err) == (1, "")
    assert out.splitlines() == [
        f'{path}:9:8: unfinished-text: "cut??" looks unfinished',
        f'{path}:13:9: action-without-owner: nobody is named who is to do this: "to dig the pond"',
    ]


def test_what_is_only_info_leaves_with_nothing_unless_asked(tmp_path: Path) -> None:
    path = put(tmp_path, "march.txt", NOTED)
    assert run("check", path).status == 0
    assert run("check", "--fail-on", "info", path).status == 1
    assert run("check", "--fail-on", "error", put(tmp_path, "april.txt", ASKED)).status == 0


def test_where_nothing_is_found_nothing_is_printed(tmp_path: Path) -> None:
    assert run("check", "--fail-on", "info", put(tmp_path, "march.txt", CLEAN)) == (0, "", "")


def test_codes_may_be_chosen_and_left_out(tmp_path: Path) -> None:
    path = put(tmp_path, "march.txt", ASKED)
    assert "unfinished-text" not in run("check", "--select", "action-without-owner", path).out
    assert run("check", "--ignore", "unfinished-text", path).status == 0
    assert run("check", "--select", "unfinished-text", "--select", "item-empty", path).out.count("\n") == 1


def test_a_code_that_is_not_in_the_table_is_a_mistake(tmp_path: Path) -> None:
    status, out, err = run("check", "--select", "unfinished", put(tmp_path, "march.txt", ASKED))
    assert (status, out) == (2, "")
    assert "there is no code unfinished" in err.replace("\n", " ")


def test_a_source_that_cannot_be_read_leaves_with_two_and_the_others_are_done(tmp_path: Path) -> None:
    path = put(tmp_path, "march.txt", ASKED)
    status, out, err = run("check", str(tmp_path / "missing.txt"), path)
    assert status == 2
    assert out.count("\n") == 2
    assert err.startswith(f"minutesparse: {tmp_path / 'missing.txt'}: ")
    assert err.count("\n") == 1


def test_a_folder_is_walked_and_what_is_no_document_told(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", ASKED)
    put(tmp_path, "a.txt", ASKED)
    put(tmp_path, "table.csv", b"1,2")
    status, out, err = run("check", "--format", "json", str(tmp_path))
    assert status == 1
    assert [json.loads(line)["path"].rsplit("/", 1)[-1] for line in out.splitlines()] == ["a.txt", "a.txt", "b.txt", "b.txt"]
    assert err == "minutesparse: 1 file is no document that can be read here (.csv 1)\n"


def test_a_folder_is_not_safe_to_publish_while_a_document_in_it_cannot_be_read(tmp_path: Path) -> None:
    put(tmp_path, "march.txt", CLEAN)
    workbook = put(tmp_path, "list.xlsx", packed({"xl/workbook.xml": "<workbook/>"}))
    assert run("check", str(tmp_path)).status == 0
    status, _, err = run("check", "--publish", str(tmp_path))
    assert status == 2
    assert err.startswith(f"minutesparse: {workbook}: it is an Excel workbook")


@pytest.mark.parametrize("options", [[], ["--publish"]])
def test_a_folder_without_a_document_is_told(options: list[str], tmp_path: Path) -> None:
    put(tmp_path, "table.csv", b"1,2")
    assert run("check", *options, str(tmp_path)) == (
        2,
        "",
        f"minutesparse: {tmp_path}: there is no document in it; name a folder or a file with minutes\n",
    )


def test_a_dash_is_standard_input_and_names_no_path() -> None:
    status, out, _ = run("check", "--format", "json", "-", given=ASKED)
    assert status == 1
    assert {json.loads(line)["path"] for line in out.splitlines()} == {None}
    assert run("check", "-", given=ASKED).out.startswith("standard input:9:8: unfinished-text: ")


@pytest.mark.parametrize("format", ["csv", "sarif"])
def test_other_formats_hold_the_same_findings(format: str, tmp_path: Path) -> None:
    status, out, _ = run("check", "--format", format, put(tmp_path, "march.txt", ASKED))
    assert status == 1
    found = (
        [line.split(",")[4] for line in out.splitlines()[1:]] if format == "csv" else [one["ruleId"] for one in json.loads(out)["runs"][0]["results"]]
    )
    assert found == ["unfinished-text", "action-without-owner"]


def test_a_page_holds_the_same_findings(tmp_path: Path) -> None:
    status, out, _ = run("check", "--format", "html", put(tmp_path, "march.txt", ASKED))
    assert status == 1
    assert out.startswith("<!DOCTYPE html>")
    assert [code for code in ("unfinished-text", "action-without-owner") if code not in out] == []


# --- to publish


@pytest.mark.parametrize("code", sorted(PUBLISH))
def test_what_must_not_be_published_is_told_with_what_to_do(code: str, tmp_path: Path) -> None:
    pair = PAIRS[code]
    status, out, _ = run("check", "--publish", put(tmp_path, pair.name, pair.shows))
    assert status == 1
    assert any(f": {code}: " in line and line.endswith(f"; {CODES[code].remedy}") for line in out.splitlines())


def test_a_resolved_comment_and_an_empty_item_may_be_published(tmp_path: Path) -> None:
    assert run("check", "--publish", put(tmp_path, "resolved.docx", packed(commented(1)))) == (0, "", "")
    assert run("check", "--publish", put(tmp_path, "empty.txt", PAIRS["item-empty"].shows)) == (0, "", "")


# --- what is known


def test_a_baseline_sets_known_findings_aside_and_new_ones_fail(tmp_path: Path) -> None:
    path, known = put(tmp_path, "march.txt", ASKED), str(tmp_path / "known.json")
    status, out, err = run("check", "--write-baseline", known, path)
    assert (status, out, err) == (0, "", f"minutesparse: 2 findings are listed in {known}\n")
    assert run("check", "--baseline", known, path) == (0, "", "")
    put(tmp_path, "march.txt", ASKED.replace(b"1. Hedges", b"1. Lamps\n\nWho lights them??\n\n2. Hedges").replace(b"2. Ponds", b"3. Ponds"))
    status, out, _ = run("check", "--baseline", known, path)
    assert status == 1
    assert out == f'{path}:9:12: unfinished-text: "them??" looks unfinished\n'


def test_a_baseline_that_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    status, out, err = run("check", "--baseline", str(tmp_path / "known.json"), put(tmp_path, "march.txt", ASKED))
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "the baseline cannot be read" in err


# --- on a terminal


def test_a_terminal_gets_a_table_with_the_severity_in_words(tmp_path: Path) -> None:
    status, out, _ = run_on_a_terminal("check", put(tmp_path, "march.txt", ASKED))
    assert status == 1
    assert "march.txt" in out
    assert [word for word in ("9:8", "warning", "unfinished-text", "13:9", "info") if word not in out] == []
    assert out.rstrip().endswith("1 document looked at, 2 findings in 1")


def test_a_terminal_gets_a_bar_while_a_folder_is_looked_at_and_every_table(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", ASKED)
    put(tmp_path, "b.txt", ASKED)
    status, out, _ = run_on_a_terminal("check", str(tmp_path))
    assert status == 1
    assert "looking at documents" in out
    assert out.count("unfinished-text") == 2
    assert "2 documents looked at, 4 findings in 2" in out


def test_no_control_of_a_document_reaches_a_terminal(tmp_path: Path) -> None:
    path = put(tmp_path, "march.txt", ASKED.replace(b"cut??", f"{HOSTILE}cut??".encode()))
    for words in (["check"], ["check", "--publish"], *(["check", "--format", format] for format in ("json", "csv"))):
        status, out, _ = run_on_a_terminal(*words, path)
        assert status == 1
        assert UNSAFE.findall(OUR_STYLES.sub("", out)) == []
        assert "u202e" in out
