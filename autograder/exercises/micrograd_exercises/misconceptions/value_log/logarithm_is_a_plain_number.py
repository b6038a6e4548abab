"""`log` returns a plain number, which has no gradient and no children.

The result of `a.log()` is to be used in further operations. Which of your methods does a plain
number have?
"""


class Value:
    def log(self):
        return log(self.data)
