"""Minutes of partnerships, as their clerks write them in Word."""

from __future__ import annotations

from tests.word.markup import Comment, cell, commented, commented_at, docx, paragraph, run, table


def harbour_trust() -> bytes:
    """Return minutes with markers in hidden runs, automatic numbers, an attendance table with merged cells, and a thread of comments."""
    hidden = "<w:vanish/>"

    def marked(marker: str) -> str:
        return paragraph(run(marker, hidden))

    return docx(
        paragraph('<w:bookmarkStart w:id="0" w:name="_GoBack"/>', '<w:bookmarkEnd w:id="0"/>', "Harbour Heritage Partnership Board", style="Title"),
        table(("Date:", "Wednesday 3 October 2018 at 2.00 pm"), ("Venue:", "Net Loft, Fish Quay, Saltby, SB1 2AA")),
        paragraph(),
        table(
            (cell("Attendance", across=3),),
            ("Role", "Name", "Organisation"),
            ("Chair", "Cllr Hugh Penrose", "Saltby District Council"),
            (cell("Members", merge="restart"), "Cllr Nia Morwick", "Pendrick County Council"),
            (cell(merge="continue"), "Ms Odile Brandt OBE", "Harbour Trust"),
            ("Apologies", "Cllr Sam Tolland", "Tidewell Council"),
        ),
        marked("<AI1>"),
        paragraph("Minutes of the last meeting", style="Heading1", number=(1, 0)),
        paragraph("The minutes of the meeting held on 4 July 2018 were agreed as a correct record."),
        marked("</AI1>"),
        marked("<AI2>"),
        paragraph("Slipway repairs", style="Heading1", number=(1, 0)),
        paragraph("Ms Brandt reported that ", commented((0, 1), "the west slipway has moved"), " since the spring tides."),
        paragraph("The Board considered:"),
        paragraph("closing the slipway for the winter; and", number=(1, 2)),
        paragraph("the cost of a survey", commented_at(2), ".", number=(1, 2)),
        paragraph("RESOLVED: That a survey be commissioned at a cost of up to £4,000."),
        paragraph("Action: Cllr Morwick to write to the insurers by 31 October 2018."),
        marked("</AI2>"),
        marked("<AI3>"),
        paragraph("Any other business", style="Heading1", number=(1, 0)),
        paragraph("There was none."),
        marked("</AI3>"),
        paragraph("The meeting ended at 3.25 pm."),
        comments=(
            Comment("Tess Barrow", "TB", "2018-10-05T09:30:00Z", "Moved or sunk? Check with Odile.", done=False),
            Comment("Odile Brandt", "OB", "2018-10-05T11:02:00Z", "Moved, by 40 mm.", done=False, parent=0),
            Comment("Tess Barrow", "TB", "2018-10-05T09:41:00Z", "Quote is in the folder.", done=True),
        ),
        header="DRAFT",
        footer="Page 1 of 1",
    )
