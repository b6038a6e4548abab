"""What is said of an exercise where there is room for a few plain lines: ``message``, ``reason`` and ``example``.

Everybody who may see a runner's output reads it: nothing here is more than the student's own page says.
"""

from collections.abc import Iterator

from autograder.feedback_text import both, given, number, points, reached, reference
from autograder.notebook.shown import clean
from autograder.results import Counterexample, ExerciseResult, Verdict

NOT_YOURS = "It could not be graded. This is the grader's fault, not yours."


def reason(result: ExerciseResult) -> str:
    """Return why an exercise is not right, in a sentence; the grader's own faults may tell a hidden input and stay here."""
    return NOT_YOURS if result.verdict is Verdict.COULD_NOT_GRADE else clean(result.reason, 300)


def message(result: ExerciseResult) -> str:
    """Return the points, why it is not right, the smallest example and a question, in a line each."""
    if result.verdict is Verdict.COULD_NOT_GRADE:
        return NOT_YOURS
    lines = [f"{reached(result.score, result.max_score)}.", reason(result)]
    if result.counterexample:
        lines += example(result.counterexample)
    if result.mistakes and len(result.mistakes[0]) == 1:
        lines += [result.mistakes[0][0].sentence, result.mistakes[0][0].question]
    return "\n".join(line for line in lines if line)


def total(score: float, most: float) -> str:
    """Return points as services show them: ``94/100``."""
    return f"{points(score)}/{points(most)}"


def example(found: Counterexample) -> Iterator[str]:
    """Yield the smallest example: the expression with its inputs, then the student's numbers beside the right ones."""
    inputs, by = given(found), reference(found)
    yield clean(found.expression + (f" with {inputs}" if inputs else ""), 400)
    error = found.yours.get("error")
    if error is not None:
        yield f"  yours: {clean(str(error), 300)}"
    for name, value in found.expected.items():
        yours, right = both(found.yours.get(name, "missing"), value)
        yield (
            f"  {name}: {by} {number(value)}" if error is not None else f"  {name}: yours {clean(yours, 100)}, {by} {right}"
        )
