"""How records differ from those that an older version made, or other options: field by field, with counts and examples.

In: pairs of records as JSON. Out: `Differences`. Afterwards holds: memory depends on how many fields a record has, not on how many records were seen.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXAMPLES = 3
"""Examples that are kept of each field."""

_LONGEST = 80
"""Characters of a value in an example."""

_ABSENT = object()


class Example(NamedTuple):
    """One place where records differ: the source, the place in the record, and the values as JSON; None where there is none."""

    path: str
    place: str
    before: str | None
    after: str | None


@dataclass
class Differences:
    """What was found so far."""

    same: int = 0
    """Records that are the same."""
    different: int = 0
    now_read: int = 0
    """Sources that could not be read before, and now can."""
    now_failing: int = 0
    """Sources that could be read before, and now cannot."""
    fields: Counter[str] = field(default_factory=Counter)
    """How many values differ, by field: `items[].decisions[].kind`."""
    examples: dict[str, list[Example]] = field(default_factory=dict)

    def add(self, path: str, before: bytes | None, after: bytes | None) -> None:
        """Compare the records of one source, of which there is none where it could not be read."""
        if before == after:
            self.same += 1
        elif before is None:
            self.now_read += 1
        elif after is None:
            self.now_failing += 1
        else:
            self.different += 1
            for name, place, old, new in _differing(json.loads(before), json.loads(after), "", ""):
                self.fields[name] += 1
                kept = self.examples.setdefault(name, [])
                if len(kept) < _EXAMPLES:
                    kept.append(Example(path, place, _shown(old), _shown(new)))


def _differing(before: Any, after: Any, name: str, place: str) -> Iterator[tuple[str, str, Any, Any]]:  # noqa: ANN401 - JSON of any shape
    """Yield the field, the place and both values wherever two values differ, as deep down as they can be compared."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys([*before, *after]):
            inner = f"{name}.{key}" if name else key
            yield from _differing(before.get(key, _ABSENT), after.get(key, _ABSENT), inner, f"{place}.{key}" if place else key)
    elif isinstance(before, list) and isinstance(after, list):
        for index in range(max(len(before), len(after))):
            old, new = [one[index] if index < len(one) else _ABSENT for one in (before, after)]
            yield from _differing(old, new, f"{name}[]", f"{place}[{index}]")
    elif before != after:
        yield name, place, before, after


def _shown(value: Any) -> str | None:  # noqa: ANN401 - as above
    if value is _ABSENT:
        return None
    words = json.dumps(value, ensure_ascii=False)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
