"""Decisions that somebody moves and somebody seconds, and what became of them (`Ms Hill proposed …, seconded by Mr Dale. Carried.`).

In: a sentence (with those that continue it) and its verbs. Out: `Finding` values. Afterwards holds: a proposal is explicit only if it is seconded
or its outcome is told.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.extractors.decisions import strokes
from minutesparse.extractors.decisions.finding import Finding
from minutesparse.extractors.decisions.refusals import by_strangers
from minutesparse.people.titles import OFFICES
from minutesparse.wording import mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.extractors.decisions.finding import Hit
    from minutesparse.extractors.decisions.grammar import Grammar
    from minutesparse.phrases import Sentence
    from minutesparse.spans import MappedText

_NOBODY = frozenset(
    "he she it they i this these who which motion minutes all also resolution proposal amendment the".split()  # noqa: SIM905 - words read better as words
)
"""Words that stand where a name would, and are none."""
_OFFICES = frozenset({"chair", "chairman", "chairperson", "chairwoman", "treasurer", "secretary", "mayor", "clerk"})
_MONTHS = frozenset(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
_OUTCOME_ROOM = 40
"""How near to its end (code points) a motion tells its outcome."""
_ENDING_ROOM = 70
"""How long the outcome at the end of a sentence may be."""
_LONGEST_OUTCOME = 160
"""How long a sentence may be that is an outcome and nothing else."""


class _Person(NamedTuple):
    """Who moved or seconded: `name` in the sentence, and the whole phrase (`seconded by Mr Dale`)."""

    name: tuple[int, int]
    phrase: tuple[int, int]
    before_verb: bool
    """Whether the name stands before the verb, so that what is moved stands behind it."""
    marked: bool = True
    """Whether `by` or a colon says that it is a name."""


def found_in(sentence: Sentence, hits: Sequence[Hit], grammar: Grammar) -> Finding | None:
    """Return the motion, or the outcome of one, that the sentence tells."""
    verbs = {hit.verb for hit in hits}
    if not verbs.isdisjoint(grammar.proposed | grammar.seconded) and (moved := _moved(sentence, grammar)):
        return moved
    if ("motion" in verbs or "/" in sentence.text) and (voted := _voted(sentence, grammar)):
        return voted
    if verbs & {"motion", "resolution", "proposal"} and (stated := _stated(sentence, grammar)):
        return stated
    if verbs.isdisjoint(grammar.carried | grammar.lost | grammar.kinds.keys()):
        return None
    return _outcome(sentence, grammar) or _told_of(sentence, grammar) or _closing(sentence, hits, grammar)


def _moved(sentence: Sentence, grammar: Grammar) -> Finding | None:
    """Return the decision of a sentence that names a mover or a seconder."""
    text = sentence.text
    mover = _person(text, grammar.moved_by, grammar.moves)
    seconder = _alone(text, mover, _person(text, grammar.seconded_by, grammar.seconds, other=mover))
    if mover and seconder is None and not mover.marked and not mover.before_verb:
        mover = None
    if text.startswith(("To ", "TO ")) or (mover is None and (seconder is None or not _goes_on(text, grammar))):
        return None
    told = outcome_in(text, grammar)
    kind, explicit = ("rejected", True) if told == "lost" else ("agreed", bool(seconder) or told == "carried")
    clause, lead = _clause(text, mover, seconder, grammar)
    if kind == "agreed" and lead and "resolved" in text[slice(*lead)].lower().split():
        kind = "resolved"
    opens = mover is not None and mover.before_verb and seconder is None and clause == (0, 0) and text.endswith(":")
    if (
        not explicit
        and not opens
        and (mover is None or text[: mover.phrase[1]].endswith("s") or not (_moves_that(text, lead) or _is_label(text, mover)))
    ):
        return None
    return Finding(
        "proposed-and-seconded" if seconder else "proposed",
        kind if explicit else "other",
        sentence,
        clause,
        lead,
        explicit,
        open=opens,
        mover=_named(sentence, mover, grammar),
        seconder=_named(sentence, seconder, grammar),
    )


def _goes_on(text: str, grammar: Grammar) -> bool:
    """Return whether a sentence without a mover speaks of the proposal before it: `This was seconded by Mr Dale`."""
    found = grammar.continues.match(text)
    return found is not None and found["name"] is None


def _alone(text: str, mover: _Person | None, seconder: _Person | None) -> _Person | None:
    """Return the seconder without whom the proposal is about: `proposed the co-option of Mr Vale and Cllr Dale seconded`."""
    if mover is None or seconder is None or not (mover.before_verb and seconder.before_verb) or seconder.name[0] < mover.phrase[1]:
        return seconder
    start, end = seconder.name
    joint = text.rfind(" and ", start, end)
    if joint < 0:
        return seconder
    begin = joint + len(" and ")
    return seconder._replace(name=(begin, end), phrase=(begin, seconder.phrase[1]))


def _moves_that(text: str, lead: tuple[int, int] | None) -> bool:
    """Return whether a lead-in ends in `that`, or what to do stands behind it: not `Mr Hill moved to Dale Street`, nor `FM proposed works`."""
    if lead is None:
        return False
    led = text[slice(*lead)].rstrip(" :,")
    if led.endswith("moved"):
        return _to_do().match(text, lead[1]) is not None
    return led.endswith("that") or re.compile(r"to\s|\w+(?:ing|ure)\s").match(text, lead[1]) is not None


@cache
def _to_do() -> re.Pattern[str]:
    # Ms Hill moved |to raise the fee|, but not to the next item, to Dale Street, to closed session
    return re.compile(
        r"to\s(?!(?:the|an?|this|that|his|her|its|their|our|new|other|another|items?|closed|executive|private|open|larger|smaller)\b)[a-z]+\s"
    )


def _is_label(text: str, mover: _Person) -> bool:
    """Return whether the sentence begins by telling who moved (`Proposer: Cllr Hill`), so that who seconded may stand in the next."""
    return not mover.before_verb and mover.marked and not text[: mover.phrase[0]].strip(" *_(.-–")


def _named(sentence: Sentence, person: _Person | None, grammar: Grammar) -> MappedText | None:
    """Return the name, or None for a pronoun or a body."""
    if person is None:
        return None
    name = sentence.part(*person.name)
    last = name.text.lower().rsplit(" ", 1)[-1]
    return None if not last or last in _NOBODY or last in grammar.bodies else name


def with_people(sentence: Sentence, led: Sequence[Finding], grammar: Grammar) -> list[Finding]:
    """Return findings with the mover and the seconder that the same sentence names: before the lead-in, or behind the clause."""
    mover = _person(sentence.text, grammar.moved_by, grammar.moves)
    seconder = _person(sentence.text, grammar.seconded_by, grammar.seconds, other=mover)
    people = [person for person in (mover, seconder) if person]
    if not people or seconder is None:
        return strokes.in_brackets(sentence, led)
    first, start = led[-1], min(person.phrase[0] for person in people)
    clause = first.clause
    if clause[0] < start < clause[1]:
        clause = (clause[0], len(sentence.text[:start].rstrip(" ,;:(-–—*_")))
    elif start <= clause[0]:
        behind = sentence.text[max(person.phrase[1] for person in people) :]
        clause = clause if behind.strip(" .,;)*_") and clause[0] < clause[1] and start < first.clause[0] else (0, 0)
    named = first._replace(clause=clause, mover=_named(sentence, mover, grammar), seconder=_named(sentence, seconder, grammar))
    return [*led[:-1], named]


def outcome_in(text: str, grammar: Grammar) -> str | None:
    """Return `carried` or `lost` if the sentence says what became of a motion."""
    if grammar.failed.search(text):
        return "lost"
    return "carried" if grammar.succeeded.search(text) else None


def _outcome(sentence: Sentence, grammar: Grammar) -> Finding | None:
    """Return the finding of a sentence that is an outcome and nothing else (`Carried unanimously.`, `This was agreed by all.`)."""
    text = sentence.text
    found = grammar.outcome.fullmatch(text) if len(text) <= _LONGEST_OUTCOME else None
    if found is None or grammar.by_others.match(found["rest"]) or ":" in found["rest"] or by_strangers(text, found.end("verb"), grammar):
        return None
    verb = found["verb"].lower()
    lost = verb in grammar.lost or verb == "falls" or " not " in text[: found.end("verb")]
    kind = "rejected" if lost else "approved" if grammar.kinds.get(verb) == "approved" else "agreed"
    return Finding("outcome-by-body" if grammar.by_body.match(found["rest"]) else "outcome", kind, sentence, (0, 0), (0, found.end("verb")))


def _told_of(sentence: Sentence, grammar: Grammar) -> Finding | None:
    """Return what became of a motion put before (`On being put to the vote the amendment was declared LOST`), or of one that the sentence words."""
    text = sentence.text
    worded = grammar.worded_fate.match(text)
    if worded:
        return Finding("outcome", _fate(worded, grammar), sentence, (0, 0), (worded.end("words"), worded.end()))
    found = grammar.fate.search(text)
    if found is None or text.startswith(("To ", "TO ")) or text.endswith("?"):
        return None
    kind = _fate(found, grammar)
    if found["own"]:
        by = grammar.of_whom.search(text, found.start("own"), found.start("verb"))
        mover = sentence.part(*by.span("name")) if by else None
        return Finding("motion", kind, sentence, (found.start(), len(text)), found.span("verb"), mover=mover)
    start = 0 if found["named"] or grammar.ballot.search(text, 0, found.start()) else found.start()
    return Finding("outcome", kind, sentence, (0, 0), (start, found.end()))


def _fate(found: re.Match[str], grammar: Grammar) -> str:
    """Return the kind of decision that became of a motion."""
    verb = found["verb"].lower()
    if verb in grammar.lost or found["not"]:
        return "rejected"
    return "deferred" if verb in {"tabled", "deferred", "postponed"} else "agreed"


def _closing(sentence: Sentence, hits: Sequence[Hit], grammar: Grammar) -> Finding | None:
    """Return the decision of a sentence that ends in its outcome (`Grant to the school, £50 - agreed.`)."""
    text = sentence.text
    offset = max(0, len(text) - _ENDING_ROOM)
    if hits[-1].start < offset or text.startswith(("To ", "TO ")):
        return None
    found = grammar.ending.search(text, offset)
    if found is None or found.start() < len("A grant"):
        return None
    agent = (found["agent"] or "").lower()
    if any(other in (agent if " " in other else agent.split()) for other in grammar.words.others):
        return None
    verb = found["verb"].lower()
    if verb in grammar.carried | grammar.lost and grammar.ballot.search(text, 0, found.start()):
        return Finding("outcome", "rejected" if verb in grammar.lost else "agreed", sentence, (0, 0), (0, len(text)))
    kind = "rejected" if found["not"] or verb in grammar.lost else grammar.kinds.get(verb, "agreed")
    rule = "closing-by-body" if found["agent"] and grammar.by_body.match(text, found.start("agent") - len(" by ")) else "closing"
    end = len(text) if found["sum"] else found.start()
    return Finding(rule, kind, sentence, (0, end), found.span("verb"), explicit=kind != "noted")


def _voted(sentence: Sentence, grammar: Grammar) -> Finding | None:
    """Return the outcome of a line of labels: `Motion: Hill/Dale Vote: unanimous`."""
    found = grammar.voted.match(sentence.text)
    if found is None:
        return None
    kind = "rejected" if grammar.failed.search(sentence.text, found.end()) else "agreed"
    mover, seconder = (
        next((sentence.part(*found.span(name)) for name in names if found[name]), None)
        for names in (("mover", "one", "first"), ("seconder", "other", "second"))
    )
    return Finding("outcome", kind, sentence, (0, 0), (0, len(sentence.text)), mover=mover, seconder=seconder)


def _stated(sentence: Sentence, grammar: Grammar) -> Finding | None:
    """Return the motion of a sentence that states one, with its outcome if told there (`Motion to ratify the results passed.`)."""
    text = sentence.text
    # Motion carried| to set a date | Motion passed: |the fence be mended
    carried = grammar.carried_that.match(text)
    if carried:
        return Finding("motion", "agreed", sentence, (carried.end(), len(text)), carried.span())
    # MOTION: that the lease be signed | Motion to ratify the election
    stated = re.compile(
        r"[\W_]*+(?:resolution|motion|proposal(?=[\s*_]*:))(?:\s\d+(?!-\d))?(?P<mark>[\s*_]*+[:–—-]+(?!\d)[\s*_]*(?:that\s)?|\sthat\s|\s(?=to\s))",
        re.IGNORECASE,
    ).match(text)
    if stated is None or not text[stated.end() :].strip():
        return None
    told = outcome_in(text[stated.end() :][-_OUTCOME_ROOM:], grammar)
    begin = stated.end() if stated["mark"].strip() else len(text) - len(text.lstrip(" *_"))
    kind = "rejected" if told == "lost" else "agreed"
    people = grammar.both.search(text, stated.end())
    if people:
        mover, seconder = (sentence.part(*_trimmed(text, *people.span(name))) for name in ("mover", "seconder"))
        return Finding("proposed-and-seconded", kind, sentence, (begin, people.start()), stated.span(), mover=mover, seconder=seconder)
    return Finding("motion", kind, sentence, (begin, len(text)), stated.span(), told is not None)


def _person(text: str, by: re.Pattern[str], names: re.Pattern[str], other: _Person | None = None) -> _Person | None:
    """Return who is named behind the verb (`by`) or before it (`names`), who is not the `other`; or None."""
    behind = by.search(text)
    if behind and behind["verb"].lower() == "2nd" and behind["name"][:3].lower() in _MONTHS:
        behind = None
    if behind and behind["name"].split()[0].endswith("day"):
        behind = None  # "Ms Hill proposed Friday 9th November"
    before = names.search(text)
    if before and (before["name"].lower() in _NOBODY or (other is not None and before.start("name") < other.name[1])):
        before = names.search(text, before.end()) if before["name"].lower() not in _NOBODY and behind is None else None
    if before and (behind is None or (before.start() < behind.start("name") and not _meant(behind, before))):
        return _Person(_bare(text, before), before.span(), before_verb=True)
    return _Person(_bare(text, behind), behind.span(), before_verb=False, marked=_is_marked(behind)) if behind else None


def _is_marked(behind: re.Match[str]) -> bool:
    """Return whether a sign, or the `by` of the verb itself, says that a name follows: `Motion by Ms Hill`."""
    return bool(behind["mark"]) or behind["verb"].lower().endswith((" by", " of"))


def _meant(behind: re.Match[str], before: re.Match[str]) -> bool:
    """Return whether of two readings of one verb the name behind it is meant: `Payments proposed Ms Hill, seconded Mr Dale`."""
    if before["name"].isupper() and 1 < len(before["name"]) <= _INITIALS and _of_object().match(behind.string, behind.end("name")):
        return False
    return behind.start("verb") != before.start("verb") or bool(behind["mark"]) or " " not in before["name"]


_PLACE_ROOM = len(" along ")


@cache
def _behind_place() -> re.Pattern[str]:
    # the bin on |The |Hill, Cllr Dale proposed
    return re.compile(r"\b(?:the|on|in|at|near|along|from|for)\s\Z", re.IGNORECASE)


@cache
def _titled() -> re.Pattern[str]:
    # Cllr Dale
    return re.compile(r"(?:cllrs?|councillors?|mrs?|ms|miss|dr)\b", re.IGNORECASE)


@cache
def _of_object() -> re.Pattern[str]:
    # AH proposed TD| remaining as representative | AH proposed TD| as Chair, but not "Rent proposed TD seconded AH"
    return re.compile(r"\s(?!and\b|second|2nd|sec\b)[a-z]{2}")


_INITIALS = 3
"""How many letters the initials of a person have at most."""


def _bare(text: str, found: re.Match[str]) -> tuple[int, int]:
    """Return the place of the name without the stop of the sentence; the stop of a last initial stays (`Hill J.`)."""
    start, end = found.span("name")
    first, joint, last = found["name"].rpartition(" and ")
    if joint and first.lower().rsplit(" ", 1)[-1] in _OFFICES:
        start = end - len(last)  # "asked for nominations for Chairman and Ann Hill proposed"
    place, comma, person = text[start:end].rpartition(", ")
    if comma and _behind_place().search(text, max(0, start - _PLACE_ROOM), start) and _titled().match(person) and not _titled().match(place):
        start = end - len(person)  # "the bin on The Hill, Cllr Dale proposed"
    behind, comma, office = text[start:end].rpartition(", ")
    if comma and behind and office.rsplit(" ", 1)[-1].strip(".;").lower() in {*OFFICES, "councillor"}:
        end = start + len(behind)  # "Proposed: Ann Hill, Union Councillor"
    return _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the place of a name without the signs behind it."""
    while end > start and text[end - 1] in ".,&-'’" and not (text[end - 1] == "." and text[end - 2].isupper() and end - start > len("J.")):
        end -= 1
    return start, end


