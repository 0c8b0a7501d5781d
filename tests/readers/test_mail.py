"""Mail messages: EML built with the standard library, MSG as an OLE file made by hand."""

from __future__ import annotations

import io
import struct
from email.message import EmailMessage

import pytest
from docx import Document

from minutebook.errors import DamagedFile, EmptyDocument, EncryptedFile, ReadError, UnsupportedFormat
from minutebook.readers import read, sniff
from minutebook.readers.eml import read_eml
from minutebook.readers.sniffing import EML, MSG, TEXT

MINUTES = """Minutes of the Mill Trust
4 May 2019
Present: A. Moss (Chair), B. Reed
Apologies: C. Dunn
1. Minutes
The minutes of the last meeting were approved.
2. Finance
Moved by B. Reed that a lamp be bought. Carried.
3. Path
B. Reed to mend the path.
The meeting was closed at 9 pm.
"""
NOTE = "Dear all,\n\nthe minutes are attached. Apologies for the delay.\n\nAnn\n"


def docx(text: str) -> bytes:
    document, file = Document(), io.BytesIO()
    document.add_paragraph(text)
    document.save(file)
    return file.getvalue()


def mail(text: str, subject: str = "Minutes", html: str = "", **files: bytes) -> EmailMessage:
    """A message; a file called jan_docx is attached as jan.docx."""
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = (
        "Ann Moss <ann@example.org>",
        subject,
        "<1@example.org>",
    )
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    for name, data in files.items():
        message.add_attachment(data, "application", "octet-stream", filename=name.replace("_", "."))
    return message


def texts(data: bytes) -> list[str]:
    return [line.text for line in read_eml(data).lines]


def headed(head: str, body: bytes = b"x") -> bytes:
    return b"Subject: Minutes\nMIME-Version: 1.0\n" + head.encode() + b"\n\n" + body


BODIES = [
    pytest.param(mail("x\n").as_bytes(), ["x"], id="plain"),
    pytest.param(
        mail("x\n", "Re: Fwd: Minutes of 4 May").as_bytes(), ["Minutes of 4 May", "x"], id="the subject is a title"
    ),
    pytest.param(
        mail("Minutes of 4 May\n", "Minutes of 4 May").as_bytes(), ["Minutes of 4 May"], id="a title is not doubled"
    ),
    pytest.param(
        headed(
            "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable",
            b"Ren=E9e =\nMoss",
        ),
        ["Renée Moss"],
        id="quoted-printable",
    ),
    pytest.param(headed("Content-Transfer-Encoding: base64", b"bWludXRlcw=="), ["minutes"], id="base64"),
    pytest.param(
        headed("Content-Type: text/plain; charset=unheard-of", "Renée".encode()), ["Renée"], id="a charset that is none"
    ),
    pytest.param(
        headed("Content-Type: text/plain; format=flowed", b"The gate \nwas mended.\n"),
        ["The gate was mended."],
        id="flowed",
    ),
    pytest.param(mail("a b\n", html="<p>a b</p>").as_bytes(), ["a b"], id="plain rather than bare HTML"),
    pytest.param(
        mail("1. a\n", html="<ol><li>a<li>b</ol>").as_bytes(), ["1. a", "2. b"], id="HTML where it shows lists"
    ),
    pytest.param(headed("Content-Type: text/html", b"<p>a<p>b"), ["a", "b"], id="HTML alone"),
    pytest.param(
        mail("# Minutes\n\n## Present\n\n**Chair:** A. Moss\n").as_bytes(),
        ["Minutes", "Present", "Chair: A. Moss"],
        id="Markdown",
    ),
    pytest.param(mail("x\n\n-- \nAnn Moss\nMill Trust\n").as_bytes(), ["x"], id="signature"),
    pytest.param(
        b"From ann Mon May  6 10:00:00 2019\nSubject: a\nMessage-ID: <1>\n\nx\n>From here\n",
        ["x", "From here"],
        id="mailbox of one",
    ),
    pytest.param(mail("x\n").as_bytes().replace(b"\n", b"\r\n"), ["x"], id="carriage returns"),
]


@pytest.mark.parametrize(("data", "expected"), BODIES)
def test_body(data: bytes, expected: list[str]) -> None:
    assert sniff(data, "mail") == EML
    assert texts(data) == expected


