"""Wounds of zip packages: of the XML in their parts, and of the zip that holds them (names, sizes, places, flags, bombs)."""

from __future__ import annotations

import copy
import io
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from tests.hostile.wounds import ANY, lying_at

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from lxml.etree import _Element

    from tests.hostile.wounds import Wound

VALUES = (
    *("", "0", "1", "-1", "9", "64", "65536", "2147483647", "-2147483648", "99999999999999999999", "true", "false", "none", "x", "A" * 300),
    *("0-00-00T00:00:00", "\u202e", "../x.xml", "1cm", "100%"),
)
"""What attributes are set to."""

DIRECTORY, LOCAL = b"PK\x01\x02", b"PK\x03\x04"


def wounded_part(data: bytes, chance: random.Random) -> bytes:
    """Return the package with one to eight wounds in the XML of one of its parts, most often the largest."""
    members = _members(data)
    parts = [name for name in members if name.endswith((".xml", ".rels"))]
    name = chance.choice([*parts, *[max(parts, key=lambda part: len(members[part]))] * 3])
    root = etree.fromstring(members[name])
    for _ in range(chance.randint(1, 8)):
        chance.choice(XML)(root, chance)
    return _packed({**members, name: etree.tostring(root, encoding="UTF-8")})


def cut_part(data: bytes, chance: random.Random) -> bytes:
    """Return the package with a part that is cut short, empty, not there, or overwritten."""
    members = _members(data)
    name = chance.choice(list(members))
    if chance.random() < 0.3:
        del members[name]
    else:
        members[name] = chance.choice(ANY)(members[name], chance)
    return _packed(members)


def lying_zip(data: bytes, chance: random.Random) -> bytes:
    """Return the package with a field of its directory, or of the head of a member, that lies."""
    sign, fields = chance.choice(((DIRECTORY, (6, 8, 10, 16, 20, 24, 28, 30, 32, 34, 42)), (LOCAL, (4, 6, 8, 14, 18, 22, 26, 28))))
    places = [at for at in range(len(data)) if data.startswith(sign, at)]
    return lying_at(data, chance.choice(places) + chance.choice(fields), chance) if places else data


def doubled_part(data: bytes, chance: random.Random) -> bytes:
    """Return the package with a part under a name that another has, in small or capital letters."""
    members = _members(data)
    name, other = chance.choice(list(members)), chance.choice(list(members))
    made = _packed({**members, "x" * len(name): members[other]})
    return made.replace(b"x" * len(name), chance.choice((name, name.upper())).encode())


def bomb(data: bytes, chance: random.Random) -> bytes:
    """Return the package with a part that inflates to 20 MB of blanks or of elements."""
    members = _members(data)
    name = chance.choice([name for name in members if name.endswith(".xml")])
    filling = chance.choice((b" " * 20, b"<text:p/>" * 2)) * 1_000_000
    return _packed({**members, name: members[name].replace(b"</", filling + b"</", 1)})


def _members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist() if not name.endswith("/")}


def _packed(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _any(root: _Element, chance: random.Random) -> _Element:
    return chance.choice(list(root.iter("{*}*")))


def _drop(root: _Element, chance: random.Random) -> None:
    element = _any(root, chance)
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _double(root: _Element, chance: random.Random) -> None:
    element = _any(root, chance)
    if element.getparent() is not None:
        for _ in range(chance.choice((1, 1, 3, 20))):
            twin = copy.deepcopy(element)
            twin.tail = None
            element.addnext(twin)


def _move(root: _Element, chance: random.Random) -> None:
    element, home = _any(root, chance), _any(root, chance)
    if element is not root and element not in (home, *home.iterancestors()):
        home.insert(chance.randint(0, len(home)), element)


def _wrap(root: _Element, chance: random.Random) -> None:
    element, tag = _any(root, chance), _any(root, chance).tag
    parent = element.getparent()
    if parent is not None:
        for _ in range(chance.choice((1, 2, 30, 200))):
            shell = etree.Element(tag)
            parent.replace(element, shell)
            shell.append(element)
            parent = shell


def _rename(root: _Element, chance: random.Random) -> None:
    _any(root, chance).tag = _any(root, chance).tag


def _spoil(root: _Element, chance: random.Random) -> None:
    element = _any(root, chance)
    keys = [*element.attrib] or [*_any(root, chance).attrib]
    if keys:
        element.set(chance.choice(keys), chance.choice(VALUES))


def _bare(root: _Element, chance: random.Random) -> None:
    element = _any(root, chance)
    for key in list(element.attrib):
        if chance.random() < 0.5:
            del element.attrib[key]


def _speak(root: _Element, chance: random.Random) -> None:
    element = _any(root, chance)
    element.text, element.tail = chance.choice(("words", " ", "\u00a0", "\U0001f4a9", None)), chance.choice(("tail", None))


XML: tuple[Callable[[_Element, random.Random], None], ...] = (_drop, _double, _move, _wrap, _rename, _spoil, _spoil, _spoil, _bare, _speak)
"""The wounds of a tree, in names that it has itself."""

PACKED: tuple[Wound, ...] = (*ANY, *[wounded_part] * 20, *[cut_part] * 3, *[lying_zip] * 4, doubled_part, bomb)
"""The wounds of a package."""
