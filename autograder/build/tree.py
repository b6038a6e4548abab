"""The generated files of a course: what they must be, which are stale, and how they are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from autograder.assignment import AssignmentError, load, names
from autograder.build.colab import with_colab
from autograder.build.errors import BuildError
from autograder.build.exercises import check_names, read_about, read_points
from autograder.build.master import Cell, read_master
from autograder.build.notebook import source_notebook
from autograder.build.publishing import read_publishing
from autograder.build.release import release_notebook
from autograder.build.solution import script, solution_notebook
from autograder.build.student_files import student_files
from autograder.faults import CouldNotGrade
from autograder.sharing.files import FOLDER, kit_files
from autograder.whole_files import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

State = Literal["missing", "stale", "extra"]
_REMEDY: dict[State, str] = {
    "missing": "has not been generated; run `autograder build`",
    "stale": "differs from what its master makes; edit the master, then run `autograder build`",
    "extra": "belongs to no master; delete it, or restore the master in source/",
}


@dataclass(frozen=True, order=True)
class StaleFile:
    """A generated file that is not what the masters make.

    Attributes:
        path: Relative to the course, with forward slashes.
        state: `missing`, `stale` or `extra`.
    """

    path: str
    state: State

    def __str__(self) -> str:
        return f"{self.path} {_REMEDY[self.state]}"


def build(root: Path, *, check: bool = False) -> list[StaleFile]:
    """Generate the notebooks of all masters, or only say which are not what they should be.

    Nothing is ever deleted: an `extra` file is reported and left to a person.

    Args:
        root: The course, the folder that holds `source/`.
        check: Write nothing.

    Returns:
        What differed before the call, sorted; without `check`, all but the extra ones are right now.

    Raises:
        BuildError: A master or an assignment.toml is wrong; then nothing has been written.
    """
    wanted = generate(root)
    found = [_compare(root, path, content) for path, content in wanted.items()]
    differing = [stale for stale in found if stale is not None]
    if not check:
        for stale in differing:
            write_whole(root / stale.path, wanted[stale.path])
    return sorted([*differing, *_extra(root, wanted)])


def generate(root: Path) -> dict[str, bytes]:
    """Make the content of every generated file.

    Args:
        root: The course.

    Returns:
        Contents by path relative to the course.

    Raises:
        BuildError: A master or an assignment.toml is wrong.
    """
    masters: dict[str, list[Path]] = {}
    for master in sorted((root / "source").glob("*/*.py")):
        masters.setdefault(master.parent.name, []).append(master)
    files: dict[str, bytes] = {}
    publishing = read_publishing(root)
    for assignment, paths in masters.items():
        points = read_points(root, assignment)
        notebooks = {path.stem: read_master(path, path.relative_to(root).as_posix()) for path in paths}
        check_names(notebooks, points, assignment)
        for stem, cells in notebooks.items():
            opened = with_colab(cells, assignment, f"{stem}.ipynb", publishing)
            files |= _editions(f"{assignment}/{stem}", opened, points)
        about = read_about(root, assignment, f"{paths[0].stem}.ipynb")
        released = [files[f"release/{assignment}/{stem}.ipynb"] for stem in notebooks]
        beside = student_files(about, publishing) | _kit(assignment, released)
        files |= {f"release/{assignment}/{path}": data for path, data in beside.items()}
    return files


def _kit(assignment: str, released: list[bytes]) -> dict[str, bytes]:
    """The checks that students run themselves; none for an assignment of which nothing hidden is known.

    Raises:
        BuildError: The hidden checks cannot be collected.
    """
    if assignment not in names():
        return {}
    try:
        return kit_files(load(assignment), released)
    except (CouldNotGrade, AssignmentError) as error:
        raise BuildError(f"the kit of {assignment} cannot be made: {error}") from error


def _editions(name: str, cells: list[Cell], points: Mapping[str, float]) -> dict[str, bytes]:
    import nbformat  # noqa: PLC0415

    write: Any = nbformat.writes  # publishes no types
    source = source_notebook(cells, points)
    release = release_notebook(source)
    solution = solution_notebook(source, release)
    notebooks = {"source": source, "release": release, "solutions": solution}
    files = {f"{room}/{name}.ipynb": (write(notebook, version=4) + "\n").encode() for room, notebook in notebooks.items()}
    return files | {f"solutions/{name}.py": script(solution).encode()}


def _compare(root: Path, path: str, content: bytes) -> StaleFile | None:
    try:
        same = (root / path).read_bytes() == content
    except FileNotFoundError:
        return StaleFile(path, "missing")
    return None if same else StaleFile(path, "stale")


def _extra(root: Path, wanted: Mapping[str, bytes]) -> list[StaleFile]:
    """Files that look generated but have no master; a folder without any master is left to plain nbgrader."""
    built = {path.split("/")[1] for path in wanted}
    patterns = ("source/*/*.ipynb", "release/*/*.ipynb", "solutions/*/*.ipynb", "solutions/*/*.py")
    extra = []
    for path in (path for pattern in patterns for path in root.glob(pattern)):
        by_hand = root / "source" / path.parent.name / f"{path.stem}.ipynb"
        name = path.relative_to(root).as_posix()
        if name not in wanted and (path.parent.name in built or not by_hand.exists()):
            extra.append(StaleFile(name, "extra"))
    for path in root.glob(f"release/*/{FOLDER}/**/*"):
        name = path.relative_to(root).as_posix()
        if path.is_file() and name not in wanted and "__pycache__" not in path.parts:
            extra.append(StaleFile(name, "extra"))
    return extra
