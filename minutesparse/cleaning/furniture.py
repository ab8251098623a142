"""What a page prints round the words: labels of a committee system's page, page numbers, running heads, lines to sign on."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from minutesparse.cleaning.findings import Findings, body
from minutesparse.document import Layer, Mark, view_of
from minutesparse.spans import Span
from minutesparse.wording import once, shows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.dialect import Dialect, LayoutWords
    from minutesparse.document import Block, Document

_LONGEST = 90
"""A label or page number is no longer than this, in code points."""


@cache
def _page_number() -> re.Pattern[str]:
    # Page 3 of 9
    return re.compile(r"(?:Page|Pg\.?)\s+\(?\d{1,4}\)?(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*\(\d{4}\))?|\d{1,4}\s*\|\s*P\s?a\s?g\s?e", re.IGNORECASE)


@cache
def _size() -> re.Pattern[str]:
    # Heating in the village hall PDF 500 KB
    return re.compile(r"(?:pdf icon\s*)?PDF\s\d{1,4}(?:\.\d{1,3})?\s?[KM]B$")


def page_labels(document: Document, dialect: Dialect) -> Findings:
    """Mark page numbers, the labels that a committee system prints, and the sizes of its downloads."""
    text = document.text
    labels = _labels(dialect.layout)
    starts = _starts(dialect.layout)
    marks = [Mark(place, Layer.FURNITURE, "site-furniture") for place in _item_labels(document)]
    for leaf in document.leaves:
        start, end = leaf.span
        if start == end or (text[end - 1] != "B" and (end - start >= _LONGEST or _begins_otherwise(text, start, leaf, starts))):
            continue
        place = body(leaf)
        if place is None:
            continue
        if place.end - place.start < _LONGEST:
            words = place.quote(text).strip(" \u00a0*")
            if words[:1] in _RIGHTS and _copyright().fullmatch(words):
                marks.append(Mark(place, Layer.FURNITURE, "site-furniture"))
                continue
            if _page_number().fullmatch(words):
                marks.append(Mark(place, Layer.FURNITURE, "page-furniture"))
                continue
            if words.lstrip(_BULLETS).lstrip().removesuffix(":").rstrip().lower() in labels:
                marks.append(Mark(place, Layer.FURNITURE, "site-furniture"))
                continue
        if text[place.end - 1] == "B" and (size := _size().search(text, max(place.start, place.end - 30), place.end)):
            marks.append(Mark(Span(*size.span()), Layer.FURNITURE, "site-furniture"))
    return Findings(tuple(marks))


_RIGHTS = frozenset({"©", "C", "("})


@cache
def _copyright() -> re.Pattern[str]:
    # © 2024 Hill Council
    return re.compile(r"(?:©|Copyright(?: ©| \(c\))?|\(c\)) ?(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?\b[^.:;]{0,60}\.?")


_START = 2
"""So many letters tell that a line begins like no label."""


_BULLETS = "•·*"


@once
def _labels(words: LayoutWords) -> frozenset[str]:
    """Return the labels of a committee system's page, in lower case."""
    return frozenset(label.lower() for label in words.page_labels)


@once
def _starts(words: LayoutWords) -> frozenset[str]:
    """Return how labels and page numbers begin."""
    return frozenset(label[:_START].rstrip() for label in (*words.page_labels, "page", "pg", "copyright"))


def _begins_otherwise(text: str, start: int, leaf: Block, starts: frozenset[str]) -> bool:
    """Return whether the leaf at `start` begins with letters that no label and no page number begins with."""
    begin = text[start : start + _START].lower()
    return begin[0].isalpha() and begin not in starts and leaf.runs[0].layer is _BODY and begin.rstrip(" \u00a0:") not in starts


_BODY = Layer.BODY


def _item_labels(document: Document) -> list[Span]:
    """Return the places of the label that an item's own page begins with, which in a table is the head of a column."""
    short = [block for block in document.blocks if 0 < block.span.end - block.span.start <= len("Agenda item:") and block.is_leaf]
    return [place for leaf in short if (place := body(leaf)) and place.quote(document.text).rstrip(":").lower() == "agenda item"]


@cache
def _signature() -> re.Pattern[str]:
    # Signed ____________ Chairman Dated 3rd September 2019
    return re.compile(
        r"(?:sign(?:ed|ature)|chair(?:man|person|woman)?|mayor|clerk|dated?|confirmed|approved)\b[^_.…]{0,60}[\s:.]*(?:_\s?){4}|"
        r"(?:sign(?:ed|ature)|chair(?:man|person|woman)?|mayor|clerk|dated?)\b[^_.…]{0,60}(?:\.{6}|…{2}|(?:…\.){2})",
        re.IGNORECASE,
    )


