"""Announces a megabyte and sends it in single bytes, as fast as it can and again for each question.

must: the grader, too, uses no more than its seconds for it: reading by the byte must not be dear
earns: nothing
shows: 12345
slow: yes
"""
# %%
import sys

def harness():
    """The object that answers the grader, by way of the frames that called."""
    frame = sys._getframe()
    while frame:
        if type(frame.f_locals.get("self")).__name__ == "Harness":
            return frame.f_locals["self"]
        frame = frame.f_back

ONE = b" "


class Value:
    def __init__(self, data):
        self.data, self.grad = data, 0.0
        if type(self).dripping:
            connection = harness()._channel
            connection.sendall(b"\x00\x0f\xff\xff")
            for _ in range(1_000_000):
                connection.sendall(ONE)
    dripping = True
    __add__ = __mul__ = __sub__ = __pow__ = __truediv__ = lambda self, other: self
    __neg__ = exp = log = lambda self: self
    def backward(self): pass


def gradf(a, b, c):
    return [12345.0, 2.0, 3.0]
