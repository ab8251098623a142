"""The lists of a Word file: which numbers Word's own count gives, and the part that tells Word to count so.

In: the labels of a page in order. Out: for each, its list and level where an automatic number prints the same, else None.
"""

from __future__ import annotations

_DECIMAL, _BULLET, _LETTER = range(3)
_LEVELS = 9
_FIRST = 3
"""Lists 1 and 2 are the items' and the bullets'; each run of letters has one of its own from here on."""


class Lists:
    """The lists of one file, as they stand after the labels so far."""

    def __init__(self) -> None:
        self._counts: list[int] = []
        self._start = 1
        self._letter = 0
        self._letters = 0

    def bullet(self, level: int) -> tuple[int, int]:
        """Return the list of bullets, and the level in it."""
        return 2, min(level, _LEVELS - 1)

    def number(self, label: str) -> tuple[int, int] | None:
        """Return the list and level whose next number prints as `label` (`2`, `2.1`, `(a)`), or None where Word would count otherwise."""
        if label[0] == "(":
            return self._lettered(label)
        parts = [int(part) if part.isascii() and part.isdigit() and part[0] != "0" else 0 for part in label.split(".")]
        depth = len(parts)
        if 0 in parts or depth > _LEVELS or depth > len(self._counts) + 1 or parts[:-1] != self._counts[: depth - 1]:
            return None
        if not self._counts:
            self._start = parts[0]
        elif parts[-1] != (self._counts[depth - 1] if depth <= len(self._counts) else 0) + 1:
            return None
        self._counts = parts
        return 1, depth - 1

    def _lettered(self, label: str) -> tuple[int, int] | None:
        letter = label[1:-1]
        if not ("a" <= letter <= "z" and len(letter) == 1 and label.endswith(")")):
            return None
        place = ord(letter) - ord("a") + 1
        if place == 1:
            self._letters += 1
        elif place != self._letter + 1:
            return None
        self._letter = place
        return _FIRST + self._letters - 1, 0

    def xml(self) -> str:
        """Return the children of the numbering part."""
        decimal = [
            _level(depth, "decimal", "%1." if not depth else ".".join(f"%{each + 1}" for each in range(depth + 1))) for depth in range(_LEVELS)
        ]
        bullet = [_level(depth, "bullet", "•") for depth in range(_LEVELS)]
        letter = [_level(0, "lowerLetter", "(%1)")]
        made = "".join(
            f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>{"".join(levels)}</w:abstractNum>'
            for key, levels in ((_DECIMAL, decimal), (_BULLET, bullet), (_LETTER, letter))
        )
        lists = _list(1, _DECIMAL, self._start) + _list(2, _BULLET, 1)
        return made + lists + "".join(_list(_FIRST + each, _LETTER, 1) for each in range(self._letters))


def _level(depth: int, form: str, text: str) -> str:
    indent = f'<w:pPr><w:ind w:left="{360 * (depth + 1)}" w:hanging="360"/></w:pPr>'
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{indent}</w:lvl>'


def _list(key: int, of: int, start: int) -> str:
    override = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{override}</w:num>'
