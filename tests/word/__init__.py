"""Word files for tests, made from nothing: `python -m tests.word` writes those of `fixtures/` anew, byte for byte the same."""

from __future__ import annotations

from tests.word import committee
from tests.word.committees import graduate_studies, lantern_parade, orchard_cooperative
from tests.word.glassworks import glassworks_committee
from tests.word.markup import NAMESPACES, OFFICE, Comment, W, cell, commented, commented_at, docx, paragraph, run, table
from tests.word.page import glassworks_page
from tests.word.partnerships import harbour_trust
from tests.word.tables import allotment_users, hall_residents, weir_project

__all__ = [
    "COPIED",
    "MADE",
    "NAMESPACES",
    "OFFICE",
    "Comment",
    "W",
    "cell",
    "commented",
    "commented_at",
    "docx",
    "harbour_trust",
    "paragraph",
    "run",
    "table",
]

MADE = {
    "moderngov/harbour-heritage-2018-10/minutes.docx": harbour_trust,
    "moderngov/glassworks-quarter-2019-04/reviewed.docx": glassworks_committee,
    "moderngov/glassworks-quarter-2019-04/copies/reviewed.html": glassworks_page,
    **{f"moderngov/glassworks-quarter-2019-04/copies/{name}": make for name, make in committee.MADE.items()},
    "generic/allotment-users-2014-07/notes.docx": allotment_users,
    "generic/lantern-parade-2015-09/minutes.docx": lantern_parade,
    "generic/weir-project-2017-11/minutes.docx": weir_project,
    "generic/hall-residents-2012-02/minutes.docx": hall_residents,
    "generic/graduate-studies-2018-03/minutes.docx": graduate_studies,
    "generic/orchard-cooperative-2020-01/minutes.docx": orchard_cooperative,
}
"""The Word files of `fixtures/`, one of them also as Word saves it for the web and as ModernGov shows it, and what makes each."""

COPIED = "moderngov/glassworks-quarter-2019-04/reviewed.docx"
"""The one of them that is saved in every other format; `tests/test_copies_of_one_meeting.py` says what each way of saving destroys."""
