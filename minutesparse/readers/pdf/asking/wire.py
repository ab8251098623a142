"""How files come to the program and what pdfium tells of them goes out: the shapes of the bytes, in the order of the machine.

In and out: bytes. A file is its `REQUEST` and its content. What is told of it are frames, each with its `FRAME`: one a page, then the outcome.
"""

from __future__ import annotations

import struct

REQUEST = struct.Struct("=QIIQd")
"""How many bytes the file has; how many pages it may have, how many objects each of them; how many bytes and seconds may be taken for it."""
FRAME = struct.Struct("=BI")
"""Which kind of frame it is, and how many bytes follow."""
PAGE, OUTCOME = 1, 2
"""Kinds of frames: what a page holds; why no more come, as a list in JSON: `done`, `locked`, `damaged`, or `over`, a limit and how much there is."""
PARTS = struct.Struct("=IIIII?")
"""Of a page: how many characters it has, and stretches, and bytes of their words, and panels, and bytes of notes; whether it has pictures alone.

Then come, of the stretches: the number of the first character of each, the boxes of its first and its last one, its look; the words, a line each.
Of the panels: the box of each, its look. Last the notes, in JSON.
"""
BOX = struct.Struct("=4f")
"""A box; that of a character goes from left to top to right to bottom, that of a panel from left to bottom to right to top."""
ENDS = struct.Struct("=8f")
"""The boxes of the first and the last character of a stretch."""
BOLD, PALE = 1, 2
"""Looks of a stretch; pale is white, or nearly."""
DARK, FRAMED = 1, 2
"""Looks of a panel: white words show on it; its edge is drawn."""
