"""The late policy in a real course: the same points by our command, by nbgrader's and by the formgrader's button."""

import datetime
import shutil
import subprocess
import warnings
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from nbgrader_course import BIN, NAME, ROOT, NbgraderCourse

SAMPLE = ROOT / "tests" / "sample_class" / "submissions"
DUE = datetime.datetime(2026, 3, 28, 23, 50)
MOST = 105.0
POLICY = 'grace = "15 min"\nper_day = "10%"\ncap = "50%"\n'
LATE = {  # seconds after the due date, and what that takes of the 48 points of each
    "a_due": (0, None),
    "b_grace": (900, None),
    "c_second": (901, 10.5),
    "d_day": (900 + 86400, 10.5),
    "e_two": (901 + 86400, 21.0),
    "f_month": (30 * 86400, 48.0),  # the cap is 52.5: not more than there is
    "g_gradebook": (86400 + 7200, 10.5),  # the gradebook grants a day
    "h_file": (86400 + 7200, 10.5),  # the file does
    "i_date": (86400 + 7200, None),  # the file names a day
    "j_never": (None, None),  # nobody has noted the time
}
BUTTON = "from nbgrader.apps import NbGraderAPI; from nbgrader.apps.baseapp import NbGrader\n"
BUTTON += "app = NbGrader(); app.initialize([]); api = NbGraderAPI(config=app.config)\n"
BUTTON += f"import sys; done = [api.autograde('{NAME}', name) for name in sys.argv[1:]]\n"
BUTTON += "assert all(one['success'] for one in done), done\n"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> NbgraderCourse:
    """A course with late submissions, graded once by our command."""
    notebook = SAMPLE / "half_done.ipynb"
    made = NbgraderCourse.made(
        tmp_path_factory.mktemp("late") / "course", {**dict.fromkeys(LATE, notebook), "z_blank": SAMPLE / "blank.ipynb"}
    )
    (made.root / "source" / "late.toml").write_text(POLICY, encoding="utf-8")
    for student, (seconds, _taken) in {**LATE, "z_blank": (5 * 86400, 0)}.items():
        if seconds is not None:
            note(made, student, DUE + datetime.timedelta(seconds=seconds))
    extensions = f'[{NAME}]\nh_file = "1 day"\ni_date = "2026-03-30 02:00 UTC"\nc_secnod = "1 h"\n'
    (made.root / "workspace" / "extensions.toml").write_text(extensions, encoding="utf-8")
    made.run("generate_assignment", NAME)
    with opened(made) as book, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # SQLAlchemy's, of nbgrader's own statements
        book.update_or_create_assignment(NAME, duedate=f"{DUE} UTC")
        book.add_student("g_gradebook")
        book.add_submission(NAME, "g_gradebook")
        book.grant_extension(NAME, "g_gradebook", days=1)
    out = autograde(made)
    assert "'c_secnod' has handed in nothing; did you mean 'c_second'?" in out
    assert "late, points taken: c_second -10.5, d_day -10.5, e_two -21, f_month -48, g_gradebook -10.5, h_file -10.5" in out
    return made


def note(course: NbgraderCourse, student: str, time: datetime.datetime) -> None:
    path = course.root / "workspace" / "submitted" / student / NAME / "timestamp.txt"
    path.write_text(f"{time} UTC", encoding="utf-8")


def opened(course: NbgraderCourse) -> Gradebook:
    return Gradebook(f"sqlite:///{course.root}/workspace/gradebook.db")


def command(course: NbgraderCourse, *arguments: str) -> subprocess.CompletedProcess[str]:
    line = [str(BIN / arguments[0]), *arguments[1:]]
    return subprocess.run(line, cwd=course.root, env=course.environment, capture_output=True, text=True, check=False)


def autograde(course: NbgraderCourse, *options: str) -> str:
    run = command(course, "autograder", "autograde", NAME, *options)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


def taken(course: NbgraderCourse) -> dict[str, float | None]:
    with opened(course) as book:
        rows = {one.student.id: one for one in book.assignment_submissions(NAME)}
        return {name: row.notebooks[0].late_submission_penalty for name, row in rows.items()}


@pytest.fixture
def copy(course: NbgraderCourse, tmp_path: Path) -> NbgraderCourse:
    shutil.copytree(course.root, tmp_path / "course")
    return NbgraderCourse(tmp_path / "course")


EXPECTED = {**{name: points for name, (_seconds, points) in LATE.items()}, "z_blank": 0.0}


def test_our_command_takes_what_the_file_says(course: NbgraderCourse) -> None:
    assert taken(course) == EXPECTED


