"""Who came, who did not, and in what office."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from minutesparse.models import Attendee, Movement
from minutesparse.strategies.words import FAMILY, GIVEN, PLACES

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn


@st.composite
def attendees(draw: DrawFn, least: int = 0) -> list[Attendee]:
    """Generate an attendance: at least `least` people who are present, then officers and guests, apologies and absences, no name twice."""
    present = draw(st.integers(least, 4))
    officers = draw(st.integers(0, 2)) if present else 0  # those in attendance at a meeting without members are taken for members
    apologies, absent = draw(st.integers(0, 2)), draw(st.integers(0, 2))
    total = present + officers + apologies + absent
    given = draw(st.lists(st.sampled_from(GIVEN), min_size=total, max_size=total, unique=True))
    family = iter(draw(st.permutations(FAMILY)))
    named = iter([(first, next(family)) for first in given])
    people = [draw(_present(*next(named), chair=not place)) for place in range(present)]
    people += [draw(_officer(*next(named))) for _ in range(officers)]
    people += [draw(_away(*next(named), "apologies")) for _ in range(apologies)]
    people += [draw(_away(*next(named), "absent")) for _ in range(absent)]
    return people


@st.composite
def _present(draw: DrawFn, given: str, family: str, *, chair: bool) -> Attendee:
    person = Attendee(
        **_name(given, family),
        honorific_prefix=draw(st.sampled_from([None, "Cllr", "Mrs", "Dr"])),
        honorific_suffix=draw(st.sampled_from([None, None, "OBE", "MBE"])),
        role=draw(st.sampled_from([None, "Chairman", "Chair"])) if chair else None,
        status="present",
    )
    notes: list[dict[str, Any]] = [
        {},
        {"initials": given[0] + family[0]},
        {"remote": True},
        {"left": Movement(time=dt.time(20, 10), text="left at 20:10")},
        {"arrived": Movement(time=dt.time(19, 40), text="arrived at 19:40")},
        {"status": "substitute", "substitute_for": "Abel Noor"},
    ]
    return person if chair else person.model_copy(update=draw(st.sampled_from(notes)))


def _name(given: str, family: str) -> dict[str, str]:
    return {"name": f"{given} {family}", "given_name": given, "family_name": family}


@st.composite
def _officer(draw: DrawFn, given: str, family: str) -> Attendee:
    return Attendee(
        **_name(given, family),
        honorific_prefix=draw(st.sampled_from([None, "Mr", "Ms"])),
        role=draw(st.sampled_from(["Clerk", "Tree Officer", "Internal Auditor"])),
        organisation=draw(st.none() | st.builds("{} District Council".format, st.sampled_from(PLACES))),
        status="in-attendance",
    )


@st.composite
def _away(draw: DrawFn, given: str, family: str, status: str) -> Attendee:
    return Attendee(**_name(given, family), honorific_prefix=draw(st.sampled_from([None, "Cllr", "Mrs"])), status=status)
