"""`__rtruediv__` divides the Value by the number, as if the number stood on the right.

For `2 / a` Python calls `a.__rtruediv__(2)`. Which of the two is `self`?
"""


class Value:
    def __rtruediv__(self, other):
        return self / other
