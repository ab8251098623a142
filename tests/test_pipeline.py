"""What `read` gives whatever the format: the views of tracked changes."""

from __future__ import annotations

from typing import cast

import pytest

import minutesparse as mp
from minutesparse.document import VIEWS, View
from tests.readers.docx.build import changed, p, packed, parts, r

REVISED = packed(parts(p("It was ", changed("ins", r("agreed")), changed("del", "<w:r><w:delText>noted</w:delText></w:r>"), ".")))


@pytest.mark.parametrize(("view", "text"), [("final", "It was agreed."), ("original", "It was noted."), ("all", "It was agreednoted.")])
def test_tracked_changes_are_read_in_the_view_asked_for_and_listed_in_each(view: View, text: str) -> None:
    document = mp.read(REVISED, view=view)
    assert document.text == text
    assert [(change.kind, change.text) for change in document.changes] == [("insertion", "agreed"), ("deletion", "noted")]


def test_tracked_changes_are_read_as_accepted_unless_something_else_is_said() -> None:
    assert mp.read(REVISED) == mp.read(REVISED, view="final")


@pytest.mark.parametrize("source", [b"1. Minutes\n\nAgreed.\n", b"<p>1. Minutes</p><p>Agreed.</p>", b"## 1\\. Minutes\n\n**Agreed.**\n"])
def test_a_format_without_tracked_changes_is_the_same_in_every_view(source: bytes) -> None:
    assert [mp.read(source, view=view) for view in VIEWS] == [mp.read(source)] * 3


def test_a_view_that_there_is_not_is_refused_before_anything_is_read() -> None:
    with pytest.raises(mp.UnknownView, match=r"^there is no view 'draft'; choose one of final, original, all$"):
        mp.read("no such file", view=cast("View", "draft"))
