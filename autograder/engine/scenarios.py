"""Scenarios, as a hidden check may ask them of the submission: what the check does with the student's names.

``matches_reference`` plays scenarios on the student's names and on the reference's and compares what they come to;
``answers`` returns the student's, for a check that judges by itself.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from autograder.engine.expressions import POINTS, Expressions
from autograder.engine.left_behind import Point
from autograder.engine.reference_answers import reference_answer
from autograder.engine.replies import NOT_REPEATED, Played, Scenes
from autograder.expect.tolerance import is_close
from autograder.faults import CouldNotGrade, NotRight
from autograder.notebook.shown import clean
from autograder.results import Counterexample, Shown, shown
from autograder.scenario.recording import record
from autograder.scenario.steps import Scenario
from autograder.scenario.told import LENGTHS, MOST_SHOWN, Leaf, differences, flat, is_informative

LONGEST_NAMED = 70
"""Characters of a scenario that is told in the sentence itself; the example beside it shows all of it."""

OBJECT = re.compile(r"<\w+ (\d+)>")
"""An object that is one of the scenario's values, as ``flat`` writes it."""


class Item(NamedTuple):
    """A scenario and its inputs, which may have been drawn."""

    scenario: Scenario
    inputs: Point
    drawn: bool = False


class Scenarios(Expressions):
    """The submission's functions and objects, in the state right after an exercise's own cell."""

    def matches_reference(
        self,
        *functions: Callable[..., Any],
        at: Sequence[Point] = ((),),
        within: tuple[float, float] | None = None,
        points: int = POINTS,
        absolute: float | None = None,
        relative: float | None = None,
        orders: int = 2,
    ) -> None:
        """Compare what scenarios come to with what they come to on the reference's names.

        Args:
            functions: The scenarios (``autograder.scenario``); their parameters after the first name the inputs.
            at: Inputs that may be shown to the student.
            within: Where more points are drawn, up to ``points`` in all, that nobody can know beforehand; None draws none.
            points: How many points there are at least.
            absolute: A tolerance of its own.
            relative: The same.
            orders: Whether sets hand out objects without a hash in two orders (2) or in one (1).

        Raises:
            NotRight: They differ.
            CouldNotGrade: The reference has no answer, or one that compares nothing.
        """
        tolerances = self.assignment.tolerances
        limits = absolute or tolerances.absolute, tolerances.relative if relative is None else relative
        pairs = [(item, self._expected_of(item)) for item in self._items(functions, at, within, points)]
        pairs = [(item, right) for item, right in pairs if right or not item.drawn]
        items, expected = [item for item, _right in pairs], [right for _item, right in pairs]
        ways = list(dict.fromkeys(self._setting.set_orders[:orders]))
        self.compared += len(items)
        played = iter(self._played(items, ways))
        for item, right in zip(items, expected, strict=True):
            for way in ways:
                try:
                    self._compare(item, next(played), right, limits)
                except NotRight:
                    again = self._played([item], [way], showing=True)[0]
                    self._compare(item, again, right, limits)
                    raise NotRight(NOT_REPEATED.message) from None

    def answers(self, function: Callable[..., Any], at: Point = ()) -> dict[str, Leaf]:
        """Return what a scenario comes to on the student's names, by label, for a check that judges by itself.

        Args:
            function: The scenario.
            at: Its inputs, which may be shown to the student.

        Raises:
            NotRight: The student's code stops with an error.
        """
        self.compared += 1
        item = Item(record(function), tuple(at))
        answer = self._played([item], [self._setting.set_orders[0]], showing=True)[0]
        if answer.told is None:
            raise self._stopped(item, answer, {})
        return flat(answer.told)

    def _items(
        self, functions: Sequence[Callable[..., Any]], at: Sequence[Point], within: tuple[float, float] | None, points: int
    ) -> list[Item]:
        """Return all scenarios at all points, those first that may be shown."""
        items: list[Item] = []
        for function in functions:
            scenario = record(function)
            drawn: list[tuple[float, ...]] = []
            if within and scenario.inputs:
                drawn = self.points(len(scenario.inputs), within, scenario.text, max(1, points - len(at)))
            items += [Item(scenario, tuple(point)) for point in at]
            items += [Item(scenario, point, drawn=True) for point in drawn]
        return items

    def _expected_of(self, item: Item) -> dict[str, Leaf]:
        """Return what is right; nothing where a drawn point happens to say nothing.

        Raises:
            CouldNotGrade: A point that the check names says nothing.
        """
        right = reference_answer(self.assignment, item.scenario, item.inputs)
        if not any(map(is_informative, right.values())):
            if item.drawn:
                return {}
            raise CouldNotGrade(f"{self.exercise}: {item.scenario.text} compares nothing at {item.inputs}")
        return right

    def _played(self, items: Sequence[Item], ways: Sequence[bool], *, showing: bool = False) -> list[Played]:
        """Play every item in every way, in one request."""
        scenarios = list({id(item.scenario): item.scenario for item in items}.values())
        places = {id(scenario): place for place, scenario in enumerate(scenarios)}
        asked = [[places[id(item.scenario)], list(item.inputs), way] for item in items for way in ways]
        request = {"do": "scenarios", "scenarios": [scenario.to_json() for scenario in scenarios], "items": asked}
        reply = self._ask(request, Scenes, showing=showing)
        if len(reply.answers) != len(asked):
            raise NotRight("The worker did not answer every question.")
        return reply.answers

    def _compare(self, item: Item, answer: Played, right: dict[str, Leaf], limits: tuple[float, float]) -> None:
        """Compare one answer.

        Raises:
            NotRight: It is not the expected one.
        """
        if answer.told is None:
            raise self._stopped(item, answer, right)
        found = differences(flat(answer.told), right, lambda x, y: is_close(x, y, *limits))
        if not found:
            return
        labels = ", ".join(one.label for one in found[:MOST_SHOWN])
        text = item.scenario.text
        subject = text if labels == "result" and len(text) <= LONGEST_NAMED else labels
        called = item.scenario.called
        mine = {one.label: _shown(one.yours, called) for one in found[:MOST_SHOWN]}
        wanted = {one.label: _shown(one.expected, called) for one in found[:MOST_SHOWN]}
        verb = "is" if len(found) == 1 else "are"
        raise NotRight(f"{subject} {verb} not right.", Counterexample(text, self._inputs(item), mine, wanted))

    def _stopped(self, item: Item, answer: Played, right: dict[str, Leaf]) -> NotRight:
        """Return what to raise where the student's code raised."""
        text, error = item.scenario.text, answer.error
        told = self.describe(error) if error else "no answer"
        wanted = {label: _shown(leaf, item.scenario.called) for label, leaf in _few(right)}
        example = Counterexample(text, self._inputs(item), {"error": told}, wanted)
        subject = text if len(text) <= LONGEST_NAMED else f"The code for {self.exercise}"
        place = (error.cell, error.line) if error else (None, None)
        return NotRight(f"{subject} stops with an error.", example, place=place)

    @staticmethod
    def _inputs(item: Item) -> dict[str, Shown]:
        return {name: shown(value) for name, value in zip(item.scenario.inputs, item.inputs, strict=True)}


def _few(right: dict[str, Leaf]) -> list[tuple[str, Leaf]]:
    """Return the first entries of what is expected, without lengths."""
    return [(label, leaf) for label, leaf in right.items() if not label.endswith(LENGTHS)][:MOST_SHOWN]


def _shown(leaf: Leaf, called: Mapping[int, str]) -> Shown:
    """Return an entry as results carry it: numbers as numbers, all else as a short text; objects by their names."""
    if isinstance(leaf, float) and not isinstance(leaf, bool):
        return shown(leaf)
    if isinstance(leaf, str) and (found := OBJECT.fullmatch(leaf)):
        return called.get(int(found[1]), leaf)
    return clean(leaf, 80) if isinstance(leaf, str) else str(leaf)
