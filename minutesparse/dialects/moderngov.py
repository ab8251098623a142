"""Pages of ModernGov, the committee system of most English councils, as saved, scraped or copied.

Quirks: a number stands alone on its line and runs through the year; the title comes next, then the agenda's own text ("To confirm …"), then
`Additional documents:`, `Decision:` and `Minutes:`, of which the last two often hold the same resolution. An item's own page begins with
`Agenda item` and ends with `Supporting documents:`. Titles of downloads carry their size (`PDF 365 KB`). Its Word template leaves layout markers
(`<AI1>`) round items.
"""

from __future__ import annotations

from minutesparse.dialect import Signature, listed
from minutesparse.dialects.generic import DIALECT as GENERIC

DIALECT = GENERIC.extend(
    name="moderngov",
    summary="pages of the committee system ModernGov",
    signatures=(
        Signature(r"\\?<\s*AI\d{1,3}\\?>", 3, "<AI1>"),
        Signature(r"Agenda item[ \t]*$", 4, "Agenda item"),
        Signature(r"Supporting documents:?[ \t]*$", 4, "Supporting documents:"),
        Signature(r"Additional documents:?[ \t]*$", 4, "Additional documents:"),
        Signature(r"(?:Minutes|Decision|Decisions):[ \t]*$", 2, "Minutes:"),
        Signature(r"(?:•[ \t]*)?Share this (?:item|page)", 3, "Share this item"),
        Signature(r"Agenda,? decisions and minutes", 4, "Agenda, decisions and minutes"),
        Signature(r"Agenda and (?:draft )?minutes(?: for |[ \t]*$)", 4, "Agenda and minutes for Parks Committee"),
        Signature(r"View directions|Attendance details|Agenda frontsheet", 2, "View directions"),
    ),
    layout=GENERIC.layout.extend(labels=listed("minutes | decision | decisions | agenda item")),
)
