"""What the ancestors of a run say about it: in which cell it stands, whether it was changed, where it leads."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from minutesparse.fieldcodes import instruction
from minutesparse.readers.docx import names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from minutesparse.changes import Changes, Mark
    from minutesparse.document import Layer
    from minutesparse.readers.docx.frames import Frame, Frames


@dataclass(slots=True)
class Context:
    """What holds for all that stands in an element; never changed once it is made."""

    mark: Mark | None = None
    layer: Layer | None = None
    """None: the story's."""
    url: str | None = None
    shaded: bool = False
    """Whether white words can be seen in it."""
    dropped: bool = field(init=False)
    """Whether the view leaves out what stands in it."""

    def __post_init__(self) -> None:
        self.dropped = self.mark is not None and self.mark.dropped


NOTHING = Context()
"""Of what nothing is to be said."""


_MOST_KNOWN = 4_096


class Contexts:
    """The frame and the context of each element asked for, found by climbing to the nearest ancestor of which they are known."""

    __slots__ = ("_addresses", "_changes", "_frames", "_known")

    def __init__(self, frames: Frames, changes: Changes, addresses: Mapping[str, str]) -> None:
        self._frames = frames
        self._known: dict[_Element, tuple[Frame, Context]] = {}
        """Of elements between paragraphs or runs and their frame; forgotten when they are many, for they can be found again."""
        self._changes = changes
        self._addresses = addresses

    def __getitem__(self, element: _Element | None) -> tuple[Frame, Context]:
        frames, known = self._frames.of, self._known
        frame = frames.get(element)
        if frame:
            return frame, frame.context
        path = []
        while element is not None and element not in known and element not in frames:
            path.append(element)
            element = element.getparent()
        if element is None or element not in known:
            frame = frames.get(element, self._frames.story)
            context = frame.context
        else:
            frame, context = known[element]
        if len(known) > _MOST_KNOWN:
            known.clear()
        for inner in reversed(path):
            context = self._within(inner, context)
            known[inner] = frame, context
        return frame, context

    def _within(self, element: _Element, context: Context) -> Context:
        tag = element.tag
        if tag in _CHANGES:
            return self.changed(element, context)
        if tag == names.HYPERLINK:
            url = self._addresses.get(element.get(names.RELATIONSHIP, ""), context.url)
            return Context(context.mark, context.layer, url, context.shaded)
        if tag == names.SIMPLE_FIELD:
            layer, url = instruction(element.get(names.INSTR, ""))
            return replace(context, layer=layer or context.layer, url=url or context.url)
        if tag == names.TEXT_BOX:
            return replace(context, shaded=True)
        return context

    def changed(self, element: _Element, context: Context) -> Context:
        """Return `context` within a tracked change; within one that leaves its words out no other counts."""
        if context.dropped:
            return context
        return Context(mark_of(self._changes, element), context.layer, context.url, context.shaded)


_KINDS = {
    names.INSERTED: "insertion",
    names.DELETED: "deletion",
    names.MOVED_FROM: "move-from",
    names.MOVED_TO: "move-to",
    names.CELL_INSERTED: "insertion",
    names.CELL_DELETED: "deletion",
}


def mark_of(changes: Changes, element: _Element) -> Mark:
    """Return what the element of a tracked change says."""
    return changes.mark(_KINDS[element.tag], element.get(names.AUTHOR), element.get(names.DATE))


_CHANGES = frozenset({names.INSERTED, names.DELETED, names.MOVED_FROM, names.MOVED_TO})
