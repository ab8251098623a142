"""A walk over rich text that shares nothing with the reader: what it prints, but for the numbers and bullets of lists."""

from __future__ import annotations

import re

# {\\*\\atnid      \\par      \\u233      \\'e9      {      a word
_PIECE = re.compile(
    r"(\{\\\*\\[a-z]+-?\d* ?|\{\\[a-z]+-?\d* ?|\{)|(\})|\\u(-?\d+) ?(?:\\'..|[^\\{}])|\\'(..)|\\([a-z]+)(-?\d+)? ?|\\(.)|([^\\{}\r\n]+)", re.DOTALL
)

_UNREAD = frozenset(
    ["fonttbl", "colortbl", "stylesheet", "info", "pict", "sp", "shprslt", "nonshppict", "nonesttables", "listtext", "pntext", "xe", "tc", "objclass"]
)
_READ = frozenset(["annotation", "footnote", "shpinst", "do", "shppict"])

_NAMED = {"lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "endash": "–", "emdash": "—", "bullet": "•"}
_SIGNS = {"_": "\u2011", "\\": "\\", "{": "{", "}": "}"}


def printed(data: bytes, encoding: str) -> str:
    """Return what the file prints, for files in one code page whose unknown characters have one fallback each."""
    words: list[str] = []
    silent = depth = 0
    for found in _PIECE.finditer(data.decode("latin-1")):
        begins, ends, unit, byte, name, _, sign, text = found.groups()
        if begins is not None:
            depth += 1
            word = begins.strip("{\\*-0123456789 ")
            if not silent and (word in _UNREAD or (begins.startswith("{\\*") and word not in _READ)):
                silent = depth
        elif ends:
            silent = 0 if depth == silent else silent
            depth -= 1
        elif not silent:
            words.append(_character(unit, byte, encoding) if unit or byte else _NAMED.get(name or "", "") or _SIGNS.get(sign or "", "") or text or "")
    return "".join(words).encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # two halves make a character


def _character(unit: str | None, byte: str | None, encoding: str) -> str:
    return chr(int(unit) % 65536) if unit else bytes.fromhex(byte or "").decode(encoding, "replace")
