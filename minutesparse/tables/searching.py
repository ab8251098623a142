"""Search in the tables of an archive.

In: the SQLite file that `write_sqlite` made, and what a user types. Out: hits, the best first (bm25, then the order of the archive), each with
the path of its source, its place and its words. Afterwards holds: nothing a user types is an error.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
import unicodedata
from bisect import bisect_right
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from minutesparse.errors import UnreadableSource
from minutesparse.models import Model
from minutesparse.spans import Span
from minutesparse.tables.schema import TABLES_VERSION
from minutesparse.tables.snippets import Marked, marks_for, snippet, unmarked
from minutesparse.tables.words import query

if TYPE_CHECKING:
    from collections.abc import Iterator

DATABASE = "tables.sqlite"
"""The name of the tables in an archive."""

Kind = Literal["item", "decision", "action", "section", "recommendation"]


class Hit(Model):
    """One passage in which the words were found."""

    kind: Kind
    """What the passage is: `item`, `decision`, `action`, `section` or `recommendation`."""
    path: str | None = None
    """The first path of its source."""
    copies: list[str]
    """The other paths of the same source."""
    file: str
    """The sha256 of its bytes."""
    line: int | None = None
    """The line, of the document's text, of the paragraph in which they were found."""
    start: int | None = None
    """Where that paragraph begins in the document's text, in code points."""
    body: str | None = None
    """Of the meeting or the report."""
    date: dt.date | None = None
    """Of the meeting or the report."""
    item: int | None = None
    """`order` of the agenda item."""
    number: str | None = None
    """Of the agenda item, as printed."""
    title: str | None = None
    """Of the agenda item, or the section's heading."""
    snippet: str
    """Words around those that were found, on one line."""
    marks: list[Span]
    """Where in `snippet` the words that were found stand."""


class _Filter(NamedTuple):
    """Which passages are wanted: conditions of SQL, and their values."""

    conditions: list[str]
    values: list[str]


def search(  # noqa: PLR0913 - the filters
    path: Path | str,
    words: str,
    *,
    body: str | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    kind: Kind | None = None,
    limit: int | None = 20,
) -> Iterator[Hit]:
    """Return the passages in which all of `words` are found, the best first.

    Args:
        path: the tables, or the folder of the archive that they are in.
        words: words, phrases in quotation marks, `wor*` for the beginning of a word, `OR` between two. Capitals and accents do not count.
        body: words in the name of the body; capitals and accents do not count.
        since: the first day; a document without a date is left out.
        until: the last day; a document without a date is left out.
        kind: the kind of passage.
        limit: how many at most; None for all.

    Raises:
        UnreadableSource: there are no tables, or none that this version can search.
    """
    with closing(_opened(Path(path))):  # so that what is no archive is told at once, and nothing stays open for hits that nobody asks for
        return _hits(Path(path), query(words), _filter(body, since, until, kind), -1 if limit is None else limit)


def withheld(path: Path | str) -> int:
    """Return of how many restricted items only number and title are searched, since what they say was withheld from the tables.

    Raises:
        UnreadableSource: there are no tables, or none that this version can search.
    """
    with closing(_opened(Path(path))) as database:
        (count,) = database.execute("SELECT coalesce(sum(restricted), 0) FROM files WHERE withheld").fetchone()
    return int(count)


def _opened(path: Path) -> sqlite3.Connection:
    """Open the tables to be read."""
    file = path / DATABASE if path.is_dir() else path
    remedy = "make them with minutesparse archive FOLDER -o OUT, and name OUT"
    if not file.is_file():
        reason = "there are no tables in it" if path.is_dir() else "there is no such file"
        raise UnreadableSource(reason, source=str(path), remedy=remedy)
    with ExitStack() as stack:
        try:
            database = stack.enter_context(closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)))
            (version,) = database.execute("PRAGMA user_version").fetchone()
            (searched,) = database.execute("SELECT count(*) FROM sqlite_master WHERE name IN ('search', 'passages')").fetchone()
        except sqlite3.Error as error:
            reason = f"it holds no tables: {error}"
            raise UnreadableSource(reason, source=str(path), remedy=remedy) from error
        if searched != len(("search", "passages")) or version != TABLES_VERSION:
            reason = "it is another database" if not searched else f"its tables are of version {version}, and {TABLES_VERSION} is read here"
            raise UnreadableSource(reason, source=str(path), remedy=remedy)
        database.create_function("folded", 1, _folded, deterministic=True)
        stack.pop_all()
    return database


def _folded(words: str | None) -> str:
    """Return `words` without capitals and accents."""
    apart = unicodedata.normalize("NFKD", words or "").casefold()
    return "".join(character for character in apart if not unicodedata.combining(character))


