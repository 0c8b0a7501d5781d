"""Genre: do these look like minutes at all, and what else if not.

Minutes report acts of a meeting. A document that shows hardly any of the ways in which minutes do so yields
no people, decisions or tasks; a finding says what it looks like instead.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from minutebook.components.annotations import Annotations, Doubt
from minutebook.document import Document
from minutebook.rules import rule_set

LOOKS_LIKE = {
    "notice": "looks_like_agenda",
    "form": "not_minutes",
    "template": "not_minutes",
    "transcript": "looks_like_transcript",
    "report": "looks_like_report",
}
FUNCTION_WORDS = frozenset(
    "the of and to in a that was is for on by be with as at from were this it are or an had has which not will his he".split()
)
WORD = re.compile(r"[^\W\d_]+")
TOP = {"title": 15, "head": 4}
"""Rules for titles are looked for in the first blocks only."""
ENOUGH_WORDS = 60
"""Below this many words the language is not judged."""
ENGLISH = 0.12
"""Least share of English function words; English minutes have 0.25 to 0.45, lists of names about 0.1."""
FOREIGN = re.compile(r"\b(?:der|die|und|les?|des|et|los|las|del|het|een|och|og|il|della|para|que|nicht|werden|avec|pour)\b", re.I)


def annotate(doc: Doc, found: Annotations) -> None:
    """Set `found.genre` and leave a finding where it is not minutes."""
    if foreign := _other_language(found.document.text):
        found.genre = "other_language"
        found.doubts.append(Doubt("other_language", foreign, severity="error"))
        return
    hits = _hits(found.document)
    ways = {rule for genre, rule in hits if genre == "minutes"}
    others = [genre for genre, _ in hits if genre != "minutes"]
    if is_minutes(ways, others):
        return
    found.genre = others[0] if others else "other"
    likely = f"it looks more like a {found.genre}" if others else "it says hardly anything as minutes do"
    message = f"this does not look like the minutes of a meeting: {likely}; no people, decisions or tasks were taken from it"
    found.doubts.append(Doubt("not_minutes", message, severity="error"))
    if (code := LOOKS_LIKE.get(found.genre, "not_minutes")) != "not_minutes":
        found.doubts.append(Doubt(code, f"it looks like a {found.genre}", severity="info"))


def is_minutes(ways: set[str], others: list[str]) -> bool:
    """Whether a document that shows these ways of minutes, and these signs of other genres, is minutes."""
    acts = len(ways - {"title"})
    titled = "title" in ways
    needed = 2 + (1 if others else 0) + (1 if len(set(others)) > 1 else 0) - (1 if titled else 0)
    return acts >= max(1, needed)


def _hits(document: Document) -> list[tuple[str, str]]:
    """Genre and name of every rule that is found, each once; title rules only near the top."""
    rules = rule_set("genre")
    found: dict[str, str] = {}
    for index, block in enumerate(document.blocks):
        for match in rules.find(document.text, block.start, block.end):
            if index > TOP.get(match.rule.sets.get("part", ""), index):
                continue
            found.setdefault(match.rule.name, match.rule.sets["genre"])
    return [(genre, name) for name, genre in found.items()]


def _other_language(text: str) -> str | None:
    words = WORD.findall(text[:20_000].lower())
    if len(words) < ENOUGH_WORDS:
        return None
    english = sum(word in FUNCTION_WORDS for word in words) / len(words)
    foreign = len(FOREIGN.findall(text[:20_000])) / len(words)
    if english < ENGLISH and foreign > english:
        return f"this is hardly English ({english:.0%} English function words); there are rules for English only"
    return None
