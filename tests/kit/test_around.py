"""The kit beside what there was: a release that nbgrader made anew has it, and a folder handed in with it is read."""

import shutil
from pathlib import Path

import pytest
from students import NAME, ROOT, folder_of

from autograder.assignment import load
from autograder.course import Course
from autograder.notebook.reading import find
from autograder.releasing import steps
from autograder.releasing.packing import files_of


def test_a_release_that_nbgrader_made_anew_gets_it(tmp_path: Path) -> None:
    made = tmp_path / "release" / NAME / f"{NAME}.ipynb"
    made.parent.mkdir(parents=True)
    shutil.copy(ROOT / "release" / NAME / made.name, made)
    steps._put_beside(load(NAME), Course(tmp_path))  # noqa: SLF001 - the step after nbgrader's
    wanted = {name: data for name, data in files_of(ROOT / "release" / NAME).items() if name.startswith("checks/")}
    found = files_of(made.parent)
    assert wanted
    assert {name: found.get(name) for name in wanted} == wanted


@pytest.mark.parametrize("name", [f"{NAME}.ipynb", "answers.py"])
def test_a_folder_that_holds_the_kit_is_one_submission(tmp_path: Path, name: str) -> None:
    folder = folder_of(tmp_path)
    notebook = folder / f"{NAME}.ipynb"
    if name != notebook.name:
        notebook.unlink()
        shutil.copy(ROOT / "solutions" / NAME / f"{NAME}.py", folder / name)
    assert find(folder, NAME) == folder / name
