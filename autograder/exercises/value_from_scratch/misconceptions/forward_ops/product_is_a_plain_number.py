"""`__mul__` returns a number, which remembers nothing.

Which attributes does the result of a * b have?
"""


class Value:
    def __mul__(self, other):
        return self.data * other.data
