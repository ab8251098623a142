"""The OpenDocument text of `fixtures/`, made from nothing: its headings are numbered by the outline, as those of no Word file are."""

from __future__ import annotations

from tests.readers.odt import build
from tests.readers.odt.build import annotation_end, cell, deleted, h, inserted, items, p, region, span, table, tracked

_OUTLINE = (
    '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
    '</text:outline-style><style:style style:name="Title" style:family="paragraph"/>'
)
_STYLES = build.list_style("L1", 'style:num-format="a" style:num-prefix="(" style:num-suffix=")"') + build.text_style("T1", 'fo:font-weight="bold"')


def heron_lock() -> bytes:
    """Return minutes with headings that the outline numbers, an attendance table with a merged cell, a comment, a tracked change and a footer."""
    doubt = build.annotation("Is it not nine?", name="m", initials="AQ", date="2020-05-08T09:30:00")
    body = [
        tracked(region("c1", "deletion", p("forty")), region("c2", "insertion")),
        p("Heron Lock Users’ Panel", "Title"),
        p("Minutes of the meeting held on Wednesday 6 May 2020 at 7.00pm in the Lock Cottage"),
        table(
            cell("Present", ' table:number-rows-spanned="2"') + cell("Ida Thorne (Chair)"),
            build.COVERED + cell("Marek Osier"),
            cell("Apologies") + cell("Bea Lund"),
        ),
        h("Minutes of the last meeting"),
        p("The minutes of 4 March 2020 were agreed as a correct record."),
        h("Moorings"),
        p(f"There are {deleted('c1')}{inserted('c2', 'fifty')} boats and {doubt}eight{annotation_end('m')} free moorings."),
        p(f"{span('RESOLVED', 'T1')} that:"),
        items(p("two moorings be kept for visitors"), p("the fee stay as it is"), more=' text:style-name="L1"'),
        h("Towpath"),
        p("Marek Osier to ask the trust for gravel by 30 June 2020."),
    ]
    footer = f"<style:footer>{p('Heron Lock, page <text:page-number>1</text:page-number>')}</style:footer>"
    pages = f'<style:master-page style:name="Standard">{footer}</style:master-page>'
    return build.odt("".join(body), automatic=_STYLES, common=_OUTLINE, pages=pages)


MADE = {"generic/heron-lock-2020-05/minutes.odt": heron_lock}
"""The OpenDocument text of `fixtures/`, and what makes it."""
