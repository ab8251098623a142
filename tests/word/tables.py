"""Minutes and notes that are kept in tables: items, who came, who does what."""

from __future__ import annotations

from tests.word.markup import Comment, cell, commented, docx, paragraph, run, table


def allotment_users() -> bytes:
    """Return notes kept in one table: item, what was said, what is to be done, by whom and when; bullets, and a comment whose state is unknown."""
    return docx(
        paragraph(run("Allotment Users Group", "<w:b/>")),
        paragraph("Notes of the meeting held on Thursday 10 July 2014 at 18:30 in the Potting Shed"),
        paragraph(run("Present: ", "<w:b/>"), "Joan Bickley (Chair), Tariq Azam-Lowe, Mrs P. Vint (Secretary)"),
        paragraph(run("Apologies: ", "<w:b/>"), "Len Gorse"),
        table(
            ("Item", "Discussion", "Action", "Owner", "Due"),
            (
                "1. Water butts",
                cell(paragraph("Two of the butts leak."), paragraph("Both can be mended.")),
                "Mend both butts",
                "Tariq",
                "24 July 2014",
            ),
            (
                "2. Waiting list",
                cell(
                    paragraph("Eleven people are ", commented(0, "waiting"), ", among them:"),
                    paragraph("four from last year", number=(2, 0)),
                    paragraph("two who have moved", number=(2, 0)),
                ),
                "Ask all of them again",
                "PV",
                "TBC",
            ),
            ("3. Next meeting", cell("Thursday 4 September 2014", across=4)),
        ),
        comments=(Comment("J Bickley", "JB", "2014-07-12T20:15:00Z", "Twelve, I think."),),
    )


def weir_project() -> bytes:
    """Return a team's notes: facts, attendance, items and next steps are a table each, and the last has name and task swapped."""
    return docx(
        paragraph(run("Weir Project Team", "<w:b/>")),
        table(
            ("Meeting Date:", "14th November 2017"),
            ("Meeting Time:", "10am-11.30am"),
            ("Meeting location:", "Room CIS 12"),
            ("Minutes issued by:", "Petra Nowell"),
        ),
        paragraph('<w:bookmarkStart w:id="0" w:name="_GoBack"/>', '<w:bookmarkEnd w:id="0"/>'),
        table(
            ("Name", "Role", "Present/Apologies"),
            ("Petra Nowell", "Project manager", "Present"),
            ("Gil Ahmadi", "Engineer", "Present"),
            ("Lowri Bevan", "", "Present"),
            ("Seth Crane", "Ecologist", "Apologies"),
            ("Dr M. Oduya", "Supervisor", "Apologies (teaching)"),
        ),
        paragraph(),
        table(
            ("Item", "Notes", "Action by"),
            ("1. Sluice gate", cell(paragraph("The gate sticks."), paragraph("Grease the rack before the next flood.")), "Gil"),
            ("2. Eel pass", "Seth's drawing was approved by the river authority. The leak has been resolved.", "Note"),
            ("3. Public day", "Agreed to hold it on 3 March 2018.", ""),
            ("4. Signs", "Order two signs by 30 November 2017", "Lowri / Petra"),
            ("5. Risk register", "Read through, no changes.", "None"),
        ),
        paragraph(),
        table(
            ("Next Steps:", "Owner:", "Due date:"),
            ("Petra Nowell", "Send the notes round", "16th November 2017"),
            ("Gil Ahmadi", "Measure the fall at the weir", "Undecided"),
        ),
    )


def hall_residents() -> bytes:
    """Return minutes in a table S/No, Item, Action By; who came stands in a table whose labels fill no cell twice."""
    return docx(
        paragraph(run("Beacon Hall Residents' Forum", "<w:b/>")),
        paragraph("Minutes of the Residents' Forum meeting held on 8 February 2012 at 17:00 in Common Room B"),
        table(
            ("Present:", "Ola Bergstrom - Chair"),
            ("", "Nina Farouk - Secretary (NF)"),
            ("", "Huw Parry"),
            ("Absent with apologies:", "Zoe Lim (exam)"),
            ("In attendance:", "Mr D. Kerr, Warden"),
        ),
        paragraph(),
        table(
            ("S/No", "Item", "Action By"),
            ("1", cell("Opening", "The Chair opened the meeting at 17:05."), ""),
            (
                "2",
                cell("Minutes of 11 January", "Accepted as a true record, proposed by Huw Parry and seconded by Nina Farouk."),
                "",
            ),
            (
                "3",
                cell(
                    "Laundry",
                    "Two machines are still broken; a third was mended and that problem is resolved.",
                    "The Warden to report the two machines again by 15 February 2012.",
                ),
                "Warden",
            ),
            ("4", cell("Quiet hours", "It was decided that quiet hours begin at 22:30.", "The notice to be put up on every floor."), "NF"),
            ("5", cell("Any other business", "None."), ""),
        ),
        paragraph("The meeting ended at 17:50."),
        paragraph("Next meeting: 7 March 2012"),
    )
