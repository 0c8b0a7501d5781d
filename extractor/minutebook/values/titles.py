"""The words that stand around names: titles, offices, kinds of bodies, letters after the name.

All words are in lower case without full stops, as `plain` makes them. A word that is also a common
surname ("Church", "Page", "King") stands in `WEAK`: it counts as an office or a body only beside a
word that is one for certain ("Church Warden").
"""

from __future__ import annotations

from functools import lru_cache


def word_set(words: str) -> frozenset[str]:
    """The words of a text as a set: how word lists are written here."""
    return frozenset(words.split())


COURTESY = word_set(
    """
    mr mrs ms miss misses mx master mssrs messrs mesdames dr drs doctor prof professor professors profs bishop
    archbishop assoc asst sir dame lord lady rev revd revs revds reverend rabbi imam fr father pastor sister bro brother
    brothers sis sr bros hon honble honourable honorable mme mlle mons monsieur madame madam alh alhaj pharm
    hon'ble rt right sri sh shri smt shrimati kum kumari thiru tmt er adv ar datuk dato datin encik puan haji alhaji
    alhaja hajia chief engr
    ustaz sheikh capt captain major col colonel maj lt lieut sgt sergeant cpl cpt cmdr comm commodore adm admiral
    gen brig wing sqn insp inspector constable pc pcso det supt ambassador amb excellency he hrh hm esquire elder
    deacon dea canon ven archdeacon father comrade cde dona sra senor senora snr dipl ing judge justice cr crs cllr
    cllrs clr clrs cnclr eng dato' dato’ barr arc surv evang otunba lolo ichie nze
    janab janaba srimathi srimati selvi thirumathi mohtarma
    comhairleoir cynghorydd cyng mwl mallam tun pandit swami mzee dra
    """
)
"""Titles of courtesy, rank and learning that stand before a name."""

MEMBERSHIP = word_set(
    """
    councillor councillors councilor councilors councilmember councilmembers councilman councilmen councilwoman
    councilwomen councilperson alderman aldermen alderwoman aldermember ald alds alderperson commissioner
    commissioners commr trustee trustees director directors dir supervisor supervisors supv selectman selectmen
    selectwoman selectperson selectboard freeholder freeholders legislator legislators representative
    representatives rep reps senator senators delegate delegates assemblyman assemblywoman assemblymember deputy td
    member members governor governors regent regents burgess burgesses vestryman vestrymen councilperson overseer
    overseers elder elders deacon deacons jurat bailie baillie convener comhairleoir comhairleoirí cynghorwyr
    """
)
"""What the members of a body are called; before one name it is the honorific."""

TITLE_AREAS = word_set(
    """
    county district borough city town parish community regional unitary shire cathedral ward municipal village
    township council board committee state local
    """
)
"""Words that stand before a membership title and belong to it ("County Councillor", "Board Member")."""

OFFICES = word_set(
    """
    chairlady vice-chairlady vice-captain sec'y
    chair chairman chairwoman chairperson chairpersons chairmen chairs chairpeople cochair cochairs vice-chair
    vice-chairman vicechair president presidents pres vice-president vicepresident vp secretary secretaries secretariat
    sec secy treasurer treas treasurers clerk clerks mayor mayors provost manager managers officer officers
    administrator administrators engineer engineers attorney attorneys counsel solicitor barrister lawyer auditor
    auditors accountant bookkeeper superintendent principal headteacher headmaster headmistress planner planners
    assistant assistants coordinator co-ordinator coordinators advisor adviser advisors advisers consultant
    consultants moderator scribe minute-taker minute-secretary notetaker note-taker recorder convenor convener
    convenors facilitator rapporteur observer observers observing guest guests visitor visitors invitee invitees
    intern interns student minister undersecretary editor webmaster librarian historian archivist sysadmin sysadmins
    technician analyst specialist developer architect surveyor inspector foreman lead leader liaison webmistress
    registrar assessor comptroller controller collector treasurer-secretary ceo cfo coo cto cio ciso dpo chro
    executive executives spokesperson teller tellers parliamentarian chaplain organist organiser organizer
    instructor teacher lecturer postgraduate researcher scientist professor dean rector chancellor vice-chancellor
    warden churchwarden wardens sexton curator conservator commodore chamberlain steward stewards trainee apprentice
    supervisor director directors governor councillor councillors councilor commissioner commissioners trustee
    trustees member members representative representatives rep reps delegate delegates alternate alternates staff
    employee resident residents reporter journalist presenter presenters speaker speakers applicant agent contractor
    stenographer interpreter translator doorkeeper ombudsman sheriff marshal constable headman sarpanch upasarpanch
    sabhapati adhyaksha pradhan cathaoirleach leas-cathaoirleach taoiseach tanaiste reeve deputy-mayor postmaster
    taker takers keeper head heads parent governor-general caretaker janitor custodian driver electrician nurse
    physician technologist economist statistician webmanager bursar almoner trustee-elect past-president
    convenor-elect host hosts timekeeper partner quartermaster adjutant pcso wpc psco vicar vicars curate curates
    at-arms advocate advocates nominee harbourmaster harbormaster cadeirydd clerc
    incumbent churchwardens sidesman sidesmen verger beadle guardians surveyors coroner prefect monitor
    """
)
"""Offices and jobs: a phrase that ends in one of these is a role."""

