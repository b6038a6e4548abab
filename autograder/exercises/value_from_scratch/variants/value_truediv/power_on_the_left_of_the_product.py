"""The power stands on the left, and a number on the left is wrapped and divided."""


class Value:
    def __truediv__(self, other):
        return other**-1.0 * self

    def __rtruediv__(self, other):
        return Value(other) / self
