"""The names of WordprocessingML that this reader knows, in the transitional namespace (strict ones are renamed before the walk)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

STRICT = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": _WORD,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": _RELATIONSHIPS,
    "http://purl.oclc.org/ooxml/officeDocument/math": _MATHS,
}
"""The namespaces of strict documents, and the transitional ones that say the same."""


def _word(names: str) -> Iterator[str]:
    return (_WORD + name for name in names.split())


# attributes
VAL, ID, TYPE, AUTHOR, INITIALS, DATE, INSTR, CHAR, FONT, FILL = _word("val id type author initials date instr char font fill")
STYLE_ID, DEFAULT, ABSTRACT_NUM_ID, NUM_ID_OF, LEVEL_OF, FLD_CHAR_TYPE = _word("styleId default abstractNumId numId ilvl fldCharType")
RELATIONSHIP = f"{_RELATIONSHIPS}id"

# stories
DOCUMENT, ALT_CHUNK = _word("document altChunk")
FOOTNOTE, ENDNOTE, FOOTNOTE_REFERENCE, ENDNOTE_REFERENCE = _word("footnote endnote footnoteReference endnoteReference")
COMMENT, RANGE_START, RANGE_END, REFERENCE = _word("comment commentRangeStart commentRangeEnd commentReference")

# tables
TABLE, ROW, CELL, TABLE_STYLE, ROW_PROPERTIES, CELL_PROPERTIES = _word("tbl tr tc tblStyle trPr tcPr")
GRID_BEFORE, GRID_SPAN, V_MERGE, H_MERGE, CELL_DELETED, CELL_INSERTED = _word("gridBefore gridSpan vMerge hMerge cellDel cellIns")

# paragraphs
P, PARAGRAPH_PROPERTIES, PARAGRAPH_STYLE, OUTLINE, LEVEL, NUM_ID, TABS, TEXT_BOX = _word("p pPr pStyle outlineLvl ilvl numId tabs txbxContent")
ALTERNATE, CHOICE, FALLBACK = (_COMPATIBILITY + name for name in ("AlternateContent", "Choice", "Fallback"))

# runs
R, RUN_PROPERTIES, RUN_STYLE, T, DELETED_T = _word("r rPr rStyle t delText")
MATH_R, MATH_T = f"{_MATHS}r", f"{_MATHS}t"
BOLD, ITALIC, UNDERLINE, STRIKE, DOUBLE_STRIKE, HIGHLIGHT = _word("b i u strike dstrike highlight")
VANISH, WEB_HIDDEN, SIZE, COLOUR, SHADING = _word("vanish webHidden sz color shd")
TAB, POSITION_TAB, BREAK, RETURN, SYMBOL, NO_BREAK_HYPHEN, SOFT_HYPHEN = _word("tab ptab br cr sym noBreakHyphen softHyphen")
INSTRUCTION, DELETED_INSTRUCTION, FIELD_CHAR, SIMPLE_FIELD, HYPERLINK = _word("instrText delInstrText fldChar fldSimple hyperlink")

# tracked changes
INSERTED, DELETED, MOVED_FROM, MOVED_TO = _word("ins del moveFrom moveTo")
PROPERTY_CHANGES = tuple(_word("rPrChange pPrChange tblPrChange trPrChange tcPrChange tblPrExChange tblGridChange sectPrChange numberingChange"))

# styles.xml and numbering.xml
STYLE, NAME, BASED_ON, DEFAULTS = _word("style name basedOn docDefaults")
NUM, ABSTRACT_NUM, LEVEL_OVERRIDE, START_OVERRIDE, NUM_STYLE_LINK = _word("num abstractNum lvlOverride startOverride numStyleLink")
LVL, START, FORMAT, LEVEL_TEXT, RESTART, LEGAL, SUFFIX = _word("lvl start numFmt lvlText lvlRestart isLgl suff")

_NO = frozenset({"0", "false", "off", "none"})


def is_on(value: str | None) -> bool:
    """Return what a property's `w:val` says: on, unless it says no (ECMA-376 part 1, 17.17.4)."""
    return value is None or value not in _NO


def is_white(colour: str | None) -> bool:
    """Return whether words of this colour cannot be seen on paper."""
    return colour is not None and colour.upper() == "FFFFFF"


def is_shade(fill: str | None) -> bool:
    """Return whether white words can be seen on a ground of this colour."""
    return fill is not None and fill.lower() not in {"auto", "ffffff"}


_LONGEST = len(str(-(2**31)))


def whole(value: str | None, fallback: int) -> int:
    """Return the number that an attribute holds, or `fallback` where it holds none or one that is absurd."""
    if value is None or len(value) > _LONGEST:
        return fallback
    try:
        return int(value)
    except ValueError:
        return fallback
