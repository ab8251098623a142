"""The process that asks pdfium: kept for the next file, ended with what it was given, never left behind."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from textwrap import dedent, indent

import pytest

import minutesparse as mp
from minutesparse.readers.pdf import child
from tests.places import REPOSITORY
from tests.readers.pdf.drawn import Sheet, pdf
from tests.readers.pdf.test_hostile import ENDLESS

SOUND = pdf(Sheet().words(72, 700, "One"), Sheet().words(72, 700, "Two"))


def test_the_program_knows_nothing_of_the_package_whose_import_takes_longer_than_most_files() -> None:
    folder = Path(child.__file__).parent / "asking"
    assert [path.name for path in folder.glob("*.py") if re.search(r"(?:from|import) minutesparse", path.read_text())] == []
    assert "from .wire import" in (folder / "serving.py").read_text()


def test_after_a_file_that_was_ended_the_next_is_read_and_one_process_is_kept_for_many() -> None:
    child.end_all()
    with pytest.raises(mp.LimitExceeded):
        mp.read(ENDLESS)
    assert child.children == []
    assert [mp.read(SOUND).text for _ in range(3)] == ["One\nTwo"] * 3
    assert [kept.files for kept in child.children] == [3]
    assert child.children == child._idle


def test_a_process_is_replaced_after_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    child.end_all()
    monkeypatch.setattr(child, "_MANY", 2)
    for _ in range(3):
        mp.read(SOUND)
    assert [kept.files for kept in child.children] == [1]


def test_whoever_stops_reading_leaves_no_process_behind() -> None:
    child.end_all()
    told = child.pages_told(SOUND, mp.Limits())
    next(told)
    told.close()
    assert child.children == []


def test_a_process_that_ended_while_it_waited_is_replaced() -> None:
    mp.read(SOUND)
    (idle,) = child._idle
    idle._process.kill()
    idle._process.wait()
    assert mp.read(SOUND).text == "One\nTwo"


def test_a_file_on_which_pdfium_crashes_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    child.end_all()
    monkeypatch.setattr(child, "_PROGRAM", "import os; os.kill(os.getpid(), 11)")
    with pytest.raises(mp.UnreadableSource, match="pdfium fails on it: it is damaged, or made to do harm; fetch it again"):
        mp.read(SOUND)
    assert child.children == []


def test_threads_read_at_the_same_time_and_no_more_than_one_process_is_kept() -> None:
    def words(number: int) -> str:
        if number % 5 == 0:
            with pytest.raises(mp.LimitExceeded):
                mp.read(ENDLESS, limits=mp.Limits(pdf_bytes=60_000_000))
        return mp.read(pdf(Sheet().words(72, 700, f"Number {number}"))).text

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(words, range(20))) == [f"Number {number}" for number in range(20)]
    assert len(child.children) == len(child._idle) <= 1


def run(program: str) -> list[str]:
    """Return what a program of its own prints, which knows what this file knows."""
    words = f"from tests.readers.pdf.test_child import *\nif __name__ == '__main__':\n{indent(dedent(program), '    ')}"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, timeout=120, cwd=REPOSITORY, check=True)
    return done.stdout.splitlines()


def test_no_process_is_left_that_nobody_waited_for() -> None:
    lines = run("""
        for data in (ENDLESS, SOUND):
            try:
                print(len(mp.read(data).text))
            except mp.LimitExceeded:
                print("refused")
        child.end_all()
        try:
            os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            print("none")
    """)
    assert lines == ["refused", "7", "none"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")
def test_a_forked_process_has_a_process_of_its_own() -> None:
    lines = run("""
        print(mp.read(SOUND).text.split(), flush=True)
        kept = child._idle[0]
        if not os.fork():
            print(len(child._idle), mp.read(SOUND).text.split(), flush=True)
            child.end_all()
            os._exit(0)
        os.wait()
        print(mp.read(SOUND).text.split(), child._idle == [kept], kept.files)
    """)
    assert lines == ["['One', 'Two']", "0 ['One', 'Two']", "['One', 'Two'] True 2"]


def test_a_worker_to_which_multiprocessing_allows_no_children_reads_pdf() -> None:
    lines = run("""
        import multiprocessing
        worker = multiprocessing.get_context("spawn").Process(target=print_words, daemon=True)
        worker.start()
        worker.join()
        print(worker.exitcode)
    """)
    assert lines == ["One Two", "0"]


def print_words() -> None:
    """Print the words of a file."""
    sys.stdout.write(" ".join(mp.read(SOUND).text.split()) + "\n")
    sys.stdout.flush()


def test_an_interpreter_that_cannot_be_started_is_told_with_the_way_out() -> None:
    lines = run("""
        import multiprocessing
        multiprocessing.set_executable("/nowhere/python")
        try:
            mp.read(SOUND)
        except mp.UnreadableSource as error:
            print(error)
    """)
    assert [line.split("; ") for line in lines] == [
        [
            "the process that reads PDF files cannot be started",
            "name the interpreter with multiprocessing.set_executable, if this one is part of another program",
        ]
    ]
