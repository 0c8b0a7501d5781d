"""Action items: labels, lists, tables and sentences; who is to do it, by when, and what is no task at all."""

from __future__ import annotations

import pytest
import spacy

from minutebook.components import actions
from minutebook.components.annotations import Annotations, Entry, Person, Section, Value
from minutebook.document import Block, BlockKind, Document, Page

PEOPLE = ("Ann Bell", "Tom Dunn", "Priya Rao", "Sam Fry")


def document(*lines: str) -> Document:
    """A document of one block a line: "- x" a list item (deeper by two spaces), "# x" a heading, with TABs a row."""
    text = "\n".join(line.lstrip(" ").removeprefix("- ").removeprefix("# ") for line in lines)
    blocks, start = [], 0
    for line in lines:
        depth, bare = (len(line) - len(line.lstrip(" "))) // 2, line.lstrip(" ")
        words = bare.removeprefix("- ").removeprefix("# ")
        kind = BlockKind.PARAGRAPH
        if "\t" in bare:
            kind = BlockKind.ROW
        elif bare.startswith("# "):
            kind = BlockKind.HEADING
        elif bare.startswith("- "):
            kind = BlockKind.LIST_ITEM
        cells, cell = [], start
        for part in words.split("\t") if kind is BlockKind.ROW else []:
            cells.append((cell, cell + len(part)))
            cell += len(part) + 1
        level = depth + 1 if kind is BlockKind.LIST_ITEM else 0
        blocks.append(
            Block(
                kind, start, start + len(words), content=start, level=level, cells=tuple(cells), table=int(bool(cells))
            )
        )
        start += len(words) + 1
    return Document(text, tuple(blocks), (Page(1, 0, len(text)),), starts=tuple(block.start for block in blocks))


def annotated(*lines: str, kind: str = "other", genre: str = "minutes") -> Annotations:
    """The annotations of minutes of 6 May 2019 (a Monday), with the next meeting on 3 June."""
    found = Annotations(document(*lines), genre=genre)
    found.people = [Person(name, name.split()[-1], None, None, None, "present") for name in PEOPLE]
    found.meeting["date"] = Value("2019-05-06", (), "test")
    found.meeting["next_meeting"] = Value({"date": "2019-06-03"}, (), "test")
    for index, block in enumerate(found.document.blocks):
        if block.kind is BlockKind.HEADING or (index == 0 and kind != "other"):
            end = len(found.document.text)
            found.sections.append(
                Section((block.start, block.end), block.start, end, None, kind, 1, "test", 0.9, index)
            )
    at = None
    for index in range(len(found.document.blocks)):
        at = next((n for n, section in enumerate(found.sections) if section.block == index), at)
        found.section_of.append(at)
    actions.annotate(spacy.blank("en")(found.document.text), found)
    return found


def tasks(*lines: str, kind: str = "other", genre: str = "minutes") -> list[Entry]:
    return annotated(*lines, kind=kind, genre=genre).entries.get("action_items", [])


def owners(entry: Entry) -> list[str]:
    return list(entry.values.get("owners", ()))


