"""Short names that the minutes define themselves: initials before or behind a name, handles of chat logs."""

from __future__ import annotations

import re
from collections import Counter

from minutebook.components.actions.words import NOT_NAMES, OPENERS

_TOO_MANY = 4
"""Words in capitals that are rather a thing than somebody's name."""
_GROUP = re.compile(r"(?:Committee|Board|Council|Commission|Group|Team|Panel|Authority|Association|Society|Trust)\Z")
_NAME = r"[A-ZÀ-Þ](?:[\w’'-]+|\.)(?:[ .]{1,2}(?:(?:van|von|de|del|der|da|le|la) ){0,2}[A-ZÀ-Þ][\w.’'-]*){1,3}"
_BEHIND = re.compile(
    rf"(?P<name>\b{_NAME}),?(?: [([](?P<in>[A-Z][A-Za-z]{{1,3}})[)\]]|(?:\t| ?[-–—=] ?)(?P<row>[A-Z]{{2,4}})(?=\t|$))",
    re.M,
)
_BEFORE = re.compile(
    rf"^[ \t•*-]*(?P<short>[A-Z]{{2,4}}|[a-z][a-z0-9_-]{{1,14}})(?:[ \t]*(?:[-–—=:]|\t)+[ \t]*)(?P<name>{_NAME})", re.M
)
"""A key to initials: "TK - Tom Kershaw", one a line."""
_HANDLE = re.compile(rf"\b(?P<name>{_NAME}) [(<\[]@?(?P<handle>[a-z][a-z0-9_-]{{1,14}})(?=[)>\],])")
_VOICE = re.compile(
    r"(?:^|[,;(] ?)(?P<vote>[a-z][a-z0-9_-]{1,14})(?: \([^()]{1,20}\))?:? [+-][01]\b"
    r"|^<(?P<said>[a-z][\w-]{1,14})> |#action(?:item)? @?(?P<owner>[a-z][a-z0-9_-]{1,14})(?=[:,] | to | will | - )"
    r"|^[ •*-]*(?P<counted>[a-z][\w-]{1,14}) \(\d{1,4}\)$",
    re.M,
)
"""Who votes, speaks or is given an action by a handle, as chat logs show it."""
_REMARKS_TEXT = """
    absent acting advisor alternate apologies audio chair chairing chairman chairperson convener convenor
    deputy dialled excused guest guests host joined late left lurking member minutes moderator note observer online
    part partly phone presenter present president proxy recording regrets remote remotely scribe scribing
    secretary staff student teleconference temporarily treasurer vice via video virtual virtually visitor zoom
    action agenda agreed carried closed done everyone everybody anyone somebody someone motion none result total
    vote votes yes info link topic not
"""
_NO_HANDLES = frozenset(_REMARKS_TEXT.split()) | OPENERS | NOT_NAMES


def initials(text: str) -> set[str]:
    """Initials that stand beside the name they are short for: "Ann Bell (AB)", "AB - Ann Bell"."""
    found = {(match["in"] or match["row"]).upper() for match in _BEHIND.finditer(text) if _short_for(match)}
    keys = [match for match in _BEFORE.finditer(text) if match["short"].isupper() and _opens_with(match)]
    return found | {match["short"] for match in keys if len(keys) > 1}


def _short_for(match: re.Match[str]) -> bool:
    if match["in"]:
        few = len(match["name"].split()) < _TOO_MANY  # not "Annual Tree Safety Survey (ATSS)"
        return few or _GROUP.search(match["name"]) is not None
    return bool(match["row"][0] == match["name"][0])


def _opens_with(match: re.Match[str]) -> bool:
    return match["short"][0] == match["name"][0]


def handles(text: str) -> frozenset[str]:
    """Lower-case short names of people: put behind names, or shown to vote, speak or take actions."""
    named = Counter(match["handle"] for match in _HANDLE.finditer(text) if _made_of(match["handle"], match["name"]))
    keyed = {m["short"] for m in _BEFORE.finditer(text) if m["short"].islower() and _made_of(m["short"], m["name"])}
    shown = Counter(match[match.lastgroup or 0] for match in _VOICE.finditer(text))
    found = {word for word, count in named.items() if count == 1 and _comes_again(word, text)}
    found = (found if len(found) > 1 else set()) | (keyed if len(keyed) > 1 else set())
    return frozenset(word for word in found | set(shown) if word not in _NO_HANDLES and len(word) > 1)


def _made_of(handle: str, name: str) -> bool:
    """Whether the letters of a handle come from a name in order: "annb", "abell" for Ann Bell; not "arrived", "grad".

    Handles of another kind are believed where somebody votes, speaks or takes an action by them.
    """
    letters = iter(name.lower())
    return all(letter in letters for letter in handle if letter.isalpha())


def _comes_again(word: str, text: str) -> bool:
    return len(re.findall(rf"(?<![\w@(<\[-]){re.escape(word)}(?![\w-])", text)) > 0
