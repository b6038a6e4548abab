"""Who may hand in later: ``workspace/extensions.toml``, which an instructor writes and no command does.

A table for each assignment, a line for each student: a span of time, or a new due date with its time zone::

    [micrograd_exercises]
    ada = "2 days"
    "bob.b" = "2026-03-05 12:00 UTC"

It is nobody's business but the instructor's, so it lies in ``workspace/``, which no repository holds.
"""

import datetime
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.durations import read_span
from autograder.lateness.tables import LatenessError, near, read_table
from autograder.notebook.shown import clean

WRITE = 'write a span of time such as "2 days", or a new due date with its zone such as "2026-03-05 12:00 UTC"'

DATE = re.compile(r"\s*\d{4}-")

Extension = datetime.timedelta | datetime.datetime
"""So much longer, or until then, in UTC."""


@dataclass(frozen=True)
class Extensions:
    """Those of one assignment, by student."""

    path: Path
    students: Mapping[str, Extension] = field(default_factory=dict)

    def due(self, student: str, due: datetime.datetime, granted: datetime.timedelta) -> datetime.datetime:
        """Return when a student must hand in: the latest of what anybody has granted.

        Args:
            student: The student.
            due: When everybody must, in UTC.
            granted: The gradebook's own extension.
        """
        own = self.students.get(student, datetime.timedelta())
        return max(due + granted, own if isinstance(own, datetime.datetime) else due + own)

    def strangers(self, known: Collection[str]) -> list[str]:
        """Return a sentence for each student whom nobody knows, with the near name."""
        return [
            f"'{self.path}': '{clean(student)}' has handed in nothing"
            + near(student, [name for name in known if name not in self.students], "; is the name right?")
            for student in self.students
            if student not in known
        ]


def read_extensions(path: Path, assignment: str, assignments: Collection[str]) -> Extensions:
    """Return the extensions of an assignment; none where there is no such file.

    Args:
        path: The file.
        assignment: The assignment.
        assignments: The names of all, for whoever has misspelt one.

    Raises:
        LatenessError: The file, or any entry of it, is wrong.
    """
    every: dict[str, dict[str, Extension]] = {}
    for name, table in read_table(path).items():
        if name not in assignments or not isinstance(table, dict):
            hint = near(name, assignments, f"; there are {', '.join(sorted(assignments))}")
            raise LatenessError(f"'{path}': '{clean(name)}' is no assignment's table{hint}")
        every[name] = {student: _extension(path, name, student, value) for student, value in table.items()}
    return Extensions(path, every.get(assignment, {}))


def _extension(path: Path, table: str, student: str, value: Any) -> Extension:
    where = f"'{path}', table [{table}]"
    if isinstance(value, dict):
        whole = clean(f"{student}.{next(iter(value), '')}")
        raise LatenessError(f"{where}: '{whole}' is not in quotation marks; write \"{whole}\" = ...")
    try:
        if isinstance(value, str) and not DATE.match(value):
            return datetime.timedelta(seconds=read_span(value))
        if isinstance(value, str):
            value = datetime.datetime.fromisoformat(value.strip().removesuffix("UTC").strip() + _zone(value))
        if isinstance(value, datetime.datetime) and value.tzinfo:
            return value.astimezone(datetime.UTC).replace(tzinfo=None)
    except (ValueError, OverflowError):
        pass
    raise LatenessError(f"{where}: '{clean(student)}' has '{clean(str(value), 60)}'; {WRITE}")


def _zone(text: str) -> str:
    return "+00:00" if text.strip().endswith("UTC") else ""
