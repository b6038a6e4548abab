"""The exponent is still 2 in the slope.

By how much does the power rule lower an exponent?
"""


class Square(GraphOp):
    def compute(self, a):
        return a * a

    def slopes(self, a):
        return [2 * a * a]