def _clause(text: str, mover: _Person | None, seconder: _Person | None, grammar: Grammar) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """Return where what is moved stands, and its lead-in."""
    people = [person for person in (mover, seconder) if person]
    start, end = min(person.phrase[0] for person in people), max(person.phrase[1] for person in people)
    that = grammar.then_that.match(text, end)
    before = text[:start].rstrip(" -–—,;:(*_")
    impersonal = before.lower().endswith("it was")
    if that and text[that.end() :].strip(" .)"):
        put = grammar.put.search(text, that.end())
        stop = put.start() if put else len(text)
        if mentions(that[0], _OPENING_QUOTES):
            stop = len(text[:stop].rstrip('”"’ '))
        return (that.end(), stop), (len(before) - len("it was") if impersonal else start, that.end())
    if mover and mover.before_verb:
        behind = _behind(text, mover, seconder, grammar)
        headed = behind == ((0, 0), None) and text[:start].rstrip(" *_").endswith(":") and len(before.split()) > 1
        return ((0, len(before)), None) if headed else behind
    moved = _around(text, mover, seconder, grammar)
    if moved or _OF_IT.fullmatch(before) or speaks_to().search(before):
        return moved or (0, 0), None
    last = before.lower().split()[-2:]
    if impersonal or not last or before.strip(" *_").lower() in grammar.kinds or grammar.outcome.fullmatch(before):
        return (0, 0), None
    return (0, len(text) if {"was", "were"} & set(last) else len(before)), None


