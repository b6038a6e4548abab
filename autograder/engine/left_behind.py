"""What a submission's cells have left behind, as a hidden check may ask for it.

``numbers`` returns a list of the student's, ``recorded`` what it becomes with another function, ``loss_and_gradients``
and ``torch_passes`` what the public notebook's last cells hold.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from autograder.engine.box import BoxLost
from autograder.engine.recording import Recording
from autograder.engine.replies import Failed, NumbersRead, Reply, StudentError, TorchPasses, number
from autograder.engine.session import Session
from autograder.expression.program import Number, Program
from autograder.expression.tracing import Traced, trace
from autograder.faults import NotRight
from autograder.notebook.editions import Place
from autograder.notebook.names import CellNames
from autograder.notebook.slices import all_but, slices_for

AnyReply = TypeVar("AnyReply", bound=Reply)
Loss = tuple[float, list[float]]
"""The loss, and the gradient of each logit."""
Point = Sequence[Number]
UNTOLD = "an error"
"""What is said of an error where hidden inputs were asked: its text and even its type could spell them out."""


class LeftBehind:
    """The state right after an exercise's own cell.

    Attributes:
        exercise: The exercise.
        compared: How much has been asked for a comparison so far; a check that asks for nothing proves nothing.
        alone: What is recorded comes from boxes that hear of nothing hidden, as what a student may be shown must.
    """

    def __init__(self, exercise: str, session: Session) -> None:
        self.exercise = exercise
        self._session = session
        self.compared = 0
        self._recordings: dict[str, Recording] = {}
        self.alone, self._in_company = True, False
        self._losses: dict[tuple[float, ...], Loss | NotRight | None] = {}

    @property
    def answer(self) -> str:
        """The name that the student bound the exercise's answer to."""
        return self._session.places[self.exercise].name

    def numbers(self, at: Point = ()) -> list[float]:
        """Return the numbers that the exercise's name is bound to; a function is called with the point ``at``.

        Raises:
            NotRight: They are no flat list of numbers.
        """
        self.compared += 1
        name = self.answer
        known = self._session.list_left(self.exercise)
        if known is not None:
            return [number(entry) for entry in known]
        request = {"do": "read", "name": name, "point": list(at)}
        reply = self._ask(request, NumbersRead, f"`{name}` is no list of numbers. Found: ")
        return [number(entry) for entry in reply.numbers]

    def recorded(
        self, function: Callable[..., Traced], at: Point, *, replaced: str = "f", forbidden: str = "gradf"
    ) -> Recording:
        """Bind the exercise's name once more with another function in place of the student's.

        Args:
            function: What takes the place of ``replaced``.
            at: The point of the gradient, for a student who wrote a function in place of a list.
            replaced: The function that the student differentiates.
            forbidden: A function whose calls are counted.
        """
        program = trace(function)
        text = program.text()
        self.compared += 1
        if text not in self._recordings:
            self._recordings[text] = self._record(program, at, replaced, forbidden)
        return self._recordings[text]

    def _record(self, program: Program, at: Point, replaced: str, forbidden: str) -> Recording:
        place = self._session.places[self.exercise]
        request = {
            "do": "record",
            "program": program.to_json(),
            "parameters": list(program.names),
            "function": replaced,
            "forbidden": forbidden,
            "name": place.name,
            "parts": self._parts(place, replaced, frozenset({replaced, forbidden})),
            "point": list(at),
        }
        known = None if self.alone else self._session.record_in_company(self.exercise, request)
        if known is not None:
            self._in_company = True
            return Recording.of(known, program)
        try:
            reply = self._session.record(self.exercise, request)
        except BoxLost as lost:
            raise self._lost(lost) from None
        if isinstance(reply, Failed):
            raise NotRight(f"The cell stops when it is run once more: {self.describe(reply.error)}.")
        return Recording.of(reply, program)

    def record_alone(self) -> bool:
        """From now on be ``alone``; forget what was recorded otherwise, and return whether there was any of it."""
        forgotten, self._in_company, self.alone = self._in_company, False, True
        if forgotten:
            self._recordings.clear()
        return forgotten

    def _parts(self, place: Place, replaced: str, left_out: frozenset[str], *, whole: bool = False) -> list[dict[str, Any]]:
        """Return the code that binds the name anew, cell by cell; with ``whole``, all of its own cell."""
        own = place.position or 0
        cells = self._session.layout.submission.cells[: own + 1]
        slices = slices_for([cell.source for cell in cells], place.name, replaced, left_out)
        if whole:
            slices[own] = all_but(cells[own].source, left_out)
        return [
            {"source": source, "cell": cells[i].number, "first_line": cells[i].first_line} for i, source in slices.items()
        ]

    def loss_and_gradients(self, logits: Sequence[float]) -> Loss:
        """Return the loss and the gradients of the logits that the public notebook's loss cell left behind.

        Args:
            logits: The notebook's; where a function of the reference stands in for the student's, the loss is computed
                from them once more.

        Raises:
            NotRight: There are none.
        """
        self.compared += 1
        found = self._once((), self._loss_left) if not self._stand_ins else self.loss_with(logits)
        if found is None:
            raise NotRight("The loss cannot be computed with what is right in place of softmax.")
        return found

    def _once(self, key: tuple[float, ...], compute: Callable[[], Loss | None]) -> Loss | None:
        """Return what was found, or raise what was raised, the first time: several checks ask for the same."""
        if key not in self._losses:
            try:
                self._losses[key] = compute()
            except NotRight as problem:
                self._losses[key] = problem
        found = self._losses[key]
        if isinstance(found, NotRight):
            raise found
        return found

    def _loss_left(self) -> Loss:
        request = {"do": "gradients", "data": "loss", "of": "logits"}
        try:
            # In a replay of its own: what other checks have computed may hang on the same objects.
            reply = self._session.ask_alone(self.exercise, request, NumbersRead)
        except BoxLost as lost:
            raise self._lost(lost) from None
        if isinstance(reply, Failed) or not reply.numbers:
            why = self.describe(reply.error) if isinstance(reply, Failed) else "no number"
            raise NotRight(f"The loss cell is not complete: {why}.")
        return _loss(reply)

    @property
    def _stand_ins(self) -> tuple[str, ...]:
        """Functions of the reference that stand in for the student's."""
        return self._session.graft.functions if self._session.graft else ()

    def loss_with(self, logits: Sequence[float]) -> Loss | None:
        """Return the loss and the gradients that the cell computes from other logits.

        None where that cannot be told, since the cell makes its logits inside the expression, or under another name.

        Raises:
            NotRight: The cell then computes no loss.
        """
        return self._once(tuple(logits), lambda: self._loss_from(logits))

    def _loss_from(self, logits: Sequence[float]) -> Loss | None:
        reply = self._followed(logits, whole=False)
        if reply is None:
            return None
        if isinstance(reply, Failed) or len(reply.numbers) != len(logits) + 1:
            why = UNTOLD if isinstance(reply, Failed) else "no numbers"
            raise NotRight(f"With other logits the cell computes no loss: {why}.")
        if not any(_loss(reply)[1]):  # the backward pass may begin in a statement that does not name the loss
            again = self._followed(logits, whole=True)
            if isinstance(again, NumbersRead) and len(again.numbers) == len(logits) + 1:
                return _loss(again)
        return _loss(reply)

    def _followed(self, logits: Sequence[float], *, whole: bool) -> NumbersRead | Failed | None:
        graft = self._session.graft
        left_out = frozenset({"logits", *self._stand_ins})
        parts = self._parts(self._session.places[self.exercise], "logits", left_out, whole=whole)
        source = graft.source if graft and graft.functions else ""
        request = {"do": "follow", "logits": list(logits), "parts": parts, "whole": whole, "source": source}
        try:
            reply = self._session.ask_before(self.exercise, {**request, "functions": list(self._stand_ins)}, NumbersRead)
        except BoxLost as lost:
            raise self._lost(lost) from None
        reads = set().union(*(CellNames.of(part["source"]).reads for part in parts))
        elsewhere = "softmax" in reads and "logits" not in reads
        return None if elsewhere or (isinstance(reply, Failed) and reply.error.type == "NameError") else reply

    def torch_passes(self) -> list[dict[float, float]]:
        """Return, for each backward pass of torch in the submission, each leaf's data and gradient."""
        self.compared += 1
        reply = self._ask({"do": "torch_gradients"}, TorchPasses)
        return [{number(pair[0]): number(pair[1]) for pair in leaves if len(pair) == 2} for leaves in reply.passes]

    def describe(self, error: StudentError) -> str:
        """Return an error of the student's code as one line: type, message, where."""
        return self._session.describe(error)

    def _ask(self, request: dict[str, Any], kind: type[AnyReply], otherwise: str = "", *, showing: bool = True) -> AnyReply:
        """Ask; ``showing`` is False where the request holds a hidden input."""
        try:
            reply = self._session.ask(self.exercise, request, kind, showing=showing)
        except BoxLost as lost:
            raise self._lost(lost) from None
        if isinstance(reply, Failed):
            raise NotRight(f"{otherwise}{self.describe(reply.error) if showing else UNTOLD}.")
        return reply

    def _lost(self, lost: BoxLost) -> NotRight:
        return NotRight(f"No answer: {lost.reason}.", lost=True)


def _loss(reply: NumbersRead) -> Loss:
    found = [number(entry) for entry in reply.numbers]
    return found[0], found[1:]
