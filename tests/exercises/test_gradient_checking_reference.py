"""The reference of gradient_checking is held equal to torch."""

import importlib.util
import math
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
import torch

PATH = Path(__file__).parents[2] / "autograder" / "exercises" / "gradient_checking" / "reference.py"


def loaded() -> ModuleType:
    specification = importlib.util.spec_from_file_location("gradient_checking_reference", PATH)
    assert specification
    assert specification.loader
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


REFERENCE = loaded()


def slope(function: Callable[[torch.Tensor], torch.Tensor], x: float) -> float:
    at = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    function(at).backward()  # type: ignore[no-untyped-call]  # torch's own
    assert at.grad is not None
    return at.grad.item()


def jacobian(function: Callable[..., Any], *arrays: Any) -> Any:
    inputs = tuple(torch.tensor(array, dtype=torch.float64) for array in arrays)
    found = torch.autograd.functional.jacobian(function, inputs)  # type: ignore[no-untyped-call]  # torch's own
    return [one.numpy() for one in found]


@pytest.mark.parametrize(
    ("name", "function", "points"),
    [
        ("cube_grad", lambda x: x**3, [1.0, 25.0, -0.5]),
        ("log_sine_grad", lambda x: torch.log(x**4) * torch.sin(x**3), [0.05, 0.5, 2.0, -0.75, 20.0]),
        ("sigmoid_grad", torch.sigmoid, [0.0, 1.0, -3.0, 16.0, -800.0, 800.0]),
    ],
)
def test_derivatives_are_those_of_torch(name: str, function: Any, points: list[float]) -> None:
    mine = [getattr(REFERENCE, name)(x) for x in points]
    assert mine == pytest.approx([slope(function, x) for x in points], rel=1e-9, abs=1e-300)


@pytest.mark.parametrize(("x", "mu", "sigma"), [(39.0, 42.0, 3.0), (0.25, 0.0, 0.5), (1.0, 2.5, 1.0)])
def test_the_slope_of_the_bell_is_that_of_torch(x: float, mu: float, sigma: float) -> None:
    right = slope(lambda at: torch.exp(-((at - mu) ** 2) / (2 * sigma**2)), x)
    assert REFERENCE.gaussian_grad(x, mu, sigma) == pytest.approx(right, rel=1e-12)


def test_a_long_taylor_polynomial_is_the_function() -> None:
    for x in (-1.5, 0.3, 2.0):
        value = sum(c * x**k for k, c in enumerate(REFERENCE.taylor_coefficients(25)))
        assert value == pytest.approx(math.sin(x) + math.cos(x), rel=1e-12)
    assert len(REFERENCE.taylor_coefficients(0)) == 1


def test_jacobians_and_their_shapes_are_those_of_torch() -> None:
    x, y, matrix = [2.0, 3.0, -0.5], [0.5, -4.0, 7.0], torch.arange(15, dtype=torch.float64).reshape(5, 3)
    [by_two] = jacobian(lambda x: torch.sin(x[0]) * torch.cos(x[1]), [0.5, 2.0])
    by_x, by_y = jacobian(lambda x, y: x @ y, x, y)
    [of_outer] = jacobian(lambda x: torch.outer(x, x), x)
    [of_matrix] = jacobian(lambda x: matrix @ x, x)
    assert REFERENCE.jacobian_sine_cosine([0.5, 2.0]) == pytest.approx(by_two, rel=1e-12)
    assert np.array(REFERENCE.jacobian_dot(x, y)) == pytest.approx(np.array([by_x, by_y]))
    assert REFERENCE.jacobian_outer(x) == pytest.approx(of_outer, rel=1e-12)
    assert REFERENCE.jacobian_shapes(3, 5) == [one.shape for one in (by_two, by_x, of_outer, of_matrix)]


def test_numerical_gradients_come_near_those_of_torch() -> None:
    x, dout = [[1.0, -2.0], [0.5, 3.0]], [[0.5, 2.0], [-1.0, 0.25]]
    right = jacobian(lambda x: (torch.sin(x) * x[0, 1] * torch.tensor(dout)).sum(), x)[0]
    mine = REFERENCE.numerical_gradient(lambda x: np.sum(np.sin(x) * x[0, 1] * dout), np.array(x))
    with_dout = REFERENCE.numerical_gradient_array(lambda x: np.sin(x) * x[0, 1], np.array(x), np.array(dout))
    assert mine == pytest.approx(right, abs=1e-8)
    assert with_dout == pytest.approx(right, abs=1e-8)


def test_checkers_tell_right_from_wrong() -> None:
    points = np.array([1, 0, 25])
    assert REFERENCE.check_derivative(lambda x: x**3, lambda x: 3 * x**2, points) == "right"
    assert REFERENCE.check_derivative(lambda x: x**3, lambda x: 3 * x, points) == "wrong"
    assert REFERENCE.check_derivative(lambda x: x**3, lambda x: x**7, [0.0]) == "no power"
    assert REFERENCE.check_derivative(lambda x: x**2, lambda _x: math.nan, [1.0]) == "wrong"
    x = np.arange(1, 7).reshape(2, 3)
    assert REFERENCE.check_sparsely(lambda x: np.sum(x**2), x, 2 * x) < 1e-9
    assert REFERENCE.check_sparsely(lambda x: np.sum(x**2), x, 3 * x, 2) == pytest.approx(0.2)
    assert REFERENCE.rel_error(np.array([0.0, 2.0]), np.array([0.0, 3.0])) == pytest.approx(0.2)
