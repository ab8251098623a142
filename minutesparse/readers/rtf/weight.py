r"""How much work a file asks for, told from its bytes before any of it is done.

In: the bytes of a file. Out: nothing, or a refusal. Afterwards holds: what is read takes about two seconds at the most, and 256 MB.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from minutesparse.readers.rtf.properties import CHARACTERS

if TYPE_CHECKING:
    from minutesparse.limits import Limits


def _words(*names: str) -> re.Pattern[bytes]:
    return re.compile(rb"\\(?:%s)(?![A-Za-z])" % "|".join(names).encode())


_WEIGHTS = (
    # {      \'e9\'e8      \b
    (1, re.compile(rb"[{}]|(?:\\'[0-9A-Fa-f]{2}){1,5}+|\\")),
    # words that look like none before them: "{a", "\b a", "\~a", "\i0\'e9"
    (3, re.compile(rb"(?:[{}]|\\[A-Za-z]++(?:-?+[0-9]++)?+ ?+|\\[^A-Za-z'])(?=[\r\n\0]*+(?:[^\\{}\r\n\0]|\\'))")),
    # \tab      \cellx1000      \deleted
    (3, re.compile(rb"\\(?:cellx|(?:%s|deleted|revised|mvf|mvt)(?![A-Za-z]))" % "|".join(CHARACTERS).encode())),
    # \par      a line end behind a backslash
    (8, re.compile(rb"\\(?:(?:par|sect|line|lbr|page|column)(?![A-Za-z])|[\r\n])")),
    # \cell      \footnote      \headerl
    (15, _words("cell", "row", "nestcell", "nestrow", "footnote", "annotation", "shptxt", "dptxbxtext", "(?:head|foot)er[lrf]?")),
    # \annotation
    (10, _words("annotation")),
)
"""What is built for each thing beside what the others say of it, in elements: what a control word costs that changes how words look."""


def weigh(data: bytes, limits: Limits) -> None:
    """Hold the file to the limit `elements`.

    Raises:
        LimitExceeded: more would have to be built than that.
    """
    total = 0
    for weight, pattern in _WEIGHTS:
        most = (limits.elements - total) // weight + 1
        total += weight * sum(1 for _ in islice(pattern.finditer(data), most))
        limits.check("elements", total)
