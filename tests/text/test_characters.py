"""Characters, hyphens and what lines say of their sentences."""

from __future__ import annotations

import pytest

from minutebook.text.characters import clean, collapse
from minutebook.text.hyphens import join_lines, joint
from minutebook.text.sentences import begins_small, ends_sentence, hungry, is_title, list_goes_on, shouts


@pytest.mark.parametrize(
    ("name", "text", "cleaned"),
    [
        ("no-break space", "5\u00a0May", "5 May"),
        ("thin and wide spaces", "a\u2009b\u3000c", "a b c"),
        ("soft hyphen", "com\u00admittee", "committee"),
        ("zero width", "com\u200bmit\ufefftee", "committee"),
        ("composed letters", "Cafe\u0301", "Café"),
        ("ligatures", "of\ufb01ce sta\ufb00", "office staff"),
        ("symbol font's bullet", "\uf0b7 gate", "• gate"),
        ("line ends", "a\r\nb\u2028c", "a b c"),
        ("tabs and runs of spaces", "a\tb  c", "a\tb  c"),
        ("long s", "Overſeers", "Overſeers"),
    ],
    ids=lambda value: value if value.isascii() else "",
)
def test_clean(name: str, text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_collapse() -> None:
    assert collapse(" a \t b\n") == "a b"


@pytest.mark.parametrize(
    ("above", "below", "known", "between"),
    [
        ("was ad-", "journed", (), "-"),
        ("the co-", "opted", ("co-opted",), ""),
        ("a two-", "year term", (), ""),
        ("Smith-", "Jones", (), ""),
        ("pages 4-", "7", (), ""),
        ("and/", "or", (), ""),
        ("the fence -", "it is old", (), " "),
        ("the fence", "is old", (), " "),
        ("see www.club.example/", "minutes/4", (), ""),
    ],
)
def test_what_stands_between_lines(above: str, below: str, known: tuple[str, ...], between: str) -> None:
    assert joint(above, below, frozenset(known)) == between


def test_lines_joined() -> None:
    assert (
        join_lines(["It was ad-", "journed by the vice-", "chair", "at nine."])
        == "It was adjourned by the vice-chair at nine."
    )


@pytest.mark.parametrize(
    ("text", "after", "ended"),
    [
        ("The end.", "", True),
        ("Is it?”", "", True),
        ("as follows:", "", True),
        ("seconded by Mr.", "Reed", False),
        ("at 6.30 p.m.", "The chair", True),
        ("at 6.30 p.m.", "in the hall", False),
        ("and so", "", False),
    ],
)
def test_ends_of_sentences(text: str, after: str, ended: bool) -> None:
    assert ends_sentence(text, after) is ended


@pytest.mark.parametrize(
    ("text", "small"), [("and", True), ("(and", True), ("And", False), ("4 men", False), ("ada@club.example", False)]
)
def test_beginnings(text: str, small: bool) -> None:
    assert begins_small(text) is small


@pytest.mark.parametrize(
    ("text", "is_hungry"),
    [
        ("moved to", True),
        ("BIDS FOR THE", True),
        ("District A", False),
        ("Oak, Cllr", True),
        ("by Mr.", True),
        ("Finance", False),
    ],
)
def test_words_that_want_more(text: str, is_hungry: bool) -> None:
    assert hungry(text) is is_hungry


def test_headings_and_lists() -> None:
    assert shouts("OLD BUSINESS (4)")
    assert not shouts("Old Business")
    assert is_title("Report of the Treasurer")
    assert not is_title("Report of the treasurer")
    assert list_goes_on("Ada Moss, Ben Oak, Cy", "Reed, Di Ash")
    assert not list_goes_on("Ada Moss, Ben Oak, Cy Reed", "Next item")
