"""When two readings count as the same."""

from __future__ import annotations

import pytest

from minutebook.evaluation.matching import (
    align,
    fold,
    pair,
    passage_similarity,
    same_extent,
    same_identifier,
    same_name,
    similar_value,
    words,
)

MOTION = "Moved by Ada Pell that the society buy a second water tap for the lower plots before spring"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("Café  RENÉE\n", "cafe renee", id="case_accents_spaces"),
        pytest.param("the clerk’s “note”", 'the clerk\'s "note"', id="quotes"),
        pytest.param(None, "", id="absent"),
    ],
)
def test_fold(text: str | None, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("£1,250.50 paid", ("1,250.50", "paid"), id="a_number_is_one_word"),
        pytest.param("see [Rules](http://a.example/b)", ("see", "rules"), id="no_link_target"),
        pytest.param("snake_case", ("snake", "case"), id="underscore_separates"),
    ],
)
def test_words(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("Cllr Ada Pell", "Ada Pell", id="title"),
        pytest.param("A. Pell", "Ada Pell", id="initial"),
        pytest.param("Pell", "Ada Pell", id="surname"),
        pytest.param("Ada", "Ada Pell", id="given_name"),
        pytest.param("AP", "Ada Pell", id="initials"),
        pytest.param("Pell, Ada", "Ada Pell", id="surname_first"),
        pytest.param("Pell A", "Ada Pell", id="initial_last"),
        pytest.param("Rob Lane", "Robert Lane", id="short_form"),
        pytest.param("van der Berg", "Els van der Berg", id="surname_of_several_words"),
        pytest.param("O’Dell", "ODell", id="apostrophe"),
        pytest.param("Mary-Ann Lane", "Mary Ann Lane", id="hyphen"),
        pytest.param("The Chair", "the chair", id="role_for_a_name"),
    ],
)
def test_names_of_one_person(first: str, second: str) -> None:
    assert same_name(first, second)
    assert same_name(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("Ada Pell", "Ada Reeve", id="surname"),
        pytest.param("A. Pell", "B. Pell", id="initial"),
        pytest.param("Ada Pell", "Anna Pell", id="given_name"),
        pytest.param("Ada", "Ada Jane Pell", id="given_name_of_three"),
        pytest.param("Ada Pell", None, id="absent"),
        pytest.param("", "", id="nobody"),
    ],
)
def test_names_of_two_people(first: str | None, second: str | None) -> None:
    assert not same_name(first, second)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        pytest.param("Village Hall, Quarry Lane", "the village hall in Quarry Lane", True, id="small_words"),
        pytest.param("Allotment Society", "Quarry Lane Allotment Society", True, id="half_of_it"),
        pytest.param("Society", "Quarry Lane Allotment Society", False, id="scrap"),
        pytest.param("President", "Vice President", False, id="qualifier"),
        pytest.param("Room 102", "Room 103", False, id="number"),
        pytest.param("Room 102", "Room 102, floor 3", True, id="more_numbers"),
        pytest.param("Hall", None, False, id="absent"),
    ],
)
def test_similar_values(first: str | None, second: str | None, same: bool) -> None:
    assert similar_value(first, second) is same


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        pytest.param("Resolution 2021-07", "RESOLUTION 2021-07", True, id="case"),
        pytest.param("Resolution 2021-07", "2021-07", True, id="number_alone"),
        pytest.param("Resolution 2021-07", "Resolution 2021-08", False, id="other_number"),
        pytest.param("Resolution 7", "Ordinance 7", False, id="other_word"),
    ],
)
def test_identifiers(first: str, second: str, same: bool) -> None:
    assert same_identifier(first, second) is same


@pytest.mark.parametrize(
    ("predicted", "similarity"),
    [
        pytest.param(MOTION, 1.0, id="the_same"),
        pytest.param(MOTION + ". Motion carried unanimously.", 1.0, id="formula_words_do_not_count"),
        pytest.param("society buy a second water tap", 0.5, id="half_of_it_is_found"),
        pytest.param("water tap", 0.0, id="scrap_is_not"),
        pytest.param("Moved that the motion be carried", 0.0, id="formula_alone_is_not"),
    ],
)
def test_similarity_of_passages(predicted: str, similarity: float) -> None:
    assert passage_similarity([MOTION], [predicted]) == pytest.approx(similarity)


def test_a_long_quote_is_taken_to_be_cut() -> None:
    quote = " ".join(f"word{n}" for n in range(80))
    whole = quote + " " + " ".join(f"more{n}" for n in range(200))
    assert passage_similarity([quote], [whole]) > 0.9


def test_the_likest_reading_counts() -> None:
    assert passage_similarity([MOTION], ["other words entirely", MOTION]) == 1.0


@pytest.mark.parametrize(
    ("gold_length", "predicted_length", "same"),
    [(20, 20, True), (20, 8, True), (20, 7, False), (20, 40, True), (20, 41, False), (5, 17, True), (70, 500, True)],
)
def test_extent(gold_length: int, predicted_length: int, same: bool) -> None:
    assert same_extent(["word " * gold_length], ["word " * predicted_length]) is same


def test_the_likest_are_paired_first() -> None:
    likeness = {("a", "x"): 0.5, ("a", "y"): 0.9, ("b", "y"): 0.8}
    assert sorted(pair("ab", "xy", lambda one, other: likeness.get((one, other), 0.0))) == [(0, 1)]


def test_equally_like_ones_are_paired_by_place() -> None:
    assert sorted(pair("aaa", "aaa", lambda _, __: 1.0)) == [(0, 0), (1, 1), (2, 2)]


@pytest.mark.parametrize(
    ("gold", "predicted", "skip", "pairs"),
    [
        pytest.param("abc", "abc", "gold", [(0, 0), (1, 1), (2, 2)], id="the_same"),
        pytest.param("abc", "xbxc", "gold", [(1, 1), (2, 3)], id="extra"),
        pytest.param("ab", "ba", "gold", [(1, 0)], id="swapped_skipping_gold"),
        pytest.param("ab", "ba", "predicted", [(0, 1)], id="swapped_skipping_predicted"),
        pytest.param("abc", "", "gold", [], id="nothing"),
    ],
)
def test_alignment_keeps_the_order(gold: str, predicted: str, skip: str, pairs: list[tuple[int, int]]) -> None:
    side = "gold" if skip == "gold" else "predicted"
    assert align(gold, predicted, lambda one, other: one == other, skip=side) == pairs  # type: ignore[arg-type]
