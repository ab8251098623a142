"""The words by which the generic dialect tells the facts of a meeting and of a report (lists too long to stand beside the others)."""

from __future__ import annotations

from minutesparse.dialect import MeetingWords, ReportWords, listed

MEETING = MeetingWords(
    body_labels=listed("""
        title | committee | name of committee | body | meeting of | name of meeting | board | organisation | council | group | name of
        group | forum | committee name | meeting title | meeting name"""),
    date_labels=listed("""
        date | dates | meeting date | date of meeting | date & time | date and time | date/time | day and date | held on | when | date of
        the meeting | date held | day"""),
    start_labels=listed("""
        time | start time | start | meeting time | time of meeting | meeting started | commenced | time commenced | started | meeting
        commenced | meeting opened | time started | called to order | duration of meeting | duration | times | opened | commencement
        | meeting start time"""),
    end_labels=listed("""
        end time | finish time | finish | end | meeting closed | closed | time closed | meeting ended | finished | meeting finished | time
        finished | adjourned | meeting adjourned | ended | close | meeting end time | closing time | meeting concluded
        | adjournment | time of adjournment"""),
    venue_labels=listed("""
        venue | location | place | where | held at | held in | meeting location | place of meeting | meeting place | proposed venue
        | venue of meeting | meeting venue | location of meeting"""),
    chair_labels=listed("""
        chair | chairman | chairperson | chaired by | in the chair | presiding | chairwoman | meeting chair | presiding officer | meeting
        called by"""),
    next_labels=listed("""
        next meeting | date of next meeting | date and time of next meeting | date of the next meeting | next meeting date | date & time of next
        meeting | next meetings | date and venue of next meeting | date and venue of next meetings | dates of next meetings | dates of future
        meetings | future meetings | date of future meetings | time and date of next meeting | date time and venue of next meeting | next meeting
        details | dates of meetings | next pc meeting | next parish council meeting | date and place of next meeting | next council meeting | date
        of next parish council meeting | details of next meeting | next board meeting | next regular meeting | next scheduled meeting | next
        ordinary meeting | next committee meeting | next governors meeting | next session | next committee | next call | next telecon | next agm |
        date of next board meeting | date of next council meeting | cyfarfod nesaf"""),
    other_labels=listed("""
        present | attendees | apologies | attendance | in attendance | absent | subject | purpose | objective | meeting objectives
        | minutes issued by | minutes by | note taker | agenda | type of meeting | facilitator | project | ref | reference | contact
        | enquiries | contact officer | distribution | status | officer | email | phone | telephone | item | number | no | version | quorum
        | membership | clerk | secretary | publication date | effective from | effective date | decision status"""),
    bodies=listed("""
        council | committee | sub-committee | subcommittee | board | panel | cabinet | association | group | forum | assembly | authority
        | partnership | commission | executive | governors | trustees | society | trust | club | parish meeting | working party | task
        force | team | taskforce | federation | union | community meeting | friends | municipal district | governing body | senate | court
        | foundation | kirk session | presbytery | synod | selectboard | select board | ltd | limited | cic | cio | plc"""),
    alone=listed("""
        kirk session | presbytery | synod | selectboard | select board | council | cabinet | executive | senate | board | committee | trustees |
        governors | governing body | court | panel | forum"""),
    posts=listed("""
        clerk | officer | officers | services | manager | secretary | support | tax | leader | administrator | governance | member | members | chair
        | chairman | minutes secretary | house | chambers | papers | report | reports | agenda | policy | plan | terms"""),
    page_leads=listed("""
        agenda and minutes | agenda and draft minutes | agenda, decisions and minutes | agenda, decisions and draft minutes | agenda item | meeting
        | voting record | decisions | minutes | printed minutes | agenda and decisions"""),
    maker_labels=listed("decision maker | decision-maker | decision taker | decision made by | decision taken by"),
    decision_labels=listed("date of decision | decision date | date decision made | date decision taken | decision taken on | decided at meeting"),
    presiding=listed("""
        presided | presiding | in the chair | took the chair | in chair | chairing | chaired | chaired the meeting | was in the chair | who took the
        chair | assumed the chair | occupied the chair"""),
    led=listed("called to order by | chaired by | was led by | presided over by | was chaired by"),
    chairs=listed("the chair | the chairman | the chairperson | the convener | the convenor | the cathaoirleach | chairing"),
    committees=listed("""
        committee | sub-committee | subcommittee | board | panel | cabinet | commission | working party | task force | taskforce | executive
        | senate"""),
    venues=listed("""
        hall | room | rooms | centre | center | church | school | chamber | chambers | house | pavilion | library | office | offices | online |
        zoom | teams | club | building | college | academy | university | theatre | suite | guildhall | court | chapel | institute | hut | inn |
        hotel | arms | lodge | campus | video | skype | remotely | virtually | classroom | vestry | headquarters | hq | barn | hub | courthouse |
        auditorium | boardroom | cafeteria | gymnasium | theater | firehouse | station | clubrooms | museum | rectory | vicarage | schoolroom |
        annexe | clubhouse | shed | store | loft | gardens"""),
    meetings=listed("""
        minutes of | minutes for | note of | notes of | notes from | record of | minutes | meeting | meeting minutes | meeting notes
        | proceedings of | report of the meeting"""),
    draft=listed("""
        draft | unconfirmed | unapproved | subject to approval | subject to confirmation | awaiting approval | for approval | to be
        approved | not yet approved"""),
    confirmed=listed("""
        confirmed minutes | approved minutes | final minutes | minutes (approved) | minutes (confirmed) | minutes - approved | status:
        approved"""),
    opened=listed("opened | commenced | started | began | called to order | convened | starting | commencing | starts | commences | opening"),
    closed=listed(
        "closed | ended | finished | concluded | adjourned | adjourn | close | closes | terminated | dissolved | closing | closure | end | wound up"
    ),
)

