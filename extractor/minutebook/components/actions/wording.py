"""What a task's own words say: who is named in front of it or behind it, and whether it is done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from minutebook.components.actions.actors import Licence, Registry, ends_in_role
from minutebook.components.actions.task import Owner
from minutebook.document import Span
from minutebook.rules.matching import rule_set
from minutebook.rules.schema import Rule
from minutebook.values.given_names import GIVEN_NAMES
from minutebook.values.hints import holds

_LEAD = re.compile(
    r"(?:[*_@\s]|\[[ xX]?\]|[☐☑☒□✓✔])*"
    r"(?:\(?(?-i:[A-Z]{1,6}[-_ ]?\d{1,4}(?:[-./]\d{1,4}){0,3}[a-z]?|\d{2,4}(?:[-./]\d{1,4}){1,3})\)?"
    r"\s*[:–—.-]?\s+(?=[^\W\d_*@]|\*))?"
    r"[*_@\s]*"
)
"""Marks and the number of a task before its words ("☐ A8.6 – Dana to …")."""
_LEAD_END = re.compile(
    r"[*_]*(?P<stop> (?:to|will|would|shall|should|must|is to|are to|was asked to|has agreed to|"
    r"agreed to)(?= [A-Za-z])|\s?[:–—](?=\s)|\s-(?=\s)|:(?=\w)|,(?= to\b)|\s(?:-+>|=>|→))[*_]*\s*",
)
_TRAIL = re.compile(
    r"(?:\((?P<paren>[^()]{1,60})\)|\[(?P<bracket>[^\[\]]{1,60})\]|(?:\s[-–—]+|[-–—]{1,2}|\s[-–—]>)\s*(?P<dash>[^-–—()]{1,60})|"
    r"(?P<at>@[\w-]+(?:,? (?:and |& )?@[\w-]+)*))[\s.;*]*\Z"
)
_SPLIT = re.compile(r"\s*(?:,\s*(?:and\s+)?|/|&|\+|;|\band\b|\bor\b)\s*", re.IGNORECASE)


@cache
def rules(part: str) -> tuple[Rule, ...]:
    """The rules of one part, in file order."""
    return tuple(rule for rule in rule_set("actions").rules if rule.sets.get("part") == part)


def says(part: str, text: str) -> re.Match[str] | None:
    """The first match of a rule of this part in the text."""
    lower = text.lower()
    for rule in rules(part):
        if rule.needs and not holds(lower, rule.needs):
            continue
        match = rule.regex.search(text) if rule.regex else None
        if match:
            return match
    return None


@dataclass(frozen=True, slots=True)
class Worded:
    """A task's text taken apart."""

    owners: tuple[Owner, ...]
    task: Span
    how: str
    """lead, trail, only (nothing but owners) or none."""


def take_apart(registry: Registry, text: str, start: int, end: int, *, stated: bool = False) -> Worded:
    """Owners in front of a task ("Dana to …", "Dana: …") or behind it ("… – Dana", "… (Dana)").

    stated: what stands before the colon is the owner, whoever it is ("Action to those who asked: …").
    """
    if stated and 0 < (colon := text.find(":", start, end)) < start + 60:
        return Worded((Owner(text[start:colon], (start, colon)),), (colon + 1, end), "lead")
    lead = _LEAD.match(text, start, end)
    begin = lead.end() if lead else start
    if text[begin - 1 : begin] == "@":
        begin -= 1  # a handle keeps its sign
    while end > begin and text[end - 1] in " *_;":
        end -= 1
    only = owners_of(registry, text, begin, _bare_end(text, begin, end))
    if only:
        return Worded(only, (begin, end), "only")
    front = _front(registry, text, begin, end)
    if front is not None:
        return front
    bracketed = _bracketed(registry, text, begin, end)
    if bracketed is not None:
        return bracketed
    trail = _TRAIL.search(text, max(begin, end - 70), end)
    if trail is not None:
        group = trail.lastgroup or "dash"
        owners = owners_of(registry, text, *trail.span(group))
        if owners and trail.start() - begin > 5:
            return Worded(owners, (begin, _bare_end(text, begin, trail.start())), "trail")
    return Worded((), (begin, end), "none")


_BRACKETED = re.compile(r"(?:\A|(?<=[?.!]) |\bI ?)\((?P<who>[^()]{1,40})\),? (?=[a-z])")
"""Who is to do it, in brackets before the words or after a first sentence: "(Dana) can ask", "I (Dana) will write"."""


def _bracketed(registry: Registry, text: str, start: int, end: int) -> Worded | None:
    match = _BRACKETED.search(text[start:end])
    if match is None:
        return None
    owners = owners_of(registry, text, start + match.start("who"), start + match.end("who"))
    return Worded(owners, (start if match.start() else start + match.end(), end), "lead") if owners else None


def _bare_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " .:;,*_-–—":
        end -= 1
    return end


