"""`__truediv__` multiplies its two operands.

What is `b**1`, and what does a product with it make of `6 / 2`?
"""


class Value:
    def __truediv__(self, other):
        return self * other**1
