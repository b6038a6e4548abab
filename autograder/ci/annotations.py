"""GitHub's annotations: a mark on the student's line for each exercise that is not right.

``annotations`` returns the lines that a step prints. Source of the format and its limits: GitHub's "Workflow commands for
GitHub Actions"; ten annotations of a kind are kept for a step.
"""

from collections.abc import Iterator
from pathlib import Path

from autograder.ci.places import line_of
from autograder.ci.said import message, total
from autograder.results import Results, Verdict

MOST = 10
KINDS = {
    Verdict.WRONG: "error",
    Verdict.PARTLY_CORRECT: "warning",
    Verdict.NOT_ATTEMPTED: "notice",
    Verdict.COULD_NOT_GRADE: "warning",
}


def annotations(results: Results, path: Path, shown: str) -> Iterator[str]:
    """Yield workflow commands, those of the first exercises first, and last the points.

    Args:
        results: The verdicts.
        path: The submission's file.
        shown: Its path in the repository.
    """
    counts: dict[str, int] = {}
    for result in results.exercises:
        kind = KINDS.get(result.verdict, "")
        counts[kind] = counts.get(kind, 0) + 1
        if kind and counts[kind] <= (MOST - 1 if kind == "notice" else MOST):  # one notice is for the points
            yield _command(kind, shown, line_of(result, path), result.title, message(result))
    points = f"Points {total(results.score, results.max_score)}"
    yield _command("notice", shown, None, "Autograding complete", results.unreadable or points)


def _command(kind: str, file: str, line: int | None, title: str, message: str) -> str:
    properties = {"file": file, **({"line": str(line)} if line else {}), "title": title}
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{kind} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
