"""`tanh` returns a plain number, which has no gradient and no children.

The result of `a.tanh()` is to be used in further operations. Which of your methods does a plain
number have?
"""


class Value:
    def tanh(self):
        return math.tanh(self.data)
