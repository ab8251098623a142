"""The made meeting as ModernGov shows it: printed minutes, the pages of the meeting and of one item, the answer of the web service, the page's text.

The minutes of an item are pasted from Word into a field, item by item, by an editor that keeps no styles: of a reviewer's comment label and links are
left, and changes are accepted. The printed minutes are made with the template's markers, its own layout sections left in.
"""

from __future__ import annotations

from html import escape

from tests import pagetext
from tests.word.glassworks import COMMENTS

COMMITTEE, SITE = "Glassworks Quarter Committee", "Tansley Vale Council"
TITLES = "Minutes of the last meeting", "Kiln chimney", "Budget", "Any other business"
VENUE = "Kiln Room, Cullet Street, Tansley Vale"

REMAINS = (
    *("<LAYOUT_SECTION>", "FIELD_SUMMARY", "</LAYOUT_SECTION>", "<TITLE_ONLY_LAYOUT_SECTION>", "</TITLE_ONLY_LAYOUT_SECTION>"),
    *("<HEADING_LAYOUT_SECTION>", "FIELD_TITLE", "</HEADING_LAYOUT_SECTION>"),
    *("<TITLED_COMMENT_LAYOUT_SECTION>", "FIELD_TITLE", "FIELD_SUMMARY", "</ TITLED_COMMENT_LAYOUT_SECTION>"),
    *("<COMMENT_LAYOUT_SECTION>", "FIELD_SUMMARY", "</ COMMENT_LAYOUT_SECTION>"),
    *("<RESTRICTED_LAYOUT_SECTION>", "FIELD_RESTRICTED_SUMMARY", "</RESTRICTED_LAYOUT_SECTION>"),
)
"""The template's own layout sections, a paragraph each."""

PEOPLE = (
    ("Cllr Iris Pomfret", "Chair", "Present", "Tansley Vale Council"),
    ("Cllr Owen Strake", "Members", "Present", "Tansley Vale Council"),
    ("Cllr Dilip Marrow", "Members", "Present", "Orrin County Council"),
    ("Ms Hetty Lund MBE", "Members", "Present", "Glassworks Trust"),
    ("Cllr Wanda Frear", "", "Apologies", "Orrin County Council"),
    ("Mr Karl Sedge", "", "In attendance", "Tansley Vale Council"),
)
"""Who came, as the attendance of the service tells it."""


def printed_minutes() -> bytes:
    """Return the minutes that the system prints, as HTML: each marker a paragraph, the template's own sections left in."""
    lines = [
        f'<p class="MsoNormal" align="center"><b>{COMMITTEE}</b></p>',
        f'<p class="MsoNormal">Minutes of the meeting held on Tuesday 9 April 2019 at 6.30 pm in the {VENUE}</p>',
        '<p class="MsoNormal">&nbsp;</p>',
        _ATTENDANCE,
    ]
    for number, title in enumerate(TITLES, 1):
        heading = f"<h1>{number}.&nbsp;&nbsp; {title}</h1>"
        lines += [_marker(f"<AI{number}>"), heading, *_words(number), _marker(f"</AI{number}>")]
    lines += [_paragraph(_ENDED), *map(_marker, ("<TRAILER_SECTION>", "</TRAILER_SECTION>")), *map(_marker, REMAINS)]
    lines += [_NOTE, *_comments(range(len(COMMENTS)))]
    return _page("Minutes Template", '<div class="WordSection1">', *lines, "</div>")


def meeting_page() -> bytes:
    """Return the page of the meeting: its agenda with what was said under each item."""
    rows = [
        f'<tr><td class="mgItemNumberCell"><p>{number}.</p></td><td><p class="mgAiTitleTxt">{title}</p>\n{_minutes(number)}</td></tr>'
        for number, title in enumerate(TITLES, 1)
    ]
    return _site_page(
        "Agenda and draft minutes",
        f'<h2 class="mgSubTitleTxt">{COMMITTEE} - Tuesday, 9th April, 2019 6.30 pm</h2>',
        '<ul class="mgActionList"><li><a href="mgMeetingAttendance.aspx?ID=812">Attendance details</a></li></ul>',
        f'<p><span class="mgLabel">Venue:</span> {VENUE}. <a href="#map">View directions</a></p>',
        '<table class="mgItemTable"><thead><tr><th>No.</th><th>Item</th></tr></thead><tbody>',
        *rows,
        "</tbody></table>",
    )


