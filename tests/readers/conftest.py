"""A writer of small PDF files: text in the standard fonts, lines and boxes, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from math import cos, radians, sin

import pytest

FONTS = {
    "plain": "Helvetica",
    "bold": "Helvetica-Bold",
    "italic": "Helvetica-Oblique",
    "symbol": "Symbol",
    "mono": "Courier",
}
HEIGHT = 842.0


@dataclass
class Sheet:
    """A page; places are points from the top left corner, y of text is its baseline."""

    width: float = 595.0
    height: float = HEIGHT
    rotate: int = 0
    operators: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, size: float = 11.0, font: str = "plain", turn: float = 0.0) -> Sheet:
        """Print a string; `turn` is counterclockwise, in degrees."""
        a, b = cos(radians(turn)), sin(radians(turn))
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        place = f"{a:.4f} {b:.4f} {-b:.4f} {a:.4f} {x:.2f} {self.height - y:.2f} Tm"
        self.operators.append(f"BT /{font} {size} Tf {place} ({escaped}) Tj ET")
        return self

    def lines(
        self, x: float, y: float, texts: list[str], size: float = 11.0, pitch: float = 14.0, font: str = "plain"
    ) -> Sheet:
        """Print lines one below the other."""
        for number, text in enumerate(texts):
            self.text(x, y + number * pitch, text, size, font)
        return self

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> Sheet:
        """Draw a line."""
        self.operators.append(f"0.5 w {x0} {self.height - y0} m {x1} {self.height - y1} l S")
        return self

    def grid(self, xs: list[float], ys: list[float]) -> Sheet:
        """Draw the lines of a table."""
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        return self


def objects(sheets: list[Sheet]) -> Iterator[str]:
    """The file's objects, from number 1."""
    first = 3 + len(FONTS)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(sheets)))
    yield "<< /Type /Catalog /Pages 2 0 R >>"
    yield f"<< /Type /Pages /Kids [{kids}] /Count {len(sheets)} >>"
    for base in FONTS.values():
        coding = "" if base == "Symbol" else "/Encoding /WinAnsiEncoding"
        yield f"<< /Type /Font /Subtype /Type1 /BaseFont /{base} {coding} >>"
    fonts = " ".join(f"/{name} {3 + number} 0 R" for number, name in enumerate(FONTS))
    for number, sheet in enumerate(sheets):
        yield (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {sheet.width} {sheet.height}] /Rotate {sheet.rotate} "
            f"/Resources << /Font << {fonts} >> >> /Contents {first + 2 * number + 1} 0 R >>"
        )
        content = "\n".join(sheet.operators)
        yield f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream"


def write(*sheets: Sheet, trailer: str = "") -> bytes:
    """The bytes of a PDF file."""
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects(list(sheets)), start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    head = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}"
    return (
        out
        + f"{head}trailer\n<< /Size {len(places) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(out)}\n%%EOF".encode()
    )


@pytest.fixture
def sheet() -> Callable[..., Sheet]:
    """Makes an empty page."""
    return Sheet


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """Writes pages to the bytes of a PDF file."""
    return write
