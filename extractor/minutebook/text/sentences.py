"""What a line's first and last words say of whether the sentence goes on."""

from __future__ import annotations

import re

TERMINAL = ".?!:"
CLOSERS = "\"'”’)]»"
OPENERS = "\"'“‘([«"
ABBREVIATIONS = frozenset(
    "mr mrs ms messrs dr no nos cllr cllrs cr hon rev revd bro sis prof st supt capt col maj gen lt vs viz e.g i.e approx est dept art sec".split()
)
"""Words whose full stop ends no sentence."""
TITLES = frozenset(
    "miss cllr councillor councillors councilmember councilman councilwoman commissioner trustee alderman supervisor director "
    "sir lady lord dame professor president chairman reverend brother sister".split()
)
"""Words that stand before a name."""
FUNCTION_WORDS = frozenset(
    "a an and as at be been being but by for from has have he her his if in into is its nor of on or our per she such than that "
    "the their these they this those to upon was we were which who whom whose will with & - – —".split()
)
"""Words at which no heading, no entry and no sentence ends."""
PART = re.compile(r"[,;]\s*")


def ends_sentence(text: str) -> bool:
    """Whether a line ends with terminal punctuation, quotes and brackets looked through."""
    bare = text.rstrip(CLOSERS)
    if not bare:
        return True
    if bare[-1] == ".":
        return bare.rsplit(" ", 1)[-1][:-1].lower().lstrip(OPENERS) not in ABBREVIATIONS
    return bare[-1] in TERMINAL


def begins_small(text: str) -> bool:
    """Whether a line begins with a small letter, quotes and brackets looked through."""
    return text.lstrip(OPENERS)[:1].islower()


def hungry(text: str) -> bool:
    """Whether a line's last word cannot be the end of anything."""
    last = text.rsplit(" ", 1)[-1]
    if last in FUNCTION_WORDS or last.isupper() and len(last) > 1 and last.lower() in FUNCTION_WORDS:
        return True
    word = last.rstrip(".").lower()
    return "," in text and word in TITLES or last.endswith(".") and word in ABBREVIATIONS


def shouts(text: str) -> bool:
    """Whether a text is in capitals."""
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= 3 and sum(character.isupper() for character in letters) > 0.9 * len(letters)


def lists_names(text: str) -> bool:
    """Whether a line enumerates short things, several of them, with commas between."""
    parts = PART.split(text.rstrip(" ,;"))
    commas = text.count(",") + text.count(";")
    return commas >= 2 and sum(len(part) for part in parts) / len(parts) <= 30


def list_goes_on(above: str, below: str) -> bool:
    """Whether an enumeration of names goes on in the next line: after a comma, or in the middle of a name."""
    if not lists_names(above):
        return False
    if above.endswith((",", ";")):
        return True
    last = PART.split(above)[-1]
    first = PART.split(below)[0]
    return " " not in last and last[:1].isupper() and first.count(" ") <= 1 and not ends_sentence(above)
