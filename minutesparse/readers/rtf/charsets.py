r"""What the bytes of RTF stand for: the code pages of `\ansicpg`, `\fcharset` and `\cpg`, by the names that Python gives them."""

from __future__ import annotations

import codecs

DEFAULT = "cp1252"

_PAGES = {10000: "mac_roman", 10007: "mac_cyrillic", 65001: "utf-8", 708: "iso8859_6", 20866: "koi8_r", 28591: "latin_1"}
"""Code pages whose names in Python do not begin with `cp`, or not with their number."""

_CHARSETS = {
    0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251,
    222: 874, 238: 1250, 254: 437, 255: 850,
}  # fmt: skip
"""The code page of each character set of Windows that has one."""

_JOHAB = 130
SYMBOL = 2
"""The character set of fonts whose signs mean nothing elsewhere."""


def codec_of_page(page: int) -> str | None:
    """Return Python's name of the code page, or None if there is no such.

    >>> codec_of_page(1251), codec_of_page(10000), codec_of_page(7)
    ('cp1251', 'mac-roman', None)
    """
    name = _PAGES.get(page, f"cp{page}")
    try:
        return codecs.lookup(name).name if page > 0 else None
    except LookupError:
        return None


def codec_of_charset(charset: int) -> str | None:
    """Return Python's name of the code page of a font's character set; None where that says nothing, so that the document's holds."""
    if charset == _JOHAB:
        return "johab"
    return codec_of_page(_CHARSETS.get(charset, 0))


def decoded(raw: bytes, codec: str) -> tuple[str, bool]:
    """Return the text that `raw` is in `codec`, and whether all of it was sound; what was not is U+FFFD."""
    try:
        return raw.decode(codec), True
    except UnicodeDecodeError:
        return raw.decode(codec, "replace"), False
