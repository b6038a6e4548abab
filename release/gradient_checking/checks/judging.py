"""Judges a student's work: ``judge`` says of each exercise where it stands, ``first`` which one to look at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from typing import Any

from checks import running
from checks.asked import subject_of, text_of
from checks.comparing import judged, requests_of
from checks.contents import Asked, Contents, Exercise
from checks.findings import Finding, described
from checks.placing import place, written_parts
from checks.reading import Cell, Work

RIGHT, PARTLY, NOT_YET = "right", "partly right", "not yet"
UNWRITTEN, WAITS, LEFT_OUT = "not written yet", "waits", "left out"


UNASKED = "graded, but not checked here"


@dataclass(frozen=True)
class Standing:
    """Where an exercise stands.

    Attributes:
        exercise: The exercise.
        status: One of the words above.
        passed: The sentences of the checks that it passes.
        finding: The smallest example of what is not right.
        claim: The sentence of the check that the example is about.
        note: Why it waits, or was left out.
    """

    exercise: Exercise
    status: str
    passed: "tuple[str, ...]" = ()
    finding: "Finding | None" = None
    claim: str = ""
    note: str = ""

    @property
    def points(self) -> float:
        """Points by these checks, each check weighing the same."""
        count = len(self.exercise.checks)
        return round(self.exercise.points * len(self.passed) / count, 1) if count else 0.0


def judge(work: Work, contents: Contents, only: "Sequence[str]" = ()) -> "list[Standing]":
    """Run the cells and judge the exercises, in the notebook's order.

    Args:
        work: The cells.
        contents: What is right.
        only: The exercises to judge; by default all.
    """
    own = place(work.cells, contents)
    names = [name for name in contents.exercises if not only or name in only]
    begun = {name: cell for name in names if (cell := own[name]) and written_parts(cell, contents.exercises[name])}
    unasked = [name for name in begun if not contents.exercises[name].checks]
    found = {name: Standing(contents.exercises[name], LEFT_OUT, note=UNASKED) for name in unasked}
    for torch in (False, True):
        alike = [name for name in begun if name not in unasked and contents.exercises[name].torch is torch]
        asked = {name: begun[name] for name in alike}
        if torch and asked and find_spec("torch") is None:
            note = "torch is not installed here, so nothing was compared"
            found.update({name: Standing(contents.exercises[name], LEFT_OUT, note=note) for name in asked})
        elif asked:
            found.update(_judged(work, contents, asked, torch=torch))
    standings = [found.get(name) or _unwritten(contents.exercises[name], own[name]) for name in names]
    return waiting(standings, contents)


def _unwritten(exercise: Exercise, cell: "Cell | None") -> Standing:
    note = "" if cell else f"nothing here is called '{exercise.answer}'"
    return Standing(exercise, UNWRITTEN, note=note)


def _judged(work: Work, contents: Contents, own: "Mapping[str, Cell]", *, torch: bool) -> "dict[str, Standing]":
    after = {name: cell.number for name, cell in own.items()}
    requests = {name: plan(contents.exercises[name], cell.source) for name, cell in own.items()}
    answered = running.ask(work, after, {name: [one for _, one in asked] for name, asked in requests.items()}, torch=torch)
    found = {}
    for name, cell in own.items():
        exercise = contents.exercises[name]
        stuck = answered.stuck_cells.get(cell.number)
        error = answered.errors.get(cell.number)
        if stuck:
            sentence = f"The cell of {exercise.answer} (code cell {cell.number}) {stuck}; what it defines cannot be checked."
            found[name] = Standing(exercise, NOT_YET, finding=Finding(sentence))
            continue
        replies = grouped(requests[name], answered.replies[name])
        standing = standing_of(exercise, replies, contents, work, answered.stuck.get(name))
        if error and standing.status != RIGHT:
            standing = _with_error(standing, error, work, cell)
        found[name] = standing
    return found


def plan(exercise: Exercise, source: str) -> "list[tuple[int, Asked]]":
    """Return all that is asked of an exercise, each request with the number of its question."""
    questions = [question for check in exercise.checks for question in check.questions]
    return [(number, one) for number, question in enumerate(questions) for one in requests_of(question, source)]


def grouped(asked: "Sequence[tuple[int, Asked]]", replies: "Sequence[Any]") -> "list[list[Any]]":
    """Return the answers, question by question."""
    found: list[list[Any]] = []
    for (number, _request), reply in zip(asked, replies):  # noqa: B905 - equally long
        if number == len(found):
            found.append([])
        found[number].append(reply)
    return found


def standing_of(
    exercise: Exercise,
    replies: "Sequence[Sequence[Any]]",
    contents: Contents,
    work: Work,
    stuck: "tuple[str, int] | None" = None,
) -> Standing:
    """Return where an exercise stands.

    Args:
        exercise: The exercise.
        replies: The answers to each of its questions; an answer that never came is None.
        contents: The tolerances.
        work: Says where lines are.
        stuck: Why an answer never came.
    """
    passed, wrong, number = [], [], 0
    for check in exercise.checks:
        findings = []
        for question in check.questions:
            if None in replies[number]:
                why = stuck[0] if stuck else running.ENDLESS
                text = text_of(question)
                findings += [Finding(f"{subject_of(text)} {why}.", text, size=(500.0 + number,), question=question)]
            else:
                found = judged(question, replies[number], contents, work.place)
                findings += [found] if found else []
            number += 1
        if findings:
            wrong += [(finding, check.sentence) for finding in findings]
        else:
            passed.append(check.sentence)
    if not wrong:
        return Standing(exercise, RIGHT, tuple(passed))
    finding, claim = min(wrong, key=lambda one: (one[0].size, one[0].expression))
    if not passed and all(one.unwritten for one, _ in wrong):
        return Standing(exercise, UNWRITTEN, (), finding, claim)
    return Standing(exercise, PARTLY if passed else NOT_YET, tuple(passed), finding, claim)


def _with_error(standing: Standing, error: "Mapping[str, Any]", work: Work, cell: Cell) -> Standing:
    """Say that the cell itself stopped, where that explains why its name is not there."""
    finding = standing.finding
    told = f"{finding.sentence} {finding.yours.get('error', '')}" if finding else ""
    if error.get("type") != "SyntaxError" and "is not defined" not in told:
        return standing
    where = work.place(error.get("cell") or cell.number, error.get("line"))
    sentence = f"The cell stops with an error before it is complete: {described(error, where)}."
    return replace(standing, status=NOT_YET, finding=Finding(sentence), claim="")


def waiting(standings: "Sequence[Standing]", contents: Contents) -> "list[Standing]":
    """Let an exercise wait that is not right while one that it needs, and that comes before it, is not right either."""
    order = contents.in_order()
    wrong = {one.exercise.name for one in standings if one.status not in (RIGHT, LEFT_OUT)}
    found = []
    for one in standings:
        name = one.exercise.name
        before = order[: order.index(name)]
        needed = [other for other in before if other in wrong and other in one.exercise.needs]
        if needed and one.status in (PARTLY, NOT_YET):
            found.append(replace(one, status=WAITS, note=f"waits for {needed[0]}"))
        else:
            found.append(one)
    return found


def first(standings: "Sequence[Standing]", contents: Contents) -> "Standing | None":
    """Return the exercise to look at: the first that is begun and not right; else the first that is not written."""
    place_of = {name: number for number, name in enumerate(contents.in_order())}
    ordered = sorted(standings, key=lambda one: place_of[one.exercise.name])
    for statuses in ((PARTLY, NOT_YET), (UNWRITTEN,), (WAITS,)):
        for one in ordered:
            if one.status in statuses:
                return one
    return None
