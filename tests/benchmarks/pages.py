"""What pages and text exports cost over the least that they can cost: `python -m tests.benchmarks.pages`.

A meeting's page of ModernGov, made of the words of `tests.benchmarks`, and the same page as a text export. The least for a page is lxml's parse and
its `itertext`; for a text, one search of one pattern in each of its lines. All take turns in one process; a time is divided by the least of its turn.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import sys
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from lxml import html

import minutesparse
from tests import pagetext
from tests.benchmarks.__main__ import PAGE
from tests.benchmarks.made import TIERS, Tier
from tests.benchmarks.report import written
from tests.benchmarks.words import DECIDED, REMARKS, SAID, TITLES, TO_DO, person, sentence
from tests.benchmarks.worker import LEAST, clock

if TYPE_CHECKING:
    from collections.abc import Callable

BEGIN, END = "<!-- pages: begin -->", "<!-- pages: end -->"

# 12. Street lighting | RESOLVED that | Action: Cllr Inkpen to write | Apologies
_SIGN = re.compile(
    r"^\s*(?:\d{1,3}[.)/]|\([a-z]\))|\b(?:resolved|agreed|noted|approved|action|apologies|minutes|decision)\b|\bto [a-z]+", re.IGNORECASE
)

_WORD_STYLE = "margin:0cm;margin-bottom:.0001pt;text-align:justify;mso-list:l0 level1 lfo1;tab-stops:list 36.0pt"


def page(tier: Tier, seed: int) -> str:
    """Return the page of a meeting of this size, its minutes pasted from Word, with a reviewer's comment in every fourth item."""
    chance = random.Random(f"pages {tier.name} {seed}")  # noqa: S311 - repeatable, not secret
    rows = [_row(chance, number, tier) for number in range(1, chance.randint(*tier.items) + 1)]
    menu = "".join(f'<li><a href="/{name}">{name.capitalize()}</a></li>' for name in ("home", "committees", "councillors", "calendar"))
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Agenda and minutes | Harbour Board</title></head><body>'
        f'<div id="top"><ul class="menu">{menu}</ul></div><div class="mgContent" id="main"><h1 class="mgMainTitleTxt">Agenda and minutes</h1>'
        '<h2 class="mgSubTitleTxt">Harbour &amp; Coast Partnership Board - Thursday, 3rd October, 2019 2.00 pm</h2>'
        '<p><span class="mgLabel">Venue:</span> Net Loft, Fish Quay, Saltby. <a href="#map">View directions</a></p>'
        '<table class="mgItemTable"><thead><tr><th>No.</th><th>Item</th></tr></thead><tbody>' + "\n".join(rows) + "</tbody></table></div>"
        '<div id="foot"><p>&copy; 2019 Saltby Council</p></div></body></html>'
    )


def _row(chance: random.Random, number: int, tier: Tier) -> str:
    said = [" ".join(sentence(chance, SAID) for _ in range(chance.randint(1, 4))) for _ in range(chance.randint(*tier.paragraphs))]
    words = [*said, sentence(chance, DECIDED), sentence(chance, TO_DO)]
    body = "".join(
        f"<p class=MsoNormal style='{_WORD_STYLE}'><span lang=EN-GB style='font-size:11.0pt;font-family:\"Arial\",sans-serif'>{escape(line)}"
        "<o:p></o:p></span></p>\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n"
        for line in words
    )
    comment = ""
    if number % 4 == 0:
        body = body.replace("<o:p></o:p></span>", '<a href="#_msocom_1" name="_msoanchor_1">[JC1]</a>&nbsp;<o:p></o:p></span>', 1)
        link = '<a href="#_msoanchor_1">[JC1]</a>'
        comment = f'<div id="_com_1"><a name="_msocom_1"></a><p class=MsoCommentText>&nbsp;{link}{escape(sentence(chance, REMARKS))}</p></div>'
    title = escape(TITLES[(number - 1) % len(TITLES)])
    return (
        f'<tr><td class="mgItemNumberCell"><p>{number}.</p></td><td><p class="mgAiTitleTxt">{title} <span class="mgFileSize">PDF 365 KB</span></p>\n'
        f'<div class="mgWordPara"><p>To consider the report of {escape(person(chance))}.</p></div><p class="mgSubItemTitleTxt">Minutes:</p>\n'
        f'<div class="mgWordPara"><div class="WordSection1">{body}</div>{comment}</div></td></tr>'
    )


def _least_page(source: str) -> object:
    return "".join(map(str, html.fromstring(source.encode()).itertext()))


def _least_text(source: str) -> object:
    return [_SIGN.search(line) for line in source.splitlines()]


class Work(NamedTuple):
    """Something that is timed: how the table calls it, and what it does with a source."""

    name: str
    call: Callable[[str], object]


PAGES = (
    Work("lxml.html, parsed and its text joined", _least_page),
    Work("minutesparse `read` of a page", lambda source: minutesparse.read(source.encode(), format="html")),
    Work("minutesparse `parse` of a page", lambda source: minutesparse.parse(source.encode(), format="html")),
)
TEXTS = (
    Work("one pattern, searched in each line", _least_text),
    Work("minutesparse `read` of the text", lambda source: minutesparse.read(source.encode(), format="text")),
    Work("minutesparse `parse_text`", minutesparse.parse_text),
)


def _seconds(work: Work, sources: list[str]) -> float:
    """Return the processor time of one call for each source."""
    begun, passes = clock(), 0
    while (spent := clock() - begun) < LEAST or not passes:
        for source in sources:
            work.call(source)
        passes += 1
    return spent / passes


def _ratios(works: tuple[Work, ...], sources: list[str], rounds: int) -> list[float]:
    """Return for each work its time divided by the first one's, the median over the rounds."""
    for work in works:
        work.call(sources[0])
    turns = [[_seconds(work, sources) for work in works] for _ in range(rounds)]
    return [statistics.median(turn[place] / turn[0] for turn in turns) for place in range(len(works))]


def measured(rounds: int) -> str:
    """Return the table, as Markdown."""
    tiers = {tier.name: [page(tier, seed) for seed in range(tier.files)] for tier in TIERS}
    texts = {name: [pagetext.paragraphs(source.encode()) for source in sources] for name, sources in tiers.items()}
    size = {name: statistics.mean(len(source) for source in sources) / 1000 for name, sources in tiers.items()}
    heads = " | ".join(f"{name} ({size[name]:.0f} kB)" for name in tiers)
    lines = [f"{rounds} rounds.", "", f"| | {heads} |", f"|---|{'--:|' * len(tiers)}"]
    for works, sources in ((PAGES, tiers), (TEXTS, texts)):
        columns = [_ratios(works, sources[name], rounds) for name in tiers]
        lines += [f"| {work.name} | {' | '.join(f'{column[place]:.2f}' for column in columns)} |" for place, work in enumerate(works)]
    return "\n".join(lines)


def main() -> None:
    """Run the benchmark and write its table into the reference page, or print it."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.pages", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="how often each takes its turn (7)")
    parser.add_argument("--print", action="store_true", dest="only_print", help="print the table and leave the page as it is")
    options = parser.parse_args()
    words = measured(options.rounds)
    sys.stdout.write(f"{words}\n")
    if not options.only_print:
        written(PAGE, words, (BEGIN, END))


if __name__ == "__main__":
    main()