TOLD = [
    pytest.param("The Clerk will write to the owner.", ["Clerk"], id="will"),
    pytest.param("Ann Bell agreed to ask for three quotes.", ["Ann Bell"], id="agreed to"),
    pytest.param("Tom offered to mend the gate.", ["Tom"], id="given name of a member"),
    pytest.param("The Treasurer was asked to prepare a forecast.", ["Treasurer"], id="was asked to"),
    pytest.param("Clerk to chase the contractor.", ["Clerk"], id="X to do"),
    pytest.param("The hedge is overgrown, Clerk to report it.", ["Clerk"], id="X to do after a comma"),
    pytest.param("It was agreed that the Secretary contact the firm.", ["Secretary"], id="agreed, subjunctive"),
    pytest.param("RESOLVED: That the Chairman should raise the matter.", ["Chairman"], id="resolved, should"),
    pytest.param("The Board directed staff to negotiate a lease.", ["staff"], id="body directed"),
    pytest.param("Ms Rao is looking into other suppliers.", ["Ms Rao"], id="work in progress"),
    pytest.param("Fry said he would bring the map.", ["Fry"], id="he, named in the sentence"),
    pytest.param("Bell has no news and will ask again.", ["Bell"], id="second verb"),
    pytest.param(
        "A. Pole and C. Reed were appointed a committee to solicit gifts.", ["A. Pole", "C. Reed"], id="committee"
    ),
    pytest.param("Ann Bell and Tom Dunn will draft a letter.", ["Ann Bell", "Tom Dunn"], id="two owners"),
    pytest.param("The changes will be made by the President.", ["President"], id="passive with agent"),
    pytest.param("The seat has still to be painted.", [], id="still to be done"),
    pytest.param("Ann Bell will see to the permits.", ["Ann Bell"], id="will see to"),
    pytest.param("Tom Dunn is typing out the rota.", ["Tom Dunn"], id="is typing"),
    pytest.param("Sam Fry volunteered for the tea urn once more.", ["Sam Fry"], id="volunteered for"),
    pytest.param("The Board requested the Clerk to address a reply to the heirs.", ["Clerk"], id="address a reply"),
    pytest.param("Rota to be put up in the porch.", [], id="to be put up"),
    pytest.param("Pump to be serviced before spring.", [], id="to be serviced"),
    pytest.param("Clerk ask the County about it.", ["Clerk"], id="told without to"),
    pytest.param("Tom Dunn is in process on this.", ["Tom Dunn"], id="in process"),
    pytest.param("Sam Fry expects to finish the list by May.", ["Sam Fry"], id="expects to finish"),
    pytest.param("The draft minutes will be corrected.", [], id="minutes will be corrected"),
    pytest.param("The members asked that this be kept on the agenda.", [], id="kept on the agenda"),
    pytest.param("It was agreed that two quotes would be obtained.", [], id="agreed would be"),
    pytest.param("The Board asked that the Clerk bring prices.", ["Clerk"], id="asked that they bring"),
    pytest.param("It was agreed that we should approach the school.", [], id="agreed that we"),
    pytest.param("RESOLVED: That the lease lie over, and that the Clerk write again.", ["Clerk"], id="further part"),
    pytest.param("RESOLVED: That the Clerk should, in view of this, reply.", ["Clerk"], id="should with an aside"),
    pytest.param("RESOLVED: That Ann Bell should be asked to paint it.", ["Ann Bell"], id="should be asked to"),
    pytest.param("Referred to Bros. Bell, Dunn and Fry, to report in May.", ["Bell", "Dunn", "Fry"], id="brothers"),
    pytest.param(
        "It was referred to the Committee on Roads and Walls for report in May.",
        ["Committee on Roads and Walls"],
        id="committee with its name behind",
    ),
    pytest.param("Ordered that the Overseers procure a stove.", ["Overseers"], id="old plural office"),
    pytest.param("Council gave direction to staff to survey the drain.", ["staff"], id="gave direction to"),
    pytest.param("The Chair invited members to submit comments.", ["members"], id="invited to submit"),
    pytest.param("It was left to Ann Bell to arrange the supper.", ["Ann Bell"], id="left to"),
    pytest.param("The supper was left in the hands of Ann Bell.", ["Ann Bell"], id="left in the hands of"),
    pytest.param("Tom took an action to update the page.", ["Tom"], id="took an action"),
    pytest.param("@fry to open a ticket.", ["@fry"], id="handle"),
    pytest.param("Tom needs to send the forms.", ["Tom"], id="needs to"),
    pytest.param("Fry: we met. I'll send the notes.", ["Fry"], id="I of a speaker before a colon"),
    pytest.param("Ann ZZ9ABC will ring the hall.", ["Ann"], id="call sign behind the name"),
    pytest.param(
        "The Clerk said that the books will be shown in the next meeting.", ["Clerk"], id="officer tells of a passive"
    ),
    pytest.param("It was agreed to write to the owner.", [], id="agreed to write"),
    pytest.param("It was agreed that a card be sent to Mrs Roe.", [], id="agreed that something be sent"),
    pytest.param("A letter of thanks to be sent to the band.", [], id="note in the passive"),
    pytest.param("To write to the owner about the hedge.", [], id="note without a subject"),
    pytest.param("Report to the owner.", [], id="command"),
    pytest.param("The list will be put on the wall (Ann Bell).", ["Ann Bell"], id="owner in brackets"),
    pytest.param("The hedge is high. Notice to go in the hall. AB", ["AB"], id="initials behind the sentence"),
    pytest.param("We need to send a reminder before May.", [], id="we need to"),
    pytest.param("Ann Bell still needs to contact the firm.", ["Ann Bell"], id="somebody needs to"),
    pytest.param("Sam Fry signed up for the task group.", ["Sam Fry"], id="signed up for a group"),
    pytest.param("The Clerk is still to arrange a visit.", ["Clerk"], id="is still to"),
    pytest.param("The Collectors to visit all lodgers.", ["Collectors"], id="plural office"),
    pytest.param("Voted, that the deed be kept, and that Mr. Dunn wait upon the heir.", ["Mr. Dunn"], id="that too"),
    pytest.param("Moved to approve the list and have the Secretary sign it.", ["Secretary"], id="have somebody do"),
    pytest.param("The list will be drawn up by the Roads Committee.", ["Roads Committee"], id="a group as agent"),
    pytest.param(
        "Branch Librarian Odile Crane is reviewing the bids.", ["Branch Librarian Odile Crane"], id="office in"
    ),
    pytest.param("Accepted with one change and to be published on the page.", [], id="accepted and to be published"),
    pytest.param("The agenda should be available as a file (Sam Fry)", ["Sam Fry"], id="owner behind in brackets"),
    pytest.param("Mill Lane – Respond saying we have no view.", [], id="imperative behind its topic"),
    pytest.param("Will gather ideas over the summer.", [], id="will without a subject"),
    pytest.param("The fee has to be decided at the next meeting.", [], id="left for the next meeting"),
    pytest.param("Smt. Rao, is directed to open the tap daily.", ["Smt. Rao"], id="honorific of India"),
    pytest.param("The Clerk was directed by the Board to take soundings.", ["Clerk"], id="directed by the body"),
    pytest.param("Ordered, that Ann Bell do wait upon the owner.", ["Ann Bell"], id="old subjunctive"),
    pytest.param("Also need to liaise with the firm (AB).", ["AB"], id="initials behind"),
    pytest.param("Letter to be written to the solicitor.", [], id="to be written"),
    pytest.param("Works to be completed by the end of May.", [], id="to be completed by a day"),
    pytest.param("The next steps are to move the pages.", [], id="next steps"),
    pytest.param("The Board asked VL to send the list.", ["VL"], id="unknown initials asked by the board"),
    pytest.param("AB and VL will draft a letter.", ["AB", "VL"], id="unknown initials beside known ones"),
    pytest.param("Report to the engineer about the drain.", [], id="bidden"),
    pytest.param("M&S to send a card to the firm.", [], id="moved and seconded to send"),
    pytest.param("M&S that Sec. write the Mayor.", ["Sec"], id="moved and seconded that an officer write"),
    pytest.param("The meeting appoints Asa Low and Eli Marsh to visit him.", ["Asa Low", "Eli Marsh"], id="appoints"),
    pytest.param("Tom Dunn and Sam Fry are appointed to visit him.", ["Tom Dunn", "Sam Fry"], id="are appointed to"),
    pytest.param("Messrs. Low and Marsh were deputed to meet the agent.", ["Low", "Marsh"], id="several deputed"),
    pytest.param("It is returned and the recorder directed to enter it.", ["recorder"], id="directed, without was"),
    pytest.param("Tom had the plan in a file and agreed to dig it out.", ["Tom"], id="and agreed to"),
    pytest.param("Tom and Ann said they'd go on Sunday.", ["Tom", "Ann"], id="they said they would"),
    pytest.param("Tom said he could do that for June.", ["Tom"], id="said he could"),
    pytest.param("Tom'll ring the hall.", ["Tom"], id="contracted will"),
    pytest.param("Tom is getting a price on the pump.", ["Tom"], id="getting a price"),
    pytest.param("The notice went up. Tom will go.", ["Tom"], id="will go"),
    pytest.param("Somebody please pay Tom back for the cake.", [], id="somebody please"),
    pytest.param("Letter to issue to the County.", [], id="letter to issue"),
    pytest.param("THAT it be mended, and that quotes be brought back by June 14.", [], id="and that they be brought"),
    pytest.param("The case is left under the care of the same Friends, to report.", ["Friends"], id="under the care"),
    pytest.param("Left to lie, the Clerk in the meantime to visit the ground.", ["Clerk"], id="in the meantime"),
    pytest.param("They accepted it and decided that the matter should be taken up.", [], id="and decided it should be"),
    pytest.param("Instructions were given that a strong letter should be written.", [], id="instructions were given"),
    pytest.param("Orders were given for the walls to be whitewashed.", [], id="orders were given for"),
]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_a_sentence_that_hands_a_task_on(sentence: str, expected: list[str]) -> None:
    found = tasks(sentence)
    assert [owners(entry) for entry in found] == [expected]


