"""The parts of a Word package, found by relationship, never by name; and what of them is not read, as findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.diagnostics import quoted
from minutesparse.errors import UnreadableSource
from minutesparse.readers.docx.plain import transitional

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from minutesparse.findings import Findings
    from minutesparse.package import Package, Relationship

_MAIN = ".main+xml"
"""How the content type of a Word document, template or macro-enabled document ends."""

_UNREAD = {
    "oleObject": "an embedded object",
    "package": "an embedded document",
    "control": "a control",
    "chart": "a chart",
    "diagramData": "a diagram",
    "attachedToolbars": "a toolbar",
}

_PUBLIC = ("http://", "https://", "mailto:", "ftp://", "tel:", "#")
"""How the address of a link begins that leads nowhere unless it is followed by hand."""


class Parts:
    """The parts of a Word package: the main one, and those that it refers to."""

    def __init__(self, package: Package, findings: Findings) -> None:
        self.package = package
        self._findings = findings
        outer = package.relationships()
        self.main = _main(package, outer)
        self._relationships = package.relationships(self.main)
        self._inner = [relation for relation in self._relationships if not relation[3]]
        """Those of them that lead to parts."""
        self._report(outer)
        self._report(self._relationships)

    def named(self, kind: str) -> list[str]:
        """Return the names of the parts that the main one refers to as `kind` (`comments`), each once, in order of the references."""
        found = dict.fromkeys(relation.target for relation in self._inner if relation.kind == kind)
        missing = [name for name in found if name not in self.package]
        for name in missing:
            self._findings.add("structure-damaged", f"the part {name} is referred to and missing")
        return [name for name in found if name in self.package]

    def tree(self, kind: str, trim: Callable[[bytes], bytes] = bytes) -> _Element | None:
        """Return the root of the part of that kind, or None if there is none; `trim` cuts from its bytes what nobody asks for."""
        found = self.named(kind)
        return transitional(self.package.parsed(trim(self.package.read(found[0])), found[0])) if found else None

    def addresses(self, name: str) -> dict[str, str]:
        """Return the addresses outside the package that the part called `name` refers to, by the identifier of the reference."""
        relationships = self._relationships if name == self.main else self.package.relationships(name)
        if name != self.main:
            self._report(relationships)
        return {key: target for key, _, target, external in relationships if external}

    def _report(self, relationships: list[Relationship]) -> None:
        """Put a finding on the list for each reference that leads outside, and each part that is not read."""
        for _, kind, target, external in relationships:
            if external:
                if kind != "hyperlink" or not target.lower().startswith(_PUBLIC):
                    self._findings.add("external-link", f"a reference ({kind}) leads to {quoted(target, 200)}")
            elif kind in _UNREAD:
                self._findings.add("part-unread", f"{_UNREAD[kind]} was not read ({target})")
            elif kind == "vbaProject":
                self._findings.add("macros-present", f"the document contains macros ({target})")


def _main(package: Package, relationships: list[Relationship]) -> str:
    """Return the name of the main part: by relationship, or, where that is missing, by content type.

    Raises:
        UnreadableSource: it has no main part.
    """
    targets = [relation.target for relation in relationships if relation.kind == "officeDocument" and not relation.external]
    for name in targets:
        if name in package:
            return name
    for name, kind in package.content_types():
        if kind.endswith(_MAIN) and "word" in kind and name in package:
            return name
    reason = "it is a zip package, but no Word document" if not targets else f"its main part {targets[0]} is missing"
    remedy = "the file is damaged; look for another copy" if targets else "unpack it and give the documents in it"
    raise UnreadableSource(reason, remedy=remedy)
