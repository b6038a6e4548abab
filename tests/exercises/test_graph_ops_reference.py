"""The reference of graph_ops is held equal to torch."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import torch

PATH = Path(__file__).parents[2] / "autograder" / "exercises" / "graph_ops" / "reference.py"


def loaded() -> ModuleType:
    specification = importlib.util.spec_from_file_location("graph_ops_reference", PATH)
    assert specification
    assert specification.loader
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


REFERENCE = loaded()


def value_and_slope(function: Callable[[torch.Tensor], torch.Tensor], x: float) -> tuple[float, float]:
    at = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    value = function(at)
    value.backward()  # type: ignore[no-untyped-call]  # torch's own
    assert at.grad is not None
    return value.item(), at.grad.item()


def f(x: torch.Tensor) -> torch.Tensor:
    c = torch.exp(x) + torch.exp(x) ** 2
    return torch.exp(c) + torch.sin(c)


OPERATIONS: dict[str, Callable[..., Any]] = {
    "Identity": lambda a: a,
    "Negative": lambda a: -a,
    "Exp": torch.exp,
    "Square": torch.square,
    "Sin": torch.sin,
    "Add": torch.add,
    "Multiply": torch.mul,
}


@pytest.mark.parametrize("name", OPERATIONS)
def test_operations_are_those_of_torch(name: str) -> None:
    numbers = [2.0] if name not in ("Add", "Multiply") else [2.0, -0.75]
    inputs = [torch.tensor(number, dtype=torch.float64, requires_grad=True) for number in numbers]
    value = OPERATIONS[name](*inputs)
    value.backward()
    node = getattr(REFERENCE, name)()
    assert node.compute(*numbers) == pytest.approx(value.item(), rel=1e-12)
    assert node.slopes(*numbers) == pytest.approx([one.grad.item() for one in inputs if one.grad is not None], rel=1e-12)


@pytest.mark.parametrize("x", [0.0, 0.5, -1.5])
def test_the_graph_of_f_has_the_values_and_slopes_of_torch(x: float) -> None:
    last = REFERENCE.build_f()
    variable = REFERENCE.in_order(last)[0]
    value, slope = value_and_slope(f, x)
    assert last.forward(x) == pytest.approx(value, rel=1e-12)
    assert REFERENCE.derivative(last, variable, x) == pytest.approx(slope, rel=1e-12)
    assert REFERENCE.derivative(last, variable, x) == pytest.approx(slope, rel=1e-12)  # not twice as much


def test_f_at_zero_is_what_the_notebook_says() -> None:
    assert value_and_slope(f, 0.0) == pytest.approx((8.298353525756331, 20.918727787150523), rel=1e-12)
    assert len(REFERENCE.in_order(REFERENCE.build_f())) == 7


def test_shared_nodes_are_computed_once_and_collect_every_gradient() -> None:
    asked = []

    def doubled(a: float) -> float:
        asked.append(a)
        return 2 * a

    variable = REFERENCE.Identity()
    top = REFERENCE.Custom(doubled, lambda _a: [2.0], variable)
    for _ in range(20):
        top = REFERENCE.Add(top, top)
    assert REFERENCE.derivative(top, variable, 0.5) == 2.0**21
    assert (top.value, asked) == (2.0**20, [0.5])
