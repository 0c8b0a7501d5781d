"""Dates in a string: found with their extent, read in context."""

from __future__ import annotations

from datetime import date

import pytest

from minutebook.values.calendar import DateContext, find_dates, parse_date, resolve, resolve_inst

CONTEXT = DateContext(reference=date(2017, 6, 20), day_first=True)

# name: text, then (mention, EDTF) for each date in it
FOUND: dict[str, tuple[str, *tuple[tuple[str, str], ...]]] = {
    "day month year": ("held on 27 June 2017 at", ("27 June 2017", "2017-06-27")),
    "month day year": ("June 27th, 2017", ("June 27th, 2017", "2017-06-27")),
    "no space after the comma": ("June 27,2017", ("June 27,2017", "2017-06-27")),
    "no space at all": ("27June 2017", ("27June 2017", "2017-06-27")),
    "day of": ("the 27th day of June 2017", ("27th day of June 2017", "2017-06-27")),
    "ordinal in words": ("the second day of March", ("second day of March", "2017-03-02")),
    "compound ordinal in words": ("twenty-first of May", ("twenty-first of May", "2017-05-21")),
    "ordinal after the month": ("April first 1868", ("April first 1868", "1868-04-01")),
    "numbered month": ("the 15th of 8th month 1868", ("15th of 8th month 1868", "1868-08-15")),
    "numbered month in words": ("Fourteenth of Sixth month", ("Fourteenth of Sixth month", "2017-06-14")),
    "numbered month first": ("dated 6th mo. 18th, 1868", ("6th mo. 18th, 1868", "1868-06-18")),
    "bare number of a month": ("3 mo. 9th 1868", ("3 mo. 9th 1868", "1868-03-09")),
    "numbered month of a year": ("printed 5th month 1868", ("5th month 1868", "1868-05")),
    "first month was March": ("the 3d of 1st month 1701", ("3d of 1st month 1701", "1701-03-03")),
    "day and month with points": ("texts by 30.10. please", ("30.10.", "2017-10-30")),
    "digits before minutes": ("to approve the 28/3 minutes", ("28/3", "2017-03-28")),
    "digits that are no fraction": (
        "a cook for 22/9 and 29/9",
        ("22/9", "2017-09-22"),
        ("29/9", "2017-09-29"),
    ),
    "old suffix": ("on the 3d of February last", ("3d of February", "2017-02-03")),
    "suffix with a space": ("13 th September 2025", ("13 th September 2025", "2025-09-13")),
    "suffix with a stop": ("Wednesday, 4th. March 1903", ("4th. March 1903", "1903-03-04")),
    "anno domini": ("25th March, A.D. 1847", ("25th March, A.D. 1847", "1847-03-25")),
    "year in words": (
        "the 5th day of May in the year one thousand eight hundred and forty-seven",
        ("5th day of May in the year one thousand eight hundred and forty-seven", "1847-05-05"),
    ),
    "abbreviation": ("Sept. 9", ("Sept. 9", "2017-09-09")),
    "old abbreviation": ("Novr. 9th 1821", ("Novr. 9th 1821", "1821-11-09")),
    "weekday is not part of it": ("FRIDAY, OCTOBER 9, 2020", ("OCTOBER 9, 2020", "2020-10-09")),
    "month and year": ("since March 1875", ("March 1875", "1875-03")),
    "short year": ("Mar. '24", ("Mar. '24", "2024-03")),
    "year first": ("2019-December", ("2019-December", "2019-12")),
    "year before month name": ("2018 August", ("2018 August", "2018-08")),
    "hyphenated": ("27-Jun-17", ("27-Jun-17", "2017-06-27")),
    "bare short year before a stop": ("on 5 Oct 98.", ("5 Oct 98", "1998-10-05")),
    "month of a year, hyphenated": ("Jan-26", ("Jan-26", "2026-01")),
    "iso": ("2017-06-27", ("2017-06-27", "2017-06-27")),
    "iso with a time": ("date: 2023-01-04T02:58:55Z", ("2023-01-04", "2023-01-04")),
    "iso with dots": ("Meeting 2016.06.11", ("2016.06.11", "2016-06-11")),
    "dots": ("27.06.2017", ("27.06.2017", "2017-06-27")),
    "slashes": ("27/6/17", ("27/6/17", "2017-06-27")),
    "month and year in digits": ("term ends 10/2022", ("10/2022", "2022-10")),
    "two numbers behind a cue": ("apply by 7/6", ("7/6", "2017-06-07")),
    "two numbers with a weekday": ("Festival - Saturday 2/9, 10 AM", ("2/9", "2017-09-02")),
    "range of days": ("12 to 13 June 2017", ("12 to 13 June 2017", "2017-06-12/2017-06-13")),
    "range with suffixes": ("October 10th-11th", ("October 10th-11th", "2017-10-10/2017-10-11")),
    "range with one suffix": ("5-9th July, 2021", ("5-9th July, 2021", "2021-07-05/2021-07-09")),
    "range over months": ("29th April – 1st May", ("29th April – 1st May", "2017-04-29/2017-05-01")),
    "range over new year": ("28 December - 3 January", ("28 December - 3 January", "2016-12-28/2017-01-03")),
    "through": (
        "from March 5, 2024 through March 4, 2025",
        ("March 5, 2024 through March 4, 2025", "2024-03-05/2025-03-04"),
    ),
    "between": (
        "between October 1, 2023 and December 31, 2023",
        ("October 1, 2023 and December 31, 2023", "2023-10-01/2023-12-31"),
    ),
    "between days": ("between the 4th and the 9th of July", ("4th and the 9th of July", "2017-07-04/2017-07-09")),
    "range of months": ("June - August 2019", ("June - August 2019", "2019-06/2019-08")),
    "range in digits": ("3/5/2017 - 15/5/2017", ("3/5/2017 - 15/5/2017", "2017-05-03/2017-05-15")),
    "weekdays within a range": (
        "from Friday 9 to Sunday 11 October",
        ("9 to Sunday 11 October", "2017-10-09/2017-10-11"),
    ),
    "two ranges": (
        "14 - 19 and 28 - 31 August",
        ("14 - 19 and 28 - 31 August", "2017-08-14/2017-08-19"),
        ("28 - 31 August", "2017-08-28/2017-08-31"),
    ),
    "list of days": (
        "March 12, 17, and 19",
        ("March 12", "2017-03-12"),
        ("March 12, 17", "2017-03-17"),
        ("March 12, 17, and 19", "2017-03-19"),
    ),
    "two days": ("6 and 7 Dec 2000", ("6 and 7 Dec 2000", "2000-12-06"), ("7 Dec 2000", "2000-12-07")),
    "two months": ("July and August 2026", ("July and August 2026", "2026-07"), ("August 2026", "2026-08")),
    "number after the list": ("until June 1st, 8 members", ("June 1st", "2017-06-01")),
    "moved is no range": (
        "moved from 4 March to 11 March",
        ("4 March", "2017-03-04"),
        ("11 March", "2017-03-11"),
    ),
    "number before the month of another form": ("Item 4 March 12, 2020", ("March 12, 2020", "2020-03-12")),
    "misread digits": ("l2 March and 1lth May", ("l2 March", "2017-03-12"), ("1lth May", "2017-05-11")),
    "misread first": ("January lst next", ("January lst", "2017-01-01")),
    "misread suffix": ("24™ JUNE, 2016", ("24™ JUNE, 2016", "2016-06-24")),
    "misread month": ("Novernber 4th, 1889", ("Novernber 4th, 1889", "1889-11-04")),
    "month cut by a space": ("22nd of Nove mber", ("22nd of Nove mber", "2017-11-22")),
    "space that does not break": ("15th of\u00a0February", ("15th of\u00a0February", "2017-02-15")),
    "time behind it is no year": ("12 March 1530 hrs", ("12 March", "2017-03-12")),
}
NOTHING = {
    "months as a time": "2 mo. 14 days",
    "numbered month alone": "by Eleventh month next",
    "fraction after for": "for 2/3 and 3/4",
    "item number with points": "see 4.1. below",
    "bare year": "in 2017 the club",
    "bare month": "in November the club",
    "bare weekday": "on Tuesday",
    "every year": "by 1 October each year",
    "financial year": "our financial year starts 1st October",
    "verb": "the chair may 5 times",
    "url": "see https://example.org/2016/03/01/minutes",
    "file name": "the file 2016-03-01_minutes.pdf",
    "identifier": "Resolution No. 10/2022",
    "item number": "4.1.12 Finance",
    "fraction": "by a 2/3 majority",
    "fiscal year": "the 2017/18 budget",
    "no such day": "31 February 2019",
    "amount": "£12 June fair",
    "inst": "on the 14th inst.",
    "version": "version 1.2.10",
}


