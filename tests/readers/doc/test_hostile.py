"""Files that were made to do harm, that are damaged, or that are not what they seem: each is read, or refused by name, at bearable cost.

`MUTANTS=20000 SEED=7 pytest tests/readers/doc/test_hostile.py` tries more damage, from another seed.
"""

from __future__ import annotations

import os
import random
import struct
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.errors import EncryptedSource, LimitExceeded, MinutesparseError, UnknownFormat, UnreadableSource
from minutesparse.limits import Limits
from tests import laws
from tests.growth import assert_linear
from tests.places import FIXTURES
from tests.readers.doc.build import BOLD, IN_TABLE, Made, P, level, lists, long, ole, opened, p, plc, row, row_layout, sheet, short, style, uses
from tests.readers.probe import probed

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutesparse.document import View

COUNT = int(os.environ.get("MUTANTS", "300"))
SEED = int(os.environ.get("SEED", "1"))
BATCH = 100
WORD = Made({"text": [p("Present")]})


def streams(**changes: bytes) -> bytes:
    """Return the file of one word with some of its streams changed."""
    return ole({**WORD.streams(), **changes})


def patched(*changes: tuple[str, int, str, int]) -> bytes:
    """Return the file of one word with numbers put into its streams: which, where, how wide, what."""
    made = {name: bytearray(content) for name, content in WORD.streams().items()}
    for name, at, format, value in changes:
        struct.pack_into(format, made[name], at, value)
    return ole({name: bytes(content) for name, content in made.items()})


def test_the_file_that_is_damaged_here_is_sound() -> None:
    assert opened(WORD.data()).text == "Present"


def test_a_word_file_is_told_from_its_content() -> None:
    assert mp.read(WORD.data()).source.format == "doc"


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (Made(WORD.stories, identity=(0xA5DC, 0x65)).data(), UnreadableSource, "Word 6 or Word 95.*docx"),
        (Made(WORD.stories, identity=(0xA5EC, 0x68)).data(), UnreadableSource, "Word 6 or Word 95.*docx"),
        (Made(WORD.stories, flags=0x0300).data(), EncryptedSource, "password"),
        (Made(WORD.stories, identity=(0, 0)).data(), UnreadableSource, "does not begin"),
        (WORD.data()[:700], UnreadableSource, "streams in it cannot be found"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), UnreadableSource, "streams in it cannot be found"),
        (ole({"Workbook": b"x"}), UnknownFormat, "another kind"),
        (streams(**{"1Table": b""}), UnreadableSource, "text cannot be put together"),
        (Made(WORD.stories, flags=0).data(), UnreadableSource, "tables is missing"),
        (patched(("WordDocument", 0x9A + 8 * 33 + 4, "<I", 0)), UnreadableSource, "text cannot be put together"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_way_out(data: bytes, error: type[MinutesparseError], says: str) -> None:
    with pytest.raises(error, match=says) as caught:
        opened(data)
    assert caught.value.remedy


def test_a_stream_larger_than_allowed_is_refused() -> None:
    with pytest.raises(LimitExceeded, match="part_bytes"):
        opened(WORD.data(), limits=Limits(part_bytes=1_000))


def header(at: int, value: int, *more: tuple[int, int]) -> bytes:
    """Return the file of one word with numbers put into it as a whole."""
    data = bytearray(WORD.data())
    for place, number in ((at, value), *more):
        struct.pack_into("<I", data, place, number)
    return bytes(data)


def ring_of_names() -> bytes:
    """Return a file whose directory leads back to its own first sector."""
    data = WORD.data()
    table, first = struct.unpack_from("<I", data, 76)[0], struct.unpack_from("<I", data, 48)[0]
    return header((table + 1) * 512 + 4 * first, first)


def large_stream(size: int, *, ring: bool) -> bytes:
    """Return a file whose main stream is said to have `size` bytes, and whose sectors may go round in a ring."""
    data = WORD.data()
    entry = data.index("WordDocument".encode("utf-16-le"))
    start = struct.unpack_from("<I", data, entry + 116)[0]
    table = (struct.unpack_from("<I", data, 76)[0] + 1) * 512
    return header(entry + 120, size, *([(table + 4 * start, start)] if ring else []))


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (header(44, 109 + 127 * 40_000, (68, 0), (72, 40_000)), UnreadableSource),
        (header(64, 2**31), UnreadableSource),
        (header(30, 0x60020), UnreadableSource),
        (ring_of_names(), LimitExceeded),
        (large_stream(2**30, ring=True), LimitExceeded),
        (large_stream(2**25, ring=True), UnreadableSource),
        (large_stream(2**25, ring=False), UnreadableSource),
        (WORD.data()[:1_000], UnreadableSource),
        (b"", UnreadableSource),
    ],
)
def test_a_container_that_lies_about_its_size_is_refused(data: bytes, error: type[MinutesparseError]) -> None:
    with pytest.raises(error):
        opened(data)


