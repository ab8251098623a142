"""Rich text for tests, made from nothing, and what a test looks at in what was read."""

from __future__ import annotations

from minutesparse.document import Document, Layer, Source, View
from minutesparse.limits import Limits
from minutesparse.readers import rtf as reader

FONTS = (
    r"{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fnil\fcharset2 Symbol;}{\f2\fnil\fcharset2 Wingdings;}{\f3\fswiss\fcharset204 Arial Cyr;}"
    r"{\f4\fnil\fcharset128 Mincho;}{\f5\fnil\fcharset0\cpg1253 Greek;}}"
)
COLOURS = r"{\colortbl;\red0\green0\blue0;\red255\green255\blue255;\red0\green0\blue128;}"
STYLES = r"{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\s2\outlinelevel1 Item title;}{\*\cs10 \additive Strong;}{\s3 Title;}}"
REVIEWERS = r"{\*\revtbl{Unknown;}{Ada Quill;}{Bo Reed;}}"
HEAD = FONTS + COLOURS + STYLES + REVIEWERS


def rtf(body: str, head: str = HEAD) -> bytes:
    """Return a file with this body."""
    return (r"{\rtf1\ansi\ansicpg1252\deff0" + head + body + "}").encode("latin-1")


def opened(data: bytes, *, view: View = "final", limits: Limits | None = None) -> Document:
    """Return the document that a file holds."""
    return reader.read(data, Source(None, "rtf", "", len(data)), limits or Limits(), view=view)


def document(body: str, *, view: View = "final", head: str = HEAD) -> Document:
    """Return the document that a file with this body holds."""
    return opened(rtf(body, head), view=view)


def leaves(made: Document) -> list[str]:
    """Return the words of each leaf, its kind before it unless that is a paragraph, and its layer unless that is the body."""
    found = []
    for leaf in made.leaves:
        signs = [part for part in (leaf.kind.value, leaf.layer.value) if part not in {"paragraph", Layer.BODY}]
        found.append(" ".join([*signs, leaf.span.quote(made.text)]))
    return found


def looks(made: Document) -> list[tuple[str, str, int]]:
    """Return the words, layer and style bits of each run."""
    return [(made.text[run.start : run.end], run.layer.value, run.style) for leaf in made.leaves for run in leaf.runs]
