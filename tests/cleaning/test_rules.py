from __future__ import annotations

import pytest

from minutesparse import cleaning, dialects
from minutesparse.document import Kind, Layer
from minutesparse.spans import Span
from tests.cleaning.lines import cleaned, codes, document, listed, shown

# --- bookmarks and images


def test_bookmarks_and_images_are_cut_from_the_view_and_listed() -> None:
    found = cleaned("[bookmark: _GoBack]Note of the last meeting", "The crest [image: a tree] and [pic]")
    assert shown(found) == ["Note of the last meeting", "The crest and"]
    assert listed(found, "bookmark") == ["[bookmark: _GoBack]"]
    assert listed(found, "image") == ["[image: a tree]", "[pic]"]


@pytest.mark.parametrize(
    "line",
    [
        "The minute [sic] stands.",
        "See Marsh v Hill [2014] 1 WLR 12.",
        "The plan [A1] and the report, see [1].",
        "The tag <AI1> opens an item in this sentence.",
        "Typed by hand: [bookmark me] and [image of Hill].",
        "Page 3 of the report was missing.",
        "The council's own words - all of them.",
        "Signed copies were sent to the Clerk.",
        "Copyright: the Clerk would ask the artist.",
    ],
)
def test_look_alikes_pass_untouched(line: str) -> None:
    found = cleaned(line)
    assert shown(found) == [line]
    assert found.artefacts == ()


# --- layout markers


def test_markers_alone_in_their_paragraph_are_markers_and_no_words() -> None:
    found = cleaned("<AI1>", "1 Welcome", "</AI1>", "<TRAILER_SECTION>", "</TRAILER_SECTION>")
    assert shown(found) == ["1 Welcome"]
    assert listed(found, "marker") == ["<AI1>", "</AI1>", "<TRAILER_SECTION>", "</TRAILER_SECTION>"]
    assert codes(found) == []


@pytest.mark.parametrize(("lines", "place"), [(("<TRAILER_SECTION>", "Appendix"), 0), (("Minutes", "</AI2>"), 9), (("<AI1>", "<AI2>", "</AI2>"), 0)])
def test_a_marker_without_its_other_half_is_told(lines: tuple[str, ...], place: int) -> None:
    found = cleaned(*lines)
    assert codes(found) == ["marker-unclosed"]
    assert found.diagnostics[0].span is not None
    assert found.diagnostics[0].span.start == place


def test_a_marker_of_unknown_name_is_kept_as_one_and_told() -> None:
    found = cleaned("<STANDING_ORDERS>", "Words")
    assert shown(found) == ["Words"]
    assert codes(found) == ["marker-unknown", "marker-unclosed"]


def test_the_templates_own_sections_are_furniture_and_their_placeholders_are_told() -> None:
    found = cleaned(
        "<AI1>", "Welcome", "</AI1>", "<TRAILER_SECTION>", "</TRAILER_SECTION>",
        "<TITLED_COMMENT_LAYOUT_SECTION>", "FIELD_TITLE", "A comment goes here", "FIELD_SUMMARY", "</ TITLED_COMMENT_LAYOUT_SECTION>",
    )  # fmt: skip
    assert shown(found) == ["Welcome"]
    assert listed(found, "placeholder") == ["FIELD_TITLE", "A comment goes here", "FIELD_SUMMARY"]
    assert codes(found) == ["template-remains", "template-remains"]


def test_what_follows_a_layout_section_that_never_closes_is_body_again() -> None:
    found = cleaned("<LAYOUT_SECTION>", "FIELD_SUMMARY", "Signed as a true record")
    assert shown(found) == ["Signed as a true record"]


def test_markers_in_hidden_words_are_found() -> None:
    hidden = document(["<AI3>"], layer=Layer.HIDDEN)
    found = cleaning.clean(hidden, dialects.named("generic"))
    assert listed(found, "marker") == ["<AI3>"]