NOT_TASKS = [
    pytest.param("The Clerk wrote to the owner.", id="past work"),
    pytest.param("Ann Bell would like a new bench.", id="wish"),
    pytest.param("If elected, Tom Dunn would serve for a year.", id="hypothesis"),
    pytest.param("Will the Clerk write to the owner?", id="question"),
    pytest.param("The committee agreed to pay the bill.", id="the body's own decision"),
    pytest.param("The President shall preside and the Secretary shall keep the minutes.", id="rules"),
    pytest.param("The Lessee shall repair and the Council shall inspect, as provided herein.", id="contract"),
    pytest.param("Maybe the Secretary will ask again.", id="opinion"),
    pytest.param("This means that the Council will receive less.", id="consequence"),
    pytest.param("The plan between the Council and the school to share costs was noted.", id="noun with infinitive"),
    pytest.param("The Security Bank will raise its rates.", id="outsider"),
    pytest.param("Authorise Ann Bell to sign the lease.", id="authority"),
    pytest.param("Ann Bell asked whether he would paint it.", id="what a question supposes"),
    pytest.param("A resident asked the Board to drop the rule.", id="asked of the body"),
    pytest.param("Reply received from the owner.", id="noun like a command"),
    pytest.param("RESOLVED to write to the owner (Ann Bell / Tom Dunn).", id="movers in brackets"),
    pytest.param("Ann Bell showed the quilt she is working on.", id="relative clause"),
    pytest.param("Action: Moved by Dunn, seconded by Rao, and carried.", id="Action: before a decision"),
    pytest.param("The town needs to grow.", id="needs, no task"),
    pytest.param("The team is exploring ways to save.", id="a group's progress"),
    pytest.param("Only members will have access to the rooms listed above.", id="will have access"),
    pytest.param("We agreed that we want to spend less.", id="what the body wants"),
    pytest.param("How to write to this board (Sam Fry)", id="title with a name behind"),
    pytest.param("Staff is working with the school.", id="what staff is doing"),
    pytest.param("Report of the engineer.", id="a heading"),
    pytest.param("The plans are scheduled to be replaced.", id="what a programme will do"),
    pytest.param("She urged members to look at the page.", id="urging"),
    pytest.param("Governors were appointed to primary schools.", id="appointed to an office"),
    pytest.param("Tom was appointed to serve a year.", id="appointed to serve"),
    pytest.param("We were supposed to start at seven.", id="were supposed to"),
    pytest.param("Tom was to ring the firm. Has rung.", id="was to, and has"),
    pytest.param("Tom would rather mend the old one.", id="would rather"),
    pytest.param("Tom will run again.", id="standing for an office"),
    pytest.param("Sam Fry thanked them and promised to serve well.", id="promised to serve"),
    pytest.param("Six voted for Mr. Fry's motion and four against it.", id="somebody's motion"),
    pytest.param("Amendment moved by Tom, that it lie and that the firm be asked to bid.", id="an amendment"),
    pytest.param("That authority be delegated to the Clerk to sign the lease.", id="authority be delegated"),
]


