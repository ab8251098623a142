"""Small invented documents, a pair for each code: one that shows it, and one that looks like it and does not."""

from __future__ import annotations

from typing import NamedTuple

from tests.readers.docx.build import about, at, changed, comment, p, packed, parts, r, relationships
from tests.readers.pdf.drawn import Sheet, pdf

HEAD = "Hill Parish Council\n\nMinutes of the meeting held on Tuesday 2 March 2021\n\nPresent: Cllr A Moss (Chair), Cllr B Reed\n\n"


class Pair(NamedTuple):
    """Two documents, with the names of their files."""

    shows: bytes
    looks_like: bytes
    name: str = "minutes.txt"
    like_name: str = "minutes.txt"


def _minutes(shows: str, looks_like: str) -> Pair:
    """Return a pair of minutes in plain text that differ below their head."""
    return Pair((HEAD + shows).encode(), (HEAD + looks_like).encode())


def _word(shows: dict[str, str], looks_like: dict[str, str]) -> Pair:
    return Pair(packed(shows), packed(looks_like), "minutes.docx", "minutes.docx")


def _related(*rows: tuple[str, str, str, bool]) -> dict[str, str]:
    """Return the parts of a Word file whose body has these relations."""
    return {**parts(p("The hedge was cut.")), "word/_rels/document.xml.rels": relationships(*rows)}


def commented(done: int | None) -> dict[str, str]:
    """Return the parts of a Word file with a comment that is resolved (1) or open (0), or of which nothing is told (None)."""
    asked = comment(0, f'<w:p w14:paraId="0000000A">{r("Which year?")}</w:p>')
    words = p("The ", about(0, "hedge"), " was cut.")
    if done is None:
        return parts(words, comments=asked)
    row = f'<x:commentEx x:paraId="0000000A" x:done="{done}"/>'
    states = f'<x:commentsEx xmlns:x="http://schemas.microsoft.com/office/word/2012/wordml">{row}</x:commentsEx>'
    return parts(words, comments=asked, commentsExtended=states)


_TITLES = ("Apologies", "Hedges", "Ponds", "Close")
_AGENDA = "AGENDA\n\n" + "".join(f"{number}. {title}\n\n" for number, title in enumerate(_TITLES, 1)) + "MINUTES\n\n"
_SETTLED = "".join(f"{number}. {title}\n\nIt was agreed after a long talk that all was well.\n\n" for number, title in enumerate(_TITLES, 1))
_LIST = "1. Apologies\n\nNone were received.\n\n{}. Hedges\n\nThe hedge was cut.\n\n{}. Ponds\n\nThe pond was drained.\n\n"
_THIRD = "3. Lamps\n\nThe lamps were lit.\n\n"
_PUBLIC = "1. Hedges\n\nThe hedge was cut.\n\n2. Pond lease\n\n{}\n\nThe rent was raised.\n"
_TIKA = "The hedge was cut\n here.\n\nThe pond was drained.\n\n\ufffdWhich hedge?\n"


def _page(label: str) -> bytes:
    """Return a page that Word saved, with a comment at its foot and `label` where the comment may be about something."""
    said = '<p class=MsoCommentText><a name="_msocom_1"></a><a href="#_msoanchor_1">[AH1]</a>Which hedge?</p>'
    listed = f"<div style='mso-element:comment-list'><div style='mso-element:comment'><div id=\"_com_1\">{said}</div></div></div>"
    return f"<html><body><p>Hill Board</p><p>The hedge{label} was cut.</p>{listed}</body></html>".encode()


_PAGE = b"<html><body><p>Hill Board</p></body></html>"
_WHITE = '<w:color w:val="FFFFFF"/>'
_YELLOW = '<w:highlight w:val="yellow"/>'
_LINE = "1. Hedges\n\n{}\n\n2. Ponds\n\nThe pond was drained.\n"

