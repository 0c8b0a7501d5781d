"""Which country a text is from, as far as its money and its dates depend on that."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from minutebook.values.currencies import DOLLAR_COUNTRIES, NOT_AMERICAN
from minutebook.values.lists import read_lists

_SAMPLE = 20_000
"""How much of a text is looked at, in characters: its country shows early or not at all."""
_STEM = 6
"""How many letters of two words tell that they are the same one ("honour", "honours")."""
_PER_CUE = 4
"""How often one and the same cue counts."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_DOMAIN = re.compile(r"\.([a-z]{2})\b(?!\.)")
_PLAIN = re.compile(
    r"[.$]|\b(?:canad|austral|new zealand|nz|singapore|hong kong|fiji|jamaica|trinidad|barbad|zimbabwe|namibia)"
    r"|\b(?:cad|aud|nzd|sgd|hkd)\b",
    re.IGNORECASE,
)
"""Cues of dollar countries that leave no doubt; of others it takes two: a city may be a surname."""


_BRITISH = re.compile(
    r"\b(?:favour|honour|neighbour|labour|colour|behaviour|rumour|enrolment|Enrolment|defence|instalment|litre|tonne|fulfil\b"
    r"|(?:[Cc]heques?|[Aa]/[Cc]s?|[Pp]etrol|[Tt]yres?|[Kk]erbs?|[Ff]ortnight(?:ly)?|[Pp]rogrammes?|[Cc]entres?|[Mm]etres?|[Tt]earoom"
    r"|[Ff]ootpaths?|[Cc]ar ?park|[Oo]rganis(?:e|ed|ing|ation)s?|[Ll]icence|mtg|[Ss]ubs|gents)\b)"
)
"""Words that are written or used so outside the United States; two of them tell that dollars are not those."""
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
_SPELT_APART = 1850
"""Before this year Americans wrote "favour" and "labour" too."""
_ELSEWHERE = re.compile(
    r"\b(?:Canad(?:a|ian)|Ontario|Toronto|Montr[eé]al|Ottawa|Winnipeg|Edmonton|Saskatchewan|Saskatoon|Manitoba"
    r"|Nova Scotia|Australian?|Queensland|Brisbane|Canberra|Tasmania|New Zealand|Auckland|Dunedin|Christchurch"
    r"|Singapore|Hong Kong|Fiji)\b"
)
"""Places that are nobody's surname; unless something speaks for the United States, one leaves "$" open."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words or a sign, counted as they stand."""

    text: str
    first: str = ""
    last: str = ""
    """Words that the text must have to hold it, the last as a word's beginning; "" where it is no phrase of words."""

    def may_stand(self, words: Counter[str], ordered: list[str]) -> bool:
        """Whether the text may hold it by its words: a cheap test before counting."""
        if not self.first:
            return True
        if self.first not in words:
            return False
        place = bisect_left(ordered, self.last)
        return place < len(ordered) and ordered[place].startswith(self.last)


@dataclass(frozen=True, slots=True)
class _Cues:
    """What speaks for one country."""

    words: frozenset[str]
    phrases: tuple[_Phrase, ...]
    weak: tuple[str, ...]
    """Words of several countries, of which this is one: they count once."""
    domain: str
    pattern: re.Pattern[str] | None
    money: re.Pattern[str] | None
    """Amounts as nobody else writes them: two tell whose money it is, whatever else the text names."""
    place: re.Pattern[str] | None
    """The end of an address ("Elmford, Ont."), which alone tells the country."""


@cache
def _countries() -> dict[str, _Cues]:
    """The cues of every country, by ISO 3166 code."""
    countries = {}
    for code, lists in read_lists("countries").items():
        listed = lists["words"].replace("\n", "").split("|") + ([lists["sign"]] if "sign" in lists else [])
        words = frozenset(word for word in listed if _WORD.fullmatch(word))
        patterns = (*lists.get("patterns", ()), *lists.get("money", ()))
        pattern = _any_of(patterns) if patterns else None
        money = _any_of(lists["money"]) if "money" in lists else None
        phrases = tuple(_phrase(word) for word in listed if word not in words)
        place = re.compile(lists["place"]) if "place" in lists else None
        weak = tuple(lists["weak"].split("|")) if "weak" in lists else ()
        countries[code] = _Cues(words, phrases, weak, lists.get("domain", ""), pattern, money, place)
    return countries


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


