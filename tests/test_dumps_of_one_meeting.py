"""The text that a program made of a meeting gives the same record as the original, but for what the program lost, and is known for its work."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.dumps import DUMPS, dump_of
from tests import laws
from tests.dump_losses import LOSSES
from tests.dumped import ASPECTS, MADE, make, way_of
from tests.keeping import Reading
from tests.places import fixture_copies, is_dump
from tests.word.saved import MEETING

if TYPE_CHECKING:
    from pathlib import Path

    from minutesparse.dumps import Dump
    from tests.keeping import Aspect

COPIES = [copy for copy in fixture_copies() if is_dump(copy)]


def _read(path: Path) -> Reading:
    return Reading(mp.read(path), mp.parse(path))


@pytest.fixture(scope="module")
def original() -> Reading:
    return _read(MEETING)


@pytest.mark.parametrize("copy", COPIES, ids=way_of)
@pytest.mark.parametrize("aspect", ASPECTS, ids=lambda aspect: aspect.name)
def test_a_dump_keeps_what_its_program_did_not_lose(copy: Path, aspect: Aspect, original: Reading) -> None:
    loss = LOSSES[way_of(copy)].get(aspect.name)
    whole = aspect.value(original)
    expected = loss.left(whole) if loss else whole
    assert aspect.value(_read(copy)) == expected
    assert loss is None or expected != whole, "nothing was lost: take the loss off the table"


@pytest.mark.parametrize("aspect", ASPECTS, ids=lambda aspect: aspect.name)
def test_the_meeting_has_every_aspect(aspect: Aspect, original: Reading) -> None:
    assert aspect.value(original)


def test_every_loss_is_of_an_aspect_and_every_dump_has_its_losses() -> None:
    assert {name for losses in LOSSES.values() for name in losses} <= {aspect.name for aspect in ASPECTS}
    assert set(LOSSES) == set(MADE) == {way_of(copy) for copy in COPIES}


@pytest.mark.parametrize("copy", COPIES, ids=way_of)
def test_a_dump_is_known_for_what_it_is(copy: Path) -> None:
    document = mp.read(copy)
    dump = dump_of(document.text, document.source.format)
    assert dump is not None
    assert way_of(copy).startswith(dump.name)


@pytest.mark.parametrize("copy", COPIES, ids=way_of)
def test_a_dump_with_a_line_cut_short_loses_nothing_more(copy: Path) -> None:
    lines = copy.read_bytes().split(b"\n")
    for at in range(0, len(lines), 3):
        cut = b"\n".join([*lines[:at], lines[at][: len(lines[at]) // 2], *lines[at + 1 :]])
        document = mp.read(cut, format="markdown" if copy.suffix == ".md" else "text")
        assert [*laws.tree_faults(document), *laws.run_faults(document)] == []


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.name)
def test_every_sign_matches_its_sample(dump: Dump) -> None:
    assert [sign.sample for sign in dump.signs if not sign.pattern.search(sign.sample)] == []
    assert [sign.sample for sign in dump.signs if not any(word in sign.pattern.search(sign.sample)[0] for word in sign.needs)] == []  # type: ignore[index]


@pytest.mark.parametrize("way", [way for way, made in MADE.items() if made.debian])
def test_the_program_still_makes_the_dump(way: str) -> None:
    if shutil.which(MADE[way].command[0]) is None:
        leave = pytest.fail if os.environ.get("CI") else pytest.skip
        leave(f"{MADE[way].command[0]} is not installed")
    (kept,) = (copy for copy in COPIES if way_of(copy) == way)
    assert make(way) == kept.read_bytes()
