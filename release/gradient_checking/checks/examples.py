"""Findings with all that is shown of them: ``stopped`` for code that raised, ``with_line`` adds the line to paste."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from checks.asked import inputs_of, subject_of, text_of, wanted_of
from checks.contents import Asked
from checks.findings import Finding, described
from checks.pasting import as_line

Reply = Mapping[str, Any]
Where = Callable[[Any, Any], str]


def stopped(question: Asked, error: Reply, where: Where, **more: Any) -> Finding:
    """Return what is told of code that raised."""
    text = text_of(question)
    place = error.get("cell"), error.get("line")
    finding = Finding(
        f"{subject_of(text)} {'stops with an error' if error.get('type') else 'does not give a Value with numbers in it'}.",
        text,
        {**inputs_of(question), **more.pop("given", {})},
        {"error": described(error, where(*place))},
        wanted_of(question),
        unwritten=error.get("type") == "NotImplementedError",
        question=question,
        size=more.pop("size", (0.0, float(len(text)))),
        place=place,
        **more,
    )
    return with_line(finding)


def with_line(finding: Finding) -> Finding:
    """Return the finding with a line to paste."""
    question = finding.question
    if question["kind"] == "expression":
        return replace(finding, paste=as_line(_Example(finding)))  # type: ignore[arg-type]  # it has what is read of one
    inputs = inputs_of(question)
    if question["kind"] == "scenario":
        names = f"{', '.join(inputs)} = {', '.join(map(repr, inputs.values()))}; " if inputs else ""
        return replace(finding, paste=names + finding.expression)
    return replace(finding, paste=finding.expression)


class _Example:
    """A finding as the line to paste is made of it."""

    def __init__(self, finding: Finding) -> None:
        self.expression, self.inputs = finding.expression, finding.inputs
        self.yours, self.expected = finding.yours, finding.right
