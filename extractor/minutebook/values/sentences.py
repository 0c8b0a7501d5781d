"""Where sentences end: a splitter that knows the abbreviations that minutes are full of."""

from __future__ import annotations

import re

Span = tuple[int, int]

_ABBREVIATION_WORDS = """
    mr mrs ms miss messrs mx dr prof sir rev revd fr hon capt col maj lt gen sgt bro sis cllr cllrs cr crs ald
    comm commr supt supv sec treas pres vp asst dept atty gov rep reps sen st ste mt no nos ref art para sect
    vol pp p fig ch ref inst ult prox viz vs e.g i.e eg ie al approx incl ext tel wm geo jas jno chas thos robt
    saml benj jos jr sr esq esqs esqrs bart revs revds edw edwd danl nathl jona alexr fredk co inc ltd bros corp
    assn assoc ave blvd rd hwy mtg min mins jan feb mar apr jun jul aug sept sep oct nov dec cf resp hrs m/s u.s
    prop mo alh engr pharm del dels adv cmte secy kshs ksh ushs tshs rs shri sri smt b.sc m.sc ph.d
    b.a m.a m/no secd scd eliz richd willm
"""
_ABBREVIATIONS = frozenset(_ABBREVIATION_WORDS.split())
_LABELS = frozenset(["proposed", "proposer", "moved", "mover", "nominated", "nominator"])
"""Words that stand before a name as labels, here with a full stop ("Proposed. Cllr Fay")."""
_END = re.compile(r"[.!?]+[\"”’')\]*]*(?=\s)|[;]\s(?=(?:and )?(?:moved|seconded|carried)\b)", re.IGNORECASE)
_OPENS = re.compile(r"\s+[\"“‘'(\[*]*(?=[^\W_])(?:(?-i:[A-ZÀ-Þ])|\d|(?<=\()[a-z]{1,4}\) (?=[A-Z]))")
_ITEM = re.compile(r"(?:^|(?<=\s))\(?(?P<letter>[a-p])[.)]\s+(?=[A-Z“\"])")
BEFORE_COMMAND = re.compile(r" (?=#(?:agreed|resolution|action|info|topic|link|idea|help)\b)")
"""Where a command to a meeting bot opens a sentence, whatever stands before it ("No objections #agreed pay")."""
_LAST_WORD = re.compile(r"([\w/&’'.]+)\Z")


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Sentences of text[start:end] as spans without the white space around them."""
    stop = len(text) if end is None else end
    spans: list[Span] = []
    items = _inline_items(text, start, stop)
    if items:
        for a, b in zip([start, *items], [*items, stop], strict=True):
            begin = a + len(m.group()) if (m := _ITEM.match(text, a, b)) and a != start else a
            spans += _sentences(text, begin, b)
        return spans
    return _sentences(text, start, stop)


def _inline_items(text: str, start: int, stop: int) -> list[int]:
    """Where the items "a. … b. … c." of a list start that was printed within a paragraph; at least two in order."""
    found: list[int] = []
    if text.find("b.", start, stop) < 0 and text.find("b)", start, stop) < 0:  # a cheap test: no list without it
        return found
    for match in _ITEM.finditer(text, start, stop):
        if match["letter"] == "abcdefghijklmnop"[len(found) : len(found) + 1]:
            found.append(match.start())
    return found if len(found) >= 2 else []


def _sentences(text: str, start: int, stop: int) -> list[Span]:
    spans: list[Span] = []
    begin = start
    for match in _END.finditer(text, start, stop):
        if _ends_sentence(text, begin, match.start(), match.end(), stop):
            _add(spans, text, begin, match.end())
            begin = match.end()
    _add(spans, text, begin, stop)
    return spans


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))


def _ends_sentence(text: str, begin: int, at: int, after: int, stop: int) -> bool:
    if text[at] == ";":
        return True
    if not _OPENS.match(text, after, min(stop, after + 12)):
        return False
    if text[at] != "." or after - at > 1:
        return True
    if text[at - 1].isdigit() and text[after:stop].lstrip()[:1].isdigit():
        return False
    word = _LAST_WORD.search(text, max(begin, at - 24), at)
    if word is None:
        return True
    if "." in word[1] and text[after:stop].lstrip()[:1] == "(":
        return False  # "the B.Sc. (Chemistry)"
    last = word[1].lower().strip("’'")
    if last in _LABELS and not text[begin : word.start()].strip():
        return False
    return not (last in _ABBREVIATIONS or _is_initial(word[1], text, begin, word.start()))


def _is_initial(word: str, text: str, begin: int, at: int) -> bool:
    """Whether it is the initial of a name ("J.", "A.B.") or a number that opens the sentence ("3.")."""
    if word.isdigit():
        return not text[begin:at].strip()
    return (len(word) == 1 and word.isupper()) or (len(word) == 3 and word[1] == "." and word[0].isupper())
