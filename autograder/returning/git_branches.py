"""Commits feedback on a branch of each clone: ``commit_all``. Nothing is checked out, pushed or run.

Git is asked in an empty repository of our own that borrows the clone's objects: no configuration, hook, filter or attribute
of the clone is read. The branch itself is written as the one file that it is. Its commits hold all that the commit before
them holds, so that a merge adds the feedback and takes nothing away.
"""

import re
import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from autograder.collection.deliveries import Refused
from autograder.collection.git_references import commit_of, git_folder, reference
from autograder.collection.locked_git import LockedGit
from autograder.grades.origins import Origin
from autograder.notebook.shown import clean
from autograder.returning.git_folders import plain_name
from autograder.returning.pages import Form, NoPage, written
from autograder.returning.returned import Returned, SortedOut
from autograder.whole_files import write_whole

BRANCH = re.compile(r"[A-Za-z0-9][\w-]{0,60}", re.ASCII)
AUTHOR = {"NAME": "autograder", "EMAIL": "autograder@localhost"}
MESSAGE = "Feedback"


class NotCommitted(Exception):
    """Nothing was committed; the message says why."""


@dataclass(frozen=True)
class Committed:
    """The branch's commit, and whether it is a new one; else the branch held the same feedback already."""

    commit: str
    new: bool


def commit_feedback(clone: Path, branch: str, file: str, data: bytes) -> Committed:
    """Commit a file on a branch of a clone; the branch begins at HEAD where there is none.

    Args:
        clone: The clone's folder.
        branch: The branch.
        file: What the file is called there.
        data: Its bytes.

    Raises:
        NotCommitted: It is no clone, the branch is checked out there, or git refuses.
        OSError: Something cannot be written.
    """
    folder = None if clone.is_symlink() else git_folder(clone)
    if folder is None:
        raise NotCommitted(f"'{clean(str(clone), 200)}' is no git clone")
    if (folder / "objects" / "info" / "alternates").exists():
        raise NotCommitted("the clone borrows objects from elsewhere; clone it once more without --reference")
    name = f"refs/heads/{branch}"
    if reference(folder, "HEAD") == f"ref: {name}":
        raise NotCommitted(f"the branch '{branch}' is checked out there; check out another one")
    before = commit_of(folder, name) or commit_of(folder, "HEAD")
    if not before:
        raise NotCommitted("the clone holds no commit")
    with tempfile.TemporaryDirectory() as own:
        try:
            made = _commit(Path(own), folder / "objects", before, file, data)
        except Refused as refusal:
            raise NotCommitted(str(refusal)) from refusal
    if made.new:
        _write(folder, name, made.commit)
    return made


def commit_all(going: SortedOut, clones: Path, branch: str, form: Form, suffix: str) -> Returned:
    """Commit each page in its clone.

    Args:
        going: The pages, with where they came from.
        clones: The folder that the clones lie in.
        branch: The branch.
        form: What pages are written as.
        suffix: How the files' names end.

    Raises:
        OSError: Something cannot be written.
    """
    students, lost, unchanged = [], list(going.lost), 0
    for page, origin in going.pages:
        try:
            folder = _clone(clones, origin)
            done = commit_feedback(folder, branch, f"FEEDBACK{suffix}", written(page, form))
        except (NoPage, NotCommitted) as error:
            lost.append(f"{clean(page.student, 60)}: {error}")
            continue
        students.append(page.student)
        unchanged += not done.new
    notes = (*going.notes, *([f"{unchanged} had the same feedback on '{branch}' before"] if unchanged else []))
    then = f"'git push origin {branch}' in each clone; nothing was pushed"
    return Returned(
        tuple(students), tuple(lost), notes, f"branch '{branch}' of the clones in {clones}" if students else "", then
    )


def _clone(clones: Path, origin: Origin) -> Path:
    """Return a clone's folder: of its name, or of the last part of its address."""
    names = [name for name in (origin.name, plain_name(origin.name), f"{plain_name(origin.name)}.git") if name]
    fitting = [clones / name for name in names if "/" not in name and name not in (".", "..") and (clones / name).is_dir()]
    if git_folder(clones) and clones.resolve().name == origin.name:
        return clones
    if not fitting:
        raise NotCommitted(f"there is no clone '{clean(names[-1] if names else '', 80)}' in '{clean(str(clones), 200)}'")
    return fitting[0]


def _commit(own: Path, objects: Path, before: str, file: str, data: bytes) -> Committed:
    """Return a commit after another one, with one file written.

    Args:
        own: An empty folder.
        objects: The clone's objects, which are added to.
        before: The commit before.
        file: What the file is called.
        data: Its bytes.
    """
    git, content = LockedGit(own), own / "content"
    content.write_bytes(data)
    people = {f"GIT_{who}_{what}": text for who in ("AUTHOR", "COMMITTER") for what, text in AUTHOR.items()}
    said = partial(git.write, objects, settings={**people, "GIT_INDEX_FILE": str(own / "index")})
    tree = said("rev-parse", "--verify", f"{before}^{{tree}}")
    blob = said("hash-object", "-w", "--no-filters", str(content))
    said("read-tree", tree)
    said("update-index", "--add", "--cacheinfo", f"100644,{blob},{file}")
    after = said("write-tree")
    if after == tree:
        return Committed(before, new=False)
    return Committed(said("commit-tree", after, "-p", before, "-m", MESSAGE), new=True)


def _write(folder: Path, name: str, commit: str) -> None:
    path = folder / name
    if path.is_dir() or not path.parent.resolve().is_relative_to(folder.resolve()):
        raise NotCommitted(f"the clone has other branches below '{name}'")
    write_whole(path, f"{commit}\n".encode("ascii"))
