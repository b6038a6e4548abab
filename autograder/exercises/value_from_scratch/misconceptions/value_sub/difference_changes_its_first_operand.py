"""`__sub__` writes the difference into the left operand itself, so that `a` is another number
afterwards.

What is `a.data` before `a - b`, and what is it after?
"""


class Value:
    def __sub__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        self.data -= other.data
        return self
