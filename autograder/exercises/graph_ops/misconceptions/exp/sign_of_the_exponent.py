"""The exponent has the wrong sign, so that the node falls where it is to rise.

Is e**2 more than 1, or less?
"""


class Exp(GraphOp):
    def compute(self, a):
        return math.exp(-a)

    def slopes(self, a):
        return [-math.exp(-a)]
