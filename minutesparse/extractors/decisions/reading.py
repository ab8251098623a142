"""Reads the passages of a section in order, and puts together what several of them say of one decision.

In: a section and a grammar. Out: `Draft` values. Afterwards holds: an outcome (`Carried.`, `Proposed: …`) belongs to the decision that it speaks of,
and makes one of the words before it only where there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Kind
from minutesparse.extractors.decisions import clauses, lead_ins, motions
from minutesparse.extractors.decisions.clauses import Clause
from minutesparse.extractors.decisions.grammar import Finding, Hit
from minutesparse.phrases import Sentence, unnumbered
from minutesparse.spans import joined
from minutesparse.wording import mentions, same_length_lower

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.document import Passage
    from minutesparse.extractors.decisions.grammar import Grammar
    from minutesparse.segmentation.outline import Section
    from minutesparse.spans import MappedText

_MOTIONS = ("motion", "proposal", "resolution", "the motion", "the proposal", "the resolution", "carried", "passed", "vote")
"""How a sentence begins that tells the outcome of a motion further above."""
_TITLE_ROOM = 60
"""How far into a passage (code points) its run-in title may reach."""
_DEBATE = 3
"""How many passages above a resolution its motion may stand."""
_OURS = frozenset({"it-was", "body", "body-does", "label", "outcome-by-body", "passive-by-body", "proposed-and-seconded"})
"""Rules whose words say that this meeting decided, also where planning applications are told of."""


class Draft:
    """A decision being put together: what stands behind it may still confirm it."""

    __slots__ = ("clause", "finding", "lead_in", "passage", "reasons")

    def __init__(self, finding: Finding, clause: Clause, passage: int) -> None:
        self.finding = finding
        self.clause = clause
        self.passage = passage
        """The index of the last passage that spoke of it."""
        self.lead_in = finding.sentence.part(*finding.lead_in) if finding.lead_in else None
        self.reasons: MappedText | None = None

    def confirm(self, by: Finding, passage: int) -> None:
        """Take over the mover, the seconder and the outcome that a later sentence tells, in the passage of that index."""
        mine = self.finding
        self.passage = passage
        kind = "agreed" if mine.rule == "proposed" and by.explicit and mine.kind == "other" else mine.kind
        self.finding = mine._replace(
            rule="proposed-and-seconded" if mine.rule == "proposed" and by.seconder else mine.rule,
            kind="rejected" if by.kind == "rejected" else kind,
            explicit=mine.explicit or (by.explicit and mine.kind != "noted"),
            mover=mine.mover or by.mover,
            seconder=mine.seconder or by.seconder,
        )


class _Mode(NamedTuple):
    """What a label above makes of the passages under it."""

    finding: Finding
    until_label: bool
    """Whether every passage up to the next label is a decision, or only those that go on with the list."""
    before: Passage | None = None


class Reader:
    """Reads one section."""

    def __init__(self, section: Section, grammar: Grammar) -> None:
        self.section = section
        self.grammar = grammar
        self.words = grammar.words
        self.drafts: list[Draft] = []
        self.mode: _Mode | None = None
        self.told: list[Passage] = []
        """The passages so far that are no labels, the one being read included."""
        self.title = section.title.text.strip(" :*").lower() if section.title else ""

    def read(self) -> list[Draft]:
        """Return the decisions of the section."""
        if self._elsewhere(self.title) or self._by_title():
            return self.drafts
        grammar = self.grammar
        for index, passage in enumerate(self.section.passages):
            text = passage.view.text
            may_be_label = text[:12].lstrip("*_ :")[:3].rstrip(" :*_").lower() in grammar.label_starts
            if may_be_label and self._label(passage, text):
                continue
            self.told.append(passage)
            if may_be_label and self._labelled_line(index, passage, text):
                continue
            if self.mode and self._listed(index, passage, self.mode):
                continue
            if grammar.verbs.fires(text) and passage.block.kind is not Kind.HEADING:
                hits = self._hits(text)
                if hits and not self._elsewhere(text[:_TITLE_ROOM].lower()):
                    self._passage(index, passage, hits)
        return self.drafts

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
            self.mode = _Mode(Finding("decision-heading", "other", sentence, (0, 0)), until_label=True)
        if not self.title.endswith(self.words.approved) or self.title.startswith(("to ", "minutes")) or not all(map(_is_entry, passages)):
            return False
        finding = Finding("approved-heading", "approved", sentence, (0, 0), (0, len(title.text)))
        self.drafts.append(Draft(finding, Clause(joined([passage.view for passage in passages], " ")), 0))
        return True

    def _label(self, passage: Passage, text: str) -> bool:
        """Return whether the passage of this `text` is a label (`Decision:`) or gives reasons, and take its meaning over."""
        if len(text) <= _TITLE_ROOM:
            bare = text.strip(" :*_").lower()
            if bare in self.grammar.headings:
                self.mode = _Mode(Finding("decision-heading", "other", _whole(passage), (0, 0)), until_label=True)
                return True
            if bare in self.grammar.other_headings:
                self.mode = None
                return True
        return text[:6].strip("*_").lower() in {"reason", "reaso"} and self._reason(passage)

    def _labelled_line(self, index: int, passage: Passage, text: str) -> bool:
        """Return whether the passage of this `text` is a decision behind its label (`Decision: Grant the licence`), and take it."""
        label = self.grammar.heading_label.match(text)
        if label is None:
            return False
        rest = Sentence(passage, label.end(), len(text), text[label.end() :])
        hits = self._hits(rest.text)
        found = self._findings(rest, hits)
        if not any(not finding.empty or finding.open for finding in found) and not self.grammar.outcome.fullmatch(rest.text):
            found = [Finding("decision-heading", "other", rest, (0, len(rest.text)))]
        for finding in found:
            self._take(index, passage, finding, [])
        return True

    def _reason(self, passage: Passage) -> bool:
        """Return whether the passage gives reasons, and put them to the last decision."""
        label = self.grammar.reason.match(passage.text)
        if label:
            self.mode = None
            reasons = passage.view.slice(label.end())
            if self.drafts and reasons.text:
                self.drafts[-1].reasons = reasons
        return bool(label)

    def _listed(self, index: int, passage: Passage, mode: _Mode) -> bool:
        """Return whether the passage is a clause under a lead-in above, and take it as a decision."""
        if not mode.until_label and not clauses.follows(passage, mode.before):
            self.mode = None
            return False
        self.mode = mode._replace(before=passage)
        if mode.until_label and any(not found.empty or found.open for found in self._findings(_whole(passage), self._hits(passage.text))):
            return False
        if not passage.text.lower().startswith(("the decision", "this decision", "the resolution", "this resolution")):
            self.drafts += [Draft(mode.finding, clause, index) for clause in clauses.enumerated(passage.view)]
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
            if last > first:
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
                (moved and (self.grammar.continues.match(sentence.text) or self._proposes(units[-1].text.strip(" .:*_"))))
                or clauses.goes_on(units[-1].text, sentence.text)
            ):
                first = units.pop()
                whole = Sentence(passage, first.start, sentence.end, passage.text[first.start : sentence.end])
            units.append(whole)
        return units

    def _proposes(self, bare: str) -> bool:
        """Return whether a sentence without its signs is a label of proposals: `Proposed`."""
        return len(bare) <= _TITLE_ROOM and bare.lower() in self.grammar.proposed

    def _findings(self, sentence: Sentence, hits: Sequence[Hit]) -> list[Finding]:
        """Return what the sentence decides: lead-ins speak first, then motions and outcomes, then the passive."""
        if not hits:
            return []
        verbs = [hit.verb for hit in hits]
        led = lead_ins.leading(sentence, hits, self.grammar)
        if led and not self.grammar.movers.isdisjoint(verbs):
            led = motions.with_people(sentence, led, self.grammar)
        if led and (len(led) > 1 or not led[0].empty or led[0].open or self.grammar.seconded.isdisjoint(verbs)):
            return led
        found = motions.found_in(sentence, hits, self.grammar) or lead_ins.telling(sentence, hits, self.grammar)
        return [found] if found else []

    def _take(self, index: int, passage: Passage, finding: Finding, done: Sequence[tuple[int, int]]) -> None:
        if self._of_motion(index, finding) or self._planning(passage, finding):
            return
        if finding.rule == "label" and finding.kind == "resolved":
            finding = self._moved_before(index, finding)
        if finding.open:
            self.mode = _Mode(finding, until_label=False)
            return
        if not finding.empty:
            at = finding.sentence.start
            first, last = at + finding.clause[0], at + finding.clause[1]
            view = clauses.with_sums(passage, first, last, done) if finding.mover and not finding.lead_in else passage.view.slice(first, last)
            self.drafts += [Draft(finding, clause, index) for clause in clauses.enumerated(view)]
            return
        self._outcome(index, passage, finding, done)

    def _outcome(self, index: int, passage: Passage, finding: Finding, done: Sequence[tuple[int, int]]) -> None:
        """Give an outcome to the decision that it speaks of, or make one of the words before it."""
        last = self.drafts[-1] if self.drafts else None
        if last is not None and self._speaks_of(last, finding, index, done):
            if last.finding.rule == "motion" and index - 1 > last.passage and finding.mover:
                last.clause = clauses.labelled(self.section.passages[index - 1].view)
            last.confirm(finding, index)
        elif finding.mover and not done and index + 1 < len(self.section.passages) and clauses.resolves(self.section.passages[index + 1]):
            self.mode = _Mode(finding, until_label=False)
        else:
            self.drafts.append(Draft(finding, Clause(self._before(passage, finding, done)), index))

    def _moved_before(self, index: int, finding: Finding) -> Finding:
        """Return a resolution with the mover and seconder of the motion right above it, which was the same decision."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.finding.rule not in {"proposed", "proposed-and-seconded", "motion"} or last.passage < index - _DEBATE:
            return finding
        if self.grammar.put.search(last.finding.sentence.text, last.finding.clause[1]):
            return finding  # the motion was put and told of by itself
        self.drafts.pop()
        return finding._replace(mover=last.finding.mover, seconder=last.finding.seconder)

    def _of_motion(self, index: int, finding: Finding) -> bool:
        """Return whether it only words the motion above (`The Council ratifies the results`) or tells what follows from its passing."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.finding.rule != "motion":
            return False
        if finding.rule == "body-does" and not last.finding.explicit:
            last.clause, last.passage = Clause(finding.sentence.part(0)), index
            return True
        return finding.kind == "appointed" and last.finding.explicit and last.passage == index - 1

    def _speaks_of(self, last: Draft, finding: Finding, index: int, done: Sequence[tuple[int, int]]) -> bool:
        """Return whether an outcome is that of the last decision: beside it, in the passage below, or of a motion further above."""
        if finding.lead_in and finding.sentence.text[: finding.lead_in[0]].strip(" -–—,;*_("):
            return finding.sentence.part(0).span.covers(last.clause.words.span)
        if last.passage == index or (not done and last.passage == index - 1):
            return True
        return last.finding.rule in {"motion", "proposed"} and (
            bool(finding.mover) or finding.sentence.text.strip(" *_").lower().startswith(_MOTIONS)
        )

    def _before(self, passage: Passage, finding: Finding, done: Sequence[tuple[int, int]]) -> MappedText:
        """Return the words that an outcome speaks of: before it in its sentence, its passage, the passages above, or the title."""
        lead = finding.lead_in
        if lead and finding.sentence.text[: lead[0]].strip(" -–—,;*_("):
            return finding.sentence.part(0, len(finding.sentence.text[: lead[0]].rstrip(" -–—,;:*_")))
        if done:
            return clauses.antecedent(passage, done)
        if len(self.told) > 1:
            return clauses.sums_above(self.told)
        return self.section.title or finding.sentence.part(0)

    def _planning(self, passage: Passage, finding: Finding) -> bool:
        """Return whether an outcome without its body is the planning authority's, told under a planning item."""
        if finding.kind not in {"approved", "rejected", "deferred", "agreed"} or finding.rule in _OURS or finding.mover:
            return False
        if finding.kind == "agreed" and finding.rule != "closing":
            return False
        around = f"{self.title} {passage.text.lower()}"
        return mentions(around, self.words.planning)


def _is_entry(passage: Passage) -> bool:
    """Return whether the passage is an entry of a list, not a sentence."""
    return passage.block.kind is Kind.LIST_ITEM or passage.text[-1:] not in ".:;?"


def _whole(passage: Passage) -> Sentence:
    return Sentence(passage, 0, len(passage.text), passage.text)
