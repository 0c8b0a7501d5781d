"""Who was there: attendance lists in the shapes in which minutes print them."""

from __future__ import annotations

import pytest
import spacy

from minutebook.components import attendance
from minutebook.components.annotations import Annotations, Entry
from minutebook.readers import read
from minutebook.text import compose


def annotated(text: str, name: str = "minutes.txt") -> Annotations:
    document = compose(read(text.encode(), name))
    found = Annotations(document)
    attendance.annotate(spacy.blank("en").make_doc(document.text), found)
    return found


SIGNS = {"present": "", "apologies": "~", "absent": "!"}


def shown(entry: Entry) -> str:
    """An attendee as "~name {role} [body] @mode arrived- left+"; ~ excused, ! absent."""
    values = entry.values
    parts = [SIGNS[values["status"]] + str(values.get("name"))]
    parts += [f"{{{values['role']}}}"] if values.get("role") else []
    parts += [f"[{values['affiliation']}]"] if values.get("affiliation") else []
    parts += [f"@{values['mode']}"] if values.get("mode") else []
    parts += [f"{values['arrived']}-"] if values.get("arrived") else []
    parts += [f"-{values['left']}"] if values.get("left") else []
    return " ".join(parts)


def attendees(text: str, name: str = "minutes.txt") -> list[str]:
    return [shown(entry) for entry in annotated(text, name).entries["attendees"]]


