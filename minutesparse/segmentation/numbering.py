"""The one grammar of item and paragraph numbers: `1.`, `(a)`, `iv)`, `3.2.1`, `77/21`, `AGc/30/01/21`, `ITEM 4`.

In: the words of a paragraph. Out: a `Label`, or None where the number is something else (a date, a time, a sum, a planning reference).
Afterwards holds: `words[label.start : label.end] == label.text`, and what follows the number begins at `label.rest`.

One label proves little: whether a number counts items, paragraphs or letters received is decided over the whole document, from how
labels follow each other (`step`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Label(NamedTuple):
    """A number at the beginning (or, for codes, the end) of a paragraph."""

    text: str
    """The label alone: no `Item` or `Minute`, no final stop or colon; brackets stay, `(a)` and `a)`."""
    start: int
    end: int
    rest: int
    """Where the words after the label begin."""
    shape: str
    """What the labels of one list share: `#`, `#.#`, `PLA#/#`; `a` or `A` for letters and roman numbers."""
    form: str
    """What stands round it: `item`, `minute`, `.`, `)`, `()`, `-`, or nothing."""
    parts: tuple[int, ...]
    """Its numbers; a letter counts from 1, and so does a roman number of several letters."""
    doubtful: bool = False
    """Whether it might as well be a date."""

    @property
    def is_letter(self) -> bool:
        """Whether it is a letter or a roman number."""
        return self.shape in {"a", "A"}

    @property
    def is_spoken(self) -> bool:
        """Whether the word `Item` or `Minute` stands before it, as in a reference to another list."""
        return self.form in {"item", "minute"}

    @property
    def is_decimal(self) -> bool:
        """Whether it is a plain number or numbers with stops between, as `3` and `3.2.1`."""
        return self.shape.startswith("#") and not self.shape.strip("#.")

    @property
    def is_counted(self) -> bool:
        """Whether it is one number, alone or before or behind those of its year, with at most a stop behind it."""
        return self.shape in {"#", "#/#"} and self.form in {"", "."}

    def number_after(self, more: int) -> str:
        """Return the text of the label that comes `more` after it, where it is counted and the year, if any, stands behind."""
        return str(self.parts[0] + more) + self.text.lstrip("0123456789")

    def under(self, parent: Label) -> bool:
        """Return whether it is one level below `parent`, as `3.2` below `3`."""
        return self.is_decimal and parent.is_decimal and self.parts[:-1] == parent.parts


@cache
def _grammar() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?: \.(?=\d{1,4}/) )?+                                                   # .100/21 Planning
        (?: (?P<word> (?i: (?:agenda\ )?item | minute | min\.) ) (?i:\ (?:number|no\.?))? [ :.]* (?=[\dA-Z(]) )?+    # Agenda Item 1: Welcome
        (?P<core>
            \( (?: \d{1,3} [a-z]? | [A-Za-z] | [ivxl]{2,6} ) \)                    # (iv) the hours of the clerk
          | [A-Z]{1,4} [a-z]{0,2} \(\d\d\) [A-Z]{0,2} \d{1,3}                       # MPC(21)M04
          | [A-Z][A-Za-z]{1,4} \ \d{1,4}/\d\d \b                                     # CoG 031/16 Apologies
          | [A-Z]{1,3} \.\d{2,4} \b                                                  # B.1201 Rate arrears
          | [A-Z]{1,5} [a-z]{0,2} [/-]? \d{1,4} (?: [/.-]\d{1,4} ){0,3} [a-z]?      # AGc/30/01/21
          | \d{2,4} / [A-Z]{1,4} / \d{1,3} \b                                       # 21/FC/01
          | \d{1,4} - [A-Z] \b                                                      # 3-A. Consent calendar
          | \d{1,4} (?: / \ ?\d{1,4} ){1,3}                                         # 16/10/6/1
          | \d{1,4} (?: \.\d{1,3} ){0,4} [a-z]?                                     # 3.2.1 The draft budget
          | (?: [ivxl]{2,6} | [IVXL]{2,6} | [A-Za-z] ) (?=\)|\.(?!\w))                     # b. Heavy lorries
        )
        (?P<stop> \.?\) | [.:](?!\d) | \ ?[-–—](?=\s) | (?=\s|$) | (?<=\)) | (?<=/\d\d)(?=[A-Z][a-z]{3}) )    # 97/21Apologies
        \s*+
        """,
        re.VERBOSE,
    )


@cache
def _trigger() -> re.Pattern[str]:
    """What every label begins with: cheap to test on lines of prose."""
    # b. Heavy lorries; ITEM 4; (iv)
    return re.compile(r"[(\d]|\.\d|[A-Za-z]{1,6}[.):/(\d-]|[A-Z][A-Za-z]{1,4} \d|(?i:item|minute|agenda item|min\.) ?")


@cache
def _refusal() -> re.Pattern[str]:
    """What follows a bare number that counts or dates something."""
    return re.compile(
        r"""
        [a-z%£€$°+=<>*/]                                                        # 12 members of the public
      | (?: January|February|March|April|May|June|July|August|September|October|November|December
          | Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec )\b                   # 18 January
      | (?: Members|Councillors|Cllrs|Residents|People|Months|Days|Hours|Weeks|Years)\b             # 4 Members of the public
      | \d                                                                      # 10 - 12 places
        """,
        re.VERBOSE,
    )


@cache
def _unit() -> re.Pattern[str]:
    # 7.30 p.m. in the village hall
    return re.compile(
        r"(?:[ap]\.? ?m\b|hrs\b|hours?\b|noon\b|%|per ?cent\b|million\b|billion\b|[mk]m?\b(?! )|miles?\b|metres?\b|acres?\b|inch)", re.IGNORECASE
    )


