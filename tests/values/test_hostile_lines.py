"""Every finder stays linear on lines that are made to be slow."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from minutebook.values.calendar import find_dates
from minutebook.values.clock import find_times
from minutebook.values.counts import find_counts
from minutebook.values.money import find_money
from minutebook.values.percents import find_percents
from minutebook.values.provenance import country_scores

FINDERS: dict[str, Callable[[str], object]] = {
    "dates": find_dates,
    "times": find_times,
    "money": lambda text: find_money(text, "US"),
    "percents": find_percents,
    "counts": find_counts,
    "countries": country_scores,
}
PIECES = [
    *(
        "a",
        "1",
        " ",
        ".",
        "_",
        "@",
        "’",
        "1,",
        "1.",
        "1 ",
        "1-",
        "1/",
        "$1",
        "$ ",
        "£1. ",
        "(1",
        "1,000",
        "1 000 ",
        "1'000",
    ),
    *(
        "May ",
        "1 May ",
        "1, ",
        "May 1, ",
        "1 and ",
        "May 2 to ",
        "Nove mber ",
        "A.D. ",
        "1th ",
        "between ",
        "one ",
        "one hundred ",
    ),
    *(
        "twenty-",
        "2 big ",
        "12 members ",
        "two of the ",
        "items 1 and ",
        "7 pm ",
        "half past ",
        "1s 1d ",
        "1%",
        "1 to ",
        "1\t",
        "- ",
    ),
    *("a_", "x/", "a@", "http", "#1", "next meeting ", "the end of ", "members of the public "),
]


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("finder", FINDERS)
def test_a_line_of_ten_thousand_characters_is_read_in_time(finder: str, piece: str) -> None:
    line = piece * (10_000 // len(piece))
    start = time.process_time()
    FINDERS[finder](line)
    assert time.process_time() - start < 2.0
