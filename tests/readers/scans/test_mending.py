"""What is kept of recognised words of which Tesseract is not sure."""

from __future__ import annotations

import pytest

from minutebook.readers.ocr_mending import mend
from minutebook.readers.pdf_words import Word


def line(*texts: tuple[str, float], gap: float = 3.0) -> list[Word]:
    """Words of one line, each with how sure Tesseract is of it."""
    words, x = [], 50.0
    for text, sure in texts:
        end = x + 6.0 * len(text)
        words.append(Word(text, x, 40.0, end, 52.0, 50.0, 12.0, quality=sure))
        x = end + gap
    return words


@pytest.mark.parametrize(
    ("words", "gap", "expected"),
    [
        pytest.param([("Of", 0.9), ("chalenges", 0.2), ("since", 0.9)], 3.0, "Of chalenges since", id="a word"),
        pytest.param([("Gail", 0.9), ("/", 0.4), ("Bev.", 0.9)], 3.0, "Gail / Bev.", id="a stroke between names"),
        pytest.param([("Of", 0.9), ("ji", 0.2), ("since", 0.9)], 3.0, "Of since", id="a speck"),
        pytest.param([("Of", 0.9), ("chalenges", 0.2), ("since", 0.9)], 40.0, "Of since", id="in a gap"),
        pytest.param([("Of", 0.9), ("chalenges", 0.2)], 3.0, "Of", id="at the end of a line"),
    ],
)
def test_unsure_words_are_kept_within_a_sentence(words: list[tuple[str, float]], gap: float, expected: str) -> None:
    assert " ".join(word.text for word in mend(line(*words, gap=gap))) == expected
