"""What a student is told, as Markdown: pure functions of results.

``exercise_text`` is about one exercise, ``summary_text`` about the whole submission. Texts that come from a student's
code stand in code spans, with every character that could end one replaced.
"""

from autograder.results import Counterexample, ExerciseResult, Results, Shown, Verdict

WORDS = {
    Verdict.CORRECT: "Correct",
    Verdict.PARTLY_CORRECT: "Partly correct",
    Verdict.WRONG: "Not right yet",
    Verdict.NOT_ATTEMPTED: "Not attempted",
    Verdict.NOT_REQUIRED: "Not required",
    Verdict.COULD_NOT_GRADE: "Could not be graded",
}


def code(text: object) -> str:
    """Return ``text`` as a Markdown code span that it cannot leave."""
    plain = " ".join(str(text).replace("`", "'").split())
    return f"`{plain}`"


def points(number: float) -> str:
    """Return points without a needless fraction."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def number(value: Shown) -> str:
    """Return a number with six digits, enough to see a difference."""
    return f"{value:.6g}" if isinstance(value, int | float) else str(value)


def exercise_text(exercise: ExerciseResult) -> str:
    """Return what a student reads of one exercise."""
    lines = [f"**{WORDS[exercise.verdict]}** ({points(exercise.score)} of {points(exercise.max_score)} points)."]
    if exercise.verdict is Verdict.COULD_NOT_GRADE:
        lines = [f"**{WORDS[exercise.verdict]}.** This is the grader's fault, not yours; nobody loses a point by it."]
    if exercise.reason:
        lines.append(exercise.reason)
    if exercise.counterexample:
        lines.append(counterexample_text(exercise.counterexample))
    right = [check.sentence for check in exercise.checks if check.passed]
    if exercise.verdict is Verdict.PARTLY_CORRECT and right:
        lines.append("Right so far:\n\n" + "\n".join(f"- {sentence}" for sentence in right))
    if exercise.hint and exercise.verdict in (Verdict.PARTLY_CORRECT, Verdict.WRONG):
        lines.append(f"A question: {exercise.hint}")
    lines += [f"Worth knowing (no points): {sentence}" for sentence in exercise.advice]
    return "\n\n".join(lines)


def counterexample_text(example: Counterexample) -> str:
    """Return the smallest example, with the student's numbers beside the expected ones."""
    given = ", ".join(f"{name} = {number(value)}" for name, value in example.inputs.items())
    lines = [f"Smallest example: {code(example.expression)}" + (f" with {code(given)}" if given else "")]
    if "error" in example.yours:
        lines.append(f"- yours stops with {code(example.yours['error'])}")
        lines += [f"- {code(name)} should be {code(number(value))}" for name, value in example.expected.items()]
    else:
        for name, value in example.expected.items():
            lines.append(f"- {code(name)}: yours {code(number(example.yours[name]))}, expected {code(number(value))}")
    return lines[0] + "\n\n" + "\n".join(lines[1:])


def summary_text(results: Results) -> str:
    """Return what a student reads first: the total, and the one thing to look at next."""
    if results.unreadable:
        return results.unreadable
    total = f"{points(results.score)} of {points(results.max_score)} points."
    unfinished = (Verdict.PARTLY_CORRECT, Verdict.WRONG, Verdict.NOT_ATTEMPTED)
    following = next((exercise for exercise in results.exercises if exercise.verdict in unfinished), None)
    if following is None:
        return total
    return f"{total} Next: **{following.name}**, {following.title[:1].lower()}{following.title[1:]}."
