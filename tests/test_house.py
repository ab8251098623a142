"""What keeps the house in order beyond lint, types and import contracts."""

from __future__ import annotations

import ast
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from minutesparse import dialects
from tests.places import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

MODULES = sorted((REPOSITORY / "minutesparse").rglob("*.py"))
HEAVY = {"typer", "click", "rich", "lxml", "docx", "olefile", "markdown_it", "hypothesis", "pandas", "pyarrow"}
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "base", "core", "tools"}


def _name(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


def test_importing_the_library_imports_no_command_line_and_no_reader() -> None:
    told = "import sys, minutesparse; print(*sorted(sys.modules))"
    loaded = set(subprocess.run([sys.executable, "-c", told], capture_output=True, check=True, text=True).stdout.split())
    assert {name for name in loaded if name.split(".")[0] in HEAVY or name == "minutesparse.cli"} == set()


def test_importing_the_command_line_imports_no_rich() -> None:
    told = "import sys, minutesparse.cli; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", told], capture_output=True, check=True, text=True).stdout.split()
    assert [name for name in loaded if name.split(".")[0] in {"rich", "lxml"}] == []


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_no_code_branches_on_the_name_of_a_dialect(path: Path) -> None:
    names = set(dialects.registered())
    branches = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Compare | ast.match_case)]
    words = {part.value for branch in branches for part in ast.walk(branch) if isinstance(part, ast.Constant) and isinstance(part.value, str)}
    asked = {ast.unparse(branch) for branch in branches if "dialect.name" in ast.unparse(branch) or "record.dialect" in ast.unparse(branch)}
    assert (words & names, asked) == (set(), set())


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_has_a_name_a_docstring_and_a_bearable_length(path: Path) -> None:
    words = path.read_text(encoding="utf-8")
    assert path.stem not in VAGUE
    assert ast.get_docstring(ast.parse(words))
    assert words.count("\n") <= 440
