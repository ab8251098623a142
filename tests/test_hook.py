"""The hook and the job that the documentation shows do what it says of them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.places import REPOSITORY
from tests.review.documents import HEAD
from tests.test_docs import blocks

PAGE = REPOSITORY / "docs" / "how-to" / "flag-unresolved-comments.md"
GIT = shutil.which("git")
BASH = shutil.which("bash") or "bash"
READY = HEAD + "1. Hedges\n\nIt was cut.\n\n2. Ponds\n\nIt was dug.\n"
ASKED = READY.replace("cut.", "cut??")
ENVIRONMENT = {
    **os.environ,
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "Ada Quill"), ("EMAIL", "ada@hill.example"))},
}


def ended(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Return how a command ends in a folder."""
    return subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Return a folder kept in git, with the hook of the page."""
    if GIT is None:
        if os.environ.get("CI"):
            pytest.fail("git is missing")
        pytest.skip("git is missing")
    assert ended([GIT, "init", "--quiet"], tmp_path).returncode == 0
    (hook,) = blocks(PAGE, "sh")
    path = tmp_path / ".git" / "hooks" / "pre-commit"
    path.parent.mkdir(exist_ok=True)
    path.write_text(hook.body, encoding="utf-8")
    path.chmod(0o755)
    return tmp_path


def committed(folder: Path, words: str) -> subprocess.CompletedProcess[str]:
    """Return how a commit of minutes with these words ends."""
    (folder / "2 March.txt").write_text(words, encoding="utf-8")
    assert ended([str(GIT), "add", "."], folder).returncode == 0
    return ended([str(GIT), "commit", "--quiet", "-m", "minutes of March"], folder)


def test_the_hook_refuses_what_is_not_ready_and_says_what_to_do(kept: Path) -> None:
    refused = committed(kept, ASKED)
    assert refused.returncode != 0
    assert '2 March.txt:9:8: unfinished-text: "cut??" looks unfinished; finish the sentence or delete it' in refused.stdout + refused.stderr


def test_the_hook_lets_through_what_is_ready_and_what_is_no_minutes(kept: Path) -> None:
    assert committed(kept, READY).returncode == 0
    (kept / "notes.csv").write_text("??", encoding="utf-8")
    assert ended([str(GIT), "add", "."], kept).returncode == 0
    assert ended([str(GIT), "commit", "--quiet", "-m", "a table"], kept).returncode == 0


def test_the_entry_for_pre_commit_takes_files_and_refuses_the_same(tmp_path: Path) -> None:
    configured = blocks(PAGE, "yaml")[0].body
    entry, files = (re.findall(rf"^ +{key}: (.+)$", configured, re.MULTILINE)[0] for key in ("entry", "files"))
    assert re.search(files, "minutes/2 March.docx")
    (tmp_path / "ready.txt").write_text(READY, encoding="utf-8")
    (tmp_path / "asked.txt").write_text(ASKED, encoding="utf-8")
    assert ended([*entry.split(), "ready.txt"], tmp_path).returncode == 0
    assert ended([*entry.split(), "ready.txt", "asked.txt"], tmp_path).returncode == 1


def test_the_job_fails_on_new_findings_alone_and_writes_the_log(tmp_path: Path) -> None:
    steps = re.findall(r"^ +- run: (minutesparse .+)$", blocks(PAGE, "yaml")[1].body, re.MULTILINE)
    assert len(steps) == 1
    (tmp_path / "minutes").mkdir()
    (tmp_path / "minutes" / "march.txt").write_text(ASKED, encoding="utf-8")
    assert ended(["minutesparse", "check", "--write-baseline", "known.json", "minutes"], tmp_path).returncode == 0
    assert ended([BASH, "-c", steps[0]], tmp_path).returncode == 0
    (tmp_path / "minutes" / "april.txt").write_text(ASKED, encoding="utf-8")
    assert ended([BASH, "-c", steps[0]], tmp_path).returncode == 1
    assert '"minutes/april.txt"' in (tmp_path / "minutes.sarif").read_text(encoding="utf-8")
