"""`exp` returns a plain number, which has no gradient and no children.

The result of `a.exp()` is to be used in further operations. Which of your methods does a plain
number have?
"""


class Value:
    def exp(self):
        return math.exp(self.data)
