"""What an autograded notebook shows of the engine's work: a verdict below each test cell, a notice at the head.

``outputs`` are the cells' outputs, ``notice`` a cell of its own; all are parts of a notebook as nbformat 4.5 has it. Nothing
hidden is in them.
"""

from collections.abc import Mapping
from typing import Any

from autograder.feedback.html_page import parts
from autograder.feedback_text import exercise_text, prose
from autograder.results import ExerciseResult, Results

NOTICE = "notice"
"""The id of the cell at the head."""

HEAD = "**What the grader has to say of this submission**"
REPAIRED = "Code that answers need was put back before grading: cell numbers in our words are those of this page."


def result_of(metadata: Mapping[str, Any], results: Results) -> ExerciseResult | None:
    """Return the verdict that belongs to a cell by its metadata, or None where it is no test cell of an exercise."""
    about = metadata.get("nbgrader", {})
    if not about.get("grade") or about.get("solution"):
        return None
    return next((result for result in results.exercises if result.name == about.get("grade_id")), None)


def outputs(results: Results) -> dict[str, dict[str, Any]]:
    """Return what is shown below the test cell of each exercise, by the exercise's name."""
    pages = parts(results)
    return {result.name: _output(result, pages.get(result.name, "")) for result in results.exercises}


def _output(result: ExerciseResult, page: str) -> dict[str, Any]:
    words = {"text/html": page, "text/markdown": exercise_text(result), "text/plain": result.verdict.value}
    return {"output_type": "display_data", "data": words, "metadata": {}}


def notice(results: Results, about: Mapping[str, Any], notebook: str) -> dict[str, Any] | None:
    """Return a cell that says what a person who grades should know before they read on; None where there is nothing.

    Args:
        results: The verdicts.
        about: What ``sanitizing`` and the reader have found.
        notebook: What the file should be called.
    """
    lines = [f"Nothing could be graded: {results.unreadable}"] if results.unreadable else []
    if about.get("file") and about["file"] != f"{notebook}.ipynb":
        lines.append(f"It was found in '{about['file']}'.")
    lines += [f"Tampering: {sentence}" for sentence in about.get("tampering", ())]
    lines += [sentence[:1].upper() + sentence[1:] for sentence in about.get("damage", ())]
    lines += [REPAIRED] * bool(about.get("repaired"))
    if not lines:
        return None
    text = f"{HEAD}\n\n" + "\n".join(f"- {prose(line)}" for line in lines)
    return {"cell_type": "markdown", "id": NOTICE, "metadata": {}, "source": text}
