"""Reports of officers to a committee or board, and the appendices to them.

Quirks: no meeting happens in them. Headings are Purpose of report, Summary, Recommendation, Action, Background, Implications; paragraphs are
numbered, and so are those below them; a box names the contact officer with position, telephone and e-mail. "Action" and "Recommendation" ask,
they do not decide.
"""

from __future__ import annotations

from minutesparse.dialect import Signature, listed
from minutesparse.dialects.generic import DIALECT as GENERIC

DIALECT = GENERIC.extend(
    name="committee-report",
    summary="officers' reports to a committee",
    signatures=(
        Signature(r"Purpose(?: of (?:the )?(?:report|paper))?:?[*_]{0,2}[ \t]*$", 5, "Purpose of report"),
        Signature(r"(?:Executive )?[Ss]ummary:?[*_]{0,2}[ \t]*$", 3, "Summary"),
        Signature(r"Recommendations?:?[*_]{0,2}[ \t]*(?:$|(?:That|The|Members|To)\b)", 4, "Recommendation"),
        Signature(r"Contact [Oo]fficer", 5, "Contact officer:"),
        Signature(r"(?:Phone no|Telephone|Tel(?:ephone)? no|Position|E-?mail)\.?:", 2, "Phone no: 020 7946 0000"),
        Signature(r"(?:Financial|Legal|Equality|Equalities|Risk|HR|Resource) [Ii]mplications", 3, "Financial implications"),
        Signature(r"Implications for [A-Z]", 3, "Implications for Wales"),
        Signature(r"Background(?: papers)?:?[*_]{0,2}[ \t]*$", 2, "Background"),
        Signature(r"Next [Ss]teps:?[*_]{0,2}[ \t]*$", 1, "Next steps"),
        Signature(r"Report (?:of|from|by|to) ", 3, "Report of the Head of Housing"),
        Signature(r"Appendix [A-Z0-9]{1,3}[ \t]*$", 3, "Appendix C"),
    ),
    layout=GENERIC.layout.extend(labels=listed("purpose of report | action | summary | background")),
)
