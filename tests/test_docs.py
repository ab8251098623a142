"""What the documentation says is true: every `>>>`, every command and every excerpt in it is run or looked up here."""

from __future__ import annotations

import doctest
import importlib
import os
import pkgutil
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.main import get_command

import minutesparse
from minutesparse.cli import app
from tests.places import REPOSITORY
from tests.reference import PAGES

README = REPOSITORY / "README.md"
DOCUMENTS = [README, *sorted((REPOSITORY / "docs").rglob("*.md"))]
BASH = shutil.which("bash") or "bash"
CHECKS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE

# ```console
# $ minutesparse --version
# ```
FENCE = re.compile(r"^```(?P<language>\w+)(?: (?P<source>\S+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
# [the record](docs/reference/record.md)
LINK = re.compile(r"\]\((?!https?:|mailto:|#)(?P<target>[^)#]+)(?:#[^)]*)?\)")


class Block(NamedTuple):
    """A fenced block: its language, the file that it says it is taken from, and its lines."""

    language: str
    source: str | None
    body: str


def blocks(path: Path, language: str) -> list[Block]:
    """Return the fenced blocks of `path` in `language`."""
    found = [Block(fence["language"], fence["source"], fence["body"]) for fence in FENCE.finditer(path.read_text(encoding="utf-8"))]
    return [block for block in found if block.language == language]


def _name(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


def _with(language: str) -> list[Path]:
    return [path for path in DOCUMENTS if blocks(path, language)]


@pytest.mark.parametrize("path", _with("pycon"), ids=_name)
def test_python_sessions_give_what_is_shown(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)
    session = "\n".join(block.body for block in blocks(path, "pycon"))
    examples = doctest.DocTestParser().get_doctest(session, {}, path.name, str(path), 0)
    runner = doctest.DocTestRunner(optionflags=CHECKS)
    runner.run(examples)
    assert runner.summarize(verbose=False).failed == 0


@pytest.mark.parametrize("path", _with("console"), ids=_name)
def test_commands_give_what_is_shown(path: Path, tmp_path: Path) -> None:
    (tmp_path / "fixtures").symlink_to(REPOSITORY / "fixtures")
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "80"}
    for block in blocks(path, "console"):
        for part in re.split(r"^\$ ", block.body, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            ended = subprocess.run([BASH, "-c", command], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
            printed = "\n".join(line.rstrip() for line in (ended.stdout + ended.stderr).splitlines())
            status = 2 if ended.stderr.startswith("minutesparse: ") else 0
            assert ended.returncode == status, ended.stderr
            if shown.strip():
                assert printed == shown.strip("\n")


@pytest.mark.parametrize("path", _with("text"), ids=_name)
def test_excerpts_stand_in_the_file_they_are_taken_from(path: Path) -> None:
    for block in blocks(path, "text"):
        assert block.source is not None
        assert block.body in (REPOSITORY / block.source).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", DOCUMENTS, ids=_name)
def test_links_lead_somewhere(path: Path) -> None:
    targets = [found["target"] for found in LINK.finditer(path.read_text(encoding="utf-8"))]
    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_the_readme_has_two_commands_of_one_line_each() -> None:
    commands = [block.body for block in blocks(README, "sh")]
    assert len(commands) == 2
    assert all(command.startswith("python3 -m venv .venv && ") and command.count("\n") == 1 for command in commands)
    assert "minutesparse parse" in commands[0]
    assert "pytest" in commands[1]


def test_the_first_command_of_the_readme_reads_every_kind_of_fixture() -> None:
    command = blocks(README, "sh")[0].body.split("&&")[-1].replace(".venv/bin/minutesparse", f"{sys.executable} -m minutesparse")
    ended = subprocess.run([BASH, "-c", command], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_the_second_command_is_the_one_that_ci_runs() -> None:
    ci = (REPOSITORY / ".ci" / "run").read_text(encoding="utf-8")
    assert "grep '^python3 -m venv \\.venv && ' README.md" in ci


@pytest.mark.parametrize("path", PAGES)
def test_a_page_written_from_the_code_is_up_to_date(path: str) -> None:
    assert (REPOSITORY / path).read_text(encoding="utf-8") == PAGES[path](), "run: python -m tests.reference"


def test_the_reference_names_every_command_and_option() -> None:
    page = (REPOSITORY / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    commands = getattr(get_command(app), "commands", {})
    options = {option for command in commands.values() for parameter in command.params for option in parameter.opts if option.startswith("--")}
    assert {name for name in commands if f"minutesparse {name}" not in page} == set()
    assert {option for option in options if option not in page} == set()


MODULES = [found.name for found in pkgutil.walk_packages(minutesparse.__path__, "minutesparse.") if not found.name.endswith("__main__")]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_are_true(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name), optionflags=CHECKS).failed == 0