def item_page() -> bytes:
    """Return the page of the second item."""
    return _site_page(
        "Agenda item",
        f'<h2 class="mgSubTitleTxt">{TITLES[1]}</h2>',
        '<ul class="mgActionList"><li><a href="ieListDocuments.aspx?CId=31&amp;MId=812">'
        f"Meeting of {COMMITTEE}, Tuesday 9th April 2019 6.30 pm (Item 2.)</a></li></ul>",
        _minutes(2),
        '<p class="mgSubItemTitleTxt">Supporting documents:</p><ul class="mgBulletList"></ul>',
    )


def service_answer() -> bytes:
    """Return what `GetMeeting` answers."""
    items = [
        f"<agendaitem><agendaitemid>{4400 + number}</agendaitemid><agendaitemnumber>{number + 1}</agendaitemnumber>"
        f"<fulldisplaynumberformat>{number}.</fulldisplaynumberformat><agendaitemtitle>{title}</agendaitemtitle><agendatext/>"
        f"<minutesitemnumber>{number}</minutesitemnumber><minutesitemsubnumber>0</minutesitemsubnumber><isrestricted>False</isrestricted>"
        f"<minutesnonemptyhtmlbody>{escape(_body(number))}</minutesnonemptyhtmlbody><linkeddocuments/></agendaitem>"
        for number, title in enumerate(TITLES, 1)
    ]
    people = [
        f'<attendee membertype="" memberid="{60 + place}" name="{name}" roledescription="{role}" attendance="{status}" politicalparty="" ward="" '
        f'representing="{body}" />'
        for place, (name, role, status, body) in enumerate(PEOPLE)
    ]
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            f"<meeting><meetingid>812</meetingid><committeetitle>{COMMITTEE}</committeetitle><meetingdate>09/04/2019</meetingdate>",
            "<meetingtime>6.30 pm</meetingtime><meetingstatus>Confirmed</meetingstatus>",
            f"<meetinglocation>{VENUE}</meetinglocation><agendapublished>True</agendapublished><minutepublished>True</minutepublished>",
            "<agendaitems>",
            *items,
            "</agendaitems>",
            "<attendees>",
            *people,
            "</attendees>",
            "</meeting>\n",
        ]
    ).encode()


def page_text() -> bytes:
    """Return the page of the meeting as it is copied: its lines, the site's own left out."""
    return pagetext.lines(meeting_page()).encode() + b"\n"


_ATTENDANCE = """<table>
<tr><td colspan="3"><p>Attendance</p></td></tr>
<tr><td><p>Role</p></td><td><p>Name</p></td><td><p>Organisation</p></td></tr>
<tr><td><p>Chair</p></td><td><p>Cllr Iris Pomfret</p></td><td><p>Tansley Vale Council</p></td></tr>
<tr><td rowspan="3"><p>Members</p></td><td><p>Cllr Owen Strake</p></td><td><p>Tansley Vale Council</p></td></tr>
<tr><td><p>Cllr Dilip Marrow</p></td><td><p>Orrin County Council</p></td></tr>
<tr><td><p>Ms Hetty Lund MBE</p></td><td><p>Glassworks Trust</p></td></tr>
<tr><td><p>Apologies</p></td><td><p>Cllr Wanda Frear</p></td><td><p>Orrin County Council</p></td></tr>
<tr><td><p>In attendance</p></td><td><p>Mr Karl Sedge</p></td><td><p>Tansley Vale Council</p></td></tr>
</table>"""

_ENDED = "The meeting ended at 7.50 pm."
_NOTE = '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Quotation of 28 March 2019, without scaffolding.</p></div>'


def _page(title: str, *content: str) -> bytes:
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    return "\n".join(["<!DOCTYPE html>", '<html lang="en">', head, "<body>", *content, "</body>", "</html>\n"]).encode()


