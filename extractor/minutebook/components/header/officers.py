"""Who presided and who took the minutes, as far as the text tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.components.annotations import Annotations, Value
from minutebook.components.header.lines import Head, strip
from minutebook.components.header.officer_names import (
    CALL_SIGN,
    Name,
    is_initials,
    named,
    names_in,
    person_below,
    person_ending,
)
from minutebook.components.header.scanning import Hit
from minutebook.components.header.signatures import SIGNATURES, find_signatures
from minutebook.document import Span
from minutebook.rules import rule_set
from minutebook.values.people import PersonName, read_person

OFFICES = {"chair": "chairs", "secretary": "secretaries"}
"""Fields with the lists that hold all their values."""
SIGNED = {"chair": 0.72, "secretary": 0.82}
"""How much a signature says: who takes the minutes signs them, who presided often at a later meeting."""
COUNTERSIGNED = 0.55
"""How much it says that a treasurer signs beside the chair, as in boards whose treasurer keeps the minutes."""
_ASIDE = re.compile(
    r"\([^()]{1,60}\)\s*$|,\s*[^,]{2,50},?\s*$|\s[-–—]\s[^,;–—]{2,50}$|\s(?:of|from|representing)\s+(?:the\s+)?[A-Z][^,;]{1,40}$"
)
_BREAK = re.compile(r"[;:\n\t|]|(?<=[a-z]{3})[.!?](?=\s)")
_OFFICE_LAST = re.compile(
    r", ?(?:[\w.’'-]+ ){0,3}?(?:(?:vice[- ])?(?:president|chair)[a-z]*|mayor|master|convenor|captain|officer|manager"
    r"|clerk|administrator|assistant|secretary)\.?$",
    re.IGNORECASE,
)
"""An office between a name and what is told of it ("Ann Bell, Club Captain, in the chair")."""
_ROW_OFFICE = re.compile(r"\t[^\t\n,]{3,50}$")
"""The cell of an office beside the cell of its holder."""
_CALL_SIGN = re.compile(rf" {CALL_SIGN}$")
_BOTH = re.compile(r"(?P<first>[A-Z][^,;]{2,40}?),? (?:and|&) $")
_LEAD = re.compile(
    r"[\s_.:,*–-]*(?P<the>the )?(?P<office>(?:(?:acting|board|club|council|vice)[- ])?"
    r"(?:chair(?:man|woman|person)?|president|mayor|moderator|convenor|secretary|clerk),? )?(?=[A-ZÀ-Þ@])",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:will|would|shall|should|if|must)\b(?:[^.;]|(?<=\bMr)\.|(?<=\bMrs)\.|(?<=\bDr)\.|(?<=\b[A-Z])\.){0,40}$",
    re.IGNORECASE,
)
_AWAY = re.compile(r"\b(?:apolog|absen|regret|excused|leave of|unable)\w*[^.]{0,150}$", re.IGNORECASE)
_FOR_A_TIME = re.compile(
    r"[ ,]*(?:for (?:this|that|the|these|those) (?:items?|matters?|motions?|votes?|discussion|elections?|parts?)"
    r"|while|whilst|until|temporarily|in (?:his|her|their) (?:place|stead))\b",
    re.IGNORECASE,
)
"""Who takes the chair for one item does not preside over the meeting."""
_OF_ANOTHER = re.compile(
    r"\b(?:task ?force|working (?:group|party)|sub-?committee|panel|team|work ?stream)\b[^.;:\n]{0,20}$", re.IGNORECASE
)
"""Of what somebody is chair where a smaller body is named before."""
NEAR = 6
"""So many blocks below the head those present are listed."""
_CLERK_LABEL = re.compile(r"\W*(?:secretary|clerk|secretariat)", re.IGNORECASE)
_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody who is told to have presided or to have taken the minutes."""

    names: list[Name]
    rule: str
    weight: float
    order: int = 0


def find_officers(found: Annotations, head: Head, hits: list[Hit]) -> None:
    """Set `chair` and `secretary` as far as the text tells without the list of those present."""
    signed = list(find_signatures(found, head.end))
    for name in OFFICES:
        told = [*_labelled(found, head, name), *_told(found, head, name, hits)]
        told += [Officer(names, rule, SIGNED[name]) for field, names, rule in signed if field == name]
        told += _memorandum(found, head) if name == "secretary" else []
        if name == "secretary" and any(field == "chair" for field, _, _ in signed):
            told += [Officer(names, rule, COUNTERSIGNED) for field, names, rule in signed if field == "treasurer"]
        told = [officer for officer in told if officer.names and not is_initials(officer.names[0][0])]
        if told:
            best = max(told, key=lambda officer: (officer.weight, -officer.order))
            _put(found, name, best)


def _put(found: Annotations, name: str, officer: Officer) -> None:
    names, spans = zip(*officer.names, strict=True)
    found.meeting[name] = Value(names[0], (spans[0],), officer.rule, officer.weight)
    if len(names) > 1:
        found.meeting[OFFICES[name]] = Value(list(names), tuple(spans), officer.rule, officer.weight)


