"""The action grades what was pushed, as a runner runs it, and student code reaches neither the runner nor the checks."""

import base64
import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import ordinary_user
import pytest
from action_runner import ACTION, Ran, clean_environment, commands, run

ROOT = Path(__file__).parents[2]
NAME = "micrograd_exercises"
SAMPLE = ROOT / "tests" / "sample_class" / "submissions" / "overwrites_gradients.ipynb"
SECRET = "0123456789abcdef0123456789abcdef"  # noqa: S105 - it keeps nothing
LOUD = """
import os, sys
for out in (sys.stdout, sys.stderr, sys.__stdout__):
    try:
        out.write("\\n::error file=x::FORGED\\n::set-output name=points::100\\n::add-mask::a\\n##[error]FORGED\\n")
        out.flush()
    except Exception:
        pass
for number in range(3, 20):
    try:
        os.write(number, b"::error::FORGED\\n")
    except OSError:
        pass
class Value(Value):
    def exp(self):
        raise ValueError("\\n::error::FORGED\\n::stop-commands::x\\n")
for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "GITHUB_PATH"):
    try:
        open(os.environ[name], "a").write("points=100\\n")
    except Exception:
        pass
"""


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A runner's temporary folder in which the action has been set up."""
    temporary = tmp_path_factory.mktemp("runner")
    yield temporary
    assert not list(temporary.glob("grader/secret"))  # it is there while a step needs it


def pushed(folder: Path, notebook: str) -> Path:
    """Return a checkout that holds a notebook."""
    folder.mkdir()
    (folder / f"{NAME}.ipynb").write_text(notebook, encoding="utf-8")
    return folder


def graded(workspace: Path, runner: Path, **inputs: str) -> Ran:
    given = {"assignment": NAME, "secret": SECRET} | {name.replace("_", "-"): value for name, value in inputs.items()}
    return run(given, workspace, runner, clean_environment(Path(sys.executable).parent))


def test_a_push_is_graded(tmp_path: Path, runner: Path) -> None:
    workspace = pushed(tmp_path / "checkout", SAMPLE.read_text(encoding="utf-8"))
    ran = graded(workspace, runner, junit="junit.xml", classroom50="result.json", fail_under="90")
    assert ran.status == 0, ran.said
    marks = commands(ran.said["Grade"])
    assert [mark["kind"] for mark in marks] == ["warning", "notice"]
    lines = (workspace / f"{NAME}.ipynb").read_text(encoding="utf-8").splitlines()
    assert marks[0]["file"] == f"{NAME}.ipynb"
    assert "self.grad = other.data * out.grad" in lines[int(marks[0]["line"]) - 1]
    assert "a.grad: yours 3, torch 6" in marks[0]["text"]
    assert marks[1]["text"] == "Points 94/100"
    assert (ran.outputs["points"], ran.outputs["max_points"]) == ("94", "100")
    told = json.loads(base64.b64decode(ran.outputs["result"]))
    assert (told["status"], told["max_score"], len(told["tests"])) == ("fail", 100, 15)
    assert "94 of 100 points" in ran.summary
    suite = ET.parse(workspace / "junit.xml").getroot()[0]  # noqa: S314 - our own
    assert [case.get("name") for case in suite if case.find("failure") is not None] == ["value_mul"]
    assert suite.get("failures") == "1"
    result = json.loads((workspace / "result.json").read_text(encoding="utf-8"))
    assert (result["schema"], result["score"], result["max-score"]) == ("classroom50/result/v1", 94, 100)


def test_a_push_below_the_limit_fails_the_step(tmp_path: Path, runner: Path) -> None:
    workspace = pushed(tmp_path / "checkout", SAMPLE.read_text(encoding="utf-8"))
    assert graded(workspace, runner, fail_under="95").status == 1


def test_what_student_code_prints_reaches_no_runner(tmp_path: Path, runner: Path) -> None:
    notebook = json.loads(SAMPLE.read_text(encoding="utf-8"))
    cell = next(one for one in notebook["cells"] if "class Value" in "".join(one["source"]))
    cell["source"] = "".join(cell["source"]) + LOUD
    workspace = pushed(tmp_path / "checkout", json.dumps(notebook))
    ran = graded(workspace, runner)
    marks = commands(ran.said["Grade"])
    assert {mark["kind"] for mark in marks} <= {"warning", "error", "notice"}
    assert all(mark.get("title") for mark in marks)  # ours; a forged one has no title of an exercise
    assert not [mark for mark in marks if mark["text"] == "FORGED"]
    assert "##[error]" not in ran.said["Grade"]
    assert float(ran.outputs["points"]) < 94


def test_a_push_without_a_notebook_says_so(tmp_path: Path, runner: Path) -> None:
    workspace = tmp_path / "checkout"
    workspace.mkdir()
    ran = graded(workspace, runner)
    assert ran.status == 2
    assert f"there is no '{NAME}.ipynb' in it" in ran.said["Grade"]
    (workspace / f"{NAME}.ipynb").write_text("{", encoding="utf-8")
    ran = graded(workspace, runner)
    assert ran.status == 3
    assert "is no notebook" in commands(ran.said["Grade"])[-1]["text"]


def test_a_link_in_a_push_is_not_followed(tmp_path: Path, runner: Path) -> None:
    workspace = tmp_path / "checkout"
    workspace.mkdir()
    (workspace / f"{NAME}.ipynb").symlink_to(ROOT / "solutions" / NAME / f"{NAME}.ipynb")
    assert graded(workspace, runner).status == 2


def test_it_runs_as_an_ordinary_user() -> None:
    try:
        with ordinary_user.python() as python:
            folder = python.parents[2]
            command = python.parent / "autograder"
            command.write_text(f'#!/bin/sh\nexec {python} -m autograder "$@"\n', encoding="utf-8")
            command.chmod(0o755)
            (folder / "runner").mkdir()
            workspace = pushed(folder / "checkout", SAMPLE.read_text(encoding="utf-8"))
            for place in (folder / "runner", workspace):
                os.chown(place, ordinary_user.NOBODY, ordinary_user.NOBODY)
            inputs = {"assignment": NAME, "secret": SECRET}
            environment = clean_environment(python.parent) | {"HOME": str(folder / "runner")}
            ran = run(inputs, workspace, folder / "runner", environment, ordinary_user.NOBODY)
    except ordinary_user.NotHere as why:
        pytest.skip(str(why))
    assert ran.status == 0, ran.said
    assert ran.outputs["points"] == "94"


def test_scripts_are_sound() -> None:
    for script in ("set-up", "grade"):
        subprocess.run(["bash", "-n", ACTION / script], check=True)
        assert os.access(ACTION / script, os.X_OK)
    assert shutil.which("bash")
