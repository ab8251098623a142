"""Notes of the boards of the Local Government Association, and exports of its Word template for minutes.

Quirks: "Note of last … meeting" for minutes; ModernGov's layout markers (`<AI1>`) round items; a table of three columns (Item, Decisions and actions,
Action); an attendance list in Appendix A with a role carried down its blank cells; "Action" as a heading inside items.
"""

from __future__ import annotations

from minutesparse.dialect import Signature, listed
from minutesparse.dialects.generic import DIALECT as GENERIC

DIALECT = GENERIC.extend(
    name="lga",
    summary="notes of the boards of the Local Government Association",
    signatures=(
        Signature(
            r"Note of (?:the )?(?:last )?(?:[A-Z&][\w&]*,? |meeting |of |the |and ){0,8}(?:[Bb]oard|[Pp]anel|[Ee]xecutive|[Gg]roup|[Cc]ommittee)",
            5,
            "Note of last Town & Country Board meeting",
        ),
        Signature(r"Decisions and actions", 5, "Decisions and actions"),
        Signature(r"LGA Officers", 4, "LGA Officers"),
        Signature(r"Position/Role", 2, "Position/Role"),
        Signature(r"Appendix A ?[-–] ?Attendance", 3, "Appendix A -Attendance"),
        Signature(r"An attendance list is attached", 3, "An attendance list is attached to these minutes"),
    ),
    layout=GENERIC.layout.extend(labels=listed("action | actions | decision | decisions")),
)
