"""`__neg__` returns a plain number, which has no gradient and no children.

The result of `-a` is to be used in further operations. Which of your methods does a plain number
have?
"""


class Value:
    def __neg__(self):
        return -self.data