@pytest.mark.parametrize("name", FOUND)
def test_dates_are_found_and_read(name: str) -> None:
    text, *expected = FOUND[name]
    found = [(text[m.start : m.end], resolve(m, CONTEXT).edtf) for m in find_dates(text)]
    assert found == expected


@pytest.mark.parametrize("name", NOTHING)
def test_what_is_no_date(name: str) -> None:
    assert find_dates(NOTHING[name]) == []


YEARS = {
    "nearest": ("15 December", date(2024, 1, 10), 0, "2023-12-15"),
    "nearest, after": ("5 January", date(2023, 12, 20), 0, "2024-01-05"),
    "future": ("28 September", date(2000, 12, 7), 1, "2001-09-28"),
    "future is soon": ("5 December", date(2000, 12, 7), 1, "2000-12-05"),
    "past": ("12 March", date(2020, 10, 9), -1, "2020-03-12"),
    "past and far ahead": ("20 May", date(2020, 12, 9), -1, "2020-05-20"),
    "cannot lie ahead": ("9 June", date(2026, 2, 20), -2, "2025-06-09"),
    "weekday decides": ("Monday 7 October", date(2024, 2, 8), -1, "2024-10-07"),
    "leap day": ("29 February", date(2021, 1, 5), 0, "2020-02-29"),
}


