"""The parts of a Word file, taken from its zip archive with care."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement as Node

from minutebook.errors import DamagedFile, EncryptedFile, TooLarge, UnsupportedFormat

MOST_BYTES = 256 << 20
"""More than this in all parts that are read is refused."""
MOST_RATIO = 400
"""No document of any size is packed this tightly; a zip bomb is."""
_ALWAYS_FINE = 16 << 20
_CHUNK = 1 << 20
_OLE = b"\xd0\xcf\x11\xe0"
_DAMAGED = "the Word file is damaged ({}); open it in a word processor and save it again"
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
"""Namespaces of the "strict" variety of the format, and what everybody else calls them."""


@dataclass(slots=True)
class Package:
    """An open Word file.

    `parts` are read once and kept: a relationship may name the same part many times.
    """

    archive: zipfile.ZipFile
    document: str = "word/document.xml"
    read: dict[str, Node | None] = field(default_factory=dict)
    total: int = 0

    def part(self, name: str) -> Node | None:
        """The root element of a part; None where it is not there."""
        if name not in self.read:
            self.read[name] = self._parsed(name)
        return self.read[name]

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part refers to: relationship id to (kind, part name)."""
        folder, _, file = name.rpartition("/")
        root = self.part(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
        if root is None:
            return {}
        return {
            str(relation.get("Id")): (
                str(relation.get("Type", "")).rpartition("/")[2],
                posixpath.normpath(posixpath.join("/" + folder, str(relation.get("Target", "")))).lstrip("/"),
            )
            for relation in root
            if relation.get("TargetMode") != "External"
        }

    def related(self, kind: str) -> Node | None:
        """The part of a kind ("styles", "numbering") that the document refers to."""
        for found, name in self.relations(self.document).values():
            if found == kind:
                return self.part(name)
        return None

    def _parsed(self, name: str) -> Node | None:
        try:
            data = b"".join(self._chunks(name))
        except KeyError:
            return None
        except RuntimeError as error:  # zipfile's word for "needs a password"
            raise EncryptedFile("the file is protected by a password; save it without one") from error
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError) as error:
            raise DamagedFile(_DAMAGED.format(f"{name} cannot be unpacked")) from error
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        try:
            root: Node = parse_xml(data)
        except (SyntaxError, ValueError) as error:
            raise DamagedFile(_DAMAGED.format(f"{name} is no valid XML")) from error
        return root

    def _chunks(self, name: str) -> Iterator[bytes]:
        """A part's bytes piece by piece: what the archive declares may be a lie, so the true size is counted."""
        info = self.archive.getinfo(name)
        with self.archive.open(info) as file:
            size = 0
            while chunk := file.read(_CHUNK):
                size += len(chunk)
                self.total += len(chunk)
                if self.total > MOST_BYTES or (size > _ALWAYS_FINE and size > MOST_RATIO * max(1, info.compress_size)):
                    raise TooLarge("the file unpacks to far more than a document holds; it was not read")
                yield chunk


def open_package(data: bytes) -> Package:
    """Open a Word file; nothing is unpacked yet."""
    if data[:4] == _OLE:
        raise EncryptedFile("the file is protected by a password; save it without one")
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise DamagedFile(_DAMAGED.format("the archive cannot be opened")) from error
    if sum(info.file_size for info in archive.infolist() if info.filename.endswith((".xml", ".rels"))) > MOST_BYTES:
        raise TooLarge("the file unpacks to far more than a document holds; it was not read")
    package = Package(archive)
    for kind, name in package.relations("").values():
        if kind == "officeDocument":
            package.document = name
    if package.part(package.document) is None:
        raise DamagedFile(_DAMAGED.format("its main part is missing"))
    root = package.part(package.document)
    if root is None or not root.tag.endswith("}document"):
        raise UnsupportedFormat("the file is no Word document; save it as DOCX or PDF")
    return package
