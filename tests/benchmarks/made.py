"""Invented minutes as Word files in three sizes, and what was planted in them: the words that a reader must keep, and those it must not show.

The layout is one that real clerks use: a table of facts, a table of people, one table an item (number, title, what was said and decided,
actions), layout markers between them, tracked changes and reviewers' comments inside. The same name and seed give the same bytes.
"""

from __future__ import annotations

import random
from typing import NamedTuple

from tests.benchmarks.wordml import Writer, comments_part, package
from tests.benchmarks.words import BODIES, DECIDED, FAMILY, GIVEN, REMARKS, ROLES, SAID, TITLES, TO_DO, person, phrase, sentence


class Tier(NamedTuple):
    """How large a file is: from and to, each of items, people, paragraphs an item, comments, tracked changes."""

    name: str
    items: tuple[int, int]
    people: tuple[int, int]
    paragraphs: tuple[int, int]
    comments: tuple[int, int]
    changes: tuple[int, int]
    files: int
    """How many files the benchmark makes of it."""


TIERS = (
    Tier("small", (3, 4), (6, 9), (2, 3), (1, 2), (1, 2), files=6),
    Tier("typical", (14, 22), (20, 60), (2, 4), (0, 10), (4, 12), files=6),
    Tier("large", (200, 200), (60, 60), (4, 6), (40, 40), (60, 60), files=1),
)


class Made(NamedTuple):
    """A Word file, and what was planted: words in it once each, and how many items and people it names."""

    data: bytes
    insertions: list[str]
    deletions: list[str]
    comments: list[str]
    intact: list[str]
    """Words with the characters `&`, `<` and `>`, and the layout markers."""
    items: int
    people: int


def minutes(tier: Tier, seed: int) -> Made:
    """Return the minutes of this size that belong to `seed`."""
    return _Clerk(tier, random.Random(f"{tier.name} {seed}")).write()  # noqa: S311 - repeatable, not secret


class _Clerk:
    def __init__(self, tier: Tier, chance: random.Random) -> None:
        self._random = chance
        self._writer = Writer(chance)
        self._items = chance.randint(*tier.items)
        self._people = chance.randint(*tier.people)
        self._paragraphs = tier.paragraphs
        self._remarks = [f"{sentence(chance, REMARKS)} {phrase(chance)}" for _ in range(chance.randint(*tier.comments))]
        self._insertions = [f"{phrase(chance)} was added" for _ in range(chance.randint(*tier.changes))]
        self._deletions = [f"{phrase(chance)} was struck" for _ in range(chance.randint(*tier.changes))]
        self._intact = ["Parks & Gardens, where 3 < 5 and 7 > 4,"]

    def write(self) -> Made:
        writer = self._writer
        plans = self._spread()
        body = [
            '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>',
            writer.paragraph(writer.run("Note of last Harbour & Coast Partnership Board meeting", bold=True), style="Title", centred=True),
            self._facts(),
            writer.paragraph(),
            writer.paragraph(writer.run("Attendance", bold=True), style="Heading1"),
            self._attendance(),
        ]
        for number, planted in enumerate(plans, 1):
            body += [self._marker(f"<AI{number}>"), self._item(number, planted), self._marker(f"</AI{number}>")]
        body += [self._marker("<TRAILER_SECTION>"), self._marker("</TRAILER_SECTION>")]
        body.append(writer.paragraph(writer.run("The meeting closed at 4.25 pm.")))
        footer = writer.paragraph(writer.run("Harbour & Coast Partnership Board"), centred=True)
        comments = comments_part(self._random, self._remarks) if self._remarks else ""
        data = package("".join(body), comments, footer)
        return Made(data, self._insertions, self._deletions, self._remarks, self._intact, self._items, self._people)

    def _spread(self) -> list[list[str]]:
        """Return for each item the runs of markup that stand in one of its paragraphs: changes, comments, odd characters."""
        writer = self._writer
        planted = [writer.changed("ins", f" {words} ") for words in self._insertions]
        planted += [writer.changed("del", f" {words} ") for words in self._deletions]
        planted += [
            f'<w:commentRangeStart w:id="{number}"/>{writer.run(" the words in question")}<w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="{number}"/></w:r>'
            for number in range(len(self._remarks))
        ]
        planted.append(writer.run(f" {self._intact[0]} "))
        plans: list[list[str]] = [[] for _ in range(self._items)]
        for markup in planted:
            self._random.choice(plans).append(markup)
        return plans

    def _marker(self, words: str) -> str:
        self._intact.append(words)
        return self._writer.paragraph(self._writer.run(words))

    def _facts(self) -> str:
        writer = self._writer
        facts = (("Title:", "Harbour & Coast Partnership Board"), ("Date:", "Thursday 3 October 2019"), ("Venue:", "Net Loft, Fish Quay, Saltby"))
        return writer.table(
            *(
                (writer.cell(writer.paragraph(writer.run(label, bold=True))), writer.cell(writer.paragraph(writer.run(words))))
                for label, words in facts
            )
        )

    def _attendance(self) -> str:
        writer, chance = self._writer, self._random
        names = [f"{given} {family}" for given in GIVEN for family in FAMILY]
        rows = [tuple(writer.cell(writer.paragraph(writer.run(head, bold=True))) for head in ("Position", "Councillor", "Authority"))]
        for name in chance.sample(names, self._people):
            cells = (chance.choice(ROLES), f"Cllr {name}", f"{chance.choice(FAMILY)} {chance.choice(BODIES)}")
            rows.append(tuple(writer.cell(writer.paragraph(writer.words(words))) for words in cells))
        return writer.table(*rows)

    def _item(self, number: int, planted: list[str]) -> str:
        writer, chance = self._writer, self._random
        said = [writer.words(" ".join(sentence(chance, SAID) for _ in range(chance.randint(1, 4)))) for _ in range(chance.randint(*self._paragraphs))]
        for markup in planted:
            at = chance.randrange(len(said))
            said[at] += markup
        paragraphs = [part for words in said for part in (writer.paragraph(words), writer.paragraph())]
        paragraphs.append(writer.paragraph(writer.words(sentence(chance, DECIDED))))
        title = f"{TITLES[(number - 1) % len(TITLES)]}{f' ({person(chance)})' if chance.random() < 0.2 else ''}"
        label = writer.cell(writer.paragraph(writer.run(str(number))), width=600)
        blank = writer.cell(writer.paragraph(), width=600)
        empty = writer.cell(writer.paragraph(), width=1500)
        action = writer.cell(writer.paragraph(writer.words(sentence(chance, TO_DO))), width=1500)
        heading = writer.cell(writer.paragraph(writer.run(title, bold=True), style="Heading2"), writer.paragraph(), width=7000)
        return writer.table((label, heading, empty), (blank, writer.cell(*paragraphs, width=7000), action))
