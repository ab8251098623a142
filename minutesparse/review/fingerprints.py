"""What a finding is known by when the document around it has changed: its code, its words, the words beside them, and which of several like it.

In: a document that was looked at. Out: a fingerprint for each finding. Afterwards holds: lines added or taken away elsewhere change no fingerprint,
nor does another path; two findings of one document never share one.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from minutesparse.spans import Span

if TYPE_CHECKING:
    from minutesparse.review.finding import Checked, Finding

_AROUND = 40
"""So many code points before and behind the words, of the same lines, are their context."""


def fingerprints(checked: Checked) -> list[str]:
    """Return a fingerprint for each of the findings, in their order: 32 hexadecimal digits."""
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for finding in checked.findings:
        signs = _signs(finding, checked.text)
        seen[signs] += 1
        found.append(hashlib.sha256("\0".join((*signs, str(seen[signs]))).encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return found


def _signs(finding: Finding, text: str) -> tuple[str, ...]:
    """Return the code, the words and their surroundings; of a finding about the whole document, the code and what is said."""
    if finding.span is None:
        return finding.code, finding.message
    start, end = finding.span
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    behind = text[end : end + _AROUND].partition("\n")[0]
    return finding.code, _folded(Span(start, end).quote(text)), _folded(before), _folded(behind)


def _folded(words: str) -> str:
    return " ".join(words.split())
