"""Minutes of the boards of charities, societies and projects, often kept as Markdown or reStructuredText beside their other files.

Quirks: headings of the format itself (`## Finances`); business old and new as headings over items; motions ("Moved by …, seconded by …",
"Motion carried 7 - 0"); members by first name; action items as a list at the end ("Kim: publish the minutes").
"""

from __future__ import annotations

from minutesparse.dialect import Signature
from minutesparse.dialects.generic import DIALECT as GENERIC

DIALECT = GENERIC.extend(
    name="board",
    summary="boards of charities, societies and projects",
    signatures=(
        Signature(r"(?:[A-Z][\w'’-]* ){0,5}[Bb]oard (?:monthly |annual |special )?meeting", 3, "Hill Society board meeting, 4 May 2023"),
        Signature(r"(?:Board members|Directors|Trustees)(?: in attendance| [Pp]resent)", 4, "Board members in attendance were:"),
        Signature(r"Action [Ii]tems", 3, "Action items"),
        Signature(r"(?:Ongoing|Old|New|Unfinished) [Bb]usiness", 3, "New business"),
        Signature(r"(?:MOTION|Motion)\b(?::| to| by| that| carried| passed| approved)", 3, "Motion to approve the budget"),
        Signature(r"Moved(?: by)?[: ]", 3, "Moved by Kim, seconded by Lee"),
        Signature(r"(?:Trustees|General|Executive Council|Steering Council) [Mm]eeting", 3, "Trustees meeting 19 November 2022"),
        Signature(
            r"Minutes (?:[A-Z][\w'’-]* |of |the ){0,5}(?:Executive Council|Steering Committee|Trustees|Directors)",
            3,
            "Minutes Hill Trust Executive Council meeting",
        ),
    ),
)
