"""What an element looks like, read from its inline style and attributes: visible or not, bold, and what Word says it is.

In: the value of a `style` attribute. Out: `Look`. Style sheets are not applied: Word and the editors of content management systems write
what matters here inline.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from minutesparse.document import BOLD, HIGHLIGHT, ITALIC, STRIKE, UNDERLINE

# "mso-list:l0 level2 lfo1" in "margin-left:36.0pt;mso-list:l0 level2 lfo1"
_DECLARATION = re.compile(r"(?<![a-z-])([a-z-]{1,60}+)\s*+:\s*+([^;]*)", re.IGNORECASE)

# "0", "1.0pt", "2px"
_TINY = re.compile(r"(?:0+(?:\.0*)?|[01](?:\.\d*)?pt|[0-2](?:\.0*)?px)$")

# "level2"
_LEVEL = re.compile(r"level([1-9])")

_WHITE = frozenset({"white", "#fff", "#ffffff", "rgb(255,255,255)"})
_UNSHADED = _WHITE | {"", "transparent", "none", "inherit", "initial", "windowtext"}


class Look(NamedTuple):
    """What an inline style says; `on` and `off` are bits of `Run.style`."""

    on: int = 0
    off: int = 0
    hidden: bool = False
    white: bool = False
    shaded: bool = False
    list: str = ""
    """The value of `mso-list`: `Ignore` for a printed number or bullet, `l0 level2 lfo1` for a list paragraph."""
    element: str = ""
    """The value of `mso-element`: `comment-list`, `comment`, `footnote-list`, `header` …."""
    special: str = ""
    """The value of `mso-special-character`."""
    comment: tuple[tuple[str, str], ...] = ()
    """The `mso-comment-…` declarations, without that prefix: `("reference", "JC_1")`."""

    @property
    def level(self) -> int:
        """The depth of a Word list paragraph, from 0."""
        found = _LEVEL.search(self.list)
        return int(found[1]) - 1 if found else 0


PLAIN = Look()
"""The look of a style that says nothing of this: most of those that Word writes."""


@lru_cache(maxsize=1024)
def look_of(style: str) -> Look:
    """Return what an inline style says."""
    said = {name.lower(): value.strip() for name, value in _DECLARATION.findall(style)}
    on = off = 0
    for name, bit, tell in _BITS:
        if name in said:
            value = said[name].lower()
            on, off = (on | bit, off) if tell(value) else (on, off | bit)
    shade = said.get("background-color", said.get("background", "")).lower()
    shaded = "mso-highlight" in said or (shade not in _UNSHADED and not shade.startswith("url"))
    look = Look(
        on=on | HIGHLIGHT if "mso-highlight" in said else on,
        off=off,
        hidden=_hidden(said),
        white=said.get("color", "").lower().replace(" ", "") in _WHITE,
        shaded=shaded,
        list=said.get("mso-list", ""),
        element=said.get("mso-element", "").lower(),
        special=said.get("mso-special-character", "").lower(),
        comment=tuple((name[12:], value) for name, value in said.items() if name.startswith("mso-comment-")),
    )
    return PLAIN if look == PLAIN else look


def _hidden(said: dict[str, str]) -> bool:
    return (
        said.get("display", "").lower() == "none"
        or said.get("visibility", "").lower() == "hidden"
        or said.get("mso-hide", "").lower() == "all"
        or _TINY.match(said.get("font-size", "").lower()) is not None
    )


def _heavy(weight: str) -> bool:
    return weight in ("bold", "bolder") or (weight.isdecimal() and int(weight[:4]) >= 600)  # noqa: PLR2004 - where CSS draws the line to bold


_BITS = (
    ("font-weight", BOLD, _heavy),
    ("font-style", ITALIC, lambda value: value in ("italic", "oblique")),
    ("text-decoration", UNDERLINE, lambda value: "underline" in value),
    ("text-decoration", STRIKE, lambda value: "line-through" in value),
)
"""Property, the bit it governs, and whether a value of it sets the bit."""
