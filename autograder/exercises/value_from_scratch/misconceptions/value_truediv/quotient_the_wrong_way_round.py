"""`__truediv__` divides the right operand by the left one.

With `a = 6` and `b = 2`, what is `a / b`, and what does your code make of it?
"""


class Value:
    def __truediv__(self, other):
        return other * self**-1
