"""The engine's own promises: it says what pytest says, its faults cost nobody a point, deadlines cost one exercise."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from autograder.assignment import load
from autograder.course import Course, Secret
from autograder.engine import worker as worker_module
from autograder.engine import zygote as zygote_module
from autograder.engine.box import Box, BoxLost
from autograder.engine.grading import Grader
from autograder.expect.references import ReferenceFault, References
from autograder.results import ExerciseResult, Results, Verdict

ROOT = Path(__file__).parents[2]
SOLUTION = ROOT / "solutions" / "micrograd_exercises" / "micrograd_exercises.ipynb"
RELEASE = ROOT / "release" / "micrograd_exercises" / "micrograd_exercises.ipynb"
SAMPLE = ROOT / "tests" / "sample_class"
SECRET = Secret(b"a secret of the tests")


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    return Course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def grader(course: Course) -> Iterator[Grader]:
    with Grader(load("micrograd_exercises"), course, SECRET) as grader:
        yield grader


def by_name(results: Results) -> dict[str, ExerciseResult]:
    return {exercise.name: exercise for exercise in results.exercises}


def changed(target: Path, *replacements: tuple[str, str]) -> Path:
    """Write the solution with some of its source replaced."""
    notebook = json.loads(SOLUTION.read_text(encoding="utf-8"))
    missing = {old for old, _new in replacements}
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        for old, new in replacements:
            if old in source:
                missing.discard(old)
                source = source.replace(old, new)
        cell["source"] = source
    assert not missing, f"the solution does not hold {missing}"
    target.write_text(json.dumps(notebook), encoding="utf-8")
    return target


def test_the_solution_scores_full_marks_and_the_stub_nothing(grader: Grader) -> None:
    full, nothing = grader.grade(SOLUTION, "full"), grader.grade(RELEASE, "nothing")
    assert (full.score, full.max_score) == (100, 100)
    assert {exercise.verdict for exercise in full.exercises} == {Verdict.CORRECT}
    assert (nothing.score, nothing.max_score) == (0, 100)
    assert {exercise.verdict for exercise in nothing.exercises} == {Verdict.NOT_ATTEMPTED}


@pytest.mark.parametrize("name", ["all_right", "overwrites_gradients"])
def test_the_engine_and_pytest_say_the_same(grader: Grader, name: str, tmp_path: Path) -> None:
    path = SAMPLE / "submissions" / f"{name}.ipynb"
    secret = tmp_path / "secret"
    secret.write_bytes(SECRET.key)
    command = [sys.executable, "-m", "pytest", str(ROOT / "autograder/exercises/micrograd_exercises"), "-v", "--color=no"]
    options = ["--submission", str(path), "--secret", str(secret), "-p", "no:cacheprovider"]
    out = subprocess.run([*command, *options], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    said = dict(re.findall(r"::(test_\w+(?:\[\w+\])?) (PASSED|FAILED)", out))
    results = grader.grade(path, path.stem)
    as_written = [exercise for exercise in results.exercises if not exercise.carried_forward]
    every = [check for exercise in as_written for check in exercise.checks]
    checks = {check.name: "PASSED" if check.passed else "FAILED" for check in every}
    assert len(checks) > 35
    assert {name: said.get(name) for name in checks} == checks


def test_one_wrong_method_costs_its_points_and_shows_the_smallest_example(grader: Grader, tmp_path: Path) -> None:
    old = "self.grad += out.data * out.grad"
    results = by_name(grader.grade(changed(tmp_path / "x.ipynb", (old, "self.grad = out.data * out.grad")), "x"))
    wrong = results.pop("value_exp")
    assert wrong.verdict is Verdict.PARTLY_CORRECT
    assert wrong.counterexample is not None
    assert wrong.counterexample.expression in ("a.exp() + a", "a + a.exp()", "t1 = a.exp(); t1 + a")
    assert {exercise.verdict for name, exercise in results.items()} == {Verdict.CORRECT}


def test_a_reference_that_fails_is_nobodys_fault(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ReferenceFault("the references disagree")

    monkeypatch.setattr(References, "answer", fails)
    with Grader(load("micrograd_exercises"), course, SECRET) as grader:
        results = grader.grade(SOLUTION, "x")
    verdicts = {exercise.verdict for exercise in results.exercises}
    assert verdicts == {Verdict.COULD_NOT_GRADE}
    assert not results.complete
    assert results.max_score == 0


def test_a_worker_that_cannot_start_is_nobodys_fault(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zygote_module, "BOOT", "raise SystemExit(3)")
    with Grader(load("micrograd_exercises"), course, SECRET) as grader:
        results = grader.grade(SOLUTION, "x")
    assert {exercise.verdict for exercise in results.exercises} == {Verdict.COULD_NOT_GRADE}
    assert "did not start" in results.exercises[0].reason


def test_too_little_isolation_refuses_to_grade(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(worker_module.REQUIRED, "landlock", (frozenset({"a layer that no machine has"}),))
    with Grader(load("micrograd_exercises"), course, SECRET) as grader:
        results = grader.grade(SOLUTION, "x")
    assert {exercise.verdict for exercise in results.exercises} == {Verdict.COULD_NOT_GRADE}
    assert "cannot isolate" in results.exercises[0].reason


def test_a_method_that_never_ends_costs_its_exercise_only(course: Course, tmp_path: Path) -> None:
    old = "out = Value(exp(self.data)"
    path = changed(tmp_path / "x.ipynb", (old, f"while True: pass\n        {old}"))
    assignment = load("micrograd_exercises")
    quick = replace(assignment, limits=replace(assignment.limits, cell_seconds=0.3, submission_seconds=2.0))
    with Grader(quick, course, SECRET) as grader:
        begun = time.monotonic()
        results = by_name(grader.grade(path, "x"))
        assert time.monotonic() - begun < 60
    assert results["value_exp"].verdict is Verdict.WRONG
    assert "did not finish" in results["value_exp"].reason
    independent = results.keys() - {"value_exp", "softmax", "nll"}
    assert {name for name in independent if results[name].verdict is not Verdict.CORRECT} == set()


def test_a_method_that_never_ends_is_waited_for_a_few_times(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All checks at once, those of exp, its first question, and one of softmax: each costs the class a part of a second."""
    old = "out = Value(exp(self.data)"
    path = changed(tmp_path / "x.ipynb", (old, f"while True: pass\n        {old}"))
    lost: list[str] = []
    ask = Box.ask

    def noted(box: Box, request: dict[str, Any], *arguments: Any, **options: Any) -> Any:
        try:
            return ask(box, request, *arguments, **options)
        except BoxLost:
            lost.append(request["do"])
            raise

    monkeypatch.setattr(Box, "ask", noted)
    with Grader(load("micrograd_exercises"), course, SECRET) as grader:
        results = by_name(grader.grade(path, "x"))
    assert results["value_exp"].mistakes is None
    assert lost == ["evaluate"] * 4


