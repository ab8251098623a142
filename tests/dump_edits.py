"""What each program did to the words of the made meeting, as edits of what the original has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.dumped import ASPECTS
from tests.keeping import LOST, Loss

if TYPE_CHECKING:
    from collections.abc import Callable


def edited(edits: dict[str, list[str]]) -> Callable[[list[str]], list[str]]:
    """Return what puts other lines in place of those in `edits`."""
    return lambda lines: [one for line in lines for one in edits.get(line, [line])]


def each(edits: dict[Any, Any]) -> Callable[[list[Any]], list[Any]]:
    return lambda values: [edits.get(value, value) for value in values]


def without_header(meeting: dict[str, Any]) -> dict[str, Any]:
    """Return the meeting without what the page header tells: that the minutes are a draft."""
    return meeting | {"status": "unknown"}


def at_the_end(line: str) -> Callable[[list[str]], list[str]]:
    return lambda lines: [*(one for one in lines if one != line), line]


def in_turn(*steps: Callable[[Any], Any]) -> Callable[[Any], Any]:
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


def unnumbered(items: list[Any]) -> list[Any]:
    return [UNNUMBERED[item] for item in items]


def marked(items: list[Any]) -> list[Any]:
    return [UNNUMBERED[item] for item in items if item[1]]


def torn_income(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows of antiword: the inner table and a long cell beside it are lines of one row."""
    return [
        one
        for row in rows
        for one in ([["Income", "Shop", "Tours are up on last"], ["£2,100", "year"], ["Tours £1,380"]] if row[0] == "Income" else [row])
    ]


