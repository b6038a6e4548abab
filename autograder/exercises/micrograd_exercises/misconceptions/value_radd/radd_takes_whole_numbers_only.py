"""`__radd__` accepts whole numbers and turns away all other ones.

`1 + a` works. What happens in your code on the way from there to `0.5 + a`?
"""


class Value:
    def __radd__(self, other):
        if isinstance(other, int):
            return self + other
        return NotImplemented
