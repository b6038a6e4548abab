"""Opens what an instructor names: ``opened`` recognises a zip, a folder of clones or of files, a list of addresses."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from autograder.collection.archives import Archive
from autograder.collection.clone_urls import deliveries_of_list, read_list
from autograder.collection.clones import Wanted, deliveries_of_clone
from autograder.collection.deliveries import Delivery, Owner, Refused
from autograder.collection.folders import deliveries_of
from autograder.collection.git_references import git_folder
from autograder.collection.lms_names import fragments
from autograder.collection.locked_git import LockedGit
from autograder.notebook.shown import clean


@dataclass(frozen=True)
class Source:
    """What was opened.

    Attributes:
        deliveries: What is in it, one after the other.
        of: How many there are, where that is known before.
        has_commits: Whether an earlier commit can be asked for.
    """

    deliveries: Iterator[Delivery]
    of: int | None = None
    has_commits: bool = False


@contextmanager
def opened(path: Path, folder: Path, wanted: Wanted) -> Iterator[Source]:
    """Open a source; what it holds can be read as long as it is open.

    Args:
        path: What the instructor names.
        folder: An empty folder, where things may be set aside.
        wanted: Which commit of a clone counts.

    Raises:
        Refused: It is none of these, or cannot be read.
    """
    if path.is_dir():
        clones = _clones(path)
        if clones:
            yield Source(_of_clones(path, clones, folder, wanted), len(clones), True)  # noqa: FBT003 - the attribute's name is above
        else:
            yield Source(deliveries_of(path))
    elif _is_zip(path):
        with Archive.at(path) as archive:
            yield Source(archive.deliveries())
    else:
        addresses = read_list(path)
        yield Source(deliveries_of_list(addresses, LockedGit(folder), folder, wanted), len(addresses), True)  # noqa: FBT003 - as above


def _is_zip(path: Path) -> bool:
    if path.suffix.casefold() == ".zip":
        return True
    try:
        return path.is_file() and zipfile.is_zipfile(path)
    except OSError:
        return False


def _clones(folder: Path) -> list[tuple[Path, Path | None]]:
    """Return a folder's clones, and where each keeps its objects; beside clones, other folders are told of, too."""
    try:
        children = sorted(child for child in folder.iterdir() if child.name[:1] != ".")
    except OSError as error:
        raise Refused(f"'{clean(str(folder), 200)}' cannot be read: {error.strerror}") from error
    if found := git_folder(folder):
        return [(folder, found)]
    every = [(child, None if child.is_symlink() else git_folder(child)) for child in children if child.is_dir()]
    return every if any(found for _child, found in every) else []


def _of_clones(folder: Path, clones: list[tuple[Path, Path | None]], own: Path, wanted: Wanted) -> Iterator[Delivery]:
    git = LockedGit(own)
    for place, found in clones:
        name = place.resolve().name if place == folder else place.name
        bare = name.removesuffix(".git")
        owner, shown = Owner(name, bare, logins=fragments(bare)), clean(name, 100)
        if found is None:
            yield Delivery(owner, shown, shown, fault="a link or a folder that is no git clone")
        else:
            yield from deliveries_of_clone(git, found, owner, shown, wanted)
