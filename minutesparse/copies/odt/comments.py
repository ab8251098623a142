"""Reviewers' comments taken out: they stand among the words, each with the end of its range elsewhere."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from minutesparse.copies.edits import Draft
from minutesparse.copies.odt.words import text_of
from minutesparse.readers.odt import names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from minutesparse.copies.sheet import Sheet


def cut_comments(sheet: Sheet, *, every: bool) -> list[Draft]:
    """Tell `sheet` to cut the comments that are resolved (or `every` one) and those whose place is cut, and return the edits.

    An answer goes with the comment that it answers.
    """
    comments = list(sheet.root.iter(names.ANNOTATION))
    by_name = {name: comment for comment in reversed(comments) if (name := comment.get(names.ANNOTATION_NAME))}
    ends: dict[str | None, list[_Element]] = defaultdict(list)
    for end in sheet.root.iter(names.ANNOTATION_END):
        ends[end.get(names.ANNOTATION_NAME)].append(end)
    drafts = []
    for comment in comments:
        if every or sheet.is_cut(comment) or _first(comment, by_name).get(names.RESOLVED) == "true":
            draft = Draft("comment", text_of(sheet, comment))
            drafts.append(draft)
            sheet.cut(comment, draft)
            waiting = ends.get(comment.get(names.ANNOTATION_NAME))
            if waiting:
                sheet.cut(waiting.pop(0), draft)
    return drafts


def _first(comment: _Element, by_name: Mapping[str, _Element]) -> _Element:
    """Return the comment that begins the thread in which `comment` stands."""
    seen = {comment}
    while (above := by_name.get(comment.get(names.PARENT_NAME, ""))) is not None and above not in seen:
        comment = above
        seen.add(comment)
    return comment
