"""Who can be given a task: the people, offices and groups that a sentence names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache

from minutebook.components.actions.nicknames import handles, initials
from minutebook.components.actions.words import NOT_NAMES, OPENERS, OWN_GROUPS
from minutebook.components.annotations import Annotations
from minutebook.document import Document, Span
from minutebook.rules.library import pieces
from minutebook.rules.schema import expand
from minutebook.values.countries import is_country
from minutebook.values.given_names import GIVEN_NAMES
from minutebook.values.sentences import BEFORE_COMMAND


class Licence(IntEnum):
    """How surely somebody belongs to the body, its staff or its partners."""

    NONE = 0
    STRANGER = 1
    """A name that nothing ties to the body."""
    KNOWN = 2
    """Acts like a person elsewhere in the minutes."""
    GROUP = 3
    PRONOUN = 4
    OFFICE = 5
    MEMBER = 6


@dataclass(frozen=True, slots=True)
class Actor:
    """A mention of somebody, with how it may take on tasks."""

    start: int
    end: int
    text: str
    licence: Licence
    kind: str
    """name, office, group or pronoun."""


_TITLE_WORDS = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Messrs|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Revd|Reverend|Fr|Father|"
    r"Hon|Del|Pres|Capt|Captain|Col|Colonel|Major|Lt|Sgt|Bros?|Mmes|Sri|Shri|Shrimati|Smt|Kum|Thiru|Tmt|Adv|Engr?|Dato|Datuk|Alhaji"
    r"|Brother|Sis|Sister|Cllrs?|Crs?|Councill?ors?|Council ?(?:member|man|woman)|Ald|Alderman|"
    r"Comm(?:issione)?r|Commissioner|Trustee|Director"
    r"|Supervisor|Select(?:man|woman|person)|Delegate|Representative|Senator|Elder|Deacon|Judge|"
    r"Ambassador|Governor|Inspector|Constable|Chief"
    r"|Engineer|Attorney|Auditor|Sheriff|Assessor|Superintendent|Secretary|Treasurer|Clerk|President|Mayor|Chair(?:man|woman|person)?|Vice|"
    r"County|Town|City|Parish|Borough|District|Deputy"
    r"|Minute|Recording|Honorary|General|Manager|Officer|Administrator|Warden|Pastor|Minister)\b\.?",
)
_KIND_WORDS = re.compile(
    r"(?:County|Town|City|Parish|Borough|District|General) (?!Manager|Clerk|Secretary|Cllr|Attorney|Councill)"
)
"""Words that make a title only before another: "General Manager", but "General Fund"."""
_DETERMINED = re.compile(
    r"\b(?:the|our|all|both|each|this|those|his|her|their|any) (?:[\w’'&/-]+ ){0,4}\Z", re.IGNORECASE
)
_NO_MODIFIER = re.compile(
    r"and|or|that|into|went|as|to|by|with|for|of|on|in|at|from|asked|directed|told|invited|encouraged"
    r"|requested|instructed|ordered|urged|reminded|advised|is|was|are|were|has|have|had|will|would",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"(?:\b[A-Z][\w’'&/-]* ){1,4}\Z")
_NAMED_GROUP = re.compile(
    r" (?:on|for) (?:the )?(?:[A-Z][\w’'-]+(?:,? (?:and|&) (?=[A-Z])|, (?=[A-Z])| (?=[A-Z])|(?![\w’'-]))){1,6}"
)
_OF_OFFICE = re.compile(
    r" of (?:[A-Z][\w’'-]+(?: (?:and|&|for) (?=[A-Z])|, (?=[A-Z][\w’'-]+,? (?:and|&) )| (?=[A-Z])|(?![\w’'-]))){1,6}"
)
_NAMED_BEHIND = frozenset(["committee", "subcommittee", "sub-committee", "commission", "board", "panel", "group"])
"""Groups whose name may stand behind them ("the Committee on Rates")."""
_OF_STATES = re.compile(r"\b(?:(?:States? )?Part(?:y|ies)|[Dd]elegations?|Member States?|Contracting)\b")
_OFFICE = re.compile(r" (?:Office|Division|Bureau|Directorate|Unit)\Z")
_CONTRACTED = re.compile(r"[’'](?:ll|d|ve|s)\Z")
_SEVERAL = re.compile(r"(?:Messrs|Bros|Mmes)\b")
_CALLSIGN = re.compile(r" [A-Z]{1,2}\d[A-Z]{1,4}\b")
_JOINED = re.compile(r",? (?:and|&|or) (?:the )?|, (?:the )?|/| ?\+ ?|; ?(?:and )?")
_SPEECH = re.compile(
    r"\b(?-i:([A-Z][A-Za-z’'\-]{1,20}))(?: \([^)]{1,20}\))? (?:said|says|reported|reports|stated|"
    r"advised|moved|seconded|asked|noted|suggested|explained|mentioned|thanked"
    r"|volunteered|agreed|offered|presented|proposed|told|attended|confirmed|commented|gave|updated|"
    r"informed|recommended|made a motion|contacted|requested|sent|spoke"
    r"|seconds|moves|thinks|wants|expects|volunteers|suggests|proposes|repeated|answered|disclosed|joined|left|arrived"
    r"|abstain(?:s|ed|ing)|declined|pointed out|appeared|went through|demoed|met|reminded|announced"
    r"|wrote|introduced|raised|queried|felt|thought|wondered|(?P<weak>is|will|has|had))\b"
)


_SMALL_AFTER = re.compile(r"[.!?][\"”)]* (?=[a-z])")
_SPEAKS = re.compile(r"(?:^|(?<=[.?!>*-] )|(?<=\*\*))([A-ZÀ-Þ][\w’'-]{1,20})\*{0,2}: (?=[\w\"“+])", re.M)
"""A label before what somebody says ("Dana: not before May"); twice of the same word it is somebody."""


@cache
def _finder() -> re.Pattern[str]:
    known = pieces()
    name, office, group = (expand("{{actor_" + kind + "}}", known, "actors") for kind in ("name", "office", "group"))
    return re.compile(
        # Nothing of it begins within a word: said once in front, most places are passed by at once.
        rf"(?<!\w)(?=[@\w])(?:(?:(?P<pronoun>(?:he|she|they|we)\b|(?-i:I)\b(?!\.|[’'](?!ll\b))))"
        rf"|(?<!@)(?P<name>{name})|(?P<office>{office})s?\b|(?P<group>{group})\b)",
        re.IGNORECASE,
    )


@cache
def _head() -> re.Pattern[str]:
    known = pieces()
    office, group = (expand("{{actor_" + kind + "}}", known, "actors") for kind in ("office", "group"))
    return re.compile(rf"\b(?:(?P<office>{office})s?|(?P<group>{group}))\Z", re.IGNORECASE)


@cache
def _office_inside() -> re.Pattern[str]:
    """An office with a name of two words behind it: "Branch Librarian Dana Cole"."""
    office = expand("{{actor_office}}", pieces(), "actors")
    return re.compile(rf"(?:[A-Z][\w’'-]+ ){{1,3}}(?i:{office}) [A-Z][\w’'.-]+(?: [A-Z][\w’'-]+)\Z")


@lru_cache(maxsize=4096)  # the same names come again and again
def _head_of(words: str) -> tuple[str, str] | None:
    """The last word where it is an office or a group, behind which of the two it is; None where it is neither."""
    head = _head().search(words)
    return (head.lastgroup or "", head[0]) if head else None


def ends_in_role(words: str) -> bool:
    """Whether the last word is an office or a group ("open standards team")."""
    return _head_of(words) is not None


class Registry:
    """The people of one document, built once: surnames, given names, initials, offices and organisations."""

    def __init__(self, found: Annotations) -> None:
        self._licences: dict[str, Licence] = {}
        self._vouched: set[str] = set()
        self.words: set[str] = set()
        self.initials: set[str] = set()
        self.organisations: set[str] = set()
        for person in found.people:
            self._add(person.name, person.affiliation)
            self._add_office(person.role)
        self.common = frozenset(re.findall(r"\b[a-z]{3,}\b", found.document.text))
        """Words that stand in lower case somewhere: no names."""
        self.speakers = _speakers(found.document, self.common)
        body = found.meeting.get("body")
        head = f"{body.value if body else ''} {found.document.text[:500]} {' '.join(self.organisations)}"
        self.organisations |= _acronyms(head)
        self.own = (
            {word.casefold() for word in re.findall(r"[A-Z][\w’'-]+", head)}
            | self.organisations
            | self.initials_folded()
        )
        self.initials |= initials(found.document.text)
        self.states = len(_OF_STATES.findall(found.document.text)) > 2
        """Whether states take part, so that their names are somebody."""
        self.nicks = handles(found.document.text)
        self._nick = (
            re.compile(rf"(?<![\w@.#-])@?(?:{'|'.join(sorted(self.nicks))})(?![\w-]|\.\w)") if self.nicks else None
        )

    def _add(self, name: str | None, affiliation: str | None) -> None:
        parts = [part for part in re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", name or "") if len(part) > 1]
        self.words.update(part.casefold() for part in parts)
        letters = re.findall(r"(?<![^\W_’'-])[^\W\d_]", name or "")
        if len(letters) == 2:
            self.initials.add("".join(letters).upper())  # also of "N. Shaw"
        if len(parts) > 1:
            self.initials.add("".join(part[0] for part in parts).upper())
            self.initials.add((parts[0][0] + parts[-1][0]).upper())
        if affiliation and len(affiliation) < 60:
            self.organisations.add(affiliation.casefold())
            self.organisations.update(part.casefold() for part in re.findall(r"\b[A-Z]{2,8}\b", affiliation))

    def _add_office(self, role: str | None) -> None:
        """Short forms of an office: "TDO" of "Town Development Officer"."""
        capitals = "".join(re.findall(r"\b[A-Z]", role or ""))
        if 3 <= len(capitals) <= 4:
            self.initials.add(capitals)

    def initials_folded(self) -> set[str]:
        """Initials in lower case."""
        return {word.casefold() for word in self.initials}

    def handles(self, word: str) -> bool:
        """Whether a lower-case word or handle names somebody in the attendance lists ("norm", "@dana")."""
        plain = word.lstrip("@")
        return plain.casefold() in self.words or plain in self.nicks

    def vouch(self, names: Iterable[str]) -> None:
        """Takes single names for somebody's that a list of tasks says who is to do what by."""
        single = {
            name.casefold() for name in names if re.fullmatch(r"[A-ZÀ-Þ][\w’'-]{2,20}", name) and not name.isupper()
        }
        self._vouched |= single - self.common - NOT_NAMES
        self._licences.clear()

    def licence(self, name: str) -> Licence:
        """What ties a printed name to the body."""
        known = self._licences.get(name)
        if known is None:
            known = self._licences[name] = self._licence(name)
        return known

    def _licence(self, name: str) -> Licence:
        if name.startswith("@") or name in self.nicks:
            return Licence.MEMBER  # whoever is called by a handle takes part
        words = list(re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", name))
        if not words:
            return Licence.NONE
        titled = bool(_TITLE_WORDS.match(name)) and len(words) > 1 and not _KIND_WORDS.match(name)
        core = [w for w in words if not _TITLE_WORDS.fullmatch(w)] or words
        core = [w for w in core if len(w) > 1] or core  # without the initials of "A. Pole"
        folded = [re.sub(r"[’']s$", "", w).casefold() for w in core]
        if any(w in self.words and w not in NOT_NAMES for w in folded):
            return Licence.MEMBER
        if self.states and is_country(name):
            return Licence.KNOWN
        if len(core) == 1 and core[0].upper() in self.initials and core[0][:2].isupper():
            return Licence.MEMBER
        if " ".join(folded) in self.organisations:
            return Licence.MEMBER
        if (
            folded[0] in NOT_NAMES
            and not titled
            and (len(core) == 1 or folded[0] in OPENERS or folded[-1] in NOT_NAMES)
        ):
            return Licence.NONE
        if titled or _office_inside().match(name):
            return Licence.OFFICE
        if len(core) == 1 and not core[0].isupper() and (self.speakers[folded[0]] >= 1 or self._short_for(folded[0])):
            return Licence.KNOWN
        if len(core) == 1 and folded[0] in self._vouched:
            return Licence.KNOWN
        if len(core) in (2, 3) and any(self.speakers[w] for w in (folded[0], folded[-1])):
            return Licence.KNOWN
        if len(core) <= 3 and folded[0] in GIVEN_NAMES and not core[0].isupper():
            return Licence.KNOWN
        if any(set(folded) <= set(org.split()) or set(org.split()) <= set(folded) for org in self.organisations):
            return Licence.MEMBER
        return Licence.STRANGER

    def _short_for(self, word: str) -> bool:
        """Whether a word is the short form of a member's name: "Theo" of "Theodora"."""
        return len(word) >= 3 and any(known.startswith(word) for known in self.words)

    def actors(self, text: str, start: int, end: int) -> list[Actor]:
        """Everybody named in text[start:end], in order."""
        found: list[Actor] = []
        for match in _finder().finditer(text, start, end):
            kind = match.lastgroup or "name"
            actor = self._actor(text, start, match, kind)
            if actor is None:
                continue
            if found and found[-1].kind == "group" and actor.end <= found[-1].end:
                continue  # "the Committee on Rates and Tolls"
            while found and found[-1].end > actor.start:
                found.pop()
            found.append(actor)
        return self._with_nicks(found, text, start, end) if self._nick else found

    def openings(self, text: str, start: int, end: int) -> list[int]:
        """Where handles or commands of a chat open a sentence, which no capital letter shows."""
        if self._nick is None:
            return []
        stops = [stop.end() for stop in _SMALL_AFTER.finditer(text, start, end)]
        commands = {command.end() for command in BEFORE_COMMAND.finditer(text, start, end)}
        return sorted(commands | {stop for stop in stops if self._nick.match(text, stop, end)})

    def _with_nicks(self, found: list[Actor], text: str, start: int, end: int) -> list[Actor]:
        """The actors with those that are called by a handle, which no capital letter shows."""
        assert self._nick is not None
        spans = [match.span() for match in self._nick.finditer(text, start, end)]
        nicks = [Actor(a, b, text[a:b], Licence.MEMBER, "name") for a, b in spans]
        others = [actor for actor in found if not any(actor.start < b and a < actor.end for a, b in spans)]
        return sorted([*others, *nicks], key=lambda actor: actor.start)

    def _actor(self, text: str, start: int, match: re.Match[str], kind: str) -> Actor | None:
        if kind == "pronoun":
            return Actor(match.start(), match.end(), match[0], Licence.PRONOUN, kind)
        if kind == "name":
            return self._named(text, match)
        begin = _with_modifiers(text, start, match.start())
        end = self._end_of_group(text, match[0], match.end())
        if kind == "office" and match[0][:1].isupper():
            end = self._end_of_office(text, end)
        printed = text[begin:end]
        if kind == "office" and printed[-1:].lower() == "s":
            kind = "group"  # "Directors", "Clerks"
        licence = Licence.OFFICE if kind == "office" else self._of_group(text[begin : match.end()])
        return Actor(begin, end, printed, licence, kind)

    def _end_of_group(self, text: str, head: str, end: int) -> int:
        """Where a group's name ends: some have it behind them ("the Committee on Rates")."""
        behind = _NAMED_GROUP.match(text, end) if head.lower() in _NAMED_BEHIND else None
        return behind.end() if behind else end

    def _end_of_office(self, text: str, end: int) -> int:
        """Where an office's title ends: "Director of Works for Harbours"."""
        behind = _OF_OFFICE.match(text, end)
        return behind.end() if behind else end

    def _of_group(self, printed: str) -> Licence:
        """A group with a name of its own must be the body's: "the Finance Committee", not "the Security Council"."""
        named = [w for w in re.findall(r"\b[A-Z][\w’'-]+", printed)[:-1] if w.casefold() not in OWN_GROUPS]
        if not named or all(w.casefold() in self.own for w in named) or printed.casefold() in self.organisations:
            return Licence.GROUP
        return Licence.STRANGER

    def _named(self, text: str, match: re.Match[str]) -> Actor | None:
        printed = match[0]
        first, _, rest = printed.partition(" ")
        begin = match.start()
        if rest and first.casefold() in NOT_NAMES and not _TITLE_WORDS.fullmatch(first):
            begin += len(first) + 1
            printed = rest
        if (inner := printed.rfind("The ")) > 0:  # a run-in title: "Roads The Clerk agreed"
            begin, printed = begin + inner, printed[inner:]
        end = match.end()
        if contracted := _CONTRACTED.search(printed):  # "Dana'll"
            printed = printed[: contracted.start()]
            end = begin + len(printed)
        operator = _CALLSIGN.match(text, end) is not None
        kind, head = _head_of(printed) or ("", "")
        if kind == "office":
            end = self._end_of_office(text, end)
            return Actor(begin, end, text[begin:end], Licence.OFFICE, "office")
        if not head and _OFFICE.search(printed) and self.licence(printed) < Licence.KNOWN <= self._of_group(printed):
            return Actor(begin, end, printed, Licence.GROUP, "group")
        if head:
            end = self._end_of_group(text, head, end)
            return Actor(begin, end, text[begin:end], self._of_group(printed), "group")
        licence = max(self.licence(printed), Licence.KNOWN) if operator else self.licence(printed)
        organisation = (
            len(printed) > 2
            and printed.isupper()
            and printed not in self.initials
            and printed.casefold() not in self.words
        )
        kind = "group" if organisation and licence is Licence.MEMBER else "name"
        return Actor(begin, end, printed, licence, kind)


def joined(text: str, actors: list[Actor], last: int) -> list[Actor]:
    """The actors of an enumeration that ends in actors[last], in order."""
    chain = [actors[last]]
    if actors[last].text.lower() in ("they", "we"):
        return chain
    closed = False
    waiting: list[Actor] = []  # joined by commas alone
    for index in range(last - 1, -1, -1):
        if _SEVERAL.match(chain[0].text):
            break  # "seconded by Mr. Ash, Messrs. Elm and Fry were …": a title of several begins their list
        gap = re.sub(r"^ \([^)]{1,20}\)", "", text[actors[index].end : (waiting or chain)[0].start])
        if not _JOINED.fullmatch(gap) or actors[index].licence is Licence.NONE or actors[index].kind == "pronoun":
            break
        if actors[index].licence is Licence.STRANGER and actors[last].licence > Licence.GROUP:
            break  # "at Mill Road and the clerk"
        # "School Lane, the Clerk": a comma joins only where "and" comes later in the list
        closed = closed or "," not in gap or "and" in gap or "&" in gap
        if not closed:
            if " " not in actors[index].text or actors[index].kind != "name" or actors[index].licence < Licence.KNOWN:
                break
            waiting.insert(0, actors[index])
            continue
        chain.insert(0, actors[index])
    return chain if len(waiting) < 2 else [*waiting, *chain]


def _with_modifiers(text: str, start: int, at: int) -> int:
    """Where the noun phrase begins whose head noun stands at `at`: "the Open Standards | team"."""
    low = max(start, at - 60)
    found = _DETERMINED.search(text, low, at) or _CAPITALS.search(text, low, at)
    if found is None or re.search(r"[.;:,]", found[0]):
        return at
    words = found[0].split(" ")
    for index, word in enumerate(words[:-1]):
        if _NO_MODIFIER.fullmatch(word):
            return _with_modifiers(text, found.start() + sum(len(w) + 1 for w in words[: index + 1]), at)
    return found.start()


def _acronyms(head: str) -> set[str]:
    """Initials of the names in the head of the minutes: "coa" of "Commission on Aging"."""
    found: set[str] = set()
    for match in re.finditer(r"[A-Z][\w’'-]+(?: (?:of|on|for|and|the|in|[A-Z][\w’'-]+)){1,7}", head):
        words = match[0].split()
        for first in range(len(words) - 1):
            rest = words[first:]
            found.add("".join(word[0] for word in rest).casefold())
            found.add("".join(word[0] for word in rest if word[0].isupper()).casefold())
    return {acronym for acronym in found if 3 <= len(acronym) <= 6}


def _speakers(document: Document, common: frozenset[str]) -> Counter[str]:
    """Capitalised words that say, move or do things in these minutes, by how often."""
    counts: Counter[str] = Counter()
    for match in _SPEECH.finditer(document.text):
        word = match[1].casefold()
        if word not in NOT_NAMES and word not in common:
            # "Dana is" may be anything; said twice of the same word it is somebody
            counts[word] += 1 if match["weak"] else 2
    for match in _SPEAKS.finditer(document.text):
        word = match[1].casefold()
        if word not in NOT_NAMES and word not in common and re.search(rf"[a-z,] {match[1]}\b(?!:)", document.text):
            counts[word] += 1
    return Counter({word: count // 2 for word, count in counts.items()})


def owner_value(actor: Actor) -> tuple[str, Span]:
    """The owner as a value: without article and without the title of several ("Messrs.")."""
    text, start = actor.text, actor.start
    shorter = re.sub(r"^(?:the|a|an|our|messrs\.?|bros\.|mmes\.?)\s+", "", text, flags=re.IGNORECASE)
    start += len(text) - len(shorter)
    return shorter, (start, actor.end)
