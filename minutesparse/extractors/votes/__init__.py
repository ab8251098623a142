"""The votes of a section: results, counts and names, as prose or as a recorded list.

In: a section's own passages. Out: `Vote` records in order of the text. Afterwards holds: the votes that candidates of an election got are none, a
count is never guessed, and a vote told twice in a row (its counts, then "The motion was carried.") is one.

`prose` reads what a sentence tells, `names` lists of who voted how; `telling` puts what belongs together into one vote.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.extractors.votes import names, prose
from minutesparse.extractors.votes.grammar import grammar_of
from minutesparse.extractors.votes.telling import Told, votes_of
from minutesparse.phrases import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.dialect import Dialect
    from minutesparse.document import Passage
    from minutesparse.extractors.votes.grammar import Grammar
    from minutesparse.models import Vote
    from minutesparse.segmentation.outline import Section

__all__ = ["votes"]


def votes(section: Section, dialect: Dialect) -> list[Vote]:
    """Return the votes in the section's own passages (not its sub-sections'), in order of the text."""
    grammar = grammar_of(dialect.votes)
    return votes_of(_told(section.passages, grammar))


def _told(passages: Sequence[Passage], grammar: Grammar) -> Iterator[Told]:
    """Yield everything that tells of a vote, in order of the text."""
    rows = names.rows(passages, grammar)
    for index, passage in enumerate(passages):
        if index in rows:
            row = rows[index]
            if row is not None:
                yield row._replace(place=index)
            continue
        if not grammar.tells.fires(passage.text):
            continue
        end = 0
        called = names.called(passage, grammar)
        if called is not None:
            yield called._replace(place=index)
            end = called.end - passage.view.span.start
        for sentence in sentences(passage):
            if sentence.start >= end or called is None:
                yield from (told._replace(place=index) for told in prose.told(sentence, grammar))
