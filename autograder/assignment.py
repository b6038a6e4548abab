"""An assignment as data: its exercises, points, limits, tolerances and hints, from ``assignment.toml``.

``load`` reads one by name, ``names`` lists what there is: the folder is the registry. Unknown keys are refused, with the
near name.
"""

import difflib
import tomllib
from pathlib import Path
from typing import Annotated

import msgspec

EXERCISES = Path(__file__).parent / "exercises"
"""Where what is hidden lies, one folder per assignment."""

Positive = Annotated[float, msgspec.Meta(gt=0)]


class AssignmentError(Exception):
    """An assignment does not exist, or its ``assignment.toml`` is wrong; the message names the file and what to do."""


class Limits(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What a submission may use: CPU seconds, the factor that the wall clock may take more, megabytes.

    A question is what the checks of one exercise ask at once; answers that are no accident come within milliseconds.
    """

    cell_seconds: Positive
    submission_seconds: Positive
    wall_factor: Positive
    memory_megabytes: Annotated[int, msgspec.Meta(ge=16)]
    torch_memory_megabytes: Annotated[int, msgspec.Meta(ge=16)]
    question_seconds: Positive = 1.0


class Tolerances(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How far an answer may be from the reference: ``absolute + relative * |expected|``."""

    absolute: Positive
    relative: Positive
    torch_absolute: Positive


class StepSize(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The window of step sizes h in which a numerical gradient is accepted."""

    smallest: Positive
    largest: Positive


class Exercise(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One graded task.

    Attributes:
        title: What it is called in words.
        points: What it is worth.
        answer: The name that the student binds at cell level, or "" where the answer is methods of ``Value``.
        methods: The methods of ``Value`` that are the answer.
        given: Methods of ``Value`` that the notebook gives and that are judged here when they were damaged.
        needs_value: The answer works on the student's ``Value``.
        torch: The answer needs the real torch.
        cell: The name of its answer cell, where several answer cells bind the same name.
        uses: The exercises whose answers, functions or classes, its own may call.
        hints: Questions that lead to the answer, the gentlest first.
    """

    title: str
    points: Annotated[int, msgspec.Meta(ge=1)]
    answer: str = ""
    methods: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    needs_value: bool = False
    torch: bool = False
    cell: str = ""
    uses: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


class Assignment(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One assignment; ``exercise`` maps exercise ids to exercises, in dependency order.

    ``modules`` are loaded for every submission, whatever it imports itself.
    """

    title: str
    notebook: str
    limits: Limits
    tolerances: Tolerances
    exercise: dict[str, Exercise]
    step_size: StepSize = StepSize(5e-12, 2e-3)
    modules: tuple[str, ...] = ()
    name: str = ""
    edition: str = "auto"

    @property
    def folder(self) -> Path:
        """Where the hidden checks of this assignment lie."""
        return EXERCISES / self.name


def names() -> list[str]:
    """Return the names of all assignments, sorted."""
    return sorted(path.parent.name for path in EXERCISES.glob("*/assignment.toml"))


def load(name: str) -> Assignment:
    """Return an assignment.

    Raises:
        AssignmentError: There is none of that name, or its file does not hold what it must.
    """
    path = EXERCISES / name / "assignment.toml"
    if name not in names():
        near = difflib.get_close_matches(name, names(), n=1)
        hint = f"did you mean '{near[0]}'?" if near else f"there are: {', '.join(names())}"
        raise AssignmentError(f"there is no assignment '{name}'; {hint}")
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        assignment = msgspec.convert({**data, "name": name}, Assignment)
    except tomllib.TOMLDecodeError as error:
        raise AssignmentError(f"{path}: {error}") from error
    except msgspec.ValidationError as error:
        raise AssignmentError(f"{path}: {error}{_near_field(str(error))}") from error
    for exercise, entry in assignment.exercise.items():
        for other in entry.uses:
            if other not in assignment.exercise:
                near = difflib.get_close_matches(other, assignment.exercise, n=1)
                hint = f"; did you mean '{near[0]}'?" if near else ""
                raise AssignmentError(f"{path}: {exercise} uses '{other}', which is no exercise{hint}")
    return assignment


def _near_field(message: str) -> str:
    """Suggest the field that an unknown one was meant to be."""
    fields = {name for kind in (Assignment, Exercise, Limits, Tolerances, StepSize) for name in kind.__struct_fields__}
    unknown = message.partition("unknown field `")[2].partition("`")[0]
    near = difflib.get_close_matches(unknown, sorted(fields), n=1) if unknown else []
    return f"; did you mean '{near[0]}'?" if near else ""
