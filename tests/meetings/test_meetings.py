"""Several meetings in one file: where it is cut, what each record says of it, and what is left whole."""

from __future__ import annotations

from pathlib import Path

import pytest

import minutebook
from minutebook import extract, extract_all
from minutebook.errors import SeveralMeetings

CARRIED = (
    "It was moved and seconded that the wall be mended before the winter and that the mason be paid. Carried. " * 4
)
PRESENT = "Mr. Carr in the chair. Present: Messrs. Dunn, Holt and Vane.\n\n"


def titled(day: str, title: str = "Minutes of the Meeting of the Quay Trustees held on") -> str:
    return f"{title} {day}\n\n{PRESENT}{CARRIED}\n\nThe meeting was adjourned at nine.\n\n"


def dated(day: str, below: str = "Committee met at the Angel. ") -> str:
    return f"{day}\n\n{below}{PRESENT}{CARRIED}\n\nThe meeting closed.\n\n"


SEVERAL = {
    "titles": (titled("4 May 1911") + titled("8 June 1911"), ["1911-05-04", "1911-06-08"]),
    "newest first": (titled("8 June 1911") + titled("4 May 1911"), ["1911-06-08", "1911-05-04"]),
    "first sentences": (
        f"At a Meeting of the Trustees held the 4th May 1843.\n\n{PRESENT}{CARRIED}\n\n"
        f"At an adjourned Meeting held at the same place on the 9th May 1843.\n\n{PRESENT}{CARRIED}\n\n",
        ["1843-05-04", "1843-05-09"],
    ),
    "lines of dates": (
        "Brook Fishing Club\n\nMinutes\n\n"
        + dated("March 4th, 1911.")
        + dated("April 1st, 1911.")
        + dated("May 6th, 1911."),
        ["1911-03-04", "1911-04-01", "1911-05-06"],
    ),
    "date under the title": (
        f"Quay Trustees\n\nRegular Meeting\n\n4 May 2011\n\n{PRESENT}{CARRIED}\n\nMeeting closed.\n\n"
        f"Quay Trustees\n\nRegular Meeting\n\n8 June 2011\n\n{PRESENT}{CARRIED}\n\nMeeting closed.\n\n",
        ["2011-05-04", "2011-06-08"],
    ),
}

ONE = {
    "a title alone": titled("4 May 1911"),
    "a title printed twice": f"Minutes of the Meeting of 4 May 1911\n\n{titled('4 May 1911')}",
    "the minutes before, confirmed": titled("8 June 1911")
    + "Minutes of the meeting of 4 May 1911\n\nThe minutes were confirmed.\n\n"
    + CARRIED,
    "the next meeting": titled("8 June 1911")
    + "Next Meeting, 4 July 1911\n\nThose present agreed to the day.\n\n"
    + CARRIED,
    "a conference that goes on": dated("6 May 1845.", "The Conference met pursuant to notice. ")
    + dated("7 May 1845.", "The Conference met pursuant to adjournment. "),
    "another body's minutes": titled("8 June 1911")
    + titled("2 June 1911", "Minutes of the Harbour Lights Choir held on"),
    "a title without a meeting behind it": titled("4 May 1911")
    + "Annual Meeting\n\n12 July 1911\n\nThe band will play.\n",
}


@pytest.mark.parametrize(("text", "days"), SEVERAL.values(), ids=SEVERAL.keys())
def test_each_meeting_becomes_a_record(text: str, days: list[str]) -> None:
    assert [record.meeting.date for record in extract_all(text.encode())] == days


@pytest.mark.parametrize("text", ONE.values(), ids=ONE.keys())
def test_one_meeting_stays_one_record(text: str) -> None:
    (record,) = extract_all(text.encode())
    assert (record.source.index, record.source.span) == (0, None)


def test_a_record_says_where_in_the_file_it_stands() -> None:
    text = "Minute Book\n\n" + titled("4 May 1911") + titled("8 June 1911")
    records = extract_all(text.encode())
    whole = "\n\n".join(record.text for record in records)
    for index, record in enumerate(records):
        span = record.source.span
        assert record.source.index == index
        assert span is not None
        assert whole[span.start : span.end] == record.text


def test_items_at_one_place_of_two_meetings_have_ids_of_their_own() -> None:
    first, second = extract_all((titled("4 May 1911") + titled("8 June 1911")).encode())
    ids = [item.id for record in (first, second) for item in (*record.attendees, *record.decisions, *record.dates)]
    assert len(ids) == len(set(ids))


def test_the_body_that_only_the_first_title_names_holds_for_all() -> None:
    text = "Brook Fishing Club\n\nMinutes\n\n" + dated("March 4th, 1911.") + dated("April 1st, 1911.")
    records = extract_all(text.encode())
    assert {record.meeting.body for record in records} == {"Brook Fishing Club"}
    assert records[1].meeting.derived["body"].rule == "body_of_first_meeting"


@pytest.mark.parametrize(
    ("ending", "severity"),
    [("The meeting was adjourned at nine.", "info"), ("The wall is long.", "warning")],
    ids=["ended", "not ended"],
)
def test_a_doubtful_cut_is_a_warning(ending: str, severity: str) -> None:
    first = titled("4 May 1911").replace("The meeting was adjourned at nine.", ending)
    second = extract_all((first + titled("8 June 1911")).encode())[1]
    assert [f.severity for f in second.findings if f.code == "several_meetings"] == [severity]


def test_extract_refuses_a_file_of_several_meetings() -> None:
    with pytest.raises(SeveralMeetings, match="extract_all"):
        extract((titled("4 May 1911") + titled("8 June 1911")).encode())


def test_the_command_line_numbers_the_records(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    book = tmp_path / "book.txt"
    book.write_text(titled("4 May 1911") + titled("8 June 1911"))
    result = run("extract", book, "--out", tmp_path / "out")
    assert result.returncode == 0, result.stderr
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["book.txt.01.json", "book.txt.02.json"]


def test_a_long_book_is_cut_in_linear_time() -> None:
    book = "".join(titled(f"{day} May {year}") for year in range(1800, 1830) for day in (4, 18))
    assert len(minutebook.extract_all(book.encode())) == 60
