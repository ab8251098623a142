"""Wounds of formats that are written as text: their control words and tags dropped, doubled, moved, nested, given what they cannot mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.hostile.wounds import ANY

if TYPE_CHECKING:
    import random

    from tests.hostile.wounds import Wound

# b"\\par "      b"\\u8217?"      b"\\'92"      b"{"      b"words"
_RICH = re.compile(rb"\\[a-z]+-?\d*|\\'[0-9a-f]{2}|\\.|[{}]|[^\\{}]+", re.DOTALL)

# b"<td colspan=2>"      b"words"
_TAG = re.compile(rb"<[^<>]*>|[^<]+|<")

# b"-12"
_NUMBER = re.compile(rb"-?\d+")

_ODD = (b"0", b"-1", b"1", b"9", b"255", b"32768", b"65536", b"2147483647", b"-2147483648", b"99999999999999999999")


def _wounded(pattern: re.Pattern[bytes], nest: tuple[bytes, bytes], odd: tuple[bytes, ...]) -> Wound:
    """Return the wound that does one to eight things to the tokens of `pattern`; `nest` opens and closes one more level, `odd` is put between."""

    def wound(data: bytes, chance: random.Random) -> bytes:
        tokens = pattern.findall(data)
        for _ in range(chance.randint(1, 8) if tokens else 0):
            at = chance.randrange(len(tokens))
            deep = chance.choice((1, 1, 1, 3, 3, 30, 300, 3_000))
            tokens[at : at + 1] = chance.choice(
                (
                    [],
                    [tokens[at]] * chance.choice((2, 3, 20)),
                    [_NUMBER.sub(chance.choice(_ODD), tokens[at])],
                    [tokens[at], tokens[chance.randrange(len(tokens))]],
                    [nest[0] * deep, tokens[at], nest[1] * deep],
                    [nest[0] * deep, tokens[at]],
                    [nest[1], tokens[at]],
                    [chance.choice(odd), tokens[at]],
                )
            )
            if not tokens:
                break
        return b"".join(tokens)

    return wound


_RICH_ODD = (
    *(b"\\bin2147483647 ", b"\\bin-5 ", b"\\uc99 ", b"\\u65533?", b"\\u-10179?", b"\\'", b"\\trowd\\cellx0", b"\\cell", b"\\row", b"\\nestcell"),
    *(
        b"\\itap9999 ",
        b"\\ls7\\ilvl99 ",
        b"{\\*\\atrfstart 1}",
        b"{\\*\\atrfend 9}",
        b"{\\*\\annotation x}",
        b"{\\field{\\*\\fldinst ",
        b"\\pard\\plain ",
    ),
    *(b"{\\footnote ", b"{\\header ", b"\\v ", b"\\deleted ", b"\\upr", b"\\ansicpg932 ", b"\\ansicpg99999 ", b"\0", b"\\par" * 3_000),
)
_TAG_ODD = (
    *(b"<table>", b"</table>", b"<td colspan=99999 rowspan=99999>", b"<tr>", b"<p", b"<!--", b"-->", b"<![if !supportLists]>", b"<ol start=-5>"),
    *(b'<a name="_msocom_1">', b'<a href="#_msoanchor_1">', b"&#0;", b"&#x110000;", b"<plaintext>", b"<svg><style>", b"\0", b"<li>" * 3_000),
)

RICH: tuple[Wound, ...] = (*ANY, *[_wounded(_RICH, (b"{", b"}"), _RICH_ODD)] * 12)
"""The wounds of an .rtf."""

TAGS: tuple[Wound, ...] = (*ANY, *[_wounded(_TAG, (b"<div>", b"</div>"), _TAG_ODD)] * 12)
"""The wounds of a page."""
