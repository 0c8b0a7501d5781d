"""Labels over and before lists of people: "Present:", "Members absent", "Staff", "Minutes taken by"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from minutebook.document import Span
from minutebook.rules import Rule, rule_set
from minutebook.values.designations import is_office, words_of
from minutebook.values.hints import holds
from minutebook.values.people_lists import role_text
from minutebook.values.titles import MEMBERSHIP

MOST_IN_A_ROW = 3
"""So many labels may follow upon one: "Roll Call – Attendance – Members Present:"."""
LONGEST_HEADS = 100
"""A longer line is no row of headings."""
_TAIL = re.compile(
    r"\s*(?:\([^()]{1,40}\))?\s*(?:[:：]+\s*[-–—]*|[-–—]+(?=\s)|\.?(?:—|--)[-–—]*|[.=](?=\s|$)|\*+|(?=\t)|(?=\s*$)|(?=\n))\s*",
    re.IGNORECASE,
)
_COMMA = re.compile(
    r",\s+(?=[^\W\d_a-zß-ÿ])"
    r"|,?\s+(?=(?:the )?(?:Messrs|Mr|Mrs|Miss|Rev|Revd|Dr|Sir|Bros?|Brothers|Sisters|Cllrs?|Councill?ors|Capt|Col"
    r"|Hon|Ald|Aldermen|Trustees|Directors|Commissioners|Selectmen|Supervisors)\b)"
)
_BEFORE_COMMA = frozenset(["Present", "Absent", "Excused", "Sederunt", "PRESENT", "ABSENT"])
"""Words that open a list without a colon in old prose: "Present, Rev. A. Roe; B. Doe", "Present Messrs. Roe"."""
_HEAD = re.compile(
    r"[\s*_•|–—-]*(?:(?:\d{1,3}|[A-Za-z])[.)]\s+)?(?:(?:to )?(?:record|note) (?:those )?)?", re.IGNORECASE
)
_BARE = re.compile(
    r"^(?:(?:all|the|our|also|other|additional|guest|council|current) )*(?:members?|others?|persons?|people|attendees"
    r"|participants|non-?members?|nominees|candidates|board|council|committee|member states|contractors?|speakers?"
    r"|(?:members of the )?(?:public|press|media)|guest speakers?|board of \w+"
    r"|.*(?:&| and )(?:staff|others|guests).*)$",
    re.IGNORECASE,
)
"""Groups that say nothing of what a person is."""
_BODY = re.compile(r"(?:select )?board|(?:town |city |village )?council|commission", re.IGNORECASE)
"""Groups that are a body: those in it are of it ("Board: A. Roe")."""


@dataclass(frozen=True, slots=True)
class Group:
    """What a label says of the people after it."""

    rule: str
    confidence: float
    label: Span
    status: str | None = None
    capacity: str | None = None
    mode: str | None = None
    role: Span | None = None
    affiliation: Span | None = None
    content: int = 0
    """Where the people start, after the label and its colon."""
    explicit: bool = True
    """A colon, a dash or the end of the block closes the label."""

    def within(self, outer: Group) -> Group:
        """This group as a part of a list that another label opened."""
        return replace(
            self,
            status=self.status or outer.status,
            mode=self.mode or outer.mode,
        )


@cache
def rules_of(part: str) -> tuple[Rule, ...]:
    """The regex rules of one part of the rule file."""
    return rule_set("attendance", part=part).regexes


@cache
def _needs(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The words of which a label of these parts holds at least one."""
    return tuple(sorted({word for part in parts for rule in rules_of(part) for word in rule.needs}))


def may_hold_label(text: str, start: int, end: int) -> bool:
    """Whether a label that opens a list may stand anywhere in the stretch: a cheap test."""
    lower = text[start:end].lower()
    return holds(lower, _needs(("label",)))


def read_label(text: str, start: int, end: int, *parts: str, more: int = MOST_IN_A_ROW) -> Group | None:
    """The label at the start of text[start:end]: the longest that a rule of these parts finds."""
    head = _HEAD.match(text, start, end)
    begin = head.end() if head else start
    lower = text[begin : min(end, begin + 90)].lower()
    if not holds(lower, _needs(parts)):
        return None
    best: Group | None = None
    for part in parts:
        for rule in rules_of(part):
            if rule.regex is None or (rule.needs and not holds(lower, rule.needs)):
                continue
            match = rule.regex.match(text, begin, end)
            if match and _ONE_OF_MANY.search(match.group()):
                continue
            if match and _whole(text, match.end(), end) and (best is None or match.end() > best.label[1]):
                best = _group(text, end, rule, match)
    return _through_second(text, end, best, parts, more) if best else None