FORWARDED = (
    "See below.\n\n---------- Forwarded message ---------\nFrom: B. Reed <b@example.org>\nDate: 3 May\nTo: all\n\nx\n"
)
OUTLOOK = "From: B. Reed\nSent: 3 May\nTo: all\nSubject: Minutes\n\nx\n"
MEMO = "From: the clerk\nTo: the board\nSubject: Minutes\n\nx\n"
QUIET = [
    pytest.param(FORWARDED, ["See below.", "x"], id="forwarded"),
    pytest.param(OUTLOOK, ["x"], id="as Outlook forwards"),
    pytest.param(MEMO, ["From: the clerk", "To: the board", "Subject: Minutes", "x"], id="a memo's head is its own"),
]


@pytest.mark.parametrize(("text", "loud"), QUIET)
def test_headers_of_forwarded_messages_are_furniture(text: str, loud: list[str]) -> None:
    assert [line.text for line in read_eml(mail(text).as_bytes()).lines if line.kind.value != "furniture"] == loud


ATTACHED = [
    pytest.param(mail(NOTE, jan_docx=docx("1. Finance")), ["1. Finance"], id="one document"),
    pytest.param(
        mail(NOTE, jan_docx=docx("1. Finance"), logo_png=b"\x89PNG\r\n\x1a\n", card_vcf=b"BEGIN"),
        ["1. Finance"],
        id="what cannot hold them aside",
    ),
    pytest.param(mail(MINUTES, jan_docx=docx("1. Finance")), MINUTES.splitlines(), id="a body that is minutes"),
]


@pytest.mark.parametrize(("message", "expected"), ATTACHED)
def test_attachments(message: EmailMessage, expected: list[str]) -> None:
    assert texts(message.as_bytes()) == expected


TWO = b"From ann Mon May  6 10:00:00 2019\nSubject: a\n\nx\n\n"
DEEP = b"Message-ID: <1>\nSubject: a\n" + b"".join(
    b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(3000)
)
REFUSALS = [
    pytest.param(
        mail(NOTE, a_docx=docx("x"), b_docx=docx("y")).as_bytes(),
        UnsupportedFormat,
        "more than one.*a.docx, b.docx",
        id="two documents",
    ),
    pytest.param(
        mail(NOTE, a_xyz=bytes(range(256))).as_bytes(),
        UnsupportedFormat,
        "no attachment can be read.*a.xyz",
        id="none to read",
    ),
    pytest.param(mail(NOTE, a_docx=b"PK\x03\x04word/").as_bytes(), DamagedFile, "damaged", id="a damaged one"),
    pytest.param(2 * TWO, UnsupportedFormat, "2 messages", id="a mailbox of two"),
    pytest.param(
        headed("Content-Type: multipart/encrypted; boundary=a", b"--a\n\nx\n--a--"),
        EncryptedFile,
        "encrypted",
        id="encrypted",
    ),
    pytest.param(headed("Content-Type: application/pkcs7-mime"), EncryptedFile, "encrypted", id="encrypted otherwise"),
    pytest.param(DEEP, DamagedFile, "nests", id="nested deeply"),
    pytest.param(mail("\n").as_bytes(), EmptyDocument, "no text", id="nothing in it"),
]


@pytest.mark.parametrize(("data", "error", "words"), REFUSALS)
def test_refusals(data: bytes, error: type[ReadError], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        read(data, "jan.eml")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("From: the clerk\nTo: the board\nDate: 4 May\nSubject: Minutes\n\nx", id="a memo"),
        pytest.param("Present: A. Moss\nDate: 4 May\n\nx", id="labels"),
    ],
)
def test_typed_headers_make_no_mail(text: str) -> None:
    assert sniff(text.encode(), "jan.txt") == TEXT


Streams = dict[str, bytes]


