"""`__truediv__` hands no gradient to the denominator.

Draw the graph of `a / b`. What travels back from the result to the node `b` itself?
"""


class Value:
    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return self * other.data**-1
