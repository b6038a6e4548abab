"""Grading as an ordinary user, who has no root's rights to build a box from."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

ROOT = Path(__file__).parents[2]
NOBODY = 65534
SOLUTION = ROOT / "solutions" / "micrograd_exercises" / "micrograd_exercises.ipynb"


def open_to_all(path: Path) -> bool:
    """Return whether every folder on the way may be entered by anybody."""
    return all(folder.stat().st_mode & stat.S_IXOTH for folder in (path, *path.parents))


@pytest.fixture
def python() -> Iterator[Path]:
    """An interpreter that the ordinary user may execute, with the packages that are installed here."""
    if os.getuid() != 0:
        pytest.skip("the whole suite runs as an ordinary user already")
    debian = Path(f"/usr/bin/python{sys.version_info.major}.{sys.version_info.minor}")
    packages = Path(pytest.__file__).parents[1]
    if not debian.exists():
        pytest.skip(f"there is no {debian} that an ordinary user could execute")
    if not open_to_all(packages) or not open_to_all(ROOT):
        pytest.skip("an ordinary user may not read this checkout or its packages")
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        subprocess.run([debian, "-m", "venv", "--without-pip", folder / "venv"], check=True)
        library = folder / "venv" / "lib" / debian.name / "site-packages" / "packages.pth"
        library.write_text(f"{packages}\n{ROOT}\n", encoding="utf-8")
        yield folder / "venv" / "bin" / "python"


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
