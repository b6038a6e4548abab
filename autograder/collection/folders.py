"""Reads a folder that holds submissions as files, such as an LMS's archive that somebody has unpacked.

``deliveries_of`` says what is in it. No link is followed, no pipe waited for, and what tools leave behind is left alone.
"""

import os
import stat
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from autograder.collection.deliveries import LARGEST, TOO_LARGE, Delivery, Refused
from autograder.collection.lms_names import claim_of, ignored, outer_folders
from autograder.notebook.shown import clean

MOST_FILES, DEEPEST = 50_000, 12


def deliveries_of(folder: Path) -> Iterator[Delivery]:
    """Yield what is in a folder, in the order of names.

    Raises:
        Refused: It cannot be read, or holds too much.
    """
    try:
        found = sorted(_files(folder, ()))
    except OSError as error:
        raise Refused(f"'{clean(str(error.filename), 200)}' cannot be read: {error.strerror}") from error
    outer = outer_folders([parts for parts, _status in found])
    for parts, (mode, seconds) in found:
        claim = claim_of(parts, outer)
        order = claim.order or (seconds,)
        shown = clean(claim.file, 100)
        fault = "" if stat.S_ISREG(mode) else f"'{shown}' is a link, a device or a pipe, and no file"
        where = f"{clean(folder.name)}/{clean('/'.join(parts), 150)}"
        read = partial(_read, folder.joinpath(*parts), shown)
        yield Delivery(claim.owner, where, claim.file, read, order, claim.late, fault=fault)


def _files(folder: Path, parts: tuple[str, ...]) -> list[tuple[tuple[str, ...], tuple[int, float]]]:
    """Return what is below a folder, each with its mode and the time of its last change."""
    found: list[tuple[tuple[str, ...], tuple[int, float]]] = []
    with os.scandir(folder.joinpath(*parts)) as entries:
        for entry in entries:
            path = (*parts, entry.name)
            if ignored(path):
                continue
            if entry.is_dir(follow_symlinks=False):
                found += _files(folder, path) if len(path) < DEEPEST else []
            else:
                status = entry.stat(follow_symlinks=False)
                found.append((path, (status.st_mode, status.st_mtime)))
            if len(found) > MOST_FILES:
                raise Refused(f"'{clean(str(folder), 200)}' holds more than {MOST_FILES} files")
    return found


def _read(path: Path, shown: str) -> bytes:
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as stream:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise Refused(f"'{shown}' is no ordinary file")
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise Refused(f"'{shown}' cannot be read: {error.strerror}") from error
    if len(data) > LARGEST:
        raise Refused(f"'{shown}' {TOO_LARGE}")
    return data
