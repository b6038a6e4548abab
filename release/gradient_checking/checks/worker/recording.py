"""Stands in for the function that a numerical gradient nudges, and remembers where it was asked.

A ``Recorder`` takes the place of the student's ``f`` while the part of a cell that binds the numerical gradient runs
once more: its answers come from another function, and its ``calls`` show the step size and the scheme.
``Recorder.watching`` counts the calls of a function that should not be called at all. ``gradient_at`` is for those who
wrote a function where a list was asked for.
"""

from collections.abc import Callable
from inspect import Parameter, signature
from typing import Any

from .evaluation import evaluate_on_floats
from .numeric import as_number

MOST_CALLS = 200
"""Calls that are remembered; a gradient of three inputs needs six."""

FUNCTIONS = ("f", "func", "fn", "function")
STEPS = ("h", "eps", "epsilon", "delta", "step")
STEP = 1e-6
"""What a student's own function of a gradient is given, by the names of its parameters."""


class Recorder:
    """A function of plain numbers, given as a program, that remembers its arguments."""

    def __init__(self, program: dict[str, Any], parameters: list[str]) -> None:
        self._program = program
        self._parameters = parameters
        self.calls: list[list[float]] = []

    def __call__(self, *args: Any, **kwargs: Any) -> float:
        """Return the program's value at the arguments, which may be given by name as well.

        Raises:
            TypeError: The arguments do not fit the parameters.
        """
        given = [as_number(argument) for argument in args]
        missing = [name for name in self._parameters[len(given) :] if name not in kwargs]
        if missing or len(given) + len(kwargs) != len(self._parameters):
            raise TypeError(f"f takes {', '.join(self._parameters)}")
        given += [as_number(kwargs[name]) for name in self._parameters[len(given) :]]
        if len(self.calls) < MOST_CALLS:
            self.calls.append(given)
        return evaluate_on_floats(self._program, given)

    @staticmethod
    def watching(function: Any) -> "Watched":
        """Return ``function`` wrapped so that its calls are counted."""
        return Watched(function)


class Watched:
    """Calls through to a function and counts."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        self.count = 0

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Count, and return what the function returns."""
        self.count += 1
        return self._function(*args, **kwargs)


def gradient_at(thing: Any, point: list[float], function: Any) -> Any:
    """Return ``thing``; where it is a function, what it returns at a point.

    Args:
        thing: What a student bound to the name of a gradient.
        point: Where the gradient is wanted.
        function: The function that is differentiated, for a parameter that asks for one.
    """
    if not callable(thing) or not point:
        return thing
    required = [
        parameter.name
        for parameter in signature(thing).parameters.values()
        if parameter.default is Parameter.empty and parameter.kind <= Parameter.POSITIONAL_OR_KEYWORD
    ]
    inputs = [name for name in required if name not in FUNCTIONS and name not in STEPS]
    numbers: dict[str, Any] = {inputs[0]: list(point)} if len(inputs) == 1 else dict(zip(inputs, point, strict=False))
    return thing(*(function if name in FUNCTIONS else numbers.get(name, STEP) for name in required))
