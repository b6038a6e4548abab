"""The gradebook in PostgreSQL, by nbgrader's ``db_url``: the rows of SQLite; two runs at once; killed; unreachable."""

import os
import random
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from class_runs import SAMPLE, STUDENTS, autograde, copied, failed, fresh_copy, left_behind, started, until
from nbgrader.api import Gradebook
from nbgrader_course import BIN, NAME, NbgraderCourse
from postgresql import Server, server
from sqlalchemy import create_engine, text


@pytest.fixture(scope="module")
def postgresql() -> Iterator[Server]:
    with server() as running:
        yield running


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> NbgraderCourse:
    """A course that has collected its submissions, and says nothing yet of a gradebook."""
    made = NbgraderCourse.made(
        tmp_path_factory.mktemp("postgresql") / "course", {name: SAMPLE / f"{name}.ipynb" for name in STUDENTS}
    )
    with (made.root / "nbgrader_config.py").open("a", encoding="utf-8") as config:
        config.write('c.CourseDirectory.course_id = "backprop"\n')
    return made


@pytest.fixture(scope="module")
def graded(untouched: NbgraderCourse) -> NbgraderCourse:
    """The course, graded into SQLite."""
    course = copied(untouched, "sqlite")
    course.run("generate_assignment", NAME)
    autograde(course, status=3)
    return course


@pytest.fixture
def course(untouched: NbgraderCourse, graded: NbgraderCourse, postgresql: Server, tmp_path: Path) -> NbgraderCourse:
    """The course before it was graded, whose gradebook is a new database."""
    made = fresh_copy(untouched, graded, tmp_path.name)
    led_to(made, postgresql.made(tmp_path.name))
    made.run("generate_assignment", NAME)
    return made


def led_to(course: NbgraderCourse, url: str) -> None:
    """Set the course's ``db_url``."""
    path = course.root / "nbgrader_config.py"
    config = re.sub(r"(?m)^c.CourseDirectory.db_url = .*$", "", path.read_text(encoding="utf-8"))
    path.write_text(f"{config}\nc.CourseDirectory.db_url = {url!r}\n", encoding="utf-8")


def url_of(course: NbgraderCourse) -> str:
    config = (course.root / "nbgrader_config.py").read_text(encoding="utf-8")
    return str(re.findall(r"^c.CourseDirectory.db_url = '(.*)'$", config, re.MULTILINE)[-1])


def test_postgresql_holds_what_sqlite_holds(graded: NbgraderCourse, course: NbgraderCourse) -> None:
    assert "6 submissions written" in autograde(course, status=3)
    assert left_behind(course, url_of(course)) == left_behind(graded)
    assert not (course.root / "workspace" / "gradebook.db").exists()
    assert "0 submissions written, 6 had not changed" in autograde(course, "--changed")


def test_nbgraders_own_commands_work_on_it(graded: NbgraderCourse, course: NbgraderCourse) -> None:
    course.run("autograde", NAME)
    assert left_behind(course, url_of(course))["rows"] == left_behind(graded)["rows"]
    course.run("generate_feedback", NAME)
    assert len([*course.root.glob(f"workspace/feedback/*/{NAME}/{NAME}.html")]) == len(STUDENTS)
    course.run("export")
    (table,) = course.root.glob("*.csv")
    assert ",all_right," in table.read_text(encoding="utf-8")


def test_what_a_person_has_set_stays(course: NbgraderCourse) -> None:
    autograde(course, status=3)
    with Gradebook(url_of(course)) as book:
        book.find_grade("value_mul", NAME, NAME, "half_done").manual_score = 7.5
        book.db.commit()
    autograde(course, status=3)
    with Gradebook(url_of(course)) as book:
        assert book.find_grade("value_mul", NAME, NAME, "half_done").manual_score == 7.5


def test_two_runs_at_once_do_not_disturb_each_other(graded: NbgraderCourse, course: NbgraderCourse, tmp_path: Path) -> None:
    """One in the same folder waits; one in another folder, as on another machine, writes into the same tables."""
    elsewhere = copied(course, f"{tmp_path.name}-elsewhere")
    runs = [started(course), started(course), started(elsewhere)]
    told = [run.communicate(timeout=300) for run in runs]
    assert [run.returncode for run in runs] == [3, 3, 3], told
    assert left_behind(course, url_of(course)) == left_behind(graded)
    assert left_behind(elsewhere, url_of(course)) == left_behind(graded)


def test_what_somebody_else_writes_at_the_same_time_is_no_trouble(graded: NbgraderCourse, course: NbgraderCourse) -> None:
    engine = create_engine(url_of(course))
    with engine.connect() as other, engine.connect() as onlooker:
        other.execute(text("insert into student (id) values ('half_done')"))
        run = started(course)
        locks = text("select count(*) from pg_locks where not granted")
        until(lambda: bool(onlooker.execute(locks).scalar()), "a row that two want to make")
        other.commit()
        told = run.communicate(timeout=300)
    engine.dispose()
    assert run.returncode == 3, told
    assert left_behind(course, url_of(course)) == left_behind(graded)


def test_a_run_that_is_killed_leaves_a_whole_gradebook_and_goes_on(graded: NbgraderCourse, course: NbgraderCourse) -> None:
    chance = random.Random(11)  # noqa: S311 - moments, not secrets
    for _ in range(4):
        run = started(course)
        time.sleep(chance.uniform(1.5, 6.0))
        os.killpg(run.pid, signal.SIGKILL)
        run.communicate()
        with Gradebook(url_of(course)) as book:
            cells = (
                "select n.id, count(g.id) from submitted_notebook n left join grade g on g.notebook_id = n.id group by n.id"
            )
            assert {count for _id, count in book.db.execute(text(cells))} <= {16}
    autograde(course, status=3)
    assert left_behind(course, url_of(course)) == left_behind(graded)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("%40%3A%25@", "wrong@"), "password authentication failed"),
        (("127.0.0.1:", "127.0.0.1:1"), "cannot be used"),
        (("127.0.0.1", "nowhere.invalid"), "cannot be used"),
        (("@127", "@127/x@127"), "cannot be used"),
        (("postgresql://", "postgres://"), "cannot be used"),
        (("postgresql://", "postgresql:/"), "the address of the gradebook is no database's"),
        (("postgresql://", "postgresql+pg8000://"), "needs the package 'pg8000'"),
    ],
)
def test_a_wrong_address_is_told_without_the_password(
    course: NbgraderCourse, postgresql: Server, change: tuple[str, str], told: str
) -> None:
    right = url_of(course)
    assert change[0] in right
    led_to(course, right.replace(*change))
    said = failed(course)
    assert told in said
    for secret in (postgresql.password, postgresql.password[:10]):
        assert secret not in said
    assert said.count("\n") <= 2


def test_a_course_without_a_name_is_told_what_to_set(course: NbgraderCourse) -> None:
    path = course.root / "nbgrader_config.py"
    path.write_text(path.read_text(encoding="utf-8").replace('"backprop"', '""'), encoding="utf-8")
    assert "set c.CourseDirectory.course_id" in failed(course)


def test_nbgraders_own_command_shows_no_password(course: NbgraderCourse, postgresql: Server) -> None:
    led_to(course, url_of(course).replace("127.0.0.1:", "127.0.0.1:1"))
    command = [str(BIN / "nbgrader"), "autograde", NAME]
    run = subprocess.run(command, cwd=course.root, env=course.environment, capture_output=True, text=True, check=False)
    assert run.returncode != 0
    assert postgresql.password[:10] not in run.stdout + run.stderr
