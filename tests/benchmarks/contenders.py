"""The readers that are compared, each as a function from the path of a Word file to the text it gives; none is imported before it is used."""

from __future__ import annotations

import functools
import html
import re
import zipfile
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Tool(NamedTuple):
    """A reader: how the table calls it, the distribution that it comes in, and the call that is timed."""

    name: str
    distribution: str
    call: Callable[[str], Any]
    text: Callable[[Any], str] = str
    """The words of what the call gives, without the escapes of the format it gives them in; not timed."""


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FLOOR = "floor"


def floor(path: str) -> str:
    """Return every `w:t` of the main part, joined: the least that a reader built on lxml can do."""
    from lxml import etree

    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return "".join([element.text or "" for element in root.iter(f"{W}t")])


def _read(path: str) -> Any:
    import minutesparse

    return minutesparse.read(path)


def _parse(path: str) -> Any:
    import minutesparse

    return minutesparse.parse(path)


def _python_docx(path: str) -> str:
    import docx
    from docx.table import Table

    lines: list[str] = []
    for block in docx.Document(path).iter_inner_content():
        if isinstance(block, Table):
            lines.extend("\t".join(cell.text for cell in row.cells) for row in block.rows)
        else:
            lines.append(block.text)
    return "\n".join(lines)


def _docx2txt(path: str) -> Any:
    return import_module("docx2txt").process(path)


def _mammoth(path: str) -> Any:
    with open(path, "rb") as file:  # noqa: PTH123 - as its manual has it
        return import_module("mammoth").extract_raw_text(file)


def _docx2python(path: str) -> Any:
    with import_module("docx2python").docx2python(path) as found:
        return found.text


@functools.cache
def _converter() -> Any:
    return import_module("markitdown").MarkItDown()


def _markitdown(path: str) -> Any:
    return _converter().convert(path)


def _kreuzberg(path: str) -> Any:
    return import_module("kreuzberg").extract_file_sync(path)


def _office_oxide(path: str) -> Any:
    return import_module("office_oxide").extract_text(path)


def _unescaped(markdown: str) -> str:
    r"""Return Markdown without its escapes: `\_` and `&lt;` are fair ways to write `_` and `<`."""
    return re.sub(r"\\([\\`*_{}\[\]()#+.!<>|~-])", r"\1", html.unescape(markdown))


def _values(record: Any) -> Iterator[str]:
    """Yield every string in a record, but for the tracked changes, where deleted words belong."""
    waiting: list[Any] = [record.model_dump(exclude={"changes", "diagnostics", "source"})]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


TOOLS = (
    Tool(FLOOR, "lxml", floor),
    Tool("minutesparse `read`", "minutesparse", _read, lambda document: document.text),
    Tool("minutesparse `parse`", "minutesparse", _parse, lambda record: "\n".join(_values(record))),
    Tool("office_oxide", "office-oxide", _office_oxide),
    Tool("kreuzberg", "kreuzberg", _kreuzberg, lambda found: _unescaped(found.content)),
    Tool("docx2txt", "docx2txt", _docx2txt),
    Tool("python-docx, blocks and cells", "python-docx", _python_docx),
    Tool("mammoth, raw text", "mammoth", _mammoth, lambda found: found.value),
    Tool("docx2python", "docx2python", _docx2python),
    Tool("markitdown", "markitdown", _markitdown, lambda found: _unescaped(found.text_content)),
)
"""Every reader, the floor first."""