REPORT = ReportWords(
    headings=listed("""
        purpose | purpose of report | purpose of the report | summary | executive summary | recommendation | recommendations | action
        | actions | action required | background | introduction | context | key issues | issues | main issues | main report | details
        | detail | proposals | proposal | options | options considered | implications | implications for wales | financial implications
        | legal implications | equality implications | equalities implications | risk implications | resource implications | staffing
        implications | environmental implications | human resources implications | policy implications | consultation | next steps
        | conclusion | conclusions | reasons for recommendation | reasons for recommendations | alternatives considered | background papers
        | background documents | appendices | list of appendices | risk management | risks | timetable | performance | update | discussion
        | recommendation(s) | corporate implications | community impact | equality impact | climate change implications | wards affected
        | key decision | decision required | contact | contacts | contact officer | report author | supporting information | current
        position | finance | legal | equalities | corporate priorities"""),
    recommendations=listed("""
        recommendation | recommendations | recommendation(s) | recommended | recommendation to the board | recommendations to the board
        | decision required | decisions required | it is recommended | officer recommendation | officer recommendations | summary of
        recommendations | recommendation to committee | recommendations to committee | recommendation to cabinet | recommendations to
        cabinet | recommendation to council"""),
    recommending=listed("""
        it is recommended | members are asked to | members are invited to | members are recommended to | the committee is asked to | the
        board is asked to | the committee is recommended | the board is recommended | cabinet is asked to | cabinet is recommended | that
        the committee | the panel is asked to | the council is asked to | the council is recommended | the committee is invited to | the
        board is invited to | we recommend | recommended that"""),
    actions=listed("action | actions | action required | actions required | action points | next actions"),
    title_labels=listed("""
        title | subject | report title | title of report | report on | subject of report | name of report | agenda item title | report
        subject | re"""),
    body_labels=listed("""
        report to | committee | meeting | body | board | to | decision maker | for consideration by | meeting of | committee name | report
        for | decision-maker | name of committee | forum"""),
    author_labels=listed("""
        report of | report by | report from | author | report author | authors | author of report | lead officer | responsible officer
        | presented by | from | by | written by | prepared by | head of service | report author(s) | originator"""),
    date_labels=listed("date | meeting date | date of meeting | date of report | report date | dated"),
    contact_labels=listed("""
        contact officer | contact | contact officers | contact name | officer contact | contact officer name | officer | for further
        information | further information | for further information contact | for further information please contact | enquiries to | name
        | contact details | contact person | lead contact | report contact | enquiries"""),
    position_labels=listed("position | job title | post | designation | role | post title | officer title"),
    phone_labels=listed("""
        phone no | phone | telephone | tel | tel no | telephone no | telephone number | phone number | contact number | mobile | direct
        line | direct dial | contact no | contact tel | tel number | contact telephone | ext | extension | mob | office | t"""),
    email_labels=listed("email | e-mail | email address | e-mail address | e mail | contact email | mail | e"),
    appendices=listed("appendix | annex | annexe | appendices | enclosure | schedule"),
)