QUALIFIERS = word_set(
    """
    vice deputy assistant asst associate assoc acting a/ interim co ex former past immediate elect pro tem tempore
    temp temporary hon honorary joint junior senior sr jr sub under chief lead principal executive managing general
    first second third 1st 2nd 3rd 4th nd rd st past non voting nonvoting ex-officio officio co-opted coopted
    elected appointed independent provisional prospective new outgoing incoming recording corresponding financial
    finance membership publicity public safety fire police human resources resource information technology it
    technical legal policy planning communications community special social welfare youth health environmental
    environment building works water sewer highway highways road roads street park parks recreation program
    programme project projects property office field operations administrative administration admin clerical
    commercial business development economic corporate services service internal external international national
    regional local district county city town village township parish borough municipal state federal provincial
    school university college board council committee club society association society's branch group section
    division department dept unit team head heads port harbour harbor airport library museum church site system
    systems network data web website events event sports education training research safety security compliance
    quality product marketing sales media press news editorial student students footpath tree flood rights way
    minutes minute note taker person responsible in charge only town's life honorary year rep 2nd 3rd tech treasury
    asset grants property housing transport transportation transit engineering staff presiding governance customer
    customers steering audit risk independent lay clinical medical nursing dental pharmacy strategic forward
    government relations affairs
    """
)
"""Words that stand before an office within a role ("Interim Fire Chief", "Deputy Town Clerk")."""

BODIES = word_set(
    """
    council councils committee committees commission board boards association society university college
    universities school schools academy department dept ministry office agency agencies authority authorities
    institute institution company ltd limited llc llp inc incorporated corp corporation gmbh plc pty group groups
    foundation trust district ward county city town township village borough municipality precinct parish diocese
    synod service services police constabulary centre center union federation league secretariat directorate
    directorate-general embassy consulate mission network library museum gallery hospital clinic partnership bureau
    administration organisation organization international national laboratory laboratories lab labs observatory
    club team unit division branch section chapter province republic kingdom states state nations government
    parliament assembly senate congress legislature court tribunal ombudsman consortium alliance coalition forum
    programme program project initiative fund bank newspaper times gazette herald tribune courier press news media radio
    television consulting consultants associates partners solutions systems technologies industries enterprises
    holdings engineering communications architects surveyors solicitors utilities utility railway railways airport
    port region regional federal metropolitan community resources faculty ministry conference convention campaign
    task-force taskforce
    """
)
"""Kinds of bodies and places: a phrase that holds one of these and ends in no office is an affiliation."""

WEAK = word_set(
    """
    bishop church dean major judge parish chambers banks king knight prior abbot pope steward stewart parsons
    chaplin warden ward lodge hall house park parks field fields street bridge temple mission power port bank page
    sergeant porter forester ranger gardener farmer miller cook baker carter hunter clark reeve reeves constable
    marshal marshall burgess provost priest monk deacon young major town towns village college school state city
    county banks brook forest marsh moor wood woods hill lake shore rivers pond wells stone chief sheriff general
    rector chancellor duke earl baron squire usher butler chamberlain press news court bell fisher law laws best
    head speaker reader player singer host hosts guest parent minister christian reed reid post gates weeks day may
    june april august march ford bishops nurse proctor friend justice master masters english french german welsh
    irish ireland england holland france israel jordan chad georgia kenya
    """
)
"""Words of the lists above that are also surnames or given names."""

PARTICLES = word_set(
    """
    de da di del della delle dello dos das do du des la le las los el al van von vom zu zum zur der den dem ten ter
    te bin ibn binti bint abu ben ap ab ferch af av y e i san santa st ste uí ui nic ní ni ó o mac mc 't
    """
)
"""Small words within a name ("Ludwig van der Berg")."""

SUFFIXES = word_set(
    """
    jr jnr junr jun sr snr senr sen ii iii iv
    """
)
"""Letters of a generation, part of the name."""

