"""How much work a .doc asks for: what a part of it costs, in elements, so that what is read takes about a second, and 256 MB."""

from __future__ import annotations

TABLE_BYTES, CHARACTERS = 8, 12
"""How many bytes of a table, and how many characters of text, weigh as much as one element."""

PIECE, PAGE_ROW, RUN = 3, 3, 4
"""A piece of the text, a row on a page of properties, and words that look alike, each time that they are looked at."""

PROPERTIES, PROPERTY_BYTES = 5, 3
"""Properties that are met for the first time, and how many bytes of them weigh as much as one element."""

STYLE, LEVEL, COMMENT, STORY, CHANGE = 10, 6, 20, 15, 5
"""What is built for a style, a level of a list, a comment, a story, and words that were changed or lead somewhere."""

TABLE, ROW, ROW_BYTES = 15, 12, 8
"""A table, a row of one, and how many bytes that lay it out weigh as much as one element."""

SIGNS = {"\r": 6, "\x07": 14, "\x0c": 6, "\x0b": 8, "\x0e": 8, "\x13": 4, "\x14": 4}
"""What is built for each sign in the text: ends of paragraphs, cells and lines, fields. All others below a space cost `OTHER_SIGN`."""

OTHER_SIGN = 5