@pytest.mark.parametrize("length", [-(2**31), -1, 3, 2**31 - 1])
@pytest.mark.parametrize("story", range(8))
def test_a_story_of_a_length_that_is_not_true_loses_no_more_than_the_words_outside_it(story: int, length: int) -> None:
    found = opened(patched(("WordDocument", 0x4C + 4 * story, "<i", length)))
    assert "Present".startswith(found.text.split("\n")[0])
    assert story == 0 or length < 0 or [diagnostic.code for diagnostic in found.diagnostics] == ["structure-damaged"]


@pytest.mark.parametrize("index", [index for index in range(136) if index != 33])
def test_a_table_that_is_not_where_it_is_said_to_be_stops_nothing(index: int) -> None:
    wrong = (("WordDocument", 0x9A + 8 * index, "<I", 3), ("WordDocument", 0x9A + 8 * index + 4, "<I", 2**31))
    assert "Present" in opened(patched(*wrong)).text


def nested_deep() -> bytes:
    return Made({"text": [P([str(depth % 10)], "\r", 0, IN_TABLE + long(0x6649, depth)) for depth in (*range(400), *range(400, 0, -1))]}).data()


def many_rows() -> bytes:
    layout = row_layout(*range(16))
    return Made({"text": [paragraph for _ in range(400) for paragraph in row(*["x"] * 3, layout=layout)]}).data()


def many_far() -> bytes:
    made = Made({"text": [p("x") for _ in range(2_000)]}).streams()
    made["Data"] = struct.pack("<H", 0xFFFF) * 60_000
    return ole(made)


def many_lists() -> bytes:
    table, behind = lists((7, [level(0, "%1." + "x" * 200)] * 9))
    rows = uses(*[(7, []) for _ in range(5_000)])
    listed = [p("x", properties=short(0x460B, number)) for number in range(1, 1_000)]
    return Made({"text": listed}, {73: table, 74: rows}, behind={73: behind}).data()


def styles_in_a_ring() -> bytes:
    ring = [style(0xFFE, f"s{number}", (number + 1) % 3_000) for number in range(3_000)]
    return Made({"text": [p("Present", style=5)]}, {1: sheet(*ring)}).data()


def styles_in_a_row() -> bytes:
    return Made({"text": [p("Present", style=0)]}, {1: sheet(*(style(0xFFE, "s", number + 1) for number in range(4_000)))}).data()


def fields_in_fields() -> bytes:
    return Made({"text": [p("\x13" * 30_000 + "x" + "\x14\x15" * 30_000 + "Present")]}).data()


def many_comments(count: int = 5_000) -> bytes:
    tables = {4: plc(range(count + 1), [bytes(30)] * count), 5: plc([0, *range(count)])}
    return Made({"text": [p("\x05" * count)], "comments": [p("a" * (count - 1))]}, tables).data()


def one_page_for_all() -> bytes:
    made = Made({"text": [p("Present")]}, {}).streams()
    main = bytearray(made["WordDocument"])
    number = struct.unpack_from("<I", main, 0x9A + 8 * 12)[0]
    entries = plc(range(100_001), [made["1Table"][number + 8 : number + 12]] * 100_000)
    struct.pack_into("<II", main, 0x9A + 8 * 12, len(made["1Table"]), len(entries))
    return ole({**made, "WordDocument": bytes(main), "1Table": made["1Table"] + entries})


def long_paragraph() -> bytes:
    return Made({"text": [p("ab " * 300_000)]}).data()


@pytest.mark.parametrize(
    "make",
    [
        nested_deep,
        many_rows,
        many_far,
        many_lists,
        styles_in_a_ring,
        styles_in_a_row,
        fields_in_fields,
        many_comments,
        one_page_for_all,
        long_paragraph,
    ],
)
def test_what_is_odd_is_read_at_bearable_cost(make: Callable[[], bytes]) -> None:
    assert probed(make(), "doc")["length"] > 0


@pytest.mark.parametrize("words", ["a\x1e", "a\x05", "a\x13\x14\x15", "a\x0b", "a\r", "a\x07", "word "])
def test_four_times_the_words_take_about_four_times_the_time(words: str) -> None:
    assert_linear(lambda text: opened(Made({"text": [p(text)]}).data(), limits=Limits(elements=10**8)), words, 40_000)


def repeated(words: str, times: int) -> bytes:
    return Made({"text": [p(words * times)]}).data()


def pieces_of_one_place() -> bytes:
    """Return a file whose text is said to be one stretch of the file, of many looks, again and again."""
    looks = [("x", BOLD if number % 2 else b"") for number in range(200)]
    made = Made({"text": [p(*looks)]}).streams()
    main, table = bytearray(made["WordDocument"]), made["1Table"]
    rows = plc(range(0, 200 * 1_501, 200), [struct.pack("<HIH", 0, 0x800, 0)] * 1_500)
    struct.pack_into("<i", main, 0x4C, 200 * 1_500)
    struct.pack_into("<II", main, 0x9A + 8 * 33, len(table), len(rows) + 5)
    main += bytes(2 * 200 * 1_500)
    return ole({**made, "WordDocument": bytes(main), "1Table": table + b"\x02" + struct.pack("<I", len(rows)) + rows})


