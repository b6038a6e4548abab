"""`__radd__` writes the sum into the operand itself, so that `a` is another number afterwards.

What is `a.data` before `2 + a`, and what is it after?
"""


class Value:
    def __radd__(self, other):
        self.data += other
        return self
