"""What looks like an act and is none: reports of others' acts, plans, conditions, questions."""

from __future__ import annotations

import re

from minutebook.components.annotations import Annotations
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
_REPORTS = re.compile(
    r"\W*(?:\S+ ){0,6}?(?:said|stated|noted|explained|reported|reiterated|informed|advised|mentioned|commented|clarified|added|replied|remarked|recalled|reminded)\b(?! and )",
    re.IGNORECASE,
)
_DATED = re.compile(r"\b(?:in|on|since|from|until) (?:the |early |late |mid-?)?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter)[, ]+(?:of )?(?:\d{1,2},? )?)?(?:18|19|20)\d\d\b|\btwo consecutive terms\b", re.IGNORECASE)
_DATED_END = re.compile(r"\b(?:on|in) (?:january|february|march|april|may|june|july|august|september|october|november|december)(?: of)?(?: \d{1,2},?)? (?:18|19|20)\d\d\W*$|\bin (?:19|20)\d\d\W*$", re.IGNORECASE)
_SENTIMENT = re.compile(
    r" (?:that )?(?:it|this|there|he|she) (?:is|was|were|would be|had been) (?:(?:an?|very|extremely|most|more|so|quite|really|all|also|a very) )*"
    r"(?:disappointing|important|good|great|pleasing|sad|regrettable|unfortunate|positive|interesting|frustrating|useful|vital|essential|unacceptable|welcome|concerning|a pity|crucial|excellent|unfair|further undermining)\b"
    r"|(?: that)? it would be a\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"\b(?:if|when|once|unless|until|whether)\b[^,;.]{0,60}$", re.IGNORECASE)
_SPEAKER = re.compile(r"\W*(?!(?:ALL|Board|Council|Committee)\b)(?:[A-Z]{1,4}|[A-Z][a-z]+) ?[:–—-] ?(?:agreed|approved|accepted)\W*$")
_LEGEND = re.compile(r"\W*[A-Z]{1,2} ?[=:–—-] ?\w+\W*$")
_NOTHING = re.compile(r"\b(?:no|nothing)\b[^,;.]{0,30}$|\bbusiness (?:was )?$", re.IGNORECASE)
_COORDINATE = re.compile(r"(?:\band|;|,? but|\band it)\s*$|^\W*$", re.IGNORECASE)
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


_GENERIC = frozenset(
    """the this that our a an of and for in at all both board boards council councils committee committees commission commissioners members member membership meeting
    meetings trustees governors directors supervisors selectmen selectboard assembly general annual city town village parish county borough district community municipal full entire whole
    elected unanimously then has have also further body governing councillors councilmembers group present management society association club church congregation shareholders
    delegates participants attendees those everyone everybody conference convention session agm quorum after when while therefore following discussion and""".split()
)
_BODY_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_NAMED = re.compile(r"(?:\b(?-i:[A-Z][\w&’'-]*) ){1,4}$")


def own_words(found: Annotations) -> frozenset[str]:
    """Words that name the body that met; empty where it is not known."""
    body = found.meeting.get("body")
    if body is None:
        return frozenset()
    start = found.document.blocks[min(8, len(found.document.blocks) - 1)].end if found.document.blocks else 0
    return frozenset(w.lower() for w in _BODY_WORD.findall(f"{body.value} {found.document.text[:start]}"))


def is_foreign(text: str, start: int, match: Match, own: frozenset[str]) -> bool:
    """Whether an act is another body's: its name has words that the name of the body that met has not."""
    span = match.groups.get("body")
    if span is None or not own:
        return False
    named = _NAMED.search(text, start, span[0])
    words = [w.lower() for w in _BODY_WORD.findall(text[named.start() if named else span[0] : span[1]])]
    return any(word not in own and word not in _GENERIC for word in words)


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
    if _REPORTS.match(before) and not _COORDINATE.search(before):
        return True
    if not _COORDINATE.search(before) and (_REPORTED.search(before) or _HAD.search(before)):
        return True
    if "body" in match.groups and _OBJECT.search(before):
        return True
    if match.rule.name == "deferred" and (_PROPOSED.search(before) or _STATUS.search(before)):
        return True
    if match.rule.name == "by_consent" and _ADJOURNED.search(text, match.end, end):
        return True
    name = match.rule.name
    if _BEFORE.search(before) and (len(before.split()) > 1 or name.startswith("body_")):
        return True
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
    if name == "appointed" and _DATED.search(text, match.end, min(end, match.end + 160)):
        return True
    if name == "body_approved" and _DATED_END.search(text, match.end, end):
        return True
    if name in ("body_agreed", "it_was_agreed", "all_agreed") and _SENTIMENT.match(text, match.end, end):
        return True
    if match.rule.sets["part"] in ("result", "answer") and (_SUPPOSED.search(before) or _SPEAKER.match(sentence)):
        return True
    if name == "bare_result" and _LEGEND.match(sentence):
        return True
    if name == "deferred" and _NOTHING.search(before):
        return True
    if name != "minutes_approved" and _PAST.search(text, start, min(end, match.end + 30)):
        return True
    return _OTHERS.search(text, match.start, end) is not None


def _verb_start(text: str, match: Match) -> int:
    """Where the participle of a passive starts: the last word of the match."""
    words = list(re.finditer(r"\S+", text[match.start : match.end]))
    return match.start + words[-1].start() if words else match.start