TEXTS = [
    pytest.param("Present: A. Bell, B. Cole\nApologies: C. Dunn", "A. Bell|B. Cole|~C. Dunn", id="labels run in"),
    pytest.param(
        "PRESENT\n\nMr. A. Bell, Chairman\nMrs. B. Cole\n\nABSENT\n\nMs. C. Dunn",
        "A. Bell {Chairman}|B. Cole|!C. Dunn",
        id="headings with lists",
    ),
    pytest.param(
        "Present: Ann Bell. Absent: Ben Cole. Staff present: Manager Di Ely.",
        "Ann Bell|!Ben Cole|Di Ely {Manager}",
        id="labels within a line",
    ),
    pytest.param(
        "Present: Ann Bell\n\n1. Apologies for absence\n\nS. Cole (SC); P. Dunn (PDD) were not in attendance.",
        "Ann Bell|~S. Cole|~P. Dunn",
        id="not in attendance beneath apologies",
    ),
    pytest.param(
        "The meeting was opened at ten, with the following members present: Ann Bell (AB),\n"
        "Lou Cole (LC), Jo Dunn (JD),\nRay Ely (RE), and Sid Fay (SF).\n\nAgenda\n\nIt was approved.",
        "Ann Bell|Lou Cole|Jo Dunn|Ray Ely|Sid Fay",
        id="a sentence's list that runs on",
    ),
    pytest.param(
        "In attendance: Director (Mr. K. Ash), Clerical Officer, Corporate Services (Ms. N. Cole).\n"
        "Apologies were received from Mr B. Dunn, Director of Services.\nAt the outset members stood in silence.",
        "K. Ash {Director}|N. Cole {Clerical Officer} [Corporate Services]|~B. Dunn {Director of Services}",
        id="a list closed by a bracket is whole",
    ),
    pytest.param(
        "OTHER ATTENDEES\nKen Payton\tOld Dam Council\nGary Esten\tSave River Canyons (SARC)\n",
        "Ken Payton [Old Dam Council]|Gary Esten [Save River Canyons (SARC)]",
        id="names beside bodies",
    ),
    pytest.param(
        "Members Present: Bell, Cole (arrived at 6:10 p.m.)\nMembers Absent: Dunn",
        "Bell|Cole 18:10-|!Dunn",
        id="members give no role",
    ),
    pytest.param(
        "Commissioners: \nPresent: Commissioners Able, Best",
        "Able {Commissioner}|Best {Commissioner}",
        id="plural title",
    ),
    pytest.param(
        "Board members present: Able and Best. Board members absent: Cord.",
        "Able {Board member}|Best {Board member}|!Cord {Board member}",
        id="group is role",
    ),
    pytest.param(
        "Present were Chair Olga Stern, Commissioners Dale Rusk and Ivy Lund. Also present was Clerk Jo Oak.",
        "Olga Stern {Chair}|Dale Rusk {Commissioner}|Ivy Lund {Commissioner}|Jo Oak {Clerk}",
        id="present were",
    ),
    pytest.param(
        "The following members were present: Ann Ack, Lyle Pet. Absent: Carl Whit.",
        "Ann Ack|Lyle Pet|!Carl Whit",
        id="the following",
    ),
    pytest.param(
        "The Board met with the following present: Chairman Joe Pike, Clerk Dee Ward.",
        "Joe Pike {Chairman}|Dee Ward {Clerk}",
        id="with the following present",
    ),
    pytest.param("Mr. Tom Pur in the chair; Messrs. Orme, Dab and two others.", "Tom Pur|Orme|Dab", id="in the chair"),
    pytest.param(
        "The Council met, Mayor Lin Prell presiding. Jo Bast was absent.", "Lin Prell {Mayor}|!Jo Bast", id="presiding"
    ),
    pytest.param(
        "A quorum was present consisting of Trustees Abel and Cho.", "Abel {Trustee}|Cho {Trustee}", id="quorum"
    ),
    pytest.param("All members were present except Mr. Dole.", "!Dole", id="all except"),
    pytest.param(
        "Roll Call:\nAdams – present\nBaker - absent\nCastle – excused", "Adams|!Baker|~Castle", id="roll call"
    ),
    pytest.param(
        "ROLL CALL: Adams - present; Castle - present, by phone.", "Adams|Castle @remote", id="roll call run in"
    ),
    pytest.param(
        "Answering roll call: Mayor Finch, Council Members Hale and Wynn.",
        "Finch {Mayor}|Hale {Council Member}|Wynn {Council Member}",
        id="answering",
    ),
    pytest.param(
        "Present: Cllrs P. Holt, M. Ikin (arrived 7.20 pm) and R. Sor (left at 8.15).",
        "P. Holt|M. Ikin 19:20-|R. Sor -20:15",
        id="late and early",
    ),
    pytest.param("Present: Ada Lin (via Zoom), Bo Katz (by phone)", "Ada Lin @remote|Bo Katz @remote", id="from afar"),
    pytest.param(
        "Participants in person: Ann Bell, Ben Cole\nParticipants remote: Cy Dunn",
        "Ann Bell @in_person|Ben Cole @in_person|Cy Dunn @remote",
        id="mode by label",
    ),
    pytest.param(
        "Leave of absence: Cr Ma Tuck\nPresent: Cr Jo Ash (Mayor)", "~Ma Tuck|Jo Ash {Mayor}", id="leave of absence"
    ),
    pytest.param(
        "1. Apologies for absence\nApologies were received from Cllrs A "
        "Bell and C Dunn, and from Mr T Poe (County Council).",
        "~A Bell|~C Dunn|~T Poe [County Council]",
        id="apologies in a sentence",
    ),
    pytest.param(
        "Participants:\nKenya\n  Mr. Peter Otieno\n  Ms. Jane "
        "Wairimu\nGhana\n  Dr. Kofi Mensah\nApologies: Uganda, WHO",
        "Peter Otieno [Kenya]|Jane Wairimu [Kenya]|Kofi Mensah [Ghana]|~None [Uganda]|~None [WHO]",
        id="by state",
    ),
    pytest.param(
        "Present: Ann Bell, Ben Cole, Cy Dunn, Di Ely, Ed Fox, Flo\nGay and Jo King.",
        "Ann Bell|Ben Cole|Cy Dunn|Di Ely|Ed Fox|Flo Gay|Jo King",
        id="wrapped",
    ),
    pytest.param("Present: Ann, Ben, Cy\nMinutes by: Ben\nChair: Cy", "Ann|Ben|Cy {Chair}", id="office lines"),
    pytest.param(
        "Present: Ann Bell, Ben Cole\nAlso present: Ann Bell, Cy Dunn", "Ann Bell|Ben Cole|Cy Dunn", id="listed twice"
    ),
    pytest.param("Present: Ann Bell\nApologies: Ann Bell, Ben Cole", "Ann Bell|~Ben Cole", id="present wins"),
    pytest.param(
        "Attendees\nRoe, Jane - present\nPoe, Lee; Treasurer - absent\nStaff:\nAsh, Di",
        "Roe, Jane|!Poe, Lee {Treasurer}|Ash, Di {Staff}",
        id="surname first",
    ),
    pytest.param(
        "BOARD OF DIRECTORS\nAnn Bell - President\nBen Cole - "
        "Director\n\nSTAFF\nCy Dunn - Manager\n\nOTHER ATTENDEES\nDi Ely - Acme Ltd\n",
        "Ann Bell {President}|Ben Cole {Director}|Cy Dunn {Manager}|Di Ely [Acme Ltd]",
        id="lists before the other attendees",
    ),
    pytest.param(
        "Attendee Name\nTitle\nStatus\nArrived\n\nAnn Bell\nBen Cole\n\nDirector, Ward "
        "1\nChair\n\nPresent\nAbsent\n\n6:38 PM\n\nCy Dunn\n\nDirector, Ward 2\n\nRemote\n",
        "Ann Bell {Director} [Ward 1] 18:38-|!Ben Cole {Chair}|Cy Dunn {Director} [Ward 2] @remote",
        id="table by columns",
    ),
    pytest.param(
        "Present: Mr CHAN Tai-man (Chairman)\nIn attendance: Mr HO Chi-keung, Secretary",
        "CHAN Tai-man {Chairman}|HO Chi-keung {Secretary}",
        id="Chinese names",
    ),
    pytest.param(
        "The Session met with prayer. Present, Rev. Amos Mundy, Moderator; Carl Dorn and Wm. Fenn, Elders. "
        "Absent, Paul Gault, by reason of sickness. The minutes were read.",
        "Amos Mundy {Moderator}|Carl Dorn {Elder}|Wm. Fenn {Elder}|~Paul Gault",
        id="old prose",
    ),
    pytest.param(
        "Sederunt: Rev. John Bain, Moderator; Revs. A. Gow, B. Lang; Messrs. C. Orr and D. Ure, Elders.",
        "John Bain {Moderator}|A. Gow|B. Lang|C. Orr {Elder}|D. Ure {Elder}",
        id="a plural office only of those since the last semicolon",
    ),
    pytest.param(
        "The following officers answered to their names: Bros. A. Quill, W.M.; J. Trent, Deputy Master; "
        "W. Sharp, Inside Guard. Absent: Bro. Jas. Bick, Chaplain, who sent word of a cold. "
        "Visitors: Bro. T. Ellis of Star Lodge.",
        "A. Quill {W.M.}|J. Trent {Deputy Master}|W. Sharp {Inside Guard}|~Jas. Bick {Chaplain}"
        "|T. Ellis {Visitor} [Star Lodge]",
        id="a lodge",
    ),
    pytest.param(
        "Present: Mayor Hart, Aldermen Ash, Birch and Dean. Absent: Alderman Elm.",
        "Hart {Mayor}|Ash {Alderman}|Birch {Alderman}|Dean {Alderman}|!Elm",
        id="the last name after a plural title may be that of an office",
    ),
    pytest.param(
        "Participants\n\nVice-Presidents:     Austria - Mr. Karl Benn, Ms. Ida Roth\nApologies:           Peru",
        "Karl Benn {Vice-President} [Austria]|Ida Roth {Vice-President} [Austria]|~None [Peru]",
        id="a delegation before a dash",
    ),
    pytest.param(
        "In attendance:\nMr D Tull, Infection Control Manager (items 4 and 5)\n"
        "Miss K Weir, Committee Officer (minute)\n"
        "Ms C Lorn, Head of Quality\n",
        "D Tull {Infection Control Manager}|K Weir {Committee Officer}|C Lorn {Head of Quality}",
        id="an office that reads like a name",
    ),
    pytest.param(
        "Committee met at the Angel. Mr. Hale in the chair. Present Messrs. Orr, Pike and Tench. "
        "Apologies from Mr. Vane.",
        "Hale|Orr|Pike|Tench|~Vane",
        id="prose without a colon",
    ),
    pytest.param(
        "The Board met on Tuesday, May 4. Present—Messrs A. Hale (chairman), B. Orr and C. Pike. "
        "The engineer, Mr D. Roe, was also in attendance.",
        "A. Hale {chairman}|B. Orr|C. Pike|D. Roe {engineer}",
        id="a dash without spaces, and an office before its holder",
    ),
    pytest.param(
        "At a Vestry held this day, Present, the Rev. A. Mundy, Vicar; Messrs. C. Dorn and E. Fenn, churchwardens.",
        "A. Mundy {Vicar}|C. Dorn {churchwarden}|E. Fenn {churchwarden}",
        id="Present in the middle of a sentence",
    ),
    pytest.param(
        "The representatives are John Bell, Amos Cole and Asa Dunn, who being called were all present except Asa Dunn, "
        "for whose absence a reason was given.",
        "John Bell|Amos Cole|~Asa Dunn",
        id="representatives called",
    ),
    pytest.param(
        "Meeting called to order by Pres. Hale.\n\nRoll call of officers. Absent: Vice-Pres. Orr, excused, working "
        "nights. Trustee Pike, sick. Sgt.-at-Arms Roe absent.",
        "Hale {Pres.}|~Orr {Vice-Pres.}|~Pike|!Roe {Sgt.-at-Arms}",
        id="a roll of those absent alone",
    ),
    pytest.param(
        "Roll call of members was taken:\nDistrict 1 Ann Bell Present\nDistrict 2 Ben Cole, Chair Present via phone\n"
        "District 3 Cy Dunn Absent (arrived 9:20 am)\nDistrict 4 Di Ely Excused",
        "Ann Bell [District 1]|Ben Cole {Chair} [District 2] @remote|Cy Dunn [District 3] 09:20-|~Di Ely [District 4]",
        id="a roll in lines with seats",
    ),
    pytest.param(
        "ROLL CALL\nWard 1: Ann Bell ......... Present\nWard 2: Lou Dunn ......... Excused\nWard 3: Sid Fay .. Absent",
        "Ann Bell [Ward 1]|~Lou Dunn [Ward 2]|!Sid Fay [Ward 3]",
        id="a roll with leaders",
    ),
    pytest.param(
        "BOARD:       Ann Bell, President\n             Ben Cole - excused\n\nSTAFF:       Di Ely, Manager\n\n"
        "ALSO PRESENT: Ed Fay, Counsel; two of the public",
        "Ann Bell {President}|~Ben Cole {BOARD}|Di Ely {Manager}|Ed Fay {Counsel}",
        id="groups that nothing announces",
    ),
    pytest.param(
        "Commissioners: Ann Bell, Ed Cole (chair), Lou Dunn. Staff: Joe Fay, planner.",
        "Ann Bell {Commissioner}|Ed Cole {chair}|Lou Dunn {Commissioner}|Joe Fay {planner}",
        id="groups in one line",
    ),
    pytest.param(
        "Board of Directors: Ann Bell, Carl Dunn, Eve Fox\n\nMinutes of 4 May 2001\n\nPresent: Ann Bell, Eve Fox",
        "Ann Bell|Eve Fox",
        id="a letterhead is no list",
    ),
    pytest.param(
        "Here (as they came):\n  AB  - Ann Bell, treasurer\n  CD  - Cy Dunn, beer tent\n\nNot here but said so: Ed\n"
        "Not here, said nothing: Flo",
        "Ann Bell {treasurer}|Cy Dunn {beer tent}|~Ed|!Flo",
        id="labels in plain words, initials before names",
    ),
    pytest.param(
        "I Láthair:\n\nCllr. Ann Bell, Cathaoirleach, presided.\n\nComhairleoirí: B. Cole, C. Dunn and D. Ely.",
        "Ann Bell {Cathaoirleach}|B. Cole {Comhairleoirí}|C. Dunn {Comhairleoirí}|D. Ely {Comhairleoirí}",
        id="labels in another language",
    ),
    pytest.param(
        "Letters of regret at their inability to attend were read from the Earl of Lowmoor and Mr. A. Roe.",
        "~Earl of Lowmoor|~A. Roe",
        id="letters of regret from a peer",
    ),
    pytest.param(
        "Norway and Chile had sent apologies.", "~None [Norway]|~None [Chile]", id="states that sent apologies"
    ),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_text(text: str, expected: str) -> None:
    assert sorted(attendees(text)) == sorted(expected.split("|"))


MARKDOWN = [
    pytest.param(
        "| Name | Role | Present |\n|---|---|---|\n| Ann Bell | Chair | Y |\n| Tom Roe | Treasurer | N |",
        "Ann Bell {Chair}|!Tom Roe {Treasurer}",
        id="marks",
    ),
    pytest.param(
        "| Present | Apologies |\n|---|---|\n| Ann Bell | Tom Roe |\n| Sue Park | |",
        "Ann Bell|Sue Park|~Tom Roe",
        id="side by side",
    ),
    pytest.param(
        "## Attendance\n\n| Attendee | Organisation |\n|---|---|\n| Ann Bell | Acme Ltd |",
        "Ann Bell [Acme Ltd]",
        id="organisation",
    ),
    pytest.param(
        "| Present | Ann Bell (Chair), Ben Cole |\n|---|---|\n| Apologies | Di Ely |",
        "Ann Bell {Chair}|Ben Cole|~Di Ely",
        id="label rows",
    ),
    pytest.param(
        "# Sign-in sheet\n\n| No. | Name | Arrived |\n|---|---|---|\n| 1 | Ann Bell | 7:00 pm |",
        "Ann Bell 19:00-",
        id="sign-in sheet",
    ),
    pytest.param("**Attendees:**\n\n- annb\n- benny\n- Cy\n\n**Regrets:** Di", "annb|benny|Cy|~Di", id="handles"),
    pytest.param(
        "### Attendees\n\n* Ann Bell (@annb) - Acme\n* Cy Dunn\n\n### Agenda\n\n* Release Planning\n* Security Review",
        "Ann Bell [Acme]|Cy Dunn",
        id="agenda is no list",
    ),
    pytest.param(
        "| Lot | Owner | Attendance |\n| --- | --- | --- |\n| Lot 1 | Mrs D Pask | Present |\n"
        "| Lot 2 | Mr W Loh | Present by telephone |\n| Lot 3 | Ms F Cray | Proxy to Mr G Tsar |\n"
        "| Lot 6 | Dr S Rao | Apology |\n| Lot 8 | Mr K Hart | Present (left 7.50 pm) |\n",
        "D Pask [Lot 1]|W Loh [Lot 2] @remote|F Cray [Lot 3] @proxy|~S Rao [Lot 6]|K Hart [Lot 8] -19:50",
        id="owners with proxies",
    ),
    pytest.param(
        "# List of participants\n\n| | |\n|---|---|\n"
        "| **Norway** | Mr. Ole LUNDQVIST, Ministry of Works (Chairperson) |\n"
        "| **Chile** | Ms. Ana Rojas, Head of Delegation; Mr. Ian Cole |\n| *Observers:* | |\n"
        "| **WFU** | (not named) |",
        "Ole LUNDQVIST {Chairperson} [Norway]|Ana Rojas {Head of Delegation} [Chile]|Ian Cole [Chile]|None [WFU]",
        id="delegations with groups",
    ),
    pytest.param(
        "| | |\n|---|---|\n| Members: | Mayor Ann Bell |\n| | Councillor Ben Cole (arrived 6:52 p.m.) |\n"
        "| Staff: | Cy Dunn, Clerk |",
        "Ann Bell {Mayor}|Ben Cole 18:52-|Cy Dunn {Clerk}",
        id="groups in a table that nothing announces",
    ),
    pytest.param(
        "| **Present:** | Ann Bell | Chair |\n|---|---|---|\n| | Ben Cole | |\n| | Cy Dunn | Tenant Member |",
        "Ann Bell {Chair}|Ben Cole|Cy Dunn {Tenant Member}",
        id="offices in the column beside",
    ),
]


@pytest.mark.parametrize(("text", "expected"), MARKDOWN)
def test_markdown(text: str, expected: str) -> None:
    assert sorted(attendees(text, "minutes.md")) == sorted(expected.split("|"))


NOBODY = [
    pytest.param("All members were present.", id="all members"),
    pytest.param("1. Apologies\nNone.\n2. Matters arising\nThe clerk reported.", id="no apologies"),
    pytest.param("Attendance: 12 members, 3 guests. Quorum was met.", id="numbers"),
    pytest.param(
        "The motion was moved by Mr. Bell and seconded by Mrs. Cole.\nAyes: Bell, Cole\nAbsent: Dunn", id="votes"
    ),
    pytest.param("Public comment\nMr. Hal Ives, 12 Elm Street, spoke about traffic.", id="speakers"),
    pytest.param("The youngest person present was Amy Lind.", id="one of many"),
    pytest.param("Roll call – all ayes. Motion to return to open session.", id="a roll call that was a vote"),
    pytest.param("COMMITTEE    Full Governing Body    DATE", id="a head in columns"),
    pytest.param("Attendees: CIO, IT Manager, Security Officer", id="offices alone"),
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str) -> None:
    assert attendees(text) == []


def test_values_carry_their_spans() -> None:
    found = annotated("Present: Cllrs A. Bell and B. Cole (Clerk, via Zoom)")
    for entry in found.entries["attendees"]:
        for name in ("name", "honorific", "role"):
            if entry.values.get(name):
                assert entry.fields[name]
        start, end = entry.fields["name"][0]
        assert found.document.text[start:end] == entry.values["name"]
        assert entry.evidence[0][0] <= start
        assert end <= entry.evidence[0][1]


def test_honorific_of_a_plural_title() -> None:
    entries = annotated("Present: Messrs. Orme and Poe").entries["attendees"]
    assert [entry.values["honorific"] for entry in entries] == ["Mr", "Mr"]


def test_role_from_a_membership_list_and_from_the_signature() -> None:
    text = (
        "Members of the Board\nChair – Ann Bell, District 2\nBen Cole, District "
        "3\n\nMINUTES\nPresent: Ann Bell, Ben Cole, Cy Dunn\n\nMoved and carried.\n\nCy Dunn, Secretary"
    )
    assert attendees(text) == ["Ann Bell {Chair} [District 2]", "Ben Cole [District 3]", "Cy Dunn {Secretary}"]


def test_movements_and_what_they_say_of_attendees() -> None:
    found = annotated(
        "Present: Cllr Bell, Cllr Cole\n\n1. Roads\nCllr Cole left the meeting at 8.40pm. Cllr Ely arrived at 7.50 p.m."
    )
    assert [shown(entry) for entry in found.entries["attendees"]] == ["Bell", "Cole -20:40", "Ely 19:50-"]
    assert [(m.values["name"], m.values["event"], m.values["time"]) for m in found.entries["movements"]] == [
        ("Cole", "left", "20:40"),
        ("Ely", "arrived", "19:50"),
    ]


def test_blocks_and_registry() -> None:
    found = annotated("Minutes\n\nPresent:\nAnn Bell (ABe)\nBen Cole, Clerk\n\n1. Roads\nIt was agreed.")
    lines = [
        found.document.text[b.start : b.end]
        for i, b in enumerate(found.document.blocks)
        if i in found.attendance_blocks
    ]
    assert lines == ["Present:", "Ann Bell (ABe)", "Ben Cole, Clerk"]
    assert [(p.surname, p.role, p.initials) for p in found.people] == [("Bell", None, "ABe"), ("Cole", "Clerk", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("AB left the room.", [("AB", "left", None)], id="initials"),
        pytest.param("Cllr Cole spoke and left the meeting at 8.40pm.", [("Cole", "left", "20:40")], id="and left"),
        pytest.param("Cllr Cole spoke. He left the meeting at 8.40pm.", [("Cole", "left", "20:40")], id="pronoun"),
        pytest.param(
            "Cllr Cole left the room. Cllr Cole came in.",
            [("Cole", "left", None), ("Cole", "returned", None)],
            id="comes in again",
        ),
        pytest.param("Cllr Cole returned thanks.", [], id="returned thanks"),
        pytest.param("The minutes were corrected: Cllr Cole left at 8.40pm.", [], id="of the meeting before"),
    ],
)
def test_movements_in_sentences(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = annotated(f"Present: Cllr Ann Bell, Cllr Ben Cole\n\n1. Roads\n{text}")
    moves = [(m.values["name"], m.values["event"], m.values.get("time")) for m in found.entries["movements"]]
    assert moves == expected


def test_movements_beside_names() -> None:
    found = annotated("Present: Cllr Ann Bell, Cllr Ben Cole (arr. 7.50 pm)\n\n1. Roads\nIt was agreed.")
    (move,) = found.entries["movements"]
    assert (move.values["name"], move.values["event"], move.values["time"]) == ("Ben Cole", "arrived", "19:50")
