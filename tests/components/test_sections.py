"""Sections: headings in every typography, what only looks like one, kinds, levels and appendices."""

from __future__ import annotations

import pytest
import spacy

from minutebook import readers
from minutebook.components import sections
from minutebook.components.annotations import Annotations
from minutebook.components.heading_titles import find_title
from minutebook.components.heading_words import classify, is_label
from minutebook.readers.text import read_lines
from minutebook.text import compose

TALK = "The Clerk reported that the work had been done and the members were content with it."


def annotated(text: str, name: str = "") -> Annotations:
    reading = readers.read(text.encode(), name) if name else read_lines(text)
    found = Annotations(compose(reading))
    sections.annotate(spacy.blank("en")(""), found)
    return found


def headings(text: str, name: str = "") -> list[tuple[str | None, str]]:
    found = annotated(text, name)
    return [(s.number, " ".join(found.document.text[slice(*s.heading)].split())) for s in found.sections]


def titles(text: str, name: str = "") -> list[str]:
    return [title for _, title in headings(text, name)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"1. Apologies\n{TALK}\n\n2. Footbridge\n{TALK}\n\n3. Finance\n{TALK}",
            [("1", "Apologies"), ("2", "Footbridge"), ("3", "Finance")],
            id="numbered",
        ),
        pytest.param(
            f"Item No. 1 : Fees.\n\n     {TALK}\n\nItem No. 2 : Hostel.\n\n     {TALK}\n\n"
            f"Item No. 3 : Medal.\n\n     {TALK}",
            [("1", "Fees."), ("2", "Hostel."), ("3", "Medal.")],
            id="items with a spaced colon",
        ),
        pytest.param(
            f"Business No. 1.  Loans.\n\n     {TALK}\n\nBusiness No. 2.  Audit.\n\n     {TALK}\n\n"
            f"Business No. 3.  Staff.\n\n     {TALK}",
            [("1", "Loans."), ("2", "Audit."), ("3", "Staff.")],
            id="numbered business",
        ),
        pytest.param(
            f"#topic Roll call\n\n{TALK}\n\n#topic Footbridge (jo)\n\n{TALK}\n\n#topic AOB\n\n{TALK}",
            [(None, "Roll call"), (None, "Footbridge (jo)"), (None, "AOB")],
            id="topics of a robot",
        ),
        pytest.param(
            f"Topic: Roll call\n\n{TALK}\n\nTopic: Footbridge\n\n{TALK}\n\nTopic: Any other business\n\n{TALK}",
            [(None, "Roll call"), (None, "Footbridge"), (None, "Any other business")],
            id="topics of a scribe",
        ),
        pytest.param(
            "ATTENDANCE\n(A) Officers\n 1. Ann Bell      President\n 2. Jo Fay      Treasurer\n(B) Guests\n"
            " 3. Pat Dole      Clerk\n\n"
            f"1.0   OPENING\n{TALK}\n\n2.0   ACCOUNTS\n{TALK}\n\n3.0   CLOSING\n{TALK}",
            [(None, "ATTENDANCE"), ("1.0", "OPENING"), ("2.0", "ACCOUNTS"), ("3.0", "CLOSING")],
            id="groups of those present",
        ),
        pytest.param(
            "1. Apologies – none\n2. Minutes of 9 May – approved nem con\n3. Footbridge – passed 12-2-1\n4. AOB – none",
            [("1", "Apologies"), ("2", "Minutes of 9 May"), ("3", "Footbridge"), ("4", "AOB")],
            id="results alone",
        ),
        pytest.param(
            f"MIN 1/4/2031: PRELIMINARIES\n{TALK}\n\nMIN 2/4/2031: FOOTBRIDGE\n{TALK}\n\nMIN 3/4/2031: A.O.B.\n{TALK}",
            [("1/4/2031", "PRELIMINARIES"), ("2/4/2031", "FOOTBRIDGE"), ("3/4/2031", "A.O.B.")],
            id="numbered by month and year",
        ),
        pytest.param(
            f"AB17/101 Apologies\n{TALK}\n\nAB17/102 Footbridge\n{TALK}\n\nAB17/103 Finance\n{TALK}",
            [("AB17/101", "Apologies"), ("AB17/102", "Footbridge"), ("AB17/103", "Finance")],
            id="numbered with letters",
        ),
        pytest.param(
            f"1.—Minutes.—{TALK}\n2.—Cold Ford.—{TALK}\n3.—Accounts.—{TALK}",
            [("1", "Minutes"), ("2", "Cold Ford"), ("3", "Accounts")],
            id="numbered with dashes",
        ),
        pytest.param(
            f"Minutes of 9 May: approved by all.\n\nReserve fund: {TALK}\n\nSnow: {TALK}\n\nNext meeting: 4 June at 7.",
            [(None, "Minutes of 9 May"), (None, "Reserve fund"), (None, "Snow"), (None, "Next meeting")],
            id="labels throughout",
        ),
        pytest.param(
            f"I. CALL TO ORDER\n{TALK}\n\nII. MILL RACE\n{TALK}\n\nA. Sluice\n{TALK}\n\nB. Weir\n{TALK}\n\n"
            f"III. ADJOURNMENT\n{TALK}",
            [("I", "CALL TO ORDER"), ("II", "MILL RACE"), ("A", "Sluice"), ("B", "Weir"), ("III", "ADJOURNMENT")],
            id="roman with letters beneath",
        ),
        pytest.param(
            f"19/045 APOLOGIES\n{TALK}\n\n19/046 MILL RACE\n{TALK}\n\n19/047 FINANCE\n{TALK}",
            [("19/045", "APOLOGIES"), ("19/046", "MILL RACE"), ("19/047", "FINANCE")],
            id="minute references",
        ),
        pytest.param(
            f"CALL TO ORDER\n\n{TALK}\n\nMILL RACE\n\n{TALK}\n\nADJOURNMENT\n\n{TALK}",
            [(None, "CALL TO ORDER"), (None, "MILL RACE"), (None, "ADJOURNMENT")],
            id="capitals",
        ),
        pytest.param(
            f"Minutes: {TALK}\n\nMatters arising: {TALK}\n\nMill race: {TALK}\n\nCorrespondence: {TALK}",
            [(None, "Minutes"), (None, "Matters arising"), (None, "Mill race"), (None, "Correspondence")],
            id="run-in with a colon",
        ),
        pytest.param(
            f"1. Mill race – {TALK} {TALK}\n\n2. Finance – {TALK} {TALK}\n\n3. Hall roof – {TALK} {TALK}",
            [("1", "Mill race"), ("2", "Finance"), ("3", "Hall roof")],
            id="numbered run-in with a dash",
        ),
        pytest.param(
            "21/1 Apologies and Welcome There were none to record on the day in question.\n\n"
            "21/2 Footpaths and Stiles The warden had walked the paths and was content with them.\n\n"
            "21/3 Village Hall The trustees were asked for their accounts and had none.",
            [("21/1", "Apologies and Welcome"), ("21/2", "Footpaths and Stiles"), ("21/3", "Village Hall")],
            id="run-in without a mark",
        ),
        pytest.param(
            f"Ranger\n\n{TALK}\n\nAmended Estimates\n\n{TALK}\n\nMr Cole’s Death\n\n{TALK}",
            [(None, "Ranger"), (None, "Amended Estimates"), (None, "Mr Cole’s Death")],
            id="plain lines over paragraphs",
        ),
        pytest.param(
            f"10:00 Budget\n\n{TALK}\n\n10:20 Mill race\n\n{TALK}\n\n10:45 Elections\n\n{TALK}",
            [(None, "10:00 Budget"), (None, "10:20 Mill race"), (None, "10:45 Elections")],
            id="slots of time",
        ),
        pytest.param(
            f"{TALK}\n\nTuesday, 6 June 2000\n\n{TALK}\n\n{TALK}\n\nWednesday, 7 June 2000\n\n{TALK}\n\n{TALK}",
            [(None, "Tuesday, 6 June 2000"), (None, "Wednesday, 7 June 2000")],
            id="days",
        ),
        pytest.param(
            f"1. Mill race\n{TALK}\n\n2. Finance (7.45 pm)\n{TALK}\n\n3. Hall – CARRIED\n{TALK}",
            [("1", "Mill race"), ("2", "Finance"), ("3", "Hall")],
            id="times and results left out",
        ),
    ],
)
def test_headings_are_found(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert headings(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "June 4th. Brethren met and opened by prayer. It was moved and seconded that Bro. Cole be excused.\n\n"
            "Voted that the roof be mended before winter. Closed by singing.",
            id="prose",
        ),
        pytest.param("1. Ann Toll\n2. Bert Marsh\n3. Cy Fay\n4. Dee Orr", id="numbered names"),
        pytest.param(
            "1. The members were told that the bridge is shut and will be so until May.\n\n"
            "2. They asked whether it was safe and were told that it is not.\n\n"
            "3. It was agreed that the county should be asked to mend it.",
            id="numbered sentences",
        ),
        pytest.param(f"{TALK}\n\nMOTION\n\n{TALK}\n\nCARRIED 5-0\n\n{TALK}\n\nAYES\n\n{TALK}", id="labels and results"),
        pytest.param(
            "The Board RESOLVED to approve the following:\n\na) Rent of the hall\nb) Hire of the van\nc) Postage",
            id="list in a sentence",
        ),
    ],
)
def test_what_is_no_heading(text: str) -> None:
    assert headings(text) == []


