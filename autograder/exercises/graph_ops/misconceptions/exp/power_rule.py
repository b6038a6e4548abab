"""The slope is that of a power, although here the exponent is what moves.

Which part of e**a changes when a does: the number below, or the exponent?
"""


class Exp(GraphOp):
    def compute(self, a):
        return math.exp(a)

    def slopes(self, a):
        return [a * math.exp(a - 1)]
