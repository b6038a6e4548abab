"""Runs the harness on a program of our own before anything is forked.

Python adapts its code to what it is used for, and writes that into the code: what has been adapted in the zygote need not
be adapted in each fork, and its memory stays shared. ``warm_up`` leaves nothing else behind.
"""

import json
import random
import socket
import sys
from typing import Any

from .harness import Harness
from .protocol import LARGEST_REPLY, encode
from .torch_gradients import leaves_of

OFTEN_ENOUGH = 40
"""How often something must run until Python has adapted it."""

SOURCE = """
class Value:
    def __init__(self, data, children=()):
        self.data, self.grad, self.children, self._backward = data, 0.0, set(children), lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))
        def _backward():
            self.grad += out.grad
            other.grad += out.grad
        out._backward = _backward
        return out

    def __neg__(self):
        return self + 1

    def backward(self):
        order, seen = [], set()
        def visit(one):
            if one not in seen:
                seen.add(one)
                for child in one.children:
                    visit(child)
                order.append(one)
        visit(self)
        self.grad = 1.0
        for one in reversed(order):
            one._backward()

def f(a):
    return [a * 2.0]

numbers = [1.0, 2.0]
"""

PROGRAM = {"steps": [["add", 0, 1], ["neg", 2], ["add", 3, [1.5]]], "output": 4}

RECORDED = {
    "program": {"steps": [["mul", 0, [3.0]]], "output": 1},
    "parameters": ["a"],
    "function": "f",
    "forbidden": "gradf",
    "name": "numbers",
    "point": [1.5],
    "parts": [{"source": "numbers = [f(a) for a in (1.0, 2.0)]", "cell": 2, "first_line": 1}],
}


def warm_up() -> None:
    """Run cells, evaluate expressions and call functions, as a submission does; print nothing, keep nothing."""
    streams, main = (sys.stdout, sys.stderr, sys.stdin), sys.modules["__main__"]
    channel, other = socket.socketpair()
    try:
        for _ in range(2):
            harness = Harness(channel)
            for request in _requests():
                reply = getattr(harness, "do_" + request["do"])(json.loads(json.dumps(request)))
                encode({**reply, "id": "0"}, LARGEST_REPLY)
    finally:
        channel.close()
        other.close()
        sys.stdout, sys.stderr, sys.stdin = streams
        sys.modules["__main__"] = main
        random.seed(0)


def warm_up_torch(torch: Any) -> None:
    """Compute forwards with torch, and note leaves; a backward pass would start a thread, which no fork survives."""
    for kind in (torch.float64, torch.float32):
        logits = torch.tensor([0.0, 3.0, -2.0, 1.0], dtype=kind, requires_grad=True)
        for probabilities in (torch.softmax(logits, dim=0), logits.softmax(0), logits.exp() / logits.exp().sum()):
            loss = -probabilities[3].log()
            leaves_of(loss)
            loss.item()
        torch.nn.functional.cross_entropy(logits.reshape(1, -1), torch.tensor([3]))
        torch.nn.functional.nll_loss(torch.log_softmax(logits, dim=0).unsqueeze(0), torch.tensor([3]))
        logits.detach().double().flatten().tolist()


def _requests() -> list[dict[str, Any]]:
    items = [[0, [1.5, 2], bool(number % 2), 0.5] for number in range(OFTEN_ENOUGH)]
    wrong = [[1, [1.5], False, 0.0]] * 3
    program = {"steps": [["exp", 0]], "output": 1}
    return [
        {"do": "run", "cells": [{"source": SOURCE, "cell": 1, "first_line": 1}]},
        {"do": "lists", "names": ["numbers", "f"]},
        {"do": "names", "names": ["f", "numbers"], "methods": ["__add__", "__mul__"]},
        {"do": "evaluate", "programs": [PROGRAM, program], "items": [*items, *wrong]},
        {"do": "record", **RECORDED},
        {"do": "call", "name": "f", "calls": [[1.0]] * OFTEN_ENOUGH, "watched": "g"},
    ]
