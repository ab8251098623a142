"""Given names that need no surname to be somebody's, in lower case; names that are also common words of minutes (`Grant`, `Bill`, `May`) are none.

They tell an owner where nobody else does: "Ian to get quotes" in minutes of a club that lists no attendance.
"""

from __future__ import annotations

GIVEN = frozenset(
    """aaron abby abigail adam adrian agnes ahmed aidan ailsa aisha alan alasdair albert alec aled alex alexander alice alison alistair allan alun
    amanda amber amelia amit amy andrea andrew andy angela angharad angus anil anita ann anna anne annette annie anthony antonio antony aoife
    arlene arthur ashley asif audrey ayesha barbara barry beatrice becky belinda ben benjamin bernadette bernard beth betty bev beverley bob bobby
    bradley brandon brenda brendan brian bridget brigid brittany bronwen bruce bryan callum cameron candice carl carla carlos carol caroline
    carolyn carys catherine cathy catriona cecilia cheryl chloe chris christina christine christopher ciara ciaran cindy claire clare clifford
    clint clive colin connor conor cormac courtney craig curtis cynthia cyril dafydd dan daniel daphne darlene darrell darren daryl dave david
    deanna debbie deborah declan deepak deirdre delia delyth denise dennis derek dermot dewi diana diane dolores dominic donal donald donna doreen
    dorothy doug douglas duncan dwayne dylan eamon edith edward eileen eilidh eirlys elaine eleanor elena elizabeth ella ellen ellie elsie eluned
    emily emma emyr eoin eric erica ernest ernie estelle esther ethan ethel euan eugene eva evelyn ewan fatima fergus fiona florence frances
    francis francisco fred freda freya gareth gary gavin gemma geoff geoffrey george georgina geraint gerald geraldine gerard gerry gill gillian
    gladys glenda glenn gloria glyn gordon graham greg gregory greta gwen gwilym gwyneth hamish hannah harriet harry hassan hazel heather helen
    henry hilary howard hugh huw hywel iain ian ieuan imran ingrid irene iris irma isaac isabel isla ivan ivor iwan jackie jacob jacqueline jake
    james jamie jan jane janet janice jasmine jason jean jeff jenna jennifer jenny jeremy jerome jerry jess jesse jessica jill jim joan joanna
    joanne jocelyn joe joel john johnny jon jonathan jordan jose joseph josephine josh joshua josie joyce juan juanita judith judy julia julian
    julie justin karen karl kate katherine kathleen kathryn kathy katie katrina keeley keith kelly ken kenneth keri kerry kevin khalid kieran kim
    kirsten kirsty kristen kristin kristina kristy kyle larry laura lauren laurence lawrence leah leanne len leonard leroy lesley leslie lewis
    liam lily linda lindsay lionel lisa liz lorenzo loretta lori lorna lorraine louis louise lucille lucy luis luke lydia lynn lynne mabel maggie
    mairi malcolm manuel marcia marcus margaret marguerite maria marian marie marilyn marion marjorie marlene martha martin marvin mary matt
    matthew maureen maurice mavis maxine meg megan mel melanie melinda melissa menna michael michelle mick miguel mike miriam mohammed moira molly
    monica morag morven muriel murray myra nadia nadine nancy naomi natalie natasha nathan nathaniel neha neil nia niamh nicholas nick nicola
    nicole nigel nina noah nora noreen norma norman nuala odette oisin olga olive oliver olivia omar orla owen padraig pamela patricia patrick
    paul paula pauline pedro pete peter petra phil philip philippa phillip phoebe phyllida phyllis priya rachel rafael raj ralph ramona randy ravi
    raymond rebecca reg reginald rhian rhona rhonda rhys richard ricky rita robert robin rod rodney roger roland ron ronald ronnie rory rosalind
    rosemary rosie ross roxanne roy rupert russell ruth ryan sadie sally salma sam samantha samuel sandra sanjay sara sarah scott seamus sean
    sebastian selina sergio shane shannon sharon shaun sheila shelley sherry shirley shona sian sidney silvia simon sinead siobhan sonia sophia
    sophie stacey stan stanley stefan stella stephanie stephen steve steven stewart stuart sue sunil susan suzanne sybil sylvia sylvie tammy
    tamsin tania tara tariq ted terence teresa terry tessa thelma theo theodore theresa thomas tiffany tim timothy tina toby tom tony tracey tracy
    travis trevor tricia tristan tyler una ursula val valerie vanessa vera vernon veronica vicky victor victoria vince vincent viola violet vivien
    walt walter wanda wayne wendy wes wilfred william wilma winifred winston yasmin yolanda yusuf yvette yvonne zach zachary zara zoe""".split()  # noqa: SIM905 - names read better as words
)
