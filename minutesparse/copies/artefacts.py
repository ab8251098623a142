"""What a clean copy is without, whatever its format: artefacts by their kind, bookmarks by their name."""

from __future__ import annotations

import re

REMOVED = frozenset({"marker", "placeholder", "bookmark"})
"""The kinds of artefact (as cleaning lists them) that go."""

# _GoBack      _Hlk52718829      _Toc398012345      _Ref219  OLE_LINK3      _MailEndCompose
_MACHINE = re.compile(r"_(?:GoBack|(?:Hlk|Hlt|Toc|Ref|MON_)\w*|Mail\w+)|OLE_LINK\d+", re.ASCII)


def is_machine(name: str) -> bool:
    """Return whether a program gave a bookmark this name."""
    return bool(_MACHINE.fullmatch(name))
