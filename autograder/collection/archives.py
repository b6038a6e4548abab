"""Reads zip archives that may be hostile, one entry at a time: nothing of them is unpacked to disk.

``Archive`` opens one, ``deliveries`` says what is in it. Counts and sizes are capped before and while it is read, whatever
the archive says of them; links, devices, paths that lead elsewhere and foreign ways of packing are refused by name.
"""

import contextlib
import datetime
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from autograder.collection.deliveries import LARGEST, SUFFIXES, TOO_LARGE, Delivery, Refused
from autograder.collection.lms_names import claim_of, ignored, outer_folders
from autograder.notebook.shown import clean

MOST_ENTRIES = 50_000
LARGEST_DIRECTORY = 8 << 20
"""Bytes of the list of entries, which is read at once; each takes 46 and its name."""

MOST_UNPACKED = 8 << 30
"""Bytes that are read of one archive in all."""

HIGHEST_RATIO, SMALL = 200, 4 << 20
"""A notebook packs to a tenth, zeros to a thousandth; what stays small may be as dense as it likes."""

CHUNK = 1 << 18
METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
UTF8, ENCRYPTED = 0x800, 0x1
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
)
"""What ``zipfile`` raises at archives that are none."""


class Archive:
    """A zip archive; a context manager.

    Args:
        stream: Its bytes; closed with the archive.
        name: What it is called, fit to be shown.

    Raises:
        Refused: It is none, or holds too much.
    """

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._name, self._left, self._stream = name, MOST_UNPACKED, stream
        _check_directory(stream, name)
        try:
            self._zip = zipfile.ZipFile(stream)
        except BROKEN as error:
            raise Refused(f"'{name}' is no zip archive that can be read ({clean(str(error), 80)})") from error
        if len(self._zip.infolist()) > MOST_ENTRIES:
            raise Refused(f"'{name}' holds {len(self._zip.infolist())} files, more than {MOST_ENTRIES}")

    @classmethod
    def at(cls, path: Path) -> Self:
        """Open an archive on disk; see the class."""
        try:
            stream = path.open("rb")
        except OSError as error:
            raise Refused(f"'{clean(str(path))}' cannot be read: {error.strerror}") from error
        try:
            return cls(stream, clean(path.name))
        except Refused:
            stream.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._zip.close()
        self._stream.close()

    def deliveries(self) -> Iterator[Delivery]:
        """Yield what is in it, without what nobody hands in."""
        named = [(info, _name(info)) for info in self._zip.infolist()]
        split = [(info, tuple(name.split("/"))) for info, name in named if not name.endswith("/")]
        wanted = [(info, parts) for info, parts in split if not ignored(parts)]
        outer = outer_folders([parts for _info, parts in wanted])
        for info, parts in wanted:
            claim = claim_of(parts, outer)
            where = f"{self._name}: {clean('/'.join(parts), 150)}"
            order, fault = claim.order or (_seconds(info),), _fault(info, parts, claim.file)
            yield Delivery(claim.owner, where, claim.file, partial(self._read, info), order, claim.late, fault=fault)

    def _read(self, info: zipfile.ZipInfo) -> bytes:
        """Return an entry's bytes."""
        shown = clean(_name(info).rpartition("/")[2], 100)
        data = bytearray()
        try:
            with self._zip.open(info) as stream:
                while chunk := stream.read(CHUNK):
                    data += chunk
                    self._left -= len(chunk)
                    if len(data) > LARGEST:
                        raise Refused(f"'{shown}' {TOO_LARGE}")
                    if len(data) > SMALL and len(data) > HIGHEST_RATIO * info.compress_size:
                        raise Refused(f"'{shown}' is packed more than {HIGHEST_RATIO} to 1, as no notebook is")
                    if self._left < 0:
                        raise Refused(f"'{self._name}' unpacks to more than {MOST_UNPACKED >> 30} GB")
        except (*BROKEN, OSError) as error:
            raise Refused(f"'{shown}' is damaged in the archive ({clean(str(error), 80)})") from error
        return bytes(data)


def _fault(info: zipfile.ZipInfo, parts: tuple[str, ...], file: str) -> str:
    """Return why an entry is not read, or ""."""
    shown, mode = clean(file, 100), info.external_attr >> 16
    if ".." in parts or "" in parts or "." in parts or any(":" in part[:2] for part in parts[:1]):
        return f"'{clean('/'.join(parts), 100)}' has a name that leads out of the archive"
    if stat.S_IFMT(mode) and not stat.S_ISREG(mode):
        kind = "a symbolic link" if stat.S_ISLNK(mode) else "a device or a pipe"
        return f"'{shown}' is {kind}, and no file"
    if info.flag_bits & ENCRYPTED:
        return f"'{shown}' is encrypted"
    if info.compress_type not in METHODS:
        return f"'{shown}' is packed in a way that no LMS uses"
    if info.file_size > LARGEST and any(parts[-1].casefold().endswith(suffix) for suffix in SUFFIXES):
        return f"'{shown}' {TOO_LARGE}"
    return ""


def _name(info: zipfile.ZipInfo) -> str:
    """Return an entry's name; many tools write UTF-8 without saying so."""
    name = info.orig_filename
    if not info.flag_bits & UTF8:
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return name.replace("\\", "/")


def _seconds(info: zipfile.ZipInfo) -> float:
    try:
        return datetime.datetime(*info.date_time, tzinfo=datetime.UTC).timestamp()
    except ValueError:
        return 0.0


def _check_directory(stream: BinaryIO, name: str) -> None:
    """Refuse an archive whose list of entries is too long to be read; what is no archive is found out by ``zipfile``."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - (1 << 16) - 22))
    tail = stream.read()
    end = tail.rfind(b"PK\5\6")
    if end < 0 or len(tail) < end + 22:
        raise Refused(f"'{name}' is no zip archive, or only a part of one; download it once more")
    length = struct.unpack_from("<L", tail, end + 12)[0]
    if end >= 76 and tail[end - 20 : end - 16] == b"PK\6\7":  # then the record of zip64 before it counts
        length = max(length, struct.unpack_from("<Q", tail, end - 76 + 40)[0])
    if min(length, size) > LARGEST_DIRECTORY:
        raise Refused(f"'{name}' holds more files than {MOST_ENTRIES}")
    stream.seek(0)