def test_code_that_only_waits_is_tried_twice_and_then_given_up(course: Course, tmp_path: Path) -> None:
    path = changed(tmp_path / "x.ipynb", ("def softmax(logits):", "import time; time.sleep(600)\ndef softmax(logits):"))
    assignment = load("micrograd_exercises")
    impatient = replace(assignment.limits, cell_seconds=1.0, wall_factor=1.0)
    with Grader(replace(assignment, limits=impatient), course, SECRET) as grader:
        begun = time.monotonic()
        results = by_name(grader.grade(path, "x"))
        assert time.monotonic() - begun > 2  # twice a second
    assert results["softmax"].verdict is Verdict.WRONG
    assert "waited" in results["softmax"].reason
    assert results["value_log"].verdict is Verdict.CORRECT
    assert results["torch_check"].verdict is Verdict.CORRECT


def test_nothing_is_left_running(course: Course) -> None:
    before = descendants(os.getpid())
    with Grader(load("micrograd_exercises"), course, SECRET) as grader:
        grader.grade(SOLUTION, "x")
        started = descendants(os.getpid()) - before
        assert started
    assert not {pid for pid in started if Path(f"/proc/{pid}").exists()}


def descendants(parent: int) -> set[int]:
    """Return the process ids of all living descendants."""
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status = (folder / "status").read_text(encoding="utf-8")
        except OSError:
            continue
        parents[int(folder.name)] = int(status.partition("PPid:\t")[2].partition("\n")[0])
    found, grown = {parent}, True
    while grown:
        more = {pid for pid, its_parent in parents.items() if its_parent in found} - found
        found |= more
        grown = bool(more)
    return found - {parent}
