"""Computes for as long as a hidden input says, so that the seconds that are left tell it. (This reads; it is told here.)

must: the seconds that a student is told do not depend on what hidden inputs made of them
earns: nothing
shows: did not finish within 0.5 seconds of computing
slow: yes
"""
# %%
import os
import time

PUBLIC = {(2, 3, 4), (0.5, 1.2, -2), (3, 0.7, 0.25), (1, 2, 3)}
HEARD = []


def compute(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def gradf(a, b, c):
    if (a, b, c) not in PUBLIC and not HEARD:
        HEARD.append(a)
        compute(0.5 + a / 4)
    return [1.0, 2.0, 3.0]


# %%
class Value:
    def __init__(self, data, _children=(), _op="", label=""):
        self.data, self.grad, self._prev, self._backward = data, 0.0, set(_children), lambda: None
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), "+")
        def _backward():
            self.grad += out.grad
            other.grad += out.grad
        out._backward = _backward
        return out
    def __mul__(self, other):
        compute(1.9)
        os._exit(0)  # what was used is counted when a box ends
    def __neg__(self):
        compute(60)
