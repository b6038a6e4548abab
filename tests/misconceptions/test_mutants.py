"""Machine-made changes of the reference solution."""

import ast
from pathlib import Path

import pytest
from known import ASSIGNMENT, SOLUTION

from autograder import assignment
from autograder.misconceptions.catalogue import PatchError
from autograder.misconceptions.mutants import equivalent, mutants

ALL = list(mutants(SOLUTION))


def test_every_exercise_has_some_and_no_name_comes_twice() -> None:
    assert {mutant.exercise for mutant in ALL} == set(ASSIGNMENT.exercise)
    assert len({mutant.name for mutant in ALL}) == len(ALL)


def test_each_differs_from_the_solution_in_one_cell_which_is_python() -> None:
    for mutant in ALL:
        pairs = zip(mutant.submission.cells, SOLUTION.submission.cells, strict=True)
        changed = [cell for cell, original in pairs if cell.source != original.source]
        assert len(changed) == 1
        ast.parse(changed[0].source)


def test_a_change_is_taken_back_before_the_next_one() -> None:
    first, last = ALL[0], [mutant for mutant in ALL if mutant.exercise == ALL[0].exercise][-1]
    position = next(i for i, cell in enumerate(first.submission.cells) if cell != SOLUTION.submission.cells[i])
    lines = [
        set(ast.unparse(ast.parse(submission.cells[position].source)).split("\n"))
        for submission in (first.submission, last.submission, SOLUTION.submission)
    ]
    assert not (lines[0] & lines[1]) - lines[2]


@pytest.mark.parametrize(
    "change",
    [
        "__mul__: self.grad += other.data * out.grad -> self.grad = other.data * out.grad",
        "__truediv__: self * other ** (-1) -> self / other ** (-1)",
        "backward: reversed(order) -> order",
        "log: self.data -> self.grad",
        "__radd__: return self + other -> return",
    ],
)
def test_the_usual_changes_are_among_them(change: str) -> None:
    assert change in [mutant.name for mutant in ALL]


def test_every_equivalent_one_is_a_mutant_and_has_a_reason() -> None:
    listed = equivalent(ASSIGNMENT)
    assert set(listed) <= {mutant.name for mutant in ALL}
    assert all(listed.values())


def test_a_list_without_a_reason_is_an_error_that_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assignment, "EXERCISES", tmp_path)
    (tmp_path / ASSIGNMENT.name).mkdir()
    assert equivalent(ASSIGNMENT) == {}
    (tmp_path / ASSIGNMENT.name / "equivalent_mutants.toml").write_text('[[equivalent]]\nmutant = "x"\n')
    with pytest.raises(PatchError, match=r"equivalent_mutants\.toml: every .* needs a mutant and a reason"):
        equivalent(ASSIGNMENT)
