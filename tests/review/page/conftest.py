"""What the tests of the page share: a browser, and a review as a file that it can open."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright

from minutesparse.review.page import page
from tests.review.page.archive import ARCHIVE, TWINS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

PATIENCE = 20_000
"""Milliseconds to wait for what must come: many times what it takes, for a machine that has much else to do."""

QUIET = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium; a test that needs it is skipped where it is missing, and fails where that is CI."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        leave = pytest.fail if os.environ.get("CI") else pytest.skip
        leave("Chromium is not installed")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=found, args=list(QUIET))
        yield started
        started.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return where the review of the invented archive lies as a page."""
    path: Path = tmp_path_factory.mktemp("review") / "review.html"
    path.write_text("".join(page(ARCHIVE, twins=TWINS)), encoding="utf-8")
    return path.as_uri()
