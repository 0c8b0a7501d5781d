"""How named persons voted: roll calls, voters in the margin, dissent told in a sentence."""

from __future__ import annotations

import re

from minutebook.components.decisions.draft import Ballot
from minutebook.components.decisions.names import read_name, read_names
from minutebook.document import Span
from minutebook.values.votes import HANDLE, OPTIONS, SIGNS, roll_segments

_SIGNED = r"(?:[+−–-]1|[+±]0)"
"""A vote in a chat, as a regex."""
_PAIR = re.compile(
    r"(?:^|[;,(|\t:•]|(?<=[a-z)]\.)(?= )|\band\b|\bvoted\b|\bvotes?(?: "
    r"of)?:?)\s*(?P<name>(?-i:[A-ZÀ-Þ])[^,;:()\t]{1,40}?)\s*(?:[:–—=\t-]+\s*(?:voted )?|\s(?=yea|nay|aye|"
    rf"(?:(?-i:yes|no)|abstain(?:s|ed)?|{_SIGNED})\s*(?:[;,.)]|and\b|$))|"
    r",\s*(?=\w+\s*(?:[;.,]|$)))"
    rf"(?P<option>(?:ayes?|yeas?|yes|yay|nays?|no|abstain(?:ed|s)?|absent|recused|in favou?r|against)\b|{_SIGNED})"
    r"(?!\s*\w+\s*[:–])",
    re.IGNORECASE,
)
_VOTE_OF = re.compile(r"\bvotes?(?: of)?:? (?=[A-ZÀ-Þ])")
_SAID = re.compile(r"(?<![Tt]he )\b(?:yea|nay|aye)\b(?! votes?\b)", re.IGNORECASE)
_PLUS = re.compile(rf"(?<![\w.]){HANDLE}(?P<option>{_SIGNED})(?![\w’'])", re.IGNORECASE)
_PLUSES = re.compile(
    rf"(?:^|(?<=[;,.(] )|(?<=\n))(?P<option>{_SIGNED}):? (?P<names>@?[a-z][\w.-]+(?:, @?[a-z][\w.-]+)*)(?=[;.)]|$)"
)
"""The handles of one side behind their vote ("+1 ada, bob; -1 cy")."""
_WORD_LIST = "am is was at by of to no and all both everyone from the it i got have gives says a minus plus"
_WORDS = frozenset(_WORD_LIST.split())
"""Words before a number that is no vote."""
_LINE = re.compile(
    r"\s*(?P<name>(?-i:[A-ZÀ-Þ])[^:;()\t]{1,50}?)\s*(?:[:,\t]|\s[–—-])\s*(?:voted )?(?P<option>ayes?|yeas?|yes|"
    r"yay|nays?|no|abstain(?:ed|s)?|absent|recused)\b",
    re.IGNORECASE,
)
_VOTING = re.compile(
    r"(?P<names>(?:(?:Crs?|Cllrs?|Councill?ors?|Messrs|Directors?|Trustees?|Members|Supervisors?|"
    r"Commissioners?)\.? )?[A-ZÀ-Þ](?:[^.;:()]|(?<=\b[A-Z])\.|(?<=\bMr|\bMs|\bDr)\.|(?<=\bMrs|\bSri|\bSmt|"
    r"\bBro)\.){1,160}?),?(?:,? who)? "
    r"(?:voting|voted|votes|abstains|(?:all )?vote|casting (?:a|the) (?:lone )?|cast (?:a|the) (?:lone |"
    r"only )?|dissenting|"
    r"abstaining|abstained|opposed|opposing)"
    r"(?P<how> (?:in favou?r|for|against|no|nay|aye|yes|yea|in opposition|in the negative|in the affirmative|"
    r"opposed)|(?:nay|no|dissenting|negative) vote)?",
)
_SIDES = re.compile(
    r"(?P<names>[A-ZÀ-Þ][^.;:()–—]{1,160}?)\s*[–—-]\s*(?i:vot(?:e|es|ed|ing)) (?P<option>yes|no|aye|nay|yea)\b"
)
"""All names of one side before their vote ("Bell - Vote yes, Fay, Roe - Vote no")."""
_VOTING_CUE = re.compile(r" (?:vot|all vote|cast|dissent|abstain|oppos)")
_LEAD = re.compile(r".*\b(?:with|except(?:ing)?|carried|passed|but|and|while|only|negative)\s+(?=[A-ZÀ-Þ])")
_BRACKETED = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five))[ -]+(?P<option>nos?|nays?|noes|opposed|against|abst\w+|ayes?|yes|"
    r"in favou?r|for) ?"
    r"\((?P<names>[A-ZÀ-Þ][^()]{2,120}?)(?:, (?:not|who|as|being|because|since|absent|having) [^()]{2,80})?\)",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"\b(?P<option>opposed|against|nays?|noes|abst\w+|ayes?|in favou?r|for) ?[:=–-] ?\d{1,3} ?"
    r"\((?P<names>[A-ZÀ-Þ][^(),]{1,60})(?:,[^()]{0,80})?\)",
    re.IGNORECASE,
)
"""Names behind a labelled count ("Against: 1 (Bell, who wrote it)")."""
_RECORDED = re.compile(
    r"(?P<names>[A-ZÀ-Þ][^;:()]{1,60}?),? (?:then |also |both )?(?:asked|requested|wished|desired|asks) (?:that |"
    r"for )?(?:his|her|their|to)"
    r"[^.;]{0,30}?(?:(?P<how>vote|votes|dissent|opposition|abstention|name|"
    r"names)\b[^.;]{0,40}? )?recorded(?P<after> [^.;]{0,30})?",
)
_AGAINST = re.compile(r"\bagainst\b|\bdissent|\bopposi|\bopposed\b", re.IGNORECASE)
_ABSTAINED = re.compile(r"\babst", re.IGNORECASE)
_NOBODY = re.compile(r"\W*(?:none|nil|n/?a|no one|nobody|zero|0|-+)?\W*(?:\(0\))?\W*", re.IGNORECASE)
_NONE = re.compile(r"\W*(?:none|nil|n/a)\b", re.IGNORECASE)
_SENTENCE = re.compile(
    r"(?:\.\s+|\s{2,}|(?<=[a-z])\s(?=Motion [a-z]))(?=(?:Motion|Status|The|Carried|Passed|Student|"
    r"Resolution|Result|Total|Vote)\b)"
)
_COUNT = re.compile(r"\W*\(?\d{1,3}\)?\W*")