def ole(streams: Streams, storages: dict[str, Streams]) -> bytes:
    """A compound file; its streams are made long enough to stand in sectors of the usual size."""
    entries: list[tuple[str, int, int, int, int, int]] = []  # name, kind, right, child, first sector, size
    sectors: list[bytes] = []
    chain: list[int] = []

    def stream(name: str, data: bytes, right: int) -> tuple[str, int, int, int, int, int]:
        data = data.ljust(4096, b" " if name.endswith("0102") else b"\0")
        pieces = [data[at : at + 512].ljust(512, b"\0") for at in range(0, len(data), 512)]
        first = len(sectors)
        sectors.extend(pieces)
        chain.extend([*range(first + 1, first + len(pieces)), -2])
        return name, 2, right, -1, first, len(data)

    number = 1 + len(streams) + len(storages)
    top = [*streams, *storages]
    entries.append(("Root Entry", 5, -1, 1 if top else -1, -2, 0))
    inner: list[tuple[str, int, int, int, int, int]] = []
    for place, name in enumerate(top, 1):
        right = place + 1 if place < len(top) else -1
        if name in streams:
            entries.append(stream(name, streams[name], right))
            continue
        entries.append((name, 1, right, number, 0, 0))
        for at, (child, data) in enumerate(storages[name].items(), 1):
            inner.append(stream(child, data, number + at if at < len(storages[name]) else -1))
        number += len(storages[name])
    entries += inner
    directory = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0")
        + struct.pack("<HBBiii16xI16xiQ", 2 * len(name) + 2, kind, 1, -1, right, child, 0, first, size)
        for name, kind, right, child, first, size in entries
    )
    start = len(sectors)
    pieces = [directory[at : at + 512].ljust(512, b"\0") for at in range(0, len(directory), 512)]
    sectors += pieces
    chain += [*range(start + 1, start + len(pieces)), -2]
    tables = -(-(len(chain) + 4) // 128)
    fat = struct.pack(f"<{128 * tables}i", *chain, *[-3] * tables, *[-1] * (127 * tables - len(chain)))
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH6xIIiIIiIiI", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, start, 0, 4096, -2, 0, -2, 0)
    )
    places = [*range(len(sectors), len(sectors) + tables), *[-1] * (109 - tables)]
    return header + struct.pack("<109i", *places) + b"".join(sectors) + fat


def outlook(
    text: str = "", html: bytes = b"", subject: str = "Minutes", kind: str = "IPM.Note", **files: bytes
) -> bytes:
    def said(number: str, value: str) -> Streams:
        return {f"__substg1.0_{number}001F": value.encode("utf-16-le")}

    streams = {"__properties_version1.0": b"", **said("001A", kind), **said("0037", subject), **said("1000", text)}
    if html:
        streams["__substg1.0_10130102"] = html
    folders = {
        f"__attach_version1.0_#{place:08X}": {**said("3707", name.replace("_", ".")), "__substg1.0_37010102": data}
        for place, (name, data) in enumerate(files.items())
    }
    return ole(streams, folders)


OUTLOOKS = [
    pytest.param(outlook("Minutes\r\nRenée"), ["Minutes", "Renée"], id="plain"),
    pytest.param(outlook("x", subject="Minutes of 4 May"), ["Minutes of 4 May", "x"], id="the subject is a title"),
    pytest.param(outlook("a", html=b"<ul><li>a<li>b</ul>"), ["- a", "- b"], id="HTML where it shows lists"),
    pytest.param(outlook(NOTE, jan_txt=b"1. Finance"), ["1. Finance"], id="one document"),
]


@pytest.mark.parametrize(("data", "expected"), OUTLOOKS)
def test_outlook_s_messages(data: bytes, expected: list[str]) -> None:
    assert sniff(data, "jan.msg") == MSG
    assert [line.text for line in read(data, "jan.msg").lines] == expected


OUTLOOK_REFUSALS = [
    pytest.param(
        outlook(NOTE, a_docx=docx("x"), b_docx=docx("y")), UnsupportedFormat, "a.docx, b.docx", id="two documents"
    ),
    pytest.param(outlook("x", kind="IPM.Note.SMIME"), EncryptedFile, "encrypted", id="encrypted"),
    pytest.param(outlook("x" * 5000)[:3000], DamagedFile, "damaged", id="cut off"),
]


@pytest.mark.parametrize(("data", "error", "words"), OUTLOOK_REFUSALS)
def test_refusals_of_outlook_s_messages(data: bytes, error: type[ReadError], words: str) -> None:
    with pytest.raises(error, match=words):
        read(data, "jan.msg")
