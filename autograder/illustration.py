"""What a verdict is illustrated with, as data: the student's graph, a curve, their code. Renderers draw it.

``Graph`` is what the student's ``Value`` built for the smallest example, or what it should have been; ``Slope`` a
function with the student's slope and the right one; ``StepError`` the error of a numerical gradient against its step;
``Excerpt`` the code that was judged. ``Illustration`` holds those that there are.
"""

from collections.abc import Sequence

import msgspec

Shown = float | int | str
"""A number as results carry it: finite, or spelled out as ``"nan"``, ``"inf"``, ``"-inf"``; a crash is its text."""


class GraphNode(msgspec.Struct, frozen=True):
    """One value of a graph.

    Attributes:
        name: What it is called: an input's name, the expression's text, the student's own label, or "".
        op: The operation that made it as the student wrote it down (``_op``), or "".
        data: The student's number, or what stood in its place.
        grad: As ``data``, for the gradient.
        expected_data: The right number; None where the example says nothing of this value.
        expected_grad: As ``expected_data``.
        wrong: Which of ``data`` and ``grad`` are not right.
    """

    name: str
    op: str = ""
    data: Shown = 0.0
    grad: Shown = 0.0
    expected_data: Shown | None = None
    expected_grad: Shown | None = None
    wrong: tuple[str, ...] = ()


class Arrow(msgspec.Struct, frozen=True):
    """A value goes into another one: positions of both in the graph, and what the arrow adds to the first one's gradient.

    ``adds`` is None in a student's graph: it is known of a right graph only.
    """

    child: int
    parent: int
    adds: Shown | None = None


class Graph(msgspec.Struct, frozen=True):
    """The values of an expression, children before what is made of them as far as there are no circles.

    Attributes:
        nodes: The values that are shown.
        arrows: From children to what is made of them.
        output: The position of the value that ``backward`` was called on, or None where it is not there.
        first_wrong: The position of the wrong gradient that the backward pass comes to first, or None.
        count: How many values there are in all; more than ``nodes`` where they are too many to show.
        remarks: What is odd about it, in sentences.
    """

    nodes: tuple[GraphNode, ...]
    arrows: tuple[Arrow, ...]
    output: int | None = None
    first_wrong: int | None = None
    count: int = 0
    remarks: tuple[str, ...] = ()

    @property
    def left_out(self) -> int:
        """How many values are not shown."""
        return max(0, self.count - len(self.nodes))


class Slope(msgspec.Struct, frozen=True):
    """A function of one input around a point, the student's slope there, and the right one.

    Attributes:
        function: What the function is called.
        variable: The input that changes.
        at: The point.
        xs: Values of the input, ascending.
        ys: The function's values there.
        yours: The student's derivative.
        expected: The right one.
        secant: The two inputs between which the student's difference was taken, where that is known.
    """

    function: str
    variable: str
    at: float
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    yours: Shown
    expected: float
    secant: tuple[float, float] | None = None


class StepError(msgspec.Struct, frozen=True):
    """The error of a numerical gradient against its step size h, and where the student's h is.

    Attributes:
        scheme: ``forward``, ``backward`` or ``symmetric``.
        variable: The input that is nudged.
        yours: The student's h.
        steps: Step sizes, ascending.
        errors: The error of the scheme at each of them; at least the smallest positive number.
        window: The smallest and the largest h that are accepted.
    """

    scheme: str
    variable: str
    yours: float
    steps: tuple[float, ...]
    errors: tuple[float, ...]
    window: tuple[float, float]


class Excerpt(msgspec.Struct, frozen=True):
    """The student's code that was judged.

    Attributes:
        cell: The cell's number, from 1; 0 in a ``.py`` without cells.
        first_line: The number of the first line of ``text`` in its cell (or file), from 1.
        text: The code.
        marked: Numbers of the lines that the mistake sits on, where that is certain.
        cut: How many lines are not shown.
    """

    cell: int
    first_line: int
    text: str
    marked: tuple[int, ...] = ()
    cut: int = 0


class Illustration(msgspec.Struct, frozen=True):
    """What there is to show of one exercise.

    Attributes:
        graph: The student's own graph of the smallest example.
        right_graph: The same expression's right graph, with what each arrow adds; shown in the last hint only.
        slope: For a derivative of a plain function.
        step_error: For a numerical gradient whose step is the trouble.
        code: The student's code; several places where methods lie apart.
    """

    graph: Graph | None = None
    right_graph: Graph | None = None
    slope: Slope | None = None
    step_error: StepError | None = None
    code: tuple[Excerpt, ...] = ()

    def __bool__(self) -> bool:
        """Return whether there is anything."""
        return any((self.graph, self.right_graph, self.slope, self.step_error, self.code))


def topological(count: int, arrows: Sequence[Arrow]) -> list[int]:
    """Return positions with children before what is made of them; what is in a circle comes last, in its own order."""
    waiting = [0] * count
    parents: list[list[int]] = [[] for _ in range(count)]
    for arrow in arrows:
        waiting[arrow.parent] += 1
        parents[arrow.child].append(arrow.parent)
    ready = [position for position in range(count) if not waiting[position]]
    order: list[int] = []
    while ready:
        position = ready.pop(0)
        order.append(position)
        for parent in parents[position]:
            waiting[parent] -= 1
            if not waiting[parent]:
                ready.append(parent)
    return order + [position for position in range(count) if waiting[position] > 0]
