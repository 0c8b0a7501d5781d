"""Profiles: what minutes must hold by some law, standard or habit, as data that a lawyer can read.

A profile is a TOML file: who asks (`id`, `title`, `jurisdiction`), where that was read (`source`, `seen_on`,
`verified`), which profiles it builds on (`extends`), and its rules. Those that come with minutebook lie in `profiles/`.
"""

from __future__ import annotations

import datetime
import tomllib
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from minutebook.checks.conditions import CONDITIONS
from minutebook.checks.items import TESTS
from minutebook.errors import ProfileError
from minutebook_models import Severity

DEFAULT = "general"
"""The profile that asks for what any reader of minutes looks for."""

Text = Annotated[str, Field(min_length=1)]


class Rule(BaseModel):
    """One thing that minutes must hold, and how that is tested."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Text = Field(description='kept for good once published ("R6"; parts of one rule "R3a", "R3b")')
    item: Text = Field(description="what is asked for, in a few words")
    severity: Severity = Field(description="error, warning or info")
    test: Text = Field(description="name of the test")
    condition: Text | None = Field(default=None, description="name of what must stand there for the rule to apply")
    citation: Text | None = Field(default=None, description="law, paragraph, guide")
    verified: bool = Field(default=True, description="false: from memory, to be confirmed by somebody")

    @field_validator("test")
    @classmethod
    def _known_test(cls, name: str) -> str:
        return _known(name, TESTS, "test")

    @field_validator("condition")
    @classmethod
    def _known_condition(cls, name: str | None) -> str | None:
        return None if name is None else _known(name, CONDITIONS, "condition")


class Profile(BaseModel):
    """A named set of rules with its sources."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Text
    title: Text
    jurisdiction: Text | None = None
    source: Text
    seen_on: datetime.date | None = Field(default=None, description="when the source was read")
    verified: bool = Field(default=True, description="false where any of it is from memory")
    note: Text | None = None
    extends: tuple[Text, ...] = Field(default=(), description="profiles whose rules it runs too")
    rules: tuple[Rule, ...] = Field(default=(), alias="rule")


def profile_names() -> list[str]:
    """Ids of the profiles that come with minutebook, sorted."""
    return sorted(entry.name.removesuffix(".toml") for entry in _folder().iterdir() if entry.name.endswith(".toml"))


def load_profile(name: str | Path) -> Profile:
    """A profile by its id, or from a file of one's own (a path that ends in .toml), with the rules it extends.

    Raises ProfileError: an unknown id (with the nearest ones), or a file that is wrong (file, rule, field).
    """
    return _complete(_named(str(name)), ())


def _named(name: str) -> Profile:
    if name.endswith(".toml"):
        return _read(Path(name), name)
    if name not in profile_names():
        near = get_close_matches(name, profile_names(), n=3, cutoff=0.4)
        hint = f"did you mean {', '.join(near)}?" if near else f"there are {', '.join(profile_names())}"
        raise ProfileError(f"there is no profile {name!r}; {hint} A file of your own ends in .toml")
    return _own(name)


@cache
def _own(name: str) -> Profile:
    return _read(_folder() / f"{name}.toml", f"{name}.toml")


def _folder() -> Traversable:
    return files("minutebook.checks") / "profiles"


def _complete(profile: Profile, above: tuple[str, ...]) -> Profile:
    """The profile with the rules of those it extends after its own; a rule id counts where it stands first."""
    if profile.id in above:
        raise ProfileError(f"{profile.id}: extends itself, by way of {' and '.join(above)}; take one out")
    rules = {rule.id: rule for rule in profile.rules}
    for name in profile.extends:
        for rule in _complete(_named(name), (*above, profile.id)).rules:
            rules.setdefault(rule.id, rule)
    return profile.model_copy(update={"rules": tuple(rules.values())})


def _read(source: Path | Traversable, name: str) -> Profile:
    try:
        data = tomllib.loads(source.read_text(encoding="utf-8"))
    except OSError as error:
        raise ProfileError(f"{name}: cannot be opened ({error.strerror or error}); check the path") from error
    except ValueError as error:
        raise ProfileError(f"{name}: is no TOML ({error})") from error
    try:
        profile = Profile.model_validate(data)
    except ValidationError as error:
        raise ProfileError(f"{name}: {_first(error, data)}") from error
    twice = [rule.id for index, rule in enumerate(profile.rules) if rule.id in {r.id for r in profile.rules[:index]}]
    if twice:
        raise ProfileError(f"{name}: rule {twice[0]} stands twice; give one another id")
    return profile


def _first(error: ValidationError, data: dict[str, Any]) -> str:
    """The first thing wrong in a profile: rule, field and what to do."""
    detail = error.errors(include_url=False, include_context=False)[0]
    place = list(detail["loc"])
    where = ""
    if place[:1] == ["rule"] and len(place) > 1 and isinstance(place[1], int):
        row = data["rule"][place[1]]
        label = row.get("id") if isinstance(row, dict) else None
        where, place = f"rule {label or 'number ' + str(place[1] + 1)}: ", place[2:]
    return f"{where}{'.'.join(map(str, place)) or 'rule'}: {detail['msg'].removeprefix('Value error, ')}"


def _known(name: str, known: dict[str, Any], what: str) -> str:
    if name in known:
        return name
    near = get_close_matches(name, known, n=3, cutoff=0.4)
    raise ValueError(
        f"there is no {what} {name!r}; "
        + (f"did you mean {', '.join(near)}?" if near else f"there are {', '.join(sorted(known))}")
    )
