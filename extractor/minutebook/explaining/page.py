"""An explanation as text for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutebook.explaining.explanation import Attribute, Explanation, plain
from minutebook_models import Record, Span

AROUND = 60
"""Characters of the line shown on either side of the words."""
LABEL = 12


def render(record: Record, explanation: Explanation) -> str:
    """The explanation as lines: value, rule, words in their line, rivals, findings."""
    return "\n".join(_lines(record, explanation))


def _lines(record: Record, told: Explanation) -> Iterator[str]:
    yield told.title
    for attribute in told.attributes:
        yield from _attribute(record, attribute)
    if told.rule:
        yield _labelled("rule", told.rule.id + (f"   ({told.rule.file})" if told.rule.file else ""))
        if told.rule.example:
            yield _labelled("", f"finds, for example: {_one_line(told.rule.example)}")
        if told.rule.why:
            yield _labelled("", _one_line(told.rule.why))
    if told.corrected_by:
        yield _labelled("corrected", f"by {told.corrected_by}")
    if told.confidence is not None:
        yield _labelled("confidence", f"{told.confidence:.2f}")
    if told.section:
        yield _labelled("section", told.section)
    yield from _places(record, "words", told.evidence)
    for rival in told.rivals:
        yield _labelled("rejected", f"{rival.value}  by {rival.rule}: {rival.reason}")
    for finding in told.findings:
        yield _labelled(finding.severity, f"{finding.code}: {finding.message}")


def _attribute(record: Record, attribute: Attribute) -> Iterator[str]:
    words = " … ".join(f"“{_one_line(record.text[s.start : s.end])}” at {s.start}" for s in attribute.spans[:4])
    source = f"   from {words}" if words else ""
    if attribute.derived:
        inputs = ", ".join(f"{key} {value}" for key, value in attribute.derived.inputs.items())
        source += f"   inferred: {attribute.derived.rule}{f' ({inputs})' if inputs else ''}"
    yield _labelled(attribute.name, plain(attribute.value) + source)


def _places(record: Record, label: str, spans: Sequence[Span]) -> Iterator[str]:
    for span in spans:
        page = span.regions[0].page if span.regions else None
        where = f"characters {span.start}-{span.end}" + (f", page {page}" if page else "")
        yield _labelled(label, where)
        yield _labelled("", _in_line(record.text, span))
        label = ""


def _in_line(text: str, span: Span) -> str:
    """The words in their line, marked, with some of the line on either side."""
    first = text.rfind("\n", 0, span.start) + 1
    last = text.find("\n", span.end)
    before = text[max(first, span.start - AROUND) : span.start]
    after = text[span.end : min(last if last >= 0 else len(text), span.end + AROUND)]
    return f"| {_one_line(before, keep=True)}[[{_one_line(text[span.start : span.end])}]]{_one_line(after, keep=True)}"


def _one_line(text: str, keep: bool = False) -> str:
    """Text on one line; `keep` leaves a space where one stood at the edge."""
    joined = " ".join(text.split())
    if not keep or not joined:
        return joined
    return (" " if text[0].isspace() else "") + joined + (" " if text[-1].isspace() else "")


def _labelled(label: str, text: str) -> str:
    return f"  {label:<{LABEL}} {text}"
