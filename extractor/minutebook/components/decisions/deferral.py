"""Motions whose wording is to postpone or to refer: carried, they defer the matter."""

from __future__ import annotations

import re

from minutebook.components.decisions.draft import Draft

_VERB = re.compile(
    r"\bto (?!(?:the|an?|it|its|this|that|which|whom|his|her|their|our|be|have|all|one|each|any|amend|"
    r"\d)\b)(?-i:[a-z]+ly )?(?P<verb>(?-i:[a-z])[a-z-]+)(?P<rest>[^.;]{0,160})",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\W{0,3}(?:(?:resolution|resolved|motion|decision|agreed|moved|"
    r"voted)(?: (?:no\.? ?)?\d[\w/.-]*)? ?[:–—,-]+|m ?& ?s,?) ?"
    r"(?P<verb>[a-z]+)(?P<rest>[^.;]{0,160})",
    re.IGNORECASE,
)
_ALWAYS = frozenset(["table", "postpone", "defer", "tabled", "postponed", "deferred"])
_OVER = re.compile(r" (?:(?:\w+ ){0,8}?over\b|(?:\w+ ){0,6}?(?:up)?on the table)", re.IGNORECASE)
_LATER = re.compile(r"\b(?:until|till|to (?:the |our |its |a )?(?:next|later|future|following))\b", re.IGNORECASE)
_MATTER = re.compile(
    r" (?:it|this|(?:the|this|that) (?:public )?(?:matter|item|question|subject|issue|decision|motion|application|"
    r"hearing|case|debate|consideration|petition))\b",
    re.IGNORECASE,
)
_TO_LATER = re.compile(r"\b(?:until|till|to) (?:the |our |its |a )?(?!the|be|have|allow)\w+", re.IGNORECASE)
_ON_MOTION = re.compile(
    r"\b(?:was|were),? on (?:the )?motion (?:of|by) [^;]{3,90}?,? (?:referred (?:back )?to|postponed|"
    r"deferred|laid over|"
    r"held over|tabled|laid on the table|adjourned to)\b",
    re.IGNORECASE,
)
"""What was done on somebody's motion: to put the matter off."""
_REFER = re.compile(r"(?! to (?:as|it|them)\b)[^.;]{0,110}?\b(?:back|to)\b", re.IGNORECASE)
_BACK = re.compile(r" [^.;]{0,80}?\bback to\b[^.;]{0,40}?\b(?:committee|commission|staff|department)\b", re.IGNORECASE)
_AGAIN = re.compile(
    r" (?:back )?to (?:the|this|that|it)(?: (?:matter|item|issue|question|subject|topic))?\b", re.IGNORECASE
)
_PASSIVE = re.compile(
    r"\b(?:that|which)\b[^.;]{2,110}?(?<!meeting )(?<!session )(?<!council )(?<!board )(?<!committee )(?<!now )"
    r"\b(?:be|do|does|stands?|is|are) (?:and (?:is|are|the same is) hereby |hereby |now |thus )?"
    r"(?P<what>referred (?:back )?to|referred back|postponed|deferred|tabled|laid (?:over|(?:up)?on the table)|"
    r"lie (?:over|(?:up)?on the table)|"
    r"held over|left (?:over|until|till)|adjourned (?:to|until|till|for)|recommitted|sent back|continued to)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:be|that|to) (?:\w+ly )?(?:approved?|adopt(?:ed)?|accept(?:ed)?|received?|authori[sz]ed?|paid)\b",
    re.IGNORECASE,
)
_ACTIVE = re.compile(
    r"\bthat (?:[\w’']+ ){1,5}?(?:table|defer|postpone) (?:the|this|that|action|any|consideration|further|"
    r"discussion|its|item)\b",
    re.IGNORECASE,
)
_BEFORE = 60
_DONE = re.compile(r"\b(?:be|do|stand|lie)\b (?:\w+ly )?\w+", re.IGNORECASE)
_CUE = re.compile(
    r"\b(?:moved|motion|seconded|second|m/s/?c?|m ?& ?s|resolved|voted|agreed|decided|determined|ordered|proposed|"
    r"resolution)\b",
    re.IGNORECASE,
)


def defers(draft: Draft, text: str) -> bool:
    """Whether what a decision's wording does first is to postpone or to refer the matter."""
    start, end = draft.texts[0]
    if draft.movers:  # what the sentence tells before its motion is another matter
        start = max(start, draft.movers[0][1][0] - _BEFORE)
    cue = _CUE.search(text, start, min(end, start + 250))
    if cue is None:
        return False
    end = min(end, cue.start() + 450)
    if _ACTIVE.search(text, cue.end(), end) or _ON_MOTION.search(text, draft.texts[0][0], end):
        return True
    if (bare := _BARE.match(text, start, end)) and _is_deferral(bare):
        return True
    verb = _VERB.search(text, cue.end(), end)
    passive = _PASSIVE.search(text, cue.end(), end)
    other = _DONE.search(text, cue.end(), end)
    if verb and (other is None or verb.start() < other.start()):
        return _is_deferral(verb)
    return passive is not None and not _OTHER.search(text, cue.end(), passive.end())


def _is_deferral(match: re.Match[str]) -> bool:
    """Whether a verb with what follows it postpones or refers."""
    verb, rest = match["verb"].lower(), match["rest"]
    if verb in _ALWAYS:
        return True
    if verb in ("lay", "hold", "carry", "leave", "let"):
        return bool(_OVER.match(rest) or (verb in ("leave", "hold") and _MATTER.match(rest) and _LATER.search(rest)))
    if verb in ("refer", "referred", "recommit", "remit", "commit"):
        return verb != "commit" and _REFER.match(rest) is not None
    if verb in ("continue", "adjourn"):
        return _MATTER.match(rest) is not None and _TO_LATER.search(rest) is not None
    if verb in ("send", "return"):
        return _BACK.match(rest) is not None
    return verb in ("revert", "return", "come") and _AGAIN.match(rest) is not None
