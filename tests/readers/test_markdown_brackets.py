"""What pandoc writes in brackets becomes comments and changes, and the words are read without them."""

from __future__ import annotations

import datetime as dt

import minutesparse as mp

COMMENTED = """# Fair {#fair}

The clerk said that [When?]{.comment-start id="0" author="Ann Hill"
date="2021-05-20T10:57:00Z"}the *fair*[]{.comment-end id="0"} was
[late]{.underline}.

It will cost [£5]{.deletion author="Bo Dale"
date="2021-05-21T09:00:00Z"}[£6]{.insertion author="Bo Dale"
date="2021-05-21T09:00:00Z"} in []{#_GoBack .anchor}all.
"""


def test_a_comment_has_its_author_its_date_and_its_words() -> None:
    (comment,) = mp.parse(COMMENTED.encode()).comments
    assert (comment.author, comment.date, comment.text) == ("Ann Hill", dt.datetime(2021, 5, 20, 10, 57), "When?")  # noqa: DTZ001
    assert comment.anchor is not None
    assert (comment.anchor.text, comment.anchor.basis) == ("the fair", "range")


def test_changes_are_told_and_the_words_read_as_if_they_were_accepted() -> None:
    document = mp.read(COMMENTED.encode())
    assert [(change.kind, change.author, change.text) for change in document.changes] == [
        ("deletion", "Bo Dale", "£5"),
        ("insertion", "Bo Dale", "£6"),
    ]
    assert [passage.text for passage in document.passages] == ["Fair", "The clerk said that the fair was late.", "It will cost £6 in all."]


def test_a_comment_in_a_narrow_cell_is_put_together_from_its_lines() -> None:
    text = """+-------+-----------------------+
| Fence | [Is this right or     |
|       | wrong?]{.comment-start|
|       | id="4"                |
|       | author="Bo Dale"}£940 |
+-------+-----------------------+

[x]{.underline}
"""
    (comment,) = mp.parse(text.encode()).comments
    assert (comment.author, comment.text) == ("Bo Dale", "Is this right or wrong?")


def test_brackets_of_a_person_stay_words() -> None:
    document = mp.read(b"## Minutes\n\nThe motion [as amended]{sic} was [[carried]].\n")
    assert [passage.text for passage in document.passages] == ["Minutes", "The motion [as amended]{sic} was [[carried]]."]
