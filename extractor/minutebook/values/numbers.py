"""Numbers in a string, in digits or words, with ranges, fractions and scales.

read_number("16'584.98", 0) is 16584.98, read_number("two hundred", 0) is 200, and find_numbers("15 to 20 people")
is one mention with the value 15 and the highest value 20.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from minutebook.values.number_words import STARTS, read_words


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number or a range found in a string; offsets into that string, end exclusive."""

    start: int
    end: int
    value: Decimal
    value_max: Decimal | None = None
    in_words: bool = False
    approximate: bool = False
    """Whether the words before it say "about" or the like."""


_WORTH = ["0.5", "0.25", "0.75", "0.333", "0.667", "0.125", "0.375", "0.625", "0.875"]
FRACTIONS = dict(zip("½¼¾⅓⅔⅛⅜⅝⅞", map(Decimal, _WORTH), strict=True))
"""What one sign for a fraction is worth."""
_SCALES = {"hundred": 100, "k": 1_000, "thousand": 1_000, "dozen": 12, "doz": 12, "lakh": 10**5, "lac": 10**5}
_SCALES |= dict.fromkeys(("million", "mill", "mil", "mn", "mio", "m", "mm"), 10**6)
_SCALES |= {"crore": 10**7, "cr": 10**7, "billion": 10**9, "bn": 10**9, "b": 10**9, "trillion": 10**12, "tn": 10**12}
GROUPED = (
    r"(?:\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,4})?"  # 1,234.56
    r"|\d{1,2}(?:,\d{2}){1,4},\d{3}(?:\.\d{1,2})?"  # 2,50,000
    r"|\d{1,3}(?:['’]\d{3}){1,6}(?:[.,]\d{1,2})?"  # 16'584.98
    r"|\d{1,3}(?:\.\d{3}){1,6},\d{1,2}"  # 1.234,56
    r"|\d{1,3}(?:\.\d{3}){2,6}"  # 1.234.567
    r"|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}){1,6}(?:[.,]\d{1,2})?)"  # 1 234,56 with spaces that do not break
)
"""Digits with a sign between thousands, as a regex."""
_DIGITS = re.compile(rf"({GROUPED}|\d{{1,15}}(?:\.\d{{1,6}})?|\.\d{{1,4}})(?!\d)\s?([½¼¾⅓⅔⅛⅜⅝⅞])?|([½¼¾⅓⅔⅛⅜⅝⅞])")
_CENTS_AT_END = re.compile(r"\.\d\d\Z")
_MIXED = re.compile(r"(\d{1,4})[ -](\d)/(\d{1,2})(?![\d/])")
# Amounts of money as scans and hasty typing have them: "1, 750,000", "747. 50", "16 584,98", "12,50".
_LOOSE = re.compile(
    r"(?P<commas>\d{1,3}(?:[ ]?,[ ]?\d{3}){1,6}(?:\.[ ]?\d{2})?)(?!\d)"
    r"|(?P<cents>\d{1,6}\.[ ]\d{2})(?![\w%]|[ .,]?\d|[ ][a-z])"
    r"|(?P<spaces>\d{1,3}(?:[ ]\d{3}){1,6}(?:[.,]\d{1,2})?)(?!\d)"
    r"|(?P<decimal_comma>\d{1,9},\d{1,2})(?![\d,])"
)
_SCALE = re.compile(
    r"\s?(?P<word>millions?|mill?|mn|mio|billion|bn|trillion|tn|thousand|hundred|lakhs?|lacs?|crores?|cr|dozen|doz)\b\.?"
    r"(?:\s(?P<more>million|crores?)\b)?|(?P<letter>[kmb])(?!\w)|\s?(?P<capital>(?-i:MM?))(?!\w)",
    re.IGNORECASE,
)
_FIRST = "".join(sorted({"a", *(word[0] for word in STARTS.split("|"))}))
_BEGINS = rf"(?=[.\d½¼¾⅓⅔{_FIRST}])(?:(?=\.?\d|[½¼¾⅓⅔])|(?=(?:an?\s+)?(?:{STARTS})(?![^\W\d_])))"
ANY_NUMBER = re.compile(rf"(?<![\w.,£$€/:#@])(?<!\d[-–]){_BEGINS}", re.IGNORECASE)
"""Places where a number begins."""
_COUNTING = re.compile(rf"(?<![\w.,£$€/:#@\-–—]){_BEGINS}", re.IGNORECASE)
"""Places where one begins that can count something: not right behind a dash."""
_RANGE = re.compile(r"\s?(?:-|–|—|‐|‑|to|or)\s?", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:about\s+)?\Z", re.IGNORECASE)
_APPROXIMATE = re.compile(
    r"(?:\b(?:about|around|some|roughly|nearly|almost|approximately|approx\.?|circa|ca?\.|upwards\s+of|(?:more|less)\s+than"
    r"|over|under|fewer\s+than|at\s+(?:least|most)|up\s+to|(?:an\s+)?estimated|close\s+to|near|not\s+less\s+than"
    r"|in\s+excess\s+of)|[~≈∼±<>])\s*\Z",
    re.IGNORECASE,
)