POSTNOMINALS = word_set(
    """
    obe mbe cbe kbe dbe gbe bem om ch jp dl qc kc sc bart bt esq esqr esqs esqrss esquire esquires phd dphil edd
    md ma ba bsc msc mba mphil llb llm lld dd bd ms mss mpa mpp mpl pe peng pg cpa ca acca fca fcca cga cma cfa
    cfp frs frse fba fsa faia aia riba raic ria aicp faicp rtpi mrtpi mciob rn rgn dnp do dds dmd dvm psyd jd
    esq am ao ac oam afsm psm qsm qso onz mnzm cnzm dnzm onzm dsc dso mc dfc dcm afc vd ed rn rnr usn usa usaf
    usmc ret retd cd mcp mrics frics mice fice cmc mmc cmmc icma cm caa sfo gisp leed ap fcis acis dsa bed med
    dip hons bl ml bcom mcom mbbs esqre esqres
    """
)
"""Degrees, honours and memberships printed after a name."""

SEATS = word_set(
    """
    mp mps mep msp td tds mla mlas mlc mpp mna mhk senator
    """
)
"""Seats in a parliament printed after a name; they are a role."""

NOT_NAMES = word_set(
    """
    the a an this that these those all none nil no not any each both various several some many others other also and
    or with without from to at in on of for by per via as is are was were be been being has have had a an would
    shall there here who whom whose which what when where why how it its their his her our your my we they he she
    you i if but so present absent apologies apology regrets excused attendance attending attendees attendee
    participants participant quorum minutes minute meeting meetings agenda item items report reports reported
    matters matter arising business motion motions moved seconded resolved resolution approval approve approved
    adopt adopted adoption agreed decision decisions action actions discussion discussed review welcome opening
    opened introduction introductions introduced call called order roll adjourn adjourned adjournment closed closing
    close next date time place venue held location page draft correspondence declarations declaration interest
    interests confirmation confirmed election elections elected nominations nominees appointment appointments
    preliminaries
    finance finances financial budget planning update updates status topic topics task tasks owner notes note
    summary overview background purpose schedule list names name title position public media members member visitors
    visitor guests guest staff officers officials board committee council councillors commissioners directors
    trustees governors observers apologise received monday tuesday wednesday thursday friday saturday sunday january
    september october november december february feb apr jul aug sep sept oct nov dec signed signature secretary's
    chairman's treasurer's president's ayes aye noes nays nay yes abstain abstained abstentions carried vote votes
    voting passed unanimous unanimously yeas yea tba tbc tbd n/a na unknown vacant vacancy illegible zoom teams
    phone telephone video online remote remotely hybrid left arrived late early person persons people total number
    two three four five six seven eight nine ten twelve new old ok please thank thanks chaired clerked recorded
    prepared taken distributed pledge allegiance invocation prayer consent session executive workshop hearing open
    forum comments comment questions question any in-attendance recap noted reviewed acknowledgement acknowledgment
    country statement statements proxies proxy membership register calendar closing additions deletions advertising
    reasons apologised announcements announcement presentations presentation proceedings signatures notice
    """
)
"""Words that begin or make no name."""


@lru_cache(maxsize=4096)  # the same words come again and again
def plain(word: str) -> str:
    """The word in lower case without its full stops and with a straight apostrophe."""
    return word.casefold().replace(".", "").replace("’", "'").strip("'")


def singular(word: str) -> str:
    """The singular of a title, keeping its case: "Councillors" -> "Councillor", "Aldermen" -> "Alderman"."""
    if len(word) < 4 or plain(word) in _INVARIABLE or word[-2:].lower() == "ss":
        return word
    if word[-3:] == "men":
        return word[:-2] + "an"
    if word[-3:] == "ies":
        return word[:-3] + "y"
    return word[:-1] if word[-1] == "s" and word[-2:] != "us" else word


_INVARIABLE = word_set(
    """
    staff affairs services relations resources works operations communications sales sports press news
    """
)


def is_plural(word: str) -> bool:
    """Whether a title stands in the plural ("Councillors", "Crs", "Messrs", "Aldermen")."""
    low = plain(word)
    return low in _PLURAL_TITLES or (low[-1:] == "s" and (low[:-1] in MEMBERSHIP or low[:-1] in OFFICES))


_PLURAL_TITLES = word_set(
    """
    messrs mssrs mesdames misses revs revds drs profs professors crs cllrs clrs reps alds bros brothers aldermen
    alderwomen councilmen councilwomen selectmen vestrymen comhairleoirí cynghorwyr chairmen secretaries mps tds mlas
    """
)
