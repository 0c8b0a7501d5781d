"""Signs, codes and names of currencies, and what "$", "Rs." or "cents" means in a country."""

from __future__ import annotations

import re
from decimal import Decimal

CODES = (
    "USD|EUR|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|PKR|LKR|NPR|BDT|KES|UGX|TZS|RWF|ETB|ZAR|NGN|GHS|ZMW|MWK|BWP|NAD|MUR|EGP|MAD"
    "|XAF|XOF|SGD|HKD|TWD|MYR|IDR|PHP|THB|VND|KRW|FJD|PGK|JMD|TTD|BBD|XCD|BSD|BZD|GYD|MXN|BRL|ARS|CLP|COP|PEN|SEK|NOK"
    "|DKK|ISK|PLN|CZK|HUF|RON|BGN|RSD|UAH|RUB|TRY|ILS|AED|SAR|QAR|KWD|BHD|OMR|JOD|IEP|DEM|FRF|BEF|NLG|ITL|ESP|ATS"
)
"""ISO 4217 codes that are read as such, as alternatives of a regex."""


def _pairs(table: str) -> dict[str, str]:
    """A table of pairs: "US USD, CA CAD" is {"US": "USD", "CA": "CAD"}."""
    pairs = [pair.split() for pair in table.split(",")]
    return {key: value for key, value in pairs}  # noqa: C416 - dict() of lists is no typed dict


SIGNS = _pairs(
    "US$ USD, U.S.$ USD, A$ AUD, AU$ AUD, C$ CAD, CA$ CAD, CAN$ CAD, CDN$ CAD, NZ$ NZD, S$ SGD, SG$ SGD, HK$ HKD,"
    "NT$ TWD, R$ BRL, J$ JMD, TT$ TTD, EC$ XCD, BDS$ BBD, FJ$ FJD, N$ NAD, Z$ ZWL, G$ GYD, BZ$ BZD, MX$ MXN, £ GBP,"
    "STG£ GBP, IR£ IEP, € EUR, ₹ INR, ₦ NGN, ₱ PHP, ₩ KRW, ₽ RUB, ₺ TRY, ₪ ILS, ฿ THB, ₫ VND, ₴ UAH, ₡ CRC, ৳ BDT,"
    "GH₵ GHS, GH¢ GHS, ₵ GHS,"
    "KES KES, NGN NGN, UGX UGX, TZS TZS, INR INR, PKR PKR,"
    "KSHS KES, KSHS. KES, KSH KES, KSH. KES, USHS UGX, USH UGX, TSHS TZS, TSH TZS, SFR CHF, SFR. CHF,"
    "RMB CNY, NIS ILS, KČ CZK, ZŁ PLN"
)
"""Signs that stand for one currency, in upper case."""
OPEN_SIGNS = _pairs("$ dollar, ¥ yen, RS rupee, RS. rupee, SHS shilling, SHS. shilling, SH. shilling, KR crown")
"""Signs that several currencies share, with the family that `currency_of` knows them by."""

_DOLLARS = _pairs("US USD, CA CAD, AU AUD, NZ NZD, SG SGD, HK HKD, FJ FJD, JM JMD, TT TTD, BB BBD, NA NAD, ZW ZWL")
_RUPEES = _pairs("IN INR, PK PKR, LK LKR, NP NPR")
_SHILLINGS = _pairs("KE KES, UG UGX, TZ TZS")
_CROWNS = _pairs("SE SEK, NO NOK, DK DKK")
_EUROS = _pairs("IE EUR, DE EUR, FR EUR, NL EUR")
_OTHERS = _pairs("GB GBP, CH CHF, ZA ZAR, NG NGN, GH GHS, JP JPY, CN CNY, ZM ZMW, MW MWK, PG PGK, BW BWP, PH PHP")
_FAMILIES: dict[str, tuple[dict[str, str], str | None]] = {
    "dollar": (_DOLLARS, "USD"),
    "pound": ({}, "GBP"),
    "rupee": (_RUPEES, "INR"),
    "shilling": (_SHILLINGS, None),
    "crown": (_CROWNS, None),
    "yen": (_pairs("JP JPY, CN CNY"), "JPY"),
    "franc": (_pairs("CH CHF"), None),
    "kwacha": (_pairs("ZM ZMW, MW MWK"), None),
    "peso": (_pairs("PH PHP"), None),
    "rand": (_pairs("ZA ZAR"), None),
    "cent": (_DOLLARS | _EUROS | {"ZA": "ZAR"}, None),
}
NOT_AMERICAN = "ZZ"
"""Stands for any country but the United States: a code that ISO 3166 leaves to its users."""
DOLLAR_COUNTRIES = tuple(_DOLLARS)
"""Countries whose money is called dollars."""
SLASH_COUNTRIES = frozenset(_RUPEES) | frozenset(_SHILLINGS)
"""Countries that write "500/-" and "500/=" for whole amounts."""

