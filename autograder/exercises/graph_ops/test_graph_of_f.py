"""Hidden checks of the graph of f: its values, its shared nodes, and that it waits."""

from typing import Any

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.scenario import ordered, same, type_name


@exercise("build_f", weight=2)
def test_the_graph_has_the_values_of_f(student: Student) -> None:
    """Evaluated, the graph has the values of f."""
    points = [(0.0,), (0.5,), (-1.0,)]
    student.matches_reference(lambda its, x: its.evaluate(its.build_f(), x), at=points, within=(-2.0, 0.8), points=5)


@exercise("build_f", weight=2)
def test_what_is_needed_twice_is_one_node(student: Student) -> None:
    """The sum c is one node with two users, and so is the exponential of x."""

    def shared_sum(its: Any) -> Any:
        f = its.build_f()
        return {"d and e have the same input": same(f.inputs[0].inputs[0], f.inputs[1].inputs[0])}

    def shared_exponential(its: Any) -> Any:
        c = its.build_f().inputs[0].inputs[0]
        one, other = c.inputs[0], c.inputs[1]
        either_way = ordered([same(one, other.inputs[0]), same(other, one.inputs[0])])
        return {"b is made of the same a as c": either_way[1]}

    student.matches_reference(shared_sum, shared_exponential)


@exercise("build_f", weight=1)
def test_nothing_is_computed_yet(student: Student) -> None:
    """The graph waits: no node has a number before somebody asks, and each graph is a new one."""

    def waiting(its: Any) -> Any:
        f = its.build_f()
        nodes = {"f": f, "d or e": f.inputs[0], "c": f.inputs[0].inputs[0]}
        return {f"{name} waits": same(node.value, None) for name, node in nodes.items()}

    def new_each_time(its: Any) -> Any:
        return {"the same graph again": same(its.build_f(), its.build_f())}

    def kinds(its: Any) -> Any:
        f = its.build_f()
        return {"last": type_name(f), "before it": ordered([type_name(f.inputs[0]), type_name(f.inputs[1])])}

    student.matches_reference(waiting, new_each_time, kinds)
