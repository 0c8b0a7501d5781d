"""Members of the public who were heard."""

from __future__ import annotations

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, passed, uncertain, worst
from minutebook_models import SectionKind, Span, Speaker


def speakers_named(minutes: Minutes) -> Verdict:
    """Everybody of the public who was heard has a name and a subject."""
    unnamed = _unnamed(minutes)
    if speakers := minutes.record.speakers:
        return worst([*(_told(minutes, one) for one in speakers), *unnamed])
    if unnamed:
        return worst(unnamed)
    parts = minutes.sections(SectionKind.PUBLIC_COMMENT)
    spans = parts[0].evidence[:1] if parts else ()
    return uncertain("the public was heard, and who spoke was not read", spans)


def _told(minutes: Minutes, one: Speaker) -> Verdict:
    spans = one.evidence[:1]
    quoted = f'"{minutes.quote(spans[0], 60)}"'
    if not one.name:
        return _missing(minutes, f"who spoke is not told: {quoted}", spans)
    if one.subject or minutes.says("on_subject", minutes.sentence(spans[0])):
        return passed("every speaker has a name and a subject", spans)
    return _missing(minutes, f"what {one.name} spoke about is not told", spans)


def _unnamed(minutes: Minutes) -> list[Verdict]:
    """Sentences in which somebody without a name was heard, where no speaker of the record stands."""
    known = [span for one in minutes.record.speakers for span in one.evidence]
    found = []
    for span in minutes.find("unnamed_speaker"):
        sentence = minutes.sentence(span)
        if any(sentence.start < e.end and e.start < sentence.end for e in known):
            continue
        if minutes.says("no_speakers", sentence):
            continue
        said = f'who spoke is not told: "{minutes.quote(sentence, 60)}"'
        found.append(_missing(minutes, said, (span,)))
    return found


def _missing(minutes: Minutes, said: str, spans: tuple[Span, ...]) -> Verdict:
    return failed(said, spans) if minutes.read_well else uncertain(said, spans)


TESTS = {"speakers_named": speakers_named}
