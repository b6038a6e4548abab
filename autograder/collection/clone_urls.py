"""Fetches the repositories that a text file lists, and reads their notebooks: ``deliveries_of_list``.

A line is an address, or a student's id and an address with a comma, a tab or blanks between; ``#`` begins a remark. Fetching
uses nobody's configuration (see ``locked_git``): private repositories are reached by ssh, with the key of whoever collects.
"""

import re
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from autograder.collection.clones import Wanted, deliveries_of_clone
from autograder.collection.deliveries import Delivery, Owner, Refused
from autograder.collection.lms_names import fragments
from autograder.collection.locked_git import LockedGit
from autograder.notebook.shown import clean

AT_ONCE, LARGEST_LIST, MOST_ADDRESSES = 4, 2_000_000, 10_000
MOST_SET_ASIDE = 3
"""Notebooks of one repository that are kept until it is known whose they are."""

ADDRESS = re.compile(
    r"https://(?:[^\s/@]+@)?[\w.:-]+/[^\s]+"
    r"|ssh://(?:[\w.-]+@)?\w[\w.:-]*/[^\s]+"
    r"|(?!-)[\w.-]+@\w[\w.-]*:(?!-)[^\s]+"
    r"|file:///[^\s]+"
)


@dataclass(frozen=True)
class Address:
    """One repository: where it is, the student that the line names or "", and what may be shown of it."""

    url: str
    student: str
    shown: str


def read_list(path: Path) -> list[Address]:
    """Return the addresses that a file lists.

    Raises:
        Refused: It is no such file; the message names the line.
    """
    shown = clean(str(path), 200)
    try:
        with path.open("rb") as stream:
            text = stream.read(LARGEST_LIST + 1).decode("utf-8-sig")
    except OSError as error:
        raise Refused(f"'{shown}' cannot be read: {error.strerror}") from error
    except UnicodeDecodeError:
        raise Refused(f"'{shown}' is no zip archive, no folder and no list of addresses") from None
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        words = [word for word in re.split(r"[\s,]+", line.strip()) if word]
        if not words or words[0].startswith("#"):
            continue
        if len(words) > 2 or not ADDRESS.fullmatch(words[-1]):
            raise Refused(f"'{shown}', line {number}: '{clean(_without_password(line), 60)}' is no address; {REMEDY}")
        found.append(Address(words[-1], words[0] if len(words) == 2 else "", clean(_without_password(words[-1]), 120)))
    if not found or len(found) > MOST_ADDRESSES:
        raise Refused(f"'{shown}' lists {len(found)} addresses; {REMEDY}")
    return found


REMEDY = "write https://, ssh:// or git@ addresses, one a line, a student's id before each if you like"


def deliveries_of_list(every: list[Address], git: LockedGit, folder: Path, wanted: Wanted) -> Iterator[Delivery]:
    """Fetch repositories, a few at a time, and yield what they hold, in the order of the list.

    Args:
        every: The addresses.
        git: Fetches and reads them.
        folder: Where notebooks are set aside.
        wanted: Which commit counts.
    """
    with ThreadPoolExecutor(AT_ONCE) as threads:
        for found in threads.map(lambda one: _fetched(one[1], git, folder / str(one[0]), wanted), enumerate(every)):
            yield from found


def _fetched(address: Address, git: LockedGit, folder: Path, wanted: Wanted) -> list[Delivery]:
    owner = _owner(address)
    clone = folder / "clone.git"
    try:
        folder.mkdir()
        git.clone(address.url, clone, tags=bool(wanted.tag))
        found = deliveries_of_clone(git, clone, owner, address.shown, wanted)
        return [_set_aside(one, folder / str(place)) for place, one in enumerate(found[:MOST_SET_ASIDE])]
    except Refused as error:
        return [Delivery(owner, address.shown, address.shown, fault=clean(_without_password(str(error)), 300))]
    finally:
        shutil.rmtree(clone, ignore_errors=True)


def _set_aside(one: Delivery, path: Path) -> Delivery:
    """Return a delivery that is read from a file of our own."""
    if one.fault:
        return one
    try:
        path.write_bytes(one.read())
    except Refused as error:
        return replace(one, fault=str(error))
    return replace(one, read=partial(path.read_bytes))


def _owner(address: Address) -> Owner:
    """Return whose a repository is: whom the list names, else what the repository and its owner are called."""
    parts = [part for part in re.split(r"[/:]", address.url.removesuffix("/").removesuffix(".git")) if part]
    account, name = parts[-2:] if len(parts) > 1 else ("", parts[-1])
    if address.student:
        return Owner(address.student, logins=(address.student,))
    return Owner(f"{account}/{name}", name, logins=(*fragments(name), account))


def _without_password(text: str) -> str:
    return re.sub(r"(?<=://)[^\s/@]+@", "", text)
