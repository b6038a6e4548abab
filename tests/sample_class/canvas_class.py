"""A class as an LMS delivers it: Canvas's submissions archive, and its gradebook, which is the roster as well.

``deliver`` writes both. ``.venv/bin/python tests/sample_class/canvas_class.py FOLDER 40`` lays out a course in which the
class is still to be released to, collected, graded and given back to: what ``make demo`` plays.
"""

import csv
import io
import sys
import zipfile
from pathlib import Path

from larger_class import NAME, lay_out, submissions

ARCHIVE = "submissions.zip"
GRADEBOOK = "canvas-gradebook.csv"
TITLE = "Micrograd exercises (9001)"
FIRST_USER, FIRST_SUBMISSION = 4000, 70_000
DAY = (2026, 3, 2, 12, 0, 0)
LATE, TWICE, ABSENT = 7, 5, 13
"""Every so many students hand in late, hand in twice, or hand in nothing; nobody is all of it."""


def deliver(folder: Path, count: int) -> None:
    """Write the archive and the gradebook of a class.

    Args:
        folder: Where they go.
        count: How many students the class has.
    """
    with zipfile.ZipFile(folder / ARCHIVE, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (_student, name, data) in enumerate(submissions(count)):
            if number % ABSENT == ABSENT - 1:
                continue
            late = "_LATE" if number % LATE == LATE - 1 else ""
            stem, dot, ending = name.rpartition(".")
            about = f"{number:04}student{late}_{FIRST_USER + number}_{FIRST_SUBMISSION + number}"
            if number % TWICE == TWICE - 1:  # handed in again: Canvas keeps the last one, and counts
                stem = f"{stem}-1"
            archive.writestr(zipfile.ZipInfo(f"{about}_{stem}{dot}{ending}", DAY), data)
    (folder / GRADEBOOK).write_text(gradebook(count), encoding="utf-8")


def gradebook(count: int) -> str:
    """Return a gradebook as Canvas exports it: headings, the points that are possible, a row for each student."""
    stream = io.StringIO()
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(["Student", "ID", "SIS User ID", "SIS Login ID", "Section", TITLE, "Current Score"])
    rows.writerow(["    Points Possible", "", "", "", "", "100.00", "(read only)"])
    for number in range(count):
        login = f"student-{number:04}"
        rows.writerow([f"{number:04}, Student", FIRST_USER + number, f"S{number:04}", login, "Backpropagation", "", ""])
    rows.writerow(["Student, Test", FIRST_USER + 999, "", "test", "Backpropagation", "", ""])
    return stream.getvalue()


if __name__ == "__main__":
    course = Path(sys.argv[1])
    lay_out(course, 0)
    deliver(course, int(sys.argv[2]))
    sys.stdout.write(f"a class of {sys.argv[2]}, who work on {NAME}: {course / ARCHIVE}, {course / GRADEBOOK}\n")
