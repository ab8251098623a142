"""One process that files are read in, for all the tests that ask nothing of the process itself."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from minutesparse.archive import Means

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def means() -> Iterator[Means]:
    """Return means with an executor whose process is kept from run to run."""
    with ThreadPoolExecutor(1) as executor:
        yield Means(executor=executor, workers=1)
