"""Damaged texts: each is read lawfully or refused by name, never with an exception of another kind.

`MUTANTS=20000 SEED=7 pytest tests/readers/odt/test_mutants.py` tries more of them, from another seed.
"""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest
from lxml import etree

import minutesparse as mp
from minutesparse.errors import MinutesparseError
from tests import laws
from tests.readers.odt.build import packed
from tests.readers.odt.everything import LINES, MEMBERS

if TYPE_CHECKING:
    from lxml.etree import _Element

COUNT = int(os.environ.get("MUTANTS", "600"))
SEED = int(os.environ.get("SEED", "1"))
BATCH = 100
VALUES = ("", "0", "1", "-1", "9", "63", "2147483647", "99999999999999999999", "x", "none", "true", "c1", "d", "L1", "0-00-00T00:00:00")
TAGS = [element.tag for name in ("content.xml", "styles.xml") for element in etree.fromstring(MEMBERS[name].encode()).iter()]
KEYS = [key for name in ("content.xml", "styles.xml") for element in etree.fromstring(MEMBERS[name].encode()).iter() for key in element.attrib]


def wound(root: _Element, chance: random.Random) -> None:
    """Damage one element: take it out, double, move, wrap or rename it, or spoil its attributes or words."""
    elements = list(root.iter())[1:]
    if not elements:
        return
    element, home = chance.choice(elements), chance.choice(elements)
    parent = element.getparent()
    kind = chance.randrange(7)
    if kind == 0 and parent is not None:
        parent.remove(element)
    elif kind == 1:
        for _ in range(chance.choice((1, 3, 20))):
            element.addnext(etree.fromstring(etree.tostring(element, with_tail=False)))
    elif kind == 2 and element not in (home, *home.iterancestors()):
        home.insert(chance.randint(0, len(home)), element)
    elif kind == 3 and parent is not None:
        for _ in range(chance.choice((1, 2, 30))):
            shell = etree.Element(chance.choice(TAGS))
            parent.replace(element, shell)
            shell.append(element)
            parent = shell
    elif kind == 4:
        element.tag = chance.choice(TAGS)
    elif kind == 5:
        element.set(chance.choice(KEYS), chance.choice(VALUES))
    else:
        element.text, element.tail = chance.choice(("words", " ", "\u00a0", "\U0001f4a9", None)), chance.choice(("tail", None))


def mutant(chance: random.Random) -> bytes:
    """Return the text with one to eight wounds in its parts, and now and then some bytes of the package changed."""
    roots = {name: etree.fromstring(content.encode()) for name, content in MEMBERS.items() if name.endswith(".xml")}
    for _ in range(chance.randint(1, 8)):
        wound(roots[chance.choice(["content.xml", "content.xml", "styles.xml"])], chance)
    data = bytearray(packed({**MEMBERS, **{name: etree.tostring(root, encoding="unicode") for name, root in roots.items()}}))
    if chance.random() < 0.1:
        for _ in range(chance.randint(1, 5)):
            data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def test_the_sound_text_says_what_it_says() -> None:
    assert mp.read(packed(MEMBERS)).text.split("\n") == LINES


@pytest.mark.parametrize("batch", range(max(1, COUNT // BATCH)))
def test_mutants_are_read_or_refused(batch: int) -> None:
    chance = random.Random(SEED * 1_000_003 + batch)  # noqa: S311 - not for secrets
    read = 0
    for number in range(BATCH):
        data = mutant(chance)
        try:
            made = mp.read(data, format="odt")
        except MinutesparseError as error:
            assert str(error), number
            continue
        read += 1
        assert laws.tree_faults(made) == [], number
        assert laws.run_faults(made) == [], number
        for view in ("original", "all"):
            assert laws.run_faults(mp.read(data, format="odt", view=view)) == [], (number, view)
    assert read > BATCH // 2, "most mutants should reach the reader"
