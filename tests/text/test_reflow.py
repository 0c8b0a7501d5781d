"""Which lines are joined and which are not. A row of a table: what it shows, the lines, the blocks."""

from __future__ import annotations

import pytest

from minutebook.readers.text import read_lines
from minutebook.text import compose

WRAPPED = """
The committee met in the hall at eight and the chair took his seat. He thanked the
members for coming through the snow, and asked the secretary to read the minutes of
the last meeting. They were found to be in order and were signed.
"""


def blocks(text: str) -> list[str]:
    document = compose(read_lines(text))
    return [document.block_text(number) for number in range(len(document.blocks))]


CASES: dict[str, tuple[str, list[str]]] = {
    "wrapped lines are one paragraph": (
        WRAPPED,
        [" ".join(WRAPPED.split())],
    ),
    "a short line ends its paragraph": (
        WRAPPED + "Mr Vane asked about the fence. He was told that it\nwould be mended.\nMrs Roe thanked the clerk.\n",
        [
            " ".join(WRAPPED.split()),
            "Mr Vane asked about the fence. He was told that it would be mended.",
            "Mrs Roe thanked the clerk.",
        ],
    ),
    "a date over two lines": (
        WRAPPED + "The clerk was told to sue unless paid by the 31st\nAugust.\nMrs Roe thanked the clerk.\n",
        [
            " ".join(WRAPPED.split()),
            "The clerk was told to sue unless paid by the 31st August.",
            "Mrs Roe thanked the clerk.",
        ],
    ),
    "a year that looks like a label": (
        WRAPPED + "A rate was struck for the year ending March 31,\n1896. The roll showed less.\n",
        [" ".join(WRAPPED.split()), "A rate was struck for the year ending March 31, 1896. The roll showed less."],
    ),
    "a heading keeps to itself": (
        WRAPPED
        + "\nTREASURER'S REPORT\nThe balance is five pounds, which is more than it was a year ago at this\ntime.\n",
        [
            " ".join(WRAPPED.split()),
            "TREASURER'S REPORT",
            "The balance is five pounds, which is more than it was a year ago at this time.",
        ],
    ),
    "headings one below the other": ("OLD BUSINESS\nNEW BUSINESS\n", ["OLD BUSINESS", "NEW BUSINESS"]),
    "a heading in title case": (
        WRAPPED + "\n3. Report of the Building and Grounds Committee on the New Roof of the School\n"
        "Mr Vane said that the slates were on their way and would be laid in the spring.\n",
        [
            " ".join(WRAPPED.split()),
            "3. Report of the Building and Grounds Committee on the New Roof of the School",
            "Mr Vane said that the slates were on their way and would be laid in the spring.",
        ],
    ),
    "names one a line": (
        "Present\nAda Moss\nBen Oak\nCy Reed of the Lower Mill\nDi Ash\n",
        ["Present", "Ada Moss", "Ben Oak", "Cy Reed of the Lower Mill", "Di Ash"],
    ),
    "names with commas at the ends": (
        "Mr Ada Moss, President\nMr Ben Oak, [illegible]\nMr Cy Reed,\nMr Di Ash,\n",
        ["Mr Ada Moss, President", "Mr Ben Oak, [illegible]", "Mr Cy Reed,", "Mr Di Ash,"],
    ),
    "an enumeration of names": (
        "Present: Ada Moss, Ben Oak,\nCy Reed and Di Ash\n",
        ["Present: Ada Moss, Ben Oak, Cy Reed and Di Ash"],
    ),
    "a name broken in the middle": (
        "Staff: Ada Moss, Ben Oak, Cy Reed, Di Ash, Edward\nFern, Flo Birch, Gus Hazel\n",
        ["Staff: Ada Moss, Ben Oak, Cy Reed, Di Ash, Edward Fern, Flo Birch, Gus Hazel"],
    ),
    "labels open blocks": (
        "MOTION: Oak moved to buy a mower.\nSECOND: Reed\nVOTE: All in favour.\n",
        ["MOTION: Oak moved to buy a mower.", "SECOND: Reed", "VOTE: All in favour."],
    ),
    "a label after a full line": (
        "Moss said that the fence along the lane might be mended by the clerk or his men\n"
        "Action: Oak to ask for prices in the village and to bring them to the next\nmeeting.\n",
        [
            "Moss said that the fence along the lane might be mended by the clerk or his men",
            "Action: Oak to ask for prices in the village and to bring them to the next meeting.",
        ],
    ),
    "items open blocks": (
        "1. Apologies\n2. Minutes of the last meeting, which were read and\nfound in order\n(a) the roof\n• the gate\n",
        [
            "1. Apologies",
            "2. Minutes of the last meeting, which were read and found in order",
            "(a) the roof",
            "• the gate",
        ],
    ),
    "a year at a line's start is no item": (
        WRAPPED + "\nHe had been a member of the society since the summer of the hot year, which was\n"
        "1911. It was agreed to send him a card in the name of the society.\n",
        [
            " ".join(WRAPPED.split()),
            "He had been a member of the society since the summer of the hot year, which was 1911. "
            "It was agreed to send him a card in the name of the society.",
        ],
    ),
    "line-end hyphens": (
        "The meeting was ad-\njourned at nine o'clock.\n",
        ["The meeting was adjourned at nine o'clock."],
    ),
    "compounds keep their hyphen": (
        "A co-opted member spoke.\nThe co-\nopted member left, being the vice-\nchair of another club.\n",
        ["A co-opted member spoke.", "The co-opted member left, being the vice-chair of another club."],
    ),
    "over a blank line": (
        "The treasurer said that the balance of the club, which stood at\n\nfour pounds, would be spent.\n\nCarried.\n",
        ["The treasurer said that the balance of the club, which stood at four pounds, would be spent.", "Carried."],
    ),
    "a blank line before a capital parts": (
        "It was moved by Mr Oak that the meeting now adjourn\n\nMr Reed seconded.\n",
        ["It was moved by Mr Oak that the meeting now adjourn", "Mr Reed seconded."],
    ),
    "one long line a paragraph": (
        "The chair " + "spoke and " * 30 + "sat down.\nThe clerk " + "read and " * 30 + "sat down.\n",
        ["The chair " + "spoke and " * 30 + "sat down.", "The clerk " + "read and " * 30 + "sat down."],
    ),
    "indented first lines": (
        "      The Board met in regular session in the hall, with the president in\n"
        "the chair, and a quorum was present.\n"
        "      A letter was read from the mill, which asks for a lower rate for\nits boats. It was laid over.\n",
        [
            "The Board met in regular session in the hall, with the president in the chair, and a quorum was present.",
            "A letter was read from the mill, which asks for a lower rate for its boats. It was laid over.",
        ],
    ),
    "hanging indents": (
        "  - to ask the county for a grant towards\n    the hall\n  - to write to the school\n",
        ["- to ask the county for a grant towards the hall", "- to write to the school"],
    ),
    "a number alone on its line": ("IV.\n\nThe next meeting is on Monday.\n", ["IV. The next meeting is on Monday."]),
    "titles before names": (
        "Attending: Cllr Ada Moss, Cllr Ben Oak, Cllr Cy Reed, Cllr\nDi Ash\n",
        ["Attending: Cllr Ada Moss, Cllr Ben Oak, Cllr Cy Reed, Cllr Di Ash"],
    ),
    "abbreviations end no sentence": (
        "It was moved by Mr. Oak and seconded by Mr.\nReed.\n",
        ["It was moved by Mr. Oak and seconded by Mr. Reed."],
    ),
    "case numbers open entries": (
        WRAPPED + "\nDC/2031/00554 – A garden shed in the orchard behind the old mill was allowed now.\n"
        "DC/2031/00579 – A barn. Allowed.\n",
        [
            " ".join(WRAPPED.split()),
            "DC/2031/00554 – A garden shed in the orchard behind the old mill was allowed now.",
            "DC/2031/00579 – A barn. Allowed.",
        ],
    ),
    "addresses lose no space": (
        "It stands at https://club.example/minutes/2031/\nspring?page=2 since May.\n",
        ["It stands at https://club.example/minutes/2031/spring?page=2 since May."],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_joining(name: str) -> None:
    text, expected = CASES[name]
    assert blocks(text) == expected
