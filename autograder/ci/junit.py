"""JUnit's XML, which GitLab, Jenkins and most others show: ``junit`` returns a file's bytes.

Source of the format: GitLab's "Unit test reports", which reads test suites of test cases with ``failure``, ``error`` or
``skipped``.
"""

import xml.etree.ElementTree as ET
from pathlib import Path

from autograder.ci.places import line_of
from autograder.ci.said import message, reason
from autograder.notebook.shown import clean, clean_lines
from autograder.results import ExerciseResult, Results, Verdict


def junit(results: Results, path: Path, shown: str) -> bytes:
    """Return the results as JUnit's XML.

    Args:
        results: The verdicts; each exercise is a test case.
        path: The submission's file.
        shown: Its path in the repository.
    """
    count = {verdict: sum(one.verdict is verdict for one in results.exercises) for verdict in Verdict}
    counts = {
        "tests": len(results.exercises) or 1,
        "failures": count[Verdict.WRONG] + count[Verdict.PARTLY_CORRECT],
        "errors": count[Verdict.COULD_NOT_GRADE] + bool(results.unreadable),
        "skipped": count[Verdict.NOT_ATTEMPTED] + count[Verdict.NOT_REQUIRED],
    }
    numbers = {name: str(number) for name, number in counts.items()}
    suites = ET.Element("testsuites", numbers)
    suite = ET.SubElement(suites, "testsuite", {"name": results.assignment, **numbers})
    if results.unreadable:
        case = ET.SubElement(suite, "testcase", {"name": "the submission", "classname": results.assignment, "file": shown})
        ET.SubElement(case, "error", {"message": clean(results.unreadable, 300), "type": "unreadable"})
    for result in results.exercises:
        _case(suite, result, results.assignment, shown, line_of(result, path))
    ET.indent(suites)
    written: bytes = ET.tostring(suites, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _case(suite: ET.Element, result: ExerciseResult, assignment: str, shown: str, line: int | None) -> None:
    about = {"name": result.name, "classname": assignment, "file": shown, **({"line": str(line)} if line else {})}
    case = ET.SubElement(suite, "testcase", about)
    kinds = {
        Verdict.WRONG: "failure",
        Verdict.PARTLY_CORRECT: "failure",
        Verdict.COULD_NOT_GRADE: "error",
        Verdict.NOT_ATTEMPTED: "skipped",
        Verdict.NOT_REQUIRED: "skipped",
    }
    if result.verdict in kinds:
        why = reason(result) or result.verdict.value.replace("_", " ")
        node = ET.SubElement(case, kinds[result.verdict], {"message": why, "type": result.verdict.value})
        node.text = clean_lines(message(result))
