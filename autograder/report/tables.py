"""The report as three tables for a spreadsheet: submissions, exercises, and every verdict.

``submissions``, ``exercises`` and ``verdicts`` each return a CSV file's bytes. No cell of text can become a formula:
where one begins as a formula would, an apostrophe stands before it. Numbers stay numbers.
"""

import csv
import io
from collections.abc import Iterable, Sequence

from autograder.report.measures import UNCOUNTED
from autograder.report.overview import Report
from autograder.results import Verdict

Cell = str | float | None
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet takes for the beginning of a formula; the last four are their wide forms."""


def submissions(report: Report) -> bytes:
    """Return one line for each submission, with the points of each exercise; empty where none could be reached."""
    names = [exercise.name for exercise in report.exercises]
    header = ["submission", "student", "edition", "score", "max_score", "percent", "all_right", "seconds_late", "unreadable"]
    rows: list[list[Cell]] = []
    for one in report.submissions:
        counted = {outcome.exercise: outcome.score for outcome in one.outcomes if outcome.verdict not in UNCOUNTED}
        total: list[Cell] = [None, None] if one.percent is None else [one.score, one.max_score]
        right = "yes" if one.all_right else "no"
        rows.append([one.name, one.student, one.edition, *total, one.percent, right, one.seconds_late, one.unreadable])
        rows[-1] += [None if one.unreadable else counted.get(name) for name in names]
    return _csv([*header, *names], rows)


def exercises(report: Report) -> bytes:
    """Return one line for each exercise: how hard it was, how it goes with the rest, how many have which verdict."""
    header = ["exercise", "title", "points", "share_of_points", "discrimination", "why_no_discrimination"]
    rows: list[list[Cell]] = []
    for one in report.exercises:
        rows.append([one.name, one.title, one.points, one.share, one.discrimination, one.unsaid])
        rows[-1] += [one.verdicts[verdict.value] for verdict in Verdict]
    return _csv([*header, *(verdict.value for verdict in Verdict)], rows)


def verdicts(report: Report) -> bytes:
    """Return one line for each exercise of each submission that could be read."""
    header = ["submission", "exercise", "verdict", "score", "max_score", "cluster", "trouble", "reason"]
    return _csv(
        header,
        (
            [one.name, of.exercise, of.verdict.value, of.score, of.max_score, of.cluster, of.trouble, of.reason]
            for one in report.submissions
            if not one.unreadable
            for of in one.outcomes
        ),
    )


def safe(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" \u00a0").startswith(FORMULA) else cell


def _csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(header)
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8", "replace")
