"""What the command line prints, where, and how it leaves."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest
from typer.testing import CliRunner

import minutesparse as mp
from minutesparse.cli import app
from tests import broken
from tests.places import FIXTURES
from tests.readers.docx.build import changed, p, packed, parts, r

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOTE = FIXTURES / "lga" / "housing-renewal-board" / "note-of-meeting.txt"
REVISED = packed(parts(p("It was ", changed("ins", r("agreed")), changed("del", "<w:r><w:delText>noted</w:delText></w:r>"), ".")))
REPORT = FIXTURES / "committee-report" / "renewal-update" / "report.txt"
COMMAND = [sys.executable, "-c", "from minutesparse.cli import app; app(prog_name='minutesparse')"]


class Outcome(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


def run(*words: str, given: bytes = b"") -> Outcome:
    """Return how `minutesparse WORDS` ends when its output is no terminal."""
    ended = CliRunner().invoke(app, list(words), input=given, prog_name="minutesparse")
    return Outcome(ended.exit_code, ended.stdout, ended.stderr)


def run_on_a_terminal(*words: str, **variables: str) -> Outcome:
    """Return how `minutesparse WORDS` ends on a terminal of 80 columns, and everything that the terminal was sent."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": "80", "TERM": "xterm-256color", "NO_COLOR": "1", **variables}
    with subprocess.Popen([*COMMAND, *words], stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        sent = b""
        while chunk := _read(ours):
            sent += chunk
        process.wait(30)
    os.close(ours)
    return Outcome(process.returncode, sent.decode().replace("\r\n", "\n"), "")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # on Linux, the other end is closed
        return b""


def put(folder: Path, name: str, data: bytes) -> str:
    """Write `data` to a file in `folder` and return its path."""
    (folder / name).write_bytes(data)
    return str(folder / name)


# --- parse


def test_a_pipe_gets_the_record_as_one_line_of_json() -> None:
    status, out, err = run("parse", str(NOTE))
    assert (status, err) == (0, "")
    assert out == mp.parse(NOTE).model_dump_json() + "\n"


def test_several_sources_give_one_record_a_line_in_their_order() -> None:
    status, out, _ = run("parse", str(NOTE), str(REPORT))
    assert status == 0
    assert [json.loads(line)["source"]["name"] for line in out.splitlines()] == [NOTE.name, REPORT.name]


def test_a_dash_is_standard_input() -> None:
    status, out, _ = run("parse", "-", given=NOTE.read_bytes())
    record = json.loads(out)
    assert status == 0
    assert (record["source"]["name"], record["source"]["size"]) == (None, NOTE.stat().st_size)


def test_the_dialect_can_be_named() -> None:
    assert json.loads(run("parse", "--dialect", "generic", str(NOTE)).out)["dialect"] == "generic"


def test_an_unknown_dialect_is_said_once_and_nothing_is_read() -> None:
    status, out, err = run("parse", "--dialect", "klingon", str(NOTE), str(REPORT))
    assert (status, out) == (2, "")
    assert re.fullmatch(r"minutesparse: there is no dialect 'klingon'; choose one of .*generic.*\n", err)


def test_a_summary_has_meeting_items_actions_comments_and_what_is_odd() -> None:
    status, out, _ = run("parse", "--format", "summary", str(NOTE))
    assert status == 0
    for words in (
        "Housing & Renewal Board",
        "Tuesday 3 March 2015",
        "10 present, 2 apologies",
        "Homes Back Into Use: background paper",
        "To draw up a note",
        "Is this the right comparison to print?",
        "item-empty",
    ):
        assert words in out


def test_a_summary_fits_eighty_columns_and_has_no_colour_in_a_pipe() -> None:
    out = run("parse", "--format", "summary", str(NOTE), str(REPORT)).out
    assert max(map(len, out.splitlines())) <= 80
    assert "\x1b" not in out


def test_a_terminal_gets_the_summary() -> None:
    status, out, _ = run_on_a_terminal("parse", str(NOTE))
    assert status == 0
    assert "10 present, 2 apologies" in out


def test_markdown_is_printed_as_the_writer_has_it() -> None:
    status, out, _ = run("parse", "--format", "markdown", str(NOTE))
    assert status == 0
    assert out.startswith("# ")


def test_what_a_web_service_calls_restricted_is_withheld_and_counted() -> None:
    answer = str(FIXTURES / "moderngov" / "tannery-fields-service" / "getmeeting.xml")
    withheld, kept = run("parse", answer), run("parse", "--restricted", "keep", answer)
    assert "Wenbury Felt Makers" in kept.out
    assert "Wenbury Felt Makers" not in withheld.out
    assert "1 restricted item was withheld" in withheld.err
    assert kept.err == ""


def test_explain_tells_the_place_the_rule_and_the_words() -> None:
    out = run("parse", "--format", "summary", "--explain", str(NOTE)).out
    action = next(line for line in out.splitlines() if ": action [" in line)
    number = (
        NOTE.read_text(encoding="utf-8")
        .split("\n")
        .index("To draw up a note of the ideas and suggestions from the tables and send it round to members.")
        + 1
    )
    assert action.startswith(f"{NOTE}:{number}:1: action [")
    assert action.endswith(": To draw up a note of the ideas and suggestions from the tables and send it round to members.")


def test_explain_beside_json_goes_to_standard_error() -> None:
    _, out, err = run("parse", "--explain", str(NOTE))
    assert len(out.splitlines()) == 1
    assert ": action [" in err


# --- what cannot be read

BROKEN: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.txt": (lambda: b"", "empty"),
    "photo.docx": (lambda: broken.JPEG, "JPEG"),
    "half.docx": (broken.truncated_word, "truncated|damaged|cut"),
    "locked.docx": (broken.encrypted_word, "password|encrypted"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_read_is_one_line_and_the_others_are_done(name: str, tmp_path: Path) -> None:
    make, reason = BROKEN[name]
    path = put(tmp_path, name, make())
    status, out, err = run("parse", path, str(REPORT))
    assert status == 2
    assert re.fullmatch(rf"minutesparse: {re.escape(path)}: [^\n]*(?:{reason})[^\n]*; [^\n]+\n", err)
    assert [json.loads(line)["source"]["name"] for line in out.splitlines()] == [REPORT.name]


def test_a_folder_and_a_missing_file_are_one_line_each(tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.txt")
    status, out, err = run("parse", str(tmp_path), missing, str(REPORT))
    assert status == 2
    assert re.fullmatch(
        rf"minutesparse: {re.escape(str(tmp_path))}: [^\n]*folder[^\n]*\nminutesparse: {re.escape(missing)}: [^\n]*no such file[^\n]*\n", err
    )
    assert len(out.splitlines()) == 1


@pytest.mark.parametrize("command", ["parse", "text"])
def test_nothing_on_standard_input_is_said_so(command: str) -> None:
    status, out, err = run(command, "-")
    assert (status, out) == (2, "")
    assert re.fullmatch(r"minutesparse: standard input: [^\n]*empty[^\n]*\n", err)


def test_no_source_is_a_wrong_call() -> None:
    assert run("parse").status == 2


# --- text


def test_text_is_exactly_what_spans_point_into(tmp_path: Path) -> None:
    source = "\ufeffHill Parish Council\r\n\r\n1. Minutes\u202e \x1b[31m\u0085\n".encode()
    path = put(tmp_path, "odd.txt", source)
    ended = subprocess.run([*COMMAND, "text", path], capture_output=True, check=True)
    assert ended.stdout == source.removeprefix(b"\xef\xbb\xbf")
    assert ended.stdout.decode() == mp.read(path).text


def test_text_of_a_word_file_is_its_assembled_text() -> None:
    path = FIXTURES / "moderngov" / "harbour-heritage-2018-10" / "minutes.docx"
    ended = subprocess.run([*COMMAND, "text", str(path)], capture_output=True, check=True)
    assert ended.stdout.decode() == mp.read(path).text


@pytest.mark.parametrize(
    ("options", "words"),
    [((), "It was agreed."), (("--view", "original"), "It was noted."), (("--view", "all"), "It was agreednoted.")],
)
def test_text_of_a_word_file_is_printed_in_the_view_asked_for(options: tuple[str, ...], words: str, tmp_path: Path) -> None:
    path = put(tmp_path, "minutes.docx", REVISED)
    assert run("text", *options, path) == Outcome(0, words, "")


def test_a_view_that_there_is_not_is_a_wrong_call(tmp_path: Path) -> None:
    ended = run("text", "--view", "draft", put(tmp_path, "minutes.docx", REVISED))
    assert (ended.status, ended.out) == (2, "")
    assert "draft" in ended.err


# --- what must not reach a terminal

HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202egnp.exe\u2066\x08\x7f"
MINUTES = "Hill! Parish Council\n\nPresent: Cllr A.! Marsh\n\n1. Minutes!\n\nIt was agreed that ! be signed.\n\n2. Close\n\n!\n" + "Read.\n\n" * 200
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("words", [("parse",), ("parse", "--explain"), ("parse", "--format", "json"), ("parse", "--format", "markdown"), ("text",)])
def test_no_control_of_a_document_reaches_a_terminal(words: tuple[str, ...], tmp_path: Path) -> None:
    minutes = MINUTES.replace("!", HOSTILE)
    path = put(tmp_path, "hostile.txt", minutes.encode())
    status, out, _ = run_on_a_terminal(*words, path)
    assert status == 0
    assert "Minutes" in out
    assert UNSAFE.findall(re.sub(r"\x1b\[[0-9;]*m", "", out)) == []
    assert "\x1b[2J" not in out


def test_json_on_a_terminal_still_reads_as_the_record(tmp_path: Path) -> None:
    path = put(tmp_path, "hostile.txt", MINUTES.replace("!", HOSTILE).encode())
    assert json.loads(run_on_a_terminal("parse", "--format", "json", path).out) == json.loads(mp.parse(path).model_dump_json())


def test_no_control_of_a_file_name_reaches_a_terminal(tmp_path: Path) -> None:
    status, out, _ = run_on_a_terminal("parse", str(tmp_path / f"minutes{HOSTILE}\n.txt"))
    assert status == 2
    assert out.count("\n") == 1
    assert UNSAFE.findall(out) == []


# --- how it leaves


def test_a_reader_who_goes_away_is_no_error_message() -> None:
    many = [str(NOTE)] * 40
    with subprocess.Popen([*COMMAND, "parse", *many], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        complaint = process.stderr.read()
    assert (process.returncode, complaint) == (141, b"")


def test_control_c_leaves_quietly() -> None:
    with subprocess.Popen([*COMMAND, "parse", "missing.txt", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        assert b"missing.txt" in process.stderr.readline()  # from here on it waits for standard input
        process.send_signal(signal.SIGINT)
        complaint = process.stderr.read()
        process.wait(30)
    assert (process.returncode, complaint) == (130, b"")


# --- help, version, schema


@pytest.mark.parametrize("command", ["parse", "text", "schema"])
def test_help_shows_an_example(command: str) -> None:
    status, out, _ = run(command, "--help")
    assert status == 0
    assert f"minutesparse {command}" in out.split("Usage:")[1].split("\n", 1)[1]


def test_the_version_is_that_of_the_library() -> None:
    assert run("--version") == Outcome(0, f"minutesparse {mp.__version__}\n", "")


@pytest.mark.parametrize(("kind", "titles"), [("minutes", {"Minutes"}), ("report", {"Report"}), (None, {"Minutes", "Report"})])
def test_schema_is_that_of_the_records_asked_for(kind: str | None, titles: set[str]) -> None:
    schema = json.loads(run("schema", *filter(None, [kind])).out)
    named = {schema["title"]} if "title" in schema else {part["$ref"].rsplit("/", 1)[1] for part in schema["oneOf"]}
    assert named == titles


@pytest.mark.parametrize("source", [NOTE, REPORT], ids=lambda path: path.name)
def test_a_record_is_valid_by_the_schema_printed(source: Path) -> None:
    import jsonschema

    schema = json.loads(run("schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(run("parse", str(source)).out), schema, cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize("command", [("parse",), ("text",), ("clean", "--dry-run")])
def test_a_limit_holds_until_it_is_raised(command: tuple[str, ...]) -> None:
    low = run(*command, "--limit", "source_bytes=100", str(NOTE))
    assert (low.status, low.err.count("\n")) == (2, 1)
    assert "over the limit source_bytes" in low.err
    assert "--limit source_bytes=..." in low.err
    assert run(*command, "--limit", "source_bytes=100", "--limit", "source_bytes=1_000_000", str(NOTE)).status == 0


@pytest.mark.parametrize(("setting", "words"), [("size=3", "there is no limit 'size'; choose one of source_bytes"), ("depth=x", "cannot be 'x'")])
def test_a_limit_that_is_none_is_said_once_and_nothing_is_read(setting: str, words: str) -> None:
    outcome = run("parse", "--limit", setting, str(NOTE), str(REPORT))
    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert words in outcome.err


ARROWS = """Hill Parish Council

Minutes of the meeting held on 3 March 2015

1. Café

RESOLVED: That the café → the hall be let. [Comment: which → hall?]

2. Ford
"""


def run_in_a_locale(encoding: str, *words: str) -> tuple[int, bytes, bytes]:
    """Return how `minutesparse WORDS` ends where standard streams have this encoding, and the bytes that it wrote."""
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    ended = subprocess.run([*COMMAND, *words], capture_output=True, env=environment, check=False, timeout=60)
    return ended.returncode, ended.stdout, ended.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("parse", "--format", "json"),
        ("parse", "--format", "markdown"),
        ("text",),
        ("clean", "--dry-run"),
        ("check", "--format", "json"),
        ("check", "--format", "csv"),
        ("check", "--format", "sarif"),
        ("check", "--format", "html"),
    ],
    ids=" ".join,
)
def test_what_programs_read_is_the_same_bytes_in_every_locale(words: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "café.txt").write_text(ARROWS, encoding="utf-8")
    command, *options = words
    elsewhere = run_in_a_locale("cp1252", command, str(tmp_path / "café.txt"), *options)
    assert elsewhere == run_in_a_locale("utf-8", command, str(tmp_path / "café.txt"), *options)
    assert elsewhere[1].decode()


@pytest.mark.parametrize("words", [("parse", "--format", "summary", "--explain"), ("check", "--fail-on", "error")], ids=" ".join)
def test_what_people_read_has_a_question_mark_for_what_the_locale_does_not_have(words: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "café.txt").write_text(ARROWS, encoding="utf-8")
    command, *options = words
    status, out, err = run_in_a_locale("ascii", command, str(tmp_path / "café.txt"), *options)
    assert (status, err) == (0, b"")
    assert b"caf?" in out
