"""Planted contradictions: consistent minutes pass, and with one contradiction exactly its rule fails."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pytest

from minutebook import extract_text
from minutebook.checks import check
from minutebook_models import CheckResult, Declaration, Record, Span

MINUTES = """WENDLEBURY RIDGE LIBRARY BOARD
Minutes of the Regular Meeting

Date: Tuesday, March 12, 2019
Place: Community Room, 4 Mill Street

Members present: Alice Barnwell, Chair; Ruth Castellan, Secretary; Peter Dunmore; Helen Eastlake; Omar Farrow.
Absent: Jack Whitlow.
Staff: Nina Garrick, Director.

AGENDA
1. Call to Order
2. Approval of Minutes
3. Roof Repair
4. Reading Garden
5. Adjournment

MINUTES

1. Call to Order
Ms. Barnwell called the meeting to order at 7:00 p.m. The quorum is four; a quorum was present.

2. Approval of Minutes
Mr. Dunmore moved, seconded by Ms. Eastlake, to approve the minutes of Tuesday, February 12, 2019. Carried unanimously.

3. Roof Repair
Mr. Farrow moved, seconded by Ms. Castellan, to accept the bid of four thousand dollars ($4,000) for the roof.
Yes: Barnwell, Castellan, Dunmore, Farrow. No: Eastlake.
The motion carried 4-1.

4. Reading Garden
Ms. Castellan reported on the garden and the offers that came in.

Item\tAmount
Soil\t$400.00
Trees\t$650.00
Fence\t$1,200.00
Total\t$2,250.00

ACTION: Ms. Eastlake to write to the nursery by March 29, 2019.

5. Adjournment
The meeting adjourned at 8:45 p.m.

