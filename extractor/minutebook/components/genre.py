"""Genre: do these look like minutes at all, and what else if not.

Minutes report acts of a meeting. A document that shows hardly any of the ways in which minutes do so yields
no decisions or tasks; a finding says what it looks like instead.
"""

from __future__ import annotations

import re
from collections import Counter

from spacy.tokens import Doc

from minutebook.components.annotations import Annotations, Doubt
from minutebook.components.heading_words import is_date
from minutebook.document import Document
from minutebook.rules import rule_set
from minutebook.values.hints import holds, lowered_in_place

CODES = {
    "notice": "looks_like_agenda",
    "agenda": "looks_like_agenda",
    "transcript": "looks_like_transcript",
    "report": "looks_like_report",
    "subtitles": "looks_like_transcript",
}
"""Findings of their own for what the document looks like, beside `not_minutes`."""
NAMES = {
    "notice": "the notice of a meeting that is still to come",
    "agenda": "the agenda of a meeting",
    "form": "a form to be filled in",
    "template": "a template or an empty form",
    "transcript": "a transcript of what was said",
    "report": "a report, a list or a statement of accounts",
    "subtitles": "a recording's subtitles",
    "law": "rules of an organisation",
    "letter": "a letter",
    "news": "a newspaper's report",
    "index": "a list of documents or dates",
}
PLAIN = ("subtitles", "law", "letter", "news", "transcript")
"""Of several genres that a document shows signs of, these are named before others."""
TOP = {"title": 15, "head": 4}
"""Rules for titles are looked for in so many blocks only."""
FUNCTION_WORDS = frozenset({
    "the", "of", "and", "to", "in", "a", "that", "was", "is", "for", "on", "by", "be", "with", "as", "at", "from",
    "were", "this", "it", "are", "or", "an", "had", "has", "which", "not", "will", "his", "he",
})  # fmt: skip
WORD = re.compile(r"[^\W\d_]+")
ENOUGH_WORDS = 40
"""From this many words on a few foreign ones tell the language."""
FEW_WORDS = 25
"""Below this many words the language is not judged."""
SURELY_FOREIGN = 0.12
"""Share of foreign function words that tells the language of so few words."""
FEW_LETTERS = 40
"""Letters by which an alphabet is told."""
LATIN_END = "\u0250"
"""First letter behind those of the Latin alphabet."""
ENGLISH = 0.12
"""Least share of English function words; English minutes have 0.25 to 0.45, lists of names about 0.1."""
FOREIGN = frozenset({
    "der", "die", "und", "le", "les", "des", "et", "los", "las", "del", "het", "een", "och", "og", "il", "della",
    "para", "que", "nicht", "werden", "avec", "pour", "wa", "ya", "na", "kwa", "la", "el", "por", "den", "das",
    "em", "dos", "da", "do", "en", "se", "av", "att", "di", "per", "con", "dan", "yang", "ng", "sa", "mga",
})  # fmt: skip
SAMPLE = 6_000
"""Characters by which the language is judged."""
FILE = re.compile(r"\.(?:docx?|pdf|html?|md|txt|rtf|odt)\b", re.I)
ENOUGH_TEXT = 30_000
"""Characters in which minutes show themselves as such."""
SHORT_TEXT = 3_000
"""Up to so many characters the signs of minutes in few words are looked for."""
ENOUGH_WAYS = 4
"""So many ways of minutes leave no doubt; two more are asked for where there are signs of another genre."""
SPEAKER = re.compile(r"(?:\[?[\d:.]{4,12}\]? ?)?([A-Z][\w.’'-]{0,24}(?: [A-Z][\w.’'-]{0,24}){0,3}):\s+\S")
FIRST_PERSON = re.compile(r"\b(?:i|i[’']m|i[’']ll|i[’']d|we|we[’']re|you|let[’']s|my|our|okay|yes|thank you|thanks)\b")
MINUTES_LABEL = re.compile(
    r"\W*(?:present|attendees|attending|regrets|apologies|absent|scribe|chair|action|resolution|minutes|agenda)s?\b"
    r" ?(?:\+|:|$)",
    re.IGNORECASE,
)
TALK = 0.5
"""Share of the lines that are turns of speakers who come again, in a transcript."""
TALK_SAMPLE = 200
"""Lines by which talk is told."""
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
    if _is_talk(found.document):
        shapes.append("transcript")
    if is_minutes(ways, others) and not shapes:
        return
    found.genre = next((genre for genre in PLAIN if genre in others), next(iter(others + shapes), "other"))
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
    if "subtitles" in others or ("title" not in ways and {"letter", "news"} & set(others)):
        return False
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
    lower = lowered_in_place(text[:ENOUGH_TEXT])
    found: list[tuple[str, str]] = []
    for rule in sorted(rule_set("genre").regexes, key=lambda rule: rule.sets["genre"] == "minutes"):
        ways = sum(genre == "minutes" for genre, _ in found)
        if ways >= ENOUGH_WAYS + 2 * (ways < len(found)):
            break
        if rule.needs and not holds(lower, rule.needs):
            continue
        part = rule.sets.get("part", "")
        if part == "short" and len(text) > SHORT_TEXT:
            continue
        top = TOP.get(part, len(blocks) - 1)
        end = min(ENOUGH_TEXT, blocks[min(top, len(blocks) - 1)].end if blocks else 0)
        # A block is a line of the text, so one search from line to line does for all of them.
        if next(rule.finditer(text, lower, 0, end), None):
            found.append((rule.sets["genre"], rule.sets.get("way", rule.name)))
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


def _is_talk(document: Document) -> bool:
    """Whether nearly every line is a speaker with what was said, and none is a label as minutes have them."""
    texts = [document.text[block.start : block.end] for block in document.blocks[:TALK_SAMPLE]]
    speakers = Counter(match[1] for text in texts if (match := SPEAKER.match(text)))
    turns = sum(count for count in speakers.values() if count > 1)
    if turns < 4 or turns < TALK * len(texts) or any(MINUTES_LABEL.match(text) for text in texts):
        return False
    said = " ".join(text for text in texts if SPEAKER.match(text)).lower()
    return len(FIRST_PERSON.findall(said)) >= 0.5 * turns


def _is_foreign_script(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= FEW_LETTERS and sum(letter < LATIN_END for letter in letters) < 0.5 * len(letters)


def _other_language(text: str) -> str | None:
    sample = text[:SAMPLE].lower()
    if not sample.isascii() and _is_foreign_script(sample):
        return "this is not in the Latin alphabet; there are rules for English only"
    words = WORD.findall(sample)
    if len(words) < FEW_WORDS:
        return None
    english = sum(word in FUNCTION_WORDS for word in words) / len(words)
    foreign = sum(word in FOREIGN for word in words) / len(words)
    if (english < ENGLISH and foreign > english) and (len(words) >= ENOUGH_WORDS or foreign >= SURELY_FOREIGN):
        return f"this is hardly English ({english:.0%} English function words); there are rules for English only"
    return None
