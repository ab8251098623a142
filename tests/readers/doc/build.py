"""Word 97 files for the tests of their reader, byte by byte: what a word processor at hand does not write can be written here.

A document is a list of paragraphs, each a list of runs; all else that the tables of a file say is given as their bytes, by their position.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from minutesparse.document import Source
from minutesparse.limits import Limits
from minutesparse.readers.doc import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from minutesparse.document import Document, View

SECTOR = 512
FREE, END, TABLE, NAMES = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFC
IN_HEADER, IN_SECTOR = 109, 127
"""Sectors of the allocation table that the header names, and that a sector of more names does: those of the header cover 7 MB."""
START = 0x800
"""Where in the main stream the text begins."""
STORIES = ("text", "footnotes", "headers", "macros", "comments", "endnotes", "text-boxes", "header-text-boxes")


def ole(streams: dict[str, bytes], storages: Sequence[str] = ()) -> bytes:
    """Return an OLE2 file of these streams and empty storages; a stream is filled up to the size from which it has sectors of its own."""
    contents = {name: content.ljust(4096, b"\0") for name, content in streams.items()}
    sectors = b""
    chain: list[int] = []
    starts = {}
    for name, content in contents.items():
        starts[name] = len(chain)
        count = -(-len(content) // SECTOR)
        chain += [*range(len(chain) + 1, len(chain) + count), END]
        sectors += content.ljust(count * SECTOR, b"\0")
    names = sorted([*contents, *storages], key=lambda name: (len(name), name.upper()))
    entries = [_entry("Root Entry", 5, (END, 0), child=1)]
    for place, name in enumerate(names, 1):
        kind, place_of = (2, (starts[name], len(contents[name]))) if name in contents else (1, (0, 0))
        entries.append(_entry(name, kind, place_of, right=place + 1 if place < len(names) else FREE))
    directory = b"".join(entries)
    directory += _entry("", 0, (0, 0)) * (-len(entries) % 4)
    first_directory = len(chain)
    count = len(directory) // SECTOR
    chain += [*range(len(chain) + 1, len(chain) + count), END]
    tables, named = 1, 0
    while (len(chain) + tables + named) * 4 > tables * SECTOR:
        tables += 1
        named = max(0, -(-(tables - IN_HEADER) // IN_SECTOR))
    first_table, first_names = len(chain), len(chain) + tables
    chain += [TABLE] * tables + [NAMES] * named
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(tables * SECTOR, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<IIIIIIII", tables, first_directory, 0, 4096, END, 0, first_names if named else END, named)
    every = [*range(first_table, first_table + tables)]
    header += struct.pack(f"<{min(tables, IN_HEADER)}I", *every[:IN_HEADER])
    return header.ljust(SECTOR, b"\xff") + sectors + directory + table + _names(every[IN_HEADER:], first_names)


def _names(tables: Sequence[int], first: int) -> bytes:
    """Return the sectors, from that of number `first` on, that name those of the allocation table for which the header has no room."""
    made = b""
    for at in range(0, len(tables), IN_SECTOR):
        part = tables[at : at + IN_SECTOR]
        last = at + IN_SECTOR >= len(tables)
        made += struct.pack(f"<{len(part)}I", *part).ljust(SECTOR - 4, b"\xff") + struct.pack("<I", END if last else first + at // IN_SECTOR + 1)
    return made


def _entry(name: str, kind: int, content: tuple[int, int], *, right: int = FREE, child: int = FREE) -> bytes:
    """Return an entry of the directory; `content` are the first sector and the size."""
    words = (name + "\0").encode("utf-16-le") if name else b""
    links = struct.pack("<III", FREE, right, child)
    return words.ljust(64, b"\0") + struct.pack("<HBB", len(words), kind, 1) + links + bytes(36) + struct.pack("<III", *content, 0)


def sprm(number: int, *value: int) -> bytes:
    """Return a property of characters or paragraphs; `value` are the bytes that it is set to."""
    size = bytes([len(value)]) if number >> 13 == 6 else b""
    return struct.pack("<H", number) + size + bytes(value)


def short(number: int, value: int) -> bytes:
    """Return a property that is set to a number of two bytes."""
    return struct.pack("<HH", number, value & 0xFFFF)


def long(number: int, value: int) -> bytes:
    """Return a property that is set to a number of four bytes."""
    return struct.pack("<HI", number, value & 0xFFFFFFFF)


BOLD, VANISH, SPECIAL = sprm(0x0835, 1), sprm(0x083C, 1), sprm(0x0855, 1)
IN_TABLE = sprm(0x2416, 1)
ROW_END = IN_TABLE + sprm(0x2417, 1)


def row_layout(*edges: int, flags: Sequence[int] = ()) -> bytes:
    """Return the property that lays out a row: the edges of its cells, and for each how it is merged."""
    count = len(edges) - 1
    cells = b"".join(struct.pack("<H", flag) + bytes(18) for flag in (*flags, *[0] * (count - len(flags))))
    value = bytes([count]) + struct.pack(f"<{len(edges)}h", *edges) + cells
    return struct.pack("<HH", 0xD608, len(value) + 1) + value


@dataclass
class P:
    """A paragraph: runs of words and properties, how it ends, the number of its style, and what differs from that."""

    runs: Sequence[str | tuple[str, bytes]] = ()
    mark: str | tuple[str, bytes] = "\r"
    style: int = 0
    properties: bytes = b""
    elsewhere: bool = False
    """Whether its properties stand in the data stream."""

    def all(self) -> list[tuple[str, bytes]]:
        """Return its runs, the mark at its end included, each with its properties."""
        return [(run, b"") if isinstance(run, str) else run for run in (*self.runs, self.mark)]


def p(*runs: str | tuple[str, bytes], style: int = 0, properties: bytes = b"", mark: str | tuple[str, bytes] = "\r") -> P:
    """Return a paragraph."""
    return P(runs, mark, style, properties)


def row(*cells: str | P, layout: bytes = b"", mark: bytes = b"") -> list[P]:
    """Return the paragraphs of a table row of one paragraph a cell; `mark` are properties of the characters at its end."""
    made = [cell if isinstance(cell, P) else P([cell]) for cell in cells]
    inside = [P(cell.runs, "\x07", cell.style, IN_TABLE + cell.properties) for cell in made]
    return [*inside, P((), ("\x07", mark), 0, ROW_END + layout)]


@dataclass
class Made:
    """A document: its stories by name, tables by position, and how its text is laid down."""

    stories: dict[str, list[P]]
    tables: dict[int, bytes] = field(default_factory=dict)
    cuts: Sequence[int] = ()
    """Characters before which a new piece begins."""
    order: Sequence[int] = ()
    """The pieces in the order in which they stand in the file."""
    narrow: Sequence[int] = ()
    """The pieces that have one byte a character."""
    extras: dict[int, int] = field(default_factory=dict)
    """The two bytes of properties of a piece."""
    blocks: Sequence[bytes] = ()
    """The lists of properties that pieces refer to."""
    behind: dict[int, bytes] = field(default_factory=dict)
    """What stands behind a table and is not counted to it."""
    flags: int = 0x0200
    identity: tuple[int, int] = (0xA5EC, 0xC1)

    def streams(self) -> dict[str, bytes]:
        """Return the streams of the file."""
        stories = [list(self.stories.get(name, [])) for name in STORIES]
        paragraphs = [paragraph for story in stories for paragraph in story]
        lengths = [sum(units(text) for paragraph in story for text, _ in paragraph.all()) for story in stories]
        text = "".join(run for paragraph in paragraphs for run, _ in paragraph.all())
        places, laid, clx = self._laid(text)
        data, papx = _far(paragraphs)
        main = bytearray(START) + laid
        tables = {33: clx, **self.tables}
        runs = [run for paragraph in paragraphs for run in paragraph.all()]
        tables[12] = _pages(main, places, [(units(words), properties) for words, properties in runs], 1)
        sizes = [sum(units(words) for words, _ in paragraph.all()) for paragraph in paragraphs]
        tables[13] = _pages(main, places, list(zip(sizes, papx, strict=True)), 13)
        table = self._header(main, lengths, tables)
        return {"WordDocument": bytes(main), "1Table": table, "Data": data}

    def data(self) -> bytes:
        """Return the bytes of the file."""
        return ole(self.streams())

    def _laid(self, text: str) -> tuple[list[tuple[int, int]], bytes, bytes]:
        """Return for each unit of the text its place and width in the main stream, the bytes of the text, and the table of pieces."""
        wide = text.encode("utf-16-le", "surrogatepass")
        count = len(wide) // 2
        edges = [0, *self.cuts, count]
        laid = b""
        starts: dict[int, int] = {}
        for index in self.order or range(len(edges) - 1):
            piece = wide[2 * edges[index] : 2 * edges[index + 1]]
            starts[index] = START + len(laid)
            laid += piece.decode("utf-16-le").encode("cp1252") if index in self.narrow else piece
            laid += b"\0" * (len(laid) % 2)
        places: list[tuple[int, int]] = []
        rows = b""
        for index, (begin, end) in enumerate(pairwise(edges)):
            width = 1 if index in self.narrow else 2
            places += [(starts[index] + width * at, width) for at in range(end - begin)]
            encoded = starts[index] * 2 | 0x40000000 if width == 1 else starts[index]
            rows += struct.pack("<HIH", 0, encoded, self.extras.get(index, 0))
        plc = struct.pack(f"<{len(edges)}I", *edges) + rows
        blocks = b"".join(b"\x01" + struct.pack("<H", len(block)) + block for block in self.blocks)
        return places, laid, blocks + b"\x02" + struct.pack("<I", len(plc)) + plc

    def _header(self, main: bytearray, lengths: Sequence[int], tables: dict[int, bytes]) -> bytes:
        struct.pack_into("<HH", main, 0, *self.identity)
        struct.pack_into("<H", main, 0x0A, self.flags)
        struct.pack_into("<8i", main, 0x4C, *lengths)
        struct.pack_into("<H", main, 0x98, 136)
        table = b""
        for index, content in tables.items():
            struct.pack_into("<II", main, 0x9A + 8 * index, len(table), len(content))
            table += content + self.behind.get(index, b"")
        return table


def units(text: str) -> int:
    """Return how many characters Word counts in `text`."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _far(paragraphs: Iterable[P]) -> tuple[bytes, list[bytes]]:
    """Return the data stream, and for each paragraph its properties, number of the style first."""
    data = bytes(2)
    papx = []
    for paragraph in paragraphs:
        properties = paragraph.properties
        if paragraph.elsewhere:
            properties = long(0x6646, len(data))
            data += struct.pack("<H", len(paragraph.properties)) + paragraph.properties
        papx.append(struct.pack("<H", paragraph.style) + properties)
    return data, papx


