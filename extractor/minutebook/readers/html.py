"""Web pages: the minutes without the site around them, block by block."""

from __future__ import annotations

import re

from minutebook.document import Line, Reading
from minutebook.readers.charset import decode
from minutebook.readers.html_lines import lines_of
from minutebook.readers.options import USUAL, ReadOptions
from minutebook.readers.page import main_content
from minutebook.readers.tree import Element, parse
from minutebook.readers.wrapped import printed_lines

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""", re.I)
_SET = re.compile(r"""<!--\s*#set\s+var="([^"]*)"\s+value="([^"]*)"\s*-->""")
_ECHO = re.compile(r"""<!--\s*#echo\b[^>]*?\bvar="([^"]*)"[^>]*?-->""")
_FRONT_MATTER = re.compile(r"\s*(---|\+\+\+)[ \t]*\n(.*?\n)\1[ \t]*(?:\n|\Z)", re.S)
_PICTURE = re.compile(r"data:[a-z]+/[^\s\"'()<>]*", re.I)
_LONGEST_FRONT = 20_000


def read_html(data: bytes, options: ReadOptions = USUAL) -> Reading:
    """Read an HTML page."""
    found = _CHARSET.search(data[:4096]) or _XML_ENCODING.match(data[:4096])
    markup = decode(data, found[1].decode("ascii") if found else None)
    options.limits.check_characters(count_without_pictures(markup))
    front, markup = split_front_matter(markup)
    root = parse(_with_includes(markup))
    lines = printed_lines(lines_of(main_content(root)))
    return Reading(lines=(*front, *lines), language=_language(root))


def count_without_pictures(markup: str) -> int:
    """How many characters there are, but for the pictures that stand in the markup itself."""
    return len(markup) - sum(found.end() - found.start() for found in _PICTURE.finditer(markup))


def split_front_matter(text: str) -> tuple[list[Line], str]:
    """The lines between the "---" (or "+++") that a site generator reads first, and the rest."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    found = _FRONT_MATTER.match(text, 0, _LONGEST_FRONT)
    if found is None or not re.search(r"^\w[\w -]*[:=]", found[2], re.M):
        return [], text
    lines = [Line(line.strip(), complete=True) for line in found[2].split("\n") if line.strip()]
    return lines, text[found.end() :]


def _with_includes(markup: str) -> str:
    """Markup with the variables filled in that a server would (<!--#set …--> and <!--#echo …-->)."""
    values = dict(_SET.findall(markup))
    return _ECHO.sub(lambda found: values.get(found[1], ""), markup) if values else markup


def _language(root: Element) -> str | None:
    tag = root.get("lang") or root.get("xml:lang")
    return tag if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", tag) else None
