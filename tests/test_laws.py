"""The laws of the contract, tried on generated documents of every format, on the fixtures, and on the shared documents where they are at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import minutesparse as mp
from minutesparse import cleaning, dialects
from minutesparse.models import record_from_json
from tests import laws, strategies
from tests.places import FIXTURES, SHARED, fixture_copies, fixture_sources, received_sources

if TYPE_CHECKING:
    from pathlib import Path

TEXTUAL = {"text": strategies.texts, "markdown": strategies.markdowns, "html": strategies.pages, "rtf": strategies.rich_texts}
generated = st.one_of(
    *(st.tuples(st.just(format), strategy.map(lambda text: text.encode("utf-8", "surrogatepass"))) for format, strategy in TEXTUAL.items()),
    st.tuples(st.just("docx"), strategies.word_files),
    st.tuples(st.just("odt"), strategies.opendocument_files),
).filter(lambda made: made[1] != b"")
KNOWN = [*fixture_sources(), *fixture_copies(), *received_sources()]


def _name(path: Path) -> str:
    root = FIXTURES if path.is_relative_to(FIXTURES) else SHARED
    return path.relative_to(root.parent).as_posix()


def check_all(data: bytes, format: str | None = None) -> None:
    """Assert every law of the document in `data`."""
    document = mp.read(data, format=format)
    record = mp.parse(data, format=format)
    case = laws.case_of(document, record)
    assert laws.tree_faults(document) == []
    assert laws.run_faults(document) == []
    assert laws.tree_faults(case.cleaned) == []
    assert laws.run_faults(case.cleaned) == []
    assert laws.lost_characters(document, data) == {}
    assert laws.quote_faults(case) == []
    assert laws.sum_faults(case) == []
    assert laws.order_faults(record) == []
    assert cleaning.clean(case.cleaned, dialects.named(record.dialect)) == case.cleaned
    assert record_from_json(record.model_dump_json()) == record
    assert mp.parse(data, format=format).model_dump_json() == record.model_dump_json()


@given(generated)
def test_every_generated_document_is_lawful(made: tuple[str, bytes]) -> None:
    format, data = made
    check_all(data, format)


@pytest.mark.parametrize("path", KNOWN, ids=_name)
def test_every_document_at_hand_is_lawful(path: Path) -> None:
    check_all(path.read_bytes())


@given(st.text(st.sampled_from("abc defg, ABC.\n"), min_size=1, max_size=200))
def test_text_without_artefacts_comes_out_of_cleaning_unchanged(text: str) -> None:
    document = mp.read(text.encode(), format="text")
    assert cleaning.clean(document, dialects.named("generic")) == document


@given(st.binary(max_size=400))
def test_any_bytes_give_a_record_or_a_typed_error(data: bytes) -> None:
    try:
        record = mp.parse(data)
    except mp.MinutesparseError as error:
        assert str(error).count("\n") == 0
    else:
        assert record.source.size == len(data)


@given(st.sampled_from(fixture_sources()), st.data())
def test_a_damaged_document_gives_a_record_or_a_typed_error(path: Path, data: st.DataObject) -> None:
    whole = path.read_bytes()
    cut = data.draw(st.integers(0, len(whole)), label="cut at")
    junk = data.draw(st.binary(max_size=8), label="put there")
    kept = data.draw(st.sampled_from([0, len(whole) - cut]), label="characters kept behind it")
    damaged = whole[:cut] + junk + whole[len(whole) - kept :]
    try:
        record = mp.parse(damaged)
    except mp.MinutesparseError as error:
        assert error.reason
    else:
        assert record.source.size == len(damaged)
