"""`__neg__` turns the sign of the operand itself and gives it back, so that there is no new node.

What is `a.data` before `-a`, and what is it after? What is the slope of a node with respect to
itself?
"""


class Value:
    def __neg__(self):
        self.data = -self.data
        return self
