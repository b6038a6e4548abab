"""The notebooks run: answered ones say OK everywhere, untouched ones say so, wrong ones are noticed."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from masters import NAME, ROOT, run_in_kernel

if TYPE_CHECKING:
    from collections.abc import Callable

    from nbformat import NotebookNode

    Run = Callable[..., tuple[dict[str, str], dict[str, Any]]]

LINE = re.compile(r"^ *(OK|WRONG)\b", re.MULTILINE)


@pytest.fixture(scope="module")
def solved(answered: NotebookNode) -> dict[str, str]:
    return run_in_kernel(answered)


@pytest.fixture(scope="module")
def untouched(released: NotebookNode) -> dict[str, str]:
    return run_in_kernel(released)


def test_each_exercise_is_checked_with_at_least_three_numbers_and_every_answer_is_ok(
    solved: dict[str, str], exercises: list[str]
) -> None:
    assert len(exercises) == 15
    for exercise in exercises:
        words = LINE.findall(solved[exercise])
        assert len(words) >= 3, exercise
        assert set(words) == {"OK"}, solved[exercise]


def test_the_loss_is_the_public_one(solved: dict[str, str]) -> None:
    assert "2.17551536261671" in solved["loss"]
    assert LINE.findall(solved["loss"]) == ["OK"] * 4
    assert solved["f"] == "6.336362190988558\n"


def test_the_plot_and_the_graph_are_shown(solved: dict[str, str], answered: NotebookNode) -> None:
    assert solved["plot_errors"] == ""
    shown = {
        cell.id: [output.data for output in cell.outputs if "data" in output]
        for cell in answered.cells
        if cell.cell_type == "code"
    }
    assert "image/png" in shown["plot_errors"][0]
    assert "image/svg+xml" in shown["draw_dot"][0]
    assert "made by" in shown["draw_dot"][0]["text/plain"]


def test_an_untouched_notebook_runs_and_no_check_says_ok(untouched: dict[str, str], exercises: list[str]) -> None:
    for exercise in exercises:
        assert "not written yet" in untouched[exercise]
        assert not LINE.search(untouched[exercise]), untouched[exercise]
    assert "softmax is not written yet" in untouched["loss"]
    assert "forward_difference is not written yet" in untouched["plot_errors"]


def test_the_answers_run_as_a_script_with_the_standard_library_alone() -> None:
    absent = ["numpy", "torch", "matplotlib", "graphviz", "pygraphviz"]
    code = f"import sys, runpy\nsys.modules.update(dict.fromkeys({absent}))\nrunpy.run_path(sys.argv[1])"
    script = ROOT / "solutions" / NAME / f"{NAME}.py"
    ran = subprocess.run([sys.executable, "-I", "-c", code, script], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stderr == ""
    assert "WRONG" not in ran.stdout
    assert ran.stdout.count("left out, since torch is not installed here") == 3
    assert "numpy is not installed here" in ran.stdout
    assert "matplotlib is not installed here" in ran.stdout
    assert re.search(r"^1\.0e-01 +\d\.\de[+-]\d\d +\d\.\de[+-]\d\d *$", ran.stdout, re.MULTILINE)


WRONG = [
    ("gradf", "-3 * a**2", "-3 * a * 2"),
    ("gradf", "3 * cos(3*b)", "cos(3*b) * b"),
    ("gradf", "1 / c**2", "1 / (4 * c)"),
    ("numerical_grad", "- f(a, b, c)) / h\nslope_c", "- f(a, 1, 1)) / h\nslope_c"),
    ("numerical_grad", "numerical_grad = [slope_a, slope_b, slope_c]", "numerical_grad = [slope_a, slope_b]"),
    ("numerical_grad", "numerical_grad = [slope_a, slope_b, slope_c]", "numerical_grad = lambda: 1"),
    ("numerical_grad", "numerical_grad = [slope_a, slope_b, slope_c]", "numerical_grad = [slope_a] * 4"),
    ("symmetric_grad", "c - h)) / (2 * h)\nnumerical", "c - h)) / h\nnumerical"),
    ("value_backward", "if node not in visited:", "if True:"),
    ("value_backward", "reversed(order)", "order"),
    (
        "value_radd",
        "return self + other\n\n    def __mul__",
        "return Value(self.data + other)\n\n    def __mul__",
    ),
    ("value_mul", "self.grad += other.data * out.grad", "self.grad = other.data * out.grad"),
    ("value_mul", "self.grad += other.data * out.grad", "self.grad += self.data * out.grad"),
    ("value_neg", "return self * -1", "return self"),
    ("value_sub", "return (-self) + other", "return self - other"),
    ("value_sub", "return self + (-other)", "return other + (-self)"),
    (
        "value_pow",
        "self.grad += k * self.data**(k - 1) * out.grad",
        "self.grad = k * self.data**(k - 1) * out.grad",
    ),
    ("value_pow", "k * self.data**(k - 1) * out.grad", "k * self.data**k * out.grad"),
    ("value_truediv", "return self**-1 * other", "return self * other**-1"),
    ("value_exp", "self.grad += out.data * out.grad", "self.grad = out.data * out.grad"),
    ("value_exp", "self.grad += out.data * out.grad", "self.grad += out.data"),
    ("value_exp", "        return out\n\n    def log", "    def log"),
    ("value_log", "self.grad += out.grad / self.data", "self.grad += -(1 / self.data)"),
    ("value_log", "self.grad += out.grad / self.data", "self.grad = out.grad / self.data"),
    ("softmax", "total = sum(counts)", "total = sum(count.data for count in counts)"),
    ("nll", "-probs[label].log()", "probs[label].log()"),
    ("nll", "-probs[label].log()", "-probs[1].log()"),
]


@pytest.mark.parametrize(("exercise", "old", "new"), WRONG)
def test_a_usual_mistake_is_noticed_by_the_visible_check(run_cells: Run, exercise: str, old: str, new: str) -> None:
    assert "WRONG" in run_cells(old, new)[0][exercise]


@pytest.mark.parametrize(("exercise", "old", "new"), WRONG[11:13] + WRONG[16:17] + WRONG[19:24])
def test_a_faulty_method_is_noticed_by_its_own_check_and_by_none_that_does_without_it(
    run_cells: Run, exercise: str, old: str, new: str, exercises: list[str]
) -> None:
    alone = {
        "gradf",
        "numerical_grad",
        "symmetric_grad",
        "value_backward",
        "value_radd",
        "value_mul",
        "value_pow",
    }
    printed = run_cells(old, new)[0]
    for other in (alone | {"value_exp", "value_log"}) - {exercise}:
        assert other in exercises
        assert "WRONG" not in printed[other], printed[other]


def test_a_crash_is_one_sentence_that_quotes_the_line(run_cells: Run) -> None:
    printed = run_cells("out = Value(log(self.data), (self,), 'log')", "out = Value(lgo(self.data), (self,), 'log')")[0]
    sentence = "WRONG  NameError: name 'lgo' is not defined, in log: out = Value(lgo(self.data), (self,), 'log')\n"
    assert sentence in printed["value_log"]
    assert "Traceback" not in printed["value_log"]
    assert "No loss yet. NameError" in printed["loss"]