def _filter(body: str | None, since: dt.date | None, until: dt.date | None, kind: str | None) -> _Filter:
    conditions, values = [], []
    if kind is not None:
        conditions.append("kind = ?")
        values.append(kind)
    days = [("date >= ?", since and since.isoformat()), ("date <= ?", until and until.isoformat())]
    wanted = [("instr(folded(body), ?)", body and _folded(body)), *days]
    asked = [(condition, value) for condition, value in wanted if value]
    if asked:
        where = " AND ".join(condition for condition, _ in asked)
        conditions.append(f"file IN (SELECT file FROM meetings WHERE {where} UNION ALL SELECT file FROM reports WHERE {where})")
        values += [value for _, value in asked] * 2
    return _Filter(conditions, values)


def _hits(path: Path, asked: str | None, wanted: _Filter, limit: int) -> Iterator[Hit]:
    """Yield the hits; the tables are open from the first to the last.

    Raises:
        UnreadableSource: the tables are damaged.
    """
    if asked is None:
        return
    with closing(_opened(path)) as database:
        passage = " AND ".join(["id = search.rowid", *wanted.conditions])
        which = f"AND EXISTS (SELECT 1 FROM passages WHERE {passage})" if wanted.conditions else ""
        found = f"SELECT rowid FROM search WHERE search MATCH ? {which} ORDER BY rank, rowid LIMIT ?"
        try:
            for (number,) in database.execute(found, (asked, *wanted.values, limit)):
                yield _hit(database, asked, number)
        except sqlite3.DatabaseError as error:
            reason = f"the tables are damaged: {error}"
            raise UnreadableSource(reason, remedy="make them anew with minutesparse archive FOLDER -o OUT") from error


_PASSAGE = """
SELECT passages.kind, passages.file, passages.item, passages.title, passages.text, passages.start, passages.line,
  (SELECT paragraphs FROM items WHERE id = passages.id UNION ALL SELECT paragraphs FROM sections WHERE id = passages.id) AS paragraphs,
  (SELECT body FROM meetings WHERE file = passages.file UNION ALL SELECT body FROM reports WHERE file = passages.file) AS body,
  (SELECT date FROM meetings WHERE file = passages.file UNION ALL SELECT date FROM reports WHERE file = passages.file) AS date,
  (SELECT number FROM items WHERE file = passages.file AND item = passages.item) AS number,
  (SELECT title FROM items WHERE file = passages.file AND item = passages.item) AS heading
FROM passages WHERE passages.id = ?
"""


def _hit(database: sqlite3.Connection, asked: str, number: int) -> Hit:
    cursor = database.execute(_PASSAGE, (number,))
    row: dict[str, Any] = dict(zip((column[0] for column in cursor.description), cursor.fetchone(), strict=True))
    title, text = _marked(database, asked, number, row)
    words = snippet(text if text.found or not title.found else Marked(title.text + _led(row["kind"], text.text), title.found))
    start, line = row["start"], row["line"]
    if text.found and row["paragraphs"]:
        start, line = _place(json.loads(row["paragraphs"]), words.at) or (start, line)
    paths = [path for (path,) in database.execute("SELECT path FROM paths WHERE file = ? ORDER BY position", (row["file"],))]
    return Hit(
        kind=row["kind"],
        path=paths[0] if paths else None,
        copies=paths[1:],
        file=row["file"],
        line=line,
        start=start,
        body=row["body"],
        date=row["date"] and dt.date.fromisoformat(row["date"]),
        item=row["item"],
        number=row["number"],
        title=row["title"] if row["kind"] == "section" else row["heading"],
        snippet=words.words,
        marks=words.marks,
    )


def _led(kind: str, words: str) -> str:
    """Return what a snippet has behind the title in which the words were found: what a lead-in or an owner leads to, as it says nothing alone."""
    return f" {words}" if kind == "decision" else f": {words}" if kind == "action" else ""


def _marked(database: sqlite3.Connection, asked: str, number: int, row: dict[str, Any]) -> tuple[Marked, Marked]:
    """Return title and text of a passage with what was found in them."""
    title, text = row["title"] or "", row["text"] or ""
    marks = marks_for(title + text)
    if marks is None:
        return Marked(title, []), Marked(text, [])
    shown = "SELECT highlight(search, 0, ?, ?), highlight(search, 1, ?, ?) FROM search WHERE search MATCH ? AND rowid = ?"
    found = database.execute(shown, (*marks, *marks, asked, number)).fetchone()
    return unmarked(found[0] or "", marks), unmarked(found[1] or "", marks)


def _place(paragraphs: list[tuple[int, int, int | None]], at: int) -> tuple[int, int | None] | None:
    """Return where the paragraph that holds `at`, a place in its item's text, begins in the document's text, and on which line."""
    index = bisect_right(paragraphs, at, key=lambda paragraph: paragraph[0]) - 1
    return (paragraphs[index][1], paragraphs[index][2]) if index >= 0 else None
