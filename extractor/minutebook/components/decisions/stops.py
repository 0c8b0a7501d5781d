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
    r"\b(?:previously|already|formerly|(?<!from )(?<!than )(?<!of )(?<!since )last (?:month|year|week|meeting|night|spring|summer|autumn|fall|winter)|(?:at|from|during) (?:its|their|the|our|an?) "
    r"(?:last|previous|earlier|prior|january|february|march|april|may|june|july|august|september|october|november|december)\b[^.]{0,20}|in (?:19|20)\d\d|earlier (?:this|in)|years? ago|"
    r"(?:was|were) agreed (?:at|in) (?:the|a) (?:last|previous))\b",
    re.IGNORECASE,
)
_HAD = re.compile(r"\b(?:had|having)\b[^,;]{0,30}$", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:approved|adopted|accepted|ratified|granted|agreed|confirmed|passed|appointed|elected|selected|rejected) by "
    r"(?!(?:the |our |this )?(?:\w+ )?(?:board|council|committee|members?|meeting|all|unanim|consensus|a\b|an\b|majority|voice|show|acclam|roll|resolution|motion|email|general|those|everyone|assembly|"
    r"church|conference|congregation|lodge|vote|ballot|councillors|trustees|governors|directors|commissioners|society|club|group|participants|shareholders|common|us\b|(?-i:[A-Z]{2,5}\b)|\d|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve))",
    re.IGNORECASE,
)
_COORDINATE = re.compile(r"(?:\band|;|,? but|, and it)\s*$|^\W*$", re.IGNORECASE)
_OBJECT = re.compile(
    r"\b(?:to|of|for|with|from|by|in|at|on|into|through|among|between|across|attended|attending|joined|left|told|informed|asked|thanked|addressed|welcomed|and the|advised|reminded|urged|invited|let|had|than|as) *$",
    re.IGNORECASE,
)
_PROPOSED = re.compile(r"\b(?:should|could|may|might|can|must|to) *$", re.IGNORECASE)
_STATUS = re.compile(r"\bstatus\W*$", re.IGNORECASE)
_ADJOURNED = re.compile(r"[^.;]{0,60}\b(?:adjourned|closed|recess|approved the agenda)\b", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:that|as|which|who|whom|until|unless|if|when|where|once)\b[^,;.]{0,40}$", re.IGNORECASE)
_STANDING = re.compile(r"\b(?:is|are|shall be|must be)\b[^;.]{0,60}$", re.IGNORECASE)
_CHORES = re.compile(
    r"(?:\W*(?:the |our )?)(?:councill?ors|members|attendees|participants|trustees|directors|governors|delegates|all|everyone)(?: present)?(?: (?:also|all|then|have))* agreed to "
    r"(?:all )?(?:confirm|email|e-mail|check|attend|look|contact|send|write|help|assist|provide|bring|investigate|report|forward|ask|speak|try|meet|circulate|think|consider|review|share|work|let)\b",
    re.IGNORECASE,
)
_MEMBERS_CHOSEN = re.compile(
    r"(?:councill?ors|members|directors|trustees|commissioners|delegates|governors|supervisors|group|team|panel|committee),? (?:appointed|elected|selected|chosen|approved|adopted|accepted|agreed|authori[sz]ed|granted) "
    r"(?:by|to|as|from|at|in|on|for|upon)\b",
    re.IGNORECASE,
)


_PLANNING = re.compile(r"\b[A-Z]{1,4}/\d{2,4}/\d{2,}|\b\d{2,4}/\d{3,6}\b|\bplanning (?:decisions?|permissions?|applications?|matters)\b|\b(?:refused|granted|permitted)\b", re.IGNORECASE)


def is_foreign_permit(text: str, start: int, end: int) -> bool:
    """Whether "approved" in a list of planning applications is the planning authority's word."""
    window = text[max(0, start - 200) : end]
    return _PLANNING.search(text, start, end) is not None or re.search(r"planning (?:decision|permission|application)s?\b", window, re.IGNORECASE) is not None


def is_no_act(text: str, start: int, end: int, match: Match) -> bool:
    """Whether the sentence text[start:end] only reports, plans or supposes the act that was found in it."""
    before = text[start : match.start]
    sentence = text[start:end]
    if sentence.rstrip(" \"”'*").endswith("?") and "?" in sentence[match.end - start :]:
        return True
    if not _COORDINATE.search(before) and (_REPORTED.search(before) or _HAD.search(before)):
        return True
    if "body" in match.groups and _OBJECT.search(before):
        return True
    if match.rule.name == "deferred" and (_PROPOSED.search(before) or _STATUS.search(before)):
        return True
    if match.rule.name == "by_consent" and _ADJOURNED.search(text, match.end, end):
        return True
    if _BEFORE.search(before) and len(before.split()) > 1:
        return True
    name = match.rule.name
    if name in ("appointed", "presented_and_accepted") and (_SINCE.search(before) or _STANDING.search(before)):
        return True
    if name in ("body_agreed", "all_agreed") and _CHORES.match(text, match.start):
        return True
    if name == "body_approved" and _MEMBERS_CHOSEN.search(text, match.start, match.end + 6):
        return True
    if name in ("matter_approved", "appointed", "minutes_approved", "agenda_approved") and _MODAL.search(
        text[start : _verb_start(text, match)]
    ):
        return True
    if name != "minutes_approved" and _PAST.search(text, start, min(end, match.end + 30)):
        return True
    return _OTHERS.search(text, match.start, end) is not None


def _verb_start(text: str, match: Match) -> int:
    """Where the participle of a passive starts: the last word of the match."""
    words = list(re.finditer(r"\S+", text[match.start : match.end]))
    return match.start + words[-1].start() if words else match.start
