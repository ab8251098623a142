"""A review as one HTML file that needs nothing else: no network, no server, and no markup that a document could slip in.

In: documents that were looked at, one after another. Out: the file, piece by piece, so that a thousand documents need no more memory than one.
The file is ASCII, so that no encoding of whatever it is written to can spoil it. The page may run its own script and its own style and nothing
else: their hashes stand in its Content-Security-Policy, which allows no request.
"""

from __future__ import annotations

import base64
import hashlib
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

from minutesparse.review.page.blocks import Twin, blocks
from minutesparse.review.page.summary import Tally, plain, summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from minutesparse.review.finding import Checked

__all__ = ["Twin", "page"]

_SCRIPTS = ("elements.js", "listing.js", "reading.js", "page.js")
"""The page's script, in the order in which its parts build on each other."""

_NO_TWINS: Mapping[tuple[str, int], Twin] = MappingProxyType({})


def page(checked: Iterable[Checked], *, twins: Mapping[tuple[str, int], Twin] | None = None) -> Iterator[str]:
    """Yield the pieces of an HTML file that shows `checked`, whose documents are asked for one at a time.

    `twins` tells of comments that another copy has too, by the path of the document and the number of the comment in `record.comments`, from 1.
    """
    style = _asset("page.css")
    script = "\n".join(_asset(name) for name in _SCRIPTS)
    yield _head(style, script)
    tally = Tally()
    for document in checked:
        tally.add(document)
        yield from blocks(document, twins or _NO_TWINS)
    yield f'<main>\n<section id="summary" aria-label="Summary">\n{_ascii(summary(tally))}</section>\n<section id="plain" aria-label="Findings">\n'
    yield from map(_ascii, plain(tally))
    yield f'</section>\n</main>\n<script type="module">{script}</script>\n</body>\n</html>\n'


def _head(style: str, script: str) -> str:
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
        f'<meta name="color-scheme" content="light dark">\n<title>Review of minutes</title>\n<style>{style}</style>\n</head>\n'
        '<body>\n<header class="top"><h1>Review of minutes</h1></header>\n'
    )


def _ascii(html: str) -> str:
    return html.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _asset(name: str) -> str:
    return resources.files(__name__).joinpath(name).read_text(encoding="utf-8")


def _hash(words: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(words.encode()).digest()).decode()}'"
