"""Honest submissions between the attacks: ``copies`` of the sample class, ``holding_a_canary``, ``all_wrong``."""

import shutil
from pathlib import Path

from canaries import MARK

HONEST = Path(__file__).parents[1] / "sample_class" / "submissions"
NOT_ALONE = frozenset({"never_ends", "unreadable"})
"""Of the sample class: one takes long, the other has nothing that a neighbour could change."""

ALL_WRONG = """
class Value:
    def __init__(self, data, _children=(), _op=''):
        self.data, self.grad, self._prev, self._backward = data, 0.0, set(_children), lambda: None
    def __add__(self, other):
        return Value(self.data)
    __radd__ = __mul__ = __rmul__ = __sub__ = __rsub__ = __pow__ = __truediv__ = __rtruediv__ = __add__
    def __neg__(self):
        return Value(self.data)
    exp = log = __neg__
    def backward(self):
        self.grad = 2.0
def gradf(a, b, c):
    return [0.0, 0.0, 0.0]
numerical_grad = [1.0, 2.0, 3.0]
numerical_grad2 = [1.0, 2.0, 3.0]
def softmax(logits):
    return logits
def nll(probs, label):
    return probs[label]
logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
loss = softmax(logits)[3]
import torch
def torch_check(logits, label):
    return [0.0 for _ in logits]
"""


def copies(folder: Path, edition: str, count: int) -> list[Path]:
    """Copy the sample class, over and over, under names of their own."""
    public = edition == "public"
    models = [path for path in sorted(HONEST.iterdir()) if path.stem not in NOT_ALONE and ("public" in path.stem) == public]
    made = []
    for number in range(count):
        model = models[number % len(models)]
        target = folder / f"honest_{number:03}{model.suffix}"
        shutil.copy(model, target)
        made.append(target)
    return made


def holding_a_canary(folder: Path) -> Path:
    """Write a submission with a secret in it."""
    path = folder / "neighbour.py"
    path.write_text(f"# {MARK}neighbour\ndef gradf(a, b, c):\n    return [1.0, 2.0, 3.0]\n", encoding="utf-8")
    return path


def all_wrong(folder: Path) -> Path:
    """Write a submission with a mistake in every exercise: what is known of mistakes is asked once, for it."""
    path = folder / "all_wrong.py"
    path.write_text(ALL_WRONG, encoding="utf-8")
    return path
