"""What a star before a name means, as a line below the list lays it down: "* denotes absence".

In: a line and the register. Out: whether it is such a legend; then those who have a star have its status.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutesparse.document import Passage
    from minutesparse.extractors.attendance.register import Register

_LONGEST = 40
_GROUPS = 20
"""So many groups before may have stars in them."""


def legend(passage: Passage, register: Register) -> bool:
    """Give the status that a line lays down to those of the last groups whose names have a star; return whether it lays down any.

    Where all of a group have one, it is the bullet of a list.
    """
    found = _star().fullmatch(passage.text) if len(passage.text) < _LONGEST else None
    if found is None:
        return False
    for group in register.groups[-_GROUPS:]:
        if len(group.starred) < len(group.people):
            for person in group.starred:
                person.status = "apologies" if found["apologies"] else "absent"
    register.spans.append(passage.view.span)
    return True


@cache
def _star() -> re.Pattern[str]:
    # * denotes absence | * = apologies
    return re.compile(
        r"[\s(*]*(?:denotes|indicates|signifies|means|=)\s(?:an?\s|those\s|members?\s|councillors?\s){0,2}"
        r"(?:(?P<apologies>apolog)|absen|not\spresent).{0,30}",
        re.IGNORECASE,
    )
