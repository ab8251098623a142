"""The words by which the generic dialect tells decisions and actions (lists too long to stand beside the others)."""

from __future__ import annotations

from minutesparse.dialect import ActionWords, DecisionWords, listed

DECISIONS = DecisionWords(
    resolved=listed("resolved | resolves | resolve"),
    agreed=listed("agreed | agrees | agree | decided | decides | agreeable | set at"),
    approved=listed("""
        approved | approves | adopted | adopts | re-adopted | accepted | accepts | ratified | ratifies | endorsed | endorses | supported
        | supports | received and adopted | received and approved | passed for payment
        | approved for payment | accepted for payment | agreed for payment"""),
    noted=listed("noted | notes | received and noted"),
    recommended=listed("recommended | recommends | recommend"),
    appointed=listed("elected | elects | re-elected | appointed | appoints | re-appointed | reappointed | co-opted | coopted"),
    deferred=listed("deferred | defers | postponed | held over | left over | carried over | tabled until"),
    rejected=listed("rejected | rejects | refused | declined | turned down"),
    other=listed("delegated | determined | voted | authorised | authorized"),
    proposed=listed("""
        proposed | prop | moved | nominated | proposer | proposes | moves | motion by | motion made by | motion was made by | made a motion
        | made the motion | motioned | mover | on motion by | on motion of | upon motion by | upon motion of
        | on a motion of | on the motion of | on the proposal of | on a motion by | on the proposition of"""),
    seconded=listed("seconded | 2nd | 2nded | sec | secd | seconder | seconds | second by | second from"),
    carried=listed("""
        passed for payment | approved for payment | accepted for payment | agreed for payment | carried | passed | passes | approved
        | agreed | adopted | accepted | in favour | in agreement | everyone in favour | everybody in favour | unanimous | unanimously"""),
    lost=listed("""
        lost | defeated | rejected | not carried | not passed | failed | fails | fell | not agreed | not approved | refused | withdrawn
        | no one agreed | no-one agreed | nobody agreed | none agreed | no one in favour | none in favour | no one was in favour
        | nobody was in favour | none were in favour | motion falls | amendment falls | proposal falls"""),
    bodies=listed("""
        council | union | session | committee | sub-committee | subcommittee | board | meeting | cabinet | panel | members | councillors | cllrs
        | trustees | governors | directors | assembly | pc | p.c | p.council | ec | association | working party | working group
        | executive | forum | senate | court | synod | pcc | faculty | we | group | partnership | parish | commission | all | everyone
        | all present | those present | councillor's | councillor’s | member's | member’s"""),
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
        | mutually | each | gratefully | retrospectively | informally | tentatively | officially | conditionally | separately | in turn"""),
    manner=listed("""
        by all | by all present | by all members | by all councillors | by all members present | by all councillors present
        | by the council | by the committee | by the board | by the parish council | by the meeting | by members | by councillors
        | by everyone | unanimously | in principle | by a majority | by majority | by a majority vote | by majority vote
        | on a majority vote | by a show of hands | on a show of hands | nem con | nem. con | nem.con | after discussion
        | after some discussion | following discussion | after debate | following debate | after a vote | following a vote
        | at this point | at this stage | at this time | therefore | also | further | verbally | formally | accordingly
        | by those present | after consideration | after much discussion | after a discussion | by the parish | by pc | by the pc
        | by those attending"""),
    weighed=listed("""
        considered | discussed | reviewed | received | heard | debated | noted | examined | scrutinised | scrutinized | read | welcomed
        | thanked | looked at | viewed | studied | reconsidered | re-considered | compared | accepted | confirmed | checked
        | expressed | acknowledged | agreed | approved | endorsed | supported | congratulated | commended | went through"""),
    hedges=listed("""
        if | when | once | until | unless | as | whether | been | previously | already | be | being | yet | what | before | till | had
        | originally | newly | while | whilst | have | has | not | not yet | getting | get | is | are | that | which | who"""),
    earlier=listed("""
        at the last | at the previous | at our last | at our previous | at the earlier | at its last | at its previous | last month
        | last year | previously | at a previous | at an earlier | some time ago | at last | in the past | earlier in the year
        | years ago | months ago | at the january | at the february | at the march | at the april | at the may | at the june
        | at the july | at the meeting in | at the meeting on | at the meeting of
        | at the august | at the september | at the october | at the november | at the december | last time"""),
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
    notices=listed("grant of | refusal of | withdrawal of | permission for"),
    leftovers=listed("""
        recommendation | the recommendation | recommendations | application | the application | this application | permission | this
        | it | the request | request | this request | the above | plans | the plans | approval | refusal | this item | the item | all | both"""),
    views=listed("""
        support | supported | no objection | no objections | no objections raised | no objection raised | object | objection | objections
        | recommend approval | recommended approval | recommend refusal | recommended refusal | recommend refuse | recommend approve
        | recommended for approval | recommended for refusal | approval recommended | refusal recommended | council objects
        | council supports | no comment | no comments"""),
    nothing=listed("""
        not needed | not required | none | n/a | not applicable | no decision | no agreement | no consensus | nothing
        | this was not required | for information
        | the meeting ended | the meeting closed | the meeting finished | meeting ended | meeting closed | ended at | closed at"""),
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
        | committee clerk | membership secretary | fundraising officer | portfolio holder | cabinet member | convenor of the group
        | provost | librarian | superintendent | bursar | registrar | harbour master | harbourmaster | dean | lengthsman | groundsman
        | town crier | ceo | cfo | coo | assessor | chairs | co-chairs
        | co-chair | editors | editor | groundsperson | web master | archivist | headmaster | headmistress | supervisor | chief
        | fire chief | police chief | attorney"""),
    qualifiers=listed("""
        parish | town | city | township | council | village | deputy | assistant | acting | new | interim | community | locum | the
        | borough councillor | executive | committee | board | fixtures | membership | social | club | honorary | hon | minutes"""),
    posts=listed("""
        officer | officers | manager | director | head | surveyor | solicitor | engineer | adviser | advisor | executive
        | librarian | architect | planner | coordinator | co-ordinator | administrator | accountant | assistant
        | registrar | supervisor | curator | ranger | holder | managers | directors"""),
    outsiders=listed("""
        borough | bc | district | county | highways | police | planning | enforcement | environment | conservation | environmental
        | licensing | city | government | national | regional | housing"""),
    groups=listed("""
        all | everyone | everybody | members | all members | councillors | all councillors | cllrs | all cllrs | board members | all board members
        | committee members | trustees | all trustees | the group | group | governors | directors | each member | each councillor | each trustee
        | each governor | each director | every member | every councillor | each council member | each committee member | each board member
        | each executive council member | all governors | all directors"""),
    teams=listed("""
        all staff | working group | working party | task group | task and finish group | steering group | sub-committee | subcommittee
        | sub committee | team | volunteers | project team | working parties"""),
    ourselves=listed("we"),
    parties=listed("""
        residents | parishioners | villagers | landowner | landowners | landlord | owner | owners | farmer | tenant | tenants | neighbours
        | allotment holders | contractor | contractors | applicant | vicar | rector | school | pcc | group | club"""),
    wanting=listed("""
        to | need | needs | needed | must | should | wanted | required | wants | please | outstanding | overdue | awaited | due | will"""),
    bodies=listed("""
        parish council | town council | community council | council | p.c | pc | parish meeting | committee | board | forum | society
        | association | trust | residents association | residents committee"""),
    titles=listed("""
        cllr | cllrs | councillor | councillors | mr | mrs | ms | miss | m/s | dr | messrs | rev | revd | prof | sir | lady | lord"""),
    feminine=listed("mrs | ms | miss | lady | madam | dame"),
    masculine=listed("mr | messrs | sir | lord"),
    charged=listed("""
        asked | instructed | requested | tasked | directed | authorised | authorized | delegated | reminded | mandated | deputed
        | charged | appointed | nominated | actioned | advised"""),
    bidden=listed("asked | instructed | requested | tasked | directed | charged | mandated | reminded"),
    promised=listed("""
        agreed | offered | volunteered | volunteers | offers | undertook | promised | pledged | has agreed | have agreed | has offered
        | have offered | kindly agreed | kindly offered | has volunteered | also agreed | also offered | will try | then agreed
        | both agreed | have volunteered | took an action | took the action
        | takes an action | has an action | has the action | took on an action"""),
    remitted=listed("remitted to | left to | delegated to | referred to | referred back to | devolved to | remitted the matter to"),
    said=listed("""
        said | stated | confirmed | advised | indicated | reported | replied | suggested | responded | noted | added | promised | explained
        | informed the meeting | told the meeting | informed members | told members | assured members
        | assured the meeting | kindly said | informed the council | told the council | agreed"""),
    ordained=listed("""
        agreed | resolved | decided | recommended | requested | request | requests | ask | asked | recommend | instructed | agree
        | resolve | determined"""),
    formal=listed("pass a resolution | pass a motion | resolve | consider | receive | approve | exclude | note"),
    letters=listed("""
        write | send | contact | ask | inform | request | invite | apply | obtain | arrange | report | reply | respond | notify
        | approach | complain | formally | thank"""),
    moved=listed("proposed | moved"),
    carried=listed("seconded | agreed | carried | in favour | unanimous | approved"),
    pasts=listed("""
        had | has | have | was | were | is | are | did | does | will | would | shall | should | could | can | may | might | must | went
        | came | gave | took | made | said | spoke | wrote | sent | got | brought | thought | felt | held | kept | left | told | found
        | saw | knew | became | began | stood | sold | paid | met | lost | won | rang | drew | ran | understood | built | bought | sought
        | caught | and | or | of | for | in | at | on | with | from | not | to | as | now | also | still | who | which | therefore | by"""),
    chores=listed("""
        obtained | sought | sent | written | asked | contacted | informed | reported | chased | chased up | requested | purchased
        | ordered | invited | notified | arranged | circulated | forwarded | investigated | monitored | checked | followed up | placed
        | displayed | drafted | prepared | emailed | e-mailed | telephoned | raised | advertised | published | posted | passed | thanked
        | consulted | approached | added | looked into | submitted | updated | organised | organized | booked | provided | researched
        | established | clarified | confirmed | collected | returned | re-sent | pursued | queried | made | produced | distributed
        | copied | acknowledged | referred | actioned | given | issued | bought | replied to | answered | completed | finalised
        | finalized | uploaded | included on | included in the next | signed | paid | reminded | encouraged | pressed | put """),
    errands=listed("""
        obtained | sought | sent | written | asked | contacted | informed | reported | chased | requested | purchased | ordered | invited
        | notified | arranged | circulated | forwarded | investigated | raised | approached | emailed | e-mailed | telephoned | reminded
        | thanked | consulted | placed on | added to | drafted | looked into | followed up | pursued | advertised | distributed"""),
    finite=listed("""
        was | were | has | have | had | will | would | which | who | did | does | could | can | should | may | might | if | when | said
        | asked | no | wanted | hoped | wished | enable | enables | enabling | allow | allows | until | order | unless | once | because"""),
    joints=listed("""
        and | that | then | so | but | therefore | or | now | action | also | asked | instructed | requested | agreed | while | whilst
        | where | as | tasked | for | directed | authorised | & | resolved | asks | requests | reminded | agreed: | if | ask | instruct
        | request | direct"""),
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
        | rather | hope | expect | start | begin | return | likely | take place | soon be | shortly be | cost | include | love
        | support | accept | join | recall | remember | recollect | move to point | move to scale | move up | continue to be | serve | hear
        | will | lose | elect | re-elect | adopt | approve | note | agree | sit | withdraw | vote | abstain | observe | most | possibly
        | perhaps | ideally | come | depend | mean | require | find it | charge | step down | stand down | be stepping | be standing"""),
    deeds=listed("""
        have a word | have words with | have it | have them | have a look | have a chat | have a talk | have a go | have a quiet word
        | have another look
        | have another word | have a discussion | have discussions | have a meeting | have sight of | have a think | hold a meeting
        | hold talks | hold discussions | be in touch | be in contact | get together | start work | start working | start looking | start on
        | begin work | begin working | join the sub-committee | join the subcommittee | join the working | join the steering | join the team
        | join the group | receive quotes | represent the council at | accept the quote | accept the quotation | welcome the"""),
    charges=listed("""
        be the | be a | be an | be our | be part | be on | be one | be responsible | be in charge | be lead | be joint | join | join the | act
        | serve | serve as | serve on | represent | continue as | lead | stand in"""),
    wishes=listed("""
        see | be | know | speak | have | receive | leave | join | hear | view | use | go | attend | meet | remove | withdraw | address | look
        | record | borrow | keep | come"""),
    lasting=listed("remain | stay | retire"),
    purposes=listed("""
        discuss | consider | agree | resolve | clarify | see | review | look | decide | establish | explore | ensure | settle | sort | go
        | continue"""),
    adverbs=listed("""
        also | then | now | again | therefore | still | both | all | kindly | personally | definitely | certainly | shortly | soon | however
        | in turn | first | next | jointly | either | immediately | formally | each | instead"""),
    nobody=listed("""
        need | needs | needing | we | i | it | this | there | also | still | please | plan | want | remember | how | back | try | ensure | still
        | someone | somebody | anyone | anybody"""),
    unassigned=listed("""
        undecided | unassigned | unallocated | tbc | tbd | tba | to be confirmed | to be decided | to be agreed | to be allocated | not allocated
        | not assigned | nobody | no one | none | n/a | as soon as possible | asap | ongoing"""),
    deputising=listed("""
        in his place | in her place | in their place | in his stead | in her stead | as substitute | as a substitute | as his substitute
        | as her substitute | as deputy for"""),
    answers=listed("""
        explain | read | leave | clarify | comment | vote | sit | stand | withdraw | introduce | address | declare | consider | note
        | confirm whether | confirm if | sign | approve | agree | adopt | elect | re-elect | abstain | observe | remain
        | attend the meeting | open | close"""),
    no_verbs=listed("""
        the | a | an | his | her | their | this | that | these | those | all | each | any | our | my | its | it | him | them | us
        | council | councillors | members | mr | mrs | ms | date | be | which | whom | whose | some | both | one | two | three | four
        | five | six | no | every | such | parishioners | residents | local | certain | several | everyone | about | and | or | of | in | previous
        | next | last | new | other | current | future | further | more | full | local | public | which | where | when | how | why | what"""),
    labels=listed("""
        action | actions | action point | action points | action item | action items | actions item | action required | actions required
        | actions agreed | action agreed | further action | further actions | further action agreed | agreed action | agreed actions
        | ap | to do | todo | action for | action by | action on | new actions | new action"""),
    headings=listed("""
        next steps | next step | to do list | to-do list | to-do | tasks | tasks set | list of actions | action list
        | summary of actions | summary of action items | summary of new action items | actions arising from this meeting
        | new action items | follow-up | follow up | actions for next meeting | action plan for the week | actions for next week
        | tasks for next week | tasks this week | actions to be taken"""),
    ends=listed("""
        next meeting | date of next meeting | date of the next meeting | decisions | decision | attendance | present | apologies
        | minutes | any other business | aob | notes | discussion | background | resolved | closing | close | close of meeting | agenda
        | items for next meeting | postponed conversations | signed | supporting documents | additional documents
        | date and time of next meeting | next meetings"""),
    nothing=listed("""
        none | nil | n/a | na | no action | no actions | none required | no action required | not applicable | none at present
        | no further action | nothing | none arising | all completed | all complete | completed | complete | done | see above | as above
        | noted | note | - | no | undecided | no changes | information | for information | info | for info | for noting
        | as soon as possible | asap | tbc | log | plan | tracker | sheet"""),
    done=listed("""
        done | complete | completed | all done | now done | actioned | closed | action complete | action completed | done ✓ | ✓ | ✔ | sorted
        | resolved | discharged | carried out"""),
    voting=listed("""
        for | against | prop | proposed | proposer | seconded | seconder | 2nd | voting | vote | votes | carried | unanimous | unanimously
        | all in favour | all agreed | motion carried | in favour"""),
    motions=listed("motion | moved by | moved | seconded | roll call | second by | ordinance | public hearing"),
    outcomes=listed("""
        approved | denied | tabled | continued | hearing continued | passed | carried | adopted | accepted | failed
        | failed for lack of a second | deferred | rejected | motion carried | motion passed | granted | withdrawn | hearing closed
        | unanimously approved | noted | received | agreed | prop | all agreed | all in favour | seconded"""),
    task_columns=listed("""
        action | actions | task | tasks | next steps | next step | action point | action points | action item | action items
        | what | action required | actions agreed | decisions and actions | agreed action | action/decision | to do | follow up
        | actions required | notes | discussion | minutes | minute | discussion and decisions | discussion/decisions | notes/decisions
        | decision | decisions | comments | description | details | matter | item | agenda item | subject | topic"""),
    talk_columns=listed("""
        notes | discussion | minutes | minute | discussion and decisions | discussion/decisions | notes/decisions | decision | decisions
        | comments | description | details | matter | item | agenda item | subject | topic"""),
    owner_columns=listed("""
        owner | owners | action by | by whom | who | responsible | responsibility | person responsible | lead | assigned to | assignee
        | action owner | by | for action | name | person | officer | action for | responsible person | responsible officer
        | lead officer | whom | action"""),
    due_columns=listed("""
        due | due date | deadline | by when | when | date | target date | action date | date due | complete by | completion date
        | timescale | timeframe | due by | target | date for completion"""),
    status_columns=listed("status | progress | state | completed | complete | done | outcome | update | current status | rag"),
    owner_fields=listed("""
        owner | owners | action owner | action by | by whom | who | responsible | responsibility | person responsible | lead | assigned to
        | assignee | responsible person | responsible officer | lead officer"""),
    due_fields=listed("""
        due | due date | deadline | by when | target date | date due | complete by | completion date | timescale | timeframe | due by
        | date for completion"""),
)
