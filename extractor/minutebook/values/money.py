"""Amounts of money in a string: "$1.2 million", "CHF 16'584.98", "£61. 4s. 9d.", "sixty dollars", "Rs. 500/-".

What "$", "Rs." or "cents" means depends on the country that the text is from; the caller gives it
(`provenance.money_country`), and the mention says whether its currency was printed or followed from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from minutebook.values.provenance import currency_of
from minutebook.values.numbers import STARTS_ANY_NUMBER, is_approximate, read_number


@dataclass(frozen=True, slots=True)
class MoneyMention:
    """An amount of money found in a string; offsets into that string, end exclusive."""

    start: int
    end: int
    value: Decimal
    currency: str | None
    """ISO 4217; None where the text does not show which."""
    form: str
    """How it is written: symbol, unit, code, pounds_shillings_pence, shillings, words."""
    value_max: Decimal | None = None
    inferred: bool = False
    """Whether the currency followed from the country, not from what is printed ("$", "cents")."""
    approximate: bool = False


_FIXED = {
    **{"US$": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "CAN$": "CAD", "CDN$": "CAD", "NZ$": "NZD", "S$": "SGD"},
    **{"SG$": "SGD", "HK$": "HKD", "NT$": "TWD", "R$": "BRL", "J$": "JMD", "TT$": "TTD", "EC$": "XCD", "BDS$": "BBD", "FJ$": "FJD", "N$": "NAD"},
    **{"Z$": "ZWL", "G$": "GYD", "BZ$": "BZD", "MX$": "MXN", "£": "GBP", "€": "EUR", "₹": "INR", "₦": "NGN", "₱": "PHP", "₩": "KRW", "₽": "RUB"},
    **{"₺": "TRY", "₪": "ILS", "฿": "THB", "₫": "VND", "₴": "UAH", "₡": "CRC", "৳": "BDT", "GH₵": "GHS", "GH¢": "GHS", "₵": "GHS", "ZŁ": "PLN"},
    **{"KSHS": "KES", "KSH": "KES", "KSHS.": "KES", "KSH.": "KES", "USHS": "UGX", "USH": "UGX", "TSHS": "TZS", "TSH": "TZS", "STG£": "GBP"},
    **{"RM": "MYR", "RP": "IDR", "KČ": "CZK", "SFR.": "CHF", "SFR": "CHF", "PHP": "PHP", "RMB": "CNY", "NIS": "ILS", "IR£": "IEP", "GBP£": "GBP"},
}
_CODES = (
    "USD|EUR|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|PKR|LKR|NPR|BDT|KES|UGX|TZS|RWF|ETB|ZAR|NGN|GHS|ZMW|MWK|BWP|NAD|MUR|EGP|MAD|XAF|XOF|SGD|HKD|TWD|MYR|IDR"
    "|PHP|THB|VND|KRW|FJD|PGK|JMD|TTD|BBD|XCD|BSD|BZD|GYD|MXN|BRL|ARS|CLP|COP|PEN|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|RSD|UAH|RUB|TRY|ILS|AED|SAR|QAR"
    "|KWD|BHD|OMR|JOD|IEP|DEM|FRF|BEF|NLG|ITL|ESP|ATS"
)
_OPEN = {"$": "dollar", "¥": "yen", "RS": "rupee", "RS.": "rupee", "RE.": "rupee", "SHS": "shilling", "SHS.": "shilling", "SH.": "shilling", "KR": "crown"}
_SYMBOLS = "|".join(re.escape(s) for s in sorted((*_FIXED, *_OPEN), key=len, reverse=True))
_SYMBOL = re.compile(
    rf"(?<![^\W\d_])(?P<sign>[-−‐‑]\s?)?(?P<bracket>\()?(?P<symbol>{_SYMBOLS}|(?:{_CODES})\s?[$£€]?|R(?=\s?\d))\s{{0,12}}(?P<inner>[-−(]\s?)?(?=[\d.]\d|\d)",
    re.IGNORECASE,
)
_UNITS: dict[str, tuple[str, Decimal]] = {
    **{"dollar": ("dollar", Decimal(1)), "cent": ("cent", Decimal("0.01")), "euro": ("EUR", Decimal(1)), "pound": ("pound", Decimal(1))},
    **{"shilling": ("GBP", Decimal("0.05")), "pence": ("GBP", Decimal("0.01")), "penny": ("GBP", Decimal("0.01")), "guinea": ("GBP", Decimal("1.05"))},
    **{"rupee": ("rupee", Decimal(1)), "paise": ("rupee", Decimal("0.01")), "franc": ("franc", Decimal(1)), "naira": ("NGN", Decimal(1))},
    **{"cedi": ("GHS", Decimal(1)), "rand": ("ZAR", Decimal(1)), "yen": ("JPY", Decimal(1)), "yuan": ("CNY", Decimal(1)), "peso": ("", Decimal(1))},
    **{"kroner": ("crown", Decimal(1)), "kronor": ("crown", Decimal(1)), "zloty": ("PLN", Decimal(1)), "koruna": ("CZK", Decimal(1))},
    **{"forint": ("HUF", Decimal(1)), "ringgit": ("MYR", Decimal(1)), "baht": ("THB", Decimal(1)), "taka": ("BDT", Decimal(1)), "dirham": ("AED", Decimal(1))},
}
_ADJECTIVES = {
    **{"us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "new zealand": "NZD", "nz": "NZD", "singapore": "SGD"},
    **{"hong kong": "HKD", "swiss": "CHF", "french": "FRF", "kenya": "KES", "kenyan": "KES", "indian": "INR", "sterling": "GBP", "fiji": "FJD"},
}
_UNIT = re.compile(
    rf"\s?-?(?:(?P<adjective>{'|'.join(re.escape(a) for a in _ADJECTIVES)})\s)?"
    r"(?P<unit>dollars?|cents?|euros?|pounds?|shillings?|pence|penny|pennies|guineas?|rupees?|paise|francs?|naira|cedis?|rands?|yen|yuan|pesos?|kroner|kronor"
    r"|zlot(?:y|ych)|koruna|forints?|ringgit|baht|taka|dirhams?)(?![^\W\d_])(?P<sterling>\s+sterling\b)?",
    re.IGNORECASE,
)
_SIGN_AFTER = re.compile(rf"\s?(?P<sign>€|£|¢|₹|(?:{_CODES})\b|kr\b|Ft\b|zł\b|Kč\b)", re.IGNORECASE)
_CODE_AFTER = re.compile(rf"\s?(?P<code>{_CODES})\b")
_TAIL = re.compile(r"\s?/[-=–—](?:\s?(?:only|each)\b)?|\.-|,-")
_RANGE = re.compile(r"\s?(?:-|–|—|‐|to)\s?")
_LSD = re.compile(
    r"£\s?(?P<l>\d{1,3}(?:,\d{3})*|\d{1,6})(?:[.,:;]?\s{0,3}(?P<s>\d{1,2})\s?s\b\.?(?:[,;]?\s{0,3}(?P<d>\d{1,2})(?P<f>[½¼¾])?\s?d\b\.?)?"
    r"|[-–.:/]\s?(?P<s2>[01]?\d)[-–.:/]\s?(?P<d2>\d|1[01])(?P<f2>[½¼¾])?(?![\d/.:-]|\s?d\b)"
    r"|\s(?P<s3>[01]?\d)\s(?P<d3>\d|1[01])(?P<f3>[½¼¾])?(?!\w|[.,]\d|\s?[%£]))"
)
_SD = re.compile(r"(?<![\w£.])(?P<s>\d{1,2})\s?s\b\.?,?\s?(?P<d>\d{1,2})\s?d\b\.?")
_LONE = re.compile(
    r"\b(?:at|of|for|paid|fee|cost|charge|sum|to|and|is|was)\s(?:(?P<s>\d{1,2})(?:s\.|s(?=\s(?:per|each|a)\b)|/-)|(?P<d>\d{1,2})(?:d\.|d(?=\s(?:per|each|a)\b))|(?P<s2>\d{1,2})/(?P<d2>\d|1[01])"
    r"(?=\s(?:per|each|a\s(?:day|week|head|ton))\b))(?!\s?(?:of|day|inst|January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
_PENCE_WORD = re.compile(r"\b(half|three\s?half|two|three|four|five|six|seven|eight|nine|ten|eleven)-?pence\b|\b(half-?penny|one penny|half-a-crown|half a crown)\b", re.IGNORECASE)
_PENCE = {"half": "0.5", "three half": "1.5", "threehalf": "1.5", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8"}
_PENCE |= {"nine": "9", "ten": "10", "eleven": "11", "halfpenny": "0.5", "half-penny": "0.5", "one penny": "1", "half-a-crown": "30", "half a crown": "30"}
_COINS = re.compile(r"(?<![\w£$€.,/])(?P<n>\d{1,3}(?:\.5)?)(?P<unit>p|c)(?=\s(?:per|each|a|an|rise|increase|on|in)\b|\s?/|[.,;)](?:\s|$)|$)")
_CHAIN = re.compile(r"[\s,]{0,3}(?:and\s+|&\s*)?", re.IGNORECASE)
_WEIGHT_AFTER = re.compile(r"\s+(?:of\s+(?!the\b|his\b|her\b|their\b|this\b|which\b|it\b)|weight\b|per\s+square|lb\b)", re.IGNORECASE)
_AREA_BEFORE = re.compile(r"\b(?:the|in|a|per|each|every)\s+\Z", re.IGNORECASE)
_NOT_A_YEAR = 2100


def find_money(text: str, country: str | None = None) -> list[MoneyMention]:
    """All amounts of money in the text, in order; each end of "$1,000 to $2,000" is one, "$3-4k" is one with two values.

    country: ISO 3166 code of the country that the text is from, for "$", "Rs.", "cents" and the like.
    """
    found: list[MoneyMention] = []
    candidates = sorted((*_sterling(text), *_with_symbol(text, country), *_with_unit(text, country)), key=lambda m: (m.start, -m.end))
    for mention in candidates:
        if not found or mention.start >= found[-1].end:
            found.append(replace(mention, approximate=is_approximate(text, mention.start)))
    return found


def _with_symbol(text: str, country: str | None) -> Iterator[MoneyMention]:
    end = 0
    for match in _SYMBOL.finditer(text):
        if match.start() < end or (number := read_number(text, match.end(), money=True)) is None:
            continue
        value, end = number
        currency, inferred = _currency(match["symbol"], country)
        if currency is None and not match["symbol"].upper().rstrip(".") in ("SHS", "SH", "KR"):
            continue
        start = match.start("symbol")
        if match["inner"] or match["sign"] and not text[: match.start()].rstrip()[-1:].isalnum() or match["bracket"] and _closes(text, end):
            value, start, end = _negative(text, match, value, end)
        value_max, end = _range_end(text, value, end)
        currency, inferred, end = _after(text, end, currency, inferred)
        yield MoneyMention(start, end, value, currency, "symbol", value_max, inferred)


def _closes(text: str, end: int) -> bool:
    return text[end : end + 1] == ")"


def _negative(text: str, match: re.Match[str], value: Decimal, end: int) -> tuple[Decimal, int, int]:
    """The amount with its printed sign: a minus, or accounting brackets round a whole cell or after the symbol."""
    if match["bracket"]:
        alone = not text[: match.start()].strip() and not text[end + 1 :].strip()
        return (-value, match.start(), end + 1) if alone else (value, match.start("symbol"), end)
    if match["inner"] and match["inner"].startswith("("):
        return (-value, match.start("symbol"), end + 1) if _closes(text, end) else (value, match.start("symbol"), end)
    before = text[max(0, match.start() - 8) : match.start()]
    signed = bool(match["inner"]) or not before.strip() or bool(re.search(r"(?:\b(?:of|is|was|at|to)|[:=(|\t])\s?\Z", before))
    return (-value, match.start(), end) if signed else (value, match.start("symbol"), end)


def _currency(symbol: str, country: str | None) -> tuple[str | None, bool]:
    """The code of a printed symbol, and whether the country decided it."""
    name = symbol.upper().strip()
    if name in _FIXED:
        return _FIXED[name], False
    if name in _OPEN:
        return currency_of(_OPEN[name], country), True
    if name == "R":
        return (currency_of("rand", country), True) if country == "ZA" else (None, True)
    code = name.rstrip("$£€ ")
    return (code, False) if symbol.startswith(code) else (None, False)


def _range_end(text: str, value: Decimal, end: int) -> tuple[Decimal | None, int]:
    """The second value of "$3-4k" or "£50 to 60.00"; None where no range follows."""
    link = _RANGE.match(text, end)
    if link is None or not text[link.end() : link.end() + 1].isdigit():
        return None, end
    number = read_number(text, link.end(), money=True)
    if number is None or number[0] <= value or text[number[1] : number[1] + 1].isalnum():
        return None, end
    spaced = link.group().strip() == "to" or " " in link.group()
    if spaced and text[number[1] : number[1] + 1] == " " and text[number[1] + 1 : number[1] + 2].islower():
        return None, end
    return number[0], number[1]


def _after(text: str, end: int, currency: str | None, inferred: bool) -> tuple[str | None, bool, int]:
    """What stands behind the number: "/-", a code that says which dollars, the unit once more."""
    if tail := _TAIL.match(text, end):
        end = tail.end()
    if code := _CODE_AFTER.match(text, end):
        return code["code"].upper(), False, code.end()
    if unit := _UNIT.match(text, end):
        adjective = unit["adjective"]
        return (_ADJECTIVES[adjective.lower()], False, unit.end()) if adjective else (currency, inferred, unit.end())
    return currency, inferred, end


def _with_unit(text: str, country: str | None) -> Iterator[MoneyMention]:
    """Amounts with the unit behind them: "1,200 dollars", "10k Euros", "four pounds fifteen shillings", "500/-"."""
    end = 0
    for match in STARTS_ANY_NUMBER.finditer(text):
        start = match.start()
        if start < end or (number := read_number(text, start, money=True)) is None:
            continue
        value, stop = number
        if unit := _unit(text, stop, country):
            currency, inferred, factor, stop = unit
            value, stop = _chain(text, value * factor, stop, country)
            yield MoneyMention(start, stop, value, currency, "unit", inferred=inferred)
            end = stop
        elif re.compile(r"/[-=](?!\d)").match(text, stop) and country in ("IN", "PK", "LK", "NP", "KE", "UG", "TZ"):
            family = "rupee" if country in ("IN", "PK", "LK", "NP") else "shilling"
            yield MoneyMention(start, stop + 2, value, currency_of(family, country), "unit", inferred=True)
            end = stop + 2
    for match in _COINS.finditer(text):
        yield from _coin(match, text, country)


def _coin(match: re.Match[str], text: str, country: str | None) -> Iterator[MoneyMention]:
    pence = match["unit"] == "p"
    currency = "GBP" if pence else currency_of("cent", country)
    if currency is not None and (not pence or "£" in text or country in ("GB", None)):
        yield MoneyMention(match.start(), match.end(), Decimal(match["n"]) / 100, currency, "unit", inferred=not pence)


def _unit(text: str, end: int, country: str | None) -> tuple[str | None, bool, Decimal, int] | None:
    """The unit at `end`: currency, whether the country decided it, what it is worth, where it ends."""
    if sign := _SIGN_AFTER.match(text, end):
        if sign["sign"] == "¢":
            return currency_of("cent", country) or "USD", True, Decimal("0.01"), sign.end()
        currency, inferred = _currency(sign["sign"], country)
        own = {"KR": currency_of("crown", country), "FT": "HUF"}
        if currency or sign["sign"].upper() in own:
            return currency or own[sign["sign"].upper()], inferred, Decimal(1), sign.end()
    unit = _UNIT.match(text, end)
    if unit is None:
        return None
    word = unit["unit"].lower()
    name = word if word in _UNITS else "zloty" if word == "zlotych" else "penny" if word == "pennies" else word.removesuffix("s")
    family, factor = _UNITS[name]
    if family == "pound" and not unit["sterling"] and (country == "US" or _WEIGHT_AFTER.match(text, unit.end())):
        return None
    if unit["adjective"]:
        return _ADJECTIVES[unit["adjective"].lower()], False, factor, unit.end()
    if family.isupper():
        return family, False, factor, unit.end()
    currency = currency_of(family, country) if family else None
    if family == "cent" and currency is None:
        currency = "USD"
    return currency, family != "pound", factor, unit.end()


def _chain(text: str, value: Decimal, end: int, country: str | None) -> tuple[Decimal, int]:
    """Smaller units that follow: "five dollars and fifty cents", "two shillings and sixpence"."""
    factor = Decimal(1)
    for _ in range(2):
        link = _CHAIN.match(text, end)
        assert link is not None
        if pence := _PENCE_WORD.match(text, link.end()):
            return value + _pence(pence), pence.end()
        number = read_number(text, link.end(), money=True)
        unit = number and _unit(text, number[1], country)
        if not number or not unit or unit[2] >= factor:
            break
        old_pence = re.match(r"\s*(?:pence|penny|pennies)", text[number[1] : unit[3]], re.IGNORECASE) and value % 1 != 0
        value, end, factor = value + number[0] * (Decimal(1) / 240 if old_pence else unit[2]), unit[3], unit[2]
    return value, end


def _pence(match: re.Match[str]) -> Decimal:
    name = (match[1] or match[2]).lower()
    return Decimal(_PENCE.get(name) or _PENCE[name.replace("  ", " ")]) / 240


def _sterling(text: str) -> Iterator[MoneyMention]:
    """Pounds, shillings and pence as decimal pounds."""
    if "£" in text:
        for m in _LSD.finditer(text):
            shillings, pence, part = (m[a] or m[b] or m[c] for a, b, c in (("s", "s2", "s3"), ("d", "d2", "d3"), ("f", "f2", "f3")))
            value = Decimal(m["l"].replace(",", "")) + _old(shillings, pence, part)
            yield MoneyMention(m.start(), m.end(), value, "GBP", "pounds_shillings_pence")
    for m in _SD.finditer(text):
        if int(m["d"]) < 12:
            yield MoneyMention(m.start(), m.end(), _old(m["s"], m["d"], None), "GBP", "shillings")
    for m in _LONE.finditer(text):
        group = next(g for g in ("s", "d", "s2") if m[g])
        yield MoneyMention(m.start(group), m.end(), _old(m["s"] or m["s2"], m["d"] or m["d2"], None), "GBP", "shillings")
    for m in _PENCE_WORD.finditer(text):
        yield MoneyMention(m.start(), m.end(), _pence(m), "GBP", "words")


def _old(shillings: str | None, pence: str | None, part: str | None) -> Decimal:
    fraction = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), None: Decimal(0)}[part]
    return Decimal(shillings or 0) / 20 + (Decimal(pence or 0) + fraction) / 240
