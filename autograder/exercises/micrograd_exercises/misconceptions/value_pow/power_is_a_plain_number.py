"""`__pow__` returns a plain number, which has no gradient and no children.

The result of `a**2` is to be used in further operations. Which of your methods does a plain number
have?
"""


class Value:
    def __pow__(self, k):
        return self.data**k
