"""Movers, seconders and voters: the names in a stretch of text, without titles."""

from __future__ import annotations

import re

from minutebook.document import Span
from minutebook.values.people import read_person

Named = tuple[str, Span]
"""A name as printed and where it stands."""

_SEPARATOR = re.compile(r"\s*(?:[,;/&+•\t]|(?<!\w)and(?!\w)|\s[–—-]\s)\s*|\s{3,}", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:the|our) (?:vice[- ]|deputy |lord |acting )?(?:chair(?:man|woman|person)?|mayor|president|secretary|"
    r"treasurer|clerk|moderator|"
    r"convenor|convener|reeve|warden|provost)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:the|our|by|from|councillors|crs|cllrs|messrs\.?)\s+", re.IGNORECASE)
_HANDLE = re.compile(r"@[A-Za-z][\w.-]{0,38}\w")
_PLAIN = re.compile(r"[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*){0,3}")
_NOBODY = re.compile(
    r"(?:none|nil|all|majority|unanimous|carried|passed|agreed|approved|adopted|motion|lost|result|nobody|no one|"
    r"n/?a|zero|everyone|\d+|-+|ayes?|nays?|noes)\b\.?",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:mr|mrs|ms|miss|dr|messrs|cllrs?|crs?|rev|votes?|student|total|motion|results?|board|council|committee|"
    r"directors?|members?|commissioners?|trustees?"
    r"|councillors?|council ?members?|supervisors?|governors?|mayor pro tem)\.?|(?:student|total|roll|the) .*|"
    r".*\b(?:votes?|motion|board|council|committee)",
    re.IGNORECASE,
)
"""What stands before or among names and is none."""
_TRAIL = re.compile(r"[\s.,;:*)_]+\Z")
_LEAD = re.compile(r"(?:votes?(?: of)?|(?:roll )?call(?: vote)?|motion|moved)\s+(?=[A-ZÀ-Þ])", re.IGNORECASE)
_CALL_SIGN = re.compile(r"[A-Z]{1,2}\d[A-Z]{1,4}[\s,–-]+(?=[A-Z])")
_SHORT_TITLE = re.compile(r"(?:Dels?|Comp|Bldr)\. ?(?=[A-ZÀ-Þ])")
"""Titles before names that are words or names of their own without the stop."""
_SIGN_AFTER = re.compile(r" [A-Z]{1,2}\d[A-Z]{2,4}\b")
"""A radio amateur's call sign after a name, which is part of it ("Jo KB0XYZ")."""
_NICKNAME = re.compile(r'["“][A-ZÀ-Þ][\w-]+["”] [A-ZÀ-Þ][\w’-]+')
"""A nickname in quotation marks before the surname."""
_RANK = re.compile(
    r"(?:councill?or|cllr|mr|mrs|ms|miss|dr|director|trustee|commissioner|supervisor|alderman|mayor|president|"
    r"chair\w*|vice|deputy|committee|rev|prof|board|council|past|acting|interim|bro|sis)\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:Councill?or|Cllr|Mr|Mrs|Ms|Miss|Dr|Trustee|Commissioner|Supervisor|Alderman|Rev)\b\.? (?=[A-Z])"
)
_INITIAL = re.compile(r" ?\((?:[A-Z]|[A-Z][a-z]?\.?)\)")


def read_name(text: str, start: int, end: int) -> Named | None:
    """The one name at the start of text[start:end]: without its title, or the office where only that is printed."""
    if nickname := _NICKNAME.match(text, start, end):
        return nickname[0], nickname.span()
    while start < end and text[start] in ' \t*_(:.,-–—•["“':
        start += 1
    for lead in (_LEAD, _CALL_SIGN, _SHORT_TITLE):
        if skipped := lead.match(text, start, end):
            start = skipped.end()
    if office := _OFFICE.match(text, start, end):
        after = text[office.end() : end].lstrip()
        if not after[:1].isupper():
            return text[office.start() : office.end()], office.span()
    if (article := _ARTICLE.match(text, start, end)) and text[article.end() : article.end() + 1].isupper():
        start = article.end()
    if handle := _HANDLE.match(text, start, end):
        return handle[0], handle.span()
    if start >= end or _NOBODY.match(text, start, end):
        return None
    titles = [m for m in _WITHIN.finditer(text, start, end) if m.start() > start]
    if titles and not _RANK.match(text, start):
        start = titles[-1].start()
    person = read_person(text, start, end)
    if person is not None:
        span = person.name_span
        if sign := _SIGN_AFTER.match(text, span[1], end):
            span = (span[0], sign.end())
        if len(person.name) < 2 or _TITLE.fullmatch(person.name):
            return None
        return " ".join(text[slice(*span)].split()), span
    return _plain_name(text, start, end)


def _plain_name(text: str, start: int, end: int) -> Named | None:
    """A nickname, initials or an office that is printed as a name."""
    match = _PLAIN.match(text, start, end)
    if match is None:
        return None
    stop = match.end() - (len(match[0]) - len(match[0].rstrip(".")) if len(match[0].split()[-1].rstrip(".")) > 1 else 0)
    if stop - match.start() < 2 or _TITLE.fullmatch(match[0]):
        return None
    return text[match.start() : stop], (match.start(), stop)


def read_names(text: str, start: int, end: int) -> list[Named] | None:
    """All names of a list ("A. Bell, Jo Fay and Dunn"); None where a part of it is no name."""
    pieces = _pieces(text, start, end)
    names = []
    for piece_start, piece_end in pieces:
        named = read_name(text, piece_start, piece_end)
        if named is None or len(text[piece_start:piece_end].split()) > 7:
            return None
        rest = text[named[1][1] : piece_end]
        if _TRAIL.sub("", rest).strip() and not _INITIAL.match(rest):
            return None
        names.append(named)
    return names


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """The stretches between separators; "Bell, Anna, Fay, Jo" is not told from four names here."""
    spans = []
    at = start
    for match in _SEPARATOR.finditer(text, start, end):
        if text[at : match.start()].strip(" .*_"):
            spans.append((at, match.start()))
        at = match.end()
    if text[at:end].strip(" .*_)"):
        spans.append((at, end))
    return spans
