"""Where the title of a heading ends in its block: at the block's end, or where its text runs on.

A title that runs into its text is set off by bold type, a mark ("Roads: …", "ROADS – …", "Roads. The …"),
its capitals ("ROLL CALL Mr Smith …") or only by where a sentence begins ("Roads The Clerk reported …").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutebook.components.heading_words import PEOPLE, SMALL, classify, has_participle, has_verb, is_capitals, is_label
from minutebook.document import Block, BlockKind, Document, Span

MAX_TITLE = 130
INITIAL = re.compile(r"(?<![^\W_])[A-Z]$")
MARK = re.compile(
    r"(?P<title>(?:[A-Z]{0,3}\d[\w/]{3,14} ?[-–—] )?[^:.–—\t•]{2,80}?)"
    r"(?:(?P<colon> ?:[-–—]?(?=\s|$))"
    r"|\.?(?P<dash> [–—-]{1,2} (?=\S)|[–—](?=\S)|-{2,3}(?=[A-Z\d])|[–—] |[-–] ?(?=[A-Z]\w+ \w+ed )"
    r"|(?<=[a-z])- (?=[A-Z]))"
    r"|(?P<stop>\.(?=\s+[A-Z“\"(]))|(?P<bullet> •)|(?P<star>\*(?= [A-Z“\"(])))"
)
"""A title and what sets it off from its text."""
CAPS = re.compile(r"[A-Z0-9][A-Z0-9&'’/., –—()-]{2,110}[A-Z)](?=[\s:.–—]|$)")
INNER_ITEM = re.compile(r" (?=\(?[a-z1i]\) )")
OPENED_BY = re.compile(
    r"(?:were|was|read|as|by|from)\b|(?:of|for) (?:the )?(?:last|previous|preceding|[A-Z]?[a-z]{2,8}\.? \d|\d)"
)
"""How a sentence goes on whose first word is its title; "MINUTES of the Annual Meeting" is the document's own."""
SENTENCE_START = re.compile(
    r" (?=(?:The|There|This|It|A|An|In|At|After|That|As|We|He|She|They|All|No|None|Nothing|Following|On|To|Members"
    r"|Councillors?|Cllrs?\.?|Mrs?\.?|Ms\.?|Dr\.?|•)(?: [a-zA-Z]))"
)
CLOCK = r"\d{1,2}[:.]\d\d ?(?:[ap]\.? ?m\.?|hrs?|hours)?"
RESULT = (
    r"(?:carried|approved|passed|lost|fell|none|nil|noted|agreed|received|accepted|defeated|tabled|deferred"
    r"|nothing to report|no (?:report|update|items|comments|action|discussion|business))"
    r"(?: (?:nem\.? con\.?|unanimously|with thanks|as read|\d{1,3}[-–]\d{1,3}(?:[-–]\d{1,3})?))?"
)
TAIL = re.compile(
    r"(?:\s*[\[(][^\])]{0,30}\d ?(?:min|:\d\d)[^\])]{0,30}[\])]"  # "[10 min, until 12:20]"
    rf"|\s*(?:[-–—:,.(\[]|\b(?:at|until)\b)*\s*(?<![\d$£€.,]){CLOCK}(?: ?- ?{CLOCK})?[)\]]*"
    r"|\s+https?://\S+"
    rf"|\s*[-–—:(]+\s*(?:{RESULT})\)?)[ .]*$",
    re.I,
)
"""What stands after a title on its line and is no part of it: a time, a link, a result."""
AT_TIME = re.compile(rf"(?P<title>[A-Z][A-Za-z ]{{3,40}}?)(?:,? at)? {CLOCK}[.:;,]* +(?=[A-Z])")
"""A title, the time of the act, and the text that goes on ("10. Adjournment at 8:54 PM. Ann Bell moved …")."""
KNOWN = 0.9
"""Share of a title's words from which it is one that minutes everywhere have."""
TOLD = re.compile(rf"^[\s\W]*{RESULT}", re.I)
"""A tail that is a result."""
AMOUNT = re.compile(r"[-+(]?[$£€]? ?\d[\d,.]*\)?")
"""A number or a sum of money and nothing else."""
NEXT = re.compile(r"\b(?:next|future) (?:\w+ )?meeting", re.I)
APPOINTED = re.compile(
    rf"[,;]?(?: at| @| from| [-–—])? (?:\d{{1,2}} ?(?:[ap]\.? ?m\b|o.?clock)|{CLOCK})|,? (?:at|in) (?:the|our) (?=\w)",
    re.I,
)
"""Where the time and the place of the next meeting begin behind its date."""
TAIL_HINT = re.compile(rf"\d|https?:|(?:{RESULT})\)?[ .]*$", re.I)
"""Something like a tail stands at the end: a cheap question before the exact one."""


