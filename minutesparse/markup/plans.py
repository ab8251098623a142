"""What elements do to the words in them, kept by tag and attributes, from one element to the next and from page to page.

In: a `Scope`, and an element's tag and attributes. Out: the `Plan` that was made for the first such element. Afterwards holds: a plan follows from
scope, tag and attributes alone, so that what a page gives does not depend on the pages that were read before it; and plans are few and small.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from minutesparse.markup.pen import Pen, Scope

    Effect = Callable[[Pen], object]
    Effects = tuple[Effect, ...]
    Items = Sequence[tuple[str | bytes, str | bytes]]

_MOST = 4_000
"""Plans that are kept; a page that has more kinds of elements has hardly two alike."""

_LONGEST = 1_000
"""Characters that the attributes of an element may have whose plan is kept: Word's longest styles have a few hundred."""


class Plan:
    """What an element does when it begins and when it ends, and what holds inside it (None: its content is left out)."""

    __slots__ = ("begin", "breaks", "end", "inner")

    def __init__(self, begin: Effects, end: Effects, inner: State | None, *, breaks: bool) -> None:
        self.begin = begin
        self.end = end
        self.inner = inner
        self.breaks = breaks
        """Whether a line ends before it and after it."""


class State:
    """A scope, and the plans of the elements in it, by `(tag, *attributes)`, or by the tag of those without attributes."""

    __slots__ = ("bits", "layer", "plans", "preformatted", "scope", "setting")

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.layer = scope.layer
        self.bits = scope.bits
        self.setting = scope.setting
        self.preformatted = scope.preformatted
        self.plans: dict[object, Plan] = {}


class Plans:
    """All plans that are kept for pages of one sort, and the states that they lead to, one for each scope."""

    def __init__(self) -> None:
        self.left = _MOST
        self._states: dict[Scope, State] = {}

    def state(self, scope: Scope) -> State:
        """Return the state of this scope."""
        state = self._states.get(scope)
        if state is None:
            state = State(scope)
            if self.left > 0 and len(scope.setting.style) <= _LONGEST:
                self.left -= 1
                self._states[scope] = state
        return state

    def keep(self, plan: Plan, state: State, tag: str, items: Items) -> None:
        """Keep `plan` for the elements like this one in `state`, if there is room for it."""
        if self.left > 0 and sum([len(value) for _, value in items]) <= _LONGEST:
            self.left -= 1
            state.plans[(tag, *items) if items else tag] = plan


_KEPT: dict[bool, Plans] = {}


def plans_of(*, site: bool) -> Plans:
    """Return the plans for pages of a web `site` or for other markup, of which new ones are begun when no room is left."""
    plans = _KEPT.get(site)
    if plans is None or plans.left <= 0:
        plans = _KEPT[site] = Plans()
    return plans
