"""House styles, found by presence, and told apart by what a document shows.

Every module here has a `DIALECT`, and so has every entry point in the group `minutesparse.dialects` (the dialect itself, or a module that has
one). To add a style: one file, one folder in fixtures/. Modules that begin with an underscore hold word lists that are too long for their dialect.
"""

from __future__ import annotations

import pkgutil
import re
from dataclasses import replace
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.diagnostics import Diagnostic
from minutesparse.dialect import Dialect
from minutesparse.errors import UnknownDialect
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.dialect import Signature
    from minutesparse.document import Document

DEFAULT = "generic"
"""The style of a document that shows no other."""

_ENOUGH = 4
"""A document whose signs weigh less than this shows no style."""

_TIMES = 3
"""A sign counts no more often than this: a long document is no stronger evidence than a short one."""


class Evidence(NamedTuple):
    """A sign of a house style and where it first stands; `weight` is what it counts in all."""

    dialect: str
    sign: str
    weight: int
    span: Span


class Identification(NamedTuple):
    """The style that a document shows, why (strongest sign first), and whether another fits as well."""

    dialect: Dialect
    evidence: tuple[Evidence, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@cache
def registered() -> dict[str, Dialect]:
    """Return every dialect by name."""
    modules = [import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__) if not found.name.startswith("_")]
    loaded = [*modules, *(entry.load() for entry in entry_points(group="minutesparse.dialects"))]
    dialects = [found if isinstance(found, Dialect) else found.DIALECT for found in loaded]
    return {dialect.name: dialect for dialect in dialects}


def named(name: str) -> Dialect:
    """Return the dialect called `name`.

    Raises:
        UnknownDialect: there is none; the message lists those that are.
    """
    found = registered().get(name)
    if found is None:
        reason = f"there is no dialect {name!r}"
        raise UnknownDialect(reason, remedy=f"choose one of {', '.join(sorted(registered()))}")
    return found


def chosen(document: Document, name: str | None) -> tuple[Document, Dialect]:
    """Return the dialect called `name`, or the one that the document shows where there is no name, and the document with what was odd about that.

    Raises:
        UnknownDialect: there is no dialect of that name.
    """
    if name is not None:
        return document, named(name)
    found = identified(document)
    return replace(document, diagnostics=(*document.diagnostics, *found.diagnostics)) if found.diagnostics else document, found.dialect


def identify(document: Document) -> Dialect:
    """Return the dialect whose signs the document shows most of, or the default where it shows hardly any."""
    return identified(document).dialect


def identified(document: Document) -> Identification:
    """Return the dialect that the document shows, with the evidence; of two that fit equally well the first by name, and a diagnostic."""
    evidence = shown(_lined(document))
    weights: dict[str, int] = {}
    for found in evidence:
        weights[found.dialect] = weights.get(found.dialect, 0) + found.weight
    ranked = sorted(weights, key=lambda name: (-weights[name], name))
    if not ranked or weights[ranked[0]] < _ENOUGH:
        return Identification(named(DEFAULT))
    best = ranked[0]
    mine = sorted((found for found in evidence if found.dialect == best), key=lambda found: -found.weight)
    rivals = [name for name in ranked[1:] if weights[name] == weights[best]]
    ties = [Diagnostic.of("dialect-tie", f"{best} and {rival} fit equally well", mine[0].span) for rival in rivals]
    return Identification(named(best), tuple(mine), tuple(ties))


def _lined(document: Document) -> str:
    """Return the text, each leaf on a line of its own where the source has them all on one."""
    text = document.text
    if text.count("\n") * 2 >= len(document.leaves):
        return text
    starts = [leaf.span.start for leaf in document.leaves if leaf.span.start and text[leaf.span.start - 1] in " \u00a0"]
    return "\n".join(text[begin : end - 1] for begin, end in zip([0, *starts], [*starts, len(text) + 1], strict=True))


def shown(text: str, *, of: str | None = None) -> list[Evidence]:
    """Return every sign that the text shows, in one pass over its lines, or those `of` one dialect; of the signs of one line the first counts."""
    shows, pattern, signs = _signs()
    counted: dict[int, list[int]] = {}
    at = 0
    for line in text.split("\n"):
        found = pattern.match(line) if line and shows.match(line) else None
        if found:
            index = found.lastindex or 0
            place = counted.setdefault(index, [0, at + found.start(index), at + found.end(index)])
            place[0] += 1
        at += len(line) + 1
    return [
        Evidence(signs[index - 1][0], signs[index - 1][1].example, signs[index - 1][1].weight * min(count, _TIMES), Span(start, end))
        for index, (count, start, end) in counted.items()
        if of in {None, signs[index - 1][0]}
    ]


@cache
def _signs() -> tuple[re.Pattern[str], re.Pattern[str], list[tuple[str, Signature]]]:
    """Return two patterns, matched from the beginning of a line, of all signs, and the signs.

    The first only tells whether a line shows any, several times as fast as the second, which has a group for each, in the order of the signs.
    """
    signs = list(_all_signs())
    lead = r"[#*_> \t\u00a0]{0,16}+"
    any_sign, groups = ("|".join(f"({kind}{sign.pattern})" for _, sign in signs) for kind in ("?:", ""))
    return re.compile(rf"{lead}(?:{any_sign})"), re.compile(rf"{lead}(?:{groups})"), signs


def _all_signs() -> Iterator[tuple[str, Signature]]:
    for name, dialect in sorted(registered().items()):
        for sign in dialect.signatures:
            yield name, sign
