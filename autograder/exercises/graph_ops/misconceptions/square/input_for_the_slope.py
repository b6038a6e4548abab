"""The factor 2 of the power rule is missing.

How much more is 3.01 squared than 9? Is it about 0.03, or about 0.06?
"""


class Square(GraphOp):
    def compute(self, a):
        return a * a

    def slopes(self, a):
        return [a]
