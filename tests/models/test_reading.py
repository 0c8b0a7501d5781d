"""Records go to JSON and come back; what other versions wrote is read or refused plainly."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError, model_serializer

import minutebook_models
from minutebook_models import Decision, Record, Vote


def as_json(record: Record, **changes: Any) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(record.to_json())
    return loaded | changes


def test_a_record_comes_back_as_it_was(record: Callable[..., Record]) -> None:
    assert Record.model_validate_json(record().to_json()) == record()


def test_the_same_record_gives_the_same_json(record: Callable[..., Record]) -> None:
    once = record().to_json()
    assert Record.model_validate_json(once).to_json() == once


@pytest.mark.parametrize("dump", [Record.to_json, Record.model_dump_json], ids=["to_json", "model_dump_json"])
def test_votes_in_favour_are_called_for_in_json(record: Callable[..., Record], dump: Callable[[Record], str]) -> None:
    assert json.loads(dump(record()))["decisions"][0]["vote"]["for"] == 5


def test_absent_values_are_written_as_null_and_empty_lists(record: Callable[..., Record]) -> None:
    written = as_json(record())
    assert (written["meeting"]["date"], written["attendees"]) == (None, [])


def test_building_refuses_unknown_fields(decision: Callable[..., Decision]) -> None:
    with pytest.raises(ValidationError, match="motion"):
        decision(motion="that a second tap be fitted")


@pytest.mark.parametrize(
    "add",
    [
        pytest.param(lambda data: data.update(weather="rain"), id="record"),
        pytest.param(lambda data: data["decisions"][0].update(weather="rain"), id="item"),
        pytest.param(lambda data: data["decisions"][0]["evidence"][0].update(weather="rain"), id="span"),
        pytest.param(lambda data: data["decisions"][0]["vote"].update(weather="rain"), id="vote"),
        pytest.param(lambda data: data["meeting"].update(weather="rain"), id="meeting"),
    ],
)
def test_reading_ignores_unknown_fields(record: Callable[..., Record], add: Callable[[dict[str, Any]], None]) -> None:
    data = as_json(record())
    add(data)
    assert Record.model_validate(data) == Record.model_validate_json(json.dumps(data)) == record()


def test_reading_can_be_told_to_refuse_unknown_fields(record: Callable[..., Record]) -> None:
    with pytest.raises(ValidationError, match="weather"):
        Record.model_validate(as_json(record(), weather="rain"), extra="forbid")


def test_a_later_minor_version_may_ground_attributes_unknown_here(record: Callable[..., Record]) -> None:
    data = as_json(record(), schema_version="1.7")
    data["decisions"][0]["fields"]["weather"] = data["decisions"][0]["evidence"]
    data["findings"] = [{"code": "rained_off", "severity": "info", "message": "rain", "path": None, "evidence": []}]
    assert Record.model_validate(data).findings[0].code == "rained_off"


@pytest.mark.parametrize("version", ["2.0", "0.9", "10.0"])
def test_another_major_version_is_refused_and_nothing_else_is_said(record: Callable[..., Record], version: str) -> None:
    data = as_json(record(), schema_version=version, text=None)
    with pytest.raises(ValidationError) as refusal:
        Record.model_validate_json(json.dumps(data))
    assert [error["type"] for error in refusal.value.errors()] == ["schema_version"]


def test_a_refused_version_is_named_with_what_to_do(record: Callable[..., Record]) -> None:
    with pytest.raises(ValidationError, match=r"has schema version 2\.0, and this package reads 1\.x: install"):
        Record.model_validate(as_json(record(), schema_version="2.0"))


def test_a_record_cannot_be_changed(record: Callable[..., Record]) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        record().text = "other words"


@pytest.mark.parametrize("votes", [True, "5", -1, 2.5], ids=["true", "text", "negative", "fraction"])
def test_a_count_of_votes_is_a_whole_number(votes: object) -> None:
    with pytest.raises(ValidationError):
        Vote.model_validate({"for": votes})


def test_reading_needs_nothing_but_pydantic() -> None:
    code = "import sys, minutebook_models; sys.exit('spacy' in sys.modules or 'minutebook' in sys.modules)"
    root = Path(minutebook_models.__file__).parents[1]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0


def test_an_interrupt_while_a_record_is_written_stays_an_interrupt() -> None:
    class Interrupted(Record):
        @model_serializer
        def interrupt(self) -> str:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Interrupted.model_construct().to_json()
