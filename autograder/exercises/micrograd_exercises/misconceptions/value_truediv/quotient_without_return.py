"""`__truediv__` computes a quotient and then returns nothing.

What does a Python function hand back when it reaches its last line?
"""


class Value:
    def __truediv__(self, other):
        self * other**-1