_PLANNING = re.compile(r"\d{2}/(?!(?:19|20)\d\d$)\d{4,}")
"""`16/0726` and `21/00204`, planning references."""


def _is_year(label: Label) -> bool:
    """Return whether the numbers are a year and the next: `2019/20`, but not `2019/45`, the number of an item."""
    first, last = label.parts
    return 1900 <= first <= 2099 and (first + 1) % 100 == last and len(label.text) == len("2019/20")  # noqa: PLR2004 - years


def parse(words: str) -> Label | None:
    """Return the label that `words` begin with, or None.

    >>> parse("ITEM 9. DATE OF NEXT MEETING")[:4]
    ('9', 5, 6, 8)
    >>> parse("(iv) the hours of the clerk").text
    '(iv)'
    >>> parse("12 members of the public") is None
    True
    """
    found = _grammar().match(words) if _trigger().match(words) else None
    if found is None:
        return None
    core, stop, word = found["core"], found["stop"].strip(), (found["word"] or "").lower()
    label = _label(core, found.start("core"), found.end(), stop, word)
    return None if not word and _refused(label, stop, words) else label


def trailing(words: str) -> Label | None:
    """Return the code that a heading ends with, as in `Apologies for absence PLA146/14`, or None.

    >>> trailing("Apologies for absence PLA146/14").text
    'PLA146/14'
    """
    found = _trailing().search(words, max(len(words) - 24, 0))
    return _label(found["core"], found.start("core"), found.end(), "", "") if found else None


@cache
def _trailing() -> re.Pattern[str]:
    # Apologies for absence PLA146/14
    return re.compile(r"(?:(?<=\s)|^)\(?(?P<core>[A-Z]{2,5}/?\d{1,4}/\d{1,4})\)?$")


def step(before: Label, after: Label) -> int | None:
    """Return by how much `after` follows `before` in one list: 1 for the next, 0 for the same again, negative for an earlier one.

    None if the two cannot be of one list.
    """
    if before.shape != after.shape:
        return None
    if before.is_letter:
        return _letter_step(before.text.strip("()."), after.text.strip("()."))
    width = max(len(before.parts), len(after.parts))
    old, new = (parts + (0,) * (width - len(parts)) for parts in (before.parts, after.parts))
    differ = sum(earlier != later for earlier, later in zip(old, new, strict=True))
    if differ == _SLIP and width > _SLIP and not before.is_decimal and new[-1] - old[-1] == 1:
        return 1  # 16/10/6/5, 16/10/4/6: the clerk's finger slipped in the date, and the count goes on
    return next((later - earlier for earlier, later in zip(old, new, strict=True) if earlier != later), 0)


_SLIP = 2
"""So many parts differ between a code and the next where one of them is a misprint."""


def _letter_step(before: str, after: str) -> int | None:
    """Return the step between two letters, or between two roman numbers; what reads as next wins, as `h` to `i` and `i` to `ii`."""
    steps = []
    if len(before) == len(after) == 1:
        steps.append(ord(after) - ord(before))
    old, new = _roman(before), _roman(after)
    if old and new:
        steps.append(new - old)
    return 1 if 1 in steps else (steps[0] if steps else None)


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def _roman(text: str) -> int:
    """Return the value of a roman number up to 89, or 0 where `text` is none."""
    values = [_ROMAN.get(letter, 0) for letter in text.lower()]
    if not all(values):
        return 0
    return sum(-value if value < later else value for value, later in zip(values, [*values[1:], 0], strict=True))


def _label(core: str, start: int, rest: int, stop: str, word: str) -> Label:
    bare = core.strip("()")
    text = core + stop if stop.endswith(")") else core
    bracketed = core.startswith("(") and core.endswith(")")
    form = word.rpartition(" ")[2] if word else "()" if bracketed else "-" if stop and stop in "-–—" else stop
    if bare.isalpha():
        parts: tuple[int, ...] = (ord(bare.lower()) - ord("a") + 1 if len(bare) == 1 else _roman(bare),)
        return Label(text, start, start + len(text), rest, "A" if bare.isupper() else "a", form, parts)
    numbers = tuple(int(number) for number in re.findall(r"\d+", bare))
    shape = re.sub(r"\d+", "#", bare.replace(" ", ""))
    if bare[-1].isalpha():
        numbers = (*numbers, ord(bare[-1].lower()) - ord("a") + 1)
        shape = shape.removesuffix(bare[-1]) if bare[-1].islower() else f"{shape[:-1]}A"
    return Label(text, start, start + len(text), rest, shape, form, numbers, doubtful=_is_date(shape, numbers))


def _is_date(shape: str, parts: tuple[int, ...]) -> bool:
    """Return whether the numbers may be a day, or a year, with a month between (`25/5/11`, `16.09.02`)."""
    return shape in {"#/#/#", "#.#.#"} and 1 <= parts[1] <= 12 and (1 <= parts[0] <= 31 or 1 <= parts[-1] <= 31)  # noqa: PLR2004 - days, months


def _refused(label: Label, stop: str, words: str) -> bool:
    """Return whether the number dates, times, counts or prices something."""
    rest = words[label.rest :]
    if label.shape == "#":
        if stop in {"", "-", "–", "—"} and label.form != "()" and rest and _refusal().match(rest):
            return True
        return 1900 <= label.parts[0] <= 2099 and label.form != "()"  # noqa: PLR2004 - years
    if label.shape == "#.#":
        return bool(_unit().match(rest))
    if label.shape == "#/#":
        return bool(_PLANNING.match(label.text.replace(" ", ""))) or _is_year(label)
    return False
