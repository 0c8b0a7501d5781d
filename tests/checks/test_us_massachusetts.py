"""Massachusetts: complete minutes of a select board pass, and what is left out is found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Changes = tuple[tuple[str, str], ...]

REMOTE = "Members present remotely: Gil Sorensen (by video conference)\n"
ALL_IN_ROOM: Changes = (
    (", Priya Nandakumar\n" + REMOTE, ", Priya Nandakumar, Gil Sorensen\n"),
    (" All votes were taken by roll call because a member took part remotely.", ""),
)
CULVERT_TALK = (
    "The highway superintendent explained that the culvert had collapsed on the upstream side and that two bids had"
    " come in. Mr. Tafoya asked how long the road would be closed. "
)
LIBRARY_TALK = (
    "The librarian described the wish of many families for evening hours. Mr. Sorensen feared the cost of heating. "
)
AWARD = ", to award the repair of the culvert to Keel Brothers for $48,200."
MOVED = "Motion by Mr. Tafoya, seconded by Ms. Nandakumar"
ROLL = "Roll call vote: Calloway yes, Tafoya yes, Nandakumar yes, Sorensen yes. The motion carried 4-0."
LIBRARY_ROLL = "Roll call vote: Calloway yes, Tafoya yes, Nandakumar yes, Sorensen no. The motion carried 3-1."
HOURS = "to open the library until 8 p.m. on Thursdays. "
PURPOSE = " to discuss strategy for collective bargaining with the fire fighters"
ANNOUNCED = ", and to return to open session afterwards"
RETURNED = " and returned to open session at 7:40 p.m."
ENTER = f"executive session{PURPOSE}{ANNOUNCED}. "
DOCUMENTS = "Documents used: bids of Keel Brothers and of Stone & Sons; hours of the library, 2022\n"
WITHIN = "The board entered executive session at 7:15 p.m."
OFFER = "Motion by Ms. Calloway, seconded by Mr. Tafoya, to accept the offer of the union."
PRESENT = "Members present: Ruth Calloway (Chair), Owen Tafoya, Priya Nandakumar\n"
SESSION = (
    "4. Executive Session\nMotion by Ms. Calloway, seconded by Mr. Tafoya, to enter "
    f"{ENTER}{ROLL} {WITHIN}{RETURNED[:-1]}.\n\n"
)

# name: what is changed in the minutes, then the rules that fail
FAIL: dict[str, tuple[Changes, set[str]]] = {
    "no date": ((("Tuesday, March 14, 2023, at 6:30 p.m.\n", "6:30 p.m.\n"),), {"MA1"}),
    "no time": (((", at 6:30 p.m.\n", "\n"), ("to order at 6:30 p.m.", "to order.")), {"MA1"}),
    "no place": ((("Town Hall, 20 Main Street, Alderbrook\n", ""), *ALL_IN_ROOM), {"MA1"}),
    "those present in numbers": (((PRESENT, "Members present: three\n"), (REMOTE, "")), {"MA2", "X2", "X4"}),
    "the rest is passed over": (
        (
            ("Members absent: Helen Brandt\n", ""),
            ("20 Main Street", "20 Main Street"),
            (REMOTE, REMOTE + "4 of the 5 members were present.\n"),
        ),
        {"MA2"},
    ),
    "no word on a subject": (((CULVERT_TALK, ""),), {"MA3"}),
    "no word on another subject": (((LIBRARY_TALK, ""),), {"MA3"}),
    "a title alone": (
        ((f"{LIBRARY_TALK}Motion by Ms. Nandakumar, seconded by Mr. Sorensen, {HOURS}{LIBRARY_ROLL}", ""),),
        {"MA3"},
    ),
    "a map without a title": (
        ((DOCUMENTS, ""), ("Mr. Tafoya asked", "The board reviewed a map. Mr. Tafoya asked")),
        {"MA4"},
    ),
    "handouts without a title": (
        ((DOCUMENTS, ""), ("Mr. Tafoya asked", "Some handouts were shown; he distributed a handout. Mr. Tafoya asked")),
        {"MA4"},
    ),
    "no result": (((f"{HOURS}{LIBRARY_ROLL}", HOURS),), {"MA5"}),
    "no result after a debate": (((f"{AWARD} {ROLL}", f"{AWARD} Ms. Nandakumar spoke for it."),), {"MA5"}),
    "no wording": (
        ((f"{CULVERT_TALK}{MOVED}{AWARD} {ROLL}", f"{MOVED}. {ROLL} {CULVERT_TALK.strip()}"),),
        {"MA5"},
    ),
    "a vote without a result": (((LIBRARY_ROLL, "A vote was taken."),), {"MA5", "MA6"}),
    "put to the vote without a result": (((LIBRARY_ROLL, "The motion was put to a vote."),), {"MA5", "MA6"}),
    "unanimous alone": (((f"{AWARD} {ROLL}", f"{AWARD} The motion carried unanimously."),), {"MA8"}),
    "counted alone": (((f"{AWARD} {ROLL}", f"{AWARD} The motion carried 4-0."),), {"MA8"}),
    "a voice vote": (((f"{AWARD} {ROLL}", f"{AWARD} The motion carried by voice vote."),), {"MA8"}),
    "closed by a voice vote": (((ENTER + ROLL, f"{ENTER}The motion carried by voice vote."), *ALL_IN_ROOM), {"MA9a"}),
    "closed unanimously": (((ENTER + ROLL, f"{ENTER}The motion carried unanimously."), *ALL_IN_ROOM), {"MA9a"}),
    "closed without a vote": (
        (
            (f"Motion by Ms. Calloway, seconded by Mr. Tafoya, to enter {ENTER}{ROLL} ", ""),
            (WITHIN, f"{WITHIN[:-1]} to discuss collective bargaining"),
        ),
        {"MA9a"},
    ),
    "no purpose": (((PURPOSE, ""),), {"MA9b"}),
    "no purpose at all": (((PURPOSE, ""), (ANNOUNCED, "")), {"MA9b"}),
    "no word on open session": (((ANNOUNCED, ""), (RETURNED, ".")), {"MA9c"}),
    "a vote in executive session": (
        (
            (
                WITHIN + RETURNED,
                f"{WITHIN} {OFFER} The motion carried unanimously. The board returned to open session at 7:40 p.m.",
            ),
            *ALL_IN_ROOM,
        ),
        {"MA10"},
    ),
    "a counted vote in executive session": (
        (
            (
                WITHIN + RETURNED,
                f"{WITHIN} {OFFER} The motion carried 4-0. The board returned to open session at 7:40 p.m.",
            ),
            *ALL_IN_ROOM,
        ),
        {"MA10"},
    ),
    "a secret ballot": (
        ((LIBRARY_ROLL, "The vote was by secret ballot. The motion carried 3-1."), *ALL_IN_ROOM),
        {"MA11"},
    ),
    "paper ballots": (
        ((LIBRARY_ROLL, "The vote was taken by paper ballot. The motion carried 3-1."), *ALL_IN_ROOM),
        {"MA11"},
    ),
    "approved in September": ((("Approved: April 11, 2023", "Approved: September 12, 2023"),), {"MA12"}),
    "adopted in the next year": ((("Approved: April 11, 2023", "Adopted: January 9, 2024"),), {"MA12"}),
}
# name: what is changed, then a rule and its result
OTHER: dict[str, tuple[Changes, str, str]] = {
    "nobody remote": (ALL_IN_ROOM, "MA7", "not_applicable"),
    "nobody remote, no roll call": (ALL_IN_ROOM, "MA8", "not_applicable"),
    "nothing closed": (((SESSION, ""),), "MA9a", "not_applicable"),
    "nothing closed, no purpose": (((SESSION, ""),), "MA9b", "not_applicable"),
    "nothing closed, nothing resumes": (((SESSION, ""),), "MA9c", "not_applicable"),
    "nothing closed, no vote in it": (((SESSION, ""),), "MA10", "not_applicable"),
    "no vote within": ((), "MA10", "not_checkable"),
    "somebody was remote": ((("Gil Sorensen (by video conference)", "one member"),), "MA7", "uncertain"),
    "no list of documents": (((DOCUMENTS, ""),), "MA4", "uncertain"),
    "a citation and no purpose": (((PURPOSE, " under G.L. c.30A"),), "MA9b", "uncertain"),
    "no documents used": (((DOCUMENTS, "No documents were used.\n"),), "MA4", "pass"),
    "no mark of approval": ((("Approved: April 11, 2023", ""),), "MA12", "not_checkable"),
    "late, the next meeting unknown": (
        (
            ("Approved: April 11, 2023", "Approved: May 9, 2023"),
            (" The next meeting will be held on April 11, 2023.", ""),
        ),
        "MA12",
        "uncertain",
    ),
}


def test_complete(results: Callable[..., dict[str, str]]) -> None:
    """Nothing fails and nothing is in doubt in complete minutes."""
    found = results("select_board", "us-ma")
    assert {rule: result for rule, result in found.items() if result in ("fail", "uncertain")} == {}
    assert [rule for rule in found if rule.startswith("MA") and found[rule] != "pass"] == ["MA10"]


@pytest.mark.parametrize("name", FAIL)
def test_planted(name: str, results: Callable[..., dict[str, str]]) -> None:
    """What is left out fails, and nothing else does."""
    changes, rules = FAIL[name]
    found = results("select_board", "us-ma", changes)
    assert {rule for rule, result in found.items() if result == "fail"} == rules


@pytest.mark.parametrize("name", OTHER)
def test_other_results(name: str, results: Callable[..., dict[str, str]]) -> None:
    """A trigger taken away, or a doubt."""
    changes, rule, result = OTHER[name]
    assert results("select_board", "us-ma", changes)[rule] == result