def many_levels() -> bytes:
    table, behind = lists(*((number, [level(0, "%1.")] * 9) for number in range(20_000)))
    return Made({"text": [p("x", properties=short(0x460B, 1))]}, {73: table, 74: uses((7, []))}, behind={73: behind}).data()


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: repeated("x\r", 100_000), id="100,000 paragraphs"),
        pytest.param(lambda: repeated("x\x07", 60_000), id="60,000 cells"),
        pytest.param(lambda: repeated("x\x0b", 140_000), id="140,000 line breaks"),
        pytest.param(lambda: many_comments(40_000), id="40,000 comments"),
        pytest.param(pieces_of_one_place, id="300,000 looks in 1,500 pieces of one place"),
        pytest.param(many_levels, id="180,000 levels of lists"),
    ],
)
def test_what_asks_for_too_much_is_refused(make: Callable[[], bytes]) -> None:
    assert probed(make(), "doc")["error"] == LimitExceeded.__name__


def test_characters_weigh_too() -> None:
    with pytest.raises(LimitExceeded, match="the limit elements"):
        opened(repeated("word ", 3_000), limits=Limits(elements=1_000))


def test_a_book_of_minutes_is_no_more_than_may_be_read() -> None:
    assert len(opened(repeated("A paragraph of minutes that says who agreed what, and why.\r", 20_000)).blocks) == 20_000


def large(storages: int) -> bytes:
    """Return a file whose directory stands behind 9 MB, and has so many entries beside those of its streams."""
    return ole({**WORD.streams(), "Data": bytes(9 * 2**20)}, [f"a storage of number {number}" for number in range(storages)])


def test_a_directory_behind_the_first_7_mb_is_found() -> None:
    assert mp.read(large(20)).text == "Present"


def test_a_directory_behind_the_first_7_mb_is_held_to_the_limit_of_entries() -> None:
    assert probed(large(5_000), "doc")["error"] == LimitExceeded.__name__


def test_a_directory_behind_the_first_7_mb_that_goes_round_in_a_ring_is_refused() -> None:
    data = bytearray(large(20))
    first = struct.unpack_from("<I", data, 48)[0]
    named = (struct.unpack_from("<I", data, 68)[0] + 1) * 512
    tables = [*struct.unpack_from("<109I", data, 76), *struct.unpack_from("<127I", data, named)]
    struct.pack_into("<I", data, (tables[first // 128] + 1) * 512 + first % 128 * 4, first)
    with pytest.raises(LimitExceeded, match="entries"):
        opened(bytes(data))


def test_streams_that_claim_the_same_bytes_are_refused() -> None:
    made = WORD.streams()
    data = bytearray(ole({**made, "WordDocument": made["WordDocument"] + bytes(20_000)}))
    entries = {name: data.index(name.encode("utf-16-le")) for name in ("WordDocument", "Data")}
    data[entries["Data"] + 116 : entries["Data"] + 124] = data[entries["WordDocument"] + 116 : entries["WordDocument"] + 124]
    with pytest.raises(UnreadableSource, match="streams in it cannot be found"):
        opened(bytes(data))


SOUND = [path.read_bytes() for path in sorted(FIXTURES.glob("*/*/*.doc"))]
MADE = [
    Made({"text": [p("Wharf Board", style=1), *row("a", "b", layout=row_layout(0, 9, 18)), p("x \x13 PAGE \x142\x15")], "headers": [p("Head")]}),
    WORD,
]
EDGES = (0, 1, 2, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 0x40000000, 100_000)
VIEWS: tuple[View, ...] = ("final", "original", "all")


def wounded(chance: random.Random) -> bytes:
    """Return a damaged file: bytes changed anywhere and now and then the rest cut off, or numbers changed in streams that are still found."""
    if chance.random() < 0.5:
        data = bytearray(chance.choice([*SOUND, *(made.data() for made in MADE)]))
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        return bytes(data[: chance.randrange(len(data))] if chance.random() < 0.2 else data)
    made = {name: bytearray(content) for name, content in chance.choice(MADE).streams().items()}
    for _ in range(chance.randint(1, 8)):
        stream = made[chance.choice(["WordDocument", "1Table"])]
        if len(stream) > 8:
            struct.pack_into("<I", stream, chance.randrange(len(stream) - 4), chance.choice(EDGES))
    return ole({name: bytes(content) for name, content in made.items()})


@pytest.mark.parametrize("batch", range(max(1, COUNT // BATCH)))
def test_damaged_files_are_read_lawfully_or_refused(batch: int) -> None:
    chance = random.Random(SEED * 1_000_003 + batch)  # noqa: S311 - not for secrets
    read = 0
    for number in range(BATCH):
        data = wounded(chance)
        try:
            made = opened(data, view=chance.choice(VIEWS))
        except MinutesparseError as error:
            assert error.reason, number
            continue
        read += 1
        assert laws.tree_faults(made) == [], number
        assert laws.run_faults(made) == [], number
    assert read > BATCH // 2, "most should reach the reader"


def test_macros_are_told_and_not_run() -> None:
    found = opened(ole(WORD.streams(), storages=["Macros"]))
    assert (found.text, [diagnostic.code for diagnostic in found.diagnostics]) == ("Present", ["macros-present"])
