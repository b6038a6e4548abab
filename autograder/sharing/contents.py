"""All that a student's kit knows of an assignment, as data: ``contents_of``, and ``written`` for its file.

Titles, points, hints and what depends on what come from ``assignment.toml``, stubs from the released notebook, questions
from the hidden checks (``recording``). Names, weights and sources of checks stay here.
"""

import ast
import json
from collections.abc import Iterator, Sequence
from typing import Any

from autograder.assignment import Assignment, Exercise
from autograder.engine.collecting import Check, collect
from autograder.expect.references import References
from autograder.sharing.questions import Question
from autograder.sharing.recording import questions_of

METHODS_OF = {
    "add": ("__add__", "__radd__"),
    "sub": ("__sub__", "__rsub__"),
    "mul": ("__mul__", "__rmul__"),
    "truediv": ("__truediv__", "__rtruediv__"),
    "pow": ("__pow__",),
    "neg": ("__neg__",),
}
"""The methods that an operator may call."""

Contents = dict[str, Any]


def contents_of(assignment: Assignment, cells: Sequence[tuple[str, str]]) -> Contents:
    """Return what the kit knows.

    Args:
        assignment: The assignment.
        cells: The released notebook's code cells: the id and the source of each.

    Raises:
        CouldNotGrade: The checks cannot be collected.
    """
    references, stubs = References(None), _Stubs(cells)
    checks = [check for check in collect(assignment.folder) if check.shared and not check.advice]
    released = [check for check in checks if check.edition in ("", "release")]
    exercises = {}
    for name, exercise in assignment.exercise.items():
        own = [(check, questions_of(check, assignment, references)) for check in released if check.exercise == name]
        asked = [(check, questions) for check, questions in own if questions]
        exercises[name] = {
            "title": exercise.title,
            "points": exercise.points,
            "answer": exercise.answer or "Value",
            "methods": list(exercise.methods),
            "torch": exercise.torch,
            "cell": exercise.cell or stubs.cell_of(exercise.answer or "Value"),
            "stubs": stubs.of(exercise),
            "needs": _needs(assignment, name, [question for _check, questions in asked for question in questions]),
            "hints": list(exercise.hints),
            "checks": [{"sentence": check.sentence, "questions": questions} for check, questions in _merged(asked)],
        }
    return {
        "assignment": assignment.name,
        "title": assignment.title,
        "notebook": assignment.notebook,
        "tolerances": {"absolute": assignment.tolerances.absolute, "relative": assignment.tolerances.relative},
        "step_size": {"smallest": assignment.step_size.smallest, "largest": assignment.step_size.largest},
        "modules": list(assignment.modules),
        "exercises": exercises,
    }


def _merged(asked: Sequence[tuple[Check, list[Question]]]) -> list[tuple[Check, list[Question]]]:
    """Return the checks, each with the questions that none before it asks."""
    seen: set[str] = set()
    found = []
    for check, questions in asked:
        new = [question for question in questions if repr(question) not in seen]
        seen |= {repr(question) for question in new}
        if new:
            found.append((check, new))
    return found


def _needs(assignment: Assignment, own: str, questions: Sequence[Question]) -> list[str]:
    """Return the other exercises whose answers the questions use."""
    used = set(assignment.exercise[own].uses)
    names = {word for question in questions for word in _words(question)}
    for name, exercise in assignment.exercise.items():
        same_cell = exercise.cell == assignment.exercise[own].cell
        methods = {*exercise.methods} & names if same_cell else set()
        if methods or (exercise.answer and exercise.answer in names):
            used.add(name)
    return [name for name in assignment.exercise if name in used - {own}]


def _words(question: Question) -> Iterator[str]:
    """Yield the methods and names that a question may call."""
    if question["kind"] == "expression":
        yield "backward"
        for operation, first, *_rest in question["program"]["steps"]:
            methods = METHODS_OF.get(operation, (operation,))
            yield methods[-1] if isinstance(first, list) else methods[0]  # a number on the left asks the reflected form
    elif question["kind"] == "scenario":
        yield from question["scenario"]["names"]
        for _index, operation, *operands in question["scenario"]["steps"]:
            if operation == "attr":
                yield operands[1]
            elif operation in ("binary", "unary"):
                yield from METHODS_OF.get(operands[0], ())


class _Stubs:
    """What the released notebook's answer cells hold before anybody has answered."""

    def __init__(self, cells: Sequence[tuple[str, str]]) -> None:
        self._cells = [(name, ast.parse(source), source) for name, source in cells]

    def cell_of(self, answer: str) -> str:
        """Return the id of the last cell that binds a name."""
        found = [name for name, tree, _source in self._cells if any(_binds(node, answer) for node in tree.body)]
        return found[-1] if found else ""

    def of(self, exercise: Exercise) -> dict[str, str]:
        """Return the source of each stub, by the name of the function, method, class or list."""
        answer = exercise.answer or "Value"
        where = exercise.cell or self.cell_of(answer)
        for name, tree, source in self._cells:
            for node in tree.body if name == where else []:
                if _binds(node, answer):
                    return dict(_parts(node, source, exercise))
        return {}


def _binds(node: ast.stmt, name: str) -> bool:
    if isinstance(node, ast.Assign):
        return any(isinstance(target, ast.Name) and target.id == name for target in node.targets)
    return isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == name


def _parts(node: ast.stmt, source: str, exercise: Exercise) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.ClassDef) and exercise.methods:
        for inner in node.body:
            if isinstance(inner, ast.FunctionDef) and inner.name in exercise.methods:
                yield inner.name, ast.get_source_segment(source, inner, padded=True) or ""
    else:
        yield exercise.answer, ast.get_source_segment(source, node) or ""


def written(contents: Contents) -> bytes:
    """Return the contents as a file: one line for each question, so that changes can be read."""
    parts = json.dumps(contents, indent=1, default=list).splitlines()
    return ("\n".join(_joined(parts)) + "\n").encode()


def _joined(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines, those that are deep inside on one with what they belong to."""
    whole = ""
    for line in lines:
        depth = len(line) - len(line.lstrip(" "))
        if depth < QUESTION_DEPTH or (depth == QUESTION_DEPTH and line.strip() in ("{", "[")):
            yield from [whole] if whole else []
            whole = line
        else:
            whole += line.strip() if whole.endswith(("{", "[")) or line.strip()[0] in "]}" else " " + line.strip()
    yield whole


QUESTION_DEPTH = 6
"""How far json indents a question: exercises, one of them, its checks, one of them, its questions."""