@cache
def _beginnings() -> re.Pattern[str]:
    """Where a pattern of any country is found; all begin with a capital, a digit or a sign, which is seen at once."""
    patterns = "|".join(cues.pattern.pattern for cues in _countries().values() if cues.pattern)
    return re.compile(rf"(?=[A-Z\d.,])(?={patterns})")


def _phrase(text: str) -> _Phrase:
    first, _, rest = text.partition(" ")
    last = rest.rpartition(" ")[2]
    return _Phrase(text, first, last) if _WORD.fullmatch(first) and _WORD.fullmatch(last) else _Phrase(text)


def _found_at(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[str]:
    """What a pattern finds in a text, where it can begin at these places alone."""
    end = 0
    for place in places:
        if place >= end and (match := pattern.match(text, place)):
            end = match.end()
            yield match.group()


def country_scores(text: str) -> Counter[str]:
    """How much in the text speaks for each country (ISO 3166 code)."""
    return Counter(_scores(text[:_SAMPLE]))


@lru_cache(maxsize=2)  # dates and money of one document ask for the same
def _scores(sample: str) -> Counter[str]:
    words, domains = Counter(_WORD.findall(sample)), Counter(_DOMAIN.findall(sample))
    ordered = sorted(words)
    places = [match.start() for match in _beginnings().finditer(sample)]
    scores: Counter[str] = Counter()
    for code, cues in _countries().items():
        found = Counter({word: words[word] for word in cues.words if word in words})
        possible = [phrase.text for phrase in cues.phrases if phrase.may_stand(words, ordered)]
        found.update({phrase: count for phrase in possible if (count := sample.count(phrase))})
        found.update({word: 1 for word in cues.weak if word in words})
        found.update({"." + cues.domain: domains[cues.domain]} if cues.domain in domains else {})
        found.update(_found_at(cues.pattern, sample, places) if cues.pattern else ())
        doubtful = code in DOLLAR_COUNTRIES and code != "US" and len(found) == 1
        if doubtful and not any(_PLAIN.search(word) for word in found):
            scores[code] = 1
        elif found:
            scores[code] = sum(min(count, _PER_CUE) for count in found.values())
        if cues.place and cues.place.search(sample):
            scores[code] += 2
    return scores


def infer_country(text: str) -> str | None:
    """The country that most in the text speaks for; None where nothing does or two are equal."""
    ranked = country_scores(text).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def money_country(text: str) -> str | None:
    """The country whose money "$", "Rs." or "cents" is in this text; None where it does not show.

    Another dollar country than the United States only where the text is plainly from there.
    """
    for code, cues in _countries().items():
        if cues.money and len(set(cues.money.findall(text[:_SAMPLE]))) >= 2:
            return code
    scores = country_scores(text)
    american = scores["US"]
    dollars = Counter({code: scores[code] for code in DOLLAR_COUNTRIES if code != "US"})
    (country, best), (_, runner_up) = dollars.most_common(2)
    if best >= 2 and best >= 3 * american and best >= 2 * runner_up:
        return country
    others = Counter({code: score for code, score in scores.items() if code not in DOLLAR_COUNTRIES})
    if others and others.most_common(1)[0][1] > american:
        return others.most_common(1)[0][0]
    if american:
        return "US"
    return NOT_AMERICAN if _is_foreign(text[:_SAMPLE]) else None


def _is_foreign(sample: str) -> bool:
    """Whether dollars need not be American: two words of British spelling, or a place in another such country."""
    if _ELSEWHERE.search(sample):
        return True
    year = _YEAR.search(sample)
    if year and int(year.group()) < _SPELT_APART:
        return False
    return len({word.lower()[:_STEM] for word in _BRITISH.findall(sample)}) >= 2
