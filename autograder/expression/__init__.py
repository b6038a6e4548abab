"""Expressions as data: trace a function into a ``Program``, show it, evaluate it, draw random ones, shrink them.

``trace`` turns a lambda of a check into a ``Program``; ``sin``, ``softmax`` and ``nll`` may be used inside it beside the
operators and the methods ``exp``, ``log`` and ``tanh``.
"""

from autograder.expression.program import Program
from autograder.expression.tracing import Traced, nll, sin, softmax, trace

__all__ = ["Program", "Traced", "nll", "sin", "softmax", "trace"]
