"""Sloppy Markdown put right before it is parsed."""

from __future__ import annotations

import re

_LAID_OUT = re.compile(r"^(?: {3,}|\t)(?![-*+] )\S|\S {4,}\S", re.M)
_MARKUP = re.compile(
    r"^ {0,3}(?:#{1,6} |> |```)|\*\*\S|\]\(|^\|.*\|[ \t]*$|</?(?:b|i|br|p|table|tr|td|strong|em|u|a)\b", re.M
)
_COLUMNS = re.compile(r"(?<=[^\s.!?:;+*)-])(?: {4,}|\t+)(?=\S)")
_HARD_TAB = "\u00a0" * 4
"""What the page's reader takes for a tab."""
_HEADING = re.compile(r"^( {0,3})(#{2,6}|#(?=[A-Z]))([^#\s])")
_NUMBERED_BOLD = re.compile(r"^(\s*\d{1,3}[.)])(\*\*|__)(?=\S)")
_LONELY_NUMBER = re.compile(r"^( {0,3}\d{1,3}[.)])[ \t]*\n(?:[ \t]*\n)? {0,3}(?=[A-Z\"“‘(*_])(?![*_] )", re.M)
"""A number that was left alone on its line, before the text that it numbers."""
_RULE_ALONE = re.compile(r"\n[ \t]*\n---[ \t]*\n")
_LIQUID = re.compile(r"^\s*\{%.*%\}\s*$")
_ATTRIBUTES = re.compile(r"(?<!\s)\s*\{:[^{}\n]{0,200}\}\s*$")
_SPAN = re.compile(r"\[([^\[\]\n]{1,300})\]\{[.#][\w .#-]{0,80}\}")
"""Pandoc's way to name a style."""
_FENCE = re.compile(r"^ {0,3}(```+|~~~+)")
_SIGNATURE = re.compile(r"\s*_{5,}\s*")
"""Room to sign, not a rule."""
DEEPEST = 60
"""Columns before a line's text in which lists and quotations may open; deeper ones are read flat."""
_OPENING = re.compile(r"(?P<blank>[ \t]+)|(?P<mark>>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))")
_MARK_START = re.compile(r"^(\d*)(?=[>*+.)-])")
_TOC = re.compile(r"^\s*(?:\[TOC\]|\[\[_?TOC_?\]\]|\* TOC|- TOC|1\. TOC)\s*$", re.I)


def is_plain(source: str) -> bool:
    """Whether it is no Markdown at all but text set with spaces, which Markdown would not show as it is meant."""
    laid_out = len(_LAID_OUT.findall(source))
    return laid_out >= 5 and len(_MARKUP.findall(source)) <= laid_out // 20


def mended(source: str) -> str:
    """Markdown source with what people mean and the format does not take made plain."""
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    rules = bool(_RULE_ALONE.search(source))
    lines: list[str] = []
    fence = ""
    for line in source.split("\n"):
        found = _FENCE.match(line)
        if found and (not fence or found[1].startswith(fence)):
            fence = "" if fence else found[1]
        if fence:
            lines.append(line)
            continue
        if rules and line.rstrip() == "---":
            # Who draws rules like this means one, too, where it touches the text: no heading.
            lines.append("")
        lines.append(_mended_line(line))
    return _LONELY_NUMBER.sub(r"\1 ", "\n".join(lines))


def _flattened(line: str) -> str:
    """A line whose text begins no further to the right than DEEPEST.

    The parser leaves out what is nested deeper than it cares for, and its time grows with the depth.
    """
    kept = ""
    while found := _OPENING.match(line, len(kept)):
        if len((kept + found[0]).expandtabs(4)) > DEEPEST:
            return kept.expandtabs(4).ljust(DEEPEST) + _as_text(line[len(kept) :].lstrip(" \t"), not kept.strip())
        kept += found[0]
    return line


def _as_text(rest: str, opens: bool) -> str:
    """The rest of a line whose marks open nothing more, but for the first one where `opens` says so."""
    found = _OPENING.match(rest)
    if found is None:
        return rest
    if opens:
        after = _as_text(rest[found.end() :].lstrip(" \t"), opens=False)
        return f"{found[0]} {after}"
    return _MARK_START.sub(r"\1\\", rest, count=1)


def _mended_line(line: str) -> str:
    line = _flattened(line)
    if _LIQUID.match(line) or _TOC.match(line):
        return ""
    if "|" not in line:
        line = _COLUMNS.sub(_HARD_TAB, line)
    line = _SPAN.sub(r"\1", _ATTRIBUTES.sub("", line))
    line = _HEADING.sub(r"\1\2 \3", line)
    if _SIGNATURE.fullmatch(line):
        return line.replace("_", r"\_")
    return _NUMBERED_BOLD.sub(r"\1 \2", line)
