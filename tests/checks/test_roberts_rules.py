"""Robert's Rules: complete minutes pass, and what is left out is found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

SIGNED = ("signatures", "Dee Larkin, Secretary\nApproved", {"name": "Dee Larkin", "role": "Secretary"})
BLANK = ("signatures", "____________ Secretary", {"role": "Secretary"})
SIGNATURE = "Dee Larkin, Secretary\nApproved"
PREVIOUS = "Previous Minutes\nThe minutes of the meeting of February 14, 2023 were read and approved.\n\n"
FIRST = "Mr. Bell moved that the society buy a garden shed for $1,400. The motion was adopted."
SECOND = "A counted vote was taken: 3 in favor, 1 opposed. The motion was adopted."
CALL = "President Ellen Marsh called the meeting to order at 7:00 p.m. The secretary, Dee Larkin, recorded the minutes."
RULING = "The chair ruled that it was not well taken because debate had been closed."

# name: what is changed in the minutes, then the rules that fail
FAIL: dict[str, tuple[tuple[tuple[str, str], ...], set[str]]] = {
    "no kind of meeting": ((("Regular Meeting", "Meeting"),), {"R1"}),
    "no kind, title reworded": ((("Minutes of the Regular Meeting, ", "Minutes, "),), {"R1"}),
    "no time of opening": (((" at 7:00 p.m.", ""),), {"R3a"}),
    "no word on the previous minutes": (((PREVIOUS, ""),), {"R5a"}),
    "a heading for the previous minutes alone": (
        (("The minutes of the meeting of February 14, 2023 were read and approved.", ""),),
        {"R5a"},
    ),
    "the previous minutes without a date": (((" of the meeting of February 14, 2023", ""),), {"R5b"}),
    "the last minutes": ((("The minutes of the meeting of February 14, 2023", "The last minutes"),), {"R5b"}),
    "no wording": (((FIRST, "The motion was carried."),), {"R6", "R8"}),
    "no wording, moved and seconded": (((FIRST, "It was moved by Mr. Bell. Motion carried."),), {"R6"}),
    "no result": (((FIRST, "Mr. Bell moved that the society buy a garden shed for $1,400."),), {"R7"}),
    "no result after a debate": (
        ((FIRST, "Mr. Bell moved that the society buy a garden shed for $1,400. Ms. Quint spoke for it."),),
        {"R7"},
    ),
    "no mover": (
        ((FIRST, "It was moved that the society buy a garden shed for $1,400. The motion was adopted."),),
        {"R8"},
    ),
    "no mover, passive": (((FIRST, "A motion to buy a garden shed for $1,400 was adopted."),), {"R8"}),
    "a seconder": (((FIRST, FIRST.replace("moved", "moved, seconded by Mr. Foley,")),), {"R9"}),
    "a seconder in a sentence": (((FIRST, FIRST.replace(" The", " Mr. Foley seconded the motion. The")),), {"R9"}),
    "no numbers of a counted vote": (((SECOND, "A counted vote was taken. The motion was adopted."),), {"R10"}),
    "no numbers of a ballot": (((SECOND, "The vote was by ballot. The motion was adopted."),), {"R10"}),
    "no names of a roll call": (((SECOND, "A roll call vote was taken. The motion was adopted."),), {"R10"}),
    "a point of order without a ruling": (((RULING, ""),), {"R11"}),
    "an appeal without a ruling": (
        (("rose to a point of order", "appealed from the decision of the chair"), (RULING, "")),
        {"R11"},
    ),
    "no hour of adjournment": (((" was adjourned at 8:12 p.m.", " was adjourned."),), {"R12"}),
    "no adjournment": ((("Adjournment\nThe meeting was adjourned at 8:12 p.m.\n", ""),), {"R12"}),
    "an empty line for the signature": (((SIGNATURE, "____________ Secretary\nApproved"),), {"R13"}),
    "a dotted line for the signature": (((SIGNATURE, "Secretary: ....................\nApproved"),), {"R13"}),
    "praise": ((("Garden Shed\n", "Garden Shed\nMr. Foley gave a most interesting talk on sheds.\n"),), {"R15"}),
    "an excellent report": (((RULING, f"{RULING} Ms. Quint gave an excellent report."),), {"R15"}),
    "carried by the fewer": ((("3 in favor, 1 opposed", "1 in favor, 3 opposed"),), {"R16", "X6"}),
    "carried by a tie": ((("3 in favor, 1 opposed", "2 in favor, 2 opposed"),), {"R16", "X6"}),
}
# name: what is changed, then a rule and its result
OTHER: dict[str, tuple[tuple[tuple[str, str], ...], str, str]] = {
    "no block for a signature": (((SIGNATURE, "Approved"),), "R13", "uncertain"),
    "the president in the chair": (
        (
            (
                CALL,
                "The meeting was called to order at 7:00 p.m., the president in the chair and the secretary present.",
            ),
        ),
        "R4a",
        "pass",
    ),
    "a ruling without a reason": (((" because debate had been closed", ""),), "R11", "uncertain"),
    "no point of order": ((("Mr. Foley rose to a point of order. " + RULING, ""),), "R11", "not_applicable"),
    "cut off by the end": (
        (
            (SECOND, "The meeting was adjourned at 8:12 p.m."),
            ("Mr. Foley rose to a point of order. " + RULING, ""),
            ("Adjournment\nThe meeting was adjourned at 8:12 p.m.\n", ""),
        ),
        "R7",
        "uncertain",
    ),
    "no vote was counted": (((SECOND, "The motion was adopted."),), "R10", "not_applicable"),
    "a special meeting": ((("Regular", "Special"), (PREVIOUS, "")), "R5a", "not_applicable"),
    "a draft": ((("Approved: April 11, 2023", "DRAFT"),), "R14", "not_applicable"),
    "no main motion": (
        ((FIRST, ""), ("Ms. Quint moved to hold a seed exchange in April. " + SECOND, "")),
        "R8",
        "not_applicable",
    ),
}


def test_complete(results: Callable[..., dict[str, str]]) -> None:
    """Nothing fails and nothing is in doubt in complete minutes."""
    found = results("society", "roberts-rules", (), (SIGNED,))
    assert {rule: result for rule, result in found.items() if result in ("fail", "uncertain")} == {}
    assert all(found[rule] == "pass" for rule in ("R1", "R3a", "R4a", "R4b", "R5b", "R6", "R10", "R11", "R13", "R14"))


@pytest.mark.parametrize("name", FAIL)
def test_planted(name: str, results: Callable[..., dict[str, str]]) -> None:
    """What is left out fails, and nothing else does."""
    changes, rules = FAIL[name]
    found = results("society", "roberts-rules", changes, (SIGNED, BLANK))
    assert {rule for rule, result in found.items() if result == "fail"} == rules


@pytest.mark.parametrize("name", OTHER)
def test_other_results(name: str, results: Callable[..., dict[str, str]]) -> None:
    """A trigger taken away, or a doubt."""
    changes, rule, result = OTHER[name]
    assert results("society", "roberts-rules", changes, (SIGNED,))[rule] == result


def test_no_day_of_approval(results: Callable[..., dict[str, str]]) -> None:
    """Minutes marked approved without a day fail."""
    changes = (("Approved: April 11, 2023", "Approved"),)
    assert results("society", "roberts-rules", changes, (SIGNED,), status="approved")["R14"] == "fail"
