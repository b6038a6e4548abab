"""The student's own graph beside a verdict: what it tells of wrong graphs and odd ones, and that it never costs anything."""

import random
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from patched import ASSIGNMENT, MUL, grade, product

from autograder.engine import illustrating, judging
from autograder.engine.budget import Budget
from autograder.engine.replies import ToldGraph, ToldNode
from autograder.engine.student_graph import A_CIRCLE, NO_CHILDREN, NOT_ALL, right_graph, student_graph
from autograder.expect.references import References
from autograder.expression import trace
from autograder.faults import Question
from autograder.gradescope import decode, encode
from autograder.illustration import Arrow, Graph, GraphNode, Illustration
from autograder.results import ExerciseResult

ODD = "type('Odd', (), {{}})()"


def drawn(result: ExerciseResult) -> Graph:
    assert result.illustration
    assert result.illustration.graph
    return result.illustration.graph


def test_the_first_wrong_gradient_of_a_product_is_marked() -> None:
    graph = drawn(product())
    a = GraphNode("a", "", 3.0, 3.0, 3.0, 6.0, ("grad",))
    assert graph == Graph((a, GraphNode("a * a", "*", 9.0, 1.0, 9.0, 1.0)), (Arrow(0, 1),), 1, 0, 2)


def test_the_right_graph_says_what_each_of_two_arrows_adds() -> None:
    shown = product().illustration
    assert shown
    assert shown.right_graph
    assert shown.right_graph.arrows == (Arrow(0, 1, 3.0), Arrow(0, 1, 3.0))
    assert shown.right_graph.nodes[0] == GraphNode("a", "", 3.0, 3.0, 3.0, 6.0, ("grad",))


@pytest.mark.parametrize(
    ("more", "remark"),
    [
        ("out._prev = {self, other, out}; self._prev = {out}", A_CIRCLE),
        ("out._prev = {out}", A_CIRCLE),
        ("del out._prev", NO_CHILDREN),
        ("out._prev = (x for x in (self, other))", NO_CHILDREN),
        ("out._prev = None", NO_CHILDREN),
        ("out._prev = {self, other} | {Value(0.0) for i in range(1000)}", NOT_ALL),
        ("out._prev = [self, other, *[Value(0.0) for i in range(60)]]", NOT_ALL),
    ],
)
def test_what_is_odd_about_a_graph_is_said(more: str, remark: str) -> None:
    graph = drawn(product(more))
    assert remark in graph.remarks
    assert graph.nodes[0].name == "a"
    assert len(graph.nodes) <= 60


def odd(**members: str) -> str:
    """A child that is no Value, with members written in Python."""
    inside = ", ".join(f"'{name}': {code}" for name, code in members.items())
    return f"out._prev = {{self, other, type('Odd', (), {{{inside}}})()}}"


WITHOUT_A_NUMBER = {
    "nothing": "Value(None)",
    "a text": "Value('text')",
    "a huge number": "Value(10**400)",
    "a complex number": "Value(2j)",
    "a list": "Value([1.0])",
    "a truth value": "Value(True)",
}


def test_what_stands_in_the_place_of_a_number_is_named() -> None:
    graph = drawn(product(f"out._prev = {{self, other, {', '.join(WITHOUT_A_NUMBER.values())}}}"))
    assert {node.data for node in graph.nodes[2:]} == {
        "None (is there a return?)",
        "a str",
        "a whole number too large for a float",
        "a complex",
        "a list",
        "a bool",
    }
    assert graph.first_wrong == 0


def test_a_plain_number_among_the_children_is_shown_as_it_is() -> None:
    nodes = drawn(product("out._prev = [self, other, 4.5, 'x', None]")).nodes
    assert [(node.data, node.grad) for node in nodes[2:]] == [
        (4.5, "missing"),
        ("missing", "missing"),
        ("missing", "missing"),
    ]


def test_labels_and_operations_are_texts() -> None:
    more = "y = Value(1.0, label='a<b|{}\\\\\\x1b[31m\\u202e'); y._op = '<script>::error::'; out._prev = {self, other, y}"
    node = drawn(product(more)).nodes[2]
    assert (node.name, node.op) == ("a<b|{}\\[31m", "<script>: :error::")
    endless = "y = Value(1.5, label='\\ud800' + 'l' * 10**6); y._op = 7; y.grad = 2.0; out._prev = {self, other, y}"
    node = next(one for one in drawn(product(endless)).nodes if one.data == 1.5)
    assert (len(node.name), node.op) == (40, "")


