"""What a printed page says, told from where its words stand."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime

import pytest

import minutesparse as mp
from minutesparse.document import BOLD, Kind, Layer
from tests import laws
from tests.readers.pdf.drawn import Sheet, pdf

FULL = "The Committee heard that the sluice had been mended and that the cost was within"
"""A line that is as full as the page allows: from 72 points, in letters of 11, to within a short word of the right edge."""


def read(*sheets: Sheet) -> mp.Document:
    return mp.read(pdf(*sheets))


def test_a_line_that_was_full_goes_on_in_the_next_and_one_that_was_not_does_not() -> None:
    document = read(Sheet().column(72, 700, FULL, "the budget that was set.", "There were no questions.", FULL, "it."))
    assert document.text.split("\n") == [f"{FULL} the budget that was set.", "There were no questions.", f"{FULL} it."]


def test_whether_the_next_word_would_have_fitted_is_told_by_its_own_letters() -> None:
    short = "It was then put to the vote, and that of the others was left to old Mr William"
    wide = "MacWHMM, who will tell all of it to the little village still, if it is fit to be told."
    narrow = "Jill, who WOULD COMMEND MOST OF THEM WHOM MOWBRAY HAD NAMED."
    assert read(Sheet().column(72, 700, FULL, "it.", short, wide)).text.split("\n")[1:] == [f"{short} {wide}"]
    assert read(Sheet().column(72, 700, FULL, "it.", short, narrow)).text.split("\n")[1:] == [short, narrow]


def test_a_wide_gap_parts_paragraphs_whatever_their_lines_end_in() -> None:
    document = read(Sheet().column(72, 700, FULL).column(72, 660, "Another paragraph.", FULL, "it."))
    assert document.text.split("\n") == [FULL, "Another paragraph.", f"{FULL} it."]


def test_a_hyphen_that_divides_a_word_is_markup_and_one_that_joins_two_stays() -> None:
    head = "The Committee heard that the sluice had been mended and that the infor"
    document = read(Sheet().column(72, 700, f"{head}-", "mation was welcome, and thanked those present who are co-", "opted."))
    assert document.text == f"{head}-mation was welcome, and thanked those present who are co-opted."
    assert [document.text[run.start : run.end] for run in document.leaves[0].runs if run.layer is Layer.MARKUP] == ["-"]
    assert document.passages[0].text == f"{head}mation was welcome, and thanked those present who are co-opted."


def test_words_too_small_or_white_are_hidden_and_white_words_on_a_dark_ground_are_not() -> None:
    sheet = Sheet().words(72, 720, "<AI1>", size=1, grey=1).words(72, 700, "1. Apologies").words(72, 680, "Ghost", grey=1)
    sheet.panel(70, 640, 200, 20, 0.2).words(72, 645, "Decisions", grey=1)
    layers = {leaf.span.quote(document.text): leaf.layer for document in [read(sheet)] for leaf in document.leaves}
    assert layers == {"<AI1>": Layer.HIDDEN, "1. Apologies": Layer.BODY, "Ghost": Layer.HIDDEN, "Decisions": Layer.BODY}


def test_a_hidden_layout_marker_still_marks_its_item() -> None:
    sheet = Sheet().words(72, 720, "Minutes of the meeting held on 4 March 2019").words(72, 700, "<AI1>", size=1, grey=1)
    sheet.words(72, 690, "1. Apologies").words(72, 670, "There were none.").words(72, 660, "</AI1>", size=1, grey=1)
    record = mp.parse(pdf(sheet))
    assert isinstance(record, mp.Minutes)
    assert [(item.marker, item.number, item.title) for item in record.items] == [("AI1", "1", "Apologies")]


def test_a_ruled_table_has_its_cells_and_one_over_all_columns_covers_them() -> None:
    sheet = Sheet().grid([70, 150, 400, 525], [720, 690, 650]).rule(70, 650, 70, 620).rule(525, 650, 525, 620).rule(70, 620, 525, 620)
    sheet.words(72, 700, "Item").words(152, 700, "Minute").words(402, 700, "Action")
    sheet.words(72, 675, "1").column(152, 675, "The budget was discussed by all of them and", "noted.").words(402, 675, "RFO")
    sheet.words(72, 630, "The meeting closed for five minutes.")
    document = read(sheet)
    assert document.text == "Item\tMinute\tAction\n1\tThe budget was discussed by all of them and noted.\tRFO\nThe meeting closed for five minutes."
    (table,) = document.blocks
    cells = [cell.grid for row in table.children for cell in row.children]
    assert [(cell.row, cell.column, cell.rows, cell.columns) for cell in cells if cell][-1] == (2, 0, 1, 3)


def test_columns_without_rules_are_a_table_and_a_cell_of_several_lines_is_one_cell() -> None:
    sheet = Sheet().words(72, 720, "Item").words(172, 720, "Discussion").words(400, 720, "Owner")
    sheet.words(72, 700, "1. Butts").column(172, 700, "Two of the butts leak and have to be", "mended soon.").words(400, 700, "Tariq")
    sheet.words(72, 674, "2. Hedge").words(172, 674, "It was cut.").words(400, 674, "Joan")
    sheet.words(72, 630, "The meeting closed at nine, and everybody was thanked for coming out in the rain.")
    lines = read(sheet).text.split("\n")
    assert lines == [
        "Item\tDiscussion\tOwner",
        "1. Butts\tTwo of the butts leak and have to be mended soon.\tTariq",
        "2. Hedge\tIt was cut.\tJoan",
        "The meeting closed at nine, and everybody was thanked for coming out in the rain.",
    ]


def test_a_number_before_its_words_is_no_column() -> None:
    sheet = Sheet()
    for index, title in enumerate(["Apologies", "Minutes", "Planning"]):
        sheet.words(72, 700 - 20 * index, f"{index + 1}.").words(108, 700 - 20 * index, title)
    assert read(sheet).text == "1. Apologies\n2. Minutes\n3. Planning"


def test_what_every_page_repeats_is_furniture_and_the_text_runs_on_across_it() -> None:
    first = Sheet().words(72, 800, "Saltby Town Council").column(72, 700, FULL).words(290, 40, "Page 1")
    second = Sheet().words(72, 800, "Saltby Town Council").column(72, 700, "the budget.").words(290, 40, "Page 2")
    document = read(first, second)
    assert document.text.split("\n") == [f"{FULL} the budget.", "Saltby Town Council", "Page 1", "Saltby Town Council", "Page 2"]
    assert [leaf.layer for leaf in document.leaves] == [Layer.BODY, *[Layer.FURNITURE] * 4]


def test_a_block_knows_its_page_and_box() -> None:
    document = read(Sheet().words(72, 700, "One"), Sheet().words(72, 600, "Two"))
    places = [leaf.locator for leaf in document.leaves]
    assert [place.page for place in places] == [1, 2]
    assert places[1].box is not None
    left, bottom, _, top = places[1].box
    assert left == pytest.approx(72, abs=1)
    assert bottom < 601 < top


def test_bold_words_are_bold_and_tall_ones_a_heading() -> None:
    document = read(Sheet().words(72, 740, "Minutes", size=18).words(72, 700, "Apologies", bold=True).column(72, 680, "None.", "None at all."))
    assert [leaf.kind for leaf in document.leaves[:2]] == [Kind.HEADING, Kind.PARAGRAPH]
    assert document.leaves[1].runs[0].style == BOLD


def test_a_tall_label_before_small_words_heads_nothing() -> None:
    sheet = (
        Sheet()
        .words(72, 700, "Location:", size=15, bold=True)
        .words(150, 700, "the reading room")
        .column(72, 670, "None.", "None at all.", "Nor here.")
    )
    first = read(sheet).leaves[0]
    assert (first.span.end, first.kind) == (len("Location: the reading room"), Kind.PARAGRAPH)


def test_short_lines_of_a_list_are_no_column_though_two_are_of_one_length() -> None:
    lines = ["The report was read out by the clerk.", "Val agreed.", "The drawing was laid on the table.", "Nothing else was done."]
    assert read(Sheet().column(72, 700, FULL, "the budget.").column(162, 660, *lines)).text.split("\n")[1:] == lines


def test_a_highlight_is_a_comment_on_its_words_and_a_note_one_at_a_point() -> None:
    sheet = Sheet().words(72, 700, "The Clerk will write to the County.")
    sheet.note("Highlight", (98, 698, 122, 710), "Which one?", "/T (Jane Carter) /CreationDate (D:20190314101500Z) /NM (a1)")
    sheet.note("Text", (230, 698, 240, 708), "Which County?", "/T (Alf Oak)")
    comments = read(sheet).comments
    assert [(one.text, one.author, one.basis) for one in comments] == [
        ("Which one?", "Jane Carter", "range"),
        ("Which County?", "Alf Oak", "inferred"),
    ]
    document = read(sheet)
    assert comments[0].anchor is not None
    assert comments[0].anchor.quote(document.text) == "Clerk"
    assert comments[0].date == datetime(2019, 3, 14, 10, 15)  # noqa: DTZ001 - local time


def test_a_state_set_on_a_note_resolves_it_and_one_that_nobody_set_is_unknown() -> None:
    sheet = Sheet().words(72, 700, "The Clerk will write.")
    sheet.note("Text", (72, 698, 82, 708), "When?", "/NM (a1)").note("Text", (90, 698, 99, 708), "Who?", "/NM (a2)")
    sheet.note("Text", (72, 698, 82, 708), "", "/StateModel (Review) /State (Completed) /IRT 6 0 R")
    assert [(one.text, one.resolved) for one in read(sheet).comments] == [("When?", True), ("Who?", None)]


def test_balloons_that_word_prints_are_comments_with_their_labels() -> None:
    sheet = Sheet().column(72, 700, "The analogy was not", "understood by all.", "It was noted.")
    sheet.column(420, 700, "Commented [JC1]: No sure what", "this says?", "Commented [AO2]: Nor I.", "Formatted: Font: Bold", leading=11)
    document = read(sheet)
    assert [(one.label, one.initials, one.text, one.basis) for one in document.comments] == [
        ("JC1", "JC", "No sure what this says?", "inferred"),
        ("AO2", "AO", "Nor I.", "inferred"),
    ]
    assert "Formatted: Font: Bold" not in [passage.text for passage in document.passages]


def test_a_page_that_is_a_picture_is_told_by_its_number() -> None:
    document = read(Sheet().words(72, 700, "One"), Sheet().picture())
    assert [(found.code, found.message) for found in document.diagnostics] == [
        ("page-without-text", "page 2 of 2: a picture without text"),
    ]


def test_every_law_holds_for_a_page_of_everything() -> None:
    sheet = Sheet().words(72, 780, "Minutes of the Parish Council held on 4 March 2019", size=16).words(72, 760, "<AI1>", size=1, grey=1)
    sheet.column(72, 740, "1. Apologies", FULL, "the budget.").grid([70, 150, 400], [690, 670]).words(72, 675, "2").words(
        152, 675, "RESOLVED: to go."
    )
    sheet.note("Highlight", (98, 738, 122, 750), "Who?", "/T (Jane Carter)")
    data = pdf(sheet)
    document, record = mp.read(data), mp.parse(data)
    case = laws.case_of(document, record)
    assert not [*laws.tree_faults(document), *laws.run_faults(document), *laws.quote_faults(case), *laws.sum_faults(case), *laws.order_faults(record)]
    assert not laws.lost_characters(document, data)


def test_what_is_no_pdf_though_it_says_so_cannot_be_read() -> None:
    with pytest.raises(mp.UnreadableSource, match="damaged or cut short; fetch or export it again"):
        mp.read(b"%PDF-1.7\nnothing more")


def test_a_file_that_wants_a_library_that_is_missing_says_how_to_install_it() -> None:
    words = "import sys; sys.modules['pypdfium2'] = None; import minutesparse; minutesparse.read(sys.stdin.buffer.read())"
    done = subprocess.run([sys.executable, "-c", words], input=pdf(Sheet().words(72, 700, "One")), capture_output=True, check=False)
    last = done.stderr.decode().splitlines()[-1]
    assert "UnreadableSource" in last
    assert "reading PDF needs pdfium, which is not installed; install it with: pip install 'minutesparse[pdf]'" in last


def test_a_small_word_at_the_beginning_of_a_line_is_no_label() -> None:
    lines = ["- to ask the County for a grant towards the mending of the old sluice, and to report", "by May."]
    assert read(Sheet().column(72, 700, *lines).column(72, 674, "- to close.")).text.split("\n") == [" ".join(lines), "- to close."]


def test_a_number_that_hangs_under_the_words_of_a_list_item_is_no_label() -> None:
    full = "to grant the Bowls Club what it had asked for, and to pay no more of it than the usual"
    sheet = Sheet().words(72, 700, "-").column(90, 700, full, "10 per cent.").words(72, 674, "-").words(90, 674, "to close.")
    assert read(sheet).text.split("\n") == [f"- {full} 10 per cent.", "- to close."]
    listed = Sheet().words(72, 700, "9").words(90, 700, full).words(72, 687, "10").words(90, 687, "To close.")
    assert read(listed).text.split("\n") == [f"9 {full}", "10 To close."]


def test_a_table_without_rules_has_a_row_for_each_line_that_begins_anew_in_several_columns() -> None:
    sheet = Sheet()
    rows = [("Members", "Iris Pomfret", "Saltby Council"), ("", "Owen Strake", "Orrin Council"), ("Clerk", "Karl Sedge", "Saltby Council")]
    for index, row in enumerate(rows):
        for left, words in zip((72, 172, 347), row, strict=True):
            if words:
                sheet.words(left, 700 - 13 * index, words)
    sheet.words(72, 600, FULL)
    assert read(sheet).text.split("\n")[:3] == ["\t".join(row) for row in rows]


def test_words_on_a_coloured_ground_are_no_table() -> None:
    sheet = Sheet()
    for index, words in enumerate((FULL, "the budget.")):
        sheet.panel(70, 697 - 13 * index, 460, 13, 0.9).words(72, 700 - 13 * index, words)
    assert read(sheet).text == f"{FULL} the budget."


def test_a_word_of_which_every_letter_is_drawn_by_itself_is_one_word() -> None:
    sheet = Sheet()
    for index, letter in enumerate("iiiii"):
        sheet.words(72 + index * 2.45, 700, letter)
    assert read(sheet.words(90, 700, "noted")).text == "iiiii noted"


def test_libreoffice_says_in_the_name_of_a_note_that_it_is_resolved() -> None:
    sheet = Sheet().words(72, 700, "The Clerk will write.").note("Text", (72, 698, 82, 708), "When?", "/T (Jane Carter, 04/13/19, RESOLVED)")
    assert [(one.author, one.resolved) for one in read(sheet).comments] == [("Jane Carter", True)]


def test_more_pages_than_allowed_are_refused() -> None:
    with pytest.raises(mp.LimitExceeded, match="pages"):
        mp.read(pdf(Sheet(), Sheet()), limits=mp.Limits(pages=1))


def test_a_page_that_draws_more_than_allowed_is_refused() -> None:
    with pytest.raises(mp.LimitExceeded, match="drawings"):
        mp.read(pdf(Sheet().words(72, 700, "One").words(72, 680, "Two")), limits=mp.Limits(drawings=1))
