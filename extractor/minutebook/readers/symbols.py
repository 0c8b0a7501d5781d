"""Characters of symbol fonts, by what they look like."""

from __future__ import annotations

import re

_BULLET = "•"
_TICKS = {0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0xA8: "☐", 0x6F: "☐", 0x71: "☐", 0x78: "☒", 0xE0: "→", 0x2A: "✉"}
_TICKS_2 = {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x51: "☒", 0x53: "☒", 0x54: "☒", 0xA3: "☐"}
_SIGNS = {
    0x2D: "-",
    0xBE: "—",
    0xB0: "°",
    0xB1: "±",
    0xB4: "×",
    0xB8: "÷",
    0xA3: "≤",
    0xB3: "≥",
    0xB9: "≠",
    0xBB: "≈",
    0xAE: "→",
    0xDE: "⇒",
    0xA5: "∞",
    0xA2: "′",
    0xB2: "″",
    0xBC: "…",
    0xD6: "√",
    0xE5: "∑",
    0x6D: "µ",
    0x70: "π",
    0xD2: "®",
    0xD3: "©",
    0xD4: "™",
    0xE2: "®",
    0xE3: "©",
    0xE4: "™",
    0x57: "Ω",
    0x44: "Δ",
    0x61: "α",
    0x62: "β",
}
_FONTS = {"symbol": _SIGNS, "wingdings": _TICKS, "wingdings 2": _TICKS_2}
_DRAWN = re.compile(r"symbol|(?:web|wing)dings.*|.*dingbats|marlett|monotype sorts|mt extra", re.I)


def symbol(font: str, code: str) -> str:
    """What a character of a font looks like: a bullet where it is an ornament that is not known.

    code: hexadecimal, with or without the 0xF000 that symbol fonts put on top; "" is returned where it is no number.
    """
    if not re.fullmatch("[0-9A-Fa-f]{1,6}", code):
        return ""
    number = int(code, 16)
    private = 0xF000 <= number <= 0xF0FF
    if not private and not _DRAWN.fullmatch(font.strip()):
        return chr(number) if 0x20 <= number < 0xD800 or 0xE000 <= number <= 0x10FFFF else ""
    return _FONTS.get(font.strip().lower(), _TICKS).get(number & 0xFF, _BULLET) if number <= 0xF0FF else _BULLET
