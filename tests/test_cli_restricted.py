"""What restricted items say is in no export unless it is asked for, and is counted."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING

import pytest

from tests.test_cli import put, run

if TYPE_CHECKING:
    from pathlib import Path

SAID = (
    "<p>Councillor Dale left the room before the heron offer.</p>"
    "<p>RESOLVED: That the <ins>heron</ins> offer be taken, heron by heron??</p>"
    "<p>7.1 Terms</p><p>AGREED that the heron be paid £940. Action: Councillor Hill to write to the heron.</p>"
    '<p>The heron<a href="#_msocom_1" name="_msoanchor_1">[AH1]</a> came.</p>'
    '<div id="_com_1"><a name="_msocom_1"></a><p><a href="#_msoanchor_1">[AH1]</a>Which heron?</p></div>'
)
"""What was said in private, at a place for each kind of thing that a record holds."""


def answer(*, restricted: bool = True) -> bytes:
    """Return what the web service answers of a meeting with two items, the first of which is restricted or not."""

    def item(number: int, title: str, body: str, *, shut: bool) -> str:
        fields = f"<fulldisplaynumberformat>{number}.</fulldisplaynumberformat><agendaitemtitle>{title}</agendaitemtitle>"
        words = f"<isrestricted>{shut}</isrestricted><minutesnonemptyhtmlbody>{escape(body)}</minutesnonemptyhtmlbody>"
        return f"<agendaitem>{fields}{words}</agendaitem>"

    people = "".join(f'<attendee name="Councillor {name}" attendance="Present"/>' for name in ("Tom Dale", "Ann Hill"))
    items = [item(7, "Lease", SAID, shut=restricted), item(8, "Hedges", "<p>The hedge was cut??</p>", shut=False)]
    facts = "<meetingid>5</meetingid><committeetitle>Hill Panel</committeetitle><meetingdate>04/05/2021</meetingdate>"
    return f"<meeting>{facts}<attendees>{people}</attendees><agendaitems>{''.join(items)}</agendaitems></meeting>".encode()


COMMANDS = [
    *(("parse", "--format", format) for format in ("summary", "json", "markdown")),
    ("parse", "--format", "summary", "--explain"),
    *(("check", "--fail-on", "error", "--format", format) for format in ("text", "json", "csv", "sarif", "html")),
    ("check", "--fail-on", "error", "--publish"),
    *(("reconcile", "--format", format) for format in ("summary", "json")),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_word_of_a_restricted_item_is_exported_unless_asked(command: tuple[str, ...], tmp_path: Path) -> None:
    paths = [put(tmp_path, f"{name}.xml", answer()) for name in (("a", "b") if command[0] == "reconcile" else ("a",))]
    withheld, kept = run(*command, *paths), run(*command, "--restricted", "keep", *paths)
    assert "heron" in kept.out
    assert "heron" not in withheld.out + withheld.err
    assert ("Lease" in withheld.out) == ("Lease" in kept.out)
    assert "2 restricted items were withheld; --restricted keep prints all" in withheld.err
    assert kept.err.count("withheld") == 0


def test_findings_in_a_restricted_item_keep_their_places(tmp_path: Path) -> None:
    path = put(tmp_path, "a.xml", answer())
    findings = {option: [json.loads(line) for line in run("check", "--format", "json", *option, path).out.splitlines()] for option in ((), KEEP)}
    places = {option: [(one["code"], one["span"]) for one in found] for option, found in findings.items()}
    assert places[()] == places[KEEP]
    assert [one["words"] for one in findings[()] if "withheld)" in one["message"]] != []
    assert {one["words"] for one in findings[()] if "withheld)" in one["message"]} == {None}


KEEP = ("--restricted", "keep")


def test_a_clean_copy_counts_what_was_withheld(tmp_path: Path) -> None:
    path = put(tmp_path, "a.xml", answer())
    ended = run("clean", "-o", str(tmp_path / "clean"), path)
    (copy,) = (tmp_path / "clean").iterdir()
    assert json.loads(ended.out.splitlines()[0])["restricted_withheld"] == len(["7", "7.1"])
    assert "2 restricted items were withheld" in ended.err
    assert "heron" not in copy.read_text(encoding="utf-8") + ended.out
    assert "heron" in run("parse", "--format", "markdown", *KEEP, path).out


def test_a_copy_is_written_as_markdown_where_something_is_to_be_withheld(tmp_path: Path) -> None:
    words = "RESOLVED: That the public be excluded under Section 100A(4) of the Local Government Act 1972 for items 2 and 3."
    page = (
        f"<h1>Hill Panel</h1><h2>1. Exclusion of the public</h2><p>{words}</p><h2>2. Lease</h2><p>The heron came.</p><h2>3. Sale</h2><p>It went.</p>"
    )
    path = put(tmp_path, "a.html", page.encode())
    logs = {option: json.loads(run("clean", "--dry-run", *option, path).out.splitlines()[0]) for option in ((), ("--restricted", "withhold"))}
    assert [(log["format"], log.get("restricted_withheld")) for log in logs.values()] == [("html", None), ("markdown", 2)]


def test_text_prints_all_words_and_warns(tmp_path: Path) -> None:
    shut, open_ = (run("text", put(tmp_path, "a.xml", answer(restricted=restricted))) for restricted in (True, False))
    assert "heron" in shut.out
    assert "2 restricted items are in this text" in shut.err
    assert open_.err == ""
