"""Decisions on what officers are paid: terms and comparables; and payments shown with their payee."""

from __future__ import annotations

from minutebook.checks.items.head import body
from minutebook.checks.items.votes import by_name, extent
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, passed, uncertain, worst
from minutebook_models import Decision, FigureKind, SectionKind, Span


def decided_by(minutes: Minutes) -> Verdict:
    """Who decided is told: the body, or whoever moved."""
    if minutes.meeting.body:
        return body(minutes)
    movers = [act for act in minutes.decisions if act.mover]
    return passed(f"{movers[0].mover} moved", movers[0].evidence[:1]) if movers else body(minutes)


def pay_terms(minutes: Minutes) -> Verdict:
    """The terms of what an officer is paid are told."""
    parts = _parts(minutes)
    for figure in minutes.record.figures:
        span = figure.evidence[0]
        if figure.kind in (FigureKind.MONEY, FigureKind.PERCENT) and any(p.start <= span.start < p.end for p in parts):
            return passed(f"the terms name {figure.text}", (span,))
    return minutes.missing("what an officer is paid is not told", SectionKind.FINANCE, maybe="terms_elsewhere")


def pay_votes(minutes: Minutes) -> Verdict:
    """Who voted on what an officer is paid is told."""
    acts = _acts(minutes)
    return worst([by_name(minutes, act) for act in acts]) if acts else uncertain("the vote on pay was not read")


def pay_comparables(minutes: Minutes) -> Verdict:
    """What others pay, as the basis of the decision, is told."""
    if words := minutes.says("comparables"):
        return passed(f'"{minutes.quote(words[0])}"', words)
    return minutes.missing("no comparable pay is named", maybe="data")


def _parts(minutes: Minutes) -> list[Span]:
    found = []
    for span in minutes.find("pay"):
        holding = [s for s in minutes.record.sections if s.start <= span.start < s.end]
        narrow = min(holding, key=lambda s: s.end - s.start, default=None)
        sentence = minutes.sentence(span)
        found.append(Span(start=narrow.start, end=narrow.end) if narrow else sentence)
    return found


def _acts(minutes: Minutes) -> list[Decision]:
    parts = _parts(minutes)
    return [act for act in minutes.decisions if any(p.start <= extent(act).start < p.end for p in parts)]


def payees(minutes: Minutes) -> Verdict:
    """Payments are shown with their payee."""
    parts = [Span(start=s.start, end=s.end) for s in minutes.sections(SectionKind.FINANCE)]
    parts = parts or [minutes.sentence(span) for span in minutes.find("payments")]
    money = [
        figure.evidence[0]
        for figure in minutes.record.figures
        if figure.kind == FigureKind.MONEY and any(p.start <= figure.evidence[0].start < p.end for p in parts)
    ]
    if not money:
        words = minutes.says("payments")
        said = "payments are named, no amount was read"
        return (
            minutes.missing("payments are named without amounts")
            if not minutes.record.figures
            else uncertain(said, words)
        )
    for span in money:
        line = minutes.sentence(span)
        rest = minutes.text[line.start : line.end].replace(minutes.text[span.start : span.end], "")
        if minutes.says("payee", line) or _named(rest):
            return passed("payments are shown with their payee", (span,))
    said = f'"{minutes.quote(minutes.sentence(money[0]))}" names no payee'
    return failed(said, (money[0],)) if minutes.read_well else uncertain(said, (money[0],))


def _named(words: str) -> bool:
    """Whether a line holds names beside the first word."""
    return sum(word[:1].isupper() and not word.isupper() for word in words.split()[1:]) >= 1 or "\t" in words


def free_resource(minutes: Minutes) -> Verdict:
    """Spending under section 137 is shown with its amount."""
    for span in minutes.find("section_137"):
        line = minutes.sentence(span)
        if any(
            line.start <= f.evidence[0].start < line.end for f in minutes.record.figures if f.kind == FigureKind.MONEY
        ):
            return passed(f'"{minutes.quote(line)}"', (span,))
    words = minutes.says("section_137")
    if any(f.kind == FigureKind.MONEY for f in minutes.record.figures):
        return uncertain("which amount is spent under section 137 was not read", words)
    return minutes.missing("spending under section 137 is named without its amount")


TESTS = {
    "decided_by": decided_by,
    "pay_terms": pay_terms,
    "pay_votes": pay_votes,
    "pay_comparables": pay_comparables,
    "payees": payees,
    "free_resource": free_resource,
}
