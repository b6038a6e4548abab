"""A wrong master is refused with the file, the line, the value, and the name that was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from masters import MASTER

from autograder.build import BuildError, build
from autograder.build.errors import (
    AssignmentError,
    DuplicateIdError,
    HeaderError,
    SolutionMarkersError,
    UnknownExerciseError,
    UntestedExerciseError,
    did_you_mean,
)

if TYPE_CHECKING:
    from pathlib import Path

AGAIN = '# %% exercise="double"\nprint(double(5))\n\n'
HEAD = 'exercise="double"'
WRITTEN = "# %% [markdown] written"
BEGIN, END = "    ### BEGIN SOLUTION", "    ### END SOLUTION\n"
BECAUSE = "# ### BEGIN SOLUTION\n# Because.\n# ### END SOLUTION\n"

# What is wrong, the change of the master that makes it so, the error, and what its message says.
CASES: list[tuple[str, tuple[str, str], type[BuildError], list[str]]] = [
    (
        "an exercise misspelt",
        (HEAD, 'exercise="duoble"'),
        UnknownExerciseError,
        [":12: no exercise", "mean 'double'"],
    ),
    (
        "an exercise untested",
        (HEAD, 'given="double"'),
        UntestedExerciseError,
        ["source/small: exercise 'double'"],
    ),
    ("one name twice", (WRITTEN, AGAIN + WRITTEN), DuplicateIdError, [":15: 'double'", "doubling.py:12"]),
    ("a key misspelt", (HEAD, 'excercise="double"'), HeaderError, [":12: unknown key", "mean 'exercise'"]),
    ("quotes forgotten", (HEAD, "exercise=double"), HeaderError, [":12: 'exercise=double'", 'key="value"']),
    ("a free text", (HEAD, "doubling"), HeaderError, [":12: 'doubling' is not understood"]),
    ("a name with a blank", (HEAD, 'exercise="dou ble"'), HeaderError, [":12: 'dou ble' is no name"]),
    (
        "two roles",
        (HEAD, HEAD + ' given="x"'),
        HeaderError,
        [":12: a cell has one role", "exercise and given"],
    ),
    ("points in the master", (HEAD, HEAD + " points=2"), HeaderError, [":12: ", "assignment.toml"]),
    ("points alone", (HEAD, "points=2"), HeaderError, [":12: points without a role"]),
    ("a question without points", (" points=3", ""), HeaderError, [":15: a written question needs points"]),
    ("negative points", (" points=3", " points=-3"), HeaderError, [":15: ", "not -3"]),
    (
        "a question in code",
        ("[markdown] written", "written"),
        HeaderError,
        [":15: 'written' is for Markdown"],
    ),
    (
        "text before the cells",
        ("# %% [markdown]\n", "import math\n"),
        HeaderError,
        ["begin with a '# %%' line"],
    ),
    ("END forgotten", (END, ""), SolutionMarkersError, [":4: '### BEGIN SOLUTION' without"]),
    ("BEGIN forgotten", (BEGIN + "\n", ""), SolutionMarkersError, [":4: '### END SOLUTION' where the other"]),
    (
        "BEGIN in BEGIN",
        (END, BEGIN + "\n"),
        SolutionMarkersError,
        [":4: '### BEGIN SOLUTION' where the other"],
    ),
    (
        "a marker misspelt",
        (BEGIN, "    # BEGIN SOLUTION"),
        SolutionMarkersError,
        [":4: write '# BEGIN SOLUTION'"],
    ),
    (
        "an answer unnamed",
        (' answer="double_answer"', ""),
        SolutionMarkersError,
        [":4: a solution in a cell"],
    ),
    ("no answer", (BECAUSE, "# Because?\n"), SolutionMarkersError, [":15: 'why' has no"]),
]


@pytest.mark.parametrize(("change", "kind", "says"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_wrong_master_is_named(course: Path, change: tuple[str, str], kind: type[BuildError], says: list[str]) -> None:
    assert change[0] in MASTER
    (course / "source/small/doubling.py").write_text(MASTER.replace(*change, 1))
    with pytest.raises(kind) as raised:
        build(course)
    message = str(raised.value)
    assert message.startswith("source/small")
    assert [part for part in says if part not in message] == [], message
    assert not (course / "release").exists()


def test_a_missing_assignment_is_named_with_the_nearest_one(course: Path) -> None:
    (course / "autograder/exercises/small").rename(course / "autograder/exercises/smal")
    with pytest.raises(AssignmentError, match=r"small/assignment\.toml: not found\. Did you mean 'smal'\?"):
        build(course)


@pytest.mark.parametrize("text", ["[exercise.double]\n", "[exercise.double]\npoints = '7'\n", "[exercise"])
def test_an_assignment_without_points_or_sense_is_refused(course: Path, text: str) -> None:
    (course / "autograder/exercises/small/assignment.toml").write_text(text)
    with pytest.raises(AssignmentError, match=r"assignment\.toml: "):
        build(course)


def test_a_name_that_is_near_nothing_is_told_what_there_is() -> None:
    assert did_you_mean("x", ["gradf", "nll"]) == " Known: gradf, nll."
    assert did_you_mean("x", []) == ""
