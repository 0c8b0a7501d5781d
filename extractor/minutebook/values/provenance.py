"""Which country a text is from, as far as its money and its dates depend on that, and what "$" or "Rs." means there.

The cues are what any text of a country is full of: its own name, its states, provinces and largest cities, the
ends of its web addresses, its taxes, offices and banks. No body or person is among them.
"""

from __future__ import annotations

import re
from collections import Counter

_US_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky"
    "|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey"
    "|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee"
    "|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming"
)
_US_ZIP = r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\.?,?\s+\d{5}\b"

# The last cue of some countries is the prefix of amateur radio call signs: such clubs print little else.
_CUES: dict[str, str] = {
    "US": rf"\b(?:{_US_STATES}|U\.?S\.?A\.?|United States|Township|Selectmen|Selectboard|Board of Supervisors|School District|Internal Revenue|IRS"
    r"|FEMA|Medicare|Medicaid|Social Security|ZIP|501\(c\)|Fire District|Water District)\b"
    rf"|{_US_ZIP}|\.gov\b(?!\.)|\.us\b|\bUSD\b|\bUS\$|\b(?:[KWN][A-Z]?|A[A-L])\d[A-Z]{{2,3}}\b",
    "CA": r"\b(?:Canada|Canadian|Ontario|Qu[eé]bec|Alberta|British Columbia|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland"
    r"|Prince Edward Island|Yukon|Nunavut|Toronto|Montr[eé]al|Vancouver|Ottawa|Calgary|Edmonton|Winnipeg|Halifax|Reeve|Interac|HST|RCMP|CRA)\b"
    r"|\.ca\b|\b[ABCEGHJ-NPRSTVXY]\d[A-Z]\s?\d[A-Z]\d\b|\bCAD\b|\bC(?:A|DN)?\$|\bV[AEY]\d[A-Z]{2,3}\b",
    "AU": r"\b(?:Australia|Australian|Australasian|New South Wales|NSW|Queensland|QLD|Tasmania|Northern Territory|Sydney|Melbourne|Brisbane|Perth"
    r"|Adelaide|Hobart|Canberra|Darwin|Shire|ABN|Superannuation|WA \d{4}|VIC \d{4}|RSL|ACNC|ATO|NAB|CBA)\b"
    r"|\.au\b|\bAUD\b|\bAU?\$|\bVK\d[A-Z]{2,3}\b",
    "NZ": r"\b(?:New Zealand|NZ|N\.Z\.|Aotearoa|Auckland|Wellington|Christchurch|Dunedin|Waikato|Otago|Canterbury|Taranaki|Hawke's Bay|M[aā]ori|iwi"
    r"|hap[uū]|Kiwi\w*)\b|\.nz\b|\bNZD\b|\bNZ\$|\bZL\d[A-Z]{2,3}\b",
    "GB": r"\b(?:United Kingdom|UK|England|Scotland|Scottish|Wales|Welsh|Northern Ireland|London|Parish Council|Parish Councillors|Borough Council"
    r"|County Council|District Council|HMRC|VAT|PAYE|precept|Cllrs?|Vestry|Churchwardens|NHS|PCSO|DEFRA|HM Government)\b|\.uk\b|£|\bGBP\b",
    "IE": r"\b(?:Ireland|Irish|Dublin|Cork|Galway|Limerick|Garda\w*|Oireachtas|Taoiseach|Fianna|Uisce|Comhairle|Cathaoirleach|Munster|Leinster"
    r"|Connacht)\b|\.ie\b",
    "IN": r"\b(?:India|Indian|Delhi|Mumbai|Bombay|Calcutta|Kolkata|Chennai|Madras|Bangalore|Bengaluru|Hyderabad|Pradesh|Maharashtra|Gujarat|Kerala"
    r"|Karnataka|Rajasthan|Punjab|Bengal|lakhs?|crores?|UGC|AICTE|NAAC|Gram|Panchayat)\b|\.in\b|₹|\bINR\b",
    "PK": r"\b(?:Pakistan|Lahore|Karachi|Islamabad|Rawalpindi|Peshawar)\b|\.pk\b|\bPKR\b",
    "LK": r"\b(?:Sri Lanka|Ceylon|Colombo|Kandy)\b|\.lk\b|\bLKR\b",
    "NP": r"\b(?:Nepal|Nepali|Kathmandu)\b|\.np\b|\bNPR\b",
    "KE": r"\b(?:Kenya|Kenyan|Nairobi|Mombasa|Kisumu)\b|\.ke\b|\bK(?:E|sh|SH)s?\b",
    "UG": r"\b(?:Uganda|Kampala)\b|\.ug\b|\bUGX\b",
    "TZ": r"\b(?:Tanzania|Dar es Salaam|Dodoma)\b|\.tz\b|\bTZS\b",
    "ZA": r"\b(?:South Africa|South African|Johannesburg|Cape Town|Pretoria|Durban|Gauteng|KwaZulu|SARS)\b|\.za\b|\bZAR\b",
    "NG": r"\b(?:Nigeria|Nigerian|Lagos|Abuja)\b|\.ng\b|₦|\bNGN\b",
    "GH": r"\b(?:Ghana|Ghanaian|Accra|Kumasi)\b|\.gh\b|\bGHS\b",
    "SG": r"\b(?:Singapore|Singaporean)\b|\.sg\b|\bSGD\b|\bS\$",
    "HK": r"\b(?:Hong Kong|Kowloon)\b|\.hk\b|\bHKD?\$|\bHKD\b",
    "FJ": r"\b(?:Fiji|Fijian|Suva)\b|\.fj\b|\bFJD\b",
    "JM": r"\b(?:Jamaica|Jamaican)\b|\.jm\b|\bJ\$",
    "TT": r"\b(?:Trinidad|Tobago|Port of Spain)\b|\.tt\b|\bTT\$",
    "BB": r"\b(?:Barbados|Bridgetown)\b|\.bb\b|\bBDS\$",
    "ZW": r"\b(?:Zimbabwe|Harare|Bulawayo)\b|\.zw\b",
    "NA": r"\b(?:Namibia|Windhoek)\b|\bN\$",
    "DE": r"\b(?:Germany|German|Berlin|Munich|Hamburg|Frankfurt|e\. ?V\.|GmbH)\b|\.de\b",
    "FR": r"\b(?:France|French|Paris|Lyon|Marseille)\b|\.fr\b",
    "CH": r"\b(?:Switzerland|Swiss|Geneva|Zurich|Bern|Basel)\b|\.ch\b|\bCHF\b",
    "NL": r"\b(?:Netherlands|Dutch|Amsterdam|Rotterdam|The Hague)\b|\.nl\b",
    "SE": r"\b(?:Sweden|Swedish|Stockholm)\b|\.se\b|\bSEK\b",
    "NO": r"\b(?:Norway|Norwegian|Oslo)\b|\.no\b|\bNOK\b",
    "DK": r"\b(?:Denmark|Danish|Copenhagen)\b|\.dk\b|\bDKK\b",
    "JP": r"\b(?:Japan|Japanese|Tokyo|Osaka)\b|\.jp\b|\bJPY\b",
    "CN": r"\b(?:China|Chinese|Beijing|Shanghai)\b|\.cn\b|\b(?:RMB|CNY)\b",
}
_COMPILED = {code: re.compile(cue) for code, cue in _CUES.items()}
_SAMPLE = 60_000
"""How much of a text is looked at: its country shows early or not at all."""
_PER_CUE = 4
"""How often one and the same cue counts."""

