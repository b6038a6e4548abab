"""What ``autograder grade`` takes, refuses, writes, and ends with."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from handing_in import ASSIGNMENT, CLASS, GRADF, ROOT, SECTION_1, F, grade, notebook, results, run, verdicts

from autograder.assignment import load

if TYPE_CHECKING:
    from pathlib import Path

ESCAPE = "\x1b"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A submission that answers the first section."""
    path = tmp_path / "good.ipynb"
    path.write_bytes(notebook(*SECTION_1))
    return path


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course of its own, whose workspace is empty but for the references that are known already."""
    folder = tmp_path / "course"
    (folder / "workspace").mkdir(parents=True)
    (folder / "nbgrader_config.py").touch()
    cache = ROOT / "workspace" / "cache"
    cache.mkdir(parents=True, exist_ok=True)
    (folder / "workspace" / "cache").symlink_to(cache)
    return folder


# --- exit statuses and refusals


@pytest.mark.parametrize(("percent", "status"), [("22", 0), ("22.5", 1), ("0", 0), ("100", 1)])
def test_fail_under_is_a_percentage_of_what_can_be_reached(good: Path, tmp_path: Path, percent: str, status: int) -> None:
    done = grade(good, "--edition", "release", "--fail-under", percent, "--output-dir", tmp_path)
    assert done.returncode == status
    assert results(tmp_path)["good"]["score"] == 22


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["{good}", "--assignment", "micrograd_exercise"], "did you mean 'micrograd_exercises'?"),
        (["{good}", "--assignment", "../micrograd_exercises"], "there is no assignment"),
        (["{folder}/gud.ipynb", "--assignment", ASSIGNMENT], "did you mean '{good}'?"),
        (["{folder}/no/such.ipynb", "--assignment", ASSIGNMENT], "there is no '{folder}/no/such.ipynb'"),
        (["{good}", "--assignment", ASSIGNMENT, "--secret", "{folder}/none"], "the secret '{folder}/none' cannot be used"),
        (["{good}", "--assignment", ASSIGNMENT, "--secret", "{folder}/short"], "is shorter than"),
        (["{good}", "--assignment", ASSIGNMENT, "--output-dir", "{folder}/short"], "{folder}/short"),
        (["{good}", "--assignment", ASSIGNMENT, "--edition", "draft"], "draft"),
        (["{good}", "--assignment", ASSIGNMENT, "--fail-under", "101"], "101"),
        (["{good}", "{folder}/{long}", "--assignment", ASSIGNMENT], "is too long for a results file"),
        (["{good}"], "--assignment"),
        ([], "PATH"),
    ],
)
def test_a_bad_call_is_refused_with_what_to_do(
    good: Path, course: Path, tmp_path: Path, arguments: list[str], said: str
) -> None:
    (tmp_path / "short").write_text("abc")
    names = {"good": str(good), "folder": str(tmp_path), "long": "x" * 255}
    (tmp_path / names["long"]).mkdir()
    done = run("grade", *(argument.format(**names) for argument in arguments), cwd=course)
    assert done.returncode == 2
    assert said.format(**names) in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(course.glob("workspace/results/**/*.json"))


def test_equal_names_are_refused_before_anything_is_graded(course: Path, tmp_path: Path) -> None:
    paths = [tmp_path / "mon" / "ada.ipynb", tmp_path / "tue" / "ada.py", tmp_path / "ada"]
    for path in paths[:2]:
        path.parent.mkdir()
        path.write_bytes(notebook(F, GRADF))
    paths[2].mkdir()
    other = tmp_path / "other.ipynb"
    other.write_bytes(notebook(F))
    done = grade(other, *paths[:2], cwd=course)
    assert done.returncode == 2
    assert f"'{paths[0]}', '{paths[1]}' would both be written to 'ada.json'" in done.stderr
    assert "would all be written" in grade(*paths, cwd=course).stderr
    assert not (course / "workspace" / "results").exists()


def test_a_strange_missing_path_is_shown_harmless(tmp_path: Path) -> None:
    done = grade(f"{tmp_path}/no{ESCAPE}[31m\u202e.ipynb")
    assert done.returncode == 2
    assert ESCAPE not in done.stderr
    assert "\u202e" not in done.stderr


def test_too_little_isolation_grades_nobody_and_takes_no_point(good: Path, tmp_path: Path) -> None:
    code = (
        "from autograder.engine import worker; worker.REQUIRED['landlock'] = (frozenset({'a_safe'}),);"
        "from autograder.cli import main; main()"
    )
    command = [sys.executable, "-c", code, "grade", str(good), "--assignment", ASSIGNMENT, "--output-dir", str(tmp_path)]
    command += ["--secret", str(CLASS / "secret")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    result = results(tmp_path)["good"]
    assert done.returncode == 3
    assert "could not be graded" in done.stdout
    assert set(verdicts(result).values()) == {"could_not_grade"}
    assert all("score" not in test and "max_score" not in test for test in result["tests"])
    assert "score" not in result
    assert result["extra_data"]["max_score"] == 0
    assert "cannot isolate" in result["tests"][0]["extra_data"]["reason"]
    assert "cannot isolate" not in result["tests"][0]["output"]


# --- what is written


def test_results_go_to_the_workspace_by_default(good: Path, course: Path) -> None:
    inside = course / "somewhere"
    inside.mkdir()
    assert grade(good, cwd=inside).returncode == 0
    assert set(results(course / "workspace" / "results" / ASSIGNMENT)) == {"good"}


def test_an_earlier_result_stays_whole_until_the_new_one_is_there(good: Path, tmp_path: Path) -> None:
    output = tmp_path / "results"
    output.mkdir()
    earlier = output / "good.json"
    earlier.write_text("earlier")
    (output / "other.json").write_text("other")
    with earlier.open() as stream:
        assert grade(good, "--output-dir", output).returncode == 0
        assert stream.read() == "earlier"  # replaced, not overwritten: who reads it now reads the old one to its end
    assert json.loads(earlier.read_bytes())["score"] == 22
    assert (output / "other.json").read_text() == "other"
    assert sorted(path.name for path in output.iterdir()) == ["good.json", "other.json"]


def test_a_folder_is_one_submission_and_so_is_the_current_one(course: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ada"
    folder.mkdir()
    (folder / "homework.ipynb").write_bytes(notebook(*SECTION_1))
    assert grade(folder, "--output-dir", tmp_path / "a", cwd=course).returncode == 0
    assert grade(".", "--output-dir", tmp_path / "b", cwd=folder).returncode == 0
    assert results(tmp_path / "a")["ada"]["score"] == 22
    assert set(results(tmp_path / "b")) == {"ada"}


TEST_KEYS = {"name", "score", "max_score", "status", "output", "output_format", "extra_data"}
EXTRA_KEYS = {"verdict", "misconceptions", "counterexample", "carried_forward", "reason"}
SHAPES = ["all_right", "half_done", "syntax_error", "public_percent", "unreadable"]


@pytest.fixture(scope="module")
def shapes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    output = tmp_path_factory.mktemp("results")
    paths = [next((CLASS / "submissions").glob(f"{name}.*")) for name in SHAPES]
    assert grade(*paths, "--output-dir", output).returncode == 3
    return results(output)


@pytest.mark.parametrize("name", SHAPES)
def test_a_result_has_the_shape_that_gradescope_and_others_read(shapes: dict[str, dict[str, Any]], name: str) -> None:
    result = shapes[name]
    exercises = load(ASSIGNMENT).exercise
    assert [test["name"] for test in result["tests"]] == list(exercises)
    assert result["score"] == pytest.approx(sum(test["score"] for test in result["tests"]))
    assert result["output_format"] == "md"
    for test in result["tests"]:
        verdict = test["extra_data"]["verdict"]
        assert set(test) == TEST_KEYS
        assert set(test["extra_data"]) == EXTRA_KEYS
        assert test["status"] == ("passed" if verdict in ("correct", "not_required") else "failed")
        assert 0 <= test["score"] <= test["max_score"] <= exercises[test["name"]].points
        assert (test["score"] == test["max_score"]) == (test["status"] == "passed")
        assert (test["max_score"] == 0) == (verdict == "not_required")
        assert test["output"].startswith("**")
        assert_numbers(test["extra_data"]["counterexample"])


def assert_numbers(example: dict[str, Any] | None) -> None:
    if example is None:
        return
    assert set(example) == {"expression", "inputs", "yours", "expected"}
    for value in [*example["inputs"].values(), *example["expected"].values()]:
        assert isinstance(value, int | float) or value in ("nan", "inf", "-inf")
    assert "error" in example["yours"] or set(example["yours"]) == set(example["expected"])


def test_the_shapes_that_were_looked_at_hold_every_verdict(shapes: dict[str, dict[str, Any]]) -> None:
    found = {verdict for result in shapes.values() for verdict in verdicts(result).values()}
    assert found == {"correct", "partly_correct", "wrong", "not_attempted", "not_required"}
