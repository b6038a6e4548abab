"""A recorded scenario as Python that a student can read: ``as_code``.

A value that is used once stands where it is used; one that is used again, or whose reading must not move behind a change,
gets a name: the one that the check's author gave it, where there is one.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count
from typing import Any

from checks.scenario.steps import Operand, Step

SIGNS = {
    "add": "+", "sub": "-", "mul": "*", "truediv": "/", "pow": "**", "matmul": "@",
    "lt": "<", "le": "<=", "gt": ">", "ge": ">=", "eq": "==", "ne": "!=",
}  # fmt: skip
CHANGES = frozenset({"setattr", "setitem", "call", "raises"})
"""Steps that may change what others read."""
READS = frozenset({"attr", "item", "apply"})
ATOMS = frozenset({"name", "function", "array"})
LETTERS = "vwuzyxrqp"


def as_code(inputs: Sequence[str], steps: Sequence[Step], output: Operand, names: Mapping[int, str]) -> str:
    """Return a scenario as Python: statements, then the result, with semicolons between.

    Args:
        inputs: Names of the inputs, which have the first indices.
        steps: What is done.
        output: The result.
        names: What values are called.
    """
    return _Writer(dict(enumerate(inputs)), names).written(steps, output)


class _Writer:
    """Writes one scenario, or the inside of a function in it."""

    def __init__(self, known: dict[int, str], names: Mapping[int, str]) -> None:
        self._texts = known
        self._names = names
        self._letters = chain(LETTERS, (f"v{number}" for number in count(1)))
        self._taken = {*known.values()}

    def written(self, steps: Sequence[Step], output: Operand) -> str:
        statements = self._statements(steps, output)
        result = self._shown(output)
        return "; ".join([*statements, *([] if result == "None" else [result])])

    def _statements(self, steps: Sequence[Step], output: Operand) -> list[str]:
        used = Counter(index for step in steps for index in _values(step[2:])) + Counter(_values(output))
        moves = _moved(steps, output)
        statements: list[str] = []
        for index, operation, *operands in steps:
            text = self._expression(operation, operands)
            if operation in ("setattr", "setitem") or (not used[index] and operation != "name"):
                statements.append(text)
            elif operation in ATOMS and (operation == "name" or used[index] == 1):
                self._texts[index] = text
            elif used[index] > 1 or index in moves or (index in self._names and operation != "attr"):
                self._texts[index] = self._name(index)
                statements.append(f"{self._texts[index]} = {_bare(text)}")
            else:
                self._texts[index] = text if operation in READS | {"call", "raises"} else f"({text})"
        return statements

    def _name(self, index: int) -> str:
        name = self._names.get(index) or next(letter for letter in self._letters if letter not in self._taken)
        while name in self._taken:
            name += "_"
        self._taken.add(name)
        return name

    def _expression(self, operation: str, operands: list[Any]) -> str:  # noqa: PLR0911 - one case for each kind of step
        match operation:
            case "name":
                return str(operands[0])
            case "call":
                given = [self._bare(one) for one in operands[1]]
                named = [f"{name}={self._bare(one)}" for name, one in operands[2]]
                return f"{self._shown(operands[0])}({', '.join([*given, *named])})"
            case "attr" | "setattr":
                place = f"{self._shown(operands[0])}.{operands[1]}"
                return place if operation == "attr" else f"{place} = {self._bare(operands[2])}"
            case "item" | "setitem":
                place = f"{self._shown(operands[0])}[{self._bare(operands[1])}]"
                return place if operation == "item" else f"{place} = {self._bare(operands[2])}"
            case "unary":
                return f"-{self._shown(operands[1])}"
            case "binary":
                return f"{self._shown(operands[1])} {SIGNS[operands[0]]} {self._shown(operands[2])}"
            case "array":
                return f"np.array({self._bare(operands[0])})"
            case "function":
                return self._function(*operands)
            case "raises":
                inner = _Writer({**self._texts}, self._names).written(operands[0], None)
                return f"error_of(lambda: {_bare(inner)})"
            case _:
                return self._applied(operands)

    def _applied(self, operands: list[Any]) -> str:
        """Write what Python does not let an object note."""
        name, *values = operands
        shown = [self._bare(value) for value in values]
        match name:
            case "is":
                return f"({self._shown(values[0])} is {self._shown(values[1])})"
            case "type_name":
                return f"type({shown[0]}).__name__"
            case "deepcopy":
                return f"copy.deepcopy({shown[0]})"
            case "shape":
                return f"np.shape({shown[0]})"
            case "kind":
                return f"np.asarray({shown[0]}).dtype.kind"
            case _:
                return f"{name}({', '.join(shown)})"

    def _function(self, parameters: list[str], places: list[int], steps: list[Step], result: Operand) -> str:
        inner = _Writer({**self._texts, **dict(zip(places, parameters, strict=True))}, self._names)
        return f"(lambda {', '.join(parameters)}: {_bare(inner.written(steps, result))})"

    def _bare(self, value: Operand) -> str:
        return _bare(self._shown(value))

    def _shown(self, value: Operand) -> str:
        if isinstance(value, dict):
            return self._structure(value)
        text = repr(value)
        return f"({text})" if text.startswith("-") else text

    def _structure(self, value: dict[str, Any]) -> str:
        kind, inside = next(iter(value.items()))
        if kind == "v":
            return self._texts[inside]
        if kind == "f":
            return f'float("{inside}")'
        if kind == "d":
            return "{" + ", ".join(f"{key!r}: {self._bare(entry)}" for key, entry in inside) + "}"
        entries = [self._bare(entry) for entry in inside]
        if kind == "s":
            return ":".join("" if entry == "None" else entry for entry in entries[: 3 if inside[2] is not None else 2])
        if kind == "t":
            return f"({', '.join(entries)}{',' if len(entries) == 1 else ''})"
        return f"[{', '.join(entries)}]"


def _bare(text: str) -> str:
    """Return a text without the brackets around all of it."""
    if not (text.startswith("(") and text.endswith(")")) or text.endswith(",)"):
        return text
    depth = 0
    for position, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if depth == 0 and position < len(text) - 1:
            return text
    inside = text[1:-1]
    return text if _is_tuple(inside) else inside


def _is_tuple(inside: str) -> bool:
    depth = 0
    for character in inside:
        depth += (character in "([{") - (character in ")]}")
        if character == "," and depth == 0:
            return not inside.startswith("lambda")
    return not inside


def _values(structure: Any) -> Iterator[int]:
    """Yield the indices of the values that an operand holds."""
    if isinstance(structure, dict):
        if set(structure) == {"v"}:
            yield structure["v"]
        else:
            for entry in structure.values():
                yield from _values(entry)
    elif isinstance(structure, list):
        for entry in structure:
            yield from _values(entry)


def _moved(steps: Sequence[Step], output: Operand) -> set[int]:
    """Return the values that are read or computed before a change, and used only after it."""
    last: dict[int, int] = {}
    for position, step in enumerate([*(step[2:] for step in steps), [output]]):
        for index in _values(step):
            last[index] = position
    changes = [position for position, step in enumerate(steps) if step[1] in CHANGES]
    found = set()
    for position, step in enumerate(steps):
        if step[1] not in ATOMS and any(position < change < last.get(step[0], 0) for change in changes):
            found.add(step[0])
    return found


def key_of(scenario: Any) -> str:
    """Return a text that is the same for the same scenario."""
    return json.dumps(scenario, sort_keys=True)
