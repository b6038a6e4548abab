"""A question in words: ``text_of`` writes it as Python, ``inputs_of`` names its inputs, ``wanted_of`` what is right."""

from collections.abc import Mapping
from typing import Any

from checks.expression.program import Program
from checks.contents import Asked
from checks.told import LENGTHS, flat
from checks.scenario.text import as_code

MOST_SHOWN = 6
"""Entries of a result that a student is shown."""

LONGEST_NAMED = 60
"""Characters of an example that is named in a sentence."""


def program_of(question: Asked) -> Program:
    """Return a question's expression."""
    written = question["program"]["steps"]
    steps = tuple((step[0], *(tuple(code) if isinstance(code, list) else code for code in step[1:])) for step in written)
    return Program(tuple(question["names"]), steps, question["program"]["output"])


def text_of(question: Asked) -> str:
    """Return a question as Python."""
    if question["kind"] == "expression":
        return program_of(question).text()
    if question["kind"] == "call":
        return f"{question['name']}({', '.join(map(repr, question['args']))})"
    if question["kind"] == "scenario":
        scenario = question["scenario"]
        called = {int(index): name for index, name in question["called"].items()}
        return as_code(question["names"], scenario["steps"], scenario["output"], called)
    return str(question["name"])


def subject_of(text: str) -> str:
    """Return what a sentence about an example begins with: its text, where that is short."""
    return text if len(text) <= LONGEST_NAMED else "The example"


def inputs_of(question: "Mapping[str, Any]") -> "dict[str, Any]":
    """Return what each name of a question's text is."""
    if isinstance(question["inputs"], dict):
        return dict(question["inputs"])
    return dict(zip(question["names"], question["inputs"]))  # noqa: B905 - equally long


def labels_of(question: Asked) -> "list[str]":
    """Return what the numbers of an expression are called: its data, then the gradient of each input."""
    return ["data", *(f"{name}.grad" for name in question["names"])]


def wanted_of(question: Asked) -> "dict[str, Any]":
    """Return what is right, by name; of what a scenario comes to, the first entries."""
    if question["kind"] == "expression":
        return dict(zip(labels_of(question), question["wanted"]))  # noqa: B905 - equally long
    if question["kind"] == "scenario":
        leaves = [one for one in flat(question["told"]).items() if not one[0].endswith(LENGTHS)][:MOST_SHOWN]
        return {label: leaf_shown(leaf, question) for label, leaf in leaves}
    return dict(zip(question["labels"], question["wanted"]))  # noqa: B905 - equally long


def leaf_shown(leaf: Any, question: Asked) -> Any:
    """Return an entry as it is shown: an object by its name, a truth value or None as a word."""
    if isinstance(leaf, str) and leaf.startswith("<") and leaf.endswith(">") and leaf[1:-1].split(" ")[-1].isdigit():
        return question["called"].get(leaf[1:-1].split(" ")[-1], leaf)
    return leaf if isinstance(leaf, (float, str)) and not isinstance(leaf, bool) else str(leaf)
