"""Words that tell a name from the beginning of a sentence, and one's own groups from others."""

from __future__ import annotations

_OPENERS_TEXT = """
    a action add after all allow also although an and another any approve arrange as ask at authorise authorize
    because before both but buy by call check consider contact create direct discuss each email enable ensure
    every find fix for from get how however if in install it its let make many most motion no none not obtain on
    once or order other permit prepare provide purchase recommend remove repair request review send set several
    since so some start that the then there therefore these this those thus to what when where which while who
    why with write
"""
OPENERS = frozenset(_OPENERS_TEXT.split())
"""Words that begin a sentence or a command, and no name."""

_NOT_NAMES_TEXT = """
    a according act action actions add additionally after agenda agreed all also although an and annual another
    any application applications appointed april arrange article as ask at august avenue based because before
    bill board both budget building but buy by call calls chair chairman chapter check chose church city clerk
    comment comments committee community concerning congratulations congress consider contact continue copies
    copy cost costs council councillors county covid create currently date day days december decision discuss
    discussed discussion district document documents due during each eight elected email emails ensure every
    facebook february federal fee fees finally find five fix following for four friday from funding funds
    further general get github given goal google google's government grant grants hall hopefully how however
    http https if in install international internet invoice invoices issue issues it item items its january july
    june just last letter letters library local make many march may mayor meeting meetings members membership
    minutes monday money month more most motion motions move moved national need needed needs new next nine no
    none not note noted november obtain october ok old on once one only or order ordered organise organize other
    over page parish park parks parliament payment payments pdf per phase phone plan plans please policy
    potential prepare president project projects proposal proposals provide public purchase question questions
    re reach regarding regular remove repair report reports request resolution resolved review road saturday
    school secretary section send september set seven several sewer since six slack so some special staff start
    state status street such sunday ten thank thanks that the then there therefore these this those three
    thursday thus time times to today tomorrow town treasurer tuesday twitter two under unless until update
    updates url via village volunteers voted water website wednesday week weeks what when where which while who
    why wiki with work write year years yes zoom
"""
NOT_NAMES = frozenset(_NOT_NAMES_TEXT.split())
"""Words that are no name when they stand alone, capital letter or not."""

_OWN_GROUPS_TEXT = """
    admin admissions advisory all allotments appeals audit board borough both budget building buildings burial
    cemetery christmas city committee communications community council county curriculum development district
    each education environment environmental events executive fees festival finance fire footpaths full
    fundraising general governance grounds health highway highways housing infrastructure it joint library
    management marketing member members membership municipal nominating nominations officers organising
    organizing our outreach parent parish parks pay personnel planning police policy program programme project
    property public publicity recreation road roads safety security select social special staff staffing
    standing steering technical the town tree village web website working works
"""
OWN_GROUPS = frozenset(_OWN_GROUPS_TEXT.split())
"""Words before "committee" or "council" that do not make it somebody else's."""
