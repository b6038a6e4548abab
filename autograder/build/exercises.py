"""Hold the cells of the masters against the exercises of assignment.toml."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from autograder.build.errors import (
    AssignmentError,
    DuplicateIdError,
    UnknownExerciseError,
    UntestedExerciseError,
    did_you_mean,
)
from autograder.build.student_files import About

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from autograder.build.master import Cell


def read_points(root: Path, assignment: str) -> dict[str, float]:
    """Read the points of the exercises of an assignment.

    Args:
        root: The course.
        assignment: Its folder's name.

    Returns:
        Points by exercise id, in the order of the file.

    Raises:
        AssignmentError: The file is missing, is no TOML, or an exercise has no points.
    """
    data, shown = _read(root, assignment)
    exercises = data.get("exercise", {})
    for name, exercise in exercises.items():
        points = exercise.get("points")
        if isinstance(points, bool) or not isinstance(points, int | float):
            raise AssignmentError(f"{shown}: exercise {name!r} needs points, a number, not {points!r}.")
    return {name: exercise["points"] for name, exercise in exercises.items()}


def read_about(root: Path, assignment: str, notebook: str) -> About:
    """Return what the files beside a notebook say of an assignment.

    Args:
        root: The course.
        assignment: Its folder's name.
        notebook: The notebook's file name.

    Raises:
        AssignmentError: As for `read_points`.
    """
    data, _shown = _read(root, assignment)
    torch = any(exercise.get("torch") is True for exercise in data.get("exercise", {}).values())
    return About(assignment, str(data.get("title", assignment)), notebook, torch)


def _read(root: Path, assignment: str) -> tuple[dict[str, Any], str]:
    """Return what an assignment.toml holds, and how messages name the file."""
    path = root / "autograder" / "exercises" / assignment / "assignment.toml"
    shown = path.relative_to(root).as_posix()
    try:
        return tomllib.loads(path.read_text(encoding="utf-8")), shown
    except FileNotFoundError:
        known = [folder.parent.name for folder in path.parents[1].glob("*/assignment.toml")]
        raise AssignmentError(f"{shown}: not found.{did_you_mean(assignment, known)}") from None
    except tomllib.TOMLDecodeError as error:
        raise AssignmentError(f"{shown}: {error}.") from error


def check_names(notebooks: Mapping[str, list[Cell]], points: Mapping[str, float], assignment: str) -> None:
    """Hold masters and assignment.toml against each other.

    Args:
        notebooks: Cells by notebook.
        points: Points by exercise id.
        assignment: For the message.

    Raises:
        DuplicateIdError: Two cells have one name.
        UnknownExerciseError: A test cell's exercise is not in assignment.toml.
        UntestedExerciseError: An exercise has no test cell.
    """
    seen: dict[str, Cell] = {}
    for cell in (cell for cells in notebooks.values() for cell in cells if cell.name):
        if cell.name in seen:
            first = seen[cell.name].place
            raise DuplicateIdError(f"{cell.place}: {cell.name!r} is also the name of the cell at {first}.")
        if cell.role == "exercise" and cell.name not in points:
            near = did_you_mean(cell.name, points)
            raise UnknownExerciseError(f"{cell.place}: no exercise {cell.name!r} in assignment.toml.{near}")
        seen[cell.name] = cell
    for name in points:
        if name not in seen or seen[name].role != "exercise":
            near = did_you_mean(name, (cell.name for cell in seen.values() if cell.role == "exercise"))
            where = f"source/{assignment}: exercise {name!r} of assignment.toml"
            raise UntestedExerciseError(f'{where} has no cell exercise="{name}".{near}')