HOSTILE = {
    "wildcard": odd(__getattr__="lambda s, n: (lambda *a: None)"),
    "properties that raise": odd(data="property(lambda s: 1 / 0)", grad="property(lambda s: 1 / 0)", _prev="property(len)"),
    "property that exits": odd(grad="property(lambda s: exit())"),
    "says that it is a set": "out._prev = type('S', (), {'__class__': set, '__iter__': lambda s: iter(int, 1)})()",
    "property without end": odd(_prev="property(lambda s: [type(s)(), type(s)()])"),
    "one chain": "x = Value(0.0)\n    for i in range(1500): x = Value(0.0, (x,))\n    out._prev = {self, other, x}",
    "equal to all": "Value.__eq__ = lambda s, o: True",
    "no hash": "Value.__hash__ = None",
    "one hash": "Value.__hash__ = lambda s: 1",
    "class that raises when asked": "self.__class__ = type('V', (Value,), {'_op': property(lambda s: 1 / 0)})",
    "backward raises halfway": "out._op = 'half'; self._backward = lambda: 1 / 0",
    "slots": "out.__dict__.clear(); out.data = 1.0",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_graph_costs_or_earns_anything(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = grade("value_mul", MUL.format(more=HOSTILE[name]))
    assert decode(encode(shown)) == shown
    monkeypatch.setattr(judging, "illustrate", lambda *_: None)
    without = grade("value_mul", MUL.format(more=HOSTILE[name]))
    assert [replace(one, illustration=None) for one in shown.exercises] == list(without.exercises)


def test_after_a_picture_that_hangs_no_other_is_asked_for() -> None:
    asked = []

    def ask(*_: object, showing: bool) -> None:
        asked.append(showing)  # and no answer comes in a moment

    session = SimpleNamespace(budget=Budget(ASSIGNMENT.limits), ask_quickly=ask)
    setting = SimpleNamespace(references=References(None))
    examination = cast("Any", SimpleNamespace(assignment=ASSIGNMENT, setting=setting, session=lambda _name: session))
    question = Question(trace(lambda a: a * a), (3.0,))
    assert [illustrating._graphs("value_mul", examination, question) for _ in range(2)] == [(None, None)] * 2  # noqa: SLF001
    assert asked == [True]  # what is shown comes from a box that has heard of nothing hidden


def test_a_graph_that_cannot_be_drawn_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = product()

    def fails(*_: object) -> Illustration:
        raise KeyError("a fault of the picture's")

    monkeypatch.setattr(judging, "illustrate", fails)
    assert product() == replace(whole, illustration=None)


def test_two_runs_tell_the_same_bytes() -> None:
    more = "out._prev = {self, other, *(Value(float(i % 3)) for i in range(30))}"
    first, second = (encode(grade("value_mul", MUL.format(more=more))) for _ in range(2))
    assert first == second


QUESTION = Question(trace(lambda a, b: (a * b) + a), (2.0, 3.0))
WANTED = [8.0, 4.0, 2.0]


def told(*nodes: ToldNode, count: int = 0, complete: bool = True) -> ToldGraph:
    return ToldGraph(id="1", nodes=list(nodes), count=count, complete=complete)


def node(value: int, *children: int, op: str = "", label: str = "", data: float | str = 1.0) -> ToldNode:
    return ToldNode(value, op, label, data, 0.0, list(children))


def close(yours: float, expected: float) -> bool:
    return yours == expected


@given(st.permutations(range(10)), st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=14))
def test_the_order_in_which_values_are_told_changes_nothing(order: Sequence[int], pairs: list[tuple[int, int]]) -> None:
    below: list[list[int]] = [[] for _ in range(10)]
    for parent, child in pairs:
        below[max(parent, child)] += [min(parent, child)]
    names = "aabbccdxyz"
    whole = [node(i if i < 4 else -1, *below[i], label=names[i], data=float(i)) for i in range(10)]
    moved = {old: new for new, old in enumerate(order)}
    mixed = [node(whole[i].value, *(moved[j] for j in below[i]), label=names[i], data=float(i)) for i in order]
    for one in mixed:
        random.Random(0).shuffle(one.children)  # noqa: S311 - any other order will do
    first, second = (student_graph(QUESTION, told(*nodes), WANTED, close) for nodes in (whole, mixed))
    assert first == second


def test_values_that_look_alike_are_told_apart_by_all_that_hangs_together_with_them() -> None:
    chain = [node(3, 1), node(-1, 2), node(-1, 3), node(-1, 4), node(-1, 5), node(-1, 6), node(-1)]
    back = [node(-1), node(-1, 0), node(-1, 1), node(-1, 2), node(-1, 3), node(-1, 4), node(3, 5)]
    first, second = (student_graph(QUESTION, told(*nodes), WANTED, close) for nodes in (chain, back))
    assert first == second


def test_a_worker_that_lies_is_shown_as_far_as_it_makes_sense() -> None:
    lies = told(node(0, 99, 1), node(700), node(700, 0), node(3, 3, 99), count=0, complete=False)
    graph = student_graph(QUESTION, lies, WANTED, close)
    assert graph
    assert graph.count == 4
    assert graph.remarks == (A_CIRCLE, NO_CHILDREN, NOT_ALL)
    assert [one.name for one in graph.nodes] == ["a", "a * b + a", "", ""]
    assert student_graph(QUESTION, told(), WANTED, close) is None


def test_a_label_does_not_pass_for_a_value_of_the_expression() -> None:
    own = student_graph(QUESTION, told(node(0, data=2.0), node(-1, label="a", data=77.0)), WANTED, close)
    right = right_graph(QUESTION, own, WANTED)
    assert right
    assert right.nodes[0].data == 2.0
