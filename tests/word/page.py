"""The made meeting as Word saves it for the web: windows-1252, conditional comments, printed numbers, reviewers' comments in a list at the end."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from tests.word.glassworks import CLERK, COMMENTS, WHEN

_HEAD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Karl Sedge</o:Author></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm} @list l0:level1 {mso-level-text:"%1\\."} --></style>
</head>
<body lang=EN-GB>
<div class=WordSection1>
"""
_SPACES = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp; </span>"


def glassworks_page() -> bytes:
    """Return the meeting of `glassworks_committee` as a page; headers and footers lie in a file of their own, which nobody keeps."""
    lines = [
        '<p class=MsoTitle><a name="_GoBack"></a>Glassworks Quarter Committee<o:p></o:p></p>',
        _paragraph("Minutes of the meeting held on Tuesday 9 April 2019 at 6.30 pm in the Kiln\nRoom, Cullet Street, Tansley Vale"),
        _attendance(),
        *_marked("AI1", _item("1.", "Minutes of the last meeting"), _paragraph("The minutes of 12 February 2019 were agreed as a correct record.")),
        *_marked("AI2", *_chimney()),
        *_marked("AI3", *_budget()),
        *_marked(
            "AI4",
            _item("4.", "Any other business"),
            _paragraph(f"Cllr Marrow thanked the volunteers{_range(4, '')}{_label(4)}."),
            f"<div style='mso-element:frame'>{_paragraph('Glass blowing every Saturday in May')}</div>",
        ),
        _paragraph("The meeting ended at 7.50 pm."),
        _paragraph(_hidden("<TRAILER_SECTION>")),
        _paragraph(_hidden("</TRAILER_SECTION>")),
        "</div>",
        _footnotes(),
        "<div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff align=left size=1 width=\"33%\"><![endif]>",
        *(_comment(index) for index in range(len(COMMENTS))),
        "</div>\n</body>\n</html>\n",
    ]
    return (_HEAD + "\n".join(lines)).encode("cp1252")


def _paragraph(content: str) -> str:
    return f"<p class=MsoNormal>{content}<o:p></o:p></p>"


def _hidden(words: str) -> str:
    return f"<span style='display:none;mso-hide:all'>{escape(words)}</span>"


def _marked(name: str, *inside: str) -> tuple[str, ...]:
    white = f"<span style='font-size:1.0pt;color:white'>{escape(f'</{name}>')}</span>"
    return (_paragraph(_hidden(f"<{name}>")), *inside, _paragraph(white))


def _number(number: str) -> str:
    return f"<![if !supportLists]><span style='mso-list:Ignore'>{number}{_SPACES}</span><![endif]>"


def _item(number: str, title: str) -> str:
    return f"<h1 style='mso-list:l0 level1 lfo1'>{_number(number)}{title}</h1>"


def _part(number: str, title: str) -> str:
    return f"<h2 style='mso-list:l0 level2 lfo1'>{_number(number)}{title}</h2>"


def _point(number: str, content: str) -> str:
    return f"<p class=MsoListParagraph style='mso-list:l0 level3 lfo1'>{_number(number)}{content}</p>"


def _said(index: int) -> str:
    """Return what the style of a comment's range says of it."""
    comment = COMMENTS[index]
    stamp = comment.date[:16].replace("-", "").replace(":", "")
    parent = "" if comment.parent is None else f";mso-comment-parent:{comment.parent + 1}"
    return f"mso-comment-reference:{comment.initials}_{index + 1}{parent};mso-comment-date:{stamp}{';mso-comment-done:yes' if comment.done else ''}"


def _range(index: int, words: str) -> str:
    return f"<a style='{_said(index)}'>{words}</a>"


def _label(index: int) -> str:
    """Return the label of a comment in the text."""
    number, initials = index + 1, COMMENTS[index].initials
    link = f'<a class=msocomanchor id="_anchor_{number}" href="#_msocom_{number}" name="_msoanchor_{number}">[{initials}{number}]</a>'
    sign = "<span style='mso-special-character:comment'>&nbsp;</span>"
    return f"<span class=MsoCommentReference><![if !supportAnnotations]>{link}<![endif]>{sign}</span>"


