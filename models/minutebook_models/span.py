"""Where something stands: character offsets into the record's text, and boxes on the page."""

from __future__ import annotations

from pydantic import Field

from minutebook_models.model import Model
from minutebook_models.notation import Offset, Ordinal


class Region(Model):
    """The part of a span that lies on one page."""

    page: Ordinal = Field(description="number of the page, counted from 1")
    boxes: tuple[tuple[float, float, float, float], ...] = Field(
        default=(), description="[x0, y0, x1, y1] in points, origin top left"
    )


class Stretch(Model):
    """A start and an end in the text, nothing more."""

    start: Offset = Field(description="first character, counted in Unicode code points")
    end: Offset = Field(description="the character after the last one")


class Span(Stretch):
    """A stretch of `record.text` and, where the source has a layout, its place on the page."""

    regions: tuple[Region, ...] = Field(
        default=(), description="one region, or two where the stretch runs over a page break; none without a layout"
    )