def read_ballots(text: str, span: Span) -> list[Ballot]:
    """The ballots printed in a stretch of text; empty where any name in a roll is doubtful."""
    start, end = span
    ballots = _roll(text, start, end)
    start -= start > 0 and text[start - 1] == " "  # a pair may follow on the full stop before
    if not ballots and (line := _LINE.match(text, start, end)) and line.end() > end - 3:
        named = read_name(text, *line.span("name"))
        full = line["name"].strip()
        return (
            [Ballot((full, (line.start("name"), line.start("name") + len(full))), OPTIONS[line["option"].lower()])]
            if named
            else []
        )
    if not ballots:
        ballots = _sides(text, start, end) or _pairs(text, start, end)
    if not ballots:
        ballots = _handles(text, start, end)
    if not ballots:
        ballots = _bracketed(text, start, end)
        known = {ballot.name[0] for ballot in ballots}
        ballots += [ballot for ballot in _told(text, start, end) if ballot.name[0] not in known]
    return ballots or _recorded(text, start, end)


def _roll(text: str, start: int, end: int) -> list[Ballot]:
    ballots: list[Ballot] = []
    for option, (begin, stop) in roll_segments(text, start, end):
        if _NOBODY.fullmatch(text, begin, stop) or _NONE.match(text, begin, stop):
            continue
        if count := _COUNT.match(text, begin, stop):
            begin = count.end()
            if _NOBODY.fullmatch(text, begin, stop):
                continue
        names = read_names(text, begin, _trimmed(text, begin, stop))
        if names is None:
            return []
        ballots += [Ballot(name, option) for name in names]
    return ballots