def _comment(index: int) -> str:
    comment, number = COMMENTS[index], index + 1
    return (
        f"<div style='mso-element:comment'><![if !supportAnnotations]><div id=\"_com_{number}\" class=msocomtxt><![endif]>"
        f'<span style=\'mso-comment-author:"{comment.author}"\'><![if !supportAnnotations]><a name="_msocom_{number}"></a><![endif]></span>'
        "<p class=MsoCommentText><span class=MsoCommentReference><span style='mso-special-character:comment'>&nbsp;</span>"
        f'<![if !supportAnnotations]><a href="#_msoanchor_{number}" class=msocomoff>[{comment.initials}{number}]</a><![endif]></span>'
        f"{comment.text}</p><![if !supportAnnotations]></div><![endif]></div>"
    )


def _footnotes() -> str:
    return (
        "<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width=\"33%\"><![endif]>"
        '<div style=\'mso-element:footnote\' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">'
        "<span style='mso-special-character:footnote'></span></a> Quotation of 28 March 2019, without scaffolding.</p></div></div>"
    )


def _cell(content: str, *, across: int = 1, down: int = 1) -> str:
    spans = f"{f' colspan={across}' if across > 1 else ''}{f' rowspan={down}' if down > 1 else ''}"
    return f"<td{spans} valign=top>{content if content.startswith('<table') else _paragraph(content)}</td>"


def _table(*rows: tuple[str, ...]) -> str:
    return "<table class=MsoTableGrid border=1>" + "\n".join(f"<tr>{''.join(row)}</tr>" for row in rows) + "</table>"


def _plain(*words: str) -> tuple[str, ...]:
    return tuple(_cell(word) for word in words)


def _attendance() -> str:
    return _table(
        (_cell("Attendance", across=3),),
        _plain("Role", "Name", "Organisation"),
        _plain("Chair", "Cllr Iris Pomfret", "Tansley Vale Council"),
        (_cell("Members", down=3), *_plain("Cllr Owen Strake", "Tansley Vale Council")),
        _plain("Cllr Dilip Marrow", "Orrin County Council"),
        _plain("Ms Hetty Lund MBE", "Glassworks Trust"),
        _plain("Apologies", "Cllr Wanda Frear", "Orrin County Council"),
        _plain("In attendance", "Mr Karl Sedge", "Tansley Vale Council"),
    )


def _chimney() -> tuple[str, ...]:
    moved = _range(0, _range(1, "the chimney has moved")) + _label(0) + _label(1)
    note = '<a href="#_ftn1" name="_ftnref1"><span style=\'mso-special-character:footnote\'></span></a>'
    edit = f'cite="mailto:{quote(CLERK)}" datetime="{WHEN[:16]}"'
    return (
        _item("2.", "Kiln chimney"),
        _part("2.1", "Movement"),
        _paragraph(f"Ms Lund reported that {moved} by 12 mm{note} since the autumn."),
        _part("2.2", "Repairs"),
        _paragraph("The Committee considered:"),
        _point("(a)", _range(2, "closing the yard to visitors; and")),
        _point("(b)", f"<span style='mso-comment-continuation:3'>a survey from the air</span>{_label(2)}."),
        _paragraph(f"RESOLVED: That a survey be commissioned at a cost of up to <del {edit}>£5,000</del><ins {edit}>£6,500</ins>."),
        _paragraph("Action: Cllr Strake to write to the insurers by 30 April 2019."),
    )


def _budget() -> tuple[str, ...]:
    inner = _table(_plain("Shop", "£2,100"), _plain("Tours", "£1,380"))
    return (
        _item("3.", "Budget"),
        _paragraph("The Clerk presented the accounts for the year."),
        _table(
            _plain("Heading", "Amount", "Note"),
            _plain("Income", inner, "Tours are up on last year"),
            _plain("Repairs", _range(3, "£940") + _label(3), "Roof of the shop"),
            (_cell("Balance in hand", across=2), *_plain("£2,540")),
        ),
        _paragraph("It was agreed that the accounts be published on the website."),
    )
