"""`__neg__` computes a result and then returns nothing.

What does a Python function hand back when it reaches its last line?
"""


class Value:
    def __neg__(self):
        self * -1
