"""The one configuration that every model of the record shares."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict


def _open_for_readers(schema: dict[str, Any]) -> None:
    """Let the published schema accept fields of later minor versions, as `Record.model_validate` does."""
    schema.pop("additionalProperties", None)


class Model(BaseModel):
    """A frozen value that refuses unknown fields when it is built.

    `Decision(motion="…")` raises. Reading is more lenient: `Record.model_validate` and
    `Record.model_validate_json` hand pydantic `extra="ignore"`, which holds for every nested model,
    so a record with fields that a later minor version added is still read.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        allow_inf_nan=False,
        json_schema_extra=_open_for_readers,
        json_schema_serialization_defaults_required=True,
    )

    word_attributes: ClassVar[tuple[str, ...]] = ()
    """Attributes that are taken from the words: each one that is given needs a span or a derivation."""
