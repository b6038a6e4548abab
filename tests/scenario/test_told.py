"""What scenarios come to is compared entry by entry."""

import math

import msgspec
import pytest

from autograder.expect.tolerance import is_close
from autograder.scenario.told import Difference, Told, differences, flat
from autograder.worker.drawn import DrawnGraph
from autograder.worker.numeric import NotANumber
from autograder.worker.recounting import recounted


def entries(thing: object) -> dict[str, object]:
    return dict(flat(msgspec.convert(msgspec.json.decode(msgspec.json.encode(recounted(thing, {}))), Told)))


def differ(yours: object, expected: object) -> list[Difference]:
    return differences(entries(yours), entries(expected), lambda x, y: is_close(x, y, 1e-8, 1e-6))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("yours", "expected"),
    [
        (2.0, 2),
        ([1.0, 2.0], (1, 2)),
        ({"a": 1.0, "b": [True, None]}, {"b": [True, None], "a": 1.0}),
        ({1, 2}, {2, 1}),
        ("text", "text"),
    ],
)
def test_what_is_the_same_is_the_same(yours: object, expected: object) -> None:
    assert not differ(yours, expected)


@pytest.mark.parametrize(
    ("yours", "expected", "labels"),
    [
        (math.nan, 1.0, ["result"]),
        (math.inf, 1.0, ["result"]),
        (1.0, True, ["result"]),
        (True, 1.0, ["result"]),
        (None, 0.0, ["result"]),
        ("1.0", 1.0, ["result"]),
        ([1.0, 2.0], [1.0, 3.0], ["[1]"]),
        ([1.0], [1.0, 3.0], ["length"]),
        ([[1.0]], [1.0], ["[0]"]),
        ({"a": 1.0}, {"b": 1.0}, ["b"]),
        ({"a": 1.0, "b": 2.0}, {"a": 1.0}, ["b"]),
        ({1}, {1, 2}, ["entries"]),
    ],
)
def test_what_differs_is_named(yours: object, expected: object, labels: list[str]) -> None:
    assert [one.label for one in differ(yours, expected)] == labels


def test_what_is_too_large_is_no_answer() -> None:
    with pytest.raises(NotANumber, match="1000 entries"):
        recounted([0.0] * 1001, {})
    with pytest.raises(NotANumber, match="1000 entries"):
        recounted([[0.0] * 600, [0.0] * 600], {})
    deep: list[object] = []
    for _ in range(20):
        deep = [deep]
    with pytest.raises(NotANumber, match="nested"):
        recounted(deep, {})
    endless: list[object] = []
    endless.append(endless)
    with pytest.raises(NotANumber, match="nested"):
        recounted(endless, {})


def test_a_graph_is_told_by_its_labels() -> None:
    graph = DrawnGraph(format="svg")
    graph.node(name="140245", label="a")
    graph.node("1402457+", "+")
    graph.edge("140245", "1402457+")
    graph.edges([("140245", "1402457+")])
    graph.edge("1402457+", "99999999")
    graph.attr(rankdir="LR")
    assert graph.drawn() == {"nodes": ["#", "+", "a"], "edges": [["+", "#"], ["a", "+"], ["a", "+"]]}


@pytest.mark.parametrize(
    ("yours", "expected", "said"),
    [
        (1.0, [1.0], ("result", 1.0, "a list of 1")),
        ((1, 2), {1, 2}, ("result", "a list of 2", "a set of 2")),
        ({"a": {1}}, {"a": [1]}, ("a", "a set of 1", "a list of 1")),
        ({"a": None}, {"a": {1, 2}}, ("a", None, "a set of 2")),
    ],
)
def test_another_kind_of_thing_is_called_by_its_kind(yours: object, expected: object, said: tuple[object, ...]) -> None:
    assert [tuple(one) for one in differ(yours, expected)] == [said]


def test_a_node_is_named_by_a_text_as_in_the_library() -> None:
    with pytest.raises(TypeError, match="got 'int'"):
        DrawnGraph().node(140245)
    with pytest.raises(TypeError, match="got 'int'"):
        DrawnGraph().edge("a", 140245)
