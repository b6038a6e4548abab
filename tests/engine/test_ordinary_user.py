"""Grading as an ordinary user, who has no root's rights to build a box from."""

import json
import stat
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import ordinary_user
import pytest
from ordinary_user import NOBODY

ROOT = Path(__file__).parents[2]
SOLUTION = ROOT / "solutions" / "micrograd_exercises" / "micrograd_exercises.ipynb"


@pytest.fixture
def python() -> Iterator[Path]:
    with ExitStack() as stack:
        try:
            found = stack.enter_context(ordinary_user.python())
        except ordinary_user.NotHere as reason:
            pytest.skip(str(reason))
        yield found


def test_an_ordinary_user_grades_in_a_box(python: Path) -> None:
    with TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        environment = {"PATH": "/usr/bin:/bin", "HOME": name}
        grade = ["-m", "autograder", "grade", str(SOLUTION), "--assignment", "micrograd_exercises", "--format", "json"]
        run = subprocess.run(
            [str(python), *grade], cwd=name, env=environment, user=NOBODY, group=NOBODY, extra_groups=[],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert run.returncode == 0, run.stderr
        assert json.loads(run.stdout)[0]["score"] == 100
        secret = Path(name) / "workspace" / "secret"
        assert stat.S_IMODE(secret.stat().st_mode) == 0o600
        assert secret.stat().st_uid == NOBODY


def test_the_layers_of_an_ordinary_user(python: Path) -> None:
    code = (
        "from autograder.assignment import load; from autograder.engine.worker import Worker\n"
        "limits = load('micrograd_exercises').limits\n"
        "with Worker.start() as worker:\n"
        "    worker.box([], 256, limits).end()\n"
        "    print(*worker.layers)\n"
    )
    layers = subprocess.run(
        [python, "-c", code], user=NOBODY, group=NOBODY, extra_groups=[], cwd="/", env={},
        capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    assert {"rlimits", "no_new_privs", "landlock", "seccomp"} <= set(layers)
    assert "uid" not in layers
