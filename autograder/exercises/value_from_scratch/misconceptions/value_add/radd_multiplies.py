"""`__radd__` multiplies the number by the Value.

What is `5 + a` for `a = 3`, worked out by hand, and what does your code say?
"""


class Value:
    def __radd__(self, other):
        return self * other
