"""Ruling lines in pictures of pages: found where a scanner broke them, and taken out without harm to the print."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

from minutebook.readers.pdf_grids import find_grids
from minutebook.readers.scan_ink import Ink, find_ink
from minutebook.readers.scan_noise import without_noise
from minutebook.readers.scan_rules import find_rules, parting

Make = Callable[..., Any]
SCALE = 72 / 200
ROW = (50, 36, 250, 56)
"""A table's row around the first line of print, in points."""


def drawn(picture: Image.Image, *lines: tuple[float, float, float, float], broken: float = 0.0) -> Image.Image:
    """Draw lines between points on a page, of whose pixels a share is missing."""
    mask = Image.new("L", picture.size, 0)
    for line in lines:
        ImageDraw.Draw(mask).line([place / SCALE for place in line], fill=255, width=2)
    black = (np.asarray(mask) > 0) & (np.random.default_rng(1).random((picture.height, picture.width)) >= broken)
    return Image.fromarray(np.where(black, np.uint8(0), np.asarray(picture)))


def sides(x0: float, top: float, x1: float, bottom: float) -> tuple[tuple[float, float, float, float], ...]:
    return (x0, top, x1, top), (x0, bottom, x1, bottom), (x0, top, x0, bottom), (x1, top, x1, bottom)


def rest(picture: Image.Image) -> Ink:
    """The ink of a page without the lines that part its text."""
    ink = find_ink(picture)
    return ink & ~parting(find_rules(ink, SCALE), ink, SCALE)


@pytest.mark.parametrize("broken", [0.0, 0.1, 0.2])
def test_a_broken_line_is_one(broken: float, page: Make) -> None:
    rules = find_rules(find_ink(drawn(page([]), (60, 80, 360, 80), broken=broken)), SCALE).rules
    assert [(round(rule.at), round(rule.start), round(rule.end)) for rule in rules.across] == [(80, 60, 360)]


def test_a_row_is_closed_by_short_sides(page: Make) -> None:
    picture = drawn(page(["Ann Bell"], left=55), *sides(*ROW), (120, 36, 120, 56))
    grids = find_grids(find_rules(find_ink(picture), SCALE).rules)
    assert [[round(x) for x in grid.xs] for grid in grids] == [pytest.approx([50, 120, 250], abs=1)]


def test_print_has_no_lines(page: Make) -> None:
    ink = find_ink(page(["EFFICIENT LITTLE MILL", "minimum illumination"], size=20, bold=[0, 1]))
    assert not find_rules(ink, SCALE).pixels.any()


def test_borders_are_taken_out_and_print_stays(page: Make) -> None:
    plain = page(["Ann Bell, Carl Dunn and Mary Holt"], left=55)
    assert np.array_equal(rest(drawn(plain, *sides(*ROW))), find_ink(plain))


def test_an_underline_is_left(page: Make) -> None:
    underlined = drawn(page(["Ann Bell, Carl Dunn and Mary Holt"], left=55), (55, 53, 240, 53))
    assert np.array_equal(rest(underlined), find_ink(underlined))


def test_specks_of_a_black_and_white_scan_are_taken_out(page: Make) -> None:
    plain = page()
    specks = np.random.default_rng(1).random((plain.height, plain.width)) < 0.0004
    picture = Image.fromarray(np.where(specks, np.uint8(0), np.asarray(plain)))
    ink = find_ink(picture)
    cleaned, kept = without_noise(picture, ink, np.zeros_like(ink), SCALE)
    print_only = find_ink(plain)
    assert (kept & ~print_only).sum() < 0.2 * (ink & ~print_only).sum()
    assert (find_ink(cleaned) & print_only).sum() == print_only.sum()
