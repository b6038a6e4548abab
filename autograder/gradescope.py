"""Results as a file, in the form of Gradescope's ``results.json``.

``encode`` returns the bytes of one submission's file, ``decode`` the results of such bytes.
Source of the format: Gradescope's autograder specification, "results.json": ``score``, ``tests[]`` with ``name``,
``score``, ``max_score``, ``status``, ``output``, ``output_format``, ``extra_data``.
"""

from typing import Any

import msgspec

from autograder.feedback_text import FINISHED, exercise_text, summary_text
from autograder.results import ExerciseResult, Results, Verdict


def encode(results: Results) -> bytes:
    """Return the file's bytes: UTF-8 JSON, indented, the same for the same results."""
    graded = any(exercise.verdict is not Verdict.COULD_NOT_GRADE for exercise in results.exercises)
    document = {
        **({"score": results.score} if graded else {}),  # no score at all: Gradescope then asks the instructor
        "output": summary_text(results),
        "output_format": "md",
        "test_output_format": "md",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": [_test(exercise) for exercise in results.exercises],
        "extra_data": {
            "assignment": results.assignment,
            "submission": results.submission,
            "edition": results.edition,
            "max_score": results.max_score,
            "grader": results.grader,
            "secret_hash": results.secret_hash,
            "results": results,
        },
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


class NoResults(ValueError):
    """Bytes are no results file of this grader's; the message says what is wrong with them."""


class _Extra(msgspec.Struct):
    results: Results


class _Document(msgspec.Struct):
    extra_data: _Extra


def decode(data: bytes) -> Results:
    """Return the results that a file holds.

    Raises:
        NoResults: It holds none, or another version's.
    """
    try:
        return msgspec.json.decode(data, type=_Document).extra_data.results
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise NoResults(f"no results of this grader's: {error}; grade the submission once more") from error


def _test(exercise: ExerciseResult) -> dict[str, Any]:
    points: dict[str, Any] = {"score": exercise.score, "max_score": exercise.max_score}
    return {
        "name": exercise.name,
        **({} if exercise.verdict is Verdict.COULD_NOT_GRADE else points),
        "status": "passed" if exercise.verdict in FINISHED else "failed",
        "output": exercise_text(exercise),
        "output_format": "md",
        "extra_data": {
            "verdict": exercise.verdict.value,
            "misconceptions": list(exercise.misconceptions),
            "counterexample": exercise.counterexample,
            "carried_forward": list(exercise.carried_forward),
            "reason": exercise.reason,
        },
    }
