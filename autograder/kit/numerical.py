"""Numerical gradients that a cell leaves behind: right numbers, and found by nudging the function.

The cell is run once more with another function in place of the notebook's, which notes where it is asked. That shows the
step and the scheme; how exact the numbers must be follows from both.
"""

import ast
import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from autograder.kit.contents import Asked, Contents
from autograder.kit.findings import Finding, described, number
from autograder.kit.placing import bound_by, bound_in
from autograder.kit.reading import parsed

NO_NUDGE = 1e-13
CURVED = 25.0
"""How much a slope changes along a unit, at most; a third derivative is of the same size."""

ROUNDING = 2e-14
WORDS = {
    "forward": "at the point and at that point nudged to one side",
    "symmetric": "one step below the point and one step above it",
}


def requests_of(question: Asked, source: str) -> "list[Asked]":
    """Return what is asked: the numbers, and the cell once more with another function."""
    read = {"do": "read", "name": question["name"], "point": list(question["inputs"].values())}
    rerun = {key: value for key, value in question["rerun"].items() if key != "wanted"}
    part = up_to(source, question["name"])
    if not part or rerun["function"] in bound_by(source):
        return [read]
    parts = [{"source": part, "cell": 0, "first_line": 1}]
    return [read, {"do": "record", **rerun, "name": question["name"], "parts": parts, "point": read["point"]}]


def up_to(source: str, name: str) -> str:
    """Return a cell up to the last statement that binds a name: what comes after it only prints and compares."""
    tree = parsed(source)
    last = 0
    for node in tree.body if tree is not None else []:
        if name in bound_in([node]) or name in _touched(node):
            last = node.end_lineno or 0
    return "\n".join(source.split("\n")[:last])


def _touched(node: ast.AST) -> "set[str]":
    """Return the names that a statement may change: ``slopes.append(...)``, ``slopes[0] = ...``."""
    inner = [one.value for one in ast.walk(node) if isinstance(one, (ast.Attribute, ast.Subscript))]
    return {one.id for one in inner if isinstance(one, ast.Name)}


def judged(
    question: Asked, replies: "Sequence[Mapping[str, Any]]", contents: Contents, where: "Callable[[Any, Any], str]"
) -> "Finding | None":
    """Return what is wrong with the numbers, or None."""
    name, inputs = question["name"], question["inputs"]
    if replies[0].get("error"):
        error = replies[0]["error"]
        sentence = f"`{name}` is no list of numbers. Found: {described(error, where(error.get('cell'), error.get('line')))}."
        return Finding(sentence, question=question)
    recording = replies[1] if len(replies) > 1 and not replies[1].get("error") else {}
    schemes = [_scheme(recording, list(inputs.values()), place) for place in range(len(inputs))]
    yours = [number(entry) for entry in replies[0]["numbers"]]
    found = _compared(question, yours, question["wanted"], schemes, contents, "")
    if found or not recording:
        return found
    if recording["forbidden_calls"]:
        return Finding(f"`{name}` calls {question['rerun']['forbidden']}; the point is to ask f only.", question=question)
    if not recording["calls"]:
        return Finding(f"f is never asked for `{name}`: the numbers come from somewhere else.", question=question)
    theirs = [number(entry) for entry in recording["numbers"]]
    when = "When your cell runs with another function as f, "
    found = _compared(question, theirs, question["rerun"]["wanted"], schemes, contents, when)
    return found or _scheme_wanted(question, schemes, recording, contents)


def _compared(
    question: "Asked",
    yours: "Sequence[float]",
    wanted: "Sequence[float]",
    schemes: "Sequence[tuple[str, float]]",
    contents: Contents,
    when: str,
) -> "Finding | None":
    name, labels = question["name"], question["labels"]
    if len(yours) != len(wanted):
        return Finding(f"{when}`{name}` holds {len(yours)} numbers; {len(wanted)} are asked for.", question=question)
    pairs = list(zip(yours, wanted, schemes))  # noqa: B905 - equally long
    wrong = [i for i, (mine, right, way) in enumerate(pairs) if not abs(mine - right) <= _allowed(right, way, contents)]
    if not wrong:
        return None
    sentence = f"{when}`{name}` is not right for {', '.join(labels[i] for i in wrong)}."
    if when:
        return Finding(sentence, question=question)
    mine, right = {labels[i]: yours[i] for i in wrong}, {labels[i]: wanted[i] for i in wrong}
    return Finding(sentence, name, dict(question["inputs"]), mine, right, name, question=question)


def _allowed(right: float, way: "tuple[str, float]", contents: Contents) -> float:
    """Return how far a number may be off for its scheme and step."""
    scheme, recorded = way
    least, most = contents.steps
    h = min(max(recorded, least), most) if recorded else most
    truncation = h * h * CURVED if scheme == "symmetric" else h * CURVED
    return 1e-6 * abs(right) + contents.absolute + truncation + ROUNDING / h


def _scheme(recording: "Mapping[str, Any]", at: "Sequence[float]", place: int) -> "tuple[str, float]":
    """Return how an input was nudged around a point, and by how much; the last step that was tried counts."""
    calls = [[number(entry) for entry in call] for call in recording.get("calls", []) if len(call) == len(at)]
    moves = []
    for call in calls:
        still = all(abs(x - y) < NO_NUDGE for i, (x, y) in enumerate(zip(call, at)) if i != place)  # noqa: B905
        if still and abs(call[place] - at[place]) > NO_NUDGE and math.isfinite(call[place]):
            moves.append(call[place] - at[place])
    above, below = [move for move in moves if move > 0], [-move for move in moves if move < 0]
    if above and below:
        return ("symmetric" if math.isclose(above[-1], below[-1], rel_tol=1e-3) else "other"), above[-1]
    return ("forward", above[-1]) if above else ("backward", below[-1]) if below else ("other", 0.0)


def _scheme_wanted(
    question: Asked, schemes: "Sequence[tuple[str, float]]", recording: "Mapping[str, Any]", contents: Contents
) -> "Finding | None":
    """Return what is wrong with the scheme, or None."""
    wanted = question.get("schemes", [])
    at = list(question["inputs"].values())
    asked_there = any(all(abs(number(x) - y) < NO_NUDGE for x, y in zip(call, at)) for call in recording["calls"])  # noqa: B905
    for letter, (scheme, h) in zip(question["inputs"], schemes):  # noqa: B905 - equally long
        both = scheme == "symmetric" and "forward" in wanted and asked_there  # one loop may fill both lists
        if wanted and scheme not in wanted and not both:
            return Finding(f"For {letter}, f is not asked {WORDS[wanted[0]]}, the other inputs still.", question=question)
        if wanted and h and not contents.steps[0] <= h <= contents.steps[1]:
            size = "large" if h > contents.steps[1] else "small"
            return Finding(f"The step for {letter}, h = {h:.3g}, is too {size}.", question=question)
    return None
