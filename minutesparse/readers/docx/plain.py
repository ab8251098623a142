"""A part's tree made plain before the walk: the rare ways of saying a thing turned into the common one, where a part has any.

Names of strict documents become transitional, what formatting was before a change goes, of alternatives one stays, and text boxes come to stand
after the paragraph that holds them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from minutesparse.readers.docx import names

if TYPE_CHECKING:
    from lxml.etree import _Element


def plain(root: _Element) -> dict[_Element, int] | None:
    """Change the tree at `root`; return the number of each paragraph as received if their order was changed, else None."""
    if next(root.iter(*_RARE), None) is None:
        return None
    etree.strip_elements(root, *names.PROPERTY_CHANGES, with_tail=False)
    if next(root.iter(names.ALTERNATE, names.TEXT_BOX), None) is None:
        return None
    places = {paragraph: place for place, paragraph in enumerate(root.iter(names.P), 1)}
    _choose(root)
    _lift_text_boxes(root)
    return places


_STRICT = "{http://purl.oclc.org/"
_RARE = (*names.PROPERTY_CHANGES, names.ALTERNATE, names.TEXT_BOX)


def transitional(root: _Element) -> _Element:
    """Return `root` with the names of a strict document changed to those that say the same in a transitional one."""
    if root.tag.startswith(_STRICT):
        _rename(root)
    return root


def _rename(root: _Element) -> None:
    for element in root.iter(etree.Element):
        tag = _transitional(element.tag)
        if tag:
            element.tag = tag
        for key, value in element.attrib.items():
            new = _transitional(str(key))
            if new:
                del element.attrib[key]
                element.set(new, value)


def _transitional(name: str) -> str | None:
    if not name.startswith(_STRICT):
        return None
    namespace, _, local = name[1:].partition("}")
    known = names.STRICT.get(namespace)
    return known + local if known else None


def _choose(root: _Element) -> None:
    """Keep of each set of alternatives the first choice, or the fallback if there is none."""
    for alternate in list(root.iter(names.ALTERNATE)):
        kept = next(alternate.iterchildren(names.CHOICE), None)
        if kept is None:
            kept = next(alternate.iterchildren(names.FALLBACK), None)
        for child in list(alternate):
            if child is not kept:
                alternate.remove(child)


def _lift_text_boxes(root: _Element) -> None:
    """Set each text box behind the paragraph that holds it, within the tracked change that it stands in, if any."""
    for box in reversed(list(root.iter(names.TEXT_BOX))):
        home, change = None, None
        for above in box.iterancestors():
            if above.tag == names.P:
                home = above
                break
            if above.tag in _CHANGES:
                change = above
        if home is None:
            continue
        lifted = box
        if change is not None:
            lifted = etree.Element(change.tag, {str(key): str(value) for key, value in change.attrib.items()})
            lifted.append(box)
        home.addnext(lifted)


_CHANGES = frozenset({names.INSERTED, names.DELETED, names.MOVED_FROM, names.MOVED_TO})
