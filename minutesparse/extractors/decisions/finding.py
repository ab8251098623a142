"""What is found of decisions in a sentence, before it is put together: verbs, and where a decision's words and its lead-in stand.

In: sentences. Out: `Hit` and `Finding` values. Afterwards holds: a finding leads back to its sentence, and so to the source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from minutesparse.phrases import Sentence
    from minutesparse.spans import MappedText


class Finding(NamedTuple):
    """A decision before it is a record: where its clause and its lead-in stand in `sentence.text` (half-open code points).

    An empty clause stands before the sentence (`Agreed.`), or, where the lead-in ends in a colon (`open`), in the passages behind it.
    """

    rule: str
    kind: str
    sentence: Sentence
    clause: tuple[int, int]
    lead_in: tuple[int, int] | None = None
    explicit: bool = True
    open: bool = False
    mover: MappedText | None = None
    seconder: MappedText | None = None

    @property
    def empty(self) -> bool:
        """Whether the words decided stand elsewhere."""
        return self.clause[0] >= self.clause[1]


class Hit(NamedTuple):
    """A verb in a sentence, from `start` to `end` of its text; `verb` is in lower case."""

    start: int
    end: int
    verb: str
