"""Labels that stand where titles stand: bold words before a colon that head no item."""

from __future__ import annotations

import minutesparse as mp

NOTES = """**Hill Data Group**

**Action Minutes**

**Members present:** Ann Hill, Bob Dale

**Members absent:** Cat Moor

**Recorder:** Dee Fenn

**Approval of minutes from May**

**Action:** Approved, **Vote:** unanimous

**Codes for the new hall**

The codes are used up. **Action:** Bob Dale to ask for more.

**Good of the order**

The fair is on Friday.

**Meeting adjourned:** 4:55 pm
"""


def test_labels_of_people_outcomes_and_the_end_head_no_items() -> None:
    record = mp.parse_text(NOTES, format="markdown")
    assert isinstance(record, mp.Minutes)
    assert [item.title for item in record.items] == ["Approval of minutes from May", "Codes for the new hall", "Good of the order"]
    assert {one.name: one.status for one in record.attendance} == {
        "Ann Hill": "present",
        "Bob Dale": "present",
        "Cat Moor": "absent",
        "Dee Fenn": "in-attendance",
    }


def test_a_heading_of_actions_without_words_behind_it_still_ends_the_items() -> None:
    record = mp.parse_text(NOTES.replace("**Meeting adjourned:** 4:55 pm", "**Action items**\n\n- Bob Dale to bring the lamps"), format="markdown")
    assert isinstance(record, mp.Minutes)
    assert record.items[-1].title == "Good of the order"
    assert [action.owner for action in record.actions] == ["Bob Dale"]
