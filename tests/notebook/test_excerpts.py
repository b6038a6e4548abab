"""The lines of a submission that are shown beside a verdict are those that were judged, as the student wrote them."""

from pathlib import Path

import pytest

from autograder.illustration import Excerpt
from autograder.notebook.editions import Layout
from autograder.notebook.excerpts import LONGEST_LINE, MOST_LINES, around, marked, of_methods, of_name
from autograder.notebook.reading import Cell, Submission

CLASS = """class Value:
    def __init__(self, data):
        self.data = data

    @staticmethod
    def helper(): pass

    @cached
    @traced(
        "twice"
    )
    def __mul__(self, other):
        return self

    def __rmul__(self, other):
        return 1
"""
TWO = "(self, other):\n    return 2"
MUL = ("__mul__", "__rmul__")


def layout(*sources: str, suffix: str = ".ipynb", first: int = 1) -> Layout:
    cells = tuple(Cell(number, source, first_line=first) for number, source in enumerate(sources, start=1))
    return Layout(Submission("student", Path(f"student{suffix}"), cells), "public")


def methods(*sources: str) -> list[str]:
    return [one.text for one in of_methods(layout(*sources), len(sources) - 1, MUL)]


def test_a_method_is_shown_with_its_decorators_and_at_its_lines() -> None:
    first, second = of_methods(layout("import math", CLASS), 1, MUL)
    assert first == Excerpt(
        2, 8, CLASS[CLASS.index("    @cached") : CLASS.index("\n\n    def __rmul__")].replace("\n    ", "\n")[4:]
    )
    assert (second.first_line, second.text) == (15, "def __rmul__(self, other):\n    return 1")


def test_in_a_python_file_lines_are_the_files() -> None:
    _first, second = of_methods(layout(CLASS, suffix=".py", first=100), 0, MUL)
    assert (second.cell, second.first_line) == (0, 114)
    assert marked((second,), 1, [115, 3])[0].marked == (115,)


@pytest.mark.parametrize(
    ("later", "shown"),
    [
        (f"def mul{TWO}\nValue.__mul__ = mul", [f"def mul{TWO}", "Value.__mul__ = mul"]),
        ("Value.__mul__ = lambda self, other: 2", ["Value.__mul__ = lambda self, other: 2"]),
        (f"def __mul__{TWO}\nValue.__mul__ = __mul__", [f"def __mul__{TWO}", "Value.__mul__ = __mul__"]),
        ("class Value(Value):\n    def __mul__(self, other): return 2", ["def __mul__(self, other): return 2"]),
        ("class Value(Value):\n    __mul__ = None", ["__mul__ = None"]),
    ],
)
def test_a_method_that_was_put_in_later_takes_the_first_ones_place(later: str, shown: list[str]) -> None:
    assert methods(CLASS, later) == ["def __rmul__(self, other):\n    return 1", *shown]


def test_of_several_classes_the_last_value_counts() -> None:
    assert methods(CLASS, "class Value:\n    def __mul__(self, other): return 3") == ["def __mul__(self, other): return 3"]
    assert len(methods(CLASS, "class Vector:\n    def __mul__(self, other): return 3")) == 2
    assert "return 3" not in "".join(methods(CLASS, "class Vector:\n    def __mul__(self, other): return 3"))
    base = "class Base:\n    def __mul__(self, other): return 4"
    assert methods(base, "class Value(Base):\n    pass") == ["def __mul__(self, other): return 4"]
    assert of_methods(layout(CLASS, "class Value:\n    def __mul__(self, other): return 3"), 0, MUL)[0].cell == 1


def test_a_cell_that_is_no_python_has_no_methods_and_is_shown_around_its_line() -> None:
    broken = "\n".join(f"line {i}" for i in range(1, 31)).replace("line 20", "def f(:")
    assert methods(broken) == []
    (found,) = around(layout("", broken), 2, 20)
    assert (found.cell, found.first_line, found.marked) == (2, 14, (20,))
    assert found.text.split("\n")[6] == "def f(:"
    assert around(layout(broken), 7, 1) == ()
    assert [one.marked for one in around(layout(broken), 1, 10_000)] in ([], [()])


def test_of_a_long_cell_the_first_lines_are_shown_and_the_others_counted() -> None:
    cell = "x = 1\n" * 10_000 + "gradf = lambda a: a\n\n\n"
    (found,) = of_name(layout(cell), 0, "gradf")
    assert found.text.count("\n") == MOST_LINES - 1
    assert found.cut == 10_001 - MOST_LINES
    long = "def gradf(a):\n" + "    a += 1\n" * 10_000
    assert of_name(layout(long), 0, "gradf")[0].cut == 10_001 - MOST_LINES


def test_a_line_is_shown_without_what_hides_or_commands() -> None:
    line = "x = '\x1b[31m\u202e\u200b::error::y ##[group]' # " + "l" * 1000
    (found,) = of_name(layout(line), 0, "x")
    assert found.text.startswith("x = '[31m: :error: :y # #[group]' # l")
    assert len(found.text) == LONGEST_LINE


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_lines_end_as_python_ends_them(end: str) -> None:
    (found, _other) = of_methods(layout(CLASS.replace("\n", end)), 0, MUL)
    assert found.first_line == 8
    assert found.text.endswith("def __mul__(self, other):\n    return self")


def test_tabs_are_as_wide_as_four_blanks() -> None:
    assert methods("class Value:\n\tdef __mul__(self, other):\n\t\treturn 1")[0] == "def __mul__(self, other):\n    return 1"


def test_marks_stand_where_the_line_is_shown_and_nowhere_else() -> None:
    one, other = Excerpt(1, 5, "a\nb\nc", (5,)), Excerpt(2, 5, "a\nb")
    assert [each.marked for each in marked((one, other), 1, [6, 8])] == [(5, 6), ()]
    assert [each.marked for each in marked((one, other), None, [6])] == [(5,), ()]
