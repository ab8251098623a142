"""What is left of the made meeting in the text that each program makes of it, worked out from the text by eye."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from tests.dumped import ASPECTS
from tests.keeping import APART, LOST, UNKNOWN, Loss, table

if TYPE_CHECKING:
    from collections.abc import Callable

BEGIN, END = "<!-- dumps: begin -->", "<!-- dumps: end -->"


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


def _flat_income(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows of markitdown: each table has a head without words, and the cells of the inner table stand in one row."""
    flat = [["Income", "Shop", "£2,100", "Tours", "£1,380", "Tours are up on last year"] if row[0] == "Income" else row for row in rows]
    return [one for row in flat for one in ([[], row] if row[0] in {"Attendance", "Heading"} else [row])]


TO_WRITE_AS_PRINTED = (TO_WRITE[0], "Cllr Strake", TO_WRITE[2])
UNDER_HEADINGS = Loss(
    "only names under a heading of their own",
    lambda _: [("Wanda Frear", "apologies", None, None), ("Karl Sedge", "present", None, None)],
)

SPELT_OUT = {
    "Minutes of the last meeting": ["1. Minutes of the last meeting"],
    "Kiln chimney": ["2. Kiln chimney"],
    "Movement": ["2.1 Movement"],
    "Repairs": ["2.2 Repairs"],
    "closing the yard to visitors; and": ["(a) closing the yard to visitors; and"],
    "a survey from the air.": ["(b) a survey from the air."],
    "Budget": ["3. Budget"],
    "Any other business": ["4. Any other business"],
}
REMARKS_BELOW = {
    "Ms Lund reported that the chimney has moved by 12 mm since the autumn.": [
        f"Ms Lund reported that the chimney has moved by 12 mm {NOTE}",
        "since the autumn.",
        *REMARKS[:2],
    ],
    "a survey from the air.": ["(b) a survey from the air.", REMARKS[2]],
    "Cllr Marrow thanked the volunteers.": ["Cllr Marrow thanked the volunteers.", REMARKS[4]],
}
RUN_TOGETHER = {
    "Ms Lund reported that the chimney has moved by 12 mm since the autumn.": [
        "Ms Lund reported that the chimney has moved by 12 mm since the autumn."
    ],
    "The Clerk presented the accounts for the year.": [
        *("The Clerk presented the accounts for the year.", "Heading", "Amount", "Note", "Income", "Shop£2,100", "Tours£1,380"),
        *("Tours are up on last year", "Repairs", "£940", "Roof of the shop", "Balance in hand", "£2,540"),
    ],
    RESOLVED: [BOTH_SUMS],
}


def _remarked_amount(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows of Tika 3: those of an inner table are rows, and a comment stands at the end of its cell."""
    other = {
        "Income": [["Income", "Shop", "£2,100"], ["Tours", "£1,380", "Tours are up on last year"]],
        "Repairs": [["Repairs", f"£940{REMARKS[3]}", "Roof of the shop"]],
    }
    return [one for row in rows for one in other.get(row[0], [row])]


def _words_in_income(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows of Tika's .doc: the break that a comment leaves at the end of a cell looks like the end of its row."""
    other = {
        "Income": [["Income", "Shop £2,100 Tours £1,380", "Tours are up on last year"]],
        "Repairs": [["Repairs", "£940"], ["Roof of the shop"]],
    }
    return [one for row in rows for one in other.get(row[0], [row])]


ITEM = {3: 2, 4: 2, 5: 3, 6: 4}
"""Which item a comment is in where 2.1 and 2.2 are none."""


def _points(anchors: list[Any]) -> list[Any]:
    return [("", "point", item) for _, _, item in anchors]


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
    "tika-docx.txt": {
        "paragraphs": Loss("kept, with their numbers; footnotes and comments are words among them", _edited(SPELT_OUT | REMARKS_BELOW)),
        "tables, row by row": Loss("kept; a table in a cell is rows, a comment words of its cell", _remarked_amount),
        **NO_HEADER,
        "footnotes": Loss("words of the text", LOST.left),
        **NO_CHANGES,
        **NO_COMMENTS,
    },
    "tika-doc.txt": {
        "paragraphs": Loss("kept, with their numbers; text boxes at the end", _in_turn(_edited(SPELT_OUT), _at_the_end(TEXT_BOX))),
        "tables, row by row": Loss("kept; a table in a cell is paragraphs, a comment at a cell's end ends its row", _words_in_income),
        **NO_HEADER,
        "footnotes": Loss("kept, with the sign of the number that was lost", _each({NOTE: f"\ufffd {NOTE}"})),
        **NO_CHANGES,
        "comments: author": UNKNOWN,
        "comments: initials and label": Loss("lost", lambda labels: [(None, None) for _ in labels]),
        "comments: date": UNKNOWN,
        "comments: the words they are about": LOST,
        "comments: answers": APART,
        "comments: resolved or not": UNKNOWN,
    },
    "tika-rtf.txt": {
        "paragraphs": Loss(
            "kept, with deleted words; headers and the cells of tables are paragraphs among them",
            lambda lines: ["DRAFT", "Glassworks Quarter Committee, page 1", *_edited(CELL_BY_CELL | RUN_TOGETHER)(lines)],
        ),
        "tables, row by row": LOST,
        "headers and footers": Loss("paragraphs at the beginning", LOST.left),
        "footnotes": LOST,
        "meeting": Loss("kept, but for what tables tell", lambda meeting: meeting | {"chair": None}),
        "attendance": UNDER_HEADINGS,
        "items: number, marker, title": Loss("without numbers; what only a number or a look tells is none", _marked),
        "decisions and actions": Loss("kept, with deleted words, owners as printed", _each({TO_WRITE: TO_WRITE_AS_PRINTED, A_SURVEY: BOTH_SURVEYS})),
        **NO_CHANGES,
        "comments: initials and label": Loss("only initials", lambda labels: [(initials, None) for initials, _ in labels]),
        "comments: date": UNKNOWN,
        "comments: the words they are about": Loss("where they end", lambda anchors: [("", "point", ITEM[item]) for _, _, item in anchors]),
        "comments: answers": APART,
        "comments: resolved or not": UNKNOWN,
    },
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
        "attendance": UNDER_HEADINGS,
        "items: number, marker, title": Loss("without numbers", _unnumbered),
        "decisions and actions": Loss("kept, owners as printed", _each({TO_WRITE: TO_WRITE_AS_PRINTED})),
        "tracked changes: words, author": Loss("only what was deleted", lambda changes: changes[:1]),
        "tracked changes: date": Loss("only what was deleted", lambda dates: dates[:1]),
        "comments: text": ANSWER_FIRST,
        "comments: author": ANSWER_FIRST,
        "comments: initials and label": Loss("only initials", lambda labels: [(initials, None) for initials, _ in _answer_first(labels)]),
        "comments: date": ANSWER_FIRST,
        "comments: the words they are about": Loss("where they begin", _points),
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
    "markitdown.md": {
        "paragraphs": Loss("kept, without text boxes", _edited({TEXT_BOX: []})),
        "tables, row by row": Loss("kept; a table in a cell is cells of its row", _flat_income),
        **NO_HEADER,
        "footnotes": Loss("kept, with their numbers", _each({NOTE: f"1. {NOTE}"})),
        "items: number, marker, title": Loss("without numbers", _unnumbered),
        **NO_CHANGES,
        **NO_COMMENTS,
    },
}
"""What is left of each aspect in each dump that has not all of it."""


def tables() -> str:
    """Return the tables of the reference page, of a few dumps each."""
    return table(ASPECTS, LOSSES)
