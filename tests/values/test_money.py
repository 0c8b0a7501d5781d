"""Amounts of money in a string, and the country that their signs belong to."""

from __future__ import annotations

import pytest

from minutebook.values.currencies import NOT_AMERICAN, currency_of, own_currency
from minutebook.values.money import find_money
from minutebook.values.numbers import decimal_string
from minutebook.values.provenance import infer_country, money_country

# name: text, country, then (mention, value, currency) for each amount
FOUND: dict[str, tuple[str, str | None, *tuple[tuple[str, str, str | None], ...]]] = {
    "dollars": ("cost $1,250.50 in", None, ("$1,250.50", "1250.5", "USD")),
    "dollars elsewhere": ("cost $40", "NZ", ("$40", "40", "NZD")),
    "named dollars": ("US$ 500 or A$20", None, ("US$ 500", "500", "USD"), ("A$20", "20", "AUD")),
    "code behind the sign": ("$50 CAD", None, ("$50 CAD", "50", "CAD")),
    "letter of a country": ("levy N5,000 or K50", "NG", ("N5,000", "5000", "NGN")),
    "hash for naira": ("fined #500 each", "NG", ("#500", "500", "NGN")),
    "kwacha": ("rent K2,500.00", "ZM", ("K2,500.00", "2500", "ZMW")),
    "code in small letters": ("Kes 7,500", None, ("Kes 7,500", "7500", "KES")),
    "rupees before words": (
        "(Rupees Two Lakhs Fifty Thousand only)",
        "IN",
        ("Rupees Two Lakhs Fifty Thousand", "250000", "INR"),
    ),
    "ringgit before words": ("Ringgit Malaysia Two Thousand", None, ("Ringgit Malaysia Two Thousand", "2000", "MYR")),
    "dollars before words": ("US Dollars Five Hundred", "KE", ("US Dollars Five Hundred", "500", "USD")),
    "sign behind": ("out of 30 000$ left", "CA", ("30 000$", "30000", "CAD")),
    "cents of nobody": ("ten cents a head", "ZZ", ("ten cents", "0.1", None)),
    "rand with spaces": (
        "R7 866 320.15 and R3,5 million",
        "ZA",
        ("R7 866 320.15", "7866320.15", "ZAR"),
        ("R3,5 million", "3500000", "ZAR"),
    ),
    "shillings among others": ("flour 36s., oats at £2", None, ("36s.", "1.8", "GBP"), ("£2", "2", "GBP")),
    "pounds set in columns": ("coals £18   9   6", None, ("£18   9   6", "18.475", "GBP")),
    "cts": ("tea at 40 cts. a cup", "US", ("40 cts", "0.4", "USD")),
    "quid": ("seven quid in the tin", "GB", ("seven quid", "7", "GBP")),
    "fiver": ("a fiver a head", "GB", ("a fiver", "5", "GBP")),
    "half cent": ("in hand $11.37½", "US", ("$11.37½", "11.375", "USD")),
    "told in brackets": ("the loss was (£38k) to date", "GB", ("(£38k)", "-38000", "GBP")),
    "half-guinea": ("his half-guinea", None, ("half-guinea", "0.525", "GBP")),
    "shillings as a price": ("claiming 35s for a gate", None, ("35s", "1.75", "GBP")),
    "pence as a price": ("Hay was 3d, oats dear", None, ("3d", "0.0125", "GBP")),
    "million": ("$1.2 million", None, ("$1.2 million", "1200000", "USD")),
    "million and the unit": ("$1.6 Billion dollars", None, ("$1.6 Billion dollars", "1600000000", "USD")),
    "k": ("£60k", None, ("£60k", "60000", "GBP")),
    "letter million": ("£1.5m", None, ("£1.5m", "1500000", "GBP")),
    "stop at the end": ("Cost about $35. per doz", None, ("$35", "35", "USD")),
    "cents twice": ("$0.50 cents each", None, ("$0.50 cents", "0.5", "USD")),
    "space in the number": ("$ 1, 750,000", None, ("$ 1, 750,000", "1750000", "USD")),
    "space before the pence": ("salary £747. 50.", None, ("£747. 50", "747.5", "GBP")),
    "code before": ("CHF 16'584.98", None, ("CHF 16'584.98", "16584.98", "CHF")),
    "code and k": ("EUR 2k", None, ("EUR 2k", "2000", "EUR")),
    "code behind": ("for 900 EUR", None, ("900 EUR", "900", "EUR")),
    "euro words": ("10k Euros", None, ("10k Euros", "10000", "EUR")),
    "decimal comma": ("€1.234,56", None, ("€1.234,56", "1234.56", "EUR")),
    "rupees": ("Rs. 7 crores", "IN", ("Rs. 7 crores", "70000000", "INR")),
    "rupees with a dash": ("Rs.5, 000/-", "IN", ("Rs.5, 000/-", "5000", "INR")),
    "rupees elsewhere": ("Rs 500", "LK", ("Rs 500", "500", "LKR")),
    "rupee sign": ("₹2,50,000", None, ("₹2,50,000", "250000", "INR")),
    "shillings of Kenya": ("Kshs. 20,000/-", None, ("Kshs. 20,000/-", "20000", "KES")),
    "slash alone": ("pay 500/-", "KE", ("500/-", "500", "KES")),
    "rand": ("R100 each", "ZA", ("R100", "100", "ZAR")),
    "dollar words": ("1,200 dollars", "CA", ("1,200 dollars", "1200", "CAD")),
    "number words": ("sixty dollars", None, ("sixty dollars", "60", "USD")),
    "singular unit": ("a one million dollar award", None, ("one million dollar", "1000000", "USD")),
    "no number before hundred": ("on each hundred dollars", None, ("hundred dollars", "100", "USD")),
    "dollars and cents": ("five dollars and fifty cents", None, ("five dollars and fifty cents", "5.5", "USD")),
    "cents": ("25 cents", "US", ("25 cents", "0.25", "USD")),
    "cents and mills": ("two cents and five mills", "US", ("two cents and five mills", "0.025", "USD")),
    "c": ("10c each", "AU", ("10c", "0.1", "AUD")),
    "p": ("50p per copy", "GB", ("50p", "0.5", "GBP")),
    "pounds, shillings, pence": ("£4 7s. 6d.", None, ("£4 7s. 6d.", "4.375", "GBP")),
    "with stops": ("the Sum of £61. 4s. 9d. and", None, ("£61. 4s. 9d.", "61.2375", "GBP")),
    "pounds and shillings": ("£22. 10s.; for", None, ("£22. 10s.", "22.5", "GBP")),
    "hyphens": ("£5-10-0", None, ("£5-10-0", "5.5", "GBP")),
    "columns": ("£12 10 6", None, ("£12 10 6", "12.525", "GBP")),
    "shillings and pence": ("2s. 6d. each", None, ("2s. 6d.", "0.125", "GBP")),
    "shillings alone": ("at 7s. per day", None, ("7s.", "0.35", "GBP")),
    "pence in a word": ("a Rate of Sixpence in the Pound", None, ("Sixpence", "0.025", "GBP")),
    "words for both": ("four pounds fifteen shillings", None, ("four pounds fifteen shillings", "4.75", "GBP")),
    "guineas": ("two guineas", None, ("two guineas", "2.1", "GBP")),
    "minus": ("-$3993", None, ("-$3993", "-3993", "USD")),
    "minus with a space": ("- $666", None, ("- $666", "-666", "USD")),
    "dash that leads to it": ("Bond - $225", None, ("$225", "225", "USD")),
    "accounting brackets": ("($1,327)", None, ("($1,327)", "-1327", "USD")),
    "brackets behind the sign": ("total $ (1,327)", None, ("$ (1,327)", "-1327", "USD")),
    "brackets of a sentence": ("a fee ($500) was", None, ("$500", "500", "USD")),
    "two signs are two": ("$1,000 to $2,000", None, ("$1,000", "1000", "USD"), ("$2,000", "2000", "USD")),
    "to is no range before a noun": ("£100 to 5 groups", None, ("£100", "100", "GBP")),
    "year behind a dash": ("£121 - 2018/19", None, ("£121", "121", "GBP")),
}
NOTHING = {
    "letter without its country": ("N5,000 and K50", None),
    "mills are a rate of tax": ("a levy of 5.9 mills", "US"),
    "number with a hash": ("pump #5", "NG"),
    "weight": ("twelve pounds of flour", None),
    "weight in America": ("sixty pounds", "US"),
    "day of the month": ("on the 3d of February", None),
    "name with pence": ("the Moon & Sixpence", None),
    "word in capitals": ("ALL 30 members", None),
    "room": ("Rm 204", None),
    "bare number": ("12,000", None),
}


