"""The slope is that of the logarithm, which undoes the exponential.

Is 1 / a the slope of exp or of log? What is it at 0?
"""


class Exp(GraphOp):
    def compute(self, a):
        return math.exp(a)

    def slopes(self, a):
        return [1 / a]
