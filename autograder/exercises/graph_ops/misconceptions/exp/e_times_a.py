"""compute multiplies e with the number, where e is raised to its power.

What is e to the power of 0, and what is e times 0?
"""


class Exp(GraphOp):
    def compute(self, a):
        return math.e * a

    def slopes(self, a):
        return [math.exp(a)]
