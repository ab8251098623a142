"""What is kept of elements changes no page that comes after."""

from __future__ import annotations

from minutesparse.document import Layer
from minutesparse.markup.plans import plans_of
from tests.markup.pages import quoted, read


def test_a_menu_is_furniture_after_an_article_that_stood_in_one() -> None:
    article = "<main><p>Ann Hill took the chair at seven o'clock in the village hall.</p></main>"
    document = read(f'<div class="menu">{article}</div><div class="menu"><h1>Other villages</h1></div>', site=True)
    assert quoted(document, Layer.FURNITURE) == ["Other villages"]


def test_a_deletion_is_told_after_a_span_that_holds_one() -> None:
    document = read('<p>Ann <span class="msoDel"><del>Mill</del>Hill</span> <span class="msoDel">left</span> spoke.</p>')
    assert [(change.kind, change.text) for change in document.changes] == [("deletion", "Mill"), ("deletion", "left")]
    assert document.text == "Ann Hill spoke."


def test_a_page_read_again_after_many_others_gives_the_same() -> None:
    page = '<div class="mgWordPara"><ol start="3"><li>Noted.<li class="a">Agreed.</ol><table><tr><td colspan="2">Ann<td><b>Hill</b></table></div>'
    first = read(page, site=True)
    for number in range(50):
        read("".join(f'<p class="n{number} p{paragraph}">Word' for paragraph in range(200)), site=True)
    assert read(page, site=True) == first


def test_plans_are_few_and_begun_anew_when_there_is_no_room_for_more() -> None:
    plans = plans_of(site=False)
    document = read("".join(f'<p class="n{number}">Word' for number in range(5_000)))
    assert {leaf.style for leaf in document.leaves} == {f"n{number}" for number in range(5_000)}
    assert plans.left == 0
    assert plans_of(site=False).left > 0


def test_the_plan_of_an_element_with_long_attributes_is_not_kept() -> None:
    read("<p>Word")
    left = plans_of(site=False).left
    read(f'<p class="{"x" * 1_001}" title="long">Word')
    assert plans_of(site=False).left == left
