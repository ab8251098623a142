"""What a reader is: the one row of `READERS` that stands for a format, and the one function that its module exports.

A reader module (`readers/html.py`, `readers/docx/__init__.py` …) exports

    def read(data: bytes, source: Source, limits: Limits) -> Document

and nothing else that this package calls. `source` comes with `name`, `format`, `sha256` and `size` filled in; a reader that decodes
text gives it back with the encoding (`source._replace(encoding=decoded.encoding)`) as `Document.source`. Whatever is odd is a
diagnostic on the document; a reader raises only `MinutesparseError`s, and leaves naming the source in them to its caller. The module
is imported when its format is met for the first time, so it may import heavy parts at its top.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutesparse.document import Document, Source
    from minutesparse.limits import Limits
    from minutesparse.readers.recognition import Fit, Sample


class ReaderModule(Protocol):
    """What the module of a format exports."""

    def read(self, data: bytes, source: Source, limits: Limits) -> Document:
        """Return the document that `data` holds; `source` lacks nothing but the encoding."""


class Reader(NamedTuple):
    """One format: its name in the contract, the suffixes its files bear, how its content is told, and the module that reads it."""

    format: str
    suffixes: tuple[str, ...]
    fit: Callable[[Sample], Fit]
    module: str

    def read(self, data: bytes, source: Source, limits: Limits) -> Document:
        """Return the document that `data` holds, read by the module of this format."""
        return cast("ReaderModule", import_module(self.module)).read(data, source, limits)