@dataclass(frozen=True, slots=True)
class Title:
    """The title in a block, and what sets it off from text that follows in the block ("" where none does)."""

    span: Span
    mark: str = ""
    told: bool = False
    """A result stands after it on its line, which is all the text that it has."""


def find_title(document: Document, block: Block, whole: bool = False) -> Title | None:
    """The title that a block may hold; None where the block opens with a mere label or holds none.

    whole: the block is known to be all title.
    """
    start, end = max(block.content, block.start), block.end
    if block.kind is BlockKind.HEADING or whole:
        return trimmed(document.text, start, end, "")
    if start < block.bold_end < end:
        return _bold_title(document, block, start)
    text = document.text[start : min(end, start + 400)]
    length, mark = run_in(text, bool(block.label)) if end - start > 12 else (0, "")
    if length > 0 and block.bold and not is_text(text[length:]):
        length = 0
    if length < 0:
        return None
    if length:
        return trimmed(document.text, start, start + length, mark)
    return trimmed(document.text, start, end, "") if end - start < 300 else None


def _bold_title(document: Document, block: Block, start: int) -> Title | None:
    """The leading bold run, unless it is a label or the emphasis of a sentence's first words."""
    text = document.text
    bold = text[start : block.bold_end].rstrip()
    rest = text[block.bold_end : block.end].lstrip()
    marked = bold[-1:] in ":.–—-" or rest[:1] in ":.–—-\t" or not rest
    if not bold or len(bold) > MAX_TITLE or is_label(bold):
        return None
    mark = MARK.match(bold)
    initial = mark is not None and mark["stop"] and INITIAL.search(mark["title"])  # "12 E. Main Street," ends later
    if mark and mark.end() < len(bold) and not mark["dash"] and not initial:
        if is_label(mark["title"]):
            return None
        bold = bold[: mark.end("title")]
    elif not marked and (rest[:1].islower() or has_verb(bold)):
        return None
    return trimmed(text, start, start + len(bold), "bold")


def run_in(text: str, labelled: bool) -> tuple[int, str]:
    """Length of a title that its text follows in the same block, and the mark between them.

    0 where the block is all title (or all text), -1 where it opens with a mere label.
    """
    mark = MARK.match(text)
    rest = text[mark.end() :].strip() if mark else ""
    if mark and is_label(mark["title"]) and (rest or (mark["colon"] and not labelled)):
        return -1, ""
    if length := _capitals(text, labelled):
        return length, "caps"
    if mark and _sets_off(mark, text[mark.end() :], labelled):
        return mark.end("title"), next(name for name in MARK.groupindex if name != "title" and mark[name])
    if labelled and (timed := AT_TIME.match(text)) and classify(timed["title"])[1] >= KNOWN:
        return timed.end("title"), "stop"
    if labelled and (inner := INNER_ITEM.search(text, 4, 90)) and not has_verb(text, 0, inner.start()):
        return inner.start(), "bullet"
    if len(text) > 40 and (labelled or classify(text[:60])[1] > 0) and (length := _before_sentence(text, labelled)):
        return length, "case"
    return 0, ""


