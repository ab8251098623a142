"""The same archive, whoever reads the files: threads here, an executor that is given, a Dask cluster."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from concurrent.futures import CancelledError, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

import minutesparse as mp
from minutesparse.archive import Means, run
from tests.archive.faults import Inline
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


class Failing(Executor):
    """An executor whose second task fails with an error of its own, when it is given or when it is asked for."""

    def __init__(self, error: Exception, *, at_once: bool) -> None:
        self._error = error
        self._at_once = at_once
        self._inline = Inline()
        self._tasks = 0

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do the task, or fail."""
        self._tasks += 1
        if self._tasks == 1:
            return self._inline.submit(fn, *args, **kwargs)
        if self._at_once:
            raise self._error
        future: Future[Any] = Future()
        future.set_exception(self._error)
        return future


@pytest.mark.parametrize("at_once", [True, False])
@pytest.mark.parametrize("error", [ConnectionError("reset"), RuntimeError("cannot schedule new futures after shutdown"), CancelledError("lost")])
def test_an_engine_that_breaks_stops_the_run_in_words_and_what_is_done_stays(tmp_path: Path, error: Exception, at_once: bool) -> None:  # noqa: FBT001
    folder, out = folder_of(tmp_path / "in", {f"{number}.txt": minutes(number) for number in range(3)}), tmp_path / "out"
    with pytest.raises(mp.WorkStopped, match=rf"the engine broke \({type(error).__name__}: {error}\); see that it runs, then run it again to go on"):
        run(folder, out, means=Means(executor=Failing(error, at_once=at_once), workers=1, task_files=1))
    assert run(folder, out, means=Means(executor=Inline())).read == (3 if at_once else 2)


def test_an_executor_that_was_shut_down_is_told(tmp_path: Path) -> None:
    folder_of(tmp_path / "in", FILES)
    executor = ThreadPoolExecutor(1)
    executor.shutdown()
    with pytest.raises(mp.WorkStopped, match=r"the engine broke .RuntimeError: cannot schedule new futures after shutdown"):
        archive(tmp_path, Means(executor=executor))


def test_an_engine_that_is_none_or_not_there_is_told(tmp_path: Path) -> None:
    folder_of(tmp_path / "in", FILES)
    with pytest.raises(mp.WorkStopped, match="there is no engine 'spark://x'"):
        archive(tmp_path, Means(executor="spark://x"))
    pytest.importorskip("distributed")
    with pytest.raises(mp.WorkStopped, match=r"there is no Dask scheduler at 127\.0\.0\.1:9"):
        archive(tmp_path, Means(executor="dask://127.0.0.1:9"))
