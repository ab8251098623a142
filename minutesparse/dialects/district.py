"""Minutes of county, district, borough and unitary councils and their committees, in the form that committee clerks are taught.

Quirks: minute numbers that run through the year (`34/22`, `54.`); capital headings; RESOLVED in capitals with its clauses numbered below;
reasons kept apart; recommendations to the council; the standing resolution to exclude press and public.
"""

from __future__ import annotations

from minutesparse.dialect import Signature
from minutesparse.dialects.generic import DIALECT as GENERIC

DIALECT = GENERIC.extend(
    name="district",
    summary="county, district, borough and unitary councils",
    signatures=(
        Signature(r"(?:It was )?RESOLVED(?: that\b| ?[:–-]| \([^)\n]{1,40}\)|[ \t]*$)", 3, "RESOLVED – That the report be noted"),
        Signature(r"(?:It was )?Resolved(?: ?[–-]| \([^)\n]{1,40}\))", 2, "Resolved (9:1) – that the report be noted"),
        Signature(r"RECOMMENDED\b", 3, "RECOMMENDED TO COUNCIL:"),
        Signature(r"AGREED ?(?:[–-]|:-)", 3, "AGREED – That the report be noted"),
        Signature(r"Reasons? for (?:the )?(?:[Dd]ecision|[Rr]ecommendation)", 2, "Reasons for decision"),
        Signature(r"REASON(?:\(S\)|S)? FOR (?:THE )?(?:DECISION|RECOMMENDATION)", 3, "REASON(S) FOR DECISION:"),
        Signature(r"(?:APOLOGIES FOR ABSENCE|DECLARATIONS OF INTEREST|EXCLUSION OF (?:THE )?(?:PRESS AND )?PUBLIC)", 1, "DECLARATIONS OF INTEREST"),
        Signature(
            r"(?:At a|Minutes? of) (?!(?:[\w&'’-]+ ){0,9}(?:Parish|Town|Community) )(?:[\w&'’-]+ ){1,12}?"
            r"(?:(?:District|County|Borough|City) Council|Municipal District)",
            4,
            "Minutes of a meeting of Hill District Council",
        ),
        Signature(
            r"(?:MINUTES OF )?(?!(?:[A-Z&'’-]+ ){0,9}(?:PARISH|TOWN|COMMUNITY) )(?:[A-Z&'’-]+ ){1,12}?"
            r"(?:(?:DISTRICT|COUNTY|BOROUGH) COUNCIL|MUNICIPAL DISTRICT)\b",
            4,
            "MINUTES OF THE MONTHLY MEETING OF THE HILL MUNICIPAL DISTRICT",
        ),
        # Scotland, Ireland, Wales
        Signature(r"M(?:INUTE|inute) of (?:(?:the|a) )?(?:[\w-]+ ){0,2}?(?:MEETING|[Mm]eeting)", 4, "Minute of the meeting held in the Drill Hall"),
        Signature(r"S(?:EDERUNT|ederunt)\b", 4, "Sederunt: Councillors Hill and Dale"),
        Signature(r"(?:- )?(?:The )?(?:CATHAOIRLEACH|Cathaoirleach)\b", 4, "The Cathaoirleach, Councillor Hill, presided."),
        Signature(r"C(?:YNGOR|yngor) (?:SIR|Sir|BWRDEISTREF|Bwrdeistref|DINAS|Dinas)\b", 4, "CYNGOR SIR FRYNIAU"),
        Signature(r"Councillors? (?:[A-Z][\w.’'-]* ){1,5}\(?in the [Cc]hair", 3, "Councillor A Marsh (in the Chair)"),
        Signature(r"The (?:Mayor|Chief Executive|Monitoring Officer|Head of [A-Z])", 1, "The Monitoring Officer reported"),
    ),
)
