"""The parts of a document that is a zip archive (Word, OpenDocument), taken from it with care."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from minutebook.errors import DamagedFile, EncryptedFile
from minutebook.readers.limits import Limits

_ALWAYS_FINE = 16 << 20
"""Bytes; a smaller part may be packed as tightly as it will."""
CHUNK = 1 << 20
DAMAGED = "the file is damaged ({}); open it in a word processor and save it again"
LOCKED = "the file is protected by a password; save it without one"
_TOO_LARGE = "its parts unpack to more than {} bytes"
_TOO_TIGHT = "a part of it unpacks to more than {} times its size, as no document does"
_INSTEAD = "open it in a word processor and save it again"


@dataclass(slots=True)
class Archive:
    """An open archive, and how many bytes have been unpacked from it."""

    file: zipfile.ZipFile
    limits: Limits
    total: int = 0

    def part(self, name: str) -> bytes | None:
        """The bytes of a part; None where it is not there.

        Raises DamagedFile, EncryptedFile, and TooLarge where a part or all of them together are over the limits.
        """
        try:
            return b"".join(self._chunks(name))
        except KeyError:
            return None
        except RuntimeError as error:  # zipfile's word for "needs a password"
            raise EncryptedFile(LOCKED) from error
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError) as error:
            raise DamagedFile(DAMAGED.format(f"{name} cannot be unpacked")) from error

    def _chunks(self, name: str) -> Iterator[bytes]:
        """A part's bytes piece by piece: what the archive declares may be a lie, so the true size is counted."""
        info = self.file.getinfo(name)
        with self.file.open(info) as file:
            size = 0
            while chunk := file.read(CHUNK):
                size += len(chunk)
                self.total += len(chunk)
                if self.total > self.limits.max_unpacked:
                    raise self.limits.exceeded("max_unpacked", _TOO_LARGE)
                if size > max(_ALWAYS_FINE, self.limits.max_ratio * info.compress_size):
                    raise self.limits.exceeded("max_ratio", _TOO_TIGHT, _INSTEAD)
                yield chunk


def open_archive(data: bytes, limits: Limits) -> Archive:
    """Open an archive; nothing is unpacked yet."""
    try:
        file = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise DamagedFile(DAMAGED.format("the archive cannot be opened")) from error
    return Archive(file, limits)