def test_the_title_of_the_document_is_no_section() -> None:
    text = f"# Weir Lane Council\n\n## Minutes of 4 May 2020\n\n## Apologies\n\n{TALK}\n\n## Mill race\n\n{TALK}\n"
    assert titles(text, "m.md") == ["Apologies", "Mill race"]


def test_bold_labels_are_none_where_headings_are_marked_up() -> None:
    parts = "\n\n".join(
        f"## Item {name}\n\n{TALK}\n\n**Election result:** {name} was chosen." for name in ("Oak", "Elm", "Ash")
    )
    assert titles(parts, "m.md") == ["Item Oak", "Item Elm", "Item Ash"]


def test_an_initial_in_a_bold_name_and_street_ends_no_title() -> None:
    speakers = "\n\n".join(
        f"**{name} Bell, 12 E. Main Street,** spoke and was heard. {TALK}" for name in ("Ann", "Eve")
    )
    assert titles(f"**1. Apologies**\n\n{TALK}\n\n**2. Comment**\n\n{speakers}", "m.md") == ["Apologies", "Comment"]


def test_people_headings_count_only_when_typeset_like_the_others() -> None:
    text = f"Present:\n\nMr Toll and Ms Marsh\n\n1. Minutes\n{TALK}\n\n2. Mill race\n{TALK}\n\n3. Finance\n{TALK}"
    assert titles(text) == ["Minutes", "Mill race", "Finance"]
    assert titles(f"PRESENT\n\nMr Toll sat.\n\nMINUTES\n\n{TALK}\n\nFINANCE\n\n{TALK}")[0] == "PRESENT"