def _through_second(text: str, end: int, first: Group, parts: tuple[str, ...], more: int) -> Group:
    """Two labels in a row are one: "Roll Call – Members Present", "Attendance: Present:"."""
    if not more or not first.explicit or first.content >= end or "label" not in parts:
        return first
    second = read_label(text, first.content, end, *parts, more=more - 1)
    if second is None or not second.explicit or (second.status is None and text[second.content : end].strip()):
        return first
    return replace(second.within(first), role=second.role or first.role)


def heads_of_columns(text: str, start: int, end: int) -> list[Group]:
    """The labels of a line that holds nothing else, two at least; empty for any other line."""
    heads: list[Group] = []
    at = start
    while at < end and end - start <= LONGEST_HEADS:
        label = read_label(text, at, end, "label", "group", more=0)
        if label is None or not label.explicit or label.content <= at:
            return []
        heads.append(label)
        at = label.content
    return heads if len(heads) > 1 else []


def _whole(text: str, at: int, end: int) -> bool:
    return at >= end or not (text[at].isalnum() or text[at] in "'’")


def _group(text: str, end: int, rule: Rule, match: re.Match[str]) -> Group:
    tail = _TAIL.match(text, match.end(), end)
    if tail is None and match.group() in _BEFORE_COMMA:
        tail = _COMMA.match(text, match.end(), end)
    names = match.groupdict()
    role = next((match.span(name) for name in ("group", "office") if names.get(name)), None)
    return Group(
        rule=rule.id,
        confidence=rule.confidence,
        label=match.span(),
        status=rule.sets.get("status"),
        capacity=rule.sets.get("capacity") or _capacity(names.get("group")),
        mode=rule.sets.get("mode"),
        role=role if role and (names.get("office") or _is_role(text, role)) else None,
        content=tail.end() if tail else match.end(),
        explicit=tail is not None,
    )


_ONE_OF_MANY = re.compile(r"\b(?:youngest|oldest|eldest|largest|only|last|first)\b", re.IGNORECASE)


def group_of(rule: Rule, match: re.Match[str], text: str) -> Group | None:
    """What a sentence that names people says of them; None where it speaks of one among many."""
    names = match.groupdict()
    role = next((match.span(name) for name in ("group", "group_b") if names.get(name)), None)
    if role and _ONE_OF_MANY.search(text, *role):
        return None
    return Group(
        rule=rule.id,
        confidence=rule.confidence,
        label=match.span(),
        status=rule.sets.get("status"),
        capacity=rule.sets.get("capacity") or _capacity(names.get("group")),
        role=role if role and _is_role(text, role) else None,
        content=match.end(),
    )


def _is_role(text: str, span: Span) -> bool:
    """Whether a group says what its people are: "Board members", "Staff"; not "Members", "Others", "The Council"."""
    phrase = " ".join(text[slice(*span)].split())
    if _BODY.fullmatch(phrase):
        return True
    if _BARE.match(phrase) or len(phrase.split()) > 6:
        return False
    words = words_of(phrase)
    return any(
        is_office(w.low) or is_office(w.low.removesuffix("s")) or w.low in MEMBERSHIP | {"staff"} for w in words[-1:]
    )


def group_role(text: str, span: Span) -> str:
    """The role that a group gives: "Board members" -> "Board member"."""
    role = role_text(text, span)
    return re.sub(r"^(?:all|the|our|also|other) ", "", role, flags=re.IGNORECASE)


_CAPACITIES = (
    ("staff", re.compile(r"\b(?:staff|officers?|officials?|management|employees|administration)\b", re.IGNORECASE)),
    ("observer", re.compile(r"\bobserv", re.IGNORECASE)),
    (
        "guest",
        re.compile(
            r"\b(?:guests?|visitors?|invitees?|public|press|media|others?|residents?|non-?members?)\b", re.IGNORECASE
        ),
    ),
    ("presenter", re.compile(r"\b(?:presenters?|speakers?)\b", re.IGNORECASE)),
    ("alternate", re.compile(r"\balternates?\b", re.IGNORECASE)),
    (
        "member",
        re.compile(
            r"\b(?:members?|councill?ors?|council\w*|commissioners?|directors?|trustees?|supervisors?|governors?|selectmen|aldermen)\b",
            re.IGNORECASE,
        ),
    ),
)


def _capacity(group: str | None) -> str | None:
    if not group:
        return None
    return next((name for name, regex in _CAPACITIES if regex.search(group)), None)
