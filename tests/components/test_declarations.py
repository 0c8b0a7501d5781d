"""Interests declared: who, in what, and whether they withdrew."""

from __future__ import annotations

import pytest

from minutebook.extraction import extract_text

HEAD = "Minutes of the Weir Council\nHeld 4 May 2031\nPresent: Cllr Ann Bell (Chair), Cllr Ben Cole, Cllr Di Dunn\n\n"
TAIL = (
    "\n\n6. ROADS\n\nIt was noted.\n\n9. CLOSE\n\nIt was agreed to wait. Moved by Cllr Bell. Carried. "
    "The meeting closed at 9 pm."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "2. Declarations of interest\nCllr Cole declared a personal interest in item 6 as a trustee.",
            [("Cole", "item 6", None)],
            id="interest in an item",
        ),
        pytest.param(
            "2. Declarations of interest\nCllr Dunn - prejudicial interest in item 5, the applicant being her brother.",
            [("Dunn", "item 5", None)],
            id="listed under the heading",
        ),
        pytest.param(
            "5. HALL ROOF\n\nCllr Dunn declared an interest and left the room.",
            [("Dunn", "HALL ROOF", True)],
            id="withdrew, in the matter of the section",
        ),
        pytest.param(
            "5. HALL ROOF\n\nCllr Cole abstained because his son works for the roofer.",
            [("Cole", "HALL ROOF", None)],
            id="stood aside for a reason",
        ),
        pytest.param("2. Declarations of interest\nThere were no declarations of interest.", [], id="none"),
        pytest.param("5. Minutes\nCllr Cole abstained as he was not at that meeting.", [], id="absence is no interest"),
        pytest.param("5. Site\nCllr Cole said the town had expressed interest in the site.", [], id="interested"),
    ],
)
def test_declarations(text: str, expected: list[tuple[str, str, bool | None]]) -> None:
    record = extract_text(HEAD + text + TAIL)
    assert [(each.person, each.item, each.withdrew) for each in record.declarations] == expected
    assert "declarations" in record.extractor.pipeline