@pytest.mark.parametrize("sentence", NOT_TASKS)
def test_a_sentence_that_makes_no_task(sentence: str) -> None:
    assert tasks(sentence) == []


LABELLED = [
    pytest.param("ACTION: Dana to order paint.", ["Dana"], id="name to do"),
    pytest.param("ACTION Dana: order paint", ["Dana"], id="name before the colon"),
    pytest.param("Action to norm: fix the list", ["norm"], id="action to somebody"),
    pytest.param("TODO: write up the rules", [], id="todo without owner"),
    pytest.param("Action: send the letters (events team)", ["events team"], id="owner behind in brackets"),
    pytest.param("ACTION MC-2019-4 Ned/Ivy to book a hall", ["Ned", "Ivy"], id="numbered, two owners"),
    pytest.param("#action Dana to order paint", ["Dana"], id="command of a chat"),
    pytest.param("AI-12: Dana to order chairs", ["Dana"], id="number with a dash"),
    pytest.param("Action item: (Ann Bell) can ask the firm", ["Ann Bell"], id="owner in brackets in front"),
    pytest.param("Action: Can we get a banner? (Tom Dunn) happy to hear", ["Tom Dunn"], id="owner within"),
    pytest.param("Action: Move this to the June agenda", [], id="move is no motion"),
    pytest.param("The fee is raised. (Action: R(E))", ["R(E)"], id="brackets within brackets"),
]


