"""Writes down what was collected: ``collected.csv``, one line for each thing that has happened, and none twice.

What is unchanged is listed where it never was: a run that was killed may have put it there.
"""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from autograder.report.tables import safe
from autograder.whole_files import write_whole

HEADER = ("student", "status", "late", "time", "source", "sha256", "replaced", "why")


def write_list(path: Path, rows: Sequence[Sequence[str]]) -> None:
    """Add rows to a list; those that it has already are left out.

    Args:
        path: The list; made where there is none.
        rows: In the order of ``HEADER``.

    Raises:
        OSError: It cannot be read or written.
    """
    try:
        before = path.read_bytes()
    except FileNotFoundError:
        before = _line(HEADER)
    known = set(before.splitlines(keepends=True))
    listed = {(row[0], row[5]) for row in csv.reader(io.StringIO(before.decode("utf-8", "replace"))) if len(row) > 5}
    news = [row for row in rows if row[1] != "unchanged" or (safe(row[0]), row[5]) not in listed]
    added = [line for line in dict.fromkeys(map(_line, news)) if line not in known]
    if added or not path.exists():
        write_whole(path, before + b"".join(added))


def _line(row: Sequence[str]) -> bytes:
    written = io.StringIO()
    csv.writer(written).writerow([safe(cell) for cell in row])
    return written.getvalue().encode("utf-8", "replace")