_OPENING_QUOTES = ("“", '"', "‘")
_OF_IT = re.compile(
    r"(?:this|that|these|(?:the|this)\s(?:motion|proposal|resolution|recommendation|above)s?)\s(?:was|were)(?:\sduly)?", re.IGNORECASE
)
"""A sentence that speaks of what was moved before it, as far as the verb: `This was |proposed by Ms Hill`."""


@cache
def speaks_to() -> re.Pattern[str]:
    """Return the pattern of what tells of a motion that stands above."""
    # Cllr Hill |spoke to the motion|.
    return re.compile(r"\b(?:spoke\s(?:to|on|in\sfavour\sof|for)|introduced|read)\s(?:the|his|her|this|their)\smotion\b", re.IGNORECASE)


def _around(text: str, mover: _Person | None, seconder: _Person | None, grammar: Grammar) -> tuple[int, int] | None:
    """Return where the words stand that are moved where the mover stands first: between the two, or behind both."""
    if mover is None or text[: mover.phrase[0]].strip(" *_(-–—.") or (seconder and seconder.phrase[0] < mover.phrase[1]):
        return None
    # Moved Ms Hill |that the report be received. | made by Mr Dale |to pay the bills
    between = re.compile(r"[\s,:]*(?:that\b[\s,:]*|(?=to\s)|(?<=:\s))(?=\w)", re.IGNORECASE).match(text, mover.phrase[1])
    if seconder is None:
        return (between.end(), len(text)) if between else None
    if between and between.end() < seconder.phrase[0]:
        return between.end(), len(text[: seconder.phrase[0]].rstrip(" ,;:(-–—*_"))
    # On motion of Ms Hill, seconded by Mr Dale|, and carried, |the bills were approved
    behind = re.compile(r"(?:,\sand\s(?:unanimously\s|duly\s)?(?:carried|passed|adopted))?,\s(?=(?:the|a|an|this|that)\s)", re.IGNORECASE).match(
        text, seconder.phrase[1]
    )
    told = behind is not None and not grammar.outcome.fullmatch(text[behind.end() :])
    return (behind.end(), len(text)) if behind and told else None


