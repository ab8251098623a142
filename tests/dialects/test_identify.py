from __future__ import annotations

import re
import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse import dialects
from minutesparse.dialect import Dialect, LayoutWords, Signature
from minutesparse.dialects.generic import DIALECT as GENERIC
from minutesparse.errors import UnknownDialect
from minutesparse.models import Minutes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.document import Document

SIGNATURES = [(dialect.name, sign) for dialect in dialects.registered().values() for sign in dialect.signatures]

SHOWN = {
    "moderngov": "Agenda item\n\nHedges\n\nMinutes:\n\nThey were noted.\n\nSupporting documents:\n",
    "lga": "Note of last Fields & Paths Board meeting\n\nItem\n\nDecisions and actions\n\nAction\n\n<AI1>\n\n1 Welcome\n\n</AI1>\n\nLGA Officers\n",
    "district": "Minutes of a meeting of Hill District Council\n\nCouncillor A Marsh (in the Chair)\n\n1. HEDGES\n\nRESOLVED – That they be cut.\n",
    "parish": "MINUTES OF HILL PARISH COUNCIL MEETING\n\n12 members of the public\n\n1. Hedges\n\nClerk to write.\n\nParish Clerk\n",
    "board": "# Hill Society board meeting, 4 May 2023\n\n## New business\n\nMotion to paint. Moved by Kim.\n\n## Action items\n\n- Kim: paint\n",
    "committee-report": "Purpose of report\n\nFor noting.\n\nRecommendation\n\nThat it be noted.\n\nContact officer:\tKim\n",
    "generic": "Kim said that the mill was loud.\n\nLee said that it was not.\n",
}


LOOKS = [
    ("moderngov", "Decision details\n\nDecision Maker: Vale Panel\n\nPurpose:\n\nTo share it out.\n"),
    ("moderngov", "Voting record\n\nCouncil, Monday 4 May 2020\n\nMotion status: Carried\n\nFor A Hill 1\n"),
    ("moderngov", "Apologies. Minutes: None.\nHedges (report herewith). Minutes: That they be cut.\nMills. Minutes: Noted.\n"),
    ("moderngov", "Agenda and minutes Cabinet, Monday 4 May 2020 6.00 pm 1. Hedges Minutes: They were cut.\n"),
    ("district", "MINUTES OF THE MONTHLY MEETING OF THE VALE MUNICIPAL DISTRICT HELD IN VALE\n\n1. HEDGES\n\nAgreed.\n"),
    ("district", "VALE COUNCIL\n\nMINUTE of MEETING held on 4 May 2020\n\nSederunt: Provost Hill\n\n1. HEDGES\n\nAgreed.\n"),
    ("parish", "A18/031 PRESENT\n\nA Hill (Town Clerk)\n\nA18/032 HEDGES\n\nIt was RESOLVED to cut them.\n"),
    (
        "parish",
        "Minutes of Hill Community Council\n\nPresent: B Dale, C Vale\n\nIn Attendance: A Hill (Clerk).\n\n1. Hedges\n\nResolved that they be cut.\n",
    ),
    ("generic", "Vale Trust\n\n1. Hedges\n\nResolved:\n\nThat they be cut.\n"),
    ("generic", "The committee amended its minutes: they were wrong.\nThe Hill Trust wrote: no.\nMs Hill (clerk to the court) spoke.\n"),
]


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    yield
    dialects.registered.cache_clear()
    dialects._signs.cache_clear()


def _read(text: str) -> Document:
    return mp.read(text.encode(), format="text")


def test_every_style_is_found_by_its_presence() -> None:
    assert set(dialects.registered()) >= {"generic", "moderngov", "lga", "district", "parish", "board", "committee-report"}


@pytest.mark.parametrize(("dialect", "sign"), SIGNATURES, ids=lambda value: value if isinstance(value, str) else value.example)
def test_every_sign_matches_its_example_and_weighs_something(dialect: str, sign: Signature) -> None:
    assert re.match(sign.pattern, sign.example), dialect
    assert sign.weight > 0


@pytest.mark.parametrize(("name", "text"), SHOWN.items())
def test_a_document_is_of_the_style_whose_signs_it_shows(name: str, text: str) -> None:
    assert dialects.identify(_read(text)).name == name


@pytest.mark.parametrize(("name", "text"), LOOKS)
def test_other_looks_of_a_style_are_told_too(name: str, text: str) -> None:
    assert dialects.identify(_read(text)).name == name


