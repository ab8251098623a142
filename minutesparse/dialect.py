"""A house style as data: what gives it away, and the words it uses. Nothing in the code branches on a dialect's name.

Word lists hold literal words in lower case (matching ignores case); a council that differs extends a dialect with more of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple, Self, TypedDict, Unpack

from minutesparse.vocabulary import DeclarationWords, ExemptWords, Vocabulary, VoteWords, Words, listed

__all__ = [
    "ActionWords",
    "AttendanceWords",
    "DecisionWords",
    "DeclarationWords",
    "Dialect",
    "ExemptWords",
    "LayoutWords",
    "MeetingWords",
    "ReportWords",
    "Signature",
    "Vocabulary",
    "VoteWords",
    "Words",
    "listed",
]


class Signature(NamedTuple):
    """One sign of a house style: a regular expression that a line matches from its start, and how much it counts."""

    pattern: str
    weight: int
    example: str
    """A line that it matches; a test holds it to that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutWords(Vocabulary):
    """What segmentation and cleaning look for: headings that are no items, labels, chrome."""

    agenda: Words = ()
    """Words in the titles of items: `matters arising` in "4. Matters Arising from the last meeting"."""
    opening: Words = ()
    """Unnumbered headings over who was there, before the first item: `apologies` in "Apologies: Cllr Marsh"."""
    labels: Words = ()
    """Unnumbered headings and labels inside an item or report, never items themselves: `proposed` in "Proposed: Cllr Marsh"."""
    groups: Words = ()
    """Headings over several items, no items themselves: `new business`."""
    unnumbered: Words = ()
    """Headings of business that stands without a number before or behind numbered items: `open forum`."""
    summaries: Words = ()
    """Headings of lists that sum up a meeting after its last item: `action items`."""
    run_in: Words = ()
    """Those of `summaries` that, with words behind them in their line, belong to the item before: `action` in "Action: Clerk to write"."""
    closing: Words = ()
    """Beginnings of what follows the last item: `the meeting closed` in "The meeting closed at 9 pm"."""
    page_labels: Words = ()
    """Labels that a page's software prints: `supporting documents` in "Supporting documents:"."""
    behind_titles: Words = ()
    """Those that its lines have behind a title where line breaks were lost: `minutes` in "Apologies. Minutes: There were none."."""
    columns: Words = ()
    """First column heads of tables that hold one item a row: `agenda item`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingWords(Vocabulary):
    """Labels and phrases round the facts of the meeting."""

    body_labels: Words = ()
    """Labels before who met: `committee` in "Committee: Parks Committee"."""
    date_labels: Words = ()
    """Labels before the day."""
    start_labels: Words = ()
    """Labels before the hour at which it began, or before both hours."""
    end_labels: Words = ()
    """Labels before the hour at which it ended."""
    venue_labels: Words = ()
    """Labels before the place."""
    chair_labels: Words = ()
    """Labels before who was in the chair."""
    next_labels: Words = ()
    """Labels and headings of the next meeting."""
    other_labels: Words = ()
    """Labels of anything else, which end the words before them."""
    bodies: Words = ()
    """Last words of the name of who meets: `committee`."""
    alone: Words = ()
    """Those of `bodies` that need no word before them: `Minutes of the Council`."""
    posts: Words = ()
    """Words behind one of `bodies` that make it part of an office's or a room's name: `clerk` in "Committee Clerk"."""
    page_leads: Words = ()
    """What a page's software prints before the body: `agenda and minutes` in "Agenda and minutes Cabinet, Monday 3rd October 2016"."""
    maker_labels: Words = ()
    """Labels before who took a decision: `decision maker`."""
    decision_labels: Words = ()
    """Labels before the day on which they did: `date of decision`."""
    presiding: Words = ()
    """What whoever is in the chair does, behind the name: `presided`."""
    led: Words = ()
    """Words between the meeting and whoever is in the chair: `chaired by`."""
    chairs: Words = ()
    """What whoever is in the chair is called: `the chair` in "The Chair, Councillor Hill"."""
    committees: Words = ()
    """Those of `bodies` that may be parts of a council, and are who met where it is named beside them: `committee`."""
    venues: Words = ()
    """Words that tell a place: `hall`."""
    meetings: Words = ()
    """Words of a title: `minutes of`."""
    draft: Words = ()
    """Words at the head of minutes that nobody has confirmed yet."""
    confirmed: Words = ()
    """Words at the head of minutes that have been confirmed."""
    opened: Words = ()
    """Verbs of a meeting that begins."""
    closed: Words = ()
    """Verbs of a meeting that ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceWords(Vocabulary):
    """Group headings by status, roles, honorifics."""

    present: Words = ()
    """Headings over those who were there: `those attending` in "Those attending: Cllr Marsh"."""
    in_attendance: Words = ()
    """Headings over those who were there and are no members: `also present`."""
    apologies: Words = ()
    """Headings over those who sent apologies: `apologies for absence`."""
    absent: Words = ()
    """Headings over those who did not come: `absent`."""
    substitutes: Words = ()
    """Headings over those who came in place of others: `substitute members`."""
    members: Words = ()
    """Words before or in a heading that make its people members: `councillors` in "Councillors in attendance"."""
    guests: Words = ()
    """Words before a heading that make its people no members: `officers` in "Officers present"."""
    public: Words = ()
    """Nouns of people who are counted: `members of the public`."""
    outsiders: Words = ()
    """Last words of roles that are in attendance wherever they stand: `clerk`."""
    specialists: Words = ()
    """Last words of roles that are in attendance where they are the exception in a list: `officer`."""
    offices: Words = ()
    """Words of roles over and above those of English offices: `portreeve`."""
    nobody: Words = ()
    """What stands where a list is empty: `none`."""
    name_columns: Words = ()
    """Heads of the table column that holds names."""
    role_columns: Words = ()
    """Heads of the one that holds roles."""
    organisation_columns: Words = ()
    """Heads of the one that says whom they stand for."""
    status_columns: Words = ()
    """Heads of the one that says whether they came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionWords(Vocabulary):
    """Lead-ins, verbs and false friends of decisions. The lists of verbs are named after the kind of decision they make."""

    resolved: Words = ()
    """Verbs: `It was resolved that the fence be painted`."""
    agreed: Words = ()
    """`Members agreed to hold a fete`."""
    approved: Words = ()
    """`The accounts were adopted`."""
    noted: Words = ()
    """`It was noted that the bench is broken`."""
    recommended: Words = ()
    """`RECOMMENDED to Council that the budget be set`."""
    appointed: Words = ()
    """`Ms Hill was elected Chairman`."""
    deferred: Words = ()
    """`The item was deferred to May`."""
    rejected: Words = ()
    """`The request was refused`."""
    other: Words = ()
    """Verbs of decisions of no kind of their own: `The Board authorised the sale`."""
    proposed: Words = ()
    """Verbs that only propose, and decide when somebody seconds: `Mr Dale proposed a grant`."""
    seconded: Words = ()
    """`2nd Cllr Dale`."""
    carried: Words = ()
    """What becomes of a motion that succeeds: `Motion passed.`"""
    lost: Words = ()
    """What becomes of one that fails: `The amendment was lost.`"""
    bodies: Words = ()
    """Who decides: `The committee agreed`."""
    qualifiers: Words = ()
    """Words that may stand before a body: `the Full Council`, `the Finance Committee`."""
    others: Words = ()
    """Whose decisions are not the meeting's: `Approved by Borough Council`."""
    deeds: Words = ()
    """Beginnings of what is a deed though its verb is none: `have a word`."""
    charges: Words = ()
    """Beginnings of a charge that somebody takes on, which is a task where he agreed to it: `be part of`."""
    wishes: Words = ()
    """What one asks for oneself, so that `the clerk asked to leave` charges nobody."""
    lasting: Words = ()
    """Verbs that change nothing, so that they are no task whatever stands before them: `Mr Hill to remain as treasurer`."""
    purposes: Words = ()
    """What people meet for, so that `a meeting with Mr Hill and the clerk to discuss` charges nobody."""
    adverbs: Words = ()
    """Words that may stand before the verb: `it was unanimously agreed`."""
    manner: Words = ()
    """Phrases that may stand behind it: `it was agreed by all that`."""
    weighed: Words = ()
    """What a body does before it decides, in the same sentence: `The Board considered the bids and approved the first`."""
    hedges: Words = ()
    """Words before a verb that make it no decision of this meeting: `if it was agreed`, `as agreed`."""
    earlier: Words = ()
    """Phrases behind it that do: `agreed at the last meeting`."""
    reporting: Words = ()
    """Verbs of those who tell what was decided elsewhere: `Ms Hill reported that the grant was refused`."""
    headings: Words = ()
    """Labels and headings under which decisions stand: `Decision:`."""
    other_headings: Words = ()
    """Labels that end them: `Minutes:`."""
    reasons: Words = ()
    """Labels of the reasons: `Reason for decision:`."""
    elsewhere: Words = ()
    """Words of headings under which another authority's decisions are reported: `Planning decisions received`."""
    notices: Words = ()
    """How an entry begins that tells what another authority did with an application: `Refusal of planning permission`."""
    leftovers: Words = ()
    """What stands behind `Parish Council refused` where the words before it were refused: `the application`."""
    views: Words = ()
    """What a council says of a planning application that another decides: `No objection`."""
    nothing: Words = ()
    """What stands under `Decision:` where there was none: `not required`."""
    planning: Words = ()
    """Words that make a bare `approved` the planning authority's: `planning permission`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionWords(Vocabulary):
    """Cues and false friends of actions."""

    roles: Words = ()
    """Offices that are given tasks: `clerk` in "Clerk to write to the school"."""
    qualifiers: Words = ()
    """Words before a role: `the Parish Clerk`."""
    posts: Words = ()
    """Last words of posts that capital words stand before, or that say of what: `surveyor` in "the Estates Surveyor", `head` in "Head of Parks"."""
    outsiders: Words = ()
    """First words of posts of other bodies: `highways` in "the Highways Officer will call"."""
    groups: Words = ()
    """Several people at once: `all members`."""
    teams: Words = ()
    """Groups that are given work to do: `working party`."""
    ourselves: Words = ()
    """The body that meets, in its own words: `we`."""
    parties: Words = ()
    """People outside it whose promise to it is a task where the meeting agreed on that: `it was agreed that the residents would`."""
    wanting: Words = ()
    """Words of a sentence that says what is wanted, so that an owner in brackets behind it has a task: `needs` in "The gate needs oil (Clerk)"."""
    bodies: Words = ()
    """Last words of a body, whose task it is where it is the one that meets: `parish council` in "The Parish Council will write"."""
    titles: Words = ()
    """Titles that make the capital words behind them a name: `cllr`."""
    feminine: Words = ()
    """Titles of those whom `he` cannot mean: `mrs`."""
    masculine: Words = ()
    """Titles of those whom `she` cannot mean: `mr`."""
    charged: Words = ()
    """Participles that lay a task on somebody: `the clerk was asked to`."""
    bidden: Words = ()
    """Those of them that do so also in a resolution: `that the clerk be asked to`."""
    promised: Words = ()
    """Verbs by which somebody takes it on: `Ms Hill offered to`."""
    remitted: Words = ()
    """What leaves a matter to somebody: `remitted to` in "The Board remitted to the Clerk to report back"."""
    said: Words = ()
    """Verbs before a promise told of: `Ms Hill said she would`."""
    ordained: Words = ()
    """Verbs by which a meeting lays down what somebody shall do: `it was agreed that the clerk write`."""
    formal: Words = ()
    """Beginnings of what a body itself does at the meeting, told before it: `The Council to pass a resolution`."""
    letters: Words = ()
    """Verbs of what a body does by its clerk, so that `agreed the council should write` is a task, and not only its view."""
    moved: Words = ()
    """Verbs by which a member proposes the like, where it is then carried: `proposed that the clerk write`."""
    carried: Words = ()
    """What says so behind it: `seconded`."""
    pasts: Words = ()
    """Irregular past forms, which tell what somebody did: `agreed that the clerk went`."""
    chores: Words = ()
    """Participles of tasks without an owner: `quotes to be obtained`."""
    errands: Words = ()
    """Those of them that are tasks also where they only `will be` done: `Highways will be informed`."""
    finite: Words = ()
    """Verbs in whose sentences `to be` lays no task on anybody: `the work was found to be`."""
    joints: Words = ()
    """Words that may stand right before an owner: `and the clerk to write`."""
    obliged: Words = ()
    """Words before `to be` that make it no task: `needs to be cut`."""
    states: Words = ()
    """Verbs that are no deeds: `the clerk will be away`."""
    deeds: Words = ()
    """Beginnings of what is a deed though its verb is none: `have a word`."""
    charges: Words = ()
    """Beginnings of a charge that somebody takes on, which is a task where he agreed to it: `be part of`."""
    wishes: Words = ()
    """What one asks for oneself, so that `the clerk asked to leave` charges nobody."""
    lasting: Words = ()
    """Verbs that change nothing, so that they are no task whatever stands before them: `Mr Hill to remain as treasurer`."""
    purposes: Words = ()
    """What people meet for, so that `a meeting with Mr Hill and the clerk to discuss` charges nobody."""
    adverbs: Words = ()
    """Words that may stand before the verb: `will also write`."""
    nobody: Words = ()
    """Capital words that begin a task in a list and are no owners: `need` in "Need to find a hall"."""
    unassigned: Words = ()
    """What stands in the place of an owner where there is none yet: `undecided`, `as soon as possible`."""
    deputising: Words = ()
    """Words of one who only comes for another: `will attend in his place`."""
    answers: Words = ()
    """Verbs that are done at the meeting itself: `asked the clerk to explain`."""
    no_verbs: Words = ()
    """Words that may stand behind `to` and are no verbs: `clerk to the council`."""
    labels: Words = ()
    """Labels before a task or over a list of tasks: `Action:`."""
    headings: Words = ()
    """Headings over a list of tasks that are no labels in a line: `next steps`."""
    ends: Words = ()
    """Labels after which the list is over: `next meeting`."""
    nothing: Words = ()
    """What stands where there is no task: `none`."""
    done: Words = ()
    """What stands behind a task that is over: `done` in "Clerk to write - done"."""
    voting: Words = ()
    """Beginnings of a sentence on a vote, before which the task stands that the owners behind it have: `for 4, against 2`."""
    motions: Words = ()
    """Words of items of business, over which `Action items` is no list of tasks: `moved by`."""
    outcomes: Words = ()
    """What stands after `Action:` and is a decision: `approved`."""
    task_columns: Words = ()
    """Heads of the table column that holds tasks, the plainest first: of `Item | Action | Who` the second holds them."""
    talk_columns: Words = ()
    """Heads of a column that holds all that was said, so that only a row with an owner is a task: `discussion`."""
    owner_columns: Words = ()
    """Heads of the one that holds who does them."""
    due_columns: Words = ()
    """Heads of the one that holds by when."""
    status_columns: Words = ()
    """Heads of the one that tells how far they are, where a task that is over is none."""
    owner_fields: Words = ()
    """Labels of whoever does the task before them: `owner` in "Mend the gate. Owner: Ann"."""
    due_fields: Words = ()
    """Labels of the day by which it is done: `deadline`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWords(Vocabulary):
    """Headings and labels of reports to a committee."""

    headings: Words = ()
    """Headings of sections: `financial implications`."""
    recommendations: Words = ()
    """Headings over what the report asks for."""
    recommending: Words = ()
    """Beginnings of a sentence that asks for it: `members are asked to`."""
    actions: Words = ()
    """Headings over what is to be done."""
    title_labels: Words = ()
    """Labels before the title: `subject`."""
    body_labels: Words = ()
    """Labels before whom the report goes to: `report to`."""
    author_labels: Words = ()
    """Labels before whose report it is: `report of`."""
    date_labels: Words = ()
    """Labels before its date."""
    contact_labels: Words = ()
    """Labels before the name of whom to ask."""
    position_labels: Words = ()
    """Labels before what that person is."""
    phone_labels: Words = ()
    """Labels before a telephone number."""
    email_labels: Words = ()
    """Labels before an e-mail address."""
    appendices: Words = ()
    """Words before the letter of an appendix."""


