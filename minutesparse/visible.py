r"""Text made safe to show: what would steer a terminal, or reorder what a reader sees, is printed as an escape instead.

In: words from a document, a file name, an error. Out: the same, with control characters, lone surrogates and bidirectional controls
written as `\x1b` or `\u202e`. Nothing else changes, so a text without such characters comes out as it went in.
"""

from __future__ import annotations

import re

_UNSAFE = re.compile("\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
r"""C0 and C1 controls but TAB and line ends; bidirectional marks, embeddings and isolates; line separators; lone surrogates: `\x1b[2J`."""


def visible(text: str) -> str:
    r"""Return `text` with every character that a terminal would obey written out; TAB and line ends stay.

    >>> visible("Item\x1b[31m 1")
    'Item\\x1b[31m 1'
    """
    return text if text.isprintable() else _UNSAFE.sub(_escape, text)  # none of them is printable; to ask takes a fraction of the search


def visible_line(text: str) -> str:
    r"""Return `text` as `visible` does, on one line: TAB and line feed are written out too.

    >>> visible_line("two\nlines.txt")
    'two\\nlines.txt'
    """
    return visible(text).replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n")


def visible_json(data: str) -> str:
    r"""Return JSON `data` with the same characters as JSON escapes: it still reads as the same value.

    >>> visible_json('{"text": "a\u202eb"}')
    '{"text": "a\\u202eb"}'
    """
    return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", data)


def _escape(found: re.Match[str]) -> str:
    code = ord(found.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004 - Python's own two ways of writing it
