"""Which words are title and which are name: where a title ends and a name begins and ends."""

from __future__ import annotations

import re

from minutebook.values.designations import Word, is_acronym, is_office, is_title_word
from minutebook.values.titles import (
    BODIES,
    COURTESY,
    MEMBERSHIP,
    NOT_NAMES,
    OFFICES,
    PARTICLES,
    POSTNOMINALS,
    QUALIFIERS,
    SEATS,
    SUFFIXES,
    TITLE_AREAS,
    WEAK,
    word_set,
)

_HONORIFIC_FIRST = re.compile(
    r"(?:H\.\s?E\.?|M/s\.?|(?:The )?(?:Rt|Right|Most|Very)\.? (?:Hon|Rev)\w*\.?|The Hon\w*\.?)(?=\s)", re.IGNORECASE
)
_NICK = re.compile(r"[\"”’']\s+")
"""What parts a nickname in inverted commas from the surname: "Tiny" Roe."""
_GAP = re.compile(r"[\s.]*|\s*[\"“‘'(][\w. ]{1,15}[\"”’')]\s*")
MAX_WORDS = 6


def title_length(text: str, words: list[Word], end: int) -> int:
    """How many words at the start are title and office; 0 where what follows them is no name."""
    special = _HONORIFIC_FIRST.match(text, words[0].start, end)
    i = sum(1 for w in words if special and w.start < special.end())
    best = i if special and i < len(words) else 0
    linked = False
    while i < len(words) and _in_title(text, words, i):
        linked = linked or (best > 0 and words[i].low in ("of", "for"))
        i += 1
        if i < len(words) and (_ends_title(words[i - 1]) or (linked and is_title_word(words[i - 1].low))):
            best = i
    while best and not (_starts_name(words, best) and _tied(text, words[best - 1], words[best])):
        best -= 1
        while best and not _ends_title(words[best - 1]):
            best -= 1
    return best


def _in_title(text: str, words: list[Word], i: int) -> bool:
    """Whether the i-th word can go on a title: one of its words, a link, or a place before "District Councillor"."""
    word = words[i]
    if i and not _tied(text, words[i - 1], word):
        return False
    if word.low in COURTESY or is_title_word(word.low):
        return True
    if i and (
        (word.low.isdigit() and words[i - 1].low in NUMBERED) or (word.low in SUFFIXES and is_office(words[i - 1].low))
    ):
        return True
    following = next((w for w in words[i + 1 : i + 3] if w.low not in WEAK or w.low in TITLE_AREAS), None)
    if word.low in ("of", "for", "the", "and", "to") or word.text == "&":
        return 0 < i < len(words) - 2 and following is not None and is_title_word(following.low) and word.low != "and"
    leads_on = i + 1 < len(words) and _tied(text, word, words[i + 1]) and is_title_word(words[i + 1].low)
    if word.low in WEAK and (is_office(word.low) or word.low in _OF_BODIES):
        leads_on = leads_on or (
            word.low in TITLE_AREAS - BODIES_OF_MEMBERS and i + 2 < len(words) and words[i + 1].low in MEMBER_SHORT
        )
        return leads_on or (i + 1 < len(words) and i == 0 and word.low in OFFICES and _starts_name(words, 1))
    area = i == 0 and word.upper and len(words) > 2 and words[1].low in TITLE_AREAS
    return area and any(w.low in MEMBERSHIP for w in words[1:4])


NUMBERED = word_set("pc ps sgt pcso wpc dc pte constable officer")
"""Ranks with a number before the name: "PC 1423 Marsh"."""
_TITLE_ENDS = word_set("tem tempore elect secretariat ii iii iv")
BODIES_OF_MEMBERS = word_set("council board committee state local")
MEMBER_SHORT = word_set("cllr cllrs cr crs clr clrs ald councillor councilor")


