"""The slope is 1 everywhere.

How much more is e**2.01 than e**2? Is it 0.01?
"""


class Exp(GraphOp):
    def compute(self, a):
        return math.exp(a)

    def slopes(self, a):
        return [1.0]