def _labelled(found: Annotations, head: Head, name: str) -> Iterator[Officer]:
    """ "Chair: Ann Bell"; with a dash in the head it is one of the officers of a letterhead, who may be away."""
    text = found.document.text
    for order, item in enumerate(head.values(name)):
        label = text[slice(*item.label)].rstrip()
        dash = label.endswith(("-", "–", "—"))
        if item.value[1] - item.value[0] > 160 or (dash and item.block < head.end):
            continue
        if found.kind_at(item.block) in ("next_meeting", "elections"):
            continue
        ending = item.block >= len(found.document.blocks) - SIGNATURES and item.block > head.end
        office = name == "secretary" and _CLERK_LABEL.match(label) is not None
        weight = 0.5 if dash else 0.8 if ending or office else 0.94
        yield Officer(names_in(text, *item.value), item.rule, weight, order)


def _memorandum(found: Annotations, head: Head) -> Iterator[Officer]:
    """Whoever sends the minutes with a memorandum."""
    text = found.document.text
    if not any(_MINUTES.search(text, *item.value) for item in head.values("title")):
        return
    for item in head.values("memo"):
        if text[slice(*item.label)].lower().startswith("from"):
            yield Officer(names_in(text, *item.value)[:1], item.rule, 0.6)


def _told(found: Annotations, head: Head, name: str, hits: list[Hit]) -> Iterator[Officer]:
    """ "Ann Bell called the meeting to order", "Minutes taken by Ann Bell"."""
    text = found.document.text
    for order, hit in enumerate(hits):
        place = hit.match.rule.sets.get("person")
        opening = name == "chair" and hit.part == "opening"
        if place is None or (hit.part != name and not opening):
            continue
        if _UNREAL.search(text, max(hit.start, hit.match.start - 50), hit.match.start):
            continue
        if name == "chair" and (
            _FOR_A_TIME.match(text, hit.match.end, hit.end) or _OF_ANOTHER.search(text, hit.start, hit.match.start)
        ):
            continue
        if found.kind_at(hit.block) == "elections" or (
            hit.match.rule.name == "bracketed_chair" and _away(found, head, hit)
        ):
            continue
        names = _names_before(text, hit, opening) if place == "before" else _names_after(found, hit)
        if names:
            yield Officer(names, hit.match.rule.id, _weight(head, hit), order)


def _away(found: Annotations, head: Head, hit: Hit) -> bool:
    """Whether a chair in brackets is not among those present: far below the head, or somebody who is away."""
    text = found.document.text
    return (
        hit.block > head.end + NEAR
        or found.kind_at(hit.block) == "apologies"
        or _AWAY.search(text, max(hit.start, hit.match.start - 200), hit.match.start) is not None
    )


def _weight(head: Head, hit: Hit) -> float:
    rule = hit.match.rule
    if hit.part == "opening":
        return 0.9 if "order" in rule.name else 0.7
    if rule.name == "chosen_chair" and hit.block < head.end + 4:
        return 0.86  # a meeting that chooses its chairman before anything else
    return rule.confidence


def _names_before(text: str, hit: Hit, opening: bool) -> list[Name]:
    """The person whose name ends where the words begin, and one that "and" ties to it."""
    stretch = _stretch(text, hit)
    if office := _OFFICE_LAST.search(text, *stretch):
        before = person_ending(text, stretch[0], office.start())
        if before is not None and " " in before.name:
            return [named(before)]
    person = person_ending(text, *stretch)
    if person is None or (opening and _is_clerical(person)):
        return []
    names = [named(person)]
    if both := _BOTH.search(text, stretch[0], person.start):
        first = person_ending(text, *both.span("first"))
        names = ([named(first)] if first else []) + names
    return names


def _stretch(text: str, hit: Hit) -> Span:
    """Where the name before the words can stand: without what is set in after it ("Ann Bell (chair), of Hill,")."""
    end = hit.match.start
    start = max(hit.start, end - 110)
    breaks = [m.end() for m in _BREAK.finditer(text, start, end)]
    if hit.match.rule.name == "bracketed_minutes" and (row := _ROW_OFFICE.search(text, start, end)):
        breaks, end = [b for b in breaks if b <= row.start()], row.start()
    start = max([start, *breaks])
    stretch = strip(text, (start, end))
    if letters := _CALL_SIGN.search(text, *stretch):
        stretch = (stretch[0], letters.start())
    while (aside := _ASIDE.search(text, *stretch)) and person_ending(text, *stretch) is None:
        shorter = strip(text, (stretch[0], aside.start()))
        if shorter[0] >= shorter[1] or shorter[1] >= stretch[1]:
            break
        stretch = shorter
    return stretch


def _is_clerical(person: PersonName) -> bool:
    return person.role is not None and rule_set("header", part="clerical").first(person.role) is not None


def _names_after(found: Annotations, hit: Hit) -> list[Name]:
    """The person whose name begins where the words end, or in the lines below."""
    text = found.document.text
    start = hit.match.end
    if not text[start : hit.end].strip(" \t_.:,*-"):
        person = person_below(found.document, hit.block)
        return [named(person)] if person else []
    lead = _LEAD.match(text, start, hit.end)
    person = read_person(text, lead.end(), min(hit.end, lead.end() + 80)) if lead else None
    if lead is None or person is None:
        return []
    article = lead["the"] is not None or text[:start].lower().endswith(" the ")
    return [named(person)] if person.titled or lead["office"] or not article else []
