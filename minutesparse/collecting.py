"""The collection of cycles put off while a source is read, and while its record is made.

Both make hardly any cycle and many small things that stay, and the collector would walk over all of them, and over everything else in memory,
several times: a sixth of the work of reading a page, a third of that of reading a PDF, a fifteenth of that of making a long record.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def uncollected() -> Iterator[None]:
    """Put off the collection of cycles, unless somebody has done so already."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
