"""Runs hidden checks in the ordinary way, for authors and CI: ``pytest autograder/exercises/NAME --submission FILE``.

Each check takes the ``student`` fixture; a check that does not count for the submission is skipped, with the reason.
The engine calls the same functions without pytest; a test proves that both say the same of what was written. Here nothing
is carried forward.
"""

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from autograder.assignment import load
from autograder.course import Course
from autograder.engine.collecting import MARKER, check_of
from autograder.engine.examination import Examination
from autograder.engine.grading import Grader
from autograder.engine.student import Student
from autograder.faults import NotRight


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what says which submission is checked."""
    group = parser.getgroup("autograder")
    group.addoption("--submission", type=Path, help="the notebook, .py file or folder to check")
    group.addoption(
        "--edition",
        choices=("auto", "release", "public"),
        default="auto",
        help="which notebook it is a copy of",
    )
    group.addoption("--secret", type=Path, help="the file that hidden inputs derive from")


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark known."""
    config.addinivalue_line("markers", MARKER)


@pytest.fixture(scope="package")
def examination(request: pytest.FixtureRequest) -> Iterator[Examination]:
    """The submission's session, shared by all checks of an assignment."""
    path: Path | None = request.config.getoption("--submission")
    if path is None:
        pytest.skip("no submission: say pytest autograder/exercises/NAME --submission FILE")
    course = Course.here()
    secret = course.secret(request.config.getoption("--secret"))
    assignment = load(request.path.parent.name)
    with (
        Grader(assignment, course, secret, request.config.getoption("--edition")) as grader,
        grader.examine(grader.read(path, path.stem)) as examined,
    ):
        yield examined
        grader.references.save()


@pytest.fixture
def student(request: pytest.FixtureRequest, examination: Examination) -> Student:
    """The submission, as the check's exercise sees it."""
    assert isinstance(request.node, pytest.Function)  # noqa: S101 - pytest runs functions here
    check = check_of(request.node)
    why_not = examination.why_not(check)
    if why_not:
        pytest.skip(why_not)
    return examination.student(check.exercise)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Function, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show a failed check as its sentence and its example, not as a traceback of the grader."""
    report = yield
    error = call.excinfo.value if call.excinfo is not None else None
    if isinstance(error, NotRight):
        example = f"\n{error.counterexample}" if error.counterexample else ""
        check = check_of(item)
        report.longrepr = f"{check.sentence}\n{error}{example}"
        if check.advice:  # advice costs nothing, so it is no failure
            report.outcome, report.wasxfail = "skipped", f"advice: {check.sentence}"
    return report
