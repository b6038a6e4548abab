"""Graded once more, every golden submission gives the bytes that are committed, whatever the circumstances.

To make the results anew: ``.venv/bin/python tests/golden/golden_cases.py && git diff tests/golden``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import golden_cases
import pytest
from golden_cases import CASES, HERE, ROOT, SECRET, expected, grade

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from autograder.engine.grading import Grader


@pytest.fixture(scope="module")
def grader() -> Iterator[Grader]:
    with golden_cases.grader() as one:
        yield one


def test_every_folder_is_a_case_with_a_submission_and_a_result() -> None:
    folders = {path.name for path in HERE.iterdir() if path.is_dir() and not path.name.startswith("_")}
    assert folders == set(CASES) == {path.parent.name for path in HERE.glob("*/results.json")}
    assert len(CASES) == len(list(HERE.glob("*/submission.*"))) >= 6


@pytest.mark.parametrize("case", CASES)
def test_a_submission_gives_the_result_beside_it(grader: Grader, case: str) -> None:
    found = grade(grader, case)
    assert json.loads(found) == json.loads(expected(case))  # first, since this shows what differs
    assert found == expected(case)


@pytest.mark.parametrize("case", CASES)
def test_the_same_submission_gives_the_same_bytes_again(grader: Grader, case: str) -> None:
    assert grade(grader, case) == grade(grader, case)


def test_neither_the_order_of_the_class_nor_the_hash_seed_changes_a_byte(tmp_path: Path) -> None:
    orders = {"0": CASES, "1": CASES[::-1], "4242": CASES[1::2] + CASES[::2]}
    for seed, order in orders.items():
        command = [sys.executable, "-m", "autograder", "grade", *(str(HERE / case) for case in order)]
        command += ["--assignment", golden_cases.ASSIGNMENT, "--secret", str(SECRET), "--output-dir", str(tmp_path / seed)]
        environment = {"PATH": "/usr/bin:/bin", "PYTHONHASHSEED": seed}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 3, done.stderr  # one of them cannot be read
    for case in CASES:
        assert {(tmp_path / seed / f"{case}.json").read_bytes() for seed in orders} == {expected(case)}


def test_references_that_are_not_known_yet_change_no_byte(tmp_path: Path) -> None:
    with golden_cases.grader(tmp_path) as cold:
        assert [case for case in CASES if grade(cold, case) != expected(case)] == []
    assert list(tmp_path.glob("workspace/cache/*.json"))
    with golden_cases.grader(tmp_path) as warm:
        assert [case for case in CASES if grade(warm, case) != expected(case)] == []
