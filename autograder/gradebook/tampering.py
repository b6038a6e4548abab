"""What a submission claims beside what was handed out: tampering, told apart from honest damage.

``Finding`` is one sentence of either sort. ``on_locked``, ``on_answer`` and ``on_unknown`` look at the cells that bear an
id. Whatever they find, it changes no grade: ours stands in its place. Only a test cell that was made to say something
else, points and forged ids are tampering. A cell that fits nbgrader's own checksum is as some release had it; copies,
deleted and emptied cells, blanks, comments and other versions' metadata are what happens to honest people.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from autograder.feedback_text import points
from autograder.gradebook.cells import StudentCell
from autograder.gradebook.release import ReleasedCell
from autograder.notebook.shown import clean


@dataclass(frozen=True)
class Finding:
    """One thing that is not as it was handed out.

    Attributes:
        sentence: What, where and what became of it.
        tampering: Whether only somebody who meant it does that.
    """

    sentence: str
    tampering: bool = False


def on_locked(ours: ReleasedCell, theirs: Sequence[StudentCell]) -> Iterator[Finding]:
    """Yield what is to be said of a locked cell: ``theirs`` are all cells that bear its id, or its text."""
    what = f"the {'test' if ours.graded else 'given'} cell '{ours.grade_id}'"
    if not theirs:
        yield Finding(f"{what} is not in the submission; it was put back.")
        return
    if len(theirs) > 1:
        yield Finding(f"{what} is there {len(theirs)} times; one is kept.")
    same = [cell for cell in theirs if ours.says(cell.source)]
    if not same:
        yield _other_text(what, ours, theirs)
    elif all(cell.kind != ours.kind for cell in same):
        yield Finding(f"{what} was turned into {clean(same[0].kind, 20)}; it was turned back.")
    elif not any(cell.claim.grade_id for cell in same):
        yield Finding(f"{what} has lost its id; it was known by its text.")
    yield from _claims(what, ours, theirs)


def on_answer(ours: ReleasedCell, theirs: Sequence[StudentCell], *, found: bool) -> Iterator[Finding]:
    """Yield what is to be said of an answer: ``theirs`` are all cells that bear its id, ``found`` whether any is taken."""
    what = f"the answer cell '{ours.grade_id}'"
    if not found:
        yield Finding(f"{what} is not in the submission.")
    elif not theirs:
        yield Finding(f"{what} has lost its id; it was known by what it defines or by its place.")
    if len(theirs) > 1:
        yield Finding(f"{what} is there {len(theirs)} times; the last one with an answer in it bears the id.")
    yield from _claims(what, ours, theirs)


def on_unknown(cell: StudentCell) -> Iterator[Finding]:
    """Yield what is to be said of a cell whose id nobody has handed out."""
    name = clean(cell.claim.grade_id, 60)
    if cell.claim.grade and not cell.as_released:
        yield Finding(f"a cell claims to be graded as '{name}', which is no exercise; it earns nothing.", tampering=True)
    else:
        yield Finding(f"a cell bears the id '{name}' of some other notebook; it counts as the student's own.")


def _other_text(what: str, ours: ReleasedCell, theirs: Sequence[StudentCell]) -> Finding:
    """Say why no cell of that id holds our text."""
    if not any(cell.source.strip() for cell in theirs):
        return Finding(f"{what} was emptied; it was put back.")
    if any(cell.as_released for cell in theirs):
        return Finding(f"{what} says something else, and fits its own checksum: it stems from another release. Ours counts.")
    return Finding(f"{what} was edited; ours stands in its place.", tampering=ours.graded)


def _claims(what: str, ours: ReleasedCell, theirs: Sequence[StudentCell]) -> Iterator[Finding]:
    """Yield claims to points, or to another nature, that no release has made."""
    for cell in theirs:
        told = cell.claim
        if cell.as_released or not told.grade_id:
            continue
        if told.grade and not ours.graded:
            yield Finding(f"{what} claims to be graded; it earns no points by itself.", tampering=True)
        elif told.grade and told.points is not None and told.points != ours.points:
            claimed = points(told.points)[:20]
            yield Finding(f"{what} claims {claimed} points; it is worth {points(ours.points)}.", tampering=True)
        if told.solution and not ours.answer:
            yield Finding(f"{what} claims to be an answer, which a person would grade; it is none.", tampering=True)
