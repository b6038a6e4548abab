"""`exp` writes its result into the operand itself, so that `a` is another number afterwards.

What is `a.data` before `a.exp()`, and what is it after?
"""


class Value:
    def exp(self):
        self.data = exp(self.data)
        return self
