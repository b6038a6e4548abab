"""What nbgrader's configuration says of a course: its folders, its database, what being late costs.

``read_settings`` reads ``nbgrader_config.py`` as nbgrader itself does, with all that a course has added to it.
"""

import os
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from nbgrader.apps.baseapp import NbGrader
from traitlets import TraitError

from autograder.assignment import Assignment
from autograder.gradebook.lateness import Lateness
from autograder.lateness.tables import LatenessError


class SettingsError(Exception):
    """nbgrader's configuration cannot be read; the message says what to do."""


@dataclass(frozen=True)
class Settings:
    """What a class run needs of nbgrader's configuration; folders are absolute.

    Attributes:
        submitted: Where submissions lie, one folder for each student.
        autograded: Where notebooks are kept, likewise.
        release: The notebook that students got.
        db_url: The gradebook, as SQLAlchemy has it.
        course_id: nbgrader's name of the course; mostly "".
        lateness: What being late costs, by the course's plugin.
    """

    submitted: Path
    autograded: Path
    release: Path
    db_url: str
    course_id: str
    lateness: Lateness


def read_settings(root: Path, assignment: Assignment) -> Settings:
    """Return a course's settings.

    Args:
        root: The course's folder.
        assignment: The assignment whose release is wanted.

    Raises:
        SettingsError: The configuration is wrong.
    """
    with chdir(root):
        application = NbGrader()
        try:
            application.initialize([])
            late = Lateness(assignment.name, assignment.notebook, config=application.config)
        except LatenessError as error:
            raise SettingsError(str(error)) from error
        except (TraitError, SyntaxError, ImportError, ValueError) as error:
            raise SettingsError(f"'{root / 'nbgrader_config.py'}' cannot be used: {error}; mend it") from error
        about = application.coursedir
        folder = Path(os.path.abspath(about.format_path(about.release_directory, ".", assignment.name)))  # noqa: PTH100 - no link is followed
        return Settings(
            root.absolute() / about.submitted_directory,
            root.absolute() / about.autograded_directory,
            folder / f"{assignment.notebook}.ipynb",
            _absolute(about.db_url, root),
            about.course_id,
            late,
        )


def _absolute(db_url: str, root: Path) -> str:
    """Return the address of a database; one that is a file of the course's is found from anywhere."""
    prefix, path = "sqlite:///", db_url.removeprefix("sqlite:///")
    if db_url.startswith(prefix) and path and not path.startswith("/") and path != ":memory:":
        return f"{prefix}{root.absolute() / path}"
    return db_url
