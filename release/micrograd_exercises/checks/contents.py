"""What is known of the assignment: ``load`` reads ``checks.json``, which lies beside this module."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = "checks.json"
Asked = dict[str, Any]
"""A question as data: what is asked, and the right answer."""


class Damaged(Exception):
    """The folder ``checks`` is not what was handed out; the message says what to do."""


@dataclass(frozen=True)
class Check:
    """One claim about an answer, and the questions that it is tried by."""

    sentence: str
    questions: tuple[Asked, ...]


@dataclass(frozen=True)
class Exercise:
    """One graded task.

    Attributes:
        name: Its id.
        title: What it is called in words.
        points: What it is worth.
        answer: The name that the answer is bound to: a function, a class, a list.
        methods: The methods of the class that are the answer.
        torch: It needs torch.
        cell: The id of its answer cell.
        stubs: What the answer's parts were before anybody had answered.
        needs: Exercises whose answers its checks use.
        hints: Questions that lead to the answer, the gentlest first.
        checks: What is checked here.
    """

    name: str
    title: str
    points: int
    answer: str
    methods: tuple[str, ...]
    torch: bool
    cell: str
    stubs: dict[str, str]
    needs: tuple[str, ...]
    hints: tuple[str, ...]
    checks: tuple[Check, ...]

    @property
    def parts(self) -> tuple[str, ...]:
        """What is to be written: the methods of a class, or the one name."""
        return self.methods or (self.answer,)


@dataclass(frozen=True)
class Contents:
    """An assignment.

    Attributes:
        title: What it is called in words.
        notebook: The notebook's name, without its ending.
        absolute: How far a number may be from the right one.
        relative: The same, as a part of the right one.
        steps: The least and the greatest step of a numerical gradient.
        exercises: By name, in the notebook's order.
    """

    title: str
    notebook: str
    absolute: float
    relative: float
    steps: tuple[float, float]
    exercises: dict[str, Exercise]

    def in_order(self) -> list[str]:
        """Return the exercises in an order in which each comes after those that it needs, where that can be."""
        found: dict[str, None] = {}
        begun: set[str] = set()

        def visit(name: str) -> None:
            if name not in begun:
                begun.add(name)
                for other in self.exercises[name].needs:
                    visit(other)
                found[name] = None

        for name in self.exercises:
            visit(name)
        return list(found)


def load(path: "Path | None" = None) -> Contents:
    """Return what ``checks.json`` holds.

    Args:
        path: Another file than the one beside this module.

    Raises:
        Damaged: It is missing, or is not what was handed out.
    """
    path = path or Path(__file__).with_name(FILE)
    try:
        return contents_of(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise Damaged(f"'{path.name}' is missing or damaged: copy the folder '{path.parent.name}' once more") from None


def contents_of(data: dict[str, Any]) -> Contents:
    """Return contents that were read from JSON."""
    exercises = {
        name: Exercise(
            name,
            entry["title"],
            entry["points"],
            entry["answer"],
            tuple(entry["methods"]),
            entry["torch"],
            entry["cell"],
            entry["stubs"],
            tuple(entry["needs"]),
            tuple(entry["hints"]),
            tuple(Check(check["sentence"], tuple(check["questions"])) for check in entry["checks"]),
        )
        for name, entry in data["exercises"].items()
    }
    steps = data["step_size"]["smallest"], data["step_size"]["largest"]
    tolerances = data["tolerances"]
    return Contents(data["title"], data["notebook"], tolerances["absolute"], tolerances["relative"], steps, exercises)
