"""Reads a clone's references from its own files, without git: ``git_folder`` finds them, ``commit_of`` follows one.

No link leads out of the clone, and nothing is larger than references are.
"""

import re
from pathlib import Path

COMMIT = re.compile(r"[0-9a-f]{40}")
NAME = re.compile(r"refs/[^\s\0]{1,250}")
MOST_LINKS, LONGEST_REF = 5, 300
LARGEST_REFS = 16 << 20


def git_folder(folder: Path) -> Path | None:
    """Return where a clone keeps its objects and references, or None where there is no clone."""
    for found in (folder / ".git", folder):
        parts = (found, found / "objects", found / "refs")
        if all(part.is_dir() and not part.is_symlink() for part in parts) and (found / "HEAD").is_file():
            return found
    return None


def commit_of(folder: Path, name: str) -> str:
    """Return what a reference stands for, or "".

    Args:
        folder: The clone's ``.git``.
        name: ``HEAD``, or a name that begins with ``refs/``.
    """
    for _ in range(MOST_LINKS):
        text = reference(folder, name)
        if text.startswith("ref: "):
            name = text[5:]
            if not NAME.fullmatch(name):
                return ""
        elif COMMIT.fullmatch(text):
            return text
        else:
            every = _text(folder, "packed-refs", LARGEST_REFS)
            packed = re.search(rf"^([0-9a-f]{{40}}) {re.escape(name)}$", every, re.MULTILINE)
            return packed[1] if packed else ""
    return ""


def reference(folder: Path, name: str) -> str:
    """Return what the file of a reference says, "" where there is none."""
    return _text(folder, name, LONGEST_REF).strip()


def _text(folder: Path, name: str, most: int) -> str:
    path = folder / name
    if "\0" in name or not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
        return ""
    with path.open("rb") as stream:
        return stream.read(most).decode("utf-8", "replace")