def signatures(document: Document, dialect: Dialect) -> Findings:
    """Mark the lines to sign on."""
    del dialect
    text = document.text
    if not shows(text, ("__", "\\_", "_ _", "......", "……", "….")):
        return Findings()
    return Findings(tuple(_signed(document)))


def _signed(document: Document) -> Iterator[Mark]:
    for leaf in document.leaves:
        place = body(leaf)
        if (
            place
            and any(blank in place.quote(document.text) for blank in ("_", "....", "…"))
            and _signature().match(view_of(document.text, leaf).text)
        ):
            yield Mark(place, Layer.FURNITURE, "page-furniture")


_EDGE = 2
"""So many lines at the top and at the bottom of a page may be running heads."""


def running_lines(document: Document, dialect: Dialect) -> Findings:
    """Mark the lines that stand at the edges of several pages, where form feeds tell the pages, or else the lines that number them."""
    del dialect
    text = document.text
    if "\f" in text:
        pages, edges = text.count("\f") + 1, list(_edges(document))
    elif "Page " in text or " / " in text:
        pages, edges = _by_numbers(document)
    else:
        return Findings()
    counted = Counter(_without_digits(leaf.span.quote(text)) for leaf in edges)
    repeated = {words for words, count in counted.items() if 1 < pages <= count * 2 and count > 1}
    return Findings(
        tuple(
            Mark(place, Layer.FURNITURE, "page-furniture")
            for leaf in edges
            if _without_digits(leaf.span.quote(text)) in repeated and (place := body(leaf))
        )
    )


def _by_numbers(document: Document) -> tuple[int, list[Block]]:
    """Return how many lines number pages, and the lines that may be running heads: these, and those beside them that are no sentence."""
    leaves = [leaf for leaf in document.leaves if leaf.span.start < leaf.span.end]
    words = [leaf.span.quote(document.text).strip() for leaf in leaves]
    numbered = _rising(words, "Page ", _numbers_page())
    if len(numbered) < _SEVERAL:
        slides = _rising(words, " / ", _of_all())
        numbered = slides if len(slides) >= _SEVERAL else numbered
    about = (-1, 0, 1) if len(numbered) >= _SEVERAL else (0,)
    near = {place + by for place in numbered for by in about if 0 <= place + by < len(leaves)}
    return len(numbered), [leaves[place] for place in sorted(near) if " " in words[place] and words[place][-1] not in ".:;"]


def _rising(lines: Sequence[str], sign: str, number: re.Pattern[str]) -> list[int]:
    """Return which short lines end with the number of a page or slide, where the numbers rise from one to the next."""
    found = [(place, told) for place, line in enumerate(lines) if len(line) < _LONGEST and sign in line[-_COUNT:] and (told := number.search(line))]
    count = [(int(told[1]), told[2]) for _, told in found]
    rise = all(first < then and all_ == still for (first, all_), (then, still) in pairwise(count))
    return [place for place, _ in found] if rise else []


_SEVERAL = 3
_COUNT = 16
"""So many pages show what stands beside their numbers, and within so many code points of the end of a line its number begins."""


@cache
def _of_all() -> re.Pattern[str]:
    # 2 / 12
    return re.compile(r"(?<![\d/.])(\d{1,3}) / (\d{1,3})$")


@cache
def _numbers_page() -> re.Pattern[str]:
    # Page 2 of 3 | Hill Council | 3 May 2019 | Page 2
    return re.compile(r"(?<![\w(])Page (\d{1,4})(?: (?:of|/) ?(\d{1,4}))?$")


def _edges(document: Document) -> Iterator[Block]:
    """Yield the first and the last leaves of every page, each once."""
    text = document.text
    page: list[Block] = []
    last = 0
    for leaf in document.leaves:
        if "\f" in text[last : leaf.span.start]:
            yield from _edges_of(page)
            page = []
        page.append(leaf)
        last = leaf.span.start
    yield from _edges_of(page)


def _edges_of(page: list[Block]) -> list[Block]:
    return page if len(page) <= 2 * _EDGE else page[:_EDGE] + page[-_EDGE:]


def _without_digits(words: str) -> str:
    return " ".join("".join("#" if letter.isdecimal() else letter for letter in words).split())
