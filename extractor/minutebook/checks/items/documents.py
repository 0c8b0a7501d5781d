"""Papers of the meeting: those used, resolutions in full, and the recording with its times."""

from __future__ import annotations

from minutebook.checks.items.discussion import subject_items
from minutebook.checks.items.votes import extent
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, passed, uncertain, worst
from minutebook_models import Decision, DecisionKind, Section, Span

_FEWEST = 40
"""Characters of a resolution that says more than its number."""


def documents_listed(minutes: Minutes) -> Verdict:
    """The documents used are listed, or it is said that there were none."""
    for name in ("document_list", "no_documents"):
        if listed := minutes.says(name):
            return passed(f'"{minutes.quote(listed[0])}"', listed)
    used = minutes.in_body("document_used")
    if not used:
        return uncertain("no list of documents was found, and no word that one was used")
    untitled = [span for span in used if not _titled(minutes, span)]
    if len(untitled) < len(used):
        return uncertain("documents are named in the text, and no list of them was found", used[:1])
    said = f'"{minutes.quote(minutes.sentence(untitled[0]))}": no list of documents and no title'
    return failed(said, tuple(untitled)) if minutes.read_well else uncertain(said, tuple(untitled))


def _titled(minutes: Minutes, span: Span) -> bool:
    """Whether the words about a document give its title: a name in capitals, quotes, a date, whom it is from."""
    sentence = minutes.sentence(span)
    after = Span(start=span.start, end=sentence.end)
    words = minutes.text[span.start : span.end].split()
    return bool(minutes.says("document_title", after)) or any(word[:1].isupper() for word in words[1:])


def resolutions_in_full(minutes: Minutes) -> Verdict:
    """Each resolution or ordinance stands in full, or is named as attached."""
    kinds = (DecisionKind.RESOLUTION, DecisionKind.ORDINANCE)
    acts = [act for act in minutes.decisions if act.kind in kinds and act.identifier]
    if not acts:
        return not_applicable("no resolution is recorded")
    return worst([_in_full(minutes, act) for act in acts])


def _in_full(minutes: Minutes, act: Decision) -> Verdict:
    spans, around = act.evidence[:1], extent(act)
    sentence = minutes.sentence(Span(start=around.end, end=around.end))
    wide = Span(start=around.start, end=max(around.end, sentence.end))
    if told := (minutes.says("resolution_text", wide) or minutes.says("attachment", wide)):
        return passed("resolutions stand in full or are attached", (*spans, *told))
    said = f'"{minutes.quote(spans[0], 60)}" is not given in full, nor attached'
    if len(act.text) - len(act.identifier or "") > 3 * _FEWEST or not minutes.read_well:
        return uncertain(said, spans)
    return failed(said, spans)


def items_stamped(minutes: Minutes) -> Verdict:
    """Where the recording is the official record, each main item has its time in it."""
    items = [section for section in subject_items(minutes) if section.parent is None]
    if not items:
        return uncertain("the main items were not told apart")
    without = [section for section in items if not _stamped(minutes, section)]
    if not without:
        return passed("each main item has its time", items[0].evidence[:1])
    title = minutes.quote(without[0].evidence[0], 50)
    said = f'{len(without)} of {len(items)} main items have no time in the recording, the first "{title}"'
    spans = tuple(section.evidence[0] for section in without)
    return failed(said, spans) if minutes.read_well else uncertain(said, spans)


def _stamped(minutes: Minutes, section: Section) -> bool:
    """Whether a time stands before, in, or right after a heading."""
    heading = section.evidence[0]
    start = minutes.text.rfind("\n", 0, heading.start) + 1
    line = minutes.text.find("\n", heading.end)
    second = minutes.text.find("\n", line + 1) if line >= 0 else -1
    first_sentence = minutes.sentence(Span(start=min(section.end, heading.end + 1), end=heading.end + 1)).end
    stop = max(heading.end, min(second if second >= 0 else len(minutes.text), first_sentence))
    return bool(minutes.says("time_stamp", Span(start=start, end=stop)))


def recording_kept(minutes: Minutes) -> Verdict:
    """A log of a recording takes the place of minutes."""
    log = minutes.says("recording_log")
    return passed("the recording takes the place of minutes", log)


TESTS = {
    "documents_listed": documents_listed,
    "resolutions_in_full": resolutions_in_full,
    "items_stamped": items_stamped,
    "recording_kept": recording_kept,
}
