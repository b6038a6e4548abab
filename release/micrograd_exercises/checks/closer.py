"""Asks once more about one example: ``graph_of`` and ``replay_of`` say what a student's code makes of it."""

from collections.abc import Mapping
from typing import Any

from checks import running
from checks.contents import Contents, Exercise
from checks.findings import Finding, described
from checks.judging import RIGHT, UNWRITTEN, Standing
from checks.placing import place
from checks.reading import Work


class Nothing(Exception):
    """There is nothing to show; the message says why."""


def example_of(standing: Standing) -> Finding:
    """Return the expression that shows what is wrong.

    Raises:
        Nothing: There is none.
    """
    exercise, finding = standing.exercise, standing.finding
    if standing.status == RIGHT:
        raise Nothing(f"{exercise.name} is right: there is nothing to look for.")
    if standing.status == UNWRITTEN:
        raise Nothing(f"{exercise.name} is not written yet.")
    if finding is None:
        raise Nothing(f"{exercise.name}: {standing.note or 'there is no example'}.")
    if not finding.question or finding.question["kind"] != "expression":
        raise Nothing(f"There is no graph of Values to show for {exercise.name}. {finding.sentence}")
    return finding


def asked_of(finding: Finding, what: str) -> "dict[str, Any]":
    """Return the request for the graph, or the replay, of an example."""
    question = finding.question
    given = {"program": question["program"], "inputs": question["inputs"]}
    return {"do": what, **given, "descending": finding.descending, "start": finding.start}


def reply_of(work: Work, contents: Contents, exercise: Exercise, request: "Mapping[str, Any]") -> "dict[str, Any]":
    """Return the answer to a request about an exercise's names.

    Raises:
        Nothing: The code stops, or does not come to an end.
    """
    own = place(work.cells, contents)[exercise.name]
    if own is None:
        raise Nothing(f"nothing here is called '{exercise.answer}'.")
    answered = running.ask(work, {exercise.name: own.number}, {exercise.name: [dict(request)]})
    return checked(answered.replies[exercise.name][0], work)


def checked(reply: "Mapping[str, Any] | None", work: "Work | None" = None) -> "dict[str, Any]":
    """Return a reply that is one.

    Raises:
        Nothing: It is an error.
    """
    if reply is None:
        raise Nothing("Your code does not come to an end here.")
    if reply.get("error"):
        error = reply["error"]
        where = work.place(error.get("cell"), error.get("line")) if work else ""
        raise Nothing(f"There is no graph: building it stops with {described(error, where)}.")
    return dict(reply)
