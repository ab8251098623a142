"""Reads the passages of a section in order, and puts together what several of them say of one decision.

In: a section and a grammar. Out: `Draft` values. Afterwards holds: an outcome (`Carried.`, `Proposed: …`) belongs to the decision that it speaks of,
and makes one of the words before it only where there is none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from minutesparse.document import Kind
from minutesparse.extractors.decisions import clauses, lead_ins, motions, tellings
from minutesparse.extractors.decisions.account import Mode
from minutesparse.extractors.decisions.clauses import Clause
from minutesparse.extractors.decisions.draft import Draft
from minutesparse.extractors.decisions.finding import Finding, Hit
from minutesparse.extractors.decisions.labels import TITLE_ROOM, Labels
from minutesparse.extractors.decisions.refusals import BASE
from minutesparse.phrases import Sentence, unnumbered, whole
from minutesparse.spans import joined
from minutesparse.wording import mentions, same_length_lower

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.document import Passage

_PASSING = ("correspondence", "apolog", "information", "letters")
"""Words of titles under which what is noted is noted in passing."""


_ITSELF = ("the decision", "this decision", "the resolution", "this resolution")
"""How a passage begins under a label that speaks of the decision, and words none."""
_BASE = tuple(f"{verb} " for verb in BASE)
"""How a passage begins that tells under a label what to do."""
_TITLE_WORDS = 4
"""How many spaces a title has at least that is a sentence."""
_ENTRY_WORDS = 2
"""How many spaces an entry has at least under an outcome: a shorter line is the next heading."""
_MOVED = frozenset({"label", "it-was", "body", "decision-heading", "house"})
"""Rules of resolutions whose mover may be told above them."""
_TOLD = frozenset({"passive", "bare-passive", "passive-by-body", "true-record"})
"""Rules whose clause is the sentence that tells of the decision."""


class Reader(Labels):
    """Reads one section."""

    def read(self) -> list[Draft]:
        """Return the decisions of the section."""
        if self._elsewhere(self.title) or self._by_title():
            return self.drafts
        for index, passage in enumerate(self.section.passages):
            text = passage.view.text
            if self._labels(index, passage, text) or passage.block.kind is Kind.HEADING:
                continue
            if (
                self._moves_below(index, passage, text)
                or self._does_below(index, passage, text)
                or self._worded(index, passage)
                or self._viewed(index, passage, text)
            ):
                continue
            if self.grammar.verbs.fires(text) or "esolved" in text:  # glued to its number: "Resolved16/02"
                hits = self._hits(text)
                if hits and not self._elsewhere(text[:TITLE_ROOM].lower()):
                    self._passage(index, passage, hits)
        if not self.drafts and len(self.told) == 1:
            self._only_noted(self.told[0])
        for draft in self.drafts if self.zones else ():
            above = bisect_right(self.zones, draft.passage, key=itemgetter(0))
            draft.zone = self.zones[above - 1][1] if above else ""
        return self.drafts

    def _labels(self, index: int, passage: Passage, text: str) -> bool:
        """Return whether the passage is a label, or stands behind or under one of decisions, and take it."""
        may_be_label = text[:12].lstrip("*_ :")[:3].rstrip(" :*_").lower() in self.grammar.label_starts
        if may_be_label and self._label(index, passage, text):
            return True
        if may_be_label and text[:8].lower().startswith("minutes:"):
            self.zones.append((index, "minutes"))
        if text.strip(" :*_.-–"):
            self._hear(index, passage)
        if may_be_label and (self._labelled_line(index, passage, text) or self._acted(index, passage, text)):
            return True
        return self.mode is not None and self._listed(index, passage, self.mode)

    def _does_below(self, index: int, passage: Passage, text: str) -> bool:
        """Return whether the passage ends in the body that did what the list below says, and open the list: `The Committee:-`."""
        below = self.section.passages[index + 1 : index + 2]
        if not below or not clauses.listed(below[0]) or not self.grammar.near_body.fires(text):
            return False
        if not self.grammar.body_last.search(text, max(0, len(text) - TITLE_ROOM)):
            return False
        words = clauses.labelled(below[0].view).words.text
        if words.partition(" ")[0].lower() not in self.grammar.kinds:
            return False
        self.mode = Mode(Finding("label", "other", whole(passage), (0, 0), (0, len(text))), until_label=False)
        return True

    def _only_noted(self, passage: Passage) -> None:
        """Take the decision of an item that says only that something was noted."""
        if self.grammar.noted_whole.fullmatch(passage.text) and not mentions(self.title, _PASSING):
            only = whole(passage)
            self.drafts.append(Draft(Finding("noted-whole", "noted", only, (0, len(only.text))), Clause(passage.view), 0))

    def _hits(self, text: str) -> list[Hit]:
        """Return the verbs and nouns of decisions in `text`."""
        hits = []
        for found in self.grammar.verb.finditer(" " + same_length_lower(text)):  # the space before the first word moves all by one
            verb = found[1]
            bare = verb.removeprefix("not ")
            end = found.end() - 1
            hits.append(Hit(end - len(bare), end, bare))
        return hits

    def _elsewhere(self, text: str) -> bool:
        """Return whether a title announces another authority's decisions."""
        return mentions(text, self.words.elsewhere)

    def _by_title(self) -> bool:
        """Return whether the title alone says what was decided: `Grants approved` over a list."""
        title, passages = self.section.title, self.section.passages
        if title is None:
            return False
        sentence = Sentence(passages[0]._replace(view=title), 0, len(title.text), title.text)
        if self.title in self.words.headings:
            self.mode = Mode(Finding("decision-heading", "other", sentence, (0, 0)), until_label=True)
        if self._told_by_title(sentence):
            return False
        if (
            not self.title.endswith((*self.words.approved, *self.words.agreed))
            or self.title.startswith(("to ", "minutes"))
            or not all(map(_is_entry, passages))
        ):
            return False
        finding = Finding("approved-heading", "approved", sentence, (0, 0), (0, len(title.text)))
        self.drafts.append(Draft(finding, Clause(joined([passage.view for passage in passages], " ")), 0))
        return True

    def _told_by_title(self, sentence: Sentence) -> bool:
        """Return whether a title is a sentence that decides of the sums below, and take it: `Payments agreed in accordance with it`."""
        title = sentence.text
        if title.count(" ") < _TITLE_WORDS or not self.grammar.verbs.fires(title) or title[-1] in "?:":
            return False
        hits = self._hits(title)
        found = tellings.telling(sentence, hits, self.grammar) if hits else None
        if found is None or found.rule not in {"passive", "bare-passive"} or found.lead_in is None or self._planning(sentence.passage, found):
            return False
        sums = clauses.sums_below(self.section.passages)
        if sums or (found.rule == "passive" and title[found.lead_in[1] :].strip(" .*_")):
            self.drafts.append(Draft(found, Clause(sentence.part(0)), -1))
        return bool(self.drafts)

    def _labelled_line(self, index: int, passage: Passage, text: str) -> bool:
        """Return whether the passage of this `text` is a decision behind its label (`Decision: Grant the licence`), and take it."""
        label = self.grammar.heading_label.match(text)
        if label is None:
            return False
        self.zones += [(index, "decision"), (index + 1, "")]
        rest = Sentence(passage, label.end(), len(text), text[label.end() :])
        if rest.text.lower().strip(" .*_").startswith(self.words.nothing):
            return True
        hits = self._hits(rest.text)
        found = self._findings(rest, hits)
        if not any(not finding.empty or finding.open for finding in found) and not self.grammar.outcome.fullmatch(rest.text):
            found = [self._by_verb(Finding("decision-heading", "other", rest, (0, len(rest.text))), rest.text)]
        for finding in found:
            self._take(index, passage, finding, [])
        return True

    def _listed(self, index: int, passage: Passage, mode: Mode) -> bool:
        """Return whether the passage is a clause under a lead-in above, and take it as a decision."""
        if not mode.until_label and not clauses.follows(passage, mode.before):
            self.mode = None
            return False
        if mode.until_label and mode.before is not None and self._is_next_heading(passage.text):
            self.mode = None
            return False
        if self._heads_clauses(index, passage, passage.text):
            return True
        self.mode = mode._replace(before=passage)
        if passage.text.rstrip().endswith(":") and (not mode.until_label or _conditions().search(passage.text)):
            self.mode = None  # what stands behind is a list of conditions
        headed = mode.finding.rule.endswith("by-body")
        alone = self._alone(passage) if mode.finding.rule == "decision-heading" else None
        if alone is not None:
            self.drafts.append(Draft(alone, Clause(passage.view), index))
        elif (
            self._completes(index, passage, mode)
            or ((mode.until_label or self._shouts(passage.text)) and self._tells(passage))
            or (headed and self._heads_others(passage))
        ):
            return False
        elif not passage.text.lower().startswith(self.words.notices if headed else (*_ITSELF, *self.words.nothing)) and not _points(passage):
            self.drafts += [Draft(self._by_verb(mode.finding, clause.words.text), clause, index) for clause in clauses.enumerated(passage.view)]
        return True

    def _is_next_heading(self, text: str) -> bool:
        """Return whether a line in capitals that decides nothing heads what follows the clauses of a label."""
        return text.isupper() and len(text) <= TITLE_ROOM and not self.grammar.verbs.fires(text)

    def _completes(self, index: int, passage: Passage, mode: Mode) -> bool:
        """Return whether a line under a label of resolutions tells who moved the one above, or that it was carried; that ends the list."""
        last = self.drafts[-1] if self.drafts else None
        if not mode.until_label or last is None or last.finding is not mode.finding or last.passage < index - 1:
            return False
        findings = self._findings(whole(passage), self._hits(passage.text))
        completes = any(found.empty and found.rule in {"outcome", "proposed", "proposed-and-seconded"} for found in findings)
        if completes:
            self.mode = None
        return completes

    def _shouts(self, text: str) -> bool:
        """Return whether a clause begins with a verb in capitals that says what was done: `(a) NOTED the report`."""
        words = text.split(None, 2)[:2]
        return any(word.isupper() and word.lower() in self.grammar.kinds for word in words)

    def _tells(self, passage: Passage) -> bool:
        """Return whether a passage under a label leads in to a decision by itself; `Agree to the dates` is one."""
        if passage.text[:12].lower().startswith(_BASE):
            return False
        spoken = unnumbered(passage)
        start = spoken[0].start if spoken else len(passage.text)
        words = Sentence(passage, start, len(passage.text), passage.text[start:])
        findings = self._findings(words, self._hits(words.text))
        return any(not found.empty or found.open or found.rule.endswith("by-body") for found in findings)

    def _heads_others(self, passage: Passage) -> bool:
        """Return whether a line among the entries under an outcome heads others, and end the list there."""
        if passage.text.count(" ") >= _ENTRY_WORDS and not self.grammar.headed.fullmatch(passage.text):
            return False
        self.mode = None
        return True

    def _passage(self, index: int, passage: Passage, hits: Sequence[Hit]) -> None:
        done: list[tuple[int, int]] = []
        first = 0
        for sentence in self._units(passage):
            while first < len(hits) and hits[first].start < sentence.start:
                first += 1
            last = first
            while last < len(hits) and hits[last].start < sentence.end:
                last += 1
            if last > first and not self._unseconded(index, sentence):
                within = [Hit(start - sentence.start, end - sentence.start, verb) for start, end, verb in hits[first:last]]
                for finding in self._findings(sentence, within):
                    self._take(index, passage, finding, done)
            first = last
            done.append((sentence.start, sentence.end))

    def _units(self, passage: Passage) -> list[Sentence]:
        """Return the sentences, each with those that go on with its proposal or its list of clauses."""
        found = unnumbered(passage)
        if len(found) == 1:
            return found
        moved = self.grammar.moving.fires(passage.view.text)
        units: list[Sentence] = []
        for sentence in found:
            whole = sentence
            if units and (
                (moved and (self._seconds(sentence.text, units[-1].text) or self._proposes(units[-1].text.strip(" .:*_"))))
                or clauses.goes_on(units[-1].text, sentence.text)
            ):
                first = units.pop()
                whole = Sentence(passage, first.start, sentence.end, passage.text[first.start : sentence.end])
            units.append(whole)
        return units

    def _seconds(self, text: str, before: str) -> bool:
        """Return whether a sentence goes on with the proposal before it; one that begins with a name only where somebody proposed there."""
        found = self.grammar.continues.match(text)
        lower = before.lower()
        proposed = not self.grammar.proposed.isdisjoint(word.rstrip(".,:;") for word in lower.split()) or mentions(lower, self.grammar.proposing)
        return found is not None and (found["name"] is None or proposed)

    def _proposes(self, bare: str) -> bool:
        """Return whether a sentence without its signs is a label of proposals: `Proposed`."""
        return len(bare) <= TITLE_ROOM and bare.lower() in self.grammar.proposed

    def _findings(self, sentence: Sentence, hits: Sequence[Hit]) -> list[Finding]:
        """Return what the sentence decides: lead-ins speak first, then motions and outcomes, then the passive."""
        if not hits:
            return []
        verbs = [hit.verb for hit in hits]
        led = lead_ins.leading(sentence, hits, self.grammar)
        if led and ("/" in sentence.text or not self.grammar.movers.isdisjoint(verbs)):
            led = motions.with_people(sentence, led, self.grammar)
        fate = self._fate_behind(sentence, led)
        if fate is not None:
            return [fate]
        if led and (len(led) > 1 or not led[0].empty or led[0].open or self.grammar.seconded.isdisjoint(verbs)):
            return led
        found = motions.found_in(sentence, hits, self.grammar)
        return [found] if found else tellings.tellings(sentence, hits, self.grammar)

    def _fate_behind(self, sentence: Sentence, led: Sequence[Finding]) -> Finding | None:
        """Return the outcome behind a label that words nothing itself: `RESOLVED: Motion CARRIED`."""
        if len(led) != 1 or led[0].rule != "label" or led[0].empty:
            return None
        begin = led[0].clause[0]
        behind = Sentence(sentence.passage, sentence.start + begin, sentence.end, sentence.text[begin:])
        if not behind.text[:8].lower().startswith(("motion", "the moti", "carried")):
            return None
        hits = self._hits(behind.text)
        found = motions.found_in(behind, hits, self.grammar) if hits else None
        return found if found is not None and found.empty else None

    def _take(self, index: int, passage: Passage, finding: Finding, done: Sequence[tuple[int, int]]) -> None:
        if self._of_motion(index, finding) or self._planning(passage, finding) or self._opined(finding) or self._carried_over(finding):
            return
        if self._signed(index, finding) or self._restated(index, finding):
            return
        told = self._elects(index, finding)
        if told is None:
            return
        finding = self._leads_on(index, passage, told)
        if not finding.mover and finding.rule in _MOVED and (finding.kind == "resolved" or finding.open):
            finding = self._moved_before(index, finding)
        if finding.open:
            self.mode = Mode(finding, until_label=False)
            return
        finding = self._of_entry(finding)
        if self._heads(index, finding, done):
            return
        if not finding.empty:
            first, last = (finding.sentence.start + at for at in finding.clause)
            view = clauses.with_sums(passage, first, last, done) if finding.mover and not finding.lead_in else passage.view.slice(first, last)
            if done and _of_before(finding):
                view = joined([clauses.antecedent(passage, done), view], " ")
            found = [Clause(self._whole(index, passage, view))] if finding.rule in _TOLD else clauses.enumerated(view)
            self.drafts += [Draft(finding, clause, self._last_of(index, clause)) for clause in found]
            if found and last == len(passage.text) and (found[-1].number or self._added_below(index)):
                self.mode = Mode(finding, until_label=False, before=passage)
            return
        self._outcome(index, passage, finding, done)

    def _added_below(self, index: int) -> bool:
        """Return whether the passage below one is one more clause of what it resolves."""
        return any(map(clauses.adds, self.section.passages[index + 1 : index + 2]))

    def _resolves_below(self, index: int) -> bool:
        """Return whether the passage below one words a resolution."""
        return any(map(clauses.resolves, self.section.passages[index + 1 : index + 2]))

    def _last_of(self, index: int, clause: Clause) -> int:
        """Return the index of the last passage that a clause reaches into, from the one of this index on."""
        passages, end = self.section.passages, clause.words.span.end
        while index + 1 < len(passages) and passages[index + 1].view.span.start < end:
            index += 1
        return index

    def _outcome(self, index: int, passage: Passage, finding: Finding, done: Sequence[tuple[int, int]]) -> None:
        """Give an outcome to the decision that it speaks of, or make one of the words before it."""
        last = self._spoken_of(finding)
        if last is not None and self._of_amendment(last, finding):
            return
        another = last is not None and self._is_another(last, finding, index)
        if (
            finding.mover
            and not done
            and (another or last is None or not self._speaks_of(last, finding, index, done))
            and self._resolves_below(index)
        ):
            self.mode = Mode(finding, until_label=False)
        elif another:
            self.drafts.append(Draft(finding, Clause(finding.sentence.part(0)), index))
        elif last is not None and self._speaks_of(last, finding, index, done):
            if last.finding.rule == "motion" and index - 1 > last.passage and finding.mover:
                last.clause = clauses.labelled(self.section.passages[index - 1].view)
            for draft in self._moved_with(last):
                draft.confirm(finding, index)
        else:
            draft = Draft(finding, Clause(self._before(passage, finding, done)), index)
            draft.lent = not done
            self.drafts.append(draft)