# --- bullets


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("·        Mend the gate", "Mend the gate"),
        ("•Mend the gate", "Mend the gate"),
        ("\uf0b7\u00a0Mend the gate", "Mend the gate"),
        ("o\u00a0\u00a0 Mend the gate", "Mend the gate"),
        ("-\u00a0\u00a0\u00a0 Mend the gate", "Mend the gate"),
        ("§\u00a0\u00a0Mend the gate", "Mend the gate"),
        ("\ufffd Mend the gate", "Mend the gate"),
    ],
)
def test_bullets_are_cut_and_their_leaf_is_a_list_item(line: str, words: str) -> None:
    found = cleaned(line)
    assert shown(found) == [words]
    assert found.leaves[0].kind is Kind.LIST_ITEM
    assert len(listed(found, "bullet")) == 1


def test_dashes_are_bullets_where_several_lines_begin_with_them() -> None:
    assert shown(cleaned("- Mend the gate", "- Paint the hall", "* Cut the hedge")) == ["Mend the gate", "Paint the hall", "Cut the hedge"]


@pytest.mark.parametrize("line", ["- Mend the gate", "o Mend the gate", "o'clock struck", "-5 degrees", "✓", "\uf0fc"])
def test_what_may_be_no_bullet_stays(line: str) -> None:
    assert shown(cleaned(line)) == [line]


# --- Word's comment labels


def test_a_label_with_its_comment_in_the_list_becomes_a_comment_with_a_point() -> None:
    found = cleaned("The old stone gate[KM1]\u00a0. Painting the fence", "Other words", "\u00a0[KM1]Is this right?", "Supporting documents:")
    assert shown(found) == ["The old stone gate . Painting the fence", "Other words"]
    (comment,) = found.comments
    assert (comment.label, comment.initials, comment.text, comment.basis) == ("KM1", "KM", "Is this right?", "point")
    assert comment.anchor == Span(18, 18)
    assert comment.span is not None
    assert comment.span.quote(found.text) == "Is this right?"


def test_a_comment_of_several_paragraphs_goes_on_until_the_next_label() -> None:
    found = cleaned("The gate[KM1] and the hedge[KM2].", "[KM1]First.", "Second paragraph.", "[KM2]Third.", "Fourth.")
    assert shown(found) == ["The gate and the hedge."]
    assert [comment.text for comment in found.comments] == ["First. Second paragraph.", "Third. Fourth."]


def test_a_label_without_comment_stays_and_is_told() -> None:
    found = cleaned("The gate[KM1] is shut.")
    assert shown(found) == ["The gate[KM1] is shut."]
    assert found.comments == ()
    assert codes(found) == ["label-without-comment"]


@pytest.mark.parametrize(
    "words", ["It is against policy [EN3].", "See plan [LP1] and site [HS2].", "[HS2] was debated.", "The site ([HS2]) was seen."]
)
def test_a_label_set_apart_from_the_words_is_a_reference(words: str) -> None:
    assert codes(cleaned(words)) == []


def test_a_comment_ends_at_a_line_that_names_another_though_that_one_has_no_label_in_the_text() -> None:
    found = cleaned("The gate[KM1] is shut.", "[KM1]Is it?", "[KM2]Who says so?")
    assert shown(found) == ["The gate is shut."]
    assert [(comment.label, comment.text, comment.basis) for comment in found.comments] == [("KM1", "Is it?", "point"), ("KM2", "Who says so?", None)]
    assert codes(found) == []


@pytest.mark.parametrize(
    "line",
    ["3. Close", "(b) The gate", "3.1 The hedge", "21/104 Finance", "4 The hedge", "Item 4: Trees", "ANY OTHER BUSINESS", "Date of next meeting",
     "Apologies: Kim Marsh", "The meeting closed at 9 pm.", "Signed ____________ Chairman", "</AI1>"],
)  # fmt: skip
@pytest.mark.parametrize("behind", [(), ("The hedge was cut.",), ("[KM2]Who says so?",)])
def test_what_the_minutes_go_on_with_is_never_a_comments(line: str, behind: tuple[str, ...]) -> None:
    found = cleaned("The gate[KM1] is shut[KM2].", "[KM1]Is this right?", line, *behind)
    assert found.comments[0].text == "Is this right?"
    assert found.leaves[2].layer is cleaned(line).leaves[0].layer


