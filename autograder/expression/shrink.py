"""Makes a disagreement small: fewest operations first, then the roundest inputs.

``shrink`` tries simpler programs and inputs in a fixed order and keeps each that still disagrees; it stops at a fixed
number of tries, so that the same disagreement always gives the same example.
"""

import math
from collections.abc import Callable, Iterator

from autograder.expression.program import Number, Program, operands, pruned

Case = tuple[Program, tuple[Number, ...]]
MOST_TRIES = 150
ROUND = (3.0, 2.0, 1.0, 0.5, -1.0, -2.0, 1.5)
"""Inputs that are tried in place of an odd one. First 3, since 3 + 3, 3 * 3 and 1 are told apart; 1 and 2 hide a mistake."""


def shrink(case: Case, disagrees: Callable[[Case], bool], within: tuple[float, float] = (-math.inf, math.inf)) -> Case:
    """Return the smallest case found for which ``disagrees`` still holds.

    Args:
        case: A program and its inputs, which disagree.
        disagrees: Asks student and reference; false where the reference itself is not finite.
        within: Where the inputs of such a program make sense.
    """
    rounds = tuple(number for number in ROUND if within[0] <= number <= within[1])
    tries = 0
    improved = True
    while improved and tries < MOST_TRIES:
        improved = False
        for simpler in _simpler(case, rounds):
            if not _reads_no_plain_list(simpler[0]):
                continue
            tries += 1
            if disagrees(simpler):
                case, improved = simpler, True
                break
            if tries >= MOST_TRIES:
                break
    return case


def _simpler(case: Case, rounds: tuple[float, ...]) -> Iterator[Case]:
    """Yield the cases that are one step simpler, the greatest gain first."""
    program, inputs = case
    yield from _fewer_operations(program, inputs)
    for position, step in enumerate(program.steps):  # a list becomes shorter
        if step[0] == "list" and len(step) > 3:
            for place in range(len(step) - 1):
                yield _tidy(_shorter(program, position, place), inputs)
    for one in range(len(program.names)):  # two inputs become the same
        for other in range(one):
            yield _tidy(_replaced(program, one, other), inputs)
    for position, value in enumerate(inputs):
        for number in rounds[: rounds.index(value)] if value in rounds else rounds:
            if number not in inputs:
                yield program, (*inputs[:position], number, *inputs[position + 1 :])


def _reads_no_plain_list(program: Program) -> bool:
    """Return whether every entry that is read is one of what a function returned: a plain list's entry says nothing."""
    count = len(program.names)
    lists = {count + index for index, step in enumerate(program.steps) if step[0] == "list"}
    return not any(step[0] == "item" and step[1] in lists for step in program.steps) and program.output not in lists


def _fewer_operations(program: Program, inputs: tuple[Number, ...]) -> Iterator[Case]:
    count = len(program.names)
    for index in range(count, count + len(program.steps) - 1):  # stop early: an inner value is the output
        yield _tidy(Program(program.names, program.steps, index), inputs)
    for position, step in enumerate(program.steps):  # leave one operation out: take its operand instead
        for code in operands(step):
            if isinstance(code, int):
                yield _tidy(_replaced(program, count + position, code), inputs)


def _shorter(program: Program, position: int, place: int) -> Program:
    """Return the program with one entry of a list left out; what reads a later entry, or that one, reads the one before."""
    steps = list(program.steps)
    steps[position] = (*steps[position][: place + 1], *steps[position][place + 2 :])
    derived = {len(program.names) + position}
    for index, step in enumerate(steps):
        if any(code in derived for code in operands(step) if isinstance(code, int)):
            if step[0] == "softmax":
                derived.add(len(program.names) + index)
            elif step[0] in ("item", "nll") and isinstance(step[2], tuple):
                entry = int(step[2][0])
                steps[index] = (step[0], step[1], (entry - (entry >= place and entry > 0),))
    return Program(program.names, tuple(steps), program.output)


def _replaced(program: Program, old: int, new: int) -> Program:
    """Return the program with every use of value ``old`` replaced by the earlier value ``new``."""
    steps = tuple(
        (step[0], *(new if code == old and isinstance(code, int) else code for code in operands(step)))
        for step in program.steps
    )
    return Program(program.names, steps, new if program.output == old else program.output)


def _tidy(program: Program, inputs: tuple[Number, ...]) -> Case:
    """Drop the steps and the inputs that are not needed any more."""
    program = pruned(program)
    count = len(program.names)
    used = {code for step in program.steps for code in operands(step) if isinstance(code, int)} | {program.output}
    kept = [index for index in range(count) if index in used]
    moved = {old: new for new, old in enumerate(kept)}
    moved |= {count + position: len(kept) + position for position in range(len(program.steps))}
    steps = tuple(
        (step[0], *(moved[code] if isinstance(code, int) else code for code in operands(step))) for step in program.steps
    )
    names = tuple("abcdefgh"[position] for position in range(len(kept)))
    return Program(names, steps, moved[program.output]), tuple(inputs[index] for index in kept)
