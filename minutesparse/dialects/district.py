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
        Signature(r"(?:It was )?(?:RESOLVED|Resolved)\b(?:[ :–-]| \([^)\n]{1,40}\))", 3, "RESOLVED – That the report be noted"),
        Signature(r"RECOMMENDED\b", 3, "RECOMMENDED TO COUNCIL:"),
        Signature(r"AGREED [–-]", 3, "AGREED – That the report be noted"),
        Signature(r"Reasons? for (?:the )?(?:[Dd]ecision|[Rr]ecommendation)", 2, "Reasons for decision"),
        Signature(r"REASON(?:\(S\)|S)? FOR (?:THE )?(?:DECISION|RECOMMENDATION)", 3, "REASON(S) FOR DECISION:"),
        Signature(r"(?:APOLOGIES FOR ABSENCE|DECLARATIONS OF INTEREST|EXCLUSION OF (?:THE )?(?:PRESS AND )?PUBLIC)", 1, "DECLARATIONS OF INTEREST"),
        Signature(
            r"(?:At a|Minutes of (?:a|the)) (?:(?:meeting|of|the) ){0,4}(?:[A-Z][\w&]* |and |of |the ){0,9}(?:District|County|Borough|City) Council",
            4,
            "Minutes of a meeting of Hill District Council",
        ),
        Signature(r"Councillors? (?:[A-Z][\w.’'-]* ){1,5}\(?in the [Cc]hair", 3, "Councillor A Marsh (in the Chair)"),
        Signature(r"The (?:Mayor|Chief Executive|Monitoring Officer|Head of [A-Z])", 1, "The Monitoring Officer reported"),
    ),
)