def test_the_evidence_quotes_the_text() -> None:
    document = _read(SHOWN["moderngov"])
    found = dialects.identified(document)
    assert [evidence.span.quote(document.text) for evidence in found.evidence] == ["Agenda item", "Supporting documents:", "Minutes:"]
    assert [evidence.weight for evidence in found.evidence] == [4, 4, 2]
    assert found.diagnostics == ()


def test_a_sign_shown_many_times_is_no_stronger_than_three() -> None:
    found = dialects.identified(_read("Minutes:\n\nNone.\n\n" * 50))
    assert [evidence.weight for evidence in found.evidence] == [6]


def test_an_unknown_name_is_refused_with_those_known() -> None:
    with pytest.raises(UnknownDialect, match=r"no dialect 'hill'; choose one of .*generic"):
        dialects.named("hill")


def test_an_installed_style_is_found_and_a_tie_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    twin = GENERIC.extend(name="arable", summary="a twin", signatures=(Signature(r"Agenda item$", 10, "Agenda item"),))
    _install(monkeypatch, twin)
    assert dialects.named("arable") is twin
    found = dialects.identified(_read(SHOWN["moderngov"].replace("Agenda item", "x")))
    assert found.dialect.name == "moderngov"
    other = GENERIC.extend(name="arable", summary="a twin", signatures=(Signature(r"Hedges$", 10, "Hedges"),))
    _install(monkeypatch, other)
    tied = dialects.identified(_read(SHOWN["moderngov"]))
    assert tied.dialect.name == "arable"
    assert [(odd.code, odd.message) for odd in tied.diagnostics] == [("dialect-tie", "arable and moderngov fit equally well")]


def test_the_guide_to_a_new_style_works_as_it_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "how-to" / "add-a-dialect.md").read_text(encoding="utf-8")
    block = guide.partition("```pycon\n")[2].partition("```")[0]
    code = [line.strip()[len(">>> ") :] for line in block.splitlines() if line.strip().startswith((">>> ", "... "))]
    (tmp_path / "hill.py").write_text("\n".join(code) + "\n", encoding="utf-8")
    monkeypatch.setattr(dialects, "__path__", [*dialects.__path__, str(tmp_path)])
    monkeypatch.setitem(sys.modules, "minutesparse.dialects.hill", None)
    del sys.modules["minutesparse.dialects.hill"]
    dialects.registered.cache_clear()
    dialects._signs.cache_clear()

    record = mp.parse_text("HILL TOWN COUNCIL\n\n1. Hedges\n\nIt was settled that the hedges be cut.\n")

    assert isinstance(record, Minutes)
    assert record.dialect == "hill"
    assert [decision.text for decision in record.iter_decisions()] == ["the hedges be cut."]
    plain = mp.parse_text("HILL TOWN COUNCIL\n\n1. Hedges\n\nIt was settled that the hedges be cut.\n", dialect="generic")
    assert isinstance(plain, Minutes)
    assert list(plain.iter_decisions()) == []


def _install(monkeypatch: pytest.MonkeyPatch, dialect: Dialect) -> None:
    module = ModuleType("hill_council")
    module.DIALECT = dialect  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "hill_council", module)
    entry = EntryPoint(name=dialect.name, value="hill_council:DIALECT", group="minutesparse.dialects")
    monkeypatch.setattr(dialects, "entry_points", lambda **_: [entry])
    dialects.registered.cache_clear()
    dialects._signs.cache_clear()


def test_styles_only_add_words_to_the_generic_ones() -> None:
    for dialect in dialects.registered().values():
        for name in LayoutWords.__dataclass_fields__:
            assert set(getattr(dialect.layout, name)) >= set(getattr(GENERIC.layout, name)), (dialect.name, name)


def test_no_code_branches_on_the_name_of_a_style() -> None:
    package = Path(dialects.__file__).parents[1]
    names = "|".join(re.escape(name) for name in dialects.registered())
    branch = re.compile(rf"(?:dialect|style)\w*(?:\.name)? *(?:==|!=|in|not in|is) *[\[({{]*[\"'](?:{names})|case [\"'](?:{names})[\"']")
    guilty = [path.name for path in package.rglob("*.py") if branch.search(path.read_text(encoding="utf-8"))]
    assert guilty == []
