"""The benchmark itself: its files are always the same, and its counts tell a reader that loses words from one that does not."""

from __future__ import annotations

import hashlib
import io
import zipfile
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from tests.benchmarks import legacy
from tests.benchmarks.contenders import TOOLS
from tests.benchmarks.made import TIERS, minutes
from tests.benchmarks.plot import Panel, plot
from tests.benchmarks.report import BEGIN, END, LEGACY_BEGIN, LEGACY_END, Kept, Row, kept, table, written
from tests.word.saved import FILTERS, converted

if TYPE_CHECKING:
    from pathlib import Path

SMALL, TYPICAL, LARGE = TIERS


@pytest.mark.parametrize(
    ("tier", "digest"),
    [(SMALL, "906bb1cd1ec2d35a"), (TYPICAL, "0292b0b5139ec801")],
    ids=lambda value: getattr(value, "name", ""),
)
def test_the_same_seed_gives_the_same_words_on_every_machine(tier: object, digest: str) -> None:
    assert isinstance(tier, type(SMALL))
    with zipfile.ZipFile(io.BytesIO(minutes(tier, 1).data)) as archive:
        assert hashlib.sha256(archive.read("word/document.xml")).hexdigest()[:16] == digest


def test_two_seeds_give_two_files() -> None:
    assert minutes(SMALL, 1).data != minutes(SMALL, 2).data


@pytest.mark.parametrize(
    ("tier", "least", "most"),
    [(SMALL, 50_000, 70_000), (TYPICAL, 230_000, 350_000), (LARGE, 2_500_000, 3_000_000)],
    ids=lambda value: getattr(value, "name", ""),
)
def test_a_file_is_as_large_as_real_ones_of_its_size(tier: object, least: int, most: int) -> None:
    assert isinstance(tier, type(SMALL))
    with zipfile.ZipFile(io.BytesIO(minutes(tier, 0).data)) as archive:
        assert least < len(archive.read("word/document.xml")) < most


@pytest.mark.parametrize("name", ["floor", "minutesparse `read`", "minutesparse `parse`"])
def test_neither_the_floor_nor_our_reader_loses_a_word(name: str, tmp_path: Path) -> None:
    tool = next(tool for tool in TOOLS if tool.name == name)
    path = tmp_path / "minutes.docx"
    for seed in range(3):
        made = minutes(SMALL, seed)
        path.write_bytes(made.data)
        found = kept(tool.text(tool.call(str(path))), made)
        assert found.right, found
        if name != "floor":
            assert found.comments == (len(made.comments), len(made.comments))


def test_a_reader_that_loses_words_is_found_out() -> None:
    made = minutes(SMALL, 1)
    everything = " ".join([*made.insertions, *made.comments, *made.intact])
    assert kept(everything, made).right
    assert not kept(everything.replace(made.insertions[0], ""), made).right
    assert not kept(everything + made.deletions[0], made).right
    assert kept(everything.replace("&", "").replace("<", ""), made).intact[0] == 0


def test_a_row_shows_figures_or_says_why_there_are_none() -> None:
    counts = Kept((2, 2), (0, 1), (3, 4), (9, 9))
    rows = [Row("ours", 1.234, counts), Row("theirs", failure="not installed")]
    assert table("Small", rows).splitlines()[4:] == ["| ours | 1.23 | 2/2 | 0/1 | 3/4 | 9/9 |", "| theirs | not installed | | | | |"]


@pytest.mark.parametrize("format", legacy.FORMATS)
def test_our_reader_loses_no_word_of_a_file_saved_in_another_format(format: str, soffice: str, tmp_path: Path) -> None:
    made = minutes(SMALL, 1)
    path = tmp_path / "minutes.docx"
    path.write_bytes(made.data)
    found = kept(mp.read(converted(soffice, path, FILTERS[format], tmp_path)).text, made)
    printed = format == "pdf"  # LibreOffice prints what was deleted
    assert found.right or (printed and found._replace(deletions=(0, 0)).right), found
    assert found.comments == (len(made.comments), len(made.comments))


def test_a_table_says_what_its_times_are_multiples_of() -> None:
    assert "| time ÷ `read` |" in table("doc", [], "`read`")


def test_each_benchmark_has_its_own_place_in_the_page(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text(f"{BEGIN}\n{END}\n{LEGACY_BEGIN}\n{LEGACY_END}\n", encoding="utf-8")
    written(page, "old formats", (LEGACY_BEGIN, LEGACY_END))
    written(page, "Word")
    assert page.read_text(encoding="utf-8") == f"{BEGIN}\nWord\n{END}\n{LEGACY_BEGIN}\nold formats\n{LEGACY_END}\n"


def test_the_tables_take_the_place_of_those_before(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text(f"# Performance\n\n{BEGIN}\nold\n{END}\n\nGoals.\n", encoding="utf-8")
    written(page, "new")
    written(page, "newer")
    assert page.read_text(encoding="utf-8") == f"# Performance\n\n{BEGIN}\nnewer\n{END}\n\nGoals.\n"


def test_a_page_without_the_place_for_tables_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text("# Performance\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"performance\.md has no line"):
        written(page, "new")
    assert page.read_text(encoding="utf-8") == "# Performance\n"


def test_a_plot_has_its_first_and_last_value_in_the_corners_of_its_axes() -> None:
    by_powers = Panel("Time", "seconds", [(1, 1.0), (100, 100.0)], powers=True)
    from_nothing = Panel("Memory", "MB", [(10, 100.0), (1000, 100.0)], powers=False)
    drawn = plot([by_powers, from_nothing], "Time and memory")
    assert '<polyline points="64.0,248.0 384.0,36.0"' in drawn
    assert '<polyline points="464.0,36.0 784.0,36.0"' in drawn
    assert [name for name in ("seconds", "MB", "files", "1,000", "80") if f">{name}</text>" not in drawn] == []