@pytest.mark.parametrize(("line", "expected"), LABELLED)
def test_a_label_marks_a_task(line: str, expected: list[str]) -> None:
    (entry,) = tasks(line)
    assert owners(entry) == expected


def test_a_label_with_an_owner_alone_takes_the_sentence_before_it() -> None:
    (entry,) = tasks("The lamp by the bridge is out. Action: Clerk")
    assert owners(entry) == ["Clerk"]
    assert entry.values["task"].startswith("The lamp")


HANDLES = [
    pytest.param("nfry will ask the host again", ["nfry"], id="will"),
    pytest.param("Two bills are missing. nfry to chase them", ["nfry"], id="opens a sentence in small letters"),
    pytest.param("#agreed pay them, nfry to send thanks", ["nfry"], id="behind what was agreed"),
    pytest.param("#action nfry write up the steps", ["nfry"], id="action"),
    pytest.param("nfry: fine. I'll do the transfer.", ["nfry"], id="I"),
]


@pytest.mark.parametrize(("line", "expected"), HANDLES)
def test_a_handle_is_somebody(line: str, expected: list[str]) -> None:
    (entry,) = tasks("- Ned Fry (nfry)", "- Dana Cole (dcole)", "All voted: nfry +1, dcole +1", line)
    assert owners(entry) == expected


def test_initials_of_a_key_are_somebody() -> None:
    key = ("NF - Ned Fry, treasurer", "DCO - Dana Cole")
    first, second = tasks(*key, "NF to book the bus, DCO to tell the drivers of it.")
    assert (owners(first), owners(second)) == (["NF"], ["DCO"])
    (bought,) = tasks(*key, "AGREED: a lock. NF buys it.")
    assert owners(bought) == ["NF"]
    (drawn,) = tasks(*key, "NF - draft the poster for the fair.")
    assert owners(drawn) == ["NF"]


