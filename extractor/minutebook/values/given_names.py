"""Common English given names, short forms included: what tells "Alex will write" from "Asphalt will melt".

Names that are common words too (Will, Mark, Grant, Bill, May …) are left out.
"""

from __future__ import annotations

_TEXT = """
    aaron abby abigail adam adrian agnes ahmed aidan alan albert alec alejandro alex alexander alexandra alexis
    alfred ali alice alicia alison allan allen allison amanda amber amelia amit amy ana anders andre andrea
    andreas andrew andy angela angie anil anita ann anna anne annette annie anthony antonio aoife archie arjun
    arnold arthur ashley audrey austin barbara barry beatrice becky ben benjamin bernadette bernard bert beth
    betty beverley beverly bob bobby bonnie brad bradley brandon brenda brendan brent brett brian bridget bruce
    bryan caitlin calvin cameron carl carla carlos carmen carol caroline carolyn catherine cathy cecilia charles
    charlie charlotte cheryl chloe chris christian christina christine christoph christopher ciara cindy claire
    clara clare clarence claude claudia clayton clifford clive colin connor conor craig cynthia daisy dan dana
    daniel danielle danny darren dave david dawn debbie deborah debra declan denis denise dennis derek diana
    diane dick dominic don donald donna doreen doris dorothy doug douglas duncan dwayne dylan eamon eddie edgar
    edith edmund edward edwin eileen elaine eleanor elena eli elizabeth ella ellen emily emma eric erica erik
    erin ernest esther ethan eugene eva evelyn fatima felix fiona florence frances francis fred frederick gareth
    gary gavin geoff geoffrey george gerald gerard gerry gillian gina glen glenn gloria gordon graeme graham
    greg gregory gretchen hannah harold harriet harry harvey hassan hazel heather hector helen helena henry
    herbert herman hilary howard hugh hugo ian ibrahim imran ina ingrid irene isaac isabel ivan jack jackie
    jacob jacqueline jake james jamie jan jane janet janice jared jasmine jason jay jean jeff jeffrey jennifer
    jenny jeremy jerome jerry jess jesse jessica jill jim jimmy jo joan joanna joanne joe joel john johnny jon
    jonathan jordan jorge jose joseph josh joshua joy joyce juan judith judy julia julian julie justin karen
    karin karl kate katharine katherine kathleen kathryn kathy katie katy kay keith kelly ken kenneth kerry
    kevin kim kirsten kris kristen kristin kumar kurt kyle lance larry lars laura lauren laurie lawrence leah
    lee len leo leon leonard leslie lewis liam lilian lillian linda lindsay lisa liz lloyd lois lorna lorraine
    louis louise lucas lucy luis luke lydia lynda lynn lynne madeleine maeve maggie magnus malcolm marcia marcus
    margaret margie maria marian marianne marie marilyn mario marion marjorie marlene martha martin marvin mary
    matt matthew maureen maurice max megan mehmet melanie melissa michael michelle miguel mike mildred miles
    miranda mitch mohamed mohammed moira molly monica morgan muriel murray nadia nancy naomi natalie natasha
    nathan neil nelson niamh nicholas nick nicola nicole nigel nikhil nina noah noel nora norma norman olga
    oliver olivia omar oscar owen pam pamela patricia patrick paul paula pauline pavel pedro peggy peter phil
    philip phillip phoebe phyllis pierre priya rachel rahul raj rajesh ralph ramon ravi ray raymond rebecca
    reggie renee rex rhonda ricardo richard rick ricky rita rob robert roberta robin rodney roger roland ron
    ronald rory rosa rosalind rosemary ross roy ruben russ russell ruth ryan sally sam samantha samuel sandra
    sandy sanjay sarah scott sean sebastian sergio shane shannon sharon shaun sheila shelley sherry shirley sid
    sidney simon siobhan sofia sonia sophia sophie stacey stacy stan stanley stella stephanie stephen steve
    steven stewart stuart sue sunil susan susie suzanne svetlana sylvia tamara tammy tanya tara ted terence
    teresa terry tess theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracey tracy
    travis trevor tristan tyler ursula valerie vanessa vera vernon veronica vic vicki vicky victor victoria
    vikram vincent viola violet vivian walter wanda warren wayne wei wendy wesley wilfred william willie
    winifred xavier yolanda yusuf yvonne zach zachary zoe
"""
GIVEN_NAMES = frozenset(_TEXT.split())