@pytest.mark.parametrize("name", FOUND)
def test_amounts_are_found_and_read(name: str) -> None:
    text, country, *expected = FOUND[name]
    found = [(text[m.start : m.end], decimal_string(m.value), m.currency) for m in find_money(text, country)]
    assert found == expected


@pytest.mark.parametrize("name", NOTHING)
def test_what_is_no_money(name: str) -> None:
    assert find_money(*NOTHING[name]) == []


def test_a_range_with_one_sign_has_two_values() -> None:
    (mention,) = find_money("$3-4k")
    assert (mention.value, mention.value_max) == (3000, 4000)


def test_whether_the_currency_is_printed() -> None:
    assert [m.inferred for m in find_money("$5, US$5, 5 cents, £5", "US")] == [True, False, True, False]
    assert [m.inferred for m in find_money("US Dollars Five Hundred", "KE")] == [False]


def test_approximate_amounts() -> None:
    assert [m.approximate for m in find_money("about $40, then $40")] == [True, False]


COUNTRIES = {
    "United States": ("The Township of Elm, Ohio, paid $5.", "US"),
    "Canada": ("Ontario, Canada", "CA"),
    "Australia by its offices": ("registered with ACNC; ABN 12", "AU"),
    "New Zealand by its web addresses": ("www.club.org.nz, mail@club.org.nz", "NZ"),
    "India": ("Rs. 2 lakhs, UGC", "IN"),
    "call signs": ("VE3AAA and VA3BBB met", "CA"),
    "one city is not enough": ("Mr Hobart spoke; Mr Hobart left", None),
    "mixed with American cues": ("Vancouver, Ontario; Ohio, Texas", "US"),
    "Canada by the end of an address": ("Elm Landing, Ont., Monday evening", "CA"),
    "Nigeria by its sums": ("The levy of N5,000 and the cost of N1,250,000", "NG"),
    "township in Canada": ("Township of Elm, Ontario. Plus HST. Hydro One. The Township of Elm", "CA"),
    "South Africa by its sums": ("Cllr Bell: R3 500, then R41,2 m for roads; Cllr Fry, Cllr Dunn", "ZA"),
    "numbers behind R decide nothing": ("Resolution R10-311 and R12-004", None),
    "Canada by the sign behind": ("The dues are 1 250 $ and the hall 12,50 $.", "CA"),
    "spelling of elsewhere": ("Enrolment is up; all in favour of the $5 fee.", "ZZ"),
    "old spelling": ("May 4, 1821. Honoured with a vote in favour of $5 and his labour", None),
    "a town in another dollar country": ("The Rev. Low of Winnipeg asked $250.", "ZZ"),
    "two words of one stem": ("Subsequent honours and one honour", None),
    "not American, else open": ("The cheque for the tearoom was passed.", "ZZ"),
    "nothing": ("The club met.", None),
}


@pytest.mark.parametrize("name", COUNTRIES)
def test_country_of_the_money(name: str) -> None:
    text, country = COUNTRIES[name]
    assert money_country(text) == country


def test_country_needs_a_majority() -> None:
    assert infer_country("London and Dublin") is None
    assert infer_country("Leeds Parish Council, England") == "GB"


def test_currencies_of_countries() -> None:
    assert currency_of("dollar", "FJ") == "FJD"
    assert currency_of("dollar", None) == "USD"
    assert currency_of("dollar", NOT_AMERICAN) is None
    assert own_currency("IE") == "EUR"
    assert own_currency(None) is None
