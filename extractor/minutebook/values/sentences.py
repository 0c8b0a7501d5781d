"""Where sentences end: a splitter that knows the abbreviations that minutes are full of."""

from __future__ import annotations

import re

Span = tuple[int, int]

_ABBREVIATIONS = frozenset(
    """mr mrs ms miss messrs mx dr prof sir rev revd fr hon capt col maj lt gen sgt bro sis cllr cllrs cr crs ald comm
    commr supt supv sec treas pres vp asst dept atty gov rep reps sen st ste mt no nos ref art para sect vol pp p fig
    ch ref inst ult prox viz vs e.g i.e eg ie al approx incl ext tel wm geo jas jno chas thos robt saml benj jos jr
    sr esq co inc ltd bros corp assn assoc ave blvd rd hwy mtg min mins jan feb mar apr jun jul aug sept sep oct nov dec
    cf resp hrs m/s u.s viz""".split()
)
_END = re.compile(r"[.!?]+[\"”’')\]*]*(?=\s)|[;]\s(?=(?:and )?(?:moved|seconded|carried)\b)", re.IGNORECASE)
_OPENS = re.compile(r"\s+[\"“‘'(\[*]*(?=[^\W_])(?:(?-i:[A-ZÀ-Þ])|\d)")
_LAST_WORD = re.compile(r"([\w/&’'.]+)\Z")


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Sentences of text[start:end] as spans without the white space around them."""
    stop = len(text) if end is None else end
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
    word = _LAST_WORD.search(text, max(begin, at - 24), at)
    if word is None:
        return True
    last = word[1].lower().strip("’'")
    return not (last in _ABBREVIATIONS or _is_initial(word[1], text, begin, word.start()))


def _is_initial(word: str, text: str, begin: int, at: int) -> bool:
    """Whether it is the initial of a name ("J.", "A.B.") or a number that opens the sentence ("3.")."""
    if word.isdigit():
        return not text[begin:at].strip()
    return len(word) == 1 and word.isupper() or len(word) == 3 and word[1] == "." and word[0].isupper()
