"""Read a master: a notebook in jupytext's percent format with short headers.

# %% answer="gradf_answer"                        students write here; no points of its own
# %% exercise="gradf"                             locked self-check; its points are in assignment.toml
# %% given="f"                                    locked code that the rest builds on
# %% [markdown] written="why" points=5            a question that is graded by hand

An answer stands between solution markers. The other lines of its cell are what students get; those that hold
`# TODO` are stubs, which a finished answer no longer has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from autograder.build.errors import HeaderError, SolutionMarkersError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Role = Literal["answer", "exercise", "given", "written"]
ROLES: tuple[Role, ...] = ("answer", "exercise", "given", "written")
BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"

_KEYS = {*ROLES, "points"}
_LAYOUT = {"lines_to_next_cell", "lines_to_end_of_cell_marker"}  # jupytext's own memory of blank lines
_NOT_UNDERSTOOD = {"title", "incorrectly_encoded_metadata"}  # where jupytext puts what is not key="value"
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,63}")  # good for a grade_id and for a cell id


@dataclass(frozen=True)
class Cell:
    """One cell of a master.

    Attributes:
        kind: `code` or `markdown`.
        source: The text, solution markers included.
        place: File and line of the header, for messages.
        role: What the header makes of it; None for an ordinary cell.
        name: The grade_id; empty for an ordinary cell.
        points: Of a written question; None for all others.
    """

    kind: str
    source: str
    place: str
    role: Role | None = None
    name: str = ""
    points: float | None = None


def read_master(path: Path, shown: str) -> list[Cell]:
    """Read the cells of a master.

    Args:
        path: The `.py` file.
        shown: How messages name it.

    Returns:
        The cells in their order.

    Raises:
        HeaderError: A header is not understood.
        SolutionMarkersError: Solution markers do not pair, or stand outside of an answer.
    """
    import jupytext  # noqa: PLC0415  heavy, and needed by a build alone

    text = path.read_text(encoding="utf-8")
    notebook = jupytext.reads(text, fmt="py:percent")
    starts = [number for number, line in enumerate(text.splitlines(), 1) if line.startswith("# %%")]
    if len(starts) != len(notebook.cells):
        raise HeaderError(f"{shown}: the file must begin with a '# %%' line, and hold one for each cell.")
    return [
        _cell(cell.cell_type, cell.source, cell.metadata, f"{shown}:{line}")
        for cell, line in zip(notebook.cells, starts, strict=True)
    ]


def _cell(kind: str, source: str, metadata: Mapping[str, object], place: str) -> Cell:
    header = {key: value for key, value in metadata.items() if key not in _LAYOUT}
    for odd in _NOT_UNDERSTOOD & header.keys():
        raise HeaderError(f'{place}: {header[odd]!r} is not understood. Write key="value".')
    for key in header:
        if key not in _KEYS:
            raise HeaderError(f"{place}: unknown key {key!r}.{did_you_mean(key, _KEYS)}")
    roles = [role for role in ROLES if role in header]
    if len(roles) > 1:
        raise HeaderError(f"{place}: a cell has one role, this one has {' and '.join(roles)}.")
    cell = Cell(kind, source, place)
    if roles:
        cell = Cell(kind, source, place, roles[0], _name(header[roles[0]], place), _points(header, place))
        if (cell.role == "written") != (kind == "markdown"):
            raise HeaderError(f"{place}: 'written' is for Markdown cells, and all other roles for code.")
    elif "points" in header:
        raise HeaderError(f"{place}: points without a role. Only a written question says its points.")
    _check_markers(cell)
    return cell


def _name(value: object, place: str) -> str:
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise HeaderError(f"{place}: {value!r} is no name. Use letters, digits, _ and -, at most 64 of them.")
    return value


def _points(header: Mapping[str, object], place: str) -> float | None:
    points = header.get("points")
    if "written" not in header:
        if points is not None:
            raise HeaderError(f"{place}: an exercise has its points in assignment.toml, not here.")
        return None
    if isinstance(points, bool) or not isinstance(points, int | float) or points < 0:
        raise HeaderError(f"{place}: a written question needs points=NUMBER, not {points!r}.")
    return cast("float", points)


def _check_markers(cell: Cell) -> None:
    """Refuse what nbgrader would refuse later with less to go by, or let through into the release."""
    inside = False
    regions = 0
    for line in cell.source.splitlines():
        if "BEGIN SOLUTION" in line or "END SOLUTION" in line:
            if line.strip() not in (BEGIN, END):
                raise SolutionMarkersError(f"{cell.place}: write {line.strip()!r} as {BEGIN!r} or {END!r}.")
            if (line.strip() == BEGIN) == inside:
                raise SolutionMarkersError(f"{cell.place}: {line.strip()!r} where the other one is due.")
            inside = not inside
            regions += inside
    if inside:
        raise SolutionMarkersError(f"{cell.place}: {BEGIN!r} without {END!r}.")
    if regions and cell.role not in ("answer", "written"):
        raise SolutionMarkersError(f'{cell.place}: a solution in a cell that has no answer="..." or written="...".')
    if not regions and cell.role in ("answer", "written"):
        raise SolutionMarkersError(f"{cell.place}: {cell.name!r} has no {BEGIN!r}: where is the answer?")
