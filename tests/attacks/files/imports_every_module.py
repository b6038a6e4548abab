"""A notebook that imports every module of the standard library, beside a class whose every operator is wrong.

must: modules are imported for each box anew, yet all of it costs less than 8 seconds of computing
earns: nothing
shows: 12345
"""

import json
import sys
from pathlib import Path

LEFT_OUT = {"antigravity", "this", "idlelib", "turtle", "turtledemo", "tkinter", "test", "lib2to3"}
VALUE = """
class Value:
    def __init__(self, data, _children=(), _op="", label=""):
        self.data, self.grad, self._backward, self._prev = data, 0.0, lambda: None, set(_children)
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), "+")
        def _backward():
            self.grad += out.grad
            other.grad += out.grad
        out._backward = _backward
        return out
    def wrong(self, other=None): return Value(12345.0, (self,))
    __mul__ = __rmul__ = __neg__ = __sub__ = __rsub__ = __pow__ = __truediv__ = __rtruediv__ = exp = log = wrong
"""


def write(folder: Path) -> Path:
    path = folder / "imports.ipynb"
    names = sorted(name for name in sys.stdlib_module_names - LEFT_OUT if not name.startswith("_"))
    sources = ["\n".join(f"import {name}" for name in names), VALUE]
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": source} for source in sources]
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}), "utf-8")
    return path
