"""The slope is positive on both sides of 0.

At -1.5, does the parabola rise or fall?
"""


class Square(GraphOp):
    def compute(self, a):
        return a * a

    def slopes(self, a):
        return [2 * abs(a)]
