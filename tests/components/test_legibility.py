"""Findings about pages that were read badly, and the confidence of items in doubtful words."""

from __future__ import annotations

import pytest

from minutebook.components.legibility import Legibility, legible_confidence, reading_doubts
from minutebook.document import Document, Line, PageSize, Reading, Span, Trouble
from minutebook.text import compose


def document(*lines: Line, quality: float | None = 0.9, troubles: tuple[Trouble, ...] = ()) -> Document:
    return compose(Reading(lines, (PageSize(1, quality=quality),), troubles=troubles))


DOUBTFUL = document(Line("The sum of £42O was paid.", doubtful=(("£42O", 0.4), ("paid.", 0.6))))


@pytest.mark.parametrize(
    ("span", "sure"),
    [
        pytest.param((0, 10), 1.0, id="words that are sure"),
        pytest.param((11, 15), 0.4, id="a doubtful word"),
        pytest.param((8, 15), 1 - 4 * 0.6 / 7, id="doubt counts by characters"),
        pytest.param((20, 25), 0.6, id="the next doubtful word"),
    ],
)
def test_legibility_is_the_mean_over_the_characters(span: Span, sure: float) -> None:
    assert Legibility(DOUBTFUL).of((span,)) == pytest.approx(sure)


def test_doubt_lowers_the_confidence() -> None:
    assert legible_confidence(0.9, 0.5) == 0.45
    assert legible_confidence(0.9, 1.0) == 0.9


def test_a_page_that_was_read_badly_is_a_finding() -> None:
    (doubt,) = reading_doubts(document(Line("Mlnutcs"), quality=0.41))
    assert (doubt.code, doubt.evidence) == ("low_ocr_quality", ((0, 7),))
    assert "page 1 " in doubt.message
    assert not reading_doubts(document(Line("Minutes"), quality=0.93))
    assert not reading_doubts(document(Line("Minutes"), quality=None))


def test_a_page_that_was_not_read_is_a_finding() -> None:
    (doubt,) = reading_doubts(document(Line("Minutes"), troubles=(Trouble("unread_part", "page 2 is damaged", 2),)))
    assert (doubt.code, doubt.message) == ("unread_part", "page 2 is damaged")
