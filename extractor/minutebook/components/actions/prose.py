"""Tasks told in sentences: somebody licensed, a verb frame that hands a task on, and no veto."""

from __future__ import annotations

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
        self.legal = (
            len(list(_SHALL.finditer(self.text, start, end))) > 1 or says("legal", self.text[start:end]) is not None
        )
        broken = start - 4 < previous[1] <= start and _SHE.match(self.text, start)
        self.told = sentences(self.text, *previous)[-3:] if broken else []
        spans, signers = self.notes.signed(sentences(self.text, start, end))
        for span in spans:
            if has_cue(self.text[slice(*span)]):
                task = self._sentence(span, self.registry.actors(self.text, *span), section)
                if task is not None:
                    found.append(task)
            self.told.append(span)
        if signers and spans:
            self.notes.sign(found, spans[-1], signers)
        return found

    def _subject_before(self) -> Actor | None:
        """Whom a pronoun means that has nobody before it in its own sentence: the subject of an earlier one."""
        for span in reversed(self.told):
            subject = subject_of(self.text, span, self.registry.actors(self.text, *span))
            if subject is not None:
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
                or (self.notes.bidden(span) if self.bidden else None)
            )
        if behind is not None and not best[1].owners:
            return behind
        return self._with_antecedent(best[1])

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
        return weight, task

    def _second_verb(self, span: Span, actors: list[Actor]) -> Task | None:
        """What the sentence's subject will do, told after what it did: "Dana has no news and will ask again"."""
        first = next((a for a in actors if a.licence > Licence.STRANGER and a.kind != "group"), None)
        if first is None or first.start - span[0] > 40 or first.kind == "pronoun":
            return None
        for rule in _rules("second_verb"):
            match = rule.regex.search(self.text, first.end, span[1]) if rule.regex else None
            if match is None or is_idle(self.text, match.start("verb"), span[1], {"any", "future"}):
                continue
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
            if _RELATIVE.search(left) and not _REPORTED.search(left) and not left.endswith(" and that "):
                return False  # "showed the quilt she is working on"
        if before == "asked" and frame.kind in ("bare", "subjunctive") and actor.text.lower() in _BODIES:
            return False  # what a visitor asks of the body
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
        if frame.kind == "bare" and before is None and not self._opens_clause(span, chain[0], frame):
            return False
        if frame.kind == "promise" and actor.kind == "name" and " " in actor.text:
            return True  # whoever is reported to have agreed is somebody
        if all(_INITIALS.fullmatch(somebody.text) for somebody in chain):  # "The Board asked VL", "LB and VL will"
            return before == "asked" or max(somebody.licence for somebody in chain) > Licence.STRANGER
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
        if not left and first.kind == "name":
            return True
        if not says("imperative", self.text[frame.verb[0] : frame.verb[1]]):
            return False
        if not left or re.search(r"(?:[-–—:;,.(|&]|\b(?:so|then|therefore))$", left, re.IGNORECASE):
            return True
        return first.text.lower() in ("clerk", "secretary", "treasurer", "chairman", "chair", "administrator")

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
            if actor.text.lower() in ("we", "i"):
                if actor.text.lower() == "we":
                    continue
                speaker = self._speaker()
                if speaker is None:
                    return None, None
                owners.append(Owner(*owner_value(speaker)))
                continue
            named = self._antecedent(span, actors, actor) or self._subject_before()
            if (
                named is None
                or named.licence <= Licence.STRANGER
                or (actor.text.lower() == "they") != (named.kind == "group")
            ):
                return None, None
            owners.append(Owner(*owner_value(named)))
        return tuple(owners), pronoun

    def _speaker(self) -> Actor | None:
        """Who says "I": whoever the paragraph begins with ("Dana: …", "<dana> …")."""
        label = _SPEAKER.match(self.text, self.block)
        start, end = label.span("who") if label else (self.block, self.block + 60)
        first = next(iter(self.registry.actors(self.text, start, end)), None)
        if first is None or first.start != start or first.kind == "pronoun" or first.licence <= Licence.STRANGER:
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
            (len(words) < 110 and _POINTS_BACK.search(words)) or (len(words) < 80 and _SHE.match(words))
        ):
            task.more.append(previous)
        return task


def _rank(found: tuple[float, Task]) -> tuple[float, int]:
    """The surer reading first; of equal ones that which names more people ("Messrs. A, B and C, to report")."""
    return found[0], len(found[1].owners)


def _reach(first: Actor) -> Callable[[list[Actor]], int]:
    """How many follow `first` in an enumeration that it opens; less than any for one that it does not."""
    return lambda chain: len(chain) if chain[0] is first else 0
