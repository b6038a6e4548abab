"""What is put into a student's class: nothing of what is judged, whole methods, and circles that pay once."""

import ast
from collections.abc import Collection

import pytest

from autograder.assignment import load
from autograder.engine.circles import at_fault
from autograder.engine.grafts import answered_by_functions, reference_graft
from autograder.notebook.remembering import remembered

ASSIGNMENT = load("micrograd_exercises")
METHODS = {method for entry in ASSIGNMENT.exercise.values() for method in entry.methods}


def names(source: str) -> set[str]:
    return {node.name for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("judged", sorted(METHODS))
def test_a_graft_holds_nothing_of_the_method_that_is_judged(judged: str) -> None:
    graft = reference_graft(ASSIGNMENT, METHODS - {judged}, judged={judged, "__add__"})
    assert graft is not None
    assert names(graft.source) >= METHODS - {judged}
    assert not names(graft.source) & {judged, "__add__", *answered_by_functions(ASSIGNMENT)}


def test_no_method_of_the_reference_asks_another_one() -> None:
    graft = reference_graft(ASSIGNMENT, METHODS)
    assert graft is not None
    (value,) = [node for node in ast.parse(graft.source).body if isinstance(node, ast.ClassDef)]
    for method in (node for node in value.body if isinstance(node, ast.FunctionDef)):
        attributes = [node for node in ast.walk(method) if isinstance(node, ast.Attribute)]
        asked = {node.attr for node in attributes if ast.unparse(node.value) != "math"}
        assert not asked & (METHODS | {"__add__"}), method.name


def test_the_first_of_each_circle_is_at_fault() -> None:
    asks = {"mul": "truediv", "neg": "sub", "sub": "neg", "truediv": "mul", "exp": ""}
    assert at_fault(["exp"], ["exp"], lambda *_: True) == []

    def fails(name: str, replaced: Collection[str]) -> bool:
        return bool(asks[name]) and asks[name] not in replaced

    assert at_fault(list(asks), list(asks), fails) == ["mul", "neg"]
    assert at_fault(list(asks), [], fails) == ["mul", "neg"]  # being half right is no way out of a circle
    assert at_fault(list(asks), ["mul", "neg", "exp"], fails) == ["sub", "truediv"]  # each has a mistake of its own


def test_what_fails_for_the_sake_of_a_mistake_is_in_no_circle() -> None:
    asks = {"neg": "mul", "mul": "", "sub": "neg"}  # mul is helped as well, by the power, and has a mistake of its own

    def fails(name: str, replaced: Collection[str]) -> bool:
        return bool(asks[name]) and asks[name] not in replaced and (asks[name] == "mul" or fails(asks[name], replaced))

    assert at_fault(list(asks), ["neg", "sub"], fails) == []


def test_what_is_remembered_is_bounded_by_its_length() -> None:
    made: list[str] = []

    @remembered(characters=10)
    def upper(source: str) -> str:
        made.append(source)
        return source.upper()

    assert [upper(source) for source in ("abcd", "efgh", "abcd", "ijkl", "abcd", "efgh")][-1] == "EFGH"
    assert made == ["abcd", "efgh", "ijkl", "efgh"]  # of three only two have room
    assert upper("a" * 100) == "A" * 100
    assert upper("abcd") == "ABCD"
    assert made[-2:] == ["a" * 100, "abcd"]


def test_a_class_that_is_carried_keeps_its_own_methods() -> None:
    graft = reference_graft(load("value_from_scratch"), [], replaced=["Layer"])
    assert graft is not None
    classes = {
        node.name: names(ast.unparse(node)) for node in ast.parse(graft.source).body if isinstance(node, ast.ClassDef)
    }
    assert "__init__" in classes["Layer"]
    assert "__init__" in classes["Neuron"]  # which a layer is made of
    assert "MLP" not in classes


def test_what_is_judged_is_left_out_even_where_what_is_carried_is_made_of_it() -> None:
    graft = reference_graft(load("value_from_scratch"), [], replaced=["MLP"], judged=["Neuron"])
    assert graft is not None
    assert "class MLP" in graft.source
    assert "class Neuron" not in graft.source
