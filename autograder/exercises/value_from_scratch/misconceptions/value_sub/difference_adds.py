"""`__sub__` adds the two operands.

What is `a - b` for `a = 5` and `b = 3`? Does any line of your method take something away?
"""


class Value:
    def __sub__(self, other):
        return self + other
