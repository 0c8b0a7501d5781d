"""What looks like an act and is none: reports of others' acts, plans, conditions, questions."""

from __future__ import annotations

import re

from minutebook.rules import Match

_REPORTED = re.compile(
    r"\b(?:reported|reports|said|says|stated|states|noted|notes|explained|explains|informed|advised|mentioned|commented|asked|"
    r"wondered|felt|thought|suggested|suggests|hoped|announced|recalled|reminded|understood|believed|believes|pointed out|highlighted|queried|added|"
    r"replied|responded|remarked|clarified|assured|learned|heard|told|indicated|confirmed)\b(?: \S+){0,5}? ?(?:that|whether|if|how|why|when|what|which)?\b[^,;.]{0,60}$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:if|once|until|unless|whether|before|since|because|after|as soon as|in case|provided|when|whenever|as|how|that|which|what|where|who|although|subject to|than|previously|already)"
    r"(?: (?:the|this|these|our|their|all|it|a|both|its))?\s*$",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b(?:will|would|could|should|shall|may|might|must|can|cannot|to|not|not yet|yet to|never|had|having|needs? to|until|if|once|when|being)(?: (?:\w+ly|not|also|then|have|has))? (?:be|been|being)? ?(?:\w+ly )?$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:previously|already|formerly|last (?:month|year|week|meeting|night|spring|summer|autumn|fall|winter)|(?:at|from|during) (?:its|their|the|our|an?) "
    r"(?:last|previous|earlier|prior|january|february|march|april|may|june|july|august|september|october|november|december)\b[^.]{0,20}|in (?:19|20)\d\d|earlier (?:this|in)|years? ago|"
    r"(?:was|were) agreed (?:at|in) (?:the|a) (?:last|previous))\b",
    re.IGNORECASE,
)
_HAD = re.compile(r"\b(?:had|having)\b[^,;]{0,30}$", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:approved|adopted|accepted|ratified|granted|agreed|confirmed|passed|appointed|elected|selected|rejected) by (?:the )?"
    r"(?!board|council|committee|members?|meeting|all|unanim|consensus|a\b|an\b|majority|voice|show|acclam|roll|resolution|motion|email|general|those|everyone|assembly|church|conference|"
    r"congregation|lodge|vote|ballot|councillors|trustees|governors|directors|commissioners|society|club|group|participants|shareholders|common|this|us\b|(?-i:[A-Z]{2,5}\b)|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)",
    re.IGNORECASE,
)


def is_no_act(text: str, start: int, end: int, match: Match) -> bool:
    """Whether the sentence text[start:end] only reports, plans or supposes the act that was found in it."""
    before = text[start : match.start]
    sentence = text[start:end]
    if sentence.rstrip(" \"”'*").endswith("?") and "?" in sentence[match.end - start :]:
        return True
    if _REPORTED.search(before) or _HAD.search(before):
        return True
    if _BEFORE.search(before) and len(before.split()) > 1:
        return True
    name = match.rule.name
    if name in ("matter_approved", "appointed", "deferred", "minutes_approved", "agenda_approved") and _MODAL.search(
        text[start : _verb_start(text, match)]
    ):
        return True
    if name != "minutes_approved" and _PAST.search(sentence):
        return True
    return _OTHERS.search(text, match.start, end) is not None


def _verb_start(text: str, match: Match) -> int:
    """Where the participle of a passive starts: the last word of the match."""
    words = list(re.finditer(r"\S+", text[match.start : match.end]))
    return match.start + words[-1].start() if words else match.start
