"""What a section has told so far, and which of it a later sentence speaks of: motions, amendments, outcomes without words of their own.

In: findings in order. Out: drafts, completed by what is told of them later. Afterwards holds: an outcome finds the motion that it speaks of, past an
amendment that was lost.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.extractors.decisions import clauses, motions, views
from minutesparse.extractors.decisions.clauses import Clause
from minutesparse.extractors.decisions.draft import Draft
from minutesparse.phrases import unnumbered
from minutesparse.spans import joined
from minutesparse.wording import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.document import Passage
    from minutesparse.extractors.decisions.finding import Finding
    from minutesparse.extractors.decisions.grammar import Grammar
    from minutesparse.phrases import Sentence
    from minutesparse.segmentation.outline import Section
    from minutesparse.spans import MappedText

_MOTIONS = ("motion", "proposal", "resolution", "the motion", "the proposal", "the resolution", "carried", "passed", "vote")
"""How a sentence begins that tells the outcome of a motion further above."""
_FELL = (" fell", " lost", "defeated")
"""Words that tell of a proposal without a seconder that it was rejected all the same."""
_PUT = ("motion", "amendment", "proposal")
"""Words by which an outcome names what was moved further above."""
_DEBATE = 6
"""How many passages above a resolution its motion may stand: an amendment and the names of both sides lie between."""
_SENTENCES = 20
"""Among how many sentences before it in a passage an outcome finds the one that words its motion."""
_REACH = 100
"""Among how many decisions before it an outcome finds the motion that it speaks of."""
_TELLING = 2
"""How many spaces an outcome has at least that says how or with what it was reached: `Approved without amendment`."""
_BALLOTS = 3
"""How many sentences at most may stand at the head of a passage that tell how people voted, before the outcome."""
_OURS = frozenset({"it-was", "body", "body-does", "label", "outcome-by-body", "passive-by-body", "closing-by-body", "proposed-and-seconded"})
"""Rules whose words say that this meeting decided, also where planning applications are told of."""
_SPOKEN = 500
"""How far into a sentence (code points) stands what it speaks of."""
_LEAD_WORDS = 6
"""How many words a clause has at most that only leads in to a list: `to approve:`."""


@cache
def _unplanned() -> re.Pattern[str]:
    # the |planning |document, |planning |of the fete, |meeting planning|, but not a planning application, nor a heading (Planning:)
    return re.compile(
        r"\bplanning\s(?!appl|perm|cons|refusal|app\b|ref|dec|auth|matter|item|\d)|\b(?:meeting|financial|strategic|project|budget|succession|event|business)\splanning\b"
    )


@cache
def _by_name() -> re.Pattern[str]:
    # The motion |was approved. | Motion| passed. | The proposal |was carried unanimously. | The motion as amended |was adopted.
    return re.compile(
        r"[\W_]*(?P<the>(?:the|this|that)\s)?(?:original\s)?(?:motion|proposal|resolution)s?\s(?:as\samended\s)?(?:was\s|were\s|then\s)*[a-z]",
        re.IGNORECASE,
    )


@cache
def _moving() -> re.Pattern[str]:
    # A motion was made to mend the fence | a paper proposing that a bus be hired | It was moved to wait | ‘That the fence be mended’
    return re.compile(
        r"\b(?:motions?|moved|proposed|proposes|proposal|proposing)\b|\bresolution\sto\b|\A[\W_]*that\s(?:(?:the|a|an|this)\s|(?=[^.;]{3,80}\sbe\s))",
        re.IGNORECASE,
    )


class Mode(NamedTuple):
    """What a label above makes of the passages under it."""

    finding: Finding
    until_label: bool
    """Whether every passage up to the next label is a decision, or only those that go on with the list."""
    before: Passage | None = None


class Account:
    """What was told of a section up to the passage being read."""

    def __init__(self, section: Section, grammar: Grammar) -> None:
        self.section = section
        self.grammar = grammar
        self.words = grammar.words
        self.drafts: list[Draft] = []
        self.mode: Mode | None = None
        self.zones: list[tuple[int, str]] = []
        """From which passage on the text stands under which label."""
        self.told: list[Passage] = []
        """The passages so far that are no labels, the one being read included."""
        self.title = section.title.text.strip(" :*").lower() if section.title else ""

    def _hear(self, index: int, passage: Passage) -> None:
        """Take down a passage; how people voted on the motion right above belongs to it, and is nothing that an outcome below speaks of."""
        if self.told and self.grammar.tally.match(self.told[-1].text):
            self.told.pop()
        self.told.append(passage)
        last = self.drafts[-1] if self.drafts else None
        if last is not None and last.finding.mover and last.passage == index - 1 and self.grammar.tally.match(passage.text):
            last.passage = index

    def _spoken_of(self, finding: Finding) -> Draft | None:
        """Return the draft that an outcome may speak of: the last, or the motion itself where an amendment to it was lost before."""
        last = self.drafts[-1] if self.drafts else None
        if last is not None and _prefers_motion(last, finding):
            last.finding = last.finding._replace(kind="rejected", explicit=True)
        told = finding.sentence.text[:_SPOKEN].lower()
        if last is None or not mentions(told, ("motion", "original proposal")):
            return last
        if _amends(last) and not last.verdicts and finding.kind == "agreed" and "amend" not in told:
            last.finding = last.finding._replace(kind="rejected", explicit=True)
        if last.finding.kind != "rejected" and not _amended(last):
            return last
        others = (
            draft for draft in reversed(self.drafts[-_REACH:]) if draft is not last and draft.finding.kind != "rejected" and draft.finding.mover
        )
        return next(others, None if "amend" in last.finding.sentence.text[:_SPOKEN].lower() and "original" in told else last)

    def _of_amendment(self, last: Draft, finding: Finding) -> bool:
        """Return whether an outcome is that of an amendment whose words nobody took down, not of the only motion above it."""
        last_told, told = last.finding.sentence.text[:_SPOKEN].lower(), finding.sentence.text[:_SPOKEN].lower()
        if "amendment" not in told or "amend" in last_told:
            return False
        moved = [draft for draft in self.drafts[-_REACH:] if draft.finding.rule in {"proposed", "proposed-and-seconded", "motion"}]
        return moved == [last]

    def _of_motion(self, index: int, finding: Finding) -> bool:
        """Return whether it only words the motion above (`The Council ratifies the results`) or tells what follows from its passing."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.finding.rule != "motion":
            return False
        if finding.rule == "body-does" and not last.finding.explicit:
            last.clause, last.passage = Clause(finding.sentence.part(0)), index
            return True
        return finding.kind == "appointed" and last.finding.explicit and last.passage == index - 1

    @staticmethod
    def _is_another(last: Draft, finding: Finding, index: int) -> bool:
        """Return whether people move something further down than a motion that was put to the vote: it is another, though its words were not told."""
        return bool(finding.mover and last.finding.mover and last.verdicts) and last.passage < index

    def _speaks_of(self, last: Draft, finding: Finding, index: int, done: Sequence[tuple[int, int]]) -> bool:
        """Return whether an outcome is that of the last decision: beside it, in the passage below, or of a motion further above."""
        if finding.lead_in and finding.sentence.text[: finding.lead_in[0]].strip(" -–—,;*_("):
            moved = last.finding.rule.startswith("proposed") and not last.verdicts and last.passage >= index - 1
            if moved and self.grammar.worded_fate.match(finding.sentence.text):
                return True
            return finding.sentence.part(0).span.covers(last.clause.words.span)
        if last.passage == index or (not done and last.passage == index - 1):
            return True
        text = finding.sentence.text.strip(" *_").lower()
        if last.finding.rule == "proposed-and-seconded":
            return not finding.mover and mentions(text, _PUT)
        if done and finding.mover and last.finding.mover:
            return False  # it has a mover already, and there are words before these people
        return last.finding.rule in {"motion", "proposed", "house"} and (bool(finding.mover) or text.startswith(_MOTIONS))

    def _moved_before(self, index: int, finding: Finding) -> Finding:
        """Return a resolution with the mover and seconder of the motion above it, the same decision; amendments may have been lost since.

        `Be it further resolved` goes on with the resolution right above.
        """
        last = self.drafts[-1] if self.drafts else None
        if last is not None and finding.lead_in and finding.sentence.text[: finding.lead_in[0]].lower().endswith("further "):
            return finding._replace(mover=last.finding.mover, seconder=last.finding.seconder)
        if finding.lead_in and "the resolution" in finding.sentence.text[: finding.lead_in[0]].lower():
            return finding  # "The resolution was adopted as follows: “Resolved, that": it was moved at another time
        pending = [draft for draft in self.drafts[-_REACH:] if draft.finding.kind != "rejected"]
        if len(pending) > 1 and pending[-1].passage >= index - _DEBATE and _amends(pending[-1]) and not pending[-1].verdicts:
            amendment = pending.pop()
            amendment.finding = amendment.finding._replace(kind="rejected", explicit=True)
        last = pending[-1] if pending else None
        if last is None or (last.passage < index - _DEBATE and finding.rule != "house"):
            return finding
        if last.finding.rule not in {"proposed", "proposed-and-seconded", "motion"}:
            self._forget([last] if _puts_recommendations(last) else [])
            return finding
        if self.grammar.put.search(last.finding.sentence.text, last.finding.clause[1]):
            return finding  # the motion was put and told of by itself
        self._forget([last])
        return finding._replace(mover=last.finding.mover, seconder=last.finding.seconder)

    def _before(self, passage: Passage, finding: Finding, done: Sequence[tuple[int, int]]) -> MappedText:
        """Return the words that an outcome speaks of: before it in its sentence, its passage, the passages above, or the title."""
        lead = finding.lead_in
        if lead and finding.sentence.text[: lead[0]].strip(" -–—,;*_("):
            return finding.sentence.part(0, len(finding.sentence.text[: lead[0]].rstrip(" -–—,;:*_")))
        while done and len(done) <= _BALLOTS and self._tells_votes(passage.text[slice(*done[-1])]):
            done = done[:-1]
        named = _by_name().match(finding.sentence.text)
        worded = self._motion_above(passage, done) if named else None
        if worded or (named and named["the"] and (done or len(self.told) > 1)):
            return worded or finding.sentence.part(0)
        if done:
            view = clauses.antecedent(passage, done)
            above = self._motion_above(passage, []) if motions.speaks_to().search(view.text) else None
            return above or self._with_title(passage, view)
        if len(self.told) > 1 and not _is_cell_of_telling(passage, finding):
            return clauses.sums_above(self.told)
        return self._of_title(finding)

    def _with_title(self, passage: Passage, view: MappedText) -> MappedText:
        """Return words that go on with the title of the item, joined to it: `Minutes of last time`, `were read out.`."""
        title = self.section.title
        goes_on = title is not None and len(self.told) == 1 and view.text[:1].islower() and view.span.start == passage.view.span.start
        return joined([title, view], " ") if title is not None and goes_on else view

    def _tells_votes(self, text: str) -> bool:
        """Return whether a sentence tells how people voted."""
        return bool(self.grammar.ballot.search(text) or self.grammar.tally.match(text))

    def _motion_above(self, passage: Passage, done: Sequence[tuple[int, int]]) -> MappedText | None:
        """Return the last sentence before an outcome that words a motion, in its passage or the few above."""
        for begin, stop in reversed(done[-_SENTENCES:]):
            if _moving().search(passage.text, begin, stop) and "mendment" not in passage.text[begin:stop]:
                return passage.view.slice(begin, stop)
        for above in reversed(self.told[-_DEBATE:-1]):
            for sentence in reversed(unnumbered(above)[-_SENTENCES:]):
                if _moving().search(sentence.text):
                    return sentence.part(0)
        return None

    def _of_title(self, finding: Finding) -> MappedText:
        """Return the title with the outcome that speaks of it, where that says more than that it was agreed, or by whom; else one of them alone."""
        title, sentence = self.section.title, finding.sentence
        if title is None:
            return sentence.part(0)
        telling = sentence.text.count(" ") >= _TELLING and not (finding.mover or finding.seconder)
        return joined([title, sentence.part(0)], " ") if telling else title

    def _signed(self, index: int, finding: Finding) -> bool:
        """Return whether the minutes were only signed, having been approved right before."""
        last = self.drafts[-1] if self.drafts and finding.rule == "true-record" and not finding.explicit else None
        if last is None or last.passage < index - 1 or "minutes" not in f"{self.title} {last.clause.words.text.lower()}":
            return False
        last.passage = index
        return True

    def _elects(self, index: int, finding: Finding) -> Finding | None:
        """Return the result of an election with the mover of whom it names, in place of the nominations; None where it confirms the only one."""
        if finding.kind != "appointed" or finding.rule not in {"passive", "bare-passive"}:
            return finding
        nominations = [draft for draft in self.drafts[-_CANDIDATES:] if draft.passage >= index - _DEBATE and _nominates(draft)]
        result = finding.sentence.text
        won = next((draft for draft in nominations if mentions(result, _named_in(draft))), None)
        if won is None:
            return finding
        if len(nominations) == 1:
            won.finding, won.passage = won.finding._replace(kind="appointed", explicit=True), index
            won.extend(finding.sentence)
            return None
        self._forget(nominations)
        return finding._replace(mover=won.finding.mover, seconder=won.finding.seconder)

    def _forget(self, drafts: Sequence[Draft]) -> None:
        """Take back some of the last drafts."""
        self.drafts[-_REACH:] = [draft for draft in self.drafts[-_REACH:] if draft not in drafts]

    def _unseconded(self, index: int, sentence: Sentence) -> bool:
        """Return whether a proposal, in this sentence or right before it, found no seconder, so that nothing was decided; forget it."""
        text = sentence.text.lower()
        if "second" not in text or mentions(text, _FELL) or not self.grammar.unseconded.search(text):
            return False
        last = self.drafts[-1] if self.drafts else None
        if last is not None and last.passage >= index - 1 and last.finding.rule in {"proposed", "motion"} and not last.finding.seconder:
            self.drafts.pop()
        return True

    def _worded(self, index: int, passage: Passage) -> bool:
        """Return whether the passage words what was moved, and agreed, right above it: `“That the plot be sold.”`."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or not last.lent or last.passage != index - 1 or not last.finding.mover or not clauses.worded(passage):
            return False
        if self._heads_clauses(index, passage, passage.text):
            self.drafts.pop()
            self.mode = Mode(last.finding, until_label=False)
            return True
        first, *others = clauses.enumerated(passage.view)
        last.clause, last.passage, last.lent = first, index, False
        self.drafts += [Draft(last.finding, clause, index) for clause in others]
        if first.number:
            self.mode = Mode(last.finding, until_label=False, before=passage)
        return True

    def _heads_clauses(self, index: int, passage: Passage, clause: str) -> bool:
        """Return whether the words `clause` at the end of a passage only name the body that does what the list below says: `That Council:`."""
        below = self.section.passages[index + 1 : index + 2]
        return passage.text.endswith(clause) and self.grammar.only_body.fullmatch(clause) is not None and any(map(clauses.listed, below))

    def _restated(self, index: int, finding: Finding) -> bool:
        """Return whether the words with which a motion was carried are those of the one just moved without any, and take them."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or finding.rule != "motion" or not finding.explicit or not last.finding.mover:
            return False
        if not last.finding.empty or last.verdicts or last.passage < index - 1:
            return False
        last.clause = Clause(finding.sentence.part(*finding.clause))
        last.confirm(finding, index)
        return True

    def _moved_with(self, last: Draft) -> list[Draft]:
        """Return the decisions that one motion makes together, of which `last` is the last."""
        mine = last.finding
        return [draft for draft in self.drafts[-_REACH:] if draft.finding.sentence is mine.sentence and draft.finding.lead_in == mine.lead_in]

    def _leads_on(self, index: int, passage: Passage, finding: Finding) -> Finding:
        """Return the finding open to the passages behind it where its own ends in the verb that decides, and they word what was decided."""
        following = self.section.passages[index + 1] if index + 1 < len(self.section.passages) else None
        if following is None or finding.sentence.end < len(passage.text.rstrip()):
            return finding
        text = finding.sentence.text
        if finding.empty and not finding.open:
            words = text.rstrip(" :.,;–—-*_").lower()
            verb = words.rsplit(" ", 1)[-1]
            if self.grammar.kinds.get(verb) in {"resolved", "agreed", "recommended"} and clauses.worded(following):
                return finding._replace(open=True, kind=self.grammar.kinds[verb], explicit=True, lead_in=finding.lead_in or (0, len(text)))
        elif text.rstrip(" *_").endswith(":") and finding.lead_in and finding.kind != "noted" and clauses.listed(following):
            first, last = finding.clause
            if last == len(text) and len(text[first:].split()) <= _LEAD_WORDS:
                kind = self.grammar.kinds.get(text[first:].strip(" :*_").removeprefix("to ") + "d", finding.kind)
                return finding._replace(clause=(0, 0), open=True, kind=kind, lead_in=(finding.lead_in[0], last))
        elif finding.lead_in and not finding.empty and self._heads_clauses(index, passage, text[slice(*finding.clause)]):
            return finding._replace(clause=(0, 0), open=True)
        return finding

    def _of_entry(self, finding: Finding) -> Finding:
        """Return a finding of the words before its lead-in where those behind only point to them: `The barn – Parish Council refused permission`."""
        lead = finding.lead_in
        if finding.rule != "body" or lead is None or not finding.sentence.text[: lead[0]].strip(" -–—,;:*_("):
            return finding
        behind = finding.sentence.part(*finding.clause).text.lower().strip(" .*_")
        return finding._replace(clause=(0, 0), rule="outcome-by-body") if behind in self.words.leftovers else finding

    def _opined(self, finding: Finding) -> bool:
        """Return whether the body only shared a view that somebody voiced: `Ms Hill commented that costs had risen – councillors agreed`."""
        lead = finding.lead_in
        return finding.rule == "body" and finding.empty and lead is not None and bool(self.grammar.hearsay.search(finding.sentence.text, 0, lead[0]))

    def _carried_over(self, finding: Finding) -> bool:
        """Return whether a task of last time only waits on, which defers no business: `Kit has not rung yet - carried over`."""
        return finding.kind == "deferred" and finding.rule == "closing" and mentions(self.title, ("arising", "action"))

    def _planning(self, passage: Passage, finding: Finding) -> bool:
        """Return whether an outcome without its body is the planning authority's, told under a planning item."""
        if finding.rule == "label" and finding.kind in {"approved", "rejected"} and views.reference().match(finding.sentence.text, finding.clause[0]):
            return True  # "Refused: 11/0188/LB"
        if finding.kind not in {"approved", "rejected", "deferred", "agreed"} or finding.rule in _OURS or finding.mover:
            return False
        if finding.kind == "agreed" and finding.rule != "closing":
            return False
        around = f"{self.title}|{passage.text.lower()}"
        return mentions(_unplanned().sub("", around) if "planning" in around else around, self.words.planning)

    def _whole(self, index: int, passage: Passage, view: MappedText) -> MappedText:
        """Return what a sentence tells of as decided, with the title that it goes on with, or the sums in the list below it."""
        title = self.section.title
        if title and index == 0 and passage.text[0].islower() and view.span.start == passage.view.span.start:
            return joined([title, view], " ")
        if view.text.rstrip(" *_").endswith(":"):
            below = clauses.sums_below(self._below(index)) or clauses.entries_below(self._below(index)) or clauses.posts_below(self._below(index))
            return joined([view, *below], " ") if below else view
        return view

    def _below(self, index: int) -> Iterator[Passage]:
        """Yield the passages below one, down to the next that may lead in to a list itself."""
        passages = self.section.passages
        for place in range(index + 1, len(passages)):
            text = passages[place].text
            if text.rstrip(" *_").endswith(":") and self.grammar.verbs.fires(text):
                return
            yield passages[place]