def _site_page(label: str, *content: str) -> bytes:
    return _page(
        f"{label} | {COMMITTEE} | {SITE}",
        '<div id="top"><ul class="menu"><li><a href="/">Home</a></li><li><a href="mgListCommittees.aspx">Committees</a></li></ul></div>',
        f'<div class="mgContent" id="main"><h1 class="mgMainTitleTxt">{label}</h1>',
        *content,
        "</div>",
        f'<div id="foot"><p>&copy; 2019 {SITE}</p></div>',
    )


def _minutes(number: int) -> str:
    return f'<p class="mgSubItemTitleTxt">Minutes:</p>\n<div class="mgWordPara">{_body(number)}</div>'


def _body(number: int) -> str:
    """Return the field that holds the minutes of an item, with the note and the comments that it refers to at its end."""
    words = _words(number) if number < len(TITLES) else [*_words(number), _paragraph(_ENDED)]
    comments = {2: range(3), 3: range(3, 4), 4: range(4, 5)}.get(number, range(0))
    return "\n".join([*words, *([_NOTE] if number == 2 else []), *_comments(comments)])


def _paragraph(content: str) -> str:
    return f"<p>{content}</p>"


def _marker(words: str) -> str:
    return f'<p class="MsoNormal">{escape(words)}</p>'


def _label(index: int) -> str:
    number = index + 1
    return f'<a href="#_msocom_{number}" name="_msoanchor_{number}">[{COMMENTS[index].initials}{number}]</a>&nbsp;'


def _comments(indices: range) -> list[str]:
    """Return the list of comments that stands at a field's end, if it has any."""
    if not indices:
        return []
    return ['<div><hr size="1" width="33%">', *map(_comment, indices), "</div>"]


def _comment(index: int) -> str:
    number = index + 1
    back = f'<a href="#_msoanchor_{number}">[{COMMENTS[index].initials}{number}]</a>'
    return f'<div><div id="_com_{number}"><a name="_msocom_{number}"></a><p>&nbsp;{back}{COMMENTS[index].text}</p></div></div>'


def _table(*rows: tuple[str, ...]) -> str:
    return "<table>" + "\n".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows) + "</table>"


def _cell(words: str) -> str:
    return f"<td>{words if words.startswith('<table') else _paragraph(words)}</td>"


def _words(number: int) -> list[str]:
    """Return what was said and decided under an item."""
    if number == 1:
        return [_paragraph("The minutes of 12 February 2019 were agreed as a correct record.")]
    if number == 3:
        inner = _table(("Shop", "£2,100"), ("Tours", "£1,380"))
        return [
            _paragraph("The Clerk presented the accounts for the year."),
            _table(
                ("Heading", "Amount", "Note"),
                ("Income", inner, "Tours are up on last year"),
                ("Repairs", f"£940{_label(3)}", "Roof of the shop"),
            ).removesuffix("</table>")
            + '\n<tr><td colspan="2"><p>Balance in hand</p></td><td><p>£2,540</p></td></tr></table>',
            _paragraph("It was agreed that the accounts be published on the website."),
        ]
    if number == 4:
        return [_paragraph(f"Cllr Marrow thanked the volunteers{_label(4)}."), _paragraph("Glass blowing every Saturday in May")]
    note = '<a href="#_ftn1" name="_ftnref1">[1]</a>'
    return [
        _paragraph("<strong>2.1&nbsp;&nbsp; Movement</strong>"),
        _paragraph(f"Ms Lund reported that the chimney has moved{_label(0)}{_label(1)} by 12 mm{note} since the autumn."),
        _paragraph("<strong>2.2&nbsp;&nbsp; Repairs</strong>"),
        _paragraph("The Committee considered:"),
        _paragraph("(a)&nbsp;&nbsp; closing the yard to visitors; and"),
        _paragraph(f"(b)&nbsp;&nbsp; a survey from the air{_label(2)}."),
        _paragraph("RESOLVED: That a survey be commissioned at a cost of up to £6,500."),
        _paragraph("Action: Cllr Strake to write to the insurers by 30 April 2019."),
    ]


MADE = {
    "printed-minutes.html": printed_minutes,
    "ieListDocuments.html": meeting_page,
    "mgAi.html": item_page,
    "GetMeeting.xml": service_answer,
    "ieListDocuments.txt": page_text,
}
"""The copies of the meeting, and what makes each."""
