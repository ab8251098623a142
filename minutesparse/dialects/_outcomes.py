"""The words by which the generic dialect tells decisions and actions (lists too long to stand beside the others)."""

from __future__ import annotations

from minutesparse.dialect import ActionWords, DecisionWords, listed

DECISIONS = DecisionWords(
    resolved=listed("resolved | resolves | resolve"),
    agreed=listed("agreed | agrees | agree | decided | decides"),
    approved=listed("""
        approved | approves | adopted | adopts | re-adopted | accepted | accepts | ratified | ratifies | endorsed | endorses | supported
        | supports | received and adopted | received and approved | passed for payment"""),
    noted=listed("noted | notes | received and noted"),
    recommended=listed("recommended | recommends | recommend"),
    appointed=listed("elected | elects | re-elected | appointed | appoints | re-appointed | reappointed | co-opted | coopted"),
    deferred=listed("deferred | defers | postponed | held over | left over | carried over"),
    rejected=listed("rejected | rejects | refused | declined | turned down"),
    other=listed("delegated | determined | voted | authorised | authorized"),
    proposed=listed("""
        proposed | prop | moved | nominated | proposer | proposes | moves | motion by | motion made by | motion was made by | made a motion
        | made the motion | motioned | mover | on the motion of | on a motion by | on the proposition of"""),
    seconded=listed("seconded | 2nd | 2nded | sec | secd | seconder | seconds | second by | second from"),
    carried=listed("""
        carried | passed | passes | approved | agreed | adopted | accepted | in favour | in agreement | unanimous | unanimously"""),
    lost=listed("""
        lost | defeated | rejected | not carried | not passed | failed | fails | fell | not agreed | not approved | refused | withdrawn"""),
    bodies=listed("""
        council | committee | sub-committee | subcommittee | board | meeting | cabinet | panel | members | councillors | cllrs
        | trustees | governors | directors | assembly | pc | p.c | p.council | ec | association | working party | working group
        | executive | forum | we | group | partnership | parish | commission | all | everyone | all present | those present"""),
    qualifiers=listed("""
        parish | town | village | community | full | executive | advisory | scrutiny | overview | audit | standards | licensing
        | finance | policy | joint | management | general | purposes | resources | and | & | whole | annual | corporate | governance
        | personnel | hr | staffing | improvement | innovation | steering | select | performance | risk | estates | assembled
        | remaining | attending | majority of | most | board | council | committee"""),
    others=listed("""
        borough | bc | b.c | county | district | highways | planning authority | planning authorities | secretary of state | inspector
        | inspectorate | government | planning committee | planning department | planning inspector | development control | planners
        | city council | environment agency | lpa | parliament | police | planning officer | planning office | local authority | court"""),
    adverbs=listed("""
        also | therefore | then | thus | unanimously | further | furthermore | subsequently | accordingly | duly | formally | all
        | hereby | provisionally | jointly | again | both | now | finally | eventually | consequently | fully | kindly | collectively
        | generally | readily | in principle | by all | by majority | by a majority | nevertheless | reluctantly | thereafter | verbally
        | mutually | each | gratefully"""),
    manner=listed("""
        by all | by all present | by all members | by all councillors | by all members present | by all councillors present
        | by the council | by the committee | by the board | by the parish council | by the meeting | by members | by councillors
        | by everyone | unanimously | in principle | by a majority | by majority | by a majority vote | by majority vote
        | on a majority vote | by a show of hands | on a show of hands | nem con | nem. con | nem.con | after discussion
        | after some discussion | following discussion | after debate | following debate | after a vote | following a vote
        | at this point | at this stage | at this time | therefore | also | further | verbally | formally | accordingly
        | by those present | after consideration | after much discussion | after a discussion | by the parish | by pc | by the pc
        | by those attending"""),
    hedges=listed("""
        if | when | once | until | unless | as | whether | been | previously | already | be | being | yet | what | before | till | had
        | originally | newly | have | has | not | not yet | getting | get | is | are | that | which | who"""),
    earlier=listed("""
        at the last | at the previous | at our last | at our previous | at the earlier | at its last | at its previous | last month
        | last year | previously | at a previous | at an earlier | some time ago | at last | in the past | earlier in the year
        | years ago | months ago | at the january | at the february | at the march | at the april | at the may | at the june
        | at the july | at the august | at the september | at the october | at the november | at the december | last time"""),
    reporting=listed("""
        reported | advised | added | informed | stated | explained | said | confirmed | noted | told | commented | recalled | reminded
        | understood | replied | wrote | announced | learned | heard | pointed out | mentioned"""),
    headings=listed("""
        decision | decisions | decisions made | decisions taken | resolution | resolutions | decision of the meeting | decision made
        | decision taken"""),
    other_headings=listed("""
        minutes | additional documents | supporting documents | background | discussion | options considered | other options considered
        | alternative options considered | alternatives considered | wards affected | documents | report | notes | action | actions
        | contact | next steps | action items | next meeting | declarations"""),
    reasons=listed("""
        reason for decision | reasons for decision | reason for the decision | reasons for the decision | reason(s) for decision
        | reasons | reason | reason for recommendation | reasons for recommendation | reasons for recommendations
        | reasons for the recommendation | reason for resolution | reasons for resolution | reason for urgency
        | reason(s) for the decision | reason(s)"""),
    elsewhere=listed("""
        planning decision | decisions received | decision notice | approved/refused | approved / refused | decisions by the borough
        | permissions granted | determined by | decided by | grant of planning permission | decisions notified
        | borough council decisions"""),
    planning=listed("""
        planning | erection of | extension | dwelling | conservatory | bungalow | change of use | outline | listed building | garage
        | conversion | full application | storey | tree works | works to trees | permission | /f"""),
)

