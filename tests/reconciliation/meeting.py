"""One invented meeting of a parish council, and what became of it elsewhere."""

from __future__ import annotations

import minutesparse as mp
from minutesparse.models import Anchor, ReviewComment
from minutesparse.writers import render

MINUTES = """Marl Green Parish Council

Minutes of the meeting held on Tuesday 4 May 2021 at 7.30 pm in Marl Green Hall

Present: Cllr Ruth Tolland (Chair), Cllr Ned Olney, Cllr Ivy Brandt
Apologies: Cllr Hugh Vint
In attendance: Joan Sobel (Clerk)

1. Declarations of interest

Cllr Olney declared a personal interest in item 3.

2. Minutes of the last meeting

RESOLVED: That the minutes of 6 April 2021 be signed.

3. The pond

The clerk reported that the sluice of the upper pond had jammed twice in April and that the lane below it was under water for a day.

RESOLVED: That the sluice be rebuilt in oak at a cost of £1,250.50.

Action: Clerk to order the timber by 1 June 2021.

4. Lamps in Mill Lane

Members walked the lane after dark and counted nine lamps out of fourteen that were not lit. The contractor was to be asked why.

Action: Cllr Brandt to write to the contractor.

5. Close

The meeting closed at 8.45 pm.
"""

NEXT = """Marl Green Parish Council

Minutes of the meeting held on Tuesday 1 June 2021 at 7.30 pm in Marl Green Hall

Present: Cllr Ruth Tolland (Chair), Cllr Ned Olney, Cllr Ivy Brandt
Apologies: Cllr Hugh Vint
In attendance: Joan Sobel (Clerk)

1. Declarations of interest

None was declared.

2. Minutes of the last meeting

RESOLVED: That the minutes of 4 May 2021 be signed.

3. The pond

The timber had come and the mill had lent its crane, so that work could begin as soon as the ducks had left their nests.

4. Lamps in Mill Lane

The contractor had answered that rats had eaten the cable. Members thanked Cllr Brandt.

5. Close

The meeting closed at 8.45 pm.
"""
"""The month after: the same people, the same items."""

AGENDA = """Marl Green Parish Council

Agenda

Tuesday 4 May 2021 at 7.30 pm in Marl Green Hall

1. Declarations of interest

2. Minutes of the last meeting

3. The pond

4. Lamps in Mill Lane

5. Close
"""

ITEM = """Agenda item

The pond

Minutes:

The clerk reported that the sluice[TB1]  of the upper pond had jammed twice in April and that the lane below it was under water for a day.

RESOLVED: That the sluice be rebuilt in oak at a cost of £1,250.50.

Action: Clerk to order the timber by 1 June 2021.

 [TB1]Which of the two sluices?

Supporting documents:
"""
"""The third item alone, as a site prints it, with a label of a comment left in."""


def record_of(page: str) -> mp.Minutes:
    """Return the record of a page of text."""
    record = mp.parse_text(page)
    assert isinstance(record, mp.Minutes)
    return record


def reviewed(*comments: ReviewComment) -> bytes:
    """Return the meeting as a Word file with comments."""
    return render(record_of(MINUTES).model_copy(update={"comments": list(comments)}), "docx")


def comment(text: str, words: str, item: int, author: str = "Tess Barrow") -> ReviewComment:
    """Return a comment on the words of an item."""
    initials = "".join(name[0] for name in author.split())
    return ReviewComment(text=text, author=author, initials=initials, anchor=Anchor(text=words, basis="range"), item=item, resolved=False)
