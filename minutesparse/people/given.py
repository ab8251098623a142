"""Given names that need no surname to be somebody's, in lower case; names that are also common words of minutes (`Grant`, `Bill`, `May`) are none.

They tell an owner where nobody else does: "Ian to get quotes" in minutes of a club that lists no attendance.
"""

from __future__ import annotations

GIVEN = frozenset(
    """aaron abby abigail adam adrian agnes aidan ailsa aisha alan alasdair albert alec alex alexander alice alison alistair allan amanda amber amelia
    amy andrea andrew andy angela angus anita ann anna anne annette annie anthony antony arthur audrey barbara barry beatrice becky belinda ben
    benjamin bernard beth betty beverley bob brenda brian bridget bruce bryan callum cameron carl carla carol caroline carolyn catherine cathy
    cecilia chloe chris christina christine christopher ciaran claire clare clive colin connor craig cynthia dan daniel daphne darren dave david
    debbie deborah declan delia denise dennis derek diana diane dominic donald donna dorothy doug douglas duncan edith edward eileen elaine eleanor
    elizabeth ella ellen ellie elsie emily emma eric erica ernest esther ethel eva evelyn ewan fiona florence frances francis fred freda freya
    gareth gary gavin gemma geoff geoffrey george georgina gerald geraldine gerard gill gillian gladys glenn glyn gordon graham greg gregory gwen
    hamish hannah harriet harry hazel heather helen henry hilary howard hugh iain ian irene iris isaac isabel isla ivan ivor jackie jacob jacqueline
    jake james jamie jan jane janet janice jasmine jason jean jeff jenna jennifer jenny jeremy jess jessica jill jim joan joanna joanne joe john
    jon jonathan jordan joseph josephine josh joshua joyce juan judith judy julia julian julie justin karen karl kate katherine kathleen kathryn
    kathy katie keith kelly ken kenneth kerry kevin kim kirsten kirsty kyle laura lauren lawrence leah len leonard lesley leslie lewis liam lily linda
    lindsay lisa liz lorna lorraine louis louise lucy luke lydia lynn lynne maggie malcolm marcus margaret maria marian marie marilyn marion marjorie
    martha martin mary matt matthew maureen maurice meg megan mel melanie melissa michael michelle mick mike miriam mohammed moira molly monica morag
    murray myra nadia nancy naomi natalie natasha neil nicholas nick nicola nicole nigel nina nora norma norman olive oliver olivia owen pamela
    patricia patrick paul paula pauline pete peter phil philip philippa phoebe phyllis priya rachel ralph raymond rebecca reg rhona richard
    rita robert robin rod roger ron ronald rory rosemary ross roy russell ruth ryan sadie sally sam samantha samuel sandra sara sarah scott sean
    shaun sheila shirley shona simon sonia sophia sophie stan stanley stella stephanie stephen steve steven stewart stuart sue susan suzanne sybil
    sylvia tamsin tara ted terence teresa terry thelma theresa thomas tim timothy tina toby tom tony tracey tracy trevor tricia una ursula val valerie
    vanessa vera vernon veronica vicky victor victoria vincent violet vivien walter wendy wilfred william winifred yvonne zoe""".split()  # noqa: SIM905 - names read better as words
)
