"""The sample class is what its script makes, and tells the stories that it is there for."""

from __future__ import annotations

import json
from typing import Any

import make_submissions
import pytest

from autograder.assignment import load
from autograder.course import Course
from autograder.engine.grading import Grader
from autograder.gradescope import encode

ASSIGNMENT = "micrograd_exercises"
BY_HAND = {"public_percent.py"}
"""What no script makes."""

NOT_RIGHT = {
    "all_right": set(),
    "crashes_in_value": set(),
    "never_ends": {"numerical_grad"},
    "overwrites_gradients": {"value_mul"},
    "pasted_numbers": {"numerical_grad", "symmetric_grad"},
    "public_edition": set(),
    "public_percent": {"symmetric_grad", "value_truediv"},
    "reversed_subtraction": {"value_sub"},
    "no_chain_rule": {"value_exp"},
    "written_differently": set(),
}
"""The exercises that each story is about: all other points are kept."""


def test_making_the_class_again_gives_the_same_bytes() -> None:
    made = make_submissions.make()
    kept = {path.name: path.read_bytes() for path in make_submissions.SUBMISSIONS.iterdir()}
    assert set(made) == set(kept) - BY_HAND
    assert [name for name in made if made[name] != kept[name]] == []


@pytest.fixture(scope="module")
def graded() -> dict[str, dict[str, Any]]:
    course = Course(make_submissions.ROOT)
    with Grader(load(ASSIGNMENT), course, course.secret(make_submissions.HERE / "secret")) as grader:
        paths = sorted(make_submissions.SUBMISSIONS.iterdir())
        return {path.stem: json.loads(encode(grader.grade(path, path.stem))) for path in paths}


@pytest.mark.parametrize("name", NOT_RIGHT)
def test_a_submission_is_not_right_where_its_story_says(graded: dict[str, dict[str, Any]], name: str) -> None:
    failed = {test["name"] for test in graded[name]["tests"] if test["status"] == "failed"}
    assert failed == NOT_RIGHT[name]
    if not NOT_RIGHT[name]:
        assert graded[name]["score"] == graded[name]["extra_data"]["max_score"]


def test_the_released_notebook_was_not_attempted(graded: dict[str, dict[str, Any]]) -> None:
    assert graded["blank"]["score"] == 0
    assert {test["extra_data"]["verdict"] for test in graded["blank"]["tests"]} == {"not_attempted"}


def test_what_is_done_of_half_a_notebook_counts(graded: dict[str, dict[str, Any]]) -> None:
    verdicts = {test["extra_data"]["verdict"] for test in graded["half_done"]["tests"]}
    assert verdicts == {"correct", "not_attempted"}
    assert 0 < graded["half_done"]["score"] < 100


def test_a_syntax_error_is_named_by_line(graded: dict[str, dict[str, Any]]) -> None:
    tests = {test["name"]: test for test in graded["syntax_error"]["tests"]}
    assert tests["gradf"]["status"] == tests["torch_check"]["status"] == "passed"
    assert "SyntaxError: expected ':' (code cell 12, line 71)" in tests["value_neg"]["output"]


def test_the_secret_of_the_demo_is_fixed_and_long_enough() -> None:
    assert len((make_submissions.HERE / "secret").read_text().strip()) >= 32
    assert Course(make_submissions.ROOT).secret(make_submissions.HERE / "secret").hash == "2823d7e793d378a0"