def test_a_line_at_the_foot_whose_label_is_nowhere_in_the_text_is_a_comment_without_a_place() -> None:
    found = cleaned("The clerk wrote to the mason.", "\u00a0[KM1]Is this right?", "Supporting documents:")
    assert shown(found) == ["The clerk wrote to the mason."]
    (comment,) = found.comments
    assert (comment.label, comment.initials, comment.text, comment.anchor, comment.basis) == ("KM1", "KM", "Is this right?", None, None)
    assert codes(found) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("[KM1]Is this right?", "The gate is shut.", "3. Close"),
        ("The plans:", "[A1]The gate"),
        ("The plans:", "[KM1] The gate"),
        ("The case:", "[2014]The gate"),
        ("The sources:", "[Ref1]The gate"),
        ("The word:", "[sic]The gate"),
        ("The words:", "[KM1]. The gate"),
        ("The gate", "[KM1]The gate", "3. Close"),
    ],
)
def test_brackets_that_may_be_something_else_make_no_comment(lines: tuple[str, ...]) -> None:
    found = cleaned(*lines)
    assert found.comments == ()
    assert shown(found) == list(lines)


def test_a_list_that_no_label_refers_to_is_no_list_of_comments() -> None:
    assert cleaned("[KM1]Is this right?").comments == ()


# --- notes after U+FFFD


def test_notes_in_the_tail_are_comments_at_the_line_breaks_in_order() -> None:
    found = cleaned("The old stone gate\n . Painting the fence", "Kim gave a talk on\n…", "Present", " \ufffdIs this right?", "\ufffdSay more.")
    assert shown(found) == ["The old stone gate . Painting the fence", "Kim gave a talk on …", "Present"]
    assert [(comment.text, comment.basis) for comment in found.comments] == [("Is this right?", "inferred"), ("Say more.", "inferred")]
    assert [comment.anchor for comment in found.comments] == [Span(18, 18), Span(found.text.index(" on\n") + 3, found.text.index(" on\n") + 3)]


def test_more_line_breaks_than_comments_give_no_anchor() -> None:
    found = cleaned("One line\nand its rest", "Another line\nand its rest", "\ufffdIs this right?")
    assert [(comment.text, comment.anchor, comment.basis) for comment in found.comments] == [("Is this right?", None, None)]


def test_an_older_conversion_leaves_the_sign_at_the_anchor_too() -> None:
    found = cleaned("The gate\ufffd is shut.", "\ufffdIs it?")
    assert shown(found) == ["The gate is shut."]
    assert [(comment.text, comment.anchor) for comment in found.comments] == [("Is it?", Span(8, 8))]


def test_a_paragraph_between_two_notes_belongs_to_the_first() -> None:
    found = cleaned("The minutes.", "\ufffdIs this right?", "I doubt it.", "\ufffdSay more.")
    assert [comment.text for comment in found.comments] == ["Is this right? I doubt it.", "Say more."]


def test_a_citation_is_a_footnote_and_no_comment() -> None:
    found = cleaned("The minutes.", "\ufffdSee https://hill.example/report")
    assert found.comments == ()
    assert found.leaves[1].layer is Layer.NOTE


def test_damaged_words_stay_and_are_told_once() -> None:
    found = cleaned("The council\ufffds own words, the clerk\ufffds too.")
    assert shown(found) == ["The council\ufffds own words, the clerk\ufffds too."]
    assert codes(found) == ["encoding-damage"]
    assert found.comments == ()


