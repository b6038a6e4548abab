"""The sine is its own slope here, as if it were the exponential.

At 0 the sine is 0. Is it flat there?
"""


class Sin(GraphOp):
    def compute(self, a):
        return math.sin(a)

    def slopes(self, a):
        return [math.sin(a)]
