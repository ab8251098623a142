"""Signs of fonts whose code points mean nothing elsewhere (Symbol, Wingdings), as the Unicode characters that look so."""

from __future__ import annotations

import unicodedata

_SYMBOL_AREA = range(0xF000, 0xF100)
"""Where Windows puts the 256 signs of a symbol font."""

_FONTS = {
    "symbol": {
        0xA3: "≤", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″",
        0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xD0: "∠", 0xD6: "√", 0xDE: "⇒", 0xE0: "◊", 0xF0: "€",
        0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x73: "σ", 0x44: "Δ", 0x57: "Ω", 0x53: "Σ",
    },
    "wingdings": {
        0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x41: "✌", 0x46: "☞", 0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧",
        0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA7: "▪", 0xA8: "◻", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→",
        0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {0x50: "✓", 0x4F: "✗", 0x51: "☒", 0x52: "☑", 0x97: "●", 0xA3: "□"},
    "webdings": {0x61: "✓", 0x63: "□", 0x72: "✗"},
}  # fmt: skip


def sign_of(font: str, sign: str) -> str:
    """Return what `sign` of `font` shows: where it is not known, the sign itself; an empty string where it prints nothing.

    >>> sign_of("Wingdings", "\uf0fc")
    '✓'
    """
    code = ord(sign) - _SYMBOL_AREA.start if ord(sign) in _SYMBOL_AREA else ord(sign)
    known = _FONTS.get(font.lower(), {}).get(code)
    if known:
        return known
    return sign if sign.isprintable() or unicodedata.category(sign) == "Co" else ""
