"""Runs a submission's cells inside the box and answers the grader's questions with numbers.

``Harness.serve`` takes one request after another off the channel;
the methods named ``do_...`` are the requests that there are. Nothing here knows an answer: a student who takes the whole
process over can send other numbers, which is no more than writing other code would do.
"""

import contextlib
import json
import socket
from typing import Any

from .cells import Cells
from .errors import describe
from .evaluation import CountedHash, build, definitions, evaluate, named
from .graphs import told
from .numeric import NotANumber, as_number, as_numbers
from .protocol import LARGEST_REPLY, LARGEST_REQUEST, encode, read_frame, spelled
from .recording import Recorder, gradient_at
from .scenes import play


class Harness(Cells):
    """The state of one replay, and the channel on which it is asked about."""

    def __init__(self, channel: socket.socket, *, torch_gradients: Any = None) -> None:
        super().__init__()
        self._channel = channel
        self._torch_gradients = torch_gradients

    def serve(self) -> None:
        """Answer requests until the grader closes the channel or kills this process."""
        while True:
            request = json.loads(read_frame(self._channel, LARGEST_REQUEST))
            try:
                reply = getattr(self, "do_" + request["do"])(request)
            except BaseException as error:  # noqa: BLE001 - whatever a student's code raises is an answer, SystemExit too
                reply = {"error": describe(error)}
            reply["id"] = request["id"]
            self._channel.sendall(encode(reply, LARGEST_REPLY))

    def do_names(self, request: dict[str, Any]) -> dict[str, Any]:
        """Answer which of the names asked for are bound, and which attributes the class ``Value`` itself has."""
        value = self.names.get("Value")
        own = (
            {name: entry for base in reversed(value.__mro__[:-1]) for name, entry in base.__dict__.items()}
            if isinstance(value, type)
            else {}
        )
        return {
            "bound": [name for name in request["names"] if name in self.names],
            "methods": [name for name in request["methods"] if own.get(name) is not None],
        }

    def do_evaluate(self, request: dict[str, Any]) -> dict[str, Any]:
        """Evaluate programs on the student's ``Value``, each on its own; one answer per program."""
        programs = request["programs"]
        order = CountedHash.of(self.names.get("Value"))
        answers: list[dict[str, Any]] = []
        for program, inputs, descending, start in request["items"]:
            order.restart(descending=descending)
            try:
                found = evaluate(programs[program], inputs, self.names, start)
                answers.append({"data": spelled(found["data"]), "grads": [spelled(grad) for grad in found["grads"]]})
            except BaseException as error:  # noqa: BLE001 - as in serve
                answers.append({"error": describe(error)})
        return {"answers": answers}

    def do_scenarios(self, request: dict[str, Any]) -> dict[str, Any]:
        """Play scenarios on the student's names, each on its own; one answer per item."""
        scenarios = request["scenarios"]
        answers: list[dict[str, Any]] = []
        for scenario, inputs, descending in request["items"]:
            try:
                answers.append({"told": play(scenarios[scenario], inputs, self.names, descending=descending)})
            except BaseException as error:  # noqa: BLE001 - as in serve
                answers.append({"error": describe(error)})
        return {"answers": answers}

    def do_graph(self, request: dict[str, Any]) -> dict[str, Any]:
        """Answer the graph that the student's ``Value`` built for a program, after its backward pass."""
        CountedHash.of(self.names.get("Value")).restart(descending=request["descending"])
        return told(build(request["program"], request["inputs"], self.names, request["start"]), request["program"]["output"])

    def do_call(self, request: dict[str, Any]) -> dict[str, Any]:
        """Call a function of the student's with plain numbers, several times; one answer per call."""
        answers: list[dict[str, Any]] = []
        for args in request["calls"]:
            try:
                answers.append(self._call(named(self.names, request["name"]), args, request["watched"]))
            except BaseException as error:  # noqa: BLE001 - as in serve
                answers.append({"error": describe(error)})
        return {"answers": answers}

    def _call(self, function: Any, args: list[Any], watched: str) -> dict[str, Any]:
        """Return what a function returns, and how often another one was asked meanwhile."""
        before = self.names.get(watched)
        watch = Recorder.watching(before)
        if callable(before):
            self.names[watched] = watch
        try:
            numbers = as_numbers(function(*args))
        finally:
            if callable(before):
                self.names[watched] = before
        return {"numbers": [spelled(number) for number in numbers], "watched_calls": watch.count}

    def do_read(self, request: dict[str, Any]) -> dict[str, Any]:
        """Answer the numbers that a name is bound to."""
        return {"numbers": self._gradient(request, self.names.get("f"))}

    def do_lists(self, request: dict[str, Any]) -> dict[str, Any]:
        """Answer the numbers of those names that are bound to lists of numbers."""
        found = []
        for name in request["names"]:
            thing = self.names.get(name)
            with contextlib.suppress(NotANumber):
                if not callable(thing):
                    found.append({"name": name, "numbers": [spelled(number) for number in as_numbers(thing)]})
        return {"lists": found}

    def do_data(self, request: dict[str, Any]) -> dict[str, Any]:
        """Answer the ``data`` of the Value that a name is bound to."""
        return {"numbers": [spelled(as_number(named(self.names, request["name"]).data))]}

    def do_gradients(self, request: dict[str, Any]) -> dict[str, Any]:
        """Answer ``data`` of one name and ``grad`` of each entry of another, both as a cell has left them."""
        entries = named(self.names, request["of"])
        numbers = [named(self.names, request["data"]).data, *(entry.grad for entry in entries)]
        return {"numbers": [spelled(as_number(number)) for number in numbers]}

    def do_graft(self, request: dict[str, Any]) -> dict[str, Any]:
        """Put functions of the reference in place of the student's, and methods into the student's class.

        Where there is no class, the whole reference's stands in for it.
        """
        given, value = definitions(request["source"]), self.names.get("Value")
        reference = given.get("Value")
        if isinstance(value, type):
            for method in request["methods"]:
                setattr(value, method, reference.__dict__[method])
            given["Value"] = value
        elif request["methods"]:
            self.names["Value"] = reference
        self.names.update({name: given[name] for name in request["functions"]})
        return {}

    def do_follow(self, request: dict[str, Any]) -> dict[str, Any]:
        """Compute the loss once more from other logits, and answer its data and their gradients.

        Functions of the reference may take the place of the student's; ``whole`` runs cells as they are, errors and all.
        """
        value = named(self.names, "Value")
        self.names["logits"] = [value(number) for number in request["logits"]]
        given = definitions(request["source"])
        self.names.update({name: given[name] for name in request["functions"]})
        for part in request["parts"]:
            try:
                self._execute(part["source"], part["cell"], part["first_line"])
            except Exception:
                if not request["whole"]:
                    raise
        numbers = [named(self.names, "loss").data, *(logit.grad for logit in self.names["logits"])]
        return {"numbers": [spelled(as_number(number)) for number in numbers]}

    def do_record(self, request: dict[str, Any]) -> dict[str, Any]:
        """Run part of a cell with another function in place of the student's, and answer how it was called.

        All names mean afterwards what they meant before.
        """
        before = dict(self.names)
        recorder = Recorder(request["program"], request["parameters"])
        self.names[request["function"]] = recorder
        watched = Recorder.watching(self.names.get(request["forbidden"]))
        self.names[request["forbidden"]] = watched
        reply: dict[str, Any] = {}
        try:
            for part in request["parts"]:
                self._execute(part["source"], part["cell"], part["first_line"])
            reply["numbers"] = self._gradient(request, recorder)
        except BaseException as error:  # noqa: BLE001 - as in serve
            reply["error"] = describe(error)
        self.names.clear()
        self.names.update(before)
        calls = [[spelled(number) for number in call] for call in recorder.calls]
        return {**reply, "calls": calls, "forbidden_calls": watched.count}

    def _gradient(self, request: dict[str, Any], function: Any) -> list[Any]:
        """Return the numbers that a name holds; where it is a function, those that it returns."""
        thing = named(self.names, request["name"])
        return [spelled(number) for number in as_numbers(gradient_at(thing, request["point"], function))]

    def do_torch_gradients(self, _request: dict[str, Any]) -> dict[str, Any]:
        """Answer the leaves that every backward pass of torch has reached so far: their data and their gradients."""
        passes = self._torch_gradients.passes if self._torch_gradients else []
        return {"passes": [[[spelled(number) for number in pair] for pair in leaves] for leaves in passes]}
