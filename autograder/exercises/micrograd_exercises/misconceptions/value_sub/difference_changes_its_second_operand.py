"""`__sub__` turns the sign of the right operand itself, so that `b` is another number afterwards.

What is `b.data` before `a - b`, and what is it after?
"""


class Value:
    def __sub__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        other.data = -other.data
        return self + other
