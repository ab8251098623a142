"""The page in a real browser: lists, the two sides of a document, keys, small screens, and documents that would do harm."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

WIDE, SMALL = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture
def shown(browser: Browser, address: str) -> Iterator[Page]:
    """Return the review, open on a wide screen; a script that fails or is refused fails the test."""
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")  # type: ignore[arg-type]
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto(address)
    yield opened
    context.close()
    assert complaints == []


def _rows(page: Page) -> Locator:
    return page.locator(".listing tbody tr")


def _chosen(page: Page, side: str) -> Locator:
    return page.locator(f".{side} [aria-current]")


def test_a_list_is_filtered_by_words_kind_and_severity_and_told_how_many_are_left(shown: Page) -> None:
    expect(shown.locator(".counted")).to_have_text("1–50 of 64 findings")
    shown.get_by_label("Words").fill("GATE 07")
    expect(_rows(shown)).to_have_count(1)
    expect(_rows(shown)).to_contain_text("gate 07")
    shown.get_by_role("button", name="Clear").click()
    shown.get_by_label("Kind", exact=True).select_option("unfinished-text")
    expect(shown.locator(".counted")).to_have_text("2 findings")
    shown.get_by_label("Body", exact=True).select_option("osier ferry committee")
    expect(_rows(shown)).to_have_count(1)
    shown.get_by_label("Severity", exact=True).select_option("info")
    expect(shown.locator(".counted")).to_contain_text("Nothing matches")


def test_a_list_is_sorted_by_a_button_that_says_so(shown: Page) -> None:
    heading = shown.get_by_role("columnheader", name="Finding")
    heading.get_by_role("button").click()
    expect(heading).to_have_attribute("aria-sort", "ascending")
    expect(_rows(shown).first).to_contain_text("painted TBC")
    heading.get_by_role("button").click()
    expect(heading).to_have_attribute("aria-sort", "descending")
    expect(_rows(shown).first).to_contain_text("gate 60")


def test_a_long_list_is_turned_a_page_at_a_time(shown: Page) -> None:
    shown.get_by_role("button", name="Next").click()
    expect(_rows(shown)).to_have_count(14)
    expect(shown.get_by_role("button", name="Next")).to_be_disabled()


def test_a_bar_of_a_chart_asks_for_what_it_counts(shown: Page) -> None:
    shown.get_by_role("link", name="unfinished-text").click()
    expect(_rows(shown)).to_have_count(2)
    expect(shown.get_by_label("Kind", exact=True)).to_have_value("unfinished-text")


def test_back_leads_from_a_document_to_the_list_as_it_was(shown: Page) -> None:
    shown.get_by_label("Words").fill("painted")
    shown.get_by_role("link", name="painted TBC").click()
    expect(shown.get_by_role("heading", name="ferry/minutes.txt")).to_be_visible()
    shown.go_back()
    expect(shown.get_by_label("Words")).to_have_value("painted")
    expect(shown.get_by_role("link", name="painted TBC")).to_be_focused()


def test_a_finding_opens_its_words_even_behind_characters_of_two_units(shown: Page) -> None:
    shown.get_by_role("link", name="painted TBC").click()
    expect(_chosen(shown, "text")).to_have_text("painted TBC")
    expect(_chosen(shown, "record")).to_contain_text("unfinished-text")
    assert "doc=1&finding=2" in shown.url


def test_a_click_on_words_shows_the_record_and_a_click_on_the_record_shows_the_words(shown: Page) -> None:
    shown.goto(f"{shown.url}#doc=1")
    shown.locator(".text mark.action").click()
    expect(_chosen(shown, "record")).to_have_text("action Piet Brook to ask the painter by 9 April 2021Piet Brook, by 9 April 2021")
    shown.locator(".record .row", has_text="Any other business").click()
    expect(_chosen(shown, "text")).to_have_text("Any other business")
    expect(_chosen(shown, "text")).to_be_in_viewport()


def test_clicking_again_goes_through_what_lies_over_each_other(shown: Page) -> None:
    shown.goto(f"{shown.url}#doc=1")
    both = shown.locator(".text mark.decision.warning")
    both.click()
    expect(_chosen(shown, "record")).to_contain_text("unfinished-text")
    both.click()
    expect(_chosen(shown, "record")).to_contain_text("resolved")
    expect(_chosen(shown, "text")).to_have_count(3)


def test_a_comment_is_a_card_beside_its_words(shown: Page) -> None:
    shown.goto(f"{shown.url}#doc=1")
    card = shown.get_by_role("article", name="Comment UM1")
    expect(card).to_contain_text("Una Marsh UM1 8 March 2021, 09:30 open")
    expect(card).to_contain_text("Moved, by a yard.")
    words = shown.locator(".text mark.comment")
    beside, line = card.bounding_box(), words.bounding_box()
    assert beside is not None
    assert line is not None
    assert beside["x"] > line["x"] + line["width"]
    assert abs(beside["y"] - line["y"]) < 12
    words.click()
    words.click()
    expect(card).to_have_attribute("aria-current", "true")


def test_a_comment_without_a_place_stands_above_the_text_with_its_twin(shown: Page) -> None:
    shown.goto(f"{shown.url}#doc=1")
    lost = shown.locator(".homeless")
    expect(lost).to_contain_text("Which painter?")
    lost.get_by_role("link", name="IF1 in sluice/minutes.txt").click()
    expect(shown.get_by_role("heading", name="sluice/minutes.txt")).to_be_visible()


def test_the_keyboard_alone_leads_from_the_list_through_both_sides_and_back(shown: Page) -> None:
    press = shown.keyboard.press
    shown.get_by_label("Words").focus()
    shown.keyboard.type("painted")
    for _ in range(40):
        press("Tab")
        if shown.evaluate("document.activeElement.closest('td') !== null"):
            break
    press("Enter")
    expect(_chosen(shown, "text")).to_be_focused()
    press("j")
    expect(_chosen(shown, "record")).to_contain_text("action")
    press("ArrowUp")
    press("ArrowUp")
    press("k")
    expect(_chosen(shown, "text").first).to_be_focused()
    press("Home")
    expect(_chosen(shown, "text")).to_contain_text("Which painter?")
    press("j")
    expect(_chosen(shown, "text")).to_have_text("Osier Ferry Committee")
    press("Enter")
    expect(_chosen(shown, "record")).to_be_focused()
    press("End")
    expect(_chosen(shown, "record")).to_contain_text("Any other business")
    press("Enter")
    expect(_chosen(shown, "text")).to_be_focused()
    press("Escape")
    expect(shown.get_by_label("Words")).to_have_value("painted")


def test_each_side_is_one_stop_for_tab(shown: Page) -> None:
    shown.goto(f"{shown.url}#doc=1")
    expect(shown.locator(".text mark").first).to_be_attached()
    assert shown.locator('.text [tabindex="0"]').count() == 1
    assert shown.locator('.record [tabindex="0"]').count() == 1


def test_on_a_small_screen_one_side_is_shown_and_choosing_turns_to_the_other(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=SMALL, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}#doc=1")
    expect(page.locator(".record")).to_be_hidden()
    page.locator(".text mark.action").click()
    expect(page.locator(".text")).to_be_hidden()
    expect(_chosen(page, "record")).to_be_in_viewport()
    page.get_by_role("button", name="Text", exact=True).click()
    card, words = page.get_by_role("article", name="Comment UM1").bounding_box(), page.locator(".text mark.comment").bounding_box()
    assert card is not None
    assert words is not None
    assert card["y"] > words["y"]
    context.close()


@pytest.mark.parametrize("view", ["", "#view=documents", "#doc=1", "#doc=2", "#doc=3&finding=60"])
def test_no_view_is_wider_than_its_screen(browser: Browser, address: str, view: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}{view}")
    expect(page.locator(".text mark, .listing tbody tr").first).to_be_attached()
    for width in (320, 390, 820, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.parametrize(
    "view",
    ["", "#view=documents", "#doc=2", "#doc=2&finding=1", "#q=struck", "#code=javascript:alert(1)&sort=__proto__", "#doc=x", "#view=constructor"],
)
def test_what_a_document_says_does_nothing_and_nothing_leaves_the_page(browser: Browser, address: str, view: str) -> None:
    context = browser.new_context(viewport=WIDE)  # type: ignore[arg-type]
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}{view}")
    expect(page.locator(".text mark, .listing tbody tr, .counted").first).to_be_attached()
    for link in page.locator("main a:visible").all()[:20]:
        assert (link.get_attribute("href") or "").startswith("#")
    assert page.evaluate("window.struck") is None
    assert page.locator("img, iframe, b, [onclick], [onerror], .text a, .text script").count() == 0
    assert [url.partition("#")[0] for url in asked] == [address]
    context.close()


def test_the_words_of_a_hostile_document_are_shown_as_they_stand(shown: Page) -> None:
    shown.goto(f"{shown.url}#doc=2")
    expect(shown.locator(".text")).to_contain_text("<script>window.struck = 1</script>")
    expect(shown.locator(".text")).to_contain_text("\\u202eesrever\\u202c and \\x1b[31mred TBC")
    expect(shown.locator(".card")).to_contain_text("<script>window.struck = 8</script>")


@pytest.mark.parametrize(
    "harm",
    [
        "fetch('http://127.0.0.1:9/')",
        "new Promise((done, fail) => { const image = new Image(); image.onload = done; image.onerror = fail; image.src = 'data:,x'; })",
        "Promise.resolve().then(() => { document.body.innerHTML = '<p>new'; })",
        (
            "new Promise((done, fail) => { const script = document.createElement('script'); script.onload = done; script.onerror = fail;"
            " script.src = 'http://127.0.0.1:9/x.js'; document.body.append(script); })"
        ),
    ],
)
def test_even_a_script_that_came_in_could_fetch_nothing_and_make_no_markup(browser: Browser, address: str, harm: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    assert page.evaluate(f"({harm}).then(() => 'done', () => 'refused')") == "refused"
    context.close()


@pytest.mark.parametrize("view", ["", "#view=documents", "#q=nothing+such", "#doc=1", "#doc=1&finding=2", "#doc=2&comment=1", "#doc=4"])
def test_axe_finds_nothing_that_keeps_anybody_out(browser: Browser, address: str, view: str) -> None:
    context = browser.new_context(reduced_motion="reduce", bypass_csp=True)
    page = context.new_page()
    page.goto(f"{address}{view}")
    expect(page.locator(".text .line, .listing tbody tr, .counted").first).to_be_attached()
    page.add_script_tag(content=resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    for size, scheme in ((WIDE, "light"), (WIDE, "dark"), (SMALL, "light"), (SMALL, "dark")):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        result = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        told = [(violation["id"], [node["html"] for node in violation["nodes"]][:3]) for violation in result["violations"]]
        assert (scheme, told) == (scheme, [])
    context.close()


def test_without_a_script_the_findings_are_a_table(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    expect(page.get_by_role("table", name="All 64 findings")).to_be_visible()
    expect(page.get_by_role("heading", name="By year")).to_be_visible()
    context.close()


def test_in_print_a_document_has_both_sides_and_the_list_has_every_row(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=SMALL)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(_rows(page)).to_have_count(64)
    page.emulate_media(media="print")
    expect(page.get_by_label("Words")).to_be_hidden()
    page.goto(f"{address}#doc=1")
    expect(page.locator(".text .line").first).to_be_visible()
    expect(page.locator(".record .row").first).to_be_visible()
    context.close()