def test_a_bare_agenda_list_gives_way_to_the_items_with_text() -> None:
    agenda = "1. Mill race\n2. Hall roof\n3. Bus stop\n4. Weir gate\n\n"
    text = agenda + f"1. Mill race\n{TALK}\n\n2. Hall roof\n{TALK}\n\n3. Bus stop\n{TALK}\n\n4. Weir gate\n{TALK}"
    assert titles(text) == ["Mill race", "Hall roof", "Bus stop", "Weir gate"]


def test_labels_within_reports_are_topics() -> None:
    text = f"1. MINUTES\n{TALK}\n\n2. REPORTS\nClerk: {TALK}\nFootpaths: {TALK}\nHall: {TALK}\n\n3. FINANCE\n{TALK}"
    assert titles(text) == ["MINUTES", "REPORTS", "Clerk", "Footpaths", "Hall", "FINANCE"]


def test_sections_nest() -> None:
    found = annotated(f"1. Reports\n{TALK}\n\n1.1 Hall\n{TALK}\n\n1.2 Weir\n{TALK}\n\n2. Close\n{TALK}")
    assert [(s.level, s.parent) for s in found.sections] == [(1, None), (2, 0), (2, 0), (1, None)]
    assert [s.kind for s in found.sections[:3]] == ["reports", "reports", "reports"]
    assert found.sections[0].end == found.sections[3].start
    assert found.kind_at(found.sections[1].block + 1) == "reports"


