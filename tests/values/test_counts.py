"""Counts of things in a string."""

from __future__ import annotations

import pytest

from minutebook.values.counts import find_counts
from minutebook.values.nouns import is_plural, noun_phrase, singular
from minutebook.values.numbers import decimal_string

# name: text, then (mention, value, unit) for each count
FOUND: dict[str, tuple[str, *tuple[tuple[str, str, str], ...]]] = {
    "digits": ("A total of 34 States Parties paid", ("34 States Parties", "34", "States Parties")),
    "words": ("seven responses were read", ("seven responses", "7", "responses")),
    "adjectives": ("two large white gates", ("two large white gates", "2", "large white gates")),
    "compound numeral": ("twenty-four high priests", ("twenty-four high priests", "24", "high priests")),
    "irregular plural": ("nine people spoke", ("nine people", "9", "people")),
    "of the public": ("6 members of the public", ("6 members", "6", "members")),
    "one in digits": ("1 objections", ("1 objections", "1", "objections")),
    "number in brackets": ("Eight (8) comments", ("Eight (8) comments", "8", "comments")),
    "duration within": ("two one-year renewals", ("two one-year renewals", "2", "one-year renewals")),
    "size within": ("two 65-passenger buses", ("two 65-passenger buses", "2", "65-passenger buses")),
    "number within": ("44 Article 7 reports", ("44 Article 7 reports", "44", "Article 7 reports")),
    "acronym": ("2 LOIs were sent", ("2 LOIs", "2", "LOIs")),
    "dozen": ("a dozen chairs", ("a dozen chairs", "12", "chairs")),
    "or more": ("two or more candidates", ("two or more candidates", "2", "candidates")),
    "plus": ("40+ parameters", ("40+ parameters", "40", "parameters")),
    "part of the whole": (
        "seven of the nine documents",
        ("seven of the nine documents", "7", "documents"),
        ("nine documents", "9", "documents"),
    ),
    "part of a number": (
        "11 of 14 members",
        ("11 of 14 members", "11", "members"),
        ("14 members", "14", "members"),
    ),
    "part of about so many": (
        "30 of 70 or so boats",
        ("30 of 70 or so boats", "30", "boats"),
        ("70 or so boats", "70", "boats"),
    ),
    "half and voting are no verbs": (
        "12 half bays and 9 voting members",
        ("12 half bays", "12", "half bays"),
        ("9 voting members", "9", "voting members"),
    ),
    "number of dwellings": ("4 no. cottages", ("4 no. cottages", "4", "cottages")),
    "society that numbers": ("the guild now numbers 88 Fellows", ("88 Fellows", "88", "Fellows")),
    "of them": ("31 boats came, 4 of them late", ("31 boats", "31", "boats"), ("4 of them", "4", "boats")),
    "of which": ("the Society's huts, three of which leak", ("three of which", "3", "which")),
    "of whom": ("20 pupils, of whom 9 are new", ("20 pupils", "20", "pupils"), ("9 are new", "9", "pupils")),
    "verb without a noun": (
        "ten lamps were lit and two are broken",
        ("ten lamps", "10", "lamps"),
        ("two are broken", "2", "lamps"),
    ),
    "came and went": (
        "42 clerks joined and six withdrew",
        ("42 clerks", "42", "clerks"),
        ("six withdrew", "6", "clerks"),
    ),
    "membership at": ("Membership is now at 190", ("Membership is now at 190", "190", "Membership")),
    "number of": (
        "the number of callers was only 1,420 this year",
        ("number of callers was only 1,420", "1420", "number of callers"),
    ),
    "accounts that total": ("late accounts total 17, a record", ("late accounts total 17", "17", "late accounts")),
    "crew of": ("thanked his crew of five for it", ("crew of five", "5", "crew")),
    "in number": ("the exhibits, 77 in number, were", ("77 in number", "77", "number")),
    "out of": ("three out of the members", ("three out of the members", "3", "members")),
    "present": ("25 in attendance", ("25 in attendance", "25", "in attendance")),
    "label": ("Members of the Public: 7", ("Members of the Public: 7", "7", "Members of the Public")),
    "posts": ("a vacancy of 9.5 WTE", ("9.5 WTE", "9.5", "WTE")),
    "verb in capitals opens the sentence": ("Accepted 48 talks", ("48 talks", "48", "talks")),
    "long s": ("thirty Houſeholders", ("thirty Houſeholders", "30", "Houſeholders")),
}
NOTHING = {
    "duration": "for 30 days",
    "duration with an adjective": "five working days",
    "measure": "12 feet",
    "measure as adjective": "150 watt bulbs",
    "half of a compound": "a two-day event",
    "one in words": "one member",
    "vote": "five votes",
    "vote told": "seven members voted in favour",
    "ayes": "7 ayes",
    "article": "Article 7 reports were",
    "phase": "Phase 2 works",
    "name before": "a Core 2 servers",
    "list of items": "items 1 and 2 comments",
    "year": "the 2018 elections",
    "identifier": "423598 Content models",
    "heading": "2 MATTERS ARISING",
    "street": "12 Acacia Gardens",
    "house name": "2 Tucks Cottage",
    "singular": "2 large",
    "verb behind": "with 3 was",
    "several": "several hundred people",
    "of them in another sentence": "We heard it. Two of them left.",
    "verb in another sentence": "We saw it. Nine are with them.",
    "all but": "all except two had been barred",
    "part of what is counted": "six of the eleven are young",
    "class of a year": "the class of 1999",
    "percent": "50% members",
    "decimal": "2.5 members",
}


@pytest.mark.parametrize("name", FOUND)
def test_counts_are_found_and_read(name: str) -> None:
    text, *expected = FOUND[name]
    found = [(text[m.start : m.end], decimal_string(m.value), text[slice(*m.unit)]) for m in find_counts(text)]
    assert found == expected


@pytest.mark.parametrize("name", NOTHING)
def test_what_is_no_count(name: str) -> None:
    assert find_counts(NOTHING[name]) == []


def test_ranges_and_approximate_counts() -> None:
    (mention,) = find_counts("about 15 to 20 requests")
    assert (mention.value, mention.value_max, mention.approximate) == (15, 20, True)


def test_numbers_that_are_read_already_count_nothing() -> None:
    assert find_counts("12 members", [(0, 2)]) == []


@pytest.mark.parametrize(
    "word", ["members", "States", "people", "Councilmen", "LOIs", "workshops", "mid-day-breaks", "boxes"]
)
def test_plurals(word: str) -> None:
    assert is_plural(word)


@pytest.mark.parametrize("word", ["member", "this", "campus", "business", "status", "Parker's", "was", "gas"])
def test_no_plurals(word: str) -> None:
    assert not is_plural(word)


@pytest.mark.parametrize(
    ("plural", "one"), [("parties", "party"), ("boxes", "box"), ("days", "day"), ("glass", "glass")]
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


def test_noun_phrase_ends_at_punctuation() -> None:
    phrase = noun_phrase("old chairs, new tables", 0)
    assert phrase is not None
    assert (phrase.start, phrase.end, phrase.head) == (0, 10, "chairs")
    assert noun_phrase("old, new tables", 0) is None