Ruth Castellan, Secretary
"""
ROLL = "Yes: Barnwell, Castellan, Dunmore, Farrow. No: Eastlake.\nThe motion carried 4-1."
QUORUM = "The quorum is four; a quorum was present."
ROOF = "3. Roof Repair\nMr."
TASK = "ACTION: Ms. Eastlake to write to the nursery by March 29, 2019."


@dataclass(frozen=True)
class Row:
    """One contradiction: words to put in place of words, the rule, and words that its evidence holds."""

    rule: str
    name: str
    swap: tuple[tuple[str, str], ...]
    evidence: tuple[str, ...]
    result: str = "fail"
    doubts: frozenset[str] = frozenset()


def row(
    rule: str, name: str, *swap: tuple[str, str], holds: tuple[str, ...], result: str = "fail", doubts: str = ""
) -> Row:
    """A row of the table; doubts: other rules that become uncertain by the same words."""
    return Row(rule, name, swap, holds, result, frozenset(doubts.split()))


ROWS = (
    row("X1", "five counted, four named", ("carried 4-1", "carried 5-0"), holds=("5", "0", "Barnwell", "Eastlake")),
    row(
        "X1",
        "two nays, one counted",
        (ROLL, "Ayes: Barnwell, Castellan, Farrow. Nays: Eastlake, Dunmore.\nMotion carried, 4 for, 1 against."),
        holds=("4", "1", "Dunmore"),
    ),
    row(
        "X1",
        "roll call in one line",
        (
            ROLL,
            "Roll call: Barnwell, aye; Castellan, aye; Dunmore, nay; Farrow, aye; Eastlake, nay.\nCarried 4-1.",
        ),
        holds=("4", "1", "Dunmore"),
    ),
    row("X2", "mover", ("Mr. Dunmore moved", "Mr. Vickery moved"), holds=("Vickery",)),
    row("X2", "seconder by full name", ("seconded by Ms. Castellan", "seconded by Harriet Lomax"), holds=("Lomax",)),
    row(
        "X2",
        "listed as absent",
        ("seconded by Ms. Castellan", "seconded by Mr. Whitlow"),
        holds=("Whitlow", "Jack Whitlow"),
    ),
    row(
        "X3",
        "voted after leaving",
        (ROOF, "3. Roof Repair\nMs. Eastlake left the meeting at 7:10 p.m.\nMr."),
        holds=("Eastlake", "left the meeting"),
        doubts="X4",
    ),
    row(
        "X3",
        "voted before arriving",
        ("4. Reading Garden\nMs.", "4. Reading Garden\nMr. Farrow arrived at 8:05 p.m.\nMs."),
        holds=("Farrow", "arrived"),
        doubts="X4",
    ),
    row(
        "X3",
        "voted when recused",
        (ROOF, "3. Roof Repair\nMr. Dunmore recused himself and left the room.\nMr."),
        holds=("Dunmore", "recused"),
        doubts="X4",
    ),
    row("X4", "in words", (ROLL, "The motion carried with 9 votes in favor and 1 against."), holds=("9", "1")),
    row("X4", "as a score", (ROLL, "The motion carried 8-1."), holds=("8", "1")),
    row("X4", "with an abstention", (ROLL, "Vote: 7 yes, 1 no, 1 abstention. The motion carried."), holds=("7", "1")),
    row(
        "X5",
        "is seven",
        (QUORUM, "A quorum is seven members. A quorum was declared."),
        holds=("quorum is seven", "Barnwell"),
    ),
    row(
        "X5", "requires", (QUORUM, "A quorum requires 7 members; the chair declared one."), holds=("quorum requires 7",)
    ),
    row(
        "X5", "needed for", (QUORUM, "7 are needed for a quorum, which was declared present."), holds=("7 are needed",)
    ),
    row("X6", "counts in words", (ROLL, "The motion carried, 2 for and 3 against."), holds=("carried", "2", "3")),
    row(
        "X6",
        "names and a score",
        (ROLL, "Yes: Barnwell, Castellan. No: Dunmore, Farrow, Eastlake.\nThe motion passed 2-3."),
        holds=("passed", "2", "3"),
    ),
    row(
        "X6",
        "two thirds not reached",
        (ROLL, "A two-thirds vote was needed. The motion carried with 3 in favor and 2 opposed."),
        holds=("two-thirds", "3", "2"),
    ),
    row(
        "X7",
        "nobody of that name",
        ("ACTION: Ms. Eastlake", "ACTION: Graham Oakes"),
        holds=("Graham Oakes",),
        result="uncertain",
    ),
    row("X8a", "date of the meeting", ("Tuesday, March 12", "Wednesday, March 12"), holds=("March 12, 2019",)),
    row("X8a", "date of the last minutes", ("Tuesday, February", "Mon., February"), holds=("February 12, 2019",)),
    row("X8b", "ends before it begins", ("at 8:45 p.m.", "at 6:45 p.m."), holds=("7:00 p.m.", "6:45 p.m.")),
    row("X8b", "by the 24-hour clock", ("at 8:45 p.m.", "at 18:30"), holds=("7:00 p.m.", "18:30")),
    row(
        "X9",
        "one skipped",
        ("\n4. Reading Garden\nMs.", "\n5. Reading Garden\nMs."),
        ("\n5. Adjournment\nThe", "\n6. Adjournment\nThe"),
        holds=("Roof Repair", "Reading Garden"),
    ),
    row(
        "X9",
        "one twice",
        ("\n4. Reading Garden\nMs.", "\n3. Reading Garden\nMs."),
        ("\n5. Adjournment\nThe", "\n4. Adjournment\nThe"),
        holds=("Roof Repair", "Reading Garden"),
    ),
    row(
        "X10a",
        "total too high",
        ("Total\t$2,250.00", "Total\t$2,450.00"),
        holds=("$2,450.00", "$400.00", "$650.00", "$1,200.00"),
    ),
    row("X10a", "a row changed", ("Trees\t$650.00", "Trees\t$950.00"), holds=("$2,250.00", "$950.00")),
    row("X10b", "digits", ("($4,000)", "($4,500)"), holds=("four thousand dollars", "$4,500")),
    row("X10b", "words", ("four thousand", "fourteen thousand"), holds=("fourteen thousand dollars", "$4,000")),
    row("X11a", "label", (TASK, "ACTION: write to the nursery by March 29, 2019."), holds=("write to the nursery",)),
    row("X11b", "no day", (" by March 29, 2019.", "."), holds=("write to the nursery",)),
    row(
        "X11b",
        "no day, at length",
        (" by March 29, 2019.", " and to the two growers in Tarrow."),
        holds=("write to the nursery",),
    ),
    row(
        "X12",
        "an item without a minute",
        ("5. Adjournment\n\nMINUTES", "5. Parking Permits\n6. Adjournment\n\nMINUTES"),
        holds=("Parking Permits",),
    ),
    row(
        "X12",
        "in other words",
        ("4. Reading Garden\n5. Adj", "4. Reading Garden\n5. Bicycle Racks, Tarrow Lane\n6. Adj"),
        holds=("Bicycle Racks",),
    ),
    row(
        "X14",
        "names",
        ("The motion carried 4-1.", "The motion carried unanimously."),
        holds=("unanimously", "Eastlake"),
    ),
    row("X14", "counts in words", (ROLL, "Carried unanimously: 4 ayes, 1 nay."), holds=("unanimously", "1")),
    row("X14", "a score in brackets", (ROLL, "Motion carried unanimously (4-1)."), holds=("unanimously", "1")),
)


@cache
def record_of(swap: tuple[tuple[str, str], ...]) -> Record:
    """The minutes, read, with words put in place of words."""
    text = MINUTES
    for old, new in swap:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return extract_text(text, name="minutes.txt")


def found(record: Record, result: str) -> dict[str, CheckResult]:
    """The results of one kind, by rule."""
    return {one.rule: one for one in check(record, "consistency") if one.result == result}


def holds(record: Record, one: CheckResult, words: str) -> bool:
    """Whether a passage of the evidence holds words, or is in the middle of them."""
    return any(words in record.text[span.start : span.end] for span in one.evidence)


def test_consistent_minutes_pass() -> None:
    """Nothing fails, nothing is in doubt, and every rule that these minutes touch passes."""
    results = check(record_of(()), "consistency")
    assert {one.rule for one in results if one.result in ("fail", "uncertain")} == set()
    passing = {one.rule for one in results if one.result == "pass"}
    touched = "X1 X2 X4 X5 X6 X8a X8b X9 X10a X10b X11a X11b X11c X12 X14"
    assert passing.issuperset(touched.split())


@pytest.mark.parametrize("planted", ROWS, ids=lambda one: f"{one.rule}: {one.name}")
def test_planted_contradiction(planted: Row) -> None:
    """Exactly the rule of the row fails, with every place involved."""
    record = record_of(planted.swap)
    failing, doubtful = found(record, "fail"), found(record, "uncertain")
    if planted.result == "fail":
        assert set(failing) == {planted.rule}
        assert set(doubtful) <= planted.doubts
    else:
        assert set(failing) == set()
        assert set(doubtful) == {planted.rule}
    one = (failing if planted.result == "fail" else doubtful)[planted.rule]
    assert [words for words in planted.evidence if not holds(record, one, words)] == []


def declared(record: Record, words: str, person: str, item: str | None) -> Record:
    """A record with an interest declared at words of its text."""
    start = record.text.index(words)
    span = Span(start=start, end=start + len(words))
    section = [s.id for s in record.sections if s.start <= start < s.end][-1]
    one = Declaration(id="dcl-1", evidence=(span,), rule="human", text=words, section=section, person=person, item=item)
    return record.model_copy(update={"declarations": (one,)})


IN_ITEM = "Mr. Farrow declared an interest in this item."
BEFORE = "Mr. Farrow declared an interest in the bid."


@pytest.mark.parametrize(
    ("words", "swap", "person", "item", "result"),
    [
        (IN_ITEM, (ROOF, f"3. Roof Repair\n{IN_ITEM}\nMr."), "Omar Farrow", None, "fail"),
        (BEFORE, ("at 7:00 p.m. The", f"at 7:00 p.m. {BEFORE} The"), "Farrow", "the bid", "fail"),
        (BEFORE, ("at 7:00 p.m. The", f"at 7:00 p.m. {BEFORE} The"), "Farrow", None, "uncertain"),
        (BEFORE, ("at 7:00 p.m. The", f"at 7:00 p.m. {BEFORE} The"), "Nina Garrick", "the bid", "pass"),
    ],
    ids=["in the item", "named before", "which item is not read", "somebody without a vote"],
)
def test_interest_and_vote(words: str, swap: tuple[str, str], person: str, item: str | None, result: str) -> None:
    """Whoever declared an interest and votes on the matter is found (X13)."""
    record = declared(record_of((swap,)), words, person, item)
    one = next(one for one in check(record, "consistency") if one.rule == "X13")
    assert one.result == result
    if result == "fail":
        assert holds(record, one, words)
        assert holds(record, one, "Farrow")
        assert set(found(record, "fail")) == {"X13"}


@pytest.mark.parametrize(("due", "failing"), [("2019-03-05", {"X11c"}), ("2019-02", {"X11c"}), ("2019-04", set())])
def test_due_before_the_meeting(due: str, failing: set[str]) -> None:
    """An open task that was due before the meeting is found (X11c)."""
    record = record_of(())
    task = record.action_items[0].model_copy(update={"due": due})
    assert set(found(record.model_copy(update={"action_items": (task,)}), "fail")) == failing


@pytest.mark.parametrize(("name", "result"), [("2019-03-12.txt", "pass"), ("minutes_20190315.txt", "uncertain")])
def test_day_in_the_file_name(name: str, result: str) -> None:
    """Another day in the file's name may be that of issue, so it is no more than doubt (X8c)."""
    record = record_of(())
    named = record.model_copy(update={"source": record.source.model_copy(update={"name": name})})
    assert next(one.result for one in check(named, "consistency") if one.rule == "X8c") == result
