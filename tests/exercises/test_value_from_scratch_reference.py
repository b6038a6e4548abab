"""The reference of value_from_scratch is held equal to torch, and to central differences where torch has nothing to say."""

import importlib.util
import math
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import torch

PATH = Path(__file__).parents[2] / "autograder" / "exercises" / "value_from_scratch" / "reference.py"
XS = [[1.0, 0.0], [0.0, 1.0], [2.0, 1.0], [-0.5, 0.5]]
YS = [1.0, -1.0, 1.0, -1.0]


def loaded() -> ModuleType:
    specification = importlib.util.spec_from_file_location("value_from_scratch_reference", PATH)
    assert specification
    assert specification.loader
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


REFERENCE = loaded()


def leaf(number: float) -> torch.Tensor:
    return torch.tensor(number, dtype=torch.float64, requires_grad=True)


@pytest.mark.parametrize(
    "expression",
    [
        lambda a, b: (a + b) * a,
        lambda a, b: 2 + a * b + 3 * a,
        lambda a, b: -a - b + (1 - a),
        lambda a, b: a / b + 2 / a,
        lambda a, b: a**3 + b**-1,
        lambda a, b: (a * b).exp() + a.exp(),
        lambda a, b: (a + b).tanh() * a.tanh(),
    ],
)
def test_operations_are_those_of_torch(expression: Any) -> None:
    for point in [(0.5, -1.25), (1.5, 0.75)]:
        mine, theirs = [REFERENCE.Value(number) for number in point], [leaf(number) for number in point]
        out, right = expression(*mine), expression(*theirs)
        out.backward()
        right.backward()
        assert out.data == pytest.approx(right.item(), rel=1e-12)
        assert [one.grad for one in mine] == pytest.approx(
            [one.grad.item() for one in theirs if one.grad is not None], rel=1e-12
        )


def test_gradients_by_hand_are_those_of_torch() -> None:
    a, b, c, f = numbers = [leaf(number) for number in (0.5, 4.0, -1.0, 3.0)]
    ((a * b + c) * f).backward()  # type: ignore[no-untyped-call]  # torch's own
    told = REFERENCE.manual_gradients(*(number.item() for number in numbers))
    assert [told[name] for name in "abcf"] == pytest.approx([one.grad.item() for one in numbers if one.grad is not None])
    assert told["d"] == told["e"] == told["c"]

    x1, x2, w1, w2, b = numbers = [leaf(number) for number in (0.5, -1.0, 0.8, 0.3, 0.2)]
    torch.tanh(x1 * w1 + x2 * w2 + b).backward()  # type: ignore[no-untyped-call]
    told = REFERENCE.neuron_gradients(*(number.item() for number in numbers))
    names = ["x1", "x2", "w1", "w2", "b"]
    assert [told[name] for name in names] == pytest.approx([one.grad.item() for one in numbers if one.grad is not None])


def test_slopes_are_those_of_calculus() -> None:
    assert REFERENCE.slope(lambda x: x**3 + math.sin(x), 0.7) == pytest.approx(3 * 0.49 + math.cos(0.7), abs=1e-8)
    assert REFERENCE.three_slopes(lambda a, b, c: a * b + c, 2.0, -3.0, 10.0) == pytest.approx([-3.0, 2.0, 1.0], abs=1e-8)
    assert REFERENCE.numeric_slope(lambda a, b: a * a * b, [2.0, 3.0], 0) == pytest.approx(12.0, abs=1e-8)
    x = REFERENCE.flat_point(-0.5, 3.0, 1.0)
    assert REFERENCE.slope(lambda x: -0.5 * x**2 + 3.0 * x + 1.0, x) == pytest.approx(0.0, abs=1e-8)


def test_tanh_from_exp_has_the_gradient_of_tanh() -> None:
    a, right = REFERENCE.Value(0.7), leaf(0.7)
    o, theirs = REFERENCE.tanh_from_exp(a), torch.tanh(right)
    o.backward()
    theirs.backward()  # type: ignore[no-untyped-call]
    assert right.grad is not None
    assert (o.data, a.grad) == pytest.approx((theirs.item(), right.grad.item()), rel=1e-12)


def test_training_a_network_is_what_torch_does_with_the_same_weights() -> None:
    network = REFERENCE.MLP(2, [3, 1])
    for place, parameter in enumerate(network.parameters()):
        parameter.data = math.sin(1.0 + place)  # no two alike, on both sides of 0
    rows = [[[*(weight.data for weight in neuron.w), neuron.b.data] for neuron in layer.neurons] for layer in network.layers]
    weights = [torch.tensor(row, dtype=torch.float64, requires_grad=True) for row in rows]
    losses = []
    for _ in range(5):
        x = torch.tensor(XS, dtype=torch.float64)
        for weight in weights:
            x = torch.tanh(x @ weight[:, :-1].T + weight[:, -1])
        loss = ((x[:, 0] - torch.tensor(YS, dtype=torch.float64)) ** 2).sum()
        for weight in weights:
            weight.grad = None
        loss.backward()  # type: ignore[no-untyped-call]
        losses.append(loss.item())
        with torch.no_grad():
            for weight in weights:
                assert weight.grad is not None
                weight.sub_(0.1 * weight.grad)
    assert REFERENCE.train(network, XS, YS, 5, 0.1) == pytest.approx(losses, rel=1e-12)
    after = [number for weight in weights for number in weight.flatten().tolist()]
    assert [parameter.data for parameter in network.parameters()] == pytest.approx(after, rel=1e-12)
    assert losses[-1] < losses[0]


def test_the_order_and_the_walk_agree() -> None:
    a, b = REFERENCE.Value(1.0), REFERENCE.Value(2.0)
    out = (a * b + a) * b
    order = REFERENCE.build_topo(out)
    nodes, edges = REFERENCE.trace(out)
    assert len(order) == len(nodes) == 5
    assert set(order) == nodes
    assert all(order.index(operand) < order.index(result) for operand, result in edges)