LETTER_SIGNS = {
    "N": {"NG": "NGN"},
    "#": {"NG": "NGN"},
    "=N=": {"NG": "NGN"},
    "K": _pairs("ZM ZMW, MW MWK, PG PGK"),
    "MK": {"MW": "MWK"},
    "P": _pairs("BW BWP, PH PHP"),
    "D": {"GM": "GMD"},
    "LE": {"SL": "SLE"},
}
"""Signs that are letters or marks with other uses: money only in their countries."""

_UNITS = """
    dollar dollar 1, cent cent 0.01, mill cent 0.001, euro EUR 1, pound pound 1, shilling GBP 0.05, pence GBP 0.01,
    penny GBP 0.01, quid GBP 1, buck dollar 1, ct cent 0.01, kobo NGN 0.01,
    kwacha kwacha 1, kina PGK 1, peso peso 1, guinea GBP 1.05, rupee rupee 1, paise rupee 0.01, franc franc 1,
    naira NGN 1, cedi GHS 1,
    rand ZAR 1, yen JPY 1, yuan CNY 1, kroner crown 1, kronor crown 1, zloty PLN 1, koruna CZK 1, forint HUF 1,
    ringgit MYR 1, baht THB 1, taka BDT 1, dirham AED 1
"""
UNITS = {name: (family, Decimal(worth)) for name, family, worth in (unit.split() for unit in _UNITS.split(","))}
"""Names of units in the singular: their family or code, and what one is worth in it."""
UNIT_NAMES = (
    r"(?:dollars?|cents?|cts|bucks?|quid|kobo|kwacha|kina|pesos?|euros?|pounds?|shillings?|pence|penny|pennies|guineas?|rupees?|paise|francs?|naira|cedis?"
    r"|rands?|yen|yuan|kroner|kronor|zloty|zlotych|koruna|forints?|ringgit|baht|taka|dirhams?)"
)
"""Names of units in the singular and plural, as a regex."""
_IRREGULAR = {"pennies": "penny", "zlotych": "zloty"}
ADJECTIVES = _pairs(
    "us USD, u.s. USD, american USD, canadian CAD, australian AUD, nz NZD, singapore SGD, swiss CHF, french FRF,"
    "kenya KES, kenyan KES, indian INR, sterling GBP, fiji FJD"
) | {"new zealand": "NZD", "hong kong": "HKD"}
"""What a unit is called by its country: "Australian dollars"."""


def unit_of(printed: str) -> tuple[str, Decimal]:
    """Family or code of a printed unit name ("dollars", "pence"), and what one is worth in it."""
    name = printed.lower()
    return UNITS[name if name in UNITS else _IRREGULAR.get(name, name.removesuffix("s"))]


def currency_of(family: str, country: str | None) -> str | None:
    """The ISO 4217 code of "dollar", "rupee", "pound" … in a country; the commonest one where the country is open."""
    members, default = _FAMILIES[family]
    if country == NOT_AMERICAN and family in ("dollar", "cent"):
        return None
    return members.get(country or "", default)


def own_currency(country: str | None) -> str | None:
    """The currency of a country."""
    return (_DOLLARS | _RUPEES | _SHILLINGS | _CROWNS | _EUROS | _OTHERS).get(country or "")


def sign_currency(printed: str, country: str | None) -> tuple[str | None, bool]:
    """The code of a printed sign or code, and whether the country decided it."""
    name = printed.upper().strip()
    if name in ("RMB", "NIS") and printed != name:
        return None, False
    if name in SIGNS:
        return SIGNS[name], False
    if name in OPEN_SIGNS:
        return currency_of(OPEN_SIGNS[name], country), True
    if name in LETTER_SIGNS:
        return LETTER_SIGNS[name].get(country or ""), True
    if name == "R":
        return currency_of("rand", country), True
    code = name.rstrip("$£€ ")
    # Codes only in capitals: "all 30 members" is no Albanian money.
    return (code, False) if printed.startswith(code) and re.fullmatch(CODES, code) else (None, False)
