"""The slope is 2 everywhere.

Is a parabola equally steep at 1 and at 3?
"""


class Square(GraphOp):
    def compute(self, a):
        return a * a

    def slopes(self, a):
        return [2.0]
