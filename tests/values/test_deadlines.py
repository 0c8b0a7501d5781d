"""When something is due: printed dates, months, meetings and relative words against the day of the meeting."""

from __future__ import annotations

from datetime import date

import pytest

from minutebook.values.calendar import DateContext
from minutebook.values.deadlines import find_deadline

CONTEXT = DateContext(reference=date(2019, 5, 6))  # a Monday
NEXT = "2019-06-03"

CASES = [
    pytest.param("write by 20 May 2019", "2019-05-20", id="printed in full"),
    pytest.param("write by 14 January", "2020-01-14", id="the year turns"),
    pytest.param("the letter of 2 May 2019", None, id="before the meeting"),
    pytest.param("report to the next meeting", NEXT, id="next meeting"),
    pytest.param("write\tDana\tNext meeting", NEXT, id="next meeting alone in a cell"),
    pytest.param("send the figures next week", "2019-05-13/2019-05-19", id="next week"),
    pytest.param("invite them to the next mentorship meeting", None, id="somebody else's next meeting"),
    pytest.param("report to the June meeting", NEXT, id="the meeting of a month"),
    pytest.param("discuss it in September", "2019-09", id="month"),
    pytest.param("arrange it in late January", "2020-01", id="late in a month"),
    pytest.param("put off to August/September", "2019-08/2019-09", id="two months"),
    pytest.param("send it tomorrow", "2019-05-07", id="tomorrow"),
    pytest.param("send it by Friday", "2019-05-10", id="weekday"),
    pytest.param("to be held on Saturday, October 12, 2019", "2019-10-12", id="a date says more than its weekday"),
    pytest.param("comment within two weeks", "2019-05-20", id="within weeks"),
    pytest.param("finish by the end of the month", "2019-05-31", id="end of the month"),
    pytest.param("finish by the end of June", "2019-06-30", id="end of a named month"),
    pytest.param("finish before end of June 2019", "2019-06-30", id="end of a named month of a year"),
    pytest.param("towards the end of June", "2019-06", id="about the end of a month"),
    pytest.param("on the agenda for June", NEXT, id="agenda of the month of the next meeting"),
    pytest.param("send the cards this month", "2019-05", id="this month"),
    pytest.param("seeing him on Thurs 16th.", "2019-05-16", id="a day of the month alone"),
    pytest.param("a game not played in 3 weeks is lost", None, id="a condition"),
    pytest.param("put it on the 2nd floor", None, id="an ordinal that is no day"),
    pytest.param("is sending it Wednesday.", "2019-05-08", id="weekday that closes the sentence"),
    pytest.param("to bring one to next meeting", NEXT, id="next meeting without article"),
    pytest.param("for the Board's June meeting", NEXT, id="the body's meeting of a month"),
    pytest.param("carry forward to Sept", "2019-09", id="month cut short"),
    pytest.param("conveyed to the Mayor", None, id="an office that begins as a month"),
    pytest.param("sue them unless paid by the 31st August 2019", None, id="a day for somebody else"),
    pytest.param("as the Members asked today", None, id="today in passing"),
    pytest.param("met on 1 June and report by 9 June 2019", "2019-06-09", id="a limit before other dates"),
]


@pytest.mark.parametrize(("text", "edtf"), CASES)
def test_deadline(text: str, edtf: str | None) -> None:
    found = find_deadline(text, 0, len(text), CONTEXT, NEXT)
    assert (found.edtf if found else None) == edtf


def test_nothing_is_fixed_without_the_day_of_the_meeting() -> None:
    text = "send it by Friday"
    assert find_deadline(text, 0, len(text), DateContext(), None) is None


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "Dana spoke. Ned to write by 20 May 2019."
    found = find_deadline(text, 12, len(text), CONTEXT)
    assert found is not None
    assert text[found.start : found.end] == "20 May 2019"
    assert not found.inferred
