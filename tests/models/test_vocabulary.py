"""The published words: names, schema, ids, codes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

import minutebook_models
from minutebook_models import FINDING_CODES, ITEM_TYPES, Outcome, Record, item_id
from minutebook_models.grounding import attribute_names
from minutebook_models.item import ID_PREFIXES


def described(schema: Any) -> Iterator[tuple[str, Any]]:
    """Every property of the schema with its definition."""
    for name, model in {"Record": schema, **schema["$defs"]}.items():
        for key, definition in model.get("properties", {}).items():
            yield f"{name}.{key}", definition


def test_public_names_are_sorted_and_exist() -> None:
    names = minutebook_models.__all__
    constants = [name for name in names if name.isupper()]
    classes = [name for name in names if name[0].isupper() and not name.isupper()]
    functions = [name for name in names if name[0].islower()]
    assert names == sorted(constants) + sorted(classes) + sorted(functions)
    assert all(hasattr(minutebook_models, name) for name in names)


def test_words_are_plain_strings() -> None:
    assert f"{Outcome.CARRIED}" == Outcome("carried") == "carried"


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_every_field_of_the_schema_is_described(mode: Any) -> None:
    schema = Record.model_json_schema(mode=mode)
    assert [name for name, definition in described(schema) if not definition.get("description")] == []


def test_the_schema_uses_the_names_of_the_json() -> None:
    properties = Record.model_json_schema()["$defs"]["Vote"]["properties"]
    assert "for" in properties
    assert "for_" not in properties


def test_the_schema_lets_readers_meet_later_fields() -> None:
    assert "additionalProperties" not in Record.model_json_schema()


@pytest.mark.parametrize("task", ITEM_TYPES)
def test_attributes_taken_from_words_exist(task: str) -> None:
    assert set(ITEM_TYPES[task].word_attributes) <= attribute_names(ITEM_TYPES[task])


def test_every_list_of_items_has_its_id_prefix() -> None:
    assert list(ID_PREFIXES) == list(ITEM_TYPES)
    assert len(set(ID_PREFIXES.values())) == len(ITEM_TYPES)


def test_an_id_is_stable() -> None:
    assert item_id("decisions", 10, 20, "0" * 64, 1, 0) == "dec-d1e6071617"


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(("decisions", 11, 20, "0" * 64, 1, 0), id="start"),
        pytest.param(("decisions", 10, 21, "0" * 64, 1, 0), id="end"),
        pytest.param(("decisions", 10, 20, "1" * 64, 1, 0), id="source"),
        pytest.param(("decisions", 10, 20, "0" * 64, 2, 0), id="meeting_of_the_file"),
        pytest.param(("decisions", 10, 20, "0" * 64, 1, 1), id="running_number"),
        pytest.param(("figures", 10, 20, "0" * 64, 1, 0), id="list"),
    ],
)
def test_an_id_depends_on_every_part(other: tuple[str, int, int, str, int, int]) -> None:
    assert item_id(*other) != item_id("decisions", 10, 20, "0" * 64, 1, 0)


def test_codes_of_findings_are_sorted_and_explained() -> None:
    assert list(FINDING_CODES) == sorted(FINDING_CODES)
    assert all(FINDING_CODES.values())
