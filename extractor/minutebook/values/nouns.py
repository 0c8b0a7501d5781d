"""What can be counted, told by the form of words and by closed lists, without a tagger.

`noun_phrase` reads the words behind a number: modifiers, then a plural noun. Function words, verbs and
punctuation end the search, so what is no noun phrase within a few words gives nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORDS = r"""[^\W\d_](?:[\w'’ſ]|[-‐‑/&.](?=[^\W_]))*"""
WORD = re.compile(_WORDS)
_GAP = re.compile(r"[ \xa0]{1,2}(?:[-‐‑](?=[^\W\d_]))?[\"“‘'(]?(?=[^\W_])|\s?&\s?")
_ARTICLE_NUMBER = re.compile(r"\d{1,4}[A-Za-z]?(?=[ ][a-z])")

STOP = frozenset(
    """a an the this that these those and or nor but if than then as at by for from in into of off on onto out over per
    since through till to toward towards under until up upon via with within without during before after about above across
    against along among around because behind below beneath beside besides between beyond concerning down inside near
    outside regarding throughout underneath unlike versus vs while whereas although though unless whether when where why how
    who whom whose which what i you he she it we they me him her us them my your his its our their mine yours hers ours
    theirs myself himself herself itself ourselves themselves there here not no nor never also only just even still yet
    already again too very so such thus hence therefore however moreover etc both either neither each every all any some
    is are was were be been being am has have had having do does did done doing can could shall should will would may might
    must ought need needs needed dare used let lets get gets got gotten make makes made take takes took taken give gives gave
    given go goes went gone come comes came say says said see sees saw seen know knows knew known think thinks thought
    want wants wanted ask asks asked tell tells told put puts left leave leaves run runs ran held hold holds
    voted vote voting abstained opposed approved moved seconded carried passed agreed resolved attended reported noted stated
    said asked requested received submitted required remain remains remained became become becomes keep keeps kept seemed
    seems appear appears appeared include includes included including follow follows followed following show shows showed
    apart ago am pm a.m p.m hrs noon oclock o'clock plus minus times yes ie eg i.e e.g viz respectively instead perhaps always
    sometimes otherwise afterwards alas across besides various else once twice thrice now today tomorrow yesterday tonight
    please thank thanks via re cc attn""".split()
)
"""Words that end a noun phrase or cannot stand in one."""

IRREGULAR = frozenset(
    """people persons men women children gentlemen ladies councilmen councilwomen selectmen aldermen freemen brethren clergymen firemen
    policemen workmen chairmen foremen boatmen watchmen seamen townsmen tradesmen draymen sheep cattle deer fish aircraft
    series species folk folks staff police personnel youth poor feet teeth mice geese criteria data media alumni alumnae
    faculty crew livestock dice swine poultry salmon trout offspring headquarters crossroads premises works barracks
    memoranda agenda addenda errata referenda bacteria phenomena indices matrices appendices theses analyses bases crises
    hypotheses syllabi curricula fora stimuli nuclei radii cacti loaves knives wives lives halves shelves calves leaves
    housefolk teaching-staff bureaux plateaux gateaux""".split()
)
"""Plurals and collectives that no ending shows."""

_NO_PLURAL = frozenset(
    """this is was has as its his does us thus plus minus bus gas yes perhaps always across towards besides afterwards
    less unless doubtless regardless nevertheless business process progress access address success class pass glass mass loss cross
    press stress grass dress express congress witness illness fitness wellness awareness business's campus census consensus status
    virus focus bonus surplus apparatus corpus genus chorus circus previous various serious religious famous generous numerous
    continuous obvious precious dangerous gorgeous vicious ambitious nervous enormous hazardous indigenous religious famous
    mathematics physics economics politics ethics athletics gymnastics statistics news series's lens chaos james thomas charles
    williams jones davis harris lewis morris phillips edwards roberts evans hughes adams stevens texas kansas arkansas illinois
    paris memphis christmas xmas atlas canvas alias bias pancreas overseas whereas nowadays sometimes hers ours yours theirs
    themselves ourselves yourselves analysis basis crisis thesis emphasis synopsis diagnosis hypothesis axis oasis tennis debris
    chassis trans ours says goes comes gets makes takes gives needs wants seems""".split()
)
"""Words in -s that are no plurals of things."""

MEASURES = frozenset(
    """second minute min hour hr day weekday night weekend week fortnight month quarter year yr decade century period semester
    feet foot ft inch yard rod chain furlong link fathom metre meter mm cm km m kilometre kilometer mile knot mph kph acre hectare ha
    sq sqm sf square gallon gal pint quart litre liter bushel peck cubic cu ton tonne lb lbs oz ounce kg kilo kilogram gram mg
    kw kwh mw mwh gw gwh watt volt amp hz mhz ghz khz db degree celsius fahrenheit percent cent pence pound shilling dollar euro
    byte kb mb gb tb bit dpi point's basis fte psi rpm cfs mgd mile's km's block's hundredth thousandth tenth half third fourth
    fifth sixth eighth quarter's cord's step's leap's generation""".split()
)
"""Units of time and measure: durations and measurements are no counts."""

VOTES = frozenset("vote aye nay yea no noe yes abstention abstain ballot's against opposed dissent dissension favour favor".split())
"""What is counted in a vote: tallies belong to their decisions."""

LABELS = frozenset(
    """item items agenda section sections sec article articles art clause clauses rule rules no nos number numbers resolution resolutions
    ordinance ordinances page pages pp p chapter chapters part parts phase phases stage stages step level levels tier tiers grade grades
    class classes year years room rooms suite unit apt apartment lot lots block blocks parcel parcels route routes highway hwy
    road rd district districts ward wards precinct zone zones area areas plot plots plan plans map maps table tables figure figures fig exhibit
    exhibits appendix annex attachment attachments schedule schedules form forms bylaw bylaws by-law law laws act bill bills policy
    version ver v release track session slide slides paragraph paragraphs para paras line lines channel option options question questions
    q motion amendment amendments decision minute minutes recommendation recommendations covid covid-19 type category cat group team site
    station engine truck vehicle building house house's flat box po p.o lodge local chapter's volume vol issue book ledger folio
    order orders case file ref reference code invoice cheque check receipt warrant account acct a/c fund title public's proposition measure
    window windows python java html css web w3c http utf xml ipv ip wi-fi 5g world war apollo route interstate i- us- psalm psalms verse hymn
    hymns gate bay platform dock pier wharf berth aged age ages under's u circa""".split()
)
"""Nouns that a number behind them names, not counts ("Item 5", "Phase 2")."""

ADDRESSES = frozenset(
    """gardens mews villas cottages terraces heights hills oaks barns acres meadows fields flats buildings apartments estates crossroads
    lakes springs pines falls woods ways""".split()
)
"""Ends of street names: "12 Acacia Gardens"."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """The words that a number counts: offsets into the text, the head in lower case."""

    start: int
    end: int
    head: str


def singular(word: str) -> str:
    """A plural noun in the singular, roughly: enough to look it up."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def is_plural(word: str) -> bool:
    """Whether a word has the form of a plural noun."""
    lower = word.lower().replace("ſ", "s").replace("rn", "rn")
    last = re.split(r"[-‐‑/&]", lower)[-1]
    if lower in IRREGULAR or last in IRREGULAR:
        return True
    if lower in _NO_PLURAL or len(last) < 3 or last.endswith(("'s", "’s")):
        return False
    if last.endswith(("s'", "s’")):
        return False
    return last.endswith("s") and not last.endswith(("ss", "us", "ous", "is"))


def noun_phrase(text: str, start: int, limit: int = 4) -> NounPhrase | None:
    """The noun phrase that starts at `start` (spaces skipped) and has its plural head within `limit` words."""
    first = _GAP.match(text, start)
    position = first.end() if first else start
    begin, found, last = position, None, ""
    for _ in range(limit + 2):
        match = WORD.match(text, position)
        if match is None:
            number = _ARTICLE_NUMBER.match(text, position) if last[:1].isupper() else None
            if number is None or found:
                break
            position = number.end() + 1
            continue
        word = match.group().rstrip(".")
        lower = word.lower()
        plural = is_plural(word)
        if lower in STOP or found and not plural:
            break
        end = match.start() + len(word)
        if plural:
            found = NounPhrase(begin, end, re.split(r"[-‐‑/&]", lower)[-1])
        last = word
        gap = _GAP.match(text, end)
        if gap is None:
            break
        position = gap.end()
    return found
