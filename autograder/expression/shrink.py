"""Makes a disagreement small: fewest operations first, then the roundest inputs.

``shrink`` tries simpler programs and inputs in a fixed order and keeps each that still disagrees; it stops at a fixed
number of tries, so that the same disagreement always gives the same example.
"""

from collections.abc import Callable, Iterator

from autograder.expression.program import Number, Program, operands, pruned

Case = tuple[Program, tuple[Number, ...]]
MOST_TRIES = 150
ROUND = (3.0, 2.0, 1.0, 0.5, -1.0, -2.0, 1.5)
"""Inputs that are tried in place of an odd one. First 3, since 3 + 3, 3 * 3 and 1 are told apart; 1 and 2 hide a mistake."""


def shrink(case: Case, disagrees: Callable[[Case], bool]) -> Case:
    """Return the smallest case found for which ``disagrees`` still holds.

    Args:
        case: A program and its inputs, which disagree.
        disagrees: Asks student and reference; false where the reference itself is not finite.
    """
    tries = 0
    improved = True
    while improved and tries < MOST_TRIES:
        improved = False
        for simpler in _simpler(case):
            tries += 1
            if disagrees(simpler):
                case, improved = simpler, True
                break
            if tries >= MOST_TRIES:
                break
    return case


def _simpler(case: Case) -> Iterator[Case]:
    """Yield the cases that are one step simpler, the greatest gain first."""
    program, inputs = case
    count = len(program.names)
    for index in range(count, count + len(program.steps) - 1):  # stop early: an inner value is the output
        yield _tidy(Program(program.names, program.steps, index), inputs)
    for position, step in enumerate(program.steps):  # leave one operation out: take its operand instead
        for code in operands(step):
            if isinstance(code, int):
                yield _tidy(_replaced(program, count + position, code), inputs)
    for one in range(count):  # two inputs become the same
        for other in range(one):
            yield _tidy(_replaced(program, one, other), inputs)
    for position, value in enumerate(inputs):
        for number in ROUND[: ROUND.index(value)] if value in ROUND else ROUND:
            if number not in inputs:
                yield program, (*inputs[:position], number, *inputs[position + 1 :])


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
