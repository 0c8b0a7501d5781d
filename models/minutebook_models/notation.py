"""How values are written: EDTF dates, clock times, decimals, currencies, languages.

Each alias is a plain `str` to Python; pydantic validates it and the JSON Schema says how it looks.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, Field, Strict, WithJsonSchema
from pydantic_core import PydanticCustomError

_MONTH = r"(?:0[1-9]|1[0-2])"
_DAY = r"(?:0[1-9]|[12]\d|3[01])"
_YEAR_WITH_GAPS = r"\d(?:\d{2}X|\dXX|XXX)"
_DATE = rf"(?:{_YEAR_WITH_GAPS}|\d{{4}}(?:-(?:2[1-4]|XX(?:-XX)?|{_MONTH}(?:-(?:XX|{_DAY}))?))?)[?~%]?"
EDTF_PATTERN = rf"^(?:{_DATE}(?:/(?:{_DATE}|\.\.)?)?|(?:\.\.)?/{_DATE})$"
"""EDTF level 1 without times of day, years beyond four digits and years before 0."""

_EDTF = re.compile(EDTF_PATTERN)
_FULL_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_PLAIN_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}")


@lru_cache(maxsize=4096)
def is_edtf(text: str) -> bool:
    """Whether `text` is an EDTF level 1 date or interval whose days exist and whose end is not before its start."""
    if not _EDTF.fullmatch(text):
        return False
    ends = [end.rstrip("?~%") for end in text.split("/")]
    return all(_exists(end) for end in ends) and (len(ends) == 1 or _in_order(*ends))


def _exists(day: str) -> bool:
    """Whether the calendar has that day; anything vaguer than a day does exist."""
    if full := _FULL_DATE.fullmatch(day):
        try:
            date(int(full[1]), int(full[2]), int(full[3]))
        except ValueError:
            return False
    return True


def _in_order(start: str, end: str) -> bool:
    """Whether an interval runs forwards, as far as both ends are printed equally closely."""
    if len(start) != len(end) or not (_PLAIN_DATE.fullmatch(start) and _PLAIN_DATE.fullmatch(end)):
        return True
    return start <= end


def _edtf(text: str) -> str:
    if not is_edtf(text):
        raise PydanticCustomError(
            "edtf", "'{text}' is no EDTF level 1 date (write 2016-11-05, 2016-11, 187X, 1902~ or A/B)", {"text": text}
        )
    return text


Words = Annotated[str, Field(min_length=1)]
"""Words as printed; what is absent is `None`, never an empty string."""

Edtf = Annotated[
    str,
    AfterValidator(_edtf),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": EDTF_PATTERN,
            "examples": ["2016-11-05", "2016-11", "187X", "2017-06-12/2017-06-13"],
        }
    ),
]
"""A date or interval in EDTF level 1."""

ClockTime = Annotated[str, Field(pattern=r"^(?:[01]\d|2[0-3]):[0-5]\d$")]
"""A time of day, `HH:MM` on the 24-hour clock."""

DecimalString = Annotated[str, Field(pattern=r"^-?\d+(?:\.\d+)?$")]
"""A plain decimal number: no grouping, no exponent, no sign of currency."""

CurrencyCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
"""An ISO 4217 currency code."""

LanguageTag = Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$")]
"""A BCP 47 language tag."""

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 digest in lower-case hexadecimal."""

Offset = Annotated[int, Field(ge=0), Strict()]
"""A place in the canonical text, in Unicode code points."""

Count = Annotated[int, Field(ge=0), Strict()]
"""How many there are."""

Ordinal = Annotated[int, Field(ge=1), Strict()]
"""A place in a sequence that counts from 1."""

Share = Annotated[float, Field(ge=0, le=1)]
"""A number from 0 to 1."""

Flag = Annotated[bool, Strict()]
"""True or false, nothing that merely looks like it."""