def _puts_recommendations(draft: Draft) -> bool:
    """Return whether a sentence only tells that what is resolved next was put to the meeting: `The recommendations were moved and agreed`."""
    return draft.clause.words.text[:20].lower().startswith(("the recommendation", "the officer recomm", "the officers' rec"))


def _is_cell_of_telling(passage: Passage, finding: Finding) -> bool:
    """Return whether a cell holds only how the matter of its row was decided: `Approved with one correction`."""
    return passage.cell is not None and finding.sentence.text.count(" ") >= _TELLING and finding.rule == "outcome"


def _amended(draft: Draft) -> bool:
    """Return whether a motion to amend another was carried."""
    return bool(draft.verdicts) and draft.finding.rule.startswith("proposed") and "amend" in draft.finding.sentence.text[:_SPOKEN].lower()


def _amends(draft: Draft) -> bool:
    """Return whether somebody moved the words as an amendment to what was moved before."""
    return draft.finding.rule.startswith("proposed") and "as an amendment" in draft.finding.sentence.text.lower()


def _prefers_motion(last: Draft, finding: Finding) -> bool:
    """Return whether the vote on a motion and an amendment carried the motion: `2 for the amendment, 4 for the motion, which was carried`."""
    if finding.kind != "agreed" or finding.lead_in is None or "amendment" not in last.finding.sentence.text.lower():
        return False
    told = finding.sentence.text[: finding.lead_in[1]].lower()
    return 0 <= told.rfind("amendment") < told.rfind("motion")


@cache
def _candidate() -> re.Pattern[str]:
    # Cllr. Ann |Hill| was proposed
    return re.compile(r"(?!Cllr|Councillor|Mrs|Miss|The\b|Chair|Vice)[A-Z][\w'’-]{2,}")


def _named_in(draft: Draft) -> list[str]:
    """Return the names of whom a proposal is about."""
    return _candidate().findall(_head(draft))


def _head(draft: Draft) -> str:
    return draft.clause.words.text.partition(" was ")[0]


def _nominates(draft: Draft) -> bool:
    """Return whether a proposal is of somebody alone, and no result was told yet: `Ms Hill proposed Mr Dale`."""
    pending = draft.finding.rule.startswith("proposed") and draft.finding.kind in {"agreed", "other"}
    return pending and len(_head(draft).split()) <= _NAME_WORDS and bool(_named_in(draft))


_CANDIDATES = 8
"""Among how many decisions before its result the nominations of an election stand."""
_NAME_WORDS = 5
"""How many words (title and office among them) name a candidate at most."""