def _of_before(finding: Finding) -> bool:
    """Return whether a sentence tells what became of the one before it, and names nothing: `This was noted.`, `Deferred until May.`."""
    text = finding.sentence.text
    if finding.rule != "passive":
        return finding.rule == "bare-passive" and finding.lead_in is not None and not text[: finding.lead_in[0]].strip(" *_(-–—")
    return text[:12].lower().lstrip("(- ").startswith(("this was ", "these were ", "it was ", "both were ", "that was "))


def _points(passage: Passage) -> bool:
    """Return whether the passage words nothing: it heads others, or only points elsewhere (`:doc:`../decisions/roof``, an address)."""
    return passage.block.kind is Kind.HEADING or _pointer().fullmatch(passage.text) is not None


@cache
def _conditions() -> re.Pattern[str]:
    # grant the licence with the following |conditions:
    return re.compile(r"\b(?:conditions|reasons|grounds)\s?:\s*\Z", re.IGNORECASE)


@cache
def _pointer() -> re.Pattern[str]:
    # :doc:`../decisions/2022-roof` | <https://example.org/roof>
    return re.compile(r"[\W_]*(?::[a-z]+:`[^`]+`|https?://\S+)[\W_]*")


def _is_entry(passage: Passage) -> bool:
    """Return whether the passage is an entry of a list, not a sentence."""
    return passage.block.kind is Kind.LIST_ITEM or (passage.block.kind is not Kind.HEADING and passage.text[-1:] not in ".:;?")
