"""Pages of ModernGov, the committee system of most English councils, as saved, scraped or copied.

Quirks: a number stands alone on its line and runs through the year; the title comes next, then the agenda's own text ("To confirm …"), then
`Additional documents:`, `Decision:` and `Minutes:`, of which the last two often hold the same resolution. An item's own page begins with
`Agenda item` and ends with `Supporting documents:`. Titles of downloads carry their size (`PDF 365 KB`). Its Word template leaves layout markers
(`<AI1>`) round items. Its web service tells the same in XML, with flags (`isrestricted`) that the pages do not show.
"""

from __future__ import annotations

from minutesparse.dialect import Signature, listed
from minutesparse.dialects.generic import DIALECT as GENERIC

DIALECT = GENERIC.extend(
    name="moderngov",
    summary="pages of the committee system ModernGov",
    signatures=(
        Signature(r"\\?<\s*AI\d{1,3}\\?>", 4, "<AI1>"),
        Signature(r"Agenda item[ \t]*$", 4, "Agenda item"),
        Signature(r"Supporting documents:?[ \t]*$", 4, "Supporting documents:"),
        Signature(r"Additional documents:?[ \t]*$", 4, "Additional documents:"),
        Signature(r"(?:Minutes|Decision|Decisions):[ \t]*$", 2, "Minutes:"),
        Signature(r"(?:•[ \t]*)?Share this (?:item|page)", 3, "Share this item"),
        Signature(r"Agenda,? decisions and minutes", 4, "Agenda, decisions and minutes"),
        Signature(r"Agenda and (?:draft )?minutes(?: for | [A-Z]|[ \t]*$)", 4, "Agenda and minutes for Parks Committee"),
        Signature(r"View directions|Attendance details|Agenda frontsheet", 2, "View directions"),
        Signature(r"(?:\| ?)?(?:Items? \| )?No\.(?: \|)? Items?\b", 2, "No. Item"),
        Signature(r"Issue - meetings|Issue details", 4, "Issue - meetings"),
        Signature(r"Meeting: \d{1,2}/\d{1,2}/\d{4} - ", 4, "Meeting: 04/05/2016 - Executive (Item 9)"),
        Signature(r"Decision details[ \t]*$", 4, "Decision details"),
        Signature(r"Decision Maker:", 4, "Decision Maker: Cabinet"),
        Signature(r"Decision status:", 4, "Decision status: Recommendations Approved"),
        Signature(r"Is (?:Key decision|subject to call in)\?", 4, "Is Key decision?: No"),
        Signature(r"(?:Publication date|Date of decision|Decided at meeting):", 2, "Date of decision: 04/05/2016"),
        Signature(r"Voting record", 4, "Voting record"),
        Signature(r"(?:Motion|Resolution|Amendment) status:", 4, "Motion status: Carried"),
        Signature(r"(?:meetingid|agendaitemid|committeeid|councillorid|memberid)(?: \w+)?: ", 4, "agendaitemid: 12"),
        # a title, then the label, where a page was copied with few or no line breaks
        Signature(
            r"(?:[^:\n]{1,240}+:){1,3}?(?:(?<=\. Minutes:)|(?<=\) Minutes:)|(?<= Additional documents:))", 2, "Hedges. Minutes: They were noted."
        ),
    ),
    decisions=GENERIC.decisions.extend(other_headings=listed("isrestricted")),
    exempt=GENERIC.exempt.extend(withheld=listed("isrestricted")),
    layout=GENERIC.layout.extend(labels=listed("minutes | decision | decisions | agenda item")),
)