def _ends_title(word: Word) -> bool:
    return word.low in COURTESY or is_office(word.low) or word.low in _TITLE_ENDS or word.low.isdigit()


def _starts_name(words: list[Word], i: int) -> bool:
    """Whether a name can start at the i-th word, after a title."""
    word = words[i]
    if word.low in COURTESY and i + 1 < len(words):
        return False
    if (
        word.low in WEAK
        and _begins_body(words, i)
        and not (i + 1 < len(words) and is_office(words[i + 1].low) and i + 1 == len(words) - 1)
    ):
        return False
    if word.low in SUFFIXES:
        return False
    named = word.upper and (len(word.low) == 1 or word.low not in NOT_NAMES) and not is_title_word(word.low)
    return named or _particle(words, i)


def name_length(text: str, words: list[Word], first: int) -> int:
    """Index after the last word of the name that starts at words[first]."""
    i = first
    while i < len(words) and i - first < MAX_WORDS:
        nick = (
            i == first + 1 and is_quoted(text, words[first]) and _NICK.fullmatch(text, words[first].end, words[i].start)
        )
        gap = nick or _GAP.fullmatch(text, words[i - 1].end, words[i].start) if i > first else None
        if i > first and (_ended(words[i - 1]) or not gap):
            break
        if not _name_word(words, i, first):
            break
        i += 1
    while i > first and words[i - 1].low in PARTICLES and not words[i - 1].upper:
        i -= 1
    return _without_foreign(words, first, i)


def is_quoted(text: str, word: Word) -> bool:
    """Whether a word stands in inverted commas right before a surname, as a nickname does."""
    return text[max(0, word.start - 1) : word.start] in ('"', "“", "‘") and _NICK.match(text, word.end) is not None


def _ended(word: Word) -> bool:
    """Whether the full stop after a word ends a sentence rather than an abbreviation ("Wm.", "Chas.")."""
    return word.text.endswith(".") and len(word.low) > 2 and word.low not in _SHORTENED


_ABBREVIATED = word_set(
    "geo chas thos jas jos saml sam'l benj benj'n robt rob't danl dan'l edw edwd alex alexr fredk theo nathl nath'l"
    " richd jno jon matt michl pat patk archd josh edwd hy albt arthr walt fras danl saml nichs cath margt eliz"
)
_INITIALS = POSTNOMINALS | SEATS
_SHORTENED = _ABBREVIATED | COURTESY | SUFFIXES
_OF_BODIES = BODIES | QUALIFIERS | TITLE_AREAS


def _name_word(words: list[Word], i: int, first: int) -> bool:
    word = words[i]
    if (i > first or len(word.low) > 1) and _particle(words, i):
        return True
    if not word.upper or any(c.isdigit() for c in word.text):
        return False
    if i > first and word.low in SUFFIXES | {"le", "la"}:
        return True
    if len(word.low) == 1:
        return True
    if word.low == "per" and i == first and i + 1 < len(words):  # "per" is a word, "Per Lund" a man
        return words[i + 1].upper and len(words[i + 1].low) > 2 and not is_title_word(words[i + 1].low)
    if word.low in NOT_NAMES and (i == first or word.low not in _SHORT_SURNAMES or word.text.isupper()):
        return False
    if i > first and word.low in _INITIALS and is_acronym(word.text) and not _all_capitals(words[first:i]):
        return False
    if i > first and word.low in _RANKS_AFTER and (word.text.endswith(".") or word.low != "bart"):
        return False
    if i > first and word.low in COURTESY and word.low not in WEAK:
        return False
    return not is_title_word(word.low)


_RANKS_AFTER = word_set("bart bt esq esqr esqre esqs esqrs esqres esquire esquires")
"""Ranks after a name that are no abbreviations in capitals."""
_SHORT_SURNAMES = word_set(
    "so he an in on no to we may day long order close order name person may day old new sun feb apr"
)
"""Words of `NOT_NAMES` that stand in a name after another of its words."""


