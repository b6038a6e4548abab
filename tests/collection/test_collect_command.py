"""``autograder collect`` as a person uses it: what it prints, what it writes, how it ends."""

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from classes_collected import notebook, zipped

ROOT = Path(__file__).parents[2]
NAME = "micrograd_exercises"
ROSTER = "id,name,email,lms_id\nstudent-07,Ägir Ünlü,s07@example.org,4007\nstudent-08,Kim van der Lee,,4008\nstudent-09,,,\n"
ENTRIES = {
    f"unluagir_LATE_4007_91_{NAME}-1.ipynb": notebook("one"),
    f"vanderleekim_4008_92_{NAME}.ipynb": notebook("two"),
    f"vandeleekim_1_93_{NAME}.ipynb": notebook("three"),
}


@pytest.fixture
def course(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "nbgrader_config.py", tmp_path)
    (tmp_path / "source").mkdir()
    (tmp_path / "roster.csv").write_text(ROSTER, encoding="utf-8")
    (tmp_path / "class.zip").write_bytes(zipped(ENTRIES))
    return tmp_path


def collect(course: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "autograder", "collect", *arguments]
    environment = {"PATH": os.environ["PATH"], "HOME": str(course), "COLUMNS": "100", "JUPYTER_NO_CONFIG": "1"}
    return subprocess.run(
        command, cwd=course, env=environment, capture_output=True, encoding="utf-8", timeout=120, check=False
    )


def rows(course: Path) -> list[dict[str, str]]:
    with (course / "workspace" / "collected" / NAME / "collected.csv").open(encoding="utf-8", newline="") as stream:
        return [*csv.DictReader(stream)]


def test_a_class_of_which_one_is_unknown(course: Path) -> None:
    done = collect(course, NAME, "class.zip", "--roster", "roster.csv")
    assert (done.returncode, done.stderr) == (3, "")
    assert "2 submissions collected: 2 new; 1 late" in done.stdout
    assert "1 of 3 students handed in nothing here" in done.stdout
    assert '"vandeleekim_1" = "student-08"' in done.stdout
    assert {row["student"]: (row["status"], row["late"]) for row in rows(course)} == {
        "student-07": ("new", "yes"),
        "student-08": ("new", "no"),
        "": ("unmatched", "no"),
    }
    kept = course / "workspace" / "collected" / rows(course)[-1]["replaced"] / f"{NAME}.ipynb"
    assert kept.read_bytes() == notebook("three")
    before = rows(course)
    again = collect(course, NAME, "class.zip", "--roster", "roster.csv", "--alias", "vandeleekim_1=student-09")
    assert again.returncode == 0, again.stderr
    assert "3 submissions collected: 1 new, 2 unchanged; 1 late" in again.stdout
    assert rows(course)[: len(before)] == before
    assert [row["student"] for row in rows(course)[len(before) :]] == ["student-09"]


def test_what_a_run_that_was_killed_has_left_is_mended(course: Path) -> None:
    collect(course, NAME, "class.zip", "--roster", "roster.csv")
    listed = course / "workspace" / "collected" / NAME / "collected.csv"
    listed.unlink()
    submitted = course / "workspace" / "submitted"
    shutil.rmtree(submitted / "student-08" / NAME)
    (submitted / "student-08" / ".collecting").mkdir()
    (submitted / "student-08" / ".collecting" / "half.ipynb").write_bytes(b"{")
    done = collect(course, NAME, "class.zip", "--roster", "roster.csv")
    assert "1 new, 1 unchanged" in done.stdout
    assert {row["student"]: row["status"] for row in rows(course) if row["student"]} == {
        "student-07": "unchanged",
        "student-08": "new",
    }
    assert [path.name for path in (submitted / "student-08").iterdir()] == [NAME]
    written = listed.read_bytes()
    collect(course, NAME, "class.zip", "--roster", "roster.csv")
    assert listed.read_bytes() == written


def test_the_roster_and_aliases_of_the_workspace_and_a_dry_run(course: Path) -> None:
    workspace = course / "workspace"
    workspace.mkdir()
    (course / "roster.csv").rename(workspace / "roster.csv")
    (workspace / "aliases.toml").write_text('"vandeleekim_1" = "student-09"\n', encoding="utf-8")
    done = collect(course, NAME, "class.zip", "--dry-run")
    assert done.returncode == 0, done.stderr
    assert "3 submissions would be collected: 3 new" in done.stdout
    assert "nothing was written" in done.stdout
    assert {path.name for path in workspace.iterdir()} == {"roster.csv", "aliases.toml"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((NAME,), "collect from where? name a zip"),
        ((NAME, "none.zip", "--roster", "roster.csv"), "there is no 'none.zip'"),
        ((NAME, "class.zip"), "nobody knows the students: say --roster FILE.csv"),
        (("micrograd", "class.zip", "--roster", "roster.csv"), "micrograd_exercises"),
        (("class.zip", "--roster", "roster.csv"), "which assignment?"),
        ((NAME, "class.zip", "--roster", "roster.csv", "--before", "2026-03-01"), "choose among commits"),
        ((NAME, "class.zip", "--roster", "roster.csv", "--before", "soon"), "'soon' is no time"),
        ((NAME, "class.zip", "--roster", "roster.csv", "--timezone", "Nowhere"), "no time zone 'Nowhere'"),
        ((NAME, "class.zip", "--roster", "roster.csv", "--alias", "x=student-077"), "did you mean 'student-07'?"),
        ((NAME, "class.zip", "--roster", "roster.csv", "--alias", "x"), "write --alias 'NAME=STUDENT'"),
    ],
)
def test_bad_usage_is_told_in_a_sentence(course: Path, arguments: tuple[str, ...], said: str) -> None:
    done = collect(course, *arguments)
    assert done.returncode == 2, done.stdout
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (course / "workspace" / "submitted").exists()


def test_a_source_that_cannot_be_read_costs_the_others_nothing(course: Path) -> None:
    (course / "broken.zip").write_bytes(b"PK\3\4")
    done = collect(course, NAME, "broken.zip", "class.zip", "--roster", "roster.csv", "--alias", "vandeleekim_1=student-09")
    assert done.returncode == 3
    assert "'broken.zip' is no zip archive" in done.stdout
    assert "3 submissions collected" in done.stdout


def test_names_that_are_formulas_or_commands_of_a_terminal_stay_texts(course: Path) -> None:
    names = (f"evil\x1b[31m<b>[bold]_5_94_{NAME}.ipynb", f"x_6_95_{NAME}.ipynb")
    (course / "class.zip").write_bytes(zipped({name: notebook() for name in names}))
    (course / "roster.csv").write_text("id,lms_id\n=1+1,6\n", encoding="utf-8")
    done = collect(course, NAME, "class.zip", "--roster", "roster.csv")
    assert "evil[31m<b>[bold]_5" in done.stdout
    assert "\x1b" not in done.stdout
    assert [row["student"] for row in rows(course)] == ["'=1+1", ""]
