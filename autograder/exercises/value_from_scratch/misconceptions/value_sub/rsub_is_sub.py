"""`__rsub__` subtracts the number from the Value, as if the number stood on the right.

For `2 - a` Python calls `a.__rsub__(2)`. Which of the two is `self`?
"""


class Value:
    def __rsub__(self, other):
        return self - other