PAIRS: dict[str, Pair] = {
    "marker-unclosed": _minutes("<AI1>\n\n1\nHedges\n\nThe hedge was cut.\n", "<AI1>\n\n1\nHedges\n\nThe hedge was cut.\n\n</AI1>\n"),
    "marker-unknown": _minutes("<STANDING_ORDERS>\n\nThe hedge was cut.\n", "Hedges <of any height> were cut.\n"),
    "item-empty": _minutes(_LINE.format(""), _LINE.format("None.")),
    "date-contradiction": _minutes(_LINE.format("It was cut on Tuesday 1 February 2021."), _LINE.format("It was cut on Monday 1 February 2021.")),
    "unfinished-text": _minutes(_LINE.format("The cost was XX pounds, from whom??"), _LINE.format("Part XX of the Act was read; was it?!")),
    "attendance-group-empty": _minutes("In attendance\n\nApologies: none\n\n" + _SETTLED, "In attendance: the Clerk\n\n" + _SETTLED),
    "number-gap": _minutes(_LIST.format(2, 5), _LIST.format(2, 3)),
    "number-repeat": _minutes(_LIST.format(2, 2) + _THIRD, _LIST.format(2, 3)),
    "comment-unresolved": _word(commented(0), commented(1)),
    "comment-state-unknown": _word(commented(None), commented(1)),
    "comment-resolved-left-in": _word(commented(1), commented(0)),
    "comment-anchor-inferred": Pair(_TIKA.encode(), packed(commented(0)), like_name="minutes.docx"),
    "comment-anchor-lost": Pair(_page(""), _page('<a class=msocomanchor href="#_msocom_1" name="_msoanchor_1">[AH1]</a>'), "page.html", "page.html"),
    "comment-orphan": _word(parts(p("a", at(3)), comments=comment(0, "Which?")), commented(0)),
    "comment-date-invalid": _word(
        parts(p("a", at(0)), comments=comment(0, "Which?", attributes='w:author="A" w:date="2021-02-31T00:00:00Z"')),
        parts(p("a", at(0)), comments=comment(0, "Which?", attributes='w:author="A"')),
    ),
    "label-without-comment": _minutes(_LINE.format("The hedge[AQ1] was cut."), _LINE.format("The hedge [A1] on the plan was cut.")),
    "change-left-in": _word(parts(p("The hedge was ", changed("ins", r("not ")), "cut.")), parts(p("The hedge was inserted by hand."))),
    "template-remains": _minutes(_LINE.format("The hedge at {VENUE} was cut."), _LINE.format("The set {2, 3} was drawn.")),
    "encoding-damage": _minutes(_LINE.format("We donâ€™t cut hedges."), _LINE.format("We don’t cut hedges in Ålesund for €5.")),
    "format-mismatch": Pair(
        b"<html><body><p>Hill Board</p></body></html>", b"<html><body><p>Hill Board</p></body></html>", "minutes.docx", "mgAi.aspx"
    ),
    "several-documents": Pair((HEAD + _AGENDA + _SETTLED).encode(), (HEAD + _SETTLED).encode()),
    "text-lost": _minutes(
        "1. Hedges\n\n was cut by the Clerk.\n\nPage   PAGE  1\n",
        "1. Hedges\n\n was cut by the Clerk.\n\nPage 1\n",
    ),
    "text-truncated": _minutes(
        _LINE.format("...  view the full minutes text for item 1"), _LINE.format("Members may view the full minutes on paper.")
    ),
    "external-link": _word(_related(("x", "image", "http://evil.example/i.png", True)), _related(("x", "hyperlink", "https://hill.example/", True))),
    "page-without-text": Pair(pdf(Sheet().picture()), pdf(Sheet().words(72, 700, "Hill Board")), "minutes.pdf", "minutes.pdf"),
    "part-unread": _word(_related(("x", "package", "embeddings/o.xlsx", False)), _related(("x", "hyperlink", "https://hill.example/o.xlsx", True))),
    "structure-damaged": _word(_related(("s", "styles", "styles.xml", False)), parts(p("The hedge was cut."), styles="")),
    "macros-present": _word(
        _related(("x", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin", False)),
        parts(p("The macros of the council's plan were read.")),
    ),
    "meeting-undated": Pair(HEAD.replace(" 2021", "").encode() + _SETTLED.encode(), (HEAD + _SETTLED).encode()),
    "meeting-cancelled": _minutes("CANCELLED\n\n" + _SETTLED, "The fair was cancelled.\n\n" + _SETTLED),
    "ambiguous": _minutes("Apologies: Cllr B Reed\n\n" + _SETTLED, "Apologies: Cllr D Reed\n\n" + _SETTLED),
    "action-without-owner": _minutes(
        _LINE.format("Action: to write to the ferry company"), _LINE.format("Action: Clerk to write to the ferry company")
    ),
    "decision-without-verb": _minutes(_LINE.format("RESOLVED: Harbour wall"), _LINE.format("RESOLVED: That the harbour wall be mended.")),
    "columns-lost": _minutes("No   Item   Action by   Action date\n\n" + _SETTLED, "Item   Action\n\n" + _SETTLED),
    "hidden-text": _word(parts(p("The hedge ", r("by the Reeds ", _WHITE), "was cut.")), parts(p("The hedge ", r("9 ", _WHITE), "was cut."))),
    "highlight-left-in": _word(parts(p("It cost ", r("£300", _YELLOW), ".")), parts(p("It cost ", r("£300", "<w:b/>"), "."))),
    "artefact-left-in": _minutes("[bookmark: _GoBack]" + _SETTLED, "[bookmarked by the clerk]\n\n" + _SETTLED),
    "item-restricted": _minutes(
        _PUBLIC.format("RESOLVED: That the public be excluded from the meeting for this item."),
        _PUBLIC.format("The public were asked about the lease."),
    ),
}
"""By code."""
