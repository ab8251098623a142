"""Minutes of committees whose numbers are counted by Word, and of one that is still being corrected."""

from __future__ import annotations

from tests.word.markup import Comment, commented, counting_from, deleted, docx, inserted, paragraph, run, table

BOLD = "<w:b/>"


def lantern_parade() -> bytes:
    """Return minutes in which no number is in the text: Word counts items and their paragraphs, and draws the bullets."""

    def item(title: str) -> str:
        return paragraph(run(title, BOLD), number=(1, 0))

    def below(text: str) -> str:
        return paragraph(text, number=(1, 1))

    return docx(
        paragraph(run("Lantern Parade Committee", BOLD)),
        paragraph(
            '<w:bookmarkStart w:id="0" w:name="_GoBack"/>',
            '<w:bookmarkEnd w:id="0"/>',
            "Minutes of the meeting held on Thursday 17th September 2015 at 7.30pm in the Scout Hut",
        ),
        paragraph(run("Present: ", BOLD), "Gwen Ashdale (Chair), Tom Birk (Treasurer), Cora Singh, Wilf Naismith"),
        item("Apologies"),
        paragraph("There were none."),
        item("Minutes of 2 July 2015"),
        paragraph("The minutes were agreed and signed."),
        item("Matters arising"),
        below("Road closure. The form has gone to the county, and the query about the buses was resolved."),
        below("Lanterns. 140 were sold and £420 carried forward."),
        item("Route"),
        below("It was agreed to start at the chapel."),
        below("Tom to walk the route with the police before half-term."),
        item("Stewards"),
        below("Twelve are needed:"),
        paragraph("eight at the road", number=(2, 0)),
        paragraph("four at the green", number=(2, 0)),
        paragraph("CORA TO ASK THE ROWING CLUB"),
        item("Any other business"),
        below("Gwen offered to bake for the stewards."),
        item("Date of next meeting"),
        paragraph("Thursday 15th October 2015"),
        paragraph("The meeting closed at 9.05pm."),
    )


def graduate_studies() -> bytes:
    """Return a university committee's minutes: numbers run on from the last meeting, a word says what each paragraph is."""

    def item(title: str) -> str:
        return paragraph(title, style="Heading1", number=(1, 0))

    def below(text: str, level: int = 1) -> str:
        return paragraph(text, number=(1, level))

    return docx(
        paragraph("UNIVERSITY OF SALTBY"),
        paragraph(run("Graduate Studies Committee", BOLD)),
        paragraph("Minutes of the meeting held on 7 March 2018 at 14.00 in Senate Room 2"),
        table(
            ("Present:", "Professor A. Lindgren (Chair), Dr R. Achebe, Dr S. Mott, Dr L. Ferris (for Dr T. Wray), Ms J. Peverell (student member)"),
            ("In attendance:", "Mr C. Doyle (Secretary)"),
            ("Apologies:", "Dr T. Wray, Professor I. Huss"),
        ),
        item("Minutes"),
        below("Approved: the minutes of the meeting of 6 December 2017 (GSC 17/18 M1)."),
        item("Matters arising"),
        below("Minute 21.4: the trouble with the thesis template had been resolved."),
        item("Chair's action"),
        below("Reported: that the Chair had approved two extensions on behalf of the Committee."),
        item("Format of theses"),
        below("Received: a paper from the Library (GSC 17/18 12)."),
        below("In discussion these points were made:"),
        below("students would like a shorter abstract;", 2),
        below("binding could be dropped.", 2),
        below("Agreed: that soft-bound theses no longer be required."),
        below("Action: Secretary to amend the handbook by 30 April 2018."),
        item("Training of supervisors"),
        below("Noted: that 41 supervisors had been trained."),
        below("It was proposed that training be compulsory. This was not agreed."),
        item("Date of next meeting"),
        below("Wednesday 9 May 2018 at 14.00."),
        numbering=counting_from(33),
    )


def orchard_cooperative() -> bytes:
    """Return draft minutes with corrections not yet accepted, in the attendance, a sum and a task, and comments on them."""
    who, when = "Bel Crewe", "2020-01-20T18:00:00Z"
    return docx(
        paragraph(run("Orchard Food Co-operative Management Committee", BOLD)),
        paragraph("Tuesday 14 January 2020, 6.30pm, the Packing Shed"),
        paragraph(run("Present: ", BOLD), "Ada Holm (Chair), Raj Pillay, ", deleted("Tim Oakes, ", who, when), "Bel Crewe, Jo Quill"),
        paragraph(run("Apologies: ", BOLD), inserted("Tim Oakes, ", who, when), "Mags Fenn"),
        paragraph(run("1. Minutes of the last meeting", BOLD)),
        paragraph("Taken as read and agreed."),
        paragraph(run("2. Fridge", BOLD)),
        paragraph(
            "Agreed to buy a second fridge at ",
            commented(0, deleted("£300", who, when), inserted("£340", who, when)),
            ", once the fault in the wiring is resolved.",
        ),
        paragraph("Raj will ask the electrician for a date. ", inserted("Ada to check the insurance.", who, when)),
        paragraph(run("3. Opening on Mondays", BOLD)),
        paragraph("Jo moved that the shop open on Mondays, and Raj seconded. The motion was lost, 1 for and 3 against."),
        paragraph(run("4. Growers", BOLD)),
        paragraph("Action: Bel to email the growers by 31 January 2020."),
        paragraph("Action: ", commented(1, "None")),
        paragraph(run("5. Next meeting", BOLD)),
        paragraph("Tuesday 11 February 2020, 6.30pm"),
        paragraph("The meeting finished at 8.10pm."),
        comments=(
            Comment("Raj Pillay", "RP", "2020-01-21T08:12:00Z", "Was it not £350?", done=False),
            Comment("Ada Holm", "AH", "2020-01-21T19:40:00Z", "Put the stall under 5 next time.", done=True),
        ),
        header="DRAFT",
    )
