"""The file of the page, before any browser opens it."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from minutesparse.review.page import page
from tests.places import REPOSITORY
from tests.review.page.archive import ARCHIVE, TWINS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.review import Checked

ASSETS = REPOSITORY / "minutesparse" / "review" / "page"
HTML = "".join(page(ARCHIVE, twins=TWINS))


class Elements(HTMLParser):
    """Every element of a page: its name, its attributes, and the words right in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs), []))

    def handle_endtag(self, tag: str) -> None:
        self.found.append((f"/{tag}", {}, []))

    def handle_data(self, data: str) -> None:
        if self.found:
            self.found[-1][2].append(data)


def _of(tag: str, **wanted: str) -> list[str]:
    return ["".join(words) for name, attributes, words in Elements(HTML).found if name == tag and wanted.items() <= attributes.items()]


def _hash(words: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(words.encode()).digest()).decode()}'"


def test_the_policy_allows_the_script_and_the_style_of_the_page_and_nothing_else() -> None:
    policy = next(attributes["content"] for tag, attributes, _ in Elements(HTML).found if attributes.get("http-equiv") == "Content-Security-Policy")
    (script,), (style,) = _of("script", type="module"), _of("style")
    assert policy is not None
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src {_hash(style)}",
        f"script-src {_hash(script)}",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]


def test_what_a_document_says_makes_no_element() -> None:
    found = Elements(HTML).found
    assert [tag for tag, _, _ in found if tag in {"img", "b", "iframe", "object", "form", "base"}] == []
    assert sum(tag == "script" for tag, _, _ in found) == 2 * len(ARCHIVE) + 1
    assert not [name for _, attributes, _ in found for name in attributes if name.startswith("on") or name == "style"]
    assert all((attributes.get("href") or "#").startswith("#") for _, attributes, _ in found)


def test_controls_and_reordering_characters_are_written_out() -> None:
    opened = [_opened(block) for block in _of("script", **{"class": "packed"})]
    words = json.dumps(opened, ensure_ascii=False)
    assert "\u202e" not in HTML + words
    assert "\x1b" not in HTML + words
    assert json.dumps("\\u202eesrever\\u202c and \\x1b[31mred ")[1:-1] in words


def test_a_document_is_asked_for_when_the_one_before_it_is_written() -> None:
    asked: list[str] = []

    def archive() -> Iterator[Checked]:
        for checked in ARCHIVE:
            asked.append(checked.path)
            yield checked

    seen = [len(asked) for piece in page(archive()) if 'class="packed"' in piece]
    assert seen == [1, 2, 3, 4]


def test_without_a_script_the_counts_and_the_findings_are_there() -> None:
    assert _of("caption") == ["All 64 findings"]
    assert "gate 60" in _of("td")
    assert "number-gap" in _of("a", href="#code=number-gap")
    assert "Sluice Board" in _of("a", href="#body=Sluice%20Board")
    assert "2023" in _of("a", href="#year=2023")


def test_of_very_many_findings_the_first_are_in_the_plain_table_and_the_rest_are_counted() -> None:
    html = "".join(page([ARCHIVE[2]] * 5))
    assert "The first 200 of 300 findings" in html
    assert html.count("<tr><td>") == 200


def test_the_same_documents_give_the_same_page() -> None:
    assert "".join(page(ARCHIVE, twins=TWINS)) == HTML


def test_the_file_is_ascii_whatever_documents_are_called() -> None:
    told = Elements("".join(page([ARCHIVE[0]._replace(path="Sgrîn 🛶/cofnodion.txt")]))).found
    assert HTML.isascii()
    assert "Sgrîn 🛶/cofnodion.txt" in ["".join(words) for tag, _, words in told if tag == "td"]


def test_no_document_at_all_is_a_page_too() -> None:
    assert "All 0 findings" in "".join(page([]))


def test_a_card_has_author_date_state_replies_and_twin() -> None:
    first, second = _opened(_of("script", **{"class": "packed"})[0])["comments"]
    assert (first["author"], first["date"], first["state"], first["anchor"]) == ("Una Marsh", "8 March 2021, 09:30", "open", "has moved")
    assert [reply["text"] for reply in first["replies"]] == ["Moved, by a yard."]
    assert (first["twin"], second["state"]) == (None, "resolved")
    assert second["twin"] == {"path": "sluice/minutes.txt", "number": 1, "label": "IF1", "basis": "order"}


# made.innerHTML = words
MARKUP = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function|setHTML|createContextualFragment")


@pytest.mark.parametrize("path", sorted(ASSETS.glob("*.js")), ids=lambda path: path.name)
def test_a_script_makes_no_markup_of_words_and_has_a_bearable_length(path: Any) -> None:
    words = path.read_text(encoding="utf-8")
    assert MARKUP.findall(words) == []
    assert "</" not in words
    assert "<!--" not in words
    assert words.startswith("// ")
    assert words.count("\n") <= 300


def test_the_style_closes_no_element() -> None:
    assert "<" not in (ASSETS / "page.css").read_text(encoding="utf-8")


def _opened(block: str) -> Any:
    return json.loads(gzip.decompress(base64.b64decode(block)))
