"""Words of meetings that nobody held: none of them names a decision, a task, a vote or an interest."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

PLACES = ("Thornby", "Hartwell", "Saltby", "Pendrick", "Quillmere", "Ashcombe")
GIVEN = ("Ann", "Bob", "Una", "Tom", "Ivy", "Ned", "Zoe", "Hugh", "Nia", "Wim", "Joan", "Marek")
FAMILY = ("Penrose", "Petch", "Rudge", "Tarn", "Olney", "Morwick", "Bickley", "Vint", "Brandt", "Tolland", "Valdane", "Sobel")
NOUNS = ("oak", "pond", "stile", "orchard", "bench", "lantern", "mill", "ditch", "fence", "slipway")
SHAPES = ("old", "narrow", "crooked", "wooden", "shady", "western")
STANDS = ("stands beside", "lies behind", "leans on", "is taller than", "looks over")
DEEDS = ("mend", "paint", "sweep", "measure", "straighten")
DONE = ("mended", "painted", "swept", "measured", "straightened")

TITLES = st.builds(lambda shape, noun: f"{shape.capitalize()} {noun}", st.sampled_from(SHAPES), st.sampled_from(NOUNS))
"""Titles of items: `Crooked mill`."""


def things() -> SearchStrategy[str]:
    """Generate things that minutes speak of: `the crooked stile`."""
    return st.builds("the {} {}".format, st.sampled_from(SHAPES), st.sampled_from(NOUNS))


def sentences() -> SearchStrategy[str]:
    """Generate sentences that tell no decision, action, vote or interest: `The old mill leans on the narrow stile.`."""
    return st.builds(lambda one, stands, other: f"{one.capitalize()} {stands} {other}.", things(), st.sampled_from(STANDS), things())


def clauses() -> SearchStrategy[str]:
    """Generate what may be decided: `the shady pond be swept`."""
    return st.builds("{} be {}".format, things(), st.sampled_from(DONE))


def days() -> SearchStrategy[dt.date]:
    """Generate days on which councils of our time meet."""
    return st.dates(dt.date(1995, 1, 1), dt.date(2034, 12, 31))


def printed_day(day: dt.date) -> str:
    """Return a day as the text of minutes has it: `5 May 2015`."""
    return f"{day.day} {day:%B %Y}"
