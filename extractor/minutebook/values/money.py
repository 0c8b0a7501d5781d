"""Amounts of money in a string: "$1.2 million", "CHF 16'584.98", "£61. 4s. 9d.", "sixty dollars", "Rs. 500/-".

What "$", "Rs." or "cents" means depends on the country that the text is from; the caller gives it
(`provenance.money_country`), and the mention says whether its currency was printed or followed from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from minutebook.values import hints
from minutebook.values.currencies import (
    ADJECTIVES,
    CODES,
    LETTER_SIGNS,
    NOT_AMERICAN,
    OPEN_SIGNS,
    SIGNS,
    SLASH_COUNTRIES,
    UNIT_NAMES,
    currency_of,
    own_currency,
    sign_currency,
    unit_of,
)
from minutebook.values.number_words import STARTS, read_words
from minutebook.values.numbers import ANY_NUMBER, is_approximate, read_number
from minutebook.values.sterling import COINS, PENCE_WORD, find_sterling, pence_in_pounds


@dataclass(frozen=True, slots=True)
class MoneyMention:
    """An amount of money found in a string; offsets into that string, end exclusive."""

    start: int
    end: int
    value: Decimal
    currency: str | None
    """ISO 4217; None where the text does not show which."""
    form: str
    """How it is written: sign, unit, pounds_shillings_pence, shillings, words."""
    value_max: Decimal | None = None
    inferred: bool = False
    """Whether the currency followed from the country, not from what is printed ("$", "cents")."""
    approximate: bool = False


_SIGNS = "|".join(re.escape(sign) for sign in sorted((*SIGNS, *OPEN_SIGNS), key=lambda sign: (-len(sign), sign)))
_LETTERED = "|".join(re.escape("Le" if sign == "LE" else sign) for sign in LETTER_SIGNS)
_SIGN = re.compile(
    rf"(?<![^\W\d_])(?P<minus>[-−‐‑]\s?)?(?P<bracket>\()?(?P<sign>{_SIGNS}|(?:{CODES})\s?[$£€]?|R(?=\s?\d)|(?-i:{_LETTERED})(?=\s?\d))"
    r"\s{0,12}(?P<inner>[-−(]\s?)?(?=\.?\d)",
    re.IGNORECASE,
)
_SYMBOLS = tuple({sign[-1] for sign in (*SIGNS, *OPEN_SIGNS) if not (sign[-1].isalpha() or sign[-1] == ".")})
_LETTERS = frozenset(
    hints.lowered_in_place("|".join((*SIGNS, *OPEN_SIGNS, *LETTER_SIGNS, CODES, "R"))).replace(".", "").split("|")
)
_BEFORE_DIGIT = re.compile(r"(?<![^\W\d_])([^\W\d_]++)\.?\s{0,13}(?:[-−‐‑(]\s?)?(?=\.?\d)")
_DIGIT = re.compile(r"\d")
_STEMS = (
    "dollar|cent|euro|pound|shilling|penc|penn|guinea|rupee|paise|franc|naira|cedi|rand|yen|yuan|kron|zlot|koruna"
    "|forint|ringgit|baht|taka|dirham|¢|cts|quid|buck|kobo|kwacha|kina|peso"
)
_HINTS = (*_STEMS.split("|"), *COINS)
"""Cheap tests before the slower patterns: the stems of all units."""
_SIGNED_BEFORE = re.compile(r"(?:\A\s*|\b(?:of|is|was|at|to)\s?|[:=(|\t]\s?)\Z")
_TOLD_IN_BRACKETS = re.compile(r"\b(?:of|is|was|were|at|to)\s\Z")
"""Accounting brackets in a sentence: "the void loss was (£38k)"."""
_ADJECTIVE = "|".join(re.escape(adjective) for adjective in ADJECTIVES)
_UNIT_FIRST = re.compile(
    rf"\b(?:(?P<adjective>{_ADJECTIVE})\s)?"
    r"(?P<unit>rupees|naira|shillings|dollars|ringgit|pesos|kwacha|cedis|taka|euros|francs|rands|pounds|kina|baht|dirhams)"
    rf"(?P<whose>\s(?:{_ADJECTIVE}|malaysia))?\s(?=(?:{STARTS})\b)",
    re.IGNORECASE,
)
_UNIT = re.compile(
    rf"\s?-?(?:(?P<adjective>{_ADJECTIVE})\s)?(?P<unit>{UNIT_NAMES})(?![^\W\d_])(?P<sterling>\s+sterling\b)?",
    re.IGNORECASE,
)
_MILLS = re.compile(r"\s(?P<unit>mills?)\b", re.IGNORECASE)
_SIGN_AFTER = re.compile(rf"\s?(?P<sign>[€£¢₹$](?!\s?\d)|(?:{CODES})\b(?!\s?\d)|(?:kr|Ft|zł|Kč)\b)", re.IGNORECASE)
_CODE_AFTER = re.compile(rf"\s?(?P<code>{CODES})\b")
_TAIL = re.compile(r"\s?/[-=–—]|\.-|,-")
_SLASH = re.compile(r"/[-=](?!\d)")
_RANGE = re.compile(r"\s?(?:-|–|—|‐|to)\s?")
_LEAST_HASHED = 100
"""Below it, "#5" is likelier a number than naira."""
_MILL = Decimal("0.001")
"""By itself a mill is a rate of tax; behind cents it is money."""
_LEAST_IN_WORDS = 100
"""Below it, "the dollars two members gave" is likelier than an amount behind its unit."""
_YEARS = range(1900, 2100)
_COINS = re.compile(
    r"(?<![\w£$€.,/])(?P<number>\d{1,3}(?:\.5)?)(?P<unit>p|c)"
    r"(?=\s(?:per|each|a|an|profit|rise|increase|on|in|was|of)\b|\s?/|[.,;)](?:\s|$)|$)"
)
_AND = re.compile(r"[\s,]{0,3}(?:and\s+|&\s*)?", re.IGNORECASE)
_WEIGHT = re.compile(r"\s+(?:of\s+(?!(?:the|his|her|their|this|which|it)\b)|weight\b|per\s+square|lb\b)", re.IGNORECASE)


def find_money(text: str, country: str | None = None) -> list[MoneyMention]:
    """All amounts of money in the text, in order.

    Each end of "$1,000 to $2,000" is one; "$3-4k" is one with two values. `country`: ISO 3166 code of the country
    that the text is from, for "$", "Rs.", "cents" and the like.
    """
    if not _DIGIT.search(text) and not hints.holds(text.lower(), _HINTS):
        return []
    sterling = (MoneyMention(m.start, m.end, m.value, "GBP", m.form) for m in find_sterling(text))
    candidates = [*sterling, *_with_sign(text, country), *_with_unit(text, country), *_coins(text, country)]
    candidates += _with_unit_first(text, country)
    found: list[MoneyMention] = []
    for mention in sorted(candidates, key=lambda m: (m.start, -m.end)):
        if not found or mention.start >= found[-1].end:
            found.append(replace(mention, approximate=is_approximate(text, mention.start)))
    return found


def _with_sign(text: str, country: str | None) -> Iterator[MoneyMention]:
    """Amounts with a sign or a code before the number."""
    end = 0
    if not _DIGIT.search(text):
        return
    if not _has_sign(text):
        return
    for match in _SIGN.finditer(text):
        number = read_number(text, match.end(), money=True)
        if match.start() < end or number is None:
            continue
        currency, inferred = sign_currency(match["sign"], country)
        if currency is None and match["sign"].upper() not in OPEN_SIGNS:
            continue
        value, end = number
        if match["sign"] == "#" and value < _LEAST_HASHED:
            continue
        start = match.start("sign")
        value_max, end = _range_end(text, value, end)
        if value_max is None:
            value, start, end = _negative(text, match, value, end)
        elif value < 1000 <= value_max and text[end - 1] in "kK":
            value *= 1000  # "$3-4k"
        currency, inferred, end = _after(text, end, currency, inferred)
        yield MoneyMention(start, end, value, currency, "sign", value_max, inferred)


def _has_sign(text: str) -> bool:
    """Whether a sign or a code may stand before a number: a cheap test before `_SIGN`."""
    if hints.holds(text, _SYMBOLS) or "#" in text or "=N=" in text:
        return True
    return any(hints.lowered_in_place(word) in _LETTERS for word in _BEFORE_DIGIT.findall(text))


def _negative(text: str, match: re.Match[str], value: Decimal, end: int) -> tuple[Decimal, int, int]:
    """The amount with its printed sign, where it starts and ends: a minus, or accounting brackets.

    Brackets are a minus round a whole cell or behind the sign: "($5)" alone, "$ (5)", but not "a fee ($5)".
    """
    start, closed = match.start("sign"), text[end : end + 1] == ")"
    inner = (match["inner"] or "").strip()
    if inner == "(":
        return (-value, start, end + 1) if closed else (value, start, end)
    if match["bracket"] and closed:
        alone = not text[: match.start()].strip() and not text[end + 1 :].strip()
        alone = alone or bool(_TOLD_IN_BRACKETS.search(text, max(0, match.start() - 12), match.start()))
        return (-value, match.start(), end + 1) if alone else (value, start, end)
    if inner or (match["minus"] and _SIGNED_BEFORE.search(text, max(0, match.start() - 8), match.start())):
        return -value, match.start(), end
    return value, start, end


def _range_end(text: str, value: Decimal, end: int) -> tuple[Decimal | None, int]:
    """The second value of "$3-4k" or "£50 to 60.00", and where it ends; None where no range follows."""
    link = _RANGE.match(text, end)
    if link is None or not text[link.end() : link.end() + 1].isdigit():
        return None, end
    number = read_number(text, link.end(), money=True)
    if number is None or number[0] <= value or (number[0] in _YEARS and value not in _YEARS):
        return None, end
    after = text[number[1] : number[1] + 2]
    counts = " " in link.group() and after[:1] == " " and after[1:].islower()  # "£100 to 5 groups"
    if counts or after[:1].isalnum() or after[:1] in ("/", "-"):
        return None, end
    return number


def _after(text: str, end: int, currency: str | None, inferred: bool) -> tuple[str | None, bool, int]:
    """What stands behind the number: "/-", a code that says which dollars, the unit once more."""
    if tail := _TAIL.match(text, end):
        end = tail.end()
    if code := _CODE_AFTER.match(text, end):
        return code["code"], False, code.end()
    if unit := _UNIT.match(text, end):
        if unit["adjective"]:
            return ADJECTIVES[unit["adjective"].lower()], False, unit.end()
        return currency, inferred, unit.end()
    return currency, inferred, end


def _with_unit(text: str, country: str | None) -> Iterator[MoneyMention]:
    """Amounts with the unit behind the number: "1,200 dollars", "10k Euros", "four pounds fifteen shillings"."""
    end = 0
    for match in ANY_NUMBER.finditer(text):
        start = match.start()
        number = read_number(text, start, money=True) if start >= end else None
        if number is None:
            continue
        value, stop = number
        if (unit := _unit(text, stop, country)) and unit[2] > _MILL:
            currency, inferred, worth, stop = unit
            value, end = _chain(text, value * worth, stop, country)
            yield MoneyMention(start, end, value, currency, "unit", inferred=inferred)
        elif country in SLASH_COUNTRIES and (slash := _SLASH.match(text, stop)):
            end = slash.end()
            yield MoneyMention(start, end, value, own_currency(country), "unit", inferred=True)


def _with_unit_first(text: str, country: str | None) -> Iterator[MoneyMention]:
    """Amounts in words behind their unit: "Rupees Two Lakhs Fifty Thousand only"."""
    for match in _UNIT_FIRST.finditer(text):
        number = read_words(text, match.end())
        family, _ = unit_of(match["unit"])
        if number is None or number[0] < _LEAST_IN_WORDS:
            continue
        whose = (match["adjective"] or match["whose"] or "").strip().lower()
        family = "shilling" if match["unit"].lower() == "shillings" else family  # by themselves not those of a pound
        printed = ADJECTIVES.get(whose) or (family if family.isupper() else None)
        currency = printed or currency_of(family, country)
        yield MoneyMention(match.start(), number[1], number[0], currency, "words", inferred=printed is None)


def _unit(text: str, end: int, country: str | None) -> tuple[str | None, bool, Decimal, int] | None:
    """The unit at `end`: currency, whether the country decided it, what it is worth, where it ends."""
    if sign := _SIGN_AFTER.match(text, end):
        if sign["sign"] == "¢":
            return _cents_currency(country), True, Decimal("0.01"), sign.end()
        currency, inferred = ("HUF", False) if sign["sign"] == "Ft" else sign_currency(sign["sign"], country)
        return (currency, inferred, Decimal(1), sign.end()) if currency or sign["sign"] == "$" else None
    unit = _UNIT.match(text, end) or _MILLS.match(text, end)
    if unit is None:
        return None
    family, worth = unit_of(unit["unit"])
    printed = unit.groupdict()
    if family == "pound" and not printed["sterling"] and (country == "US" or _WEIGHT.match(text, unit.end())):
        return None
    if printed.get("adjective"):
        return ADJECTIVES[printed["adjective"].lower()], False, worth, unit.end()
    if family.isupper():
        return family, False, worth, unit.end()
    currency = _cents_currency(country) if family == "cent" else currency_of(family, country)
    return currency, family != "pound", worth, unit.end()


def _cents_currency(country: str | None) -> str | None:
    """Whose cents they are: American where nothing speaks for another country."""
    return currency_of("cent", country) or (None if country == NOT_AMERICAN else "USD")


def _chain(text: str, value: Decimal, end: int, country: str | None) -> tuple[Decimal, int]:
    """The amount with smaller units that follow: "five dollars and fifty cents", "two shillings and sixpence"."""
    worth = Decimal(1)
    for _ in range(2):
        link = _AND.match(text, end)
        begin = link.end() if link else end
        if pence := PENCE_WORD.match(text, begin):
            return value + pence_in_pounds(pence), pence.end()
        number = read_number(text, begin, money=True)
        unit = _unit(text, number[1], country) if number else None
        if number is None or unit is None or unit[2] >= worth:
            break
        # Behind shillings, pence are those of which a pound had 240.
        pence_of_old = unit[0] == "GBP" and unit[2] == Decimal("0.01") and value % 1 != 0
        worth = Decimal(1) / 240 if pence_of_old else unit[2]
        value, end = value + number[0] * worth, unit[3]
    return value, end


def _coins(text: str, country: str | None) -> Iterator[MoneyMention]:
    """Pence and cents by their letter: "50p", "10c each"."""
    for match in _COINS.finditer(text):
        value = Decimal(match["number"]) / 100
        currency = currency_of("cent", country)
        if match["unit"] == "p" and ("£" in text or country in ("GB", None)):
            yield MoneyMention(match.start(), match.end(), value, "GBP", "unit")
        elif match["unit"] == "c" and currency is not None:
            yield MoneyMention(match.start(), match.end(), value, currency, "unit", inferred=True)