def drawn_income(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows of pandoc: as those of antiword, with lines drawn round the inner table."""
    torn = [["Income", "Tours are up on last"], ["Shop £2,100", "year"], ["Tours £1,380"]]
    return [one for row in rows for one in (torn if row[0] == "Income" else [row])]


def commented_amount(rows: list[list[str]]) -> list[list[str]]:
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


def run_together(rows: list[list[str]]) -> list[list[str]]:
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


def answer_first(values: list[Any]) -> list[Any]:
    """Return what comments have in the order of odt2txt, which writes the answer before its question where both begin."""
    return [values[1], values[0], *values[2:]]


ANSWER_FIRST = Loss("kept, an answer before its question", answer_first)
TO_WRITE = ("Cllr Strake to write to the insurers by 30 April 2019.", "Owen Strake", "30 April 2019")


def flat_income(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows of markitdown: each table has a head without words, and the cells of the inner table stand in one row."""
    flat = [["Income", "Shop", "£2,100", "Tours", "£1,380", "Tours are up on last year"] if row[0] == "Income" else row for row in rows]
    return [one for row in flat for one in ([[], row] if row[0] in {"Attendance", "Heading"} else [row])]


TO_WRITE_AS_PRINTED = (TO_WRITE[0], "Cllr Strake", TO_WRITE[2])
UNDER_HEADINGS = Loss(
    "only names under a heading of their own",
    lambda _: [("Wanda Frear", "apologies", None, None), ("Karl Sedge", "in-attendance", None, None)],
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


def remarked_amount(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows of Tika 3: those of an inner table are rows, and a comment stands at the end of its cell."""
    other = {
        "Income": [["Income", "Shop", "£2,100"], ["Tours", "£1,380", "Tours are up on last year"]],
        "Repairs": [["Repairs", f"£940{REMARKS[3]}", "Roof of the shop"]],
    }
    return [one for row in rows for one in other.get(row[0], [row])]


def words_in_income(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows of Tika's .doc: the break that a comment leaves at the end of a cell looks like the end of its row."""
    other = {
        "Income": [["Income", "Shop £2,100 Tours £1,380", "Tours are up on last year"]],
        "Repairs": [["Repairs", "£940"], ["Roof of the shop"]],
    }
    return [one for row in rows for one in other.get(row[0], [row])]


ITEM = {3: 2, 4: 2, 5: 3, 6: 4}
"""Which item a comment is in where 2.1 and 2.2 are none."""


def points(anchors: list[Any]) -> list[Any]:
    return [("", "point", item) for _, _, item in anchors]


def one_by_one(threads: list[list[str]]) -> list[list[str]]:
    """Return the comments about words, each for itself: the last is about a point."""
    return [[text] for thread in threads[:-1] for text in thread]


def untitled(meeting: dict[str, Any]) -> dict[str, Any]:
    return without_header(meeting) | {"body": None}


NO_COMMENTS = {aspect.name: LOST for aspect in ASPECTS if aspect.name.startswith("comments")}
NO_CHANGES = {aspect.name: LOST for aspect in ASPECTS if aspect.name.startswith("tracked")}
NO_HEADER = {"headers and footers": LOST, "meeting": Loss("kept, but for what the header tells", without_header)}

ABOUT_WORDS = Loss("kept, but for comments on a point", lambda values: values[:-1])


def lettered_anchors(anchors: list[Any]) -> list[Any]:
    return [(words.replace("(b) ", "b. "), basis, item) for words, basis, item in anchors[:-1]]


HEADER = "DRAFT"
PRINTED_END = (f"1 {NOTE}", "Glassworks Quarter Committee, page 1")
PRINTED_CHIMNEY = "Ms Lund reported that the chimney has moved by 12 mm1 since the autumn."
PRINTED_NUMBERS = {
    "Minutes of the last meeting": [*CELL_BY_CELL["Minutes of the last meeting"][:-1], "1.", "Minutes of the last meeting"],
    "Kiln chimney": ["2.", "Kiln chimney"],
    "Movement": ["2.1 Movement"],
    "Ms Lund reported that the chimney has moved by 12 mm since the autumn.": [PRINTED_CHIMNEY],
    "Repairs": ["2.2 Repairs"],
    "closing the yard to visitors; and": ["(a) closing the yard to visitors; and"],
    "a survey from the air.": ["(b) a survey from the air."],
    RESOLVED: [BOTH_SUMS],
    "Budget": ["3.", "Budget"],
    "The Clerk presented the accounts for the year.": [
        *("The Clerk presented the accounts for the year.", "Heading", "Amount", "Note", "Income", "Shop", "£2,100"),
        *("Tours are up on last year", "Tours", "£1,380", "Repairs", "£940", "Roof of the shop", "Balance in hand", "£2,540"),
    ],
    "Any other business": ["4.", "Any other business"],
    TEXT_BOX: ["Glass blowing every"],
    "The meeting ended at 7.50 pm.": ["The meeting ended at 7.50 pm.", "Saturday in May"],
}
PRINTED_ROWS = {
    "Minutes of the last meeting": ["Attendance", "1. Minutes of the last meeting"],
    "Ms Lund reported that the chimney has moved by 12 mm since the autumn.": [PRINTED_CHIMNEY],
    RESOLVED: [BOTH_SUMS],
    TEXT_BOX: ["Glass blowing every </AI4>"],
    "The meeting ended at 7.50 pm.": ["Saturday in May The meeting ended at 7.50 pm."],
}


def more_income(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows of -layout, in which the title over all columns is a paragraph."""
    income = [["Income", "Shop", "£2,100", "Tours are up on last year"], ["Tours", "£1,380"]]
    return [one for row in rows if row[0] != "Attendance" for one in (income if row[0] == "Income" else [row])]


def unmarked(items: list[Any]) -> list[Any]:
    return [(number, None, title) for number, _, title in items]


PRINTED = {
    "headers and footers": Loss("paragraphs", LOST.left),
    "footnotes": Loss("paragraphs", LOST.left),
    "items: number, marker, title": Loss("kept, without hidden markers", unmarked),
    **NO_CHANGES,
    **NO_COMMENTS,
}
"""What pdftotext makes of a page, with columns or without."""
