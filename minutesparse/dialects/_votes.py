"""The words by which the generic dialect tells votes, declarations of interest and business closed to the public."""

from __future__ import annotations

from minutesparse.dialect import DeclarationWords, ExemptWords, VoteWords, listed

VOTES = VoteWords(
    ayes=listed("""
        for | in favour | in favor | in agreement | aye | ayes | yes | yea | yeas | approve | approving | favoured | favored | supported
        | agreeing"""),
    noes=listed("against | nay | nays | no | noes | reject | rejecting | opposed | oppose | dissenting | dissented | did not | in opposition"),
    abstentions=listed("abstain | abstained | abstaining | abstention | abstentions"),
    answers=listed("yes | no | approve | reject | did not | supported | opposed | oppose | aye | nay | agreeing"),
    absent=listed("absent | not present"),
    silent=listed("not voting | did not vote | no vote | not voted"),
    interested=listed("conflict of interests | conflict of interest | conflicts of interest | conflicts of interests | declared interest"),
    subjects=listed("motion | proposal | amendment | resolution | recommendation | substantive motion | original motion"),
    statuses=listed("motion status | resolution status | amendment status | result | vote result | outcome | status"),
    unanimous=listed("""
        unanimous | unanimously | nem con | nem. con | nem.con | all in favour | all in favor | everyone in favour | everybody in favour
        | all ayes | all aye | all voted aye | all voted yes
        | without dissent | with no dissent"""),
    hands=listed("show of hands"),
    casting=listed("casting vote | deciding vote"),
    passed=listed("carried | passed | approved | agreed | adopted | resolved | accepted | elected | co-opted"),
    failed=listed("lost | defeated | rejected | fell | failed | not carried | not passed | not agreed | voted down | fails"),
    contexts=listed(
        "vote | votes | voted | carried | lost | in favour | in favor | result | resolved | motion | passed | approved | rejected | defeated"
        " | roll call"
    ),
)

DECLARATIONS = DeclarationWords(
    non_pecuniary=listed("non-pecuniary | non pecuniary | non-disclosable pecuniary | nonpecuniary"),
    disclosable_pecuniary=listed("disclosable pecuniary | dpi | d.p.i"),
    pecuniary=listed("pecuniary"),
    personal_and_prejudicial=listed("personal and prejudicial | personal & prejudicial"),
    prejudicial=listed("prejudicial"),
    conflict=listed("conflict of interest | conflict of interests | conflict"),
    non_financial=listed("non-financial | non financial | nonfinancial"),
    financial=listed("financial"),
    registrable=listed("registrable | registerable | registered"),
    personal=listed("personal"),
    other=listed("other interest | other significant interest | other registrable interest"),
    declared=listed("declared | declares | disclosed | registered | declare | recused himself | recused herself | recused themselves | recused"),
    interests=listed("interest | interests | non-pecuniary | dpi | conflict of interest"),
    headings=listed("""
        declarations | declaration | interests | transparency statements | disclosures"""),
    left=listed("left | withdrew | vacated | would leave | retired from | leaving | withdrawing | withdrew from"),
    stayed=listed("remained | stayed | would remain"),
    labels=listed("""
        members | councillors | councillor | item | items | agenda | councillors' name | declarations | declaration | decision | decisions | note
        | pecuniary | personal | minutes | minute | additional documents | resolved | agreed | action | prejudicial | interests | other | page"""),
    nothing=listed("none | nil | no | n/a | nothing | not applicable"),
    columns=listed("councillor | member | name | councillors | members | cllr | trustee | governor | member's name | name of member | who"),
)

EXEMPT = ExemptWords(
    public=listed("""
        public | press and public | press and the public | public and press | public and the press | members of the public | press and members of the
        public | representatives of the press | public and representatives of the press"""),
    excluded=listed("exclude | excluded | excluding | exclusion | withdraw | leave the meeting"),
    readmitted=listed("""
        readmitted | re-admitted | readmit | re-admit | return to open session | returned to open session | reopened to the public | re-opened to the
        public | meeting resumed in public | moved back into open session | public session resumed | back in public session"""),
    decided=listed("resolved | agreed | decided | approved | carried | ordered"),
    conditions=listed("""
        should the | should it | should members | if the | if members | may wish | might | wish to | wishes to | to consider | is asked | are asked
        | are invited | is invited | is recommended | are recommended | to resolve | to agree | recommended to | not required | not necessary
        | no need | to pass | did not | not to | minute of | minutes of"""),
    titles=listed("""
        exempt | confidential | in camera | not for publication | closed session | private session | executive session
        | non-public session | nonpublic session | public excluded | closed meeting
        | part 2 exempt | part ii exempt | restricted business"""),
    marks=listed("private | restricted | part 2 | part ii | part b | closed | private and confidential | pink paper | pink papers"),
    withheld=listed("""
        not for publication | exempt | exempt information | confidential | this item is exempt | this item is confidential | this report is exempt
        | the report is exempt | the report is not for publication | this report is not for publication"""),
    open_titles=listed("""
        exempt information | exclusion of | exclude | excluding | exclusion
        | confidentiality | confidential reporting | exempt accommodation | private hire | exempt from
        | private road | private roads | private sector | private rented"""),
    schedules=listed("schedule 12a | schedule 7a | schedule 12 | schedule 7"),
)
