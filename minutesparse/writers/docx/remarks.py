"""Reviewers' comments as a Word file numbers them: threads flattened, each with the paragraph identifier that its state and its answers go by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from minutesparse.models import ReviewComment


class Remark(NamedTuple):
    """A comment with its number in the file, and that of the one that it answers."""

    key: int
    comment: ReviewComment
    parent: int | None = None

    @property
    def paragraph(self) -> str:
        """The identifier of its last paragraph: eight hexadecimal digits."""
        return f"{self.key + 1:08X}"


def remarks_of(comments: Sequence[ReviewComment]) -> list[Remark]:
    """Return the comments, each with its answers behind it."""
    found: list[Remark] = []
    for comment in comments:
        first = Remark(len(found), comment)
        found.append(first)
        found.extend(Remark(first.key + 1 + place, reply, first.key) for place, reply in enumerate(comment.replies))
    return found


def comments_xml(remarks: Sequence[Remark]) -> str:
    """Return the children of the comments part."""
    return "".join(map(_comment, remarks))


def _comment(remark: Remark) -> str:
    comment = remark.comment
    named = (("author", comment.author), ("initials", comment.initials), ("date", stamp(comment.date)))
    attributes = "".join(f" w:{name}={quoteattr(value)}" for name, value in named if value)
    *above, last = comment.text.split("\n")
    made = "".join(map(_paragraph, above)) + _paragraph(last, f' w14:paraId="{remark.paragraph}"')
    return f'<w:comment w:id="{remark.key}"{attributes}>{made}</w:comment>'


def _paragraph(text: str, attributes: str = "") -> str:
    return f'<w:p{attributes}><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def states_xml(remarks: Sequence[Remark]) -> str:
    """Return the children of the commentsExtended part; a comment whose state is unknown has none, unless it answers another."""
    made = []
    for remark in remarks:
        done, parent = remark.comment.resolved, remark.parent
        attributes = "" if done is None else f' w15:done="{int(done)}"'
        if parent is not None:
            attributes += f' w15:paraIdParent="{remarks[parent].paragraph}"'
        if attributes:
            made.append(f'<w15:commentEx w15:paraId="{remark.paragraph}"{attributes}/>')
    return "".join(made)


def stamp(moment: dt.datetime | None) -> str:
    """Return a moment as Word writes it: local time, with a Z that is none of UTC's."""
    return f"{moment:%Y-%m-%dT%H:%M:%S}Z" if moment else ""
