"""`__sub__` subtracts the left operand from the right one.

What is `5 - 3`? And with `a = 5` and `b = 3`, what does your code make of `a - b`?
"""


class Value:
    def __sub__(self, other):
        return other + (-self)
