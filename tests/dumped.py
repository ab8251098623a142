"""What is left of the made meeting in the text that each program makes of it, worked out from the text by eye.

`python -m tests.dumped` makes the dumps anew with the programs that are installed. To add one, give its command in `MADE`, what it lost in `LOSSES`,
and its row in `minutesparse.dumps.DUMPS`; `python -m tests.reference` writes the tables of docs/reference/formats.md.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from minutesparse import cleaning, dialects
from minutesparse.document import Layer
from tests.keeping import ASPECTS as SAVED
from tests.keeping import LOST, UNKNOWN, Aspect, Loss, Reading, table
from tests.laws import folded
from tests.places import COPIES
from tests.word.saved import MEETING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from minutesparse.document import Block, Document, Passage
    from minutesparse.models import Minutes


class Made(NamedTuple):
    """How a dump is made: the file it is made of, the program and what it is told; the dump is what it prints."""

    source: str
    command: tuple[str, ...]


MADE = {
    "antiword.txt": Made("copies/reviewed.doc", ("antiword", "-m", "UTF-8.txt")),
    "catdoc.txt": Made("copies/reviewed.doc", ("catdoc", "-d", "utf-8")),
    "odt2txt.txt": Made("copies/reviewed.odt", ("odt2txt",)),
    "pandoc.txt": Made("reviewed.docx", ("pandoc", "--to", "plain")),
    "pandoc.md": Made("reviewed.docx", ("pandoc", "--to", "markdown", "--track-changes", "all")),
}
"""Every dump that can be made here, by the end of its name; the source is the last thing that the program is told."""

BEGIN, END = "<!-- dumps: begin -->", "<!-- dumps: end -->"


def way_of(dump: Path) -> str:
    """Return the end of the name of a dump, which tells how it was made."""
    return "".join(dump.suffixes)[1:]


def make(way: str) -> bytes:
    """Return the dump of the meeting as its program makes it now."""
    made = MADE[way]
    return subprocess.run([*made.command, str(MEETING.parent / made.source)], capture_output=True, check=True, timeout=60).stdout


# --- aspects


def _cleaned(reading: Reading) -> Document:
    return cleaning.clean(reading.document, dialects.named(reading.record.dialect))


def _paragraphs(reading: Reading) -> list[str]:
    """Return the words of the paragraphs outside tables, without their numbers."""
    return [_unlabelled(passage) for passage in _cleaned(reading).passages if passage.table is None]


def _unlabelled(passage: Passage) -> str:
    number = passage.block.number
    return passage.view.slice(passage.view.here(number.end)).text if number else passage.text


def _rows(reading: Reading) -> list[list[str]]:
    """Return the words of the cells of each row, those of a table in a cell among them, without empty ones."""
    document = _cleaned(reading)
    rows = [row for table in document.blocks for row in table.children]
    said = [[document.words(cell.span) for cell in row.children] for row in rows]
    return [[words for words in row if words] for row in said]


def _apart(layer: Layer) -> Callable[[Reading], list[str]]:
    """Return what gives the words in a layer, a leaf each."""

    def words(reading: Reading) -> list[str]:
        document = _cleaned(reading)
        return [said for leaf in document.leaves if leaf.layer is layer and (said := _said(document, leaf, layer))]

    return words


def _said(document: Document, leaf: Block, layer: Layer) -> str:
    return folded("".join(document.text[run.start : run.end] for run in leaf.runs if run.layer is layer))


def _minutes(reading: Reading) -> Minutes:
    assert reading.record.kind == "minutes"
    return reading.record


def _meeting(reading: Reading) -> dict[str, Any]:
    return _minutes(reading).meeting.model_dump(mode="json", include={"body", "title", "date", "start_time", "end_time", "venue", "chair", "status"})


def _people(reading: Reading) -> list[tuple[Any, ...]]:
    return [(one.name, one.status, one.role, one.organisation) for one in _minutes(reading).attendance]


def _items(reading: Reading) -> list[tuple[Any, ...]]:
    return [(item.number, item.marker, item.title) for item in _minutes(reading).iter_items()]


def _outcomes(reading: Reading) -> list[tuple[Any, ...]]:
    return [(one.kind, one.text) for one in _minutes(reading).iter_decisions()] + [
        (one.text, *one.owners, one.due_text) for one in _minutes(reading).iter_actions()
    ]


ASPECTS = (
    Aspect("paragraphs", _paragraphs),
    Aspect("tables, row by row", _rows),
    Aspect("headers and footers", _apart(Layer.FURNITURE)),
    Aspect("footnotes", _apart(Layer.NOTE)),
    Aspect("meeting", _meeting),
    Aspect("attendance", _people),
    Aspect("items: number, marker, title", _items),
    Aspect("decisions and actions", _outcomes),
    *(aspect for aspect in SAVED if aspect.name.startswith(("tracked", "comments"))),
)
"""What a dump and its original may have in common, in the order of the table."""

# --- what is left


def _edited(edits: dict[str, list[str]]) -> Callable[[list[str]], list[str]]:
    """Return what puts other lines in place of those in `edits`."""
    return lambda lines: [one for line in lines for one in edits.get(line, [line])]


def _each(edits: dict[Any, Any]) -> Callable[[list[Any]], list[Any]]:
    return lambda values: [edits.get(value, value) for value in values]


def _without_header(meeting: dict[str, Any]) -> dict[str, Any]:
    """Return the meeting without what the page header tells: that the minutes are a draft."""
    return meeting | {"status": "unknown"}


def _at_the_end(line: str) -> Callable[[list[str]], list[str]]:
    return lambda lines: [*(one for one in lines if one != line), line]


def _in_turn(*steps: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def left(value: Any) -> Any:
        for step in steps:
            value = step(value)
        return value

    return left


RESOLVED = "RESOLVED: That a survey be commissioned at a cost of up to £6,500."
BOTH_SUMS = "RESOLVED: That a survey be commissioned at a cost of up to £5,000£6,500."
A_SURVEY = ("resolved", "a survey be commissioned at a cost of up to £6,500.")
BOTH_SURVEYS = ("resolved", "a survey be commissioned at a cost of up to £5,000£6,500.")
TEXT_BOX = "Glass blowing every Saturday in May"

NOTE = "Quotation of 28 March 2019, without scaffolding."

TITLE = "Glassworks Quarter Committee"
LETTERED = {"closing the yard to visitors; and": ["a. closing the yard to visitors; and"], "a survey from the air.": ["b. a survey from the air."]}

CHIMNEY = ("2", "AI2", "Kiln chimney")
UNNUMBERED = {
    ("1", "AI1", "Minutes of the last meeting"): (None, "AI1", "Minutes of the last meeting"),
    CHIMNEY: (None, "AI2", "Kiln chimney"),
    ("2.1", None, "Movement"): (None, None, "Movement"),
    ("2.2", None, "Repairs"): (None, None, "Repairs"),
    ("3", "AI3", "Budget"): (None, "AI3", "Budget"),
    ("4", "AI4", "Any other business"): (None, "AI4", "Any other business"),
}


def _unnumbered(items: list[Any]) -> list[Any]:
    return [UNNUMBERED[item] for item in items]


def _marked(items: list[Any]) -> list[Any]:
    return [UNNUMBERED[item] for item in items if item[1]]


def _torn_income(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows of antiword: the inner table and a long cell beside it are lines of one row."""
    return [
        one
        for row in rows
        for one in ([["Income", "Shop", "Tours are up on last"], ["£2,100", "year"], ["Tours £1,380"]] if row[0] == "Income" else [row])
    ]


