"""The result of checking a record against a rule; it is no part of the record."""

from __future__ import annotations

from pydantic import Field

from minutebook_models.model import Model
from minutebook_models.notation import Words
from minutebook_models.span import Span
from minutebook_models.vocabulary import CheckOutcome, Severity


class CheckResult(Model):
    """What one rule says about one record."""

    rule: Words = Field(description='id of the rule ("roberts-rules/R6")')
    result: CheckOutcome = Field(description="pass, fail, or why neither can be said")
    severity: Severity = Field(description="how much a failure matters")
    message: Words = Field(description="what was found or is missing, in one sentence")
    citation: Words | None = Field(default=None, description="the law, standard or guide that asks for it")
    evidence: tuple[Span, ...] = Field(default=(), description="the passages that decided it")
    sections_searched: tuple[Words, ...] = Field(
        default=(), description="ids of the sections that should hold it, where it was looked for in vain"
    )
    trigger: tuple[Span, ...] = Field(default=(), description="the passages that make a conditional rule apply")
