"""Checks for the exercises beside this folder, for students: ``python -m checks``, or in a notebook ``import checks``.

    python -m checks               what is right so far, and the first thing that is not, with its smallest example
    python -m checks --watch       the same for the current exercise, at each save
    python -m checks hint NAME     the next hint for an exercise
    python -m checks draw NAME     the graph that your own code builds, with the first wrong gradient marked
    python -m checks why NAME      the backward pass of your own code, step by step

In a notebook, ``run()``, ``hint("NAME")``, ``draw("NAME")`` and ``why("NAME")`` look at the names that the notebook holds.
Plain Python is enough. The inputs are others than those that you are graded with.
"""

from typing import Any

__all__ = ["draw", "hint", "run", "why"]


def run() -> None:
    """Check what this notebook holds so far, and print what is right and what is not."""
    _in_notebook().run()


def hint(name: str, *, every: bool = False) -> None:
    """Print the next hint for an exercise.

    Args:
        name: The exercise.
        every: Print all of its hints.
    """
    _in_notebook().hint(name, every=every)


def draw(name: str) -> Any:
    """Return a picture of the graph that your code builds in the smallest example of what is wrong; else print it."""
    return _in_notebook().draw(name)


def why(name: str) -> None:
    """Print the backward pass of the smallest example of what is wrong, step by step."""
    _in_notebook().why(name)


def _in_notebook() -> Any:
    from checks import in_notebook  # noqa: PLC0415 - an import takes no time that nobody asked for

    return in_notebook