def _drawn_income(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows of pandoc: as those of antiword, with lines drawn round the inner table."""
    torn = [["Income", "Tours are up on last"], ["Shop £2,100", "year"], ["Tours £1,380"]]
    return [one for row in rows for one in (torn if row[0] == "Income" else [row])]


def _commented_amount(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows where a comment before the amount takes more lines than the cell beside it."""
    return [one for row in rows for one in ([["Repairs", "Roof of the shop"], ["£940"]] if row[0] == "Repairs" else [row])]


REMARKS = (
    "Has it moved since, or was that the old survey?",
    "Moved: see the report of March.",
    "Do we need both of these?",
    "Checked against the ledger.",
    "Add the date of the open day here.",
)
CUT_OFF = {
    "Ms Lund reported that the chimney has moved by 12 mm since the autumn.": ["by 12 mm since the autumn."],
    "a survey from the air.": ["."],
    "Minutes of the last meeting": ["Attendance", "Minutes of the last meeting"],
    RESOLVED: [BOTH_SUMS],
    "Cllr Marrow thanked the volunteers.": ["."],
    TEXT_BOX: [],
}


def _run_together(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows of catdoc: of the row with a comment, only the cell behind it is left, which seems to be of the row before.

    The row of one cell is a paragraph.
    """
    income = ["Income", "Shop £2,100 Tours £1,380", "Roof of the shop"]
    return [income if row[0] == "Income" else row for row in rows if row[0] not in {"Attendance", "Repairs"}]


CELL_BY_CELL = {
    "Minutes of the last meeting": [
        *("Attendance", "Role", "Name", "Organisation", "Chair", "Cllr Iris Pomfret", "Tansley Vale Council"),
        *("Members", "Cllr Owen Strake", "Tansley Vale Council", "Cllr Dilip Marrow", "Orrin County Council"),
        *("Ms Hetty Lund MBE", "Glassworks Trust", "Apologies", "Cllr Wanda Frear", "Orrin County Council"),
        *("In attendance", "Mr Karl Sedge", "Tansley Vale Council", "Minutes of the last meeting"),
    ],
    "Ms Lund reported that the chimney has moved by 12 mm since the autumn.": [
        "Ms Lund reported that the chimney has moved by 12 mm1",
        NOTE,
        "since the autumn.",
    ],
    "The Clerk presented the accounts for the year.": [
        *("The Clerk presented the accounts for the year.", "Heading", "Amount", "Note", "Income", "Shop", "£2,100", "Tours", "£1,380"),
        *("Tours are up on last year", "Repairs", "£940", "Roof of the shop", "Balance in hand", "£2,540"),
    ],
}


def _answer_first(values: list[Any]) -> list[Any]:
    """Return what comments have in the order of odt2txt, which writes the answer before its question where both begin."""
    return [values[1], values[0], *values[2:]]


ANSWER_FIRST = Loss("kept, an answer before its question", _answer_first)
TO_WRITE = ("Cllr Strake to write to the insurers by 30 April 2019.", "Owen Strake", "30 April 2019")


def _one_by_one(threads: list[list[str]]) -> list[list[str]]:
    """Return the comments about words, each for itself: the last is about a point."""
    return [[text] for thread in threads[:-1] for text in thread]


def _untitled(meeting: dict[str, Any]) -> dict[str, Any]:
    return _without_header(meeting) | {"body": None}


NO_COMMENTS = {aspect.name: LOST for aspect in ASPECTS if aspect.name.startswith("comments")}
NO_CHANGES = {aspect.name: LOST for aspect in ASPECTS if aspect.name.startswith("tracked")}
NO_HEADER = {"headers and footers": LOST, "meeting": Loss("kept, but for what the header tells", _without_header)}

ABOUT_WORDS = Loss("kept, but for comments on a point", lambda values: values[:-1])


def _lettered_anchors(anchors: list[Any]) -> list[Any]:
    return [(words.replace("(b) ", "b. "), basis, item) for words, basis, item in anchors[:-1]]


LOSSES: dict[str, dict[str, Loss]] = {
    "antiword.txt": {
        "paragraphs": Loss(
            "kept, with deleted words; wrong numbers; text boxes at the end",
            _in_turn(_edited({"Movement": ["1 Movement"], "Repairs": ["2 Repairs"], RESOLVED: [BOTH_SUMS]}), _at_the_end(TEXT_BOX)),
        ),
        "tables, row by row": Loss("kept; where cells go on side by side, a row for each line", _torn_income),
        **NO_HEADER,
        "footnotes": Loss("kept, with their numbers", _each({NOTE: f"[1] {NOTE}"})),
        "items: number, marker, title": Loss("without numbers; what only a number tells is none", _marked),
        "decisions and actions": Loss("kept, with deleted words", _each({A_SURVEY: BOTH_SURVEYS})),
        **NO_CHANGES,
        **NO_COMMENTS,
    },
    "catdoc.txt": {
        "paragraphs": Loss(
            "what stands before a comment is lost; deleted words are kept; headers, notes, comments, text boxes are paragraphs at the end",
            _in_turn(_edited(CUT_OFF), lambda lines: [*lines, NOTE, "DRAFT", *REMARKS, TEXT_BOX]),
        ),
        "tables, row by row": Loss("what stands in a row before a comment is lost", _run_together),
        "headers and footers": Loss("only a footer with the page's number", lambda _: ["Glassworks Quarter Committee, page PAGE 1"]),
        "footnotes": Loss("paragraphs at the end", LOST.left),
        "items: number, marker, title": Loss("without numbers; what only a number or a look tells is none", _marked),
        "decisions and actions": Loss("kept, with deleted words", _each({A_SURVEY: BOTH_SURVEYS})),
        **NO_CHANGES,
        **NO_COMMENTS,
    },
    "odt2txt.txt": {
        "paragraphs": Loss("kept; footnotes and the cells of tables are paragraphs among them", _edited(CELL_BY_CELL)),
        "tables, row by row": LOST,
        "headers and footers": LOST,
        "footnotes": Loss("paragraphs among the others", LOST.left),
        "meeting": Loss("kept, but for what header and tables tell", lambda meeting: _without_header(meeting) | {"chair": None}),
        "attendance": Loss(
            "only names under a heading of their own",
            lambda _: [("Wanda Frear", "apologies", None, None), ("Karl Sedge", "present", None, None)],
        ),
        "items: number, marker, title": Loss("without numbers", _unnumbered),
        "decisions and actions": Loss("kept, owners as printed", _each({TO_WRITE: (TO_WRITE[0], "Cllr Strake", TO_WRITE[2])})),
        "tracked changes: words, author": Loss("only what was deleted", lambda changes: changes[:1]),
        "tracked changes: date": Loss("only what was deleted", lambda dates: dates[:1]),
        "comments: text": ANSWER_FIRST,
        "comments: author": ANSWER_FIRST,
        "comments: initials and label": Loss("only initials", lambda labels: [(initials, None) for initials, _ in _answer_first(labels)]),
        "comments: date": ANSWER_FIRST,
        "comments: the words they are about": Loss("where they begin", lambda anchors: [("", "point", item) for _, _, item in anchors]),
        "comments: answers": Loss("comments of their own", lambda threads: [[text] for text in _answer_first([*chain.from_iterable(threads)])]),
        "comments: resolved or not": UNKNOWN,
    },
    "pandoc.txt": {
        "paragraphs": Loss(
            "kept, without title and text boxes; other numbers",
            _edited({TITLE: [], TEXT_BOX: [], "Kiln chimney": ["2. Kiln chimney"], "Movement": ["1. Movement"], **LETTERED}),
        ),
        "tables, row by row": Loss("kept; where cells go on side by side, a row for each line", _drawn_income),
        "headers and footers": LOST,
        "footnotes": Loss("kept, with their numbers", _each({NOTE: f"[1] {NOTE}"})),
        "meeting": Loss("kept, but for what title and header tell", _untitled),
        "items: number, marker, title": Loss(
            "few numbers; what only a look tells is none",
            _in_turn(_marked, _each({UNNUMBERED[CHIMNEY]: CHIMNEY})),
        ),
        **NO_CHANGES,
        **NO_COMMENTS,
    },
    "pandoc.md": {
        "paragraphs": Loss("kept, without title and text boxes; other numbers", _edited({TITLE: [], TEXT_BOX: [], **LETTERED})),
        "tables, row by row": Loss("kept; where cells go on side by side, a row for each line", _in_turn(_drawn_income, _commented_amount)),
        "headers and footers": LOST,
        "footnotes": Loss("kept, with their numbers", _each({NOTE: f"[^1]: {NOTE}"})),
        "meeting": Loss("kept, but for what title and header tell", _untitled),
        "items: number, marker, title": Loss("without numbers", _unnumbered),
        "comments: text": ABOUT_WORDS,
        "comments: author": ABOUT_WORDS,
        "comments: initials and label": Loss("lost", lambda labels: [(None, None) for _ in labels[:-1]]),
        "comments: date": ABOUT_WORDS,
        "comments: the words they are about": Loss("kept, but for points; other numbers", _lettered_anchors),
        "comments: answers": Loss("comments of their own", _one_by_one),
        "comments: resolved or not": Loss("lost", lambda states: [None for _ in states[:-1]]),
    },
}
"""What is left of each aspect in each dump that has not all of it."""


def tables() -> str:
    """Return the tables of the reference page, of a few dumps each."""
    return table(ASPECTS, LOSSES)


if __name__ == "__main__":
    for way in sys.argv[1:] or MADE:
        if shutil.which(MADE[way].command[0]) is None:
            sys.exit(f"{MADE[way].command[0]} is not installed")
        (MEETING.parent / COPIES / f"{MEETING.stem}.{way}").write_bytes(make(way))
