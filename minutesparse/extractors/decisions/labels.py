"""Labels and lines that say what became of the words around them: `Decision:`, `Action: Approved`, `Approved by Parish Council` over a list.

In: passages. Out: drafts, and the mode that a label gives the passages below it. Afterwards holds: a label is no decision itself.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse.extractors.decisions import clauses, strokes, views
from minutesparse.extractors.decisions.account import Account, Mode
from minutesparse.extractors.decisions.clauses import Clause
from minutesparse.extractors.decisions.draft import Draft
from minutesparse.extractors.decisions.finding import Finding
from minutesparse.phrases import whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.document import Passage
    from minutesparse.spans import MappedText

TITLE_ROOM = 60
"""How far into a passage (code points) its run-in title may reach."""
_DEBATE = 3
"""How many passages above an outcome its motion may stand."""


@cache
def _verdict() -> re.Pattern[str]:
    """Return the pattern of a label before a view, which leads in to it: `Resolved: |No objection`."""
    return re.compile(r"\b(?:resolved|agreed)[\s*_]*[:–—-][\s*_]*\Z", re.IGNORECASE)


class Labels(Account):
    """Reads what stands behind or under a label."""

    def _label(self, index: int, passage: Passage, text: str) -> bool:
        """Return whether the passage of this `text` is a label (`Decision:`) or gives reasons, and take its meaning over."""
        if len(text) <= TITLE_ROOM:
            bare = text.strip(" :*_").lower()
            if bare in self.grammar.headings:
                kind = "resolved" if bare.startswith("resolution") else "other"
                self.mode = Mode(Finding("decision-heading", kind, whole(passage), (0, 0)), until_label=True)
                self.zones.append((index, "decision"))
                return True
            if bare in self.grammar.other_headings:
                self.zones.append((index, bare))
                self.mode = None
                return True
        return text[:6].strip("*_").lower() in {"reason", "reaso"} and self._reason(passage)

    def _acted(self, index: int, passage: Passage, text: str) -> bool:
        """Return whether the passage tells behind a label of actions or motions what was decided (`Action: Approved 5-0`), and take it."""
        done = self.grammar.acts.match(text)
        if done:
            verb = done["verb"].lower()
            kind = self.grammar.kinds.get(f"{verb}d") or self.grammar.kinds.get(f"{verb}ed", "rejected" if verb == "deny" else "other")
            finding = Finding("action-label", kind, whole(passage), (done.end(), len(text)), (0, done.end()))
            self.drafts.append(Draft(finding, Clause(passage.view.slice(done.end())), index))
            return True
        label = self.grammar.acted.match(text)
        if label is None:
            return False
        verb = label["verb"].lower()
        kind = (
            "rejected"
            if verb in self.words.lost or verb == "denied"
            else self.grammar.kinds.get(verb, "deferred" if "continued" in verb else "approved")
        )
        last = self.drafts[-1] if self.drafts else None
        sentence = whole(passage)
        if label["rest"]:
            self.drafts.append(
                Draft(
                    Finding("action-label", kind, sentence, label.span("verb"), (0, label.end())),
                    Clause(passage.view.slice(label.start("verb"))),
                    index,
                )
            )
        elif last is not None and last.passage >= index - _DEBATE and last.finding.mover:
            last.confirm(Finding("outcome", kind, sentence, (0, 0), (0, label.end())), index)
        else:
            words = self._entries_above()
            self.drafts.append(Draft(Finding("action-label", kind, sentence, (0, 0), (0, label.end())), Clause(words or passage.view), index))
        return True

    def _entries_above(self) -> MappedText | None:
        """Return the passage above, or the title where there is none."""
        return self.told[-2].view if len(self.told) > 1 else self.section.title

    def _reason(self, passage: Passage) -> bool:
        """Return whether the passage gives reasons, and put them to the last decision."""
        label = self.grammar.reason.match(passage.text)
        if label:
            self.mode = None
            reasons = passage.view.slice(label.end())
            if self.drafts and reasons.text:
                self.drafts[-1].reasons = reasons
        return bool(label)

    def _moves_below(self, index: int, passage: Passage, text: str) -> bool:
        """Return whether the passage only names who moved and seconded the resolution below it, and open it: `13-201 Hill/Dale`."""
        finding = strokes.opening(whole(passage)) if len(text) <= TITLE_ROOM else None
        if finding is None or not any(map(clauses.resolves, self.section.passages[index + 1 : index + 2])):
            return False
        self.mode = Mode(finding, until_label=False)
        return True

    def _by_verb(self, finding: Finding, words: str) -> Finding:
        """Return a finding that leaves open what was done with the kind that the first verb of its `words` tells: `To approve the purchase`."""
        first = words.lower().removeprefix("to ").partition(" ")[0].strip(".:;,*_")
        forms = (first, f"{first}d", f"{first}ed", f"{first}red")
        kind = next((self.grammar.kinds[form] for form in forms if form in self.grammar.kinds), None) if finding.kind == "other" else None
        return finding._replace(kind=kind) if kind else finding

    def _alone(self, passage: Passage) -> Finding | None:
        """Return the decision of a single word under a label that says it is one, `NOTED`."""
        kind = self.grammar.kinds.get(passage.text.strip(" .*_").lower())
        return Finding("decision-heading", kind, whole(passage), (0, len(passage.text))) if kind else None

    def _heads(self, index: int, finding: Finding, done: Sequence[tuple[int, int]]) -> bool:
        """Return whether an outcome stands above the entries that it decides, and open it to them: `Supported by Parish Council`."""
        lead = finding.lead_in
        if finding.rule not in {"outcome-by-body", "passive-by-body"} or lead is None or done or index + 1 >= len(self.section.passages):
            return False
        text = finding.sentence.text
        ours = self.grammar.by_body.match(text, lead[1])
        if text[: lead[0]].strip(" *_") or text[ours.end() if ours else lead[1] :].strip(" .:*_"):
            return False
        if (
            len(self.told) > 1
            and not self.grammar.headed.fullmatch(self.told[0].text)
            and not (self.mode and self.mode.finding.rule.endswith("by-body"))
        ):
            return False
        self.mode = Mode(finding, until_label=True)
        return True

    def _viewed(self, index: int, passage: Passage, text: str) -> bool:
        """Return whether the passage gives, or ends in, the council's view of a planning application, and take it."""
        found = views.view_in(text, self.words)
        if found is None:
            return False
        if _verdict().search(text, 0, found[0]):
            return False
        start = len(text[: found[0]].rstrip(" -–—,;:.*_"))
        entry = passage.view.slice(0, start) if start else self.told[-2].view if len(self.told) > 1 else None
        if entry is None or views.view_in(entry.text, self.words) or not views.speaks_of_planning(self.title, entry.text, self.words):
            return False
        finding = Finding("view", "recommended", whole(passage), (0, start), found)
        self.drafts.append(Draft(finding, clauses.labelled(entry), index))
        return True
