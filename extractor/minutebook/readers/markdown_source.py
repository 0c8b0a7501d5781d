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
_ATTRIBUTES = re.compile(r"\s*\{:[^{}\n]{0,200}\}\s*$")
_SPAN = re.compile(r"\[([^\[\]\n]{1,300})\]\{[.#][\w .#-]{0,80}\}")
"""Pandoc's way to name a style."""
_FENCE = re.compile(r"^ {0,3}(```+|~~~+)")
_SIGNATURE = re.compile(r"\s*_{5,}\s*")
"""Room to sign, not a rule."""
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


def _mended_line(line: str) -> str:
    if _LIQUID.match(line) or _TOC.match(line):
        return ""
    if "|" not in line:
        line = _COLUMNS.sub(_HARD_TAB, line)
    line = _SPAN.sub(r"\1", _ATTRIBUTES.sub("", line))
    line = _HEADING.sub(r"\1\2 \3", line)
    if _SIGNATURE.fullmatch(line):
        return line.replace("_", r"\_")
    return _NUMBERED_BOLD.sub(r"\1 \2", line)
