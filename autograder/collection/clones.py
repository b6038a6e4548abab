"""Reads git clones, folder by folder: ``deliveries_of_clone`` says which notebooks the last commit holds, or an earlier one.

The commit is looked up in the files of ``.git`` by ourselves and read through ``LockedGit``: the clone's configuration,
hooks, attributes and working files are not. Files in the working copy that are not committed were not handed in.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from autograder.collection.deliveries import LARGEST, TOO_LARGE, Delivery, Owner, Refused
from autograder.collection.git_references import COMMIT, commit_of
from autograder.collection.lms_names import ignored, stem
from autograder.collection.locked_git import LockedGit
from autograder.notebook.shown import clean

MOST_LISTED = 8 << 20
"""Bytes of the list of a commit's files."""

MOST_CANDIDATES = 20
LATEST = 1 << 36
"""Seconds since 1970; years beyond four digits are no time that anybody could hand in."""

LFS = b"version https://git-lfs"


@dataclass(frozen=True)
class Wanted:
    """Which commit counts.

    Attributes:
        notebook: The assignment's notebook name.
        before: The last commit up to then, or None.
        tag: The commit of this tag, or "".
    """

    notebook: str
    before: datetime.datetime | None = None
    tag: str = ""


def deliveries_of_clone(git: LockedGit, folder: Path, owner: Owner, source: str, wanted: Wanted) -> list[Delivery]:
    """Return the notebooks of a clone, or one delivery that says why there is none.

    Args:
        git: Reads it.
        folder: The clone's ``.git``.
        owner: Whose it is said to be.
        source: What it is called, fit to be shown.
        wanted: Which commit counts.
    """
    try:
        found = list(_candidates(git, folder, owner, source, wanted))
        return found or [Delivery(owner, source, source, fault="no notebook in the commit that counts")]
    except (Refused, OSError) as error:
        return [Delivery(owner, source, source, fault=clean(str(error), 300))]


def _candidates(git: LockedGit, folder: Path, owner: Owner, source: str, wanted: Wanted) -> Iterator[Delivery]:
    objects = folder / "objects"
    if (objects / "info" / "alternates").exists():
        raise Refused("the clone borrows objects from elsewhere; clone it once more without --reference")
    commit = _commit(git, folder, objects, wanted)
    listed = git.answer(objects, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, most=MOST_LISTED)
    for path, blob, size in _likely(listed, wanted.notebook):
        said = git.answer(objects, "rev-list", "-1", "--timestamp", commit, "--", path, most=200).split()
        seconds = int(said[0]) if said and said[0].isdigit() else 0
        time = datetime.datetime.fromtimestamp(seconds, datetime.UTC) if 0 < seconds < LATEST else None
        file = path.rpartition("/")[2]
        fault = f"'{clean(file, 100)}' {TOO_LARGE}" if size > LARGEST else ""
        read = partial(_read, git, objects, blob, clean(file, 100))
        where = f"{source}: {clean(path, 150)} at {commit[:10]}"
        yield Delivery(owner, where, file, read, (seconds,), None, time, fault)


def _likely(listed: bytes, notebook: str) -> list[tuple[str, str, int]]:
    """Return path, object and size of what may be the submission; of equal names, the one that lies outermost."""
    found: dict[tuple[str, str], tuple[int, str, str, int]] = {}
    for line in listed.split(b"\0")[:-1]:
        about, _tab, name = line.partition(b"\t")
        mode, kind, blob, size = about.decode("ascii", "replace").split()
        try:
            path = name.decode("utf-8")
        except UnicodeDecodeError:
            continue
        suffix = path.rpartition(".")[2].casefold()
        parts = path.split("/")
        if kind != "blob" or not mode.startswith("100") or suffix not in ("ipynb", "py") or ignored(parts):
            continue
        entry = (len(parts), path, blob, int(size))
        key = (stem(parts[-1], notebook), suffix)
        found[key] = min(found.get(key, entry), entry)
    kinds = [[key for key in found if key[1] == kind] for kind in ("ipynb", "py")]
    for keys in kinds:
        if named := [key for key in keys if key[0] == notebook.casefold()]:
            return [found[key][1:] for key in named]
    return [found[key][1:] for key in sorted(kinds[0] or kinds[1])[:MOST_CANDIDATES]]


def _read(git: LockedGit, objects: Path, blob: str, shown: str) -> bytes:
    data = git.answer(objects, "cat-file", "blob", blob, most=LARGEST)
    if data.startswith(LFS):
        raise Refused(f"'{shown}' is not in the repository but in Git LFS; commit the notebook itself")
    return data


def _commit(git: LockedGit, folder: Path, objects: Path, wanted: Wanted) -> str:
    """Return the commit that counts."""
    start = commit_of(folder, f"refs/tags/{wanted.tag}" if wanted.tag else "HEAD")
    if not start:
        raise Refused(f"no tag '{clean(wanted.tag, 60)}'" if wanted.tag else "the clone holds no commit")
    before = [f"--before={int(wanted.before.timestamp())}"] if wanted.before else []
    commit = git.answer(objects, "rev-list", "-1", *before, start, most=200).decode("ascii").strip()
    if not COMMIT.fullmatch(commit):
        raise Refused(f"no commit before {wanted.before:%Y-%m-%d %H:%M} UTC" if wanted.before else "no commit")
    return commit
