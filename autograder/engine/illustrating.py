"""What a verdict that is not right is illustrated with: the student's graph, a plot, their code.

``illustrate`` asks the worker once more, in a box that has heard of nothing hidden, for the graph of the smallest example.
An illustration that cannot be had is left out: it never costs a verdict.
"""

from autograder.engine.examination import Examination
from autograder.engine.replies import ToldGraph
from autograder.engine.slopes import slope, step_error
from autograder.engine.student_graph import right_graph, student_graph
from autograder.expect.references import ReferenceFault
from autograder.expect.tolerance import is_close
from autograder.faults import NotRight, Question
from autograder.illustration import Excerpt, Graph, Illustration
from autograder.notebook.excerpts import around, marked, of_methods, of_name


def illustrate(name: str, examination: Examination, first: NotRight | None) -> Illustration | None:
    """Return what there is to show of an exercise that is not right.

    Args:
        name: The exercise.
        examination: The submission.
        first: What was not right first; None where the exercise's cell did not get so far.
    """
    found = Illustration(code=_code(name, examination, first))
    if first is not None and first.question is not None:
        found = _drawn(found, name, examination, first, first.question)
    return found or None


def _drawn(found: Illustration, name: str, examination: Examination, first: NotRight, question: Question) -> Illustration:
    entry = examination.assignment.exercise[name]
    if entry.methods or entry.needs_value:
        own, right = _graphs(name, examination, question)
        return Illustration(own, right, code=found.code)
    error = step_error(question, examination.assignment.step_size)
    line = slope(question, first.counterexample) if first.counterexample and not error else None
    return Illustration(slope=line, step_error=error, code=found.code)


def _graphs(name: str, examination: Examination, question: Question) -> tuple[Graph | None, Graph | None]:
    """Return the student's graph and the right one; None for what cannot be had."""
    tolerances = examination.assignment.tolerances
    try:
        data, gradients = examination.setting.references.answer(question.program, question.inputs)
    except ReferenceFault:
        return None, None
    wanted = [data, *(gradient + question.start for gradient in gradients)]
    request = {
        "do": "graph",
        "program": question.program.to_json(),
        "inputs": list(question.inputs),
        "descending": question.descending,
        "start": question.start,
    }
    session = examination.session(name)
    if session.budget.lost_a_picture:
        return None, None
    told = session.ask_quickly(name, request, ToldGraph, showing=True)
    session.budget.lost_a_picture = told is None
    if not isinstance(told, ToldGraph):
        return None, None

    def close(yours: float, expected: float) -> bool:
        return is_close(yours, expected, tolerances.absolute, tolerances.relative)

    own = student_graph(question, told, wanted, close)
    return own, right_graph(question, own, wanted)


def _code(name: str, examination: Examination, first: NotRight | None) -> tuple[Excerpt, ...]:
    """Return the code that was judged, with the line marked at which its cell stopped, or the smallest example did."""
    entry, session = examination.assignment.exercise[name], examination.session(name)
    place = session.places[name]
    if place.position is None or place.stub:
        return ()
    excerpts: tuple[Excerpt, ...] = ()
    if entry.methods:
        own = of_methods(examination.layout, place.position, entry.methods)
        excerpts = own or of_methods(examination.layout, place.position, entry.given)
    elif place.name != "torch":
        excerpts = of_name(examination.layout, place.position, place.name)
    trouble = session.trouble(name)
    error = trouble[1].error if trouble else None
    cell, line = (error.cell, error.line) if error else (first.place if first else (None, None))
    if not line:
        return excerpts
    shown = marked(excerpts, cell, [line])
    return shown if any(one.marked for one in shown) or not cell else around(examination.layout, cell, line)
