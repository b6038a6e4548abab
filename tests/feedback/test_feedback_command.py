"""``autograder feedback``: what it writes, what it says, and that nothing is lost on the way."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from pages import ASSIGNMENT, everything
from typer.testing import CliRunner

from autograder.cli import app
from autograder.feedback import html_page
from autograder.feedback.around import Around
from autograder.gradescope import encode
from autograder.results import ExerciseResult, Results, Verdict


def submission(name: str) -> Results:
    """Results that fit the assignment: all right but for a product."""
    wrong = everything("a text").exercises[0]
    exercises = tuple(
        msgspec.structs.replace(wrong, max_score=float(entry.points))
        if each == wrong.name
        else ExerciseResult(each, entry.title, Verdict.CORRECT, float(entry.points), float(entry.points))
        for each, entry in ASSIGNMENT.exercise.items()
    )
    return Results(name, ASSIGNMENT.name, "release", exercises, "0.1.0", "5ec3e7")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "nbgrader_config.py").touch()
    made = tmp_path / "workspace" / "results" / ASSIGNMENT.name
    made.mkdir(parents=True)
    for name in ("alpha", "beta", "gamma"):
        (made / f"{name}.json").write_bytes(encode(submission(name)))
    return made


def run(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "autograder", "feedback", *arguments]
    variables = {"PATH": "/usr/bin:/bin", "COLUMNS": "100"}
    return subprocess.run(command, cwd=cwd, env=variables, capture_output=True, encoding="utf-8", check=False)


def pages(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".json")


@pytest.mark.parametrize(("form", "suffix"), [("html", ".html"), ("markdown", ".md"), ("text", ".txt")])
def test_each_student_has_a_page_beside_the_results(folder: Path, form: str, suffix: str) -> None:
    done = run("--format", form, cwd=folder.parents[2])
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"3 pages (*{suffix}): {folder}\n"
    assert pages(folder) == [f"{name}{suffix}" for name in ("alpha", "beta", "gamma")]
    assert "beta" in (folder / f"beta{suffix}").read_text(encoding="utf-8")


def test_a_student_who_is_named_has_a_page_and_nobody_else(folder: Path, tmp_path: Path) -> None:
    done = run("beta", "--output-dir", tmp_path / "new" / "pages", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, f"1 page (*.html): {tmp_path / 'new' / 'pages'}\n")
    assert pages(tmp_path / "new" / "pages") == ["beta.html"]
    assert pages(folder) == []


def test_a_name_that_is_nobodys_is_met_with_the_nearest_one(folder: Path) -> None:
    done = run("alpha", "betta", cwd=folder.parents[2])
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "autograder: there are no results of 'betta'; did you mean 'beta'?\n"
    assert pages(folder) == []
    other = run("\x1b[31mnobody", cwd=folder.parents[2])
    assert other.stderr == "autograder: there are no results of '[31mnobody'; grade the submission first\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--results", "nowhere"], "run 'autograder grade PATH... --assignment"),
        (["--assignment", "nothing"], "nothing"),
        (["--format", "pdf"], "'pdf'"),
    ],
)
def test_bad_usage_is_told_and_nothing_is_written(folder: Path, arguments: list[str], said: str) -> None:
    done = run(*arguments, cwd=folder.parents[2])
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert pages(folder) == []


def test_results_of_another_version_are_named_and_stop_nobody(folder: Path) -> None:
    (folder / "alpha.json").write_text('{"score": 1, "tests": []}')
    (folder / "gamma.json").write_bytes(encode(submission("gamma"))[:2000])
    (folder / "alpha.html").write_text("from before")
    done = run(cwd=folder.parents[2])
    assert done.returncode == 3
    assert "alpha.json: " in done.stdout
    assert done.stdout.count("grade the submission once more") == 2
    assert done.stdout.endswith(f"1 page (*.html): {folder}\n")
    assert (folder / "alpha.html").read_text() == "from before"
    assert run("beta", cwd=folder.parents[2]).returncode == 0


def test_the_stem_of_a_file_is_a_name_and_nothing_else(folder: Path) -> None:
    names = ["<b>&", "-rf", "..", "a b\n::error::x", "%2e%2e%2fx", "x" * 250, "\u202egro", "\udcff\udc80", "{{ 7 * 7 }}"]
    for name in names:
        (folder / f"{name}.json").write_bytes(encode(submission("shown")))
    done = run(cwd=folder.parents[2])
    assert done.returncode == 0, done.stderr
    assert len(pages(folder)) == 3 + len(names)
    assert all((folder / f"{name}.html").is_file() for name in names)
    assert sorted(path.name for path in folder.parent.iterdir()) == [ASSIGNMENT.name]


def test_a_page_stays_until_it_is_replaced_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("alpha", "beta", "gamma"):
        (folder / f"{name}.html").write_text("from before")
    write = html_page.page

    def stumbling(results: Results, _around: Around) -> str:
        if results.submission == "beta":
            raise OSError(28, "No space left on device", "beta.html")
        return write(results)

    monkeypatch.setattr(html_page, "page", stumbling)
    monkeypatch.chdir(folder.parents[2])
    done = CliRunner().invoke(app, ["feedback"])
    assert done.exit_code == 2
    assert "No space left on device" in done.stderr
    assert pages(folder) == ["alpha.html", "beta.html", "gamma.html"]
    assert "Multiplication" in (folder / "alpha.html").read_text(encoding="utf-8")
    assert (folder / "gamma.html").read_text() == "from before"


def test_results_that_no_page_can_be_made_of_cost_nobody_elses(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = html_page.page

    def stumbling(results: Results, _around: Around) -> str:
        if results.submission == "beta":
            raise OverflowError("int too large \x1b[31m")
        return write(results)

    monkeypatch.setattr(html_page, "page", stumbling)
    monkeypatch.chdir(folder.parents[2])
    done = CliRunner().invoke(app, ["feedback"])
    assert done.exit_code == 3
    assert "beta: no page could be made of its results (OverflowError: int too large [31m)\n2 pages" in done.stdout
    assert pages(folder) == ["alpha.html", "gamma.html"]


def test_a_folder_that_cannot_be_written_is_named(folder: Path) -> None:
    (folder / "file").touch()
    done = run("--output-dir", folder / "file", cwd=folder.parents[2])
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    (folder / "beta.html").mkdir()
    again = run(cwd=folder.parents[2])
    assert again.returncode == 2
    assert "beta.html' cannot be written" in again.stderr
    assert not list(folder.glob(".writing*"))


def test_help_says_what_it_does_and_how_it_ends(folder: Path) -> None:
    done = run("--help", cwd=folder)
    assert done.returncode == 0
    for said in ("Write a page for each student", "workspace/comments", "Exit status: 0; 2 bad usage; 3", "--format"):
        assert said in " ".join(done.stdout.split())
