"""What a web site puts round its words is furniture, and nothing else is."""

from __future__ import annotations

from minutesparse.document import Layer
from tests.markup.pages import quoted, read

PAGE = """\
<title>May minutes</title><body class="search"><a class="sr-only" href="#main">Skip to main content</a>
<header><h1>Hill Council</h1><nav><ul><li><a href="/">Home</a></ul></nav></header>
<ul class="breadcrumb"><li>Minutes</ul><div class="mgBreadcrumb">Home &gt; Minutes</div>
<main><h1>Minutes of the Board</h1><p>Ann Hill took the chair at seven o'clock in the village hall.</p>
<ul class="mgActionList"><li><a href="share">Share this item</a></ul><aside>See also</aside></main>
<div>All rights reserved.</div><div id="foot">Hill &copy;</div><div role="navigation">Next page</div><footer>&copy; Hill</footer></body>
"""


def test_what_a_site_puts_round_its_words_is_furniture() -> None:
    document = read(PAGE, site=True)
    assert [passage.text for passage in document.passages] == [
        "Minutes of the Board",
        "Ann Hill took the chair at seven o'clock in the village hall.",
    ]
    assert {found.kind for found in document.artefacts} == {"site-furniture"}
    assert document.links == ()


def test_nothing_is_site_furniture_where_there_is_no_site() -> None:
    assert quoted(read(PAGE), Layer.FURNITURE) == ["May minutes"]


def test_a_small_article_does_not_make_the_rest_of_the_page_furniture() -> None:
    document = read("<p>Ann Hill took the chair at seven o'clock.</p><article>News</article>", site=True)
    assert quoted(document, Layer.FURNITURE) == []


def test_the_header_of_an_article_is_its_own() -> None:
    document = read("<article><header><h1>Minutes</h1></header><p>Ann spoke.</p></article>", site=True)
    assert quoted(document, Layer.BODY) == ["Minutes", "Ann spoke."]
