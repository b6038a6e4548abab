"""`__radd__` gives back the operand itself, whatever number stands on the left.

This is enough for `sum`, which begins with 0. What is `2 + a` then?
"""


class Value:
    def __radd__(self, other):
        return self
