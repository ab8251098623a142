"""Errors: one line that names the source, the reason and the way out."""

from __future__ import annotations

import pickle

import pytest

import minutesparse as mp


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


def test_what_is_at_the_limit_passes() -> None:
    limits = mp.Limits(depth=3)
    limits.check("depth", 3)
    with pytest.raises(mp.LimitExceeded):
        limits.check("depth", 4)