@pytest.mark.parametrize("name", YEARS)
def test_missing_year(name: str) -> None:
    text, reference, direction, edtf = YEARS[name]
    (mention,) = find_dates(text)
    resolved = resolve(mention, DateContext(reference=reference), direction)
    assert (resolved.edtf, resolved.year_from) == (edtf, "reference")


@pytest.mark.parametrize(
    ("context", "edtf"),
    [
        (DateContext(), None),
        (DateContext(year=1931), "1931-05-03"),
        (DateContext(reference=date(1931, 3, 10)), "1931-05-03"),
    ],
)
def test_year_comes_from_the_context_alone(context: DateContext, edtf: str | None) -> None:
    assert parse_date("3 May", context) == edtf


@pytest.mark.parametrize(
    ("text", "context", "edtf", "order"),
    [
        ("3/4/2019", DateContext(day_first=True), "2019-04-03", "day_first"),
        ("3/4/2019", DateContext(day_first=False), "2019-03-04", "month_first"),
        ("3/4/2019", DateContext(reference=date(2019, 3, 4), day_first=True), "2019-03-04", "reference"),
        ("Monday 3/4/2019", DateContext(day_first=True), "2019-03-04", "weekday"),
        ("4/4/2019", DateContext(), "2019-04-04", None),
        ("13/4/2019", DateContext(day_first=False), "2019-04-13", None),
    ],
)
def test_order_of_day_and_month(text: str, context: DateContext, edtf: str, order: str | None) -> None:
    (mention,) = find_dates(text)
    resolved = resolve(mention, context)
    assert (resolved.edtf, resolved.order_from) == (edtf, order)


def test_open_order_abstains_and_names_the_rival() -> None:
    (mention,) = find_dates("3/4/2019")
    resolved = resolve(mention, DateContext())
    assert resolved.edtf is None
    assert resolved.rival == "2019-03-04"


@pytest.mark.parametrize(
    ("text", "year", "edtf"),
    [("4/11/89", 1889, "1889-11-04"), ("4/11/89", None, "1989-11-04"), ("4/11/17", 2016, "2017-11-04")],
)
def test_century_is_the_nearest(text: str, year: int | None, edtf: str) -> None:
    assert parse_date(text, DateContext(year=year, day_first=True)) == edtf


@pytest.mark.parametrize(
    ("day_first", "edtf"), [(True, "2017-11"), (False, "2017-11-17")], ids=["day first: a year", "month first: a day"]
)
def test_month_and_two_digits(day_first: bool, edtf: str) -> None:
    assert parse_date("approved Nov 17", DateContext(date(2017, 12, 6), day_first=day_first)) == edtf


def test_weekday_is_kept() -> None:
    assert [m.weekday for m in find_dates("Tues. Nov. 5th and Monday and Tuesday, October 10th-11th")] == [1, 0]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("the 14th inst.", "1847-03-14"),
        ("on the 19th ult.", "1847-02-19"),
        ("1st prox.", "1847-04-01"),
        ("the 14th", None),
    ],
)
def test_days_of_this_last_and_next_month(text: str, edtf: str | None) -> None:
    assert resolve_inst(text, DateContext(reference=date(1847, 3, 25))) == edtf


@pytest.mark.parametrize("text", ["", "no date", "3 May 2019 and 4 May 2019"])
def test_parse_date_wants_one_date(text: str) -> None:
    assert parse_date(text) is None
