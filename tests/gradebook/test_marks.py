"""Scores and comments for the gradebook: reasons in words, nothing hidden, a person where the grader could not tell."""

from pathlib import Path

import pytest
from damage import NAME, ROOT

from autograder.assignment import load
from autograder.gradebook.marks import LONGEST_COMMENT, NO_RESPONSE, gradebook_scores, marks
from autograder.gradebook.release import Release
from autograder.gradescope import decode
from autograder.results import Counterexample, ExerciseResult, Results, Verdict

ASSIGNMENT = load(NAME)
RELEASE = Release.read(ROOT / "release" / NAME / f"{NAME}.ipynb", ASSIGNMENT)
MOST = {cell.grade_id: cell.points for cell in RELEASE.cells if cell.graded}
NOT_WRITTEN = "__pow__ was not needed"


def results(**changed: tuple[Verdict, float, float, str]) -> Results:
    """Results in which all is right but for what is named: verdict, score, most, reason."""
    exercises = []
    for name, entry in ASSIGNMENT.exercise.items():
        told = changed.get(name, (Verdict.CORRECT, float(entry.points), float(entry.points), ""))
        exercises.append(ExerciseResult(name, entry.title, *told[:3], reason=told[3]))
    return Results("x", NAME, "release", tuple(exercises), "0", "0")


def test_all_right_says_nothing_and_leaves_the_written_answer_to_a_person() -> None:
    found = marks(results(), RELEASE, ASSIGNMENT)
    assert {name for name, mark in found.scores.items() if mark.needs_person} == {"why_gradients_add_up"}
    assert set(found.comments.values()) == {None}
    assert sum(mark.auto_score or 0 for mark in found.scores.values()) == 100


def test_several_reasons_share_the_comment_of_the_class() -> None:
    wrong = results(
        value_mul=(Verdict.PARTLY_CORRECT, 4, 10, "a.grad is overwritten"),
        value_pow=(Verdict.WRONG, 0, 8, "x**3 raises"),
        gradf=(Verdict.WRONG, 0, 10, "df/da is not right"),
    )
    comments = marks(wrong, RELEASE, ASSIGNMENT).comments
    assert comments["value_answer"] == (
        "Multiplication (4 of 10 points): a.grad is overwritten\nPower with a constant exponent (0 of 8 points): x**3 raises"
    )
    assert comments["gradf_answer"] == "The gradient of f, by calculus (0 of 10 points): df/da is not right"
    assert comments["softmax_answer"] is None


def test_the_smallest_example_is_told() -> None:
    example = Counterexample("a * a", {"a": 3.0}, {"a.grad": 3.0}, {"a.grad": 6.0})
    entry = ExerciseResult("value_mul", "Multiplication", Verdict.WRONG, 0, 10, counterexample=example, reason="No.")
    wrong = Results("x", NAME, "release", (entry,), "0", "0")
    said = marks(wrong, RELEASE, ASSIGNMENT).comments["value_answer"]
    assert said == "Multiplication (0 of 10 points): No. a * a with a = 3: a.grad is 3, expected 6."


def test_a_comment_is_capped_and_says_so() -> None:
    names = [name for name, entry in ASSIGNMENT.exercise.items() if entry.methods]
    wrong = results(**dict.fromkeys(names, (Verdict.WRONG, 0.0, 4.0, "x" * 5000)))
    said = marks(wrong, RELEASE, ASSIGNMENT).comments["value_answer"] or ""
    assert len(said) < LONGEST_COMMENT + 100
    assert said.endswith("more; your feedback page has them all.")


def test_the_graders_fault_costs_nothing_tells_nothing_hidden_and_goes_to_a_person() -> None:
    broken = results(softmax=(Verdict.COULD_NOT_GRADE, 0, 0, "the hidden input [1, 2, 3] has no reference"))
    found = marks(broken, RELEASE, ASSIGNMENT)
    assert found.scores["softmax"].auto_score is None
    assert found.scores["softmax"].needs_person
    said = found.comments["softmax_answer"] or ""
    assert "the grader's fault, not yours; a person will grade it" in said
    assert "hidden input" not in said


def test_what_was_not_touched_gets_no_response() -> None:
    blank = results(gradf=(Verdict.NOT_ATTEMPTED, 0, 10, ""), nll=(Verdict.NOT_ATTEMPTED, 0, 4, ""))
    untouched = frozenset({"gradf_answer", "step_size_answer", "why_gradients_add_up"})
    found = marks(blank, RELEASE, ASSIGNMENT, frozenset({"nll_answer"}), untouched)
    assert {name for name, text in found.comments.items() if text == NO_RESPONSE} == untouched
    assert (found.comments["nll_answer"] or "").startswith("This cell is not in the submission")
    assert found.scores["why_gradients_add_up"].auto_score == 0  # as nbgrader does


def test_a_public_submission_is_scaled_to_the_fixed_maximum_and_the_comment_says_so() -> None:
    public = results(
        value_pow=(Verdict.NOT_REQUIRED, 0, 0, NOT_WRITTEN),
        value_sub=(Verdict.WRONG, 0, 5, "a - b is wrong"),
        gradf=(Verdict.WRONG, 0, 10, "no"),
    )
    scores = gradebook_scores(public, ASSIGNMENT, MOST)
    assert sum(score or 0 for score in scores.values()) == pytest.approx(100 * public.score / public.max_score, abs=0.001)
    assert all(0 <= (score or 0) <= MOST[name] for name, score in scores.items())
    comments = marks(public, RELEASE, ASSIGNMENT).comments
    assert "your 74 of 89 points are scaled to the 100 points" in (comments["value_answer"] or "")
    assert "scaled" not in (comments["gradf_answer"] or "")


def test_a_release_submission_keeps_its_points_on_another_scale() -> None:
    half = results(gradf=(Verdict.PARTLY_CORRECT, 5, 10, "half"))
    assert gradebook_scores(half, ASSIGNMENT, {**MOST, "gradf": 20})["gradf"] == 10


def test_nothing_in_a_golden_result_is_lost() -> None:
    for path in sorted(Path(ROOT / "tests" / "golden").glob("*/results.json")):
        golden = decode(path.read_bytes())
        found = marks(golden, RELEASE, ASSIGNMENT)
        for result in golden.exercises:
            if result.verdict in (Verdict.WRONG, Verdict.PARTLY_CORRECT) and not golden.unreadable:
                said = found.comments[RELEASE.answer_of[result.name]] or ""
                assert result.title in said or "more; your feedback page" in said
