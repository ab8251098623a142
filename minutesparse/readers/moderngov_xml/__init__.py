"""What the web service of ModernGov answers (`GetMeeting`, `GetCouncillorsByWard` and their kin) to a document.

In: XML without a DOCTYPE, plain or in a SOAP envelope. Out: a `Document` laid out as the system's own page of the meeting is: its facts, who
came, and each item with number, title, agenda text, documents, decision and minutes, whose escaped HTML is read as any HTML is. Afterwards holds:
every word of every element and attribute is in the text; the fields that the page does not show are furniture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.package import parsed
from minutesparse.readers.moderngov_xml.fields import meeting_in
from minutesparse.readers.moderngov_xml.listing import list_out
from minutesparse.readers.moderngov_xml.meeting import lay_out
from minutesparse.readers.moderngov_xml.sheet import Sheet

if TYPE_CHECKING:
    from minutesparse.document import Document, Source
    from minutesparse.limits import Limits


def read(data: bytes, source: Source, limits: Limits) -> Document:
    """Return the document that `data` holds.

    Raises:
        LimitExceeded: the answer, or the HTML in a field, is deeper or has more elements than `limits` allow.
        UnreadableSource: it is no well-formed XML, or has a DOCTYPE.
    """
    root = parsed(data.lstrip(), "it", limits)
    sheet = Sheet(limits)
    meeting = meeting_in(root)
    if meeting is None:
        list_out(root, sheet)
    else:
        lay_out(meeting, sheet)
        sheet.rest(root.iter())
    return sheet.document(source._replace(encoding=(root.getroottree().docinfo.encoding or "utf-8").lower()))