class _Parts(TypedDict, total=False):
    layout: LayoutWords
    meeting: MeetingWords
    attendance: AttendanceWords
    decisions: DecisionWords
    actions: ActionWords
    votes: VoteWords
    declarations: DeclarationWords
    exempt: ExemptWords
    report: ReportWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """A house style: `signatures` tell it from others, and each vocabulary serves the stage of its name."""

    name: str
    summary: str
    """Whose style it is, in one line."""
    signatures: tuple[Signature, ...] = ()
    layout: LayoutWords = LayoutWords()
    meeting: MeetingWords = MeetingWords()
    attendance: AttendanceWords = AttendanceWords()
    decisions: DecisionWords = DecisionWords()
    actions: ActionWords = ActionWords()
    votes: VoteWords = VoteWords()
    declarations: DeclarationWords = DeclarationWords()
    exempt: ExemptWords = ExemptWords()
    report: ReportWords = ReportWords()

    def extend(self, *, name: str, summary: str, signatures: tuple[Signature, ...] = (), **parts: Unpack[_Parts]) -> Self:
        """Return a dialect of another name with this one's words, but for the vocabularies given as `parts`.

        >>> from minutesparse.dialects.generic import DIALECT
        >>> hill = DIALECT.extend(name="hill", summary="Hill Parish Council", actions=DIALECT.actions.extend())
        >>> hill.decisions == DIALECT.decisions
        True
        """
        return replace(self, name=name, summary=summary, signatures=signatures, **parts)
