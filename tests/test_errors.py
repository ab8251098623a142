"""Errors: one line that names the source, the reason and the way out."""

from __future__ import annotations

import pickle

import pytest

import minutesparse as mp
from minutesparse import limits


def test_an_error_names_the_source_the_reason_and_the_way_out() -> None:
    error = mp.UnreadableSource("it is a folder", source="minutes", remedy="name a file in it")
    assert str(error) == "minutes: it is a folder; name a file in it"


def test_an_error_without_source_or_remedy_is_its_reason() -> None:
    assert str(mp.UnknownFormat("it is a picture")) == "it is a picture"


def test_an_error_takes_the_name_of_its_source_once() -> None:
    error = mp.UnknownFormat("it is a picture").about("a.docx")
    assert str(error.about("b.docx")) == "a.docx: it is a picture"
    assert isinstance(error, mp.UnknownFormat)


def test_an_error_survives_the_way_between_processes() -> None:
    error = pickle.loads(pickle.dumps(mp.LimitExceeded("too deep", source="a", remedy="raise it")))  # noqa: S301 - made here
    assert (type(error), str(error)) == (mp.LimitExceeded, "a: too deep; raise it")


def test_a_limit_exceeded_names_the_limit_and_how_to_raise_it() -> None:
    with pytest.raises(mp.LimitExceeded, match=r"source_bytes \(2,000 against 1,000\).*Limits\(source_bytes="):
        mp.Limits(source_bytes=1_000).check("source_bytes", 2_000)

    with pytest.raises(mp.LimitExceeded, match=r"--limit source_bytes="):
        mp.Limits(source_bytes=1_000).check("source_bytes", 2_000)


def test_settings_are_limits_by_name_and_the_last_of_a_name_counts() -> None:
    assert mp.Limits.of_settings([]) == mp.Limits()
    assert mp.Limits.of_settings(["depth=9", "columns = 7", "depth=1_000"]) == mp.Limits(depth=1000, columns=7)


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("deep=3", r"no limit 'deep'; choose one of source_bytes, .*depth"),
        ("", r"no limit ''; choose one of"),
        ("depth", r"the limit depth has no value; write it as depth=256"),
        ("depth=", r"the limit depth cannot be ''; write it as depth=256"),
        ("depth=3.5", r"the limit depth cannot be '3\.5'"),
        ("depth=0", r"the limit depth cannot be 0; give a whole number from 1 upwards"),
        ("depth=-1", r"the limit depth cannot be -1"),
    ],
)
def test_a_setting_that_is_none_is_refused_with_what_would_be_one(setting: str, words: str) -> None:
    with pytest.raises(mp.InvalidLimit, match=words):
        mp.Limits.of_settings([setting])


def test_every_limit_has_a_default_that_passes_itself() -> None:
    for name in limits.names():
        mp.Limits().check(name, getattr(mp.Limits(), name))


def test_what_is_at_the_limit_passes() -> None:
    three = mp.Limits(depth=3)
    three.check("depth", 3)
    with pytest.raises(mp.LimitExceeded):
        three.check("depth", 4)
