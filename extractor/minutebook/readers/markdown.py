"""Markdown as people write it: the page that it would become, read block by block.

The source is mended where people mean something that the format does not (`markdown_source`), rendered to HTML, and
read like a web page. Three things differ from what a renderer does: a line end in the source stays one, because many
write one name per line; an item's number is the one that stands in the source; unknown tags are text (<nick>).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from minutebook.document import Reading
from minutebook.readers.charset import decode
from minutebook.readers.html import count_without_pictures, split_front_matter
from minutebook.readers.html_lines import SOFT_BREAK, lines_of
from minutebook.readers.markdown_source import DEEPEST, is_plain, mended
from minutebook.readers.options import USUAL, ReadOptions
from minutebook.readers.text import read_lines
from minutebook.readers.tree import HTML_TAGS, parse
from minutebook.readers.wrapped import is_wrapped, printed_lines

_LONGEST_HEADING = 120
_LONG = 60
NESTING = 2 * DEEPEST
"""The parser leaves out what is nested deeper, and a list's level counts for two: of DEEPEST columns, for one each."""


def read_markdown(data: bytes, options: ReadOptions = USUAL) -> Reading:
    """Read a Markdown file."""
    text = decode(data)
    options.limits.check_characters(count_without_pictures(text))
    front, source = split_front_matter(text)
    if is_plain(source):
        plain = read_lines(source)
        return replace(plain, lines=(*front, *plain.lines))
    page = parse(_parser().render(mended(source)))
    lines = lines_of(page, soft_wraps=is_wrapped(source))
    return Reading(lines=(*front, *printed_lines(lines)))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": NESTING}).enable(["table", "strikethrough"])
    # Indented text in minutes is a paragraph that somebody indented, not program code.
    parser.disable("code")
    # Last, so that escaped marks count, too: converters write "\*\* Done \*\*" for what somebody meant to be bold.
    parser.core.ruler.push("minutes", _adapt)
    parser.add_render_rule("softbreak", _soft_break)
    parser.add_render_rule("html_inline", _raw)
    parser.add_render_rule("html_block", _raw)
    return parser


def _adapt(state: StateCore) -> None:
    """Change the tokens to what the minutes' writer meant."""
    _keep_numbers(state.tokens)
    for place, token in enumerate(state.tokens):
        if token.type == "heading_open" and token.markup in ("-", "="):
            _undo_long_heading(state.tokens, place)
        if token.type == "fence" and token.info.strip() == "{=html}":
            token.type = "html_block"
        if token.type == "inline" and token.children:
            _close_open_bold(token.children)


def _keep_numbers(tokens: Sequence[Token]) -> None:
    """Give each item of a list the number of the source, unless all have the same: then they are counted."""
    lists: list[list[Token]] = []
    for token in tokens:
        if token.type == "ordered_list_open" or token.type == "bullet_list_open":
            lists.append([])
        elif token.type == "list_item_open":
            lists[-1].append(token)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            _number(lists.pop())


def _number(items: Sequence[Token]) -> None:
    different = len({item.info for item in items}) > 1
    for item in items:
        if item.info:
            item.attrSet("delimiter", item.markup)
            if different:
                item.attrSet("value", item.info)


def _undo_long_heading(tokens: Sequence[Token], place: int) -> None:
    """A paragraph with a rule right under it is no heading."""
    inline = tokens[place + 1]
    if "\n" in inline.content or len(inline.content) > _LONGEST_HEADING:
        for token in (tokens[place], tokens[place + 2]):
            token.type = token.type.replace("heading", "paragraph")
            token.tag = "p"


def _close_open_bold(children: list[Token]) -> None:
    """Take the "**" that the format does not accept as marks for bold where they come in pairs ("**Motion: **text")."""
    texts = [child for child in children if child.type == "text" and "**" in child.content]
    if sum(child.content.count("**") for child in texts) % 2:
        _drop_stray(texts, any(child.type == "strong_open" for child in children))
    if sum(child.content.count("**") for child in texts) % 2:
        return
    is_open = False
    for child in texts:
        parts = child.content.split("**")
        markup = escape(parts[0])
        for part in parts[1:]:
            is_open = not is_open
            markup += f"<{'' if is_open else '/'}strong>{escape(part)}"
        child.type, child.content = "html_inline", markup


def _drop_stray(texts: Sequence[Token], has_bold: bool) -> None:
    """Take off a "**" without a partner at a paragraph's start or end; after a name it may be a footnote's sign."""
    first, last = texts[0], texts[-1]
    if first.content.startswith("**"):
        first.content = first.content.removeprefix("**")
    elif last.content.endswith("**") and (has_bold or len(last.content) > _LONG):
        last.content = last.content.removesuffix("**")


def _soft_break(renderer: RendererHTML, tokens: Sequence[Token], place: int, options: OptionsDict, env: EnvType) -> str:
    return f"<{SOFT_BREAK}></{SOFT_BREAK}>"


_ANY_TAG = re.compile(r"</?([A-Za-z][\w:-]*)[^<>]*>")


def _raw(renderer: RendererHTML, tokens: Sequence[Token], place: int, options: OptionsDict, env: EnvType) -> str:
    return _ANY_TAG.sub(lambda tag: tag[0] if tag[1].lower() in HTML_TAGS else escape(tag[0]), tokens[place].content)
