"""Which file of a checkout is the submission: ``submission_in``.

It is named after the assignment's notebook, as the release is; a pushed repository may hold it in a folder, or under a name
that a browser gave it.
"""

from pathlib import Path

from autograder.assignment import Assignment
from autograder.notebook.shown import clean

MOST_FILES = 5000
HIDDEN = frozenset({".git", ".ipynb_checkpoints", ".venv", "__pycache__", "node_modules", "checks"})


class NoSubmission(Exception):
    """There is no file that could be the submission; the message says what was looked for."""


def submission_in(path: Path, assignment: Assignment) -> Path:
    """Return the submission's file.

    Args:
        path: The file itself, or a folder that holds it.
        assignment: What is graded.

    Raises:
        NoSubmission: There is none, or there are several that it could be.
    """
    if not path.is_dir():
        if not path.exists():
            raise NoSubmission(f"there is no '{clean(str(path), 300)}'")
        return path
    files = _files(path)
    wanted = [f"{assignment.notebook}{ending}" for ending in (".ipynb", ".py")]
    named = next((same for name in wanted if (same := [file for file in files if file.name == name])), [])
    nearest = [file for file in named if len(file.parts) == len(named[0].parts)]  # a copy in a folder below does not count
    renamed = [file for file in files if file.suffix == ".ipynb" and file.stem.startswith(assignment.notebook)]
    chosen = nearest or renamed
    if len(chosen) == 1:
        return chosen[0]
    listed = ", ".join(clean(str(file.relative_to(path)), 80) for file in chosen[:5])
    which = f"it could be any of {listed}" if chosen else f"there is no '{assignment.notebook}.ipynb' in it"
    raise NoSubmission(f"'{clean(str(path), 300)}' holds no one submission: {which}")


def _files(folder: Path) -> list[Path]:
    """Return the regular files of a folder, those nearest to its top first; no link is followed."""
    found: list[Path] = []
    todo = [folder]
    while todo and len(found) < MOST_FILES:
        inside = sorted(todo.pop(0).iterdir())
        found += [entry for entry in inside if entry.is_file() and not entry.is_symlink()]
        todo += [entry for entry in inside if entry.is_dir() and not entry.is_symlink() and entry.name not in HIDDEN]
    return found
