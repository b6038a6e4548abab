"""Lays a submission beside the release: which of the student's cells is which of ours, and in which order all are kept.

``place`` goes by nbgrader's id, then by the text, then by the notebook's own cell ids, then by the name that an answer
defines, and last by the gap between two cells that are known.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from autograder.gradebook.cells import StudentCell
from autograder.gradebook.release import Release, ReleasedCell, plain


@dataclass(frozen=True)
class Step:
    """One cell of the notebook that is kept: of ours, of theirs, or ours with theirs in it."""

    ours: int | None
    theirs: int | None


@dataclass(frozen=True)
class Placing:
    """Which cell is which.

    Attributes:
        taken: The student's cell for each of ours that has one.
        bearers: The student's cells that bear an id, by id.
        order: All that is kept.
    """

    taken: dict[int, int]
    bearers: dict[str, list[int]]
    order: list[Step]


def place(theirs: Sequence[StudentCell], release: Release) -> Placing:
    """Lay a student's cells beside the release's."""
    bearers, texts, cell_ids = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list), dict[str, int]()
    for index, cell in enumerate(theirs):
        if cell.claim.grade_id:
            bearers[cell.claim.grade_id].append(index)
        texts[plain(cell.source)].append(index)
        cell_ids.setdefault(cell.cell_id, index)
    taken: dict[int, int] = {}
    for number, ours in enumerate(release.cells):
        if ours.grade_id and bearers.get(ours.grade_id):
            taken[number] = _bearer(ours, [(index, theirs[index]) for index in bearers[ours.grade_id]])
    used = set(taken.values()) | {index for found in bearers.values() for index in found}
    for number, ours in enumerate(release.cells):
        if number in taken:
            continue
        same = [] if ours.answer else [index for index in texts.get(ours.plain, ()) if index not in used]
        named = cell_ids.get(ours.cell_id)
        if not same and ours.grade_id and named is not None and theirs[named].kind == ours.kind:
            same = [named] if named not in used and (ours.answer or not theirs[named].source.strip()) else []
        if same:
            taken[number] = same[0]
            used.add(same[0])
    _by_name(theirs, release, taken, used)
    _by_gap(theirs, release, taken, used)
    return Placing(taken, dict(bearers), _order(theirs, release, taken, bearers))


def _bearer(ours: ReleasedCell, found: Sequence[tuple[int, StudentCell]]) -> int:
    """Return which of the cells that bear an id counts: of answers the last with something in it, as the engine has it."""
    if ours.answer:
        written = [index for index, cell in found if cell.source.strip() and not ours.says(cell.source)]
        return (written or [index for index, _cell in found])[-1]
    return next((index for index, cell in found if ours.says(cell.source)), found[0][0])


def _by_name(theirs: Sequence[StudentCell], release: Release, taken: dict[int, int], used: set[int]) -> None:
    """Find answers that have lost their id by what they define; the last such cell."""
    for number, ours in enumerate(release.cells):
        if number in taken or not ours.names:
            continue
        found = [i for i, cell in enumerate(theirs) if i not in used and cell.kind == "code" and ours.binds(cell.source)]
        if found:
            taken[number] = found[-1]
            used.add(found[-1])


def _by_gap(theirs: Sequence[StudentCell], release: Release, taken: dict[int, int], used: set[int]) -> None:
    """Find answers that have lost their id by their place: the one cell of their kind between two that are known."""
    for number, ours in enumerate(release.cells):
        if number in taken or not ours.answer:
            continue
        before = max((taken[earlier] for earlier in range(number) if earlier in taken), default=None)
        later = [taken[after] for after in range(number + 1, len(release.cells)) if after in taken]
        if before is None:
            continue
        end = min((index for index in later if index > before), default=len(theirs))
        free = [index for index in range(before + 1, end) if index not in used and theirs[index].kind == ours.kind]
        if len(free) == 1:
            taken[number] = free[0]
            used.add(free[0])


def _order(
    theirs: Sequence[StudentCell], release: Release, taken: dict[int, int], bearers: dict[str, list[int]]
) -> list[Step]:
    """Return all cells in the student's order; ours that are missing stand behind the cell that they follow."""
    ours_at = {index: number for number, index in taken.items()}
    followers = defaultdict[int | None, list[int]](list)
    last: int | None = None
    for number, cell in enumerate(release.cells):
        if number in taken:
            last = taken[number]
        elif cell.grade_id:
            followers[last].append(number)
    dropped = {
        index
        for cell in release.cells
        if cell.grade_id and not cell.answer
        for index in bearers.get(cell.grade_id, ())
        if index not in ours_at and (cell.says(theirs[index].source) or not theirs[index].source.strip())
    }
    order = [Step(number, None) for number in followers[None]]
    for index in range(len(theirs)):
        if index not in dropped:
            ours = ours_at.get(index)
            order.append(Step(ours if ours is not None and release.cells[ours].grade_id else None, index))
        order += [Step(number, None) for number in followers[index]]
    return order
