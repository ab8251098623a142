"""The words by which the generic dialect tells items, their headings and what stands round them (a list too long to stand beside the others)."""

from __future__ import annotations

from minutesparse.dialect import LayoutWords, listed

LAYOUT = LayoutWords(
    agenda=listed("""
        apologies | absence | minutes | matters arising | actions arising | declaration of interest | declarations of interest | declarations
        | interests | dispensations | planning | correspondence | finance | finances | financial | accounts | payments | precept | budget | audit
        | auditor | any other business | other business | aob | a.o.b | a.o.b. | urgent business | public participation | public forum | open forum
        | public questions | questions | petitions | report | reports | update | updates | election of | appointment of | co-option | vacancy
        | resignation | welcome | introduction | introductions | announcements | membership | next meeting | future meetings | highways | cemetery
        | allotments | footpaths | policy | policies | risk assessment | insurance | complaints received | work programme | forward plan
        | exclusion of the press | call to order | roll call | adjournment | close of meeting | duration of meeting | terms of reference | strategy
        | treasurer | approval of | review of | adoption of | to receive | to consider | to approve | to note | to agree | consultation
        | good of the order | bylaws | by-laws | discussion of"""),
    opening=listed("""
        present | those present | members present | trustees present | councillors present | also present | others present | in attendance
        | also in attendance | officers in attendance | attendance | attendees | attending | those attending | members attending | participants
        | apologies | apology | apologies for absence | apologies received | absent | members absent | members absent and excused
        | excused | absence | absentees | regrets | guest | guests | visitors
        | public | members of the public | public present | quorum | officers | observers | councillors | members | substitutes | chair | chairman
        | chairperson | clerk | minute taker | recorder | recorded by | recording secretary | scribe
        | minutes taken by | minutes issued by | minutes by | note taker | notes by | secretary | date | time
        | venue | location | place | held at | meeting date | meeting time | meeting location | meeting objectives | meeting started
        | meeting opened | manager | property manager | strata manager | managing agent | facilitator | host
        | papers presented to councillors | agenda | agenda topics | to | from | distribution | circulation"""),
    labels=listed("""
        decision | decisions | resolution | resolved | agreed | minute | action point | action points | action by | proposed | proposer
        | seconded | seconder
        | proposed by | seconded by | moved | moved by
        | motion | vote | voting | votes | carried | for | against | abstain | abstentions | note | notes | nb | n.b
        | answer | question | q | a | ans | applicant | application | ref | ref no | reference | details | proposal | recommendation
        | recommendations | reason | reasons | reasons for decision | reason for decision | background | request | summary | purpose | discussion
        | comments | comment | response | outcome | tel | telephone | phone | email | e-mail | contact | signed | dated | date | name | title
        | present | venue | time | location | total | balance | received | approved | supported | refused | granted | noted | deferred | in favour
        | next steps | next step | due | due date | owner | status | documents | attachments | agenda item | item | follow up"""),
    groups=listed("""
        ongoing business | on-going business | old business | new business | unfinished business | continuing business | discussion items
        | items for discussion | items for decision | items for information | items for consideration | agenda items | agenda | agenda topics
        | meeting minutes | minutes | part a | part b | part i | part ii | part 1 | part 2 | open session | public session | closed session
        | general business | standing items | business | committee reports | committee updates | subcommittee reports | subcommittee updates
        | subcommittee status reports | working group reports | working group updates | officer reports | officers' reports | staff reports"""),
    unnumbered=listed("""
        open forum | open session | public forum | public session | public participation | public question time | question time
        | open questions | public questions | questions from the public | questions from members of the public | parishioners questions
        | parishioners' questions | public comments | comments from the public | matters raised by the public | other business
        | good of the order | for the good of the order | any other business | any other urgent business
        | aob | a.o.b | councillors other business | councillor other business
        | councillors any other business | public other business | public any other business | votes of sympathy | vote of sympathy
        | expressions of sympathy | votes of congratulation | votes of congratulations | vote of congratulations | votes of condolence
        | tributes | minute's silence"""),
    summaries=listed("""
        action | actions | action item | action items | action list | action log | action points | actions agreed | summary of actions
        | new actions | new action items | summary of action items | summary of new action items | actions arising from this meeting
        | list of actions | to do | to-do | decisions | decisions made | summary of decisions | next meeting | next meeting date
        | date of next meeting | date of the next meeting | date and time of next meeting | dates of next meetings | next meetings
        | future meetings | appendix | annex | annexe | postponed conversations | distribution | references"""),
    run_in=listed("action | actions | action item | action point | action points"),
    closing=listed("""
        the meeting closed | the meeting was closed | meeting closed | meeting ended | the meeting ended | the meeting finished
        | meeting finished | the meeting concluded | meeting concluded | the meeting was concluded | the meeting terminated | meeting adjourned
        | the meeting adjourned at | the meeting was adjourned at | adjourned at | adjourned: | there being no further business
        | there being no other business | there was no further business | there was no other business | there were no further
        | as there was no further business | as there was no other business | with no further business | with nothing more to discuss
        | no further business | the chairman closed the meeting | the chair closed the meeting | the chairman declared the meeting closed
        | the chairman brought the meeting to a close | the chair brought the meeting to a close | meeting close | meeting closes
        | the business having been concluded"""),
    page_labels=listed("""
        supporting documents | additional documents | share this item | share this page | view directions | media | print this page
        | view the background to item | attendance details | agenda frontsheet | printed minutes"""),
    behind_titles=listed("additional documents | decision | decisions | minutes"),
    columns=listed("item | agenda item | item no | item no. | no | no. | s/no | topic | subject | business"),
)
