"""The same archive, whoever reads the files: threads here, an executor that is given, a Dask cluster."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from concurrent.futures import Executor, ProcessPoolExecutor
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.archive import Means, run
from tests.archive.made import five, folder_of, minutes, tree

if TYPE_CHECKING:
    from pathlib import Path

FILES = {**five(), **{f"made/{number:02}.txt": minutes(number) for number in range(20)}, "broken.docx": b"PK\x03\x04 cut"}


def archive(place: Path, means: Means) -> tuple[dict[str, str], int]:
    """Return what is in the archive that is made so, and how many sources are done."""
    summary = run(place / "in", place / "out", means=means)
    return tree(place / "out"), summary.done


@pytest.fixture(scope="module")
def right(tmp_path_factory: pytest.TempPathFactory, means: Means) -> dict[str, str]:
    """Return what is in the archive that one worker makes."""
    place = tmp_path_factory.mktemp("right")
    folder_of(place / "in", FILES)
    made, done = archive(place, means)
    assert done == len(FILES) - 1
    return made


@pytest.mark.parametrize(("workers", "files"), [(1, 1), (2, 3), (4, 100)])
def test_workers_and_the_size_of_tasks_alter_nothing(tmp_path: Path, right: dict[str, str], workers: int, files: int) -> None:
    folder_of(tmp_path / "in", FILES)
    assert archive(tmp_path, Means(workers=workers, task_files=files)) == (right, len(FILES) - 1)


def test_any_executor_does(tmp_path: Path, right: dict[str, str]) -> None:
    folder_of(tmp_path / "in", FILES)
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as executor:
        assert isinstance(executor, Executor)
        assert archive(tmp_path, Means(executor=executor, task_files=5)) == (right, len(FILES) - 1)


def test_a_seed_of_hashes_alters_nothing(tmp_path: Path, right: dict[str, str]) -> None:
    folder = folder_of(tmp_path / "in", FILES)
    command = [sys.executable, "-m", "minutesparse", "archive", "--quiet", str(folder), "-o", str(tmp_path / "out")]
    ended = subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": "7"}, capture_output=True, check=False, text=True)
    assert (ended.returncode, ended.stderr) == (1, "minutesparse: broken.docx: it is cut short or damaged; look for another copy\n")
    assert tree(tmp_path / "out") == right


def test_a_cluster_of_two_workers_does(tmp_path: Path, right: dict[str, str]) -> None:
    distributed = pytest.importorskip("distributed")
    folder_of(tmp_path / "in", FILES)
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        address = cluster.scheduler_address.replace("tcp://", "dask://")
        assert archive(tmp_path, Means(executor=address, task_files=5)) == (right, len(FILES) - 1)


def test_an_engine_that_is_none_or_not_there_is_told(tmp_path: Path) -> None:
    folder_of(tmp_path / "in", FILES)
    with pytest.raises(mp.WorkStopped, match="there is no engine 'spark://x'"):
        archive(tmp_path, Means(executor="spark://x"))
    pytest.importorskip("distributed")
    with pytest.raises(mp.WorkStopped, match=r"there is no Dask scheduler at 127\.0\.0\.1:9"):
        archive(tmp_path, Means(executor="dask://127.0.0.1:9"))
