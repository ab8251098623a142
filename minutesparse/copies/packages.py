"""Packages written anew with some of their parts changed: order, dates and attributes of the members stay, and so does every other part."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from minutesparse.copies.edits import unspliced
from minutesparse.package import Package, member_key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lxml.etree import _Element

    from minutesparse.copies.edits import Cut
    from minutesparse.copies.sheet import Sheet
    from minutesparse.limits import Limits


def put_back(data: bytes, cuts: Mapping[str | None, Sequence[Cut]], limits: Limits, sheet_of: Callable[[str, bytes, _Element], Sheet]) -> bytes:
    """Return the package `data` with the `cuts` of one round, by part, put back."""
    package = Package(data, limits)
    parts = {}
    for part, made in cuts.items():
        name = part or ""
        sheet = sheet_of(name, package.read(name), package.tree(name))
        parts[name] = sheet.encoded(unspliced(sheet.text, made))
    return rewritten(data, package, parts)


def rewritten(data: bytes, package: Package, parts: Mapping[str, bytes]) -> bytes:
    """Return the package `data` with the content of `parts` in place of what it has; order, dates and attributes of its members stay."""
    new = {member_key(name): content for name, content in parts.items()}
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as archive:
        archive.comment = old.comment
        for member in old.infolist():
            content = new.get(member_key(member.filename))
            kept = zipfile.ZipInfo(member.filename, member.date_time)
            kept.compress_type, kept.external_attr, kept.create_system = member.compress_type, member.external_attr, member.create_system
            kept.comment = member.comment
            archive.writestr(kept, package.read(member.filename) if content is None else content)
    return stream.getvalue()
