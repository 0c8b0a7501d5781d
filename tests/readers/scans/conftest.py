"""Pictures of pages, drawn with Pillow's own font, and a Tesseract that is really run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

DPI = 200
POINT = DPI / 72
LINES = (
    "Minutes of the Mill Lane Garden Society",
    "Held at the Village Hall on 4 May 2011",
    "Present: Ann Bell, Carl Dunn and Mary Holt",
    "The treasurer reported a balance of 420 pounds.",
    "It was agreed to repair the greenhouse roof.",
    "The meeting closed at nine in the evening.",
)
Picture = Image.Image


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all tests that do not ask for one of their own."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def cache(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's own cache out of it."""
    monkeypatch.setenv("MINUTEBOOK_CACHE", str(kept))


def draw(
    texts: Sequence[str] = LINES,
    *,
    size: float = 12.0,
    left: float = 50.0,
    bold: Sequence[int] = (),
    page: tuple[int, int] = (420, 300),
    picture: Picture | None = None,
) -> Picture:
    """Print lines on a page (or on one that is begun); all measures are points."""
    picture = picture or Image.new("L", (round(page[0] * POINT), round(page[1] * POINT)), 255)
    font = ImageFont.load_default(size * POINT)
    pen = ImageDraw.Draw(picture)
    for number, text in enumerate(texts):
        place = left * POINT, (40 + 20 * number) * POINT
        pen.text(place, text, fill=0, font=font, stroke_width=1 if number in bold else 0)
    return picture


def save(first: Picture, *others: Picture, kind: str = "PNG") -> bytes:
    """The bytes of a file with these pages."""
    file = BytesIO()
    more = {"save_all": True, "append_images": list(others)} if others else {}
    named = {"resolution": DPI} if kind == "PDF" else {"dpi": (DPI, DPI)}
    first.save(file, kind, **named, **more)
    return file.getvalue()


@pytest.fixture
def page() -> Callable[..., Picture]:
    """Draws a page."""
    return draw


@pytest.fixture
def file() -> Callable[..., bytes]:
    """Writes pages to the bytes of a file."""
    return save
