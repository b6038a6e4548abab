"""Opens nbgrader's gradebook, SQLite or PostgreSQL; one that cannot be used is told in a sentence that shows no password."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nbgrader.api import Gradebook, InvalidEntry
from sqlalchemy import make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, IntegrityError, SQLAlchemyError

from autograder.notebook.shown import clean

NAME_IT = "set c.CourseDirectory.course_id in nbgrader_config.py, then run 'nbgrader generate_assignment' again"
REMEDY = "mend c.CourseDirectory.db_url in nbgrader_config.py, or what it leads to"


DEADLOCK, NOT_SERIAL = "40P01", "40001"
"""What PostgreSQL says to one of two transactions that stand in each other's way."""


class GradebookUnusable(Exception):
    """The database cannot be reached, refuses, or lacks what is asked of it; the message says why, and what to do."""


class GradebookBusy(GradebookUnusable):
    """Somebody else wrote the same at the same time; nothing was written, and another try most likely succeeds."""


@contextmanager
def opened(db_url: str, course_id: str) -> Iterator[Gradebook]:
    """Open a gradebook; whoever has it commits.

    Args:
        db_url: Where it is, as SQLAlchemy has it.
        course_id: nbgrader's name of the course.

    Raises:
        GradebookUnusable: It cannot be opened, read or written; ``GradebookBusy`` where it may be another time.
    """
    try:
        url = make_url(db_url)
    except ArgumentError:  # its message has all of the address
        raise GradebookUnusable(f"the address of the gradebook is no database's; {REMEDY}") from None
    if url.get_backend_name() != "sqlite" and not course_id:  # nbgrader makes no row for "", and assignments refer to it
        raise GradebookUnusable(f"the gradebook '{_shown(url)}' needs a name of the course; {NAME_IT}")
    if shutil.which("alembic") is None:  # nbgrader starts it by name where the database is new, after it has made tables
        os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])
    try:
        with Gradebook(db_url, course_id) as book:
            yield book
    except ModuleNotFoundError as error:
        remedy = "run pip install -e '.[postgresql]' in the folder that autograder was installed from"
        raise GradebookUnusable(
            f"the gradebook needs the package '{error.name}', which is not installed; {remedy}"
        ) from None
    except (SQLAlchemyError, InvalidEntry) as error:  # from None: a traceback would show what is hidden here
        state = getattr(getattr(error, "orig", None), "sqlstate", None)
        kind = GradebookBusy if isinstance(error, IntegrityError) or state in (DEADLOCK, NOT_SERIAL) else GradebookUnusable
        raise kind(f"the gradebook '{_shown(url)}' cannot be used ({_why(error, url)}); {REMEDY}") from None


def _shown(url: URL) -> str:
    """Return an address without user, password and options."""
    place = f"{url.host}{f':{url.port}' if url.port else ''}" if url.host else ""
    return clean(f"{url.drivername}://{place}/{url.database or ''}", 300)


def _why(error: Exception, url: URL) -> str:
    """Return the first line of what the driver says, without the password."""
    said = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
    for secret in (url.password, url.query.get("password")):
        said = said.replace(secret, "***") if isinstance(secret, str) and secret else said
    return clean(said, 300)
