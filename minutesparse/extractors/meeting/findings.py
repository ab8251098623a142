"""What is known of a meeting so far: each fact with its place, the first that is found kept, contradictions told.

In: facts, the strongest sources first. Out: a `Meeting` and diagnostics.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from minutesparse.diagnostics import Diagnostic, quoted
from minutesparse.models import Meeting

if TYPE_CHECKING:
    import datetime as dt

    from minutesparse.dates import Clock, Day
    from minutesparse.spans import MappedText, Span


_MORNING = 9
"""No meeting begins at nine in the evening or later; a bare hour from here on is in the morning."""


@dataclass(slots=True, eq=False)
class Findings:
    """The facts by the names of `models.Meeting`, and where each stands."""

    facts: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    unsure: dict[str, Clock] = field(default_factory=dict)
    """Times of which the half of the day is open."""

    following: Day | None = None
    """The day of the next meeting as printed."""

    def knows(self, name: str) -> bool:
        """Return whether the fact called `name` has been found."""
        return name in self.facts

    def take(self, name: str, value: Any, span: Span) -> None:  # noqa: ANN401 - facts are of several types
        """Take a fact, unless it is known already."""
        if name not in self.facts:
            self.facts[name] = value
            self.spans[name] = span

    def words(self, name: str, view: MappedText) -> None:
        """Take a fact that is the words themselves."""
        if view.text:
            self.take(name, view.text, view.span)

    def day(self, day: Day, span: Span, *, trusted: bool) -> None:
        """Take the day of the meeting; with `trusted` also one with a year of two digits, because of where it stands."""
        found = day.date or (day.likely if trusted else None)
        known = self.facts.get("date")
        if known is not None:
            self._compare(found, day, span)
            return
        if found is None and "date_text" in self.facts:
            return
        if found is not None:
            self.facts["date"] = found
            self.spans["date"] = span
        self.facts["date_text"] = day.text
        self.spans["date_text"] = span
        if day.contradiction:
            self.diagnostics.append(Diagnostic.of("date-contradiction", day.contradiction, span))

    def _compare(self, found: dt.date | None, day: Day, span: Span) -> None:
        if found is not None and _is_slip(found, self.facts["date"]):
            told = f"{quoted(day.text)} is not the date of this meeting as given before ({quoted(self.facts['date_text'])})"
            self.diagnostics.append(Diagnostic.of("date-contradiction", told, span))

    def next_day(self, day: Day, span: Span) -> None:
        """Take the day of the next meeting."""
        if self.knows("next_meeting_text"):
            return
        self.take("next_meeting_text", day.text, span)
        self.following = day
        if day.date is not None:
            self.take("next_meeting", day.date, span)
        if day.contradiction:
            self.diagnostics.append(Diagnostic.of("date-contradiction", day.contradiction, span))

    def clock(self, name: str, clock: Clock, span: Span) -> None:
        """Take a time of day, or keep it until its half of the day is known."""
        if name in self.facts or name in self.unsure:
            return
        self.spans[name] = span
        if clock.sure:
            self.facts[name] = clock.time
        else:
            self.unsure[name] = clock

    def settle(self) -> Meeting:
        """Return the meeting, with unsure times settled by the sure ones."""
        start, end = self.unsure.pop("start_time", None), self.unsure.pop("end_time", None)
        if end is not None and "start_time" in self.facts:
            self.facts["end_time"] = end.after(self.facts["start_time"])
        elif start is not None and "end_time" in self.facts:
            closing = self.facts["end_time"]
            late = start.time.replace(hour=start.time.hour + 12)
            self.facts["start_time"] = late if late < closing else start.time
        elif start is not None and start.time.hour >= _MORNING:
            self.facts["start_time"] = start.time
        for name in ("start_time", "end_time"):
            if name not in self.facts:
                self.spans.pop(name, None)
        self._follow()
        following = self.facts.get("next_meeting")
        if following is not None and "date" in self.facts and following < self.facts["date"]:
            told = f"the next meeting ({self.facts['next_meeting_text']}) is before this one ({self.facts['date_text']})"
            self.diagnostics.append(Diagnostic.of("date-contradiction", told, self.spans["next_meeting"]))
        return Meeting(**self.facts, spans=self.spans)

    def _follow(self) -> None:
        """Take the first such day behind this meeting for a next meeting without its year, unless its weekday contradicts that."""
        day, met = self.following, self.facts.get("date")
        if day is None or met is None or day.date or day.likely:
            return
        found = _first_after(met, day)
        if found is None or (day.weekday is None and (found - met).days > _SOON):
            return
        filled = day._replace(date=found)
        span = self.spans["next_meeting_text"]
        if filled.contradiction:
            self.diagnostics.append(Diagnostic.of("date-contradiction", filled.contradiction, span))
        else:
            self.take("next_meeting", found, span)


_SOON = 240
"""How many days ahead a next meeting may be of which neither year nor weekday is told."""


def _first_after(met: dt.date, day: Day) -> dt.date | None:
    """Return the first day behind `met` of this day and month, or None if neither that year nor the next has it."""
    for year in (met.year, met.year + 1):
        with suppress(ValueError):
            found = met.replace(year=year, month=day.month or met.month, day=day.day or met.day)
            if found > met:
                return found
    return None


def _is_slip(found: dt.date, known: dt.date) -> bool:
    """Return whether one date may be the other miswritten: they differ in the day, the month or the year alone."""
    return sum(one != other for one, other in zip(found.timetuple()[:3], known.timetuple()[:3], strict=True)) == 1
