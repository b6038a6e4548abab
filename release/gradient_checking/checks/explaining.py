"""The backward pass of a student's own code, step by step, in words: ``explained``.

Each step says which value handed its gradient on, and what was added to which other one. The first step that is not as it
should be is marked: a value that was not complete yet, or an amount that is not the right one.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checks.expect.tolerance import is_close
from checks.contents import Contents
from checks.drawing import made_of, names_of, right_gradient
from checks.findings import Finding, shown

HERE = "  <- the first step that is not right"
MOST_STEPS = 40


def explained(replay: "Mapping[str, Any]", finding: Finding, contents: Contents) -> str:
    """Return the steps, one a line or two.

    Args:
        replay: What happened, as ``replaying`` tells it.
        finding: The example.
        contents: The tolerances.
    """
    return "\n".join(_Steps(replay, finding, contents).lines())


class _Steps:
    def __init__(self, replay: "Mapping[str, Any]", finding: Finding, contents: Contents) -> None:
        self._replay, self._finding, self._contents = replay, finding, contents
        self._nodes: Sequence[Mapping[str, Any]] = replay["nodes"]
        named = names_of(finding)
        self._names = [
            named.get(node["value"]) or f"({node['op'] or 'a value'} = {shown(node['data'])})" for node in self._nodes
        ]
        self._found = False
        self._inputs = len(finding.question["names"])

    def lines(self) -> "Iterator[str]":
        inputs = ", ".join(f"{name} = {value!r}" for name, value in self._finding.inputs.items())
        yield f"{self._finding.expression}   with {inputs}"
        yield ""
        yield from self._values()
        yield ""
        steps = self._replay["steps"]
        if not steps:
            yield "Your backward() calls no _backward of these values, so that there is no step to show."
        telling = [step for step in steps[:MOST_STEPS] if self._nodes[step["node"]]["children"] or step["changed"]]
        for number, step in enumerate(telling, start=1):  # an input has nothing to hand on
            yield from self._step(number, step)
        if len(steps) > MOST_STEPS:
            yield f"... and {len(steps) - MOST_STEPS} more steps"
        if self._replay["error"]:
            yield f"Here it stops: {shown(self._replay['error'])}"
        yield ""
        yield from self._ends()

    def _values(self) -> "Iterator[str]":
        """Yield what the values are, in the order in which they were made."""
        for node, name in sorted(zip(self._nodes, self._names), key=lambda pair: pair[0]["value"]):  # noqa: B905
            is_input = 0 <= node["value"] < self._inputs
            what = made_of([self._names[child] for child in node["children"]], node["op"], is_input=is_input)
            yield f"{name:<10} {shown(node['data']):>12}   {what}"

    def _step(self, number: int, step: "Mapping[str, Any]") -> "Iterator[str]":
        place = step["node"]
        right = right_gradient(self._finding, self._nodes[place]["value"])
        early = right is not None and not self._near(step["grad"], right)
        mark = self._marked(wrong=early)
        whole = f" (when all has arrived: {shown(right)})" if early else ""
        yield f"step {number}: {self._names[place]} hands its gradient {shown(step['grad'])} on{whole}{mark}"
        due = self._due(place)
        for other, before, after in step["changed"]:
            added = after - before if isinstance(after, (int, float)) and isinstance(before, (int, float)) else None
            wanted = due.get(other)
            off = wanted is not None and not early and (added is None or not self._near(added, wanted))
            words = f"{shown(before)} -> {shown(after)}" + (f", that is {added:+.7g}" if added is not None else "")
            owed = f"; due is {wanted:+.7g}" if off else ""
            yield f"    {self._names[other]}.grad  {words}{owed}{self._marked(wrong=off)}"
        missed = [other for other in due if other not in [one for one, *_ in step["changed"]] and abs(due[other]) > 0]
        for other in missed if not early else []:
            yield f"    {self._names[other]}.grad  stays; due is {due[other]:+.7g}" + self._marked(wrong=True)

    def _due(self, place: int) -> "dict[int, float]":
        """Return what a value owes to each of those that it was made of, where the example says it."""
        value = self._nodes[place]["value"]
        places = {node["value"]: other for other, node in enumerate(self._nodes) if node["value"] >= 0}
        due: dict[int, float] = {}
        for to, through, amount in self._finding.question.get("backward", {}).get("contributions", []):
            if through == value and to in places:
                due[places[to]] = due.get(places[to], 0.0) + amount
        return due if set(due) >= set(self._nodes[place]["children"]) - {place} or not due else {}

    def _marked(self, *, wrong: bool) -> str:
        if not wrong or self._found:
            return ""
        self._found = True
        return HERE

    def _ends(self) -> "Iterator[str]":
        """Yield the gradients at the end that the example asks for."""
        for node, name in sorted(zip(self._nodes, self._names), key=lambda pair: pair[0]["value"]):  # noqa: B905
            right = right_gradient(self._finding, node["value"])
            if right is not None and node["value"] < self._inputs:
                word = "right" if self._near(node["grad"], right) else f"WRONG, should be {shown(right)}"
                yield f"in the end {name}.grad is {shown(node['grad'])}: {word}"
        reached = {node["value"] for node in self._nodes}
        for value, name in enumerate(self._finding.question["names"]):
            if value not in reached:
                yield f"{name} hangs on nothing: the result does not know that it was made of it"

    def _near(self, yours: Any, right: float) -> bool:
        close = self._contents.absolute, self._contents.relative
        return isinstance(yours, (int, float)) and is_close(float(yours), right, *close)
