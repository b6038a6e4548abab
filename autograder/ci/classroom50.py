"""The result of Classroom 50, GitHub Classroom's heir: ``classroom50`` returns a file's bytes.

Source of the format: the schema ``classroom50/result/v1``; whole points, one entry in ``tests`` per exercise.
"""

from typing import Any

import msgspec

from autograder.ci.said import reason
from autograder.results import ExerciseResult, Results, Verdict

SCHEMA = "classroom50/result/v1"


def classroom50(results: Results, about: dict[str, str]) -> bytes:
    """Return the results as Classroom 50 reads them.

    Args:
        results: The verdicts.
        about: What the runner knows: ``classroom``, ``owner``, ``submission``, ``commit``, ``release``, ``review``,
            ``datetime``; what is not known is "".
    """
    fields = ("classroom", "owner", "submission", "commit", "release", "review", "datetime")
    document: dict[str, Any] = {
        "schema": SCHEMA,
        "assignment": results.assignment,
        "assignment_type": "individual",
        **{field: about.get(field, "") for field in fields},
        "score": round(results.score),
        "max-score": round(results.max_score),
        "tests": [_test(result) for result in results.exercises],
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def _test(result: ExerciseResult) -> dict[str, Any]:
    return {
        "test-name": result.name,
        "passed": result.verdict in {Verdict.CORRECT, Verdict.NOT_REQUIRED},
        "score": round(result.score),
        "max-score": round(result.max_score),
        "verdict": result.verdict.value,
        "message": reason(result),
    }