def _particle(words: list[Word], i: int) -> bool:
    """Whether the i-th word is a small word of a name, with a capitalised word to come."""
    rest = words[i : i + 4]
    upper = next((k for k, w in enumerate(rest) if k and w.upper and w.low not in PARTICLES), None)
    if upper is None:
        upper = next((k for k, w in enumerate(rest) if k and w.upper), None)
    whole = len(rest[0].low) + rest[0].upper > 1 or (i > 1 and rest[0].low in ("y", "e", "i"))
    return upper is not None and all(w.low in PARTICLES for w in rest[:upper]) and whole


def _all_capitals(words: list[Word]) -> bool:
    return all(w.text.isupper() for w in words if len(w.low) > 1) and any(len(w.low) > 2 for w in words)


def _without_foreign(words: list[Word], first: int, last: int) -> int:
    """The name without what belongs to a body after it: an acronym, or a place before "County Council"."""
    mixed = [w for w in words[first:last] if len(w.low) > 1 and not is_acronym(w.text)]
    capitals = is_acronym(words[last - 1].text) and words[last - 1].low not in SUFFIXES
    surname = first and last - first == 2 and len(words[last - 1].low) > 5  # "Mr. Anton RIEGLER"
    if mixed and last - first >= 2 and capitals and not surname:
        last -= 1
    while (
        last - first >= 2
        and words[last - 1].low in WEAK
        and _begins_body(words, last)
        and words[last].start - words[last - 1].end <= 1
    ):
        if last - first == 2 and words[last - 1].low not in BODIES and words[last - 1].low not in QUALIFIERS:
            break
        last -= 1
    given = [w for w in mixed if w.start < words[last - 1].end]
    beside = last < len(words) and words[last].start - words[last - 1].end <= 1
    long = len(given) >= (2 if len(words[first].low) == 1 else 3)
    if last - first >= 3 and long and beside and _begins_body(words, last):
        return last - 1
    return last


_ALSO_NAMES = word_set("sri datin rabbi major canon bishop elder deacon")
"""Titles that are given names elsewhere."""


def _begins_body(words: list[Word], i: int) -> bool:
    """Whether a role or the name of a body goes on at the i-th word ("County Council", "Parish Clerk")."""
    if i >= len(words):
        return False
    weak = words[i].low in WEAK and (words[i].low in _OF_BODIES)
    beside = i + 1 < len(words) and words[i + 1].start - words[i].end <= 1
    return is_title_word(words[i].low) or bool(weak and beside and is_title_word(words[i + 1].low))


_NO_LONE_NAMES = OFFICES | (COURTESY - _ALSO_NAMES) | word_set("general executive assistant acting managing")


_OF_SCHOOLS = word_set("middle high primary elementary secondary grammar infant nursery public village parish baptist")
"""Words before "school" or "church" that make a body of three words."""


def is_name(text: str, words: list[Word], name_end: int) -> bool:
    """Whether words without a title before them are a name: no lone initial, no word that makes bodies of them."""
    if name_end == 1:
        lone = words[0].low
        goes_on = _begins_body(words, 1) and _tied(text, words[0], words[1])
        return len(lone) > 1 and lone not in _NO_LONE_NAMES and not goes_on
    words = words[:name_end]
    return any(len(w.low) > 2 or (len(w.low) > 1 and not w.text.isupper()) for w in words) and not (
        (words[0].low in WEAK or words[-2].low in _OF_SCHOOLS) and words[-1].low in WEAK and len(words) > 2
    )


_BEFORE_NAMES = COURTESY | MEMBERSHIP


def _tied(text: str, left: Word, right: Word) -> bool:
    """Whether nothing but spaces and the marks of titles stands between two words."""
    marks = " \t\n./&-()" if left.low in _BEFORE_NAMES or right.low in COURTESY else " \n./&-"
    return not text[left.end : right.start].strip(marks)
