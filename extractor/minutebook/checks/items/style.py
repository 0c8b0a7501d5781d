"""How minutes are worded: what was done, not what was said."""

from __future__ import annotations

import re

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, passed, uncertain
from minutebook_models import Span

_SENTENCE = re.compile(r"[^.!?\n]{12,}(?:[.!?]|\n|$)")
_FEWEST = 4
_SHARE = 0.3
"""Share of sentences that tell who said what, from which minutes are a report of a debate."""


def done_not_said(minutes: Minutes) -> Verdict:
    """What was done is recorded, not what was said, and no opinion of the secretary."""
    acts = [span for act in minutes.decisions for span in act.evidence]
    praise = [s for s in minutes.find("praise") if not any(a.start <= s.start < a.end for a in acts)]
    if praise:
        return failed(f'"{minutes.quote(praise[0])}" is an opinion', tuple(praise))
    sentences = [Span(start=m.start(), end=m.end()) for m in _SENTENCE.finditer(minutes.text)]
    said = tuple(span for sentence in sentences for span in minutes.says("said", sentence))
    if len(said) >= _FEWEST and len(said) > _SHARE * len(sentences):
        told = f"{len(said)} of {len(sentences)} sentences tell what somebody said"
        return failed(told, said) if minutes.read_well else uncertain(told, said)
    return passed("the minutes tell what was done")


TESTS = {"done_not_said": done_not_said}
