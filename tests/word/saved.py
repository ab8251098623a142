"""Saves the made meeting in every format that LibreOffice writes: `python -m tests.word.saved` puts the copies in `fixtures/`.

Not byte for byte the same each time, for LibreOffice writes identifiers by chance and a picture of the first page; so the copies are kept, and this
is run again only when the meeting changes.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.places import COPIES, FIXTURES

if TYPE_CHECKING:
    from collections.abc import Iterable

MEETING = FIXTURES / "moderngov" / "glassworks-quarter-2019-04" / "reviewed.docx"
"""The made meeting, as the program that makes it writes it."""

FILTERS = {
    "doc": "doc:MS Word 97",
    "rtf": "rtf:Rich Text Format",
    "odt": "odt:writer8",
    "pdf": 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}',
}
"""The formats that the meeting is saved in, and what LibreOffice calls them."""


def converted(soffice: str, source: Path, to: str, folder: Path) -> Path:
    """Return the file in `folder` that LibreOffice made of `source`; `to` is an ending, and after a colon the filter."""
    with tempfile.TemporaryDirectory() as profile:
        asked = [soffice, f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--convert-to", to, "--outdir", str(folder), str(source)]
        subprocess.run(asked, capture_output=True, check=True, timeout=180)
    return folder / f"{source.stem}.{to.partition(':')[0]}"


def save(soffice: str, formats: Iterable[str]) -> None:
    """Write the copies of the meeting in `formats`."""
    folder = MEETING.parent / COPIES
    folder.mkdir(exist_ok=True)
    for format in formats:
        converted(soffice, MEETING, FILTERS[format], folder)


if __name__ == "__main__":
    found = shutil.which("soffice")
    if found is None:
        sys.exit("LibreOffice is not installed")
    save(found, sys.argv[1:] or FILTERS)
