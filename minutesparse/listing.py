"""Automatic list numbers as they are printed: the levels of a list, the counters that run through a document, `2.1.` out of `%1.%2.`.

In: what a format says of its lists. Out: the label of each paragraph, in document order. Knows no format; docx has the words of these
notions (ECMA-376 part 1, 17.9), and .doc, RTF and ODT the same ones under other names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

DEPTH = 9
"""Levels of a list, as in Word."""

_MOST = 32_767
"""The largest number that Word counts to; damaged and hostile values are clamped to it."""


class Level(NamedTuple):
    """One level of a list: `text` is the label with `%1` for the number of the first level, `format` how this level's number is written.

    `restart` tells after which levels the count begins anew: None after any above it, 0 never, 2 only after levels 1 and 2. `legal` writes
    every number of the label in digits. `suffix` is what follows the label: `tab`, `space` or `nothing`.
    """

    format: str = "decimal"
    text: str = "%1."
    start: int = 1
    restart: int | None = None
    legal: bool = False
    suffix: str = "tab"

    @property
    def bullet(self) -> bool:
        """Whether the label is a sign, not a number."""
        return self.format == "bullet"


PLAIN_LEVELS = tuple(Level(text=f"%{depth + 1}.") for depth in range(DEPTH))
"""The levels of a list that says nothing of them: numbers in digits."""


class Scheme:
    """The levels of a list, made ready for counting; those that are not given are numbered in digits."""

    def __init__(self, levels: Sequence[Level]) -> None:
        self.levels = (*levels[:DEPTH], *PLAIN_LEVELS[len(levels) :])
        self._plans: dict[int, _Plan] = {}
        """What counting at a depth does, once something is counted there."""

    def label(self, reached: list[int | None], depth: int) -> str:
        """Count one paragraph at `depth` (from 0) in `reached`, the numbers of all levels, and return its label; of a bullet, an empty string."""
        plan = self._plans.get(depth)
        if plan is None:
            plan = self._plans[depth] = _Plan(self.levels, depth)
        last = reached[depth]
        reached[depth] = plan.start if last is None else min(last + 1, _MOST)
        for above in range(depth):
            if reached[above] is None:
                reached[above] = clamped(self.levels[above].start)
        for below in plan.restarted:
            reached[below] = None
        words = plan.first
        for meant, writer, after in plan.numbers:
            value = reached[meant]
            words += writer(clamped(self.levels[meant].start) if value is None else value) + after
        return words


class _Plan:
    """What counting at one depth does: where it starts, which levels it restarts, and its label.

    The label is words, and `numbers`: the level that each is of, what writes it, and the words behind it.
    """

    __slots__ = ("first", "numbers", "restarted", "start")

    def __init__(self, levels: Sequence[Level], depth: int) -> None:
        level = levels[depth]
        self.start = clamped(level.start)
        self.restarted = [below for below in range(depth + 1, DEPTH) if levels[below].restart is None or depth < (levels[below].restart or 0)]
        pieces = [""] if level.bullet else _PLACEHOLDER.split(level.text)
        self.first = pieces[0]
        self.numbers: list[tuple[int, Callable[[int], str], str]] = []
        for digit, after in zip(pieces[1::2], pieces[2::2], strict=True):
            format = levels[int(digit) - 1].format
            self.numbers.append((int(digit) - 1, _WRITERS.get("decimal" if level.legal and format not in _SILENT else format, str), after))


# %1
_PLACEHOLDER = re.compile(r"%([1-9])")


class Counters:
    """The numbers that a document's lists have reached.

    >>> scheme = Scheme([Level(text="%1."), Level("lowerLetter", "%1(%2)")])
    >>> counters = Counters()
    >>> [counters.label("a", scheme, depth) for depth in (0, 1, 1, 0, 1)]
    ['1.', '1(a)', '1(b)', '2.', '2(a)']
    """

    def __init__(self) -> None:
        self._reached: dict[Hashable, list[int | None]] = {}

    def restart(self, key: Hashable, depth: int, start: int) -> None:
        """Let the next paragraph at `depth` (from 0) of the list `key` be number `start`."""
        self._reached.setdefault(key, [None] * DEPTH)[depth] = clamped(start) - 1

    def label(self, key: Hashable, scheme: Scheme, depth: int) -> str:
        """Count one paragraph at `depth` (from 0) of the list `key` and return its label; of a bullet, an empty string.

        Levels above that have not been counted yet are where they start.
        """
        reached = self._reached.get(key)
        if reached is None:
            reached = self._reached[key] = [None] * DEPTH
        return scheme.label(reached, depth)


def clamped(value: int) -> int:
    """Return `value` in the range that list numbers have."""
    return max(0, min(value, _MOST))


def written(value: int, format: str) -> str:
    """Return `value` as a list number of the `format` that OOXML calls by that name; in digits where it has no such form.

    >>> [written(4, format) for format in ("lowerRoman", "upperLetter", "ordinal", "decimalZero", "none")]
    ['iv', 'D', '4th', '04', '']
    """
    writer = _WRITERS.get(format)
    return writer(value) if writer else str(value)


_REPEATS = 30
"""How often a letter or sign is repeated before digits take over."""


def _letters(value: int) -> str:
    """Return a, b … z, aa, bb … zz, aaa, as Word counts."""
    if not 1 <= value <= 26 * _REPEATS:
        return str(value)
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def _spread(value: int) -> str:
    """Return a, b … z, aa, ab … zz, aaa, as the columns of a spreadsheet are called."""
    letters = ""
    while value > 0:
        value, place = divmod(value - 1, 26)
        letters = chr(ord("a") + place) + letters
    return letters or "0"


_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3_999


def _roman(value: int) -> str:
    if not 1 <= value <= _LARGEST_ROMAN:
        return str(value)
    words = ""
    for size, sign in _ROMAN:
        words += sign * (value // size)
        value %= size
    return words


def _ordinal(value: int) -> str:
    tens, ones = divmod(value % 100, 10)
    return f"{value}{'th' if tens == 1 else {1: 'st', 2: 'nd', 3: 'rd'}.get(ones, 'th')}"


_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth", "twelve": "twelfth"}


def _cardinal(value: int) -> str:
    tens, ones = divmod(value, 10)
    if value < len(_ONES):
        return _ONES[value].capitalize()
    if tens < len(_TENS):
        return (f"{_TENS[tens]}-{_ONES[ones]}" if ones else _TENS[tens]).capitalize()
    return str(value)


def _ordinal_words(value: int) -> str:
    words = _cardinal(value).lower()
    if words.isdecimal():
        return _ordinal(value)
    start, dash, last = words.rpartition("-")
    last = _IRREGULAR.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return f"{start}{dash}{last}".capitalize()


def _repeated(signs: str) -> Callable[[int], str]:
    """Return what writes 1, 2 … as the first, the second … of `signs`, then each of them twice, and so on."""

    def write(value: int) -> str:
        """Return the sign that stands for `value`."""
        if not 1 <= value <= len(signs) * _REPEATS:
            return str(value)
        return signs[(value - 1) % len(signs)] * ((value - 1) // len(signs) + 1)

    return write


def _in_circles(first: str) -> Callable[[int], str]:
    """Return what writes 1 to 20 as the twenty characters from `first` on."""
    return lambda value: chr(ord(first) + value - 1) if 1 <= value <= 20 else str(value)  # noqa: PLR2004 - as many as Unicode has


_SILENT = frozenset({"none", "bullet"})

_FULL_WIDTH = {ord("0") + digit: ord("０") + digit for digit in range(10)}

_WRITERS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "lowerLetter": _letters,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerLetterSpread": _spread,
    "upperLetterSpread": lambda value: _spread(value).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
    "ordinal": _ordinal,
    "cardinalText": _cardinal,
    "ordinalText": _ordinal_words,
    "decimalZero": lambda value: f"{value:02}",
    "hex": lambda value: f"{value:X}",
    "chicago": _repeated("*†‡§"),
    "numberInDash": lambda value: f"- {value} -",
    "decimalEnclosedCircle": _in_circles("①"),
    "decimalEnclosedParen": _in_circles("⑴"),
    "decimalEnclosedFullstop": _in_circles("⒈"),
    "decimalFullWidth": lambda value: str(value).translate(_FULL_WIDTH),
}
