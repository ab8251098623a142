"""The tables of an archive, declared once: SQLite's definitions, the Parquet schemas, the rows and the page of reference all come from here.

Afterwards holds: every table has the column `file`, the sha256 of its source's bytes, and with it and the columns of its key no row twice. What
a record says has its place: `start` and `end`, code points of the document's text, and `line`, from 1; all three are null where a thing has none.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from minutesparse.tables.meanings import MEANINGS

TABLES_VERSION = 1
"""Of the shape of the tables; `PRAGMA user_version` in SQLite, `minutesparse.tables` in the metadata of Parquet."""

Type = Literal["text", "integer", "boolean", "date", "time", "datetime"]


class Column(NamedTuple):
    """A column: its name, its type, what it means, and the table whose row of the same file it points at."""

    name: str
    type: Type
    meaning: str
    refers: str | None = None


class Table(NamedTuple):
    """A table: its name, what a row is, the columns that with `file` make its key, all its columns, and those that are asked for most."""

    name: str
    meaning: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    indexed: tuple[str, ...] = ()

    @property
    def searched(self) -> bool:
        """Whether its words are in the full-text index."""
        return self.name in SEARCHED


class Searched(NamedTuple):
    """What of a table is searched: the name of the kind of hit, and the columns that are the index's `title` and `text`."""

    kind: str
    title: str | None
    text: str = "text"


SEARCHED = {
    "items": Searched("item", "title"),
    "decisions": Searched("decision", "lead_in"),
    "actions": Searched("action", "owner"),
    "sections": Searched("section", "heading"),
    "recommendations": Searched("recommendation", None),
}
"""Every table in the full-text index."""

ID = Column("id", "integer", "1, 2, 3 … over all tables that are searched: the `rowid` of the full-text index; another run may number otherwise")
FILE = Column("file", "text", "sha256 of the source's bytes", "files")
ITEM = Column("item", "integer", "`item` of the agenda item that it stands in, or null", "items")
PARAGRAPHS = Column("paragraphs", "text", "JSON: for each paragraph where it begins in `text`, where it begins in the document's text, and its line")
PLACE = (
    Column("start", "integer", "where it begins in the document's text"),
    Column("end", "integer", "where it ends"),
    Column("line", "integer", "the line it begins on"),
)


def _text(*names: str) -> tuple[Column, ...]:
    """Return columns of text that mean what their name does in the record."""
    return tuple(_column(name) for name in names)


def _column(name: str, type: Type = "text", refers: str | None = None) -> Column:  # noqa: A002 - what it is
    return Column(name, type, MEANINGS[name], refers)


def _number(name: str, of: str = "the record") -> Column:
    return Column(name, "integer", f"1, 2, 3 … in {of}")


