"""The words that lead in to a decision, in all their forms: `RESOLVED:`, `It was agreed that`, `The Council decided to`.

In: a sentence and its verbs. Out: `Finding` values, in order. Afterwards holds: a lead-in that another body, an agenda or an earlier meeting speaks
is none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse.extractors.decisions import refusals
from minutesparse.extractors.decisions.finding import Finding
from minutesparse.extractors.decisions.refusals import FAR, NEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.extractors.decisions.finding import Hit
    from minutesparse.extractors.decisions.grammar import Grammar
    from minutesparse.phrases import Sentence


def leading(sentence: Sentence, hits: Sequence[Hit], grammar: Grammar) -> list[Finding]:
    """Return the decisions whose clause stands behind a lead-in, in order; the clause of each ends where the next is led in."""
    found: list[Finding] = []
    finding: Finding | None
    for hit in hits:
        if hit.verb == "resolves" and (house := _of_the_house(sentence, grammar)):
            finding = house
        elif hit.verb in grammar.kinds and not (found and hit.start < found[-1].clause[0]):
            number = _number().search(sentence.text, max(0, hit.start - _NUMBER), hit.start)
            loud = sentence.text[hit.start : hit.end].isupper()
            if found and ((number and found[-1].rule in {"body", "label"}) or (loud and found[-1].rule == "body")):
                finding = _finding(
                    sentence, (number.start() if number else hit.start, hit.end), hit, grammar, "label"
                )  # "The Committee APPROVED the fees and NOTED the comments"
            else:
                finding = _impersonal(sentence, hit, grammar) or _of_the_body(sentence, hit, grammar) or _labelled(sentence, hit, grammar)
        elif hit.verb in {"proposed", "moved"}:
            finding = _proposed(sentence, hit, grammar)
        else:
            continue
        if finding:
            if found:
                found[-1] = _cut(found[-1], finding)
                if found[-1].empty and found[-1].rule == "label":
                    finding = finding._replace(kind="resolved") if found[-1].kind == "resolved" and finding.kind == "agreed" else finding
                    found.pop()  # "Resolved 15/11.02 It was agreed to wait": one lead-in in two forms
            found.append(finding)
    return found


def _impersonal(sentence: Sentence, hit: Hit, grammar: Grammar) -> Finding | None:
    """Return the decision that `It was therefore agreed by all that` leads in to."""
    if not hit.start:
        return None
    before = grammar.impersonal.search(sentence.text, max(0, hit.start - NEAR), hit.start)
    if before is None or refusals.misled(sentence.text, hit):
        return None
    finding = _led(sentence, before.start(), hit, grammar, "it-was")
    if refusals.told(sentence.text, before.start(), finding, grammar) or refusals.by_strangers(sentence.text, hit.end, grammar):
        return None
    if not _lists(sentence.text, finding) if before["list"] else refusals.of_a_thing(sentence.text, finding):
        return None
    if not before["not"] and hit.verb not in grammar.noted:
        return finding
    return finding._replace(kind="rejected" if before["not"] else finding.kind, explicit=hit.verb not in grammar.noted)


def _lists(text: str, finding: Finding) -> bool:
    """Return whether `The following was agreed` ends in a colon, and what it announces are words to decide, not sums below it."""
    lead = finding.lead_in
    return lead is not None and text[slice(*lead)].rstrip(" *_").endswith(":") and (not finding.empty or finding.kind in {"agreed", "resolved"})


_NUMBER = len(" (viii) ")


@cache
def _number() -> re.Pattern[str]:
    """Return the pattern of the number of a further clause of what a body did: `the committee (a) noted the report and| (b) |agreed the fees`."""
    return re.compile(r"\s\((?:[b-k]|[2-9]|[ivx]{2,5})\)\s\Z")


def _of_the_house(sentence: Sentence, grammar: Grammar) -> Finding | None:
    """Return what a motion says that the body resolves, which it does if it is carried: `This Union resolves:`."""
    led = grammar.house.match(sentence.text)
    if led is None:
        return None
    finding = Finding("house", "resolved", sentence, (led.end(), len(sentence.text)), (led.start(), led.end()), explicit=False)
    return finding._replace(open=finding.empty)


def _proposed(sentence: Sentence, hit: Hit, grammar: Grammar) -> Finding | None:
    """Return what is proposed by nobody named: `It was proposed that`; what stands behind may still decide it, as `and seconded` does."""
    before = grammar.impersonal.search(sentence.text, max(0, hit.start - NEAR), hit.start)
    # |proposed that | proposed and seconded that | proposed by the committee that
    behind = re.compile(
        r"(?:\sby\s(?:the\s)?[a-z]+(?:\s[a-z]+)?)?(?P<too>,?\sand\s(?:duly\s)?(?:seconded|carried|agreed|passed),?)?\s(?:that\b\s?|(?=to\s))"
    ).match(sentence.text, hit.end)
    if before is None or behind is None:
        return None
    rule, kind = ("proposed-and-seconded", "agreed") if behind["too"] else ("proposed", "other")
    return Finding(rule, kind, sentence, (behind.end(), len(sentence.text)), (before.start(), behind.end()), explicit=bool(behind["too"]))


def _of_the_body(sentence: Sentence, hit: Hit, grammar: Grammar) -> Finding | None:
    """Return the decision that `The Parish Council agreed to` leads in to."""
    text = sentence.text
    if not hit.start or not grammar.near_body.fires(text):
        return None
    before = grammar.body.search(text, max(0, hit.start - FAR), hit.start)
    if before is None or (before["were"] and not hit.verb.startswith("agree")) or not refusals.own(text, before, hit, grammar):
        return None
    finding = _led(sentence, before.end("weighed") + 1 if before["weighed"] else before.start(), hit, grammar, "body")
    lead, begin = finding.lead_in, finding.clause[0]
    if refusals.told(text, before.start(), finding, grammar) or (_view() if before["weighed"] else _seeming()).match(text, begin):
        return None
    that = lead is not None and text[lead[0] : lead[1]].rstrip(" :,").endswith("that")
    if (hit.verb.endswith("s") and not that) or _and_did().match(text, hit.end):
        return finding._replace(rule="body-does", clause=(before.start(), len(text)))
    if hit.verb == "voted" and not text[begin:].lower().startswith(("to ", "that ", "not to ", "unanimously to ")):
        favoured = _favoured().match(text, hit.end)
        return finding._replace(kind="agreed", clause=(favoured.end(), len(text)), lead_in=(before.start(), favoured.end())) if favoured else None
    said = hit.verb in grammar.noted and (that or finding.empty)
    return finding._replace(kind="rejected" if before["not"] else finding.kind, explicit=not said and begin <= len(text))


@cache
def _view() -> re.Pattern[str]:
    # discussed the plan and agreed |this was| still on time
    return re.compile(r"(?:this|these|it|they|there|he|she)\s(?:was|were|is|are|had|has|have)\b", re.IGNORECASE)


@cache
def _seeming() -> re.Pattern[str]:
    # The Council agreed |this did not seem| a fair way
    return re.compile(r"(?:this|these|it|they|that)\s(?:(?:did|does|do)\snot\s|didn['’]t\s)?(?:seem|appear|look|sound)(?:s|ed)?\b", re.IGNORECASE)


@cache
def _favoured() -> re.Pattern[str]:
    # The Council voted| 5 to 1 in favour of |mending the roof
    return re.compile(
        r"(?:\s(?:by\s)?\w+(?:\svotes)?(?:\sto\s|\s?[-–:/]\s?)\w+)?\sin\sfavou?r\sof\s(?!(?:the|this|that|his|her)\s(?:\w+\s)?(?:motion|amendment|proposal|resolution|recommendation)s?\b)(?=\w)",
        re.IGNORECASE,
    )


@cache
def _and_did() -> re.Pattern[str]:
    # have adopted| and signed the code
    return re.compile(r"\sand\s(?:duly\s)?(?:signed|completed|paid|sealed|published|issued|minuted)\s", re.IGNORECASE)


def _labelled(sentence: Sentence, hit: Hit, grammar: Grammar) -> Finding | None:
    """Return the decision of a label in capitals, or of a verb that begins the sentence: `RESOLVED –`, `Agreed to`."""
    text = sentence.text
    verb = text[hit.start : hit.end]
    first = (verb[0].isupper() or hit.start > 0) and (_opens().fullmatch(text, 0, hit.start) is not None or _capital(text, hit, grammar))
    if not first and (_dashed(text, hit, grammar) or _of_matter(text, hit, grammar)):
        return _finding(sentence, (hit.start, hit.end + 1), hit, grammar, "dash")
    behind = grammar.label_tail.match(text, hit.end)
    numbered = behind is not None and bool(behind["no"]) and hit.verb == "resolved" and verb[0].isupper()
    loud = verb.isupper() and grammar.kinds[hit.verb] in {"resolved", "agreed", "recommended"}
    quoted = behind is not None and bool(behind["that"]) and verb[0].isupper() and text[max(0, hit.start - 1) : hit.start] in {'"', "“"}
    first = first or quoted
    if behind is None or not (first or numbered or loud):
        return None
    rest = text[behind.end() : behind.end() + FAR]
    marked = bool(
        behind["colon"] or behind["that"] or numbered or (loud and rest.startswith("to ") and not refusals.hedged(text, hit.start, grammar))
    )
    counted = hit.verb == "voted" and rest[:1].isdigit()  # Voted 4-1 to wait
    if counted or (first and hit.verb in _THIRD) or (not first and not marked and (rest.strip(" .*_") or refusals.hedged(text, hit.start, grammar))):
        return None
    if first and not marked and not verb.isupper() and _is_title(rest, hit, grammar):
        return None
    if (
        (rest[:1] == "," and grammar.kinds[hit.verb] == "appointed")
        or grammar.by_others.match(text, hit.end)
        or (text.startswith(("To ", "TO ")) and (not verb.isupper() or hit.start == len("TO ")))
    ):
        return None
    finding = _finding(sentence, (hit.start, behind.end()), hit, grammar, "label")
    when = finding.kind == "deferred" and not behind["colon"]  # "Deferred until May": when is no matter of its own
    if first and (when or rest.startswith((", subject to ", ", with "))):
        finding = finding._replace(rule="bare-passive", clause=(hit.start, len(text)), lead_in=(hit.start, hit.end))
    return finding._replace(open=finding.empty and marked, explicit=hit.verb not in grammar.noted or verb.isupper())


def _capital(text: str, hit: Hit, grammar: Grammar) -> bool:
    """Return whether a verb with a capital stands behind a dash: `Grass cutting - Agreed that the verge be cut`."""
    if grammar.kinds[hit.verb] not in {"agreed", "resolved"}:
        return False
    return text[hit.start].isupper() and text[max(0, hit.start - 2) : hit.start - 1] in _DASHES and text[hit.start - 1] == " "


@cache
def _opens() -> re.Pattern[str]:
    # > **Unanimously |resolved | Discussed and |decided
    return re.compile(r"[\d/ *_(>–—:.•'\"“-]*+(?:unanimously|all|(?:discussed|considered|reviewed)\sand)?+[\d/ *_(>–—:.•'\"“-]*+", re.IGNORECASE)


def _is_title(rest: str, hit: Hit, grammar: Grammar) -> bool:
    """Return whether a verb that begins a sentence, with nothing to mark it, leads in to no clause: `Authorised Signatories`, `Agreed by all`."""
    if grammar.kinds[hit.verb] == "other" and rest[:1].isupper():
        return True
    return hit.verb.endswith("s") or rest.lower().startswith(("by ", "with", "and ", "subject to ", "at meeting")) or len(rest.split(None, 2)) <= 1


_THIRD = frozenset({"notes", "supports", "resolves", "agrees", "moves"})
"""Verbs in the third person that are nouns where they begin a line: `Notes:`."""


_DASHES = frozenset("-–—")


def _dashed(text: str, hit: Hit, grammar: Grammar) -> bool:
    """Return whether a verb behind a dash leads in to what was decided of the words before it: `Letter from the school – agreed to reply`."""
    before = text[max(0, hit.start - 3) : hit.start].strip()
    if (
        before not in _DASHES
        or grammar.kinds[hit.verb] not in {"agreed", "resolved"}
        or len(text[max(0, hit.start - NEAR) : hit.start].split()) < _SUBJECT_WORDS
    ):
        return False
    return grammar.dash_tail.match(text, hit.end) is not None


def _of_matter(text: str, hit: Hit, grammar: Grammar) -> bool:
    """Return whether a verb behind a colon leads in to what was decided of the matter before it, who is nobody: `Poppy wreath: agreed to buy one`."""
    matter = text[: hit.start].rstrip()
    if not matter.endswith(":") or grammar.kinds[hit.verb] not in {"agreed", "resolved"} or len(matter) > NEAR or ":" in matter[:-1]:
        return False
    return grammar.somebody.fullmatch(matter.strip(" :*_-–")) is None and grammar.dash_tail.match(text, hit.end) is not None


_SUBJECT_WORDS = 5
"""How many words (the dash among them) stand at least before a dash, lest it be a name: `Mr Hill – agreed to write`."""


def _led(sentence: Sentence, start: int, hit: Hit, grammar: Grammar, rule: str) -> Finding:
    """Return the finding led in from `start`, whose clause stands behind the verb."""
    behind = grammar.tail.match(sentence.text, hit.end)
    end = behind.end() if behind else hit.end
    finding = _finding(sentence, (start, end), hit, grammar, rule)
    if not finding.empty:
        return finding
    colon = behind["colon"] or "" if behind else ""
    if _and_also().fullmatch(sentence.text, end):
        return finding
    return finding._replace(open=":" in colon or colon[-1:] in {"–", "—", "-"} or bool(behind and behind["that"]))


def _finding(sentence: Sentence, lead_in: tuple[int, int], hit: Hit, grammar: Grammar, rule: str) -> Finding:
    """Return the finding whose clause is what stands behind the lead-in; an empty one if that is nothing."""
    text = sentence.text
    bare = _words_behind().search(text, lead_in[1]) is None or _and_also().fullmatch(text, lead_in[1]) is not None
    return Finding(rule, grammar.kinds[hit.verb], sentence, (0, 0) if bare else (lead_in[1], len(text)), lead_in)


@cache
def _and_also() -> re.Pattern[str]:
    # The car was seen. RESOLVED |and noted. | Agreed |as accurate. | Agreed |as an accurate record and signed by Ms Hill. | All agreed - |action AH
    return re.compile(
        r"(?:and\s(?:noted|agreed|approved|carried|adopted)|as\s(?:an?\s)?(?:accurate|correct|true)(?:\s(?:and\s\w+\s)?record)?(?:,?\sand\s(?:duly\s)?signed(?:\sby\s[^.:;]{1,40})?)?|action\s[^.:;]{1,30})[\W_]*",
        re.IGNORECASE,
    )


@cache
def _words_behind() -> re.Pattern[str]:
    # RESOLVED:| ** |That
    return re.compile(r"[^ .,;:*_)]")


def _cut(finding: Finding, following: Finding) -> Finding:
    """Return the finding with its clause ending where `following` is led in."""
    if following.lead_in is None or finding.empty:
        return finding
    start, end = finding.clause
    begin = max(0, start - len(" and"))
    words = finding.sentence.text[begin : min(end, following.lead_in[0])].rstrip(" ,;–—-").removesuffix(" and").rstrip(" ,;–—-")
    stop = begin + len(words)
    if finding.sentence.text[start:stop].strip().lower() in {"to", "that"}:
        stop = start  # "RESOLVED (4:1) to RECOMMEND that": one lead-in in two forms
    return finding._replace(clause=(start, stop) if stop > start else (0, 0))
