"""``autograder report``: what it writes, what it says, and how it meets bad input."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from classes import ASSIGNMENT, HANGS, OVERWRITES, UNKNOWN, UNTOLD, submission, verdict, write

from autograder.gradescope import encode
from autograder.report.reading import NothingToReport, read_folder
from autograder.results import Results, Verdict

FILES = {"report.html", "report.json", "submissions.csv", "exercises.csv", "verdicts.csv"}


def run(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "autograder", "report", *arguments]
    plain = {"PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "ascii"}  # as the poorest terminal takes it
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False, env=plain)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def workspace(tmp_path: Path, *every: Results) -> Path:
    (tmp_path / "nbgrader_config.py").touch()
    return write(tmp_path / "workspace" / "results" / ASSIGNMENT.name, *every)


def test_all_is_written_to_the_workspace(tmp_path: Path) -> None:
    workspace(tmp_path, submission("a", OVERWRITES), submission("b"), submission("c", UNKNOWN, HANGS))
    roster = tmp_path / "roster.csv"
    roster.write_text("id,name,late_seconds\nA,Ann,\nb,Bob,60\nd,Dan,\n", encoding="utf-8")
    done = run("--roster", roster, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "3 submissions, 1 all right; median 95 %, middle half 90 % to 98 %" in done.stdout
    assert "1 of 3 students handed in nothing, 1 late" in done.stdout
    assert "not on the roster: c" in done.stdout
    folder = tmp_path / "workspace" / "report" / ASSIGNMENT.name
    assert {path.name for path in folder.iterdir()} == FILES
    one, two, three = rows(folder / "submissions.csv")
    assert (one["submission"], one["student"], one["score"], one["value_mul"], one["gradf"]) == (
        "a",
        "Ann",
        "95.0",
        "5.0",
        "10.0",
    )
    assert (two["all_right"], two["seconds_late"], three["all_right"]) == ("yes", "60.0", "no")
    assert [row["cluster"] for row in rows(folder / "verdicts.csv") if row["cluster"]] == [
        "value_mul.overwrites_both_gradients",
        "numerical_grad.too_slow-54392227",
        "value_exp.unknown-4fd1d674",
    ]
    assert [row["correct"] for row in rows(folder / "exercises.csv")][:2] == ["3", "2"]
    assert json.loads((folder / "report.json").read_bytes())["distribution"]["median"] == 95.0


def test_names_in_other_letters_reach_a_plain_terminal(tmp_path: Path) -> None:
    folder = write(tmp_path / "results", submission("n\u00e4me"))
    (tmp_path / "roster.csv").write_text("id\nsomebody\n", encoding="utf-8")
    done = run("--results", folder, "--roster", "roster.csv", "--output-dir", tmp_path, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "not on the roster: n\\xe4me" in done.stdout


def test_the_same_results_give_the_same_bytes(tmp_path: Path) -> None:
    folder = write(tmp_path / "results", submission("b", UNKNOWN, HANGS), submission("a", OVERWRITES, UNTOLD))
    again = tmp_path / "again"
    again.mkdir()
    for name in ("a", "b"):  # another order in the folder, another time
        (again / f"{name}.json").write_bytes((folder / f"{name}.json").read_bytes())
    for source, target in ((folder, "one"), (again, "two")):
        assert run("--results", source, "--output-dir", tmp_path / target, cwd=tmp_path).returncode == 3
    for name in FILES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_what_cannot_be_read_is_listed_and_stops_nothing(tmp_path: Path) -> None:
    folder = workspace(tmp_path, submission("good"))
    other = submission("good")
    (folder / "truncated.json").write_bytes(encode(submission("x"))[:2000])
    (folder / "older.json").write_text('{"score": 1, "tests": []}')
    (folder / "deep.json").write_bytes(b"[" * 200_000)
    (folder / "nul.json").write_bytes(b"\0" * 100)
    (folder / "elsewhere.json").write_bytes(encode(msgspec.structs.replace(other, assignment="<b>other")))
    (folder / "fewer.json").write_bytes(encode(msgspec.structs.replace(other, exercises=other.exercises[1:])))
    rich = msgspec.structs.replace(verdict("gradf", Verdict.CORRECT), score=1e9, max_score=1e9)
    (folder / "rich.json").write_bytes(encode(submission("x", rich)))
    huge = UNKNOWN.counterexample
    assert huge
    endless = msgspec.structs.replace(UNKNOWN, counterexample=msgspec.structs.replace(huge, yours={"a.grad": 10**60}))
    data = encode(submission("x", endless)).replace(b"1" + b"0" * 60, b"1" + b"0" * 400)
    (folder / "endless.json").write_bytes(data)
    (folder / "loop.json").symlink_to(folder / "loop.json")
    (folder / "folder.json").mkdir()
    os.mkfifo(folder / "pipe.json")
    with (folder / "giant.json").open("wb") as stream:
        stream.truncate(100_000_000)
    (folder / "notes.txt").touch()
    done = run(cwd=tmp_path)
    assert done.returncode == 3, done.stderr
    assert "12 results files could not be read" in done.stdout
    for name, why in {
        "truncated": "grade the submission once more",
        "older": "grade the submission once more",
        "deep": "grade the submission once more",
        "nul": "grade the submission once more",
        "elsewhere": "belongs to the assignment '<b>other'",
        "fewer": "exercises are not those",
        "rich": "numbers of 'gradf' cannot be right",
        "endless": "grade the submission once more",
        "loop": "cannot be read",
        "folder": "no plain file",
        "pipe": "no plain file",
        "giant": "larger than 16 MB",
    }.items():
        (line,) = [line for line in done.stdout.splitlines() if line.startswith(f"{name}.json: ")]
        assert why in line
    page = (tmp_path / "workspace" / "report" / ASSIGNMENT.name / "report.html").read_text(encoding="utf-8")
    assert done.stdout.startswith("1 submission, 1 all right")
    assert "belongs to the assignment &#39;&lt;b&gt;other&#39;" in page


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "which assignment? Name one of"),
        (("--assignment", "micrograd_exercises"), "there are no results in"),
        (("--assignment", "micrograd_exercises", "--results", "empty"), "holds no results; run 'autograder grade"),
        (("--assignment", "micrograd_exercise"), "micrograd_exercises"),
        (("--results", "full", "--roster", "none.csv"), "there is no file 'none.csv'"),
        (("--results", "full", "--output-dir", "file"), "cannot be written"),
    ],
)
def test_bad_usage_is_one_sentence(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    write(tmp_path / "full", submission("a"))
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_bad_comments_and_rosters_are_bad_usage(tmp_path: Path) -> None:
    workspace(tmp_path, submission("a"))
    comments = tmp_path / "workspace" / "comments" / f"{ASSIGNMENT.name}.toml"
    comments.parent.mkdir()
    comments.write_text("[broken")
    done = run(cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert str(comments) in done.stderr
    assert not (tmp_path / "workspace" / "report").exists()


def test_a_folder_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NothingToReport, match="Not a directory"):
        read_folder(tmp_path / "file", ASSIGNMENT)
