"""The names of OpenDocument (ODF 1.2 and 1.3, part 3) that mean something here, as lxml writes them, and the values of its attributes."""

from __future__ import annotations

import re

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
OFFICE, TEXT, TABLE, DRAW, STYLE, META, MANIFEST = (
    f"{{{_OASIS.format(name)}}}" for name in ("office", "text", "table", "drawing", "style", "meta", "manifest")
)
FO, SVG = (f"{{{_OASIS.format(name)}}}" for name in ("xsl-fo-compatible", "svg-compatible"))
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
XLINK = "{http://www.w3.org/1999/xlink}"
HREF = f"{XLINK}href"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

# the package, its parts and stories
ENCRYPTION = f"{MANIFEST}encryption-data"
BODY_TEXT = f"{OFFICE}body/{OFFICE}text"
AUTOMATIC, COMMON = f"{OFFICE}automatic-styles", f"{OFFICE}styles"
MASTER_PAGE = f"{OFFICE}master-styles/{STYLE}master-page"
HEADERS = (*(f"{STYLE}header{which}" for which in ("", "-left", "-first")), f"{LOEXT}header-first")
FOOTERS = (*(f"{STYLE}footer{which}" for which in ("", "-left", "-first")), f"{LOEXT}footer-first")

# words
P, H, SPAN, LINK = f"{TEXT}p", f"{TEXT}h", f"{TEXT}span", f"{TEXT}a"
SPACES, TAB, LINE_BREAK = f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break"
PAGE_NUMBER, PAGE_COUNT = f"{TEXT}page-number", f"{TEXT}page-count"
HIDDEN_TEXT, HIDDEN_PARAGRAPH, IS_HIDDEN = f"{TEXT}hidden-text", f"{TEXT}hidden-paragraph", f"{TEXT}is-hidden"
SECTION, DISPLAY = f"{TEXT}section", f"{TEXT}display"
COUNT, STYLE_NAME, OUTLINE_LEVEL = f"{TEXT}c", f"{TEXT}style-name", f"{TEXT}outline-level"
BOOKMARK, BOOKMARK_START, BOOKMARK_END = f"{TEXT}bookmark", f"{TEXT}bookmark-start", f"{TEXT}bookmark-end"
NOTE, NOTE_CLASS, NOTE_BODY = f"{TEXT}note", f"{TEXT}note-class", f"{TEXT}note-body"

# lists
LIST, LIST_ITEM, LIST_HEADER, NUMBERED = f"{TEXT}list", f"{TEXT}list-item", f"{TEXT}list-header", f"{TEXT}numbered-paragraph"
CONTINUE_LIST, CONTINUE_NUMBERING = f"{TEXT}continue-list", f"{TEXT}continue-numbering"
START_VALUE, STYLE_OVERRIDE, LIST_ID, LEVEL = f"{TEXT}start-value", f"{TEXT}style-override", f"{TEXT}list-id", f"{TEXT}level"
RESTART, IS_LIST_HEADER = f"{TEXT}restart-numbering", f"{TEXT}is-list-header"
LIST_STYLE, OUTLINE_STYLE = f"{TEXT}list-style", f"{TEXT}outline-style"
LEVEL_NUMBER, LEVEL_OUTLINE = f"{TEXT}list-level-style-number", f"{TEXT}outline-level-style"
DISPLAY_LEVELS = f"{TEXT}display-levels"
FOLLOWED_BY = f"{TEXT}label-followed-by"
NUM_FORMAT, NUM_PREFIX, NUM_SUFFIX, LETTER_SYNC = (f"{STYLE}num-{name}" for name in ("format", "prefix", "suffix", "letter-sync"))
NUM_LIST_FORMAT = f"{LOEXT}num-list-format"

# styles
STYLE_OF, DEFAULT_STYLE, NAME, DISPLAY_NAME, FAMILY, PARENT = (
    f"{STYLE}{name}" for name in ("style", "default-style", "name", "display-name", "family", "parent-style-name")
)
LIST_STYLE_NAME, DEFAULT_OUTLINE = f"{STYLE}list-style-name", f"{STYLE}default-outline-level"
BACKGROUND, COLOUR, SIZE, WEIGHT, SLANT = (f"{FO}{name}" for name in ("background-color", "color", "font-size", "font-weight", "font-style"))
UNDERLINES = (f"{STYLE}text-underline-style", f"{STYLE}text-underline-type")
STRIKES = (f"{STYLE}text-line-through-style", f"{STYLE}text-line-through-type")
FONT = f"{STYLE}font-name"
TEXT_PROPERTIES = f"{STYLE}text-properties"

# tables
TABLE_OF, ROW, CELL, COVERED = f"{TABLE}table", f"{TABLE}table-row", f"{TABLE}table-cell", f"{TABLE}covered-table-cell"
COLUMNS_SPANNED, ROWS_SPANNED, REPEATED = (f"{TABLE}number-{name}" for name in ("columns-spanned", "rows-spanned", "columns-repeated"))
TABLE_STYLE_NAME = f"{TABLE}style-name"

# reviews
ANNOTATION, ANNOTATION_END, ANNOTATION_NAME = f"{OFFICE}annotation", f"{OFFICE}annotation-end", f"{OFFICE}name"
CREATOR, DATE, CHANGE_INFO = f"{DC}creator", f"{DC}date", f"{OFFICE}change-info"
INITIALS = (f"{META}creator-initials", f"{LOEXT}sender-initials")
RESOLVED, PARENT_NAME = f"{LOEXT}resolved", f"{LOEXT}parent-name"
TRACKED, REGION, CHANGE_ID, ID = f"{TEXT}tracked-changes", f"{TEXT}changed-region", f"{TEXT}change-id", f"{TEXT}id"
INSERTION, DELETION = f"{TEXT}insertion", f"{TEXT}deletion"
CHANGE, CHANGE_START, CHANGE_END = f"{TEXT}change", f"{TEXT}change-start", f"{TEXT}change-end"

OBJECTS = (f"{DRAW}object", f"{DRAW}object-ole", f"{DRAW}applet", f"{DRAW}plugin")
SOURCES = (f"{DRAW}image", f"{TEXT}section-source")
"""What is fetched from where its address leads, when the document is shown."""

# -12
_WHOLE = re.compile(r"-?[0-9]{1,18}")


def whole(value: str | None, default: int) -> int:
    """Return the whole number that an attribute holds, or `default` where it holds none."""
    return int(value) if value and _WHOLE.fullmatch(value) else default
