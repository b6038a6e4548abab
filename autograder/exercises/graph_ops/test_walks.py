"""Hidden checks of the walk forward, the walk backward, and of both together; nodes count how often they are asked."""

from typing import Any

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.scenario import calls, function


@exercise("evaluate", weight=3)
def test_each_node_gets_the_numbers_of_its_inputs(student: Student) -> None:
    """Each node is computed from the numbers of its inputs, in their order, and the variable from x."""

    def chain(its: Any, x: Any) -> Any:
        return its.evaluate(its.Negative(its.Custom(function(lambda a: a**2 + 3), None, its.Identity())), x)

    def two_inputs(its: Any, x: Any) -> Any:
        variable = its.Identity()
        triple = its.Custom(function(lambda a: 3 * a), None, variable)
        return its.evaluate(its.Custom(function(lambda a, b: a - 2 * b), None, variable, triple), x)

    def three_inputs(its: Any, x: Any) -> Any:
        variable = its.Identity()
        last = its.Custom(function(lambda a, b, c: a + 10 * b + 100 * c), None, variable, its.Negative(variable), variable)
        return its.evaluate(last, x)

    def alone(its: Any, x: Any) -> Any:
        return its.evaluate(its.Identity(), x)

    student.matches_reference(chain, two_inputs, three_inputs, alone, at=[(2.0,), (-0.5,)], within=(-3.0, 3.0))


@exercise("evaluate", weight=3)
def test_a_shared_node_is_computed_once(student: Student) -> None:
    """A node that others need several times is computed once in a walk, whatever its number is."""

    def tower(its: Any, x: Any) -> Any:
        lowest = function(lambda a: 2 * a)
        top = its.Custom(lowest, None, its.Identity())
        for _ in range(3):
            top = its.mix(top, top)
        return {"top": its.evaluate(top, x), "calls of the lowest node": calls(lowest)}

    def zeros(its: Any, x: Any) -> Any:
        lowest = function(lambda a: 0 * a)
        node = its.Custom(lowest, None, its.Identity())
        top = its.mix(its.mix(node, node), its.Custom(function(lambda a: a + 7), None, node))
        return {"top": its.evaluate(top, x), "calls of the lowest node": calls(lowest)}

    def two_parents(its: Any, x: Any) -> Any:
        shared = function(lambda a: a**2)
        node = its.Custom(shared, None, its.Identity())
        top = its.mix(its.Negative(node), its.Custom(function(lambda a: a + 1), None, node))
        return {"top": its.evaluate(top, x), "calls of the shared node": calls(shared)}

    student.matches_reference(tower, zeros, two_parents, at=[(1.5,), (-2.0,)], within=(-3.0, 3.0))


@exercise("evaluate", weight=3)
def test_a_second_walk_begins_anew(student: Student) -> None:
    """A second walk with another x computes everything anew, in the same graph and in one that shares nodes with it."""

    def again(its: Any, x: Any, y: Any) -> Any:
        inner, outer = function(lambda a: a**2 + 1), function(lambda a: 3 * a)
        last = its.Custom(outer, None, its.Custom(inner, None, its.Identity()))
        numbers = {"at x": its.evaluate(last, x), "at y": its.evaluate(last, y)}
        return {**numbers, "calls of the inner node": calls(inner), "calls of the last node": calls(outer)}

    def other_end(its: Any, x: Any, y: Any) -> Any:
        variable = its.Identity()
        shared = its.Custom(function(lambda a: 5 * a), None, variable)
        one, other = its.Negative(shared), its.mix(shared, variable)
        return {"one": its.evaluate(one, x), "other": its.evaluate(other, y), "shared": its.evaluate(shared, x)}

    points = [(2.0, -0.5), (0.25, 3.0)]
    student.matches_reference(again, other_end, at=points, within=(-3.0, 3.0))


@exercise("evaluate", weight=1)
def test_every_node_keeps_its_number(student: Student) -> None:
    """Afterwards every node that was needed has its number in value, and no other one was computed."""

    def kept(its: Any, x: Any) -> Any:
        variable = its.Identity()
        middle = its.Custom(function(lambda a: a**2 + 3), None, variable)
        last = its.Negative(middle)
        its.evaluate(last, x)
        return {"variable": variable.value, "middle": middle.value, "last": last.value}

    def not_needed(its: Any, x: Any) -> Any:
        middle = its.Negative(its.Identity())
        after = function(lambda a: a + 1)
        its.Custom(after, None, middle)
        return {"number": its.evaluate(middle, x), "calls of the node after it": calls(after)}

    student.matches_reference(kept, not_needed, at=[(2.0,), (-0.5,)], within=(-3.0, 3.0))


@exercise("backpropagate", weight=3)
def test_gradients_along_a_chain(student: Student) -> None:
    """Along a chain the slopes are multiplied, each taken at the number of the node's input."""

    def scenario(its: Any, x: Any) -> Any:
        variable = its.Identity()
        cube = its.Custom(function(lambda a: a**3), function(lambda a: [3 * a**2]), variable)
        square = its.Custom(function(lambda a: a**2 + a), function(lambda a: [2 * a + 1]), cube)
        last = its.Negative(square)
        its.evaluate(last, x)
        its.backpropagate(last)
        return {
            "gradient of x": variable.grad,
            "of the cube": cube.grad,
            "of its square": square.grad,
            "of the last": last.grad,
        }

    student.matches_reference(scenario, at=[(2.0,), (-0.75,)], within=(-2.0, 2.0), points=4)


