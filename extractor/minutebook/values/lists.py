"""Word lists and other plain data of the values, kept as TOML beside them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_lists(name: str, language: str = "en") -> dict[str, Any]:
    """The data of `values/<language>/<name>.toml`; read once."""
    file = files("minutebook.values").joinpath(language, f"{name}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def words(name: str, key: str, language: str = "en") -> frozenset[str]:
    """A list of words, which the file holds as one string with white space between them."""
    return frozenset(str(read_lists(name, language)[key]).split())
