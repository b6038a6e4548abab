"""Tries methods of the reference in a student's class before anything is judged with them: ``works``."""

from autograder.engine.grafts import Graft
from autograder.engine.replies import Evaluations, number
from autograder.engine.session import Session
from autograder.expect import float_reference
from autograder.expect.tolerance import are_close
from autograder.expression.program import Program
from autograder.expression.tracing import trace

SELF_TEST_POINT = (1.5, -0.5)
SELF_TESTS: dict[str, Program] = {
    "__add__": trace(lambda a, b: a + b),
    "__radd__": trace(lambda a: 2 + a),
    "__mul__": trace(lambda a, b: a * b),
    "__rmul__": trace(lambda a: 2 * a),
    "__neg__": trace(lambda a: -a),
    "__sub__": trace(lambda a, b: a - b),
    "__rsub__": trace(lambda a: 2 - a),
    "__pow__": trace(lambda a: a**3),
    "__truediv__": trace(lambda a, b: a / b),
    "__rtruediv__": trace(lambda a: 2 / a),
    "exp": trace(lambda a: a.exp()),
    "log": trace(lambda a: a.log()),
}
"""What a replaced method must be able to do in the student's class before anything is judged with it."""


def works(session: Session, exercise: str, graft: Graft) -> bool:
    """Return whether each replaced method gives the right value and gradients in the student's class."""
    programs = [SELF_TESTS[method] for method in graft.methods if method in SELF_TESTS]
    request = {
        "do": "evaluate",
        "programs": [program.to_json() for program in programs],
        "items": [[index, _point(program), False, 0.0] for index, program in enumerate(programs)],
    }
    reply = session.ask(exercise, request, Evaluations)
    if not isinstance(reply, Evaluations) or len(reply.answers) != len(programs):
        return False
    for program, answer in zip(programs, reply.answers, strict=True):
        data, gradients = float_reference.evaluate(program, _point(program))
        if answer.data is None or answer.grads is None:
            return False
        if not are_close([number(answer.data), *map(number, answer.grads)], [data, *gradients], 1e-9, 1e-9):
            return False
    return True


def _point(program: Program) -> list[float]:
    return list(SELF_TEST_POINT[: len(program.names)])
