"""Reading one stretch of text or one block as people: sentences, wrapped lines, entries of one person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutebook.document import Block, BlockKind, Document, Span
from minutebook.values.designations import is_office, is_title_word, words_of
from minutebook.values.people import read_person
from minutebook.values.people_entries import REMARK
from minutebook.values.people_lists import PeopleList, split_people
from minutebook.values.titles import COURTESY, word_set

_STOP = re.compile(r"\.(?=\s+[A-Z(“\"])")
_LAST_WORD = re.compile(r"([^\W_][\w’'.]*)\.?$")
_SURNAME_FIRST = re.compile(
    r"[^\W\d_][\w’'-]+(?: [^\W\d_][\w’'-]+)?, ?[^\W\d_][\w.’'-]*(?: [^\W\d_]\.?)?(?=$|[\s,;(–-])"
)
_OPEN_END = re.compile(r"(?:[,;&–-]|\b(?:and|with|of|the|for|&))\s*$", re.IGNORECASE)
_COURTESY_OPENS = re.compile(r"(?:Messrs|Mssrs|Mesdames|Misses|Mr|Mrs|Ms|Miss|Mx|Dr|Drs|Prof)\b\.? [A-Z]")
FEWEST_TITLED = 3
"""So many lines show how a list is written."""
_MORE_LABELS = re.compile(r"\. [A-Z][a-z]+:")
_BRACKETS = re.compile(r"\([^()]*\)")
_ABBREVIATIONS = word_set(
    "wm geo chas thos jas jos jno saml benj robt danl edw edwd nathl jona alexr fredk esq esqr esqre esqs esqrs bart"
    " co ltd inc pres vice-pres sec secy treas supt chmn sgt ex-pres st no dept asst assoc rd ave messrs jr sr nos vs"
)
_WHOLE_TITLES = word_set(
    "elder deacon judge captain colonel major bishop archbishop sister brother father doctor professor justice"
    " commodore admiral inspector constable chief master lady lord pastor comrade"
)
"""Titles of courtesy that no full stop shortens: one after them ends the sentence."""
_SHORT_NAMES = word_set("alex josh theo matt pat benj edwd richd alf fred will steph phil nich greg")
"""Given names that end in a full stop only where they are short for the whole: "Alex. Tait"."""
_SURNAME_AFTER = re.compile(r"\.\s+[A-Z][\w’'-]+(?: and |[,;.:)]|\s*\Z)")
_AFTER_NAMES = word_set("esq esqr esqre esqs esqrs bart co ltd inc jr sr")
"""Abbreviations that end an entry."""


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    words = text[slice(*span)]
    return span[0] + len(words) - len(words.lstrip()), span[0] + len(words.rstrip())


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of text[start:end]; a full stop after an initial, a title or an abbreviation ends none."""
    at = start
    for match in _STOP.finditer(text, start, end):
        word = _LAST_WORD.search(text, max(start, match.start() - 20), match.start())
        low = word[1].lower().replace(".", "") if word else ""
        if (
            (len(low) <= 1 and not low.isdigit())
            or (low in COURTESY and low not in _WHOLE_TITLES)
            or low in _ABBREVIATIONS
            or (low in _SHORT_NAMES and _SURNAME_AFTER.match(text, match.start(), end))
            or (word and re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]?", word[1]))
        ):
            continue
        yield at, match.end()
        at = match.end()
    if text[at:end].strip():
        yield at, end


