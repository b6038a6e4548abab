"""The words for a picture tell what the picture tells."""

import pytest
from hypothesis import HealthCheck, given, settings
from odd_graphs import graphs, product, slopes, step_errors

from autograder.illustration import Arrow, Graph, GraphNode, Slope, StepError
from autograder.pictures.chosen import chosen
from autograder.pictures.described import describe, describe_right, describe_slope, describe_step_error


def test_each_value_is_a_line_with_its_numbers_and_what_is_wrong() -> None:
    assert describe(product()).splitlines() == [
        "a: data -2, your grad 3, expected -3 (wrong grad; the first wrong one that backward reaches)",
        "b: data 3, your grad -2, expected -8 (wrong grad)",
        "d, made from a and b (op '*'): data -6, grad 1",
        "e, made from a and b (op '+'): data 1, grad -6",
        "f, made from d and e (op '*'): data -6, grad 1",
    ]


def test_a_right_graph_says_what_each_arrow_adds() -> None:
    assert describe_right(product()).splitlines() == [
        "a (data -2) receives 3 through d and -6 through e: -3 in all",
        "b (data 3) receives -2 through d and -6 through e: -8 in all",
        "d (data -6) receives 1 through f",
        "e (data 1) receives -6 through f",
        "f (data -6) has grad 1, where backward starts",
    ]


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(graphs)
def test_every_wrong_value_that_is_shown_is_called_wrong(graph: Graph) -> None:
    part, lines = chosen(graph), describe(graph).splitlines()
    assert len(lines) == len(part.order) + bool(part.remark)
    for position, line in zip(part.order, lines, strict=False):
        wrong = {"data", "grad"} & set(graph.nodes[position].wrong)
        assert all(kind in line.rpartition("(wrong ")[2] for kind in wrong)
    assert len(describe_right(graph).splitlines()) == len(lines)


def test_a_name_stays_on_its_line_and_ends() -> None:
    line = describe(Graph((GraphNode("a\nb\u202e" + "x" * 500),), ()))
    assert line.startswith("a bxxx")
    assert line.endswith("x...: data 0, grad 0")
    assert len(line) < 250


def test_a_value_without_a_name_has_a_number_by_which_others_mention_it() -> None:
    graph = Graph((GraphNode(""), GraphNode("b", "exp")), (Arrow(0, 1),))
    assert describe(graph).splitlines() == ["value 1: data 0, grad 0", "b, made from value 1 (op 'exp'): data 0, grad 0"]


CURVE = {"function": "f", "variable": "a", "at": 2.0, "xs": (1.0, 2.0, 3.0), "ys": (3.0, 0.0, -9.0), "expected": -6.0}


@pytest.mark.parametrize(
    ("yours", "sentence"),
    [
        (0.5, "yours is 0.5. Your line goes up where the tangent goes down."),
        (0, "yours is 0. Your line is level where the tangent goes down."),
        (-7.0, "yours is -7. Your line is steeper than that."),
        (-5.0, "yours is -5. Your line is not as steep as that."),
        (-6.0, "yours is -6."),
        ("nan", "yours is nan, which is not a slope that can be drawn."),
        (1e300, "yours is 1e300, which is not a slope that can be drawn."),
        (10**400, "yours is inf, which is not a slope that can be drawn."),
    ],
)
def test_a_slope_is_compared_with_the_tangent(yours: float | str, sentence: str) -> None:
    slope = Slope(**CURVE, yours=yours)  # type: ignore[arg-type]  # one dictionary of several types
    assert describe_slope(slope) == f"At a = 2 the tangent of f has the slope -6; {sentence}"


def test_the_points_of_a_difference_are_named() -> None:
    slope = Slope(**CURVE, yours=-9.0, secant=(2.0, 3.0))  # type: ignore[arg-type]  # as above
    assert describe_slope(slope).endswith("It is the straight line through two points of the curve, at a = 2 and a = 3.")


@pytest.mark.parametrize(("yours", "why"), [(0.1, "bends"), (1e-15, "rounding"), (1e-7, "one of them")])
def test_a_step_is_too_large_or_too_small_or_accepted(yours: float, why: str) -> None:
    step_error = StepError("forward", "a", yours, (1e-15, 1e-8, 1.0), (1.0, 1e-8, 10.0), (1e-10, 1e-6))
    assert why in describe_step_error(step_error)
    assert describe_step_error(step_error).startswith("With your h = ")


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(slopes, step_errors)
def test_there_are_words_for_everything(slope: Slope, step_error: StepError) -> None:
    assert describe_slope(slope)
    assert describe_step_error(step_error)
