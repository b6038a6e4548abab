"""`__truediv__` raises both operands to the power -1, so that both end up below the line.

With `a = 6` and `b = 2`, what is `a / b`, and what does your code make of it?
"""


class Value:
    def __truediv__(self, other):
        return (self * other)**-1
