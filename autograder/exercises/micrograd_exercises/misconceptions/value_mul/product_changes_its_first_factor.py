"""`__mul__` writes the product into the left factor itself, so that `a` is another number
afterwards.

What is `a.data` before `a * b`, and what is it after?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        self.data *= other.data
        return self
