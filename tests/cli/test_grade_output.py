"""What ``autograder grade`` prints: formats, colours, widths, help."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from handing_in import ASSIGNMENT, CLASS, ROOT, SECTION_1, F, grade, notebook, results, run

if TYPE_CHECKING:
    from pathlib import Path

ESCAPE = "\x1b"
ROW = "| The gradient of f, by calculus | Correct | 10/10 |"
POINTS = {"table": "22 of 100 points", "markdown": ROW, "json": '"score": 22'}


@pytest.mark.parametrize("form", POINTS)
def test_each_format_shows_points_and_no_escape_codes(tmp_path: Path, form: str) -> None:
    (tmp_path / "good.ipynb").write_bytes(notebook(*SECTION_1))
    arguments = ["--edition", "release", "--format", form]
    done = grade(tmp_path / "good.ipynb", *arguments, "--output-dir", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert ESCAPE not in done.stdout
    assert POINTS[form] in done.stdout
    if form == "json":
        assert json.loads(done.stdout) == [results(tmp_path)["good"]]


def on_a_terminal(*arguments: str | Path, environment: dict[str, str]) -> str:
    """What the command shows a person who watches."""
    ours, theirs = pty.openpty()
    variables = {"PATH": "/usr/bin:/bin", "TERM": "xterm-256color", **environment}
    command = [sys.executable, "-m", "autograder", "grade", *arguments, "--assignment", ASSIGNMENT]
    command += ["--secret", CLASS / "secret"]
    process = subprocess.Popen(command, cwd=ROOT, env=variables, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown = bytearray()
    try:
        while part := os.read(ours, 65536):
            shown += part
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    assert process.wait() == 0
    return shown.decode()


def several(folder: Path) -> list[Path]:
    paths = [folder / f"{name}.ipynb" for name in ("one", "two", "three")]
    for path in paths:
        path.write_bytes(notebook(*SECTION_1))
    return paths


def test_a_terminal_shows_colours_and_a_progress_bar(tmp_path: Path) -> None:
    shown = on_a_terminal(*several(tmp_path), "--output-dir", tmp_path, environment={})
    assert f"{ESCAPE}[32m" in shown
    assert "/3" in shown


def test_no_color_is_honoured_on_a_terminal(tmp_path: Path) -> None:
    shown = on_a_terminal(*several(tmp_path), "--output-dir", tmp_path, environment={"NO_COLOR": "1"})
    assert f"{ESCAPE}[3" not in shown.replace(f"{ESCAPE}[3D", "")


def test_a_bar_is_shown_to_nobody_in_particular(tmp_path: Path) -> None:
    done = grade(*several(tmp_path), "--output-dir", tmp_path)
    assert done.stderr == ""
    assert "grading" not in done.stdout


@pytest.mark.parametrize("width", [80, 120])
def test_no_line_is_wider_than_the_terminal_and_no_word_is_cut(tmp_path: Path, width: int) -> None:
    submissions = [path for path in sorted((CLASS / "submissions").iterdir()) if path.stem != "never_ends"]
    done = grade(*submissions, "--output-dir", tmp_path, environment={"COLUMNS": str(width)})
    lines = done.stdout.splitlines()
    assert done.returncode == 3
    assert max(len(line) for line in lines if not line.startswith("results: ")) <= width
    assert all(any(line.startswith(path.stem) for line in lines) for path in submissions)
    legend = ["each sign is one exercise:", "+ correct", "~ partly correct", "x not right yet", ". not attempted"]
    assert all(any(entry in line for line in lines) for entry in legend)
    assert f"{len(submissions)} submissions: " in done.stdout
    assert "1 unreadable" in done.stdout


def test_output_that_takes_ascii_alone_is_no_reason_to_fail(tmp_path: Path) -> None:
    path = tmp_path / "größe.ipynb"
    path.write_bytes(notebook(F, "def gradf(a, b, c):\n    return größe"))
    done = grade(path, "--output-dir", tmp_path, environment={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert (done.returncode, done.stderr) == (0, "")
    assert "gradf" in done.stdout


@pytest.mark.parametrize("command", [[], ["grade"], ["build"], ["doctor"]])
def test_every_command_has_help(command: list[str]) -> None:
    done = run(*command, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Usage: " in done.stdout
    assert len(done.stdout.split()) > 25


def test_the_help_names_every_command_and_every_option() -> None:
    listed = run("--help").stdout
    assert all(name in listed for name in ("grade", "build", "doctor"))
    text = run("grade", "--help", environment={"COLUMNS": "200"}).stdout
    options = ["--assignment", "--edition", "--output-dir", "--format", "--fail-under", "--secret", "--min-isolation"]
    assert all(option in text for option in options)
    assert "Exit status" in text


def test_without_a_command_it_says_how_it_is_used() -> None:
    assert "Usage: " in run().stdout + run().stderr
