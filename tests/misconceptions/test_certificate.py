"""The certificate is of the checks and programs that lie beside it, and a hole in the checks is found and named."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from known import ASSIGNMENT

from autograder import assignment
from autograder.course import Course
from autograder.misconceptions.catalogue import misconceptions, variants
from autograder.misconceptions.certificate import against, certificate, content_hash, read, write
from autograder.misconceptions.trials import KnownPrograms, Trial, Tried, run

ROOT = Path(__file__).parents[2]


def test_the_certificate_is_of_these_checks_and_programs() -> None:
    found = read(ASSIGNMENT)
    assert found is not None
    assert found.hash == content_hash(ASSIGNMENT), "run `autograder certify`, and commit the certificate that it writes"
    assert found.wrong_programs == len(misconceptions(ASSIGNMENT))
    assert found.right_programs == len(variants(ASSIGNMENT))


def test_the_certificate_says_what_is_promised() -> None:
    found = read(ASSIGNMENT)
    assert found is not None
    assert found.named_first >= 0.95 * found.wrong_programs
    assert found.median_operations <= 2
    assert found.most_operations <= 4


def test_a_changed_check_or_program_makes_another_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assignment, "EXERCISES", tmp_path)
    folder = tmp_path / ASSIGNMENT.name
    folder.mkdir()
    (folder / "test_one.py").write_text("x = 1\n")
    before = content_hash(ASSIGNMENT)
    (folder / "test_one.py").write_text("x = 2\n")
    changed = content_hash(ASSIGNMENT)
    (folder / "variants").mkdir()
    (folder / "variants" / "another.py").write_text("x = 1\n")
    assert len({before, changed, content_hash(ASSIGNMENT)}) == 3


def test_a_certificate_is_read_as_it_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = certificate(ASSIGNMENT, [])
    monkeypatch.setattr(assignment, "EXERCISES", tmp_path)
    (tmp_path / ASSIGNMENT.name).mkdir()
    assert read(ASSIGNMENT) is None
    write(ASSIGNMENT, found)
    assert read(ASSIGNMENT) == found
    (tmp_path / ASSIGNMENT.name / "certificate.json").write_bytes(msgspec.json.encode({"wrong_programs": "many"}))
    assert read(ASSIGNMENT) is None


WRONG = Trial("wrong", "value_mul", "a_name", "release", descending=False)
RIGHT = Trial("right", "value_mul", "a_name", "release", descending=False)
JUDGED = [
    (Tried(WRONG, ("value_mul",), ("a_name",)), ""),
    (Tried(WRONG, ("value_mul",), ("unknown",)), ""),
    (Tried(WRONG, ()), "is wrong and loses nothing"),
    (Tried(WRONG, ("value_mul", "value_neg"), ("a_name",)), "loses points on value_neg as well"),
    (Tried(WRONG, ("value_mul",), ("another",)), "is called another"),
    (Tried(WRONG, ("value_mul",), ("another", "a_name")), ""),
    (Tried(RIGHT, ("value_neg",)), "is right and loses points on value_neg"),
    (Tried(RIGHT, ()), ""),
    (Tried(RIGHT, (), trouble="nll: no power"), "could not be graded: nll: no power"),
]


@pytest.mark.parametrize(("tried", "said"), JUDGED)
def test_what_stands_against_the_checks(tried: Tried, said: str) -> None:
    assert against(tried) == said


def test_one_exercise_is_tried_through_the_real_worker(tmp_path: Path) -> None:
    trials = [trial for trial in KnownPrograms(ASSIGNMENT).trials() if trial.exercise == "value_neg"]
    every = list(run(ASSIGNMENT, Course(tmp_path), trials, processes=1))
    assert {tried.trial for tried in every} == set(trials)
    assert {trial.kind for trial in trials} == {"wrong", "right", "mutant", "equivalent"}
    assert {(trial.edition, trial.descending) for trial in trials if trial.kind == "wrong"} == {
        ("release", False),
        ("release", True),
        ("public", False),
        ("public", True),
    }
    assert [against(tried) for tried in every if against(tried)] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--exercise", "value_nag"], "has no exercise 'value_nag'"),
        (["micrograd_exercise"], "did you mean 'micrograd_exercises'?"),
    ],
)
def test_bad_usage_is_named(arguments: list[str], said: str) -> None:
    command = [sys.executable, "-m", "autograder", "certify", *arguments]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (found.returncode, said in found.stderr) == (2, True)
