"""An answer that is about no meeting (councillors, committees, dates of meetings), laid out field by field.

In: its root. Out: lines on a sheet, under the name of what was asked for, by which a page of no meeting is known. Names of fields are furniture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Kind
from minutesparse.readers.moderngov_xml.fields import name_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from minutesparse.readers.moderngov_xml.sheet import Sheet


def list_out(root: Element, sheet: Sheet) -> None:
    """Write the answer."""
    sheet.line(name_of(root), root, kind=Kind.HEADING)
    sheet.rest(root.iter())
