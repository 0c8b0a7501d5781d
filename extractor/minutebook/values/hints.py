"""Cheap tests before slow patterns: whether one of a few plain strings stands in a text at all."""

from __future__ import annotations

from collections.abc import Iterable


def lowered_in_place(text: str) -> str:
    """Text in lower case as `re.IGNORECASE` sees it, character by character, so that offsets stay.

    It takes "ſ" for "s" and both Turkish letters for "i".
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join([character.lower()[:1] for character in text])
    return lower if lower.isascii() else lower.replace("ſ", "s").replace("ı", "i")


def holds(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words stands in the text."""
    for word in words:  # noqa: SIM110 - any() with a generator takes twice as long, and this runs for every sentence
        if word in text:
            return True
    return False
