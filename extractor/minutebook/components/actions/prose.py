"""Tasks told in sentences: somebody licensed, a verb frame that hands a task on, and no veto."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

from minutebook.components.actions.actors import Actor, Licence, Registry, joined, owner_value
from minutebook.components.actions.frames import Frame, agent_frame, frame_after, handed_by, is_idle
from minutebook.components.actions.notes import Notes, subject_of
from minutebook.components.actions.passages import has_cue, sentences
from minutebook.components.actions.task import Owner, Task
from minutebook.components.actions.wording import rules as _rules
from minutebook.components.actions.wording import says
from minutebook.document import Span
from minutebook.values.hints import holds

_INITIALS = re.compile(r"[A-Z]{2}")
_POINTS_BACK = re.compile(
    r"\b(?:to|will|would) (?:\w+ ){1,2}(?:(?:on|into|with|up) )?(?:this|it|these|them|that|so)\b|"
    r"\bto (?:enquire|confirm|check|investigate|action|follow up)\W*$|^To be (?:\w+ ){1,2}",
    re.IGNORECASE,
)
_BARE = 40
"""A sentence of fewer characters tells no more than who does something: what with, says the sentence before."""
_CLOSED = re.compile(r"(?:[.;:—–-]|,(?: and)?)\Z")
_MOVING = re.compile(r"\b(?:proposed|moved|seconded|motion|resolved)\b", re.IGNORECASE)
_SHORT_NAME = re.compile(r"[A-Z]{2,4}")
_AGREED = re.compile(r"\b(?:agreed|passed|carried|settled|approved|ok|okay)\b", re.IGNORECASE)
_BE_ASKED = re.compile(
    r"be (?:asked|contacted|invited|informed|notified|chased|consulted|reminded|approached|written to)\b"
)
_ASIDE = 0.6
_CLAUSE = 24
"""A clause of fewer characters tells no task by itself."""
_NARROWED = frozenset(["bare", "charged", "future", "progress", "promise"])
_SEVERAL = re.compile(r"(?:Messrs|Bros|Mmes|Cllrs|Friends)\b")
_WAS_TO = re.compile(r"\b(?:was|were) to\b")
_DID_IT = re.compile(r"(?:Has|Have|Did|Done|This (?:was|has been) done|(?:He|She|They) (?:did|has|have))\b")
_CARRIED = re.compile(
    r"(?:Carr(?:y|ied) (?:over|forward)|Still open|New (?:due )?date|Due(?: date)?:|Deadline)\b", re.IGNORECASE
)
_CARRIED_TO = re.compile(
    r"(?:Carr(?:y|ied) (?:over|forward) (?:to|until)|New (?:due )?date:?|Due(?: date)?:|Deadline:?)", re.IGNORECASE
)
_NEXT_CLAUSE = re.compile(
    r"(?:;|,)(?: and| but| while)? (?=(?:the )?[A-Z@][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3} "
    r"(?:to|will|would|is to|undertook to|agreed to|offered to|promised to|was (?:asked|directed|instructed) to) [a-z])"
)
_SHE = re.compile(
    r"(?:(?:He|She|They) (?:will|would|is to|are to|agreed to|undertook to)"
    r"|(?:This|It|These|They) (?:will|is to|are to) be|To be)\b"
)
_RELATIVE = re.compile(
    r"(?:\b(?P<lead>\w+) |^)(?:the|a|an|any|all|every|these|those|his|her|their|its|our|some) "
    r"(?!(?:two|three|four|five|new|other|same|joint) \Z)(?:[\w’'-]+ ){0,2}[\w’'-]+(?: that)? (?:the )?\Z",
    re.IGNORECASE,
)
_TIME_LEADS = frozenset(["in", "at", "after", "during", "before", "until", "since"])
_STATE = re.compile(r"\b[A-Z][a-z]+[.!]?\Z|\b(?:COMPLETED?|DONE|CLOSED)[.!]?\Z")
_SPEAKER = re.compile(r"<?(?P<who>[^\W\d][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){0,2})(?:>|\s?:)\s")
_SPOKEN = re.compile(r"[.!?][\"”)]* (?=[\w<])")
_OFFICERS = re.compile(
    r"\b(?:co-?ordinators|co-?chairs|collectors|officers|clerks|secretaries|wardens|stewards|auditors)$", re.I
)
_BODIES = frozenset(
    f"{article}{word}"
    for article in ("", "the ")
    for word in (
        *("board", "council", "commission", "senate", "meeting"),
        *("parish council", "town council", "city council", "village council", "community council", "school board"),
    )
)
_SHALL = re.compile(r"\bshall\b")
_REPORTED = re.compile(
    r"\b(?:said|says|stated|reported|reports|advised|noted|mentioned|explained|confirmed|informed|"
    r"told|added|announced|indicated|commented|replied|responded|assured|asked)\b",
    re.IGNORECASE,
)


class Prose:
    """Looks for tasks in one document's sentences."""

    def __init__(self, text: str, registry: Registry) -> None:
        self.text = text
        self.registry = registry
        self.notes = Notes(text, registry)
        self.block = 0
        """Where the paragraph starts that is being read."""
        self.legal = False
        """Whether it is the wording of a law or contract."""
        self.bidden = True
        """Whether sentences that only say what to do are tasks here."""
        self.previous: Span = (0, 0)
        """The paragraph before, wherever it stands."""
        self.told: list[Span] = []
        """The sentences of the paragraph before the one that is being read."""

    def tasks(self, start: int, end: int, section: str | None, *, bidden: bool = True) -> list[Task]:
        """The tasks of one paragraph, sentence by sentence; bidden: also those that only say what to do."""
        self.bidden = bidden
        previous, self.previous = self.previous, (start, end)
        if not has_cue(self.text[start:end]):
            return []
        found: list[Task] = []
        self.block = start
        self.legal = len(list(_SHALL.finditer(self.text, start, end))) > 1 or self._is_legal(start, end)
        broken = start - 4 < previous[1] <= start and _SHE.match(self.text, start)
        self.told = sentences(self.text, *previous)[-3:] if broken else []
        parts = [part for span in sentences(self.text, start, end) for part in self._parts(span)]
        spans, signers = self.notes.signed(parts)
        for span in spans:
            told = self._tasks_of(span, section)
            if found and not told and self.told and found[-1].evidence == self.told[-1]:
                if _DID_IT.match(self.text, *span) and _WAS_TO.search(self.text, *found[-1].evidence):
                    found.pop()  # "Dana was to ring the firm. Has rung."
                elif _CARRIED.match(self.text, *span):
                    found[-1].evidence = (found[-1].evidence[0], span[1])
            elif found and not told and _CARRIED_TO.match(self.text, *span):
                found[-1].due_text = found[-1].due_text or span
            found += told
            self.told.append(span)
        if signers and spans:
            self.notes.sign(found, spans[-1], signers)
        return found

    def _is_legal(self, start: int, end: int) -> bool:
        """Whether a paragraph speaks as laws and contracts do; one such word is old prose as well."""
        first = says("legal", self.text[start:end])
        return first is not None and says("legal", self.text[start + first.end() : end]) is not None

    def _parts(self, span: Span) -> list[Span]:
        """A sentence cut where a handle or a command opens the next one, without a capital letter."""
        cuts = [span[0], *self.registry.openings(self.text, *span), span[1]]
        return [(a, b) for a, b in itertools.pairwise(cuts) if b > a]

    def _tasks_of(self, span: Span, section: str | None) -> list[Task]:
        """The task of a sentence, or those of its clauses where each gives somebody else something to do."""
        if not has_cue(self.text[slice(*span)]):
            return []
        whole = self._sentence(span, self.registry.actors(self.text, *span), section)
        if whole is None:
            return []
        for cut in _NEXT_CLAUSE.finditer(self.text, *span):
            halves = [(span[0], cut.start()), (cut.end(), span[1])]
            tasks = [self._sentence(half, self.registry.actors(self.text, *half), section) for half in halves]
            first, second = tasks
            if first and second and first.owners and second.owners and first.owners[0].name != second.owners[0].name:
                return [first, second]
        return [whole]

    def _subject_before(self, pronoun: str = "") -> Actor | None:
        """Whom a pronoun means that has nobody before it in its own sentence: the subject of an earlier one."""
        for span in reversed(self.told):
            subject = subject_of(self.text, span, self.registry.actors(self.text, *span))
            if subject is not None and not (pronoun in ("he", "she") and subject.kind == "group"):
                return subject
        return None

    def _sentence(self, span: Span, actors: list[Actor], section: str | None) -> Task | None:
        """The best task of a sentence, or None."""
        best: tuple[float, Task] | None = None
        for index, _actor in enumerate(actors):
            found = self._of_actor(span, actors, index, section)
            if found is not None and (best is None or _rank(found) > _rank(best)):
                best = found
        tail = self.text[max(span[0], span[1] - 22) : span[1]]
        if _STATE.search(tail) and says("done", tail):
            return None  # an old task with its state behind it: "Dana to write the draft Completed"
        behind = self.notes.owner_behind(span)
        if best is None:
            return (
                behind
                or self._second_verb(span, actors)
                or self._passive(span)
                or (self._bidden(span) if self.bidden else None)
            )
        if behind is not None and not best[1].owners:
            return behind
        return self._with_antecedent(best[1])

    def _bidden(self, span: Span) -> Task | None:
        """A sentence that only says what to do; where its subject is left out, it is that of the one before."""
        task = self.notes.bidden(span)
        if task is not None and self.text.startswith("Will ", span[0]) and self.told:
            subject = self._subject_before()
            if subject is not None and subject.licence >= Licence.KNOWN and subject.kind == "name":
                task.owners = (Owner(*owner_value(subject)),)
                task.more.append(self.told[-1])
        return task

    def _vetoed(self, span: Span, frame: Frame) -> bool:
        sentence = self.text[span[0] : span[1]]
        lower = sentence.lower()
        for rule in _rules("veto"):
            if rule.sets.get("frame", frame.kind) != frame.kind or (rule.needs and not holds(lower, rule.needs)):
                continue
            if rule.regex and rule.regex.search(sentence):
                return True
        return False

    def _of_actor(self, span: Span, actors: list[Actor], index: int, section: str | None) -> tuple[float, Task] | None:
        actor = actors[index]
        if actor.licence is Licence.NONE:
            return None
        chain = joined(self.text, actors, index)
        before = handed_by(self.text, span, chain[0].start)
        frame = frame_after(self.text, span, actor, before) or agent_frame(self.text, span, actor)
        if frame is None or not self._allowed(span, actors, chain, frame, before):
            return None
        if frame.kind == "agent":
            chain = max((joined(self.text, actors, n) for n in range(index, len(actors))), key=_reach(actor))
        owners, pronoun = self._owners(span, actors, chain)
        if owners is None:
            return None
        weight = frame.rule.confidence + (0.05 if before else 0)
        weight = self._weighed(weight, owners, chain, frame, before, section)
        if weight < 0.5:
            return None
        task = Task(
            span,
            frame.rule.id,
            min(0.95, weight),
            "prose",
            task=(frame.verb[0], span[1]),
            owners=owners,
            pronoun=pronoun,
        )
        return weight, self._narrowed(task, chain[0], frame)

    def _narrowed(self, task: Task, first: Actor, frame: Frame) -> Task:
        """The clause alone where it closes a sentence that is longer by half and tells of something else."""
        start, end = task.evidence
        opening = (
            self.text.rfind(" ", start, first.start - 1) + 1
            if self.text.startswith("the ", first.start - 4)
            else first.start
        )
        left = self.text[start:opening].rstrip()
        aside = self.text[first.end : frame.start].endswith("who")
        longer = opening - start > _ASIDE * (end - opening) and end - opening > _CLAUSE
        if longer and frame.kind in _NARROWED and (aside or _CLOSED.search(left)):
            task.evidence = (opening, end)
            task.more.append((start, start + len(left)))
        return task

    def _second_verb(self, span: Span, actors: list[Actor]) -> Task | None:
        """What the sentence's subject will do, told after what it did: "Dana has no news and will ask again"."""
        first = next((a for a in actors if a.licence > Licence.STRANGER and a.kind != "group"), None)
        if first is None or first.start - span[0] > 40 or first.kind == "pronoun":
            return None
        for rule in _rules("second_verb"):
            match = rule.regex.search(self.text, first.end, span[1]) if rule.regex else None
            if match is None or is_idle(self.text, match.start("verb"), span[1], {"any", "future"}):
                continue
            if rule.name == "second_promise" and _MOVING.search(self.text, span[0], match.start()):
                continue  # "proposed by Dana, seconded by Ned and agreed to …": the body did
            if (stop := self.text.rfind("; ", first.end, match.start())) > 0:
                first = next((a for a in actors if a.start == stop + 2 and a.licence > Licence.STRANGER), None)
                if first is None:
                    return None  # another clause, of nobody that is known
            frame = Frame("future", rule, match.start(), match.end(), match.span("verb"))
            if not self._vetoed(span, frame):
                owners = (Owner(*owner_value(first)),)
                return Task(span, rule.id, rule.confidence, "prose", task=(match.start("verb"), span[1]), owners=owners)
        return None

    def _passive(self, span: Span) -> Task | None:
        """Something that is still to be done, by nobody in particular."""
        task = self.notes.task(span)
        return self._with_antecedent(task) if task is not None else None

    def _allowed(self, span: Span, actors: list[Actor], chain: list[Actor], frame: Frame, before: str | None) -> bool:
        """Whether this somebody may be given a task in this frame."""
        actor = chain[-1]
        if self._vetoed(span, frame) or (self.legal and frame.kind != "charged"):
            return False
        words = self.text[frame.start : frame.end].lower()
        if frame.kind == "future" and before is None and not self._may_announce(span, actors, chain, words):
            return False
        if frame.kind == "progress" and not re.match(r" (?:is|are|was|were|am)\b|[’']s", words):
            left = self.text[max(span[0], chain[0].start - 14) : chain[0].start].rstrip()
            if left and not re.search(r"(?:[-–—:;,.(|]|\b(?:and|but|also))$", left):
                return False  # "we thank Dana looking into it"
        if frame.kind == "progress" and actor.kind == "pronoun":
            left = self.text[max(span[0], actor.start - 60) : actor.start]
            if (
                _RELATIVE.search(left)
                and not _REPORTED.search(left)
                and not left.endswith((" and that ", " and ", " but "))
            ):
                return False  # "showed the quilt she is working on"
        if before == "asked" and frame.kind in ("bare", "subjunctive") and actor.text.lower() in _BODIES:
            return False  # what a visitor asks of the body
        if frame.kind == "present" and not (self._is_short(actor) and self._agreed_before(span, chain[0].start)):
            return False
        if frame.kind == "progress" and actor.kind == "group":
            return False  # "Staff is working with …" tells what goes on
        if frame.kind == "charged" and actor.kind == "group" and re.search(r"\b(?:has|have|had)\b", words):
            return False  # the body itself was asked
        if (
            frame.kind == "agent"
            and actor.kind == "group"
            and actor.text.lower().split()[-1] not in ("executive", "staff", "secretariat")
            and not says("group_agent", self.text[frame.start : actor.start])
        ):
            return False
        if frame.kind == "told" and not self._is_told(span, chain):
            return False
        if frame.kind == "bare" and before is None and not self._opens_clause(span, chain[0], frame):
            return False
        if frame.kind == "promise" and actor.kind == "name" and " " in actor.text:
            return True  # whoever is reported to have agreed is somebody
        if all(_INITIALS.fullmatch(somebody.text) for somebody in chain):  # "The Board asked VL", "LB and VL will"
            return before == "asked" or max(somebody.licence for somebody in chain) > Licence.STRANGER
        if frame.kind in ("charged", "promise") and _SEVERAL.match(chain[0].text):
            return True  # "Messrs. Low and Marsh were asked to …"
        if frame.kind == "bare" and len(chain) > 1 and all(somebody.kind == "name" for somebody in chain):
            return max(somebody.licence for somebody in chain) > Licence.STRANGER  # one who is known vouches for both
        return actor.licence > Licence.STRANGER or frame.kind == "appointed"

    def _may_announce(self, span: Span, actors: list[Actor], chain: list[Actor], words: str) -> bool:
        """Whether "will" or "would" tells of a task here: not a law, nor what one says of another."""
        actor = chain[-1]
        if "shall" in words and actor.kind != "name":
            return False
        left = self.text[max(span[0], chain[0].start - 60) : chain[0].start]
        if any(rule.regex.search(left) for rule in _rules("left_veto") if rule.regex):
            return False
        if "would" in words and actor.text.lower() == "we":
            return False
        if (
            (noun := _RELATIVE.search(left))
            and (noun["lead"] or "").lower() not in _TIME_LEADS
            and not _REPORTED.search(left)
        ):
            return False  # "the files Dana will upload"
        if "would" not in words or actor.kind == "pronoun":
            return "be able to" not in words or actor.kind == "name"
        if actor.kind == "group" and not (_OFFICERS.search(actor.text) and says("imperative", words.split()[-1])):
            return False
        left = self.text[span[0] : chain[0].start]
        return not (_REPORTED.search(left) or re.search(r"\bthat (?:the )?$", left))

    def _opens_clause(self, span: Span, first: Actor, frame: Frame) -> bool:
        """Whether "X to write" stands as a clause of its own: at the start, or after a stop or a dash."""
        left = self.text[max(span[0], first.start - 18) : first.start].rstrip()
        left = re.sub(r"(?:^|(?<=\s))(?:the|both)$", "", left, flags=re.IGNORECASE).rstrip()
        aside = re.match(r",? (?:is|are) ", self.text[frame.start : frame.end]) is not None
        if frame.rule.name == "dash":
            return not left and self._is_short(first)
        if not left and first.kind == "name":
            return True
        if aside and re.search(r"(?:,| and| but|;)$", left):
            return says("imperative", self.text[frame.verb[0] : frame.verb[1]]) is not None
        if _BE_ASKED.match(self.text, frame.verb[0], span[1]) and (not left or left[-1] in ",;:–—-."):
            return True
        if not says("imperative", self.text[frame.verb[0] : frame.verb[1]]):
            return False
        if not left or re.search(r"(?:[-–—:;,.(|&]|\b(?:so|then|therefore))$", left, re.IGNORECASE):
            return True
        return first.text.lower() in ("clerk", "secretary", "treasurer", "chairman", "chair", "administrator")

    def _is_told(self, span: Span, chain: list[Actor]) -> bool:
        """Whether one officer opens the sentence, told what to do without "to" ("Clerk ask the firm")."""
        first = chain[0]
        return len(chain) == 1 and first.kind == "office" and first.start == span[0] and " " not in first.text

    def _is_short(self, actor: Actor) -> bool:
        """Whether somebody is called by initials or a handle."""
        return actor.licence is Licence.MEMBER and (
            _SHORT_NAME.fullmatch(actor.text) is not None or actor.text in self.registry.nicks
        )

    def _agreed_before(self, span: Span, at: int) -> bool:
        """Whether the sentence before, or this one before `at`, tells that something was agreed."""
        start = self.told[-1][0] if self.told else self.previous[0] if self.previous[1] + 3 >= span[0] else span[0]
        return _AGREED.search(self.text, max(start, at - 200), at) is not None

    def _owners(
        self, span: Span, actors: list[Actor], chain: list[Actor]
    ) -> tuple[tuple[Owner, ...] | None, Span | None]:
        owners: list[Owner] = []
        pronoun: Span | None = None
        for actor in chain:
            if actor.kind != "pronoun":
                owners.append(Owner(*owner_value(actor)))
                continue
            pronoun = (actor.start, actor.end)
            if actor.text.lower() == "they" and (several := self._several(span, actors, actor)):
                owners += [Owner(*owner_value(somebody)) for somebody in several]
                continue
            if actor.text.lower() in ("we", "i"):
                if actor.text.lower() == "we":
                    continue
                speaker = self._speaker(actor.start)
                if speaker is None:
                    return None, None
                owners.append(Owner(*owner_value(speaker)))
                continue
            named = self._antecedent(span, actors, actor) or self._subject_before(actor.text.lower())
            if (
                named is None
                or named.licence <= Licence.STRANGER
                or (actor.text.lower() == "they") != (named.kind == "group")
            ):
                return None, None
            owners.append(Owner(*owner_value(named)))
        return tuple(owners), pronoun

    def _several(self, span: Span, actors: list[Actor], pronoun: Actor) -> list[Actor]:
        """The enumeration of people that "they" means: "Dana and Ned said they'd go"."""
        lists = [(actors, actors.index(pronoun))]
        if self.told and pronoun.start - span[0] < 8:
            before = self.registry.actors(self.text, *self.told[-1])
            lists.append((before, len(before)))
        for found, stop in lists:
            for last in range(stop - 1, 0, -1):
                chain = joined(self.text, found, last)
                if len(chain) > 1 and all(a.kind == "name" and a.licence >= Licence.KNOWN for a in chain):
                    return chain
        return []

    def _speaker(self, at: int) -> Actor | None:
        """Who says "I" at `at`: whoever spoke last in the paragraph, or whom it begins with ("Dana: …", "<dana> …")."""
        label = None
        for stop in (self.block, *(m.end() for m in _SPOKEN.finditer(self.text, self.block, at))):
            label = _SPEAKER.match(self.text, stop, at) or label
        start, end = label.span("who") if label else (self.block, self.block + 60)
        first = next(iter(self.registry.actors(self.text, start, end)), None)
        if (
            first is None
            or not 0 <= first.start - start <= 1
            or first.kind == "pronoun"
            or first.licence <= Licence.STRANGER
        ):
            return None
        return first

    def _antecedent(self, span: Span, actors: list[Actor], pronoun: Actor) -> Actor | None:
        """Whom a pronoun means within its own sentence: the subject of the verb of saying before it."""
        earlier = [a for a in actors if a.end <= pronoun.start and a.kind != "pronoun" and a.licence > Licence.STRANGER]
        if not earlier:
            return None
        for actor in reversed(earlier):
            if _REPORTED.match(self.text[actor.end : actor.end + 40].lstrip()) or _REPORTED.search(
                self.text[actor.end : actor.end + 30]
            ):
                return actor
        return earlier[0]

    def _weighed(
        self,
        weight: float,
        owners: tuple[Owner, ...],
        chain: list[Actor],
        frame: Frame,
        before: str | None,
        section: str | None,
    ) -> float:
        if (
            section == "public_comment"
            and frame.kind not in ("promise", "charged")
            and chain[-1].licence is Licence.KNOWN
        ):
            weight -= 0.4
        if not owners and not before:
            weight -= 0.15
        return weight

    def _with_antecedent(self, task: Task) -> Task:
        """Takes in the sentence before where the task only points back ("He agreed to do so")."""
        previous = self.told[-1] if self.told else None
        words = self.text[task.evidence[0] : task.evidence[1]]
        if previous is not None and (
            len(words) < _BARE
            or (len(words) < 110 and _POINTS_BACK.search(words))
            or (len(words) < 80 and _SHE.match(words))
        ):
            task.more.append(previous)
        return task


def _rank(found: tuple[float, Task]) -> tuple[float, int]:
    """The surer reading first; of equal ones that which names more people ("Messrs. A, B and C, to report")."""
    return found[0], len(found[1].owners)


def _reach(first: Actor) -> Callable[[list[Actor]], int]:
    """How many follow `first` in an enumeration that it opens; less than any for one that it does not."""
    return lambda chain: len(chain) if chain[0] is first else 0