def _pages(main: bytearray, places: Sequence[tuple[int, int]], stretches: Iterable[tuple[int, bytes]], size: int) -> bytes:
    """Append pages of properties to the main stream, one entry a page, and return the table of them, in order of the file."""
    entries = []
    at = 0
    for length, properties in stretches:
        first, last = places[at], places[at + length - 1]
        entries += (
            _unbroken(places[at : at + length], properties) if last[0] - first[0] != first[1] * (length - 1) else [(first[0], sum(last), properties)]
        )
        at += length
    entries.sort()
    main += bytes(-len(main) % SECTOR)
    numbers = []
    for start, end, properties in entries:
        numbers.append(len(main) // SECTOR)
        content = _entry_of(properties, size)
        page = struct.pack("<II", start, end)
        where = SECTOR - 1 - len(content) - (len(content) + 1) % 2
        page += bytes([where // 2]) + bytes(size - 1)
        main += page.ljust(where, b"\0") + content.ljust(SECTOR - 1 - where, b"\0") + b"\x01"
    starts = [start for start, _, _ in entries] + [max(end for _, end, _ in entries)]
    return struct.pack(f"<{len(starts)}I", *starts) + struct.pack(f"<{len(numbers)}I", *numbers)


def _unbroken(places: Sequence[tuple[int, int]], properties: bytes) -> list[tuple[int, int, bytes]]:
    """Return an entry for each stretch of the file that characters which do not stand together take."""
    found: list[tuple[int, int, bytes]] = []
    for place, width in places:
        if found and found[-1][1] == place:
            found[-1] = (found[-1][0], place + width, properties)
        else:
            found.append((place, place + width, properties))
    return found


def _entry_of(properties: bytes, size: int) -> bytes:
    if size == 1:
        return bytes([len(properties)]) + properties
    if len(properties) % 2:
        return bytes([(len(properties) + 1) // 2]) + properties
    return bytes([0, len(properties) // 2]) + properties


def plc(places: Sequence[int], rows: Sequence[bytes] = ()) -> bytes:
    """Return a table of rows by place."""
    return struct.pack(f"<{len(places)}i", *places) + b"".join(rows)


def sttb(*words: str, extra: Sequence[bytes] = ()) -> bytes:
    """Return a table of strings, each with bytes beside it."""
    width = len(extra[0]) if extra else 0
    made = b"\xff\xff" + struct.pack("<HH", len(words), width)
    for index, word in enumerate(words):
        made += xst(word) + (extra[index] if extra else b"")
    return made


def xst(words: str) -> bytes:
    """Return a string with its length before it."""
    return struct.pack("<H", units(words)) + words.encode("utf-16-le")


def dttm(year: int, month: int, day: int, hour: int, minute: int) -> int:
    """Return a date as Word has it."""
    return minute | hour << 6 | day << 11 | month << 16 | year - 1900 << 20


def style(known: int, name: str, base: int = 0xFFF, *, papx: bytes = b"", chpx: bytes = b"") -> bytes:
    """Return a style of paragraphs: Word's number for it, its name, what it is based on and what it sets."""
    return _style(struct.pack("<HHH", known, 1 | base << 4, 2), name, bytes(2) + papx, chpx)


def character_style(name: str, chpx: bytes) -> bytes:
    """Return a style of characters."""
    return _style(struct.pack("<HHH", 0xFFE, 2 | 0xFFF0, 1), name, chpx)


def _style(head: bytes, name: str, *changes: bytes) -> bytes:
    made = head + bytes(4) + xst(name) + bytes(2)
    for change in changes:
        made += bytes(len(made) % 2) + struct.pack("<H", len(change)) + change
    return made + bytes(len(made) % 2)


def sheet(*styles: bytes) -> bytes:
    """Return the style sheet."""
    return struct.pack("<HHH", 4, len(styles), 10) + b"".join(struct.pack("<H", len(made)) + made for made in styles)


def level(format: int, text: str, *, flags: int = 0, follow: int = 0) -> bytes:
    """Return a level of a list that starts with 1 and, if it is told not to restart, never does; `%1` in `text` is the first level's number."""
    label, places = "", []
    at = 0
    while at < len(text):
        if text[at] == "%":
            label += chr(int(text[at + 1]) - 1)
            places.append(len(label))
            at += 1
        else:
            label += text[at]
        at += 1
    fixed = struct.pack("<iBB", 1, format, flags) + bytes(places).ljust(9, b"\0") + bytes([follow]) + bytes(8) + bytes(4)
    return fixed + xst(label)


def lists(*definitions: tuple[int, Sequence[bytes]]) -> tuple[bytes, bytes]:
    """Return the table of lists (number, levels: one or nine), and the levels that stand behind it."""
    rows = b"".join(struct.pack("<ii", key, 0) + bytes(18) + bytes([int(len(levels) == 1), 0]) for key, levels in definitions)
    return struct.pack("<H", len(definitions)) + rows, b"".join(part for _, levels in definitions for part in levels)


def uses(*rows: tuple[int, Sequence[bytes]]) -> bytes:
    """Return the table of the uses of lists: the number of each, and what it changes."""
    made = struct.pack("<I", len(rows)) + b"".join(struct.pack("<iII", key, 0, 0) + bytes([len(changes), 0, 0, 0]) for key, changes in rows)
    return made + b"".join(b"\xff\xff\xff\xff" + b"".join(changes) for _, changes in rows)


def override(depth: int, *, start: int | None = None, level: bytes = b"") -> bytes:
    """Return what a use changes of a level."""
    flags = depth | (0x10 if start is not None else 0) | (0x20 if level else 0)
    return struct.pack("<iI", start or 0, flags) + level


def edges(lengths: Iterable[int]) -> list[int]:
    """Return the places that parts of these lengths begin at, and where the last ends."""
    return [0, *accumulate(lengths)]


def opened(data: bytes, *, view: View = "final", limits: Limits | None = None) -> Document:
    """Return the document in the file `data`."""
    return read(data, Source("minutes.doc", "doc", hashlib.sha256(data).hexdigest(), len(data)), limits or Limits(), view=view)


def document(*body: P, view: View = "final", tables: dict[int, bytes] | None = None, **stories: list[P]) -> Document:
    """Return the document of these paragraphs, made and read."""
    return opened(Made({"text": list(body), **stories}, tables or {}).data(), view=view)
