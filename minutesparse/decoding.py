"""Bytes to text: every byte ends as a character at a known place, and every one that no encoding explains is reported.

In: the bytes of a text, and the character set that the source itself declares, if any. Out: `Decoded`, the text without its byte-order
mark, the name of the encoding, and the places of damage. Afterwards holds: the text has no lone surrogate, and no character was left out.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from minutesparse.diagnostics import Diagnostic
from minutesparse.spans import Span

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte-order marks; those of UTF-32 stand before those of UTF-16, which they begin with."""

_UTF16_SAMPLE = 4096
"""Bytes from the start in which UTF-16 without a mark is looked for."""

# "\udc92" for the byte 92 in "Council\x92s"; three of them for an encoded surrogate
_ESCAPED = re.compile("\udced[\udca0-\udcbf][\udc80-\udcbf]|[\udc80-\udcff]")

# "é", a character that took more than one byte and was sound
_SOUND = re.compile("[\u0080-\ud7ff\ue000-\U0010ffff]")

# "\ufffd", where UTF-16 broke off
_REPLACED = re.compile("\ufffd+")

# "\x81", which Windows-1252 does not define
_UNDEFINED = re.compile("[\x81\x8d\x8f\x90\x9d]+")

# "\x00\x00"
_NULS = re.compile("\x00+")


class Decoded(NamedTuple):
    """A text, its encoding (`utf-8`, `windows-1252` …), and the spans of characters that stand for bytes which no encoding explains."""

    text: str
    encoding: str
    damage: tuple[Span, ...] = ()

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return an `encoding-damage` for each place of damage, with its span in `text`."""
        return tuple(Diagnostic.of("encoding-damage", _message(span.quote(self.text), self.encoding), span) for span in self.damage)


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Return the text in `data`: by its byte-order mark, as UTF-8, as `declared`, as Windows-1252, whichever first explains it.

    Text that is UTF-8 but for a few bytes stays UTF-8, and those bytes are read as Windows-1252 and reported.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _reported(_certain(data[len(mark) :], encoding))
    silent = _utf16_without_mark(data)
    if silent:
        return _reported(_certain(data, silent))
    return _reported(_unmarked(data, _known(declared)))


def _unmarked(data: bytes, declared: str | None) -> Decoded:
    for encoding in ("utf-8", declared):
        text = _strictly(data, encoding) if encoding else None
        if encoding and text is not None:
            return Decoded(text, encoding)
    escaped = data.decode("utf-8", "surrogateescape")
    broken = [len(found.group()) for found in _ESCAPED.finditer(escaped)]
    sound = sum(1 for _ in _SOUND.finditer(escaped)) + sum(1 for length in broken if length > 1)
    return _mended(escaped) if sound >= len(broken) or declared == "utf-8" else _windows_1252(data)


def _certain(data: bytes, encoding: str) -> Decoded:
    """Return `data` in an encoding that its mark proves; a place it does not explain is U+FFFD, or in UTF-8 its Windows-1252 character."""
    text = _strictly(data, encoding)
    if text is not None:
        return Decoded(text, encoding)
    if encoding == "utf-8":
        return _mended(data.decode("utf-8", "surrogateescape"))
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, tuple(Span(*found.span()) for found in _REPLACED.finditer(text)))


def _strictly(data: bytes, encoding: str) -> str | None:
    """Return the text if `encoding` explains every byte of `data`, else None."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _mended(escaped: str) -> Decoded:
    """Return UTF-8 text in which each escaped byte is its Windows-1252 character, and each encoded surrogate U+FFFD."""
    words: list[str] = []
    damage: list[Span] = []
    length = at = 0
    for found in _ESCAPED.finditer(escaped):
        sign = found.group()
        new = "\ufffd" if len(sign) > 1 else _character(ord(sign) - 0xDC00)
        words += (escaped[at : found.start()], new)
        length += found.start() - at
        damage.append(Span(length, length + 1))
        length += 1
        at = found.end()
    words.append(escaped[at:])
    return Decoded("".join(words), "utf-8", tuple(damage))


def _windows_1252(data: bytes) -> Decoded:
    """Return `data` as Windows-1252, whose five undefined bytes become the control characters of the same number."""
    text = data.decode("latin-1").translate(_TABLE)
    return Decoded(text, "windows-1252", tuple(Span(*found.span()) for found in _UNDEFINED.finditer(text)))


def _character(byte: int) -> str:
    return _TABLE.get(byte, chr(byte))


_TABLE = {byte: bytes([byte]).decode("cp1252") for byte in range(0x80, 0xA0) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
"""The bytes in which Windows-1252 differs from Latin-1."""


def _utf16_without_mark(data: bytes) -> str | None:
    """Return which UTF-16 has every other byte NUL where `data` has, or None; Latin letters, spaces and line ends show it."""
    sample = data[:_UTF16_SAMPLE]
    half = len(sample) // 2
    if half < 2 or b"\0" not in sample:  # noqa: PLR2004 - one character proves nothing
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.6 and odd < half * 0.1:
        return "utf-16-be"
    return None


_FAMILIES = ("iso8859-", "cp", "koi8-", "mac-", "gb", "big5", "shift_jis", "euc_", "utf-8")
"""How the names of encodings begin that a page may declare; others (UTF-7, Punycode …) no browser believes either."""


def _known(declared: str | None) -> str | None:
    """Return the declared encoding by its usual name, `windows-1252` for Latin-1 and ASCII too (as browsers do); None if it is no such."""
    try:
        name = codecs.lookup((declared or "").strip()).name
    except (LookupError, ValueError):
        return None
    if name in ("cp1252", "iso8859-1", "ascii"):
        return "windows-1252"
    if not name.startswith(_FAMILIES):
        return None
    return name.replace("cp125", "windows-125").replace("iso8859", "iso-8859")


def _reported(decoded: Decoded) -> Decoded:
    """Return the same text with its NULs among the places of damage."""
    nuls = [Span(*found.span()) for found in _NULS.finditer(decoded.text)] if "\0" in decoded.text else []
    return decoded._replace(damage=tuple(sorted({*decoded.damage, *nuls}))) if nuls else decoded


def _message(words: str, encoding: str) -> str:
    if words.startswith("\0"):
        return "NUL characters, which no text holds, were left in"
    code = " ".join(f"U+{ord(character):04X}" for character in words[:4])
    return f"bytes that are not {encoding} were read as {code}"
