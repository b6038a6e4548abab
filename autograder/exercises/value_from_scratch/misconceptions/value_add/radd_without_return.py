"""`__radd__` computes a sum and then returns nothing.

What does a Python function hand back when it reaches its last line?
"""


class Value:
    def __radd__(self, other):
        self + other
