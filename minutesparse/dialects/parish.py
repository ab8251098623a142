"""Minutes of English parish and town councils, written by their clerks.

Quirks: hardly a keyword. Decisions are "It was agreed" and "proposed by …, seconded by …", actions "Clerk to …"; title and text of an item run
on in one line ("Payments: …"); numbers are plain, with the year (`95/20`) or absent; planning decisions are mostly the borough's, not the
council's; people go by initials; the public speaks before, between or after the items.
"""

from __future__ import annotations

from minutesparse.dialect import Signature, listed
from minutesparse.dialects.generic import DIALECT as GENERIC

DIALECT = GENERIC.extend(
    name="parish",
    summary="English parish and town councils",
    signatures=(
        Signature(r"(?:[A-Z.'’-]+ ){1,7}(?:PARISH|TOWN|COMMUNITY) COUNCIL", 4, "MINUTES OF HILL PARISH COUNCIL MEETING"),
        Signature(r"(?:PARISH|TOWN|COMMUNITY) COUNCIL (?:MEETING|MINUTES)", 4, "PARISH COUNCIL MEETING"),
        Signature(r"C(?:YNGOR|yngor) (?:CYMUNED|Cymuned|CYMUNEDOL|Cymunedol|TREF|Tref)\b", 4, "CYNGOR CYMUNED FRYN"),
        Signature(r"(?:title: \")?(?:[A-Z][a-z.'’-]+ ){1,5}(?:Parish|Town|Community) Council", 2, "Hill Parish Council"),
        Signature(
            r"(?:title: \")?(?:Draft )?[Mm]inutes (?:of|for|from) (?:(?:the|a|an|meeting|of) ){0,5}(?:[A-Z][a-z.'’-]+ ){1,5}"
            r"(?:PC\b|(?:Parish|Town|Community) (?:Council|Meeting))",
            4,
            "Minutes of the meeting of the Hill Parish Council",
        ),
        Signature(r"(?:Parish|Town|Community) Clerk|Clerk and RFO", 3, "Parish Clerk"),
        Signature(r"[^()\n]{2,60}+\((?:Parish|Town|Community) Clerk(?: (?:and|&) RFO)?\)", 4, "A Hill (Town Clerk)"),
        Signature(r"[^()\n]{2,60}+\(Clerk(?: (?:and|&) RFO)?\)", 3, "In attendance: Ann Hill (Clerk)."),
        Signature(r"(?:\d{1,2}\\?\. ?)?[*]{0,2}Matters [Aa]rising", 1, "4. Matters arising"),
        Signature(r"(?:\d{1,3}|[A-Z]?[a-z]{2,8}) members? of the public", 2, "12 members of the public"),
        Signature(r"Those [Aa]ttending|Councillors [Pp]resent", 2, "Those Attending: Cllr A Marsh"),
        Signature(r"(?:OPEN|PUBLIC) (?:FORUM|SESSION)|Public (?:Forum|Participation)", 2, "OPEN FORUM"),
        Signature(r"(?:The )?[Cc]lerk (?:to|will|was asked|was instructed)\b", 2, "Clerk to write to the county"),
    ),
    layout=GENERIC.layout.extend(
        agenda=listed("open session | burial fees | village hall | playing field | speedwatch | street lighting | defibrillator")
    ),
)
