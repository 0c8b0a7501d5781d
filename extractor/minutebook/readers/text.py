"""Plain text: bytes to lines, whatever the encoding; form feeds and page marks make pages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from minutebook.document import Line, LineKind, PageSize, Reading
from minutebook.errors import EmptyDocument
from minutebook.readers.encodings import decode as decode
from minutebook.readers.options import USUAL, ReadOptions

LINE_END = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
PAGE_MARK = re.compile(r"[-=*#\[<]{1,6}\s*page\s*(?P<label>\d{1,4})(?:\s*of\s*\d+)?\s*[-=*#\]>:]{0,6}", re.I)
RULE = re.compile(r"(?:[-*~#+=─═]\s?){3,}|#+")
"""A line of dashes, asterisks and the like: it parts, it says nothing."""
UNDERLINE = re.compile(r"-{3,}|={3,}|~{3,}|─{3,}|═{3,}")
PIPES = re.compile(r"\|.*\|")
PIPE_RULE = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?")
QUOTED = re.compile(r"^[|>](?:[ ](?![^\n]*\|[ \t]*$)|[ ]*$)", re.M)
"""A mark of quotation; pipes at both ends make a table row."""
QUOTES = 3
TAB_SIZE = 8


def read_text(data: bytes, options: ReadOptions = USUAL) -> Reading:
    """Read a text file."""
    text = decode(data)
    options.limits.check_characters(len(text))
    return read_lines(text)


def read_lines(text: str) -> Reading:
    """Read text that is already decoded."""
    reader = _Reader(quoted=len(QUOTED.findall(text)) >= QUOTES)
    for number, page in enumerate(text.split("\f")):
        if number:
            reader.turn_page()
        for raw in LINE_END.split(page):
            reader.take(raw)
    if not reader.lines:
        raise EmptyDocument("the text file holds no text")
    pages = range(1, reader.lines[-1].page + 1)
    return Reading(tuple(reader.lines), tuple(PageSize(number, label=reader.labels.get(number)) for number in pages))


BROKEN = 50
"""Characters of the longest line of a title that is broken over two."""


@dataclass(slots=True)
class _Reader:
    """Takes raw lines one by one."""

    quoted: bool = False
    """Marks of quotation stand before many lines: they are no part of the text."""
    lines: list[Line] = field(default_factory=list)
    labels: dict[int, str] = field(default_factory=dict)
    page: int = 1
    gap: bool = False
    table: int = 0
    in_table: bool = False

    def turn_page(self, label: str = "") -> None:
        """Begin a page, if there is anything on the one before."""
        if self.lines and self.lines[-1].page == self.page:
            self.page += 1
        if label:
            self.labels[self.page] = label
        self.gap = False

    def take(self, raw: str) -> None:
        """Add a line, or what it says of the lines around it."""
        if self.quoted and (mark := QUOTED.match(raw)):
            raw = raw[mark.end() :]
        text = raw.strip()
        if mark := PAGE_MARK.fullmatch(text):
            self.turn_page(mark["label"])
        elif self.in_table and PIPE_RULE.fullmatch(text):
            return
        elif not text or RULE.fullmatch(text):
            self._part(text)
        elif PIPES.fullmatch(text) and text.count("|") > 2:
            self._add_row(text)
        else:
            self.in_table = False
            self._add(raw, text)

    def _part(self, text: str) -> None:
        """A blank line or a rule, which may underline what stands above it."""
        if UNDERLINE.fullmatch(text) and self.lines and not self.gap:
            above = self._title_above()
            if above and 0.5 <= len(text) / max(len(line.text) for line in above) <= 2:
                self.lines[-len(above) :] = [replace(line, underline=True) for line in above]
        self.gap, self.in_table = True, False

    def _title_above(self) -> list[Line]:
        """The line above a rule; two where a short title is broken."""
        above = [line for line in self.lines[-2:] if line.kind is LineKind.TEXT and line.page == self.page]
        first = len(self.lines) == 2 or (len(self.lines) > 2 and self.lines[-2].gap)
        broken = len(above) == 2 and first and not above[1].gap and all(len(line.text) <= BROKEN for line in above)
        return above if broken else above[-1:] if self.lines[-1].kind is LineKind.TEXT else []

    def _add(self, raw: str, text: str) -> None:
        title = text.lstrip("#")
        hashes = len(text) - len(title)
        lead = raw[: len(raw) - len(raw.lstrip())].expandtabs(TAB_SIZE)
        self._append(
            Line(title.rstrip("#").strip(), kind=LineKind.HEADING, level=hashes, complete=True)
            if 1 <= hashes <= 6 and title[0].isspace()
            else Line(text, indent=float(len(lead)))
        )

    def _add_row(self, text: str) -> None:
        self.table += not self.in_table
        self.in_table = True
        cells = tuple(cell.strip() for cell in text[1:-1].split("|"))
        self._append(Line("\t".join(cells), kind=LineKind.ROW, complete=True, cells=cells, table=self.table))

    def _append(self, line: Line) -> None:
        self.lines.append(replace(line, page=self.page, gap=self.gap and bool(self.lines)))
        self.gap = False
