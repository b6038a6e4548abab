"""`__rsub__` gives a result that holds the right number but passes no gradient down to the operand.

Draw the graph of `2 - a`. Is there an arrow from `a` to the result, and what travels back along it?
"""


class Value:
    def __rsub__(self, other):
        return Value(other - self.data)
