"""Which of a person's files counts: ``chosen`` takes the notebook of the assignment's name, of several the newest.

A notebook of another name counts where it is the only one, a Python file where there is no notebook, and the same inside an
archive that a student has packed. What is not clear is said, and nothing is guessed.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace

from autograder.collection.archives import Archive
from autograder.collection.deliveries import Delivery, Refused
from autograder.collection.lms_names import number, stem
from autograder.notebook.shown import clean

MOST_FILES = 200
"""Files of one person; who hands in more has handed in something else."""

FOUND_BY_TOOLS = frozenset(
    {"conftest", "sitecustomize", "usercustomize", "setup", "__init__", "torch", "numpy", "ipython_config"}
)
"""Python files that are something else than an answer."""


@dataclass(frozen=True)
class Choice:
    """What counts of somebody's files.

    Attributes:
        current: The submission, or None.
        earlier: Those that it replaces, the oldest first.
        unclear: Those among which nobody can choose.
        why: Why there is no submission, or "".
    """

    current: Delivery | None
    earlier: tuple[Delivery, ...] = ()
    unclear: tuple[Delivery, ...] = ()
    why: str = ""


def chosen(files: Sequence[Delivery], notebook: str) -> Choice:
    """Return what counts.

    Args:
        files: All of one person's, in the order of their sources.
        notebook: The assignment's notebook name.
    """
    if len(files) > MOST_FILES:
        return Choice(None, why=f"{len(files)} files, more than {MOST_FILES}: hand in the notebook alone")
    for suffix in (".ipynb", ".py"):
        if found := [one for one in files if one.suffix == suffix]:
            return _of_one_kind(found, notebook)
    if packed := [one for one in files if one.suffix == ".zip"]:
        return _unpacked(max(packed, key=lambda one: one.order), notebook)
    faults = [one.fault for one in files if one.fault]
    listed = ", ".join(f"'{clean(one.file, 60)}'" for one in files[:3])
    return Choice(None, why=faults[0] if faults else f"no notebook, but {listed}")


def _of_one_kind(found: Sequence[Delivery], notebook: str) -> Choice:
    named = [one for one in found if stem(one.file, notebook) == notebook.casefold()]
    likely = [one for one in found if one.suffix == ".ipynb" or stem(one.file, notebook) not in FOUND_BY_TOOLS]
    alike = named or likely
    if len({stem(one.file, notebook) for one in alike}) != 1:
        listed = ", ".join(f"'{clean(one.file, 60)}'" for one in (alike or found)[:5])
        why = f"{len(alike or found)} files ({listed}), and none is called '{notebook}{found[0].suffix}'"
        return Choice(None, unclear=tuple(alike), why=why)
    *earlier, last = sorted(alike, key=lambda one: (one.order, number(one.file, notebook)))
    if last.fault:
        return Choice(None, why=last.fault, unclear=tuple(earlier))
    return Choice(last, tuple(one for one in earlier if not one.fault))


def _unpacked(packed: Delivery, notebook: str) -> Choice:
    """Choose among what a student has packed into an archive; archives in it stay closed."""
    try:
        if packed.fault:
            raise Refused(packed.fault)
        archive = Archive(io.BytesIO(packed.read()), clean(packed.file, 60))  # in memory, for as long as somebody reads it
        inner = [_inside(one, packed) for one in archive.deliveries() if one.suffix in (".ipynb", ".py")]
    except Refused as error:
        return Choice(None, why=str(error))
    if not inner:
        return Choice(None, why=f"no notebook in '{clean(packed.file, 60)}'")
    return chosen(inner, notebook)


def _inside(one: Delivery, packed: Delivery) -> Delivery:
    """Return a file of a student's own archive as that student's; its name says nothing of whose it is."""
    where = clean(f"{packed.source}: {one.file}", 300)
    return replace(packed, source=where, file=one.file, read=one.read, order=one.order, fault=one.fault)
