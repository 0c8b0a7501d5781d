"""Minutes of one body, meeting after meeting: dates, numbers, tasks, and drafts against approved minutes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from minutebook import extract_text
from minutebook.checks.series import check_series
from minutebook.checks.versions import changes
from minutebook_models import CheckResult, MinutesStatus, PreviousMinutes, PreviousMinutesStatus, Record

TEXT = """Tarrow Green Allotment Society
Minutes of the committee meeting held on {day} at 7.30pm in the Hall

Present: Alice Barnwell (Chair), Ruth Castellan (Secretary), Peter Dunmore, Helen Eastlake.

1. Minutes
The minutes of the meeting of {previous} were approved.

2. Water
{water}

3. Fence
Peter Dunmore proposed, Helen Eastlake seconded, that the fence be mended for £250. Carried by 3 votes to 1.

The meeting closed at 9.00pm.
"""
TASK = "ACTION: Helen Eastlake to ask the water company for a second standpipe."


@cache
def meeting(day: str, edtf: str, previous: str, water: str = "The tap was mended.") -> Record:
    """Minutes of one meeting; what the series reads of its head is set, so that the test is of the series alone."""
    record = extract_text(TEXT.format(day=day, previous=previous, water=water), name=f"{edtf}.txt")
    head = {"body": "Tarrow Green Allotment Society", "date": edtf}
    return record.model_copy(update={"meeting": record.meeting.model_copy(update=head)})


def having(record: Record, **fields: object) -> Record:
    """A record with other facts about the meeting."""
    return record.model_copy(update={"meeting": record.meeting.model_copy(update=fields)})


def previous(day: str, status: PreviousMinutesStatus = PreviousMinutesStatus.APPROVED) -> tuple[PreviousMinutes, ...]:
    """What a meeting did with the minutes of a day."""
    return (PreviousMinutes(date=day, status=status),)


def results(records: list[Record], rule: str) -> list[CheckResult]:
    """What one rule says of a series."""
    return [one for one in check_series(records) if one.rule == rule]


MARCH = meeting("Monday 4 March 2019", "2019-03-04", "4 February 2019", TASK)
APRIL = meeting("Monday 1 April 2019", "2019-04-01", "4 March 2019", "Second standpipe: the water company will come.")
MAY = meeting("Monday 6 May 2019", "2019-05-06", "1 April 2019")


@pytest.mark.parametrize(
    ("day", "result"),
    [
        ("2019-04-01", "pass"),
        ("2019-03-04", "fail"),
        ("2019-04-02", "fail"),
        ("2019-04-20", "uncertain"),
        (None, "not_checkable"),
    ],
    ids=["the meeting before", "one passed over", "a day beside it", "a meeting that is not here", "not read"],
)
def test_previous_minutes(day: str | None, result: str) -> None:
    """The minutes that are approved are those of the meeting before."""
    may = having(MAY, previous_minutes=previous(day) if day else ())
    assert results([may, MARCH, APRIL], "X9a")[-1].result == result


@pytest.mark.parametrize(
    ("first", "second", "result"),
    [
        ("6", "7", "pass"),
        ("2019-06", "2019-07", "pass"),
        ("12", "1", "pass"),
        ("6", "8", "fail"),
        ("6", "6", "fail"),
        ("1", "1", "fail"),
        ("6", None, "not_applicable"),
    ],
)
def test_numbers_of_meetings(first: str, second: str | None, result: str) -> None:
    """Meetings are numbered without a gap, or begin again at 1."""
    (one,) = results([having(MARCH, number=first), having(APRIL, number=second)], "X9b")
    assert one.result == result


@pytest.mark.parametrize(
    ("records", "result"),
    [([MARCH, APRIL], "pass"), ([MARCH, MAY], "uncertain"), ([APRIL, MAY], "not_applicable")],
    ids=["spoken of again", "dropped", "no task"],
)
def test_tasks_are_carried(records: list[Record], result: str) -> None:
    """What was to do is spoken of at the next meeting, or perhaps dropped."""
    (one,) = results(records, "X11d")
    assert one.result == result
    assert result != "uncertain" or "standpipe" in one.message


def approved(text_old: str, text_new: str) -> Record:
    """The approved minutes of March, with words put in place of words."""
    text = MARCH.text
    assert text.count(text_old) == 1
    read = extract_text(text.replace(text_old, text_new), name="approved.txt")
    return having(
        read, body=MARCH.meeting.body, date=MARCH.meeting.date, status=MinutesStatus.APPROVED, title=MARCH.meeting.title
    )


DRAFT = having(MARCH, status=MinutesStatus.DRAFT)
SILENT = having(APRIL, previous_minutes=previous("2019-03-04"))
AMENDED = having(APRIL, previous_minutes=previous("2019-03-04", PreviousMinutesStatus.AMENDED))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("for £250", "for £520", "£520"),
        ("3 votes to 1", "2 votes to 1", "votes for"),
        ("Peter Dunmore proposed", "Ruth Castellan proposed", "mover"),
        ("Peter Dunmore, Helen Eastlake.", "Peter Dunmore, Helen Eastlake, Omar Farrow.", "Omar Farrow added"),
        ("closed at 9.00pm", "closed at 9.30pm", "end time"),
    ],
    ids=["amount", "vote", "mover", "somebody present", "hour"],
)
@pytest.mark.parametrize(
    ("later", "result"),
    [(SILENT, "fail"), (AMENDED, "pass"), (None, "uncertain")],
    ids=["not said later", "said later", "later meeting not here"],
)
def test_draft_and_approved(old: str, new: str, told: str, later: Record | None, result: str) -> None:
    """What changed from the draft is named field by field, and must be said in the later meeting (X15)."""
    records = [DRAFT, approved(old, new), *([later] if later else [])]
    one = results(records, "X15")[0]
    assert told in one.message
    assert one.result == result


def test_spelling_is_no_change() -> None:
    """A name spelt otherwise is no change of substance."""
    assert changes(DRAFT, approved("Ruth Castellan (Sec", "Ruth Castelan (Sec")) == []


def test_one_version_cannot_be_compared() -> None:
    """Without a draft there is nothing to compare."""
    assert [one.result for one in results([MARCH, SILENT], "X15")] == ["not_checkable", "not_checkable"]


def test_bodies_are_apart() -> None:
    """The meetings of two bodies are no series."""
    other = having(APRIL, body="Tarrow Green Bowls Club")
    assert results([MARCH, other], "X9a") == []


def test_series_on_the_command_line(run: object, tmp_path: Path) -> None:
    """`check FOLDER --series` adds a report on each body."""
    may = having(MAY, previous_minutes=previous("2019-03-04"))
    for index, record in enumerate((MARCH, APRIL, may)):
        (tmp_path / f"{index}.json").write_text(record.model_dump_json(by_alias=True), encoding="utf-8")
    done = run("check", tmp_path, "--series", "--json", "--fail-on", "warning")  # type: ignore[operator]
    assert "series: Tarrow Green Allotment Society" in done.stdout
    assert "that one is passed over" in done.stdout
    assert done.returncode == 1
    assert "series:" not in run("check", tmp_path, "--json").stdout  # type: ignore[operator]
