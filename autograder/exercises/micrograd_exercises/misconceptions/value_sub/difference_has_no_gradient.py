"""`__sub__` gives a result that holds the right number but passes no gradient down to its operands.

Draw the graph of `a - b`. Which arrows lead to the result, and what travels back along them?
"""


class Value:
    def __sub__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data - other.data)