def test_a_task_that_is_carried_over_is_due_then() -> None:
    (entry,) = tasks("Tom to get three quotes for the roof. Two in so far. Carried over to June.")
    assert entry.values["due"] == "2019-06"


def test_the_clause_that_tells_it_is_the_evidence() -> None:
    line = "From the firm of Ash and Low, about the closing of the unused road at Elm, the Clerk to visit the ground."
    (entry,) = tasks(line)
    assert line[slice(*entry.evidence[0])] == "the Clerk to visit the ground."
    assert line[slice(*entry.evidence[1])].startswith("From the firm")


def test_a_number_is_kept() -> None:
    (entry,) = tasks("ACTION MC-2019-4 Ned to book a hall")
    assert entry.values["number"] == "MC-2019-4"


def test_a_list_below_its_heading_is_read_item_by_item() -> None:
    found = tasks("# Action items", "- Dana to write", "- Order chairs - Tom Dunn", "- Book the hall")
    assert [owners(entry) for entry in found] == [["Dana"], ["Tom Dunn"], []]


def test_a_heading_or_an_item_may_name_the_owner() -> None:
    found = tasks(
        "# Next steps", "- Ann Bell:", "  - Draft the lease", "  - Send it round", "- Tom Dunn:", "  - Sign it"
    )
    assert [owners(entry) for entry in found] == [["Ann Bell"], ["Ann Bell"], ["Tom Dunn"]]


def test_of_an_old_list_what_is_done_is_left_out() -> None:
    found = tasks("# Previous action items", "- Dana to write. Done", "- Ned to book a hall. Not done", "- Ivy to ask")
    assert [owners(entry) for entry in found] == [["Ned"], ["Ivy"]]


def test_labels_over_groups_say_how_far_they_are() -> None:
    lines = (
        "# Action items",
        "Completed",
        "- Speakers told",
        "- Minutes posted",
        "Ongoing",
        "- Rota (Sam Fry)",
        "- New key for the shed",
    )
    assert [entry.values["task"] for entry in tasks(*lines)] == ["Rota (Sam Fry)", "New key for the shed"]


def test_a_line_behind_an_item_says_that_it_is_dropped() -> None:
    lines = (
        "# Action items",
        "- Ann Bell to write",
        "Duplicate",
        "- Sam Fry to ask",
        "Continued",
        "- Tom Dunn to book",
    )
    assert [owners(entry) for entry in tasks(*lines)] == [["Sam Fry"], ["Tom Dunn"]]


def test_fields_below_an_item_give_owner_and_state() -> None:
    found = tasks(
        "# Previous action items",
        "- Cost sharing plan", "  - Assigned: Dana & Ned", "  - Goal: work up a plan", "  - Status: drafted",
        "- New blog", "  - Assigned: Ivy", "  - Status: Done",
    )  # fmt: skip
    assert [owners(entry) for entry in found] == [["Dana", "Ned"]]


def test_columns_say_who_and_when() -> None:
    found = tasks(
        "Action\tBy whom\tBy when\tStatus", "Order paint\tClerk\t20 May 2019\tOpen", "Fix gate\tT Dunn\t\tDone"
    )
    assert [(owners(entry), entry.values.get("due")) for entry in found] == [(["Clerk"], "2019-05-20")]


def test_two_owners_of_one_sentence_have_a_task_each() -> None:
    assert [owners(entry) for entry in tasks("Ann to draft it; Tom to check it.")] == [["Ann"], ["Tom"]]


def test_a_column_of_dates_may_say_that_it_is_done() -> None:
    rows = ("Action\tWho\tBy", "Mend the gate\tAnn Bell\tdone", "Paint the door\tTom Dunn\t20 May 2019")
    assert [(owners(entry), entry.values.get("due")) for entry in tasks(*rows)] == [(["Tom Dunn"], "2019-05-20")]


def test_an_owner_below_the_movers_has_the_sentence_before_them() -> None:
    lines = ("It was noted that the gate is to be painted. Proposed: Ann Bell. Seconded: Sam Fry.", "Action: Clerk")
    (entry,) = tasks(*lines)
    assert (owners(entry), "painted" in entry.values["task"]) == (["Clerk"], True)


