"""What is left of the made meeting where ModernGov shows it: each aspect of `tests.keeping` in its pages, worked out from `tests.word.committee`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minutesparse.document import Grid
from tests.word.committee import COMMITTEE, PEOPLE, REMAINS, SITE, TITLES, VENUE

if TYPE_CHECKING:
    from collections.abc import Callable

PRINTED, MEETING, ITEM, SERVICE, TEXT = "printed-minutes.html", "ieListDocuments.html", "mgAi.html", "GetMeeting.xml", "ieListDocuments.txt"

TYPED = {
    "Movement": "2.1 Movement",
    "closing the yard to visitors; and": "(a) closing the yard to visitors; and",
    "a survey from the air.": "(b) a survey from the air.",
    "Ms Lund reported that the chimney has moved by 12 mm since the autumn.": (
        "Ms Lund reported that the chimney has moved by 12 mm[1] since the autumn."
    ),
}
"""Paragraphs as the editor keeps them: numbers and the sign of a note are words."""

LABELLED = {
    "chimney has moved by": "chimney has moved[IP1] [KS2] by",
    "survey from the air.": "survey from the air[HL3] .",
    "£940": "£940[KS4]",
    "the volunteers.": "the volunteers[HL5] .",
}
"""Words in the page's text, in which the labels of comments stand, each with its space."""

NOTE = "[1] Quotation of 28 March 2019, without scaffolding."
REMARKS = {
    "Action: Cllr Strake to write to the insurers by 30 April 2019.": [
        NOTE,
        "[IP1]Has it moved since, or was that the old survey?",
        "[KS2]Moved: see the report of March.",
        "[HL3]Do we need both of these?",
    ],
    "It was agreed that the accounts be published on the website.": ["[KS4]Checked against the ledger."],
    "The meeting ended at 7.50 pm.": ["[HL5]Add the date of the open day here."],
}
"""What stands below an item's last words in the page's text: its note and its comments."""

LABEL, DATED = "Agenda and draft minutes", f"{COMMITTEE} - Tuesday, 9th April, 2019 6.30 pm"
PLACED, COLUMNS = f"Venue: {VENUE}. View directions", ("No.", "Item")
TABLE = [("Attendee", "Role", "Attendance", "Representing"), *PEOPLE]
FACTS = f"Committee: {COMMITTEE}", "Date: 09/04/2019", "Time: 6.30 pm", f"Venue: {VENUE}", "Attendance"
ABOVE = {
    MEETING: [LABEL, DATED, PLACED, *COLUMNS],
    TEXT: [LABEL, DATED, "Attendance details", PLACED, *COLUMNS],
    SERVICE: [*FACTS, *(word for row in TABLE for word in row if word)],
}
"""What stands above the items."""


def body(way: str) -> Callable[[list[str]], list[str]]:
    """Return what gives the lines of a copy for those of the meeting."""
    return {PRINTED: _printed_lines, ITEM: _item_lines}.get(way, lambda lines: [*ABOVE[way], *_said(lines[lines.index(TITLES[0]) :], way)])


def _said(lines: list[str], way: str) -> list[str]:
    """Return the lines of items, each title with its number above and the label below it."""
    found: list[str] = []
    for line in _typed(lines):
        if line in TITLES:
            found += [f"{TITLES.index(line) + 1}.", line, "Minutes:"]
        else:
            found += [_labelled(line), *REMARKS.get(line, [])] if way == TEXT else [line]
    return found


def _typed(lines: list[str]) -> list[str]:
    """Return lines as typed; of two that say `Repairs` the first is a heading."""
    first = lines.index("Repairs")
    return ["2.2 Repairs" if at == first else TYPED.get(line, line) for at, line in enumerate(lines)]


def _labelled(words: str) -> str:
    for bare, labelled in LABELLED.items():
        words = words.replace(bare, labelled)
    return words


def _item_lines(lines: list[str]) -> list[str]:
    own = _typed(lines[lines.index(TITLES[1]) + 1 : lines.index(TITLES[2])])
    return ["Agenda item", TITLES[1], "Minutes:", *own, "Supporting documents:"]