@exercise("backpropagate", weight=3)
def test_gradients_add_up(student: Student) -> None:
    """What arrives at a node from several sides adds up, also from both inputs of one node."""

    def both_inputs(its: Any, x: Any) -> Any:
        variable = its.Identity()
        last = its.mix(variable, variable)
        its.evaluate(last, x)
        its.backpropagate(last)
        return {"gradient of x": variable.grad, "of the last": last.grad}

    def own_slopes(its: Any, x: Any) -> Any:
        variable = its.Identity()
        inner = its.Custom(function(lambda a: a**2 + 3), function(lambda a: [2 * a]), variable)
        last = its.mix(inner, variable)
        its.evaluate(last, x)
        its.backpropagate(last)
        return {"gradient of x": variable.grad, "gradient of the inner node": inner.grad}

    student.matches_reference(both_inputs, own_slopes, at=[(3.0,), (-0.5,)], within=(-2.0, 2.0))


@exercise("backpropagate", weight=4)
def test_a_node_waits_for_all_of_its_gradient(student: Student) -> None:
    """A node hands its gradient down once, when all of it has arrived, whichever of its users is visited first."""

    def ladder(its: Any, x: Any) -> Any:
        variable = its.Identity()
        slope = function(lambda a: [1 + 0 * a])
        top = its.Custom(function(lambda a: a), slope, variable)
        for _ in range(3):
            top = its.mix(its.Negative(top), its.mix(top, top))
        its.evaluate(top, x)
        its.backpropagate(top)
        return {"gradient of x": variable.grad, "calls of the lowest slopes": calls(slope)}

    def short_way_first(its: Any, x: Any) -> Any:
        variable = its.Identity()
        c = its.mix(variable, variable)
        last = its.mix(c, its.Negative(its.Negative(its.mix(c, variable))))
        its.evaluate(last, x)
        its.backpropagate(last)
        return {"gradient of x": variable.grad, "gradient of c": c.grad}

    def long_way_first(its: Any, x: Any) -> Any:
        variable = its.Identity()
        c = its.mix(variable, variable)
        last = its.mix(its.Negative(its.Negative(its.mix(c, variable))), c)
        its.evaluate(last, x)
        its.backpropagate(last)
        return {"gradient of x": variable.grad, "gradient of c": c.grad}

    student.matches_reference(short_way_first, long_way_first, at=[(1.5,), (-0.75,)], within=(-2.0, 2.0))
    student.matches_reference(ladder, at=[(0.1,)], within=(0.1, 0.3))


@exercise("backpropagate", weight=3)
def test_a_second_walk_back_gives_the_same(student: Student) -> None:
    """A second walk back gives the gradients again, not twice as much, and a walk at another x gives those there."""

    def twice(its: Any, x: Any, y: Any) -> Any:
        variable = its.Identity()
        last = its.mix(variable, its.Negative(variable))
        its.evaluate(last, x)
        its.backpropagate(last)
        its.backpropagate(last)
        first = variable.grad
        its.evaluate(last, y)
        its.backpropagate(last)
        return {"twice at x": first, "then at y": variable.grad, "last": last.grad}

    def left_over(its: Any, x: Any, y: Any) -> Any:
        variable = its.Identity()
        middle = its.Negative(variable)
        last = its.mix(middle, variable)
        variable.grad = y
        middle.grad = y
        its.evaluate(last, x)
        its.backpropagate(last)
        return {"gradient of x": variable.grad, "gradient of the middle": middle.grad}

    student.matches_reference(twice, left_over, at=[(3.0, -1.25), (0.5, 2.0)], within=(-2.0, 2.0))


EXACT = 1e-12
"""How near the two walks come; no difference of two values comes so near everywhere."""


@exercise("derivative", weight=2)
def test_the_slope_of_a_graph(student: Student) -> None:
    """The slope of the last node for the variable is right, and comes from the two walks."""

    def polynomial(its: Any, x: Any) -> Any:
        variable = its.Identity()
        last = its.mix(its.mix(variable, variable), its.Negative(variable))
        return its.derivative(last, variable, x)

    def of_an_inner_node(its: Any, x: Any) -> Any:
        variable = its.Identity()
        inner = its.Custom(function(lambda a: a**3), function(lambda a: [3 * a**2]), variable)
        its.Negative(inner)
        return its.derivative(inner, variable, x)

    def left_behind(its: Any, x: Any) -> Any:
        variable = its.Identity()
        middle = its.Negative(variable)
        its.derivative(its.mix(middle, variable), variable, x)
        return {"value of -x": middle.value, "gradient of -x": middle.grad}

    student.matches_reference(
        polynomial, of_an_inner_node, left_behind, at=[(3.0,), (-1.25,)], within=(-2.0, 2.0), absolute=EXACT, relative=EXACT
    )


@exercise("derivative", weight=1)
def test_the_slopes_at_several_points(student: Student) -> None:
    """The same graph can be asked for its slope at one point after another."""

    def scenario(its: Any, x: Any, y: Any) -> Any:
        variable = its.Identity()
        last = its.mix(variable, its.Negative(variable))
        slopes = [its.derivative(last, variable, at) for at in (x, y, x)]
        return dict(zip(["at x", "at y", "at x again"], slopes, strict=True))

    student.matches_reference(scenario, at=[(3.0, -1.25), (0.5, 2.0)], within=(-2.0, 2.0), absolute=EXACT, relative=EXACT)
