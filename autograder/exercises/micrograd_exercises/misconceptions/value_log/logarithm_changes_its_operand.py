"""`log` writes its result into the operand itself, so that `a` is another number afterwards.

What is `a.data` before `a.log()`, and what is it after?
"""


class Value:
    def log(self):
        self.data = log(self.data)
        return self
