"""``autograder new``, in a copy of this checkout: what it writes builds, is graded and certified; nothing is overwritten."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
LEFT_OUT = shutil.ignore_patterns("__pycache__", "micrograd_exercises", "value_from_scratch", "gradient_checking", "site")


class Checkout:
    """A copy of this checkout, with one assignment in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for folder in ("autograder", "source", "release", "solutions"):
            shutil.copytree(ROOT / folder, root / folder, ignore=LEFT_OUT)
        shutil.copy(ROOT / "nbgrader_config.py", root)

    def say(self, *words: str) -> "subprocess.CompletedProcess[str]":
        environment = {**os.environ, "PYTHONPATH": str(self.root), "NO_COLOR": "1"}
        command = [sys.executable, "-m", "autograder", *words]
        return subprocess.run(command, cwd=self.root, env=environment, capture_output=True, text=True, check=False)

    def scores(self, room: str, assignment: str) -> dict[str, float]:
        file = self.root / room / assignment / f"{assignment}.ipynb"
        done = self.say("grade", str(file), "--assignment", assignment, "--output-dir", str(self.root / "results"))
        assert done.returncode == 0, done.stderr
        results: dict[str, Any] = json.loads((self.root / "results" / f"{assignment}.json").read_text(encoding="utf-8"))
        return {test["name"]: test["score"] for test in results["tests"]}


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def succeeds(done: "subprocess.CompletedProcess[str]") -> str:
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


def test_a_new_assignment_and_one_more_exercise_of_it_are_complete(checkout: Checkout) -> None:
    said = succeeds(checkout.say("new", "calculus", "--title", "Some calculus"))
    assert "source/calculus/calculus.py" in said
    succeeds(checkout.say("new", "calculus", "steepness", "--title", "How steep?"))
    table = (checkout.root / "autograder" / "exercises" / "calculus" / "assignment.toml").read_text(encoding="utf-8")
    assert 'title = "Some calculus"' in table
    assert 'title = "How steep?"' in table
    succeeds(checkout.say("build"))
    assert checkout.scores("release", "calculus") == {"slope_of_cube": 0, "steepness": 0}
    assert checkout.scores("solutions", "calculus") == {"slope_of_cube": 5, "steepness": 5}
    certified = succeeds(checkout.say("certify", "calculus"))
    assert "2 wrong programs: 2 by their own name first" in certified
    succeeds(checkout.say("build", "--check"))
    kit = [sys.executable, "-m", "checks", "--plain"]
    release = checkout.root / "release" / "calculus"
    assert "not written yet" in subprocess.run(kit, cwd=release, capture_output=True, text=True, check=False).stdout


def test_an_exercise_is_added_by_files_and_by_what_is_appended(checkout: Checkout) -> None:
    before = {path: path.read_bytes() for path in checkout.root.rglob("*") if path.is_file()}
    succeeds(checkout.say("new", "graph_ops", "cube_slope"))
    after = {path: path.read_bytes() for path in checkout.root.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    changed = {path.relative_to(checkout.root).as_posix() for path in after if before.get(path, after[path]) != after[path]}
    hidden = "autograder/exercises/graph_ops"
    assert changed == {f"{hidden}/assignment.toml", f"{hidden}/reference.py", "source/graph_ops/graph_ops.py"}
    assert all(after[path].startswith(data.rstrip()) for path, data in before.items() if path in after)
    succeeds(checkout.say("build"))
    assert checkout.scores("solutions", "graph_ops")["cube_slope"] == 5
    assert all(score > 0 for score in checkout.scores("solutions", "graph_ops").values())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["graph_op", "more"], "did you mean 'graph_ops'?"),
        (["graph_ops"], "say `autograder new graph_ops EXERCISE`"),
        (["graph_ops", "sin"], "has a 'sin' already"),
        (["graph_ops", "GraphOp"], "is no good as a name"),
        (["../elsewhere"], "is no good as a name"),
        (["class"], "is no good as a name"),
        (["graph_ops", "print"], "means something else in a notebook"),
        (["graph_ops", "notebook"], "means something else in a notebook"),
        (["trig", "--title", "one line\nimport os"], "a title is one line"),
        (["trig", "--title", 'no "quotes"'], "a title is one line"),
    ],
)
def test_what_cannot_be_begun_is_refused_and_nothing_is_written(checkout: Checkout, words: list[str], said: str) -> None:
    before = sorted(checkout.root.rglob("*.toml"))
    done = checkout.say("new", *words)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(checkout.root.rglob("*.toml")) == before
