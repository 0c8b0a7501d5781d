"""Common English given names, short forms included: what tells "Alex will write" from "Asphalt will melt".

Names that are common words too (Will, Mark, Grant, Bill, May …) are left out.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """aaron abby abigail adam adrian agnes aidan alan albert alec alejandro alex alexander alexandra alexis alfred alice alicia alison allan
    allen allison amanda amber amelia amy ana anders andre andrea andreas andrew andy angela angie anita ann anna anne annette annie
    anthony antonio archie arnold arthur ashley audrey austin barbara barry beatrice becky ben benjamin bernadette bernard bert beth
    betty beverley beverly bob bobby bonnie brad bradley brandon brenda brendan brent brett brian bridget bruce bryan caitlin calvin
    cameron carl carla carlos carmen carol caroline carolyn catherine cathy cecilia charles charlie charlotte cheryl chloe chris
    christian christina christine christoph christopher cindy claire clara clare clarence claude claudia clayton clifford clive colin connor
    craig cynthia daisy dan dana daniel danielle danny darren dave david dawn debbie deborah debra denis denise dennis derek
    diana diane dick dominic don donald donna doreen doris dorothy doug douglas duncan dwayne dylan eddie edgar edith edmund edward
    edwin eileen elaine eleanor elena eli elizabeth ella ellen emily emma eric erica erik erin ernest esther ethan eugene eva evelyn
    felix fiona florence frances francis fred frederick gareth gary gavin geoff geoffrey george gerald gerard gerry gillian gina
    glen glenn gloria gordon graeme graham greg gregory gretchen hannah harold harriet harry harvey hazel heather hector helen
    helena henry herbert herman hilary howard hugh hugo ian ina ingrid irene isaac isabel ivan jack jackie jacob jacqueline jake james
    jamie jan jane janet janice jared jasmine jason jay jean jeff jeffrey jennifer jenny jeremy jerome jerry jess jesse jessica jill
    jim jimmy jo joan joanna joanne joe joel john johnny jon jonathan jordan jorge jose joseph josh joshua joy joyce juan judith judy julia
    julian julie justin karen karin karl kate katharine katherine kathleen kathryn kathy katie katy kay keith kelly ken kenneth kerry
    kevin kim kirsten kris kristen kristin kurt kyle lance larry laura lauren laurie lawrence leah lee len leo leon leonard leslie
    lewis liam lilian lillian linda lindsay lisa liz lloyd lois lorna lorraine louis louise lucas lucy luis luke lydia lynda lynn
    lynne madeleine maggie malcolm marcia marcus margaret margie maria marian marianne marie marilyn mario marion marjorie
    marlene martha martin marvin mary matt matthew maureen maurice max megan melanie melissa michael michelle miguel mike mildred miles
    miranda mitch mohammed moira molly monica morgan murray muriel nadia nancy naomi natalie natasha nathan neil nelson nicholas nick
    nicola nicole nigel nina noah noel nora norma norman olivia oliver oscar owen pam pamela patricia patrick paul paula pauline pedro
    peggy peter phil philip phillip phoebe phyllis rachel ralph ramon ray raymond rebecca reggie renee rex rhonda ricardo richard
    rick ricky rita rob robert roberta robin rodney roger roland ron ronald rory rosa rosalind rosemary ross roy russ russell ruth
    ryan sally sam samantha samuel sandra sandy sarah scott sean sebastian sergio shane shannon sharon shaun sheila shelley
    sherry shirley sid sidney simon sofia sonia sophia sophie stacey stacy stan stanley stella stephanie stephen steve steven stewart stuart sue
    susan susie suzanne sylvia tamara tammy tanya tara ted teresa terence terry tess theodore theresa thomas tiffany tim timothy tina
    todd tom tommy toni tony tracey tracy travis trevor tristan tyler ursula valerie vanessa vera vernon veronica vic vicki vicky victor
    victoria vincent viola violet vivian walter wanda warren wayne wendy wesley wilfred william willie winifred xavier
    yolanda yvonne zach zachary zoe ahmed ali amit anil arjun aoife ciara conor declan eamon fatima hassan ibrahim imran kumar lars magnus
    maeve mehmet mohamed niamh nikhil olga omar pavel pierre priya rahul raj rajesh ravi ruben sanjay siobhan sunil svetlana vikram wei
    yusuf""".split()
)
