"""`__sub__` hands no gradient to the right operand.

Draw the graph of `a - b`. What travels back from the result to the node `b` itself?
"""


class Value:
    def __sub__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return self + Value(-other.data)
