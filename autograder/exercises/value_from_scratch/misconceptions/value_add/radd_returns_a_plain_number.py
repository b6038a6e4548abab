"""`__radd__` returns a plain number, which has no gradient and no children.

What can be done with the result of `a + 2` that cannot be done with the result of `2 + a`?
"""


class Value:
    def __radd__(self, other):
        return other + self.data
