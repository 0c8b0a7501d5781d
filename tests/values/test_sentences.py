"""Where sentences end."""

from __future__ import annotations

import pytest

from minutebook.values.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("It was late. They left.", ["It was late.", "They left."], id="two"),
        pytest.param("Mr. Dunn moved it. Carried.", ["Mr. Dunn moved it.", "Carried."], id="title"),
        pytest.param("A. Bell and J.R. Fay came.", ["A. Bell and J.R. Fay came."], id="initials"),
        pytest.param(
            "It ended at 7 p.m. Motion carried.", ["It ended at 7 p.m.", "Motion carried."], id="p.m. may end one"
        ),
        pytest.param("The fee is £7. 50 a head.", ["The fee is £7. 50 a head."], id="broken amount"),
        pytest.param(
            "Approved. Proposed. Cllr Fay, seconded Cllr Dunn.",
            ["Approved.", "Proposed. Cllr Fay, seconded Cllr Dunn."],
            id="label with a full stop",
        ),
        pytest.param(
            "Proposed by Bell; Seconded by Fay; Carried.",
            ["Proposed by Bell;", "Seconded by Fay;", "Carried."],
            id="semicolons of a motion",
        ),
        pytest.param(
            "Shown: a. Rota - agreed b. Fees - deferred",
            ["Shown:", "Rota - agreed", "Fees - deferred"],
            id="inline list",
        ),
        pytest.param("Plan a. Roe spoke.", ["Plan a.", "Roe spoke."], id="one letter is no list"),
        pytest.param("  ", [], id="blank"),
    ],
)
def test_split_sentences(text: str, sentences: list[str]) -> None:
    assert [text[a:b] for a, b in split_sentences(text)] == sentences


def test_split_sentences_of_a_stretch() -> None:
    text = "One. Two. Three."
    assert split_sentences(text, 5, 9) == [(5, 9)]