@cache
def _joint() -> re.Pattern[str]:
    # proposed Ms Hill as Chairman| and this was| seconded by
    return re.compile(r"(?:\s(?:and|which|this|it|was|were|is),?){1,3}\Z", re.IGNORECASE)


def _behind(text: str, mover: _Person, seconder: _Person | None, grammar: Grammar) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """Return where the words stand that a mover moves, between the verb and the seconder, and their lead-in."""
    # moved| as an amendment: that | on behalf of the committee, that
    opening = re.compile(r"[\s:,-]*(?:as\san\samendment\b[\s:,-]*)?(?:on\sbehalf\sof\s[^.,:;]{1,60}[,:]\s?)?(?:that\b\s*)?", re.IGNORECASE).match(
        text, mover.phrase[1]
    )
    begin = opening.end() if opening else mover.phrase[1]
    stop = len(text)
    if seconder is not None and seconder.before_verb and seconder.phrase[1] > begin:
        between = _joint().sub("", text[begin : seconder.phrase[0]].rstrip(" ,;:(-–—*_")).rstrip(" ,;")
        if between.strip(" ,;.").lower() not in {"", "and"}:
            return (begin, begin + len(between)), (mover.phrase[0], begin)
        rest = text[seconder.phrase[1] :].lstrip(" ,:;–—-")
        begin = len(text) - len(rest)
        moved = rest.strip(" .,;()") and not grammar.outcome.fullmatch(rest) and not grammar.ballot.match(rest)
        return ((begin, stop), (mover.phrase[0], begin)) if moved else ((0, 0), None)
    if seconder is not None and seconder.phrase[1] > begin:
        words = text[: seconder.phrase[0]].rstrip(" ,;:(-–—*_")
        stop = len(_joint().sub("", words).rstrip(" ,;:(-–—"))
    return ((begin, stop), (mover.phrase[0], begin)) if text[begin:stop].strip(" .,;(") else ((0, 0), None)
