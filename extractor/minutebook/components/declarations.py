"""Interests that members declare: who, in which matter, and whether they withdrew.

An interest or a conflict declared is enough by itself. Kinship, property or employment is one where the person
stands aside for it. What somebody gives as the reason of an abstention ("as he was not at that meeting") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from minutebook.components.annotations import Annotations, Entry, Section
from minutebook.components.subjects import Subject, one_mentioned, people_at, people_before
from minutebook.document import BlockKind, Span
from minutebook.rules import Match, rule_set
from minutebook.values.hints import holds, lowered_in_place
from minutebook.values.sentences import split_sentences

CUES = (
    "interest", "conflict", "disclosed", "abstain", "recus", "take part", "took no part", "participate", "excused",
    "went out", "withdrew", "declared that", "not vote",
)  # fmt: skip
_PRONOUN = re.compile(r"(?:^|[\s(–—-])(?:he|she)(?: \w{1,12})?$", re.IGNORECASE)
_ITEM = re.compile(
    r"[\s,]*\(?(?:in|on|regarding|for|relating to|in relation to|with (?:regard|respect) to|concerning|at|under"
    r"|about|with|re:?)"
    r" (?:the matter of |respect of )?",
    re.IGNORECASE,
)
_ITEM_NUMBER = re.compile(r"\b(?:agenda )?items? (?:no\.? )?[\w/().-]*\d[\w/().-]*", re.IGNORECASE)
_ITEM_STOP = re.compile(
    r" as (?:an?|the|he|she|his|her|they|it)\b|[;:()\n](?<!\()|, | (?:because|since|being|due|by|owing"
    r"|and (?:left|with|took|would|did|had|was|re|ab)"
    r"|for (?:the )?reasons?|but|when|while|through|that)\b| [–—-] |\.$|\. ",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:[/.]\d+)*")
_DISCLOSED = re.compile(r"(?:disclosed|declared) that (?:he|she|they|his|her|their)\b", re.IGNORECASE)
NEAR = 1_500
"""So many characters from a declaration somebody who leaves does so for it."""
_OWN = re.compile(r"\b(?:his|her|their) own\b|\bunder (?:his|her) control\b|\bconflict\b", re.IGNORECASE)
_VERB = re.compile(
    r"(?:, [^,;]{2,60},)? ?(?:[–—:(-]|\w+(?:ed|s|t)\b|said|made|gave|took|told|did|has|had|is|was|will|would|then|also)"
)
"""What follows the subject of a sentence."""
_WIDE = 400
"""Longer sentences are read so far."""


def annotate(doc: Doc, found: Annotations) -> None:
    """Put the declarations into `found.entries`, and let the movements of those who withdrew say so."""
    entries = found.entries.setdefault("declarations", [])
    if found.genre != "minutes":
        return
    seen: list[tuple[Subject, Entry]] = []
    for index, span in _sentences(found):
        for subject, entry in _of_sentence(found, index, span):
            if not any(subject.is_same(other) and _alike(entry, known) for other, known in seen):
                seen.append((subject, entry))
    for subject, entry in seen:
        _withdrew(found, subject, entry)
        entries.append(entry)


def _sentences(found: Annotations) -> Iterator[tuple[int, Span]]:
    document = found.document
    heads = {section.block: section.heading[1] for section in found.sections}
    for index in range(len(document.blocks) if found.appendix_from is None else found.appendix_from):
        block = document.blocks[index]
        if block.kind is BlockKind.FURNITURE or index in found.attendance_blocks:
            continue
        if not holds(lowered_in_place(document.text[block.start : block.end]), CUES):
            continue
        start = max(block.content, block.start, heads.get(index, 0))
        for span in split_sentences(document.text, start, block.end):
            yield index, span


def _of_sentence(found: Annotations, index: int, span: Span) -> Iterator[tuple[Subject, Entry]]:
    """The declarations of one sentence, one for each person."""
    if _first(found, "none", span):
        return
    for hit in _hits(found, index, span):
        people = _people(found, span, hit)
        if not people:
            people = _by_pronoun(found, index, span, hit.start)
        for subject in people:
            entry = Entry((span,), hit.rule.id, 0.85)
            entry.put("person", subject.name, subject.span)
            _put_item(found, entry, index, span, hit)
            yield subject, entry
        if people:
            return


def _people(found: Annotations, span: Span, hit: Match) -> list[Subject]:
    """Whom a sentence of declaring is about: right before the verb, else where the sentence begins."""
    people = people_before(found, span[0], hit.start)
    if people:
        return people
    first = people_at(found, span[0], hit.start)
    return first if first and _VERB.match(found.document.text, first[-1].end, span[1]) else []


def _hits(found: Annotations, index: int, span: Span) -> Iterator[Match]:
    """What makes a sentence a declaration, the surest first."""
    text = found.document.text
    if (interest := _first(found, "interest", span)) is not None:
        yield interest
    if found.kind_at(index) == "declarations" and (listed := _first(found, "listed", span)) is not None:
        yield listed
    kin, aside, stated = (_first(found, part, span) for part in ("kin", "aside", "stated"))
    if stated is not None and (_DISCLOSED.match(text, stated.start) or (aside is not None and kin is not None)):
        yield stated
    if aside is not None and (kin is not None or _own_matter(text, span)):
        yield kin if kin is not None and kin.start < aside.start and not _first(found, "reason", span) else aside


def _own_matter(text: str, span: Span) -> bool:
    return _OWN.search(text, *span) is not None


def _first(found: Annotations, part: str, span: Span) -> Match | None:
    return rule_set("declarations", part=part).first(found.document.text, span[0], min(span[1], span[0] + _WIDE))


def _by_pronoun(found: Annotations, index: int, span: Span, verb: int) -> list[Subject]:
    """The person whom "he" or "she" before the verb means: the only one of the block so far."""
    text = found.document.text
    if not _PRONOUN.search(text[max(span[0], verb - 24) : verb].rstrip()):
        return []
    somebody = one_mentioned(found, found.document.blocks[index].start, verb)
    return [] if somebody is None else [somebody]


def _put_item(found: Annotations, entry: Entry, index: int, span: Span, hit: Match) -> None:
    """The matter: after "interest in", else an item that is named, else what the section is about."""
    text = found.document.text
    here = _section(found, index)
    lead = _ITEM.match(text, hit.end, span[1]) if hit.rule.sets["part"] in ("interest", "listed") else None
    if lead is not None:
        stop = _ITEM_STOP.search(text, lead.end(), span[1])
        item = (lead.end(), stop.start() if stop else span[1])
    elif number := _ITEM_NUMBER.search(text, *span):
        item = number.span()
    elif here is not None and here.kind not in ("declarations", "attendance", "call_to_order", "apologies"):
        item = here.heading
    else:
        return
    words = text[slice(*item)].rstrip(" .,;")
    if words.strip():
        entry.put("item", " ".join(words.split()), (item[0], item[0] + len(words)))


def _section(found: Annotations, index: int) -> Section | None:
    here = found.section_of[index] if index < len(found.section_of) else None
    return None if here is None else found.sections[here]


def _alike(one: Entry, other: Entry) -> bool:
    """Whether two declarations of one person are about one matter."""
    return one.values.get("item") == other.values.get("item") or None in (
        one.values.get("item"),
        other.values.get("item"),
    )


def _withdrew(found: Annotations, subject: Subject, entry: Entry) -> None:
    """Set `withdrew` from the sentence, the next one, or the movements of the person during the matter."""
    document = found.document
    span = entry.evidence[0]
    block = document.blocks[document.block_at(span[0])]
    after = (span[0], min(block.end, span[1] + 160))
    stayed = _first(found, "stayed", after)
    if stayed is not None:
        entry.put("withdrew", False, (stayed.start, stayed.end))
        return
    own = _first(found, "withdrew", span)
    if own is not None:
        entry.put("withdrew", True, (own.start, own.end))
    for movement in found.entries.get("movements", []):
        if movement.values["event"] in ("left", "recused") and _is_for(found, movement, subject, entry):
            entry.put("withdrew", True, movement.evidence[0])
            movement.values["event"] = "recused"
            movement.derived["event"] = (entry.rule, {"declared": document.text[slice(*span)]})


def _is_for(found: Annotations, movement: Entry, subject: Subject, entry: Entry) -> bool:
    """Whether a movement is the person's, in the section where the declaration stands or in that of its matter."""
    name_span = movement.fields["name"][0]
    people = people_at(found, name_span[0], name_span[1])
    same = movement.values["name"] == subject.name or bool(people and people[0].is_same(subject))
    if not same:
        return False
    there = _section(found, found.document.block_at(movement.start))
    here = _section(found, found.document.block_at(entry.start))
    if there is here and abs(movement.start - entry.start) < NEAR:
        return True
    item = _NUMBER.search(entry.values.get("item") or "")
    if item is None:
        return False
    return item[0] in found.document.text[slice(*movement.evidence[0])] or item[0] in _numbers(found, there)


def _numbers(found: Annotations, section: Section | None) -> set[str]:
    """The numbers of a section and of those that it is part of."""
    numbers = set()
    while section is not None:
        if section.number and (number := _NUMBER.search(section.number)):
            numbers.add(number[0])
        section = None if section.parent is None else found.sections[section.parent]
    return numbers
