"""What students get: nothing hidden, the code that grades, right answers, and only what any Python from 3.10 on can read."""

import ast
import dataclasses
import json
import re
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest
from students import BARE, ROOT, environment

from autograder.assignment import load
from autograder.build.master import BEGIN, END
from autograder.engine.collecting import Check, collect
from autograder.expect import torch_reference
from autograder.expect.references import References
from autograder.expect.tolerance import are_close
from autograder.kit import told
from autograder.kit.asked import program_of
from autograder.scenario.told import Told, flat
from autograder.sharing.contents import contents_of
from autograder.sharing.files import PACKAGE, SHARED, as_shipped, shipped_modules
from autograder.sharing.recording import PUBLIC, Rehearsal, questions_of

KITS = sorted(ROOT.glob("release/*/checks"))
MODULES = sorted(KITS[0].rglob("*.py"))


def data(kit: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((kit / "checks.json").read_text(encoding="utf-8"))
    return found


def questions(kit: Path) -> list[dict[str, Any]]:
    exercises = data(kit)["exercises"].values()
    return [question for entry in exercises for check in entry["checks"] for question in check["questions"]]


def checks_of(kit: Path) -> list[Check]:
    return collect(load(kit.parent.name).folder)


@pytest.mark.parametrize("kit", KITS, ids=lambda path: path.parent.name)
class TestWhatIsKnown:
    def test_it_says_nothing_of_a_check_but_its_sentence(self, kit: Path) -> None:
        text = (kit / "checks.json").read_text(encoding="utf-8")
        for check in checks_of(kit):
            assert check.name.partition("[")[0] not in text
        assert not re.search(r"\bits\.|student\.", text)
        entries = data(kit)["exercises"].values()
        assert {key for entry in entries for check in entry["checks"] for key in check} == {"sentence", "questions"}

    def test_only_shared_checks_of_the_release_are_in_it(self, kit: Path) -> None:
        sentences = {check["sentence"] for entry in data(kit)["exercises"].values() for check in entry["checks"]}
        shared = {c.sentence for c in checks_of(kit) if c.shared and not c.advice and c.edition in ("", "release")}
        assert sentences <= shared
        assert len(sentences) > 0.9 * len(shared)  # hardly any check asks what is no data

    def test_every_expression_is_answered_as_torch_does(self, kit: Path) -> None:
        for question in questions(kit):
            if question["kind"] == "expression":
                value, gradients = torch_reference.evaluate(program_of(question), question["inputs"])
                assert are_close(question["wanted"], [value, *gradients], 1e-11, 1e-11), question

    def test_results_are_read_as_the_grader_reads_them(self, kit: Path) -> None:
        for question in questions(kit):
            if question["kind"] == "scenario":
                assert told.flat(question["told"]) == flat(msgspec.convert(question["told"], Told))


def test_points_are_others_than_the_checks_own(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[float, ...]] = []
    shared = Rehearsal.matches_torch

    def spied(self: Rehearsal, *functions: Any, at: Any, **more: Any) -> None:
        before = len(self.questions)
        shared(self, *functions, at=at, **more)
        drawn = [tuple(question["inputs"]) for question in self.questions[before:]]
        compared.extend(drawn)
        assert not [point for point in drawn if any(point) and point in map(tuple, at)]

    monkeypatch.setattr(Rehearsal, "matches_torch", spied)
    assignment = load("micrograd_exercises")
    for function in collect(assignment.folder):
        if function.edition in ("", "release") and not function.advice:
            questions_of(function, assignment, References(None))
    assert len(compared) > 100


def test_what_hidden_inputs_derive_from_is_no_part_of_it() -> None:
    references = References(None)
    (check,) = [one for one in collect(load("micrograd_exercises").folder) if one.name == "test_negate"]
    first, again = (questions_of(check, load("micrograd_exercises"), references) for _ in range(2))
    assert first == again
    for kit in KITS:
        for path in kit.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                assert PUBLIC.key not in path.read_bytes()
                assert b"secret" not in path.read_bytes() or path.name not in ("checks.json",)


def test_a_check_can_stay_out_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import autograder.sharing.contents as gathering  # noqa: PLC0415 - to be changed

    every = collect(load("graph_ops").folder)
    first = next(check for check in every if check.exercise == "identity")
    kept_out = [shared_or_not(check, shared=check is not first) for check in every]
    monkeypatch.setattr(gathering, "collect", lambda _folder: kept_out)
    found = contents_of(load("graph_ops"), [])
    sentences = [check["sentence"] for check in found["exercises"]["identity"]["checks"]]
    assert sentences
    assert first.sentence not in sentences


def shared_or_not(check: Check, *, shared: bool) -> Check:
    return dataclasses.replace(check, shared=shared)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(KITS[0]).as_posix())
def test_a_module_needs_nothing_but_python(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 10))
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or ""] if not node.level else []
        assert all(name.partition(".")[0] in {*sys.stdlib_module_names, "checks"} for name in names)
    text = path.read_text(encoding="utf-8")
    assert "autograder" not in text
    assert text.isascii() or path.parent.name == "worker"


def test_what_grades_is_what_students_run() -> None:
    for kit in KITS:
        for name in SHARED:
            ours = (PACKAGE / name).read_text(encoding="utf-8")
            assert (kit / name).read_text(encoding="utf-8") == as_shipped(ours)
            assert as_shipped(ours).replace("checks.", "autograder.") == ours.replace("checks.", "autograder.")


def test_no_two_lines_of_an_answer_are_in_the_code() -> None:
    code = {name: ["".join(line.split()) for line in text.splitlines()] for name, text in shipped_modules().items()}
    pairs = {pair for lines in code.values() for pair in pairwise(lines) if all(len(p) > 8 for p in pair)}
    for master in ROOT.glob("source/*/*.py"):
        inside, before = False, ""
        for line in master.read_text(encoding="utf-8").splitlines():
            if line.strip() in (BEGIN, END):
                inside, before = line.strip() == BEGIN, ""
            elif inside:
                plain = "".join(line.split())
                assert (before, plain) not in pairs, f"{master.name}: {line}"
                before = plain


def test_it_is_imported_in_no_time() -> None:
    timed = "import time; t = time.perf_counter(); import checks; print(time.perf_counter() - t)"
    command = [str(BARE), "-c", timed]
    found = [
        float(subprocess.run(command, cwd=KITS[0].parent, env=environment(), capture_output=True, check=True).stdout)
        for _ in range(3)
    ]
    assert min(found) < 0.1


def test_a_run_takes_less_than_a_second() -> None:
    """The whole assignment; one exercise takes less. Where all tests run at once it may take longer: three tries."""
    folder = ROOT / "release" / "micrograd_exercises"
    solution = ROOT / "solutions" / "micrograd_exercises" / "micrograd_exercises.py"
    found = []
    for _ in range(3):
        started = time.perf_counter()
        subprocess.run(
            [str(BARE), "-m", "checks", str(solution)], cwd=folder, env=environment(), capture_output=True, check=False
        )
        found.append(time.perf_counter() - started)
    assert min(found) < 3
