"""A heading candidate, and how it is typeset."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutebook.document import Span
from minutebook.values.numbering import Enumerator, Scheme

CLOCK = r"\d{0,2}:\d\d(?: ?[ap]\.?m\.?)?"
TIMED = re.compile(rf"[(\[]?{CLOCK}(?: ?[-–] ?{CLOCK})?[)\]]? *[-–:]? *(?=[A-Z])", re.I)
"""A time or a slot of time that opens the title of an item ("10:15 Budget", "14:00-14:20: Budget")."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a title is typeset: what the headings of one document have in common."""

    markup: int
    """Heading level stated by the format; 0 where none."""
    bold: bool
    capitals: bool
    underline: bool
    italic: bool
    size: int
    """Size relative to the text's, in fifths: 5 is the text's own."""

    @property
    def typeset(self) -> bool:
        """Whether it is set off from text by type."""
        return bool(self.markup or self.bold or self.capitals or self.underline or self.size >= 6)

    @property
    def rank(self) -> int:
        """How prominent it is, for the order of levels."""
        return 4 * max(0, self.size - 5) + 2 * self.capitals + 2 * (self.bold or bool(self.markup)) + self.underline


@dataclass(slots=True)
class Candidate:
    """A block that may be a heading."""

    block: int
    start: int
    title: Span
    text: str
    mark: str
    """What sets the title off from text in the same block; "" where the title has the block for itself."""
    label: str
    enumerator: Enumerator | None
    number_span: Span | None
    look: Look
    kind: str
    known: float
    """Share of the title that a rule for section titles covers, 0..1."""
    gap: bool
    list_level: int
    """Depth as a list item; 0 where it is none."""
    body: bool
    """Text stands under it: in its block, or in the next that is no heading-like line."""
    solid: bool
    """The next block is text beyond doubt: a sentence of some length, or an item of a list."""
    strict: bool
    """A short line of its own that reads like a title and has text beneath: a heading even where nothing is bold."""
    parent: bool
    """A list item with items one level deeper beneath it."""
    opens: bool = False
    """A bold item of a list with a paragraph of text beneath it instead of a further item."""
    told: bool = False
    """A result stands after the title on its line ("Roads – none")."""
    rest: int = 0
    """Characters after the title in its block."""
    like: float = 0.0
    """How much its words read like a title's rather than a sentence's, a name's or a label's."""
    run: int = 0
    """How many numbered candidates its number counts on with; 0 where it is not numbered."""
    run_number: int = -1
    """Which run of numbers it belongs to."""
    score: float = 0.0
    rule: str = "style"
    confidence: float = 0.8
    level: int = 0

    @property
    def number(self) -> str | None:
        """The number as printed, without its full stop and brackets."""
        return self.enumerator.text if self.counts and self.enumerator else None

    @property
    def counts(self) -> bool:
        """Whether it is numbered or lettered."""
        return self.enumerator is not None and self.enumerator.scheme is not Scheme.BULLET

    @property
    def bulleted(self) -> bool:
        """Whether it opens with a bullet."""
        return self.enumerator is not None and self.enumerator.scheme is Scheme.BULLET

    @property
    def timed(self) -> bool:
        """Whether it opens with the time at which the item is taken."""
        return not self.mark and not self.counts and TIMED.match(self.text) is not None

    @property
    def style(self) -> tuple[object, ...]:
        """What unnumbered headings of one kind in one document have in common."""
        plain = self.strict and not self.look.typeset
        return (self.look, self.mark, self.bulleted, self.list_level, plain and not self.timed, self.parent, self.timed)