def _sets_off(mark: re.Match[str], rest: str, labelled: bool) -> bool:
    """Whether the mark stands between a title and its text, not within a title or a sentence."""
    title = mark["title"]
    if has_verb(title) or len(title.split()) > 12 or not rest.strip():
        return False
    if not labelled and AMOUNT.fullmatch(rest.strip()):
        return False  # a row of an account ("Expenses: $406.10")
    if not labelled and has_participle(title):
        return False
    last = title.split()[-1]
    if mark["stop"] and (len(title) < 4 or (last[:1].isupper() and len(last) <= 3)):  # "St.", "No."
        return False
    if classify(title)[1] >= 0.5 and not mark["dash"] and not is_capitals(rest):
        return True
    return is_text(rest)


def is_text(rest: str) -> bool:
    """Whether what follows a possible title is text and not the rest of the title."""
    rest = rest.strip(" :–—-\t")
    if not rest or (rest[0] == "(" and rest[-1] == ")"):
        return False
    return len(rest) > 160 or rest.endswith((".", ";", "!", "?")) or has_verb(rest, 0, 200)


def _capitals(text: str, labelled: bool) -> int:
    """Length of a title in capitals that text in ordinary letters follows ("WORDS OF WELCOME Ann Dow")."""
    caps = CAPS.match(text)
    if caps is None or caps.end() >= len(text):
        return 0
    title = caps.group().rstrip(" .,–—-(")
    rest = text[len(title) :].strip(" :.–—-\t")
    words = [w for w in title.split() if len(w) >= 2 and w.isupper()]
    if title.split()[-1].lower() in SMALL:
        return 0  # "MINUTES OF THE" before "12th" goes on
    long_enough = len(words) >= 2 and any(len(w) >= 5 for w in words)
    if not rest or rest[0] == "(" or not any(map(str.islower, rest[:40])):
        return 0
    if is_label(title) or is_label(title.split()[0]):
        return 0
    if not (long_enough or (words and classify(title)[1] >= 0.5)):
        return 0
    if rest[0].islower() and not (_goes_on(title, rest) if not labelled else long_enough or classify(title)[1] >= 0.5):
        return 0
    return len(title)


def _goes_on(title: str, rest: str) -> bool:
    """Whether a sentence opens with its title ("MINUTES of 4 May were read") rather than with a loud word."""
    kind, known = classify(title)
    return known >= 0.9 and len(title) >= 5 and kind not in PEOPLE and OPENED_BY.match(rest) is not None


def _before_sentence(text: str, labelled: bool) -> int:
    """Length of a title that runs on into its text without a mark ("Apologies and Welcome There were none"); 0 if none.

    The title is a run of capitalised and small words; it ends before a capitalised word that begins a sentence.
    """
    for match in SENTENCE_START.finditer(text, 4, 120):
        words = text[: match.start()].split()
        plain = sum(w[0].islower() and w.lower() not in SMALL for w in words)
        known = labelled and classify(text[: match.start()])[1] >= KNOWN
        if len(words) > 14 or (plain > len(words) // 4 and not known) or has_verb(text, 0, match.start()):
            return 0
        if not labelled and classify(text[: match.start()])[1] < 0.5:
            continue
        if is_text(text[match.start() :]):
            return match.start()
    return 0


def trimmed(text: str, start: int, end: int, mark: str) -> Title | None:
    """A title without what stands behind it on its line and is no part of it; None where nothing is left."""
    told = False
    while TAIL_HINT.search(text, max(start, end - 25), end) and (match := TAIL.search(text, max(start, end - 80), end)):
        if match.start() <= start:
            break
        told |= TOLD.search(match.group()) is not None
        end = match.start()
    if (named := NEXT.search(text, start, end)) and (match := APPOINTED.search(text, named.end(), end)):
        end = match.start()
    while end > start and text[end - 1] in " \t:-–—|*":
        end -= 1
    while start < end and text[start] in " \t:-–—|*" and not text[start + 1 : start + 2].isdigit():
        start += 1
    return Title((start, end), mark, told) if end > start else None
