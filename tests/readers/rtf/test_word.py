"""A piece of minutes as Word writes them: every run in a group, every row described twice, every property said again."""

from __future__ import annotations

import datetime as dt

from minutesparse.document import Grid, Kind
from tests.readers.rtf.build import leaves, opened

RUN = r"{\rtlch\fcs1 \af31507 \ltrch\fcs0 \insrsid1 "
PARAGRAPH = (
    r"\pard\plain \ltrpar\ql \li0\ri0\sa200\sl276\slmult1\widctlpar\wrapdefault\aspalpha\aspnum\faauto\adjustright\rin0\lin0\itap0 \rtlch\fcs1 "
)
CELL = PARAGRAPH.replace(r"\widctlpar", r"\widctlpar\intbl").replace(r"\itap0", "")
ROW = (
    r"\trowd \irow0\irowband0\ltrrow\ts16\trgaph108\trleft-108\trbrdrt\brdrs\brdrw10 \trftsWidth1\trpaddl108\trpaddr108"
    r"\clvertalt\clbrdrt\brdrs\brdrw10 \cltxlrtb\clftsWidth3\clwWidth4621 \cellx4513\clvertalt\cltxlrtb\clftsWidth3\clwWidth4621 \cellx9134"
)
WORD = (
    r"{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\adeff31507\deff0\stshfdbch31505\deflang2057\themelang2057"
    r"{\fonttbl{\f0\fbidi \froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}"
    r"{\f3\fbidi \froman\fcharset2\fprq2{\*\panose 05050102010706020507}Symbol;}{\flomajor\f31500\fbidi \froman\fcharset0\fprq2 Times New Roman;}}"
    r"{\colortbl;\red0\green0\blue0;\red255\green255\blue255;}{\*\defchp \fs22\dbch\af31505 }{\*\defpap \ql \li0}"
    r"{\stylesheet{\ql \snext0 \sqformat \spriority0 Normal;}{\s1\ql \keepn\outlinelevel0 \b\fs28 \sbasedon0 \snext0 heading 1;}"
    r"{\*\cs10 \additive \ssemihidden Default Paragraph Font;}"
    r"{\*\ts11\tsrowd\trftsWidthB3 \ql \fs20 \snext11 \ssemihidden Normal Table;}{\s17\ql \fs20 \sbasedon0 \snext17 annotation text;}}"
    r"{\*\listtable{\list\listtemplateid5\listhybrid{\listlevel\levelnfc23\levelnfcn23\leveljc0\levelfollow0\levelstartat1{\leveltext"
    r"\leveltemplateid134807553\'01\u-3913 ?;}{\levelnumbers;}\f3\fbias0 }{\listname ;}\listid9}}"
    r"{\*\listoverridetable{\listoverride\listid9\listoverridecount0\ls1}}{\*\revtbl {Unknown;}{Ada Quill;}}"
    r"{\*\rsidtbl \rsid1}{\mmathPr\mmathFont34\mbrkBin0}{\info{\title Minutes}{\author Ada}{\creatim\yr2014\mo6\dy5\hr9\min30}}"
    r"{\*\xmlnstbl {\xmlns1 http://schemas.example/word}}\paperw11906\paperh16838 {\*\wgrffmtfilter 013f}"
    r"{\*\pnseclvl1\pnucrm\pnstart1\pnindent720\pnhang {\pntxta .}}{\*\pnseclvl2\pnucltr{\pntxta )}{\pntxtb (}}"
    rf"\ltrsect {{\header \ltrpar {PARAGRAPH}{RUN}DRAFT\par }}}}"
    r"\pard\plain \ltrpar\s1\ql \keepn\outlinelevel0\b\fs28 "
    rf"{RUN}Playing}}{{\*\bkmkstart _GoBack}}{{\*\bkmkend _GoBack}}{RUN} together}}{RUN}\par }}"
    r"{\listtext\pard\plain\ltrpar \s34 \rtlch\fcs1 \af31507\afs22 \ltrch\fcs0 \f3\fs22 \loch\af3\dbch\af31505\hich\f3 \'b7\tab}"
    rf"{PARAGRAPH.replace(chr(92) + 'itap0', chr(92) + 'ls1' + chr(92) + 'itap0')}{RUN}The }}{{\*\atrfstart 0}}{RUN}Ludo}}"
    r"{\rtlch\fcs1 \af0\afs16 \ltrch\fcs0 \cs15\fs16\insrsid1 {\*\atrfend 0}{\*\atnid AQ}{\*\atnauthor Ada Quill}\chatn {\*\annotation"
    r"{\*\atnref 0}{\*\atndate -2027541922}\pard\plain \ltrpar\s17\ql \fs20 {\rtlch\fcs1 \af0 \ltrch\fcs0 \cs15\fs16 \chatn }"
    rf"{RUN}Which of the games?}}}}}}{RUN} analogy.\par }}"
    rf"{PARAGRAPH}{RUN}It was {{\deleted\revauthdel1\revdttmdel119941726 noted}}}}"
    r"{\rtlch\fcs1 \af31507 \ltrch\fcs0 \revised\revauth1\revdttm119941726 \'93agreed\'94}"
    rf"{RUN}.\par \ltrrow}}{ROW}{CELL}{RUN}Item\cell Action\cell }}{CELL}{RUN}{ROW}\row }}"
    rf"{PARAGRAPH}{RUN}\par }}{{\*\themedata 504b0304}}{{\*\latentstyles\lsdstimax267{{\lsdlockedexcept Normal;heading 1;}}}}{{\*\datastore 0105}}}}"
).encode("latin-1")


def test_minutes_are_read_as_word_writes_them() -> None:
    made = opened(WORD)
    assert leaves(made) == [
        "heading Playing together",
        "list-item The Ludo analogy.",
        "It was “agreed”.",
        "Item",
        "Action",
        "furniture DRAFT",
        "comment Which of the games?",
    ]
    (comment,) = made.comments
    assert comment.anchor is not None
    assert (comment.label, comment.author, comment.anchor.quote(made.text)) == ("AQ1", "Ada Quill", "Ludo")
    assert comment.date == dt.datetime(2014, 6, 5, 9, 30)  # noqa: DTZ001 - local time
    assert [(change.kind, change.text, change.author) for change in made.changes] == [
        ("deletion", "noted", "Ada Quill"),
        ("insertion", "“agreed”", "Ada Quill"),
    ]
    (table,) = (block for block in made.blocks if block.kind is Kind.TABLE)
    assert [cell.grid for cell in table.children[0].children] == [Grid(0, 0), Grid(0, 1)]
    assert made.diagnostics == ()
