"""Draws expressions that nobody can know beforehand, with Hypothesis and the course secret as its seed.

``draw`` returns the same programs for the same seed and specification; they are drawn once per secret and stored with
torch's answers (``autograder.expect.references``), so that Hypothesis is imported only when they are new.
"""

from collections.abc import Callable, Sequence

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from autograder.expression.program import Code, Number, Program, Step, pruned
from autograder.expression.shrink import Case

MOST_STEPS = 6
MOST_TURNS = 20
CONSTANTS: tuple[Number, ...] = (2, 3, -1, 0.5, -1.5, 2.5)


@st.composite
def _cases(pick: st.DrawFn, operations: Sequence[str], inputs: int, low: float, high: float) -> Case:
    """A program of the given operations over a few inputs, and numbers to evaluate it at."""
    steps: list[Step] = []
    for number in range(pick(st.integers(2, MOST_STEPS))):
        name = pick(st.sampled_from(operations))
        known = st.integers(0, inputs + number - 1)
        codes: tuple[Code, ...]
        if name in ("neg", "exp", "log", "tanh"):
            codes = (pick(known),)
        elif name == "pow":
            codes = (pick(known), (pick(st.sampled_from((2, 3, -1, 0.5))),))
        else:
            constant = st.tuples(st.sampled_from(CONSTANTS))
            # A number stands on the right: one on the left asks for a reflected form, which is another question.
            codes = (pick(known), pick(st.one_of(known, known, constant)))
        steps.append((name, *codes))
    names = tuple("abcdefgh"[:inputs])
    program = pruned(Program(names, tuple(steps), inputs + len(steps) - 1))
    hundredths = st.integers(round(low * 100), round(high * 100))
    numbers = tuple(pick(hundredths.filter(lambda n: abs(n) > 20)) / 100 for _ in range(inputs))
    return program, numbers


def draw(
    number: int,
    operations: Sequence[str],
    count: int,
    within: tuple[float, float],
    keep: Callable[[Case], bool],
) -> list[Case]:
    """Return ``count`` programs.

    Args:
        number: The seed.
        operations: The names of the operations that may occur.
        count: How many programs are wanted; fewer are returned only if hardly any can be kept.
        within: The least and the greatest input.
        keep: Whether a program compares anything worth comparing.
    """
    found: list[Case] = []
    for turn in range(MOST_TURNS):  # Hypothesis cannot be told to stop: ask for a few at a time
        _collect(number + turn, _cases(operations, 2, *within), count, found, keep)
        if len(found) == count:
            break
    return found


def _collect(
    number: int, cases: st.SearchStrategy[Case], count: int, found: list[Case], keep: Callable[[Case], bool]
) -> None:
    """Draw one turn of cases and add those that are new and worth keeping, up to ``count``."""

    @seed(number)
    @settings(
        database=None,
        deadline=None,
        max_examples=2 * count,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(cases)
    def collect(case: Case) -> None:
        if len(found) < count and case not in found and keep(case):
            found.append(case)

    collect()