ACTIONS = ActionWords(
    roles=listed("""
        clerk | chairman | chair | chairperson | chairwoman | vice-chairman | vice chairman | vice-chair | vice chair | treasurer
        | secretary | rfo | handyman | caretaker | webmaster | warden | footpath warden | footpaths warden | tree warden | officer
        | officers | chief executive | director | manager | head of service | president | vice president | mayor | deputy mayor | leader
        | deputy leader | monitoring officer | finance officer | locum clerk | proper officer | deputy clerk | assistant clerk
        | team leader | convenor | convener | minute taker | governance officer | administrator | principal | headteacher | staff
        | communications director | executive director | project manager | section 151 officer | democratic services officer
        | committee clerk | membership secretary | fundraising officer"""),
    qualifiers=listed(
        "parish | town | council | village | deputy | assistant | acting | new | interim | community | locum | the | borough councillor"
    ),
    groups=listed("""
        all | everyone | everybody | members | all members | councillors | all councillors | cllrs | all cllrs | board members
        | all board members | committee members | trustees | all trustees | all staff | working group | working party | sub-committee
        | subcommittee | the group"""),
    titles=listed("""
        cllr | cllrs | councillor | councillors | mr | mrs | ms | miss | m/s | dr | messrs | rev | revd | prof | sir | lady | lord"""),
    charged=listed("""
        asked | instructed | requested | tasked | directed | authorised | authorized | delegated | reminded | mandated | deputed
        | charged | appointed | nominated | actioned | advised | invited"""),
    promised=listed("""
        agreed | offered | volunteered | volunteers | offers | undertook | promised | pledged | has agreed | have agreed | has offered
        | have offered | kindly agreed | kindly offered | has volunteered | also agreed | also offered | will try | then agreed
        | both agreed | have volunteered"""),
    said=listed("said | stated | confirmed | advised | indicated | reported | replied | suggested | responded | noted | added"),
    chores=listed("""
        obtained | sought | sent | written | asked | contacted | informed | reported | chased | chased up | requested | purchased
        | ordered | invited | notified | arranged | circulated | forwarded | investigated | monitored | checked | followed up | placed
        | displayed | drafted | prepared | emailed | e-mailed | telephoned | raised | advertised | published | posted | passed | thanked
        | consulted | approached | added | looked into | submitted | updated | organised | organized | booked | provided | researched
        | established | clarified | confirmed | collected | returned | re-sent | pursued | queried | made | produced | distributed
        | copied | acknowledged | referred | actioned | given | issued | bought | replied to | answered | completed | finalised
        | finalized | uploaded | signed | paid | reminded | encouraged | pressed | put"""),
    finite=listed("""
        was | were | has | have | had | will | would | which | who | did | does | could | can | should | may | might | if | when | said"""),
    joints=listed("""
        and | that | then | so | but | therefore | or | now | action | also | asked | instructed | requested | agreed | while | whilst
        | where | as | tasked | for | directed | authorised | & | resolved | asks | requests | reminded | agreed: | if"""),
    obliged=listed("""
        need | needs | needed | have | has | had | having | going | likely | unlikely | due | able | unable | want | wants | wanted
        | wish | wishes | wished | asked | expected | hoped | proposed | supposed | continue | continues | continued | appear | appears
        | appeared | seem | seems | seemed | believed | thought | considered | required | ought | agreed | willing | happy | yet | there
        | hoping | hopes | applied | application | not | permission | chance | opportunity | right | plan | plans | planned | scheduled
        | ready | request | requests | requested | order | as | how | what | where | when | whether | allow | allowed | enable | allows
        | for | felt | meant | intended | reason | still | used | tends | proved | known | found | understood | reported | said | money
        | funds | seeking | sought | permitted | process"""),
    states=listed("""
        be | have | not | remain | receive | become | cease | retire | stand | like | need | hold | know | want | prefer | continue as
        | take the chair | chair | resign | also be | now be | then be | all be | only | probably | no longer | never | still be
        | always | expire | benefit | appear | seem | consider standing | leave | miss | welcome | appreciate | represent | wish | feel
        | rather | hope | expect | start | begin | return | likely | take place | apply | soon be | shortly be | cost | include | love
        | support | accept | join"""),
    answers=listed("""
        explain | read | leave | clarify | comment | vote | sit | stand | withdraw | introduce | address | declare | consider | note
        | confirm whether | confirm if | sign | approve | agree | adopt | elect | re-elect | abstain | observe | remain
        | attend the meeting | open | close"""),
    no_verbs=listed("""
        the | a | an | his | her | their | this | that | these | those | all | each | any | our | my | its | it | him | them | us
        | council | councillors | members | mr | mrs | ms | date | be | which | whom | whose | some | both | one | two | three | four
        | five | six | no | every | such | parishioners | residents | local | certain | several | everyone | about | and | or | of | in"""),
    labels=listed("""
        action | actions | action point | action points | action item | action items | actions item | action required | actions required
        | actions agreed | action agreed | further action | further actions | further action agreed | agreed action | agreed actions
        | ap | to do | todo | action for | action by | action on | new actions | new action"""),
    headings=listed("""
        next steps | next step | to do list | to-do list | to-do | tasks | tasks set | list of actions | action list
        | summary of actions | follow-up | follow up | actions for next meeting | action plan for the week | actions for next week
        | tasks for next week | tasks this week | actions to be taken"""),
    ends=listed("""
        next meeting | date of next meeting | date of the next meeting | decisions | decision | attendance | present | apologies
        | minutes | any other business | aob | notes | discussion | background | resolved | closing | close | close of meeting | agenda
        | items for next meeting | postponed conversations | signed | supporting documents | additional documents
        | date and time of next meeting | next meetings"""),
    nothing=listed("""
        none | nil | n/a | na | no action | no actions | none required | no action required | not applicable | none at present
        | no further action | nothing | none arising | all completed | all complete | completed | complete | done | see above | as above
        | noted | note"""),
    outcomes=listed("""
        approved | denied | tabled | continued | hearing continued | passed | carried | adopted | accepted | failed
        | failed for lack of a second | deferred | rejected | motion carried | motion passed | granted | withdrawn | hearing closed
        | unanimously approved | noted | received | agreed | prop | all agreed | all in favour | seconded"""),
    task_columns=listed("""
        action | actions | task | tasks | next steps | next step | action point | action points | action item | action items
        | description | what | item | action required | actions agreed | decisions and actions | agreed action | action/decision
        | details | to do | follow up | matter"""),
    owner_columns=listed("""
        owner | owners | action by | by whom | who | responsible | responsibility | person responsible | lead | assigned to | assignee
        | action owner | by | for action | name | person | officer | action for | responsible person | responsible officer
        | lead officer | whom | action"""),
    due_columns=listed("""
        due | due date | deadline | by when | when | date | target date | action date | date due | complete by | completion date
        | timescale | timeframe | due by | target | date for completion"""),
)
