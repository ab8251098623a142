"""Reviewers' comments taken out: their words, their places in the text, and their rows in the parts that hold threads and states.

The people who wrote them stay listed (people.xml), as Word leaves them.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from minutesparse.copies.docx.changes import words_of
from minutesparse.copies.edits import Draft
from minutesparse.readers.docx import names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from minutesparse.copies.sheet import Sheet

ROWS = ("commentsExtended", "commentsIds", "commentsExtensible")
"""The kinds of part that hold more about comments, a row each."""

_YES = frozenset({"1", "true", "on"})


class Comment:
    """A comment: where it stands, what it answers, whether it is resolved (None: the file does not say)."""

    def __init__(self, sheet: Sheet, element: _Element) -> None:
        self.sheet = sheet
        self.element = element
        self.id = element.get(names.ID, "")
        self.keys = [key for paragraph in element.iter(names.P) if (key := attribute(paragraph, "paraId"))]
        """The identifiers of its paragraphs; its rows name one of them, the last as a rule."""
        self.parent: Comment | None = None
        self.resolved: bool | None = None

    @property
    def thread(self) -> Comment:
        """The comment that begins the thread it stands in."""
        first, seen = self, {self}
        while first.parent is not None and first.parent not in seen:
            first = first.parent
            seen.add(first)
        return first


def cut_comments(sheets: Mapping[str, Sheet], kinds: Mapping[str, Sequence[str]], *, every: bool) -> list[Draft]:
    """Tell the sheets to cut the comments that are resolved (or `every` one) and those whose place is cut, and return the edits.

    `kinds` names the parts of each kind. An answer goes with the comment that it answers.
    """
    stories = [sheet for name, sheet in sheets.items() if not any(name in kinds.get(kind, ()) for kind in ("comments", *ROWS))]
    rows = {kind: [sheets[name] for name in kinds.get(kind, ()) if name in sheets] for kind in ROWS}
    comments = [
        Comment(sheets[name], element) for name in kinds.get("comments", ()) if name in sheets for element in sheets[name].root.iter(names.COMMENT)
    ]
    _thread(comments, rows["commentsExtended"])
    places = _Places(stories)
    homeless = {mark for sheet in stories for mark in sheet.within_cuts(names.REFERENCE)}
    drafts = []
    for comment, marks in zip(comments, places.of(comments), strict=True):
        lost = any(mark in homeless for _, mark in marks)
        if every or lost or comment.thread.resolved:
            draft = Draft("comment", words_of(comment.element))
            drafts.append(draft)
            _cut(comment, marks, rows, draft)
    return drafts


def attribute(element: _Element, name: str) -> str | None:
    """Return the value of the attribute of this local name, in whatever namespace (there have been several)."""
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), None)


def _thread(comments: Sequence[Comment], extended: Iterable[Sheet]) -> None:
    """Tell each comment what it answers and whether it is resolved."""
    by_key = {key: comment for comment in comments for key in comment.keys}
    for sheet in extended:
        for row in sheet.root.iter("{*}commentEx"):
            comment = by_key.get(attribute(row, "paraId") or "")
            if comment is not None:
                comment.resolved = (attribute(row, "done") or "") in _YES
                comment.parent = by_key.get(attribute(row, "paraIdParent") or "")


class _Places:
    """The starts, ends and references of comments in the stories; identifiers may repeat in damaged files, so they are told apart by their order."""

    _TAGS = (names.RANGE_START, names.RANGE_END, names.REFERENCE)

    def __init__(self, stories: Iterable[Sheet]) -> None:
        self._found: dict[tuple[str, str], list[tuple[Sheet, _Element]]] = defaultdict(list)
        for sheet in stories:
            for mark in sheet.root.iter(*self._TAGS):
                self._found[mark.tag, mark.get(names.ID, "")].append((sheet, mark))

    def of(self, comments: Iterable[Comment]) -> Iterator[list[tuple[Sheet, _Element]]]:
        """Yield the marks of each comment."""
        met: dict[str, int] = defaultdict(int)
        for comment in comments:
            turn = met[comment.id]
            met[comment.id] += 1
            yield [found[turn] for tag in self._TAGS if turn < len(found := self._found[tag, comment.id])]


def _cut(comment: Comment, marks: Iterable[tuple[Sheet, _Element]], rows: Mapping[str, Sequence[Sheet]], draft: Draft) -> None:
    comment.sheet.cut(comment.element, draft)
    for sheet, mark in marks:
        _cut_mark(sheet, mark, draft)
    for sheet in rows["commentsExtended"]:
        _cut_rows(sheet, "commentEx", "paraId", comment.keys, draft)
    durable = [
        attribute(row, "durableId") or "" for sheet in rows["commentsIds"] for row in _cut_rows(sheet, "commentId", "paraId", comment.keys, draft)
    ]
    for sheet in rows["commentsExtensible"]:
        _cut_rows(sheet, "commentExtensible", "durableId", durable, draft)


def _cut_rows(sheet: Sheet, tag: str, key: str, values: Sequence[str], draft: Draft) -> list[_Element]:
    found = [row for row in sheet.root.iter(f"{{*}}{tag}") if attribute(row, key) in values]
    for row in found:
        sheet.cut(row, draft)
    return found


_HOLLOW = frozenset({names.R, names.INSERTED, names.MOVED_TO})
"""What is taken out too when nothing is left in it."""


def _cut_mark(sheet: Sheet, mark: _Element, draft: Draft) -> None:
    """Cut a mark, and the run that held nothing else."""
    sheet.cut(mark, draft)
    above = mark.getparent()
    while above is not None and above.tag in _HOLLOW and all(child.tag == names.RUN_PROPERTIES or sheet.is_cut(child) for child in above):
        sheet.cut(above, draft)
        above = above.getparent()