def test_numbers_that_go_on_keep_their_level() -> None:
    reports = f"1. REPORTS\n{TALK}\n\nOf the Hall\n\n{TALK}\n\nOf the Weir\n\n{TALK}\n\n"
    text = f"{reports}2. FINANCE\n{TALK}\n\n3. CLOSE\n{TALK}"
    assert [s.level for s in annotated(text).sections if s.number] == [1, 1, 1]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Call to Order and Roll Call", "call_to_order"),
        ("Welcome and apologies", "apologies"),
        ("Minutes of the last meeting", "previous_minutes"),
        ("Business arising from the previous minutes", "matters_arising"),
        ("Election of treasurer", "elections"),
        ("Treasurer’s report", "finance"),
        ("Secretary’s report", "reports"),
        ("Close and next meeting", "adjournment"),
        ("Date of next meeting", "next_meeting"),
        ("Annexe 2", "appendix"),
        ("A.O.B.", "any_other_business"),
        ("Action items", "other"),
        ("Footbridge", "other"),
    ],
)
def test_titles_name_their_kind(title: str, kind: str) -> None:
    assert classify(title)[0] == kind


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Motion:", True),
        ("Moved by Ms Orr", True),
        ("AYES", True),
        ("CARRIED 4-1", True),
        ("Mill race", False),
        ("Reports", False),
    ],
)
def test_labels_are_told_from_titles(text: str, label: bool) -> None:
    assert is_label(text) is label


@pytest.mark.parametrize(
    ("line", "title"),
    [
        pytest.param("ROLL CALL Mr Toll, Ms Marsh", "ROLL CALL", id="capitals before names"),
        pytest.param("Mill race: cleared by the wardens, who were thanked.", "Mill race", id="colon"),
        pytest.param("St. Anne's Well", "St. Anne's Well", id="abbreviation"),
        pytest.param("Fees of $324.50", "Fees of $324.50", id="money is no time"),
        pytest.param("Mill race 10:05 am", "Mill race", id="time"),
        pytest.param("Mill race* The wardens have cleared it.", "Mill race", id="star"),
        pytest.param("8.1.To pay the wardens. Agreed.", "To pay the wardens", id="number without a space"),
        pytest.param(
            "9. 25301 - Barn at Mill Lane. There was no objection to it.", "25301 - Barn at Mill Lane", id="reference"
        ),
    ],
)
def test_where_a_title_ends(line: str, title: str) -> None:
    document = compose(read_lines(line))
    found = find_title(document, document.blocks[0])
    assert found is not None
    assert document.text[slice(*found.span)] == title


def test_papers_of_another_body_are_an_appendix() -> None:
    meeting = f"1. Minutes\n{TALK}\n\n2. Finance\n{TALK}\n\n3. Adjournment\n{TALK}\n\n"
    text = f"{meeting}HALL COMMITTEE NOTES\n\n{TALK}\n\n{TALK}"
    found = annotated(text)
    assert found.appendix_from is not None
    assert found.document.block_text(found.appendix_from) == "HALL COMMITTEE NOTES"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f"1. Appendix to the lease\n{TALK}\n\n2. Finance\n{TALK}\n\n3. Adjournment\n{TALK}", id="an item so called"
        ),
        pytest.param(
            f"1. Minutes\n{TALK}\n\n2. Hall Committee report\n{TALK}\n\n3. Adjournment\n{TALK}", id="a report within"
        ),
    ],
)
def test_what_belongs_to_the_meeting_is_no_appendix(text: str) -> None:
    assert annotated(text).appendix_from is None
