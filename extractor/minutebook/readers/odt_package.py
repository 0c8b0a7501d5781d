"""The parts of an OpenDocument text: a zip archive, or one flat XML file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Node

from minutebook.errors import DamagedFile, EncryptedFile, UnsupportedFormat
from minutebook.readers.archive import DAMAGED, LOCKED, Archive, open_archive
from minutebook.readers.limits import Limits

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    "office": f"{_OASIS}office:1.0",
    "text": f"{_OASIS}text:1.0",
    "table": f"{_OASIS}table:1.0",
    "style": f"{_OASIS}style:1.0",
    "draw": f"{_OASIS}drawing:1.0",
    "svg": f"{_OASIS}svg-compatible:1.0",
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


def named(name: str) -> str:
    """A name as lxml has it: "text:p" with its namespace in braces."""
    space, _, local = name.partition(":")
    return f"{{{_SPACES[space]}}}{local}"


def names(text: str) -> frozenset[str]:
    """Several names, parted by spaces."""
    return frozenset(map(named, text.split()))


def said(element: Node | None, name: str) -> str | None:
    """An attribute's value; None where it is not there."""
    value: str | None = element.get(named(name)) if element is not None else None
    return value


def count(element: Node | None, name: str) -> int | None:
    """An attribute that is a whole number, not below 0; None where it is none."""
    value = said(element, name) or ""
    return int(value) if re.fullmatch(r"\d{1,9}", value) else None


@dataclass(frozen=True, slots=True)
class Package:
    """An open text: its content and its styles, which are the same element in a flat file."""

    content: Node
    styles: Node | None

    @property
    def body(self) -> Node:
        """The element that holds the paragraphs. Raises UnsupportedFormat where it is a sheet or slides."""
        body: Node | None = self.content.find(f"{named('office:body')}/{named('office:text')}")
        if body is None:
            raise UnsupportedFormat("the OpenDocument file is no text document; save it as ODT, DOCX or PDF")
        return body


def open_package(data: bytes, limits: Limits) -> Package:
    """Open an ODT or flat ODT file."""
    if data[:2] != b"PK":
        if len(data) > limits.max_unpacked:
            raise limits.exceeded("max_unpacked", "it holds more than {} bytes of XML")
        root = _parsed(data, "it")
        return Package(root, root)
    archive = open_archive(data, limits)
    if b"encryption-data" in (archive.part("META-INF/manifest.xml") or b""):
        raise EncryptedFile(LOCKED)
    content = _part(archive, "content.xml")
    if content is None:
        raise DamagedFile(DAMAGED.format("its main part is missing"))
    return Package(content, _part(archive, "styles.xml"))


def _part(archive: Archive, name: str) -> Node | None:
    data = archive.part(name)
    return None if data is None else _parsed(data, name)


def _parsed(data: bytes, name: str) -> Node:
    """The root of a part; nothing outside of it is fetched, no entity is expanded."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root: Node = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedFile(DAMAGED.format(f"{name} is no valid XML")) from error
    return root
