"""One text that holds every feature that minutes were seen to use, for tests that damage, copy or count it."""

from __future__ import annotations

from tests.readers.odt.build import (
    COVERED,
    annotation,
    annotation_end,
    cell,
    deleted,
    h,
    inserted,
    items,
    list_style,
    p,
    parts,
    region,
    span,
    table,
    text_style,
    tracked,
)

_MET = f"<text:note-body>{p('Met Office.')}</text:note-body>"
_NOTE = f'<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>{_MET}</text:note>'
_RESOLVED = ' loext:resolved="true"'

BODY = "".join(
    [
        tracked(region("d", "deletion", p("noted")), region("i", "insertion"), region("m", "deletion", p("") + p("")), region("f", "format-change")),
        p('<text:bookmark text:name="_GoBack"/>Saltby Quay Committee', "Title"),
        table(
            cell("Attendance", ' table:number-columns-spanned="2"') + COVERED,
            cell("Members", ' table:number-rows-spanned="2"') + cell("Cllr Nia Morwick"),
            COVERED + cell("Ms Odile Brandt"),
            cell(items(p(""), more=' text:style-name="L1"')) + cell(table(cell("nested") + cell("cells")) + p("below")),
        ),
        p(span("&lt;AI1&gt;", "T1")),
        h("Slipway<text:line-break/>repairs"),
        items(
            p(f"The Committee {deleted('d')}{inserted('i', 'agreed')} that:")
            + items(
                p(f"the {annotation('Or east?', name='c1', more=_RESOLVED)}west{annotation_end('c1')} slipway be closed;"),
                p(f"a survey be made{annotation('By whom?')}."),
            ),
            more=' text:style-name="L1" text:continue-numbering="true"',
        ),
        p(f"It {inserted('f', 'rained')} twice.{_NOTE}"),
        p(f"Joined{deleted('m')} together<draw:frame><draw:text-box>{p('In a box.')}</draw:text-box></draw:frame>"),
        p('<text:bookmark-start text:name="rates"/>Rates<text:bookmark-end text:name="rates"/> are <text:a xlink:href="#rates">here</text:a>.'),
        f'<text:section text:display="none">{p("secret")}</text:section>',
        p("&lt;/AI1&gt;"),
    ]
)
MEMBERS = parts(
    BODY,
    automatic=list_style("L1", 'style:num-format="1" style:num-suffix="."', 'style:num-format="a" style:num-prefix="(" style:num-suffix=")"')
    + text_style("T1", 'text:display="none" officeooo:rsid="001a2b3c"'),
    common='<style:style style:name="Title" style:family="paragraph"/>',
    pages=f"<style:master-page><style:header>{p('DRAFT')}</style:header><style:footer>{p('Page <text:page-number>3</text:page-number>')}"
    "</style:footer></style:master-page>",
)
LINES = [
    "Saltby Quay Committee",
    "Attendance",
    "Members\tCllr Nia Morwick",
    "\tMs Odile Brandt",
    "1.\tnested\tcells",
    "below",
    "<AI1>",
    "Slipway repairs",
    "2. The Committee agreed that:",
    "(a) the west slipway be closed;",
    "(b) a survey be made.",
    "It rained twice.",
    "Joined together",
    "In a box.",
    "Rates are here.",
    "secret",
    "</AI1>",
    "DRAFT",
    "Page 3",
    "Met Office.",
    "Or east?",
    "By whom?",
]