def _printed_lines(lines: list[str]) -> list[str]:
    found: list[str] = []
    for line in _typed(lines):
        at = TITLES.index(line) + 1 if line in TITLES else 0
        closed = line == lines[-1] or at > 1
        found += [f"</AI{at - 1 if at else len(TITLES)}>"] if closed else []
        found += [f"<AI{at}>", f"{at}. {line}"] if at else [line]
    return [*found, "<TRAILER_SECTION>", "</TRAILER_SECTION>", *REMAINS]


HEADINGS = {
    PRINTED: [(1, f"{number}. {title}") for number, title in enumerate(TITLES, 1)],
    MEETING: [(1, LABEL), (2, DATED)],
    ITEM: [(1, "Agenda item"), (2, TITLES[1])],
    SERVICE: [(3, "Attendance"), *((3, title) for title in TITLES)],
    TEXT: [],
}

EDGES = {
    PRINTED: ["Minutes Template"],
    MEETING: [f"{LABEL} | {COMMITTEE} | {SITE}", "Home", "Committees", "Attendance details", f"© 2019 {SITE}"],
    ITEM: [
        f"Agenda item | {COMMITTEE} | {SITE}",
        *("Home", "Committees", f"Meeting of {COMMITTEE}, Tuesday 9th April 2019 6.30 pm (Item 2.)", f"© 2019 {SITE}"),
    ],
    SERVICE: [
        *("memberid", *(str(60 + place) for place in range(len(PEOPLE)))),
        *(
            words
            for number in range(1, len(TITLES) + 1)
            for words in (
                f"agendaitemid: {4400 + number}",
                f"agendaitemnumber: {number + 1}",
                f"minutesitemnumber: {number}",
                "minutesitemsubnumber: 0",
                "isrestricted: False",
            )
        ),
        *("meetingid: 812", "meetingstatus: Confirmed", "agendapublished: True", "minutepublished: True"),
    ],
    TEXT: [],
}
"""What the site or the service prints round the words, where the page header and footer were."""


def tables(way: str) -> Callable[[list[Any]], list[Any]]:
    """Return what gives the tables of a copy for those of the meeting: its attendance and its accounts."""
    return lambda found: [_attendance(), found[1]] if way == SERVICE else [_items(found[1])]


def _attendance() -> list[Any]:
    rows = [(*row, "memberid" if not place else str(59 + place)) for place, row in enumerate(TABLE)]
    return [(Grid(place, column), [words] if words else []) for place, row in enumerate(rows) for column, words in enumerate(row)]


def _items(accounts: list[Any]) -> list[Any]:
    """Return the table of a meeting's page, an item a row; the lines of comments are empty, as their words are left out."""
    chimney = [
        *("2.1 Movement", TYPED["Ms Lund reported that the chimney has moved by 12 mm since the autumn."], "2.2 Repairs"),
        *("The Committee considered:", TYPED["closing the yard to visitors; and"], TYPED["a survey from the air."]),
        "RESOLVED: That a survey be commissioned at a cost of up to £6,500.",
        *("Action: Cllr Strake to write to the insurers by 30 April 2019.", NOTE, "", "", ""),
    ]
    said: list[list[Any]] = [
        ["The minutes of 12 February 2019 were agreed as a correct record."],
        chimney,
        ["The Clerk presented the accounts for the year.", accounts, "It was agreed that the accounts be published on the website.", ""],
        ["Cllr Marrow thanked the volunteers.", "Glass blowing every Saturday in May", "The meeting ended at 7.50 pm.", ""],
    ]
    rows = [([f"{at}."], [TITLES[at - 1], "Minutes:", *words]) for at, words in enumerate(said, 1)]
    return [(Grid(at, column), cell) for at, row in enumerate([(["No."], ["Item"]), *rows]) for column, cell in enumerate(row)]


