"""What a line's first and last words say of whether its sentence goes on."""

from __future__ import annotations

import re

TERMINAL = ".?!:"
CLOSERS = "\"'”’)]»"
OPENERS = "\"'“‘([«"

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|April|May|June|July|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?"
    r"|Dec(?:ember)?)"
)
_DAY_AT_END = re.compile(
    r"\b(?:the|on|of|by|to|and|until|from)\s\d{1,2}(?:st|nd|rd|th|d)?(?:\s(?:day\s)?of)?\Z|\bday\sof\Z"
)
_MONTH_AT_START = re.compile(rf"{_MONTH}\b")
_DATE_AT_END = re.compile(
    rf"\b{_MONTH}\.?(?:\s\d{{1,2}}(?:st|nd|rd|th|d)?)?,\Z|\b\d{{1,2}}(?:st|nd|rd|th|d)?\s{_MONTH},?\Z"
)
_YEAR_AT_START = re.compile(r"(?:1[5-9]|20)\d\d(?!\w|[/-]\d)")


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


ABBREVIATIONS = _words(
    """mr mrs ms messrs dr no nos cllr cllrs cr hon rev revd bro sis prof st supt capt col maj gen lt vs viz e.g i.e
    approx est dept art sec"""
)
"""Words whose full stop ends no sentence."""
EITHER = _words("p.m a.m pm am inc ltd co corp jr sr esq etc inst ult prox ave rd")
"""Words whose full stop may end a sentence: it does not where the next line begins with a small letter."""
TITLES = _words("miss cllr sir lady lord dame brother sister reverend")
"""Words that stand before a name and never after it."""
OFFICES = _words(
    """chair councillor councillors councilmember councilman councilwoman commissioner trustee alderman
    supervisor director professor president chairman"""
)
"""Words that stand before a name, or after it."""
FUNCTION_WORDS = _words(
    """a an and as at be been being but by for from has have he her his if in into is its nor of on or our per she such
    than that the their these they this those to upon was we were which who whom whose will with & - – —"""
)
"""Words at which no heading, no entry and no sentence ends."""
ADDRESS = re.compile(r"\S+@\S|\S+://|www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}(?:[/\s]|$)")
WORDS = re.compile(r"[^\W\d_]{2,}")
PART = re.compile(r"[,;]\s*")
ENTRY = 30
"""Characters; names and offices in an enumeration are not longer, on the average."""
FEW_SMALL = 5
"""So many small words make running text."""


def ends_sentence(text: str, after: str = "") -> bool:
    """Whether a line ends with terminal punctuation, quotes and brackets looked through; `after` is the next line."""
    bare = text.rstrip(CLOSERS)
    if not bare:
        return True
    if bare[-1] == ".":
        last = bare.rsplit(" ", 1)[-1][:-1].lower().lstrip(OPENERS)
        return last not in ABBREVIATIONS and not (last in EITHER and begins_small(after))
    return bare[-1] in TERMINAL


def begins_small(text: str) -> bool:
    """Whether a line begins with a small letter, quotes and brackets looked through; web addresses do not count."""
    bare = text.lstrip(OPENERS)
    return bare[:1].islower() and not ADDRESS.match(bare)


def hungry(text: str) -> bool:
    """Whether a line's last word cannot be the end of anything."""
    last = text.rsplit(" ", 1)[-1]
    if last in FUNCTION_WORDS or (last.isupper() and len(last) > 1 and last.lower() in FUNCTION_WORDS):
        return True
    word = last.rstrip(".").lower()
    if last.endswith(".") and word in ABBREVIATIONS:
        return True
    return word in TITLES or ("," in text and word in OFFICES and text.count(last) > 1)


def shouts(text: str) -> bool:
    """Whether a text is in capitals."""
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= 3 and sum(character.isupper() for character in letters) > 0.9 * len(letters)


def is_title(text: str) -> bool:
    """Whether a text is set like a heading: its words of weight begin with capitals."""
    words: list[str] = [word for word in WORDS.findall(text) if word.lower() not in FUNCTION_WORDS]
    return len(words) >= 2 and all(word[0].isupper() for word in words) and not ends_sentence(text)


def runs(text: str) -> bool:
    """Whether a line is running text: several of its words are small."""
    small = [word for word in WORDS.findall(text) if word.islower()]
    return len(small) >= FEW_SMALL


def lists_names(text: str) -> bool:
    """Whether a line enumerates short things, several of them, with commas between."""
    parts: list[str] = PART.split(text.rstrip(" ,;"))
    commas = text.count(",") + text.count(";")
    return commas >= 2 and sum(len(part) for part in parts) <= ENTRY * len(parts)


def list_goes_on(above: str, below: str) -> bool:
    """Whether an enumeration of names goes on in the next line: after a comma, or in the middle of a name."""
    if not lists_names(above):
        return False
    if above.endswith((",", ";")):
        return True
    last = PART.split(above)[-1]
    first = PART.split(below)[0]
    return " " not in last and last[:1].isupper() and first.count(" ") <= 1 and not ends_sentence(above)


def splits_date(above: str, below: str) -> bool:
    """Whether a date begins at the end of one line and goes on in the next: "by the 31st" / "August."."""
    if _DAY_AT_END.search(above):
        return bool(_MONTH_AT_START.match(below))
    return bool(_DATE_AT_END.search(above) and _YEAR_AT_START.match(below))
