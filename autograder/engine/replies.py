"""What a worker may answer, as types: anything else is refused while it is decoded.

Everything here comes from a process that student code may have taken over. ``decode`` turns a frame into one of the
structures below or raises ``BadReply``; the texts in them are still the student's, and are cleaned where they are shown.
"""

from typing import Annotated, TypeVar

import msgspec

from autograder.scenario.told import Told

Text = Annotated[str, msgspec.Meta(max_length=400)]
Name = Annotated[str, msgspec.Meta(max_length=80)]
Spelled = float | Annotated[str, msgspec.Meta(pattern="^(nan|inf|-inf)$", max_length=4)]
Numbers = Annotated[list[Spelled], msgspec.Meta(max_length=1000)]
Line = Annotated[int, msgspec.Meta(ge=0, le=10_000_000)]


class BadReply(Exception):
    """A worker answered something that is no answer to the question."""


class StudentError(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """An error that the student's code raised: its type, message, and the cell and line where it was last seen."""

    type: Name
    message: Text
    cell: Line | None
    line: Line | None


NOT_REPEATED = StudentError("", "asked by itself, it answers otherwise", None, None)
"""What is shown of an answer that does not repeat: what was answered beside hidden questions is never shown."""


class Reply(msgspec.Struct, forbid_unknown_fields=True):
    """What all replies have: the number of the request that they answer."""

    id: Annotated[str, msgspec.Meta(max_length=32)]


class Failed(Reply):
    """The request could not be answered, since the student's code raised."""

    error: StudentError


class Facts(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What the reader of the public edition asks after each cell."""

    loss_is_value: bool
    loss_has_gradient: bool


class CellRan(msgspec.Struct, forbid_unknown_fields=True):
    """A cell has run, to its end or to an error."""

    facts: Facts
    error: StudentError | None = None


class Ran(Reply):
    """Cells have run, one after another."""

    ran: Annotated[list[CellRan], msgspec.Meta(max_length=100)]


class Done(Reply):
    """Something was done that has no answer."""


class Bound(Reply):
    """Which names are bound, and which methods the class ``Value`` itself has."""

    bound: list[Name]
    methods: list[Name]


class Evaluation(msgspec.Struct, forbid_unknown_fields=True):
    """One expression's data and gradients, or the error that it raised."""

    data: Spelled | None = None
    grads: Numbers | None = None
    error: StudentError | None = None


class Evaluations(Reply):
    """One answer per expression that was asked."""

    answers: Annotated[list[Evaluation], msgspec.Meta(max_length=1000)]


class NumbersRead(Reply):
    """The numbers that a name holds."""

    numbers: Numbers


class NamedList(msgspec.Struct, forbid_unknown_fields=True):
    """The numbers that a name is bound to."""

    name: Name
    numbers: Numbers


class Lists(Reply):
    """The names that are bound to lists of numbers."""

    lists: Annotated[list[NamedList], msgspec.Meta(max_length=100)]


class ToldNode(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One value of a student's graph: its position in the program (-1 for none), and positions of its children."""

    value: Annotated[int, msgspec.Meta(ge=-1, le=1000)]
    op: Name
    label: Name
    data: float | Name
    grad: float | Name
    children: Annotated[list[Annotated[int, msgspec.Meta(ge=0, le=100)]], msgspec.Meta(max_length=60)]


class ToldGraph(Reply):
    """The graph that the student's ``Value`` built: what is told of it, and how many values it has at least."""

    nodes: Annotated[list[ToldNode], msgspec.Meta(max_length=60)]
    count: Line
    complete: bool


class Called(msgspec.Struct, forbid_unknown_fields=True):
    """What one call returned, and how often another function was asked meanwhile; or the error that it raised."""

    numbers: Numbers | None = None
    watched_calls: Line = 0
    error: StudentError | None = None


class Calls(Reply):
    """One answer per call."""

    answers: Annotated[list[Called], msgspec.Meta(max_length=1000)]


class Played(msgspec.Struct, forbid_unknown_fields=True):
    """What one scenario came to, or the error that it raised."""

    told: Told | None = None
    error: StudentError | None = None


class Scenes(Reply):
    """One answer per scenario that was played."""

    answers: Annotated[list[Played], msgspec.Meta(max_length=1000)]


class Recorded(Reply):
    """What a numerical gradient became with another function, and where that function was asked."""

    calls: Annotated[list[Numbers], msgspec.Meta(max_length=1000)]
    forbidden_calls: Line
    numbers: Numbers | None = None
    error: StudentError | None = None


class TorchPasses(Reply):
    """Leaves of each backward pass of torch, as pairs of data and gradient."""

    passes: Annotated[list[list[Numbers]], msgspec.Meta(max_length=100)]


class BoxReport(msgspec.Struct, forbid_unknown_fields=True):
    """What a box says of itself before student code runs: its layers, or why it could not be closed."""

    layers: list[Name] = []
    failed: Text = ""


AnyReply = TypeVar("AnyReply", bound=Reply)


def decode(frame: bytes, kind: type[AnyReply], request: str) -> AnyReply | Failed:
    """Return a frame as a reply to ``request``: of the kind asked for, or ``Failed``.

    Raises:
        BadReply: It is neither, or answers another request.
    """
    wrong: tuple[type[Exception], ...] = (msgspec.DecodeError, RecursionError, UnicodeDecodeError)
    reply: AnyReply | Failed
    try:
        reply = msgspec.json.decode(frame, type=kind)
    except wrong:
        try:
            reply = msgspec.json.decode(frame, type=Failed)
        except wrong:
            raise BadReply("the worker answered something else than numbers") from None
    if reply.id != request:
        raise BadReply("the worker answered a question that was not asked")
    return reply


def number(spelled: float | str) -> float:
    """Return a number as a float, those included that JSON has to spell out."""
    return float(spelled)