def test_a_damaged_quotation_mark_at_the_end_is_no_comment() -> None:
    found = cleaned("He said \ufffdyes\ufffd and", "\ufffdNo\ufffd she replied.")
    assert found.comments == ()
    assert len(shown(found)) == 2


# --- page furniture


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Page 3 of 9", "page-furniture"),
        ("Page 025 (2017)", "page-furniture"),
        ("4 | P a g e", "page-furniture"),
        ("Supporting documents:", "site-furniture"),
        ("• Share this item", "site-furniture"),
        ("Agenda item", "site-furniture"),
        ("© 2024 Hill Council", "site-furniture"),
        ("Copyright 2019-2024 Hill Council.", "site-furniture"),
        ("Signed ____________ Dated 3rd September 2019", "page-furniture"),
        ("Chairman: ______________________ Date:", "page-furniture"),
        ("Signed by the Chairman ................ Date ............", "page-furniture"),
        ("Chair……………………………. Date………………", "page-furniture"),
    ],
)
def test_what_a_page_prints_is_furniture(line: str, kind: str) -> None:
    found = cleaned("The minutes were agreed.", line)
    assert shown(found) == ["The minutes were agreed."]
    assert listed(found, kind) == [line]


def test_the_size_of_a_download_is_cut_from_its_title() -> None:
    found = cleaned("Heating in the village hall PDF 500 KB")
    assert shown(found) == ["Heating in the village hall"]
    assert listed(found, "site-furniture") == ["PDF 500 KB"]


def test_lines_at_the_edge_of_several_pages_are_running_heads() -> None:
    found = cleaned("Hill Council 1", "Welcome", "words", "more", "end\f", "Hill Council 2", "Finance", "words", "more", "end of it")
    assert "Hill Council 1" not in shown(found)
    assert "Hill Council 2" not in shown(found)
    assert "Welcome" in shown(found)


def test_lines_beside_those_that_number_pages_are_running_heads() -> None:
    lines = ("Hill Minutes 2 May", "Page 1 of 3", "None.", "Hill Minutes 2 May", "Page 2 of 3", "None.", "Hill Minutes 2 May", "Page 3 of 3")
    assert shown(cleaned("Welcome", *lines)) == ["Welcome", "None.", "None."]


def test_a_line_that_ends_with_the_number_of_its_page_is_a_running_foot() -> None:
    found = cleaned("Welcome", "words", "Hill Council | Page 1 of 2", "more words", "Hill Council | Page 2 of 2")
    assert shown(found) == ["Welcome", "words", "more words"]


def test_lines_that_end_with_the_rising_count_of_slides_are_running_feet() -> None:
    assert shown(cleaned("Welcome", "Hill talk 1 / 3", "words", "Hill talk 2 / 3", "more", "Hill talk 3 / 3")) == ["Welcome", "words", "more"]
    shares = ("Votes for the hedge 5 / 7", "Votes for the gate 5 / 7", "Votes for the pond 5 / 7")
    assert shown(cleaned("Welcome", *shares)) == ["Welcome", *shares]


def test_lines_beside_the_numbers_of_pages_are_running_heads_where_three_pages_have_them_and_the_numbers_rise() -> None:
    def pages(*numbers: int) -> list[str]:
        ponds = ("A pond was dug", "Two ponds were dug", "No pond was dug")
        return [words for number, pond in zip(numbers, ponds, strict=False) for words in ("Hill Council", pond, f"Page {number} of 9")]

    assert shown(cleaned(*pages(1, 2, 3))) == ["Hill Council", "A pond was dug", "Two ponds were dug", "No pond was dug"]
    assert shown(cleaned(*pages(1, 2))).count("Hill Council") == 2
    assert shown(cleaned(*pages(3, 3, 3))).count("Hill Council") == 3


def test_lines_beside_the_number_of_an_only_page_stay() -> None:
    assert shown(cleaned("Hill Minutes", "Page 1 of 1", "Hill Minutes")) == ["Hill Minutes", "Hill Minutes"]