TABLES = (
    Table(
        "files",
        "a source, whether it could be read or not",
        (),
        (
            Column("path", "text", "the first of its paths"),
            Column("size", "integer", "bytes"),
            Column("state", "text", "`done`, `failed` or `withheld`"),
            Column("reason", "text", "why it failed or was withheld"),
            Column("kind", "text", "of the record: `minutes`, `item`, `agenda`, `decision`, `report`, `appendix` or `unknown`"),
            *_text("format", "encoding", "dialect"),
            Column("characters", "integer", "code points of the document's text"),
            Column("claimed", "integer", "how many of them that are not white space the record accounts for"),
            Column("furniture", "integer", "how many are in another layer than the body"),
            Column("unclaimed", "integer", "how many are left"),
            Column("restricted", "integer", "restricted items"),
            Column("withheld", "boolean", "whether what restricted items say was left out"),
        ),
        ("path",),
    ),
    Table(
        "paths", "a path of a source", ("position",), (_number("position", "the file"), Column("path", "text", "where the source lies")), ("path",)
    ),
    Table(
        "meetings",
        "what minutes, an agenda, an item or a decision say of their meeting: one for each such record; its place is from the first fact to the last",
        (),
        (
            *_text("body", "title"),
            _column("date", "date"),
            Column("date_text", "text", "the date as printed"),
            _column("start_time", "time"),
            _column("end_time", "time"),
            *_text("venue", "chair", "status"),
            _column("next_meeting", "date"),
            *_text("next_meeting_text"),
            Column("public_count", "integer", "members of the public"),
            _column("quorum", "integer"),
            *PLACE,
        ),
        ("body", "date"),
    ),
    Table(
        "items",
        "an item of an agenda, or one under it",
        ("item",),
        (
            ID,
            _number("item"),
            Column("parent", "integer", "`item` of the one that it stands under, or null", "items"),
            *_text("number", "marker", "title", "text"),
            PARAGRAPHS,
            Column("restricted", "boolean", "the public was not to hear it"),
            Column("exempt_paragraphs", "text", "the paragraphs of the law, with `; ` between them"),
            *PLACE,
        ),
    ),
    Table(
        "decisions",
        "a decision",
        ("decision",),
        (
            ID,
            _number("decision"),
            ITEM,
            *_text("kind", "number", "text", "lead_in"),
            Column("explicit", "boolean", "whether the words themselves decide"),
            *_text("mover", "seconder", "reasons", "rule"),
            *PLACE,
        ),
    ),
    Table(
        "actions",
        "something that somebody is to do",
        ("action",),
        (
            ID,
            _number("action"),
            ITEM,
            _column("text"),
            Column("owner", "text", "as printed; one by one in `action_owners`"),
            _column("due", "date"),
            *_text("due_text"),
            Column("explicit", "boolean", "whether it is set down as an action"),
            *_text("rule"),
            *PLACE,
        ),
        ("due",),
    ),
    Table(
        "action_owners",
        "one of those who are to do something",
        ("action", "position"),
        (
            Column("action", "integer", "what they are to do", "actions"),
            _number("position", "the action"),
            Column("name", "text", "as in the attendance, if they stand there, else as printed"),
            *PLACE,
        ),
        ("name",),
    ),
    Table(
        "attendance",
        "somebody named in the attendance",
        ("attendee",),
        (
            _number("attendee"),
            *_text("name", "honorific_prefix", "given_name", "family_name", "honorific_suffix", "initials", "role", "organisation", "status"),
            *_text("substitute_for"),
            _column("remote", "boolean"),
            _column("arrived_time", "time"),
            *_text("arrived_item", "arrived_text"),
            _column("left_time", "time"),
            *_text("left_item", "left_text"),
            *PLACE,
        ),
        ("family_name",),
    ),
    Table(
        "votes",
        "a vote",
        ("vote",),
        (_number("vote"), ITEM, *_text("result"), _column("casting_vote", "boolean"), *PLACE),
    ),
    Table(
        "vote_counts",
        "how many voted one way",
        ("vote", "option"),
        (_column("vote", "integer", "votes"), _column("option"), _column("count", "integer"), *PLACE),
    ),
    Table(
        "voters",
        "how one person voted",
        ("vote", "position"),
        (_column("vote", "integer", "votes"), _number("position", "the vote"), *_text("name", "option"), *PLACE),
        ("name",),
    ),
    Table(
        "declarations",
        "an interest that somebody declared",
        ("declaration",),
        (_number("declaration"), ITEM, *_text("name", "interest", "text"), _column("left_meeting", "boolean"), *PLACE),
        ("name",),
    ),
    Table(
        "documents",
        "a document that an item links to",
        ("document",),
        (_number("document"), ITEM, *_text("title", "url"), *PLACE),
    ),
    Table(
        "reports",
        "what a report or an appendix says of itself: one for each such record; its place is from the first fact to the last",
        (),
        (*_text("title", "label", "body", "author"), _column("date", "date"), *PLACE),
        ("body", "date"),
    ),
    Table(
        "sections",
        "a section of a report",
        ("section",),
        (ID, _number("section"), *_text("heading"), Column("text", "text", "its paragraphs, each a line"), PARAGRAPHS, *PLACE),
    ),
    Table(
        "recommendations",
        "what a report asks for",
        ("recommendation",),
        (ID, _number("recommendation"), *_text("number", "text"), *PLACE),
    ),
    Table(
        "comments",
        "a reviewer's comment, or an answer to one",
        ("comment",),
        (
            _number("comment"),
            Column("reply_to", "integer", "`comment` of the one that it answers, or null", "comments"),
            Column("item", "integer", "`item` of the agenda item that its anchor falls in, or null", "items"),
            Column("id", "text", "as in the source"),
            *_text("label", "initials", "author"),
            Column("date", "datetime", "local time, without a zone"),
            *_text("text"),
            Column("resolved", "boolean", "null where the source cannot tell"),
            Column("anchor_text", "text", "the words commented on"),
            Column("anchor_basis", "text", "how their place was found"),
            _column("anchor_start", "integer"),
            _column("anchor_end", "integer"),
            _column("anchor_line", "integer"),
            *PLACE,
        ),
    ),
    Table(
        "changes",
        "a tracked change that was left in",
        ("change",),
        (_number("change"), *_text("kind", "author"), _column("date", "datetime"), *_text("text"), *PLACE),
    ),
    Table(
        "findings",
        "what a person should look at",
        ("finding",),
        (
            _number("finding"),
            Column("code", "text", "a row of the [table of codes](diagnostics.md)"),
            *_text("severity", "message"),
            Column("column", "integer", "of the line, from 1"),
            *PLACE,
        ),
        ("code",),
    ),
)
"""Every table, each behind those that it refers to."""

BY_NAME = {table.name: table for table in TABLES}

ENTRY_COLUMNS = ("path", "size", "state", "reason")
"""The columns of `files` that no record tells."""


def columns(table: Table) -> tuple[Column, ...]:
    """Return all columns of a table, in their order: `file` first, behind the `id` of those that are searched."""
    named = tuple(column for column in table.columns if column is not ID)
    return (ID, FILE, *named) if table.searched else (FILE, *named)


def told(table: Table) -> tuple[Column, ...]:
    """Return the columns that a record fills: all but `id`, `file`, and in `files` what no record tells."""
    if table.name == "paths":
        return ()
    return tuple(column for column in table.columns if column is not ID and not (table.name == "files" and column.name in ENTRY_COLUMNS))
