"""Genre: do these look like minutes at all, and what else if not.

Minutes report acts of a meeting. A document that shows hardly any of the ways in which minutes do so yields
no decisions or tasks; a finding says what it looks like instead.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from minutebook.components.annotations import Annotations, Doubt
from minutebook.components.heading_words import is_date
from minutebook.document import Document
from minutebook.rules import rule_set
from minutebook.values.hints import holds

CODES = {
    "notice": "looks_like_agenda",
    "agenda": "looks_like_agenda",
    "transcript": "looks_like_transcript",
    "report": "looks_like_report",
}
"""Findings of their own for what the document looks like, beside `not_minutes`."""
NAMES = {
    "notice": "the notice of a meeting that is still to come",
    "agenda": "the agenda of a meeting",
    "form": "a form to be filled in",
    "template": "a template or an empty form",
    "transcript": "a transcript of what was said",
    "report": "a report, a list or a statement of accounts",
    "index": "a list of documents or dates",
}
TOP = {"title": 15, "head": 4}
"""Rules for titles are looked for in so many blocks only."""
FUNCTION_WORDS = frozenset({
    "the", "of", "and", "to", "in", "a", "that", "was", "is", "for", "on", "by", "be", "with", "as", "at", "from",
    "were", "this", "it", "are", "or", "an", "had", "has", "which", "not", "will", "his", "he",
})  # fmt: skip
WORD = re.compile(r"[^\W\d_]+")
ENOUGH_WORDS = 40
"""Below this many words the language is not judged."""
ENGLISH = 0.12
"""Least share of English function words; English minutes have 0.25 to 0.45, lists of names about 0.1."""
FOREIGN = frozenset({
    "der", "die", "und", "le", "les", "des", "et", "los", "las", "del", "het", "een", "och", "og", "il", "della",
    "para", "que", "nicht", "werden", "avec", "pour",
})  # fmt: skip
SAMPLE = 6_000
"""Characters by which the language is judged."""
FILE = re.compile(r"\.(?:docx?|pdf|html?|md|txt|rtf|odt)\b", re.I)
ENOUGH_TEXT = 30_000
"""Characters in which minutes show themselves as such."""
ENOUGH_WAYS = 4
"""So many ways of minutes leave no doubt; two more are asked for where there are signs of another genre."""
FEW_BLOCKS = 80
"""Empty forms and lists of documents have hardly more lines than this."""
BLANK_WORDS = 60
"""A form whose labels are all without a value has hardly more words than this."""


def annotate(doc: Doc, found: Annotations) -> None:
    """Set `found.genre` and leave a finding where it is not minutes."""
    if foreign := _other_language(found.document.text):
        found.genre = "other_language"
        found.doubts.append(Doubt("other_language", foreign, severity="error"))
        return
    hits = _hits(found.document)
    ways = {rule for genre, rule in hits if genre == "minutes"}
    others = [genre for genre, _ in hits if genre != "minutes"]
    shapes = _shapes(found.document)
    if is_minutes(ways, others) and not shapes:
        return
    found.genre = next(iter(others + shapes), "other")
    likely = (
        f"it looks more like {NAMES[found.genre]}"
        if others or shapes
        else "it says hardly anything in the ways minutes do"
    )
    taken = "no decisions or tasks were taken from it"
    message = f"this does not look like the minutes of a meeting: {likely}; {taken}"
    found.doubts.append(Doubt("not_minutes", message, severity="error"))
    if code := CODES.get(found.genre):
        found.doubts.append(Doubt(code, f"it looks like {NAMES[found.genre]}", severity="info"))


def is_minutes(ways: set[str], others: list[str]) -> bool:
    """Whether a document that shows these ways of minutes, and these signs of other genres, is minutes."""
    acts = len(ways - {"title", "usual_items"})
    if "usual_items" in ways and (not others or (others == ["agenda"] and acts >= 2)):
        acts += 1  # minutes print their agenda too, but tell what became of it
    if "transcript" in others and not ways & {"moved", "tasks", "previous"}:
        return False
    needed = 2 + bool(others) + (len(set(others)) > 1) - ("title" in ways)
    return acts >= max(1, needed)


def _hits(document: Document) -> list[tuple[str, str]]:
    """Genre and name of the rules that are found, title rules only near the top; no more than settle the question."""
    text, blocks = document.text, document.blocks
    lower = text[:ENOUGH_TEXT].lower()
    found: list[tuple[str, str]] = []
    for rule in sorted(rule_set("genre").regexes, key=lambda rule: rule.sets["genre"] == "minutes"):
        ways = sum(genre == "minutes" for genre, _ in found)
        if ways >= ENOUGH_WAYS + 2 * (ways < len(found)):
            break
        if rule.needs and not holds(lower, rule.needs):
            continue
        top = TOP.get(rule.sets.get("part", ""), len(blocks) - 1)
        end = min(ENOUGH_TEXT, blocks[min(top, len(blocks) - 1)].end if blocks else 0)
        # A block is a line of the text, so one search from line to line does for all of them.
        if rule.regex is not None and rule.regex.search(text, 0, end):
            found.append((rule.sets["genre"], rule.name))
    return found


def _shapes(document: Document) -> list[str]:
    """What a document's shape says against minutes: labels without values, or nothing but dates and file names."""
    if len(document.blocks) > FEW_BLOCKS:
        return []
    texts = [document.text[block.start : block.end].strip() for block in document.blocks]
    texts = [text for text in texts if text]
    if len(texts) < 4:
        return []
    shapes = []
    blank = sum(text.endswith((":", "…", "..", "__")) for text in texts)
    if blank >= 0.6 * len(texts) and len(document.text.split()) <= BLANK_WORDS:
        shapes.append("template")
    if sum(bool(FILE.search(text)) or is_date(text) for text in texts) >= 0.6 * len(texts):
        shapes.append("index")
    return shapes


def _other_language(text: str) -> str | None:
    words = WORD.findall(text[:SAMPLE].lower())
    if len(words) < ENOUGH_WORDS:
        return None
    english = sum(word in FUNCTION_WORDS for word in words) / len(words)
    foreign = sum(word in FOREIGN for word in words) / len(words)
    if english < ENGLISH and foreign > english:
        return f"this is hardly English ({english:.0%} English function words); there are rules for English only"
    return None
