"""The parts of a Word file and how they refer to each other."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field

from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement as Node

from minutebook.errors import DamagedFile, EncryptedFile, UnsupportedFormat
from minutebook.readers.archive import DAMAGED, LOCKED, Archive, open_archive
from minutebook.readers.limits import Limits

_OLE = b"\xd0\xcf\x11\xe0"
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

    archive: Archive
    document: str = "word/document.xml"
    read: dict[str, Node | None] = field(default_factory=dict)

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
        data = self.archive.part(name)
        if data is None:
            return None
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        try:
            root: Node = parse_xml(data)
        except (SyntaxError, ValueError) as error:
            raise DamagedFile(DAMAGED.format(f"{name} is no valid XML")) from error
        return root


def open_package(data: bytes, limits: Limits) -> Package:
    """Open a Word file; nothing is unpacked yet."""
    if data[:4] == _OLE:
        raise EncryptedFile(LOCKED)
    package = Package(open_archive(data, limits))
    for kind, name in package.relations("").values():
        if kind == "officeDocument":
            package.document = name
    root = package.part(package.document)
    if root is None:
        raise DamagedFile(DAMAGED.format("its main part is missing"))
    if not root.tag.endswith("}document"):
        raise UnsupportedFormat("the file is no Word document; save it as DOCX or PDF")
    return package
