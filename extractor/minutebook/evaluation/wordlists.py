"""Words that mean little when two readings are compared, and words that mean much."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SMALL = _words("a an and at by for in of on the to")
"""Words that two names for one thing may differ in."""

FORMULA = _words("""
    a against all abstain abstained abstentions agreed an and are as at aye ayes be been by
    carried carry favor favour for from her his in is it meeting motion motions move moved mover
    nay nays no none of on or pass passed proposed resolved second seconded seconder
    that the their this to unanimous unanimously vote voted votes voting was were with yes
""")
"""Words that every motion shares, so that sharing them says nothing."""

HONORIFICS = _words("""
    alderman alderwoman ald ambassador cllr commissioner councillor councilman councilmember councilor councilwoman
    dame director dr esq he hon honorable honourable hrh ii iii jr lady lord mayor md miss mr mrs ms mx phd prof
    professor rev reverend selectman sir sr supervisor the trustee
""")
"""Titles that are no part of a name."""

QUALIFIERS = _words("""
    acting alternate assistant associate co deputy elect ex former interim junior past senior sub under vice
""")
"""Words that make another office of an office."""

NUMBERS = _words("""
    a about an and approximately around billion couple dozen eight eighteen eighty eleven fifteen fifty five forty
    four fourteen half hundred least maximum million minimum most nearly nine nineteen ninety one over score seven
    seventeen seventy six sixteen sixty some ten thirteen thirty thousand three to twelve twenty two up
""")
"""Numbers in words, and the words around them."""

NOT_COUNTED = SMALL | NUMBERS | _words("are is there was were with")
"""Words of a count ("there were thirty members") that are not what is counted."""

MEASURES = _words("""
    second seconds minute minutes min mins hour hours hr hrs day days week weeks fortnight fortnights month months
    quarter quarters year years yr yrs decade decades century centuries
    feet foot ft inch inches yard yards metre metres meter meters km kilometre kilometres mile miles mph
    acre acres hectare hectares sq square sf gallon gallons litre litres liter liters
    kg kilo kilos lb lbs ton tons tonne tonnes kwh kw mw mwh degree degrees sqm
""")
"""Units: what is measured in them is no count of things."""

IRREGULAR_PLURALS = {"children": "child", "men": "man", "people": "person", "women": "woman"}
