"""The page says of a comment that it has a twin in another document of the same review."""

from __future__ import annotations

import io
from pathlib import PurePath

from minutesparse.review.looking import looked_at
from minutesparse.review.outputs.report import _commented_last, as_page
from minutesparse.review.page import Twin
from tests.places import FIXTURES

NOTE = FIXTURES / "lga" / "housing-renewal-board" / "note-of-meeting.txt"
ITEM = FIXTURES / "moderngov" / "homes-back-into-use" / "item.txt"


def test_a_comment_that_two_documents_have_names_the_other_of_each() -> None:
    found: dict[tuple[str, int], Twin] = {}
    list(_commented_last([looked_at(path, path.name) for path in (NOTE, ITEM)], found))
    assert found == {
        (NOTE.name, 1): Twin(ITEM.name, 1, "TB1", "twin"),
        (ITEM.name, 1): Twin(NOTE.name, 1, None, "twin"),
    }


def test_documents_with_comments_come_last_and_none_is_lost() -> None:
    bare = looked_at(io.BytesIO(b"Hill Parish Council"), "bare.txt")
    commented = looked_at(NOTE, NOTE.name)
    assert [PurePath(one.path).name for one in _commented_last([commented, bare], {})] == ["bare.txt", NOTE.name]


def test_a_page_of_documents_without_comments_is_a_page() -> None:
    page = "".join(as_page([looked_at(io.BytesIO(b"Hill Parish Council"), "bare.txt")]))
    assert page.startswith("<!DOCTYPE html>")
    assert page.endswith("</html>\n")
