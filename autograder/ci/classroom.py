"""The results that GitHub Classroom's reporter reads, which its successors still do: ``reporter_results``.

Source of the format: the reporter action of GitHub Classroom, which takes base64 of a JSON object from an environment
variable or a step's output: ``version``, ``status``, ``max_score`` and ``tests[]``.
"""

import base64
from typing import Any

import msgspec

from autograder.ci.said import reason
from autograder.results import ExerciseResult, Results, Verdict


def reporter_results(results: Results) -> str:
    """Return the results as the reporter reads them: base64 of JSON, on one line."""
    tests = [_test(result) for result in results.exercises]
    statuses = {test["status"] for test in tests}
    status = "error" if results.unreadable or "error" in statuses else "fail" if "fail" in statuses else "pass"
    document = {"version": 1, "status": status, "max_score": results.max_score, "tests": tests}
    return base64.b64encode(msgspec.json.encode(document)).decode()


def _test(result: ExerciseResult) -> dict[str, Any]:
    right = result.verdict in {Verdict.CORRECT, Verdict.NOT_REQUIRED}
    unknown = result.verdict is Verdict.COULD_NOT_GRADE
    return {
        "name": result.name,
        "status": "pass" if right else "error" if unknown else "fail",
        "score": result.score,
        "line_no": 0,
        "message": reason(result),
        "test_code": "",
    }
