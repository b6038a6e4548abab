"""A known program that cannot be used is an error that names its file."""

from pathlib import Path

import pytest
from known import ASSIGNMENT, SOLUTION, patch

from autograder import assignment
from autograder.assignment import Assignment
from autograder.misconceptions.catalogue import PatchError, misconceptions, variants
from autograder.misconceptions.merging import merged

GOOD = '"""`__mul__` is wrong.\n\nWhat is 2 * 3?\n"""\n\nclass Value:\n    def __mul__(self, other):\n        return other\n'


@pytest.fixture
def another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an assignment without known programs."""
    monkeypatch.setattr(assignment, "EXERCISES", tmp_path)
    folder = tmp_path / ASSIGNMENT.name
    folder.mkdir()
    return folder


def written(folder: Path, text: str, kind: str = "misconceptions", exercise: str = "value_mul") -> Assignment:
    path = folder / kind / exercise / "some_name.py"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return ASSIGNMENT


def test_a_file_is_a_misconception(another: Path) -> None:
    (found,) = misconceptions(written(another, GOOD))
    assert (found.name, found.exercise, found.sentence, found.question) == (
        "some_name",
        "value_mul",
        "`__mul__` is wrong.",
        "What is 2 * 3?",
    )
    assert found.code.split("\n").index("class Value:") == GOOD.split("\n").index("class Value:")


BAD = {
    "no docstring": ("x = 1\n", "two paragraphs"),
    "one paragraph": ('"""What is wrong?"""\nx = 1\n', "two paragraphs"),
    "no question": ('"""Wrong.\n\nWrite += there.\n"""\nx = 1\n', "to be a question"),
    "no Python": ('"""Wrong.\n\nWhy?\n"""\nx = = 1\n', "invalid syntax"),
    "an edition that there is not": ('"""Wrong.\n\nWhy?\n"""\nEDITION = "pubic"\n', "'release' or 'public'"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_used_is_named(name: str, another: Path) -> None:
    text, said = BAD[name]
    with pytest.raises(PatchError, match=rf"some_name\.py: .*{said}"):
        misconceptions(written(another, text))


def test_a_folder_without_an_exercise_is_named_with_the_near_name(another: Path) -> None:
    with pytest.raises(PatchError, match=r"value_mull: there is no such exercise; did you mean 'value_mul'\?"):
        misconceptions(written(another, GOOD, exercise="value_mull"))


def test_a_variant_needs_a_sentence(another: Path) -> None:
    with pytest.raises(PatchError, match=r"some_name\.py: the docstring is missing"):
        variants(written(another, "x = 1\n", "variants"))


RADD = '''
class Value:
    def __radd__(self, other):
        """other + self, where other is a plain number, as in 1 + a. (sum([a, b]) begins with 0 + a.)"""
        return self + other  # the same
'''
UNFIT = {
    "takes out what is not there": ("value_mul", "class Value:\n    del __matmul__\n", "takes out '__matmul__'"),
    "no class": ("value_mul", "def __mul__(self, other):\n    return other\n", "no `class Value`"),
    "changes nothing": (
        "value_radd",
        RADD,
        "changes nothing",
    ),
    "binds another name": ("softmax", "def soft_max(logits):\n    return logits\n", "binds no 'softmax'"),
}


@pytest.mark.parametrize("name", UNFIT)
def test_a_program_that_does_not_fit_the_solution_is_named(name: str) -> None:
    exercise, code, said = UNFIT[name]
    with pytest.raises(PatchError, match=rf"written_for_a_test\.py: .*{said}"):
        SOLUTION.patched(patch(exercise, code), "release")


REFERENCE = '''from math import exp

class Value:
    """A number."""

    def __init__(self, data):
        self.data = data

    def __neg__(self):
        return self * -1

print("after")
'''


def test_a_method_takes_the_place_of_the_references() -> None:
    code = (
        "import numpy as np\n\nclass Value:\n  __slots__ = ()\n"
        "  del __init__\n  @property\n  def __neg__(self):\n    return 1\n"
    )
    assert merged(REFERENCE, patch("value_neg", code)) == (
        "import numpy as np\nfrom math import exp\n\nclass Value:\n"
        '    """A number."""\n\n    __slots__ = ()\n\n'
        '    @property\n    def __neg__(self):\n      return 1\n\nprint("after")\n'
    )


def test_a_head_of_its_own_takes_the_place_of_the_references() -> None:
    code = "@dataclass\nclass Value:\n    data: float\n    del __init__\n"
    assert "@dataclass\nclass Value:\n" in merged(REFERENCE, patch("value_neg", code))


def test_every_known_program_fits_the_solution() -> None:
    for program in [*misconceptions(ASSIGNMENT), *variants(ASSIGNMENT)]:
        for edition in SOLUTION.editions_of(program):
            assert SOLUTION.patched(program, edition).cells


def test_every_exercise_has_known_mistakes() -> None:
    found = [program.exercise for program in misconceptions(ASSIGNMENT)]
    assert {name for name in ASSIGNMENT.exercise if found.count(name) < 3} == set()
