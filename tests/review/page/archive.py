"""An invented archive for the page: minutes with comments, a report, a hostile document, and enough findings for a second page."""

from __future__ import annotations

import datetime as dt

import minutesparse as mp
from minutesparse.diagnostics import CODES
from minutesparse.models import Anchor, ReviewComment
from minutesparse.review import Checked, Finding, check
from minutesparse.review.page import Twin
from minutesparse.spans import Span

FERRY = """\
Osier Ferry Committee
Minutes of the meeting held on 4 March 2021
Present: Cllr Una Marsh (Chair), Cllr Piet Brook
Apologies: Cllr Ida Fenn

1. Landing stage
The stage 🛶 has moved since 🌊 the spring.
RESOLVED: That the ferry \U0001f6f6 be painted TBC.
Action: Piet Brook to ask the painter by 9 April 2021

2. Any other business
There was none.
"""

HOSTILE = """\
Weir Committee
Minutes of the meeting held on 5 May 2022
<script>window.struck = 1</script>
<img src=x onerror="window.struck = 2"> TBC
<a href="javascript:window.struck = 3">read on</a>
</script><script>window.struck = 4</script>
\u202eesrever\u202c and \x1b[31mred TBC
"""

BODY = "<b onclick='window.struck = 5'>Weir</b> & Co"


def at(text: str, words: str) -> Span:
    """Return where `words` stand first in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def found(text: str, path: str, code: str, words: str, message: str = "look here") -> Finding:
    """Return a finding about `words`."""
    span = at(text, words)
    line = text.count("\n", 0, span.start) + 1
    return Finding(path=path, line=line, column=1, code=code, severity=CODES[code].severity, message=message, span=span)


def _ferry() -> Checked:
    record = mp.parse_text(FERRY)
    comments = [
        ReviewComment(
            id="0",
            label="UM1",
            author="Una Marsh",
            date=dt.datetime(2021, 3, 8, 9, 30),  # noqa: DTZ001 - Word has local time
            text="Moved or sunk?",
            resolved=False,
            anchor=Anchor(text="has moved", span=at(FERRY, "has moved"), basis="range"),
            replies=[ReviewComment(author="Piet Brook", text="Moved, by a yard.", resolved=False)],
        ),
        ReviewComment(id="1", author="Ida Fenn", text="Which painter?", resolved=True),
    ]
    findings = (
        found(FERRY, "ferry/minutes.txt", "comment-unresolved", "has moved", "comment by Una Marsh"),
        found(FERRY, "ferry/minutes.txt", "unfinished-text", "painted TBC", '"painted TBC" looks unfinished'),
    )
    return Checked("ferry/minutes.txt", record.model_copy(update={"comments": comments}), FERRY, findings)


def _hostile() -> Checked:
    record = mp.parse_text(HOSTILE)
    assert isinstance(record, mp.Minutes)
    meeting = record.meeting.model_copy(update={"body": BODY, "title": "<script>window.struck = 6</script>"})
    comment = ReviewComment(author="<img src=x onerror='window.struck = 7'>", text="<script>window.struck = 8</script>", anchor=None)
    path = "weir/<script>window.struck = 9<!--.txt"
    findings = (
        found(HOSTILE, path, "unfinished-text", "onerror", "<img src=x onerror='window.struck = 10'>"),
        found(HOSTILE, path, "item-empty", "javascript:", "[read](javascript:window.struck=11)"),
    )
    return Checked(path, record.model_copy(update={"meeting": meeting, "comments": [comment]}), HOSTILE, findings)


def _long() -> Checked:
    text = "Sluice Board\nMinutes of the meeting held on 6 June 2023\n" + "".join(f"{number}. Gate {number} TBC\n\n" for number in range(1, 61))
    record = mp.parse_text(text)
    path = "sluice/minutes.txt"
    findings = tuple(found(text, path, "number-gap", f"Gate {number} TBC", f"gate {number:02}") for number in range(1, 61))
    return Checked(path, record, text, findings)


def _quiet() -> Checked:
    text = "Report to the Osier Ferry Committee\n\nPurpose\n\n1. To say that all is well.\n"
    record = mp.parse_text(text)
    return Checked("ferry/report.txt", record, text, tuple(check(record)))


ARCHIVE = (_ferry(), _hostile(), _long(), _quiet())
"""Four documents with 2, 2, 60 and some findings."""

TWINS = {("ferry/minutes.txt", 2): Twin("sluice/minutes.txt", 1, "IF1", "order")}
