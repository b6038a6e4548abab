"""`__rmul__` adds the number to the Value.

What is `5 * a` for `a = 3`, worked out by hand, and what does your code say?
"""


class Value:
    def __rmul__(self, other):
        return self + other
