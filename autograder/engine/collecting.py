"""Finds an assignment's hidden checks through pytest, once, so that the engine can call them itself.

``collect`` returns them in the order in which pytest would run them. A test proves that calling them here and running
them with ``pytest --submission`` say the same.
"""

from __future__ import annotations

import inspect
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from autograder.faults import CouldNotGrade

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

MARKER = "exercise(name, ...): the exercise that a hidden check belongs to, and what it weighs"


@dataclass(frozen=True)
class Check:
    """One hidden check: what its mark says, and the function with its parameters."""

    name: str
    sentence: str
    function: Callable[..., Any] = field(repr=False)
    arguments: dict[str, Any]
    exercise: str
    weight: int
    method: str
    edition: str
    advice: bool
    shared: bool = True

    def run(self, student: Any) -> None:
        """Run the check.

        Raises:
            NotRight: The student's code does not do what it claims.
            CouldNotGrade: The grader's own fault.
        """
        self.function(student=student, **self.arguments)


class _Collector:
    """A pytest plugin that keeps the items."""

    def __init__(self) -> None:
        self.items: list[pytest.Item] = []
        self.errors: list[str] = []

    def pytest_configure(self, config: pytest.Config) -> None:
        config.addinivalue_line("markers", MARKER)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.items = list(session.items)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.errors.append(str(report.longrepr))


def collect(folder: Path) -> list[Check]:
    """Return the hidden checks in ``folder``.

    Raises:
        CouldNotGrade: A check file cannot be imported, or a check has no mark.
    """
    import pytest  # noqa: PLC0415 - while it is imported, the worker starts

    collector = _Collector()
    # Other plugins, the configuration of the folder around and rewritten assertions have no part in grading.
    alone = [
        "--disable-plugin-autoload",
        "-c",
        "/dev/null",
        "--assert=plain",
        "--import-mode=importlib",
        "-W",
        "error",
    ]
    quiet = [
        "--collect-only",
        "-p",
        "no:terminal",
        "-p",
        "no:cacheprovider",
        "--capture=no",
        f"--rootdir={folder}",
    ]
    files = sorted(map(str, folder.glob("test_*.py")))  # named, so that pytest does not walk through the known programs
    pytest.main([*files, *alone, *quiet], plugins=[collector])
    # pytest knows modules by name alone: another assignment's file of the same name must not be taken for this one.
    for name in [name for name, module in sys.modules.items() if getattr(module, "__file__", None) in files]:
        del sys.modules[name]
    if collector.errors:
        raise CouldNotGrade(f"the checks in {folder} cannot be collected: {collector.errors[0][-1000:]}")
    return [check_of(item) for item in collector.items if isinstance(item, pytest.Function)]


def check_of(item: pytest.Function) -> Check:
    """Return a collected pytest item as a check.

    Raises:
        CouldNotGrade: It has no ``exercise`` mark.
    """
    mark = item.get_closest_marker("exercise")
    if mark is None:
        raise CouldNotGrade(f"{item.nodeid}: a check needs @exercise(...), so that its points are known")
    callspec = getattr(item, "callspec", None)
    arguments = dict(callspec.params) if callspec else {}
    sentence = inspect.cleandoc(item.function.__doc__ or "").partition("\n\n")[0].replace("\n", " ")
    if arguments:  # one docstring for all values of a parameter names it in braces
        sentence = sentence.format_map(arguments)
    return Check(item.name, sentence, item.function, arguments, mark.args[0], **mark.kwargs)
