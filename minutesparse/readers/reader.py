"""What a reader is: the one row of `READERS` that stands for a format, and the one function that its module exports.

A reader module (`readers/html.py`, `readers/docx/__init__.py` …) exports

    def read(data: bytes, source: Source, limits: Limits) -> Document

and nothing else that this package calls; where the format has tracked changes (`Reader.views`), it takes `view` by name too. `source` comes
with `name`, `format`, `sha256` and `size` filled in; a reader that decodes text gives it back with the encoding
(`source._replace(encoding=decoded.encoding)`) as `Document.source`. Whatever is odd is a diagnostic on the document; a reader raises only
`MinutesparseError`s, and leaves naming the source in them to its caller. The module is imported when its format is met for the first time, so
it may import heavy parts at its top.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from minutesparse.collecting import uncollected

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutesparse.document import Document, Source, View
    from minutesparse.limits import Limits
    from minutesparse.readers.recognition import Fit, Sample


class ReaderModule(Protocol):
    """What the module of a format exports."""

    def read(self, data: bytes, source: Source, limits: Limits) -> Document:
        """Return the document that `data` holds; `source` lacks nothing but the encoding."""


class ViewingModule(Protocol):
    """What the module of a format with tracked changes exports."""

    def read(self, data: bytes, source: Source, limits: Limits, *, view: View) -> Document:
        """Return the document that `data` holds, with the words of `view` in its text."""


class Reader(NamedTuple):
    """One format: its name in the contract, the suffixes its files bear, how its content is told, and the module that reads it.

    `views` says that it has tracked changes, of which its module shows any view.
    """

    format: str
    suffixes: tuple[str, ...]
    fit: Callable[[Sample], Fit]
    module: str
    views: bool = False

    def read(self, data: bytes, source: Source, limits: Limits, view: View) -> Document:
        """Return the document that `data` holds, read by the module of this format; without tracked changes every view is the same."""
        module = import_module(self.module)
        with uncollected():
            if self.views:
                return cast("ViewingModule", module).read(data, source, limits, view=view)
            return cast("ReaderModule", module).read(data, source, limits)