def test_nbgraders_command_takes_the_same(copy: NbgraderCourse) -> None:
    (copy.root / "source" / "late.toml").unlink()
    autograde(copy, "--changed")
    assert set(taken(copy).values()) == {None}
    (copy.root / "source" / "late.toml").write_text(POLICY, encoding="utf-8")
    copy.run("autograde", NAME, "--force")
    assert taken(copy) == EXPECTED


def test_the_formgraders_button_takes_the_same(copy: NbgraderCourse) -> None:
    with opened(copy) as book:
        for one in book.assignment_submissions(NAME):
            one.notebooks[0].late_submission_penalty = 1.0
        book.db.commit()
    run = command(copy, "python", "-c", BUTTON, "e_two", "h_file")
    assert run.returncode == 0, run.stderr
    found = taken(copy)
    assert (found["e_two"], found["h_file"], found["f_month"]) == (21.0, 10.5, 1.0)


def test_what_changes_afterwards_is_taken_into_account_and_nothing_is_graded_again(copy: NbgraderCourse) -> None:
    with opened(copy) as book:
        book.find_grade("softmax", NAME, NAME, "f_month").manual_score = 10.0  # a person finds more
        book.grant_extension(NAME, "e_two", days=2)
        book.db.commit()
    note(copy, "a_due", DUE + datetime.timedelta(hours=1))
    assert "0 submissions written, 11 had not changed" in autograde(copy, "--changed")
    with opened(copy) as book:
        score = book.find_submission_notebook(NAME, NAME, "f_month").score
    assert score > 48
    assert taken(copy) == {**EXPECTED, "f_month": min(score, MOST / 2), "e_two": None, "a_due": 10.5}


def test_a_manual_score_counts_and_stays_in_the_gradebook(copy: NbgraderCourse) -> None:
    with opened(copy) as book:
        for grade in book.find_submission_notebook(NAME, NAME, "e_two").grades:
            grade.manual_score = 0.0
        book.db.commit()
    autograde(copy, "--changed")
    assert taken(copy)["e_two"] == 0.0


def test_the_students_page_says_how_late_it_was(copy: NbgraderCourse) -> None:
    copy.run("generate_feedback", NAME, "--student", "e_two")
    copy.run("generate_feedback", NAME, "--student", "h_file")
    pages = copy.root / "workspace" / "feedback"
    page = (pages / "e_two" / NAME / f"{NAME}.html").read_text(encoding="utf-8")
    assert "27 of 105 points, after 21 (-20 %) for handing in 1 day 15 min late" in page
    page = (pages / "h_file" / NAME / f"{NAME}.html").read_text(encoding="utf-8")
    assert "after 10.5 (-10 %) for handing in 2 h late" in page


def test_a_course_that_has_a_plugin_or_a_method_of_its_own_keeps_it(copy: NbgraderCourse) -> None:
    config = copy.root / "nbgrader_config.py"
    ours = config.read_text(encoding="utf-8")
    config.write_text(ours + '\nc.LateSubmissionPlugin.penalty_method = "zero"\n', encoding="utf-8")
    autograde(copy, "--changed")
    assert taken(copy)["e_two"] == 48.0
    (copy.root / "own.py").write_text(
        "from nbgrader.plugins import LateSubmissionPlugin\n"
        "class Own(LateSubmissionPlugin):\n"
        "    def late_submission_penalty(self, student_id, score, total_seconds_late):\n"
        "        return self.parent.gradebook.find_submission(self.parent.assignment_id, student_id).max_score / 100\n",
        encoding="utf-8",
    )
    own = "import sys\nsys.path.insert(0, '.')\n" + ours + '\nc.AssignLatePenalties.plugin_class = "own.Own"\n'
    config.write_text(own, encoding="utf-8")
    autograde(copy, "--changed")
    assert (taken(copy)["e_two"], taken(copy)["a_due"]) == (1.05, None)


def test_a_file_that_is_wrong_is_told_before_anything_is_graded(copy: NbgraderCourse) -> None:
    path = copy.root / "source" / "late.toml"
    path.write_text('per_day = "110%"', encoding="utf-8")
    before = taken(copy)
    run = command(copy, "autograder", "autograde", NAME)
    assert run.returncode == 2
    assert run.stderr.count("\n") == 1
    assert f"'{path}': per_day is '110%'; write per cent of the maximum" in run.stderr
    theirs = command(copy, "nbgrader", "autograde", NAME, "--force")
    assert theirs.returncode != 0
    assert theirs.stderr.count("per_day is '110%'") == 1
    assert "Traceback" not in theirs.stderr
    assert taken(copy) == before


def test_the_policy_is_no_part_of_any_notebook(course: NbgraderCourse) -> None:
    assert not list((course.root / "release").rglob("late.toml"))
    run = command(course, "autograder", "build", "--check")
    assert "late.toml" not in run.stdout