_DOLLARS = {
    **{"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "FJ": "FJD", "JM": "JMD", "TT": "TTD", "BB": "BBD"},
    **{"NA": "NAD", "ZW": "ZWL"},
}
_RUPEES = {"IN": "INR", "PK": "PKR", "LK": "LKR", "NP": "NPR"}
_SHILLINGS = {"KE": "KES", "UG": "UGX", "TZ": "TZS"}
_CROWNS = {"SE": "SEK", "NO": "NOK", "DK": "DKK"}
_EUROS = {"IE": "EUR", "DE": "EUR", "FR": "EUR", "NL": "EUR"}
_OWN = {
    **_DOLLARS,
    **_RUPEES,
    **_SHILLINGS,
    **_CROWNS,
    **_EUROS,
    **{"GB": "GBP", "CH": "CHF", "ZA": "ZAR", "NG": "NGN", "GH": "GHS", "JP": "JPY", "CN": "CNY"},
}
_FAMILIES: dict[str, tuple[dict[str, str], str | None]] = {
    "dollar": (_DOLLARS, "USD"),
    "pound": ({}, "GBP"),
    "rupee": (_RUPEES, "INR"),
    "shilling": (_SHILLINGS, None),
    "crown": (_CROWNS, None),
    "yen": ({"JP": "JPY", "CN": "CNY"}, "JPY"),
    "franc": ({"CH": "CHF"}, None),
    "rand": ({"ZA": "ZAR"}, "ZAR"),
    "cent": ({**_DOLLARS, **_EUROS, "ZA": "ZAR"}, None),
}


def country_scores(text: str) -> Counter[str]:
    """How much in the text speaks for each country (ISO 3166 code)."""
    sample = text[:_SAMPLE]
    scores: Counter[str] = Counter()
    for code, cue in _COMPILED.items():
        for count in Counter(match.group().lower() for match in cue.finditer(sample)).values():
            scores[code] += min(count, _PER_CUE)
    return scores


def infer_country(text: str) -> str | None:
    """The country that most in the text speaks for; None where nothing does or two are equal."""
    ranked = country_scores(text).most_common(2)
    if not ranked or len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return None
    return ranked[0][0]


def money_country(text: str) -> str | None:
    """The country whose money "$", "Rs." or "cents" is in this text; None where it does not show.

    Another dollar country than the United States only where the text is plainly from there.
    """
    scores = country_scores(text)
    american = scores["US"]
    ranked = sorted((-scores[code], code) for code in _DOLLARS if code != "US")
    best, runner_up = -ranked[0][0], -ranked[1][0]
    if best >= 2 and best >= 3 * american and best >= 2 * runner_up:
        return ranked[0][1]
    others = sorted((-score, code) for code, score in scores.items() if code not in _DOLLARS)
    if others and -others[0][0] > american:
        return others[0][1]
    return "US" if american else None


def currency_of(family: str, country: str | None) -> str | None:
    """The ISO 4217 code of "dollar", "rupee", "pound" … in a country; the commonest one where the country is open."""
    members, default = _FAMILIES[family]
    return members.get(country or "", default)


def own_currency(country: str | None) -> str | None:
    """The currency of a country."""
    return _OWN.get(country or "")