def test_what_a_town_voted_on_its_warrant_is_open() -> None:
    (entry,) = tasks("Warrant", "Voted, that the Selectmen confer with the owner.", kind="agenda")
    assert owners(entry) == ["Selectmen"]


def test_rows_of_task_and_member_are_tasks_without_headings() -> None:
    found = tasks(
        "Follow up the licence with the council\tAnn Bell",
        "Investigate grants for seating at the pond\tTom Dunn",
        "Close the old bank accounts this month\tAnn Bell / Tom Dunn",
    )
    assert [owners(entry) for entry in found] == [["Ann Bell"], ["Tom Dunn"], ["Ann Bell", "Tom Dunn"]]


def test_rows_of_an_election_are_no_tasks() -> None:
    assert not tasks("Team A\tAnn Bell", "Team B\tTom Dunn", "Team C\tAnn Bell")


def test_a_side_column_of_initials_binds_to_its_paragraph() -> None:
    (entry,) = tasks("Item\tDiscussion\tAction", "1\tThe lamp is out. It must be reported.\tClerk")
    assert owners(entry) == ["Clerk"]
    assert len(entry.evidence) == 2


def test_action_items_of_an_agenda_are_for_the_body_to_decide() -> None:
    found = tasks("# Action items", "- Approve the budget", "Action: Moved by Dunn, seconded by Rao, carried.")
    assert found == []


DUE = [
    pytest.param("The Clerk will write by 20 May.", "2019-05-20", id="printed, year from the meeting"),
    pytest.param("The Clerk will report back to the next meeting.", "2019-06-03", id="next meeting"),
    pytest.param("The Clerk will report to the June meeting.", "2019-06-03", id="meeting of the month of the next one"),
    pytest.param("The Clerk will ring them tomorrow.", "2019-05-07", id="tomorrow"),
    pytest.param("The Clerk will write to Ann about it.", None, id="none"),
]


@pytest.mark.parametrize(("sentence", "due"), DUE)
def test_when_it_is_due(sentence: str, due: str | None) -> None:
    (entry,) = tasks(sentence)
    assert entry.values.get("due") == due
    if due is not None:
        assert "due_text" in entry.fields
        assert "due" in entry.fields or "due" in entry.derived


def test_the_same_task_told_twice_is_one_entry_with_owner_and_due() -> None:
    found = tasks(
        "Ann Bell will order the new library shelves.",
        "# Action items",
        "- Ann Bell to order new library shelves by 20 May 2019",
    )
    assert [(owners(entry), entry.values.get("due")) for entry in found] == [(["Ann Bell"], "2019-05-20")]


def test_every_value_has_its_span() -> None:
    found = annotated("ACTION: Ann Bell and Tom Dunn to order paint by 20 May 2019.")
    (entry,) = found.entries["action_items"]
    spans = entry.fields["owners"]
    assert [found.document.text[slice(*span)] for span in spans] == ["Ann Bell", "Tom Dunn"]
    assert found.document.text[slice(*entry.fields["task"][0])].startswith("order paint")


@pytest.mark.parametrize("kind", ["agenda", "appendix"])
def test_agendas_and_appendices_hold_no_tasks(kind: str) -> None:
    assert tasks("The Clerk will write to the owner.", kind=kind) == []


def test_what_is_no_minutes_holds_no_tasks() -> None:
    assert tasks("The Clerk will write to the owner.", genre="form") == []


def test_what_this_is_says_the_sentence_before() -> None:
    (entry,) = tasks("The school asked for a friendly game. This will be followed up.")
    assert len(entry.evidence) == 2


def test_a_bare_sentence_and_a_row_about_its_matter_are_one_task() -> None:
    found = tasks("A bench for the upper green was offered. Ann Bell to action.", "Bench on the green\tAnn Bell")
    assert len(found) == 1
