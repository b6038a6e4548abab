"""`__mul__` returns a plain number, which has no gradient and no children.

The result of `a * b` is to be used in further operations. Which of your methods does a plain number
have?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return self.data * other.data
