"""What remains in gradebook.db: the rows that stock nbgrader leaves, written in few statements, a person's marks kept."""

import datetime
import json
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from damage import SAMPLES, at, blank, right
from nbgrader.api import Gradebook
from nbgrader_course import BIN, NAME, NbgraderCourse
from sqlalchemy import Select, text

from autograder.gradebook.marks import Mark, Marks
from autograder.gradebook.saving import (
    FIND_COMMENTS,
    FIND_GRADES,
    FIND_NOTEBOOKS,
    FIND_SUBMISSION,
    Ledger,
    NotInGradebook,
)

DUE, LATE = "2026-03-01 12:00:00 UTC", "2026-03-01 13:00:00 UTC"
WHOSE = (
    "join base_cell c on c.id = t.cell_id join submitted_notebook n on n.id = t.notebook_id "
    "join submitted_assignment s on s.id = n.assignment_id"
)
TABLES = {
    "student": "select * from student",
    "submission": "select s.*, a.name from submitted_assignment s join assignment a on a.id = s.assignment_id",
    "notebook": "select s.*, n.name from submitted_notebook s join notebook n on n.id = s.notebook_id",
    "grade": f"select t.*, c.name, s.student_id as notebook from grade t {WHOSE}",  # noqa: S608 - constants
    "comment": f"select t.*, c.name, s.student_id as notebook from comment t {WHOSE}",  # noqa: S608 - as above
    "course": "select * from course",
}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> NbgraderCourse:
    """A course whose assignment is out, with a due date and two submissions, one of them late."""
    made = NbgraderCourse.made(tmp_path_factory.mktemp("saving") / "course", {"blank": SAMPLES / "blank.ipynb"})
    folder, notebook, untouched = made.root / "workspace" / "submitted" / "late" / NAME, right(), blank()
    torch = at(notebook, "torch_check_answer")
    notebook["cells"][torch] = untouched["cells"][torch]  # a kernel that imports torch takes seconds
    folder.mkdir(parents=True)
    (folder / f"{NAME}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    (folder / "timestamp.txt").write_text(LATE, encoding="utf-8")
    path = made.root / "nbgrader_config.py"
    path.write_text(
        path.read_text(encoding="utf-8") + '\nc.LateSubmissionPlugin.penalty_method = "zero"\n', encoding="utf-8"
    )
    made.run("generate_assignment", NAME)
    with Gradebook(f"sqlite:///{made.root}/workspace/gradebook.db") as book:
        book.update_or_create_assignment(NAME, duedate=DUE)
    return made


def autograded(course: NbgraderCourse, root: Path, *, stock: bool) -> NbgraderCourse:
    """A copy of the course after its two students were autograded, by stock nbgrader or by ours."""
    shutil.copytree(course.root, root)
    made, path = NbgraderCourse(root), root / "nbgrader_config.py"
    if stock:
        config = path.read_text(encoding="utf-8").partition("# Grading goes")[0]
        late = 'c.LateSubmissionPlugin.penalty_method = "zero"\nc.Execute.shutdown_kernel = "immediate"\n'
        path.write_text(config.replace("from autograder.gradebook.pipeline import install\n", "") + late, encoding="utf-8")
    made.run("autograde", NAME)
    return made


def rows(course: NbgraderCourse) -> dict[str, list[dict[str, Any]]]:
    """Return all rows of the tables that a submission writes, without the ids that are drawn."""
    with Gradebook(f"sqlite:///{course.root}/workspace/gradebook.db") as book:
        found = {name: [dict(row) for row in book.db.execute(text(query)).mappings()] for name, query in TABLES.items()}
    for name, entries in found.items():
        for row in entries:
            for key in [key for key in row if (key == "id" and name not in ("student", "course")) or key.endswith("_id")]:
                row[key] = row[key] if key == "student_id" else row[key] is not None
        entries.sort(key=str)
    return found


def test_the_rows_are_those_of_stock_nbgrader(course: NbgraderCourse, tmp_path: Path) -> None:
    ours = rows(autograded(course, tmp_path / "ours", stock=False))
    stock = rows(autograded(course, tmp_path / "stock", stock=True))
    for name in ("student", "submission", "course"):
        assert ours[name] == stock[name], name
    for book in (ours, stock):  # all that was reached is taken away from the late one
        reached = {sum(row["auto_score"] or 0.0 for row in book["grade"] if row["notebook"] == name) for name in ("late",)}
        penalties = {row.pop("late_submission_penalty") for row in book["notebook"]}
        assert penalties == {*reached, None}
    assert ours["notebook"] == stock["notebook"]
    assert len(ours["grade"]) == len(stock["grade"]) == 2 * 16
    filled = [
        sorted(str({**row, "auto_score": row["auto_score"] is None}) for row in book["grade"]) for book in (ours, stock)
    ]
    assert filled[0] == filled[1]  # but for the scores: stock gives a blank notebook full marks, since its cells print
    said = [
        sorted(str({**row, "auto_comment": row["auto_comment"] == "No response."}) for row in book["comment"])
        for book in (ours, stock)
    ]
    assert said[0] == said[1]  # but for our reasons: stock has none


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gradebook with an assignment of two notebooks."""
    path = tmp_path_factory.mktemp("empty") / "gradebook.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{BIN}{os.pathsep}{os.environ['PATH']}")  # nbgrader calls alembic
        made = Gradebook(f"sqlite:///{path}")
    with made:
        made.add_assignment("hw", duedate=DUE)
        made.add_notebook("nb", "hw")
        made.add_notebook("other", "hw")
        for number in range(16):
            made.add_grade_cell(f"test{number}", "nb", "hw", max_score=10, cell_type="code")
            made.add_solution_cell(f"answer{number}", "nb", "hw")
        made.add_task_cell("task", "other", "hw", max_score=3, cell_type="markdown")
    return path


@pytest.fixture
def book(tmp_path: Path, empty: Path) -> Iterator[Gradebook]:
    shutil.copy(empty, tmp_path / "gradebook.db")
    with Gradebook(f"sqlite:///{tmp_path}/gradebook.db") as made:
        yield made


MARKS = Marks({f"test{n}": Mark(float(n)) for n in range(16)}, {f"answer{n}": f"reason {n}" for n in range(16)})


def test_what_a_person_has_set_stays(book: Gradebook) -> None:
    ledger = Ledger(book, "hw")
    ledger.save("ann", "nb", MARKS)
    book.db.commit()
    grade = book.find_grade("test3", "nb", "hw", "ann")
    grade.manual_score, grade.extra_credit, grade.needs_manual_grade = 9, 1, False
    book.find_comment("answer3", "nb", "hw", "ann").manual_comment = "By hand."
    book.db.commit()
    ledger.save("ann", "nb", Marks({"test3": Mark(1.0), "test4": Mark(None)}, {"answer3": None}))
    book.db.commit()
    grade = book.find_grade("test3", "nb", "hw", "ann")
    assert (grade.manual_score, grade.extra_credit, grade.auto_score, grade.score) == (9, 1, 1, 10)
    assert grade.needs_manual_grade  # as nbgrader does: the person may want to look again
    assert book.find_comment("answer3", "nb", "hw", "ann").comment == "By hand."
    assert book.find_grade("test4", "nb", "hw", "ann").needs_manual_grade
    assert book.find_grade("test5", "nb", "hw", "ann").auto_score == 5
    assert book.find_submission("hw", "ann").notebooks[1].grades[0].needs_manual_grade  # of the other notebook


def test_lateness_costs_what_the_plugin_says_and_never_more_than_the_score(book: Gradebook) -> None:
    due = datetime.datetime(2026, 3, 1, 12)
    heard = []

    def penalty(student: str, score: float, late: float) -> float:
        heard.append((student, score, late))
        return 1000.0

    ledger = Ledger(book, "hw")
    ledger.save("bob", "nb", MARKS, timestamp=due + datetime.timedelta(hours=1), penalty=penalty)
    ledger.save("eve", "nb", MARKS, timestamp=due, penalty=penalty)
    book.db.commit()
    assert heard == [("bob", 120.0, 3600.0)]
    assert book.find_submission_notebook("nb", "hw", "bob").late_submission_penalty == 120
    assert book.find_submission_notebook("nb", "hw", "eve").late_submission_penalty is None
    book.grant_extension("hw", "bob", hours=2)
    ledger.save("bob", "nb", MARKS, penalty=penalty)
    book.db.commit()
    assert book.find_submission_notebook("nb", "hw", "bob").late_submission_penalty is None


def test_nothing_is_committed(book: Gradebook) -> None:
    Ledger(book, "hw").save("ann", "nb", MARKS)
    book.db.rollback()
    assert not book.students


def test_what_the_gradebook_does_not_know_is_named(book: Gradebook) -> None:
    with pytest.raises(NotInGradebook, match="'none'; run 'nbgrader generate_assignment none'"):
        Ledger(book, "none")
    with pytest.raises(NotInGradebook, match="'new_test' of 'hw'"):
        Ledger(book, "hw").save("ann", "nb", Marks({"new_test": Mark(1.0)}))
    with pytest.raises(NotInGradebook, match="'no such' of 'hw'"):
        Ledger(book, "hw").save("ann", "no such", MARKS)


def test_a_submission_takes_a_few_milliseconds_however_many_there_are(book: Gradebook) -> None:
    ledger, spent = Ledger(book, "hw"), []
    for _ in range(2):
        for part in range(3):
            begun = time.process_time()
            for number in range(100):
                ledger.save(f"student{part}-{number}", "nb", MARKS)
            book.db.commit()
            spent.append((time.process_time() - begun) / 100)
    assert min(spent[:3]) < 0.003  # 0.001 measured, 0.0003 where nothing changes


@pytest.mark.parametrize("statement", [FIND_SUBMISSION, FIND_NOTEBOOKS, FIND_GRADES, FIND_COMMENTS])
def test_no_statement_reads_a_whole_table(book: Gradebook, statement: Select[Any]) -> None:
    values = {name: ["a", "b"] if name == "cells" else "a" for name in statement.compile().params}
    plain = statement.params(**values).compile(book.db.connection(), compile_kwargs={"literal_binds": True})
    plan = " ".join(row[3] for row in book.db.execute(text(f"explain query plan {plain}")))
    assert "SEARCH" in plan
    assert "SCAN" not in plan
