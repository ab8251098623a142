"""A place in one copy is found in another by the letters around it."""

from __future__ import annotations

from minutesparse.reconciliation.letters import Letters
from minutesparse.spans import Span
from tests.growth import assert_linear
from tests.reconciliation.meeting import ITEM, MINUTES, record_of


def test_white_space_points_and_case_are_no_letters() -> None:
    assert Letters("The  Pond,\n\u00a03 ft ﬁne", []).text == "thepond3ftfine"


def test_what_is_cut_is_no_letter_and_the_rest_keeps_its_places() -> None:
    found = Letters("<AI2> The pond", [Span(0, 5)])
    assert found.text == "thepond"
    assert found.around(10, 3) == ("the", "pon")


def test_labels_of_comments_and_the_comments_themselves_are_no_letters() -> None:
    found = Letters.of(record_of(ITEM))
    assert "sluiceoftheupperpond" in found.text
    assert "tb1" not in found.text
    assert "whichofthetwo" not in found.text


def test_a_place_is_found_behind_the_letters_before_it() -> None:
    item, minutes = Letters.of(record_of(ITEM)), Letters.of(record_of(MINUTES))
    at = minutes.find(*item.around(ITEM.index("[TB1]"), 40))
    assert at == MINUTES.index("the sluice of") + len("the sluice")


def test_a_place_that_two_places_may_be_is_not_found() -> None:
    twice = Letters("Nobody spoke against the painting of the hall. " * 2, [])
    assert twice.find("nobodyspokeagainstthe", "paintingofthehall") is None
    assert Letters("The pond.", []).find("nobodyspokeagainstthe", "paintingofthehall") is None


def test_one_side_is_enough_where_the_other_was_changed() -> None:
    text = "The clerk reported that the sluice of the upper pond had jammed twice."
    assert Letters(text, []).find("theclerkreportedthatthesluice", "ofthelowermill") == text.index(" of the upper")


def test_the_words_before_a_place_are_found_however_they_are_spaced() -> None:
    text = "At last the\n  upper  pond was dry."
    place = text.index(" was")
    found = Letters(text, []).words_before(place, "the upper pond")
    assert found
    assert found.quote(text) == "the\n  upper  pond"
    assert Letters(text, []).words_before(place, "the lower pond") is None


def test_a_place_is_shown_in_whole_words() -> None:
    text = "The clerk reported that the sluice of the upper pond had jammed twice in April."
    assert Letters(text, []).shown(text.index(" of the"), 12) == "the sluice | of the upper"


def test_letters_take_time_in_proportion_to_the_text() -> None:
    assert_linear(lambda text: Letters(text, []), "The pond is deep. ", 50_000)
