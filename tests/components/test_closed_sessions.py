"""Closed sessions: law, purpose, start and end."""

from __future__ import annotations

import pytest

from minutebook.extraction import extract_text

HEAD = "Minutes of the Weir Board\nHeld 4 May 2031 at 7 pm\nPresent: Ann Bell, Ben Cole, Di Dunn\n\n1. Session\n"
TAIL = "\n\n9. Close\nIt was agreed to wait. Moved by Mr Cole. Carried. The meeting closed at 9 pm."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The Board went into executive session at 8:05 p.m. under Code 12.3 to discuss a lease. "
            "The Board came out of executive session at 8:20 p.m.",
            [("Code 12.3", "a lease", "20:05", "20:20")],
            id="law, purpose and times",
        ),
        pytest.param(
            "Moved to go into closed session to consider staffing.\n\nThe Board entered closed session at 8:10 pm.\n\n"
            "Open session resumed at 8:30 pm.",
            [(None, "staffing", "20:10", "20:30")],
            id="motion and going in are one session",
        ),
        pytest.param(
            "RESOLVED that the press and public be excluded owing to the confidential nature of the business (rents). "
            "The public left at 8.40pm.",
            [(None, "rents", "20:40", None)],
            id="exclusion of the public",
        ),
        pytest.param("There was no executive session.", [], id="not held"),
        pytest.param("The Board will hold an executive session in June.", [], id="still to come"),
        pytest.param("The minutes of the executive session were approved.", [], id="spoken of"),
    ],
)
def test_closed_sessions(text: str, expected: list[tuple[str | None, ...]]) -> None:
    record = extract_text(HEAD + text + TAIL)
    found = [(each.authority, each.purpose, each.start_time, each.end_time) for each in record.closed_sessions]
    assert found == expected
