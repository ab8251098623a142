"""The lists that the walk is in: which paragraph is numbered, how deep it stands, and with which it is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.readers.odt import names
from minutesparse.readers.odt.numbering import OUTLINE, Wish

if TYPE_CHECKING:
    from collections.abc import Hashable

    from lxml.etree import _Element

    from minutesparse.readers.odt.styles import Style


class _List:
    """A list that is open; `waiting` says that its item has no paragraph yet: the first is the one that is numbered."""

    __slots__ = ("depth", "key", "override", "start", "style", "waiting")

    def __init__(self, key: Hashable, style: str | None, depth: int) -> None:
        self.key = key
        self.style = style
        self.depth = depth
        self.waiting = False
        self.start: int | None = None
        self.override: str | None = None


class Lists:
    """The open lists, outermost first; None stands for a table or text box, in which lists begin anew."""

    def __init__(self, known: dict[str | None, Hashable]) -> None:
        self._open: list[_List | None] = []
        self._known = known
        """The counters of the lists of the part: by the name of the list, and, behind a sign that no name has, by that of its style."""

    @property
    def _top(self) -> _List | None:
        return self._open[-1] if self._open else None

    def begin(self, element: _Element) -> None:
        """Begin a list: within another it is its next level, else it goes on with the one that it names, or stands alone."""
        above, style = self._top, element.get(names.STYLE_NAME)
        if above:
            self._open.append(_List(above.key, style or above.override or above.style, above.depth + 1))
        else:
            self._open.append(_List(self._key(element, style), style, 0))

    def _key(self, element: _Element, style: str | None) -> Hashable:
        key = None
        if names.CONTINUE_LIST in element.attrib:
            key = self._known.get(element.get(names.CONTINUE_LIST))
        elif element.get(names.CONTINUE_NUMBERING) == "true":
            key = self._known.get(f"\n{style}")
        key = key or object()
        self._known[f"\n{style}"] = key
        if names.XML_ID in element.attrib:
            self._known[element.get(names.XML_ID)] = key
        return key

    def begin_alone(self, element: _Element) -> None:
        """Begin a paragraph that says itself in which list it is numbered."""
        style, depth = element.get(names.STYLE_NAME), max(0, names.whole(element.get(names.LEVEL), 1) - 1)
        self._open.append(_List(("\n", element.get(names.LIST_ID) or style), style, depth))
        self.item(element)

    def item(self, element: _Element) -> None:
        """Begin an item of the list on top."""
        top = self._top
        if top:
            top.waiting, top.override = True, element.get(names.STYLE_OVERRIDE)
            top.start = names.whole(element.get(names.START_VALUE), -1) if names.START_VALUE in element.attrib else None

    def leave_item(self) -> None:
        """End an item: what follows has no number."""
        if self._top:
            self._top.waiting = False

    def begin_apart(self) -> None:
        """Begin a table or text box."""
        self._open.append(None)

    def end(self) -> None:
        """End the list, table or text box on top."""
        self._open.pop()

    def wish(self, element: _Element, style: Style, outline: int) -> Wish | None:
        """Return what a paragraph asks of its list, or, if it is a heading of that rank (0: none) in no list, of the outline."""
        top = self._top
        if top is None:
            numbered = outline and style.list != "" and element.get(names.IS_LIST_HEADER) != "true"
            restart = element.get(names.RESTART) == "true"
            start = names.whole(element.get(names.START_VALUE), 1) if restart else None
            return Wish(OUTLINE, None, outline - 1, start) if numbered else None
        if not top.waiting or element.get(names.IS_LIST_HEADER) == "true":
            return None
        top.waiting = False
        start, top.start = top.start, None
        return Wish(top.key, top.override or top.style or style.list, top.depth, start)
