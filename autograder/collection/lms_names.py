"""Reads the names that an LMS gives to the files of its submissions archive: ``claim_of``.

Canvas: ``lastfirst_LATE_USERID_SUBMISSIONID_file-2.ipynb``. Moodle: a folder ``Full Name_123_assignsubmission_file_``, or
the same before the file's name. Anything else: the outermost folder, else the file's stem, says whose it is. The first
place that fits decides: what comes after it is the student's own choice of a file's name, and says nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from autograder.collection.deliveries import Owner

ANY_CASE = re.IGNORECASE | re.DOTALL
CANVAS = re.compile(r"(?P<name>.+?)_(?:(?P<late>late)_)?(?P<user>\d{1,20})_(?P<submission>\d{1,20})_(?P<file>.+)", ANY_CASE)
MOODLE = re.compile(r"(?P<name>.+?)_(?P<user>\d{1,20})_assignsubmission_(?:file|onlinetext)_?(?P<file>.*)", ANY_CASE)
FOLDER = re.compile(r"(?P<name>.+)_(?P<user>\d{1,20})_assignsubmission_(?:file|onlinetext)_?", ANY_CASE)
AGAIN = re.compile(r"(?P<stem>.+?)(?:-(?P<canvas>\d{1,3})|\s*\((?P<browser>\d{1,3})\)|[-_ ]copy(?P<copy>\d{0,3}))", ANY_CASE)
"""What Canvas, browsers and Jupyter add to the name of a file that is there already."""

LONGEST = 300
"""Characters of a name that are looked at."""

IGNORED = frozenset({"__MACOSX", "__pycache__", "node_modules", "venv", "site-packages"})
"""Folders that nobody hands in on purpose."""


@dataclass(frozen=True)
class Claim:
    """What a name says: whose the file is, what it is called, whether it is late, where the LMS has counted it."""

    owner: Owner
    file: str
    late: bool | None = None
    order: tuple[int, ...] = ()


def ignored(parts: Sequence[str]) -> bool:
    """Return whether a path holds what systems and tools leave behind; nobody has handed that in."""
    return any(part in IGNORED or part.startswith(".") for part in parts if part not in (".", ".."))


def claim_of(parts: Sequence[str], outer: int = 0) -> Claim:
    """Return what the path of a file says.

    Args:
        parts: Folders and file, outermost first.
        outer: How many folders all files of the source are in.
    """
    file = parts[-1]
    for folder in parts[:-1]:
        if found := FOLDER.fullmatch(folder):
            return Claim(_moodle(found), file)
    flat, named = CANVAS.fullmatch(file), MOODLE.fullmatch(file)
    if flat and not (named and named.start("user") < flat.start("user")):
        owner = Owner(f"{flat['name']}_{flat['user']}", flat["name"], flat["user"])
        return Claim(owner, flat["file"], bool(flat["late"]), (int(flat["submission"]),))
    if named and file.count("_assignsubmission_") == 1:  # else a name was chosen to look like somebody else's
        return Claim(_moodle(named), named["file"])
    inner = parts[min(outer, len(parts) - 1) :]
    bare = file.rpartition(".")[0] or file
    text = inner[0] if len(inner) > 1 else bare
    folder = parts[outer - 1] if outer and len(inner) == 1 else ""
    return Claim(Owner(text, text, logins=fragments(text), folder=folder), file)


def outer_folders(every: Sequence[Sequence[str]]) -> int:
    """Return how many folders all files of a source are in; the folder of a single file says whose that is."""
    first = every[0] if every else ()
    shared = 0
    while all(len(parts) > shared + 1 and parts[shared] == first[shared] for parts in every) and len(first) > shared + 1:
        shared += 1
    return shared if len(every) > 1 else max(0, shared - 1)


def fragments(text: str) -> tuple[str, ...]:
    """Return a name, and what is left of it without its first or last words: ``hw-2-student-07`` holds ``student-07``."""
    text = text[:LONGEST]
    places = [found.start() for found in re.finditer(r"[-_ .+]+", text)]
    inner = [text[found.end() :] for found in re.finditer(r"[-_ .+]+", text)] + [text[:place] for place in places]
    return tuple(dict.fromkeys(part for part in [text, *sorted(inner, key=len, reverse=True)] if part))


def stem(file: str, notebook: str) -> str:
    """Return a file's stem without what is added to the name of one that is there already, in small letters.

    Args:
        file: Its name.
        notebook: What it should be called; of that, nothing is taken for added.
    """
    return _taken_apart(file, notebook)[0]


def number(file: str, notebook: str) -> int:
    """Return how many files of that name were there already, as its name says; see ``stem``."""
    return _taken_apart(file, notebook)[1]


def _taken_apart(file: str, notebook: str) -> tuple[str, int]:
    bare, count = (file.rpartition(".")[0] or file).strip().casefold(), 0
    while bare != notebook.casefold() and (found := AGAIN.fullmatch(bare)):
        count = count or int(found["canvas"] or found["browser"] or found["copy"] or 1)
        bare = found["stem"].strip()
    return bare, count


def _moodle(found: re.Match[str]) -> Owner:
    return Owner(f"{found['name']}_{found['user']}", found["name"], found["user"])
