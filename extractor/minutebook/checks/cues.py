"""Cues: words that hint at a thing, so that a test says "uncertain" where the thing may stand unread."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, ValidationError

from minutebook.errors import RuleError

FILES = ("cues.toml", "cues_profiles.toml", "cues_open_meetings.toml")


class Cue(BaseModel):
    """Words that hint at a thing, with texts that hold them and texts that do not."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    regex: str
    examples: tuple[str, ...]
    rejects: tuple[str, ...] = ()


@cache
def cues() -> dict[str, Cue]:
    """All cues by name; RuleError where a file of theirs is wrong."""
    found: dict[str, Cue] = {}
    for file in FILES:
        source = files("minutebook.checks") / file
        for row in tomllib.loads(source.read_text(encoding="utf-8"))["cue"]:
            try:
                made = Cue.model_validate(row)
            except ValidationError as error:
                raise RuleError(f"{file}: {row.get('name', 'a cue without a name')}: {error}") from error
            if made.name in found:
                raise RuleError(f"{file}: {made.name} stands twice; give one another name")
            found[made.name] = made
    return found


@cache
def cue(name: str) -> re.Pattern[str]:
    """The compiled words of a cue; case does not matter, a space is any white space. KeyError for an unknown name."""
    return re.compile(cues()[name].regex.replace(" ?", r"\s*").replace(" ", r"\s+"), re.IGNORECASE | re.MULTILINE)
