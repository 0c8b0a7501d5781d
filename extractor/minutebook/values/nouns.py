"""What can be counted, told by the form of words and by closed lists, without a tagger.

`noun_phrase` reads the words behind a number: modifiers, then a plural noun. Function words, verbs and punctuation
end the search, so what is no noun phrase within a few words gives nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutebook.values.lists import words

STOP = words("nouns", "stop")
MEASURES = words("nouns", "measures")
VOTES = words("nouns", "votes")
LABELS = words("nouns", "labels")
LABEL_ABBREVIATIONS = words("nouns", "label_abbreviations")
ADDRESSES = words("nouns", "addresses")
_IRREGULAR = words("nouns", "irregular")
_NO_PLURAL = words("nouns", "no_plural")

_WORD = re.compile(r"[^\W\d_](?:[\w'’ſ]|[-‐‑/&.](?=[^\W_]))*")
_GAP = re.compile(r"[ \xa0]{1,2}(?:[-‐‑](?=[^\W\d_]))?[\"“‘'(]?(?=[^\W_])|\s?&\s?")
_NUMBER_INSIDE = re.compile(r"\d{1,4}[A-Za-z]?(?=[ ][a-z])")
"""The number of "44 Article 7 reports"."""
_SIZE_INSIDE = re.compile(
    r"\d{1,4}[-‐‑][A-Za-z]+(?=[ ])|\d{1,4}[ ](?:gal|inch|foot|ft|lb|mm|cm|litre|gallon)\.?(?=[ ][a-z])"
)
"""The size of "two 65-passenger buses" and "two 30 gal. drums"."""
_PARTS = re.compile(r"[-‐‑/&]")
_ACRONYMS = re.compile(r"[A-Z][A-Za-z]{0,5}[A-Z]['’]?s")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """The words that a number counts: offsets into the text, the head in lower case."""

    start: int
    end: int
    head: str


def singular(word: str) -> str:
    """A plural noun in the singular, roughly: enough to look it up."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def is_plural(word: str) -> bool:
    """Whether a word has the form of a plural noun."""
    if _ACRONYMS.fullmatch(word):
        return True
    lower = word.lower().replace("ſ", "s")
    last = _PARTS.split(lower)[-1]
    if lower in _IRREGULAR or last in _IRREGULAR:
        return True
    if lower in _NO_PLURAL or len(last) < 3 or last.endswith(("'s", "’s", "s'", "s’")):
        return False
    return last.endswith("s") and not last.endswith(("ss", "us", "is"))


def noun_phrase(text: str, start: int, limit: int = 6) -> NounPhrase | None:
    """The noun phrase that starts at `start` (spaces skipped) and has its plural head within `limit` words."""
    gap = _GAP.match(text, start)
    begin = position = gap.end() if gap else start
    found: NounPhrase | None = None
    previous = ""
    for _ in range(limit):
        word = _WORD.match(text, position)
        if word is None:
            inside = (_NUMBER_INSIDE if previous[:1].isupper() else _SIZE_INSIDE).match(text, position)
            if inside is None or found:
                break
            position = inside.end() + 1
            continue
        previous, end = word.group(), word.end()
        plural = is_plural(previous)
        if previous.lower() in STOP or (found and not plural):
            break
        if plural:
            found = NounPhrase(begin, end, _PARTS.split(previous.lower())[-1])
        gap = _GAP.match(text, end)
        if gap is None:
            break
        position = gap.end()
    return found
