"""Scenarios: what a hidden check does with a student's functions and objects, recorded as data.

``record`` turns a function of a check into a ``Scenario``; the names below may be used inside such a function, beside the
operators, calls, attributes and items of what it is given. A scenario is played on the student's names in the worker, and
on the reference's in the grader (``autograder.worker.scenes``); ``told`` compares the two results.
"""

from autograder.scenario.applied import (
    arguments,
    array,
    as_text,
    at_index,
    calls,
    copied,
    cos,
    exp,
    function,
    has,
    is_a,
    kind,
    length,
    listed,
    log,
    ordered,
    raises,
    rounded,
    same,
    shape,
    shown_as,
    sin,
    tanh,
    total,
    type_name,
)
from autograder.scenario.recording import Names, Noted, record
from autograder.scenario.steps import Scenario

__all__ = [
    "Names",
    "Noted",
    "Scenario",
    "arguments",
    "array",
    "as_text",
    "at_index",
    "calls",
    "copied",
    "cos",
    "exp",
    "function",
    "has",
    "is_a",
    "kind",
    "length",
    "listed",
    "log",
    "ordered",
    "raises",
    "record",
    "rounded",
    "same",
    "shape",
    "shown_as",
    "sin",
    "tanh",
    "total",
    "type_name",
]
