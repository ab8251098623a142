"""A whole archive: a folder of thousands of files to clean copies, records and registers; resumable, and on any executor.

In: a folder. Out: an output folder with a ledger. The flow of a run stands in `run`: lock, plan, tasks, results, finish.
"""

from __future__ import annotations

from minutesparse.archive.options import Means, Options
from minutesparse.archive.plan import Plan
from minutesparse.archive.run import Failure, Progress, Summary, run

__all__ = ["Failure", "Means", "Options", "Plan", "Progress", "Summary", "run"]
