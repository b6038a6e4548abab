"""A check's function becomes steps, and Python that a student can read."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from autograder.scenario import (
    arguments,
    array,
    calls,
    function,
    is_a,
    length,
    listed,
    raises,
    record,
    same,
    shape,
    sin,
    type_name,
)
from autograder.scenario.steps import Scenario
from autograder.worker.numeric import NotANumber
from autograder.worker.scenes import play


class Value:
    def __init__(self, data: float) -> None:
        self.data = data
        self.grad = 0.0

    def __mul__(self, other: "Value") -> "Value":
        return Value(self.data * other.data)


def slope(f: Callable[[float], float], x: float, h: float = 1e-3) -> float:
    return (f(x + h) - f(x - h)) / (2 * h)


NAMES = {"Value": Value, "slope": slope, "numbers": [3.0, 1.0, 2.0]}


def played(scenario: Scenario, *inputs: float) -> Any:
    """Play a scenario as it arrives in a worker: as JSON."""
    return play(msgspec.json.decode(msgspec.json.encode(scenario.to_json())), inputs, dict(NAMES))


def test_an_example_reads_as_its_author_wrote_it() -> None:
    def scenario(its: Any, x: Any) -> Any:
        a = its.Value(x)
        product = a * a
        return {"data": product.data, "again": product.data}

    recorded = record(scenario)
    assert recorded.text == "a = Value(x); product = a * a; {'data': product.data, 'again': product.data}"
    assert recorded.inputs == ("x",)
    assert recorded.names == ("Value",)
    assert played(recorded, 3.0) == ["d", [["data", ["n", 9.0]], ["again", ["n", 9.0]]]]


def test_what_is_read_before_a_change_is_not_read_after_it() -> None:
    def scenario(its: Any) -> Any:
        a = its.Value(1.0)
        before = a.grad
        a.grad = 5.0
        return [before, a.grad]

    recorded = record(scenario)
    assert recorded.text == "a = Value(1.0); before = a.grad; a.grad = 5.0; [before, a.grad]"
    assert played(recorded) == ["l", [["n", 0.0], ["n", 5.0]]]


def test_a_function_that_is_handed_over_remembers_its_calls() -> None:
    def scenario(its: Any, x: Any) -> Any:
        f = function(lambda t: t**2 + sin(0 * t))
        return [its.slope(f, x, h=0.5), calls(f), arguments(f)]

    recorded = record(scenario)
    assert "lambda t: (t ** 2) + sin(0 * t)" in recorded.text
    assert "h=0.5" in recorded.text
    numbers = ["l", [["l", [["n", 2.5]]], ["l", [["n", 1.5]]]]]
    assert played(recorded, 2.0) == ["l", [["n", 4.0], ["n", 2.0], numbers]]


def test_a_keyword_called_like_a_mark_of_the_form_is_a_keyword() -> None:
    def scenario(its: Any) -> Any:
        return raises(lambda: its.slope(v=1, l=[], d={}, t=(), s=slice(1, 2)))

    assert played(record(scenario)) == ["s", "TypeError"]


def test_objects_are_told_by_which_value_they_are() -> None:
    def scenario(its: Any) -> Any:
        a, b = its.Value(1.0), its.Value(2.0)
        return [[b, a], same(a, a), is_a(a, its.Value), type_name(a), length(its.numbers), listed(its.numbers)[-1]]

    recorded = record(scenario)
    mark, entries = played(recorded)
    first, second = entries[0][1]
    assert mark == "l"
    assert [first[0], recorded.called[first[1]], recorded.called[second[1]]] == ["o", "b", "a"]
    assert entries[1:] == [["b", True], ["b", True], ["s", "Value"], ["n", 3.0], ["n", 2.0]]


def test_arrays_are_told_as_lists() -> None:
    def scenario(its: Any) -> Any:  # noqa: ARG001 - a scenario takes the student's names
        return [array([[1.0, 2.0]]), shape(array([1, 2, 3]))]

    assert played(record(scenario)) == ["l", [["l", [["l", [["n", 1.0], ["n", 2.0]]]]], ["l", [["n", 3.0]]]]]


def test_a_scenario_cannot_branch_on_what_it_does_not_know_yet() -> None:
    with pytest.raises(TypeError, match="cannot branch"):
        record(lambda its: 1 if its.a > 0 else 2)
    with pytest.raises(TypeError, match="listed"):
        record(lambda its: [entry for entry in its.numbers])  # noqa: C416 - the loop is what is refused
    with pytest.raises(TypeError, match="cannot hold"):
        record(lambda its: its.f(object()))


def test_names_do_not_run_out() -> None:
    def scenario(its: Any) -> Any:
        last = its.Value(1.0)
        for _ in range(30):
            last = last * last
        return last.data

    text = record(scenario).text
    assert text.count(";") == 31
    assert text.endswith("last.data")
    assert len(set(text.split("; "))) == 32


class Liar(list[float]):
    """A list that says what its maker likes."""

    def __len__(self) -> int:
        return 3

    def index(self, *_: Any) -> Any:
        return Sure()


class Sure:
    def __lt__(self, other: object) -> bool:
        return True

    __eq__ = __lt__
    __hash__ = None  # type: ignore[assignment]  # a class with == has none


def test_a_students_object_does_not_decide_what_is_in_it_or_how_it_compares() -> None:
    names = {"liar": Liar([2.0, 1.0]), "sure": Sure(), "text": "tanh", "numbers": [1.0, 2.0]}

    def told(scenario: Callable[[Any], Any]) -> Any:
        return play(msgspec.json.decode(msgspec.json.encode(record(scenario).to_json())), [], dict(names))

    assert told(lambda its: length(its.liar)) == ["n", 2.0]
    assert told(lambda its: its.liar.index(1.0)) == ["n", 1.0]
    assert told(lambda its: its.text == "tanh") == ["b", True]
    assert told(lambda its: its.numbers[0] < its.numbers[1]) == ["b", True]
    for scenario in (lambda its: its.sure < 1, lambda its: its.sure == "tanh"):
        with pytest.raises(NotANumber, match="a Sure"):
            told(scenario)
