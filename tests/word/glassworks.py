"""One meeting with everything in it that minutes under review hold, of which `fixtures/` has a copy in every format."""

from __future__ import annotations

from tests.word.markup import (
    Comment,
    cell,
    comment_ends,
    comment_starts,
    commented,
    commented_at,
    deleted,
    docx,
    footnoted,
    inserted,
    page_number,
    paragraph,
    run,
    table,
    text_box,
)

BOLD, HIDDEN, WHITE = "<w:b/>", "<w:vanish/>", '<w:color w:val="FFFFFF"/><w:sz w:val="2"/>'
CLERK, WHEN = "Karl Sedge", "2019-04-11T10:05:00Z"


def glassworks_committee() -> bytes:
    """Return minutes with comments of every kind, tracked changes, nested numbers and tables, hidden markers, a footnote and a text box."""
    return docx(
        paragraph('<w:bookmarkStart w:id="0" w:name="_GoBack"/>', '<w:bookmarkEnd w:id="0"/>', "Glassworks Quarter Committee", style="Title"),
        paragraph("Minutes of the meeting held on Tuesday 9 April 2019 at 6.30 pm in the Kiln Room, Cullet Street, Tansley Vale"),
        _attendance(),
        *_marked("AI1", _item("Minutes of the last meeting"), paragraph("The minutes of 12 February 2019 were agreed as a correct record.")),
        *_marked("AI2", *_chimney()),
        *_marked("AI3", *_budget()),
        *_marked("AI4", *_business()),
        paragraph("The meeting ended at 7.50 pm."),
        paragraph(run("<TRAILER_SECTION>", HIDDEN)),
        paragraph(run("</TRAILER_SECTION>", HIDDEN)),
        comments=COMMENTS,
        header="DRAFT",
        footer=run("Glassworks Quarter Committee, page ") + page_number(),
        footnotes=("Quotation of 28 March 2019, without scaffolding.",),
    )


COMMENTS = (
    Comment("Iris Pomfret", "IP", "2019-04-12T09:30:00Z", "Has it moved since, or was that the old survey?", done=False),
    Comment("Karl Sedge", "KS", "2019-04-12T11:02:00Z", "Moved: see the report of March.", done=False, parent=0),
    Comment("Hetty Lund", "HL", "2019-04-13T08:15:40Z", "Do we need both of these?", done=False),
    Comment("Karl Sedge", "KS", "2019-04-13T16:40:00Z", "Checked against the ledger.", done=True),
    Comment("Hetty Lund", "HL", "2019-04-14T12:00:00Z", "Add the date of the open day here.", done=False),
)
"""In the order of their places: a range inside a sentence and the answer to it, a range over two paragraphs, one in a cell, a point."""


def _marked(name: str, *inside: str) -> tuple[str, ...]:
    """Return paragraphs between the markers of an item: the opening one hidden, the closing one white and tiny, as the template has them."""
    return (paragraph(run(f"<{name}>", HIDDEN)), *inside, paragraph(run(f"</{name}>", WHITE)))


def _item(title: str) -> str:
    return paragraph(title, style="Heading1", number=(1, 0))


def _part(title: str) -> str:
    return paragraph(title, style="Heading2", number=(1, 1))


def _point(*content: str) -> str:
    return paragraph(*content, number=(1, 2))


def _attendance() -> str:
    return table(
        (cell("Attendance", across=3),),
        ("Role", "Name", "Organisation"),
        ("Chair", "Cllr Iris Pomfret", "Tansley Vale Council"),
        (cell("Members", merge="restart"), "Cllr Owen Strake", "Tansley Vale Council"),
        (cell(merge="continue"), "Cllr Dilip Marrow", "Orrin County Council"),
        (cell(merge="continue"), "Ms Hetty Lund MBE", "Glassworks Trust"),
        ("Apologies", "Cllr Wanda Frear", "Orrin County Council"),
        ("In attendance", "Mr Karl Sedge", "Tansley Vale Council"),
        widths=(2000, 3500, 3500),
    )


def _chimney() -> tuple[str, ...]:
    cost = (deleted("£5,000", CLERK, WHEN), inserted("£6,500", CLERK, WHEN))
    return (
        _item("Kiln chimney"),
        _part("Movement"),
        paragraph("Ms Lund reported that ", commented((0, 1), "the chimney has moved"), " by 12 mm", footnoted(1), " since the autumn."),
        _part("Repairs"),
        paragraph("The Committee considered:"),
        _point(comment_starts(2), "closing the yard to visitors; and"),
        _point("a survey from the air", comment_ends(2), "."),
        paragraph("RESOLVED: That a survey be commissioned at a cost of up to ", *cost, "."),
        paragraph("Action: Cllr Strake to write to the insurers by 30 April 2019."),
    )


def _budget() -> tuple[str, ...]:
    inner = table(("Shop", "£2,100"), ("Tours", "£1,380"), widths=(1500, 1500))
    return (
        _item("Budget"),
        paragraph("The Clerk presented the accounts for the year."),
        table(
            ("Heading", "Amount", "Note"),
            ("Income", cell(inner), "Tours are up on last year"),
            ("Repairs", commented(3, "£940"), "Roof of the shop"),
            (cell("Balance in hand", across=2), "£2,540"),
            widths=(2500, 3500, 3000),
        ),
        paragraph("It was agreed that the accounts be published on the website."),
    )


def _business() -> tuple[str, ...]:
    return (
        _item("Any other business"),
        paragraph("Cllr Marrow thanked the volunteers", commented_at(4), "."),
        paragraph(text_box("Glass blowing every Saturday in May")),
    )
