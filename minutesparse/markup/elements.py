"""What each element of HTML is to a reader of words: a block, a style, a list, a table, something that nobody reads."""

from __future__ import annotations

from minutesparse.document import BOLD, HIGHLIGHT, ITALIC, STRIKE, UNDERLINE

WORDLESS = frozenset({"script", "style"})
"""Elements whose text is code."""

UNSHOWN = frozenset({"template", "xml"})
"""Elements that a browser does not show; so are Word's islands (`w:…`)."""

CONTROLS = frozenset({"button", "datalist", "dialog", "iframe", "noembed", "noframes", "noscript", "option", "optgroup", "select", "svg", "textarea"})
"""Form controls, and what is shown in place of something else."""

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

TITLES = frozenset({"MsoTitle"})
"""Classes of paragraphs that are headings of the first rank: Word's title."""

BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "datalist", "dd", "details", "dialog", "dir", "div",
        "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "head", "header", "hgroup", "hr", "html", "iframe", "legend", "li",
        "main", "menu", "nav", "noembed", "noframes", "noscript", "ol", "optgroup", "option", "p", "pre", "search", "section", "select",
        "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "title", "tr", "ul", *HEADINGS,
    }
)  # fmt: skip
"""Elements before and after which a line ends."""

LISTS = frozenset({"ul", "ol", "menu", "dir"})
CELLS = frozenset({"td", "th"})

STYLES = {
    "b": BOLD,
    "strong": BOLD,
    "i": ITALIC,
    "em": ITALIC,
    "u": UNDERLINE,
    "mark": HIGHLIGHT,
    "s": STRIKE,
    "strike": STRIKE,
}
"""The bits of `Run.style` that an element sets."""
