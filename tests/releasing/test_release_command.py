"""``autograder release`` in a course of its own: nothing leaves that gives something away, and what was there stays."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from autograder.build.publishing import Publishing
from autograder.build.student_files import workflow
from autograder.releasing.packing import template, zipped

ROOT = Path(__file__).parents[2]
NAME = "micrograd_exercises"
BESIDE = [f"{NAME}.ipynb", "README.md", "requirements.txt", ".devcontainer/devcontainer.json", ".vscode/settings.json"]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("course")
    (root / "workspace").mkdir()
    for room in ("source", "release"):
        shutil.copytree(ROOT / room / NAME, root / room / NAME)
    exchange = root / "exchange"
    exchange.mkdir(mode=0o777)
    exchange.chmod(0o777)  # as nbgrader wants it
    config = (ROOT / "nbgrader_config.py").read_text(encoding="utf-8")
    own = f'c.Exchange.root = "{exchange}"\nc.CourseDirectory.course_id = "backprop"\n'
    (root / "nbgrader_config.py").write_text(f"{config}\n{own}", encoding="utf-8")
    return root


def released(course: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    away = {**os.environ, "PATH": "/usr/bin:/bin"}  # nbgrader's own commands are not on it
    command = [sys.executable, "-m", "autograder", "release", *arguments]
    return subprocess.run(command, cwd=course, env=away, capture_output=True, text=True, check=False, timeout=120)


def test_a_release_is_looked_over_and_packed(course: Path) -> None:
    done = released(course, NAME)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "scores 0 of 100" in done.stdout
    assert "without a line of what is hidden" in done.stdout
    folder = course / "workspace" / "release"
    with zipfile.ZipFile(folder / f"{NAME}.zip") as archive:
        assert {f"{NAME}/{name}" for name in BESIDE} <= {*archive.namelist()}
        notebook = archive.read(f"{NAME}/{NAME}.ipynb")
    assert notebook == (ROOT / "release" / NAME / f"{NAME}.ipynb").read_bytes()
    kept = folder / f"{NAME}-template"
    assert {".gitignore", *BESIDE} <= {path.relative_to(kept).as_posix() for path in kept.rglob("*")}
    before = (folder / f"{NAME}.zip").read_bytes()
    (kept / ".git").mkdir()
    (kept / ".git" / "HEAD").write_text("ref: refs/heads/main\n")
    assert released(course, NAME, "--exchange").returncode == 0
    assert (folder / f"{NAME}.zip").read_bytes() == before
    assert (kept / ".git" / "HEAD").exists()  # the template was a repository already
    assert released(course, NAME, "--exchange").returncode == 0  # in place of the one that is there
    assert (course / "exchange" / "backprop" / "outbound" / NAME / f"{NAME}.ipynb").exists()


def test_a_leak_stops_a_release(course: Path) -> None:
    left = course / "source" / NAME / "notes.txt"
    left.write_text("df_da = -3 * a**2 - 0.5 * a**-0.5\n", encoding="utf-8")
    done = released(course, NAME, "--output-dir", "elsewhere")
    left.unlink()
    assert done.returncode == 1
    assert "WRONG notes.txt: `df_da = -3 * a**2 - 0.5 * a**-0.5` is of the solution" in done.stdout
    assert not (course / "elsewhere").exists()


def test_what_nbgrader_refuses_leaves_the_release_as_it_was(course: Path) -> None:
    notebook = course / "source" / NAME / f"{NAME}.ipynb"
    right, release = notebook.read_bytes(), course / "release" / NAME / f"{NAME}.ipynb"
    before = release.read_bytes()
    notebook.write_bytes(right.replace(b"### END SOLUTION", b"### the end", 1))
    done = released(course, NAME)
    notebook.write_bytes(right)
    assert done.returncode == 1
    assert "nbgrader generate_assignment" in done.stdout
    assert "no end solution statement found" in done.stdout
    assert release.read_bytes() == before


def test_bad_usage_is_one_sentence(course: Path) -> None:
    done = released(course, "micrograd_exercise")
    assert done.returncode == 2
    assert "did you mean 'micrograd_exercises'?" in done.stderr


def test_a_zip_and_a_template_have_no_clock_in_them() -> None:
    files = {"b.ipynb": b"2", "a.ipynb": b"1"}
    assert zipped("x", files) == zipped("x", dict(sorted(files.items())))
    made = template(files, workflow("x", Publishing(course="owner/course")))
    assert b"uses: owner/course/.github/workflows/grade.yml@main" in made[".github/workflows/grade.yml"]
    assert not workflow("x", Publishing())
