"""Fields with a label: "Contact officer: Ann Hill", a cell `Email:` with the address in the next, `**Telephone:** 020 7946 0000`.

In: the passages of a report. Out: the fields in order, each with its value, and the contacts that some of them make up.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from minutesparse import people
from minutesparse.models import Contact
from minutesparse.wording import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dialect import ReportWords
    from minutesparse.document import Passage
    from minutesparse.spans import MappedText, Span

_KINDS = ("contact", "position", "phone", "email", "author", "date", "title", "body")
_LABEL = r"(?:" + "|".join(rf"(?P<{kind}>\L<{kind}>)" for kind in _KINDS) + r")(?:\(s\))?\.?\s?(?P<sign>[:=])\s*"
_LONGEST = 60
"""A label stands within so many characters of its line's start."""


class Field(NamedTuple):
    """A labelled value: `kind` is one of contact, position, phone, email, author, date, title, body; `passages` are those it takes up."""

    kind: str
    value: MappedText
    passages: tuple[Passage, ...]


def fields(passages: Sequence[Passage], words: ReportWords) -> list[Field]:
    """Return the labelled values of `passages`, in order."""
    found = []
    for index, passage in enumerate(passages):
        if ":" not in passage.text[:_LONGEST] and "=" not in passage.text[:_LONGEST] and passage.cell is None:
            continue
        label = _label(passage, words)
        if label is None:
            continue
        value = passage.view.slice(label[1])
        taken: tuple[Passage, ...] = (passage,)
        if not value.text:
            following = _following(passages, index)
            if following is None or _label(following, words) is not None:
                continue
            value, taken = following.view, (passage, following)
        found.append(Field(label[0], value, taken))
    return found


def _label(passage: Passage, words: ReportWords) -> tuple[str, int] | None:
    """Return the kind of the label that the passage begins with, and where its value begins."""
    lists = {kind: getattr(words, f"{kind}_labels") for kind in _KINDS}
    text = passage.text if passage.cell is None or ":" in passage.text else passage.text + ":"
    found = pattern(_LABEL, **lists).match(text[: _LONGEST * 2])
    if found is None:
        return None
    return next(kind for kind in _KINDS if found[kind]), min(found.end(), len(passage.text))


def _following(passages: Sequence[Passage], index: int) -> Passage | None:
    """Return the passage that holds the value of a label that stands alone: the next cell of its row, or the next line."""
    if index + 1 >= len(passages):
        return None
    passage, following = passages[index], passages[index + 1]
    if passage.cell is None or following.cell is None:
        return following if passage.cell is following.cell else None
    here, there = passage.cell.grid, following.cell.grid
    return following if passage.table is following.table and here is not None and there is not None and here.row == there.row else None


# 020 7946 0000; 01234 567890 ext 12; +44 (0)20 7946 0000
@cache
def _phone() -> re.Pattern[str]:
    return re.compile(r"(?<![\w/])(?:\+44\s?\(?0?\)?\s?|\(?0)\d[\d\s()\-]{7,16}\d(?:\s?(?:ext\.?|x|extension)\s?\d{1,6})?(?![\w/])")


# ann.hill@council.example
@cache
def _email() -> re.Pattern[str]:
    return re.compile(r"[\w.+'%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")


def contacts(found: Sequence[Field]) -> list[Contact]:
    """Return the contacts that the fields make up; a new one begins with each name, or with a field that the last one has."""
    made: list[dict[str, MappedText]] = []
    for field in found:
        if field.kind not in {"contact", "position", "phone", "email"}:
            continue
        parts = _parts(field)
        if not parts:
            continue
        if not made or "name" in parts or any(name in made[-1] for name in parts):
            made.append({})
        made[-1].update(parts)
    return [_contact(parts) for parts in made if set(parts) - {"position"}]


def _contact(parts: dict[str, MappedText]) -> Contact:
    spans: dict[str, Span] = {name: view.span for name, view in parts.items()}
    return Contact(**{name: view.text for name, view in parts.items()}, spans=spans)


def _parts(field: Field) -> dict[str, MappedText]:
    """Return what one field tells: its own value, and others that run on in it ("Ann Hill, Head of Parks, 020 7946 0000")."""
    view, text = field.value, field.value.text
    if field.kind == "position":
        return {"position": view}
    parts: dict[str, MappedText] = {}
    phone, email = _phone().search(text), _email().search(text)
    if phone is not None:
        parts["phone"] = view.slice(phone.start(), phone.end())
    if email is not None:
        parts["email"] = view.slice(email.start(), email.end())
    if field.kind == "phone" and phone is None:
        return {"phone": view} if any(letter.isdigit() for letter in text) and len(text) < _LONGEST else {}
    if field.kind == "email":
        return parts if email is not None else {}
    if field.kind == "contact":
        parts.update(_named(view, [found.start() for found in (phone, email) if found]))
    return parts


def _named(view: MappedText, ends: list[int]) -> dict[str, MappedText]:
    """Return the name that a value begins with, and the position behind its comma, dash or bracket."""
    text = view.text
    held = people.people_at(text, 0)
    if not held:
        return {}
    parts = {"name": view.slice(held[0].start, held[0].end)}
    stop = min(ends, default=len(text))
    behind = text[held[0].end : stop]
    start = held[0].end + len(behind) - len(behind.lstrip(" ,;(–—-"))
    position = re.sub(r"[\s,;:()–—\-]*(?:(?:tel|telephone|phone|email|e-mail|on|or|at|t|e)[\s.:,]*){0,3}$", "", text[start:stop], flags=re.IGNORECASE)
    if position and len(position) < _LONGEST * 2 and position[0].isalpha():
        parts["position"] = view.slice(start, start + len(position))
    return parts
