"""Rules at work: compiled once per language, looked for in one block at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

import spacy
from spacy.matcher import Matcher, PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from minutebook.document import Span
from minutebook.rules.library import load
from minutebook.rules.schema import Rule
from minutebook.values.hints import lowered_in_place


@dataclass(frozen=True, slots=True)
class Match:
    """A rule found in the text: offsets into the text it was looked for in, and its named groups."""

    rule: Rule
    start: int
    end: int
    groups: dict[str, Span] = field(default_factory=dict)


WORTH_NARROWING = 12
"""Parts of one text after which it pays to look which rules can be found in it at all."""

_Plan = tuple[tuple[str, ...], tuple[tuple[Rule, frozenset[str], frozenset[str]], ...]]
"""The words that are looked for; each rule with the words that it needs and the sections that it is kept to."""


class RuleSet:
    """The rules of one component, ready to be looked for.

    Regex rules work on any string; phrases and token patterns need the `Doc` and are found for the
    whole of it by `in_doc`.
    """

    def __init__(self, component: str, language: str = "en", keep: Callable[[Rule], bool] = lambda rule: True) -> None:
        self.rules = tuple(rule for rule in load(component, language) if keep(rule))
        self.regexes = tuple(rule for rule in self.rules if rule.regex)
        self._words = tuple(dict.fromkeys(word for rule in self.regexes for word in rule.needs))
        # Each rule with the words it needs: looking once for each word of all rules is what makes a block cheap.
        self._plan = tuple((rule, frozenset(rule.needs), rule.within) for rule in self.regexes)
        self._narrowed: tuple[str, _Plan] = ("", (self._words, self._plan))
        self._asked: tuple[str, int] = ("", 0)
        self._matchers: tuple[Vocab, Matcher, PhraseMatcher] | None = None

    def find(self, text: str, start: int = 0, end: int | None = None, section: str | None = None) -> Iterator[Match]:
        """Matches of the regex rules within text[start:end], rule by rule, offsets into `text`."""
        stop = len(text) if end is None else end
        whole = stop - start >= len(text)
        words, plan = (self._words, self._plan) if whole else self._for(text)
        if not plan:
            return
        lower = lowered_in_place(text) if whole else _lower_once(text)
        part = lower if whole else lower[start:stop]
        present = {word for word in words if word in part}
        for rule, needs, within in plan:
            if (within and section not in within) or (needs and present.isdisjoint(needs)):
                continue
            for match in rule.finditer(text, lower, start, stop):
                groups = {name: match.span(name) for name, value in match.groupdict().items() if value}
                yield Match(rule, match.start(), match.end(), groups)

    def _for(self, text: str) -> _Plan:
        """The rules that can be found in a long text at all, once many of its parts were looked at in turn."""
        if self._narrowed[0] is text:
            return self._narrowed[1]
        asked = self._asked[1] + 1 if self._asked[0] is text else 1
        self._asked = (text, asked)
        if asked < WORTH_NARROWING:
            return self._words, self._plan
        lower = _lower_once(text)
        words = tuple([word for word in self._words if word in lower])
        plan = tuple([part for part in self._plan if not part[1] or not part[1].isdisjoint(words)])
        self._narrowed = (text, (words, plan))
        return words, plan

    def first(self, text: str, start: int = 0, end: int | None = None, section: str | None = None) -> Match | None:
        """The first rule in file order that is found, or None."""
        return next(self.find(text, start, end, section), None)

    def in_doc(self, doc: Doc) -> list[Match]:
        """Matches of the phrase and token rules in the whole Doc, in order."""
        if len(doc) == 1:
            doc = _tokenizer()(doc.text)  # extraction's own Docs have their words told apart only here
        tokens, phrases = self._spacy_matchers(doc.vocab)
        by_id = {rule.id: rule for rule in self.rules}
        found = [match for matcher in (tokens, phrases) if len(matcher) for match in matcher(doc)]
        matches = []
        for key, first, last in found:
            span = doc[first:last]
            matches.append(Match(by_id[doc.vocab.strings[key]], span.start_char, span.end_char))
        return sorted(matches, key=lambda m: (m.start, -m.end))

    def _spacy_matchers(self, vocab: Vocab) -> tuple[Matcher, PhraseMatcher]:
        if self._matchers is None or self._matchers[0] is not vocab:
            tokens, phrases = Matcher(vocab), PhraseMatcher(vocab, attr="LOWER")
            make_doc = spacy.blank("en", vocab=vocab).make_doc
            for rule in self.rules:
                if rule.tokens:
                    tokens.add(rule.id, [list(rule.tokens)])
                if rule.phrases:
                    phrases.add(rule.id, [make_doc(phrase) for phrase in rule.phrases])
            self._matchers = (vocab, tokens, phrases)
        return self._matchers[1], self._matchers[2]


_lower_once = lru_cache(maxsize=1)(lowered_in_place)
"""A document's text is asked for again and again."""


@cache
def _tokenizer() -> Callable[[str], Doc]:
    return spacy.blank("en").make_doc


@cache
def rule_set(component: str, language: str = "en", part: str | None = None) -> RuleSet:
    """The shared `RuleSet` of a component, or of those of its rules that set `part`."""
    return RuleSet(component, language, (lambda rule: rule.sets.get("part") == part) if part else (lambda rule: True))
