"""What cleaning promises of every document: again is no change, clean text stays, and what was put in comes out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutesparse import cleaning, dialects
from tests.cleaning.lines import document, shown

WORD = st.sampled_from(["gate", "Hill", "agreed", "clerk", "Marsh,", "2014", "(noted)", "[sic]", "see [1].", "£20", "o'clock", "<b>"])
LINE = st.lists(WORD, min_size=3, max_size=9).map(lambda words: "Members " + " ".join(words))
LINES = st.lists(LINE, min_size=1, max_size=8)
ARTEFACT_LINES = ["<AI1>", "</AI1>", "<TRAILER_SECTION>", "<LAYOUT_SECTION>", "Page 3 of 9", "Supporting documents:", "[bookmark: _GoBack]", "[pic]",
                  "Signed ________ Dated", "•", "FIELD_TITLE"]  # fmt: skip
NOISE = st.sampled_from(
    [*ARTEFACT_LINES, "[KM1]", "[KM1]Is it?", "\ufffdIs it?", "· Mend", "- Mend", "council\ufffds", "gate[KM1] shut", "a\nb", "\f"]
)
GENERIC = dialects.named("generic")


@given(st.lists(st.one_of(LINE, NOISE, st.text("<>AI1_/[]KM· -\ufffd\u00a0\n.:", max_size=12)), max_size=12))
def test_cleaning_again_changes_nothing(lines: list[str]) -> None:
    once = cleaning.clean(document(lines), GENERIC)
    assert cleaning.clean(once, GENERIC) == once


@given(LINES)
def test_text_without_artefacts_is_unchanged(lines: list[str]) -> None:
    received = document(lines)
    assert cleaning.clean(received, GENERIC) == received


@given(LINES, st.lists(st.tuples(st.integers(0, 8), st.sampled_from(ARTEFACT_LINES)), max_size=6))
def test_artefacts_put_between_lines_leave_the_lines_as_they_were(lines: list[str], artefacts: list[tuple[int, str]]) -> None:
    mixed = list(lines)
    for place, artefact in artefacts:
        mixed.insert(min(place, len(mixed)), artefact)
    assert [line for line in shown(cleaning.clean(document(mixed), GENERIC)) if line.startswith("Members")] == shown(document(_kept(mixed)))


def _kept(lines: list[str]) -> list[str]:
    """Return the lines that stand in no section of the template: those after `<LAYOUT_SECTION>`, up to the next marker, are its own."""
    kept, inside = [], False
    last = max((place for place, line in enumerate(lines) if line.startswith("<")), default=-1)
    for place, line in enumerate(lines):
        if line.startswith("<") and line.endswith(">"):
            inside = line == "<LAYOUT_SECTION>" and place < last
        elif not inside and line.startswith("Members"):
            kept.append(line)
    return kept


@given(LINES, st.data())
def test_bookmarks_put_between_words_restore_the_view_when_cut(lines: list[str], data: st.DataObject) -> None:
    with_bookmarks = []
    for line in lines:
        at = data.draw(st.integers(0, len(line)))
        with_bookmarks.append(f"{line[:at]}[bookmark: OLE_LINK1]{line[at:]}")
    assert shown(cleaning.clean(document(with_bookmarks), GENERIC)) == shown(document(lines))
