"""Search: what is found, in which order, where, and that nothing a user types is an error."""

from __future__ import annotations

import datetime as dt
import sqlite3
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import minutesparse as mp
from minutesparse import strategies
from minutesparse.spans import Span
from minutesparse.tables import Hit, search, write_sqlite
from minutesparse.tables.snippets import WIDTH, Marked, marks_for, snippet, unmarked
from tests.tables.made import HALL, entry_of, entry_of_record
from tests.writers.test_published import SHUT, _answer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from minutesparse.tables.searching import Kind

LATER = """Upper Weir Town Council

Minutes of the meeting held on Monday 6 June 2016

1. Barn

The barn was let. A lease of the barn is a lease of land; the lease ends.

2. Weir

The peer group took up the challenge of the weir.
"""
UNDATED = "Allotment Society\n\nMinutes\n\n1. Peers\n\nThe peer challenge was put off.\n\n2. Close\n\nThe meeting closed at 9 pm.\n"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an archive of three documents, the first with two paths."""
    folder = tmp_path_factory.mktemp("out")
    write_sqlite([entry_of(HALL, "a/hall.txt", "b/hall.txt"), entry_of(LATER, "weir.txt"), entry_of(UNDATED, "z.txt")], folder / "tables.sqlite")
    return folder


def told(hits: Iterator[Hit]) -> list[tuple[str, str | None, int | None]]:
    """Return kind, path and line of each hit."""
    return [(hit.kind, hit.path, hit.line) for hit in hits]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[sqlite3.Connection]:
    """Return a list of all connections that are made from now on."""
    made: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def kept(database: str, **options: Any) -> sqlite3.Connection:
        made.append(connect(database, **options))
        return made[-1]

    monkeypatch.setattr(sqlite3, "connect", kept)
    return made


def _is_closed(database: sqlite3.Connection) -> bool:
    try:
        database.execute("SELECT 1")
    except sqlite3.ProgrammingError as error:
        return "closed" in str(error)
    return False


def test_nothing_stays_open_for_hits_that_nobody_asks_for(archive: Path, opened: list[sqlite3.Connection]) -> None:
    search(archive, "barn")
    assert [_is_closed(database) for database in opened] == [True]


def test_nothing_stays_open_behind_the_last_hit(archive: Path, opened: list[sqlite3.Connection]) -> None:
    assert [*search(archive, "barn")]
    assert [_is_closed(database) for database in opened] == [True, True]


def test_what_is_no_database_does_not_stay_open(tmp_path: Path, opened: list[sqlite3.Connection]) -> None:
    (tmp_path / "tables.sqlite").write_bytes(b"Minutes of the meeting\n" * 100)
    with pytest.raises(mp.UnreadableSource, match="it holds no tables"):
        search(tmp_path, "barn")
    assert [_is_closed(database) for database in opened] == [True]


def test_a_hit_is_the_line_of_the_paragraph_in_which_the_words_stand(archive: Path) -> None:
    (hit,) = search(archive, "barn runs")
    assert hit == Hit(
        kind="item",
        path="a/hall.txt",
        copies=["b/hall.txt"],
        file=entry_of(HALL).sha256,
        line=12,
        start=HALL.index("The lease"),
        body="Long Ferry Parish Council",
        date=dt.date(2015, 3, 3),
        item=1,
        number="1",
        title="Hedges",
        snippet="The lease of the barn runs out.",
        marks=[Span(17, 21), Span(22, 26)],
    )


def test_a_lead_in_or_an_owner_that_was_found_is_shown_with_what_it_leads_to(archive: Path, tmp_path: Path) -> None:
    (decision,) = search(archive, "resolved", kind="decision")
    assert (decision.snippet, decision.marks) == ("RESOLVED: That the lease be renewed.", [Span(0, 8)])
    pond = "Hill Board\n\nPresent: Ada Quill (AQ)\n\n1. Ponds\n\nThe pond is dry.\n\nAction: AQ to dig it\n\n2. Close\n\nAll went home.\n"
    write_sqlite([entry_of(pond)], tmp_path / "tables.sqlite")
    (action,) = search(tmp_path, "AQ", kind="action")
    assert "dig it" in action.snippet


def test_capitals_and_accents_do_not_count(archive: Path) -> None:
    assert told(search(archive, "CAFE")) == told(search(archive, "café")) == [("item", "a/hall.txt", 11)]


def test_a_phrase_is_words_in_that_order(archive: Path) -> None:
    assert told(search(archive, '"peer challenge"')) == [("item", "z.txt", 7)]
    assert set(told(search(archive, "peer challenge"))) == {("item", "z.txt", 7), ("item", "weir.txt", 11)}


def test_a_star_is_the_beginning_of_a_word_and_or_is_either(archive: Path) -> None:
    assert told(search(archive, "hedg*")) == [("item", "a/hall.txt", 11)]
    assert told(search(archive, "hedg")) == []
    assert told(search(archive, "hedges")) == [("item", "a/hall.txt", 9)]
    assert {path for _, path, _ in told(search(archive, "cafe OR weir"))} == {"a/hall.txt", "weir.txt"}
    assert told(search(archive, "the cafe OR nowhere")) == [("item", "a/hall.txt", 11)]


def test_the_best_come_first(archive: Path) -> None:
    assert told(search(archive, "lease", kind="item")) == [("item", "weir.txt", 7), ("item", "a/hall.txt", 12)]


@pytest.mark.parametrize(("kind", "lines"), [("item", [12]), ("decision", [14]), ("action", []), ("section", []), ("recommendation", [])])
def test_a_kind_is_searched_alone(archive: Path, kind: Kind, lines: list[int]) -> None:
    assert [hit.line for hit in search(archive, "lease", kind=kind, body="Ferry")] == lines


def test_an_owner_finds_what_is_theirs(archive: Path) -> None:
    assert told(search(archive, "quill", kind="action")) == [("action", "a/hall.txt", 18)]


@pytest.mark.parametrize(
    ("filters", "paths"),
    [
        ({}, {"a/hall.txt", "weir.txt", "z.txt"}),
        ({"body": "COUNCIL"}, {"a/hall.txt", "weir.txt"}),
        ({"body": "weir"}, {"weir.txt"}),
        ({"body": "%"}, set()),
        ({"since": dt.date(2015, 3, 3)}, {"a/hall.txt", "weir.txt"}),
        ({"since": dt.date(2015, 3, 4)}, {"weir.txt"}),
        ({"until": dt.date(2015, 3, 3)}, {"a/hall.txt"}),
        ({"since": dt.date(2015, 1, 1), "until": dt.date(2015, 3, 2)}, set()),
        ({"body": "Council", "until": dt.date(2016, 1, 1), "kind": "item"}, {"a/hall.txt"}),
    ],
)
def test_filters_leave_out_what_does_not_fit(archive: Path, filters: dict[str, Any], paths: set[str]) -> None:
    assert {hit.path for hit in search(archive, "the", **filters)} == paths


def test_no_more_hits_than_asked_for(archive: Path) -> None:
    every = list(search(archive, "the", limit=None))
    assert list(search(archive, "the", limit=2)) == every[:2]
    assert len(every) > 2


def test_what_restricted_items_say_is_not_found(tmp_path: Path) -> None:
    write_sqlite([entry_of(_answer(SHUT))], tmp_path / "t.sqlite")
    write_sqlite([entry_of(_answer(SHUT), restricted="keep")], tmp_path / "whole.sqlite")
    assert list(search(tmp_path / "t.sqlite", "heron")) == []
    assert list(search(tmp_path / "whole.sqlite", "heron")) != []
    assert b"heron" not in (tmp_path / "t.sqlite").read_bytes()
    assert [hit.title for hit in search(tmp_path / "t.sqlite", "lease")] == ["Lease"]


# --- words


ODD = ["", " ", '"', '""', "*", "OR", "OR OR", "–", "(", "NOT", "NEAR(", "title:", "^", "-", "a:b", "{a b}:c", "+", "\x00", "\udce9"]


@pytest.mark.parametrize("words", ODD)
def test_what_a_query_language_would_choke_on_is_words_or_nothing(archive: Path, words: str) -> None:
    assert list(search(archive, words)) == []


def test_words_that_are_operators_elsewhere_are_words(archive: Path) -> None:
    assert told(search(archive, "NOT the OR")) == []
    assert told(search(archive, "out.")) == told(search(archive, "out"))
    assert [hit.path for hit in search(archive, 'barn -"')] == [hit.path for hit in search(archive, "barn")]


@pytest.mark.parametrize(("between", "found"), [(" ", {"a/hall.txt"}), (" OR ", {"a/hall.txt", "weir.txt", "z.txt"}), ("/", set())])
def test_any_number_of_words_may_be_typed(archive: Path, between: str, found: set[str]) -> None:
    assert {hit.path for hit in search(archive, between.join(["the", "hedge"] * 3000))} == found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("ab \"*()^:+-{}.,ORNTAD\0\n'\\é–\ud800"), max_size=12) | st.text(max_size=12))
def test_nothing_that_is_typed_is_an_error(archive: Path, words: str) -> None:
    list(search(archive, words, kind="item"))


@settings(max_examples=25)
@given(strategies.minutes())
def test_every_string_of_an_item_is_found(tmp_path_factory: pytest.TempPathFactory, record: mp.Minutes) -> None:
    path = tmp_path_factory.mktemp("made") / "t.sqlite"
    write_sqlite([entry_of_record(record)], path)
    for item in record.iter_items():
        said: list[tuple[Kind, str | None]] = [("item", item.title)]
        said += [("item", paragraph.text) for paragraph in item.paragraphs if paragraph.text in item.text]
        said += [("decision", decision.text) for decision in item.decisions]
        said += [("action", action.text) for action in item.actions]
        for kind, words in said:
            if words and not item.restricted:
                assert item.order in {hit.item for hit in search(path, '"' + words.replace('"', " ") + '"', kind=kind, limit=None)}, words


# --- snippets


def test_a_snippet_is_the_line_with_most_of_the_words() -> None:
    text = "The barn.\nThe barn lease, barn.\nA barn and a barn."
    marks = marks_for(text)
    assert marks is not None
    begin, end = marks
    marked = unmarked(text.replace("barn", f"{begin}barn{end}").replace("lease", f"{begin}lease{end}"), marks)
    assert marked.text == text
    assert snippet(marked) == ("The barn lease, barn.", [Span(4, 8), Span(9, 14), Span(16, 20)], 10)


def test_a_long_line_is_cut_between_words_around_what_was_found() -> None:
    text = "mud " * 100 + "heron " + "reed " * 100
    at = text.index("heron")
    words, (mark,), start = snippet(Marked(text, [Span(at, at + 5)]))
    assert (mark.quote(words), start) == ("heron", 0)
    assert words.startswith("… mud ")
    assert words.endswith("reed …")
    assert len(words) <= WIDTH + len("…  …")


def test_a_snippet_of_one_endless_word_is_cut_all_the_same() -> None:
    words, (mark,), _ = snippet(Marked("x" * 5000, [Span(0, 5000)]))
    assert mark.quote(words) == "x" * (len(words) - len(" …")) or mark.quote(words) == "x" * 5000


def test_a_text_with_every_mark_is_found_without_marks(tmp_path: Path) -> None:
    odd = "".join(map(chr, range(0xFDD0, 0xFDF0)))
    write_sqlite([entry_of(HALL.replace("Café", odd + " Café"))], tmp_path / "t.sqlite")
    (hit,) = search(tmp_path / "t.sqlite", "cafe")
    assert hit.marks == []


# --- where there is nothing to search


def test_a_folder_without_tables_is_told(tmp_path: Path) -> None:
    with pytest.raises(mp.UnreadableSource, match=r"there are no tables in it; make them with minutesparse archive FOLDER -o OUT"):
        search(tmp_path, "lease")
    with pytest.raises(mp.UnreadableSource, match="there is no such file"):
        search(tmp_path / "t.sqlite", "lease")


def test_a_file_that_holds_no_tables_is_told(tmp_path: Path) -> None:
    (tmp_path / "t.sqlite").write_text("words" * 1000)
    with pytest.raises(mp.UnreadableSource, match="it holds no tables: file is not a database"):
        search(tmp_path / "t.sqlite", "lease")
    sqlite3.connect(tmp_path / "other.sqlite").close()
    with pytest.raises(mp.UnreadableSource, match="it is another database"):
        search(tmp_path / "other.sqlite", "lease")


def test_tables_that_are_damaged_are_told(archive: Path, tmp_path: Path) -> None:
    whole = (archive / "tables.sqlite").read_bytes()
    (tmp_path / "t.sqlite").write_bytes(whole[: len(whole) // 3])
    with pytest.raises(mp.UnreadableSource, match=r"(the tables are damaged|it holds no tables): database disk image is malformed"):
        list(search(tmp_path / "t.sqlite", "lease"))


def test_tables_of_another_version_are_told(tmp_path: Path) -> None:
    write_sqlite([], tmp_path / "t.sqlite")
    with sqlite3.connect(tmp_path / "t.sqlite") as database:
        database.execute("PRAGMA user_version = 9")
    database.close()
    with pytest.raises(mp.UnreadableSource, match="its tables are of version 9, and 1 is read here"):
        search(tmp_path / "t.sqlite", "lease")


def test_search_writes_nothing(archive: Path) -> None:
    before = sorted(archive.iterdir())
    list(search(archive, "the"))
    assert sorted(archive.iterdir()) == before
