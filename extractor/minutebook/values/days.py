"""Days and months as printed: the values that the calendar modules pass to one another."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or a month where `day` is None, as printed.

    A `year` below 100 is printed with two digits: its century is not known yet. None: not printed.
    """

    month: int
    day: int | None = None
    year: int | None = None

    @property
    def whole(self) -> bool:
        """Whether the year is known with its century."""
        return self.year is not None and self.year >= 100

    @property
    def exists(self) -> bool:
        """Whether the calendar has that day (29 February where the year is open)."""
        if not 1 <= self.month <= 12:
            return False
        return self.day is None or 1 <= self.day <= monthrange(self.year or 2000, self.month)[1]

    @property
    def edtf(self) -> str | None:
        """The EDTF date; None where the year is open or there is no such day."""
        if not self.whole or not self.exists:
            return None
        month = f"{self.year:04d}-{self.month:02d}"
        return month if self.day is None else f"{month}-{self.day:02d}"

    @property
    def in_order(self) -> tuple[int, int]:
        """Month and day, by which days of one year are ordered."""
        return self.month, self.day or 0

    def precedes(self, other: Day) -> bool:
        """Whether it comes before the other in a year."""
        return self.in_order < other.in_order

    def in_year(self, year: int) -> Day:
        """The same day of a year."""
        return replace(self, year=year)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A calendar date or interval found in a string; offsets into that string, end exclusive."""

    start: int
    end: int
    first: Day
    form: str
    """How it is written: day_month, month_day, year_month_day, month_year, year_month, iso, numeric (three numbers),
    numeric_month ("10/2022"), numeric_day ("7/16")."""
    last: Day | None = None
    """The end of an interval."""
    other: Day | None = None
    """The second reading of `first` where the digits leave two ("3/4/2019"; "Nov 17")."""
    other_last: Day | None = None
    """The second reading of `last`."""
    weekday: int | None = None
    """Weekday printed beside it, 0 = Monday."""

    @property
    def short(self) -> bool:
        """Whether the year is printed with two digits."""
        return self.first.year is not None and not self.first.whole

    @property
    def year_printed(self) -> bool:
        """Whether the year is printed, with or without its century."""
        return self.first.year is not None
