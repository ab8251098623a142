"""Generated documents are read back as what they were made from: comments, changes, numbers and merged tables."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from minutesparse.document import Document, Grid, Kind
from tests import laws
from tests.readers.docx.build import abstract, at, changed, comment, document, level, num, p, r, t, tbl, tc, tr

WORDS = st.text("abcdeé&<>", min_size=1, max_size=6)
NUMBERING = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "decimal", "(%3)")) + num(1, 0)
KINDS = {"ins": "insertion", "del": "deletion", "moveFrom": "move-from", "moveTo": "move-to"}
GONE = {"del", "moveFrom"}


class Piece(NamedTuple):
    """Words of a paragraph, and the change that they are (none: an empty string)."""

    words: str
    change: str


class Paragraph(NamedTuple):
    pieces: list[Piece]
    level: int | None


class Said(NamedTuple):
    """A comment: what it says, whether it is resolved, what it answers, and between which pieces of the document it hangs (None: at the second)."""

    words: str
    done: bool | None
    parent: int | None
    start: int | None
    end: int


class Made(NamedTuple):
    """A document: its paragraphs by row and cell (a row of one cell without merging is no table), and its comments."""

    paragraphs: list[Paragraph]
    cells: list[list[Paragraph]]
    comments: list[Said]


pieces = st.builds(Piece, WORDS, st.sampled_from(["", "", *KINDS]))
paragraphs = st.builds(Paragraph, st.lists(pieces, min_size=1, max_size=4), st.none() | st.integers(0, 2))


@st.composite
def documents(draw: st.DrawFn) -> Made:
    before, cells = draw(st.lists(paragraphs, min_size=1, max_size=5)), draw(st.lists(st.lists(paragraphs, min_size=2, max_size=2), max_size=3))
    points = sum(len(paragraph.pieces) + 1 for paragraph in [*before, *(paragraph for row in cells for paragraph in row)])
    said: list[Said] = []
    for index in range(draw(st.integers(0, 4))):
        end = draw(st.integers(0, points - 1))
        start = draw(st.none() | st.integers(0, end))
        parent = draw(st.none() | st.integers(0, index - 1)) if index else None
        said.append(Said(draw(WORDS), draw(st.none() | st.booleans()), parent, start, end))
    return Made(before, cells, said)


class Writer:
    """Writes a document and notes what is to be read: the pieces in order, with the number of the point before each."""

    def __init__(self, made: Made) -> None:
        self.made = made
        self.point = 0
        self.changes: list[tuple[str, str, str]] = []
        self.visible: list[tuple[int, str]] = []
        self.reached: list[int] = []
        """The comments in the order of their references."""
        self.labels: list[str] = []
        self.counts = [0, 0, 0]

    def paragraph(self, paragraph: Paragraph) -> str:
        content = self.marks()
        for piece in paragraph.pieces:
            content += self.piece(piece) + self.marks()
        properties = ""
        if paragraph.level is not None:
            properties = f'<w:numPr><w:ilvl w:val="{paragraph.level}"/><w:numId w:val="1"/></w:numPr>'
            self.count(paragraph.level)
        return p(content, properties=properties)

    def marks(self) -> str:
        """Return what hangs on the point that has been reached."""
        made = ""
        for key, said in enumerate(self.made.comments):
            if said.start == self.point:
                made += f'<w:commentRangeStart w:id="{key}"/>'
        for key, said in enumerate(self.made.comments):
            if said.end == self.point:
                made += f'<w:commentRangeEnd w:id="{key}"/>' * (said.start is not None) + at(key)
                self.reached.append(key)
        self.point += 1
        return made

    def piece(self, piece: Piece) -> str:
        if piece.change not in GONE:
            self.visible.append((self.point, piece.words))
        if not piece.change:
            return r(piece.words)
        author = f"Author {len(self.changes)}"
        self.changes.append((KINDS[piece.change], piece.words, author))
        text = t(piece.words).replace("w:t>", "w:delText>").replace("w:t ", "w:delText ") if piece.change == "del" else t(piece.words)
        return changed(piece.change, f"<w:r>{text}</w:r>", author=author)

    def count(self, depth: int) -> None:
        for above in range(depth):
            self.counts[above] = self.counts[above] or 1
        self.counts[depth] += 1
        self.counts[depth + 1 :] = [0] * (2 - depth)
        first, second, third = self.counts
        self.labels.append([f"{first}.", f"{first}.{second}", f"({third})"][depth])

    def body(self) -> str:
        made = "".join(self.paragraph(paragraph) for paragraph in self.made.paragraphs)
        rows = [tr(*(tc(self.paragraph(paragraph)) for paragraph in row)) for row in self.made.cells]
        return made + (tbl(*rows) if rows else "") + p("end")


def written(made: Made) -> tuple[Writer, Document]:
    writer = Writer(made)
    body = writer.body()
    said = "".join(comment(key, f'<w:p w14:paraId="{key + 1:08X}">{r(found.words)}</w:p>') for key, found in enumerate(made.comments))
    rows = ""
    for key, found in enumerate(made.comments):
        parent = f' x:paraIdParent="{found.parent + 1:08X}"' if found.parent is not None else ""
        done = f' x:done="{int(found.done)}"' if found.done is not None else ""
        rows += f'<x:commentEx x:paraId="{key + 1:08X}"{parent}{done}/>'
    states = f'<x:commentsEx xmlns:x="http://schemas.microsoft.com/office/word/2012/wordml">{rows}</x:commentsEx>'
    return writer, document(body, numbering=NUMBERING, comments=said, commentsExtended=states)


def letters(text: str) -> str:
    """Return the characters that generated words may have; those of numbers and of what parts cells are others."""
    return "".join(sign for sign in text if sign in "abcdeé&<>")


@given(documents())
def test_changes_are_read_back(made: Made) -> None:
    writer, found = written(made)
    assert [(change.kind, change.text, change.author) for change in found.changes] == writer.changes
    assert all(change.span.quote(found.text) == ("" if change.kind in {"deletion", "move-from"} else change.text) for change in found.changes)


@given(documents())
def test_comments_are_read_back(made: Made) -> None:
    writer, found = written(made)
    assert [(said.id, said.text) for said in found.comments] == [(str(key), made.comments[key].words) for key in writer.reached]
    place = {key: index for index, key in enumerate(writer.reached)}
    for said, key in zip(found.comments, writer.reached, strict=True):
        meant = made.comments[key]
        assert said.resolved == meant.done
        assert said.parent == (None if meant.parent is None else place[meant.parent])
        assert said.label == f"AQ{place[key] + 1}"
        assert said.anchor is not None
        words = [words for point, words in writer.visible if meant.start is not None and meant.start < point <= meant.end]
        quoted = said.anchor.quote(found.text)
        assert letters(quoted) == "".join(words)
        assert (said.basis == "range") == (quoted != "")


@given(documents())
def test_words_and_numbers_are_read_back(made: Made) -> None:
    writer, found = written(made)
    body = [leaf for leaf in found.leaves if leaf.locator.part == "word/document.xml"][:-1]
    words = [words for leaf in body if (words := (found.text[leaf.number.end if leaf.number else leaf.span.start : leaf.span.end]).strip())]
    assert "".join(words) == "".join(words for _, words in writer.visible)
    assert [leaf.number.quote(found.text) for leaf in body if leaf.number] == writer.labels
    assert laws.tree_faults(found) == []
    assert laws.run_faults(found) == []


class Merged(NamedTuple):
    """A table: how many columns each of its cells covers, the same in every row, and for each row which of them go on from the row above."""

    widths: list[int]
    rows: list[list[bool]]


@st.composite
def merged_tables(draw: st.DrawFn) -> Merged:
    widths = draw(st.lists(st.integers(1, 3), min_size=1, max_size=4))
    return Merged(widths, draw(st.lists(st.lists(st.booleans(), min_size=len(widths), max_size=len(widths)), min_size=1, max_size=5)))


@given(merged_tables())
def test_merged_cells_are_read_back(made: Merged) -> None:
    rows = []
    for number, row in enumerate(made.rows):
        cells = []
        for column, (width, goes_on) in enumerate(zip(made.widths, row, strict=True)):
            below = number + 1 < len(made.rows) and made.rows[number + 1][column]
            continued = goes_on and number > 0
            merge = "<w:vMerge/>" if continued else '<w:vMerge w:val="restart"/>' if below else ""
            cells.append(tc(p() if continued else f"r{number}c{column}", properties=f'<w:gridSpan w:val="{width}"/>{merge}'))
        rows.append(tr(*cells))
    found = document(tbl(*rows))
    assert [block.kind for block in found.blocks] == [Kind.TABLE]
    starts = [sum(made.widths[:column]) for column in range(len(made.widths))]
    for number, block in enumerate(found.blocks[0].children):
        for column, cell in enumerate(block.children):
            top = number
            while top > 0 and made.rows[top][column]:
                top -= 1
            height = 1
            while top + height < len(made.rows) and made.rows[top + height][column]:
                height += 1
            if top == number:
                assert cell.grid == Grid(number, starts[column], height, made.widths[column])
                assert cell.span.quote(found.text) == f"r{number}c{column}"
            else:
                assert cell.grid == Grid(number, starts[column], 1, made.widths[column], (top, starts[column]))
                assert cell.span.quote(found.text) == ""
