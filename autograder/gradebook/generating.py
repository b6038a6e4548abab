"""nbgrader's own steps of a release, by its API.

``generate`` makes the notebook and its rows in the gradebook, ``hand_out`` the exchange's copy.
"""

import logging
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path
from typing import Any

from nbgrader.apps import NbGraderAPI
from nbgrader.apps.baseapp import NbGrader
from nbgrader.coursedir import CourseDirectory
from traitlets import TraitError

SAID = re.compile(r"\s*\[(?:ERROR|CRITICAL|FATAL)[^\]]*\] (.*)")
RAISED = re.compile(r"\s*[\w.]*(Error|Exception|Warning)\b")
"""The last line of a traceback."""


class ReleaseFailed(Exception):
    """nbgrader could not do a step; the message is what it says."""


def generate(root: Path, assignment: str) -> None:
    """Make an assignment's release and its rows in the gradebook, as ``nbgrader generate_assignment --force`` does.

    Args:
        root: The course's folder.
        assignment: The assignment.

    Raises:
        ReleaseFailed: nbgrader refuses it.
    """
    with chdir(root), _own_commands():
        api = _api()
        folder = Path(api.coursedir.format_path(api.coursedir.release_directory, ".", assignment))
        with _kept_on_failure(folder):
            _must_succeed(api.generate_assignment(assignment, force=True), "generate_assignment")


def hand_out(root: Path, assignment: str) -> None:
    """Copy an assignment's release to nbgrader's exchange; students who fetch it get this one.

    Args:
        root: The course's folder.
        assignment: The assignment.

    Raises:
        ReleaseFailed: There is no exchange, or it cannot be written.
    """
    with chdir(root):
        _must_succeed(_api(force=True).release_assignment(assignment), "release_assignment")


@contextmanager
def _own_commands() -> Iterator[None]:
    """Let nbgrader find the commands that are installed beside this Python: it asks ``alembic`` for a new gradebook."""
    before = os.environ.get("PATH", os.defpath)
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), before])
    try:
        yield
    finally:
        os.environ["PATH"] = before


@contextmanager
def _kept_on_failure(folder: Path) -> Iterator[None]:
    """Put a folder back as it was where something fails: nbgrader removes it first."""
    with tempfile.TemporaryDirectory() as beside:
        kept = Path(beside) / "kept"
        if folder.is_dir():
            shutil.copytree(folder, kept)
        try:
            yield
        except ReleaseFailed:
            if kept.is_dir():
                shutil.copytree(kept, folder, dirs_exist_ok=True)
            raise


def _api(*, force: bool = False) -> Any:
    application = NbGrader()
    try:
        application.initialize([])
    except (TraitError, SyntaxError, ImportError, ValueError) as error:
        raise ReleaseFailed(f"nbgrader_config.py cannot be used: {error}; mend it") from error
    logging.getLogger("traitlets").setLevel(logging.CRITICAL)  # what nbgrader says is captured, and told once
    application.config.ExchangeReleaseAssignment.force = force  # in place of an earlier one
    return NbGraderAPI(coursedir=CourseDirectory(config=application.config), config=application.config)


def _must_succeed(result: dict[str, Any], step: str) -> None:
    if not result["success"]:
        log = result.get("log", "") or result.get("error", "")
        raised = [line.strip() for line in log.splitlines() if RAISED.match(line)]
        said = [found[1] for line in log.splitlines() if (found := SAID.match(line))]
        raise ReleaseFailed(f"nbgrader {step}: {(raised or said or ['it failed'])[-1]}")
