"""How most clerks write: the words that every other dialect starts from."""

from __future__ import annotations

from minutesparse.dialect import Dialect
from minutesparse.dialects._layout import LAYOUT
from minutesparse.dialects._meeting import MEETING, REPORT
from minutesparse.dialects._outcomes import ACTIONS, DECISIONS
from minutesparse.dialects._people import ATTENDANCE
from minutesparse.dialects._votes import DECLARATIONS, EXEMPT, VOTES

DIALECT = Dialect(
    name="generic",
    summary="how most clerks write",
    layout=LAYOUT,
    decisions=DECISIONS,
    actions=ACTIONS,
    votes=VOTES,
    declarations=DECLARATIONS,
    exempt=EXEMPT,
    attendance=ATTENDANCE,
    meeting=MEETING,
    report=REPORT,
)
