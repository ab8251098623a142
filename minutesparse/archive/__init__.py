"""A whole archive: a folder of thousands of files to clean copies, records and registers; resumable, and on any executor.

In: a folder. Out: an output folder with a ledger. The flow of a run stands in `run`: lock, plan, tasks, results, finish.
"""

from __future__ import annotations

from minutesparse.archive.differences import Differences
from minutesparse.archive.options import Means, Options
from minutesparse.archive.plan import Plan, Stale
from minutesparse.archive.preview import Preview, preview
from minutesparse.archive.progress import Progress
from minutesparse.archive.run import Failure, Summary, run

__all__ = ["Differences", "Failure", "Means", "Options", "Plan", "Preview", "Progress", "Stale", "Summary", "preview", "run"]
