"""What invented clerks write: names, titles and sentences, drawn from a seeded generator so that every run gets the same ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.dialect import listed

if TYPE_CHECKING:
    from random import Random

GIVEN = listed("""
    Ada | Bram | Cerys | Dilip | Edda | Farid | Greta | Hollis | Imre | Jonquil | Kezia | Ludo | Maren | Nuala | Oswin | Perpetua |
    Quill | Rafe | Saskia | Tobin | Una | Vesna | Wilf | Yusuf | Zelda
""")
FAMILY = listed("""
    Abbotsleigh | Barnacle | Cardew | Dunmorrow | Ellerby | Fennimore | Garsdale | Hawthwaite | Inkpen | Jessop | Kettlewell |
    Larkhill | Mossgrove | Netherby | Oakshott | Pettigrew | Quennell | Rosthwaite | Skelbrook | Thistlewood | Underhill | Verrill |
    Wensley | Yardley
""")
PLACES = listed("""
    Coldharbour Lane | Mill Green | the Guildhall | Priory Meadow | Station Approach | the Corn Exchange | Fishers' Wharf |
    Hob Hill | Queen's Parade
""")
THINGS = listed("""
    the drainage survey | a revised parking order | the play area lease | the flood plan | the library roof | the market stalls |
    the cycle route | the allotment rents
""")
BODIES = listed("Borough Council | Harbour Trust | Health Board | Fire Authority | Housing Association | Chamber of Trade")
ROLES = listed("Chairman | Vice-Chairman | Member | Member | Member | Substitute | Deputy Mayor")
TITLES = listed("""
    Minutes of the last meeting | Declarations of interest | Budget monitoring report | Street lighting | Tree preservation orders |
    Community grants | Winter maintenance | Review of the risk register | Local plan consultation | Car parking charges |
    Refuse collection | Town centre regeneration | Annual governance statement | Youth services | Public conveniences |
    Footpath diversions | Christmas lights | Housing allocations | Emergency planning | Members' allowances
""")

SAID = (
    "{who} reported that {thing} at {place} had been completed within the budget of £{sum}; the contractor was ready to return in the spring.",
    "Members discussed {thing} at some length and asked whether residents of {place} had been consulted before the scheme was drawn up.",
    "{who} reminded the meeting that the {body} had offered to meet half of the cost, provided that it began before the end of the financial year.",
    "In reply to a question from {who}, officers explained that the figures in paragraph {n} of the report did not include the cost of maintenance.",
    "Concern was expressed about the speed of traffic along {place} & the number of heavy vehicles using it at night.",
    "It was noted that the {body} would consider {thing} at its meeting on {n} October, and that a further report would follow.",
    "{who} said that three quotations had been received, the lowest of which was £{sum} excluding VAT.",
    "The meeting considered a letter from the {body} about {thing}, copies of which had been circulated with the agenda.",
)
DECIDED = (
    "RESOLVED: That {thing} be approved at a cost of up to £{sum}.",
    "It was proposed by {who}, seconded by {other} and agreed unanimously that {thing} be deferred to the next meeting.",
    "RESOLVED that the report be noted.",
    "The recommendation was put to the vote and carried by {n} votes to 3, with 2 abstentions.",
)
TO_DO = (
    "Action: {who} to write to the {body} about {thing} by {n} November 2019.",
    "The Clerk to obtain quotations for {thing}.",
    "{who} to report back to the next meeting.",
)
REMARKS = (
    "Is this the figure that was agreed? It differs from {thing} in the earlier draft (query {n}).",
    "Please check with {who} before this goes out, reference {n}.",
    "I do not remember this being said about {thing}, see my note {n}.",
)


def person(random: Random) -> str:
    """Return the name of a councillor."""
    return f"{random.choice(('Cllr', 'Councillor', 'Mrs', 'Mr', 'Dr'))} {random.choice(GIVEN)} {random.choice(FAMILY)}"


def sentence(random: Random, shapes: tuple[str, ...]) -> str:
    """Return one of `shapes` with its gaps filled."""
    return random.choice(shapes).format(
        who=person(random),
        other=person(random),
        thing=random.choice(THINGS),
        place=random.choice(PLACES),
        body=random.choice(BODIES),
        sum=f"{random.randrange(1, 90)},{random.randrange(1000):03}",
        n=random.randrange(4, 29),
    )


def phrase(random: Random) -> str:
    """Return words that stand nowhere else: what a reader keeps or loses can be looked up by them."""
    return f"{random.choice(GIVEN).lower()} {random.choice(FAMILY).lower()} {random.randrange(10**8):08}"