def remains(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the markers of printed minutes: those of the meeting, and the template's own sections with what is to be filled in."""
    return [*found, *(("placeholder" if words.startswith("FIELD_") else "marker", words) for words in REMAINS)]


MEETINGS = {
    PRINTED: {"status": "unknown"},
    MEETING: {"chair": None, "date_text": "Tuesday, 9th April, 2019", "title": LABEL},
    ITEM: dict.fromkeys(("chair", "end_time", "title", "venue")) | {"date_text": "Tuesday 9th April 2019", "status": "unknown"},
    SERVICE: {"date_text": "09/04/2019", "status": "unknown", "title": None},
    TEXT: {"chair": None, "date_text": "Tuesday, 9th April, 2019", "title": LABEL},
}
"""What a copy says otherwise of the meeting, or not at all."""


def facts(way: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return what gives the record of a copy for that of the meeting."""
    return lambda record: _facts(record, way)


SPACED = {"12 mm": "12 mm[1]", "from the air.": "from the air .", "volunteers.": "volunteers ."}
"""Words of the page's text with the sign of the note, and with the spaces that stood behind labels."""


def _facts(record: dict[str, Any], way: str) -> dict[str, Any]:
    meeting = record["meeting"] | MEETINGS[way]
    if way == PRINTED:
        return {**_flat(record), "meeting": meeting}
    items = [_item(_spaced(_flat(item)) if way == TEXT else _flat(item), way) for item in record["items"]]
    if way == ITEM:
        items = [_moved(items[1])]
    kept = record | {"meeting": meeting, "items": items, "kind": "item" if way == ITEM else "minutes"}
    return kept if way == SERVICE else kept | {"attendance": []}


def _flat(value: Any) -> Any:
    """Return the record of paragraphs that no style sets in."""
    if isinstance(value, dict):
        return {key: 0 if key == "level" else _flat(one) for key, one in value.items()}
    return [_flat(one) for one in value] if isinstance(value, list) else value


def _item(item: dict[str, Any], way: str) -> dict[str, Any]:
    """Return an item as its page has it: no marker, words under a label, and in the last one of a page in HTML the end of the meeting."""
    last = [_paragraph("The meeting ended at 7.50 pm.")] if item["title"] == TITLES[-1] and way != TEXT else []
    below = [_below(one, way) for one in item["items"]]
    text = "\n".join([item["text"], *(one["text"] for one in last)])
    return item | {
        "marker": None,
        "items": below,
        "text": text,
        "paragraphs": [_paragraph("Minutes:") | {"kind": "heading"}, *item["paragraphs"], *last],
    }


def _below(item: dict[str, Any], way: str) -> dict[str, Any]:
    """Return an item below another: whom an action's owner is where nobody says who came, and in a text the note below the last one."""
    owners = [one | {"owners": one["owners"] if way == SERVICE else [one["owner"]]} for one in item["actions"]]
    noted = [_paragraph(NOTE)] if owners and way == TEXT else []
    return item | {
        "actions": owners,
        "paragraphs": [*item["paragraphs"], *noted],
        "text": "\n".join([item["text"], *(one["text"] for one in noted)]),
    }


def _spaced(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _spaced(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_spaced(one) for one in value]
    for bare, spaced in SPACED.items():
        value = value.replace(bare, spaced) if isinstance(value, str) else value
    return value


def _moved(item: dict[str, Any]) -> dict[str, Any]:
    """Return the only item of its page, from which orders count."""
    return item | {"order": 1, "items": [one | {"order": at} for at, one in enumerate(item["items"], 2)]}


def _paragraph(words: str) -> dict[str, Any]:
    return {"kind": "paragraph", "number": None, "level": 0, "text": words, "paragraphs": []}


def anchors(way: str) -> Callable[[list[Any]], list[Any]]:
    """Return what gives the anchors of a copy: the places of labels, behind the words."""
    return lambda found: [("", "point", item - (way == ITEM)) for _, _, item in (found[:3] if way == ITEM else found)]


OF_THE_ITEM = 3
"""So many of the meeting's comments are in the second item."""
