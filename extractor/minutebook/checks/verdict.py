"""What one test says of one set of minutes, before it is put into a `CheckResult`."""

from __future__ import annotations

from dataclasses import dataclass

from minutebook_models import CheckOutcome, Span


@dataclass(frozen=True, slots=True)
class Verdict:
    """A result with its reason: the passages that decided it, or the sections where it was looked for in vain."""

    result: CheckOutcome
    message: str
    evidence: tuple[Span, ...] = ()
    searched: tuple[str, ...] = ()


def passed(message: str, evidence: tuple[Span, ...] = ()) -> Verdict:
    """The item is there."""
    return Verdict(CheckOutcome.PASS, message, evidence)


def failed(message: str, evidence: tuple[Span, ...] = (), searched: tuple[str, ...] = ()) -> Verdict:
    """The item is not there, and what should hold it was read well."""
    return Verdict(CheckOutcome.FAIL, message, evidence, searched)


def uncertain(message: str, evidence: tuple[Span, ...] = (), searched: tuple[str, ...] = ()) -> Verdict:
    """It may be there: our failure to read is not their failure to write."""
    return Verdict(CheckOutcome.UNCERTAIN, message, evidence, searched)


def not_applicable(message: str, evidence: tuple[Span, ...] = ()) -> Verdict:
    """Nothing in these minutes makes the rule apply."""
    return Verdict(CheckOutcome.NOT_APPLICABLE, message, evidence)


def not_checkable(message: str, evidence: tuple[Span, ...] = ()) -> Verdict:
    """No document can show it, or this one holds too little to tell."""
    return Verdict(CheckOutcome.NOT_CHECKABLE, message, evidence)


_WORST_FIRST = (
    CheckOutcome.FAIL,
    CheckOutcome.UNCERTAIN,
    CheckOutcome.PASS,
    CheckOutcome.NOT_CHECKABLE,
    CheckOutcome.NOT_APPLICABLE,
)


def worst(verdicts: list[Verdict]) -> Verdict:
    """One verdict for several parts that are all asked for: the worst result, with the reasons of that result.

    Raises ValueError where there is no part.
    """
    result = min((verdict.result for verdict in verdicts), key=_WORST_FIRST.index)
    told = [verdict for verdict in verdicts if verdict.result == result]
    return Verdict(
        result,
        "; ".join(dict.fromkeys(verdict.message for verdict in told)),
        tuple(dict.fromkeys(span for verdict in told for span in verdict.evidence)),
        tuple(dict.fromkeys(section for verdict in told for section in verdict.searched)),
    )
