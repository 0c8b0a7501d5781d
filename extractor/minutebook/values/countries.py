"""Names of states, by which a list of delegations is told from a list of people."""

from __future__ import annotations

import re

COUNTRIES = frozenset(
    name.strip().casefold()
    for name in """afghanistan, albania, algeria, andorra, angola, antigua and barbuda, argentina, armenia, australia, austria, azerbaijan,
    bahamas, bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia and herzegovina, bosnia-herzegovina,
    botswana, brazil, brunei, brunei darussalam, bulgaria, burkina faso, burundi, cabo verde, cape verde, cambodia, cameroon, canada,
    central african republic, chile, china, colombia, comoros, congo, cook islands, costa rica, côte d'ivoire, ivory coast, croatia, cuba,
    cyprus, czech republic, czechia, czechoslovakia, denmark, djibouti, dominica, dominican republic, ecuador, egypt, el salvador, england,
    equatorial guinea, eritrea, estonia, eswatini, ethiopia, fiji, finland, france, gabon, gambia, georgia, germany, ghana, great britain,
    greece, grenada, guatemala, guinea, guinea-bissau, guyana, haiti, holy see, honduras, hungary, iceland, india, indonesia, iran, iraq,
    ireland, israel, italy, jamaica, japan, kazakhstan, kenya, kiribati, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho,
    liberia, libya, liechtenstein, lithuania, luxembourg, madagascar, malawi, malaysia, maldives, mali, malta, marshall islands,
    mauritania, mauritius, mexico, micronesia, moldova, republic of moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar,
    namibia, nauru, nepal, netherlands, new zealand, nicaragua, niger, nigeria, niue, north macedonia, northern ireland, norway, oman,
    pakistan, palau, palestine, panama, papua new guinea, paraguay, peru, philippines, poland, portugal, qatar, republic of korea, romania,
    russia, russian federation, rwanda, saint lucia, samoa, san marino, saudi arabia, scotland, senegal, serbia, seychelles, sierra leone,
    singapore, slovakia, slovenia, solomon islands, somalia, south africa, south korea, south sudan, soviet union, spain, sri lanka, sudan,
    suriname, swaziland, sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, timor-leste, togo, tonga,
    trinidad and tobago, tunisia, turkey, türkiye, turkmenistan, tuvalu, uganda, ukraine, united arab emirates, united kingdom,
    united states, united states of america, uruguay, ussr, uzbekistan, vanuatu, venezuela, viet nam, vietnam, wales, yemen, yugoslavia,
    zambia, zimbabwe, european union, uk, usa, us""".split(",")
)
"""States, past and present, and the European Union, in lower case without the article."""


def is_country(text: str) -> bool:
    """Whether the text, but for an article and something in brackets, is the name of a state."""
    name = re.sub(r"\s*[(\[].*", "", text).strip(" .,;:").casefold().replace("’", "'")
    return name.removeprefix("the ") in COUNTRIES
