"""Votes as minutes print them: tallies ("6-1", "by 12 votes to 3"), methods, and the labels of roll calls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from minutebook.values.hints import lowered_in_place
from minutebook.values.number_words import read_words

Span = tuple[int, int]

_NONE = frozenset(["no", "nil", "none"])
_N = (
    r"((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)|"
    r"\d{1,3}(?:,\d{3})+|\d{1,4}|zero|(?<!\bno.)one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|none|nil)"
)
_NO = rf"(?:{_N}|\b(no)(?= votes?\b| abst| ['‘’\"]?(?:noes|nays)))"
_AGAINST = (
    r"(?:against|opposed|in opposition|['‘’\"]?(?:nays?|noes|no)['‘’\"]?|dissent(?:ing|ed)?|in the negative|negative)"
)
_UNLABELLED = r"(?! ?[:=–-] ?\(?\d)"
_ABSTAIN = r"(?:['‘’\"]?abstain(?:ed|ing|s)?['‘’\"]?|abstentions?|abst)"
_NOUN = (
    r"(?: (?:votes?|members?|councill?ors|people|persons|directors|trustees|cast|voted|voting|were|was|had|who|"
    r"hands))*"
)

_SCORE = re.compile(
    r"(?:\b(?:carried|carries|carry|passed|passes|pass|approved|adopted|failed|fails|lost|defeated|votes?|voted|"
    r"voting|motion|tally|"
    r"result|status|agreed|accepted|elected|unanimously|unanimous|by(?= (?:an? )?(?:vote|count|margin|majority|"
    r"\d+ (?:votes )?to)))\b"
    r"[\s:;,.(–—*-]{1,4}|\()(?:(?:unanimously|was|is|roll|call|on|an?|by|votes?|of|count|margin|majority|the|"
    r"with) ?){0,5}[:(]? ?"
    r"(\d{1,3}) ?([-–—:/]|--|(?:votes )?to) ?(\d{1,2})(?: ?[-–—:/] ?(\d{1,2}))?(?: ?[-–—:/] ?(\d{1,2}))?(?![\d/%]|"
    r" ?(?:[ap]\.?m|percent))",
    re.IGNORECASE,
)
_BARE_SCORE = re.compile(
    r"(?:(?m:^)|(?<=\w[,;.] )|(?<=[a-z] )[–—-] )\(?(\d{1,2}) ?([-–]|to) ?(\d{1,2})(?: ?[-–] ?(\d{1,2}))?\)?"
    r"(?:,? (?:and )?(?:it |motion )?(?P<told>carrie[sd]|pass(?:es|ed)|approved|adopted|fails|failed|"
    r"lost|defeated)\b|[\s.)]*$)",
    re.IGNORECASE,
)
"""A score before its result, or alone at the end of the motion ("…, 4-0.", "9 to 5, passes")."""
_TOLD = re.compile(r"by|vote|carried|passed|failed|defeated|lost", re.IGNORECASE)
_VOTES_TO = re.compile(rf"\b{_N} votes?(?: in favou?r| for)? to {_N}\b", re.IGNORECASE)
_BY_TO = re.compile(
    rf"\b(?:carried|lost|passed|defeated|rejected|adopted|approved|negatived),? (?:by )?(?:a )?(?:vote of |"
    rf"majority of )?{_N} "
    rf"(?:votes? )?(?:to|against) {_N}\b",
    re.IGNORECASE,
)
_MAJORITY = re.compile(
    rf"\bmajority(?: vote)? of {_N}\b|\ball {_N}(?: members)?(?: who were)? present (?:voted|were in favou?r)|"
    rf"\bwith {_N} votes?\b|\bby {_N} votes?\b(?! to)",
    re.IGNORECASE,
)
_COUNTS = {
    "for": re.compile(
        rf"\b{_NO}{_NOUN} (?:in favou?r\b{_UNLABELLED}|['‘’\"]?(?:ayes?|yeas?|yes(?:es)?)\b{_UNLABELLED}|"
        rf"in the affirmative)"
        rf"|(?<![-/.\d])\b{_N} (?:members? |councill?ors )?agreed\b(?! (?:on|to|that|with|in|upon|a|the)\b)"
        rf"|\b(?:against|abstained|abstentions?),? (?:and )?{_N} for\b|"
        rf"\b{_N} (?:votes?|voted|voting|votes? cast) for\b|\b{_N} for(?=,? ?(?:(?:and|"
        rf"&) )?{_N} (?:against|opposed|abst))"
        rf"|\b(?:for|in favou?r)(?: the (?:motion|amendment|resolution|proposal))?,? (?:were |was |being |"
        rf"numbered )?{_N}\b"
        rf"(?=[^.]{{0,40}}?\bagainst\b)"
        rf"|(?:\bfor|in favou?r|\bayes?|\byeas?|\byes|affirmative)['\"’]?(?: votes?| (?:of )?(?:the|this) \w+)? "
        rf"?[:=–-] ?\(?{_N}\b(?! ?[-–:/] ?\d)|\b(?:ayes|yeas) {_N}\b",
        re.IGNORECASE,
    ),
    "against": re.compile(
        rf"(?<!\d )\bagainst(?: (?:it|the (?:motion|amendment|resolution|proposal)))?[,;]? (?:were |was |being |"
        rf"numbered )?{_N}\b(?=[\s.,;)]*"
        rf"(?:$|votes?\b|[.,;)]|and\b|abst|whereupon))|\b{_NO}{_NOUN} {_AGAINST}(?!\w)(?! \d){_UNLABELLED}|"
        rf"(?:\bagainst|"
        rf"\bopposed|\bnays?|\bnoes|\bno|negative)['\"’]?(?: votes?| (?:to )?(?:the|this) \w+)? "
        rf"?[:=–-] ?\(?{_N}\b(?! ?[-–:/] ?\d)|\b(?:nays|noes) {_N}\b",
        re.IGNORECASE,
    ),
    "abstain": re.compile(
        rf"\b{_NO}{_NOUN} {_ABSTAIN}(?!\w){_UNLABELLED}|\b{_ABSTAIN} ?[:=–-] ?\(?{_N}\b(?! ?[-–:/] ?\d)|"
        rf"\babstentions {_N}\b",
        re.IGNORECASE,
    ),
    "absent": re.compile(rf"\b{_N}{_NOUN} absent\b|\babsent ?[:=–-] ?\(?{_N}\b", re.IGNORECASE),
}
_COUNT_NEEDS = {"abstain": "abst", "absent": "absent"}
"""What stands in every such count: a cheap test before the pattern."""
_UNANIMOUS = re.compile(
    r"\bunanim(?:ous(?:ly)?|ity)\b|\bnem\.? ?con\b|\bnem\.? ?dis\b|\bwithout (?:dissent|objection|opposition)\b"
    r"|\ball (?:were |voted |present (?:were |voted )?|councillors (?:present )?(?:were |voted )?|members "
    r"(?:present )?(?:were |voted )?)?"
    r"(?:in favou?r|agreed|ayes?|happy|approved)\b"
    r"|\b(?:no[ -]?one|nobody) (?:has |had )?(?:objected|opposed|dissented)\b"
    r"|\ball present (?:voted|agreed)\b|\ball \d+ present voted\b",
    re.IGNORECASE,
)
_NOT_UNANIMOUS = re.compile(r"\bexcept|\bnot unanim|\bwith the exception", re.IGNORECASE)
_METHODS = (
    (
        "roll_call",
        re.compile(r"\broll[- ]?call\b|\byeas and nays\b|\bpoll(?:ed)? the (?:board|council|members)\b", re.IGNORECASE),
    ),
    ("show_of_hands", re.compile(r"\bshow of hands\b|\braising (?:of )?(?:their )?hands\b", re.IGNORECASE)),
    ("voice", re.compile(r"\bvoice[- ]vote\b|\bviva voce\b", re.IGNORECASE)),
    (
        "ballot",
        re.compile(
            r"\b(?:secret|written|paper|by|postal|electronic) ballots?\b|\bballots? (?:was|were)\b", re.IGNORECASE
        ),
    ),
    ("acclamation", re.compile(r"\bacclamation\b", re.IGNORECASE)),
    ("poll", re.compile(r"\b(?:by|on|a|upon a) poll\b|\bpoll (?:was|result)", re.IGNORECASE)),
)
_HINT = re.compile(
    r"\d ?[-–—:/] ?\d|vote|voti|aye|yea|nay|noes|favou?r|against|abst|opposed|unanim|dissent|objection|nem|hands|"
    r"ballot|roll|poll|objected|dissented|\d agreed|majority|\bfor\b|\bno\b|\ball\b|acclam|\bto \d|\bby \w+ to\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Tally:
    """What a vote came to as printed: counts by option, each with its span."""

    counts: dict[str, int] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    unanimous: Span | None = None
    method: tuple[str, Span] | None = None

    def __bool__(self) -> bool:
        return bool(self.counts or self.unanimous or self.method)


def parse_count(word: str) -> int | None:
    """A small number in digits or words; None where it is none."""
    word = word.strip().lower()
    digits = word.replace(",", "")
    if digits.isdigit():
        return int(digits)
    if word in _NONE:
        return 0
    number = read_words(word, 0)
    return int(number[0]) if number and number[1] == len(word) else None


def parse_tally(text: str, start: int = 0, end: int | None = None) -> Tally:
    """The counts, unanimity and method printed in text[start:end]; offsets index `text`.

    "6-1" after a word of voting is for and against, a third number abstentions, a fourth absences.
    """
    stop = len(text) if end is None else end
    tally = Tally()
    if not _HINT.search(text, start, stop):
        return tally
    _read_score(tally, text, start, stop)
    if not tally.counts:
        _read_counts(tally, text, start, stop)
    elif "abstain" not in tally.counts and (match := _COUNTS["abstain"].search(text, start, stop)):
        _put(tally, "abstain", match, _group_of(match))
    found = _UNANIMOUS.search(text, start, stop)
    if found and not _NOT_UNANIMOUS.search(text, start, stop) and not tally.counts.get("against"):
        tally.unanimous = found.span()
    for method, pattern in _METHODS:
        if match := pattern.search(text, start, stop):
            tally.method = (method, match.span())
            break
    return tally


def _read_score(tally: Tally, text: str, start: int, stop: int) -> None:
    """ "6-1", "5-0-0-2", "12 votes to 3"."""
    for match in _SCORE.finditer(text, start, stop):
        if _is_score(match):
            for name, group in zip(("for", "against", "abstain", "absent"), (1, 3, 4, 5), strict=True):
                _put(tally, name, match, group)
            return
    bare = _BARE_SCORE.search(text, start, stop)
    if bare and (bare["told"] or (bare[2] != "to" and int(bare[1]) > int(bare[3]))):
        for name, group in zip(("for", "against", "abstain"), (1, 3, 4), strict=True):
            _put(tally, name, bare, group)
        return
    if match_to := _VOTES_TO.search(text, start, stop) or _BY_TO.search(text, start, stop):
        for name, group in (("for", 1), ("against", 2)):
            _put(tally, name, match_to, group)


def _is_score(match: re.Match[str]) -> bool:
    """Whether two numbers are a score and no time, date or range."""
    if match[2] == ":":
        return len(match[3]) < 2
    if match[2] == "/":
        return match[0].lstrip()[0].lower() in "cpv"
    return match[2] != "to" or _TOLD.match(match[0]) is not None


def _put(tally: Tally, name: str, match: re.Match[str], group: int) -> None:
    value = parse_count(match[group]) if match[group] else None
    if value is not None:
        tally.counts[name], tally.spans[name] = value, match.span(group)


def _group_of(match: re.Match[str]) -> int:
    """The group of an alternation that holds the number."""
    return next(number for number, value in enumerate(match.groups(), 1) if value)


def _read_counts(tally: Tally, text: str, start: int, stop: int) -> None:
    """Counts by option: "five in favour and one against"."""
    said = False
    lower = lowered_in_place(text[start:stop])
    for name, pattern in _COUNTS.items():
        if _COUNT_NEEDS.get(name, "") not in lower:
            continue
        if match := pattern.search(text, start, stop):
            group = _group_of(match)
            _put(tally, name, match, group)
            said = said or match[group].isdigit() or bool(tally.counts.get(name)) or "vote" in match[0].lower()
    if "for" not in tally.counts and (majority := _MAJORITY.search(text, start, stop)):
        _put(tally, "for", majority, _group_of(majority))
        said = True
    if not said:  # "Noes: none" beside a list of names is no count
        tally.counts.clear()
        tally.spans.clear()


_OPTION_WORDS = {
    "yes": "1 aye ayes yea yeas yes yay for favor favour affirmative",
    "no": "-1 no noes nay nays against opposed negative dissenting",
    "abstain": "0 abstain abstained abstaining abstains abs abstention abstentions recused voting",
    "absent": "absent present",
    "excused": "excused",
}
SIGNS = str.maketrans({"−": "-", "–": "-", "±": "", "+": ""})
OPTIONS = {word: option for option, words in _OPTION_WORDS.items() for word in words.split()}
"""Votes by the last word of their label ("not voting", "in favour")."""

HANDLE = r"(?P<name>@?[a-z][\w.-]{1,19})(?: \([^()]{2,20}\))?:? "
"""Who votes in a chat, up to the vote ("ada +1", "bob (phone): -1"), as a regex that ignores case."""
BALLOT_LINE = re.compile(
    r"(?!(?:student|total|roll|vote|motion|result)\b)[^:\t]{2,50}[:–—,\t-]+\s*(?:ayes?|yeas?|yes|yay|nays?|no|"
    rf"abstain(?:ed)?|absent)\W*|{HANDLE}[+−–-][01]\W*",
    re.IGNORECASE,
)
"""A line that is one person's vote ("Bell, Anna, yea")."""

ROLL_LABEL = re.compile(
    r"(?:^|(?<=[\s;.,(|*]))(?P<label>(?:voting |voted )?(?:ayes?|yeas?|yes|in favou?r|for|noes|nays?|no|against|"
    r"opposed|"
    r"abstain(?:ed|ing|s)?|abstentions?)|[+−–-]1|(?<=[*•-] )[+±]?0|(?m:^)[+±]?0|absent|not present|not voting|"
    r"recused|excused)(?: votes?| (?:the|this) (?:motion|amendment|resolution|proposal))?\s{0,3}\**"
    r"(?:[:=–—]+|-+(?=\s)|\((?=\d)|(?=\t))\**\s{0,3}",
    re.IGNORECASE,
)


def roll_segments(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, Span]]:
    """The options of a roll call that text[start:end] labels, each with the stretch that its label governs."""
    stop = len(text) if end is None else end
    labels = list(ROLL_LABEL.finditer(text, start, stop))
    for label, following in zip(labels, [*labels[1:], None], strict=False):
        words = re.findall(r"[a-z]+", label["label"].lower()) or [label["label"].translate(SIGNS)]
        last = words[-1]
        yield OPTIONS[last], (label.end(), stop if following is None else following.start())