def _trimmed(text: str, begin: int, stop: int) -> int:
    """The end of the names: before a sentence that follows them ("… Fay. Motion carried")."""
    match = _SENTENCE.search(text, begin, stop)
    return match.start() if match else stop


def _sides(text: str, start: int, end: int) -> list[Ballot]:
    ballots: list[Ballot] = []
    for match in _SIDES.finditer(text, start, end):
        names = read_names(text, *match.span("names"))
        if names is None:
            return []
        ballots += [Ballot(name, OPTIONS[match["option"]]) for name in names]
    return ballots


def _pairs(text: str, start: int, end: int) -> list[Ballot]:
    ballots = []
    for match in _PAIR.finditer(text, start, end):
        option = OPTIONS[match["option"].lower().split()[-1].translate(SIGNS)]
        begin, stop = match.span("name")
        names = read_names(text, begin, stop)
        if names is None and (vote := _VOTE_OF.search(text, begin, stop)):
            names = read_names(text, vote.end(), stop)
        ballots += [Ballot(name, option) for name in names or ()]
    return ballots if len(ballots) >= len(_SAID.findall(text, start, end)) else []


def _handles(text: str, start: int, end: int) -> list[Ballot]:
    """Votes of a chat: "+1", "-1" and "+0" beside the handles that gave them."""
    ballots = []
    for match in _PLUS.finditer(text, start, end):
        if match["name"].lower() not in _WORDS:
            ballots.append(Ballot((match["name"], match.span("name")), OPTIONS[match["option"].translate(SIGNS)]))
    for match in _PLUSES.finditer(text, start, end):
        option = OPTIONS[match["option"].translate(SIGNS)]
        at = match.start("names")
        for name in re.finditer(r"[^\s,]+", match["names"]):
            ballots.append(Ballot((name[0], (at + name.start(), at + name.end())), option))
    return ballots


def _bracketed(text: str, start: int, end: int) -> list[Ballot]:
    """Names behind the count of their side ("7 yes, 1 no (Bell)")."""
    ballots: list[Ballot] = []
    matches = [match for pattern in (_BRACKETED, _LABELLED) for match in pattern.finditer(text, start, end)]
    for match in matches:
        names = read_names(text, *match.span("names"))
        word = match["option"].lower().split()[-1]
        option = "abstain" if word.startswith("abst") else "no" if word in ("no", "nos") else OPTIONS.get(word)
        if names is None or option is None:
            return []
        ballots += [Ballot(name, option) for name in names]
    return ballots


def _recorded(text: str, start: int, end: int) -> list[Ballot]:
    """Who asked to be recorded as voting against."""
    match = _RECORDED.search(text, start, end)
    if match is None:
        return []
    option = "no" if _AGAINST.search(match[0]) else "abstain" if _ABSTAINED.search(match[0]) else None
    names = read_names(text, *match.span("names")) if option else None
    return [Ballot(name, option) for name in names] if names and option else []


def _told(text: str, start: int, end: int) -> list[Ballot]:
    """Dissent or assent told in a sentence ("Crs Hill and Dunn voting against the motion")."""
    match = _VOTING.search(text, start, end) if _VOTING_CUE.search(text, start, end) else None
    if match is None:
        return []
    word = match[0].lower()
    how = (match["how"] or "").lower()
    if "abstain" in word:
        option = "abstain"
    elif re.search(r"against|\bno\b|nay|opposition|negative|dissent|oppos", how or word):
        option = "no"
    elif how:
        option = "yes"
    else:
        return []
    names_start, names_end = match.span("names")
    if lead := _LEAD.match(text, names_start, names_end):
        names_start = lead.end()
    names = read_names(text, names_start, names_end)
    return [Ballot(name, option) for name in names] if names else []
