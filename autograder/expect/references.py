"""Right answers, kept by content: torch is imported only when an answer is new.

``References.answer`` returns data and gradients of a program at some inputs; ``References.programs`` returns the random
programs of a specification; ``References.save`` keeps what was new for the next time. The store is one JSON file below
``workspace/``, written to a temporary name and renamed; a file that cannot be read is made anew.
"""

import hashlib
import importlib.util
import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from autograder.expect import float_reference
from autograder.expect.elsewhere import Answer, evaluate_here
from autograder.expect.tolerance import INFORMATIVE, are_close
from autograder.expression import program as programs
from autograder.expression.program import Number, Program
from autograder.expression.shrink import Case
from autograder.whole_files import write_whole

Torch = Callable[[Program, Sequence[Number]], Answer]
"""Evaluates a program and its gradient with torch."""


class ReferenceFault(Exception):
    """Torch and the float64 reference disagree, or a check has nothing to compare: the grader's fault."""


class _Stored(msgspec.Struct):
    answers: dict[str, tuple[float, list[float]]] = {}
    programs: dict[str, list[tuple[list[str], list[list[Any]], int, list[Number]]]] = {}


class References:
    """The answers known so far, and torch behind them.

    Args:
        path: Where they are kept; None keeps nothing.
        torch: Evaluates what is new; by default torch in this process, imported then.
    """

    def __init__(self, path: Path | None, torch: Torch = evaluate_here) -> None:
        self._path = path
        self._torch = torch
        self._stored = _read(path)
        self._changed = False
        self._recent: dict[Case, tuple[float, list[float]]] = {}  # by the program itself: no hash to compute
        self._drawn: dict[str, list[Case]] = {}
        self._version = _version("torch")
        self._drawing = _drawing()

    def answer(self, program: Program, inputs: Sequence[Number]) -> Answer:
        """Return the output's value and every input's gradient.

        Raises:
            ReferenceFault: They are not finite, or the two references disagree.
        """
        case = (program, tuple(inputs))
        if case not in self._recent:
            key = _key(self._version, program.to_json(), list(inputs))
            if key not in self._stored.answers:
                self._stored.answers[key] = _confirmed(program, inputs, self._torch)
                self._changed = True
            self._recent[case] = self._stored.answers[key]
        return self._recent[case]

    def programs(self, seed: bytes, operations: Sequence[str], count: int, within: tuple[float, float]) -> list[Case]:
        """Return random programs of the given operations; see ``autograder.expression.random_programs.draw``."""
        key = _key(self._drawing, seed.hex(), list(operations), count, list(within))
        if key not in self._stored.programs:
            from autograder.expression.random_programs import draw  # noqa: PLC0415 - most runs have them kept

            found = draw(int.from_bytes(seed[:8]), operations, count, within, is_informative)
            self._stored.programs[key] = [
                (list(program.names), program.to_json()["steps"], program.output, list(inputs)) for program, inputs in found
            ]
            self._changed = True
        if key not in self._drawn:
            self._drawn[key] = [_case(*entry) for entry in self._stored.programs[key]]
        return self._drawn[key]

    def save(self) -> None:
        """Keep what was new."""
        if self._path is None or not self._changed:
            return
        write_whole(self._path, msgspec.json.encode(self._stored, order="deterministic"))
        self._changed = False


def is_informative(case: Case) -> bool:
    """Return whether a program is finite, of moderate size, and has a gradient worth comparing."""
    size, slope = _sizes(case)
    return size < 1e4 and 1e-2 < slope < 1e4


def has_power(case: Case) -> bool:
    """Return whether ``References.answer`` has an answer: a program is finite, and not every gradient is almost 0."""
    return _sizes(case)[1] >= INFORMATIVE


def _sizes(case: Case) -> tuple[float, float]:
    """Return the size of a program's value and of its largest gradient; zeros where there is no finite answer."""
    try:
        data, gradients = float_reference.evaluate(*case)
    except float_reference.NoReference:
        return 0.0, 0.0
    return abs(data), max(map(abs, gradients))


def _confirmed(program: Program, inputs: Sequence[Number], torch: Torch) -> Answer:
    """Ask torch, and hold the float64 reference against it."""
    data, gradients = torch(program, inputs)
    if not all(math.isfinite(number) for number in [data, *gradients]):
        raise ReferenceFault(f"torch has no finite answer for {program.text()} at {tuple(inputs)}")
    try:
        own_data, own_gradients = float_reference.evaluate(program, inputs)
    except float_reference.NoReference as error:
        raise ReferenceFault(f"the float64 reference has no answer for {program.text()}: {error}") from error
    if not are_close([own_data, *own_gradients], [data, *gradients], 1e-9, 1e-9):
        raise ReferenceFault(f"torch and the float64 reference disagree on {program.text()} at {tuple(inputs)}")
    if max(abs(gradient) for gradient in gradients) < INFORMATIVE:
        raise ReferenceFault(f"every gradient of {program.text()} at {tuple(inputs)} is almost 0: the point has no power")
    return data, gradients


def _case(names: list[str], steps: list[list[Any]], output: int, inputs: list[Number]) -> Case:
    return Program.from_json(names, {"steps": steps, "output": output}), tuple(inputs)


def _key(*parts: Any) -> str:
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()


def _version(package: str) -> str:
    """Return what names a package's version, without importing it: importlib.metadata would take 20 ms."""
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise ReferenceFault(f"{package} is not installed; run `make setup`")
    return hashlib.sha256(Path(found.origin).with_name("version.py").read_bytes()).hexdigest()


def _drawing() -> str:
    """Return what names the way in which programs are drawn: a program kept from before a change would outlive it."""
    folder = Path(programs.__file__).parent
    own = (folder / "random_programs.py").read_bytes() + Path(programs.__file__).read_bytes()
    return hashlib.sha256(own).hexdigest()


def _read(path: Path | None) -> _Stored:
    if path is None or not path.exists():
        return _Stored()
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Stored)
    except (msgspec.DecodeError, OSError):
        return _Stored()
