"""Stretches of text in one style, and the line they make together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from minutebook.document import Line

_BLANKS = re.compile(r"[ \r\n\f\v\u2000-\u200a\u202f\u205f\u3000]+")
_HARD = re.compile(r"[ ]*\u00a0[ \u00a0]*")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_TAB = re.compile(r" *\t[ \t]*")
_BULLETS = re.compile(r"^(?:[•·▪◦‣●○*–—-][ \t]+)+")
_LABEL = re.compile(
    r"(?:\(?(?:[0-9]{1,4}(?:[./][0-9]{1,4})*[.):]{0,2}|(?:[A-Za-z]|[ivxIVX]{1,5})[.):]{1,2})|[•·*–-])\s*"
)
_DRAWN = frozenset("=~*-–—─ \t")
"""A line of nothing else is a rule."""
_PASTED = re.compile(r"(?:^|[.:;!?])\s*• ")
_FULL = 60
"""A line that is shorter than this was not broken because it was full."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    size: float = 0.0

    def saying(self, text: str) -> Run:
        """Other text in the same style."""
        return Run(text, self.bold, self.italic, self.underline, self.size)


def line_of(runs: Sequence[Run], label: str = "", **facts: object) -> Line | None:
    """The line that runs make; None where they are blank.

    label: the list number or bullet that stands before them.
    """
    runs = _collapsed(runs)
    if all(_DRAWN.issuperset(run.text) for run in runs):
        return None
    if label:
        runs[0] = runs[0].saying(_BULLETS.sub("", runs[0].text) or runs[0].text)
        runs = [runs[0].saying(f"{label} "), *runs]
    else:
        runs = _with_label(runs)
    text = "".join(run.text for run in runs)
    bold_end = len(text) if _all(runs, "bold") else _bold_end(runs)
    return Line(
        text,
        bold=bold_end == len(text),
        bold_end=bold_end,
        italic=_all(runs, "italic"),
        underline=_all(runs, "underline"),
        size=_size(runs),
        **facts,  # type: ignore[arg-type]
    )


def _with_label(runs: list[Run]) -> list[Run]:
    """Runs whose typed label has the style of the bold text after it: a plain number makes a heading no less bold."""
    bold = next((place for place, run in enumerate(runs) if run.bold), 0)
    if not bold or not _LABEL.fullmatch("".join(run.text for run in runs[:bold])):
        return runs
    return [*(runs[bold].saying(run.text) for run in runs[:bold]), *runs[bold:]]


def open_ends(texts: Sequence[str], soft: Sequence[bool] = ()) -> list[bool]:
    """Of lines that a paragraph is broken into: whether each may go on in the next one.

    soft: whether the break after a line is one that the format does not show. A break that it shows was meant, unless
    it stands where the line was full.
    """
    return [
        bool(place + 1 < len(texts) and text and texts[place + 1] and (any(soft[place : place + 1]) or is_full(text)))
        for place, text in enumerate(texts)
    ]


def is_full(text: str) -> bool:
    """Whether a line may have been broken because it was full rather than because something ended."""
    return len(text) >= _FULL and text[-1] not in ".:;!?"


def split_bullets(runs: list[Run]) -> list[list[Run]]:
    """Runs cut before each bullet where a list was pasted into one paragraph; as they are where there is none."""
    if not any("•" in run.text for run in runs):
        return [runs]
    text = "".join(run.text for run in runs)
    if text.count("• ") < 2 or 2 * len(_PASTED.findall(text)) < text.count("• "):
        return [runs]
    pieces: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("•")
        pieces[-1].append(run.saying(first))
        pieces += [[run.saying(f"•{other}")] for other in others]
    return pieces


def plain(text: str) -> str:
    """Text with its white space collapsed as a line shows it; tabs stay."""
    return _blanks(text).strip()


def labelled(line: Line, label: str) -> Line:
    """A line with a list number or bullet put before it."""
    shift = len(label) + 1 if line.bold_end else 0
    return replace(line, text=f"{label} {line.text}", bold_end=line.bold_end + shift)


def _collapsed(runs: Iterable[Run]) -> list[Run]:
    """White space collapsed across run borders, none at the ends; empty runs dropped."""
    kept: list[Run] = []
    space = True
    for run in runs:
        text = _blanks(run.text)
        if space:
            text = text.lstrip(" ")
        if text:
            kept.append(run.saying(text))
            space = text[-1] in " \t"
    while kept and not kept[-1].text.rstrip():
        kept.pop()
    if kept:
        kept[-1] = kept[-1].saying(kept[-1].text.rstrip())
        kept[0] = kept[0].saying(kept[0].text.lstrip())
    return [run for run in kept if run.text]


def _blanks(text: str) -> str:
    if text.isascii() and text.isprintable() and "  " not in text:
        return text
    text = _BLANKS.sub(" ", text.translate(_UNSEEN))
    # A row of hard spaces is how a web page sets a tab.
    text = _HARD.sub(lambda found: "\t" if found[0].count("\u00a0") > 3 else " ", text)
    return _TAB.sub("\t", text)


def _all(runs: Sequence[Run], style: str) -> bool:
    """Whether every letter and digit has the style; a colon after a bold word does not count against it."""
    if not any(getattr(run, style) for run in runs):
        return False
    words = [run for run in runs if any(char.isalnum() for char in run.text)]
    return bool(words) and all(getattr(run, style) for run in words)


def _bold_end(runs: Sequence[Run]) -> int:
    end = offset = 0
    for run in runs:
        if not run.bold and run.text.strip():
            break
        offset += len(run.text)
        if run.bold and run.text.strip():
            end = offset - len(run.text) + len(run.text.rstrip())
    return end


def _size(runs: Sequence[Run]) -> float:
    if len(runs) == 1:
        return runs[0].size
    sizes: dict[float, int] = {}
    for run in runs:
        sizes[run.size] = sizes.get(run.size, 0) + len(run.text.strip())
    return max(sizes, key=lambda size: (sizes[size], size))
