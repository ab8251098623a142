"""The business that the public might not hear: which items are restricted, and under which paragraphs of the law's list of exempt information.

In: an outline. Out: `Closed` by the identity of a section. Afterwards holds: a resolution to exclude the public restricts the items it names, else
those behind it until the public is let in again; a standing text that only might exclude ("should the Committee wish to …") restricts nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.phrases import sentences
from minutesparse.wording import Trigger, once, pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from minutesparse.dialect import Dialect, ExemptWords
    from minutesparse.segmentation.outline import Outline, Section


class Closed(NamedTuple):
    """An item without the public: the paragraphs by which its information is exempt, as printed, each once."""

    paragraphs: tuple[str, ...] = ()


class _Exclusion(NamedTuple):
    """A resolution to exclude the public: for the items of these numbers, for so many `left` that follow, or for all of them (None)."""

    paragraphs: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    left: int | None = None
    onward: bool = False
    """Whether it says that it is for what follows."""
    place: int = 0
    """The position of its passage in the section."""


class _Grammar:
    """The patterns of a dialect, and the cheap questions before them."""

    def __init__(self, words: ExemptWords) -> None:
        self.names = Trigger((*words.titles, *words.marks, *words.withheld))
        self.excludes = Trigger(words.excluded)
        self.public = Trigger(words.public)
        self.readmits = Trigger(words.readmitted)
        # the press and public be excluded | exclude the public | the public were asked to withdraw
        self.excluded = pattern(
            r"\b\L<public>\b[^.;]{0,60}?\b(?:be|being|were|was|are)\s(?:\w+\s){0,2}?\L<excluded>\b|\b\L<excluded>\s(?:of\s)?(?:the\s|any\s)?\L<public>\b"
            r"|\b\L<public>\s(?:were|was|be)\s(?:asked|invited|requested)\sto\s\L<excluded>\b",
            public=words.public,
            excluded=words.excluded,
        )
        # the public were excluded: done, whatever was resolved
        self.done = pattern(r"\b\L<public>\b[^.;]{0,40}?\b(?:were|was)\s(?:\w+\s){0,2}?\L<excluded>\b", public=words.public, excluded=words.excluded)
        self.readmitted = pattern(r"\b\L<readmitted>\b", readmitted=words.readmitted)
        self.decided = pattern(r"\b\L<decided>\b", decided=words.decided)
        self.conditions = pattern(r"\b\L<conditions>\b", conditions=words.conditions)
        self.scheduled = Trigger(words.schedules)
        # Exempt items | Staff matter (confidential) | Land - exempt | NOT FOR PUBLICATION
        self.titled = pattern(
            r"^\W*\L<titles>\b|[(\[–—\-:]\s?(?:\L<titles>|\L<marks>)\b|\b(?:exempt|confidential)\sitems?\b", titles=words.titles, marks=words.marks
        )
        # EXCLUSION OF PRESS AND PUBLIC
        self.about = pattern(r"^\W*\L<excluded>\s(?:of\s)?(?:the\s)?\L<public>\b", excluded=words.excluded, public=words.public)
        self.open = pattern(r"\b\L<open>\b", open=words.open_titles)
        self.published = pattern(r"^\W*\L<withheld>\b", withheld=words.withheld)


@once
def _grammar(words: ExemptWords) -> _Grammar:
    return _Grammar(words)


_LONG = 240
_CONTEXT = 200
"""So many code points before a sentence may say that it was resolved."""


def closed(outline: Outline, dialect: Dialect) -> Mapping[int, Closed]:
    """Return the sections whose business was closed to the public, by identity."""
    grammar = _grammar(dialect.exempt)
    found: dict[int, Closed] = {}
    state: _Exclusion | None = None
    named: dict[str, tuple[str, ...]] = {}
    printed = frozenset(section.number.text for section in outline.walk() if section.number is not None)
    for top in outline.sections:
        family = list(top.walk())
        shut = _shut(top, state, named)
        if shut is not None:
            found.update({id(section): shut for section in family})
            state = _one_less(state)
        for section in family:
            own = _own(section, grammar) or _in_private(section, grammar)
            if own is not None:
                found.update({id(one): _joined(found.get(id(one)), own) for one in section.walk()})
            before = state
            exclusion, state = _after(section, state, grammar)
            if exclusion is None:
                continue
            known = printed.intersection(exclusion.numbers)
            if known:
                named.update(dict.fromkeys(known, exclusion.paragraphs))
                state = before
            if _is_within(section, exclusion, known, grammar):
                found[id(section)] = _joined(found.get(id(section)), Closed(exclusion.paragraphs))
                state = before
    return found


def _one_less(state: _Exclusion | None) -> _Exclusion | None:
    """Return the exclusion for what follows the next item."""
    if state is None or state.left is None:
        return state
    return state._replace(left=state.left - 1) if state.left > 1 else None


def _shut(top: Section, state: _Exclusion | None, named: Mapping[str, tuple[str, ...]]) -> Closed | None:
    """Return how an item is closed by a resolution before it, if it is."""
    if top.number is not None and top.number.text in named:
        return Closed(named[top.number.text])
    return Closed(state.paragraphs) if state is not None else None


def _joined(one: Closed | None, other: Closed) -> Closed:
    return Closed(tuple(dict.fromkeys((*(one.paragraphs if one else ()), *other.paragraphs))))


def _own(section: Section, grammar: _Grammar) -> Closed | None:
    """Return how an item closes itself: by its title, or by a first line that withholds it."""
    title = section.title.text if section.title else ""
    first = section.passages[0].text if section.passages else ""
    in_title = grammar.names.fires(title)
    if not in_title and not grammar.names.fires(first):
        return None
    by_title = in_title and grammar.titled.search(title) is not None and grammar.open.search(title) is None
    by_line = len(first) < _LONG and grammar.published.search(first) is not None
    if not by_title and not by_line:
        return None
    words = f"{title} {first[:_LONG]}"
    return Closed(_paragraphs(words) if grammar.scheduled.fires(words) or by_title else ())


def _in_private(section: Section, grammar: _Grammar) -> Closed | None:
    """Return how an item about excluding the public is closed in which business is decided behind the words that exclude it."""
    if section.title is None or not grammar.excludes.fires(section.title.text) or grammar.about.search(section.title.text) is None:
        return None
    told = [sentence.text for passage in section.passages for sentence in sentences(passage)]
    first = next((index for index, text in enumerate(told) if grammar.excluded.search(text)), -1)
    if first >= 0 and _reminding().search(told[first]):
        return None
    business = (text for text in told[first + 1 :] if not (grammar.public.fires(text) or _so_resolved().match(text) or _none().search(text)))
    return Closed(_paragraphs(told[max(first, 0)])) if any(map(grammar.decided.search, business)) else None


@cache
def _none() -> re.Pattern[str]:
    # It was agreed that there was |nothing| to discuss
    return re.compile(r"\b(?:no|not|nothing|none|never)\b|n['’]t\b", re.IGNORECASE)


@cache
def _reminding() -> re.Pattern[str]:
    # The public |may| be excluded | Should| the Committee wish to exclude the public
    return re.compile(r"\b(?:may|might|can|could|should|if|whether|right|rights|unless)\b", re.IGNORECASE)


@cache
def _so_resolved() -> re.Pattern[str]:
    # The resolution was so passed. | This was agreed. | Resolved.
    return re.compile(
        r"[\W_]*(?:(?:the|this)\s)?(?:(?:resolution|motion|proposal|this|it)\s(?:was|were)\s(?:(?:so|duly|then|unanimously)\s)?)?(?:so\s)?"
        r"(?:passed|carried|agreed|resolved|approved)(?:\sunanimously)?[\W_]*\Z",
        re.IGNORECASE,
    )


@cache
def _shut_out() -> re.Pattern[str]:
    # The meeting was closed to the public at 8.55pm.
    return re.compile(r"\b(?:was|were|now|then)\sclosed\sto\s(?:the\s|members\sof\sthe\s)?(?:press\sand\s)?public\b", re.IGNORECASE)


def _after(section: Section, state: _Exclusion | None, grammar: _Grammar) -> tuple[_Exclusion | None, _Exclusion | None]:
    """Return the last resolution of a section to exclude the public, and whether the public is out when the section has been read."""
    made: _Exclusion | None = None
    for index, passage in enumerate(section.passages):
        if grammar.readmits.fires(passage.text) and grammar.readmitted.search(passage.text):
            state = None
        shuts = grammar.excludes.fires(passage.text) and grammar.public.fires(passage.text)
        exclusion = _exclusion(section, index, grammar) if shuts else None
        if exclusion is not None:
            made = state = exclusion
    return made, state


def _is_within(section: Section, exclusion: _Exclusion, known: frozenset[str], grammar: _Grammar) -> bool:
    """Return whether a resolution is for the rest of the item in which it stands: one about other business, with words behind it."""
    if section.number is not None and section.number.text in known:
        return True
    about_rule = section.title is not None and grammar.open.search(section.title.text) is not None
    return not about_rule and not known and exclusion.left is None and not exclusion.onward and exclusion.place + 1 < len(section.passages)


def _exclusion(section: Section, index: int, grammar: _Grammar) -> _Exclusion | None:
    """Return the resolution to exclude the public that a passage holds, or None where it only might."""
    passage = section.passages[index]
    before = section.passages[index - 1].text[-_CONTEXT:] if index else ""
    told = sentences(passage)
    for place, sentence in enumerate(told):
        met = grammar.excluded.search(sentence.text)
        if met is None:
            before = sentence.text[-_CONTEXT:]
            continue
        lead = sentence.text[: met.start()]
        decides = grammar.decided.search(lead) is not None or grammar.done.search(sentence.text) is not None
        if not decides and _leads(before):
            decides, lead = grammar.decided.search(before) is not None, f"{before} {lead}"
        behind = (*(one.text for one in told[place + 1 : place + 2]), *(one.text for one in section.passages[index + 1 : index + 2]))
        if (decides and grammar.conditions.search(lead) is None) or _shut_out().search(before) or any(map(_so_resolved().match, behind)):
            rest = passage.text[sentence.start :]
            numbers = _numbers(sentence.text[met.end() :])
            alone = _next_only().search(sentence.text) is not None
            onward = _onward().search(sentence.text) is not None
            return _Exclusion(_paragraphs(rest), numbers, 1 if alone else len(numbers) or None, onward, index)
        before = sentence.text[-_CONTEXT:]
    return None


def _leads(before: str) -> bool:
    """Return whether what stands before a sentence leads in to it: `RESOLVED –`, `It was resolved:`."""
    return bool(before) and (before.rstrip(" *_").endswith((":", "-", "–", "—", "that")) or len(before.split()) <= len(("it", "was", "RESOLVED")))


@cache
def _next_only() -> re.Pattern[str]:
    # for the next item | during the following item of business
    return re.compile(r"\b(?:next|following)\sitem\b(?!s)", re.IGNORECASE)


@cache
def _onward() -> re.Pattern[str]:
    # for the following items | for the remainder of the meeting
    return re.compile(r"\b(?:following|remaining|next|rest|remainder)\b", re.IGNORECASE)


@cache
def _item_numbers() -> re.Pattern[str]:
    # for item 7 | during consideration of agenda items 12 and 13
    return re.compile(
        r"\b(?:for|during|of)\s(?:(?:the|consideration|discussion|of|agenda)\s){0,5}items?\s(?:nos?\.?\s|numbers?\s)?"
        r"(?P<list>[\w/.]*\d[\w/]*(?:(?:,\s|\sand\s|\s?&\s|,\sand\s)[\w/.]*\d[\w/]*){0,9})",
        re.IGNORECASE,
    )


def _numbers(text: str) -> tuple[str, ...]:
    """Return the numbers of the items that a resolution names."""
    found = _item_numbers().search(text)
    return tuple(re.findall(r"[\w/]*\d[\w/]*", found["list"])) if found else ()


@cache
def _paragraph() -> re.Pattern[str]:
    # paragraphs 1, 2 and 3 | paragraph(s) 5
    return re.compile(r"\bparagraphs?(?:\(s\))?\s(?P<list>\d{1,2}[a-z]?\b(?:\s?(?:,|and|&|or|to|-|–)\s?\d{1,2}[a-z]?\b){0,9})", re.IGNORECASE)


def _paragraphs(text: str) -> tuple[str, ...]:
    """Return the numbers of paragraphs that a text names, a range spelt out."""
    numbers: list[str] = []
    for found in _paragraph().finditer(text):
        parts = re.split(r"\s?(,|and|&|or|to|-|–)\s?", found["list"])
        for place, part in enumerate(parts[::2]):
            joint = parts[2 * place - 1] if place else ","
            if joint in {"to", "-", "–"} and numbers and numbers[-1].isdigit() and part.isdigit():
                numbers += [str(number) for number in range(int(numbers[-1]) + 1, int(part))]
            numbers.append(part)
    return tuple(dict.fromkeys(numbers))