def read_number(text: str, start: int, *, money: bool = False) -> tuple[Decimal, int] | None:
    """The number that starts at `start`, in digits or words, and where it ends; None where there is none.

    money: allow what only an amount of money may have: spaces in it, a decimal comma, "m" and "b" as scales.
    """
    digits = _read_digits(text, start, money)
    return read_words(text, start) if digits is None else _scaled(text, *digits, money)


def _read_digits(text: str, start: int, money: bool) -> tuple[Decimal, int] | None:
    if money and (loose := _LOOSE.match(text, start)):
        digits = loose.group().replace(" ", "")
        comma = loose["spaces"] or loose["decimal_comma"]
        return Decimal(digits.replace(",", "." if comma else "")), loose.end()
    if (mixed := _MIXED.match(text, start)) and 0 < int(mixed[2]) < int(mixed[3]):
        return int(mixed[1]) + round(Decimal(int(mixed[2])) / int(mixed[3]), 3), mixed.end()
    match = _DIGITS.match(text, start)
    if match is None:
        return None
    fraction = match[2] or match[3]
    value = plain(match[1]) if match[1] else Decimal(0)
    if not fraction:
        return value, match.end(1)
    # "$17.62½" is half a cent more.
    cents = match[1] and _CENTS_AT_END.search(match[1])
    return value + FRACTIONS[fraction] / (100 if cents else 1), match.end()


def plain(printed: str) -> Decimal:
    """The value of digits with any sign between thousands."""
    digits = re.sub(r"['’\s]", "", printed)
    comma, dot = digits.rfind(","), digits.rfind(".")
    if comma > dot and (dot >= 0 or len(digits) - comma != 4) and len(digits) - comma <= 3:
        return Decimal(digits.replace(".", "").replace(",", "."))
    if digits.count(".") > 1:
        return Decimal(digits.replace(".", ""))
    return Decimal(digits.replace(",", ""))


def _scaled(text: str, value: Decimal, end: int, money: bool) -> tuple[Decimal, int]:
    """The number with the scale behind it: "1.2 million", "3k", in money also "$5M"."""
    match = _SCALE.match(text, end)
    if match is None or (not money and (match["capital"] or match["letter"] not in (None, "k", "K"))):
        return value, end
    name = (match["word"] or match["letter"] or match["capital"]).lower()
    value *= _SCALES.get(name) or _SCALES[name.removesuffix("s")]
    if match["more"]:
        value *= _SCALES[match["more"].lower().removesuffix("s")]
    return value, match.end()


def find_numbers(text: str) -> list[NumberMention]:
    """All numbers in the text, in digits or words, in order; a range is one mention."""
    found: list[NumberMention] = []
    for match in _COUNTING.finditer(text):
        if found and match.start() < found[-1].end:
            continue
        number = read_number(text, match.start())
        if number is None or text[number[1] : number[1] + 1].isalnum():
            continue
        mention = NumberMention(match.start(), number[1], number[0], in_words=not text[match.start()].isnumeric())
        found.append(replace(_with_range(text, mention), approximate=is_approximate(text, mention.start)))
    return found


def is_approximate(text: str, start: int) -> bool:
    """Whether the words before a number say that it is not exact: "about", "over", "up to", "~"."""
    return bool(_APPROXIMATE.search(text, max(0, start - 24), start))


def _with_range(text: str, first: NumberMention) -> NumberMention:
    """The mention with the end of its range: "3-4", "five or six", "between 10 and 12"."""
    link = _RANGE.match(text, first.end)
    if link is None and _BETWEEN.search(text, max(0, first.start - 20), first.start):
        link = _AND.match(text, first.end)
    second = read_number(text, link.end()) if link else None
    if link is None or second is None or second[0] <= first.value or text[second[1] : second[1] + 1].isalnum():
        return first
    if "or" in link.group().lower() and second[0] != first.value + 1:
        return first
    return replace(first, end=second[1], value_max=second[0])


def decimal_string(value: Decimal) -> str:
    """The value as the record writes it: no exponent, no needless zeros ("16584.98", "68")."""
    digits = f"{value:f}"
    digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return "0" if digits == "-0" else digits