def people_in(text: str, start: int, end: int, *, strict: bool, wrapped: bool = True) -> tuple[PeopleList, int]:
    """The people in the sentences of a stretch, and where the last sentence that lists people ends.

    strict: the first sentence must be understood to its end.
    """
    found = PeopleList(stop=start)
    stop = start
    for index, (first, last) in enumerate(sentences(text, start, end)):
        part = split_people(text, first, last, wrapped=wrapped)
        people = len(part.entries)
        tolerated = 0 if strict or index else max(1, people // 3)
        if (
            (not people and not part.groups)
            or len(part.unread) > tolerated
            or (index and not _surely_people(text, part))
        ):
            break
        found.entries += part.entries
        found.groups += part.groups
        found.unread += part.unread
        stop = last
    return found, stop


def _surely_people(text: str, part: PeopleList) -> bool:
    """Whether a further sentence goes on with the list: names in full or with titles, nothing else."""
    if not part.entries:
        return bool(part.groups)
    if any(not REMARK.search(text, *remark) for entry in part.entries for remark in entry.remarks):
        return False  # "Bro. Roe filled the vacant chair"
    return all(e.person is not None and (e.person.titled or " " in e.person.name or e.title) for e in part.entries)


def plausible(found: PeopleList) -> bool:
    """Whether a block beneath a label is part of its list."""
    return found.clean and bool(found.entries or found.groups)


def comma_style(text: str) -> bool:
    """Whether a line is a stretch of a running list rather than an entry."""
    return len(re.findall(r"[,;]|\band\b|&", _BRACKETS.sub("", text))) >= 2


def goes_on(document: Document, block: Block, following: Block) -> bool:
    """Whether a running list that ends this line goes on in the next one."""
    if following.kind in (BlockKind.HEADING, BlockKind.ROW, BlockKind.FURNITURE, BlockKind.LIST_ITEM):
        return False
    line = document.text[block.content or block.start : block.end]
    after = document.text[following.start : following.end]
    if not after.strip() or re.match(r"[^,;().]{0,40}:", after):
        return False
    if _OPEN_END.search(line) or line.count("(") > line.count(")"):
        return True
    if _breaks_off(line):
        return True
    if not comma_style(line) or len(line) < 40 or line.rstrip().endswith("."):
        return False
    return "," in after or " and " in after[:40] or (len(after.split()) <= 3 and not following.gap)


def runs_on(line: str) -> bool:
    """Whether a line may be the beginning of a running list that goes on in the next line."""
    return comma_style(line) or bool(_OPEN_END.search(line)) or _breaks_off(line)


def ends_open(line: str) -> bool:
    """Whether a line ends in a comma, "and" or another word that something must follow."""
    return _OPEN_END.search(line) is not None


def _breaks_off(line: str) -> bool:
    """Whether a running list breaks off within an entry: after a lone title, office or initial."""
    words = words_of(re.split(r"[,;]", _BRACKETS.sub("", line))[-1])
    if not words or line.rstrip().endswith(")."):
        return False
    half_said = all(is_title_word(w.low) or w.low in ("of", "and", "the") for w in words) and not is_office(
        words[-1].low
    )
    if half_said or not re.search("[,;]", line):
        return half_said and words[0].upper
    first = read_person(line, 0, len(line))
    if words[-1].low in COURTESY or line.rstrip().endswith("."):
        return words[-1].low in COURTESY and len(words) < 3
    if first is None or first.role_span is None or first.role_span[0] > first.name_span[0]:
        return False
    return all(is_title_word(w.low) or w.low in COURTESY or (len(w.low) == 1 and w.upper) for w in words)


def joined(lists: list[PeopleList]) -> PeopleList:
    """Several lists as one."""
    whole = PeopleList()
    for one in lists:
        whole.entries += one.entries
        whole.groups += one.groups
        whole.unread += one.unread
    return whole


def entry_lines(document: Document, block: Block, start: int) -> list[Span]:
    """The printed lines of a block from an offset on, where each is the entry of one person; else none.

    A reader that joins wrapped lines joins such a list too, where nothing but the names tells them apart.
    """
    spans = [(max(line.start, start), line.end) for line in block.lines if line.end > start]
    if len(spans) < 2 or block.kind is BlockKind.LIST_ITEM:
        return []
    return spans if all(_one_person(document.text, *span) for span in spans) else []


def _one_person(text: str, start: int, end: int) -> bool:
    line = _BRACKETS.sub("", text[start:end])
    joins = line.count(",") > 1 or ";" in line.rstrip(" ;") or " and " in line
    if joins and ";" not in line and " and " not in line:
        alone = split_people(text, start, end)
        told = len(list(sentences(text, start, end))) > 1
        joins = told or not (alone.clean and len(alone.entries) == len(alone.people) == 1)
    several = joins or _OPEN_END.search(line) or _MORE_LABELS.search(line)
    last = _LAST_WORD.search(line.rstrip())
    if last and line.rstrip().endswith(".") and last[1].lower().replace(".", "") in _ABBREVIATIONS - _AFTER_NAMES:
        return False  # the name goes on in the next line: "Bro. Jas."
    return not several and read_person(text, start, end) is not None


def opens_titled(line: str) -> bool:
    """Whether a line begins with a title of courtesy before a name: "Mr. Roe", "Messrs. Roe and Doe"."""
    return _COURTESY_OPENS.match(line) is not None


def titled_lines(document: Document, block: Block, start: int) -> list[Span]:
    """The stretches of a block from an offset on, each from a line that begins with a title to the next such line."""
    spans: list[Span] = []
    for line in block.lines:
        span = (max(line.start, start), line.end)
        if span[1] <= span[0]:
            continue
        if not spans or (opens_titled(document.text[slice(*span)]) and not ends_open(document.text[slice(*spans[-1])])):
            spans.append(span)
        else:
            spans[-1] = (spans[-1][0], span[1])
    return spans


class ListStyle:
    """How the entries of one list are written, seen from its first blocks together."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        count = len(lines)
        inverted = [line for line in lines if _SURNAME_FIRST.match(line) and not _office_after_comma(line)]
        self.surname_first = (
            len(inverted) >= 2
            and len(inverted) >= 0.6 * sum("," in line for line in lines)
            and len(inverted) >= 0.4 * count
        )
        plain = [_BRACKETS.sub("", line) for line in lines]
        commas = [line for line in plain if line.count(",") == 1 and " and " not in line]
        self.one_each = count >= 3 and len(commas) >= 0.6 * count
        single = [line for line in lines if re.fullmatch(r"@?[A-Za-z][\w.-]{1,24}", line)]
        self.handles = len(single) >= 3 and len(single) >= 0.6 * count and any(line[0].islower() for line in single)
        self.titles_open = count >= FEWEST_TITLED and sum(map(opens_titled, lines)) >= 0.6 * count
        """Each entry begins a line of its own with a title of courtesy, whatever its office makes of the line."""
        titled = [line for line in lines if _titled(line)]
        self.titled = len(titled)
        self.by_body = 2 <= len(titled) < count and _alternates(lines)


def _office_after_comma(line: str) -> bool:
    words = words_of(line.partition(",")[2])
    return bool(words) and (is_office(words[0].low) or is_office(words[min(1, len(words) - 1)].low))


def _titled(line: str) -> bool:
    person = read_person(line, 0, len(line))
    return person is not None and person.titled and person.honorific is not None


def _alternates(lines: list[str]) -> bool:
    """Whether every line without a title stands right before one with a title: headings of delegations."""
    titled = [_titled(line) for line in lines]
    bare = [i for i, yes in enumerate(titled) if not yes and i + 1 < len(lines)]
    return len(bare) >= 2 and sum(titled[i + 1] for i in bare) >= 0.7 * len(bare)


def read_entry(text: str, start: int, end: int, style: ListStyle, *, bullet: bool = False) -> PeopleList:
    """A block beneath a label: the entry of one person, as that of a bullet mostly is, or a running list of several."""
    if style.surname_first:
        return split_people(text, start, end, one=True, surname_first=True)
    several = split_people(text, start, end)
    if several.clean and len(several.entries) >= 2 and not several.people:
        return several
    first = several.people[0].person if several.clean and len(several.people) > 1 else None
    led = first is not None and first.plural  # "Messrs. Ash and Cole" are two, however the other lines are written
    if (
        (style.one_each and not led)
        or not _several(several)
        or (bullet and len(several.people) == 2 and not _both_titled(several))
    ):
        return split_people(text, start, end, one=True)
    return several


def _both_titled(found: PeopleList) -> bool:
    return all(e.person is not None and (e.person.titled or e.title is not None) for e in found.people)


def _several(found: PeopleList) -> bool:
    """Whether a line plainly names more than one person, all of them in full or by title or all of them short."""
    people = found.people
    if len(people) < 2 or not found.clean:
        return False
    full = [e.person is not None and (e.person.titled or " " in e.person.name or e.title is not None) for e in people]
    return all(full) or not any(full) or (full[0] and sum(full) >= 2 and len(people) >= 3)
