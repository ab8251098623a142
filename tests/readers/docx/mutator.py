"""Word packages gone wrong: structure-aware damage to a sound one, the same for the same seed.

Most mutants are still XML in a zip, so that they reach the reader itself: elements moved, doubled, dropped, nested, renamed, attributes
set to what hurts.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from lxml import etree

from tests.readers.docx.build import NAMESPACES, packed

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

VALUES = (
    *("", "0", "1", "-1", "9", "63", "64", "2147483647", "-2147483648", "99999999999999999999", "x", "A" * 300),
    *("continue", "restart", "begin", "end", "separate", "true", "off", "none", "bullet", "%1%9%", "FFFFFF"),
    *("\u202e", "0-00-00T00:00:00Z", "../x.xml"),
)
NAMES = """
    p r t tbl tr tc pPr rPr tcPr trPr ins del moveFrom moveTo sdt sdtContent smartTag hyperlink fldSimple fldChar instrText delText br tab sym
    vanish b gridSpan vMerge hMerge gridBefore numPr ilvl numId pStyle rStyle commentRangeStart commentRangeEnd commentReference
    footnoteReference txbxContent altChunk cellDel cellIns comment footnote style basedOn lvl num abstractNum lvlText startOverride outlineLvl
    body document sz color shd
""".split()  # noqa: SIM905 - names, not a sentence


def mutants(members: dict[str, str], seed: int, count: int) -> list[bytes]:
    """Return `count` damaged versions of the package of `members`."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    return [mutant(members, chance) for _ in range(count)]


def mutant(members: dict[str, str], chance: random.Random) -> bytes:
    """Return the package with one to eight wounds in its parts, and now and then one in the zip itself."""
    roots = {name: etree.fromstring(content.encode()) for name, content in members.items()}
    for _ in range(chance.randint(1, 8)):
        name = chance.choice([*roots, "word/document.xml", "word/document.xml"])
        chance.choice(WOUNDS)(roots[name], chance)
    made = {name: etree.tostring(root, encoding="UTF-8") for name, root in roots.items()}
    if chance.random() < 0.1:
        made.pop(chance.choice(list(made)))
    data = bytearray(packed(made))
    if chance.random() < 0.1:
        for _ in range(chance.randint(1, 5)):
            data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def _any(root: _Element, chance: random.Random) -> _Element:
    return chance.choice(list(root.iter()))


def _drop(root: _Element, chance: random.Random) -> None:
    element = _any(root, chance)
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _double(root: _Element, chance: random.Random) -> None:
    element = _any(root, chance)
    if element.getparent() is not None:
        for _ in range(chance.choice((1, 1, 3, 20))):
            element.addnext(_copy(element))


def _move(root: _Element, chance: random.Random) -> None:
    element, home = _any(root, chance), _any(root, chance)
    if element is not root and element not in (home, *home.iterancestors()):
        home.insert(chance.randint(0, len(home)), element)


def _wrap(root: _Element, chance: random.Random) -> None:
    element = _any(root, chance)
    parent = element.getparent()
    if parent is not None:
        for _ in range(chance.choice((1, 2, 30))):
            shell = etree.Element(f"{{{NAMESPACES['w']}}}{chance.choice(NAMES)}")
            parent.replace(element, shell)
            shell.append(element)
            parent = shell


def _unwrap(root: _Element, chance: random.Random) -> None:
    element = _any(root, chance)
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        for child in reversed(element):
            parent.insert(at, child)
        parent.remove(element)


def _rename(root: _Element, chance: random.Random) -> None:
    element = _any(root, chance)
    element.tag = f"{{{chance.choice(list(NAMESPACES.values()))}}}{chance.choice(NAMES)}"


def _spoil(root: _Element, chance: random.Random) -> None:
    element = _any(root, chance)
    key = chance.choice([*map(str, element.attrib), *(f"{{{NAMESPACES['w']}}}{name}" for name in ("val", "id", "type", "date", "fldCharType"))])
    element.set(key, chance.choice(VALUES))


def _bare(root: _Element, chance: random.Random) -> None:
    element = _any(root, chance)
    for key in list(element.attrib):
        if chance.random() < 0.5:
            del element.attrib[key]


def _speak(root: _Element, chance: random.Random) -> None:
    element = _any(root, chance)
    element.text, element.tail = chance.choice(("words", " ", "\u00a0", "\U0001f4a9", None)), chance.choice(("tail", None))


def _insert(root: _Element, chance: random.Random) -> None:
    element = _any(root, chance)
    new = etree.SubElement(element, f"{{{NAMESPACES['w']}}}{chance.choice(NAMES)}")
    new.text = chance.choice(("words", None, None))
    new.set(f"{{{NAMESPACES['w']}}}val", chance.choice(VALUES))


def _copy(element: _Element) -> _Element:
    return etree.fromstring(etree.tostring(element, with_tail=False))


WOUNDS: tuple[Callable[[_Element, random.Random], None], ...] = (
    _drop,
    _double,
    _move,
    _wrap,
    _unwrap,
    _rename,
    _spoil,
    _spoil,
    _bare,
    _speak,
    _insert,
)
