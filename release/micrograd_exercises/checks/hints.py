"""The ladder of hints: ``next_hint`` tells one more each time that it is asked, and remembers in a file beside the work."""

import contextlib
import json
from pathlib import Path

from checks.contents import Exercise

STATE = ".checks_hints.json"


def next_hint(exercise: Exercise, folder: Path, *, every: bool = False) -> str:
    """Return the next hint for an exercise, or all of them.

    Args:
        exercise: The exercise.
        folder: Where it is remembered how many hints were told; where nothing can be written, the first is told again.
        every: Return all hints.
    """
    hints = exercise.hints
    if not hints:
        return f"There is no hint for {exercise.name}."
    told = _told(folder)
    count = told.get(exercise.name, 0)
    number = len(hints) if every else min(count + 1, len(hints))
    _remember(folder, {**told, exercise.name: max(number, count)})
    lines = [f"{exercise.name}: {exercise.title}", ""]
    first = 1 if every else number
    lines += [f"Hint {place} of {len(hints)}: {hints[place - 1]}" for place in range(first, number + 1)]
    if number == len(hints) and not every:
        lines += ["", "That was the last one. All of them once more: python -m checks hint " + exercise.name + " --all"]
    return "\n".join(lines)


def _told(folder: Path) -> "dict[str, int]":
    try:
        found = json.loads((folder / STATE).read_text(encoding="utf-8"))
        return {name: count for name, count in found.items() if type(count) is int and count > 0}
    except (OSError, ValueError, AttributeError):
        return {}


def _remember(folder: Path, told: "dict[str, int]") -> None:
    with contextlib.suppress(OSError):  # a folder that cannot be written: hints are told all the same
        (folder / STATE).write_text(json.dumps(told, sort_keys=True) + "\n", encoding="utf-8")