def _front(registry: Registry, text: str, start: int, end: int) -> Worded | None:
    verb = re.compile(r"(?<=\w) (?=(?-i:[a-z]{2,}))").search(text, start, min(end, start + 60))
    for match in _LEAD_END.finditer(text, start, min(end, start + 90)):
        if match.end() >= end:
            return None
        owners = owners_of(registry, text, start, match.start())
        if owners:
            return Worded(owners, (match.end(), end), "lead")
        if match["stop"].strip() in (":", "–", "—", "-") and match.start() - start > 30:
            return None
    return _with_verb(registry, text, start, end, verb)


def _with_verb(registry: Registry, text: str, start: int, end: int, verb: re.Match[str] | None) -> Worded | None:
    """Known people followed by a verb in the present: "Dana takes a look", "Dana/Ned ask the firm"."""
    if verb is None or not re.match(r"(?-i:[a-z]+)", text[verb.end() :]):
        return None
    word = re.match(r"[a-z]+", text[verb.end() : end])
    if word is None or word[0] in _NO_VERBS or not says("imperative", re.sub(r"(?<!s)s$", "", word[0])):
        return None
    actors = registry.actors(text, start, verb.start())
    if not actors or actors[-1].end != verb.start() or any(actor.licence < Licence.KNOWN for actor in actors):
        return None
    owners = owners_of(registry, text, start, verb.start())
    return Worded(owners, (verb.end(), end), "lead") if owners else None


_NO_VERBS = frozenset(["suggests", "suggest", "proposes", "propose", "reports", "report", "confirms", "discusses"])
"""What people do in a meeting."""


def owners_of(registry: Registry, text: str, start: int, end: int, *, stated: bool = False) -> tuple[Owner, ...]:
    """The owners that text[start:end] lists, or nothing where it is anything but such a list.

    stated: a column or label says that it holds owners, so any short name will do.
    """
    owners: list[Owner] = []
    at = start
    pieces = [*((m.start(), m.end()) for m in _SPLIT.finditer(text, start, end)), (end, end)]
    for stop, following in pieces:
        span = _trimmed(text, at, stop)
        at = following
        if span is None:
            continue
        words = text[span[0] : span[1]]
        if not (_is_owner(registry, words) or (stated and _STATED.fullmatch(words))):
            return ()
        owners.append(Owner(text[span[0] : span[1]], span))
    return tuple(owners)


_STATED = re.compile(
    r"(?!(?:tb[acd]|n/?a|none|nil|all done|done|open|closed|ongoing|asap|date|x+)\b)"
    r"[^\W\d_][\w.’'@-]*(?: [\w.’'@&-]+){0,3}",
    re.IGNORECASE,
)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    noise = re.compile(
        r"(?:[\s*_\[(]|@(?=(?-i:[A-Z]))"
        r"|\b(?:the|by|for|owners?|action|actioned by|responsible|lead|both|Assigned to)\b[:\s]+)+",
        re.IGNORECASE,
    ).match(text, start, end)
    start = noise.end() if noise else start
    while end > start and text[end - 1] in " .:;,*_])-–" and not (text[end - 1] == ")" and "(" in text[start:end]):
        end -= 1
    return (start, end) if end > start else None


_NAME_SHAPE = re.compile(
    r"(?:[A-ZÀ-Þ][\wÀ-ÿ.’'-]*|[a-z]{2,3}(?= [A-Z]))(?: (?:[A-ZÀ-Þ][\wÀ-ÿ.’'-]*|(?:van|von|de|del|"
    r"der|da|le|la)\b)){0,4}(?: \([A-Z][\w ]{0,12}\))?\Z"
)


def _is_owner(registry: Registry, words: str) -> bool:
    if len(words) > 50 or words.count(" ") > 5:
        return False
    if re.fullmatch(
        r"(?i)all(?: members| of us| attendees| present)?|everyone|everybody|others?|any(?:one|body)?|"
        r"each (?:participant|member|person)|(?-i:[A-Z]{1,3}\([A-Z]{1,4}\)|(?:[A-Z]\.){2,4})|"
        r"[\w.+-]+@[\w.-]+|@[a-z][\w-]{1,30}",
        words,
    ):
        return True
    if " " in words and says("imperative", words) and registry.licence(words) < Licence.MEMBER:
        return False  # "Order chairs"
    actors = registry.actors(words, 0, len(words))
    whole = [
        a for a in actors if a.start <= 4 and a.end == len(words) and a.licence >= Licence.KNOWN and a.kind != "pronoun"
    ]
    if whole:
        return True
    if words.count(" ") <= 4 and ends_in_role(words) and " to " not in words and not says("imperative", words):
        return True
    if words.casefold() in registry.words or registry.handles(words):
        return True
    if " " not in words and len(words) > 4 and words.endswith("ed") and words.casefold() not in GIVEN_NAMES:
        return False  # "Moved", "Transferred"
    if not _NAME_SHAPE.fullmatch(words) or says("imperative", words):
        return False
    return registry.licence(words) is not Licence.NONE
