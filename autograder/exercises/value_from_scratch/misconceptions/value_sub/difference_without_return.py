"""`__sub__` computes a difference and then returns nothing.

What does a Python function hand back when it reaches its last line?
"""


class Value:
    def __sub__(self, other):
        self + (-other)
