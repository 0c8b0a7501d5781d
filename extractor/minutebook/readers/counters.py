"""Numbers as lists show them: 3, c, C, iii, III, 03, third."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def roman(number: int) -> str:
    """Lower-case Roman numeral; the plain number outside 1 to 3999."""
    if not 0 < number < 4000:
        return str(number)
    shown = ""
    for value, letters in _ROMAN:
        shown += letters * (number // value)
        number %= value
    return shown


def letters(number: int) -> str:
    """Lower-case letters as a spreadsheet counts them: a … z, aa, ab; the plain number below 1."""
    if number < 1:
        return str(number)
    shown = ""
    while number:
        number, rest = divmod(number - 1, 26)
        shown = chr(ord("a") + rest) + shown
    return shown


def repeated_letters(number: int) -> str:
    """Lower-case letters as Word counts them: a … z, aa, bb; the plain number below 1."""
    if number < 1:
        return str(number)
    times, rest = divmod(number - 1, 26)
    return chr(ord("a") + rest) * min(times + 1, 30)


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th."""
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
