"""The right answers, each in a form that asks no other answer: what is carried forward must not hold what is judged."""

import math
from collections.abc import Callable, Iterable
from itertools import product
from typing import Any

import numpy as np


def rel_error(x: Any, y: Any) -> Any:
    """Return the largest relative error of two numbers or arrays."""
    return np.max(np.abs(x - y) / np.maximum(1e-8, np.abs(x) + np.abs(y)))


def numerical_gradient(f: Callable[[Any], Any], x: Any, h: float = 1e-5) -> Any:
    """Return the symmetric differences of a function that returns a number."""
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = h
        gradient[place] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient


def numerical_gradient_array(f: Callable[[Any], Any], x: Any, dout: Any, h: float = 1e-5) -> Any:
    """Return the gradient of the sum of dout * f(x), by symmetric differences."""
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = h
        gradient[place] = np.sum(dout * (f(x + step) - f(x - step)) / (2 * h))
    return gradient


def check_derivative(f: Callable[[Any], Any], df: Callable[[Any], Any], xs: Iterable[Any], h: float = 1e-5) -> str:
    """Return whether a derivative is "right", "wrong", or was asked at points that have "no power"."""
    power = False
    for x in xs:
        slope, claimed = (f(x + h) - f(x - h)) / (2 * h), df(x)
        near = max(1e-7, 1e-6 * max(1e-8, abs(slope) + abs(claimed)))
        if not abs(slope - claimed) <= near:
            return "wrong"
        power = power or abs(slope) > 1e-6
    return "right" if power else "no power"


def check_sparsely(f: Callable[[Any], Any], x: Any, gradient: Any, count: int = 10, seed: int = 0, h: float = 1e-5) -> float:
    """Return the largest relative error of a gradient at a few places, drawn without repetition."""
    x = np.array(x, dtype=float)
    worst = 0.0
    for number in np.random.default_rng(seed).permutation(x.size)[:count]:
        place = np.unravel_index(number, x.shape)
        step = np.zeros_like(x)
        step[place] = h
        slope, claimed = (f(x + step) - f(x - step)) / (2 * h), gradient[place]
        worst = max(worst, abs(slope - claimed) / max(1e-8, abs(slope) + abs(claimed)))
    return worst


def cube_grad(x: Any) -> Any:
    """Return the derivative of x cubed."""
    return 3 * x**2


def log_sine_grad(x: float) -> float:
    """Return the derivative of log(x**4) * sin(x**3)."""
    return 4 / x * math.sin(x**3) + math.log(x**4) * 3 * x**2 * math.cos(x**3)


def sigmoid_grad(x: float) -> float:
    """Return the derivative of the logistic function, far out as well."""
    small = math.exp(-abs(x))
    return small / (1 + small) ** 2


def gaussian_grad(x: float, mu: float, sigma: float) -> float:
    """Return the derivative for x of the bell curve with its top at mu."""
    return -(x - mu) / sigma**2 * math.exp(-((x - mu) ** 2) / (2 * sigma**2))


def taylor_coefficients(n: int) -> list[float]:
    """Return the coefficients of the Taylor polynomial of sin + cos at 0."""
    return [[1, 1, -1, -1][k % 4] / math.factorial(k) for k in range(n + 1)]


def jacobian_shapes(n: int, m: int) -> list[tuple[int, ...]]:
    """Return the shapes of the derivatives of the notebook's four functions."""
    return [(2,), (n,), (n, n, n), (m, n)]


def jacobian_sine_cosine(x: Any) -> Any:
    """Return the derivative of sin(x[0]) * cos(x[1])."""
    return np.array([math.cos(x[0]) * math.cos(x[1]), -math.sin(x[0]) * math.sin(x[1])])


def jacobian_dot(x: Any, y: Any) -> Any:
    """Return the derivatives of x @ y for x and for y."""
    return y, x


def jacobian_outer(x: Any) -> Any:
    """Return the derivative of x[i] * x[j] for x[k], at [i, j, k]."""
    jacobian = np.zeros((len(x), len(x), len(x)))
    for i, j in product(range(len(x)), repeat=2):
        jacobian[i, j, i] += x[j]
        jacobian[i, j, j] += x[i]
    return jacobian
